"""An attacker with all that a maturity diagnostic shows finds no answer of fewer than five."""

from __future__ import annotations

import itertools
import json

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from maturities import EN, PACK, ballots

from workbench.errors import DisclosureError
from workbench.privacy.rules import STANDARD
from workbench.scoring.maturity import assess_maturity

people = st.lists(
    st.tuples(
        st.sampled_from(["executive", "manager", "front line"]),
        st.sampled_from(["IT", "Sales", "Operations"]),
        st.lists(st.one_of(st.none(), st.integers(1, 5)), min_size=4, max_size=4),
    ),
    min_size=5,
    max_size=22,
)


def panel(raters) -> pd.DataFrame:
    scores = {
        item.id: [np.nan if answers[at] is None else answers[at] for _, _, answers in raters]
        for at, item in enumerate(PACK.items)
    }
    return ballots(scores, roles=[r[0] for r in raters], departments=[r[1] for r in raters])


@settings(deadline=None, max_examples=25)
@given(people)
def test_an_attacker_who_adds_and_subtracts_what_is_shown_finds_no_group_under_five(raters):
    rows = panel(raters)
    try:
        result = assess_maturity(rows, PACK, rules=STANDARD)
    except DisclosureError:
        return
    for competency_ in ("A", "B"):
        rated = [any(r[2][at] is not None for at in ((0, 1) if competency_ == "A" else (2, 3))) for r in raters]
        groups = _shown_groups(result, raters, rated, competency_)
        for size in range(1, 4):
            for chosen in itertools.combinations(groups, size):
                for signs in itertools.product((1, -1), repeat=size):
                    mix = sum(sign * group for sign, group in zip(signs, chosen, strict=True))
                    assert np.count_nonzero(mix) == 0 or np.count_nonzero(mix) >= 5


def _shown_groups(result, raters, rated, competency_) -> list[np.ndarray]:
    """Who is behind each mean that the result holds, worked out from the names of its groups."""
    groups = [np.array(rated, dtype=int)] if result.figures[f"{competency_}.mean"].value is not None else []
    for table, field in (("roles", 0), ("departments", 1)):
        shown = result.table(table)
        names = set(shown["group"])
        for row in shown[shown["id"] == competency_].to_dict("records"):
            inside = [
                (r[field] == row["group"] or (row["group"] == "Other groups" and r[field] not in names)) and known
                for r, known in zip(raters, rated, strict=True)
            ]
            assert sum(inside) == row["raters"]
            groups.append(np.array(inside, dtype=int))
    return groups


@settings(deadline=None, max_examples=25)
@given(people)
def test_an_attacker_who_adds_practices_to_means_finds_no_answers_of_fewer_than_five(raters):
    rows = panel(raters)
    try:
        result = assess_maturity(rows, PACK, rules=STANDARD)
    except DisclosureError:
        return
    for competency_, at in (("A", (0, 1)), ("B", (2, 3))):
        answers = np.array([[r[2][one] is not None for one in at] for r in raters])
        known = _weights(result, raters, answers, competency_)
        assert not _few_can_be_told(known, answers)


def _weights(result, raters, answers: np.ndarray, competency_: str) -> np.ndarray:
    """What each figure shown is a sum of: a row a figure, a column an answer of a rater to a practice."""
    own_mean = answers / np.maximum(answers.sum(axis=1), 1)[:, None]
    rated, whole = answers.any(axis=1), answers.all(axis=1)
    shown = [group[:, None] * own_mean for group in _shown_groups(result, raters, rated.tolist(), competency_)]
    practices = result.table("practices")
    for row in practices[practices["competency"] == competency_].to_dict("records"):
        counted = whole if row["raters"] == whole.sum() else answers[:, int(row["id"][-1]) - 1]
        assert counted.sum() == row["raters"]
        shown.append(counted[:, None] * (np.arange(2) == int(row["id"][-1]) - 1))
    return np.array([figure.ravel() for figure in shown])


def _few_can_be_told(known: np.ndarray, answers: np.ndarray) -> bool:
    """Whether some mix of the figures rests on the answers of one to four people, by trying every such few."""
    if not len(known):
        return False
    of = np.repeat(np.arange(len(answers)), answers.shape[1])
    alike = {}
    for person in range(len(answers)):
        alike.setdefault(known[:, of == person].tobytes(), []).append(person)
    alike.pop(np.zeros_like(known[:, of == 0]).tobytes(), None)
    rank = np.linalg.matrix_rank(known)
    for many in range(1, 5):
        for kinds in itertools.combinations(alike.values(), many):
            few = [person for kind in kinds for person in kind]
            if len(few) < 5 and np.linalg.matrix_rank(known[:, ~np.isin(of, few)]) < rank:
                return True
    return False


@settings(deadline=None, max_examples=15)
@given(people, st.randoms(use_true_random=False))
def test_the_order_of_raters_does_not_matter(raters, random):
    rows = panel(raters)
    order = random.sample(range(len(rows)), len(rows))
    try:
        one, other = (
            assess_maturity(frame, PACK, rules=STANDARD).told(EN).to_json() for frame in (rows, rows.iloc[order])
        )
    except DisclosureError:
        return
    assert json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
