"""Score intervals of one share, Newcombe (1998), Statistics in Medicine 17, 857-872, table I.
Difference of two shares, Fagerland, Lydersen and Laake (2015), Statistics in Medicine 34, 2850-2864."""

import pytest

from workbench.stats.proportions import newcombe, wilson

TABLE = [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)]


@pytest.mark.parametrize(("hits", "n", "low", "high"), TABLE)
def test_the_wilson_interval_is_the_published_one(hits, n, low, high):
    assert wilson(hits / n, n) == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))


def test_the_newcombe_interval_of_7_in_34_against_1_in_34_is_the_published_one():
    assert newcombe(7 / 34, 34, 1 / 34, 34) == (pytest.approx(0.019, abs=5e-4), pytest.approx(0.34, abs=5e-3))
