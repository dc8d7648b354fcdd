"""A deck's claims are asked again of its record: one that no longer holds is an error, and so is a hidden count."""

from __future__ import annotations

import copy
from typing import Any

import documents
import pandas as pd
import pytest

from workbench import languages
from workbench.claims import claim
from workbench.claims import conditions as when
from workbench.document import Document, Recorded, Section, Shown
from workbench.exhibits import exhibit
from workbench.export import deck
from workbench.export.review import review, review_path
from workbench.export.review.record import Record
from workbench.export.review.sentences import Book
from workbench.privacy.rules import STANDARD
from workbench.result import Estimate, Result

EN = languages.catalogue("en")


def made(*, named: bool = True) -> tuple[bytes, dict[str, Any]]:
    figures = {
        "csat": Estimate(0.62, 0.58, 0.66, n=500, unit="share"),
        "csat_change": Estimate(0.08, 0.03, 0.13, n=500, unit="share difference"),
        "csat_change_p": Estimate(0.01, unit="coefficient"),
    }
    voice = Result("voice", figures, rules=STANDARD)
    level, change = voice.figures["csat"], voice.figures["csat_change"]
    rose = claim(
        "voice-rose",
        when.rose(change, level, least=30),
        when.under(voice.figures["csat_change_p"], limit=0.05),
        measure="CSAT",
        level=level,
        change=change,
        before="2025",
    )
    shown = exhibit(
        pd.DataFrame({"wave": ["2025", "2026"], "value": [0.54, 0.62]}),
        kind="bar",
        id="voice-waves",
        title=rose,
        unit="share",
        encoding={"category": "wave", "value": "value"},
        base=500,
        source="Survey",
        figures=["voice.csat", "voice.csat_change"] if named else ["voice.csat"],
    ).told(EN)
    blocks = (Recorded(voice.told(EN), "02_voice", "a"), Shown(shown, "", "02_voice", "b"))
    document = Document(documents.context(), (Section("02_voice", "Voice", blocks),))
    return deck.write(document), document.to_json()


def ids(findings: Any) -> set[str]:
    return {one.check for one in findings}


def test_a_claim_that_holds_is_no_finding() -> None:
    content, record = made()
    assert not ids(review(content, results=record)) & {"claim-untrue", "title-uncountable", "body-empty"}


def test_a_claim_whose_figures_no_longer_bear_it_is_an_error() -> None:
    content, record = made()
    spoilt = copy.deepcopy(record)
    spoilt["figures"]["voice.csat_change"] |= {"low": -0.01}
    found = [one for one in review(content, results=spoilt) if one.check == "claim-untrue"]
    assert found
    assert "is not so: rose" in found[0].found


def test_a_title_that_prints_a_figure_its_exhibit_does_not_name_is_found() -> None:
    content, record = made(named=False)
    found = [one for one in review(content, results=record) if one.check == "title-uncountable"]
    assert ["voice.csat_change" in one.found for one in found] == [True]


def test_a_record_of_before_claims_were_kept_is_read() -> None:
    content, record = made()
    older = {name: value for name, value in record.items() if name != "claims"}
    assert "claim-untrue" not in ids(review(content, results=older))


@pytest.mark.parametrize("known", [True, False])
def test_a_deck_saved_elsewhere_finds_its_run_by_its_stamp(tmp_path: Any, *, known: bool) -> None:
    import json

    content, record = made()
    (tmp_path / "desktop.pptx").write_bytes(content)
    folder = tmp_path / "reports/acme/2026-01-01-aaaaaaaa"
    folder.mkdir(parents=True)
    (folder / "results.json").write_text(json.dumps(record if known else record | {"run": "another"}), "utf-8")
    found = ids(review_path(tmp_path / "desktop.pptx", workspace=tmp_path))
    assert ("record-missing" in found) is not known


def two_bars(*, rows: list[list[object]]) -> tuple[bytes, dict[str, Any]]:
    """Two exhibits, the second with these rows."""
    shown = [
        documents.make(name, "bar", title, "category value", data, unit="share")
        for name, title, data in (("a", "Refunds come first of all for us", [["A", 0.4]]),
                                  ("b", "The disruption desk is first to be built", rows))
    ]  # fmt: skip
    blocks = tuple(Shown(one, "", "02_voice", one.id) for one in shown)
    voice = Result("voice", {"csat": Estimate(0.62, n=500, unit="share")}, rules=STANDARD)
    section = Section("02_voice", "Voice", (Recorded(voice.told(EN), "02_voice", "r"), *blocks))
    document = Document(documents.context(), (section,))
    return deck.write(document), document.to_json()


def test_a_slide_with_nothing_to_show_is_found() -> None:
    content, record = two_bars(rows=[])
    assert "body-empty" in ids(review(content, results=record))
    content, record = two_bars(rows=[["B", 0.6]])
    assert "body-empty" not in ids(review(content, results=record))


@pytest.mark.parametrize("rivals", [True, False])
def test_two_things_that_both_come_first_are_found(*, rivals: bool) -> None:
    content, record = two_bars(rows=[["B", 0.6]])
    leading = {"test": "top", "figures": ["voice.csat"], "numbers": {}}
    said = [(one["id"], one["title"]) for one in record["exhibits"]][: 2 if rivals else 1]
    record["claims"] = [
        {"home": home, "place": "title", "id": "x", "text": text, "role": "ask", "figures": {}, "names": {},
         "when": [leading], "weight": 0.0}
        for home, text in said
    ]  # fmt: skip
    assert ("first-rival" in ids(review(content, results=record))) is rivals


def test_a_title_in_its_short_form_prints_the_figures_of_the_long_one() -> None:
    """A sentence of a result that is too long for a title is the summary's title in fewer words."""
    record = made()[1]
    long = "One more point of the score goes with 4.5K of margin a year, and with 62% who come back within the year"
    record["claims"].append(
        {
            "home": "voice",
            "place": "claim 1",
            "id": "x",
            "text": long,
            "short": "One point of the score: 4.5K, 62%",
            "when": [],
        }
    )
    book = Book(Record(record))
    (part,) = book.parts("One point of the score: 4.5K, 62%")
    assert [one.text for one in book.same(part, {"02_voice"})] == ["One point of the score: 4.5K, 62%"]
