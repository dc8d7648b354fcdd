"""Small-group suppression: no reader learns the answers of fewer people than the rule allows, not even by subtraction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from itertools import combinations
from typing import TYPE_CHECKING

from workbench.errors import DisclosureError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MINIMUM_GROUP = 5
MINIMUM_COMMENTS = 8
SMALL_BASE = 30
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


def uniform(answers: NDArray[np.float64], *, few: int = 10) -> bool:
    """Whether fewer than `few` people (rows) all gave one and the same answer to some question (column).

    Then the group's mean is every member's answer.
    """
    import numpy as np

    if len(answers) >= few:
        return False
    known = [column[~np.isnan(column)] for column in answers.T]
    return any(len(column) > 0 and np.ptp(column) == 0 for column in known)


def exposed(shown: NDArray[np.bool_], *, minimum: int = MINIMUM_GROUP) -> bool:
    """Whether sums of shown groups, added and subtracted, give the sum of fewer than `minimum` people.

    `shown` has a row for each shown group and a column for each person. People who belong to the same groups
    cannot be told apart and form an atom; every union of atoms with fewer than `minimum` people is tested for
    being a linear combination of the shown groups.
    """
    import numpy as np

    atoms, sizes = np.unique(shown[:, shown.any(axis=0)], axis=1, return_counts=True)
    basis = atoms.astype(float)
    for union in _small_unions(sizes.tolist(), minimum):
        wanted = np.zeros(len(sizes))
        wanted[list(union)] = 1.0
        mix = np.linalg.lstsq(basis.T, wanted, rcond=None)[0]
        if np.allclose(basis.T @ mix, wanted, atol=1e-8):
            return True
    return False


def _small_unions(sizes: list[int], minimum: int) -> Iterator[tuple[int, ...]]:
    """The sets of atoms with at least one and fewer than `minimum` people together."""
    small = [at for at, size in enumerate(sizes) if size < minimum]
    for count in range(1, minimum):
        for union in combinations(small, count):
            if sum(sizes[at] for at in union) < minimum:
                yield union
