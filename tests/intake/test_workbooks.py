import datetime as dt
import io
import zipfile

import pytest
import xlsxwriter
from openpyxl import Workbook

from workbench.errors import InputError
from workbench.intake import excel
from workbench.intake.distinct import distinct_of
from workbench.intake.exports import read_answers
from workbench.intake.inspection import inspect
from workbench.intake.opening import read_table
from workbench.intake.schema import Column, cast
from workbench.intake.tables import letters

COLUMNS = (Column("dept", "id", filled=True), Column("score", "number", low=1, high=5))


def book(tmp_path, rows, change=None, name="t.xlsx"):
    """A workbook of rows; `change` gets the worksheet before it is saved."""
    made = Workbook()
    for row in rows:
        made.active.append(row)
    if change:
        change(made.active)
    made.save(tmp_path / name)
    return tmp_path / name


def faults_of(path):
    with pytest.raises(InputError) as refused:
        cast(read_table(path, shown=path.name, expected=("dept", "score")), COLUMNS)
    return [str(fault) for fault in refused.value.faults]


def values(path):
    return cast(read_table(path, shown=path.name, expected=("dept", "score")), COLUMNS)[0]


GOOD = [("dept", "score"), ("HR", 5), ("IT", 4)]


def test_numbers_texts_and_numbers_stored_as_text_are_read(tmp_path):
    frame = values(book(tmp_path, [("dept", "score"), ("NA", 5), ("007", "4"), (7, None)]))
    assert frame["dept"].tolist() == ["NA", "007", "7"]
    assert frame["score"].tolist()[:2] == [5, 4]


def test_a_header_below_a_title_is_found(tmp_path):
    path = book(tmp_path, [("Ballot of Acme", None), (None, None), *GOOD, (None, 9)])
    assert faults_of(path) == [
        't.xlsx, sheet "Sheet", cell A6: found nothing in column "dept"; allowed: a value in every row; '
        "fix: fill the cell or delete the row",
        't.xlsx, sheet "Sheet", cell B6: found "9" in column "score"; allowed: a number from 1 to 5; '
        "fix: correct the value",
    ]


def test_the_sheet_that_has_the_columns_is_read_whatever_its_place(tmp_path):
    made = Workbook()
    made.active.append(["about", "this file"])
    other = made.create_sheet("Answers")
    for row in GOOD:
        other.append(row)
    made.save(tmp_path / "t.xlsx")
    assert values(tmp_path / "t.xlsx")["dept"].tolist() == ["HR", "IT"]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda s: s.merge_cells("A2:A3"), "cell A2: found the merged cells A2:A3"),
        (lambda s: s.__setitem__("B2", "#REF!"), "cell B2: found the error value #REF!"),
        (lambda s: s.__setitem__("B2", "=1+1"), "cell B2: found a formula without a stored value"),
        (
            lambda s: s.__setitem__("B2", dt.datetime(2026, 3, 4)),
            "cell B2: found a date that Excel made of what was typed",
        ),
        (
            lambda s: s.__setitem__("A2", dt.datetime(2026, 3, 4)),
            "cell A2: found a date that Excel made of what was typed",
        ),
        (lambda s: setattr(s.row_dimensions[3], "hidden", True), "found 1 hidden rows (3)"),
        (lambda s: s.__setitem__("XFD1048576", 1), "found a sheet that reaches row 1,048,576 and column 16,384"),
        (lambda s: s.__setitem__("C1", "dept"), 'cell C1: found the column "dept" for the second time'),
    ],
)
def test_what_excel_hides_or_changes_is_refused_with_its_cell(tmp_path, change, fault):
    assert fault in faults_of(book(tmp_path, GOOD, change))[0]


def test_a_formula_with_a_stored_value_is_read(tmp_path):
    path = tmp_path / "t.xlsx"
    made = xlsxwriter.Workbook(path)
    sheet = made.add_worksheet()
    sheet.write_row(0, 0, ("dept", "score"))
    sheet.write_row(1, 0, ("HR", 3))
    sheet.write_formula(2, 1, "=B2+1", None, 4)
    sheet.write(2, 0, "IT")
    made.close()
    assert values(path)["score"].tolist() == [3, 4]


