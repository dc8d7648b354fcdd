"""Which links of an outcome bring money: those that hold, with more than nothing over the whole range."""

from __future__ import annotations

from types import SimpleNamespace

from workbench.estimate import Estimate
from workbench.model.voice import paying

MONEY = {
    "value_of_a_point.back": Estimate(109e3, 85e3, 132e3, unit="EUR"),
    "value_of_a_point.calls": Estimate(-40e3, -60e3, -20e3, unit="EUR"),
    "value_of_a_point.spend": Estimate(76e3, 56e3, 96e3, unit="EUR"),
    "value_of_a_point.extras": Estimate(9e3, -2e3, 20e3, unit="EUR"),
}


def link(outcome: str, *, kind: str = "spend", holds: bool = True) -> SimpleNamespace:
    return SimpleNamespace(outcome=outcome, kind=kind, holds=holds)


def test_a_link_pays_where_it_holds_and_its_whole_range_is_above_nothing():
    links = [link("spend"), link("calls"), link("extras"), link("back", kind="retention"), link("unknown")]
    assert [one.outcome for one in paying(links, MONEY)] == ["back", "spend"]


def test_a_link_that_does_not_hold_pays_nothing_and_neither_do_no_links():
    assert paying([link("spend", holds=False)], MONEY) == []
    assert paying([], {}) == []
