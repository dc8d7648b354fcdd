"""Gives a text table its types: one declaration for each column, one fault for each cell that does not fit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import pandas as pd

from workbench.errors import Fault, InputError, did_you_mean, nearest
from workbench.intake import number_columns
from workbench.intake.spellings import day_of
from workbench.intake.tables import MOST_SHOWN, MOST_TEXT, Table, clean, folded, reorders
from workbench.scoring import periods
from workbench.sources import numerals
from workbench.sources.numerals import plain

Kind = Literal["id", "text", "period", "wave", "number", "date", "month", "flag", "choice", "list"]
YEARS = range(1700, 2200)  # of dates in tables
TOTALS = {"total", "totals", "grand total", "sum", "razem", "suma", "łącznie", "合计", "总计", "总和"}


@dataclass(frozen=True)
class Column:
    """What one column must hold.

    `id` is a key: text without invisible characters, never blank where required, never a total. `low` and `high`
    bound numbers, a `period` is a text that Excel may hold as a date. `missing` are texts that mean no answer (besides blank). `choices` maps what people write, in
    lower case, to the value stored. `known` are the only ids allowed where there are any, those that `owner` has. A column
    that is not `required` may be absent and is then filled as blank.
    """

    name: str
    kind: Kind = "text"
    required: bool = True
    filled: bool = False
    low: float | None = None
    high: float | None = None
    missing: tuple[str, ...] = ()
    choices: Mapping[str, str] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    owner: str = ""


def cast(table: Table, columns: Sequence[Column], *, other: bool = False) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """The table's frame with the declared columns in their types, and notes on what was matched loosely.

    Columns that are not declared are refused unless `other` says to leave them out. Raises `InputError` with
    the faults of all columns.
    """
    frame, notes, faults = tried(table, columns, other=other)
    if faults:
        raise InputError(faults)
    return frame, notes


def tried(
    table: Table, columns: Sequence[Column], *, other: bool = False
) -> tuple[pd.DataFrame, tuple[str, ...], list[Fault]]:
    """As `cast`, with the faults of cells beside the frame, so that a reader can add what else it finds.

    Raises `InputError` where columns are missing or unknown, or there are no rows.
    """
    found, notes, faults = match_columns(table, columns, other=other)
    if not len(table.frame):
        faults.append(
            table.fault(
                "a header without rows",
                allowed="one row or more",
                fix="fill the table, or delete the file to switch its notebook off",
            )
        )
    if faults:
        raise InputError(faults)
    cast_columns = {}
    for column in columns:
        written = found.get(column.name)
        if written is None:
            cast_columns[column.name] = _blank(column, len(table.frame))
        else:
            cast_columns[column.name], bad = _CASTS[column.kind](table, written, column)
            faults += bad
    return pd.DataFrame(cast_columns), notes, faults


def match_columns(
    table: Table, columns: Sequence[Column], *, other: bool = False
) -> tuple[dict[str, str], tuple[str, ...], list[Fault]]:
    """Which written header is which declared column; case, blanks and punctuation do not matter, but are noted."""
    written = {folded(name): name for name in table.frame.columns}
    found: dict[str, str] = {}
    notes, faults = [], []
    for column in columns:
        match = next((written[folded(name)] for name in (column.name, *column.also) if folded(name) in written), None)
        if match is None:
            if column.required:
                faults.append(_missing_column(table, column))
            continue
        found[column.name] = match
        if match != column.name:
            notes.append(f'{table.shown}: the column "{match}" was read as "{column.name}"')
    if not other:
        known = [column.name for column in columns]
        for name in table.frame.columns:
            if name not in found.values():
                faults.append(
                    table.fault(
                        f'the unknown column "{name}"',
                        allowed=", ".join(known),
                        column=name,
                        fix=f"rename or delete it.{did_you_mean(name, known)}",
                    )
                )
    return found, (*table.told, *notes), faults


def _missing_column(table: Table, column: Column) -> Fault:
    close = nearest(column.name, map(str, table.frame.columns))
    offer = f"rename one of {', '.join(f'{name!r}' for name in close)}" if close else "add the column"
    return table.fault(f'no column "{column.name}"', allowed=f'a column "{column.name}"', fix=offer)


def _blank(column: Column, rows: int) -> pd.Series:
    if column.kind == "number":
        return pd.Series(float("nan"), index=range(rows), dtype=float)
    if column.kind in {"date", "month"}:
        return pd.Series(pd.NaT, index=range(rows), dtype="datetime64[ns]")
    if column.kind == "list":
        return pd.Series([[] for _ in range(rows)], dtype=object)
    if column.kind == "flag":
        return pd.Series([False] * rows)
    return pd.Series([""] * rows, dtype="str")


def cell_faults(
    table: Table, name: str, bad: pd.Series, *, allowed: str, fix: str, found: str | None = None
) -> list[Fault]:
    """A fault for each bad cell (a boolean series), the first five apart and the rest as a count."""
    rows = [int(row) for row in bad.to_numpy().nonzero()[0]]
    values = table.frame[name]
    faults = [
        table.fault(found or f'"{_short(str(values.iloc[row]))}" in column "{name}"', allowed=allowed, fix=fix,
                    row=row, column=name)
        for row in rows[:MOST_SHOWN]
    ]  # fmt: skip
    if len(rows) > MOST_SHOWN:
        faults.append(
            table.fault(
                f'{len(rows) - MOST_SHOWN:,} more such values in column "{name}"', allowed=allowed, fix=fix, column=name
            )
        )
    return faults


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:20]}… ({len(text)} characters)"


def _dates_by_excel(table: Table, name: str) -> list[Fault]:
    return [
        table.fault("a date that Excel made of what was typed", allowed="text or a number", row=row, column=name,
                    fix="format the cell as text and type it again, with ' in front")
        for row, column in sorted(table.dates) if column == name
    ]  # fmt: skip


def _filled(table: Table, name: str, column: Column, blank: pd.Series) -> list[Fault]:
    if not column.filled:
        return []
    return cell_faults(
        table,
        name,
        blank,
        found=f'nothing in column "{name}"',
        allowed="a value in every row",
        fix="fill the cell or delete the row",
    )


def texts(values: pd.Series) -> pd.Series:
    """Cells as clean text: NFC, without invisible characters, single blanks, trimmed."""
    return values.map({value: clean(value) for value in values.unique()}).astype("str")


def _text(table: Table, name: str, column: Column) -> tuple[pd.Series, list[Fault]]:
    # Control characters would make a writer fail much later; a blank in their place loses nothing.
    values = table.frame[name].str.replace(r"[\x00-\x08\x0b-\x1f\x7f]+", " ", regex=True).str.strip()
    faults = cell_faults(
        table,
        name,
        values.str.len() > MOST_TEXT,
        found="a text too long for a cell",
        allowed=f"at most {MOST_TEXT:,} characters",
        fix="shorten it",
    )
    return values, _filled(table, name, column, values == "") + _dates_by_excel(table, name) + faults


def _id(table: Table, name: str, column: Column) -> tuple[pd.Series, list[Fault]]:
    values = texts(table.frame[name])
    faults = _filled(table, name, column, values == "") + _dates_by_excel(table, name)
    faults += cell_faults(
        table, name, values.str.casefold().isin(TOTALS), allowed="rows of data only", fix="delete the total row"
    )
    turned = table.frame[name].map(reorders).astype(bool)
    faults += cell_faults(
        table,
        name,
        turned,
        found="characters that turn the reading direction",
        allowed="plain text",
        fix="retype the value",
    )
    return values, faults + _unknown(table, name, column, values)


def _unknown(table: Table, name: str, column: Column, values: pd.Series) -> list[Fault]:
    """A fault for each id that nothing else of the client's has, at its first row."""
    lost = [one for one in values.unique() if one and one not in column.known] if column.known else []
    places = {one: values.eq(one).to_numpy().nonzero()[0] for one in lost}
    return [
        table.fault(f'the {column.name} "{_short(one)}", which {column.owner} ({table.rows_text(rows)})',
                    allowed=", ".join(column.known), row=int(rows[0]), column=name, fix=f"correct it.{did_you_mean(one, column.known)}")
        for one, rows in places.items()
    ]  # fmt: skip


