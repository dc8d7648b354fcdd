"""Tables of people by two traits: cells hidden and rows merged until no small cell follows from those beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from workbench.errors import DisclosureError
from workbench.privacy.groups import OTHER

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST_HIDDEN = 0.30
"""The share of cells from which groups are merged, or the breakdown dropped, instead of hidden one by one."""


@dataclass(frozen=True, eq=False)
class Release:
    """A table of people by two traits as it may be shown: `counts` with small rows merged, `hidden` cells True."""

    counts: pd.DataFrame
    hidden: pd.DataFrame


def release(counts: pd.DataFrame, *, minimum: int) -> Release:
    """Hide and merge until neither the cells nor row, column and grand totals less the cells expose anybody.

    `counts` holds the number of people who share a row's and a column's trait. Cells of 1 to `minimum` - 1 people
    are hidden, then the smallest cells beside them, until the audit passes. Where more than 30 % of the filled
    cells would go, the two smallest rows become one; raises `DisclosureError` where two rows are left and it still
    does not do.
    """
    table = counts.astype(int)
    while True:
        hidden = _hide(table, minimum)
        if hidden is not None and hidden.to_numpy().sum() <= MOST_HIDDEN * (table.to_numpy() > 0).sum():
            return Release(table, hidden)
        if len(table) <= 2:
            raise DisclosureError(
                f"this breakdown leaves groups of fewer than {minimum} people; use fewer, larger groups"
            )
        table = _merged(table)


def _merged(table: pd.DataFrame) -> pd.DataFrame:
    """The table with its smallest row joined to the other groups, or to the second smallest at first."""
    by_size = table.sum(axis=1).sort_values(kind="stable").index
    order = [OTHER, by_size[by_size != OTHER][0]] if OTHER in by_size else list(by_size[:2])
    rest = table.drop(index=order)
    rest.loc[OTHER] = table.loc[order].sum()
    return rest


def _hide(table: pd.DataFrame, minimum: int) -> pd.DataFrame | None:
    """Which cells to hide; None where hiding every cell beside them would not be enough."""
    cells = table.to_numpy()
    small = (cells > 0) & (cells < minimum)
    hidden = small.copy()
    while (weak := _weak_line(cells, hidden, small, minimum)) is not None:
        candidates = weak & ~hidden & (cells > 0)
        if not candidates.any():
            return None
        hidden.flat[int(np.argmin(np.where(candidates, cells, np.iinfo(cells.dtype).max)))] = True
    return pd.DataFrame(hidden, index=table.index, columns=table.columns)


def _weak_line(
    cells: NDArray[np.int64], hidden: NDArray[np.bool_], small: NDArray[np.bool_], minimum: int
) -> NDArray[np.bool_] | None:
    """The cells of the first row or column that gives hidden people away, None where the audit passes."""
    lines: list[NDArray[np.bool_]] = [
        np.indices(cells.shape)[axis] == at for axis in (0, 1) for at in range(cells.shape[axis])
    ]
    for line in lines:
        people = int(cells[line & hidden].sum())
        if (line & hidden).any() and (people < minimum or (line & hidden).sum() < 2):
            return line
    for at in np.argwhere(small):
        if _turns(cells, hidden, (int(at[0]), int(at[1]))) >= minimum - 1:
            continue
        low, high = interval(cells, hidden, (int(at[0]), int(at[1])))
        if high - low < minimum - 1:
            beside = (np.indices(cells.shape)[0] == at[0]) | (np.indices(cells.shape)[1] == at[1])
            useful = bool((beside & ~hidden & (cells > 0)).any())
            return np.asarray(beside if useful else ~hidden)
    return None


def _turns(cells: NDArray[np.int64], hidden: NDArray[np.bool_], at: tuple[int, int]) -> int:
    """How wide the interval of a hidden cell is at least: what can be shifted around a rectangle of hidden cells."""
    row, column = at
    widest = 0
    for beside in hidden[row].nonzero()[0]:
        for below in hidden[:, column].nonzero()[0]:
            if beside != column and below != row and hidden[below, beside]:
                up = min(cells[row, beside], cells[below, column])
                down = min(cells[row, column], cells[below, beside])
                widest = max(widest, int(up + down))
    return widest


def interval(cells: NDArray[np.int64], hidden: NDArray[np.bool_], at: tuple[int, int]) -> tuple[float, float]:
    """The smallest and largest number of people that a hidden cell can hold, given shown cells and all totals."""
    from scipy.optimize import linprog  # a second of every check

    unknown = np.argwhere(hidden)
    lines = [unknown[:, axis] == line for axis in (0, 1) for line in range(cells.shape[axis])]
    totals = [(cells * hidden).sum(axis=1 - axis)[line] for axis in (0, 1) for line in range(cells.shape[axis])]
    wanted = (unknown == at).all(axis=1).astype(float)
    ends = [
        linprog(sign * wanted, A_eq=np.array(lines), b_eq=totals, bounds=(0, None), method="highs").fun
        for sign in (1, -1)
    ]
    return float(ends[0]), float(-ends[1])
