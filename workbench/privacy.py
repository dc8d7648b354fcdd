"""Small-group suppression: no reader learns the answers of fewer people than the rule allows, not even by subtraction."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from itertools import combinations, islice
from typing import TYPE_CHECKING

from workbench.errors import DisclosureError

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

OTHER = "Other groups"
MINIMUM_GROUP = 5
MINIMUM_COMMENTS = 8
SMALL_BASE = 30
FEW_ALIKE = 10
"""People below which a group that all said the same is not shown: its mean is every member's answer."""
MOST_HIDDEN = 0.30
"""The share of cells from which groups are merged, or the breakdown dropped, instead of hidden one by one."""


def require(people: int, *, minimum: int = MINIMUM_GROUP, what: str) -> None:
    """Refuse to go on where a whole request rests on fewer people than the minimum; raises `DisclosureError`."""
    if people < minimum:
        raise DisclosureError(
            f"{what}: answers of fewer than {minimum} people are not shown; "
            f"collect more answers or leave this analysis out"
        )


def hidden_groups(
    sizes: Mapping[str, Mapping[str, int]], *, minimum: int = MINIMUM_GROUP, uniform: Set[str] = frozenset()
) -> set[str]:
    """The groups of one breakdown to hide, so that totals less the shown groups leave nobody exposed.

    `sizes` gives for each group the people who answered each question; groups share nobody. A group is hidden
    where any question has fewer than `minimum` people, or where the group is `uniform` (all said the same). Then
    the smallest remaining groups follow, until at least two groups are hidden and each question's hidden people
    are nobody or at least `minimum`.
    """
    hidden = {name for name, cells in sizes.items() if min(cells.values(), default=0) < minimum} | set(
        uniform
    )
    rest = sorted(sizes.keys() - hidden, key=lambda name: (min(sizes[name].values()), name))
    while hidden and rest and not _safe(sizes, hidden, minimum):
        hidden.add(rest.pop(0))
    return hidden


def _safe(sizes: Mapping[str, Mapping[str, int]], hidden: set[str], minimum: int) -> bool:
    questions = {question for cells in sizes.values() for question in cells}
    people = [sum(sizes[name].get(question, 0) for name in hidden) for question in questions]
    return len(hidden) >= 2 and all(count == 0 or count >= minimum for count in people)


def uniform(answers: NDArray[np.float64], *, few: int = FEW_ALIKE) -> bool:
    """Whether fewer than `few` people (rows) answered some question (column), all of them with the same.

    Then the group's mean is every member's answer. NaN is no answer; a question that nobody answered gives nobody
    away.
    """
    import numpy as np

    known = [column[~np.isnan(column)] for column in answers.T]
    return any(0 < len(column) < few and np.ptp(column) < 1e-9 for column in known)


def withheld(scores: NDArray[np.float64], *, minimum: int = MINIMUM_GROUP) -> str:
    """Why nothing may be said about people's scores, one each and none missing; empty where they may be shown."""
    if len(scores) < minimum:
        return f"fewer than {minimum} people rated it"
    if uniform(scores[:, None]):
        return f"fewer than {FEW_ALIKE} people rated it and all said the same"
    return ""


def exposed(shown: NDArray[np.bool_], *, minimum: int = MINIMUM_GROUP) -> bool:
    """Whether shown groups, added and subtracted with any weights, leave answers of fewer than `minimum` people.

    `shown` has a row for each shown group and a column for each person. People who belong to the same groups
    cannot be told apart and form an atom; every union of atoms with fewer than `minimum` people is tested for
    holding all that some combination of the shown groups leaves. What one person said less what another said
    counts as much as their sum: a difference of the whole scale tells both answers.
    """
    import numpy as np

    atoms, sizes = np.unique(shown[:, shown.any(axis=0)], axis=1, return_counts=True)
    _, values, rows = np.linalg.svd(atoms.astype(float))
    hidden = rows[int((values > 1e-9).sum()) :]
    # A combination that leaves only some atoms exists where their columns here depend on each other.
    products = hidden.T @ hidden
    small = np.flatnonzero(sizes < minimum)
    for many in range(1, min(minimum, len(small) + 1)):
        unions = combinations(small.tolist(), many)
        while batch := list(islice(unions, 20_000)):
            chosen = np.array(batch)
            few = chosen[sizes[chosen].sum(axis=1) < minimum]
            smallest = np.linalg.eigvalsh(products[few[:, :, None], few[:, None, :]])[:, 0]
            if (smallest < 1e-9).any():
                return True
    return False


@dataclass(frozen=True, eq=False)
class Release:
    """A table of people by two traits as it may be shown: `counts` with small rows merged, `hidden` cells True."""

    counts: pd.DataFrame
    hidden: pd.DataFrame


def release(counts: pd.DataFrame, *, minimum: int = MINIMUM_GROUP) -> Release:
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
    import numpy as np
    import pandas as pd

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
    import numpy as np

    lines: list[NDArray[np.bool_]] = [
        np.indices(cells.shape)[axis] == at for axis in (0, 1) for at in range(cells.shape[axis])
    ]
    for line in lines:
        people = int(cells[line & hidden].sum())
        if (line & hidden).any() and (people < minimum or (line & hidden).sum() < 2):
            return line
    for at in np.argwhere(small):
        low, high = interval(cells, hidden, (int(at[0]), int(at[1])))
        if high - low < minimum - 1:
            beside = (np.indices(cells.shape)[0] == at[0]) | (np.indices(cells.shape)[1] == at[1])
            useful = bool((beside & ~hidden & (cells > 0)).any())
            return np.asarray(beside if useful else ~hidden)
    return None


def interval(cells: NDArray[np.int64], hidden: NDArray[np.bool_], at: tuple[int, int]) -> tuple[float, float]:
    """The smallest and largest number of people that a hidden cell can hold, given shown cells and all totals."""
    import numpy as np
    from scipy.optimize import linprog

    unknown = np.argwhere(hidden)
    lines = [unknown[:, axis] == line for axis in (0, 1) for line in range(cells.shape[axis])]
    totals = [
        (cells * hidden).sum(axis=1 - axis)[line] for axis in (0, 1) for line in range(cells.shape[axis])
    ]
    wanted = (unknown == at).all(axis=1).astype(float)
    ends = [
        linprog(
            sign * wanted, A_eq=np.array(lines, dtype=float), b_eq=totals, bounds=(0, None), method="highs"
        ).fun
        for sign in (1, -1)
    ]
    return float(ends[0]), float(-ends[1])
