"""The governance set as files: the charter, the calendar, the survey library, the list of decisions, the plan, the guide."""

from __future__ import annotations

import datetime as dt
import io
import re
from pathlib import Path
from typing import Literal, get_args, get_origin, get_type_hints

import docx
import openpyxl
import pytest
from pydantic import BaseModel

from workbench import languages
from workbench.context import Context
from workbench.document import Document, Recorded, Section
from workbench.export import charter as files
from workbench.intake import agreements, charter, communication
from workbench.languages import catalogue
from workbench.model.charter import CHOICES, Decided, Written
from workbench.privacy.rules import STANDARD
from workbench.render.calendar import Event, Run, ics, year
from workbench.result import Result
from workbench.scoring.charter import assess_charter, plan_communication
from workbench.workshop import settings

CHARTER = """\
mandate: Up to the plan
cadence:
  - {forum: "Council; all, of it", every: quarter, chair: Chair, purpose: Decide, first: 2026-10-13, at: "10:00", minutes: 90}
  - {forum: Crew, every: month, chair: Head, purpose: Listen}
inner_loop: [{step: Call back, who: Agents}]
surveys: [{survey: relationship, owner: Insight, start: 2026-09-01}]
"""
PLAN = """\
messages:
  - {audience: Staff, side: internal, stage: launch, message: Why, channel: Post, sender: CEO, every: month, start: 2026-10-31}
  - {audience: Press}
stakeholders: [{stakeholder: Chief Financial Officer, influence: high, metric: Cost to serve}]
stories: [{title: Told, text: It went well, release: true, released_by: Head}, {title: Kept, text: A secret}]
"""


def document(folder: Path, language: str = "en") -> Document:
    (folder / "charter.yaml").write_text(CHARTER, "utf-8")
    (folder / "communication.yaml").write_text(PLAN, "utf-8")
    decided = [Decided("decision", "name", "Signal", "Chair", "", "done")]
    found = charter.read(folder / "charter.yaml", shown="charter.yaml")
    entries = charter.written(agreements.entered(found, decided, language=language))
    plan = communication.read(folder / "communication.yaml", shown="communication.yaml")
    results = (
        assess_charter(entries, decided, rules=STANDARD, library=charter.library(), language=language),
        plan_communication(communication.entries(plan), communication.released(plan), rules=STANDARD),
    )
    told = [Result.from_json(one.told(catalogue(language)).to_json()) for one in results]
    context = Context(client="acme", name="Acme", run="r1", language=language, as_of="2026-09-30")
    return Document(context, (Section("08_charter", "Charter", tuple(Recorded(one, "08", "c") for one in told)),))


def cells(data: bytes, sheet: int = 0) -> list[list[object]]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [[cell for cell in row if cell is not None] for row in book.worksheets[sheet].iter_rows(values_only=True)]


def parsed(data: bytes) -> list[dict[str, str]]:
    """The events of a calendar by RFC 5545: lines unfolded, name and value apart, escapes undone."""
    assert data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    lines = data.decode().replace("\r\n ", "").split("\r\n")
    assert (lines[0], lines[1], lines[-2]) == ("BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR")
    events: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events:
            events[-1][name] = re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], value)
    return events


def test_only_meetings_with_a_first_day_are_in_the_calendar_with_their_weekday_and_a_lasting_uid(tmp_path) -> None:
    (event,) = parsed(files.write_calendar(document(tmp_path)))
    assert event["SUMMARY"] == "Council; all, of it"
    assert (event["DTSTART"], event["DURATION"], event["RRULE"]) == (
        "20261013T100000",
        "PT90M",
        "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU",
    )
    assert event["DESCRIPTION"] == "Decide\nChair: Chair"
    (again,) = parsed(files.write_calendar(document(tmp_path, "pl")))
    assert again["UID"] == event["UID"] and again["DESCRIPTION"] == "Decide\nPrzewodniczy: Chair"


