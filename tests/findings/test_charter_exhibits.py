"""What the deck shows of the charter and the communication plan: states by chapter, open fields marked, nothing where nothing is."""

from __future__ import annotations

from workbench.context import Context
from workbench.findings import charter, communication
from workbench.languages import catalogue
from workbench.model.charter import Written
from workbench.privacy.rules import STANDARD
from workbench.scoring.charter import assess_charter, plan_communication

CONTEXT = Context(client="acme", name="Acme", run="r1")


def right(entry: int, **fields: str) -> list[Written]:
    return [Written("decision_rights", entry, name, text) for name, text in fields.items()]


def test_clauses_stand_by_chapter_under_their_state() -> None:
    result = assess_charter([Written("mandate", 1, "mandate", "All")], rules=STANDARD)
    shown = charter.clauses(result, CONTEXT).told(catalogue("en"))
    assert shown.title == "1 of 25 clauses of the charter is complete; 24 points are open"
    assert shown.rows[0] == (
        "Purpose and goals",
        "Mandate",
        "–",
        "Name of the programme, Elevator pitch, Goals and KPIs and Targets and pay by team",
    )


def test_a_right_that_leaves_a_field_open_is_counted_once_and_marked() -> None:
    rows = right(1, decision="Rank", decides="Council", consulted="", limit="")
    rows += right(2, decision="Pay", decides="Owner", consulted="CFO", limit="EUR 5")
    shown = charter.decision_rights(assess_charter(rows, rules=STANDARD), CONTEXT)
    assert shown is not None
    told = shown.told(catalogue("en"))
    assert told.title == "1 of 2 decision rights does not yet say who decides, who is asked or up to which limit"
    assert told.rows[0] == ("Rank", "Council", "open", "open")


def test_two_rights_of_one_name_that_are_open_are_two() -> None:
    rows = right(1, decision="Pay", decides="") + right(2, decision="Pay", decides="")
    assert assess_charter(rows, rules=STANDARD).figures["rights_open"].value == 2


def test_a_charter_without_decision_rights_has_no_page_of_them() -> None:
    assert charter.decision_rights(assess_charter((), rules=STANDARD), CONTEXT) is None


def test_a_clause_with_a_page_of_its_own_shows_its_entries_and_how_many_points_are_open() -> None:
    fields = {"change": "One desk", "area": "insight", "today": "", "owner": "Head", "by": "2027-03-31"}
    rows = [Written("operating_model", 1, name, text) for name, text in fields.items()]
    (shown,) = charter.listed(assess_charter(rows, rules=STANDARD), CONTEXT)
    told = shown.told(catalogue("en"))
    assert told.title == "Operating model: 6 points are open"  # one field and the five other areas
    assert told.rows[0] == ("insight and data", "One desk", "open", "Head", "31 March 2027")
    assert [row[:2] for row in told.rows[1:]] == [
        (area, "open") for area in ("process", "people", "technology", "delivery", "governance")
    ]


def test_an_empty_plan_asks_the_question_that_fills_it() -> None:
    shown = communication.messages(plan_communication((), (), rules=STANDARD), CONTEXT).told(catalogue("zh"))
    assert shown.rows == (("谁需要了解什么？通过什么渠道、由谁、多久一次？",),)
    assert shown.columns == ("待回答的问题",)
