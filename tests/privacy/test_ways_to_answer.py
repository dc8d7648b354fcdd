"""What follows of few answers is what trying every way of answering finds."""

from __future__ import annotations

import math
from collections import Counter
from itertools import combinations_with_replacement, product

import numpy as np
import pytest
from scipy.stats import t

from workbench.privacy import answers, attack
from workbench.privacy.answers import (
    Told,
    agreement_tells,
    known,
    mean_squares,
    told_by_alpha,
    told_by_spread,
    ways_left,
)
from workbench.privacy.attack import Panel
from workbench.privacy.programs import Program
from workbench.privacy.rules import STANDARD, Rules
from workbench.stats.agreement import krippendorff_alpha

SMALL = 1e-9


def counted(way, levels):
    return tuple(Counter(way)[level] for level in levels)


def every(told: Told) -> set[tuple[int, ...]]:
    """Every way of answering that fits what is told, by trying all."""
    levels, left = range(told.low, told.high + 1), set()
    for way in combinations_with_replacement(levels, told.n):
        one = np.array(way, dtype=float)
        fits = [
            told.mean is None or told.mean[0] - SMALL <= one.mean() <= told.mean[1] + SMALL,
            told.square is None or told.square[0] - SMALL <= (one**2).mean() <= told.square[1] + SMALL,
            told.top is None or told.top[1] <= (one >= told.top[0]).sum() <= told.top[2],
            told.median is None or told.median[0] <= np.median(one) <= told.median[1],
        ]
        if all(fits):
            left.add(counted(way, levels))
    return left


@pytest.mark.parametrize(
    "told",
    [
        Told(5, 1, 5),
        Told(5, 1, 5, mean=(2.4, 2.6)),
        Told(5, 1, 5, mean=(2.6, 2.6)),
        Told(5, 1, 5, square=(6.0, 7.0)),
        Told(5, 1, 5, mean=(2.2, 2.8), square=(7.0, 9.0)),
        Told(5, 1, 5, top=(4, 2, 3)),
        Told(5, 1, 5, median=(3.0, 4.0)),
        Told(6, 1, 5, median=(2.5, 2.5)),
        Told(6, 0, 3, mean=(1.0, 1.5), top=(2, 2, 2), median=(1.0, 1.5)),
        Told(4, 3, 3),
        Told(1, 1, 7, median=(2.0, 2.0)),
        Told(5, 1, 5, mean=(9.0, 9.5)),
    ],
)
def test_the_ways_that_are_left_are_those_that_fit(told):
    left = ways_left(told)
    assert {tuple(map(int, way)) for way in left} == every(told)
    assert len(left) == len(every(told))


def test_ways_that_are_too_many_are_not_listed():
    assert ways_left(Told(40, 1, 7)) is None  # 9,366,819
    assert len(ways_left(Told(19, 1, 7))) == math.comb(25, 6)
    assert known(Told(40, 1, 7, mean=(1.0, 1.0))) == ""


@pytest.mark.parametrize(
    ("told", "more", "said"),
    [
        (Told(5, 1, 5, mean=(1.15, 1.25)), {}, "4 of 5 people gave 1"),
        (Told(5, 1, 5, mean=(4.75, 4.85)), {}, "4 of 5 people gave 5"),
        (Told(5, 1, 5, mean=(1.0, 1.0)), {}, "5 of 5 people gave 1"),
        (Told(5, 1, 5, mean=(1.0, 1.0)), {"few": 5}, ""),
        (Told(5, 1, 5, mean=(1.0, 1.0)), {"few": 6}, "5 of 5 people gave 1"),
        (Told(5, 1, 5, mean=(1.4, 1.4)), {}, ""),
        (Told(5, 1, 5, mean=(1.4, 1.4), top=(3, 0, 0)), {}, "the answers are known: 3 x 1, 2 x 2"),
        (Told(5, 1, 5, mean=(1.4, 1.4)), {"ways": 2}, "the answers are known: 3 x 1, 2 x 2 or 4 x 1, 1 x 3"),
        (Told(5, 1, 5, mean=(2.9, 3.1)), {"ways": 2}, ""),
        (Told(5, 1, 5, mean=(9.0, 9.0)), {}, ""),
    ],
)
def test_what_is_known_of_people_is_said_in_words(told, more, said):
    found = known(told, **more)
    assert found == said or (" or " in said and set(found[23:].split(" or ")) == set(said[23:].split(" or ")))