def _period(table: Table, name: str, column: Column) -> tuple[pd.Series, list[Fault]]:
    """Periods as they are typed; where Excel made dates of them that are all first days, they are months."""
    held = [row for row, at in table.dates if at == name and _DAY.fullmatch(table.frame[name].iloc[row])]
    values, faults = _id(replace(table, dates=table.dates - {(row, name) for row in held}), name, column)
    if held and values.iloc[held].str.endswith("-01").all():
        values.iloc[held] = values.iloc[held].str[:7]
    faults += cell_faults(
        table,
        name,
        values.str.fullmatch(r"[34][0-9]{4}"),
        allowed="a period, such as 2026-03 or Q1 2026",
        fix="format the cell as a date: this is how Excel counts days",
    )
    impossible = values.map({text: periods.is_impossible(text) for text in values.unique()}).astype(bool)
    faults += cell_faults(
        table,
        name,
        impossible,
        allowed="a period that there is, such as 2026-03 or Q1 2026",
        fix="correct the month, quarter, week or day",
    )
    return values, faults + _respelled(table, name, values)


def _wave(table: Table, name: str, column: Column) -> tuple[pd.Series, list[Fault]]:
    values, faults = _id(table, name, column)
    return values, faults + _respelled(table, name, values)


def _respelled(table: Table, name: str, values: pd.Series) -> list[Fault]:
    """Faults for one time under two names: 2025.0 beside 2025 would be a wave of its own."""
    return [
        fault
        for text, first in periods.respelled(values[values != ""].value_counts().index).items()
        for fault in cell_faults(
            table, name, values == text, allowed=f"one spelling of each {name}", fix=f'write "{first}", as before'
        )
    ]


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _number(table: Table, name: str, column: Column) -> tuple[pd.Series, list[Fault]]:
    written = table.frame[name].map({value: _level(plain(value)) for value in table.frame[name].unique()}).astype("str")
    missing = (written == "") | written.str.casefold().isin([text.casefold() for text in column.missing])
    meant = number_columns.read(table, name, written[~missing].unique(), low=column.low, high=column.high)
    if meant.faults:
        return pd.Series(float("nan"), index=written.index), list(meant.faults)
    numbers = written.map(dict(meant.values)).astype(float)
    low = float("-inf") if column.low is None else column.low
    high = float("inf") if column.high is None else column.high
    bad = ~missing & (~numbers.between(low, high) | numbers.abs().eq(float("inf")))
    dates = _dates_by_excel(table, name)
    bad &= ~pd.Series([(row, name) in table.dates for row in range(len(bad))]) if dates else True
    faults = _filled(table, name, column, written == "") + dates
    return numbers.mask(bad), faults + cell_faults(table, name, bad, allowed=_range(column), fix="correct the value")


