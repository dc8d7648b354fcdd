"""Brand promises: kept or broken only where the whole interval says so, open where nothing can be compared."""

from __future__ import annotations

import pandas as pd
import pytest

from workbench.model.vision import Principle, Promise, PromiseLine, Vision
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.scoring.vision import judge_promises, state


def upstream(value=0.5, low=0.45, high=0.55):
    points = pd.DataFrame(
        [{"touchpoint": "refunds", "label": "Refunds", "value": value, "low": low, "high": high, "n": 400}]
    )
    gaps = pd.DataFrame([
        {"gap": "delivery", "stage": "care", "value": -1.0, "force_label": "Control", "stage_label": "After care"},
        {"gap": "delivery", "stage": "care", "value": -3.0, "force_label": "Certainty", "stage_label": "After care"},
        {"gap": "delivery", "stage": "care", "value": None, "force_label": "Status", "stage_label": "After care"},
        {"gap": "ideal", "stage": "care", "value": -5.0, "force_label": "Belonging", "stage_label": "After care"},
    ])  # fmt: skip
    return [
        Result("voice", {}, {"touchpoints": points}, rules=STANDARD),
        Result("journey", {}, {"gaps": gaps}, rules=STANDARD),
    ]


def vision(*promises):
    return Vision("You know where you stand", (Principle("Tell first", ""),), promises)


@pytest.mark.parametrize(
    ("promised", "value", "low", "high", "expected"),
    [
        (0.45, 0.5, 0.45, 0.55, "kept"),
        (0.46, 0.5, 0.45, 0.55, "unclear"),
        (0.55, 0.5, 0.45, 0.55, "unclear"),
        (0.56, 0.5, 0.45, 0.55, "broken"),
        (None, 0.5, 0.45, 0.55, "open"),
        (0.5, None, None, None, "open"),
        (0.5, 0.5, None, None, "kept"),
    ],
)
def test_a_promise_is_kept_or_broken_where_the_whole_interval_says_so(promised, value, low, high, expected):
    assert state(promised, value, low, high) == expected


def test_a_promise_stands_beside_the_survey_and_the_widest_shortfall_of_its_stage():
    (line,) = judge_promises(vision(Promise("p", "Unasked", "refunds", "care", 0.6)), upstream(), rules=STANDARD).rows(
        PromiseLine
    )
    assert (line.touchpoint, line.delivered, line.n, line.state) == ("Refunds", 0.5, 400, "broken")
    assert (line.stage, line.force, line.stage_gap) == ("After care", "Certainty", -3.0)


def test_what_is_withheld_or_not_asked_stays_open():
    given = vision(Promise("p", "Unasked", "refunds", "care", 0.6), Promise("q", "Quiet", "noise", "travel", 0.6))
    result = judge_promises(given, upstream(None, None, None), rules=STANDARD)
    assert [line.state for line in result.rows(PromiseLine)] == ["open", "open"]
    assert result.figures["delivered.p"].value is None
    assert judge_promises(given, rules=STANDARD).figures["open"].value == 2


def test_an_empty_vision_asks_for_what_is_missing():
    result = judge_promises(Vision("", (), ()), rules=STANDARD)
    (check,) = result.checks
    assert check.status == "failed"
    assert [one.id for one in dict(check.text.args)["open"]] == [
        "vision-open-statement",
        "vision-open-principles",
        "vision-open-promises",
    ]
    assert result.claims == ()
