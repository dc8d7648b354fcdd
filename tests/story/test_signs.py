"""Risks show by signs of what they are about; what no test supports has its mark."""

from __future__ import annotations

from board_results import doubted, exhibits, gated, governance, journey, table, voice

from workbench.model.roadmap import Swing
from workbench.privacy.rules import STANDARD
from workbench.result import Result


def test_that_an_improvement_does_not_pay_shows_where_it_has_come_and_not_in_how_far_it_has_come() -> None:
    ends = {"input": "Refunds: benefit follows or not", "low": 1.5e6, "high": 3.9e6, "swing": 2.4e6, "link": "Refunds"}
    swings = table(Swing, ends)
    plan = Result("roadmap", dict(gated().figures), {**gated().tables, "tornado": swings}, rules=STANDARD)
    rows = exhibits(voice(), journey(), plan, budget=(1.6e6, 1e6))["story-risks"]
    assert [row[:3] for row in rows if "brings no benefit" in str(row[0])] == [
        (
            "Improving “Refunds” brings no benefit: net value falls to EUR 1.5M",
            "Those whom the change has reached do no better than the others",
            "No difference seen by 30 September 2027",
        )
    ]


def test_an_answer_that_no_test_supports_has_a_mark_among_the_causes() -> None:
    answers = [
        row[3]
        for row in exhibits(voice(), journey(), governance(overdue=1), doubted(gated(), unseen="I1"))["story-causes"]
    ]
    assert "Refund without a claim *" in answers
