"""A run in Polish or Chinese: every text of its deliverables is in that language, and its figures are the English ones."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

pytestmark = pytest.mark.xdist_group("languages")  # one run a language, for all of its tests

ROOT = Path(__file__).resolve().parents[2]
CLIENT = ROOT / "client_data/halden-rail"
# Titles of publications, trademarks, measures and units: the same in every language.
NAMES = (
    "Rewiring your CX DNA: the foundations of a winning customer strategy",
    "Rewiring your CX DNA",
    "CX Workbench",
    "Your CX Governance Checklist",
    "CX Governance",
    "What is a CX program",
    "Ipsos Views",
    "Ipsos",
    "Forces of CX",
    "CX Global Insights 2025",
    "Lance Webb",
    "Jeannie Walters",
    "InMoment",
    "Net Promoter Score",
    "Net Promoter",
    "Bain & Company",
    "NICE Systems",
    "Fred Reichheld",
    "Reichheld",
    "The one number you need to grow",
    "Harvard Business Review, December 2003",
    "OWASP SAMM",
    "Krippendorff",
    "Krippendorffa",
    "Persona",
    "Status",
    "Moment",
    "Trend",
    "Segment",
)
# Words of English that no Polish and no Chinese sentence has.
ENGLISH = re.compile(
    r"\b(the|and|of|with|are|is|was|were|for|from|each|who|what|how|that|this|not|than|their|has|have|at)\b",
    re.IGNORECASE,
)
ID = re.compile(r"[\w-]+([./][\w +-]+)+|[a-z0-9]+([_-][a-z0-9]+)+")  # figures, exhibits, files, cells


def leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield from (*leaves(key), *leaves(one))
    elif isinstance(value, list):
        for one in value:
            yield from leaves(one)
    elif isinstance(value, str):
        yield " ".join(value.split())


@cache
def own() -> re.Pattern[str]:
    """The client's own words and the proper names, longest first; also the start of one that was cut short."""
    words = {*NAMES}
    for path in CLIENT.glob("*.yaml"):
        words |= set(leaves(yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)))
    for path in CLIENT.glob("*.csv"):
        rows = csv.reader(io.StringIO(path.read_text("utf-8")))
        words |= {" ".join(part.split()) for row in rows for cell in row for part in (cell, *cell.split("|"))}
    words |= {word.rpartition(".")[2].replace("_", " ") for word in words if re.fullmatch(r"[a-z_.]+", word)}
    known = sorted((re.escape(one) for one in words if re.search("[A-Za-z]{2}", one)), key=len, reverse=True)
    return re.compile(rf"(?<![A-Za-z])({'|'.join(known)})(?![A-Za-z])|[^;:(]*…", re.IGNORECASE)


def deck(path: Path) -> Iterator[str]:
    from lxml import etree
    from pptx import Presentation

    for slide in Presentation(path).slides:
        for text in slide._element.iter("{*}t"):
            yield text.text or ""
        for part in (rel.target_part for rel in slide.part.rels.values() if rel.reltype.endswith("/chart")):
            yield from (one.text or "" for one in etree.fromstring(part.blob).iter("{*}v"))


def workbook(path: Path) -> Iterator[str]:
    from openpyxl import load_workbook

    for sheet in load_workbook(io.BytesIO(path.read_bytes()), read_only=True).worksheets:
        yield sheet.title
        for row in sheet.iter_rows(values_only=True):
            yield from (cell for cell in row if isinstance(cell, str))


def pdf(path: Path) -> Iterator[str]:
    """A page in one text, as cells are drawn one after the other, so that what was broken over lines is whole."""
    import pypdfium2

    for page in pypdfium2.PdfDocument(path):
        yield page.get_textpage().get_text_range()


def calendar(path: Path) -> Iterator[str]:
    for line in re.sub(r"\r?\n ", "", path.read_text("utf-8")).splitlines():
        if line.startswith(("SUMMARY", "DESCRIPTION")):
            yield line.partition(":")[2]


