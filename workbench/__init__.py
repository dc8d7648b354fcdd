"""The CX Workbench: the verbs that a notebook uses, imported on first use so that commands start at once."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench import findings
    from workbench.exhibits import Exhibit, exhibit
    from workbench.forms import plan_form
    from workbench.result import Check, Estimate, Result
    from workbench.scoring.governance import audit_governance
    from workbench.scoring.journey import score_journey
    from workbench.scoring.maturity import assess_maturity
    from workbench.scoring.portfolio import place_client
    from workbench.scoring.roadmap import plan_roadmap
    from workbench.scoring.voice import measure_voice
    from workbench.scoring.workshop import score_workshop, stated_points
    from workbench.session.display import figure, record, show
    from workbench.session.job import open_engagement
    from workbench.story.verb import tell_story
    from workbench.workshop.forms import ballot_form
    from workbench.workshop.weights import weights_form

_HOMES = {
    "Check": "workbench.result",
    "Estimate": "workbench.result",
    "Exhibit": "workbench.exhibits",
    "Result": "workbench.result",
    "assess_maturity": "workbench.scoring.maturity",
    "audit_governance": "workbench.scoring.governance",
    "ballot_form": "workbench.workshop.forms",
    "exhibit": "workbench.exhibits",
    "figure": "workbench.session.display",
    "measure_voice": "workbench.scoring.voice",
    "open_engagement": "workbench.session.job",
    "place_client": "workbench.scoring.portfolio",
    "plan_form": "workbench.forms",
    "plan_roadmap": "workbench.scoring.roadmap",
    "record": "workbench.session.display",
    "score_journey": "workbench.scoring.journey",
    "score_workshop": "workbench.scoring.workshop",
    "show": "workbench.session.display",
    "stated_points": "workbench.scoring.workshop",
    "tell_story": "workbench.story.verb",
    "weights_form": "workbench.workshop.weights",
}

_NO_RESULT = {"stated_points"}

__all__ = [
    "Check",
    "Estimate",
    "Exhibit",
    "Result",
    "assess_maturity",
    "audit_governance",
    "ballot_form",
    "exhibit",
    "figure",
    "findings",
    "measure_voice",
    "open_engagement",
    "place_client",
    "plan_form",
    "plan_roadmap",
    "record",
    "score_journey",
    "score_workshop",
    "show",
    "stated_points",
    "tell_story",
    "weights_form",
]


def __dir__() -> list[str]:
    """The verbs, so that Tab offers them and nothing else."""
    return sorted(__all__)


def __getattr__(name: str) -> Any:
    if name == "findings":
        return import_module("workbench.findings")
    if name in _HOMES:
        found = getattr(import_module(_HOMES[name]), name)
        if _HOMES[name].startswith("workbench.scoring.") and name not in _NO_RESULT:
            from workbench.scoring.release import released  # so that commands start at once

            found = released(found)
        globals()[name] = found
        return found
    raise AttributeError(f"module 'workbench' has no attribute {name!r}")
