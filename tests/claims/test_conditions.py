"""Each kind of word has one test, read from figures: literal cases on both sides of its edge."""

from __future__ import annotations

import pytest

from workbench.claims import conditions as when
from workbench.claims.conditions import TESTS, Condition
from workbench.result import Estimate


def share(value: float | None, low: float | None = None, high: float | None = None, n: int = 200) -> Estimate:
    return Estimate(value, low, high, n=n, unit="share")


def count(value: int) -> Estimate:
    return Estimate(value, unit="count")


HOLDS: list[Condition] = [
    when.visible(Estimate(0.006, 0.001, 0.02, unit="share")),
    when.ranged(Estimate(0.0, -3000.0, 4000.0, unit="EUR")),
    when.most(Estimate(5.1, unit="score"), Estimate(10, unit="score")),
    when.each(count(14), count(14)),
    when.counted(count(0), count(8)),
    when.some(count(1)),
    when.none(count(0), count(0)),
    when.quick_wins(count(2)),
    when.leads(share(0.95)),
    when.open_order(share(0.90)),
    when.ahead(share(0.8, 0.75, 0.85), share(0.6, 0.55, 0.74)),
    when.behind(share(0.4, 0.35, 0.45), share(0.6, 0.55, 0.74), share(0.5, 0.46, 0.6)),
    when.tied(share(0.3414, 0.33, 0.35), share(0.3403, 0.33, 0.35)),
    when.top(count(7), count(6), count(1)),
    when.bottom(count(1), count(6)),
    when.alike(Estimate(2.04, unit="score"), Estimate(1.96, unit="score")),
    when.differ(Estimate(2.06, unit="score"), Estimate(1.94, unit="score")),
    when.rose(Estimate(6, 1, 11, n=300, unit="points"), share(0.1, n=30), least=30),
    when.fell(Estimate(-6, -11, -1, n=300, unit="points"), share(0.1, n=30), least=30),
    when.moved(Estimate(-6, -11, -1, unit="points"), least=30),
    when.steady(Estimate(6, -1, 13, n=300, unit="points"), share(0.1, n=30), least=30),
    when.few(share(0.1, n=29), share(0.1, n=300), least=30),
    when.steps_up(share(0.4, 0.35, 0.45), share(0.5), share(0.6, 0.55, 0.65)),
    when.steps_down(share(0.78, 0.75, 0.82), share(0.7), share(0.65, 0.6, 0.7)),
    when.beyond(share(0.2, 0.1, 0.3)),
    when.within(share(0.2, -0.1, 0.5)),
    when.small(Estimate(0.1, -0.3, 0.5), limit=0.5),
    when.explains(share(0.2), least=0.2),
    when.explains_little(share(0.014), least=0.2),
    when.above(count(2), count(1)),
    when.below(count(1), count(2)),
    when.positive(count(1), count(2)),
    when.negative(Estimate(-1, unit="points")),
    when.at_least(count(5), least=5),
    when.under(count(4), limit=5),
    when.shown(share(0.1)),
    when.hidden(share(None)),
]
FAILS: list[Condition] = [
    when.visible(Estimate(0.004, 0.001, 0.02, unit="share")),
    when.ranged(Estimate(0.3, 0.0, 0.0, unit="EUR")),
    when.most(Estimate(2.597, unit="score"), Estimate(5.828, unit="score")),  # 45 %
    when.each(count(13), count(14)),
    when.each(count(0), count(0)),
    when.counted(count(9), count(8)),
    when.some(count(0)),
    when.none(count(0), count(1)),
    when.quick_wins(count(0)),
    when.leads(share(0.94)),
    when.open_order(share(0.95)),
    when.ahead(share(0.8, 0.73, 0.85), share(0.6, 0.55, 0.74)),
    when.behind(share(0.4, 0.35, 0.56), share(0.6, 0.55, 0.74)),
    when.tied(share(0.8, 0.75, 0.85), share(0.6, 0.55, 0.74)),
    when.top(count(7), count(7)),
    when.bottom(count(6), count(6)),
    when.alike(Estimate(2.06, unit="score"), Estimate(1.94, unit="score")),
    when.differ(Estimate(2.04, unit="score"), Estimate(1.96, unit="score")),
    when.rose(Estimate(153, 90, 190, n=8, unit="points"), share(0.1, n=9), share(0.2, n=8), least=30),
    when.fell(Estimate(6, 1, 11, unit="points"), least=30),
    when.moved(Estimate(6, -1, 13, unit="points"), least=30),
    when.steady(Estimate(6, -1, 13, unit="points"), share(0.1, n=8), least=30),
    when.few(share(0.1, n=30), least=30),
    when.steps_up(share(0.78, 0.75, 0.82), share(0.65), share(0.68, 0.6, 0.7)),  # bars that fall
    when.steps_up(share(0.62, 0.6, 0.64), share(0.8, 0.78, 0.82)),  # two bars are no steps
    when.steps_down(share(0.78, 0.6, 0.9), share(0.7), share(0.65, 0.5, 0.8)),  # within chance
    when.beyond(share(0.2, 0.1, 0.3), share(0.2, -0.1, 0.3)),
    when.within(share(0.2, 0.1, 0.3)),
    when.small(Estimate(0.1, -0.6, 0.5), limit=0.5),
    when.explains(share(0.19), least=0.2),
    when.explains_little(share(0.2), least=0.2),
    when.above(count(1), count(1)),
    when.below(count(1), count(1)),
    when.positive(count(0)),
    when.negative(Estimate(0, unit="points")),
    when.at_least(count(4), least=5),
    when.under(count(5), limit=5),
    when.shown(share(0.1), share(None)),
    when.hidden(share(0.1)),
]


@pytest.mark.parametrize("condition", HOLDS, ids=lambda one: one.test)
def test_a_condition_holds(condition: Condition) -> None:
    assert condition.holds()


@pytest.mark.parametrize("condition", FAILS, ids=lambda one: one.test)
def test_a_condition_does_not_hold(condition: Condition) -> None:
    assert not condition.holds()


@pytest.mark.parametrize("condition", [one for one in HOLDS if one.test != "hidden"], ids=lambda one: one.test)
def test_a_figure_without_a_value_makes_a_condition_false(condition: Condition) -> None:
    missing = (Estimate(None, unit="share"), *condition.figures[1:])
    assert not Condition(condition.test, missing, condition.numbers).holds()


def test_every_test_has_a_case_on_both_sides() -> None:
    assert {one.test for one in HOLDS} == {one.test for one in FAILS} == set(TESTS)


def test_a_condition_is_recorded_by_the_ids_of_its_figures() -> None:
    change = Estimate(6, 1, 11, n=300, unit="points", id="voice.nps_change")
    data = when.rose(change, least=30).to_json()
    assert data == {"test": "rose", "figures": ["voice.nps_change"], "numbers": {"least": 30.0}}
    assert Condition.from_json(data, {"voice.nps_change": change}).holds()
