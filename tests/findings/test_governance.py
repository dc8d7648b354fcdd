"""Each governance exhibit says its finding with figures of the result, also where there is little to show."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from workbench import languages
from workbench.claims import say
from workbench.context import Context
from workbench.findings import council, governance, practice
from workbench.frameworks import load
from workbench.model.governance import Gap
from workbench.model.rows import frame_of
from workbench.privacy.rules import STANDARD
from workbench.scoring.governance import audit_governance
from workbench.wording import number

pytestmark = pytest.mark.xdist_group("findings of governance")  # each case is audited once

PACKS = Path(__file__).parents[2] / "templates" / "frameworks"
RELATED = ("cross-walk", "governance-components", "programme-elements", "cx-strategy-levels", "governance-playbook")
EN, PL = languages.catalogue("en"), languages.catalogue("pl")
CONTEXT = Context(client="acme", name="Acme", run="r1", period="2026", as_of="2026-09-30")
EXHIBITS = [
    governance.step_scorecard, governance.question_heatmap, governance.arrangements, governance.strategy_level,
    governance.way,
    governance.evidence_ladder, governance.top_gaps, council.composition, council.responsibilities, council.calendar,
    practice.paper_only,
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
    "paper without practice": {"changes": {"G1.5.1": (1.0, 0.0)}},
    "all in place": {"answer": (4.0, 4.0)},
    "nothing answered": {"answer": (np.nan, np.nan)},
}


@cache
def audited(case: str):
    """The result of a case, when a test first asks for it."""
    return audit(**CASES[case])


@pytest.mark.parametrize("show", EXHIBITS, ids=lambda show: show.__name__)
@pytest.mark.parametrize("case", CASES)
def test_an_exhibit_fits_its_slide_and_names_the_figures_behind_it(show, case):
    result = audited(case)
    item = show(result, CONTEXT)
    if item is None:
        assert case == "nothing answered" or not result.figures["gaps"].value
        return
    item = item.told(EN)
    assert len(item.title) <= 95
    assert all(len(line) <= 110 for line in item.takeaways)
    assert item.source.startswith("Governance audit, Acme")
    assert set(item.figures) <= {result.figure_id(name) for name in result.figures}


@pytest.mark.parametrize("show", EXHIBITS, ids=lambda show: show.__name__)
def test_every_number_in_a_title_is_a_figure_of_the_result(show):
    result = audited("paper without practice")
    item = show(result, CONTEXT).told(EN)
    printed = {number(e.value, e.unit) for e in (result.figures[id_.partition(".")[2]] for id_ in item.figures)}
    printed |= {number(result.figures["scale_top"].value, "level")}
    assert set(re.findall(r"[+-]?\d[\d.]*%?", item.title)) <= printed


def test_the_weakest_step_is_named_and_highlighted():
    item = governance.step_scorecard(audited("paper without practice"), CONTEXT).told(EN)
    assert item.title == "“Continuous improvement” is weakest: 0.8 in practice"
    assert not [text for text in item.takeaways if "weakest" in text]
    assert item.highlight == ("Continuous improvement",)


def test_the_questions_whose_practice_is_furthest_behind_stand_under_all_of_them():
    result = audit((2.0, 2.0), changes={"G1.1.1": (3.0, 1.0), "G1.2.1": (4.0, 2.5), "G1.4.2": (3.0, 0.0)})
    assert practice.paper_only(result, CONTEXT) is None  # over all questions practice is not behind
    apart = {"G1.1.1": (4.0, 2.0), "G1.2.1": (4.0, 3.5), "G1.4.2": (4.0, 0.0)}
    item = practice.paper_only(audit((4.0, 3.0), changes=apart), CONTEXT).told(EN)
    assert item.title.startswith("Rules exist on paper (4.0 of 4), but far less in practice (2.")
    assert item.takeaways == ("“Unhappy customers followed up” is written down (4.0) but not done (0.0).",)
    assert list(dict.fromkeys(item.column("category")))[:3] == [
        "All questions",
        "Unhappy customers followed up",
        "Named owner and council",
    ]
    assert item.highlight == ("Unhappy customers followed up",)
    alone = audit((4.0, 4.0), changes=dict.fromkeys(("G1.1.1",), (4.0, 0.0)))
    assert practice.paper_only(alone, CONTEXT) is None


def test_steps_that_are_all_equal_have_no_weakest():
    item = governance.step_scorecard(audited("all in place"), CONTEXT).told(EN)
    assert item.title == "Governance scores 4.0 of 4, in practice as on paper"
    assert item.takeaways[0] == "Practice is the same in every step, at 4.0."
    assert item.highlight == ()
    assert "the same throughout" in governance.arrangements(audited("all in place"), CONTEXT).told(EN).title


def test_a_list_of_gaps_that_stops_says_so_and_without_gaps_there_is_none():
    item = governance.top_gaps(audit(), CONTEXT, most=8).told(EN)
    assert item.title == "23 governance gaps remain: 23 overdue"
    said = (
        "What is overdue or has no owner stands first, then the weakest practice: 12 gaps; 11 more are in the workbook."
    )
    assert item.notes == (said,)
    assert governance.top_gaps(audited("all in place"), CONTEXT) is None


def test_gaps_that_are_overdue_stand_first_so_that_the_title_can_be_counted():
    late = {f"G1.{step}.1": (3.0, 2.0) for step in (1, 2, 3)}
    found = audit(changes=late)
    some = [replace(row, overdue=row.id in late) for row in found.rows(Gap)]
    shown = governance.top_gaps(
        replace(found, tables={**found.tables, Gap.table: frame_of(Gap, some)}), CONTEXT, most=4
    )
    assert [row[0].split()[0] for row in shown.rows[:3]] == ["Named", "Goals", "Programme"]  # no codes


def test_polish_says_the_same_with_its_own_signs():
    item = practice.paper_only(audited("paper without practice"), CONTEXT).told(PL)
    assert item.title == "Zasady istnieją na papierze (2,9 z 4), w praktyce o wiele mniej (1,0)"


def test_gaps_without_owner_or_date_say_so():
    result = audit()
    rows = result.table("gaps").assign(owner="", due="", overdue=False)
    bare = type(result)(result.module, result.figures, {**result.tables, "gaps": rows}, rules=STANDARD)
    records = governance.top_gaps(bare, CONTEXT).told(EN).frame()
    assert set(records["Owner"]) == {"no owner yet"}
    assert set(records["Due"]) == {"no date yet"}


def test_an_overdue_gap_is_marked():
    assert governance.top_gaps(audit(), CONTEXT).told(EN).frame()["Due"].unique().tolist() == ["30 June 2026 (overdue)"]


def test_unanswered_questions_are_left_out_of_the_heat_map():
    result = audit(changes={"G1.2.3": (np.nan, np.nan)})
    questions = governance.question_heatmap(result, CONTEXT).frame()["question"].tolist()
    assert not any(text.startswith("G1.2.3") for text in questions)
    assert len(set(questions)) == 22


def test_the_checklists_blind_spot_is_said():
    takeaways = governance.arrangements(audited("paper without practice"), CONTEXT).told(EN).takeaways
    assert takeaways[0] == "The checklist has no question on: Training and development."


@pytest.mark.parametrize(
    ("kinds", "title"),
    [
        ([], "No governance council is recorded yet: the seats are still to be filled"),
        (["executive", "business", "functional"], "The council has 3 members; still to be filled: Operational"),
        (["executive", "business"], "The council has 2 members; still to be filled: Functional and Operational"),
        (
            ["executive", "business", "functional", "operational"],
            "The council’s 4 members are of the four kinds that it needs",
        ),
    ],
)
def test_the_council_is_held_against_the_required_mix(kinds, title):
    result = audit(council=[Seat(f"Head of {kind}", kind) for kind in kinds])
    assert council.composition(result, CONTEXT).told(EN).title == title


def test_the_calendar_has_the_twelve_months_after_the_report_in_order():
    result = audit(cadence=[Forum("Council", "quarter", "CEO", "Decide"), Forum("Review", "month")])
    frame = council.calendar(result, CONTEXT).frame()
    assert frame["month"].unique().tolist() == [
        "Oct",
        "Nov",
        "Dec",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
    ]
    assert frame[frame["forum"] == "Council"]["month"].tolist() == ["Dec", "Mar", "Jun", "Sep"]
    assert (
        council.calendar(result, CONTEXT).told(EN).title
        == "2 regular meetings set the rhythm of the next twelve months"
    )


def test_without_agreed_meetings_the_calendar_is_called_a_proposal():
    assert (
        council.calendar(audit(), CONTEXT).told(EN).title
        == "No rhythm of meetings is agreed yet; 5 regular reviews are proposed"
    )


def test_months_are_in_the_clients_language():
    polish = Context(client="acme", name="Acme", run="r1", language="pl", as_of="2026-09-30")
    assert council.calendar(audit(), polish).frame()["month"].iloc[0] == "paź"


def test_the_way_of_strategy_names_the_next_level_and_marks_where_the_client_stands():
    shown = governance.way(audited("paper without practice"), CONTEXT)
    assert shown is not None
    rows = [(row[0], row[-1]) for row in shown.told(EN).rows]
    assert [level for level, _ in rows] == [
        "1 No strategy", "2 Slogan", "3 Shared strategy", "4 Strategy that decides", "5 Everybody's work",
    ]  # fmt: skip
    standing = [state for _, state in rows]
    following = next(level for level, state in rows if state == "next")
    assert standing == sorted(standing, key=["reached", "next", "later"].index)
    assert following[2:] in shown.told(EN).title


def test_what_a_model_lets_people_say_is_never_shown_as_a_quote_of_the_client():
    steps = governance.next_level(audited("paper without practice"), CONTEXT)
    assert steps is not None and "“" not in " ".join(steps.told(EN).takeaways)
    way = governance.way(audited("paper without practice"), CONTEXT)
    assert way is not None
    assert all(row[1].startswith("The model’s own example, not a quote: ") for row in way.told(EN).rows)


def test_paper_and_practice_that_score_alike_and_all_that_is_in_place_are_said_as_such() -> None:
    said = audit((4.0, 4.0)).told(EN).text
    assert "All " in said and " governance questions are in place." in said
    assert "Practice and paper both score 4.0 of 4." in said
    assert "None of " in audit((0.0, 0.0)).told(EN).text


def test_gaps_of_which_none_has_an_owner_are_not_counted_twice() -> None:
    message = say("governance-gaps-open", gaps=16, ownerless=16, overdue=6)
    assert EN.text(message) == "16 governance gaps remain: none has an owner, 6 overdue"
    assert (
        EN.text(say("governance-gaps-open", gaps=1, ownerless=1, overdue=0))
        == "One governance gap remains: without an owner"
    )
    assert (
        EN.text(say("governance-gaps-open", gaps=16, ownerless=1, overdue=6))
        == "16 governance gaps remain: 1 without an owner, 6 overdue"
    )
