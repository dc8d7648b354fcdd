"""Small-group suppression: no reader learns the answers of fewer people than the rule allows, not even by subtraction."""

from __future__ import annotations

from collections.abc import Mapping, Set
from itertools import combinations, islice
from typing import TYPE_CHECKING

from workbench.errors import DisclosureError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from workbench.privacy.rules import Rules

OTHER = "Other groups"


def require(people: int, *, minimum: int, what: str) -> None:
    """Refuse to go on where a whole request rests on fewer people than the minimum; raises `DisclosureError`."""
    if people < minimum:
        raise DisclosureError(
            f"{what}: answers of fewer than {minimum} people are not shown; "
            f"collect more answers or leave this analysis out"
        )


def hidden_groups(
    sizes: Mapping[str, Mapping[str, int]], *, minimum: int, uniform: Set[str] = frozenset()
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


def uniform(answers: NDArray[np.float64], *, few: int) -> bool:
    """Whether fewer than `few` people (rows) answered some question (column), all of them with the same.

    Then the group's mean is every member's answer. NaN is no answer; a question that nobody answered gives nobody
    away.
    """
    import numpy as np

    known = [column[~np.isnan(column)] for column in answers.T]
    return any(0 < len(column) < few and np.ptp(column) < 1e-9 for column in known)


def withheld(scores: NDArray[np.float64], *, rules: Rules) -> str:
    """Why nothing may be said about people's scores, one each and none missing; empty where they may be shown."""
    if len(scores) < rules.minimum_group:
        return f"fewer than {rules.minimum_group} people rated it"
    if uniform(scores[:, None], few=rules.uniform_limit):
        return f"fewer than {rules.uniform_limit} people rated it and all said the same"
    return ""


def exposed(shown: NDArray[np.bool_], *, minimum: int) -> bool:
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
