"""Each governance exhibit says its finding with figures of the result, also where there is little to show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from workbench.context import Context
from workbench.findings import council, governance
from workbench.frameworks import load
from workbench.privacy.rules import STANDARD
from workbench.scoring.governance import audit_governance
from workbench.wording import number

PACKS = Path(__file__).parents[2] / "templates" / "frameworks"
RELATED = (
    "cross-walk",
    "governance-components",
    "programme-elements",
    "cx-strategy-levels",
    "governance-playbook",
)
CONTEXT = Context(client="acme", name="Acme", run="r1", period="2026", as_of="2026-09-30")
EXHIBITS = [
    governance.step_scorecard, governance.question_heatmap, governance.arrangements, governance.strategy_level,
    governance.evidence_ladder, governance.top_gaps, council.composition, council.responsibilities, council.calendar,
]  # fmt: skip


@dataclass(frozen=True)
class Seat:
    role: str
    kind: str
    duty: str = ""


@dataclass(frozen=True)
class Forum:
    forum: str
    every: str
    chair: str = ""
    purpose: str = ""


def audit(answer=(3.0, 1.0), *, changes=None, **options):
    pack = load(PACKS / "governance-checklist")
    rows = [
        {"id": item.id, "documented": d, "practised": p, "applicable": True, "evidence": "paper", "owner": "COO",
         "due": pd.Timestamp("2026-06-30"), "comment": "", "respondent": "R"}
        for item in pack.items
        for d, p in [(changes or {}).get(item.id, answer)]
    ]  # fmt: skip
    return audit_governance(
        pd.DataFrame(rows),
        pack,
        as_of=CONTEXT.as_of,
        related=[load(PACKS / name) for name in RELATED],
        **options,
        rules=STANDARD,
    )


CASES = {
    "paper without practice": audit(changes={"G1.5.1": (1.0, 0.0)}),
    "all in place": audit((4.0, 4.0)),
    "nothing answered": audit((np.nan, np.nan)),
}


@pytest.mark.parametrize("show", EXHIBITS, ids=lambda show: show.__name__)
@pytest.mark.parametrize("case", CASES)
def test_an_exhibit_fits_its_slide_and_names_the_figures_behind_it(show, case):
    item, result = show(CASES[case], CONTEXT), CASES[case]
    assert len(item.title) <= 110
    assert all(len(line) <= 110 for line in item.takeaways)
    assert item.source.startswith("Governance audit, Acme")
    assert set(item.figures) <= {result.figure_id(name) for name in result.figures}


@pytest.mark.parametrize("show", EXHIBITS, ids=lambda show: show.__name__)
def test_every_number_in_a_title_is_a_figure_of_the_result(show):
    result = CASES["paper without practice"]
    item = show(result, CONTEXT)
    printed = {
        number(e.value, e.unit) for e in (result.figures[id_.partition(".")[2]] for id_ in item.figures)
    }
    printed |= {number(result.figures["scale_top"].value, "level")}
    assert set(re.findall(r"[+-]?\d[\d.]*%?", item.title)) <= printed


def test_the_weakest_step_is_named_and_highlighted():
    item = governance.step_scorecard(CASES["paper without practice"], CONTEXT)
    assert item.title == 'Governance is practised at 1.0 of 4; "Continuous improvement" is weakest at 0.8'
    assert item.highlight == ("Continuous improvement",)


def test_gaps_without_owner_or_date_say_so():
    result = audit()
    rows = result.table("gaps").assign(owner="", due="", overdue=False)
    bare = type(result)(result.module, result.figures, {**result.tables, "gaps": rows}, rules=STANDARD)
    records = governance.top_gaps(bare, CONTEXT).frame()
    assert set(records["Owner"]) == {"no owner yet"}
    assert set(records["Due"]) == {"no date yet"}


def test_an_overdue_gap_is_marked():
    assert governance.top_gaps(audit(), CONTEXT).frame()["Due"].unique().tolist() == ["2026-06-30 (overdue)"]


def test_unanswered_questions_are_left_out_of_the_heat_map():
    result = audit(changes={"G1.2.3": (np.nan, np.nan)})
    questions = governance.question_heatmap(result, CONTEXT).frame()["question"].tolist()
    assert not any(text.startswith("G1.2.3") for text in questions)
    assert len(set(questions)) == 22


def test_the_checklists_blind_spot_is_said():
    takeaways = governance.arrangements(CASES["paper without practice"], CONTEXT).takeaways
    assert takeaways[0] == "The checklist has no question on: Training and development"


@pytest.mark.parametrize(
    ("kinds", "title"),
    [
        ([], "No governance council is recorded yet: every kind of member is still to be seated"),
        (["executive", "business", "functional"], "The council has 3 seats but no operational member"),
        (["executive", "business"], "The council has 2 seats but no functional and operational member"),
        (
            ["executive", "business", "functional", "operational"],
            "The council's 4 seats cover every kind of member",
        ),
    ],
)
def test_the_council_is_held_against_the_required_mix(kinds, title):
    result = audit(council=[Seat(f"Head of {kind}", kind) for kind in kinds])
    assert council.composition(result, CONTEXT).title == title


def test_the_calendar_has_the_twelve_months_after_the_report_in_order():
    result = audit(cadence=[Forum("Council", "quarter", "CEO", "Decide"), Forum("Review", "month")])
    frame = council.calendar(result, CONTEXT).frame()
    assert frame["month"].unique().tolist() == ["Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul",
                                                "Aug", "Sep"]  # fmt: skip
    assert frame[frame["forum"] == "Council"]["month"].tolist() == ["Dec", "Mar", "Jun", "Sep"]
    assert (
        council.calendar(result, CONTEXT).title
        == "2 regular meetings set the rhythm of the next twelve months"
    )


def test_without_agreed_meetings_the_calendar_is_called_a_proposal():
    assert (
        council.calendar(audit(), CONTEXT).title == "No cadence is agreed yet; 5 regular reviews are proposed"
    )


def test_months_are_in_the_clients_language():
    polish = Context(client="acme", name="Acme", run="r1", language="pl", as_of="2026-09-30")
    assert council.calendar(audit(), polish).frame()["month"].iloc[0] == "paź"
