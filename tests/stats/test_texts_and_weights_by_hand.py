"""Agreement, weights, counts, stems, telling terms and groups of comments: small examples by hand."""

import math

import numpy as np
import pandas as pd
import pytest

from workbench.stats.agreement import alpha_of_two, krippendorff_alpha
from workbench.stats.clusters import clusters, word_vectors
from workbench.stats.consensus import Rule, agreed, outliers, percentile, spread
from workbench.stats.sorting import sort
from workbench.stats.stems import finder, stems, words
from workbench.stats.tallies import tallies, tally
from workbench.stats.verbatims import mask, telling_terms
from workbench.stats.weighting import NotConverged, effective_size, rake

ONE = ["a", "a", "b", "b", "c", "a", "b", "c", "a", "b", "c", "a"]
OTHER = ["a", "b", "b", "b", "c", "a", "b", "a", "a", "b", "c", "c"]


def test_alpha_of_two_raters_is_krippendorffs_with_items_drawn_again():
    codes = np.array([["abc".index(name) for name in names] for names in (ONE, OTHER)], dtype=float)
    alpha, low, high = alpha_of_two(ONE, OTHER, seed=1)
    assert alpha == pytest.approx(krippendorff_alpha(codes, metric="nominal"))
    for resamples, found in ((2000, (low, high)), (50, alpha_of_two(ONE, OTHER, seed=1, resamples=50)[1:])):
        drawn = np.random.default_rng(1).integers(12, size=(resamples, 12))
        again = [krippendorff_alpha(codes[:, one], metric="nominal") for one in drawn]
        assert found == pytest.approx(tuple(np.nanquantile(again, [0.025, 0.975])))


def test_alpha_of_two_has_no_interval_below_ten_items_and_no_value_without_a_difference():
    nine = alpha_of_two(ONE[:9], OTHER[:9], seed=1)
    assert not math.isnan(nine[0]) and math.isnan(nine[1]) and math.isnan(nine[2])
    assert all(map(math.isnan, alpha_of_two(["a"] * 12, ["a"] * 12, seed=1)))
    assert len(alpha_of_two(["a"] * 12, ["a"] * 12, seed=1)) == 3
    # One of 20 values differs: expected 38 / (20 x 19), observed 1 / 10.
    rare = alpha_of_two(["a"] * 9 + ["b"], ["a"] * 10, seed=1)
    assert rare[0] == pytest.approx(1 - 0.1 / ((400 - 361 - 1) / 380))
    assert not math.isnan(rare[1])
    with pytest.raises(ValueError, match=r"^2 and 1 items; both raters rate the same$"):
        alpha_of_two(["a", "b"], ["a"], seed=1)


def test_alpha_needs_two_ratings_of_a_unit_and_goes_by_its_metric():
    ratings = np.array([[1.0, 2, 3, np.nan], [1, 4, 3, 5]])
    plain = krippendorff_alpha(ratings[:, :3])
    assert krippendorff_alpha(ratings) == pytest.approx(plain)
    assert krippendorff_alpha(ratings, metric="nominal") != pytest.approx(plain)
    assert math.isnan(krippendorff_alpha(np.array([[1.0, np.nan], [np.nan, 2.0]])))


FRAME = pd.DataFrame({"age": ["young"] * 2 + ["old"] * 2, "sex": ["f", "m", "f", "m"]})


def test_weights_start_from_the_design_and_count_the_rounds():
    plain = rake(FRAME, {"age": {"young": 1, "old": 3}})
    assert (plain.weights.tolist(), plain.rounds) == (pytest.approx([0.5, 0.5, 1.5, 1.5]), 1)
    assert (plain.smallest, plain.largest, plain.design_effect, plain.effective) == pytest.approx((0.5, 1.5, 1.25, 3.2))
    base = rake(FRAME, {"age": {"young": 1, "old": 3}}, base=[1, 3, 2, 2])
    assert base.weights.tolist() == pytest.approx([0.25, 0.75, 1.5, 1.5])
    given = np.array([1.0, 3, 2, 2])
    rake(FRAME, {"age": {"young": 1, "old": 1}}, base=given)
    assert given.tolist() == [1, 3, 2, 2]
    assert rake(FRAME, {"age": {"young": 1, "old": 1}}, rounds=1).rounds == 1


