"""Workbooks of one result: heads that are read whole, units as they are said, no column for nothing and none of codes."""

from __future__ import annotations

import datetime as dt
import io

import openpyxl
import pytest
from documents import context

from workbench.claims import say
from workbench.document import Document, Recorded, Section
from workbench.export import editable
from workbench.model.listening import MarginSwing, RuleLine, SegmentLine
from workbench.model.rows import tables_of
from workbench.privacy.rules import STANDARD
from workbench.result import Result


@pytest.fixture
def book():
    tables = tables_of({
        SegmentLine: [SegmentLine("Trip", "North", 12_000, 900, 0.0154, None)],
        RuleLine: [RuleLine(90, None, 1.0, 1.08, 0.29, 150_488, 0.97, True)],
        MarginSwing: [MarginSwing("response", say("listening-swing-response"), -0.08, 0.12)],
    })  # fmt: skip
    result = Result("listening", {}, tables, rules=STANDARD)
    section = Section("10_listening", "Listening", (Recorded(result, "10_listening", "1"),))
    made = editable.write(Document(context(), (section,)), name="listening.xlsx")
    return openpyxl.load_workbook(io.BytesIO(made))


def heads(sheet):
    return next(row for row in sheet.iter_rows() if sum(cell.value is not None for cell in row) > 1)


def test_a_long_head_takes_several_lines_of_a_row_that_is_as_high(book):
    head = {cell.value: cell for cell in heads(book["Contact rules"])}["Invitations a customer"]
    assert head.alignment.wrap_text
    assert book["Contact rules"].row_dimensions[head.row].height == 30


def test_half_of_an_interval_is_no_gain(book):
    cell = {one.value: one for one in heads(book["By group"])}["Precision"].offset(row=1)
    assert (cell.value, cell.number_format) == (1.54, '"±"0.0')


def test_a_column_without_any_value_is_left_out_and_so_is_one_of_codes(book):
    assert "Limit a year" not in [cell.value for cell in heads(book["Contact rules"])]
    assert [cell.value for cell in heads(book["If it turns out otherwise"])] == ["Assumption", "Low", "High"]


def test_each_sheet_says_whose_it_is_and_of_which_day_without_the_name_of_the_run(book):
    said = [sheet["A2"].value for sheet in book]
    assert dt.date.fromisoformat(context().as_of).strftime("%-d %B %Y") in said[0]
    assert not any(context().run in text for text in said)
