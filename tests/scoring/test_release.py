"""What leaves scoring has the digits that are printed; a survey's figures have four that print the same."""

from __future__ import annotations

import pandas as pd
import pytest
from surveys import rail

from workbench.privacy.rules import STANDARD
from workbench.result import Estimate, Result
from workbench.scoring.release import release
from workbench.scoring.voice import measure_voice


def result(module: str, *, n: int | None, value: float = 2.449, unit: str = "score") -> Result:
    return Result(module, {"x": Estimate(value, n=n, unit=unit)}, rules=STANDARD)


@pytest.mark.parametrize(
    ("module", "n", "value", "unit", "stored"),
    [
        ("maturity", 18, 2.449, "score", 2.4),
        ("operations", 8, 0.066934, "share difference", 0.07),
        ("journey", 6, -0.97125, "score difference", -1.0),
        ("voice", 600, 5.117959, "points", 5.118),
        ("voice", 20, 5.117959, "points", 5.0),
        ("voice", 600, 23.49996, "points", 23.0),
        ("roadmap", None, 2723431.50320113, "EUR", 2723431.50320113),
        ("maturity", 18, float("nan"), "score", None),
    ],
    ids=[
        "panel",
        "link of operations",
        "gap",
        "large survey",
        "small survey",
        "prints the same",
        "no people",
        "missing",
    ],
)
def test_a_figure_keeps_the_digits_that_may_leave(module, n, value, unit, stored):
    assert release(result(module, n=n, value=value, unit=unit)).figures["x"].value == stored


def test_what_has_passed_the_gate_is_not_rounded_again_and_tables_are():
    frame = pd.DataFrame({"id": ["A"], "mean": [2.449], "target": [3.25], "raters": [6]})
    once = release(Result("maturity", {}, {"competencies": frame}, rules=STANDARD))
    assert once.table("competencies").iloc[0].tolist() == ["A", 2.4, 3.25, 6]
    assert once.released
    assert release(once).table("competencies").equals(once.table("competencies"))


def test_the_reach_of_a_moment_is_stored_as_printed_so_that_it_counts_nobody_who_skipped_a_stage():
    """603 of 614 customers rated a touchpoint of the stage."""
    frame = pd.DataFrame(
        {"score": [81.4], "gap": [-1.26], "weight": [1 / 24], "reach": [603 / 614], "stability": [0.83]}
    )
    moments = release(Result("journey", {}, {"moments": frame}, rules=STANDARD)).table("moments")
    assert moments.iloc[0].tolist() == [81, -1.3, 0.04, 0.98, 0.85]


def test_how_often_a_driver_keeps_its_quadrant_is_told_in_steps_of_five_points():
    held = release(measure_voice(rail(), rules=STANDARD)).tables["drivers"]["held"].dropna()
    assert len(held) == 2
    assert [round(20 * one) / 20 for one in held] == list(held)
