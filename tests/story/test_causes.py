"""Causes join what several measurements found in one place; what is said of them holds for the record alone."""

from __future__ import annotations

import pandas as pd
import pytest
from board_results import (
    EN,
    candidates,
    exhibits,
    governance,
    journey,
    planned,
    results,
    roadmap,
    sentences,
    table,
    voice,
)

from workbench.estimate import Estimate
from workbench.model.maturity import Competency
from workbench.model.voice import Touchpoint
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.story.answer import leading
from workbench.story.causes import SOURCES, Cause, Finding, ranked
from workbench.story.record import Record
from workbench.story.telling import _counts, tell


def test_a_governance_gap_belongs_to_the_stage_whose_initiative_answers_both() -> None:
    first, second = ranked(Record(results(voice(), journey(), governance(), roadmap())))
    assert (first.about, first.sources) == ("Refund and care", ("voice", "journey", "governance"))
    assert (first.initiatives, first.owners, first.benefit) == (("Refund without a claim",), ("COO",), 5.2e6)
    assert (second.about, second.initiatives, second.owners) == ("Pitch", (), ())


def test_without_a_roadmap_what_shares_no_stage_is_a_cause_by_itself() -> None:
    assert [one.about for one in ranked(Record(results(voice(), journey(), governance())))] == [
        "Refund and care", "Recovery plan", "Pitch",
    ]  # fmt: skip


def test_a_record_without_findings_has_no_cause() -> None:
    assert ranked(Record(results(Result("voice", {}, rules=STANDARD)))) == ()
    told = tell(Record({}), rules=STANDARD)
    assert (told.exhibits, told.result.claims, told.result.figures["causes"].value) == ((), (), 0)


def test_first_is_said_of_the_one_cause_at_which_more_measurements_point() -> None:
    said = sentences(voice(), journey(), governance(), roadmap())
    assert said[0] == "Fix “Refund and care” first: the plan should return EUR 2.7M net over 48 months"
    alike = sentences(voice(), governance(), roadmap())
    assert alike[0].startswith("Fix “Recovery plan”: the plan should return")


def two(first: int, second: int, *, benefit: float = 0.0) -> tuple[Cause, ...]:
    """Three causes at which so many measurements point, of which the second should bring more where `benefit` says so."""
    found = [
        tuple(Finding(f"{at}{n}", name, "", "") for n, name in enumerate(SOURCES[:many]))
        for at, many in enumerate((first, second, 1))
    ]
    return (Cause("Delay", found[0], benefit=1.0), Cause("Refund", found[1], benefit=benefit), Cause("Pitch", found[2]))


@pytest.mark.parametrize(
    ("benefit", "title"),
    [
        (0.5, "“Delay” comes first of 3 causes: all 4 measurements point there"),
        (2.0, "“Delay” and “Refund” stand out of 3 causes: 4 and 3 of 4 measurements point there"),
    ],
)
def test_two_causes_stand_close_where_the_second_should_bring_more(benefit: float, title: str) -> None:
    causes = two(4, 3, benefit=benefit)
    told = Result("story", _counts(Record({}), causes, (), ()), rules=STANDARD)
    assert EN.text(leading(causes, dict(told.figures))) == title


def test_a_row_of_the_causes_names_the_measurements_that_point_there_and_what_its_answer_should_bring() -> None:
    row = exhibits(voice(), journey(), governance(), roadmap())["story-causes"][1]
    assert (row[0], row[1], row[3]) == (
        "Refund and care",
        "Refunds: 12% satisfied, 17% of what drives the overall rating; also seen in the workshop and the audit",
        "EUR 5.2M",
    )
    record = Record(results(voice(), journey(), governance(), roadmap()))
    (page,) = (one.told(EN) for one in tell(record, rules=STANDARD).exhibits if one.id == "story-causes")
    assert page.notes[0].startswith(
        "Order: how many of the measurements (the survey, the workshop and the audit) point at a cause"
    )


