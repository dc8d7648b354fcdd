"""Shares from guesses step by step, and small groups by the integral over all spreads between them."""

import math

import numpy as np
import pytest
from scipy.integrate import quad_vec
from scipy.stats import beta, norm, t

from workbench.stats.proportions import wilson
from workbench.stats.shares import PoweredShare, Sample, powered_difference, powered_share
from workbench.stats.shrinkage import normal, shares

NOT = math.nan


def read_of(labels, guesses, strata=None):
    strata = np.zeros(len(labels), dtype=int) if strata is None else np.array(strata)
    return Sample(strata, np.array(labels, dtype=float), np.array(guesses, dtype=float))


def by_hand(sample, size):
    """A share and its interval, step by step as the docstring's references have them."""
    read = ~np.isnan(sample.label)
    weight = np.array([
        (sample.stratum == own).sum() / ((sample.stratum == own) & read).sum() if one else 0.0
        for own, one in zip(sample.stratum, read, strict=True)
    ]) * size  # fmt: skip
    label, guess, part = sample.label[read], sample.guess[read], (weight / weight.sum())[read]
    spread = guess - part @ guess
    below = part @ spread**2
    trust = min(max(part @ (spread * (label - part @ label)) / below, 0), 1) if below > 0 else 0.0
    rest = label - trust * guess
    mean = part @ rest
    value = min(max(trust * (size @ sample.guess) / size.sum() + mean, 0), 1)
    influence = np.zeros(len(read))
    influence[read] = size[read] * (rest - mean) / weight.sum()
    variance = value * (1 - value) / size.sum()
    for own in np.unique(sample.stratum):
        inside = sample.stratum == own
        n, m = inside.sum(), (inside & read).sum()
        if 1 < m < n:
            variance += n**2 * (1 - m / n) * np.var(influence[inside & read], ddof=1) / m
    effective = value * (1 - value) / variance if variance > 0 and 0 < value < 1 else read.sum()
    labels = int((read & (size > 0)).sum())
    return value, wilson(value, effective * (norm.ppf(0.975) / t.ppf(0.975, labels - 2)) ** 2)


RANDOM = np.random.default_rng(8)
TRUTH = (RANDOM.random(60) < 0.4).astype(float)
MIXED = read_of(
    np.where(np.arange(60) % 3 > 0, TRUTH, NOT), np.clip(0.6 * TRUTH + RANDOM.random(60) / 2, 0, 1), [0] * 25 + [1] * 35
)
SIZE = RANDOM.integers(1, 6, 60).astype(float)


def test_a_share_of_texts_that_many_wrote_is_the_one_by_hand():
    found, (value, ends) = powered_share(MIXED, SIZE), by_hand(MIXED, SIZE)
    assert (found.value, found.low, found.high) == pytest.approx((value, *ends))
    assert (found.labels, found.n) == (40, int(SIZE.sum()))


def test_a_share_of_a_group_counts_its_own_texts_and_what_the_others_lack():
    size = np.where(np.arange(60) < 40, SIZE, 0.0)
    found, (value, ends) = powered_share(MIXED, size), by_hand(MIXED, size)
    assert (found.value, found.low, found.high) == pytest.approx((value, *ends))
    assert (found.labels, found.n) == (int((~np.isnan(MIXED.label[:40])).sum()), int(size.sum()))


def test_a_stratum_of_which_nothing_was_read_stands_for_nothing_and_one_read_wholly_has_no_error_of_its_own():
    labels = [1.0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1] + [NOT] * 5
    with_unread = read_of(labels, [0.2] * 17, [0] * 12 + [1] * 5)
    found = powered_share(with_unread, np.ones(17))
    assert found.value == pytest.approx(7 / 12)
    assert (found.low, found.high) == pytest.approx(wilson(7 / 12, 17 * (norm.ppf(0.975) / t.ppf(0.975, 10)) ** 2))


def test_a_stratum_with_one_label_tells_no_spread():
    sample = read_of([1.0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, NOT, NOT], [0.0] * 13, [0] * 10 + [1] * 3)
    found, (value, ends) = powered_share(sample, np.ones(13)), by_hand(sample, np.ones(13))
    assert (found.value, found.low, found.high) == pytest.approx((value, *ends))
    assert found.value == pytest.approx(8 / 13)


