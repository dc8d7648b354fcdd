"""The workbook: figures and data as numbers with formats, texts as texts, the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import openpyxl
import pandas as pd
import pytest
from documents import bar, context, every_kind, gantt, heatmap, make, results, scorecard

from workbench.document import Document, Recorded, Section, Shown
from workbench.exhibits import Exhibit
from workbench.export import workbook
from workbench.privacy.rules import STANDARD
from workbench.render.sheet import names
from workbench.render.words import called
from workbench.result import Result


def book(*exhibits: Exhibit, **changes: object) -> Any:
    blocks = [Recorded(results()[1], "02_voice", "b"), *(Shown(item, "", "02_voice", "c") for item in exhibits)]
    document = Document(context(**changes), (Section("02_voice", "What do customers say?", tuple(blocks)),))
    return openpyxl.load_workbook(io.BytesIO(workbook.write(document)))


def rows(sheet: Any) -> list[tuple[Any, ...]]:
    return list(sheet.iter_rows(values_only=True))


def below(sheet: Any, head: str) -> list[Any]:
    """The values under a column's head, the words that the workbook has for a column of the data."""
    head = called("data", head, "en")
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == head:
                return [sheet.cell(line, cell.column).value for line in range(cell.row + 1, sheet.max_row + 1)]
    raise AssertionError(head)


def test_contents_figures_and_data_quality_come_before_a_sheet_for_each_exhibit() -> None:
    found = book(bar(), heatmap()).sheetnames
    assert found == ["Contents", "Figures", "Data quality", "Voice touchpoints", "Journey delivery gap"]


def test_an_exhibit_s_sheet_says_title_source_base_period_and_notes() -> None:
    head = [row[0] for row in rows(book(bar())["Voice touchpoints"])[:7]]
    assert head[0] == bar().title
    assert head[1:4] == [f"Source: {bar().source}", "Base: n = 1,204", "Period: Spring 2026"]
    assert head[4] == bar().notes[0]


def test_numbers_are_numbers_in_the_format_of_their_unit() -> None:
    sheet = book(bar())["Voice touchpoints"]
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == 0.84)
    assert cell.number_format == "0%"
    figures = book()["Figures"]
    nps = next(row for row in figures.iter_rows() if row[0].value == "voice.nps")
    assert (nps[1].value, nps[1].number_format, nps[4].number_format) == (23, "+0;-0;0", "#,##0")


def test_each_card_keeps_the_unit_of_its_own_row() -> None:
    sheet = book(scorecard())["Voice scorecard"]
    formats = {row[0].value: row[1].number_format for row in sheet.iter_rows()}
    assert formats["NPS"] == "+0;-0;0"
    assert formats["CSAT (top-2-box)"] == "0%"
    assert formats["Annual benefit"] == "#,##0"


def test_share_differences_are_stored_in_percentage_points() -> None:
    item = make("gap", "bar", "A gap", "category value", [["A", -0.072]], unit="share difference")
    cell = next(cell for row in book(item)["Gap"].iter_rows() for cell in row if isinstance(cell.value, float))
    assert (round(cell.value, 6), cell.number_format) == (-7.2, "+0;-0;0")


def test_a_suppressed_value_is_an_empty_cell_in_a_row_that_says_not_shown() -> None:
    sheet = book(bar())["Voice touchpoints"]
    assert below(sheet, "value")[-1] is None
    assert below(sheet, "Remark") == [None] * 6 + ["not shown"]


def test_an_exhibit_that_shows_everything_has_no_remark() -> None:
    item = make("whole", "bar", "All shown", "category value", [["A", 0.4]], unit="share")
    with pytest.raises(AssertionError):
        below(book(item)["Whole"], "Remark")


@pytest.mark.parametrize(
    "text", ["=1+1", '=HYPERLINK("http://x","y")', "@SUM(A1)", "+1", "-1", "http://example.org", "#N/A", "'a"]
)
def test_no_text_becomes_a_formula_a_link_or_an_error(text: str) -> None:
    item = make("x", "bar", text, "category value", [[text, 1.0]], source=text, notes=[text])
    sheet = book(item, name=text)["X"]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not [cell for cell in cells if cell.hyperlink]
    assert text in [cell.value for cell in cells]


def test_the_only_formulas_of_the_file_are_sums_of_its_own_cells() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook.write(every_kind(name="=1+1")))) as package:
        found = {one for name in package.namelist() for one in re.findall(rb"<f>(.*?)</f>", package.read(name))}
    assert not [one for one in found if not re.fullmatch(rb"SUM\(B\d+:B\d+\)", one)]


def test_the_sums_of_a_waterfall_are_formulas_from_the_sum_before_on_where_they_add_up() -> None:
    rows = [
        ["Gain", 5.0, False],
        ["More", 3.0, False],
        ["Benefit", 8.0, True],
        ["Cost", -2.0, False],
        ["Net", 6.0, True],
    ]
    item = make("w", "waterfall", "Net value", "category value total", rows)
    cells = [value for value in below(book(item)["W"], "value") if value is not None]
    first = next(cell.row for cell in book(item)["W"]["B"] if cell.value == 5)
    assert cells == [5, 3, f"=SUM(B{first}:B{first + 1})", -2, f"=SUM(B{first + 2}:B{first + 3})"]
    wrong = make("w", "waterfall", "Net value", "category value total", [["Gain", 5.0, False], ["Net", 4.0, True]])
    assert [value for value in below(book(wrong)["W"], "value") if value is not None] == [5, 4]
    gap = make("w", "waterfall", "Net value", "category value total", [["Gain", None, False], ["Net", 4.0, True]])
    assert [value for value in below(book(gap)["W"], "value") if value is not None] == [4]


