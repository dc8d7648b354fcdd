"""What the failures in front cost a year in work, and what is said of it beside the customers who leave."""

from __future__ import annotations

from board_results import exhibits, governance, journey, roadmap, sentences, table, voice
from test_signs import paying

from workbench.estimate import Estimate
from workbench.model.roadmap import Assumed, KpiLine
from workbench.privacy.rules import STANDARD
from workbench.result import Result

SAVED = "operational efficiency"


def billed(*lines: tuple[str, float], whole: bool = True, moved: str | None = None) -> Result:
    """The plan, whose initiative of the cause in front saves a share of lines of cost."""
    plan = roadmap()
    named = ", ".join(name for name, _ in lines) if moved is None else moved
    kpis = table(
        KpiLine, {"id": "I1", "title": "Refund without a claim", "bucket": SAVED, "figures": named, "benefit": 1.42e6}
    )
    costs = table(
        Assumed,
        *(
            {
                "figure": name,
                "bucket": SAVED,
                "low": 0.9 * cost,
                "likely": cost,
                "high": 1.1 * cost,
                "yearly_cost": whole,
                "source": "",
            }
            for name, cost in lines
        ),
    )
    return Result("roadmap", dict(plan.figures), {**plan.tables, "kpis": kpis, "assumptions": costs}, rules=STANDARD)


BOTH = (("Refund cases", 1.7e6), ("Calls", 2.3e6))


def test_lines_of_cost_that_the_answer_in_front_saves_a_share_of_are_told_as_what_failing_costs():
    shown = exhibits(voice(), journey(), governance(), billed(*BOTH))
    assert [row[:2] for row in shown["story-bill"]] == [("Calls", 2.3e6), ("Refund cases", 1.7e6)]


def test_one_line_alone_is_no_chart_and_what_is_no_whole_cost_or_is_not_saved_no_bill():
    for plan in (billed(BOTH[0]), billed(*BOTH, whole=False), billed(*BOTH, moved="Calls"), roadmap()):
        assert "story-bill" not in exhibits(voice(), journey(), governance(), plan)


def test_the_page_of_cost_says_what_failing_costs_where_fewer_unhappy_customers_stay():
    said = sentences(paying(), journey(), governance(), billed(*BOTH))
    assert "Calls and refund cases cost EUR 4.0M a year; unhappy customers return less often" in said
    assert (
        "Left as it is, this costs EUR 16M in 48 months. The plan should save EUR 1.4M of it (present value)." in said
    )
    alike = sentences(paying(low=0.9), journey(), governance(), billed(*BOTH))
    assert not [one for one in alike if "nhappy" in one]


def test_names_too_long_for_a_title_are_called_failures_of_service():
    long = (("Calls about trains that did not come", 2.3e6), ("Refund cases", 1.7e6))
    said = sentences(paying(), journey(), governance(), billed(*long))
    assert "Failures of service cost EUR 4.0M a year; unhappy customers return less often" in said


def test_what_is_saved_together_with_another_line_is_not_told_and_what_comes_back_is_told_beside():
    mixed = billed(*BOTH, moved="Calls, Refund cases, Surveys")
    assert not [one for one in sentences(paying(), journey(), governance(), mixed) if "should save" in one]
    plan = billed(*BOTH)
    more = {**plan.figures, "benefit.retention": Estimate(2.8e6, 1.0e6, 4.0e6, unit="EUR")}
    said = sentences(paying(), journey(), governance(), Result("roadmap", more, dict(plan.tables), rules=STANDARD))
    assert (
        "Left as it is, this costs EUR 16M in 48 months. The plan should save EUR 1.4M of it, and bring EUR 2.8M from those who come back (present values)."
        in said
    )
