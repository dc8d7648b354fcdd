"""Writes a ballot as an .xlsx: dropdowns from a hidden sheet, locked but for the answers, ready to print."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from typing import Any

import xlsxwriter

from workbench.intake.ballots.ask import Ask, Form
from workbench.intake.tables import letters

LISTS = "_lists"
NAME = "cxw_template_id"
FIRST_FIELD = 8  # row of the first field about the person, from 1
ID, TEXT, ANSWER = 1, 2, 3  # columns of the id, the statement and the first answer, from 1
TEXT_WIDTH = 64
_WIDTHS = {"score": 30, "documented": 22, "practised": 22, "evidence": 34, "owner": 24, "due": 13, "comment": 34}


def header_row(form: Form) -> int:
    """The row of the table's header, from 1."""
    return FIRST_FIELD + len(form.person) + 1 + (len(form.legend) + 1 if form.legend else 0)


def table_rows(form: Form) -> Iterator[tuple[int, str, str]]:
    """Each row below the header: its number from 1, its id (empty for a group's heading) and its text."""
    number, group = header_row(form), None
    for row in form.rows:
        if row.group != group:
            number, group = number + 1, row.group
            yield number, "", row.group
        number += 1
        yield number, row.id, row.text


def make(form: Form) -> bytes:
    """The blank ballot as the bytes of an .xlsx; the same form gives the same bytes."""
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(buffer, options)
    book.set_properties({"title": form.word(f"title-{form.kind}"), "created": dt.datetime(2000, 1, 1)})
    sheet, lists = book.add_worksheet(form.word("sheet")), book.add_worksheet(LISTS)
    styles = _styles(book)
    ranges = _write_lists(book, lists, form)
    _write_head(sheet, form, styles, ranges)
    _write_table(sheet, form, styles, ranges)
    _set_up(sheet, form)
    book.close()
    return buffer.getvalue()


def _styles(book: Any) -> dict[str, Any]:
    base = {"font_name": "Calibri", "font_size": 11, "valign": "vcenter", "text_wrap": True}
    answer = base | {"locked": False, "bg_color": "#EEF4F7", "border": 1, "border_color": "#B8C7CF"}
    return {
        "title": book.add_format({"font_name": "Calibri", "font_size": 16, "bold": True}),
        "plain": book.add_format({"font_name": "Calibri", "font_size": 11}),
        "text": book.add_format(base | {"bottom": 1, "bottom_color": "#D9D9D9"}),
        "id": book.add_format({"font_name": "Calibri", "font_size": 9, "valign": "vcenter", "font_color": "#7F7F7F"}),
        "field": book.add_format(base | {"bold": True}),
        "legend": book.add_format({"font_name": "Calibri", "font_size": 10, "font_color": "#404040"}),
        "group": book.add_format(base | {"bold": True, "bg_color": "#D9D9D9"}),
        "header": book.add_format(base | {"bold": True, "bottom": 2}),
        "answer": book.add_format(answer | {"num_format": "@"}),
        "date": book.add_format(answer | {"num_format": "yyyy-mm-dd"}),
    }


def _write_lists(book: Any, lists: Any, form: Form) -> dict[str, str]:
    """The hidden sheet: template id in A1, one column of options for each question; their ranges by name.

    Ranges, not texts in the cell's rule, because Excel cuts such texts at 255 characters.
    """
    lists.very_hidden()
    lists.protect()
    lists.write_string(0, 0, form.template_id)
    book.define_name(NAME, f"={LISTS}!$A$1")
    ranges: dict[str, str] = {}
    asked = [ask for ask in (*form.person, *form.asks) if ask.options]
    for column, ask in enumerate(asked, start=1):
        options = list(ask.options or {})
        for row, option in enumerate(options):
            lists.write_string(row, column, option)
        letter = letters(column + 1)
        ranges[ask.name] = f"={LISTS}!${letter}$1:${letter}${len(options)}"
    return ranges


