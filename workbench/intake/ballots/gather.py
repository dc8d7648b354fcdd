"""Gathers a folder of ballots: every answer is checked again, and every fault has its file, sheet and cell."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workbench.errors import Fault, InputError, counted
from workbench.intake.ballots.ask import Ask, Form
from workbench.intake.ballots.make import ANSWER, FIRST_FIELD, ID, LISTS, header_row
from workbench.intake.folders import is_clutter
from workbench.intake.opening import refuse_disguise
from workbench.intake.packages import coordinates, inspect_package
from workbench.intake.tables import clean, letters, reorders
from workbench.intake.workbooks import ERRORS, as_text, extent_of
from workbench.sources import numerals

MOST_TEXT = 5_000
ENGLISH = "Ballot"  # the sheet of every ballot that was sent out before it had a name in each language
FORMULA = ("=", "+", "-", "@")
"""With what a text begins that a spreadsheet would calculate when the gathered answers are opened."""


@dataclass(frozen=True)
class Gathered:
    """The answers of all ballots as rows for the client's CSV file; `invited` is None where nobody said how many."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    received: int
    invited: int | None
    notes: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"Received {self.received} of {self.invited}" if self.invited else f"Received {self.received}"

    def csv(self) -> str:
        """The answers as CSV text with line feeds."""
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows(self.rows)
        return buffer.getvalue()


@dataclass
class _Ballot:
    """One file being read: where its cells are, and what was wrong with them."""

    shown: str
    sheet: str
    cells: list[tuple[Any, ...]]
    faults: list[Fault] = field(default_factory=list)

    def at(self, row: int, column: int) -> Any:
        """A cell's value, counted from 1; None beyond the sheet."""
        inside = 0 < row <= len(self.cells) and 0 < column <= len(self.cells[row - 1])
        return self.cells[row - 1][column - 1] if inside else None

    def refuse(self, row: int, column: int, found: str, allowed: str, fix: str) -> None:
        cell = f"{letters(column)}{row}"
        self.faults.append(Fault(self.shown, found, allowed, fix, sheet=self.sheet, cell=cell))


def gather(folder: Path, form: Form, *, wave: str, invited: int | None = None) -> Gathered:
    """The answers of all ballots of a form in a folder.

    Ballots without any answer are not counted as received, and noted. Raises `InputError` with the faults of all
    files: another client's or round's ballot, changed layout, hidden rows or columns, answers beyond the list, formulas,
    codes and departments that begin as one, dates that Excel made, error values, two ballots of one rater.
    """
    files = sorted(path for path in folder.iterdir() if path.is_file() and not is_clutter(path))
    faults, notes, answered = [], [], {}
    for path in files:
        if path.suffix.lower() != ".xlsx":
            faults.append(
                Fault(
                    path.name,
                    f'the file type "{path.suffix}"',
                    ".xlsx ballots",
                    "save it as .xlsx, or move it out of the folder",
                )
            )
            continue
        try:
            person, answers, remarks = _read(path, form)
        except InputError as error:
            faults += error.faults
            continue
        notes += remarks
        if any(value for row in answers.values() for value in row.values()):
            answered[path.name] = (person, answers)
        else:
            notes.append(f"{path.name}: no answer at all; not counted")
    faults += _repeated(answered, form)
    if not files:
        faults.append(Fault(folder.name, "an empty folder", "a folder of .xlsx ballots", "put the ballots there"))
    if faults:
        raise InputError(faults)
    notes += _named(answered, form)
    rows = [row for person, answers in answered.values() for row in _rows(form, person, answers, wave)]
    return Gathered(columns_of(form), tuple(rows), len(answered), invited, tuple(notes))


Answers = Mapping[str, Mapping[str, str]]


def _repeated(answered: Mapping[str, tuple[Mapping[str, str], Answers]], form: Form) -> Iterator[Fault]:
    first: dict[str, str] = {}
    key = form.person[0].name
    for name, (person, _) in answered.items():
        who = person[key].casefold()
        if who in first:
            yield Fault(
                name,
                f'a second ballot of "{person[key]}" (the other is {first[who]})',
                "one ballot each",
                "keep the later one, or correct the code",
                sheet=form.word("sheet"),
                cell=f"{letters(ANSWER)}{FIRST_FIELD}",
            )
        first.setdefault(who, name)


def _named(answered: Mapping[str, tuple[Mapping[str, str], Answers]], form: Form) -> Iterator[str]:
    """A note for each ballot whose rater gave a name or an address where a code was asked for."""
    for name, (person, _) in answered.items():
        if form.person[0].name == "rater" and re.search(r"@|^[^\W\d_]{2,} [^\W\d_]{2,}", person["rater"]):
            yield f"{name}: the code looks like a name; replace it by a code before the file is shared"