def test_the_rule_of_a_calendar_means_the_days_that_are_wanted() -> None:
    from dateutil.rrule import rrulestr

    first = dt.date(2026, 9, 29)  # a fifth Tuesday
    (event,) = parsed(ics([Event("u", "ü" * 90, first, "month")], name="n", as_of=""))
    assert event["DTSTART;VALUE=DATE"] == "20260929" and event["SUMMARY"] == "ü" * 90
    days = rrulestr(event["RRULE"], dtstart=dt.datetime(2026, 9, 29))[:3]
    assert [day.date() for day in days] == [first, dt.date(2026, 10, 27), dt.date(2026, 11, 24)]
    (weekly,) = parsed(ics([Event("u", "t", first, "week")], name="n", as_of=""))
    assert weekly["RRULE"] == "FREQ=WEEKLY;BYDAY=TU"


def test_a_year_counts_what_comes_in_each_month_and_nothing_of_what_has_no_day() -> None:
    heads, counts = year(
        [Run(dt.date(2026, 10, 31), "month"), None, Run(dt.date(2026, 11, 2), "week", dt.date(2026, 11, 16))], "en"
    )
    assert (heads[0], heads[-1]) == ("Oct 26", "Sep 27")
    assert counts[0] == (1,) * 12 and counts[1] == (None,) * 12
    assert counts[2] == (None, 3) + (None,) * 10
    assert year([None], "en") == ([], [()])


def test_the_charter_says_what_is_agreed_and_asks_for_the_rest(tmp_path: Path) -> None:
    word = docx.Document(io.BytesIO(files.write_charter(document(tmp_path))))
    texts = [paragraph.text for paragraph in word.paragraphs]
    assert "Up to the plan" in texts and "Signal" in texts
    assert "☐  Call back: Within what time?" in texts
    assert any("What is recognised, large and small" in text for text in texts)


def test_a_refresh_finds_what_a_document_is_by_its_name(tmp_path: Path) -> None:
    given = document(tmp_path)
    for name in ("charter.docx", "facilitator.docx"):
        said = docx.Document(io.BytesIO(files.files(given)[name](given))).core_properties
        assert (said.category, said.identifier) == (name, "r1")


def test_word_finds_the_parts_of_the_contents_field_in_their_order(tmp_path: Path) -> None:
    word = docx.Document(io.BytesIO(files.write_charter(document(tmp_path))))
    kinds = [one.get(docx.oxml.ns.qn("w:fldCharType")) for one in word.element.body.iter("{*}fldChar")]
    assert kinds == ["begin", "separate", "end"]


def test_the_library_has_every_survey_with_its_use_and_every_question_in_three_languages(tmp_path: Path) -> None:
    data = files.write_library(document(tmp_path))
    rows = cells(data)
    assert next(r for r in rows if r[:1] == ["Relationship survey"])[-4:] == [
        "in use",
        "Insight",
        "open",
        "1 September 2026",
    ]
    assert next(r for r in rows if r[:1] == ["Employee pulse"])[-1] == "not used"
    questions = cells(data, 1)
    asked = sum(len(survey["questions"]) for survey in charter.library()["surveys"])
    assert len([row for row in questions if len(row) == 9]) == asked + 1  # and the heads


def test_the_list_of_decisions_is_read_again_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "charter_decisions.xlsx"
    path.write_bytes(files.write_decisions(document(tmp_path, "zh")))
    assert agreements.read(path, shown="d")[0] == (Decided("decision", "name", "Signal", "Chair", "", "done"),)


def test_the_plan_has_no_word_of_a_story_that_nobody_has_released(tmp_path: Path) -> None:
    data = files.write_communication(document(tmp_path))
    said = [str(cell) for at in range(4) for row in cells(data, at) for cell in row]
    assert "It went well" in said and not any("secret" in text or "Kept" in text for text in said)
    assert "Press: Who says it?" in said and "open" in said


def test_whose_word_counts_has_a_workbook_of_its_own_and_what_is_open_of_them_stands_in_the_plan(
    tmp_path: Path,
) -> None:
    plan, own = files.write_communication(document(tmp_path)), files.write_stakeholders(document(tmp_path))
    people, open_ = cells(own, 0), cells(plan, 3)
    assert people[-1] == ["Chief Financial Officer", "high", "open", "Cost to serve", "open", "open"]
    assert ["Chief Financial Officer: Do they support the programme?"] in open_


