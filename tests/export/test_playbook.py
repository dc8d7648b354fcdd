"""The governance playbook: filled from the answers, open points marked, the same bytes for the same answers."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pandas as pd
import pdfplumber
import pytest

from workbench.context import Brand, Context
from workbench.document import Document, Recorded, Section
from workbench.errors import MisuseError
from workbench.export import playbook
from workbench.frameworks import load
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.scoring.governance import audit_governance

PACKS = Path(__file__).parents[2] / "templates" / "frameworks"


def document(language: str = "en", *, hostile: str = "", **answers: tuple[float, float]) -> Document:
    """A run with a governance audit: everything in place except the answers given."""
    pack = load(PACKS / "governance-checklist", language=language)
    rows = [
        {"id": item.id, "documented": d, "practised": p, "applicable": True, "evidence": f"{hostile}Handbook",
         "owner": "Head of CX", "due": pd.Timestamp("2026-12-31"), "comment": "", "respondent": "R"}
        for item in pack.items
        for d, p in [answers.get(item.id.replace(".", "_"), (4.0, 4.0))]
    ]  # fmt: skip
    related = [load(PACKS / name, language=language) for name in ("cross-walk", "governance-playbook")]
    audit = Result.from_json(audit_governance(pd.DataFrame(rows), pack, related=related, rules=STANDARD).to_json())
    context = Context(
        client="acme",
        name="Acme",
        run="r1",
        language=language,
        as_of="2026-09-30",
        fictional=True,
        confidentiality="Confidential",
        prepared_by="Consultants",
        brand=Brand(accent="#7A0B3C"),
    )
    return Document(context, (Section("01_governance_audit", "Audit", (Recorded(audit, "01", "audit"),)),))


@pytest.fixture(scope="module")
def gaps() -> Document:
    return document(G1_2_5=(3.0, 1.0), G1_5_1=(0.0, 0.0))


def text_of_pdf(data: bytes) -> str:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return "\n".join(page.extract_text() for page in pdf.pages)


def texts_of_docx(data: bytes) -> list[str]:
    word = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in word.paragraphs] + cells


CHAPTERS = [
    "Charter",
    "Governance council",
    "Roles",
    "Rules",
    "Survey library",
    "Sample rules",
    "Recovery plan",
    "Communication plan",
    "Review cadence",
    "Open points",
]


def test_both_formats_have_all_chapters(gaps):
    pdf, texts = text_of_pdf(playbook.write_pdf(gaps)), texts_of_docx(playbook.write_docx(gaps))
    for number, chapter in enumerate(CHAPTERS, 1):
        assert f"{number} {chapter}" in pdf
        assert any(chapter in text for text in texts)


def test_a_clause_in_place_cites_evidence_and_an_open_one_the_step_with_owner_and_date(gaps):
    texts = texts_of_docx(playbook.write_docx(gaps))
    at = next(i for i, text in enumerate(texts) if text.startswith("GP.7.1"))
    assert texts[at].endswith("Open")
    assert texts[at + 2 : at + 5] == [
        "Step to take: Write a recovery plan with time limits and authority", "Owner: Head of CX", "Due: 31 December 2026",
    ]  # fmt: skip
    at = next(i for i, text in enumerate(texts) if text.startswith("GP.7.2"))
    assert texts[at].endswith("In place")
    assert "Evidence: Handbook" in texts[at + 1 : at + 4]


def test_the_summary_counts_what_is_open(gaps):
    assert "22 of 27 clauses are in place, 3 are open." in text_of_pdf(playbook.write_pdf(gaps))


def test_open_points_are_listed_once_more_at_the_end(gaps):
    word = docx.Document(io.BytesIO(playbook.write_docx(gaps)))
    assert [row.cells[0].text for row in word.tables[-1].rows] == ["Id", "GP.2.1", "GP.7.1", "GP.9.1"]


def test_the_same_answers_give_the_same_bytes(gaps):
    assert playbook.write_docx(gaps) == playbook.write_docx(gaps)
    assert playbook.write_pdf(gaps) == playbook.write_pdf(gaps)


def test_the_word_file_carries_no_trace_of_its_maker(gaps):
    with zipfile.ZipFile(io.BytesIO(playbook.write_docx(gaps))) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        everything = b"".join(package.read(name) for name in package.namelist())
        assert not any("thumbnail" in name for name in package.namelist())
    assert b"python-docx" not in everything
    word = docx.Document(io.BytesIO(playbook.write_docx(gaps)))
    assert word.core_properties.author == word.core_properties.last_modified_by == "Consultants"
    assert word.core_properties.created.date().isoformat() == "2026-09-30"


def test_answers_are_text_and_never_markup():
    hostile = "#panic() *b* <a:t> ]]> $x$ @y "
    pdf = text_of_pdf(playbook.write_pdf(document(hostile=hostile)))
    assert "#panic() *b* <a:t> ]]> $x$ @y Handbook" in pdf
    assert any(hostile in text for text in texts_of_docx(playbook.write_docx(document(hostile=hostile))))


def test_the_playbook_speaks_polish():
    texts = texts_of_docx(playbook.write_docx(document("pl", G1_2_5=(3.0, 1.0))))
    assert any(text.startswith("GP.7.1") and text.endswith("Otwarte") for text in texts)
    assert "Plan odzyskiwania" in text_of_pdf(playbook.write_pdf(document("pl")))


def test_a_run_without_a_governance_audit_has_no_playbook():
    empty = Document(document().context, ())
    with pytest.raises(MisuseError, match="run the governance notebook"):
        playbook.write_docx(empty)


def test_the_word_document_has_a_contents_table_described_tables_and_a_language(gaps):
    with zipfile.ZipFile(io.BytesIO(playbook.write_docx(gaps))) as package:
        body, styles = (package.read(f"word/{name}.xml").decode() for name in ("document", "styles"))
    assert 'TOC \\o "1-1"' in body and body.count('w:fldCharType="begin"') == body.count('w:fldCharType="end"')
    assert "<w:tblHeader/>" in body and "w:tblDescription" in body
    assert '<w:lang w:val="en-GB"' in styles
