"""The attacker finds what it must in numbers that tell too much, and nothing in those that a release lets out."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pytest

from workbench.privacy import attack, record
from workbench.privacy.attack import Panel
from workbench.privacy.rules import STANDARD
from workbench.scoring.journey.forces import FORCES, LENSES, lens_table, ratings
from workbench.wording import printed


def test_a_mean_and_an_interval_of_five_at_full_precision_tell_the_answers():
    """1, 1, 2, 2 and 3: mean 1.8, half-width 1.038851."""
    said = attack.panel(Panel("x", 5, 1, 5, 1.8, 1e-5, (1.8 - 1.038851, 1.8 + 1.038851)))
    assert said == "the answers are known: 2 x 1, 2 x 2, 1 x 3"


def test_a_mean_at_the_end_of_the_scale_tells_all_but_one():
    assert attack.panel(Panel("x", 6, 1, 5, 1.2, 0.05)) == "5 of 6 people gave 1"


def test_a_mean_in_the_middle_tells_nothing_and_so_does_a_contradiction():
    assert attack.panel(Panel("x", 5, 1, 5, 2.6, 0.05)) == ""
    assert attack.panel(Panel("x", 5, 1, 5, 9.0, 0.05)) == ""


@pytest.mark.parametrize("seed", range(20))
def test_nothing_is_found_in_what_is_released_of_a_random_panel(seed):
    rng = np.random.default_rng(seed)
    raters, skew = int(rng.integers(5, 21)), rng.dirichlet(np.ones(7) * 0.6)
    rows = [
        {"rater": f"r{rater}", "stage": "ride", "force": force, "lens": lens, "score": float(rng.choice(7, p=skew) + 1)}
        for rater in range(raters) for force in list(FORCES)[:1] for lens in LENSES
    ]  # fmt: skip
    table = lens_table(ratings(pd.DataFrame(rows), ["ride"], rules=STANDARD, scale=(1, 7)), STANDARD)
    for row in table[table["value"].notna()].to_dict("records"):
        mean = printed(row["value"], "score")
        ends = None if pd.isna(row["low"]) else (printed(row["low"], "score"), printed(row["high"], "score"))
        if row["n"] < 2 * STANDARD.second_moments:
            assert attack.panel(Panel("cell", int(row["n"]), 1, 7, mean, 0.05, ends)) == ""


def segments(*sizes):
    rows = [["region", f"g{at}", n] for at, n in enumerate(sizes)]
    return {
        "figures": {"voice.nps": {"value": 1.0, "n": 40}},
        "tables": {"voice.waves": {"columns": ["measure"], "rows": [["nps"]]},
                   "voice.segments": {"columns": ["segment", "group", "n"], "rows": rows}},
    }  # fmt: skip


@pytest.mark.parametrize(("sizes", "found"), [((20, 19), 1), ((20, 20), 0), ((20, 15), 0), ((0, 0), 0)])
def test_customers_whom_the_groups_leave_are_counted(sizes, found):
    assert len(attack.attack(segments(*sizes), STANDARD)) == found


@pytest.mark.parametrize(("people", "found"), [(10, 0), (11, 1), (14, 1), (15, 0)])
def test_two_runs_that_differ_by_few_people_are_told(people, found):
    before = {"figures": {"maturity.mean": {"value": 2.0, "n": 10}}}
    now = {"figures": {"maturity.mean": {"value": 2.1, "n": people}}}
    assert len(attack.differences(now, before, STANDARD)) == found


def test_rows_of_one_theme_at_several_touchpoints_are_not_taken_for_each_other():
    gaps = {"columns": ["id", "theme", "by", "value", "n"],
            "rows": [["delays", "Delays", "low", 0.1, 201], ["delays", "Delays", "wifi", 0.2, 198]]}  # fmt: skip
    steps = {
        "columns": ["outcome", "kpi", "value", "n"],
        "rows": [["spend", 9.0, 1.0, 40], ["spend", 10.0, 2.0, 42]],
    }
    record_ = {"tables": {"voice.theme_gaps": gaps, "voice.linkage_steps": steps}}
    assert attack.differences(record_, record_, STANDARD) == []


def test_a_run_of_the_sample_does_not_differ_from_itself(sample_run):
    results = json.loads((sample_run.folder / "results.json").read_text("utf-8"))
    assert attack.differences(results, results, STANDARD) == []


def test_digits_that_the_record_does_not_have_are_seen():
    assert record.finer([2.4, 2.3456789], {"figures": {"a": {"value": 2.4}}}) == [2.3456789]


def test_what_the_rules_cost_is_counted_by_module_without_counts_of_things():
    def one(value, low=None, unit="score"):
        return {"value": value, "low": low, "unit": unit}

    figures = {"maturity.a": one(2.0, 1.0), "maturity.b": one(2.0), "maturity.c": one(None), "maturity.n": one(6, unit="count"),
               "roadmap.npv": one(None, unit="EUR")}  # fmt: skip
    assert record.withheld({"figures": figures}) == {"maturity": (2, 1, 1)}
    assert record.withheld({}) == {}


@pytest.mark.parametrize(
    ("name", "unit", "found"),
    [("operations.value.on_time", "share", 1), ("vision.delivered.fast", "share", 1), ("operations.tie.within.on_time", "share", 0),
     ("technology.voters", "count", 0), ("effects.effect.a.b", "share", 0)],
)  # fmt: skip
def test_figures_of_four_people_are_found_in_every_module_that_counts_people(name, unit, found):
    results = {
        "figures": {name: {"value": 0.5, "low": None, "high": None, "n": 4, "unit": unit}},
        "tables": {},
    }
    assert len(attack.attack(results, STANDARD)) == found


def test_a_promise_is_compared_with_that_of_a_delivery():
    one, other = (
        {"figures": {"vision.delivered.fast": {"value": 0.5, "n": n, "unit": "share"}}, "tables": {}}
        for n in (40, 41)
    )
    assert [found.where for found in attack.differences(one, other, STANDARD)] == ["vision.delivered.fast"]
