"""What the attacker reads of a record, table by table and name by name, and how it says what it found."""

from __future__ import annotations

import pytest

from workbench.privacy import attack, seen
from workbench.privacy.attack import Panel
from workbench.privacy.record import finer, half_of, leaves, of_people, rows_of
from workbench.privacy.rules import STANDARD
from workbench.privacy.seen import Found


def table(columns, *rows):
    return {"columns": columns.split(), "rows": [list(row) for row in rows]}


def told(tables=None, figures=None, **more):
    found = attack.attack({"figures": figures or {}, "tables": tables or {}}, STANDARD, **more)
    return [(one.where, one.what) for one in found]


def panels(tables, figures=None, scale=(1, 7)):
    return list(attack._panels({"figures": figures or {}, "tables": tables}, scale))


H1, H2 = pytest.approx(0.05 + 1e-9), pytest.approx(0.005 + 1e-9)
PRACTICES = "id competency mean median raters"


def test_practices_are_questions_on_the_scale_of_the_maturity_with_their_median_or_the_level_of_their_competency():
    tables = {
        "maturity.practices": table(PRACTICES, ("a", "M", 2.4, 2.0, 6), ("b", "M", 3.25, None, 7.0), ("c", "N", 3.0, None, 8), ("d", "N", None, 1.0, 9)),
        "maturity.competencies": table("id level", ("M", 3), ("N", None)),
    }  # fmt: skip
    assert panels(tables) == [
        Panel("maturity a", 6, 1, 5, 2.4, H1, median=(2.0, 2.0)),
        Panel("maturity b", 7, 1, 5, 3.25, H2, median=(3, 5)),
        Panel("maturity c", 8, 1, 5, 3.0, H1),
    ]
    scale = {"maturity.scale_low": {"value": 0.0}, "maturity.scale_top": {"value": 6.0}}
    assert [(one.low, one.high, one.median) for one in panels(tables, scale)] == [
        (0, 6, (2.0, 2.0)),
        (0, 6, (3, 6)),
        (0, 6, None),
    ]
    assert attack._maturity_scale({}) == (1, 5)
    assert attack._maturity_scale(
        {"figures": {"maturity.scale_low": {"value": None}, "maturity.scale_top": {"value": 4.0}}}
    ) == (1, 4)


def test_cells_of_a_journey_are_questions_on_its_scale_with_their_interval():
    lenses = table("lens stage force value n low high", ("actual", "ride", "control", 3.4, 6, 2.1, 4.7),
                   ("ideal", "ride", "control", 6.0, 7.0, None, None), ("actual", "plan", "control", None, 3, None, None))  # fmt: skip
    assert panels({"journey.lenses": lenses}, scale=(1, 5)) == [
        Panel("journey actual ride control", 6, 1, 5, 3.4, H1, (2.1, 4.7)),
        Panel("journey ideal ride control", 7, 1, 5, 6.0, H1),
    ]
    assert told(
        {"journey.lenses": table("lens stage force value n low high", ("ideal", "ride", "control", 6.8, 6, None, None))}
    ) == [("journey ideal ride control", "5 of 6 people gave 7")]
    assert told(
        {
            "journey.lenses": table(
                "lens stage force value n low high", ("ideal", "ride", "control", 4.8, 6, None, None)
            )
        },
        scale=(1, 5),
    ) == [("journey ideal ride control", "5 of 6 people gave 5")]


TOUCHPOINTS = "touchpoint stage mean mean_low mean_high value n scale_low scale_high scale_top"


