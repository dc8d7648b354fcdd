"""The governance set as files that the client goes on editing: charter, calendar, survey library, decisions, plan, guides."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Mapping
from typing import Any

from workbench import languages, wording
from workbench.document import Document
from workbench.export.editable import book
from workbench.intake import agreements, communication
from workbench.intake.charter import library
from workbench.model.charter import PARTS, PLAN, Decided, Story, Written
from workbench.render import calendar, charter, facilitator, guides, playbook_docx
from workbench.render.sheet import Column, Sheet
from workbench.render.words import called, word, words
from workbench.sources.values import Strict
from workbench.sources.yaml import scalar

STAKEHOLDERS = "stakeholders.xlsx"
"""What we think of single people, by role: it stays with whoever steers the programme."""
NAMES = {"en": "English", "pl": "Polski", "zh": "中文"}


def files(document: Document) -> dict[str, Callable[[Document], bytes]]:
    """The writers of the files that a run has something for, by file name."""
    made: dict[str, Callable[[Document], bytes]] = {}
    if charter.result_of(document, "charter"):
        made |= {
            "charter.docx": write_charter, "facilitator.docx": write_facilitator, "survey_library.xlsx": write_library,
            "charter_decisions.xlsx": write_decisions, "workshop.yaml": write_agenda,
        }  # fmt: skip
        if meetings(document):
            made["cadence.ics"] = write_calendar
    if charter.result_of(document, "journey") or charter.result_of(document, "interviews"):
        made["interview_guides.docx"] = write_guides
    if charter.result_of(document, "communication"):
        made |= {"communication.xlsx": write_communication, STAKEHOLDERS: write_stakeholders}
    return made


@languages.speaks
def write_charter(document: Document) -> bytes:
    """The charter for Word: what is agreed as text and tables, what is open with its question."""
    return playbook_docx.write(charter.charter(document), document.context, name="charter.docx")


@languages.speaks
def write_facilitator(document: Document) -> bytes:
    """The guide to half a day on governance, with the questions that this charter still has open."""
    forms = {part: agreements.form(part, document.context.language) for part in PARTS}
    return playbook_docx.write(facilitator.content(document, forms), document.context, name="facilitator.docx")


@languages.speaks
def write_guides(document: Document) -> bytes:
    """What to ask executives, customers and employees, stage by stage of the client's journey."""
    return playbook_docx.write(guides.content(document), document.context, name="interview_guides.docx")


@languages.speaks
def write_agenda(document: Document) -> bytes:
    """The half day for `workbench workshop`: its agenda, and a round on each clause whose own entries can be voted on."""
    language, agenda, rounds = document.context.language, ["agenda:"], []
    for _, one in facilitator.sessions():
        part = one.get("on", "")
        cards = [next(iter(entry.values())) for entry in _entries(document, part)]
        called_round = f", round: {part}" if len(cards) > 1 else ""
        agenda.append(f"  - {{title: {scalar(one['title'][language])}, minutes: {one['minutes']}{called_round}}}")
        if called_round:
            rounds += [
                f"  {part}:",
                f"    kind: {one['vote']}",
                f"    title: {scalar(_called(part, language))}",
                "    cards:",
            ]
            rounds += [f"      - {scalar(card)}" for card in cards]
            rounds += ["    piles:"] if "piles" in one else []
            rounds += [f"      - {scalar(pile[language])}" for pile in one.get("piles", ())]
    title = f"title: {scalar(word('facilitator document', language))}"
    lines = [title, *(["rounds:", *rounds] if rounds else []), *agenda]
    return "\n".join([*lines, ""]).encode()


def meetings(document: Document) -> list[dict[str, str]]:
    """The meetings whose first day is known, as their fields."""
    return [row for row in _entries(document, "cadence") if row.get("first")]