@pytest.mark.parametrize("way", [(1, 1, 2, 5, 5), (1, 2, 3, 4, 5, 5, 5), (3, 3, 4, 4, 4, 4)])
def test_the_mean_of_squares_lies_where_a_mean_and_its_interval_say(way):
    one = np.array(way, dtype=float)
    reach = t.ppf(0.975, len(one) - 1) * one.std(ddof=1) / math.sqrt(len(one))
    exact = mean_squares(len(one), (one.mean(), one.mean()), (one.mean() - reach, one.mean() + reach), 0.0)
    assert exact == pytest.approx([(one**2).mean() - 1e-6, (one**2).mean() + 1e-6], abs=1e-9)
    low, high = mean_squares(
        len(one), (one.mean() - 0.05, one.mean() + 0.05), (one.mean() - reach, one.mean() + reach), 0.05
    )
    spreads = [max(reach + step, 0) * math.sqrt(len(one)) / t.ppf(0.975, len(one) - 1) for step in (-0.05, 0.05)]
    factor = (len(one) - 1) / len(one)
    assert low == pytest.approx(factor * spreads[0] ** 2 + (one.mean() - 0.05) ** 2 - 1e-6)
    assert high == pytest.approx(factor * spreads[1] ** 2 + (one.mean() + 0.05) ** 2 + 1e-6)


def test_a_mean_on_either_side_of_nought_may_be_as_near_as_its_nearer_end_and_no_spread_is_below_nought():
    low, high = mean_squares(5, (-0.1, 0.2), (0.02, 0.08), 0.05)
    reach = 0.08 * math.sqrt(5) / t.ppf(0.975, 4)
    assert (low, high) == pytest.approx((0.01 - 1e-6, 0.8 * reach**2 + 0.04 + 1e-6))


def by_spread(told, spread, half, parts):
    levels, left = range(told.low, told.high + 1), set()
    for way in every(told):
        one = np.repeat(np.array(levels, dtype=float), way) / parts
        if abs(one.std(ddof=1) - spread) <= half + SMALL:
            left.add(way)
    return left


@pytest.mark.parametrize("spread", [0.0, 0.4, 0.5, 0.8, 1.0, 1.3, 2.1])
@pytest.mark.parametrize("parts", [1, 2])
def test_a_spread_tells_where_it_leaves_so_few_ways(spread, parts):
    told = Told(6, parts, 5 * parts, mean=(2.2 * parts, 2.4 * parts))
    left = by_spread(told, spread, 0.05, parts)
    for ways in {1, len(left), max(len(left) - 1, 1)}:
        assert told_by_spread(told, spread, few=99, ways=ways, parts=parts) is (0 < len(left) <= ways)


def test_so_many_as_may_be_of_one_mind_are_told_by_no_spread_of_nothing():
    alike = Told(6, 1, 5, mean=(2.0, 2.0))
    assert told_by_spread(alike, 0.0, few=7, ways=1)
    assert not told_by_spread(alike, 0.0, few=6, ways=1)
    assert not told_by_spread(Told(6, 1, 5, mean=(2.5, 2.5)), 0.0, few=7, ways=1)
    assert not told_by_spread(Told(40, 1, 7), 1.0, few=7, ways=9)
    camps = Told(6, 1, 5, mean=(3.0, 3.0))  # 3 x 1 and 3 x 5
    assert told_by_spread(camps, math.sqrt(4 * 6 / 5), few=6, ways=1)


