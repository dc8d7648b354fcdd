"""What is in the plan against what is known of it is a risk; what the council decides has its next meeting."""

from __future__ import annotations

import pytest
from test_causes import exhibits, governance, journey, roadmap, table, voice

from workbench.model.effects import Effect
from workbench.model.governance import Meeting
from workbench.model.ideas import IdeaLine, IdeaTrace
from workbench.privacy.rules import STANDARD
from workbench.result import Result


def ideas(state: str) -> Result:
    lines = table(IdeaLine, {"id": "U1", "discover": "Nobody knows", "verdict": "stop", "state": state})
    traces = table(IdeaTrace, {"initiative": "I2", "title": "Desk", "idea": "U1"})
    return Result("ideas", {}, {"ideas": lines, "idea_traces": traces}, rules=STANDARD)


def effects(*, claimed: bool = False, usable: bool = True, low: float | None = -0.2) -> Result:
    row = {"initiative": "I1", "title": "Refund without a claim", "figure": "touchpoint.refunds", "value": 0.1}
    row |= {"low": low, "high": 0.4, "claimed": claimed, "usable": usable}
    return Result("effects", {}, {"effects": table(Effect, row)}, rules=STANDARD)


def told(*more: Result) -> list[tuple[object, ...]]:
    shown = exhibits(voice(), journey(), governance(overdue=1), roadmap(), *more, budget=(1.6e6, 1e6))
    return list(shown["story-risks"])


def test_an_initiative_in_the_plan_whose_idea_failed_its_test_is_a_risk_with_its_owner() -> None:
    (row,) = (row for row in told(ideas("stopped")) if "says stop" in str(row[0]))
    assert row[0] == "The test of the idea behind it says stop, and it is in the plan: Desk"
    assert row[4] == "Drop it, or say why it goes on"
    assert not any("says stop" in str(row[0]) for row in told(ideas("deliver")))


def test_an_initiative_whose_trial_showed_no_effect_is_a_risk() -> None:
    (row,) = (row for row in told(effects()) if "No effect" in str(row[0]))
    assert row[0] == "No effect was seen where it was tried, and it is in the plan: Refund without a claim"
    assert row[2:] == ("Still no clear difference at the gate", "COO", "Hold its money until an effect is seen")


@pytest.mark.parametrize("found", [effects(claimed=True), effects(usable=False), effects(low=None)])
def test_a_trial_that_showed_one_or_that_says_nothing_is_none(found: Result) -> None:
    assert not any("No effect" in str(row[0]) for row in told(found))


def test_what_the_council_decides_is_due_at_its_next_meeting() -> None:
    held = {"forum": "CX council", "every": "month", "chair": "Chief Executive", "purpose": "Decide"}
    audit = governance(ownerless=1, overdue=1, gaps=2)
    audit = Result("governance", dict(audit.figures), {**audit.tables, "cadence": table(Meeting, held)}, rules=STANDARD)
    rows = exhibits(voice(), journey(), audit, roadmap(), budget=(1.6e6, 1e6))["story-decisions"]
    assert rows[-1][2] == "Chief Executive, at the next meeting (CX council)"