@languages.speaks
def write_calendar(document: Document) -> bytes:
    """The regular meetings for any calendar program, by RFC 5545; a meeting keeps its UID as long as its name."""
    context = document.context
    chair = word("charter field chair", context.language)
    events = [
        calendar.Event(
            uid=str(uuid.uuid5(uuid.NAMESPACE_URL, f"cx-workbench:{context.client}:{row['forum']}")),
            title=row["forum"], first=dt.date.fromisoformat(row["first"]), every=row["every"], at=row.get("at", ""),
            minutes=int(row.get("minutes") or 60),
            about="\n".join(text for text in (row["purpose"], wording.named(chair, row["chair"], context.language) if row["chair"] else "") if text),
        )
        for row in meetings(document)
    ]  # fmt: skip
    return calendar.ics(
        events,
        name=wording.named(context.name, word("charter cadence", context.language), context.language),
        as_of=context.as_of,
    )


@languages.speaks
def write_library(document: Document) -> bytes:
    """The survey library: which survey asks whom, when and how often, with its questions in every language."""
    language = document.context.language
    say, found = words("charter", language), library()
    used = {row["survey"]: row for row in _entries(document, "surveys")}
    surveys = tuple(
        (
            one["name"][language],
            *(one[key][language] for key in ("to", "when", "every")),
            len(one["questions"]),
            *_use(used.get(one["name"][language]), say, language),
        )
        for one in found["surveys"]
    )
    heads = (
        ("field survey", 28),
        ("library to", 40),
        ("library when", 32),
        ("field every", 28),
        ("library questions", 12),
        ("library state", 14),
        ("field owner", 24),
        ("field channel", 18),
        ("field start", 18),
    )
    order = sorted(NAMES, key=lambda code: code != language)
    questions = {one["id"]: one for one in found["questions"]}
    asked = tuple(
        (
            survey["name"][language],
            at,
            called("charter-measure", questions[id_]["measure"].lower(), language),
            *(questions[id_][key][code] for code in order for key in ("text", "scale")),
        )
        for survey in found["surveys"]
        for at, id_ in enumerate(survey["questions"], 1)
    )
    worded = [
        Column(wording.named(NAMES[code], say[f"library {key}"], code), width)
        for code in order
        for key, width in (("wording", 52), ("scale", 32))
    ]
    sheets = [
        Sheet(say["surveys"], say["library"], tuple(Column(say[key], width, unit=_unit(key)) for key, width in heads), surveys,
              about=(say["library about"],), open=say["to be named"]),
        Sheet(say["library questions"], say["library questions"],
              (Column(say["field survey"], 28), Column(say["library number"], 8, unit="count"), Column(say["library measure"], 14), *worded),
              asked, about=(say["library fill"],)),
        _contact_rules(document, say),
    ]  # fmt: skip
    return book(document, sheets, say["library"], "survey_library.xlsx")


def _contact_rules(document: Document, say: Mapping[str, str]) -> Sheet:
    """The contact rule that the listening plan chose; without one, the question that a plan answers."""
    rules = charter.written(document).get("sample_rules")
    head, rows = [say["question"]], [[say["ask sample rules"]]]
    if rules:
        head, rows = rules["tables"][0]["head"], rules["tables"][0]["rows"]
    title = say["sample rules"]
    return Sheet(
        title, title, tuple(Column(one, 40) for one in head), tuple(map(tuple, rows)), about=(say["library rules"],)
    )


def _unit(head: str) -> str:
    return "count" if head == "library questions" else "text"


def _use(row: Mapping[str, str] | None, say: Mapping[str, str], language: str) -> tuple[str, ...]:
    """Whether a survey is used, by whom, by which channel and from when; what is open of a survey in use says so."""
    if row is None:
        return (say["library not used"], "", "", "")
    values = (
        charter.shown(key, row.get(key, ""), language) or say["to be named"] for key in ("owner", "channel", "start")
    )
    return (say["library used"], *values)