@pytest.mark.parametrize(("label", "ends"), [(0.0, (0.0, 0.375)), (1.0, (0.625, 1.0))])
def test_where_nobody_or_everybody_counts_the_interval_is_that_of_the_labels(label, ends):
    found = powered_share(read_of([label] * 10 + [NOT] * 10, [label] * 20), np.ones(20))
    expected = wilson(label, 10 * (norm.ppf(0.975) / t.ppf(0.975, 8)) ** 2)
    assert (found.value, found.low, found.high) == (label, pytest.approx(expected[0]), pytest.approx(expected[1]))
    assert expected == pytest.approx(ends, abs=0.05)


def test_a_share_beyond_nought_or_one_ends_there():
    labels, guesses = [1.0] * 9 + [0.0], [1.0] * 9 + [0.0]
    assert powered_share(read_of(labels + [NOT] * 10, guesses + [1.2] * 10), np.ones(20)).value == 1.0
    assert (
        powered_share(
            read_of([*(1 - one for one in labels), *[NOT] * 10], [*(1 - one for one in guesses), *[-0.2] * 10]),
            np.ones(20),
        ).value
        == 0.0
    )


def test_guesses_that_are_wrong_way_round_are_not_followed_and_those_too_timid_no_more_than_wholly():
    labels = [1.0] * 5 + [0.0] * 5 + [NOT] * 10
    assert powered_share(read_of(labels, [0.0] * 5 + [1.0] * 5 + [1.0] * 10), np.ones(20)).value == 0.5
    timid = powered_share(read_of(labels, [0.6] * 5 + [0.4] * 5 + [0.6] * 10), np.ones(20))
    assert timid.value == pytest.approx(0.55)


def test_a_group_of_ten_labels_has_a_share_and_one_without_comments_has_none():
    assert powered_share(read_of([1.0] * 4 + [0.0] * 6 + [NOT], [0.5] * 11), np.ones(11)).value == pytest.approx(0.4)
    assert powered_share(read_of([1.0] * 12, [0.5] * 12), np.ones(12)).labels == 12
    none = powered_share(read_of([1.0] * 12, [0.5] * 12), np.zeros(12))
    assert (none.labels, none.n, [math.isnan(one) for one in (none.value, none.low, none.high)]) == (0, 0, [True] * 3)
    few = powered_share(read_of([1.0] * 9 + [NOT] * 4, [0.5] * 13), np.full(13, 2.0))
    assert (few.labels, few.n, math.isnan(few.low), math.isnan(few.high)) == (9, 26, True, True)


def test_a_difference_of_two_groups_is_newcombes_of_their_intervals_with_its_p():
    one, other = np.where(np.arange(60) < 30, SIZE, 0.0), np.where(np.arange(60) < 30, 0.0, SIZE)
    first, second = powered_share(MIXED, one), powered_share(MIXED, other)
    for pair, (a, b) in (((one, other), (first, second)), ((other, one), (second, first))):
        found = powered_difference(MIXED, *pair)
        down = math.hypot(a.value - a.low, b.high - b.value)
        up = math.hypot(a.high - a.value, b.value - b.low)
        value = a.value - b.value
        assert (found.estimate.value, found.estimate.low, found.estimate.high) == pytest.approx(
            (value, value - down, value + up)
        )
        assert (found.estimate.n, found.estimate.unit) == (first.n + second.n, "share difference")
        assert found.p == pytest.approx(2 * norm.sf(abs(value) / (down if value > 0 else up) * norm.ppf(0.975)))
    assert first.value != pytest.approx(second.value)


@pytest.mark.parametrize(("few", "many"), [(9, 20), (20, 9)])
def test_a_difference_of_nine_labels_on_either_side_is_refused(few, many):
    sample = read_of([1.0] * few + [0.0] * many, [0.5] * 29)
    sides = np.arange(29) < few
    with pytest.raises(ValueError, match=r"^a difference needs 10 labelled comments in each group$"):
        powered_difference(sample, sides.astype(float), (~sides).astype(float))
    assert powered_difference(read_of([1.0, 0] * 10, [0.5] * 20), *np.eye(2)[[0] * 10 + [1] * 10].T).p == 1.0
    assert PoweredShare(0.1, 0.0, 0.2, 10, 30).value == 0.1


EFFECTS, ERRORS = np.array([28.0, 8, -3, 7, -1, 1, 18, 12]), np.array([15.0, 10, 16, 11, 9, 11, 10, 18])


