"""Reads long tables of figures over time, of a few rows or of millions: CSV, XLSX and Parquet, with typed columns."""

from __future__ import annotations

import csv as records
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as csv
import pyarrow.parquet as pq

from workbench.errors import Fault, InputError, counted
from workbench.intake.limits import refuse_many
from workbench.intake.opening import read_table
from workbench.intake.schema import TOTALS, Column, match_columns, tried
from workbench.intake.tables import Table, folded

if TYPE_CHECKING:
    from workbench.intake.settings import FileSettings

QUICK = 2_000_000  # bytes of a CSV from which it is first tried as a plain one, in a twentieth of the time
# A number of one comma or of a point and three digits could be read in two ways: such a column is read cell by cell.
_PLAIN = r"^\s*-?\d*(\.\d*)?([eE][+-]?\d+)?\s*$"
_OPEN = r"^\s*-?\d+\.\d{3}\s*$"


@dataclass(frozen=True, eq=False)
class Series:
    """A typed frame, its texts as categories, with the table that places its faults, and those of its cells."""

    frame: pd.DataFrame
    table: Table
    notes: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()


def read_series(
    path: Path, columns: Sequence[Column], *, shown: str, options: FileSettings | None = None, other: bool = False
) -> Series:
    """The declared columns (of kind id, text or number) as they are typed; `other` says that the file may have more.

    A large plain CSV and Parquet are read column by column; whatever is unusual in them is read again cell by cell, so
    that a fault has its place. Faults of cells come with the frame, blank there. Raises `InputError` where the file has
    no table of these columns.
    """
    quick = _quick(path, columns) if _may_be_quick(path, options) else None
    if quick is not None:
        return _ready(quick, columns, shown, other=other)
    if path.suffix.lower() == ".parquet":
        return _ready(_parquet(path, shown, columns), columns, shown, other=other)
    table = read_table(path, shown=shown, expected=[column.name for column in columns], options=options)
    frame, notes, faults = tried(table, columns, other=other)
    return Series(frame, table, notes, tuple(faults))


def _may_be_quick(path: Path, options: FileSettings | None) -> bool:
    plain = options is None or not (options.encoding or options.delimiter or options.numbers or options.dates)
    return path.suffix.lower() == ".csv" and plain and path.stat().st_size > QUICK


