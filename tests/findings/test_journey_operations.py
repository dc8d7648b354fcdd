"""The lane of operations in a journey map: a metric, its value and its target, in few words."""

from dataclasses import replace

from roadmaps import EN

from workbench.estimate import Estimate
from workbench.findings.journey.maps import _operated
from workbench.model.journey import StageMetric
from workbench.model.rows import frame_of
from workbench.privacy.rules import STANDARD
from workbench.result import Result

FIRST = StageMetric("disruption", "Minutes to first message", "first_message", "minutes", None)


def said(row: StageMetric, *, target: float | None) -> list[str]:
    figures = {f"operation.{row.name}": Estimate(23.0, unit="score")}
    if target is not None:
        figures[f"operation_target.{row.name}"] = Estimate(target, unit="score")
    result = Result("journey", figures, {"stage_metrics": frame_of(StageMetric, [row])}, rules=STANDARD)
    return [EN.text(cell) for _, _, cell, _ in _operated(result, {"disruption": "Disruption"})]


def test_a_unit_that_the_name_of_a_metric_says_is_not_said_again():
    assert said(FIRST, target=8.0) == ["Minutes to first message 23.0 (target 8.0)"]


def test_a_unit_that_the_name_does_not_say_stands_once():
    assert said(replace(FIRST, metric="First message"), target=8.0) == ["First message 23.0 minutes (target 8.0)"]


def test_without_a_target_the_value_stands_alone():
    assert said(FIRST, target=None) == ["Minutes to first message 23.0"]
