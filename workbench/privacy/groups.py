"""Small-group suppression: no reader learns the answers of fewer people than the rule allows, not even by subtraction."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import combinations, islice
from typing import TYPE_CHECKING, Any

import numpy as np

from workbench.errors import DisclosureError

if TYPE_CHECKING:
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


def hidden_groups(sizes: Mapping[str, Mapping[str, int]], *, minimum: int, uniform: Set[str] = frozenset()) -> set[str]:
    """The groups of one breakdown to hide, so that totals less the shown groups leave nobody exposed.

    `sizes` gives for each group the people who answered each question; groups share nobody. A group is hidden
    where any question has fewer than `minimum` people, or where the group is `uniform` (all said the same). Then
    the smallest remaining groups follow, until at least two groups are hidden and each question's hidden people
    are nobody or at least `minimum`.
    """
    hidden = {name for name, cells in sizes.items() if min(cells.values(), default=0) < minimum} | set(uniform)
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
    known = [column[~np.isnan(column)] for column in answers.T]
    return any(0 < len(column) < few and np.ptp(column) < 1e-9 for column in known)


def at_an_end(answers: NDArray[np.float64], *, low: float, high: float, few: int) -> bool:
    """Whether a mean of fewer than `few` people (NaN is no answer) says that all but one gave the end of the scale.

    Their answers lie one step or less, taken together, from all saying the lowest or all saying the highest.
    """
    known = answers[~np.isnan(answers)]
    away = min(float((known - low).sum()), float((high - known).sum())) if len(known) else np.inf
    return len(known) < few and away <= 1 + 1e-9


def few_apart(values: NDArray[Any], *, minimum: int) -> bool:
    """Whether some, but fewer than `minimum`, of the values (one a person) are another than most are.

    With weights, or numbers of ratings, by which people count, two figures that count them differently then tell what
    these few said.
    """
    # Where so few differ from the rest, the rest are most of any twice as many.
    found, people = np.unique(values[: 2 * minimum], return_counts=True)
    return bool(len(values)) and 0 < int((values != found[people.argmax()]).sum()) < minimum


def skips_tell(given: NDArray[np.intp], *, minimum: int, half: float = 0.005) -> bool:
    """Whether the mean share of statements agreed with, beside each statement, tells what few said who left some out.

    `given` is how many statements each person answered. All agreements less those that the mean share stands for are of
    people who answered another number of statements than most; the digits cut from the mean share (`half` of the last) hide
    them where they are more than what these can have said.
    """
    given = given[given > 0]
    if not few_apart(given, minimum=minimum):
        return False
    most = int(np.bincount(given).argmax())
    return bool(2 * half * most * len(given) < np.abs(given - most).sum())


def few_alike(counts: Iterable[float], *, rules: Rules) -> bool:
    """Whether people, counted by what they answered, are some but fewer than the minimum, or few of whom all but one agree.

    What a client knows of its customers without asking, such as who left, divides them as a segment does.
    """
    people = list(counts)
    n = sum(people)
    return 0 < n < rules.minimum_group or (0 < n < rules.uniform_limit and max(people) >= n - 1)


def traced(kinds: Sequence[Sequence[float]], *, told: int) -> bool:
    """Whether so many means or effects of what a client knows of each customer may say who stands at which level.

    `kinds` has the people at each level of a measure, a row for each kind of customers told apart, such as who left and who
    stayed. The ways in which they can stand there, in bits, must be more than what is told.
    """
    ways = sum(math.lgamma(sum(row) + 1) - sum(math.lgamma(one + 1) for one in row) for row in kinds) / math.log(2)
    return ways < BITS_OPEN + BITS_TOLD * told


BITS_TOLD = 10
"""What a mean or an effect with its interval tells in two digits, at most: every way of 20 to 26 customers was listed."""
BITS_OPEN = 20
"""What stays open: where a thousand ways were left, some customers stood at one level in all of them."""


def moved(before: Mapping[str, float], after: Mapping[str, float]) -> int:
    """How many people a change of a mean rests on: those who joined, left, or say something else now."""
    return sum(before.get(who) != after.get(who) for who in before.keys() | after.keys())


def withheld(scores: NDArray[np.float64], *, rules: Rules, scale: tuple[float, float] = (-math.inf, math.inf)) -> str:
    """Why nothing may be said about people's scores on a scale, one each, none missing; empty where it may."""
    if len(scores) < rules.minimum_group:
        return f"fewer than {rules.minimum_group} people rated it"
    if uniform(scores[:, None], few=rules.uniform_limit):
        return f"fewer than {rules.uniform_limit} people rated it and all said the same"
    if at_an_end(scores, low=scale[0], high=scale[1], few=rules.uniform_limit):
        return f"fewer than {rules.uniform_limit} people rated it and nearly all said the same"
    return ""


def exposed(shown: NDArray[np.bool_], *, minimum: int) -> bool:
    """Whether shown groups, added and subtracted with any weights, leave answers of fewer than `minimum` people.

    `shown` has a row for each shown group and a column for each person. People who belong to the same groups
    cannot be told apart and form an atom; every union of atoms with fewer than `minimum` people is tested for
    holding all that some combination of the shown groups leaves. What one person said less what another said
    counts as much as their sum: a difference of the whole scale tells both answers.
    """
    atoms, sizes = np.unique(shown[:, shown.any(axis=0)], axis=1, return_counts=True)
    return _leaves_few(atoms, sizes, minimum)


