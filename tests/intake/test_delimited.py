import pytest

from workbench.errors import InputError
from workbench.intake.opening import read_table
from workbench.intake.schema import Column, cast
from workbench.intake.settings import FileSettings
from workbench.intake.tables import clean

COLUMNS = (Column("dept", "id", filled=True), Column("score", "number", low=1, high=5, missing=("na",)))


def read(tmp_path, content, name="t.csv", **options):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    table = read_table(
        path, shown=name, expected=("dept", "score"), options=FileSettings(**options) if options else None
    )
    return cast(table, COLUMNS)


def faults_of(tmp_path, content, name="t.csv"):
    with pytest.raises(InputError) as refused:
        read(tmp_path, content, name)
    return [str(fault) for fault in refused.value.faults]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("", "t.csv: found an empty file"),
        ("dept,score\n", "t.csv:1: found a header without rows"),
        ("dept,score\nHR,5,x\nIT,4,y\n", "t.csv:2: found a row of 3 fields, 1 more than the header; allowed: 2 fields"),
        ("dept,score\nHR,5\nIT,4,y\n", "t.csv:3: found a row of 3 fields, 1 more than the header"),
        ("dept,score\nHR,5\nIT\n", "t.csv:3: found a row of 1 fields, 1 fewer than the header"),
        ("dept,score,score\nHR,5,4\n", 't.csv:1:3: found the column "score" for the second time (first in column 2)'),
        ("dept,score,\nHR,5,x\n", "t.csv:1:3: found a column without a name"),
        ("dept,,score\nHR,x,5\n", "t.csv:1:2: found a column without a name"),
        ('dept,score\nHR,5\n"IT,4\nX,3\n', "t.csv:3: found a quotation mark that is never closed"),
        ("dept,score\nHR,5\x00\n", "t.csv:2: found a NUL character"),
        ("dept,score\nHR,9\n", 't.csv:2:2: found "9" in column "score"; allowed: a number from 1 to 5, or na'),
        ("dept,score\nHR,inf\n", 't.csv:2:2: found "inf" in column "score"'),
        ("dept,score\nHR,1e999\n", 't.csv:2:2: found "1e999" in column "score"'),
        (
            'dept,score\nHR,"3,5"\nIT,4.5\n',
            't.csv:3:2: found numbers written in two ways in column "score" ("4.5" and "3,5", rows 3, 2)',
        ),
        ("dept,score\nHR,85%\n", 't.csv:2:2: found "85%" in column "score"'),
        ("dept,score\nHR,on leave\n", 't.csv:2:2: found "on leave" in column "score"'),
        ("dept,score\nHR,5\nTotal,5\n", 't.csv:3:1: found "Total" in column "dept"; allowed: rows of data only'),
        ("dept,score\nHR,5\nRazem,5\n", 't.csv:3:1: found "Razem" in column "dept"'),
        ("dept,score\n,5\n", 't.csv:2:1: found nothing in column "dept"; allowed: a value in every row'),
        ("dept,score\nH\u202eR,5\n", "t.csv:2:1: found characters that turn the reading direction"),
        ("dpt,score\nHR,5\n", 't.csv:1: found no column "dept"; allowed: a column "dept"; fix: rename one of \'dpt\''),
        ("dept,score,extra\nHR,5,1\n", 't.csv:1:3: found the unknown column "extra"; allowed: dept, score'),
        (b"PK\x03\x04rest", "t.csv: found a zip or .xlsx file under the name of a CSV"),
        (b"\x1f\x8b\x08rest", "t.csv: found a gzip file under the name of a CSV"),
        (b"<!DOCTYPE html><html>", "t.csv: found a web page under the name of a CSV"),
    ],
)
def test_a_csv_that_would_be_misread_is_refused_at_its_place(tmp_path, content, fault):
    assert faults_of(tmp_path, content)[0].startswith(fault)


def test_every_row_that_does_not_fit_is_reported_up_to_five_and_the_rest_counted(tmp_path):
    faults = faults_of(tmp_path, "dept,score\n" + "HR,5,x\n" * 12)
    assert [fault.split(":")[1] for fault in faults[:5]] == ["2", "3", "4", "5", "6"]
    assert "7 more rows like these" in faults[5]


def test_a_row_that_spans_lines_does_not_shift_the_line_numbers_of_later_faults(tmp_path):
    assert faults_of(tmp_path, 'dept,score\n"H\nR",5\n\nIT,9\n')[0].startswith("t.csv:5:2:")


@pytest.mark.parametrize(
    ("content", "depts", "scores"),
    [
        ("dept,score\nHR,5\n".encode("utf-8-sig"), ["HR"], [5]),
        ("dept,score\nŁódź,5\n".encode("utf-16"), ["Łódź"], [5]),
        ("dept;score\nHR;3,5\n", ["HR"], [3.5]),
        ("sep=;\ndept;score\nHR;3\n", ["HR"], [3]),
        ("dept\tscore\nHR\t3\n", ["HR"], [3]),
        ("dept,score,\nHR,5,\n", ["HR"], [5]),
        (" Dept , SCORE \nHR,5\n", ["HR"], [5]),
        ("dept,score\r\nHR,5\r\n", ["HR"], [5]),
        ("dept,score\nNA,5\nNone,4\nnan,3\nnull,2\n", ["NA", "None", "nan", "null"], [5, 4, 3, 2]),
        ("dept,score\n007,5\n00000000000000000012,4\n", ["007", "00000000000000000012"], [5, 4]),
        ("dept,score\nHR\u200b,5\u00a0\n H  R,５\n", ["HR", "H R"], [5, 5]),
        ("dept,score\nŁo\u0301dz\u0301,5\n", ["Łódź"], [5]),
        ("dept,score\n=cmd|' /C calc'!A0,5\n", ["=cmd|' /C calc'!A0"], [5]),
        ('dept,score\n"A, B",5\n', ["A, B"], [5]),
    ],
)
def test_what_is_unusual_but_clear_is_read_as_it_is_meant(tmp_path, content, depts, scores):
    frame, _ = read(tmp_path, content)
    assert frame["dept"].tolist() == depts
    assert frame["score"].tolist() == scores