def test_the_1904_date_system_is_honoured(tmp_path):
    path = tmp_path / "t.xlsx"
    made = xlsxwriter.Workbook(path, {"date_1904": True})
    sheet = made.add_worksheet()
    sheet.write(0, 0, "due")
    sheet.write_datetime(1, 0, dt.datetime(2026, 3, 4), made.add_format({"num_format": "yyyy-mm-dd"}))
    made.close()
    frame, _ = cast(read_table(path, shown="t.xlsx", expected=("due",)), (Column("due", "date"),))
    assert frame["due"].dt.strftime("%Y-%m-%d").tolist() == ["2026-03-04"]


def test_hidden_columns_are_read_and_noted(tmp_path):
    path = book(tmp_path, GOOD, lambda sheet: setattr(sheet.column_dimensions["B"], "hidden", True))
    assert read_table(path, shown="t.xlsx").told == ("t.xlsx: hidden columns 2:2 were read like visible ones",)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "t.xlsx: found an empty file"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500,
            "t.xlsx: found a password-protected workbook or an old .xls",
        ),
        (b"<html><table></table></html>", "t.xlsx: found a web page"),
        (b"PK\x03\x04 and then nothing", "t.xlsx: found a damaged or incomplete workbook"),
    ],
)
def test_a_file_that_is_no_workbook_is_refused_with_what_it_is(tmp_path, content, fault):
    path = tmp_path / "t.xlsx"
    path.write_bytes(content)
    assert faults_of(path)[0].startswith(fault)


def test_a_truncated_workbook_is_refused(tmp_path):
    path = book(tmp_path, GOOD)
    path.write_bytes(path.read_bytes()[:-600])
    assert "a damaged or incomplete workbook" in faults_of(path)[0]