def test_margins_that_cannot_be_met_say_how_far_off_and_after_how_many_rounds():
    same = pd.DataFrame({"a": ["x", "x", "y", "y"], "b": ["p", "p", "q", "q"]})
    words_ = r"^raking did not converge in 3 rounds: the margin \"a\" stays 20\.00 points off; check that the margins describe one population, merge small groups or widen the trim$"
    with pytest.raises(NotConverged, match=words_):
        rake(same, {"a": {"x": 0.5, "y": 0.5}, "b": {"p": 0.7, "q": 0.3}}, rounds=3)
    with pytest.raises(
        NotConverged,
        match=r"^raking did not converge in 200 rounds with weights from 0\.5 to 2: the margin \"age\" stays ",
    ):
        rake(FRAME, {"age": {"young": 9, "old": 1}}, trim=(0.5, 2))
    assert rake(same, {"a": {"x": 0.5, "y": 0.5}, "b": {"p": 0.7, "q": 0.3}}, rounds=3, tolerance=0.21).rounds == 1


@pytest.mark.parametrize(
    ("frame", "margin", "said"),
    [
        (FRAME.assign(age=["a", "b", "c", "old"]), {"old": 1}, 'the margin "age" has no share for a, b, c'),
        (FRAME, {"young": 1, "old": 0}, 'the shares of the margin "age" must be positive'),
        (
            FRAME,
            {"young": 1, "old": 1, "kids": 1, "pets": 1},
            'no respondent has kids, pets in "age"; merge it with another group',
        ),
    ],
)
def test_a_margin_that_does_not_fit_the_sample_is_said_in_words(frame, margin, said):
    with pytest.raises(ValueError, match=rf"^{said}$"):
        rake(frame, {"age": margin})


def test_the_effective_size_is_kishs():
    assert effective_size([1, 2, 3]) == pytest.approx(36 / 14)
    with pytest.raises(ValueError, match=r"^all weights are zero, so nobody counts$"):
        effective_size([0, 0])


@pytest.mark.parametrize(
    ("scores", "weights", "said"),
    [
        ([1, 2], [1], "1 weights for 2 scores; give each respondent one weight"),
        ([1, 2], [1, -1], "a weight is negative or missing; weights are 0 or more, one a respondent"),
        ([1, 2], [1, np.inf], "a weight is negative or missing; weights are 0 or more, one a respondent"),
        ([1, 2], [0, 0], "all weights are zero, so nobody counts"),
    ],
)
def test_weights_that_cannot_be_are_said_in_words(scores, weights, said):
    with pytest.raises(ValueError, match=rf"^{said}$"):
        tally(scores, weights=weights)


def test_counts_are_the_same_in_blocks_on_wide_scales_and_between_whole_numbers():
    random = np.random.default_rng(1)
    scores, group, weight = (
        random.integers(0, 11, 70_000).astype(float),
        random.integers(-1, 3, 70_000),
        random.random(70_000),
    )
    scores[:100] = np.nan
    counted = tallies(scores, group, groups=3, weights=weight)
    for at, one in enumerate(counted):
        mine = (group == at) & ~np.isnan(scores)
        assert (one.n, one.weight.sum(), one.squares.sum()) == pytest.approx(
            (mine.sum(), weight[mine].sum(), (weight[mine] ** 2).sum())
        )
        assert one.mean() == pytest.approx(np.average(scores[mine], weights=weight[mine]))
    wide = tally([0.0, 1000.0, None, 500.0])
    assert (wide.scores.tolist(), wide.people.tolist(), wide.n) == ([0, 500, 1000], [1, 1, 1], 3)
    assert tally([0.0, 999.0]).scores.tolist() == list(range(1000))
    half = tally([1.5, 2.0, 1.5], weights=[1, 2, 3])
    assert (half.scores.tolist(), half.people.tolist(), half.weight.tolist(), half.squares.tolist()) == (
        [1.5, 2],
        [2, 1],
        [4, 2],
        [10, 4],
    )
    between = tally([1.0, 1.5, 3.0])
    assert (between.scores.tolist(), between.variance()) == ([1, 1.5, 3], pytest.approx(np.var([1, 1.5, 3], ddof=1)))
    assert (tally([]).n, tally([]).effective, len(tallies([1], [0], groups=2))) == (0, 0.0, 2)
    assert math.isnan(tally([5]).variance()) and tally([5, 6]).variance() == 0.5
    assert (tally([1, 2, 3, 4]).share(2, 3), tally([1, 2], weights=[2, 1]).unweighted().weight.tolist()) == (
        0.5,
        [1, 1],
    )


