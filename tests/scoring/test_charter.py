"""The charter clause by clause: complete, partly written or open; each empty field is a question; nothing is invented."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pandas as pd
import pytest

from workbench.errors import Fault, InputError
from workbench.intake import agreements, charter, communication
from workbench.intake.charter import CharterFile
from workbench.intake.settings import GovernanceSettings
from workbench.model.charter import PARTS, Clause, Decided, OpenPoint, Story
from workbench.model.rows import frame_of
from workbench.model.workshop import Held, Level, Voted
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.scoring.charter import assess_charter, plan_communication


def read(folder: Path, text: str, **given) -> charter.CharterFile:
    path = folder / "charter.yaml"
    path.write_text(text, "utf-8")
    return charter.read(path, shown="charter.yaml", **given)


def state(result, part: str) -> str:
    return {one.part: one.state for one in result.rows(Clause)}[part]


def questions(result, part: str) -> list[tuple[str, str]]:
    return [(one.entry, one.question.id) for one in result.rows(OpenPoint) if one.part == part]


def test_an_empty_charter_is_one_open_point_a_clause_with_its_question(tmp_path: Path) -> None:
    result = assess_charter(charter.written(read(tmp_path, "mandate:\n")), rules=STANDARD)
    assert result.figures["open"].value == result.figures["open_points"].value == len(PARTS) == 25
    assert questions(result, "inner_loop") == [("", "charter-ask-inner-loop")]


def test_a_field_left_out_is_asked_for_and_a_limit_only_where_money_is_given(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "inner_loop: [{step: Call back, who: Agents, within: One day}]\nrecovery: [{step: Refund, who: Agents, within: One day}]\n",
    )
    result = assess_charter(charter.written(found), rules=STANDARD)
    assert (state(result, "inner_loop"), state(result, "recovery")) == ("complete", "partly")
    assert questions(result, "recovery") == [("Refund", "charter-ask-field-limit")]


def agreed(*texts: tuple[str, str], into: CharterFile | None = None, language: str = "en") -> CharterFile:
    decided = [Decided("decision", part, text, "", "", "done") for part, text in texts]
    assert not [
        fault for one in decided for fault in agreements.faults_in(one, partial(Fault, "d.csv"), language=language)
    ]
    return agreements.entered(into or CharterFile(), decided, language=language)


def test_a_decision_on_the_name_is_the_name_and_a_written_name_stays() -> None:
    assert agreed(("name", "Signal"), ("name", "Compass")).name == "Compass"
    assert agreed(("name", "Signal"), into=CharterFile(name="Compass")).name == "Compass"


def test_an_agreed_seat_is_a_seat_whatever_the_language_of_its_kind() -> None:
    (seat,) = agreed(("council", "Depot manager | operacje | Speaks for crews"), language="pl").council
    assert (seat.role, seat.kind, seat.duty) == ("Depot manager", "operational", "Speaks for crews")


def test_an_agreement_fills_what_is_blank_in_the_entry_of_its_name_and_changes_nothing_written() -> None:
    there = CharterFile(recovery=[{"step": "Goodwill", "who": "Agents"}])
    found = agreed(("recovery", "goodwill | The line | One day | EUR 50"), ("recovery", "Call | Agents |"), into=there)
    assert [(one.step, one.who, one.within, one.limit) for one in found.recovery] == [
        ("Goodwill", "Agents", "One day", "EUR 50"), ("Call", "Agents", "", ""),
    ]  # fmt: skip


def test_a_decision_without_bars_is_told_as_it_was_said_and_is_no_entry() -> None:
    assert agreed(("council", "We ask the depots for a member")).council == ()


@pytest.mark.parametrize("part", [part for part in agreements.HOMES if agreements.form(part, "en")])
def test_every_list_takes_an_agreement_of_its_first_fields(part: str) -> None:
    file, text = (
        agreements.HOMES[part],
        {
            "council": "Head | executive",
            "cadence": "Council | month",
            "surveys": "relationship | Head",
            "promises": "P9 | On time",
        }.get(part, "First | "),
    )
    assert (
        len(getattr(agreements.entered(file(), [Decided("decision", part, text, "", "", "")], language="en"), part))
        == 1
    )


def test_an_agreement_that_the_file_would_refuse_is_told_with_its_line_and_every_other_one(tmp_path: Path) -> None:
    path = tmp_path / "charter_decisions.csv"
    path.write_text(
        "clause,kind,text\ncouncil,decision,Head | captain\nlaunch,decision,First | soon | All | Gate | more\nsurveys,decision,relationsip | Head\n",
        "utf-8",
    )
    with pytest.raises(InputError) as caught:
        agreements.read(path, shown="d.csv")
    assert [(one.line, one.found, one.allowed) for one in caught.value.faults][:2] == [
        (2, 'kind: "captain"', "executive, business, functional or operational"),
        (3, "5 fields", "stage | start | scope | gate"),
    ]
    assert caught.value.faults[2].fix == 'correct the id. Did you mean "relationship"?'


def test_decisions_and_votes_of_a_round_come_to_the_clause_it_is_called_after_and_parked_words_do_not() -> None:
    notes = pd.DataFrame(
        [
            ("decision", "Signal", "", "", "name"),
            ("action", "Print it", "Ann", "2026-10-01", "other"),
            ("parking", "My own story", "", "", "name"),
            ("decision", "We tell first", "", "", "vision-1"),
        ],
        columns=["kind", "text", "owner", "due", "round"],
    )
    rounds = pd.DataFrame({"round": ["name", "vision-1"], "subject": ["priorities", "vision"]})
    decided = agreements.noted(notes, rounds)
    assert [(one.kind, one.part, one.text) for one in decided] == [
        ("decision", "name", "Signal"), ("action", "", "Print it"), ("decision", "statement", "We tell first"),
    ]  # fmt: skip
    spread = dict.fromkeys(("n", "median", "q1", "q3", "iqr", "mean", "consensus"))
    words = dict.fromkeys(("page", "card", "facet", "stage", "force", "lens", "aspect"), "")
    cards = [
        Voted(round=round_, question=label, label=label, share=share, **spread, **words)
        for round_, label, share in (("name", "Signal", 0.6), ("name", "On Time", None), ("other", "X", 0.5))
    ]
    cards.append(Voted(round="decision_rights", question="Pay", label="Pay", share=None, **spread, **words))
    piles = [Level("decision_rights", "Pay", pile, n, n / 10) for pile, n in (("Council", 3), ("Owner", 7))]
    kinds = dict.fromkeys(("title", "subject", "rule", "source"), "") | dict.fromkeys(
        ("low", "high", "budget", "limit", "turns", "joined", "voted", "judged", "agreed"), 0
    )
    tables = {
        "questions": frame_of(Voted, cards),
        "counts": frame_of(Level, piles),
        "rounds": frame_of(Held, [Held(round="decision_rights", kind="sort", **kinds)]),
    }
    result = assess_charter((), decided, [Result("workshop", {}, tables, rules=STANDARD)], rules=STANDARD)
    assert result.table("voted").to_numpy().tolist() == [
        ["name", "Signal", 0.6], ["decision_rights", "Pay · Owner", 0.7],
    ]  # fmt: skip


def test_an_action_is_overdue_after_its_day_unless_it_is_done() -> None:
    actions = [
        Decided("action", "council", "Ask", "", day, status)
        for day, status in (("2026-09-29", "open"), ("2026-09-30", "open"), ("", "open"), ("2026-09-01", "done"))
    ]
    figures = assess_charter((), actions, rules=STANDARD, as_of="2026-09-30").figures
    assert (figures["actions"].value, figures["overdue"].value) == (3, 1)


def test_a_council_in_two_places_an_unknown_survey_and_an_unknown_key_are_refused_with_their_lines(tmp_path) -> None:
    given = GovernanceSettings(council=[{"role": "Chair", "kind": "executive"}])
    with pytest.raises(InputError) as caught:
        read(tmp_path, "council: [{role: Head, kind: business}]\nsurveys: [{survey: relationsip}]\n", given=given)
    assert [(one.line, one.fix) for one in caught.value.faults] == [
        (1, "delete governance.council in engagement.yaml"),
        (2, 'correct the id. Did you mean "relationship"?'),
    ]
    with pytest.raises(InputError, match='unknown key "goal"'):
        read(tmp_path, "goal: more\n")


def test_the_council_of_engagement_yaml_counts_where_the_charter_has_none(tmp_path: Path) -> None:
    given = GovernanceSettings(council=[{"role": "Chair", "kind": "executive"}])
    found = read(tmp_path, "mandate: All\n", given=given)
    asked = questions(assess_charter(charter.written(found), rules=STANDARD), "council")
    assert asked[0] == ("Chair", "charter-ask-field-duty")


def test_a_council_without_a_kind_of_member_is_not_complete(tmp_path: Path) -> None:
    kinds = ("executive", "business", "functional")
    seats = ", ".join(f"{{role: R {kind}, kind: {kind}, duty: Decides}}" for kind in kinds)
    result = assess_charter(charter.written(read(tmp_path, f"council: [{seats}]\n")), rules=STANDARD)
    assert state(result, "council") == "partly"
    assert [one[1] for one in questions(result, "council")] == ["charter-ask-cover-council"]


def test_a_clause_asks_for_each_value_that_no_entry_of_it_has(tmp_path: Path) -> None:
    text = (
        "operating_model: [{change: One desk, area: process}]\nresearch: [{question: Who stopped, horizon: 6 months}]\n"
    )
    result = assess_charter(charter.written(read(tmp_path, text)), rules=STANDARD)
    areas = [
        one.id.removeprefix("charter-value-")
        for one, ask in questions(result, "operating_model")
        if ask == "charter-ask-cover-operating-model"
    ]
    assert areas == ["people", "insight", "technology", "delivery", "governance"]
    when = [
        one.id.removeprefix("charter-value-")
        for one, ask in questions(result, "research")
        if ask == "charter-ask-cover-research"
    ]
    assert when == ["12-months", "18-months"]


def test_an_agreed_entry_names_a_value_of_two_words_in_the_clients_language() -> None:
    decided = [Decided("decision", "market", "Tanie loty | inna branża", "", "", "")]
    assert agreements.entered(CharterFile(), decided, language="pl").market[0].kind == "other industry"


def plan(folder: Path, text: str) -> communication.CommunicationFile:
    path = folder / "communication.yaml"
    path.write_text(text, "utf-8")
    return communication.read(path, shown="communication.yaml")


def test_only_released_stories_are_told_with_names_masked(tmp_path: Path) -> None:
    found = plan(
        tmp_path,
        "stories:\n- {title: A, text: Ms Novak waited, release: true, released_by: Head}\n- {title: B, text: Held back}\n",
    )
    assert communication.released(found, names=["Novak"]) == (Story("A", "success", "Ms [name] waited", "Head"),)
    assert communication.withheld(found) == ["Held back"]


def test_a_release_by_nobody_and_an_end_before_the_start_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        plan(
            tmp_path,
            "messages: [{audience: All, start: 2026-05-01, end: 2026-04-01}]\nstories: [{title: A, text: T, release: true}]\n",
        )
    assert [one.found for one in caught.value.faults] == ["an end before 2026-05-01", 'a release without "released_by"']


def test_a_message_without_sender_is_asked_for_it_and_an_end_is_optional(tmp_path: Path) -> None:
    found = plan(
        tmp_path,
        "messages: [{audience: All, side: internal, stage: launch, message: Hello, channel: Post, every: once, start: 2026-05-01}]\n",
    )
    result = plan_communication(communication.entries(found), (), rules=STANDARD)
    assert questions(result, "messages") == [("All", "charter-ask-field-sender")]
    nothing = plan_communication((), (), rules=STANDARD)
    assert questions(nothing, "messages") == [("", "charter-ask-messages")]


def test_decisions_are_read_with_clause_and_day_and_an_unknown_clause_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "charter_decisions.csv"
    path.write_text("clause,kind,text,owner,due,status\ncouncil,action,Ask the depots,,2026-10-01,\n", "utf-8")
    assert agreements.read(path, shown="d.csv")[0] == (
        Decided("action", "council", "Ask the depots", "", "2026-10-01", "open"),
    )
    path.write_text("clause,kind,text\ncouncill,action,Ask\n", "utf-8")
    with pytest.raises(InputError, match="council"):
        agreements.read(path, shown="d.csv")


def test_a_key_that_a_comma_made_of_an_amount_is_refused_and_not_passed_over(tmp_path: Path) -> None:
    with pytest.raises(InputError, match='unknown key "000 a quarter"'):
        read(tmp_path, "decision_rights: [{decision: Move money, limit: EUR 250,000 a quarter}]\n")