def test_touchpoints_are_questions_on_their_own_scale_of_which_the_top_box_is_a_number_of_people():
    rows = [
        ("wifi", "ride", 3.45, 2.5, 4.4, 0.6, 10.0, 1.0, 5.0, None),
        ("desk", "ride", 3.4, None, None, 0.6, 10, 1, 5, 4.0),
        ("app", "ride", 0.5, None, None, 0.5, 10, 0, 1, None),
        ("hall", "ride", 3.4, None, None, None, 10, 1, 3, None),
        ("seat", "ride", 2.4, None, None, 0.9, 10, 1, 3, None),
        ("gone", "ride", None, None, None, 0.9, 10, 1, 3, None),
        ("none", "ride", 2.0, None, None, 0.9, 0, 1, 3, None),
    ]
    assert panels({"voice.touchpoints": table(TOUCHPOINTS, *rows)}) == [
        Panel("voice touchpoint wifi", 10, 1, 5, 3.45, H2, (2.5, 4.4), top=(4, 6)),
        Panel("voice touchpoint desk", 10, 1, 5, 3.4, H1),
        Panel("voice touchpoint app", 10, 0, 1, 0.5, H1),
        Panel("voice touchpoint hall", 10, 1, 3, 3.4, H1),
        Panel("voice touchpoint seat", 10, 1, 3, 2.4, H1, top=(2, 9)),
    ]


def test_questions_of_governance_are_asked_twice_and_count_from_nought():
    questions = table("id documented practised respondents", ("q1", 2.4, 1.5, 6), ("q2", None, 3.0, 5.0), ("q3", 1.0, 1.0, 1), ("q4", 1.0, 1.0, None), ("q5", 1.0, None, 2))  # fmt: skip
    assert panels({"governance.questions": questions}) == [
        Panel("governance q1 documented", 6, 0, 4, 2.4, H1),
        Panel("governance q1 practised", 6, 0, 4, 1.5, H1),
        Panel("governance q2 practised", 5, 0, 4, 3.0, H1),
        Panel("governance q5 documented", 2, 0, 4, 1.0, H1),
    ]
    assert panels({"governance.questions": questions}, {"governance.scale_top": {"value": 3.0}})[0].high == 3
    assert panels({"governance.questions": table("id respondents", ("q1", 6))}) == []


@pytest.mark.parametrize(("n", "found"), [(19, ["the answers are known: 16 x 1, 3 x 3"]), (20, [])])
def test_questions_of_twenty_people_are_not_tried(n, found):
    """Three of all gave 2 or 3, and together six more than 1."""
    rows = ("w", "r", 1 + 6 / n, None, None, 3 / n, n, 1, 3, None)
    assert [what for _, what in told({"voice.touchpoints": table(TOUCHPOINTS, rows)})] == found


def test_an_attack_that_has_no_time_says_what_it_saw_without_programs():
    tables = {"maturity.practices": table(PRACTICES, ("a", "M", 1.2, None, 6))}
    assert told(tables) == [("maturity a", "5 of 6 people gave 1")]
    figures = {"voice.csat": {"value": 0.5, "low": None, "high": None, "n": 4, "unit": "share"}}
    assert told(tables, figures, seconds=-1.0) == [("voice.csat", "a figure of 4 people")]
    assert told({}, figures, seconds=-1.0) == [("voice.csat", "a figure of 4 people")]


def test_all_but_one_of_nine_are_told_and_of_ten_are_not():
    rows = [("a", "M", 1.1, None, 9), ("b", "M", 1.1, None, 10)]
    assert told({"maturity.practices": table(PRACTICES, *rows)}) == [("maturity a", "8 of 9 people gave 1")]


def group_record(**more):
    """Of six raters two are managers: practices at 2.5 and 3.5, of managers 1.0 on both, of the others 4.0."""
    given = {"managers": 1.0, "others": 4.0} | more
    return {
        "maturity.practices": table(PRACTICES, ("a", "M", 2.5, None, 6), ("b", "M", 3.5, None, 6)),
        "maturity.competencies": table("id raters mean level alpha", ("M", 6, 3.0, None, None)),
        "maturity.roles": table("group id mean raters", ("managers", "M", given["managers"], 2), ("others", "M", given["others"], 4)),
    }  # fmt: skip


def test_a_group_at_an_end_of_the_scale_is_told_by_the_practices_and_its_mean():
    found = told(group_record())
    assert ("maturity a managers", "2 of 2 people gave 1") in found
    assert ("maturity b managers", "2 of 2 people gave 1") in found
    assert told(group_record(managers=None)) == []
    departments = {name.replace("roles", "departments"): one for name, one in group_record().items()}
    assert ("maturity a managers", "2 of 2 people gave 1") in told(departments)


