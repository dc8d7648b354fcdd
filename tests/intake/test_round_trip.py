"""What a writer of tables wrote is what the reader gives back, whatever delimiter, quoting, encoding and locale."""

from __future__ import annotations

import csv
import io
import os
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.errors import InputError
from workbench.intake import number_columns
from workbench.intake.exports import read_answers
from workbench.intake.settings import FileSettings

# A campaign asks for more: WORKBENCH_ROUND_TRIPS=10000 pytest tests/intake/test_round_trip.py
EXAMPLES = int(os.environ.get("WORKBENCH_ROUND_TRIPS", "150"))
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1250", "cp1252", "gb18030")
LETTERS = {
    "cp1250": "ąęłżóЀ",
    "cp1252": "äöüéñ€",
    "gb18030": "满意很好",
    "utf-16": "ą满😀\u0e01",
    "utf-8": "ą满😀\u0e01",
    "utf-8-sig": "ą满😀",
}


@dataclass(frozen=True)
class Written:
    """A file as a survey tool of some country could write it, and what it holds."""

    delimiter: str
    quoting: int
    newline: str
    encoding: str
    sign: str
    group: str
    headers: int
    names: list[str]
    questions: list[str]
    comments: list[str]
    amounts: list[float]
    above: tuple[tuple[str, ...], ...] = ()

    def data(self) -> bytes:
        """The file's bytes."""
        text = io.StringIO(newline="")
        writer = csv.writer(text, delimiter=self.delimiter, quoting=self.quoting, lineterminator=self.newline)
        for title in self.above:
            writer.writerow(title)
        writer.writerow(self.names)
        if self.headers > 1:
            writer.writerow(self.questions)
        if self.headers > 2:
            writer.writerow([f'{{"ImportId":"{name}"}}' for name in self.names])
        for number, (comment, amount) in enumerate(zip(self.comments, self.amounts, strict=True)):
            meta = ["2026-01-01", "2026-01-02", "IP Address", "True"] if self.headers > 1 else []
            writer.writerow([*meta, f"R_{number}", comment, self.spelled(amount)])
        return text.getvalue().encode(self.encoding)

    def spelled(self, amount: float) -> str:
        """An amount as the locale writes it, with two decimals."""
        return f"{amount:,.2f}".replace(",", "\0").replace(".", self.sign).replace("\0", self.group)


def _cells(encoding: str) -> st.SearchStrategy[str]:
    pieces = st.sampled_from(
        [
            '"',
            '""',
            ",",
            ";",
            "\t",
            "|",
            "\n",
            "\r\n",
            "'",
            " ",
            "a",
            "B",
            "5",
            "-",
            "=",
            "N/A",
            *LETTERS[encoding].replace("Ѐ", ""),
        ]
    )
    return st.lists(pieces, max_size=8).map("".join)


@st.composite
def files(draw: st.DrawFn) -> Written:
    """A file of one to twelve responses with an id, a comment and an amount."""
    encoding = draw(st.sampled_from(ENCODINGS))
    sign = draw(st.sampled_from(".,"))
    headers = draw(st.integers(1, 3))
    meta = ["StartDate", "EndDate", "Status", "Finished"] if headers > 1 else []
    names = [*meta, "ResponseId", "Q1", "Q2_spend"]
    question = st.text('ab?\n "', max_size=6).map(lambda text: f"Q: {text}x")
    rows = draw(st.integers(1, 12))
    titles = st.sampled_from(
        [
            ("Survey of 2026",),
            ("Survey of 2026", *[""] * 6),
            ("Exported", "2026-05-01"),
            ("Responses", "12"),
            ("From:", "May"),
        ]
    )
    return Written(
        delimiter=draw(st.sampled_from(",;\t|")),
        quoting=draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC])),
        newline=draw(st.sampled_from(["\n", "\r\n"])),
        encoding=encoding,
        sign=sign,
        group=draw(st.sampled_from(["", " ", "'", "," if sign == "." else "."])),
        headers=headers,
        names=names,
        questions=[
            "Start Date",
            "End Date",
            "Response Type",
            "Finished",
            "Response ID",
            draw(question),
            draw(question),
        ],
        comments=draw(st.lists(_cells(encoding), min_size=rows, max_size=rows)),
        above=tuple(draw(st.lists(titles, max_size=3))) if rows > 7 else (),
        amounts=[number / 100 for number in draw(st.lists(st.integers(-(10**9), 10**9), min_size=rows, max_size=rows))],
    )


@pytest.mark.timeout(3600)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files())
def test_nothing_that_was_written_is_lost_or_changed(tmp_path, written):
    path = tmp_path / "t.csv"
    path.write_bytes(written.data())
    declared = None if written.encoding.startswith("utf") else written.encoding
    found = read_answers(path, shown="t.csv", options=FileSettings(encoding=declared, delimiter=written.delimiter))
    table = found.table
    assert found.layout.headers == written.headers
    assert table.frame["ResponseId"].tolist() == [f"R_{number}" for number in range(len(written.comments))]
    assert table.frame["Q1"].tolist() == written.comments
    read = number_columns.read(table, "Q2_spend", table.frame["Q2_spend"].unique())
    assert read.faults == ()
    assert [read.values[text] for text in table.frame["Q2_spend"]] == written.amounts
    first = len(written.above) + written.headers
    assert list(table.rows or ()) == [first + number for number in range(1, len(written.comments) + 1)]


@pytest.mark.timeout(3600)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files())
def test_a_delimiter_that_nobody_declared_is_found_or_asked_for(tmp_path, written):
    path = tmp_path / "t.csv"
    path.write_bytes(written.data())
    declared = None if written.encoding.startswith("utf") else written.encoding
    try:
        found = read_answers(path, shown="t.csv", options=FileSettings(encoding=declared) if declared else None)
    except InputError as error:
        assert "two delimiters" in error.faults[0].found
        return
    assert found.table.frame["Q1"].tolist() == written.comments


def test_a_byte_that_is_cut_off_at_the_end_is_refused(tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes("id,nps\n1,9\n2,ą".encode()[:-1])
    with pytest.raises(InputError, match="text that is not UTF-8"):
        read_answers(path, shown="t.csv")