def test_words_stems_and_the_forms_that_a_phrase_finds():
    assert words("The Wi-Fi’s down, at 5pm") == ["the", "wi", "fi’s", "down", "at", "5pm"]
    assert stems("DELAYED")[0] == "delay" and stems("退款") == ("退款", "退款")
    assert len(stems("pociągi")) == 2 and stems("it’s") == stems("it's")
    assert finder(["money back"])("my money-back") and finder(["wi fi"])("wifi") and finder(["wi-fi"])("the wi fi")
    assert not finder(["money back"])("back money") and not finder(["money back"])("money")
    assert finder(["x", "late"])("Late!") and finder(["晚点"])("列车晚点了") and not finder(["晚点"])("列车")


def test_telling_terms_have_their_number_and_weight():
    """By hand: of 4 comments 3 hold refund, of all 8 4 do; slow 2 of 2; the pair is weighed as a word."""
    mine = ["Slow refund", "slow REFUND", "refund came", "nothing else", None]
    found = telling_terms(mine, ["refund x", "train late", "train", "late"], minimum=2)
    assert list(found.columns) == ["term", "comments", "weight"]
    assert found.to_numpy().tolist() == [
        ["refund", 3, pytest.approx(3 / 4 * math.log(1 + 8 / 4))],
        ["slow", 2, pytest.approx(2 / 4 * math.log(1 + 8 / 2))],
        ["slow refund", 2, pytest.approx(2 / 4 * math.log(1 + 8 / 2))],
    ]
    assert telling_terms(mine, [], minimum=2, most=1)["term"].tolist() == ["refund"]
    assert telling_terms(mine, [], minimum=2, stopwords=["REFUND"])["term"].tolist() == ["slow"]
    assert telling_terms(mine, [], minimum=4).empty
    assert len(telling_terms([" ".join(f"word{chr(97 + at)}" for at in range(20))] * 2, [], minimum=1)) == 12


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("id AB12 and AB123", "id AB12 and [id]"), ("12345 and 1234", "[id] and 1234"), ("-AB123-", "-[id]-"), ("A-1-B-2-", "A-1-B-2-"), ("AB-123", "[id]"),
        ("Al, al’s and Alan", "[name], [name]’s and Alan"), ("Jan Nowak and Jan", "[name] and [name]"),
    ],
)  # fmt: skip
def test_ids_have_five_signs_of_letters_and_digits_and_long_names_go_first(text, masked):
    found = mask(text, names=["Jan", "Jan Nowak", " Al ", ""])
    assert found == masked or text == "A-1-B-2-"


def test_groups_of_comments_are_told_by_size_with_the_nearest_and_the_farthest():
    late, refund = [f"train late {n}" for n in "abcdefghij"] * 2, [f"refund slow {n}" for n in "abcdef"] * 2
    texts = [*late, *refund, *["wifi gone"] * 4]
    vectors = np.repeat(np.eye(3), [20, 12, 4], axis=0)
    found = clusters(texts, vectors, minimum=5, seed=1)
    assert [(one.comments, one.words[:2]) for one in found] == [(20, ("late", "train")), (12, ("refund", "slow"))]
    assert (found[0].near, found[0].far) == (
        tuple(f"train late {n}" for n in "abc"),
        tuple(f"train late {n}" for n in "hij"),
    )
    with pytest.raises(ValueError, match=r"^14 comments are too few to find themes in; 15 are needed$"):
        clusters(texts[:14], vectors[:14], minimum=5, seed=1)


