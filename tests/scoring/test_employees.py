"""Employees scored: levels and changes, units that may be shown, units beside customers, and what became of what was heard."""

import numpy as np
import pandas as pd
import pytest
from scoring.surveys import survey

from workbench import languages
from workbench.context import Context
from workbench.findings.employees import statements
from workbench.model.employees import Action, Pair, Said, Tie, Unit
from workbench.model.inputs import Survey
from workbench.model.rows import frame_of
from workbench.model.voice import Segment
from workbench.privacy import attack
from workbench.privacy.record import record
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.scoring.employees import hear_employees
from workbench.scoring.release import release
from workbench.scoring.voice.population import few_moved


def staff(units, *, wave="1", drivers=2):
    """One row an employee: `units` gives the scores of each unit; who would recommend agrees with every statement."""
    scores = [(unit, score) for unit, given in units.items() for score in given]
    frame = pd.DataFrame(scores, columns=["segment.team", "nps"]).assign(wave=wave)
    for at in range(drivers):
        frame[f"driver.d{at}"] = np.where(frame["nps"] >= 7, 5.0, 2.0)
    return frame


def heard(frame, *, waves=("1",), actions=(), voice=None, customers="", people=None):
    given = Survey(**vars(survey(frame.reset_index(drop=True), waves=waves)))
    given.frame["respondent"] = given.frame["respondent"] if people is None else people
    upstream = [Result("voice", {}, {"segments": voice}, rules=STANDARD)] if voice is not None else []
    return hear_employees(given, actions, upstream, rules=STANDARD, customers=customers)


def shown(result, wave="1"):
    return sorted({row.group for row in result.rows(Unit) if row.wave == wave and row.value is not None})


MIXED = [10, 9, 8, 7, 3, 2] * 3


def test_enps_and_the_ability_to_serve_are_of_those_who_answered():
    frame = staff({"A": [10, 9, 9, 8, 7, 6, 3, 2, 0, 10] * 6})
    frame.loc[9, ["driver.d0"]] = np.nan
    frame.loc[8, ["nps", "driver.d0", "driver.d1"]] = np.nan
    result = heard(frame)
    assert result.figures["nps"].value == pytest.approx(100 * (24 - 23) / 59)
    assert (result.figures["serve"].value, result.figures["serve"].n) == (pytest.approx(36 / 59), 59)
    assert (result.figures["driver.d0"].value, result.figures["driver.d0"].n) == (35 / 58, 58)
    assert result.rows(Unit) == []  # one unit is everybody


def test_without_statements_or_enps_what_was_asked_is_scored():
    only = heard(staff({"A": MIXED}, drivers=0))
    assert {row.measure for row in only.rows(Said)} == {"nps"}
    assert heard(staff({"A": MIXED}, drivers=1).drop(columns="nps")).headline == "responses"


def test_a_unit_of_few_hides_the_next_smallest_with_it():
    assert shown(heard(staff({"A": MIXED, "B": MIXED, "C": MIXED * 2, "D": [9, 3, 8]}))) == ["B", "C"]


def test_few_of_one_mind_are_hidden_and_so_are_employees_without_a_unit():
    result = heard(staff({"A": MIXED, "B": [*MIXED, 5], "C": [10] * 6, "": [8, 3, 9, 9]}))
    assert shown(result) == ["A", "B"]
    assert "" not in {row.group for row in result.rows(Unit)}


def test_those_who_are_left_by_the_units_shown_are_not_of_one_mind():
    result = heard(staff({"A": MIXED, "B": [*MIXED, 5], "C": [10] * 3, "D": [10] * 3}))
    assert shown(result) == ["B"]  # A is hidden beside C and D, who all said the same


def test_a_wave_that_differs_from_the_next_by_one_who_joined_is_not_told():
    before, joined = staff({"A": MIXED}), staff({"A": [2]}, wave="2")
    names = [*map(str, range(18)), *map(str, range(19))]
    result = heard(pd.concat([before, before.assign(wave="2"), joined]), waves=("1", "2"), people=names)
    assert {row.wave for row in result.rows(Said)} == {"2"}
    assert result.checks[-1].status == "failed"


@pytest.mark.parametrize(("others", "told"), [({"B": [9, 3, 8, 8, 2]}, ["C"]), ({}, [])])
def test_an_earlier_wave_of_a_unit_that_one_joined_is_hidden_with_units_that_moved_by_enough(others, told):
    before = staff({"A": MIXED, "B": MIXED, "C": MIXED * 2})
    joined = staff({"A": [2], "C": [9, 3, 8, 8, 2]} | others, wave="2")
    names = [*map(str, range(72)), *map(str, range(72 + len(joined)))]
    result = heard(pd.concat([before, before.assign(wave="2"), joined]), waves=("1", "2"), people=names)
    assert shown(result, "2") == ["A", "B", "C"]
    assert shown(result, "1") == told
    assert all(row.change is None for row in result.rows(Unit) if row.group in "AB")