def rezipped(path, **parts):
    """The workbook with parts replaced or added (None removes one)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            if content is not None:
                new.writestr(name, content)
    path.write_bytes(buffer.getvalue())
    return path


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        ({"[Content_Types].xml": None}, "a damaged or incomplete workbook"),
        ({SHEET: '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'}, "a document type declaration inside"),
        ({"xl/styles.xml": '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'}, "a document type declaration inside"),
        ({SHEET: "<worksheet><sheetData>" + " " * 60_000_000}, "unpacks to an unreasonable size"),
        ({"../evil.xml": "<x/>"}, "paths that leave it"),
        ({"xl/vbaProject.bin": b"x"}, "a workbook with macros"),
        ({SHEET: "<worksheet>" + "<a>" * 500}, "a damaged or incomplete workbook"),
        ({SHEET: "<worksheet><broken"}, "a damaged or incomplete workbook"),
    ],
)
def test_a_workbook_made_to_harm_is_refused_before_it_is_unpacked(tmp_path, parts, fault):
    assert fault in faults_of(rezipped(book(tmp_path, GOOD), **parts))[0]


@pytest.mark.parametrize(("number", "name"), [(1, "A"), (4, "D"), (26, "Z"), (27, "AA"), (16384, "XFD")])
def test_columns_are_named_as_excel_names_them(number, name):
    assert letters(number) == name


def test_groups_that_excel_turned_into_dates_are_a_fault_with_the_fix(tmp_path):
    from workbench.intake.ratings import codes

    path = book(tmp_path, [("id", "size"), (1, "6-10"), (2, dt.datetime(2026, 5, 1)), (3, dt.datetime(2026, 5, 1))])
    cells = codes({}, ())(read_table(path, shown="t.xlsx"), "size")
    assert [str(fault) for fault in cells.faults] == [
        't.xlsx, sheet "Sheet", cell B3: found dates that Excel made of what was typed in column "size" '
        "(rows 3, 4: 2026-05-01); allowed: texts or numbers; fix: format the column as text and type the values again, "
        'such as "1-5"; Excel cannot give back what stood there'
    ]


def test_the_sheet_with_most_cells_is_read_where_nothing_is_mapped_and_told(tmp_path):
    made = Workbook()
    made.active.append(["Summary", None])
    data = made.create_sheet("Raw data")
    for row in [("Survey of May",), (), ("id", "nps", "weight"), (1, 9, 1.125), (2, 10, 0.5), ("Average", 9.5, None)]:
        data.append(row)
    made.save(tmp_path / "t.xlsx")
    found = read_answers(tmp_path / "t.xlsx", shown="t.xlsx").table
    assert found.frame["nps"].tolist() == ["9", "10"]
    assert found.told == (
        't.xlsx: the sheet "Raw data" was read, of 2',
        "t.xlsx: 2 rows above the header left out",
        't.xlsx: row 6 ("Average") was left out: it sums up the rows above',
    )
    assert found.exact >= {"1.125"}  # a number of the workbook, not a thousand


def test_two_visible_sheets_with_the_same_columns_are_refused_and_a_hidden_one_counts_for_nothing(tmp_path):
    def twin(book):
        sheet = book.parent.create_sheet("2025")
        for row in (("id", "NPS"), (1, 0)):
            sheet.append(row)

    path = book(tmp_path, [("id", "NPS"), (1, 10), (2, 9)], twin)
    with pytest.raises(InputError, match="2 sheets with the same columns: Sheet, 2025"):
        read_answers(path, shown="t.xlsx")

    def hidden(book):
        twin(book)
        book.parent["2025"].sheet_state = "hidden"

    path = book(tmp_path, [("id", "NPS"), (1, 10), (2, 9)], hidden)
    assert read_answers(path, shown="t.xlsx").table.frame["NPS"].tolist() == ["10", "9"]


def test_two_sheets_of_the_same_table_are_refused_where_one_has_a_column_more(tmp_path):
    book = Workbook()
    book.active.title = "January"
    for row in (["id", "NPS", "Region"], [1, 9, "North"]):
        book.active.append(row)
    other = book.create_sheet("February")
    for row in (["id", "NPS", "Region", "Comment"], [2, 3, "South", "late"]):
        other.append(row)
    book.save(tmp_path / "t.xlsx")
    for wanted in (None, frozenset({"id", "nps"})):
        with pytest.raises(InputError, match="2 sheets with the same"):
            read_answers(tmp_path / "t.xlsx", shown="t.xlsx", wanted=wanted)


def test_a_note_of_two_words_below_a_table_is_no_response(tmp_path):
    book = Workbook()
    for row in (["id", "NPS"], *([at, 9] for at in range(9)), [], ["Source: survey"]):
        book.active.append(row)
    book.save(tmp_path / "t.xlsx")
    assert len(read_answers(tmp_path / "t.xlsx", shown="t.xlsx").table.frame) == 9


def headed(tmp_path, first, second, *merged):
    """A workbook of two header rows, some cells merged, with thirty responses below."""
    rows = [first, second, *((at, at % 11, 1 + at % 5, 1 + at % 4, "NS"[at % 2]) for at in range(1, 31))]
    return book(tmp_path, rows, lambda sheet: [sheet.merge_cells(area) for area in merged])


def test_a_header_of_two_rows_with_merged_cells_is_read_like_one_without(tmp_path):
    path = headed(tmp_path, ("id", "Recommend", "How satisfied are you with", None, "Region"), (None, None, "Food", "Price", None),
                  "A1:A2", "B1:B2", "C1:D1", "E1:E2")  # fmt: skip
    frame = read_answers(path, shown="t.xlsx").table.frame
    assert list(frame) == [
        "id",
        "Recommend",
        "How satisfied are you with - Food",
        "How satisfied are you with - Price",
        "Region",
    ]
    assert len(frame) == 30


def test_merged_cells_below_such_a_header_are_refused(tmp_path):
    path = headed(tmp_path, ("id", "Recommend", "How satisfied are you with", None, "Region"), (None, None, "Food", "Price", None),
                  "C1:D1", "E4:E5")  # fmt: skip
    with pytest.raises(InputError, match="cell E4: found the merged cells E4:E5") as refused:
        read_answers(path, shown="t.xlsx")
    assert len(refused.value.faults) == 1


def test_a_workbook_of_charts_alone_has_no_values(tmp_path):
    made = Workbook()
    made.create_chartsheet("Chart")
    made.remove(made.worksheets[0])
    made.save(tmp_path / "t.xlsx")
    with pytest.raises(InputError, match="no sheet with values"):
        read_answers(tmp_path / "t.xlsx", shown="t.xlsx")


def test_scores_formatted_as_dates_are_named_as_such_by_inspect_and_check(tmp_path):
    def dates(sheet):
        for cell in sheet["B"][1:]:
            cell.number_format = "yyyy-mm-dd"

    path = book(tmp_path, [("id", "recommend"), *((at, at % 11) for at in range(30))], dates)
    assert inspect(path)[0].notes == (
        'column "recommend" holds numbers formatted as dates: choose the format "General"',
    )
    table = read_answers(path, shown="t.xlsx").table
    [fault] = excel.days(table, "recommend", *distinct_of(table.frame["recommend"]))
    assert str(fault).startswith(
        't.xlsx, sheet "Sheet", cell B2: found numbers formatted as dates in column "recommend"'
    )
    assert fault.fix == 'choose the number format "General" for the column'
