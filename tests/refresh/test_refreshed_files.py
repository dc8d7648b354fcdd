"""A playbook and a workbook that were edited by hand, refreshed; and what is taken over from an edited deck."""

from __future__ import annotations

import io
import shutil
from dataclasses import replace

import docx
import openpyxl
import pytest
import seconds
from pptx import Presentation

from workbench.claims import Said
from workbench.document import Shown
from workbench.errors import MisuseError
from workbench.export.editable import BOOKS
from workbench.privacy.rules import STANDARD
from workbench.refresh import edge, playbook, workbook
from workbench.refresh.adoption import adopted, with_sentences
from workbench.refresh.books import Book
from workbench.refresh.entries import Entry, close
from workbench.render.sheet import Column, Sheet
from workbench.render.sheet import workbook as written


def book(rows):
    columns = (Column("Touchpoint", 20), Column("Value", 9, unit="score"), Column("n", 9, unit="count"))
    return written([Sheet("voice", "All touchpoints", columns, rows)], title="t", author="a", as_of="")


FIRST = (("Claims", 4.1, 187), ("Advice", 8.4, 640), ("Lost property", None, 9))
SECOND = (("Advice", 8.7, 650), ("Claims", 3.9, 190), ("Lost property", 5.0, 31), ("Refunds", 2.2, 44))


def cells(data, sheet="voice"):
    return [
        [cell for cell in row if cell is not None]
        for row in openpyxl.load_workbook(io.BytesIO(data))[sheet].values
        if any(row)
    ]


def edited_book(change):
    opened = openpyxl.load_workbook(io.BytesIO(book(FIRST)))
    change(opened)
    out = io.BytesIO()
    opened.save(out)
    return out.getvalue()


def test_a_workbook_takes_the_new_values_row_by_row_and_keeps_a_column_and_a_sheet_of_ones_own():
    def change(opened):
        opened["voice"]["D3"] = "My remark"
        opened["voice"]["D4"] = "call them"
        opened.create_sheet("Mine")["A1"] = "=voice!B4*2"

    done = workbook.refresh(book(FIRST), edited_book(change), book(SECOND))
    assert cells(done.content) == [
        ["All touchpoints"], ["Touchpoint", "Value", "n", "My remark"], ["Claims", 3.9, 190, "call them"], ["Advice", 8.7, 650],
        ["Lost property", 5, 31], ["Refunds", 2.2, 44],
    ]  # fmt: skip
    assert cells(done.content, "Mine") == [["=voice!B4*2"]]
    assert done.entries == ()


def test_a_formula_that_was_saved_without_its_value_is_kept():
    def change(opened):
        opened["voice"]["B6"] = "=SUM(B3:B5)"

    done = workbook.refresh(book(FIRST), edited_book(change), book(SECOND))
    assert cells(done.content)[2:4] == [["Claims", 3.9, 190], ["Advice", 8.7, 650]]
    assert ["Lost property", "=SUM(B3:B5)", 31] in cells(done.content)
    assert [(one.kind, one.mine, one.new) for one in done.entries] == [("conflict", "=SUM(B3:B5)", "5.0")]


def test_a_formula_as_made_is_no_edit_gives_the_new_runs_value_and_is_worked_out_anew_when_opened():
    def of(value):
        columns = (Column("Touchpoint", 20), Column("Value", 9, unit="score"))
        sheet = Sheet("voice", "All", columns, (("Claims", value), ("Total", value)), sums={(1, 1): (1,)})
        return written([sheet], title="t", author="a", as_of="")

    done = workbook.refresh(of(4.1), of(4.1), of(3.9))
    assert done.entries == ()
    book = Book(done.content)
    total = book.rows("voice")[5]["B"]
    assert (total, total.last) == ("=SUM(B4:B4)", 3.9)
    assert b'fullCalcOnLoad="1"' in book.parts["xl/workbook.xml"]