def test_rows_that_a_table_declares_as_totals_are_formulas_and_keep_what_they_gave() -> None:
    rows = [
        ["Investment", 5.0, 6.0, 4.0],
        ["Running", 3.0, 4.0, 2.0],
        ["Cost", 8.0, 10.0, 6.0],
        ["Benefit", 9.0, 15.0, 7.5],
        ["Net", 1.0, 5.0, 1.5],
        ["Budget", 12.0, None, None],
    ]
    item = make("m", "table", "Money", "amount plan whole present", rows, unit="EUR", totals={3: (1, 2), 5: (4, -3)})
    page = book(item)["M"]
    first = next(cell.row for cell in page["B"] if cell.value == 5)
    said = [page.cell(row=first + at, column=2).value for at in range(6)]
    assert said == [5, 3, f"=SUM(B{first}:B{first + 1})", 9, f"=B{first + 3}-B{first + 2}", 12]
    assert page.cell(row=first + 4, column=4).value == f"=D{first + 3}-D{first + 2}"
    blocks = (Recorded(results()[1], "02_voice", "b"), Shown(item, "", "02_voice", "c"))
    content = workbook.write(Document(context(), (Section("02_voice", "What do customers say?", blocks),)))
    kept = openpyxl.load_workbook(io.BytesIO(content), data_only=True)["M"]
    assert [kept.cell(row=first + at, column=4).value for at in (2, 4)] == [6, 1.5]
    plain = make("m", "table", "Money", "amount plan whole present", rows[:3], unit="EUR")
    assert book(plain)["M"].cell(row=first + 2, column=2).value == 8


@pytest.mark.parametrize("totals", [{3: (1, 2)}, {2: (1, 4)}, {1: (0,)}])
def test_a_table_whose_declared_total_is_none_is_refused(totals) -> None:
    with pytest.raises(ValueError, match="are not the totals"):
        make("m", "table", "Money", "amount plan", [["A", 5.0], ["B", 3.0], ["C", 9.0]], totals=totals)


def test_sheet_names_are_valid_and_different_also_in_lower_case() -> None:
    found = names(["a/b:c", "A b c", "x" * 40, "x" * 40, "", "'quoted'", "History"])
    assert found == ["a b c", "A b c 2", "x" * 31, "x" * 29 + " 2", "Sheet", "quoted", "History 2"]


def test_contents_lead_to_every_sheet() -> None:
    made = book(bar())
    links = {
        cell.value: cell.hyperlink.location for row in made["Contents"].iter_rows() for cell in row if cell.hyperlink
    }
    assert set(links) == set(made.sheetnames) - {"Contents"}
    assert links["Voice touchpoints"] == "'Voice touchpoints'!A1"


def test_checks_stand_on_the_data_quality_sheet() -> None:
    assert (
        "What do customers say?",
        "Out of scale",
        "failed",
        "37 answers lay outside the scale and were left out.",
    ) in rows(book()["Data quality"])


def test_the_same_document_gives_the_same_bytes_and_names_no_program_or_clock() -> None:
    one = workbook.write(every_kind())
    assert workbook.write(every_kind()) == one
    with zipfile.ZipFile(io.BytesIO(one)) as package:
        core = package.read("docProps/core.xml").decode()
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert "2026-05-18T00:00:00Z" in core
    assert "Customer experience practice" in core


def test_every_kind_of_exhibit_has_its_sheet() -> None:
    made = openpyxl.load_workbook(io.BytesIO(workbook.write(every_kind())))
    assert len(made.sheetnames) == 3 + len(every_kind().exhibits)


def test_a_document_without_figures_is_still_a_workbook() -> None:
    empty = Document(context(), (Section("01", "Nothing", ()),))
    assert openpyxl.load_workbook(io.BytesIO(workbook.write(empty))).sheetnames == [
        "Contents",
        "Figures",
        "Data quality",
    ]


def test_an_unknown_unit_is_refused_rather_than_printed_bare() -> None:
    item = make("x", "bar", "T", "category value", [["A", 1.0]], unit="furlongs")
    with pytest.raises(KeyError, match="furlongs"):
        book(item)


def test_words_of_ours_in_codebook_and_plan_are_the_reader_s() -> None:
    heads = ["question", "label", "wave", "column", "answer", "count", "read", "counts_as", "basis"]
    lines = [
        ("(left out)", "Niedokończone", "2026", "", "pominięte: 3", 3, "", "not counted", "the file"),
        ("nps", "NPS", "2026", "Q1", "(blank)", 9, "", "no answer", "engagement.yaml"),
        ("nps", "NPS", "2026", "Q1", "None", 9, 10.0, "promoter", "value labels"),
    ]
    voice = Result("voice", {}, {"codebook": pd.DataFrame(lines, columns=heads)}, rules=STANDARD)
    blocks = (Recorded(voice, "02_voice", "b"), Shown(gantt(), "", "02_voice", "c"))
    document = Document(context(language="pl"), (Section("02_voice", "Klienci", blocks),))
    found = openpyxl.load_workbook(io.BytesIO(workbook.write(document)))
    book_ = next(rows(sheet) for sheet in found if any("(pominięte)" in row for row in rows(sheet)))
    assert book_[-3][-2:] == ("nieliczone", "plik")
    assert book_[-2][4] == "(puste)"
    assert book_[-1][4] == "None"
    assert any("planowana" in row for row in rows(found.worksheets[-1]))
