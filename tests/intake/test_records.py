import pytest

from workbench.errors import InputError
from workbench.intake.exports import read_answers
from workbench.intake.opening import read_table
from workbench.intake.schema import Column, cast

QUALTRICS = (
    "StartDate,EndDate,Status,Finished,Progress,ResponseId,Q1,Q2\r\n"
    'Start Date,End Date,Response Type,Finished,Progress,Response ID,"How likely are you\n\nto recommend us?","Why,\r\nin a word?"\r\n'
    + ",".join(
        f'"{{""ImportId"":""{name}""}}"'
        for name in ("startDate", "endDate", "status", "finished", "progress", "_recordId", "QID1", "QID2")
    )
    + "\r\n2026-01-01,2026-01-01,Survey Preview,True,100,R_0,0,\r\n"
    '2026-01-01,2026-01-01,IP Address,True,100,R_1,10,"first line\nsecond"\r\n'
    "2026-01-01,2026-01-01,IP Address,True,100,R_2,9,\r\n"
)


def answers(tmp_path, content, name="t.csv", **options):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_answers(path, shown=name, **options)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_line_breaks_in_question_texts_lose_no_response(tmp_path, encoding):
    found = answers(tmp_path, QUALTRICS.encode(encoding))
    assert found.table.frame["ResponseId"].tolist() == ["R_1", "R_2"]
    assert found.table.frame["Q1"].tolist() == ["10", "9"]
    assert found.layout.texts["Q1"] == "How likely are you to recommend us?"


def test_a_fault_names_the_line_of_the_text_and_the_row_in_excel(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('dept,score\n"H\nR\n\n",5\n,\n"IT",9\n')
    with pytest.raises(InputError) as refused:
        cast(read_table(path, shown="t.csv"), (Column("dept"), Column("score", "number", low=1, high=5)))
    (fault,) = refused.value.faults
    assert (fault.line, fault.row, fault.column) == (7, 4, 2)
    assert str(fault).startswith('t.csv:7:2: found "9" in column "score" (row 4 in Excel); allowed')


def test_rows_of_delimiters_alone_are_no_responses_and_are_told(tmp_path):
    found = answers(tmp_path, "id,nps\n1,10\n,\n2,9\n , \n")
    assert found.table.frame["id"].tolist() == ["1", "2"]
    assert list(found.table.told) == ["t.csv: 2 blank rows were left out (rows 3 and 5)"]


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ("Average,9.5", ['t.csv: row 4 ("Average") was left out: it sums up the rows above']),
        (
            'Summe,19\n\nDurchschnitt:,"9,5"',
            [
                't.csv: row 4 ("Summe") was left out: it sums up the rows above',
                't.csv: row 6 ("Durchschnitt") was left out: it sums up the rows above',
            ],
        ),
        ("总计,19", ['t.csv: row 4 ("总计") was left out: it sums up the rows above']),
    ],
)
def test_totals_at_the_end_are_left_out_and_told(tmp_path, last, told):
    found = answers(tmp_path, f"id,nps\n1,10\n2,9\n{last}\n")
    assert found.table.frame["id"].tolist() == ["1", "2"]
    assert list(found.table.told) == told
    assert list(found.table.rows) == [2, 3]


def test_an_answer_that_is_a_word_for_a_total_stays(tmp_path):
    found = answers(tmp_path, "service,nps\nGood,10\nAverage,9\nAverage,7\n")
    assert found.table.frame["service"].tolist() == ["Good", "Average", "Average"]


def test_a_title_above_the_header_is_left_out_and_told(tmp_path):
    found = answers(tmp_path, "Export of May\n\nid;nps;region\n1;10;North\n")
    assert found.table.frame["nps"].tolist() == ["10"]
    assert list(found.table.told) == ["t.csv: 1 row above the header left out"]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("id,nps\n1,10\n2,9,x\n", "t.csv:3: found a row of 3 fields, 1 more than the header"),
        ('id,nps\n1,"10\n2,9\n', "t.csv:2: found a quotation mark that is never closed"),
        ('id,nps\n1,"1"0\n2,"9', "t.csv:3: found a quotation mark that is never closed"),
        ('id,nps\n1,"' + "x\n" * 600_000 + "2,9\n", "t.csv:2: found a field of more than 1,000,000 characters"),
    ],
)
def test_a_record_that_cannot_be_right_is_refused_at_its_line(tmp_path, content, fault):
    with pytest.raises(InputError) as refused:
        answers(tmp_path, content)
    assert str(refused.value.faults[0]).startswith(fault)


def test_a_header_row_of_another_length_is_a_fault_and_no_traceback(tmp_path):
    with pytest.raises(InputError, match=r"t\.csv:2: found a row of 7 fields, 1 fewer"):
        answers(tmp_path, QUALTRICS.replace("Response ID,", ""))