def test_groups_that_are_not_all_raters_or_of_another_competency_tell_nothing():
    record = group_record()
    for rows in (
        [("managers", "M", 1.0, 2), ("others", "M", 4.0, 3)],
        [("managers", "N", 1.0, 2), ("others", "N", 4.0, 4)],
        [("managers", "M", 1.0, 2), ("others", "M", None, 4)],
        [],
    ):
        assert told(record | {"maturity.roles": table("group id mean raters", *rows)}) == []


@pytest.mark.parametrize(
    ("raters", "whole"), [((6, 6), True), ((6, 5), False), ((0, 0), False), ((19, 19), True), ((20, 20), False)]
)
def test_a_competency_is_tried_where_the_same_few_rated_all_of_it(raters, whole):
    practices = [(name, "M", 3.0, None, n) for name, n in zip("ab", raters, strict=True)]
    tables = {
        "maturity.practices": table(PRACTICES, *practices, ("z", "N", 3.0, None, 4)),
        "maturity.competencies": table("id raters", ("M", raters[0]), ("L", 6), ("K", None)),
    }
    found = [(one["id"], [row["id"] for row in own]) for one, own in attack._whole({"tables": tables}, STANDARD)]
    assert found == ([("M", ["a", "b"])] if whole else [])


def of(value=0.5, n=40, unit="share", low=None):
    return {"value": value, "low": low, "high": None, "n": n, "unit": unit}


def test_customers_and_employees_whom_groups_leave_are_told_by_number():
    waves = table("measure wave wave_label n", ("nps", "1", "W1", 40))
    segments = table(
        "segment group n value", ("region", "A", 20, 10.0), ("region", "B", 16, 10.0), ("age", "C", 35, 10.0)
    )
    figures = {"voice.nps": of(10.0, 40, "points"), "voice.csat": of(n=99)}
    assert told({"voice.waves": waves, "voice.segments": segments}, figures) == [
        ("voice region", "total less groups leaves 4 people")
    ]
    employees = {
        "employees.waves": table("measure wave n value unit", ("enps", "1", 30, 0.0, "points"), ("serve", "1", 30, 0.5, "share")),
        "employees.units": table("measure wave unit_id n value", ("enps", "1", "x", 27, 0.0), ("enps", "2", "x", 3, 0.0), ("serve", "1", "x", 20, 0.5)),
    }  # fmt: skip
    assert told(employees) == [("employees enps 1", "total less groups leaves 3 people")]


@pytest.mark.parametrize(
    ("left", "found"),
    [
        (1, "total less groups leaves 1 people"), (4, "total less groups leaves 4 people"), (0, ""), (-1, ""),
        (9, "total less groups leaves 9 people who said the same"), (10, ""),
    ],
)  # fmt: skip
def test_what_groups_leave_of_all_is_few_or_of_one_mind(left, found):
    total, group = of((left + 5) / 40, 40), of(5 / (40 - left), 40 - left)
    assert [one.what for one in seen._rest("x", total, [group], STANDARD)] == ([found] if found else [])


@pytest.mark.parametrize(
    ("total", "group", "found"),
    [
        (of(0.5, 30), of(0.6, 25), 1),  # 15 less 15: nobody of five
        (of(0.5, 30), of(0.4, 25), 1),  # 15 less 10: all of five
        (of(0.5, 30), of(0.52, 25), 0),  # 15 less 13: two of five
        (of(20.0, 30, "points"), of(4.0, 25), 1),  # 600 less 100: five promoters
        (of(-20.0, 30, "points"), of(-4.0, 25), 1),
        (of(20.0, 30, "points"), of(16.0, 25), 0),
        (of(None, 30), of(0.6, 25), 0),
        (of(0.5, 30), {"n": 25}, 0),
        (of(0.5, 30), of(None, 25), 0),
        (of(0.5, 30), of(0.6, 0), 0),
        (of(0.5, None), of(0.6, 25), 0),
    ],
)
def test_five_whom_the_groups_leave_are_told_where_they_said_the_same(total, group, found):
    what = [("x", "total less groups leaves 5 people who said the same")] * found
    assert [(one.where, one.what) for one in seen._rest("x", total, [group], STANDARD)] == what


