"""The attacker finds what it must in numbers that tell too much, and nothing in those that a release lets out."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pytest

from workbench.privacy import attack, record, seen
from workbench.privacy.answers import Told, ways_left
from workbench.privacy.attack import Panel
from workbench.privacy.rules import STANDARD
from workbench.scoring.journey.forces import FORCES, LENSES, lens_table, ratings
from workbench.scoring.practices import alpha_tells, spread_tells
from workbench.stats.agreement import krippendorff_alpha
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
    assert len(seen.differences(now, before, STANDARD)) == found


def test_rows_of_one_theme_at_several_touchpoints_are_not_taken_for_each_other():
    gaps = {
        "columns": ["id", "theme", "by", "value", "n"],
        "rows": [["delays", "Delays", "low", 0.1, 201], ["delays", "Delays", "wifi", 0.2, 198]],
    }
    steps = {"columns": ["outcome", "kpi", "value", "n"], "rows": [["spend", 9.0, 1.0, 40], ["spend", 10.0, 2.0, 42]]}
    record_ = {"tables": {"voice.theme_gaps": gaps, "voice.linkage_steps": steps}}
    assert seen.differences(record_, record_, STANDARD) == []


def test_a_run_of_the_sample_does_not_differ_from_itself(sample_run):
    results = json.loads((sample_run.folder / "results.json").read_text("utf-8"))
    assert seen.differences(results, results, STANDARD) == []


def test_digits_that_the_record_does_not_have_are_seen():
    assert record.finer([2.4, 2.3456789], {"figures": {"a": {"value": 2.4}}}) == [2.3456789]


def test_what_the_rules_cost_is_counted_by_module_without_counts_of_things():
    def one(value, low=None, unit="score"):
        return {"value": value, "low": low, "unit": unit}

    figures = {
        "maturity.a": one(2.0, 1.0),
        "maturity.b": one(2.0),
        "maturity.c": one(None),
        "maturity.n": one(6, unit="count"),
        "roadmap.npv": one(None, unit="EUR"),
    }
    assert record.withheld({"figures": figures}) == {"maturity": (2, 1, 1)}
    assert record.withheld({}) == {}


@pytest.mark.parametrize(
    ("name", "unit", "found"),
    [
        ("operations.value.on_time", "share", 1),
        ("vision.delivered.fast", "share", 1),
        ("operations.tie.within.on_time", "share", 0),
        ("technology.voters", "count", 0),
        ("effects.effect.a.b", "share", 0),
    ],
)
def test_figures_of_four_people_are_found_in_every_module_that_counts_people(name, unit, found):
    results = {"figures": {name: {"value": 0.5, "low": None, "high": None, "n": 4, "unit": unit}}, "tables": {}}
    assert len(attack.attack(results, STANDARD)) == found


def test_a_promise_is_compared_with_that_of_a_delivery():
    one, other = (
        {"figures": {"vision.delivered.fast": {"value": 0.5, "n": n, "unit": "share"}}, "tables": {}} for n in (40, 41)
    )
    assert [found.where for found in seen.differences(one, other, STANDARD)] == ["vision.delivered.fast"]


def table(columns, *rows):
    return {"columns": columns.split(), "rows": [list(row) for row in rows]}


@pytest.mark.parametrize(("sizes", "found"), [((9, 30), 1), ((10, 30), 0), ((30, 9), 1)])
def test_an_interval_of_a_change_is_found_where_a_side_is_of_few(sizes, found):
    rows = [("nps", "w1", "W1", None, sizes[0], None), ("nps", "w2", "W2", "W1", sizes[1], -20.0)]
    waves = table("measure wave wave_label previous n change_low", *rows)
    assert len(attack.attack({"figures": {}, "tables": {"voice.waves": waves}}, STANDARD)) == found


def test_an_interval_of_nine_people_is_found_and_that_of_ten_is_not():
    figures = {f"voice.{n}": {"value": 1.0, "low": 0.5, "high": 1.5, "n": n, "unit": "score"} for n in (9, 10)}
    assert [one.where for one in attack.attack({"figures": figures, "tables": {}}, STANDARD)] == ["voice.9"]


@pytest.mark.parametrize(("low", "found"), [(-5.0, []), (None, ["voice.drawn.region.East"])])
def test_an_interval_of_a_drawn_group_of_seven_is_found_where_that_of_all_is_not_told(low, found):
    of = {"value": 10.0, "low": -20.0, "high": 40.0, "unit": "points"}
    figures = {"voice.nps": of | {"low": low, "n": 90}, "voice.drawn.region.East": of | {"n": 7}}
    waves = table("measure wave wave_label previous n change_low", ("nps", "w1", "W1", None, 90, None))
    told = attack.attack({"figures": figures, "tables": {"voice.waves": waves}}, STANDARD)
    assert [one.where for one in told] == found


@pytest.mark.parametrize(("n", "share", "found"), [(7, 0.86, 1), (7, 0.71, 0), (30, 0.97, 0)])
def test_bands_that_leave_one_customer_of_few_are_found(n, share, found):
    bands = table("wave band share n", ("W1", "promoters", share, n))
    assert len(attack.attack({"figures": {}, "tables": {"voice.distribution": bands}}, STANDARD)) == found


@pytest.mark.parametrize(("n", "found"), [(24, 1), (22, 0), (27, 0)])
def test_a_stage_beside_its_two_touchpoints_is_found_where_few_rated_both(n, found):
    """16 and 11 rated the touchpoints; of 24 in all three rated both, of 22 five, of 27 nobody."""
    points = table("touchpoint stage n value mean", ("a", "ride", 16, None, None), ("b", "ride", 11, None, None))
    stages = table("stage share n", ("ride", 0.5, n))
    tables = {"voice.touchpoints": points, "journey.stage_satisfaction": stages}
    assert len(attack.attack({"figures": {}, "tables": tables}, STANDARD)) == found


LEAN = pd.DataFrame({"a": [2.0] * 2 + [1.0] * 10, "b": [3.0] + [1.0] * 11, "c": [2.0] * 4 + [1.0] * 8})


def test_an_alpha_that_leaves_one_way_of_answering_is_found():
    """Twelve raters, means 1.2, 1.2 and 1.3, medians 1: 5, 5 and 8 ways; an alpha of 0.00 leaves c one, 8 x 1 and 4 x 2."""
    alpha = round(krippendorff_alpha(LEAN.to_numpy()), 2)
    rows = [(name, "M", mean, 1.0, 12) for name, mean in (("a", 1.2), ("b", 1.2), ("c", 1.3))]
    tables = {
        "maturity.practices": table("id competency mean median raters", *rows),
        "maturity.competencies": table("id raters alpha level", ("M", 12, alpha, None)),
    }
    found = [one.where for one in attack.attack({"figures": {}, "tables": tables}, STANDARD)]
    assert (alpha, found) == (0.0, ["maturity c"])
    questions = [Told(12, 1, 5, mean=(mean - 0.05, mean + 0.05), median=(1.0, 1.0)) for mean in (1.2, 1.2, 1.3)]
    assert [len(ways_left(one)) for one in questions] == [5, 5, 8]


def test_an_alpha_beside_means_that_leave_few_ways_is_withheld():
    alpha = krippendorff_alpha(LEAN.to_numpy())
    assert alpha_tells(LEAN, alpha, STANDARD, (1, 5))
    assert not alpha_tells(pd.concat([LEAN, LEAN]), alpha, STANDARD, (1, 5))  # 24 raters
    assert not alpha_tells(LEAN.assign(a=[np.nan] + [1.0] * 11), alpha, STANDARD, (1, 5))  # others rated a than b


TWO_CAMPS = [1.0] * 5 + [5.0] * 9


def test_a_spread_of_a_competency_of_one_practice_tells_what_fourteen_raters_said():
    """Mean 3.6, median 5, spread 2.0: five gave 1 and nine gave 5; of 28 raters, or of two practices, it tells nothing."""
    tables = {
        "maturity.practices": table("id competency mean median raters", ("a", "M", 3.6, 5.0, 14)),
        "maturity.competencies": table(
            "id raters mean median spread alpha level", ("M", 14, 3.6, 5.0, 2.0, None, None)
        ),
    }
    found = attack.attack({"figures": {}, "tables": tables}, STANDARD)
    assert [(one.where, one.what) for one in found] == [
        ("maturity M", "the answers are known, with the spread of the competency")
    ]
    assert spread_tells(pd.DataFrame({"a": TWO_CAMPS}), STANDARD, (1, 5))
    assert not spread_tells(pd.DataFrame({"a": TWO_CAMPS * 2}), STANDARD, (1, 5))
    assert not spread_tells(pd.DataFrame({"a": TWO_CAMPS, "b": [1.0, 2, 3, 4, 5, 4, 3] * 2}), STANDARD, (1, 5))


def test_practices_of_another_wave_are_no_difference_to_a_delivery():
    def run(wave, raters):
        tables = {
            "maturity.practices": table("id competency mean median raters", ("a", "M", 2.7, None, raters)),
            "maturity.framework": table("id wave", ("m", wave)),
        }
        return {"figures": {}, "tables": tables}

    assert seen.differences(run("1", 12), run("2", 14), STANDARD) == []
    assert len(seen.differences(run("2", 12), run("2", 14), STANDARD)) == 1


@pytest.mark.parametrize(("nets", "found"), [((-100.0 / 3, 0.0), 1), ((-20.0, 0.0), 0)])
def test_groups_that_leave_six_customers_of_one_mind_are_found(nets, found):
    """Of 40 with NPS 0 groups of 18 and 16 are shown: -6 and 0 leave 6 promoters of 6, -3.6 leaves others among them."""
    groups = table("segment group n value", ("region", "A", 18, nets[0]), ("region", "B", 16, nets[1]))
    given = {
        "figures": {"voice.nps": {"value": 0.0, "n": 40, "unit": "points"}},
        "tables": {"voice.waves": table("measure wave wave_label n", ("nps", "1", "1", 40)), "voice.segments": groups},
    }
    assert len(attack.attack(given, STANDARD)) == found


def test_a_share_of_comments_to_several_questions_is_no_figure_of_people_that_a_delivery_could_differ_by():
    """Six more wrote to one question and five fewer to another: one comment more, of eleven people."""
    one, other = (
        {"figures": {"voice.theme.late": {"value": 0.2, "n": n, "unit": "share"}}, "tables": {}} for n in (90, 91)
    )
    assert seen.differences(one, other, STANDARD) == []


@pytest.mark.parametrize(
    ("stayed", "found"),
    [((0.67, 1.0, 1.0), ["left"]), ((0.5, 0.75, 0.81), []), ((1.0, 0.92, 0.94), ["left"])],
    ids=["four who left are detractors", "twelve of all levels", "two who left"],
)
def test_what_few_customers_who_left_answered_is_found(stayed, found):
    link = table("outcome kind", ("back", "retention"))
    steps = table("outcome kpi value n", *zip(["back"] * 3, (-100, 0, 100), stayed, (12, 12, 16), strict=True))
    told = attack.attack({"figures": {}, "tables": {"voice.linkage": link, "voice.linkage_steps": steps}}, STANDARD)
    assert [one.what for one in told] == [f"what the few who {name} answered" for name in found]


@pytest.mark.parametrize(("sizes", "found"), [((10, 10), 1), ((22, 22), 0), ((10, 10, 10), 1), ((12, 12, 12), 0)])
def test_so_few_customers_that_their_amounts_say_who_answered_what_are_found(sizes, found):
    rows = [("spend", at, 100.0, n) for at, n in enumerate(sizes)]
    link = {"voice.linkage": table("outcome kind", ("spend", "spend"))}
    given = {"figures": {}, "tables": link | {"voice.linkage_steps": table("outcome kpi value n", *rows)}}
    assert len(attack.attack(given, STANDARD)) == found


@pytest.mark.parametrize(
    ("after", "found"), [((38, 40), 1), ((34, 38), 0), ((28, 40), 0), ((40, 40), 0)],
    ids=["two detractors", "six and two", "twelve detractors", "nobody"],
)  # fmt: skip
def test_a_mark_that_tells_the_group_of_the_few_who_left_before_it_is_found(after, found):
    rows = [(kpi, 0, 1.0, 40) for kpi in (-100, 100)]
    rows += [(kpi, 3, n / 40, n) for kpi, n in zip((-100, 100), after, strict=True)]
    curve = {"voice.retention": table("kpi month value n", *rows)}
    assert len(attack.attack({"figures": {}, "tables": curve}, STANDARD)) == found


def test_a_curve_that_has_come_to_nothing_tells_nobody():
    rows = [(kpi, month, value, 40) for kpi in (-100, 100) for month, value in ((0, 1.0), (3, 0.0), (6, 0.0))]
    assert (
        attack.attack({"figures": {}, "tables": {"voice.retention": table("kpi month value n", *rows)}}, STANDARD) == []
    )


def test_the_role_at_an_end_is_not_compared_with_another_role_of_a_delivery():
    now, before = ({"figures": {"maturity.roles_highest": {"value": 2.4, "n": n, "unit": "score"}}} for n in (5, 9))
    assert seen.differences(now, before, STANDARD) == []


@pytest.mark.parametrize(
    ("value", "found"), [(0.8, 1), (0.72, 0)], ids=["four of five", "parts of what five agree with"]
)
def test_a_mean_of_shares_that_no_four_of_five_give_is_not_taken_for_theirs(value, found):
    """Of five people three agree with all statements and two with 0.3 of them: nobody's answers are told."""
    waves = table("measure wave n value unit", ("serve", "1", 5, value, "share"))
    assert len(attack.attack({"figures": {}, "tables": {"employees.waves": waves}}, STANDARD)) == found


@pytest.mark.parametrize(("named", "found"), [("manager", 0), ("front line", 1)])
def test_other_groups_beside_another_named_one_are_not_those_of_a_delivery(named, found):
    def run(name, raters):
        rows = [(name, "M1.1", 2.4, 20), ("Other groups", "M1.1", 2.1, raters)]
        return {"figures": {}, "tables": {"maturity.roles": table("group id mean raters", *rows)}}

    assert len(seen.differences(run(named, 12), run("front line", 9), STANDARD)) == found
