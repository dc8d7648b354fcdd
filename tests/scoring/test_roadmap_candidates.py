"""Candidates are merged by finding, shown as merged, and never given a number that nobody stated."""

from __future__ import annotations

import pandas as pd
from roadmap_examples import NAN, Limit, Money, frame, initiative

from workbench.languages import catalogue
from workbench.model.terms import Limits
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.scoring.roadmap import candidates, tables
from workbench.scoring.roadmap.case import build


def offered(module, *rows):
    columns = ["id", "title", "finding", "workstream", "dimension", "detail"]
    return Result(module, {}, {"candidates": pd.DataFrame(rows, columns=columns)}, rules=STANDARD)


def test_two_sources_of_one_finding_become_one_row_that_names_both():
    found = candidates.gathered(
        [
            offered("governance", ("a", "Write a plan", "G1.2.5", "Governance", "process", "practised 1 of 4")),
            offered("maturity", ("b", "Train people", "G1.2.5", "Training", "people", "level 1 to 2")),
        ],
        frame(initiative("I1", findings=["G1.2.5"])),
    )
    assert found.to_dict("records") == [
        {"finding": "G1.2.5", "title": "Write a plan; Train people", "workstream": "Governance", "dimension": "process",
         "detail": "practised 1 of 4", "sources": "governance, maturity", "offers": 2, "answered_by": "I1"}
    ]  # fmt: skip


def test_a_finding_that_nobody_answers_stays_open():
    found = candidates.gathered(
        [offered("journey", ("a", "Close the gap", "journey.book.control", "", None, NAN))], frame(initiative("I1"))
    )
    assert found.loc[0, ["answered_by", "dimension", "detail"]].tolist() == ["", "", ""]


def test_an_initiative_for_a_group_answers_its_findings():
    rows = frame(initiative("I1", findings=["M1.4"]), initiative("I2", findings=["M1.41"]))
    assert candidates.answering("M1.4.2", rows) == ["I1"]
    assert candidates.answering("M1.4", rows) == ["I1"]


def test_results_without_candidates_offer_none():
    assert candidates.gathered([Result("voice", {}, rules=STANDARD)], frame(initiative("I1"))).empty


def test_an_initiative_without_cost_or_duration_cannot_be_planned():
    rows = frame(initiative("A"), initiative("B", cost_once=NAN), initiative("C", months=NAN, impact=NAN))
    assert candidates.estimated(rows, monetary=True).tolist() == [True, False, False]
    missing = candidates.missing_estimates(rows.iloc[2], candidates.needed(monetary=False))
    assert catalogue("en").text(missing) == "duration and impact"


def test_without_finance_an_initiative_needs_its_impact():
    rows = frame(initiative("A", impact=NAN))
    assert candidates.estimated(rows, monetary=True).tolist() == [True]
    assert candidates.estimated(rows, monetary=False).tolist() == [False]


def test_what_must_be_answered_is_listed_by_its_name_with_all_who_would():
    case = build(
        frame(initiative("A", findings=["G1.2"]), initiative("B", findings=["G1.2.5"]), initiative("C")),
        Money(),
        Limit(),
        start="2027-01",
    )
    limits = Limits(address=("G1.2.5", "M1.1"), address_by="Regulator", address_why="Nobody is left alone")
    found = tables.required(case, limits, {"G1.2.5": "Recovery plan"})
    assert [tuple(row) for row in found.itertuples(index=False)] == [
        ("G1.2.5", "Recovery plan", "A, B", "Regulator", "Nobody is left alone"),
        ("M1.1", "M1.1", "", "Regulator", "Nobody is left alone"),
    ]