def test_declared_missing_texts_and_blanks_are_missing_and_nothing_else(tmp_path):
    frame, _ = read(tmp_path, "dept,score\nHR,na\nIT,\nX,1\n")
    assert frame["score"].isna().tolist() == [True, True, False]


def test_a_delimiter_at_the_end_of_every_row_but_the_header_is_no_fault(tmp_path):
    frame, _ = read(tmp_path, "dept,score\nHR,5,\nIT,4,\n")
    assert [float(score) for score in frame["score"]] == [5, 4]
    assert "1 more than the header" in faults_of(tmp_path, "dept,score\nHR,5,\nIT,4\n")[0]


def test_what_was_matched_loosely_is_noted(tmp_path):
    _, notes = read(tmp_path, " Dept ,score\nHR,5\n")
    assert notes == ('t.csv: the column "Dept" was read as "dept"',)


def test_a_utf_16_file_says_that_it_was_read_so(tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes("dept,score\nHR,5\n".encode("utf-16"))
    assert read_table(path, shown="t.csv").told == ("t.csv: read as UTF-16, as the mark at its start says",)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1250", "dept,score\nKsięgowość,5\nZażółć gęślą jaźń,4\n"),
        ("cp1252", "dept,score\nFrançois’ équipe,5\nÜberführung,4\n"),
        ("gb18030", "dept,score\n客户服务,5\n财务部门,4\n"),
        (
            "big5",
            "dept,score\n整體而言您對我們的服務滿意嗎,5\n服務態度很好但是等待時間太長,4\n價格有點貴希望能便宜一些,3\n",
        ),
        ("cp932", "dept,score\nとても良いサービスでした,5\n待ち時間が長い,4\n"),
        ("cp949", "dept,score\n서비스가 좋았습니다,5\n대기 시간이 길어요,4\n"),
        ("cp1251", "dept,score\nОтдел обслуживания,5\nБухгалтерия,4\n"),
        ("mac_roman", "dept,score\nlevel of knowledge\u00a0of cuisine,5\nmuch like\u00a0Australia,4\n"),
    ],
)
def test_another_encoding_is_refused_with_how_each_would_read(tmp_path, encoding, text):
    fault = faults_of(tmp_path, text.encode(encoding))[0]
    assert fault.startswith("t.csv:2: found text that is not UTF-8")
    assert fault.count(f"such as encoding: {encoding}")


def test_a_declared_encoding_is_used(tmp_path):
    frame, _ = read(tmp_path, "dept,score\nKsięgowość,5\n".encode("cp1250"), encoding="cp1250")
    assert frame["dept"].tolist() == ["Księgowość"]


def test_an_unknown_encoding_is_refused(tmp_path):
    with pytest.raises(InputError, match='the unknown encoding "klingon"'):
        read(tmp_path, "dept,score\nHR,5\n", encoding="klingon")


def test_a_header_that_two_delimiters_divide_equally_is_refused_and_a_declared_one_decides(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("a,b;c\n1,2;3\n")
    with pytest.raises(InputError, match="two delimiters divide equally well"):
        read_table(path, shown="t.csv")
    table = read_table(path, shown="t.csv", options=FileSettings(delimiter=";"))
    assert list(table.frame.columns) == ["a,b", "c"]


def test_control_characters_in_a_text_become_blanks_and_overlong_texts_are_refused(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("note\nfine\x0breally\n")
    columns = (Column("note"),)
    assert cast(read_table(path, shown="t.csv"), columns)[0]["note"].tolist() == ["fine really"]
    path.write_text("note\n" + "x" * 32_768 + "\n")
    with pytest.raises(InputError, match="a text too long for a cell"):
        cast(read_table(path, shown="t.csv"), columns)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_named_and_read_once_declared(tmp_path, encoding):
    path = tmp_path / "t.csv"
    path.write_bytes("dept,score\nŁódź,5\n".encode(encoding))
    with pytest.raises(InputError, match=f"UTF-16 text without its mark.*declare encoding: {encoding}"):
        read_table(path, shown="t.csv")
    options = FileSettings(encoding=encoding)
    assert read_table(path, shown="t.csv", options=options).frame["dept"].tolist() == ["Łódź"]


def test_rows_that_are_quoted_as_a_whole_are_named(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('"id;NPS"\n"1;9"\n"2;10"\n', "utf-8")
    with pytest.raises(InputError, match="rows that are quoted as a whole"):
        read_table(path, shown="t.csv")


@pytest.mark.parametrize(
    ("written", "meant"),
    [('="0012"', "0012"), ("'0012", "0012"), ("'10'", "10"), ("Very satisfied&nbsp;", "Very satisfied"), ("R&amp;D", "R&D"),
     ("AT&T", "AT&T"), ("=1+2", "=1+2"), ("'tis", "'tis")],
)  # fmt: skip
def test_what_excel_and_web_pages_put_around_a_text_is_no_part_of_it(written, meant):
    assert clean(written) == meant