def playbook(path: Path) -> Iterator[str]:
    written = zipfile.ZipFile(path).read("word/document.xml").decode()
    yield from map(html.unescape, re.findall(r"<w:t[^>]*>([^<]*)</w:t>", written))


def form(path: Path) -> Iterator[str]:
    """A form that is read again: what opens a row is the key that it is read by."""
    from openpyxl import load_workbook

    for sheet in load_workbook(io.BytesIO(path.read_bytes()), read_only=True).worksheets:
        yield sheet.title
        for row in sheet.iter_rows(values_only=True):
            yield from (cell for cell in row[1:] if isinstance(cell, str))


def index(path: Path) -> Iterator[str]:
    written = re.sub(r"<(style|script|svg).*?</\1>", "", path.read_text("utf-8"), flags=re.DOTALL)
    yield from map(html.unescape, re.split(r"<[^>]+>", written))


def record(path: Path) -> Iterator[str]:
    """What a record says: titles, takeaways, notes and checks, which the report prints too."""
    held = json.loads(path.read_text("utf-8"))
    kept = ("title", "takeaways", "notes", "source", "alt", "text", "section")
    for one in (*held["answers"], *held["claims"], *held["exhibits"]):
        yield from leaves([value for key, value in one.items() if key in kept])


PARTS = {
    "deck.pptx": deck,
    "workbook.xlsx": workbook,
    "playbook.docx": playbook,
    "charter.docx": playbook,
    "facilitator.docx": playbook,
    "interview_guides.docx": playbook,
    "report.pdf": pdf,
    "playbook.pdf": pdf,
    "cadence.ics": calendar,
    "charter_decisions.xlsx": form,
    **{
        f"{name}.xlsx": workbook
        for name in ("communication", "listening", "milestones", "outcomes", "technology", "vision")
    },
    "index.html": index,
    "results.json": record,
}


def texts(folder: Path) -> dict[str, set[str]]:
    """What each deliverable says; ids of figures, and of the cells that made them, are names."""
    figures = json.loads((folder / "results.json").read_text("utf-8"))["figures"]
    ids = {*figures, *(one["cell"] for one in figures.values())}
    found = {name: {" ".join(text.split()) for text in read(folder / name)} for name, read in PARTS.items()}
    return {name: said - ids for name, said in found.items()}


def english(text: str, same: set[str]) -> bool:
    """Whether a text is English: it has English words, or letters and stands so in the English run."""
    rest = "" if ID.fullmatch(text) else ID.sub(" ", own().sub(" ", text))
    return bool(ENGLISH.search(rest)) or (text in same and bool(re.search("[a-z]{4}", rest)))


@pytest.fixture(scope="module", params=["pl", "zh"])
def spoken(request, tmp_path_factory, warm_process) -> Path:
    from workbench.run import publish
    from workbench.run.client import run_client
    from workbench.run.outcome import Request

    workspace = tmp_path_factory.mktemp(request.param)
    shutil.copytree(CLIENT, workspace / "client_data/halden-rail")
    settings = workspace / "client_data/halden-rail/engagement.yaml"
    settings.write_text(settings.read_text("utf-8").replace("language: en", f"language: {request.param}"), "utf-8")
    with warm_process():
        run_client("halden-rail", workspace=workspace, request=Request())
    return publish.latest(workspace, "halden-rail")


@pytest.mark.slow
def test_every_text_of_the_deliverables_is_in_the_readers_language(sample_run, spoken) -> None:
    plain = texts(sample_run.folder)
    left = {name: {one for one in found if english(one, plain[name])} for name, found in texts(spoken).items()}
    assert not any(left.values()), left