def test_a_value_typed_into_a_workbook_stays_and_the_new_one_is_listed():
    def change(opened):
        opened["voice"]["B4"] = 9.9

    done = workbook.refresh(book(FIRST), edited_book(change), book(SECOND))
    assert cells(done.content)[2] == ["Claims", 9.9, 190]
    assert [(one.kind, one.mine, one.new) for one in done.entries] == [("conflict", "9.9", "3.9")]


def test_a_file_that_is_no_workbook_or_no_document_is_refused():
    with pytest.raises(MisuseError, match="not an Excel workbook"):
        workbook.refresh(book(FIRST), b"", book(SECOND))
    with pytest.raises(MisuseError, match="not a Word document"):
        playbook.refresh(b"", b"", b"")


def text(paragraphs, cell):
    made = docx.Document()
    for one in paragraphs:
        made.add_paragraph(one)
    table = made.add_table(2, 2)
    for at, words in enumerate(("Step", "Owner", "Claims", cell)):
        table.cell(at // 2, at % 2).text = words
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_a_playbook_keeps_edited_paragraphs_and_cells_and_takes_the_other_ones_new():
    base = text(["48 checks were answered.", "Owners are missing for 3 steps.", "The council meets."], "open")
    new = text(
        ["52 checks were answered.", "Owners are missing for 7 steps.", "The council meets.", "A new step."], "Ada"
    )
    opened = docx.Document(io.BytesIO(base))
    opened.paragraphs[1].runs[0].text = "Sadly, owners are still missing for 3 steps."
    opened.paragraphs[2].runs[0].text = "The council meets on Mondays."
    opened.paragraphs[0].runs[0].bold = True
    out = io.BytesIO()
    opened.save(out)
    done = playbook.refresh(base, out.getvalue(), new)
    result = docx.Document(io.BytesIO(done.content))
    assert [one.text for one in result.paragraphs] == [
        "52 checks were answered.", "Sadly, owners are still missing for 7 steps.", "The council meets on Mondays.", "A new step.",
    ]  # fmt: skip
    assert result.paragraphs[0].runs[0].bold
    assert result.tables[0].cell(1, 1).text == "Ada"
    assert [one.kind for one in done.entries] == ["merged"]


def test_a_paragraph_that_both_rewrote_stays_and_the_new_one_is_a_remark_in_word():
    base, new = text(["Nobody owns claims."], "open"), text(["Ada owns claims."], "open")
    opened = docx.Document(io.BytesIO(base))
    opened.paragraphs[0].runs[0].text = "Claims have no owner."
    out = io.BytesIO()
    opened.save(out)
    result = docx.Document(io.BytesIO(playbook.refresh(base, out.getvalue(), new).content))
    assert result.paragraphs[0].text == "Claims have no owner."
    assert "Ada owns claims." in next(iter(result.comments)).text


def test_edited_titles_are_taken_over_by_exhibit_and_a_long_one_is_not():
    base, _ = seconds.decks()
    deck = Presentation(io.BytesIO(base))
    titles = {slide.name: slide.shapes.title.text_frame for slide in deck.slides}
    titles["cx:voice-touchpoints:1"].text = "Claims are the sore point"
    titles["cx:executive summary:1"].text = "Fix claims first"
    titles["cx:voice-slope:1"].text = "x" * 96
    found = adopted(deck, Presentation(io.BytesIO(base)), seconds.documents.every_kind(), longest=95)
    assert found.titles == {"voice-touchpoints": "Claims are the sore point", "summary": "Fix claims first"}
    assert found.refused == (("x" * 96, "96 characters; a title has at most 95"),)


def test_a_sentence_written_otherwise_takes_the_place_of_its_earlier_words():
    before = "# ours\nvoice-rose = It rose\nvoice-fell = It fell\n"
    assert (
        with_sentences(before, {"voice-rose": "Up to { $level }"})
        == "# ours\nvoice-fell = It fell\nvoice-rose = Up to { $level }\n"
    )


def test_an_edited_sentence_is_taken_over_with_a_place_for_its_figure_and_one_with_another_figure_is_not():
    base, _ = seconds.decks()
    deck = Presentation(io.BytesIO(base))
    slide = next(slide for slide in deck.slides if slide.name == "cx:voice-touchpoints:1")
    lines = next(shape for shape in slide.shapes if shape.name == "Takeaways").text_frame.paragraphs
    for line, words in zip(
        lines, ("Only 41% like how we handle claims.", "Next: information, 3 points off."), strict=False
    ):
        for run in line.runs[1:]:
            run._r.getparent().remove(run._r)
        line.runs[0].text = words
    said = (
        Said(
            "takeaway 1",
            "voice-lowest",
            "Claims handling satisfies 41% of those who used it, the lowest of seven touchpoints.",
            figures={"share": "voice.touchpoint.claims"},
        ),
        Said("takeaway 2", "voice-next", "Information in disruption is next at 48%."),
    )
    document = seconds.documents.every_kind()
    sections = [
        replace(section, blocks=tuple(
            replace(one, exhibit=replace(one.exhibit, said=said)) if isinstance(one, Shown) and one.exhibit.id == "voice-touchpoints" else one
            for one in section.blocks))
        for section in document.sections
    ]  # fmt: skip
    found = adopted(deck, Presentation(io.BytesIO(base)), replace(document, sections=tuple(sections)), longest=95)
    assert found.sentences == {"voice-lowest": "Only { $share } like how we handle claims."}
    assert [text for text, _ in found.refused] == ["Next: information, 3 points off."]


def test_every_workbook_of_a_run_names_itself_and_its_run_and_can_be_refreshed(sample_run, tmp_path):
    made = sample_run.folder
    shutil.copytree(sample_run.workspace / "client_data", tmp_path / "client_data")
    home = tmp_path / "reports" / "halden-rail"
    for name in (made.name, "2027-03-31-00000000"):
        shutil.copytree(made, home / name)
    (home / "latest").write_text("2027-03-31-00000000")
    books = sorted(made.glob("*.xlsx"))
    assert {one.name for one in books} >= {"workbook.xlsx", "communication.xlsx", "milestones.xlsx", *BOOKS}
    for path in books:
        opened = openpyxl.load_workbook(path)
        assert (opened.properties.category, opened.properties.keywords) == (path.name, made.name)
        opened.create_sheet("Mine")["A1"] = "own"
        opened.save(tmp_path / path.name)
        done = edge.refreshed((tmp_path / path.name).read_bytes(), ".xlsx", "halden-rail", workspace=tmp_path)
        assert (done.made_by, done.run) == (made.name, "2027-03-31-00000000")
        assert cells(done.content, "Mine") == [["own"]]


def test_a_workbook_of_before_that_names_no_file_is_the_workbook_by_the_run_on_its_first_sheet():
    assert Book(book(FIRST)).properties()["title"] == "t"
    assert not Book(book(FIRST)).properties().get("category")


def test_a_refreshed_workbook_is_of_the_new_run():
    columns = (Column("Touchpoint", 20), Column("Value", 9, unit="score"))

    def of(run):
        rows = (("Claims", 4.1),)
        return written(
            [Sheet("voice", "All", columns, rows)], title="t", author="a", as_of="", name="voice.xlsx", run=run
        )

    done = workbook.refresh(of("r1"), of("r1"), of("r2"))
    assert Book(done.content).properties()["keywords"] == "r2"


@pytest.mark.parametrize(("kind", "people", "told"), [("stale", 41, 1), ("stale", 45, 0), ("merged", 41, 0)])
def test_an_old_figure_kept_beside_one_of_a_person_more_is_to_be_taken_out(kind, people, told):
    """NPS 0 of 40 and -2.4 of 41 in one file: the one who came later is a detractor."""
    before, now = ({"figures": {"voice.nps": {"value": value, "n": n, "unit": "points"}}, "tables": {}}
                   for value, n in ((0.0, 40), (-2.4, people)))  # fmt: skip
    found = close([Entry(kind, "Title", "NPS stands at 0")], now, before, STANDARD)
    assert [one.place for one in found if one.kind == "close"] == ["voice.nps"] * told