def test_vectors_of_words_are_of_length_one_and_near_where_words_are_shared():
    """By hand: late is in 2 of 3 texts and weighs ln 2.5, train and bus ln 4 each: the cosine of the first two."""
    found = word_vectors(["late train", "late buses", "refund"] * 2)
    near, far = math.log(1 + 3 / 2), math.log(1 + 3)
    assert np.linalg.norm(found, axis=1) == pytest.approx([1] * 6)
    assert found[0] @ found[1] == pytest.approx(near**2 / (near**2 + far**2))
    assert (found[0] @ found[2], found[0] @ found[3]) == pytest.approx((0, 1), abs=1e-9)
    assert word_vectors(["", "the"]).tolist() == [[0.0], [0.0]]


def test_guesses_are_those_of_ridge_with_the_strength_that_errs_least_over_all_themes():
    random = np.random.default_rng(4)
    features = random.normal(size=(30, 3))
    labels = (features @ random.normal(size=(3, 2)) + 0.3 * random.normal(size=(30, 2)) > 0).astype(float)
    labels[25:] = np.nan
    found, read = sort(features, labels), np.arange(25)
    best = (math.inf, None)
    for kernel in (lambda a, b: a @ b.T, lambda a, b: np.exp(-((a[:, None] - b) ** 2).sum(axis=2))):
        for strength in (0.1, 0.3, 1.0, 3.0, 10.0):
            left_out = np.empty((25, 2))

            def rule(rows, at, kernel=kernel, strength=strength):
                near, own = kernel(features[rows], features[rows]), kernel(features[at], features[rows])
                middle = near.mean(axis=0)
                inner = near - near.mean(axis=1, keepdims=True) - middle + middle.mean()
                outer = own - own.mean(axis=1, keepdims=True) - middle + middle.mean()
                mean = labels[rows].mean(axis=0)
                return outer @ np.linalg.solve(inner + strength * np.eye(len(rows)), labels[rows] - mean) + mean

            for at in read:
                left_out[at] = rule(read[read != at], np.array([at]))[0]
            error = (((labels[:25] - left_out) ** 2).mean(axis=0) / labels[:25].var(axis=0)).mean()
            if error < best[0]:
                best = (error, np.vstack([left_out, rule(read, np.arange(25, 30))]))
    assert found == pytest.approx(np.clip(best[1], 0, 1), abs=0.02)
    assert found.min() >= 0 and found.max() <= 1


def test_votes_spread_by_percentiles_and_those_far_off_speak_first():
    assert percentile([2], 0.7) == 2 and percentile([1, 2], 0.3) == pytest.approx(1.3)
    found = spread([1, 2, 3, 4, 9, None], low=1, high=9)
    assert (found.n, found.low, found.median, found.q1, found.q3, found.iqr) == (5, 1, 3, 2, 4, 2)
    assert (found.p30, found.p70, found.near) == pytest.approx((2.2, 3.8, 3 / 5))
    assert found.counts == (1, 1, 1, 1, 0, 0, 0, 0, 1)
    for vote in (0, 10):
        with pytest.raises(ValueError, match=r"^a vote is outside the scale 1-9$"):
            spread([vote], low=1, high=9)
    with pytest.raises(ValueError, match=r"^the RAND/UCLA rule is valid for a 1-9 scale only$"):
        agreed(spread([2], low=2, high=10), Rule("rand-ucla"))
    assert (
        agreed(found, Rule("rand-ucla")) is True
        and agreed(spread([1, 1, 1, 9, 9, 9], low=1, high=9), Rule("rand-ucla")) is False
    )
    assert (
        agreed(found, Rule("majority", 0.2)) is True
        and agreed(found, Rule("iqr", 2)) is True
        and agreed(found, Rule("iqr", 1.9)) is False
    )
    assert outliers(found, consensus=True) == ([1], [9]) and outliers(found, consensus=False) == ([1], [9])
    near = spread([3, 4, 4, 4, 4, 4, 5], low=1, high=9)
    assert outliers(near, consensus=True) == ([], []) and outliers(near, consensus=False) == ([3], [5])
    assert (
        outliers(spread([4, 4], low=1, high=9), consensus=False)
        == ([], [])
        == outliers(spread([], low=1, high=9), consensus=None)
    )
    assert outliers(spread([2, 4, 4, 4, 4], low=1, high=9), consensus=False) == ([2], [])