@pytest.mark.parametrize("language", ["pl", "zh"])
@pytest.mark.parametrize("kind", ["maturity", "governance", "journey"])
def test_every_text_of_a_ballot_is_in_the_readers_language(tmp_path, kind, language) -> None:
    from workbench import engagement
    from workbench.intake.ballots import make

    said = {}
    shutil.copytree(CLIENT, tmp_path / "client_data/halden-rail")
    settings = tmp_path / "client_data/halden-rail/engagement.yaml"
    plain = settings.read_text("utf-8")
    for spoken_in in ("en", language):
        settings.write_text(plain.replace("language: en", f"language: {spoken_in}"), "utf-8")
        ballot = tmp_path / f"{spoken_in}.xlsx"
        ballot.write_bytes(make(engagement.ballot(engagement.load("halden-rail", workspace=tmp_path), kind, number=1)))
        said[spoken_in] = {" ".join(text.split()) for text in workbook(ballot)} - {"_lists"}  # a hidden sheet
    assert len(said[language]) > 50
    assert {one for one in said[language] if english(one, said["en"])} == set()


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "pl", "zh"])
def test_every_column_of_an_exhibit_has_a_head_that_a_reader_knows(sample_run, language) -> None:
    from workbench.render.words import called

    exhibits = json.loads((sample_run.folder / "results.json").read_text("utf-8"))["exhibits"]
    heads = {head for one in exhibits for head in one["columns"] if re.fullmatch("[a-z_.]{2,}", head)}
    assert {head for head in heads if called("data", head, language) == head} == set()


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "pl", "zh"])
def test_a_figure_that_moved_has_a_name_whatever_measured_it(sample_run, language) -> None:
    from workbench import languages

    figures = json.loads((sample_run.folder / "results.json").read_text("utf-8"))["figures"]
    modules = {name.partition(".")[0] for name in figures} - {"roadmap", "story"}
    assert {one for one in modules if f"roadmap-source-{one}" not in languages.catalogue(language).ids} == set()


@pytest.mark.slow
def test_every_figure_is_the_same_in_every_language(sample_run, spoken) -> None:
    def figures(folder: Path) -> dict[str, tuple[Any, ...]]:
        found = json.loads((folder / "results.json").read_text("utf-8"))["figures"]
        return {name: tuple(one[key] for key in ("value", "low", "high", "n", "unit")) for name, one in found.items()}

    assert figures(spoken) == figures(sample_run.folder)


@pytest.mark.slow
def test_no_title_of_a_deck_has_more_than_95_letters_in_any_language(sample_run, spoken) -> None:
    from workbench.export.review.reading import read

    for folder in (sample_run.folder, spoken):
        slides = read((folder / "deck.pptx").read_bytes()).slides
        assert {slide.heading for slide in slides if len(slide.heading) > 95} == set()


@pytest.mark.slow
def test_every_number_that_is_said_is_said_in_every_language(sample_run, spoken) -> None:
    """One and none may be words; an amount may have a digit more where a language counts in other thousands."""
    from workbench.export.review.printed import Printed, figures

    def said(folder: Path) -> list[tuple[str, str, list[Printed]]]:
        claims = json.loads((folder / "results.json").read_text("utf-8"))["claims"]
        return [(one["place"], one["id"], list(figures(one["text"]))) for one in claims]

    def alike(one: Printed, other: Printed) -> bool:
        (mine, _), (its, _) = one.readings[0], other.readings[0]
        near = abs(abs(mine) * one.scale - abs(its) * other.scale)
        return one.equals(other) or near <= 0.51 * max(one.step, other.step) * ((one.scale, other.scale) != (1, 1))

    def whole(found: list[Printed]) -> list[Printed]:
        return [one for one in found if one.kind != "plain" or one.readings[0][0] not in (0, 1)]

    differ = [
        (place, id_, [one.text for one in mine], [one.text for one in its])
        for (place, id_, mine), (_, other, its) in zip(said(sample_run.folder), said(spoken), strict=True)
        if id_ != other
        or any(not any(alike(one, two) for two in its) for one in whole(mine))
        or any(not any(alike(one, two) for two in mine) for one in whole(its))
    ]
    assert differ == []


@pytest.mark.slow
def test_the_deck_passes_the_review_in_every_language(spoken) -> None:
    from workbench.export.review import review

    record = json.loads((spoken / "results.json").read_text("utf-8"))
    assert list(map(str, review((spoken / "deck.pptx").read_bytes(), results=record))) == []