@pytest.mark.parametrize(("value", "found"), [(0.6, 1), (0.585, 0), (0.588, 1)])
def test_a_digit_that_was_cut_of_each_figure_may_hide_one_of_five(value, found):
    """Fifteen less 14.7 is 0.3 of five, and the digits of 55 people hide 0.275 more; of 14.6 less is not enough."""
    shown = of(value, 25)
    away = 15 - 25 * value + 0.005 * (60 - 5)
    assert (away <= 1) is bool(found or value == 0.585)
    assert len(list(seen._rest("x", of(0.5, 30), [shown], STANDARD))) == int(away <= 1)


def test_a_share_of_few_at_an_end_is_told_with_whom_it_is_of():
    tables = {
        "voice.segments": table("segment group n value unit", ("region", "A", 6, 0.85, "share"), ("region", "B", 6, 0.7, "share"), ("region", "C", 10, 1.0, "share"), ("region", "D", 9, None, "share")),
        "voice.touchpoints": table("touchpoint n value unit", ("wifi", 8, 0.0, "share"), ("none", 0, 0.0, "share")),
        "voice.touchpoint_waves": table("touchpoint wave n value unit", ("wifi", "2", 5, 0.2, "share")),
        "voice.waves": table("measure wave n value unit", ("nps", "1", 7, -100.0, "points"), ("nps", "2", 7, 86.0, "points"), ("nps", "3", 7, 80.0, "points")),
        "employees.units": table("measure wave n value unit", ("enps", "1", 6, 84.0, "points")),
        "employees.waves": table("measure wave n value unit", ("serve", "1", 5, 0.8, "share")),
        "voice.themes": table("theme n value unit", ("late", 6, 1.0, "share")),
    }  # fmt: skip
    found = [(one.where, one.what) for one in seen.alone({"tables": tables}, STANDARD)]
    assert found == [
        ("voice region A", "all but 1 of 6 people said the same"),
        ("voice wifi", "all but 0 of 8 people said the same"),
        ("voice wifi 2", "all but 1 of 5 people said the same"),
        ("voice nps 1", "all but 0 of 7 people said the same"),
        ("voice nps 2", "all but 1 of 7 people said the same"),
        ("employees enps 1", "all but 1 of 6 people said the same"),
        ("employees serve 1", "all but 1 of 5 people said the same"),
    ]


@pytest.mark.parametrize(
    ("n", "value", "found"), [(4, 0.5, True), (5, 0.5, False), (0, 0.5, False), (None, 0.5, False), (3, None, False)]
)
def test_a_figure_of_four_people_is_told(n, value, found):
    figures = {"voice.csat": of(value, n), "roadmap.npv": of(value, n), "voice.answers": of(value, n, "count")}
    what = [("voice.csat", f"a figure of {n} people")] if found else []
    assert [(one.where, one.what) for one in seen.alone({"figures": figures}, STANDARD)] == what


def test_intervals_of_few_are_told_with_their_numbers():
    figures = {
        "voice.csat": of(n=9, low=0.1), "voice.ces": of(n=10, low=0.1), "voice.none": of(n=None, low=0.1),
        "voice.plain": of(n=5), "operations.on_time": of(n=5, low=0.1), "voice.count": of(n=5, low=1.0, unit="count"),
    }  # fmt: skip
    waves = table(
        "measure wave wave_label previous n change_low",
        ("nps", "1", "W1", None, 9, None), ("nps", "2", "W2", "W1", 30, -4.0), ("nps", "3", "W3", "W2", 30, -4.0),
        ("csat", "1", "W1", None, 30, None), ("csat", "2", "W2", "W1", 8, -0.1), ("csat", "3", "W3", "W9", 30, -0.1),
    )  # fmt: skip
    found = [
        (one.where, one.what) for one in seen.spreads({"figures": figures, "tables": {"voice.waves": waves}}, STANDARD)
    ]
    assert found == [
        ("voice.csat", "an interval of 9 people"),
        ("voice nps 2", "an interval of a change from 9 people"),
        ("voice csat 2", "an interval of a change from 8 people"),
        ("voice csat 3", "an interval of a change from 0 people"),
    ]