def columns_of(form: Form) -> tuple[str, ...]:
    """The columns of the client's file that the answers go to."""
    return {
        "maturity": ("rater", "role", "department", "seniority", "item", "score", "wave"),
        "governance": ("id", "documented", "practised", "evidence", "owner", "due", "comment", "respondent"),
        "journey": ("rater", "role", "stage", "force", "lens", "wave", "score"),
    }[form.kind]


def _rows(form: Form, person: Mapping[str, str], answers: Answers, wave: str) -> Iterator[tuple[str, ...]]:
    for id_, given in answers.items():
        if form.kind == "journey":
            stage, _, force = id_.rpartition(".")
            for lens, score in given.items():
                yield _ordered(
                    form, {**person, "stage": stage, "force": force, "lens": lens, "score": score, "wave": wave}
                )
        else:
            yield _ordered(form, {**person, **given, "item": id_, "id": id_, "wave": wave})


def _ordered(form: Form, values: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(values.get(name, "") for name in columns_of(form))


def _read(path: Path, form: Form) -> tuple[dict[str, str], dict[str, dict[str, str]], list[str]]:
    """Who answered, the answers by row id and column, and remarks."""
    ballot, remarks = _open(path, form)
    person = {ask.name: _answer(ballot, FIRST_FIELD + offset, ANSWER, ask) for offset, ask in enumerate(form.person)}
    at = _row_numbers(ballot, form)
    answers = {
        id_: {ask.name: _answer(ballot, row, ANSWER + offset, ask) for offset, ask in enumerate(form.asks)}
        for id_, row in at.items()
    }
    if ballot.faults:
        raise InputError(ballot.faults)
    return person, answers, remarks


def _open(path: Path, form: Form) -> tuple[_Ballot, list[str]]:
    from openpyxl import load_workbook  # for workbooks alone

    shown = path.name
    refuse_disguise(path, shown)
    extents = inspect_package(path, shown=shown)
    try:
        book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
    except (KeyError, ValueError, TypeError, AttributeError, OSError):
        raise InputError([Fault(shown, "a damaged workbook", "an .xlsx ballot", "save it again in Excel")]) from None
    try:
        _refuse_other(book, form, shown)
        sheet = _sheet(book, form, shown)
        extent = extent_of(sheet, extents)
        sheet.reset_dimensions()
        cells = list(sheet.iter_rows(min_row=1, max_row=extent.rows, max_col=max(extent.columns, 1), values_only=True))
    finally:
        book.close()
    ballot = _Ballot(shown, sheet.title, cells)
    for area in extent.merged:
        column, row = coordinates(area.partition(":")[0])
        ballot.refuse(row, column, f"the merged cells {area}", "one answer a cell", "unmerge them")
    for row in extent.hidden_rows:
        ballot.refuse(row, ID, "a hidden row", "rows that the rater saw", "unhide it and ask the rater")
    last = ANSWER - 1 + len(form.asks)
    for area in extent.hidden_columns:
        first = int(area.partition(":")[0])
        if first <= last:
            ballot.refuse(
                header_row(form), first, "a hidden column", "columns that the rater saw", "unhide it and ask the rater"
            )
    for address in extent.formulas:
        column, row = coordinates(address)
        ballot.refuse(row, column, "a formula", "an answer typed or chosen", "replace the formula by its value")
    extra = [one.title for one in book.worksheets if one.title not in {LISTS, sheet.title}]
    return ballot, [f"{shown}: {len(extra)} more sheets were not read"] if extra else []


def _sheet(book: Any, form: Form, shown: str) -> Any:
    """The sheet that the rater filled in, by its name and wherever it stands; raises `InputError` without it."""
    name = form.word("sheet")
    found = next((one for one in book.worksheets if one.title in {name, ENGLISH}), None)
    if found is None or found.sheet_state != "visible":
        what = f'no sheet "{name}"' if found is None else f'the sheet "{found.title}" hidden'
        raise InputError(
            [
                Fault(
                    shown,
                    what,
                    f'the answers in the sheet "{name}"',
                    f'name the sheet with the answers "{name}" and show it, or fill in a fresh ballot',
                )
            ]
        )
    return found


def _refuse_other(book: Any, form: Form, shown: str) -> None:
    """A ballot of another client, kind, round or version must never be counted here."""
    written = book[LISTS]["A1"].value if LISTS in book.sheetnames else None
    if written == form.template_id:
        return
    parts = str(written or "").split("/")
    expected = form.template_id.split("/")
    if len(parts) != len(expected):
        found, fix = "a workbook that is no ballot of ours", 'make ballots with "workbench ballot make"'
    else:
        names = ("client", "kind", "round", "version", "content")
        which = next(at for at, part in enumerate(parts) if part != expected[at])
        shown_part = "different questions" if names[which] == "content" else f'{names[which]} "{parts[which][:63]}"'
        found, fix = f"a ballot of another {names[which]} ({shown_part})", "move it to where it belongs"
    raise InputError([Fault(shown, found, f"{form.kind} ballots of {form.client}, round {form.round}", fix)])


def _row_numbers(ballot: _Ballot, form: Form) -> dict[str, int]:
    """The row of each id; rows may have moved, but none may be missing, repeated or foreign."""
    known = [row.id for row in form.rows]
    at: dict[str, int] = {}
    for row in range(header_row(form) + 1, len(ballot.cells) + 1):
        id_ = as_text(ballot.at(row, ID)).strip()
        if not id_:
            continue
        if id_ not in known or id_ in at:
            what = "twice" if id_ in at else "that the ballot did not ask"
            ballot.refuse(
                row, ID, f'the id "{id_[:40]}" {what}', "the ballot's own rows", "restore the row from a fresh ballot"
            )
        at.setdefault(id_, row)
    missing = [id_ for id_ in known if id_ not in at]
    if missing:
        ballot.refuse(
            header_row(form),
            ID,
            f"{counted(len(missing), 'row')} missing, the first {missing[0]}",
            "all rows of the ballot",
            "restore them from a fresh ballot",
        )
    return {id_: at[id_] for id_ in known if id_ in at}


def _answer(ballot: _Ballot, row: int, column: int, ask: Ask) -> str:
    """An answer as it is stored; blank where there is none or where it is a fault."""
    value = ballot.at(row, column)
    text = clean(as_text(value))
    if text in ERRORS:
        ballot.refuse(row, column, f"the error value {text}", "an answer", "choose or type the answer again")
    elif not text:
        if ask.required:
            ballot.refuse(row, column, f"no {ask.name}", "an answer here", f'fill in "{ask.label}"')
    elif ask.options:
        return _chosen(ballot, row, column, ask, value)
    elif ask.date:
        return _day(ballot, row, column, value)
    elif reorders(as_text(value)) or len(text) > MOST_TEXT:
        ballot.refuse(
            row,
            column,
            "a text with disguising characters or of great length",
            f"plain text of at most {MOST_TEXT:,} characters",
            "retype it",
        )
    elif ask.key and text.startswith(FORMULA):
        ballot.refuse(
            row,
            column,
            f'a text that begins with "{text[0]}", as a formula does',
            f"a {ask.name} that begins with a letter or digit",
            "retype it without the sign",
        )
    else:
        return re.sub(r"[\x00-\x1f\x7f]+", " ", text)
    return ""


_DASH = re.compile(r"\s*[-–—]\s*")


def _chosen(ballot: _Ballot, row: int, column: int, ask: Ask, value: Any) -> str:
    """The value behind an option; its number alone counts as well, because people type it."""
    options = ask.options or {}
    by_text = {clean(label).casefold(): stored for label, stored in options.items()}
    by_text |= {stored: stored for stored in options.values() if stored}
    # People type the dash between a level and its name as they like: "3 - Established".
    by_text |= {_DASH.sub("-", label): stored for label, stored in by_text.items()}
    text = clean(as_text(value)).casefold()
    text = text if text in by_text else _DASH.sub("-", text)
    allowed = ", ".join(options)
    if isinstance(value, dt.date | dt.time):
        ballot.refuse(row, column, "a date that Excel made of what was typed", allowed, "choose from the list")
    elif text not in by_text:
        shown = f'"{text}"' if len(text) <= 20 else f"a text of {len(text)} characters"
        ballot.refuse(row, column, f"{shown}, pasted past the list", allowed, "choose from the list")
    return by_text.get(text, "")


def _day(ballot: _Ballot, row: int, column: int, value: Any) -> str:
    if isinstance(value, dt.datetime | dt.date):
        return value.date().isoformat() if isinstance(value, dt.datetime) else value.isoformat()
    text = clean(str(value))
    if day := numerals.date(text):
        return day.isoformat()
    found = f'"{text}"' if len(text) <= 20 else f"a text of {len(text)} characters"
    what = (
        f"{found}, of which either part may be the day" if numerals.is_open_date(text) else f"{found}, which is no date"
    )
    ballot.refuse(row, column, what, "a date, such as 2026-12-31", "write year, month and day in this order")
    return ""