def _level(text: str) -> str:
    """The number of a level that is written with its name: "3 - Established"; any other text as it is."""
    match = _NAMED_LEVEL.fullmatch(text)
    return match[1] if match and not day_of(text) else text


_NAMED_LEVEL = re.compile(r"([0-9]+)\s*[-–—:=]\s*[^\W\d_].*")


def _range(column: Column) -> str:
    words = ", ".join(column.missing)
    bounds = (
        "a number"
        if column.low is None and column.high is None
        else f"a number from {_plain(column.low)} to {_plain(column.high)}"
    )
    if column.low is not None and column.high is None:
        bounds = f"a number of {_plain(column.low)} or more"
    return f"{bounds}{f', or {words}' if words else ''}"


def _plain(number: float | None) -> str:
    return "any" if number is None else f"{number:g}"


def _date(table: Table, name: str, column: Column) -> tuple[pd.Series, list[Fault]]:
    written = table.frame[name].str.strip()
    month = column.kind == "month"
    order = table.days_first(written.unique())
    read = {
        text: numerals.date(f"{text}-01" if month and _MONTH.fullmatch(text) else text, day_first=order)
        for text in written.unique()
    }
    far = written.map({text: day is not None and day.year not in YEARS for text, day in read.items()}).astype(bool)
    dates = pd.to_datetime(written.map(read).mask(far), errors="coerce")
    bad = (written != "") & dates.isna() & ~far
    either = bad & written.map({text: numerals.is_open_date(text) for text in written.unique()}).astype(bool)
    example = "a month as YYYY-MM" if month else "a date as YYYY-MM-DD"
    faults = cell_faults(table, name, bad & ~either, allowed=example, fix="write year, month and day in this order")
    faults += cell_faults(
        table,
        name,
        either,
        allowed=f"{example}, or a declared order of day and month",
        fix="say which comes first: " + number_columns.paste(table.shown, "dates", tuple(numerals.DATES)),
    )
    faults += cell_faults(
        table,
        name,
        far,
        allowed=f"a year from {YEARS[0]} to {YEARS[-1]}",
        fix="correct it, or leave the cell blank where there is no date",
    )
    return dates.astype("datetime64[ns]"), faults + _filled(table, name, column, written == "")


_MONTH = re.compile(r"\d{4}-\d{2}")


_FLAGS = {
    "yes": True,
    "true": True,
    "1": True,
    "tak": True,
    "是": True,
    "x": True,
    "no": False,
    "false": False,
    "0": False,
    "nie": False,
    "否": False,
    "": False,
}


def _flag(table: Table, name: str, column: Column) -> tuple[pd.Series, list[Fault]]:
    written = texts(table.frame[name]).str.casefold()
    faults = _filled(table, name, column, written == "")
    faults += cell_faults(table, name, ~written.isin(list(_FLAGS)), allowed="yes or no", fix="write yes or no")
    return written.map(_FLAGS).fillna(value=False).astype(bool), faults


def _choice(table: Table, name: str, column: Column) -> tuple[pd.Series, list[Fault]]:
    written = texts(table.frame[name]).str.casefold()
    known = {**column.choices, "": ""}
    words = list(dict.fromkeys(column.choices.values()))
    bad = ~written.isin(list(known))
    faults = cell_faults(table, name, bad, allowed=", ".join(words), fix="write one of them")
    return written.map(known).fillna("").astype("str"), faults + _filled(table, name, column, written == "")


def _list(table: Table, name: str, column: Column) -> tuple[pd.Series, list[Fault]]:
    values, faults = _id(table, name, column)
    return values.map(lambda text: [part.strip() for part in re.split("[;,]", text) if part.strip()]), faults


_CASTS = {
    "text": _text,
    "id": _id,
    "period": _period,
    "wave": _wave,
    "number": _number,
    "date": _date,
    "month": _date,
    "flag": _flag,
    "choice": _choice,
    "list": _list,
}