def test_bands_and_stages_of_few_are_told_with_their_numbers():
    tables = {
        "voice.distribution": table("wave band share n", ("W1", "a", 0.86, 7), ("W2", "a", 0.14, 7), ("W3", "a", 0.5, 7), ("W4", "a", 1.0, 9), ("W5", "a", 1.0, 10), ("W6", "a", 0.75, 6), ("W7", "a", 0.76, 6)),
        "voice.touchpoints": table("touchpoint stage n value mean", ("a", "ride", 16, None, None), ("b", "ride", 11, None, None), ("c", "ride", 0, None, None), ("d", "plan", 20, None, None), ("e", "plan", 20, None, None), ("f", "plan", 20, None, None), ("g", "pay", 20, None, None)),
        "journey.stage_satisfaction": table("stage share n", ("ride", 0.5, 24), ("ride", None, 24), ("plan", 0.5, 59), ("pay", 0.5, 19), ("ride", 0.5, 26), ("ride", 0.5, 23), ("ride", 0.5, 22), ("ride", 0.5, 27)),
    }  # fmt: skip
    found = [(one.where, one.what) for one in seen.spreads({"tables": tables}, STANDARD)]
    assert found == [
        ("voice W1", "all but 1 of 7 customers are on one side"),
        ("voice W2", "all but 1 of 7 customers are on one side"),
        ("voice W4", "all but 0 of 9 customers are on one side"),
        ("voice W7", "all but 1 of 6 customers are on one side"),
        *[("journey ride", f"the stage less its touchpoints is what {n} people said") for n in (3, 1, 4)],
    ]


def test_a_record_s_own_words_are_read():
    record = {"tables": {"a.b": table("x y", (1, 2), (3, None))}, "figures": {"f": {"value": 2.5}}}
    assert rows_of(record, "a.b") == [{"x": 1, "y": 2}, {"x": 3, "y": None}]
    assert (rows_of(record, "a.c"), rows_of({}, "a.b")) == ([], [])
    assert list(leaves(record)) == ["x", "y", 1, 2, 3, None, 2.5]
    assert finer([2.1234567, 2.123456, 2.5, 1234.1234567, -3.1234567], record) == [-3.1234567, 2.1234567]
    assert finer([2.1234567], {"a": [{"b": 2.1234567}]}) == []
    assert finer([999.1234567, 1000.1234567], {}) == [999.1234567]


@pytest.mark.parametrize(("value", "half"), [(2.4, 0.05), (2.45, 0.005), (2, 0.05), (2.123, 0.0005), (-1.5, 0.05)])
def test_half_of_a_last_digit_is_of_one_decimal_at_most(value, half):
    assert half_of(value) == pytest.approx(half + 1e-9, abs=1e-12)


@pytest.mark.parametrize(
    ("name", "unit", "people"),
    [
        ("voice.nps", "points", True), ("voice.responses", "count", False), ("roadmap.npv", "EUR", False),
        ("operations.trend.calls", "score", False), ("operations.target.calls", "score", False), ("employees.tie.x", "share", False),
        ("vision.promised.fast", "share", False), ("charter.value", "score", True), ("technology.points", "score", True),
    ],
)  # fmt: skip
def test_which_figures_are_of_people(name, unit, people):
    assert of_people(name, {"unit": unit}) is people
    assert of_people(name, {"unit": unit}, ("voice",)) is (people and name.startswith("voice"))
    assert Found("a", "b") == Found("a", "b")
