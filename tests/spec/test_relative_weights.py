"""Johnson's relative weights of mpg on four car attributes, README of the R package rwa (mtcars, 1974)."""

import pandas as pd
import pytest

from workbench.stats.drivers import johnson, key_drivers, lmg

# mpg, cyl, disp, hp, gear
CARS = """21,6,160,110,4 21,6,160,110,4 22.8,4,108,93,4 21.4,6,258,110,3 18.7,8,360,175,3 18.1,6,225,105,3
14.3,8,360,245,3 24.4,4,146.7,62,4 22.8,4,140.8,95,4 19.2,6,167.6,123,4 17.8,6,167.6,123,4 16.4,8,275.8,180,3
17.3,8,275.8,180,3 15.2,8,275.8,180,3 10.4,8,472,205,3 10.4,8,460,215,3 14.7,8,440,230,3 32.4,4,78.7,66,4
30.4,4,75.7,52,4 33.9,4,71.1,65,4 21.5,4,120.1,97,3 15.5,8,318,150,3 15.2,8,304,150,3 13.3,8,350,245,3
19.2,8,400,175,3 27.3,4,79,66,4 26,4,120.3,91,5 30.4,4,95.1,113,5 15.8,8,351,264,5 19.7,6,145,175,5
15,8,301,335,5 21.4,4,121,109,4"""
DATA = pd.DataFrame(
    [list(map(float, row.split(","))) for row in CARS.split()], columns=["mpg", "cyl", "disp", "hp", "gear"]
)
PUBLISHED = {"cyl": 0.2284797, "disp": 0.2221469, "hp": 0.2321744, "gear": 0.0963886}
RESCALED = {"cyl": 29.32274, "disp": 28.50999, "hp": 29.79691, "gear": 12.37037}


def test_the_relative_weights_are_the_published_ones():
    weights = johnson(DATA[list(PUBLISHED)], DATA["mpg"])
    assert weights.to_dict() == pytest.approx(PUBLISHED, abs=5e-8)
    assert weights.sum() == pytest.approx(0.7791896, abs=5e-8)
    assert (100 * weights / weights.sum()).to_dict() == pytest.approx(RESCALED, abs=5e-5)


def test_the_signs_are_the_published_ones():
    signs = key_drivers(DATA[list(PUBLISHED)], DATA["mpg"], seed=1, draws=50).table.set_index("driver")["sign"]
    assert signs.to_dict() == {"cyl": -1, "disp": -1, "hp": -1, "gear": 1}


def test_with_two_predictors_relative_weights_and_shapley_values_are_the_same():
    pair = DATA[["cyl", "hp"]]
    assert johnson(pair, DATA["mpg"]).to_list() == pytest.approx([0.432226, 0.308483], abs=5e-7)
    assert lmg(pair, DATA["mpg"]).to_list() == pytest.approx([0.432226, 0.308483], abs=5e-7)