@pytest.mark.parametrize(("people", "told"), [(12, False), (48, False), (60, True)])
def test_the_ability_to_serve_does_not_tell_what_one_said_who_skipped_a_statement(people, told):
    """Of two statements: the mean share stands for half an agreement more or less, which 50 people's digits hide."""
    frame = staff({"A": (MIXED * 4)[:people]})
    frame.loc[0, "driver.d1"] = np.nan
    (serve,) = [row for row in heard(frame).rows(Said) if row.measure == "serve"]
    said = frame[["driver.d0", "driver.d1"]]
    agreed = (said >= 4).where(said.notna()).astype(float)
    assert serve.value == pytest.approx(agreed.mean(axis=1).mean() if told else agreed.stack().mean())
    assert (serve.low is not None) == told


@pytest.mark.parametrize(("people", "told"), [(12, False), (24, True)])
def test_an_interval_of_few_does_not_tell_how_many_agree_with_both_statements(people, told):
    """Of twelve the mean 0.50 and its interval 0.27-0.73 leave one way: three with both, six with one, three with none."""
    frame = staff({"A": [9, 3, 9, 3] * (people // 4), "B": MIXED * 4})
    a = frame["segment.team"] == "A"
    frame.loc[a, "driver.d0"] = np.resize([5.0, 5.0, 2.0, 2.0], people)
    (serve,) = [row for row in heard(frame).rows(Unit) if row.measure == "serve" and row.group == "A"]
    assert (serve.value, serve.low is not None) == (0.5, told)


def test_the_ability_to_serve_of_a_unit_where_one_skipped_a_statement_follows_from_its_statements():
    frame = staff({"A": MIXED, "B": MIXED * 4, "C": MIXED * 2})
    frame.loc[0, "driver.d1"] = np.nan
    serve = {row.group: row for row in heard(frame).rows(Unit) if row.measure == "serve"}
    assert serve["A"].value == pytest.approx((12 + 11) / (18 + 17))
    assert [unit for unit, row in serve.items() if row.low is None] == ["A", "C"]
    assert shown(heard(frame)) == ["A", "B", "C"]


@pytest.mark.parametrize(("changed", "told"), [(2, False), (6, True)])
def test_an_ability_to_serve_that_two_people_moved_since_is_told_by_the_statements_alone(changed, told):
    """Six answer each statement otherwise, but of all who agree with a half more or less only two have another share."""
    before = staff({"A": [9, 3] * 20}).assign(**{"driver.d0": 5.0, "driver.d1": 2.0})
    after = before.assign(wave="2")
    after.loc[:5, "driver.d0"], after.loc[:5, "driver.d1"] = 2.0, 5.0
    after.loc[: changed - 1, "driver.d1"] = 1.0
    people = [f"e{at}" for at in range(40)] * 2
    result = heard(pd.concat([before, after]), waves=("1", "2"), people=people)
    serve = {row.wave: row.low is not None for row in result.rows(Said) if row.measure == "serve"}
    assert serve["1"] is told


@pytest.mark.parametrize(
    ("shares", "title", "low"),
    [
        ((0.9, 0.8, 0.7, 0.3), "Fewest agree that “D”: 30%", ("D",)),
        ((0.9, 0.8, 0.36, 0.3), "30% of employees agree with “D”", ("C", "D")),
        ((0.6, 0.58, 0.56), "Agreement of employees runs from 57% to 60% over 3 statements", ()),
    ],
)
def test_the_statements_that_clearly_fewest_agree_with_are_named_and_coloured(shares, title, low):
    at = dict(zip("abcd", shares, strict=False))
    frame = pd.DataFrame(
        {f"driver.{name}": np.where(np.arange(200) < 200 * share, 5.0, 1.0) for name, share in at.items()}
    )
    item = statements(heard(frame.assign(nps=9.0)), Context(client="c", name="C", run="r")).told(
        languages.catalogue("en")
    )
    assert item.title == title
    assert item.short == low


def test_waves_are_compared_and_a_unit_only_where_both_are_shown():
    frame = pd.concat(
        [
            staff({"A": [3, 8, 9] * 12, "B": MIXED, "C": MIXED}),
            staff({"A": [9, 10, 3] * 12, "B": MIXED, "C": [9, 3, 8]}, wave="2"),
        ]
    )
    result = heard(frame, waves=("1", "2"))
    change = result.figures["change.nps"]
    assert change.value > 0
    assert result.figures["nps"].value > result.figures["nps.1"].value
    told = {row.group: row.change for row in result.rows(Unit) if row.wave == "2" and row.measure == "nps"}
    assert told["A"] == pytest.approx(100 * (1 / 3 - 0), abs=0.1)
    assert told["B"] is None
    assert told["C"] is None


def customers_of(units, values):
    return frame_of(
        Segment,
        [
            Segment(
                segment="site",
                segment_label="Site",
                group=unit,
                value=float(value),
                low=None,
                high=None,
                n=90,
                unit="share",
            )
            for unit, value in zip(units, values, strict=True)
        ],
    )


def units_of(count, *, slope, seed=1):
    random, made, rates = np.random.default_rng(seed), {}, []
    for at in range(count):
        able = random.normal(0, 1.5)
        made[f"U{at}"] = np.clip(np.round(7 + able + random.normal(0, 1.5, 40)), 0, 10)
        rates.append(float(np.clip(0.5 + slope * able + random.normal(0, 0.03), 0, 1)))
    return made, customers_of(list(made), rates)


def test_units_go_with_customers_from_eight_units_on():
    made, voice = units_of(14, slope=0.1)
    result = heard(staff(made), voice=voice, customers="site")
    tie = next(row for row in result.rows(Tie) if row.measure == "serve")
    assert (tie.units, round(tie.seen, 2), tie.low > 0) == (14, 0.69, True)
    assert [one.id for one in result.claims] == ["employees-level", "employees-level", "employees-linked"]


def test_too_few_units_stand_side_by_side_and_no_link_is_claimed():
    made, voice = units_of(7, slope=0.1)
    result = heard(staff(made), voice=voice, customers="site")
    assert (len(result.rows(Pair)), result.rows(Tie)) == (7, [])
    assert result.claims[-1].id == "employees-few-units"
    assert heard(staff(made), customers="site").rows(Pair) == []  # without the voice of the customer


def test_units_that_differ_by_sampling_alone_get_no_slope():
    made = {f"U{at}": np.random.default_rng(at).permutation([10, 9, 8, 7, 5, 3] * 4) for at in range(12)}
    result = heard(staff(made), voice=customers_of(list(made), np.linspace(0.2, 0.8, 12)), customers="site")
    assert [row.value for row in result.rows(Tie)] in ([], [None], [None, None])
    assert result.claims[-1].id == "employees-alike"


def test_what_was_heard_is_counted_by_how_far_it_came():
    log = (
        Action("2026-01-01", "A", "Done", "Ops", "2026-02-01"),
        Action("2026-01-01", "B", "Done", "", ""),
        Action("2026-01-01", "C", "", "Ops", ""),
    )
    figures = heard(staff({"A": MIXED}), actions=log).figures
    assert {name: figures[name].value for name in ("heard", "acted", "reported", "unanswered", "untold", "unowned")} == {
        "heard": 3, "acted": 2, "reported": 1, "unanswered": 1, "untold": 1, "unowned": 1,
    }  # fmt: skip


def test_nobody_is_found_in_what_is_published_of_random_teams():
    random = np.random.default_rng(7)
    for _ in range(25):
        made = {f"T{at}": random.integers(0, 11, size=random.integers(1, 22)) for at in range(random.integers(2, 9))}
        result = release(heard(staff(made, drivers=3)))
        assert attack.attack(record([result]), STANDARD) == []


def test_units_of_an_earlier_wave_alone_are_not_told_as_those_of_today():
    before, now = staff({"A": MIXED, "B": MIXED}), staff({"": MIXED * 2}, wave="2")
    assert heard(pd.concat([before, now]), waves=("1", "2")).rows(Unit) == []


def test_waves_differ_by_few_also_where_one_of_them_is_listed_twice():
    def moved(*names: str) -> list[str]:
        asked = survey(pd.DataFrame({"touchpoint.x": [1.0, 2.0, 1.0], "wave": ["1", "1", "2"]}), waves=("1", "2"))
        asked.frame["respondent"] = names
        return few_moved(asked, np.array([0, 0, 1]), 1, 0, ["touchpoint.x"], STANDARD)

    assert moved("a", "a", "b") == ["touchpoint.x"]
    assert moved("a", "c", "a") == ["touchpoint.x"]  # c left
