"""The 25 cells of the Kano evaluation table (Berger et al., 1993), and the opportunity scores of Ulwick."""

import pytest

from workbench.stats.opportunity import ANSWERS, Rated, band, kano, kano_coefficients, opportunity

TABLE = """
            like must-be neutral live-with dislike
like        Q    A       A       A         O
must-be     R    I       I       I         M
neutral     R    I       I       I         M
live-with   R    I       I       I         M
dislike     R    R       R       R         Q
"""
ROWS = [line.split() for line in TABLE.strip().splitlines()[1:]]
CELLS = [
    (row[0], without, category) for row in ROWS for without, category in zip(ANSWERS, row[1:], strict=True)
]


@pytest.mark.parametrize(("having", "without", "category"), CELLS)
def test_each_pair_of_answers_has_its_category(having, without, category):
    assert kano(having, without) == category


def test_the_table_has_25_cells():
    assert len(CELLS) == 25


def test_better_and_worse_count_only_the_four_categories_that_say_something():
    assert kano_coefficients("AAOMIRQ") == (pytest.approx(3 / 5), pytest.approx(-2 / 5))


def test_answers_that_are_all_questionable_are_refused():
    with pytest.raises(ValueError, match="no attractive"):
        kano_coefficients("QQR")


@pytest.mark.parametrize(
    ("importance", "satisfaction", "scale", "score"),
    [(9, 3, (0, 10), 15), (9, 9, (0, 10), 9), (4.7, 2.1, (1, 5), 7.3)],
)
def test_the_opportunity_score_is_the_published_one(importance, satisfaction, scale, score):
    assert opportunity(Rated(importance, scale), Rated(satisfaction, scale)) == pytest.approx(score)


def test_importance_and_satisfaction_on_two_scales_are_refused():
    with pytest.raises(ValueError, match="importance is on 0-10, satisfaction on 1-5"):
        opportunity(Rated(9, (0, 10)), Rated(3, (1, 5)))


def test_a_rating_off_its_scale_is_refused():
    with pytest.raises(ValueError, match="11 is off the scale 0-10"):
        opportunity(Rated(11, (0, 10)), Rated(3, (0, 10)))


@pytest.mark.parametrize(
    ("score", "name"), [(15.1, "major"), (15, "solid"), (12, "neutral"), (10, "neutral"), (9.9, "served")]
)
def test_the_bands_are_those_of_ulwick(score, name):
    assert band(score) == name
