"""The sample client's run, as it would be handed over."""

from __future__ import annotations

import getpass
import json
import platform
import zipfile
from pathlib import Path

import pytest

from workbench.export import editable
from workbench.privacy import record
from workbench.render.words import word
from workbench.run import publish, reading
from workbench.scoring.portfolio import NAMED

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("sample")]


def test_the_notebooks_of_the_sample_are_in_the_record_and_every_file_is_as_its_manifest_says(sample_run):
    recorded = publish.manifest(sample_run.folder)
    assert " ".join(stem[:2] for stem in recorded["notebooks"]) == "01 02 03 04 04 04 04 04 05 06 07 08 09 10 11 12 13"
    assert publish.damaged(sample_run.folder) == []
    assert set(recorded["headline"]) >= {
        "governance.practised",
        "journey.delivery_gap",
        "voice.nps",
        "maturity.mean",
        "roadmap.npv",
    }


def test_every_picture_of_the_sample_has_room_in_report_and_deck(sample_run):
    """Where one has none, words that send the reader to the workbook stand in its place."""
    import pypdfium2
    from pptx import Presentation

    pages = pypdfium2.PdfDocument(sample_run.folder / "report.pdf")
    said = [page.get_textpage().get_text_range() for page in pages]
    for slide in Presentation(sample_run.folder / "deck.pptx").slides:
        said += [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    assert [text for text in said if word("in workbook", "en") in " ".join(text.split())] == []


def test_a_number_typed_into_either_chart_of_a_slide_is_found_by_the_review(sample_run):
    import io

    from pptx import Presentation

    from workbench.export.review import review

    results = json.loads((sample_run.folder / "results.json").read_text("utf-8"))
    deck = Presentation(sample_run.folder / "deck.pptx")
    slide = next(one for one in deck.slides if "voice-nps-distribution" in one._element.cSld.get("name", ""))
    charts = {one.name: one for one in slide.shapes if one.has_chart}
    assert len(charts) == 2
    for name, chart in charts.items():
        typed = next(chart.chart._chartSpace.iter("{*}val")).find(".//{*}v")
        before, typed.text = typed.text, "7.77"
        saved = io.BytesIO()
        deck.save(saved)
        found = [one for one in review(saved.getvalue(), results=results) if one.check == "deck-stale"]
        assert [one.shape for one in found] == [name]
        typed.text = before


def test_what_a_chapter_is_remembered_by_has_a_name_and_no_id_stands_on_its_card(sample_run):
    assert set(publish.manifest(sample_run.folder)["headline"]) <= NAMED


@pytest.mark.parametrize("name", sorted(editable.BOOKS))
def test_each_workbook_of_the_programme_is_there_with_a_filled_table_on_each_of_its_sheets(sample_run, name):
    from openpyxl import load_workbook

    book = load_workbook(sample_run.folder / name, read_only=True)
    assert len(book.sheetnames) == len(editable.BOOKS[name][1])
    for sheet in book:
        rows = [row for row in sheet.iter_rows(values_only=True) if any(cell is not None for cell in row)]
        filled = [sum(cell is not None for cell in row) for row in rows]
        head = filled.index(max(filled))
        assert len(rows) > head + 1, sheet.title
        assert not any("Message(" in str(cell) for row in rows for cell in row)


def test_the_roadmap_depends_on_the_notebooks_whose_results_it_reads(sample_run):
    notebooks = publish.manifest(sample_run.folder)["notebooks"]
    key = notebooks["05_roadmap"]["key"]
    assert {part for part in key if part.startswith("results of")} == {
        f"results of {stem}" for stem in notebooks if stem < "05" and stem not in {"04_employees", "04_interviews"}
    }
    assert "input initiatives.yaml" in key
    assert "input maturity.csv" not in notebooks["01_governance_audit"]["key"]


def test_every_exhibit_names_figures_that_are_in_the_results(sample_run):
    results = json.loads((sample_run.folder / "results.json").read_text("utf-8"))
    named = {figure for exhibit in results["exhibits"] for figure in exhibit["figures"]}
    assert named
    assert named - set(results["figures"]) == set()


PROGRAMME = {
    "governance workshop, script": ("facilitator.docx", "Choose one small and one large recognition that can start this month."),
    "governance workshop, agenda": ("workshop.yaml", "Council, decision rights and escalation"),
    "decisions to go on with": ("charter_decisions.xlsx", "Propose the limit of goodwill by line"),
    "charter and what is open in it": ("charter.docx", "Compensate beyond the tariff: Who decides?"),
    "playbook with escalation": ("playbook.docx", "More than 500 passengers are stranded"),
    "cadence": ("cadence.ics", "SUMMARY:Disruption debrief"),
    "surveys with questions and frequency": ("survey_library.xlsx", "How likely are you to recommend"),
    "surveys of non-buyers": ("survey_library.xlsx", "Survey of non-buyers"),
    "channels of listening": ("listening.xlsx", "Text message"),
    "recovery with limits and authority": ("charter.docx", "Refund by the tariff"),
    "inner closed loop": ("charter.docx", "A score of 0 to 6 opens a case"),
    "outer closed loop": ("charter.docx", "How does a cause that many customers meet get an owner and go away?"),
    "champions: found, trained, in a network": ("charter.docx", "By vote of the crew"),
    "name of the programme": ("charter.docx", "Clear Signal"),
    "elevator pitch": ("charter.docx", "Passengers forgive a delay, not the silence about it."),
    "good news every week": ("communication.xlsx", "Friday: the comment of the week"),
    "success stories": ("communication.xlsx", "The last train that waited"),
    "hard cases": ("communication.xlsx", "Nine weeks for a refund"),
    "dashboards designed with their readers": ("charter.docx", "Chief Executive and two members"),
    "log-ins as KPI": ("charter.docx", "40 a month"),
    "launch in stages": ("charter.docx", "One line with recovery and callbacks"),
    "change requests": ("charter.docx", "Ask for a change and say why"),
    "gap of promise and delivery": ("vision.xlsx", "Your money comes back without a claim"),
    "interview guides": ("interview_guides.docx", "Tell me of the last time, from the first thought to the end."),
    "coded interviews": ("workbook.xlsx", "Two readers of the interviews agree"),
    "operating-model lens": ("charter.docx", "Survey and ticket data joined by trip"),
    "targets by team, support functions too": ("charter.docx", "Refunds paid within two days of release"),
    "pay that hangs on a KPI": ("charter.docx", "A tenth of the yearly bonus"),
    "targets by competency": ("workbook.xlsx", "competencies are below their target"),
    "persona research": ("charter.docx", "which persona is missing?"),
    "competitor standing": ("charter.docx", "Meridian Coaches"),
    "what other industries do": ("charter.docx", "other industry: Whom of this kind do we look at?"),
    "insight and foresight over 6, 12, 18 months": ("charter.docx", "18 months: What do we want to know by then?"),
    "an executive's own metric": ("outcomes.xlsx", "Calls and refund cases a year, thousands"),
    "recognition": ("charter.docx", "What is recognised, large and small, how often, and who decides?"),
    "training, technical and of empathy": ("charter.docx", "Saying sorry well"),
    "stakeholders": ("stakeholders.xlsx", "Spokesperson of train crew"),
    "voices and steps of every level of strategy": ("workbook.xlsx", "We do right by our customers and by each other"),
    "milestones and gates": ("milestones.xlsx", "Wrong payments below 1 per cent"),
    "judged initiatives": ("milestones.xlsx", "no effect seen"),
    "technology choice": ("technology.xlsx", "Functionality in three to five years"),
    "contact rules": ("survey_library.xlsx", "The rule that the listening plan chose"),
}  # fmt: skip
"""What the source papers sell, by name: the file of the run that carries it, and words of it there."""


@pytest.fixture(scope="module")
def said(sample_run):
    """The texts of the run's files, each read once."""
    return {
        name: " ".join((folder / name).read_text("utf-8").split() if name.endswith(".yaml") else reading.texts(folder / name).split())
        for folder in [sample_run.folder] for name in {name for name, _ in PROGRAMME.values()}
    }  # fmt: skip


@pytest.mark.parametrize("sold", PROGRAMME)
def test_what_the_source_papers_sell_is_in_a_file_of_the_run(said, sold):
    name, text = PROGRAMME[sold]
    assert text in said[name]
    assert "waiting room" not in said[name]  # a story that nobody has released


def test_each_file_that_the_client_edits_is_one_that_this_list_walks(sample_run):
    given = {"deck.pptx", "workbook.xlsx", *(name for name, _ in PROGRAMME.values()), *editable.BOOKS}
    assert {
        path.name for path in sample_run.folder.iterdir() if path.suffix in {*reading.OFFICE, ".ics", ".yaml"}
    } == given


def test_no_chart_and_no_cell_has_more_digits_than_the_record(sample_run):
    results = json.loads((sample_run.folder / "results.json").read_text("utf-8"))
    office = [path for path in sample_run.folder.iterdir() if path.suffix in reading.OFFICE]
    found = {path.name: record.finer(list(reading.numbers(path.read_bytes())), results) for path in office}
    assert len(found) >= 10 and not any(found.values()), found


def test_no_file_names_this_machine_its_user_or_a_tools_author(sample_run):
    told = [str(Path.home()), str(sample_run.workspace), "Steve Canny", "python-pptx", "ipykernel_"]
    # A short name, such as `vm`, is in any compressed file by chance.
    told += [name for name in (platform.node(), getpass.getuser()) if len(name) > 4]
    found = [
        (path.name, word)
        for path in sample_run.folder.iterdir()
        for content in _parts(path)
        for word in told
        if word.encode() in content
    ]
    # The manifest is ours and lists library versions by name.
    assert [one for one in found if one != ("manifest.json", "python-pptx")] == []


def _parts(path: Path) -> list[bytes]:
    """A file's bytes, unpacked where it is an archive of parts, embedded workbooks too."""
    if path.suffix not in {".pptx", ".xlsx", ".docx"}:
        return [path.read_bytes()]
    with zipfile.ZipFile(path) as archive:
        parts = [archive.read(name) for name in archive.namelist()]
    return parts + [name.encode() for name in archive.namelist()]
