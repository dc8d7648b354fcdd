"""An exhibit without data is None, so that no notebook has to ask."""

from __future__ import annotations

import pandas as pd
import pytest

from workbench import findings
from workbench.context import Context
from workbench.privacy.rules import STANDARD
from workbench.result import Estimate, Result

CONTEXT = Context(client="acme", name="Acme", run="r1")


@pytest.mark.parametrize(
    ("module", "name", "table"),
    [
        ("voice", "nps_by_wave", "waves"),
        ("voice", "nps_distribution", "distribution"),
        ("voice", "touchpoint_bars", "touchpoints"),
        ("voice", "segments", "segments"),
        ("voice", "value", "linkage"),
        ("voice", "themes", "themes"),
        ("voice", "quotes", "quotes"),
        ("journey", "personas", "personas"),
        ("journey", "emotion_curves", "emotions"),
        ("journey", "relationship", "relationship"),
        ("journey", "moments", "moments"),
        ("journey", "blueprint", "touchpoints"),
        ("journey", "touchpoints", "touchpoints"),
        ("journey", "opportunities", "opportunities"),
        ("maturity", "benchmarks", "benchmarks"),
    ],
)
def test_an_exhibit_of_an_empty_or_missing_table_is_none(module, name, table):
    show = getattr(getattr(findings, module), name)
    assert show(Result(module, {}, rules=STANDARD), CONTEXT) is None
    assert show(Result(module, {}, {table: pd.DataFrame({"id": []})}, rules=STANDARD), CONTEXT) is None


@pytest.mark.parametrize("name", ["driver_bars", "priorities"])
def test_an_exhibit_of_a_figure_that_there_is_none_of_is_none(name):
    assert getattr(findings.voice, name)(Result("voice", {}, rules=STANDARD), CONTEXT) is None


@pytest.mark.parametrize("name", ["delivery_heatmap", "ambition_heatmap"])
def test_a_journey_that_nobody_rated_has_no_gaps(name):
    nobody = Result("journey", {"raters": Estimate(0, unit="count")}, rules=STANDARD)
    assert getattr(findings.journey, name)(nobody, CONTEXT) is None


def test_weights_that_are_equal_by_assumption_are_not_shown():
    equal = pd.DataFrame(
        [{"force": "status", "force_label": "Status", "source": "equal", "weight": 1.0, "low": None, "high": None}]
    )
    assert (
        findings.journey.force_weights(Result("journey", {}, {"force_weights": equal}, rules=STANDARD), CONTEXT) is None
    )
