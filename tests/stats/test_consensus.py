"""Consensus: percentiles, the IQR rule, RAND/UCLA, and who is invited to speak."""

from __future__ import annotations

import pytest

from workbench import languages
from workbench.stats.consensus import Rule, agreed, iqr_rule, outliers, percentile, rand_ucla_disagreement, spread


@pytest.mark.parametrize(("share", "expected"), [(0.25, 2.25), (0.5, 3.5), (0.75, 4.75), (0, 1), (1, 6)])
def test_percentiles_are_type_7_of_hyndman_and_fan(share, expected):
    # R: quantile(1:6, c(.25, .5, .75)) gives 2.25, 3.5, 4.75
    assert percentile([1, 2, 3, 4, 5, 6], share) == expected


def test_a_spread_counts_every_level_and_leaves_out_who_cannot_say():
    found = spread([1, 3, 3, 4, None, 5], low=1, high=5)
    assert found.n == 5
    assert found.counts == (1, 0, 2, 1, 1)
    assert (found.median, found.q1, found.q3, found.iqr) == (3, 3, 4, 1)
    assert found.near == pytest.approx(3 / 5)


def test_nobody_voting_has_no_median_and_no_consensus():
    found = spread([None, None], low=1, high=5)
    assert (found.n, found.median, found.iqr) == (0, None, None)
    assert agreed(found, iqr_rule(1, 5)) is None


def test_a_vote_off_the_scale_is_refused():
    with pytest.raises(ValueError, match="outside the scale 1-5"):
        spread([3, 6], low=1, high=5)


@pytest.mark.parametrize(("low", "high", "limit"), [(1, 5, 1.0), (0, 4, 1.0), (1, 7, 1.5), (1, 9, 2.0)])
def test_the_iqr_rule_allows_a_quarter_of_the_scale(low, high, limit):
    assert iqr_rule(low, high) == Rule("iqr", limit)


def test_consensus_by_iqr_at_its_limit():
    assert agreed(spread([2, 3, 3, 4, 4, 4], low=1, high=5), iqr_rule(1, 5)) is True
    assert agreed(spread([1, 1, 3, 4, 5, 5], low=1, high=5), iqr_rule(1, 5)) is False


@pytest.mark.parametrize(
    ("p30", "p70", "disagreement"),
    [
        (4, 6, False),  # IPR 2, symmetric: IPRAS 2.35
        (3, 7, True),  # IPR 4 > 2.35
        (6, 9, False),  # IPR 3, AI 2.5: IPRAS 6.1
        (1, 4, False),  # IPR 3, AI 2.5
        (2, 8, True),  # IPR 6 > 2.35
    ],
)
def test_rand_ucla_disagreement_by_its_formula(p30, p70, disagreement):
    assert rand_ucla_disagreement(p30, p70) is disagreement


def test_rand_ucla_is_refused_on_another_scale_than_1_to_9():
    with pytest.raises(ValueError, match="1-9 scale only"):
        agreed(spread([1, 2, 3], low=1, high=5), Rule("rand-ucla"))


def test_a_majority_rule_looks_at_the_most_frequent_answer():
    votes = spread([0, 0, 0, 1, 2], low=0, high=2)
    assert agreed(votes, Rule("majority", 0.6)) is True
    assert agreed(votes, Rule("majority", 0.7)) is False


def test_a_ranking_seeks_no_consensus():
    assert agreed(spread([1, 2, 3], low=0, high=3), Rule("none")) is None


@pytest.mark.parametrize(
    ("votes", "invited"),
    [
        ([1] * 6 + [5] * 5, ([], [5])),
        ([1] * 6 + [5] * 6, ([1], [5])),
        ([1, 2, 3, 5, 6, 7], ([1], [7])),
        ([2, 2, 2, 3, 3, 3], ([2], [3])),
        ([None], ([], [])),
    ],
    ids=["two camps", "two camps of one size", "all over", "nobody far", "nobody voted"],
)
def test_where_a_room_is_divided_its_lowest_and_highest_voices_are_invited(votes, invited):
    assert outliers(spread(votes, low=1, high=7), consensus=False) == invited


@pytest.mark.parametrize(
    ("votes", "invited"),
    [([1, 4, 4, 4, 4, 4, 7], ([1], [7])), ([3, 3, 3, 3, 3, 5], ([], [5])), ([3, 4, 4, 4, 5], ([], []))],
    ids=["both sides", "one far above", "nobody far"],
)
def test_where_a_room_agrees_only_voices_far_from_it_are_invited(votes, invited):
    assert outliers(spread(votes, low=1, high=7), consensus=True) == invited


def test_every_rule_has_a_sentence_for_the_record():
    rules = [Rule("iqr", 1.5), Rule("rand-ucla"), Rule("majority", 0.7), Rule("none")]
    assert [languages.catalogue("en").text(rule.said()) for rule in rules] == [
        "Agreed where the interquartile range is at most 1.5.",
        "Agreed where RAND/UCLA finds no disagreement (IPR at most IPRAS, scale 1-9).",
        "Agreed where at least 70% chose the same.",
        "No consensus is sought; the room ranks.",
    ]
