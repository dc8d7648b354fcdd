"""The distinct answers of a column, with how often each occurs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from workbench.intake.tables import clean

if TYPE_CHECKING:
    from numpy.typing import NDArray


def distinct_of(column: pd.Series) -> tuple[NDArray[np.intp], list[str]]:
    """Index of each row's value among the distinct ones, as clean text; -1 (the last) is missing."""
    index, values = _codes_of(column) or pd.factorize(column)
    return index, [spelled(value) for value in values]


FAR = 2000  # whole numbers up to here are counted by their size, which is many times faster than by hashing


def _codes_of(column: pd.Series) -> tuple[NDArray[np.intp], NDArray[np.float64]] | None:
    """The same as `distinct_of` for a column of small whole numbers; None for any other."""
    if not pd.api.types.is_numeric_dtype(column) or not len(column):
        return None
    numbers = column.to_numpy(dtype=float, na_value=np.nan)
    numbers = np.where(np.isnan(numbers), -FAR - 1.0, numbers)
    if numbers.min() < -FAR - 1 or numbers.max() > FAR:
        return None
    places = numbers.astype(np.int16) + np.int16(FAR + 1)
    if not np.array_equal(places - (FAR + 1), numbers):
        return None
    seen = np.flatnonzero(np.bincount(places, minlength=2)[1:]) + 1
    order = np.full(2 * FAR + 2, -1, dtype=np.intp)
    order[seen] = np.arange(len(seen))
    return order[places], seen.astype(float) - (FAR + 1)


def counts(column: pd.Series) -> dict[str, int]:
    """How often each distinct answer of a column occurs, as clean text."""
    told: dict[str, int] = {}
    for value, count in column.value_counts(dropna=True).items():
        text = spelled(value)
        told[text] = told.get(text, 0) + int(count)
    return told


def spelled(value: object) -> str:
    """A value as clean text; a whole number without a decimal point."""
    if isinstance(value, (float, np.floating)) and float(value).is_integer():
        return str(int(value))
    return clean(str(value))