def test_causes_are_told_apart_as_failures_and_as_why_they_last_and_what_enables_is_named() -> None:
    rows = exhibits(voice(), journey(), governance(), planned(findings=["journey.after.certainty", "G1", "G2"]))
    fails, failure, lasts, plan, _ = rows["story-causes"]
    assert (fails, lasts) == (("Where the journey fails", "", "", ""), ("Why it lasts", "", "", ""))
    assert (failure[0], failure[3]) == ("Refund and care", "EUR 5.2M")
    assert (plan[0], plan[3]) == ("Recovery plan", "EUR 600K")
    dear = planned(
        findings=["journey.after.certainty", "G1", "G2"], benefit=[5.2e6, 2e4, None], npv=[2.9e6, -2e5, None]
    )
    page = exhibits(voice(), journey(), governance(), dear)["story-causes"]
    assert page[3][3] == "EUR 20K, less than its cost"


def test_a_competency_is_said_in_plain_words_with_its_rating_and_its_target() -> None:
    rated = table(Competency, {"id": "M1", "label": "Evidence impact", "mean": 1.8, "target": 3.0}).assign(
        plain="Proof"
    )
    found = {"competencies": rated, "candidates": candidates(M1="A first proof: Evidence impact, level 1 to 2")}
    maturity = Result("maturity", {"scale_top": Estimate(5, unit="level")}, found, rules=STANDARD)
    rows = exhibits(voice(), journey(), planned(findings=["voice.refunds", "M1", ""]), maturity)["story-causes"]
    assert ("Proof", "rated 1.8 of 5, target 3.0") in [row[:2] for row in rows]


def test_one_risk_is_a_sentence_of_the_summary_and_no_page() -> None:
    assert "story-risks" not in exhibits(governance(overdue=1))
    assert "One governance gap is overdue" in sentences(governance(overdue=1))


def test_each_risk_has_a_threshold_only_where_the_title_says_so() -> None:
    record = results(
        governance(overdue=1), Result("maturity", {"alpha": Estimate(0.2, unit="coefficient")}, rules=STANDARD)
    )
    titles = [EN.text(one.title) for one in tell(Record(record), rules=STANDARD).exhibits if one.id == "story-risks"]
    assert titles == ["One governance gap is overdue; 2 early signs say when to act"]
    record |= results(
        Result(
            "roadmap",
            {"candidates": Estimate(3, unit="count"), "candidates_open": Estimate(2, unit="count")},
            rules=STANDARD,
        )
    )
    titles = [EN.text(one.title) for one in tell(Record(record), rules=STANDARD).exhibits if one.id == "story-risks"]
    assert titles == ["3 risks to watch; the board has a threshold to set for one of them"]


def test_a_share_of_what_the_ratings_explain_is_not_said_where_they_explain_little() -> None:
    figures = {**voice().figures, "driver_r2": Estimate(0.09, unit="share")}
    little = Result("voice", figures, dict(voice().tables), rules=STANDARD)
    with pytest.raises(ValueError, match="explains"):
        exhibits(little, journey())


def test_no_touchpoint_is_liked_ahead_of_others_that_are_liked_as_much() -> None:
    points = table(Touchpoint, {"touchpoint": "a", "label": "Desk"}, {"touchpoint": "b", "label": "App"})
    shares = {f"touchpoint.{name}": Estimate(0.9, unit="share") for name in "ab"}
    assert not any(
        "Desk" in text for text in sentences(Result("voice", shares, {"touchpoints": points}, rules=STANDARD))
    )
    shares["touchpoint.b"] = Estimate(0.7, unit="share")
    assert "90% are satisfied with Desk" in sentences(Result("voice", shares, {"touchpoints": points}, rules=STANDARD))


def test_what_customers_write_with_low_ratings_stands_beside_the_cause_and_is_no_measurement():
    found = voice()
    gap = {
        "id": "money",
        "theme": "Money back",
        "by": "refunds",
        "label": "Refunds",
        "value": 0.4,
        "low": 0.2,
        "high": 0.6,
        "p": 0.001,
        "p_holm": 0.002,
        "n": 90,
        "holds": True,
    }
    figures = found.figures | {"theme_at.refunds.money": Estimate(0.4, 0.2, 0.6, unit="share difference")}
    tables = found.tables | {"theme_gaps": pd.DataFrame([gap])}
    (cause,) = ranked(Record({"voice": Result("voice", figures, tables, rules=STANDARD)}))
    assert (cause.sources, len(cause.evidence())) == (("voice",), 1)
    assert EN.text(cause.written[0]) == "comments with low ratings name Money back 40 pp more often"
