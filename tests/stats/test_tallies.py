import numpy as np
import pytest

from workbench.stats.tallies import tallies, tally


def test_answers_are_counted_by_score():
    counted = tally([3, 5, 5, 4])
    assert dict(zip(counted.scores, counted.people, strict=True)) == {3: 1, 4: 1, 5: 2}
    assert (counted.n, counted.mean(), counted.variance()) == (4, 4.25, pytest.approx(11 / 12))


def test_a_missing_answer_is_left_out_with_its_weight():
    counted = tally([1, np.nan, 3], weights=[1, 100, 1])
    assert (counted.n, counted.mean()) == (2, 2)


def test_weights_change_shares_and_the_effective_size_but_not_the_number_of_people():
    counted = tally([1, 2, 2], weights=[2, 1, 1])
    assert (counted.n, counted.share(2, 2), counted.effective) == (3, 0.5, pytest.approx(16 / 6))
    assert counted.unweighted().share(2, 2) == pytest.approx(2 / 3)


def test_the_scale_of_the_weights_does_not_matter():
    once, tenfold = tally([1, 4, 5], weights=[1, 2, 3]), tally([1, 4, 5], weights=[10, 20, 30])
    assert (once.mean(), once.effective, once.variance()) == (tenfold.mean(), tenfold.effective, tenfold.variance())


def test_groups_are_counted_in_one_pass_and_minus_one_is_no_group():
    first, second = tallies([1, 2, 3, 4], [0, 1, 0, -1], groups=2)
    assert (first.n, first.mean(), second.n, second.mean()) == (2, 2, 1, 2)


def test_scores_that_are_not_whole_are_counted_too():
    assert tally([1.5, 1.5, 2.25]).share(1.5, 1.5) == pytest.approx(2 / 3)


def test_nobody_answering_gives_nothing():
    empty = tally([np.nan, np.nan])
    assert (empty.n, empty.effective) == (0, 0)
    assert np.isnan([empty.mean(), empty.variance(), empty.share(0, 10)]).all()


@pytest.mark.parametrize("weights", [[1, -1, 1], [1, np.nan, 1], [0, 0, 0], [1, 1]])
def test_weights_that_cannot_count_are_refused(weights):
    with pytest.raises(ValueError, match="weight"):
        tally([1, 2, 3], weights=weights)
