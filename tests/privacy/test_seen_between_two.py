"""What two tables or two runs tell together: customers who left, amounts that trace, figures that differ by few."""

from __future__ import annotations

import pytest

from workbench.privacy import seen
from workbench.privacy.rules import STANDARD


def table(columns, *rows):
    return {"columns": columns.split(), "rows": [list(row) for row in rows]}


def told(tables):
    return [(one.where, one.what) for one in seen.outcomes({"tables": tables}, STANDARD)]


def linked(steps, kind="retention", outcome="back", waves=()):
    rows = [(outcome, kpi, value, n) for kpi, (value, n) in enumerate(steps)]
    return {
        "voice.linkage": table("outcome kind", (outcome, kind)),
        "voice.linkage_steps": table("outcome kpi value n", *rows, ("other", 9, 0.5, 1)),
        "voice.waves": table("value unweighted", *waves),
    }


def test_the_few_who_stayed_and_the_few_who_left_are_told_apart():
    assert told(linked([(0.05, 40), (0.05, 40)])) == [("voice back", "what the few who stayed answered")]
    assert told(linked([(0.95, 40), (0.95, 40)])) == [("voice back", "what the few who left answered")]
    assert told(linked([(0.8, 40), (0.8, 40)])) == []
    # Of six who left five are of one level: of one mind but one.
    assert told(linked([(35 / 40, 40), (39 / 40, 40)])) == [("voice back", "what the few who left answered")]
    assert told(linked([(36 / 40, 40), (38 / 40, 40)])) == []


def test_weights_hide_how_many_left():
    few = [(0.95, 40), (0.95, 40)]
    assert told(linked(few, waves=[(0.5, 0.4)])) == []
    assert len(told(linked(few, waves=[(0.5, 0.5)]))) == 1
    assert told(linked(few, waves=[(0.5, 0.5), (0.5, 0.4)])) == []


def test_the_number_of_customers_whose_amounts_say_who_answered_what_is_told():
    assert told(linked([(9.0, 10), (8.0, 10)], "spend")) == [
        ("voice back", "who answered what, by what 20 customers do")
    ]
    assert told(linked([(9.0, 25), (8.0, 25)], "spend")) == []
    assert told(linked([], "spend")) == []
    # Of 15 who stayed and 15 who left, 7 and 8 at each level: 12.7 and 12.7 bits are fewer than 30 and more than 20.
    pace = linked([(7 / 15, 15), (8 / 15, 15)])
    assert told(pace) == [("voice back", "who answered what, by what 30 customers do")]
    assert told(linked([(20 / 40, 40), (20 / 40, 40)])) == []


def test_amounts_of_one_level_are_told_beside_the_pace_of_leaving():
    """Each outcome adds to what is told: 48 customers at two levels are open to one pair of amounts, not to two."""
    one = linked([(9.0, 24), (8.0, 24)], "spend")
    assert told(one) == []
    both = {
        "voice.linkage": table("outcome kind", ("a", "spend"), ("b", "spend")),
        "voice.linkage_steps": table("outcome kpi value n", *[(name, at, 1.0, 24) for name in "ab" for at in (0, 1)]),
    }
    assert told(both) == [("voice b", "who answered what, by what 48 customers do")]
    pace = {
        "voice.linkage": table("outcome kind", ("a", "retention"), ("b", "spend")),
        "voice.linkage_steps": table("outcome kpi value n", *[("a", at, 0.5, 24) for at in (0, 1)], *[("b", at, 1.0, 24) for at in (0, 1)]),
    }  # fmt: skip
    assert told(pace) == [("voice b", "who answered what, by what 48 customers do")]


def curve(*marks):
    """Of two groups the share still there and those watched, at each month."""
    rows = [(kpi, month, *one) for month, pair in marks for kpi, one in zip("lh", pair, strict=True)]
    return {"voice.retention": table("kpi month value n", *rows)}


def test_who_left_between_two_marks_is_told_by_month_and_number():
    start = (0, ((1.0, 40), (1.0, 40)))
    assert told(curve(start, (3, ((37 / 40, 37), (1.0, 40))))) == [
        ("voice months 0-3", "what the 3 who left then answered")
    ]
    assert told(curve(start, (3, ((34 / 40, 34), (39 / 40, 39))))) == [
        ("voice months 0-3", "what the 7 who left then answered")
    ]
    assert told(curve(start, (3, ((30 / 40, 30), (30 / 40, 30))))) == []
    # One more ceased to be watched: nobody can say how many left.
    assert told(curve(start, (3, ((37 / 40, 36), (1.0, 40))))) == []
    later = curve(start, (6, ((25 / 40, 25), (25 / 40, 25))), (12, ((25 / 40, 25), (23 / 40, 23))))
    assert told(later) == [("voice months 6-12", "what the 2 who left then answered")]
    assert told(curve(start, (3, ((0.0, 0), (20 / 40, 20))), (6, ((0.0, 0), (17 / 40, 17))))) == [
        ("voice months 3-6", "what the 3 who left then answered")
    ]