def _quick(path: Path, columns: Sequence[Column]) -> pd.DataFrame | None:
    """A plain CSV as texts and numbers; None where anything in it asks for the careful reader."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            names = next(
                records.reader([file.readline()], strict=True)
            )  # raises where a header goes on in a second line
        known = {column.name: column for column in columns}
        texts: Mapping[str, Any] = {
            name: pa.string() if name in known and known[name].kind == "number" else pa.dictionary(pa.int32(), pa.string())
            for name in names
        }  # fmt: skip
        if len(set(names)) < len(names):
            return None
        table = csv.read_csv(path, convert_options=csv.ConvertOptions(column_types=texts, strings_can_be_null=False))
        for name in names:
            if name in known and known[name].kind == "number":
                column = table[name]
                written = pc.not_equal(pc.utf8_trim_whitespace(column), "")
                whole = pc.all(pc.match_substring_regex(column, _PLAIN)).as_py()
                told = pc.any(pc.and_(written, pc.invert(pc.match_substring_regex(column, _OPEN)))).as_py()
                if not whole or (not told and pc.any(written).as_py()):
                    return None
                kept = pc.if_else(written, pc.utf8_trim_whitespace(column), pa.scalar(None, pa.string()))
                table = table.set_column(table.column_names.index(name), name, pc.cast(kept, pa.float64()))
    except (pa.ArrowException, OSError, ValueError, UnicodeError, records.Error):
        return None
    frame = table.to_pandas()
    unusual = any(
        str(text).strip().casefold() in TOTALS or str(text) != str(text).strip()
        for name in names
        if name in known and known[name].kind == "id"
        for text in frame[name].cat.categories
    )
    return None if unusual else frame


def _parquet(path: Path, shown: str, columns: Sequence[Column]) -> pd.DataFrame:
    try:
        meta = pq.read_metadata(path)
        names = [str(name) for name in meta.schema.to_arrow_schema().names]
        size = sum(meta.row_group(at).total_byte_size for at in range(meta.num_row_groups))
        refuse_many(shown, rows=meta.num_rows, columns=len(names), size=size)
        known = {folded(name) for column in columns for name in (column.name, *column.also)}
        odd = [
            one
            for one in meta.schema.to_arrow_schema()
            if folded(one.name) in known
            and (pa.types.is_nested(one.type) or pa.types.is_binary(one.type) or pa.types.is_large_binary(one.type))
        ]
        if odd:
            raise InputError(
                [
                    Fault(
                        shown,
                        f'a column "{one.name}" of {one.type}',
                        "one text, number or date a row",
                        "export its values as text",
                    )
                    for one in odd
                ]
            )
        texts = [one.name for one in meta.schema.to_arrow_schema() if pa.types.is_string(one.type)]
        frame: pd.DataFrame = pq.read_table(path, read_dictionary=texts).to_pandas()
    except (pa.ArrowException, OSError, ValueError):
        raise InputError([Fault(shown, "a damaged Parquet file", "a Parquet file", "export it again")]) from None
    return frame


def _ready(frame: pd.DataFrame, columns: Sequence[Column], shown: str, *, other: bool) -> Series:
    """A frame read column by column, its distinct texts checked as `cast` checks cells."""
    positions = {str(name): at for at, name in enumerate(frame.columns, 1)}
    table = Table(shown, frame, range(2, len(frame) + 2), positions)
    found, notes, faults = match_columns(table, columns, other=other)
    if not len(frame):
        faults.append(table.fault("a header without rows", allowed="one row or more", fix="fill or delete the file"))
    if faults:
        raise InputError(faults)
    made: dict[str, pd.Series] = {}
    for column in columns:
        name = found.get(column.name)
        if name is None:
            blank: Any = float("nan") if column.kind == "number" else ""
            made[column.name] = pd.Series(blank, index=frame.index)
        elif column.kind == "number" and pd.api.types.is_numeric_dtype(frame[name]):
            made[column.name] = frame[name].astype(float)
            faults += _out_of_range(table, name, made[column.name], column)
        else:
            coded = frame[name].astype("category").cat
            first = coded.codes.drop_duplicates().sort_values()
            codes, rows = first.to_numpy(), first.index
            texts = [_text(coded.categories[int(code)]) if code >= 0 else "" for code in codes]
            days = pd.api.types.is_datetime64_any_dtype(frame[name])
            part = Table(
                shown,
                pd.DataFrame({name: pd.array(texts, dtype="str")}),
                [int(row) + 2 for row in rows],
                positions,
                dates=frozenset((at, name) for at, text in enumerate(texts) if days and text),
            )
            cells, _, bad = tried(part, [column])
            values = cells[column.name]
            faults += bad
            place = np.searchsorted(codes, np.arange(-1, len(coded.categories)))[coded.codes.to_numpy() + 1]
            made[column.name] = pd.Series(
                values.to_numpy()[place]
                if column.kind == "number"
                else pd.Categorical.from_codes(pd.factorize(values)[0][place], pd.factorize(values)[1])
            )
    return Series(pd.DataFrame(made), table, notes, tuple(faults))


def _text(value: Any) -> str:
    """A value as a CSV would hold it: a moment at midnight is a day."""
    return str(value).removesuffix(" 00:00:00")


def _out_of_range(table: Table, name: str, values: pd.Series, column: Column) -> list[Fault]:
    """A fault at the first number off the declared range, with how many there are."""
    low, high = ((-np.inf if column.low is None else column.low), (np.inf if column.high is None else column.high))
    bad = np.flatnonzero((values < low) | (values > high) | np.isinf(values))
    return (
        [
            table.fault(
                f'{counted(len(bad), "number")} such as {values.iloc[bad[0]]:g} in column "{name}"',
                row=int(bad[0]),
                column=name,
                allowed=f"numbers from {low:g} to {high:g}",
                fix="correct the values",
            )
        ]
        if len(bad)
        else []
    )