def _leaves_few(atoms: NDArray[np.bool_] | NDArray[np.float64], sizes: NDArray[np.intp], minimum: int) -> bool:
    """`exposed`, of atoms (columns) with their numbers of people."""
    _, values, rows = np.linalg.svd(atoms.astype(float))
    hidden = rows[int((values > 1e-9).sum()) :]
    small = np.flatnonzero(sizes < minimum)
    if len(small) > MOST_ATOMS:
        return _sums_to_nothing(hidden[:, small].T, sizes[small], minimum)
    # A combination that leaves only some atoms exists where their columns here depend on each other.
    products = hidden.T @ hidden
    for many in range(1, min(minimum, len(small) + 1)):
        unions = combinations(small.tolist(), many)
        while batch := list(islice(unions, 20_000)):
            chosen = np.array(batch)
            few = chosen[sizes[chosen].sum(axis=1) < minimum]
            smallest = np.linalg.eigvalsh(products[few[:, :, None], few[:, None, :]])[:, 0]
            if (smallest < 1e-9).any():
                return True
    return False


MOST_ATOMS = 24
"""Small atoms up to which every union is tested with any weights; beyond, sums and differences of up to four."""


def _sums_to_nothing(columns: NDArray[np.float64], sizes: NDArray[np.intp], minimum: int) -> bool:
    """Whether up to four rows of `columns`, added or subtracted, give zero for fewer than `minimum` people.

    For the groups of two breakdowns nothing else can leave an atom, because their incidence matrix is totally
    unimodular. Sums of pairs meet in the middle: a sum of four is a pair that equals another.
    """
    if (np.abs(columns).max(axis=1) < 1e-9).any():
        return True
    first, second = np.triu_indices(len(columns), k=1)
    together = sizes[first] + sizes[second]
    first, second = first[together < minimum], second[together < minimum]
    pairs = np.concatenate([columns[first] + columns[second], columns[first] - columns[second]])
    if not len(pairs):
        return False
    if (np.abs(pairs).max(axis=1) < 1e-9).any():
        return True
    people = np.concatenate([sizes[first] + sizes[second]] * 2)
    members = np.concatenate([np.stack([first, second], axis=1)] * 2)
    ones = np.stack([np.arange(len(columns))] * 2, axis=1)
    vectors = np.concatenate([columns, pairs])
    people, members = np.concatenate([sizes, people]), np.concatenate([ones, members])
    return _meet(vectors, people, members, minimum)


def _meet(vectors: NDArray[np.float64], people: NDArray[np.intp], members: NDArray[np.intp], minimum: int) -> bool:
    """Whether two vectors that share no member are equal or opposite, with fewer than `minimum` people in both."""
    weights = np.random.default_rng(0).normal(size=vectors.shape[1])
    shades = np.abs(vectors @ weights)
    order = np.argsort(shades, kind="stable")
    for step in range(1, 9):  # how many vectors alike lie between the two
        left, right = order[:-step], order[step:]
        alike = np.abs(shades[left] - shades[right]) < 1e-9
        left, right = left[alike], right[alike]
        apart = ~(members[left][:, :, None] == members[right][:, None, :]).any(axis=(1, 2))
        small = people[left] + people[right] < minimum
        same = np.minimum(
            np.abs(vectors[left] - vectors[right]).max(axis=1, initial=0.0),
            np.abs(vectors[left] + vectors[right]).max(axis=1, initial=0.0),
        )
        if (apart & small & (same < 1e-8)).any():
            return True
    return False


def overlapping(
    breakdowns: Sequence[NDArray[np.intp]], *, minimum: int, weight: NDArray[np.float64] | None = None
) -> bool:
    """`exposed` for breakdowns given as codes, one a person: -1 is nobody's group, or one that is not shown.

    Each pair of breakdowns is tested with the total, and all of them together where that leaves few kinds of people.
    Where people have one of a few `weight`s the weighted total is known beside the unweighted one, as with weights
    that were raked; weights of which each person has another leave no few people alone.
    """
    weights, own = np.unique(np.ones(1) if weight is None else weight, return_inverse=True)
    weighted = 1 < len(weights) <= MOST_WEIGHTS

    def leave(chosen: Sequence[NDArray[np.intp]]) -> bool:
        kinds, sizes = np.unique(np.stack([*chosen, own] if weighted else chosen), axis=1, return_counts=True)
        rows = [np.ones(kinds.shape[1])]
        rows += [
            (codes == group).astype(float) for codes in kinds[: len(chosen)] for group in np.unique(codes) if group >= 0
        ]
        rows += [weights[kinds[-1]]] if weighted else []
        atoms, where = np.unique(np.array(rows), axis=1, return_inverse=True)
        return _leaves_few(atoms, np.bincount(where.ravel(), weights=sizes).astype(np.intp), minimum)

    pairs = combinations(breakdowns, 2) if len(breakdowns) > 1 else [(one,) for one in breakdowns]
    return any(leave(pair) for pair in pairs) or (2 < len(breakdowns) < MOST_TOGETHER and leave(breakdowns))


MOST_TOGETHER = 5
MOST_WEIGHTS = 12
