"""What Excel made of what was typed or exported: days of bands, dates of numbers, ids of fifteen digits."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from workbench.errors import Fault
from workbench.intake.distinct import spelled
from workbench.intake.spellings import day_of
from workbench.intake.tables import Table

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

_BAND = re.compile(r"\d+\s*[-–]\s*\d+")  # becomes a day where it is small enough: 1-5
_SHORTENED = re.compile(r"\d([.,]\d+)?[eE]\+\d+")  # of a number of more than eleven digits
_DIGITS, _FEW = 15, 3  # Excel keeps fifteen digits of a number
_ROUND = re.compile(r"[1-9]\d{14}0+")


def days(
    table: Table,
    name: str,
    index: NDArray[np.intp],
    distinct: list[str],
    *,
    known: Iterable[str] = (),
    bands: bool = False,
) -> list[Fault]:
    """A fault for answers, groups or ids that Excel turned into dates: "1-5" becomes the first of May, 7 the 7th of January 1900.

    In groups, days that are written out may be meant: they are a fault beside `bands` such as 6-10, or where they are bands themselves.
    """
    rows = sorted(row for row, column in table.dates if column == name)
    if not rows:
        told = {
            text: day
            for text in distinct
            if (day := day_of(text)) and text.casefold() not in known and text not in known
        }
        if not told or (
            bands
            and not any(map(_BAND.fullmatch, distinct))
            and not (len(told) == sum(map(bool, distinct)) and _are_bands(told.values()))
        ):
            return []
        rows = [int(row) for row in np.flatnonzero(np.isin(index, [distinct.index(text) for text in told]))]
    if not rows:
        return []
    shown = spelled(table.frame[name].iloc[rows[0]])
    numbers = are_numbers([shown])
    return [table.fault(
        f'{"numbers formatted as dates" if numbers else "dates that Excel made of what was typed"} in column "{name}" ({table.rows_text(rows)}: {shown})',
        allowed="texts or numbers",
        row=rows[0],
        column=name,
        fix='choose the number format "General" for the column' if numbers else
        'format the column as text and type the values again, such as "1-5"; Excel cannot give back what stood there',
    )]  # fmt: skip


def are_numbers(dates: Iterable[str]) -> bool:
    """Whether dates are small numbers in a column formatted as dates: 7 is shown as the 7th of January 1900, 0 as midnight."""
    return all(text[:4] in {"1899", "1900"} or text == "00:00:00" for text in dates)


def _are_bands(days: Collection[tuple[int, int]]) -> bool:
    """Whether days are what bands would become, 1-5, 6-10: the lower end always on the same side, apart, two of them adjacent."""
    found = sorted({(min(day), max(day)) for day in days})
    sided = {day < month for day, month in days if day != month}
    gaps = [after[0] - before[1] for before, after in pairwise(found)]
    return len(sided) < 2 and found[-1][1] <= 12 and min(gaps, default=0) == 1


def shortened(table: Table, name: str) -> list[Fault]:
    """A fault for ids of which digits are lost."""
    column = table.frame[name]
    cut = _cut(column)
    if not len(cut):
        return []
    rows = [int(row) for row in np.flatnonzero(column.index.isin(cut.index))]
    return [
        table.fault(
            f'ids that Excel has shortened in column "{name}" ({table.rows_text(rows)}: {cut.iloc[0]})',
            allowed="every digit of each id",
            row=rows[0],
            column=name,
            fix="export again and open the file in Excel only with this column as text; what was cut off is lost",
        )
    ]


def _cut(column: pd.Series) -> pd.Series:
    """The ids that Excel cut to fifteen digits: written with an exponent, or all long ones with nothing but zeros behind."""
    powers = column[column.str.contains("E+", regex=False, na=False) | column.str.contains("e+", regex=False, na=False)]
    powers = powers[powers.str.fullmatch(_SHORTENED)]
    long = column[column.str.len().gt(_DIGITS).fillna(value=False).astype(bool)]
    if len(powers) or len(long) < _FEW or not long.head(_FEW).str.fullmatch(_ROUND).all():
        return powers
    return long if long.str.fullmatch(_ROUND).all() else powers