@languages.speaks
def write_decisions(document: Document) -> bytes:
    """The list of decisions and actions to go on with: it is read again when it lies in the client's folder.

    The heads and the clauses are the keys that are read, in every language; a row without text is passed over.
    """
    language = document.context.language
    taken = charter.rows(document, "charter", Decided)
    rows = [
        (one.part, _called(one.part, language), one.kind, one.text, one.owner, one.due, one.status) for one in taken
    ]
    for part in PARTS:
        title, form = _called(part, language), agreements.form(part, language)
        rows.append((part, wording.named(title, form, language) if form else title, "decision", "", "", "", ""))
    widths = {"clause": 20, "title": 44, "kind": 12, "text": 60, "owner": 28, "due": 14, "status": 10}
    columns = tuple(Column(column.name, widths[column.name]) for column in agreements.COLUMNS)
    say = words("charter", language)
    page = Sheet(say["decided"], say["decided"], columns, tuple(rows), about=(say["decisions about"],))
    return book(document, [page], say["decided"], "charter_decisions.xlsx")


def _called(part: str, language: str) -> str:
    return called("charter", part, language) if part else ""


@languages.speaks
def write_communication(document: Document) -> bytes:
    """The communication plan: messages, a calendar of a year from the first, stories that may be told, open points."""
    language = document.context.language
    say, told = words("charter", language), words("communication", language)
    parts = charter.written(document)
    entries = _entries(document, "messages")
    table = _table_of(parts["messages"], communication.PlannedMessage, say)
    months, counts = calendar.year(
        [
            calendar.Run(
                dt.date.fromisoformat(row["start"]),
                row["every"],
                dt.date.fromisoformat(row["end"]) if row.get("end") else None,
            )
            if row["start"] and row["every"]
            else None
            for row in entries
        ],
        language,
    )
    planned = tuple(
        (row["audience"], row["message"] or say["to be named"], row["sender"] or say["to be named"], *count)
        for row, count in zip(entries, counts, strict=True)
    )
    stories = [
        (one.title, charter.shown("kind", one.kind, language), one.text, one.released_by)
        for one in charter.rows(document, "communication", Story)
    ]
    open_ = say["to be named"]
    sheets = [
        Sheet(told["plan"], told["document"], *table, about=(say["legend"],), open=open_),
        Sheet(told["calendar"], told["calendar"],
              (Column(say["field audience"], 28), Column(say["field message"], 44), Column(say["field sender"], 26),
               *(Column(month, 9, unit="count") for month in months)), planned, about=(told["calendar about"],), open=open_),
        Sheet(told["register"], told["register"],
              (Column(told["title"], 30), Column(say["field kind"], 16), Column(say["text"], 80), Column(told["released by"], 28)),
              tuple(stories), about=(told["only released"],)),
        Sheet(say["open points"], say["open points"], (Column(say["question"], 80),),
              tuple((ask,) for part in PLAN for ask in parts[part]["asks"])),
    ]  # fmt: skip
    return book(document, sheets, told["document"], "communication.xlsx")


@languages.speaks
def write_stakeholders(document: Document) -> bytes:
    """Whose word counts and where they stand, by role: a paper of those who steer, which `workbench deliver` leaves out."""
    language = document.context.language
    say, told = words("charter", language), words("communication", language)
    people = _table_of(charter.written(document)["stakeholders"], communication.Stakeholder, say)
    page = Sheet(
        say["stakeholders"], say["stakeholders"], *people, about=(told["stakeholders about"],), open=say["to be named"]
    )
    return book(document, [page], say["stakeholders"], STAKEHOLDERS)


def _table_of(part: Mapping[str, Any], model: type[Strict], say: Mapping[str, str]) -> tuple[tuple[Column, ...], Any]:
    """The columns and rows of a part; a row of open fields where nothing is written."""
    if part["tables"]:
        table = part["tables"][0]
        columns = tuple(Column(head, 6.0 * width) for head, width in zip(table["head"], table["widths"], strict=True))
        return columns, tuple(map(tuple, table["rows"]))
    heads = [say[f"field {field.replace('_', ' ')}"] for field in model.model_fields]
    return tuple(Column(head, 24.0) for head in heads), ((say["to be named"],) * len(heads),)


def _entries(document: Document, part: str) -> list[dict[str, str]]:
    """The entries of a clause as fields, in the order of the file."""
    module = "communication" if part in PLAN else "charter"
    return charter.by_entry(one for one in charter.rows(document, module, Written) if one.part == part)
