"""Register, transcripts and coding sheets: what is read, and what is refused with its place."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import openpyxl
import pytest

from workbench.errors import InputError
from workbench.intake import coding, interviews, transcripts
from workbench.model.interviews import Places
from workbench.privacy.words import quote_id

PLACES = Places({"plan": "Plan", "ride": "Ride"}, {"fares": "Fares"}, {"fares": "plan"})
HEAD = "id,interview,passage,stage,touchpoint,pain,need,theme,coder\n"


def client(folder: Path, *, register: str = "interviews:\n  - {id: C1, kind: customer}\n", **said: str) -> Path:
    (folder / "interviews").mkdir()
    (folder / "interviews.yaml").write_text(register, "utf-8")
    for name, text in (said or {"C1": "I: How was it?\n\nR: Too late.\n\nNobody said why."}).items():
        (folder / "interviews" / f"{name}.txt").write_text(text, "utf-8")
    return folder


def sheet(folder: Path, rows: str, name: str = "interview_codes.csv") -> dict[str, object]:
    (folder / name).write_text(HEAD + rows, "utf-8")
    return {"path": folder / name, "shown": name, "options": None}


def read(folder: Path, *sheets: dict[str, object]):
    return interviews.read(
        folder / "interviews.yaml", shown="interviews.yaml", sheets=sheets, folder=folder, places=PLACES
    )


def row(text: str, codes: str, interview: str = "C1") -> str:
    return f'{quote_id(text)},{interview},"{text}",{codes}\n'


def test_what_the_interviewer_asks_is_no_passage_and_the_mark_of_an_answer_is_left_out(tmp_path):
    found = read(client(tmp_path))
    assert [one.text for one in found.passages] == ["Too late.", "Nobody said why."]
    assert list(found.frame["segment.kind"]) == ["customer"]
    assert found.pairs == {}


def test_a_word_file_is_read_with_its_tables_and_polish_letters(tmp_path):
    client(tmp_path, C1="x")
    (tmp_path / "interviews" / "C1.txt").unlink()
    word = docx.Document()
    word.add_paragraph("Ankieter: Jak było?")
    word.add_paragraph("Rozmówca: Pociąg się spóźnił, a nikt nic nie powiedział.")
    word.add_table(1, 1).cell(0, 0).text = "Żal mi było czasu."
    word.save(tmp_path / "interviews" / "C1.docx")
    assert [one.text for one in read(tmp_path).passages] == [
        "Pociąg się spóźnił, a nikt nic nie powiedział.",
        "Żal mi było czasu.",
    ]


def test_codes_are_read_by_label_or_id_and_a_touchpoint_says_its_stage(tmp_path):
    given = sheet(client(tmp_path), row("Too late.", ",Fares,x,,Delay,AB") + row("Nobody said why.", ",,,,,AB"))
    found = read(tmp_path, given)
    assert found.codes[["stage", "touchpoint", "pain", "need", "theme"]].to_numpy().tolist() == [
        ["plan", "fares", True, False, "Delay"], ["", "", False, False, ""],
    ]  # fmt: skip
    assert found.frame[["stage.plan", "pain.plan", "theme.delay"]].to_numpy().tolist() == [[1.0, 1.0, 1.0]]


def test_a_row_that_nobody_touched_was_not_read(tmp_path):
    given = sheet(client(tmp_path), row("Too late.", ",,,,,") + row("Nobody said why.", "plan,,,x,,"))
    assert list(read(tmp_path, given).codes["passage"]) == ["Nobody said why."]


def test_two_readers_are_paired_over_the_passages_that_both_read(tmp_path):
    client(tmp_path)
    one = sheet(tmp_path, row("Too late.", "plan,,x,,Delay,AB") + row("Nobody said why.", "ride,,,,,AB"))
    two = sheet(tmp_path, row("Too late.", "ride,,x,,delay,CD"), "interview_codes_second.csv")
    pairs = read(tmp_path, one, two).pairs
    assert pairs["stage"] == (["plan"], ["ride"])
    assert pairs["theme"] == (["delay"], ["delay"])


def test_all_faults_of_register_transcripts_and_sheets_come_together(tmp_path):
    client(
        tmp_path,
        register="interviews:\n  - {id: C1, kind: customer}\n  - {id: C2, kind: employee}\n",
        C1="Fine.",
        C3="Not listed.",
    )
    (tmp_path / "interviews" / "C4.docx").write_bytes(b"PK\x03\x04 broken")
    one = sheet(tmp_path, row("Fine.", "plan,,,,,AB") + row("Gone.", "ride,fares,,,,AB"))
    two = sheet(tmp_path, row("Fine.", "plan,,,,,AB"), "interview_codes_second.csv")
    with pytest.raises(InputError) as caught:
        read(tmp_path, one, two)
    told = "\n".join(map(str, caught.value.faults))
    assert 'no transcript of "C2"' in told
    assert "C3.txt" in told
    assert "a transcript that interviews.yaml does not list" in told
    assert "a damaged Word file" in told
    assert "a passage that its transcript does not have" in told
    assert 'the touchpoint "fares" at stage "ride"' in told


def test_a_word_file_under_the_name_of_a_text_is_named(tmp_path):
    client(tmp_path)
    (tmp_path / "interviews").mkdir(exist_ok=True)
    (tmp_path / "interviews" / "C1.txt").write_bytes(b"PK\x03\x04 a Word file")
    with pytest.raises(InputError, match=r"C1\.txt: found a zip or \.xlsx file under the name of a TXT"):
        read(tmp_path)


def test_the_second_reader_must_be_another_person(tmp_path):
    client(tmp_path)
    one = sheet(tmp_path, row("Too late.", "plan,,,,,AB"))
    two = sheet(tmp_path, row("Too late.", "plan,,,,,AB"), "interview_codes_second.csv")
    with pytest.raises(InputError, match="the coder AB, whose codes the first sheet holds"):
        read(tmp_path, one, two)


@pytest.mark.parametrize("text", ["", "I: Only questions?\n\nQ: And more?", "…"])
def test_a_transcript_in_which_nobody_says_anything_is_refused(tmp_path, text):
    (tmp_path / "C1.txt").write_text(text, "utf-8")
    with pytest.raises(InputError, match="nobody says anything"):
        transcripts.read(tmp_path / "C1.txt", "C1", shown="C1.txt")


def test_a_word_file_with_a_document_type_is_refused(tmp_path):
    import zipfile

    with zipfile.ZipFile(tmp_path / "C1.docx", "w") as package:
        package.writestr("word/document.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    with pytest.raises(InputError, match="document type"):
        transcripts.read(tmp_path / "C1.docx", "C1", shown="C1.docx")


def test_the_sheet_keeps_codes_made_and_offers_the_places_of_the_client(tmp_path):
    given = sheet(client(tmp_path), row("Too late.", ",fares,x,,Delay,AB"))
    found = read(tmp_path, given)
    book = openpyxl.load_workbook(io.BytesIO(coding.sheet(found.passages, PLACES, found.codes)))
    rows = [[cell.value for cell in line] for line in book["Passages"].iter_rows()]
    assert rows[1][1:] == ["C1", "Too late.", "Plan", "Fares", "x", "", "Delay", "AB"]
    assert rows[2][3:] == [""] * 6
    assert [cell.value for cell in book["Places"]["A"]] == ["stage", "Plan", "Ride"]


def test_codes_of_a_transcript_that_cannot_be_read_are_not_said_to_be_of_nobody(tmp_path):
    client(tmp_path, C1="")
    one = sheet(tmp_path, row("Fine.", "plan,,,,,AB"))
    with pytest.raises(InputError, match="nobody says anything") as caught:
        read(tmp_path, one)
    assert len(caught.value.faults) == 1