def test_the_guide_asks_what_this_charter_leaves_open_and_fills_four_hours(tmp_path: Path) -> None:
    word = docx.Document(io.BytesIO(files.write_facilitator(document(tmp_path))))
    texts = [paragraph.text for paragraph in word.paragraphs]
    assert "Mandate: agreed; read it aloud and ask whether it still holds" in texts
    assert "☐  Closing the loop with the customer · Call back: Within what time?" in texts
    assert [cell.text for cell in word.tables[0].columns[0].cells][-1] == "12:40–13:00"


@pytest.mark.parametrize("language", ["en", "pl", "zh"])
def test_the_agenda_of_the_half_day_is_one_that_the_workshop_reads(tmp_path: Path, language: str) -> None:
    folder = tmp_path / "acme"
    folder.mkdir()
    (folder / "workshop.yaml").write_bytes(files.write_agenda(document(tmp_path, language)))
    agenda = settings.read(folder).agenda
    assert (len(agenda), sum(step.minutes for step in agenda)) == (8, 240)


@pytest.mark.parametrize("language", ["en", "pl", "zh"])
def test_what_the_charter_lists_is_put_to_the_vote_under_the_name_of_its_clause(tmp_path: Path, language: str) -> None:
    entries = [Written("goals", at, "goal", text) for at, text in enumerate(("More trust: 5 %", "Less effort"), 1)]
    entries += [Written("decision_rights", at, "decision", text) for at, text in enumerate(("Pay", "Hire"), 1)]
    result = assess_charter(entries, rules=STANDARD, language=language).told(catalogue(language))
    context = Context(client="acme", name="Acme", run="r1", language=language, as_of="2026-09-30")
    given = Document(
        context, (Section("08_charter", "Charter", (Recorded(Result.from_json(result.to_json()), "08", "c"),)),)
    )
    (tmp_path / "workshop.yaml").write_bytes(files.write_agenda(given))
    read = settings.read(tmp_path)
    assert {name: (one.kind, one.cards) for name, one in read.rounds.items()} == {
        "goals": ("priorities", ("More trust: 5 %", "Less effort")), "decision_rights": ("sort", ("Pay", "Hire")),
    }  # fmt: skip
    assert len(read.rounds["decision_rights"].piles) == 3
    assert [step.round for step in read.agenda if step.round] == ["goals", "decision_rights"]


@pytest.mark.parametrize("language", ["pl", "zh"])
def test_the_words_of_the_files_are_in_the_readers_language(tmp_path: Path, language: str) -> None:
    given = document(tmp_path, language)
    word = docx.Document(io.BytesIO(files.write_charter(given)))
    texts = [paragraph.text for paragraph in word.paragraphs]
    assert {"pl": "☐  Call back: W jakim czasie?", "zh": "☐  Call back：时限是多少？"}[language] in texts
    assert {"pl": "Badanie relacji", "zh": "客户关系调查"}[language] in str(cells(files.write_library(given)))


def test_a_run_without_a_charter_has_none_of_the_files() -> None:
    assert files.files(Document(Context(client="a", name="A", run="r"), ())) == {}


@pytest.mark.parametrize("language", ["en", "pl", "zh"])
def test_every_choice_of_charter_and_communication_plan_has_its_words(language):
    """A field whose values are ours, listed by the models, is shown in the reader's words, not as it is typed."""
    ids = languages.speaking(language).ids
    models = [
        kind
        for module in (charter, communication)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, BaseModel) and kind.__module__ == module.__name__
    ]
    choices = {
        (field, value)
        for kind in models
        for field, hint in get_type_hints(kind).items()
        if get_origin(hint) is Literal and hint != charter.Raci
        for value in get_args(hint)
        if value
    }
    assert len(choices) > 30
    assert {field for field, _ in choices} == set(CHOICES)
    assert [value for _, value in choices if f"charter-value-{value.replace(' ', '-')}" not in ids] == []