def _write_head(sheet: Any, form: Form, styles: dict[str, Any], ranges: dict[str, str]) -> None:
    sheet.write_string(0, ID - 1, form.word(f"title-{form.kind}"), styles["title"])
    subtitle = form.word("subtitle", client=form.name, round=str(form.round))
    sheet.write_string(1, ID - 1, subtitle, styles["plain"])
    for row, line in enumerate(form.instructions, start=2):
        sheet.write_string(row, ID - 1, line, styles["plain"])
    for row, ask in enumerate(form.person, start=FIRST_FIELD - 1):
        sheet.write_string(row, TEXT - 1, ask.label, styles["field"])
        sheet.write_blank(row, ANSWER - 1, None, styles["answer"])
        _validate(sheet, row, ANSWER - 1, row, ask, form, ranges)
    for row, line in enumerate(form.legend, start=FIRST_FIELD + len(form.person)):
        sheet.write_string(row, TEXT - 1, line, styles["legend"])


def _write_table(sheet: Any, form: Form, styles: dict[str, Any], ranges: dict[str, str]) -> None:
    top = header_row(form) - 1
    labels = [form.word("col-id"), form.word("col-text"), *(ask.label for ask in form.asks)]
    for column, label in enumerate(labels):
        sheet.write_string(top, column, label, styles["header"])
    last = top
    for number, id_, text in table_rows(form):
        last = number - 1
        sheet.set_row(last, _height(text))
        sheet.write_string(last, ID - 1, id_, styles["id" if id_ else "group"])
        sheet.write_string(last, TEXT - 1, text, styles["text" if id_ else "group"])
        for offset, ask in enumerate(form.asks):
            style = ("date" if ask.date else "answer") if id_ else "group"
            sheet.write_blank(last, ANSWER - 1 + offset, None, styles[style])
    for offset, ask in enumerate(form.asks):
        _validate(sheet, top + 1, ANSWER - 1 + offset, last, ask, form, ranges)


def _height(text: str) -> float:
    """A row's height in points; Chinese characters are about twice as wide as Latin ones."""
    widths = [sum(2 if ord(character) > 0x2E80 else 1 for character in line) for line in text.splitlines()]
    return 6 + 14.5 * sum(-(-width // (TEXT_WIDTH + 6)) for width in widths)


def _validate(sheet: Any, first: int, column: int, last: int, ask: Ask, form: Form, ranges: dict[str, str]) -> None:
    rule: dict[str, Any] = {"ignore_blank": True, "error_title": form.word("error-title")[:32]}
    if ask.options:
        rule |= {"validate": "list", "source": ranges[ask.name], "error_message": form.word("error")[:255]}
    elif ask.date:
        rule |= {
            "validate": "date",
            "criteria": ">=",
            "value": dt.date(2000, 1, 1),
            "error_message": form.word("error-date")[:255],
        }
    elif ask.hint:
        rule = {"validate": "any", "input_message": ask.hint[:255]}
    else:
        return
    if sheet.data_validation(first, column, last, column, rule) != 0:
        raise ValueError(f"Excel's limits do not allow the rule of {ask.name!r}")


def _set_up(sheet: Any, form: Form) -> None:
    top = header_row(form)
    rows = [number for number, _, _ in table_rows(form)]
    widths = [_WIDTHS.get(ask.name, 24) for ask in form.asks]
    sheet.set_column(ID - 1, ID - 1, min(22, max(len(row.id) for row in form.rows) + 1))
    sheet.set_column(TEXT - 1, TEXT - 1, TEXT_WIDTH)
    for offset, width in enumerate(widths):
        sheet.set_column(ANSWER - 1 + offset, ANSWER - 1 + offset, width)
    sheet.freeze_panes(top, 0)
    sheet.protect("", {"format_columns": True, "format_rows": True})
    if len(form.asks) > 1:
        sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(top - 1)
    sheet.print_area(0, 0, max(rows) - 1, ANSWER - 2 + len(form.asks))
    sheet.set_footer(f"&L{_plain(form.name)}&R{form.word('page')}")


def _plain(name: str) -> str:
    # An ampersand starts a command in a footer.
    return name.replace("&", "&&")