def interval(agreed):
    """The mean share of statements agreed with and its interval, by t, cut at nought and one."""
    shares = agreed.mean(axis=1)
    reach = t.ppf(0.975, len(shares) - 1) * shares.std(ddof=1) / math.sqrt(len(shares))
    return max(shares.mean() - reach, 0.0), min(shares.mean() + reach, 1.0)


def agreeing(*counts, of=3):
    return np.array([[1.0] * count + [0.0] * (of - count) for count in counts])


@pytest.mark.parametrize("seed", range(12))
def test_an_interval_of_agreement_tells_where_four_ways_or_fewer_fit_it(seed):
    random = np.random.default_rng(seed)
    agreed = agreeing(*random.choice([0, 1, 2, 3], int(random.integers(5, 9)), p=random.dirichlet(np.ones(4))))
    n, mean, (low, high) = len(agreed), agreed.mean(), interval(agreed)
    scale = math.sqrt(n) / t.ppf(0.975, n - 1)
    reach = max(mean - low, high - mean)
    left = by_spread(Told(n, 0, 3, mean=(3 * (mean - 0.005), 3 * (mean + 0.005))), reach * scale, 0.005 * scale, 3)
    assert agreement_tells(agreed, (low, high), rules=STANDARD) is (0 < len(left) <= 4)


def test_agreement_of_twenty_people_or_with_gaps_is_not_listed():
    one = agreeing(1, 1, 2, 2, 2)
    assert agreement_tells(one, interval(one), rules=STANDARD)
    gap = np.where(np.arange(15).reshape(5, 3) == 14, np.nan, one)
    assert not agreement_tells(gap, interval(one), rules=STANDARD)
    many = agreeing(*[1] * 11, *[2] * 9)
    assert not agreement_tells(many, interval(many), rules=STANDARD)
    assert agreement_tells(many[1:], interval(many[1:]), rules=STANDARD)
    assert Rules(5, 8, 30, 10).second_moments == 10 and Rules(8, 8, 30, 10).second_moments == 16


@pytest.mark.parametrize("seed", range(15))
def test_the_alpha_of_counts_is_krippendorffs_of_the_ratings(seed):
    random = np.random.default_rng(seed)
    ratings = random.integers(1, 5, size=(int(random.integers(2, 7)), 4)).astype(float)
    counts = np.array([[[(column == level).sum() for level in range(1, 5)] for column in ratings.T]])
    if len(np.unique(ratings)) > 1:
        assert answers._alphas(counts)[0] == pytest.approx(krippendorff_alpha(ratings))
    assert answers._alphas(np.array([[[4, 0], [4, 0]]])).tolist() == [0.0]


def by_alpha(questions, alpha, few, half=0.005):
    """The first question of several ways of which one is left, by trying all together."""
    each = [[tuple(map(int, way)) for way in ways_left(one)] for one in questions]
    fits = [
        ways for ways in product(*each)
        if abs(answers._alphas(np.array([ways]))[0] - alpha) <= half + SMALL
    ]  # fmt: skip
    for at, one in enumerate(questions):
        left = {ways[at] for ways in fits}
        if len(each[at]) > 1 and len(left) == 1 and (one.n < few or max(left.pop()) < one.n - 1):
            return at
    return None


@pytest.mark.parametrize("alpha", [-0.25, -0.1, 0.0, 0.05, 0.1, 0.25, 0.4, 0.6, 0.8])
def test_an_alpha_tells_the_question_that_trying_all_finds(alpha):
    questions = [Told(5, 1, 3, mean=(mean - 0.05, mean + 0.05)) for mean in (1.4, 2.0, 2.6)]
    for few in (5, 6):
        assert told_by_alpha(questions, alpha, few=few) == by_alpha(questions, alpha, few)
        turned = questions[::-1]
        assert told_by_alpha(turned, alpha, few=few) == by_alpha(turned, alpha, few)