def schools():
    """Mean, variance and own weight of the eight schools by the integral over all spreads between them."""

    def at(spread):
        precision = 1 / (ERRORS**2 + spread**2)
        centre = precision @ EFFECTS / precision.sum()
        likely = np.sqrt(precision.prod() / precision.sum()) * np.exp(-precision @ (EFFECTS - centre) ** 2 / 2)
        draw = ERRORS**2 * precision
        mean = EFFECTS + draw * (centre - EFFECTS)
        spreads = ERRORS**2 * (1 - draw) + draw**2 / precision.sum()
        return likely * np.concatenate([mean, spreads + mean**2, 1 - draw, [1.0]])

    *parts, whole = quad_vec(at, 0, 5000, points=[5, 20, 100, 500], epsrel=1e-9)[0]
    mean, square, weight = np.split(np.array(parts) / whole, 3)
    return mean, square - mean**2, weight


def test_the_intervals_and_weights_of_the_eight_schools_are_those_of_the_integral():
    found, (mean, variance, weight) = normal(EFFECTS, ERRORS**2, confidence=0.9), schools()
    assert found.value == pytest.approx(mean, abs=0.01)
    assert found.high == pytest.approx(mean + norm.ppf(0.95) * np.sqrt(variance), abs=0.06)
    assert found.low == pytest.approx(mean - norm.ppf(0.95) * np.sqrt(variance), abs=0.06)
    assert found.weight == pytest.approx(weight, abs=0.002)
    wide = normal(EFFECTS, ERRORS**2)
    assert (wide.high - wide.value) / (found.high - found.value) == pytest.approx(
        [norm.ppf(0.975) / norm.ppf(0.95)] * 8
    )


def test_small_groups_have_the_same_shape_in_any_unit_and_a_missing_one_changes_nothing():
    found, tenfold = normal(EFFECTS, ERRORS**2), normal(10 * EFFECTS, 100 * ERRORS**2)
    assert tenfold.value == pytest.approx(10 * found.value)
    assert tenfold.low == pytest.approx(10 * found.low)
    gaps = normal([*EFFECTS, None, 5.0], [*ERRORS**2, 4.0, None])
    assert gaps.value[:8] == pytest.approx(found.value)
    assert np.isnan([*gaps.value[8:], *gaps.low[8:], *gaps.high[8:], *gaps.weight[8:]]).all()
    assert normal([1, 2, 3, 4], [1, 1, 1, 1]) is not None
    with pytest.raises(ValueError, match=r"^a variance of zero or less$"):
        normal([1, 2, 3, 4], [1, -1, 1, 1])


def test_a_share_drawn_to_the_others_has_the_betas_quantiles_of_its_mean_and_variance():
    count, base = np.array([3.0, 12, 20, 9, 33]), np.array([10.0, 30, 40, 30, 50])
    centre = count.sum() / base.sum()
    model = normal(count / base, centre * (1 - centre) / base, confidence=0.5)
    variance = ((model.high - model.value) / norm.ppf(0.75)) ** 2
    total = model.value * (1 - model.value) / variance - 1
    found = shares(count, base, confidence=0.9)
    assert found.value == pytest.approx(model.value)
    assert found.weight == pytest.approx(model.weight)
    assert found.low == pytest.approx(beta.ppf(0.05, model.value * total, (1 - model.value) * total))
    assert found.high == pytest.approx(beta.ppf(0.95, model.value * total, (1 - model.value) * total))


def test_shares_take_counts_at_their_base_and_pass_over_groups_without_one():
    full = shares([5, 1, 2, 3], [5, 5, 5, 5])
    assert full is not None
    gaps = shares([5, 1, 2, 3, 0, None], [5, 5, 5, 5, 0, 4])
    assert gaps.value[:4] == pytest.approx(full.value)
    assert np.isnan(gaps.value[4:]).all()
    for counts, bases in (([0] * 4, [5] * 4), ([5] * 4, [5] * 4), ([0] * 4, [0] * 4), ([1, 2, 3], [5, 5, 5])):
        assert shares(counts, bases) is None
    for counts in ([5.1, 1, 2, 3], [-1, 1, 2, 3]):
        with pytest.raises(ValueError, match=r"^counts lie between zero and their base$"):
            shares(counts, [5, 5, 5, 5])