def differing(now, before):
    return [(one.where, one.what) for one in seen.differences(now, before, STANDARD)]


def figures(**more):
    return {
        "figures": {
            name.replace("__", "."): {"value": value, "n": n, "unit": unit} for name, (value, n, unit) in more.items()
        }
    }


@pytest.mark.parametrize("people", [41, 44, 36, 39])
def test_a_figure_of_few_people_more_or_less_is_told_with_both_numbers(people):
    found = differing(figures(voice__nps=(5.0, people, "points")), figures(voice__nps=(4.0, 40, "points")))
    assert found == [("voice.nps", f"40 and {people} people: the difference is what {abs(people - 40)} said")]


def test_a_figure_that_is_missing_new_or_of_no_people_does_not_differ():
    before = figures(voice__nps=(4.0, 40, "points"), voice__csat=(None, 40, "share"), voice__n=(40, 40, "count"))
    for now in (
        figures(voice__nps=(4.0, 45, "points")), figures(voice__nps=(4.0, 40, "points")), figures(voice__nps=(4.0, 35, "points")),
        figures(voice__nps=(None, 41, "points")), figures(voice__csat=(0.5, 41, "share")), figures(voice__ces=(0.5, 41, "share")),
        figures(voice__n=(41, 41, "count")), figures(operations__on_time=(0.5, 41, "share")), figures(voice__nps=(4.0, None, "points")),
    ):  # fmt: skip
        assert differing(now, before) == []


def counted(results):
    return dict(seen._counted(results))


def test_figures_of_the_maturity_go_by_its_wave_and_those_made_of_competencies_by_these():
    given = figures(maturity__mean=(2.0, 9, "score"), maturity__role_highest=(3.0, 9, "score"), maturity__gap=(1.0, 9, "score"), voice__theme__late=(0.2, 9, "share"), voice__nps=(9.0, 9, "points"))  # fmt: skip
    given["figures"]["voice.theme.late"] = given["figures"].pop(
        "voice.theme.late", {"value": 0.2, "n": 9, "unit": "share"}
    )
    assert counted(given) == {"maturity.mean": (2.0, 9), "maturity.gap": (1.0, 9), "voice.nps": (9.0, 9)}
    tables = {
        "maturity.framework": table("id wave", ("m", "2026"), ("k", None)),
        "maturity.competencies": table("id raters mean", ("M", 9, 2.4)),
    }
    assert counted(given | {"tables": tables}) == {
        "maturity.gap 2026": (1.0, 9),
        "voice.nps": (9.0, 9),
        "maturity.competencies 2026 M": (2.4, 9),
    }


def test_rows_of_people_go_by_their_keys_with_the_first_number_and_value_they_have():
    tables = {
        "voice.waves": table("measure wave n value", ("nps", "1", 40, 5.0)),
        "voice.segments": table(
            "segment group n value share", ("region", "A", 20, None, 0.5), ("region", "B", 1, 1.0, None)
        ),
        "journey.gaps": table("gap stage force raters mean", ("delivery", "ride", "control", 12.0, -1.5)),
        "governance.questions": table("id respondents practised", ("q1", 6, 2.0)),
        "employees.units": table("measure wave unit_id n value", ("enps", "1", "x", 9, 3.0)),
        "operations.points": table("id n value", ("on_time", 9, 3.0)),
        "voice.words": table("theme n value", ("late", "nine", 3.0), ("early", None, 3.0)),
    }
    assert counted({"tables": tables}) == {
        "voice.waves nps 1": (5.0, 40),
        "voice.segments nps region A": (0.5, 20),
        "journey.gaps delivery ride control": (-1.5, 12.0),
        "governance.questions q1": (2.0, 6),
        "employees.units enps 1": (3.0, 9),
    }


def test_other_groups_go_by_those_that_are_named():
    tables = {
        "maturity.roles": table(
            "group id mean raters", ("staff", "M", 2.0, 9), ("boss", "M", 3.0, 6), ("Other groups", "M", 2.5, 8)
        )
    }
    assert counted({"tables": tables}) == {
        "maturity.roles staff M": (2.0, 9),
        "maturity.roles boss M": (3.0, 6),
        "maturity.roles Other groups M than boss and staff": (2.5, 8),
    }
