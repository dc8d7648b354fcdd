"""The listening plan: the simulated year against an oracle that takes event by event, and the rule that is chosen."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from workbench.model.listening import Group, Listening, Rule, RuleLine, Survey, SurveyLine
from workbench.privacy.rules import STANDARD
from workbench.scoring.contacts import simulate
from workbench.scoring.listening import half_width, plan_listening

ALL = (Group("all", "All", 1.0, 1.0),)
TWO = (Group("a", "A", 0.7, 0.5), Group("b", "B", 0.3, 2.0))
UNEQUAL = (Group("0", "", 0.2, 3.5), Group("1", "", 0.8, 0.375))
NO_RULE = (Rule(0),)


def survey(
    name, volume, *, priority=1, kind="touchpoint", response=0.2, share=1.0, need=None, by_segment=False, expected=0.5
):
    return Survey(name, name, kind, "", "", volume, response, priority, share, expected, need, by_segment)


def plan(*surveys, customers=60_000, segments=ALL, activity=ALL, rules=NO_RULE, fatigue=0.0):
    return Listening(customers, segments, activity, surveys, rules, fatigue)


def oracle(given: Listening, rule: Rule, seed: int) -> tuple[list[float], list[float], list[int]]:
    """Customer by customer and day by day: invitations and expected answers a survey, and how often each was asked."""
    draw = random.Random(seed)  # noqa: S311 - simulated occasions, no secrets
    cells = [
        (one.share * other.share, one.activity * other.activity) for one in given.segments for other in given.activity
    ]
    mean = sum(share * times for share, times in cells)
    invited, answers, often = [0.0] * len(given.ruled), [0.0] * len(given.ruled), []
    for share, times in cells:
        for _ in range(round(share * given.customers)):
            events = []
            for at, one in enumerate(given.ruled):
                rate = one.volume / given.customers * one.share * rule.share / 365
                rate *= 1 if one.kind == "relationship" else times / mean
                day = -rule.quarantine + draw.expovariate(rate)
                while day < 365:
                    events.append((int(day // 1), at))
                    day += draw.expovariate(rate)
            last, asked = -10_000, 0
            began = False
            for day, at in sorted(events):
                if day >= 0 and not began:
                    began, asked = True, 0
                if day - last >= max(rule.quarantine, 1) and (rule.yearly_cap is None or asked < rule.yearly_cap):
                    if day >= 0:
                        invited[at] += 1
                        answers[at] += given.ruled[at].response * (1 - given.fatigue) ** asked
                    last, asked = day, asked + 1
            often.append(asked if began else 0)
    return invited, answers, often


@pytest.mark.parametrize(
    ("rule", "more"),
    [
        (Rule(0), {}),
        (Rule(60), {"activity": UNEQUAL}),
        (Rule(30, yearly_cap=3, share=0.5), {"segments": TWO, "fatigue": 0.2}),
    ],
)
def test_a_year_is_that_of_the_oracle_within_one_per_cent(rule, more):
    surveys = (survey("trip", 240_000, priority=2), survey("relationship", 60_000, kind="relationship", response=0.1))
    given = plan(*surveys, **more)
    invited, answers, often = oracle(given, rule, seed=5)
    year = simulate(
        replace(given, customers=600_000, surveys=tuple(replace(one, volume=10 * one.volume) for one in surveys)),
        rule,
        seed=3,
    )
    assert year.invited.sum(axis=1) / 10 == pytest.approx(invited, rel=0.01)
    assert year.answers.sum(axis=1) / 10 == pytest.approx(answers, rel=0.01)
    assert year.asked[0] / 10 == pytest.approx(often.count(0), abs=0.005 * given.customers)
    assert sum(times * n for times, n in enumerate(year.asked)) == year.invited.sum()


def test_a_sample_of_the_customers_stands_for_all_of_them():
    given = plan(survey("trip", 6_000_000), customers=1_000_000)
    some, every = (simulate(given, Rule(60), seed=1, most=most) for most in (100_000, 1_000_000))
    assert some.invited.sum() == pytest.approx(every.invited.sum(), rel=0.01)
    assert some.asked.sum() == 1_000_000


def test_nobody_is_asked_twice_within_the_quarantine_nor_beyond_the_cap():
    given = plan(survey("trip", 6_000_000), customers=10_000)
    assert len(simulate(given, Rule(180), seed=1).asked) - 1 == 3  # on days 0, 180 and 360
    assert len(simulate(given, Rule(0, yearly_cap=2), seed=1).asked) - 1 == 2


def test_the_first_priority_asks_before_the_others():
    first, second = survey("a", 6_000_000), survey("b", 6_000_000, priority=2)
    year = simulate(plan(second, first, customers=10_000), Rule(365), seed=1)
    assert year.invited[0].sum() > 4 * year.invited[1].sum()


def test_half_of_wilsons_interval_at_a_thousand_answers_is_three_points():
    assert half_width(0.5, 1000) == pytest.approx(0.0309, abs=0.0001)


def test_the_rule_of_the_fewest_invitations_among_those_that_are_enough_is_chosen():
    rules = (Rule(0), Rule(90), Rule(365))
    given = plan(survey("trip", 240_000, need=0.0085), rules=rules)
    result = plan_listening(given, rules=STANDARD)
    lines = result.rows(RuleLine)
    assert [row.widest <= 1 for row in lines] == [True, True, False]
    assert [row.chosen for row in lines] == [False, True, False]
    assert result.claims[0].id == "listening-rule"


def test_where_no_rule_is_enough_the_nearest_is_taken_and_told_as_such():
    result = plan_listening(plan(survey("trip", 1_000, need=0.01), rules=(Rule(90), Rule(0))), rules=STANDARD)
    assert [row.chosen for row in result.rows(RuleLine)] == [False, True]
    assert [claim.id for claim in result.claims] == ["listening-short", "listening-no-non-buyers"]


def test_people_who_do_not_buy_are_counted_beside_the_rules():
    result = plan_listening(
        plan(survey("trip", 240_000), survey("lapsed", 4_000, kind="non-buyers", response=0.25), rules=(Rule(180),)),
        rules=STANDARD,
    )
    assert [(row.survey, row.invited, row.answers) for row in result.rows(SurveyLine)][-1] == ("lapsed", 4_000, 1_000)


def test_a_survey_without_answers_has_no_interval():
    result = plan_listening(plan(survey("rare", 1, response=0.001, share=0.001, need=0.05)), rules=STANDARD)
    assert result.figures["half.rare"].value is None
    assert result.figures["met"].value == 0


def test_a_plan_without_surveys_says_that_it_names_none():
    result = plan_listening(plan(), rules=STANDARD)
    assert (dict(result.figures), result.checks[0].status) == ({}, "information")


def test_a_plan_without_customers_is_refused():
    with pytest.raises(ValueError, match="without customers"):
        simulate(plan(survey("trip", 10), customers=0), Rule(0), seed=1)