def test_an_alpha_of_questions_without_a_way_or_with_too_many_tells_nothing():
    one = Told(5, 1, 3, mean=(1.4, 1.4))
    assert told_by_alpha([one, Told(5, 1, 3, mean=(9.0, 9.0))], 0.5, few=9) is None
    assert told_by_alpha([one, Told(40, 1, 7)], 0.5, few=9) is None
    assert told_by_alpha([Told(9, 1, 7)] * 3, 0.0, few=9) is None
    assert told_by_alpha([one], 9.0, few=9) is None


def found_by_trying(given: Panel, few: int) -> str:
    """What the attacker must say of one question, by trying every way of answering."""
    n, half = given.n, given.half
    square = None
    if given.ends is not None and n > 1:
        square = mean_squares(n, (given.mean - half, given.mean + half), given.ends, half)
    left = []
    for way in every(Told(n, given.low, given.high, mean=(given.mean - half, given.mean + half), square=square)):
        one = np.repeat(np.array(given.levels), way)
        if given.median is not None and (
            (one < given.median[0]).sum() > n / 2 or (one > given.median[1]).sum() > n / 2
        ):
            continue
        if given.top is None or (one >= given.top[0]).sum() == given.top[1]:
            left.append(way)
    if not left:
        return ""
    least = np.min(left, axis=0)
    if n <= few and least.max() >= n - 1:
        return f"{least.max()} of {n} people gave {given.low + int(least.argmax())}"
    if len(left) > 1 or (n > few and max(left[0]) >= n - 1):
        return ""
    said = ", ".join(f"{count} x {level}" for level, count in zip(given.levels, left[0], strict=True) if count)
    return f"the answers are known: {said}"


@pytest.mark.parametrize("seed", range(40))
def test_the_attacker_says_of_a_question_what_trying_every_way_finds(seed):
    random = np.random.default_rng(seed)
    n, high = int(random.integers(2, 8)), int(random.integers(3, 6))
    one = np.sort(random.choice(np.arange(1, high + 1), n, p=random.dirichlet(np.ones(high) * 0.7)))
    half = float(random.choice([0.05, 0.005]))
    reach = float(t.ppf(0.975, n - 1) * one.std(ddof=1) / math.sqrt(n))
    mean = float(one.mean())
    digits = 1 if half == 0.05 else 2
    top = int(random.integers(2, high + 1))
    given = Panel(
        "q", n, 1, high, round(mean, digits), half + 1e-9,
        ends=(round(mean - reach, digits), round(mean + reach, digits)) if seed % 4 == 0 else None,
        median=(float(np.median(one)),) * 2 if seed % 4 in {1, 2} else None,
        top=(top, int((one >= top).sum())) if seed % 4 in {2, 3} else None,
    )  # fmt: skip
    for few in (n - 1, n):
        assert attack.panel(given, few=few) == found_by_trying(given, few)
    assert attack.panel(given) == found_by_trying(given, n)


def test_a_program_finds_the_least_and_the_most_and_what_is_forced():
    program = Program(9)
    program.know({"a": 1.0, "b": 1.0}, 9, 9)
    program.know({"a": 2.0, "b": -1.0}, 3, 100)
    assert program.bounds(["a", "b", "other"]) == {"a": (4, 9), "b": (0, 5), "other": (0, 9)}
    assert program.bounds(["a"], seconds=5.0) == {"a": (4, 9)}
    assert program.forced({"a": 4, "b": 1}) == {"a": 4}
    assert program.forced({"a": 5}) == {}
    assert program.forced({"a": 2, "b": 0}) == {"a": 4, "b": 0}
    program.know({"a": 1.0}, 0, 3)
    assert (program.bounds(["a", "b"]), program.forced({"a": 1})) == ({}, {})


def test_a_program_of_whole_people_rounds_no_half_of_one():
    program = Program(5)
    program.know({"a": 2.0}, 3, 7)
    assert program.bounds(["a"]) == {"a": (2, 3)}
