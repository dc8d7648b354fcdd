"""A form in JupyterLab with which an analyst tries other weights of the forces and sees what changes."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
from IPython.display import display

from workbench.claims import Message, say
from workbench.context import Context
from workbench.findings import journey as findings
from workbench.languages import catalogue
from workbench.model.journey import FORCES
from workbench.scoring.journey import score_journey
from workbench.session.display import show

if TYPE_CHECKING:
    import pandas as pd

    from workbench.engagement import Engagement
    from workbench.privacy import Rules
    from workbench.result import Result


class Trial:
    """What the form does, without widgets: a journey scored again with points that somebody tries."""

    def __init__(self, journey: Any, ballots: pd.DataFrame, *, rules: Rules, survey: Any = None) -> None:
        self._journey, self._ballots, self._rules, self._survey = journey, ballots, rules, survey

    def score(self, points: Mapping[str, float]) -> Result:
        """The journey's result with these points; raises `ValueError` where they add up to zero."""
        return score_journey(self._journey, self._ballots, rules=self._rules, survey=self._survey, points=points)

    def said(self, points: Mapping[str, float]) -> Message:
        """The weighted gap with these points, and how to keep them."""
        if not sum(points.values()):
            return say("journey-form-empty")
        kept = ", ".join(f'"{force}": {value:g}' for force, value in points.items())
        gap = self.score(points).figures["delivery_gap"]
        return say("journey-form-gap", gap=gap, kept="{" + kept + "}")


def weights_form(job: Engagement, *, points: Mapping[str, float] | None = None) -> None:
    """Show a field for each force and score the journey again at every change; does nothing in a run.

    `points` are the ones to begin with; without them those of `engagement.yaml`, or equal ones. Nothing is stored.
    """
    if job.context.run != "interactive" or job.journey_ballots.empty:
        return

    start = points or job.force_points or dict.fromkeys(FORCES, 10.0)
    trial = Trial(job.journey, job.journey_ballots, rules=job.rules, survey=job.get("survey"))
    display(form_of(trial, start, job.context))


def form_of(trial: Trial, points: Mapping[str, float], context: Context) -> widgets.Widget:
    """The form: a labelled number for each force, the answer in words, and the picture of the weights."""
    fields = {
        force: widgets.BoundedFloatText(
            value=round(float(points.get(force, 0)), 1), min=0, max=1000, step=1,
            description=force.replace("_", " ").capitalize(), style={"description_width": "10em"},
        )
        for force in FORCES
    }  # fmt: skip
    answer, picture = widgets.HTML(), widgets.Output()
    spoken = catalogue(context.language)

    def update(_: object) -> None:
        tried = {force: float(field.value) for force, field in fields.items()}
        said = escape(spoken.text(trial.said(tried)))
        answer.value = f'<p role="status" aria-live="polite">{said}</p>'
        picture.clear_output(wait=True)
        if sum(tried.values()):
            with picture:
                _draw(trial.score(tried), context)

    for field in fields.values():
        field.observe(update, names="value")
    update(None)
    return widgets.VBox([*fields.values(), answer, picture])


def _draw(result: Result, context: Context) -> None:
    show(findings.force_weights(result, context))
