"""Opens a survey file whatever tool it came from: identifiers dropped, previews and unfinished ones excluded, all counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import pyarrow.parquet as pq
from pyarrow import ArrowException
from pyarrow import Table as Columns

from workbench.claims import Text, say
from workbench.errors import Fault, InputError, counted
from workbench.intake import long_form
from workbench.intake.completeness import KINDS, Marks, Unclear, marks
from workbench.intake.delimited import open_delimited
from workbench.intake.layouts import Layout, recognise
from workbench.intake.limits import in_bounds, refuse_many
from workbench.intake.opening import OTHER_KINDS, refuse_disguise
from workbench.intake.spss import damaged, refuse_large
from workbench.intake.tables import Table, folded
from workbench.intake.workbooks import SAMPLE, read_cells, text_table
from workbench.languages import catalogue

if TYPE_CHECKING:
    from workbench.intake.settings import FileSettings

SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".parquet", ".sav", ".zsav")
_BATCH = 50_000  # rows of a typed file that are read before its limits are looked at
# A response counts as speeding below this share of the median time; a common cut-off in panel research.
SPEEDING = 1 / 3


@dataclass(frozen=True, eq=False)
class Answers:
    """The answers of one file: `table` has the wanted columns of the responses that count.

    `quality` is what was counted on the way: check, count, text. `labels` are the texts of
    an SPSS file's codes, by column. `unclear` is a column that says in unknown words which responses are finished.
    """

    table: Table
    layout: Layout
    quality: tuple[tuple[str, int, Text], ...] = ()
    labels: dict[str, dict[str, str]] = field(default_factory=dict)
    unclear: Unclear | None = None


def read_answers(
    path: Path,
    *,
    shown: str,
    wanted: frozenset[str] | None = None,
    options: FileSettings | None = None,
    keep: Iterable[str] = (),
    complete: tuple[str, tuple[str, ...]] | None = None,
) -> Answers:
    """The wanted columns (folded names; all where None) of a survey file.

    Rows that the tool marks as preview, test, spam, disqualified or unfinished are left out unless `keep` names their
    kind; `complete` is a column, and its values for a finished response. Raises `InputError` where the file cannot be
    read, a wanted column identifies people, nothing says which responses are finished, or none is left.
    """
    if complete is not None and wanted is not None:
        wanted = wanted | {folded(complete[0])}
    opened = _open(path, shown, wanted, options)
    layout, table = opened.layout, opened.table
    personal = [name for name in layout.dropped if wanted is not None and folded(name) in wanted]
    if personal:
        raise InputError([_personal(shown, name) for name in personal])
    found = _marked(opened, complete)
    if found.unknown and wanted is not None and "unfinished" not in keep:
        raise InputError([_unclear(table, found.unknown)])
    chosen, excluded = _counted(table.frame, found, frozenset(keep))
    quality: list[tuple[str, int, Text]] = [
        (
            "responses",
            len(table.frame),
            f"{counted(len(table.frame), 'response')} read from {path.name} ({layout.tool})",
        )
    ]
    quality += excluded
    if layout.dropped:
        names = ", ".join(layout.dropped)
        quality.append(
            ("identifiers", len(layout.dropped), f"{len(layout.dropped)} identifying columns dropped: {names}")
        )
    kept = table.frame[chosen]
    quality += _speeders(kept, layout)
    if not len(kept):
        raise InputError([_nothing_left(table, excluded)])
    frame = _wanted(kept, wanted)
    left = table.kept(frame, chosen) if excluded else replace(table, frame=frame)
    return replace(opened, table=left, quality=tuple(quality), unclear=found.unknown)


def _marked(opened: Answers, complete: tuple[str, tuple[str, ...]] | None) -> Marks:
    if complete is None:
        return marks(opened.table.frame, opened.layout, labels=opened.labels, complete=None)
    known = {folded(name): name for name in opened.table.frame.columns}
    column = known.get(folded(complete[0]))
    if column is None:
        raise InputError(
            [
                opened.table.fault(
                    f'no column "{complete[0]}", which says which responses are complete',
                    allowed="a column of the file",
                    fix="correct complete: in engagement.yaml",
                )
            ]
        )
    return marks(opened.table.frame, opened.layout, labels=opened.labels, complete=(column, complete[1]))


def _unclear(table: Table, one: Unclear) -> Fault:
    """A column that says which responses count, or may say it, in words that a person has to read."""
    return table.fault(
        f'the column "{one.column}", which may say which responses count: {one.told}',
        allowed="known words, or the values of complete responses in engagement.yaml",
        column=one.column,
        fix=f"under survey write complete: {one.mapping}, or keep: [unfinished] where it says something else",
    )


def _counted(frame: pd.DataFrame, found: Marks, keep: frozenset[str]) -> tuple[pd.Series, list[tuple[str, int, Text]]]:
    """Which rows count, and for each kind of row that does not: check, count, text."""
    stays = pd.Series([True] * len(frame), index=frame.index)
    excluded: list[tuple[str, int, Text]] = []
    for kind in KINDS:
        if kind not in found.rows:
            continue
        gone = found.rows[kind] & stays
        if kind not in keep and gone.any():
            count = int(gone.sum())
            told = say(f"read-{kind}", n=count, column=found.origin[kind])
            excluded.append((kind, count, told))
            stays &= ~gone
    return stays, excluded


def _open(path: Path, shown: str, wanted: frozenset[str] | None, options: FileSettings | None) -> Answers:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        kind = OTHER_KINDS.get(suffix, (f'the file type "{path.suffix}"', "export it as one of them"))
        raise InputError([Fault(shown, kind[0], ", ".join(SUFFIXES), kind[1])])
    refuse_disguise(path, shown)
    if suffix == ".parquet":
        return _parquet(path, shown, wanted)
    if suffix in {".sav", ".zsav"}:
        return _spss(path, shown, wanted)
    return _workbook(path, shown, wanted, options) if suffix == ".xlsx" else _delimited(path, shown, wanted, options)


def _personal(shown: str, name: str) -> Fault:
    return Fault(
        shown,
        f'the mapped column "{name}", which identifies people',
        "columns that do not identify people",
        "map another column; the export's own response id serves as respondent",
    )


def _nothing_left(table: Table, excluded: list[tuple[str, int, Text]]) -> Fault:
    if not excluded:
        return table.fault("no responses", allowed="one response or more", fix="export the file again")
    why = "; ".join(catalogue("en").text(text) for _, _, text in excluded)
    return table.fault(
        f"no response that counts ({why})",
        allowed="one response or more",
        fix="export real responses, or declare what to keep under survey, such as keep: [test]",
    )


def _read_too(layout: Layout, wanted: frozenset[str] | None) -> dict[str, int]:
    """Positions of the wanted columns and of those that decide whether a response counts."""
    if wanted is None:
        return layout.positions
    deciding = {
        layout.roles[role]
        for role in ("status", "state", "flag", "page", "finished", "progress", "test", "duration", "end")
        if role in layout.roles
    }
    return {name: at for name, at in layout.positions.items() if folded(name) in wanted or name in deciding}


def _wanted(frame: pd.DataFrame, wanted: frozenset[str] | None) -> pd.DataFrame:
    names = [name for name in frame.columns if wanted is None or folded(name) in wanted]
    return frame[names].reset_index(drop=True)


def _delimited(path: Path, shown: str, wanted: frozenset[str] | None, options: FileSettings | None) -> Answers:
    file = open_delimited(path, shown=shown, expected=tuple(wanted or ()), options=options)
    layout = _laid_out(file.head(SAMPLE), shown)
    table = file.table(_read_too(layout, wanted), headers=layout.headers, totals=True)
    return Answers(replace(table, positions=layout.positions, notes=(*table.notes, *layout.notes)), layout)


def _workbook(path: Path, shown: str, wanted: frozenset[str] | None, options: FileSettings | None) -> Answers:
    sheet = read_cells(path, shown=shown, expected=tuple(wanted or ()), headed=lambda rows: recognise(rows).headers)
    layout = _laid_out(sheet.head, shown)
    last = sheet.header - 1 + layout.headers
    table = text_table(sheet, _read_too(layout, wanted), header=last, totals=True, options=options)
    return Answers(replace(table, positions=layout.positions, notes=(*table.notes, *layout.notes)), layout)


def _laid_out(rows: list[list[str]], shown: str) -> Layout:
    """The layout of a table by its first rows; raises `InputError` for a row of each answer."""
    if fault := long_form.refused(shown, rows[0], rows[1:]):
        raise InputError([fault])
    return recognise(rows)


def _typed_layout(tool: str, names: list[str], texts: dict[str, str]) -> Layout:
    layout = recognise([names])
    tool = f"{layout.tool} as {tool}" if layout.tool == "Qualtrics" else tool
    return replace(layout, tool=tool, headers=0, texts={name: texts.get(name) or name for name in layout.positions})


def _parquet(path: Path, shown: str, wanted: frozenset[str] | None) -> Answers:
    try:
        file = pq.ParquetFile(path)
        whole = file.metadata
        names = [str(name) for name in whole.schema.to_arrow_schema().names]
        layout = _typed_layout("Parquet", names, {})
        chosen = {name: names[at - 1] for name, at in _read_too(layout, wanted).items()}
        chunks = [
            whole.row_group(at).column(column)
            for at in range(whole.num_row_groups)
            for column in range(whole.num_columns)
        ]
        wide = sum(
            part.total_uncompressed_size
            for part in chunks
            if part.path_in_schema.partition(".")[0] in set(chosen.values())
        )
        refuse_many(shown, rows=whole.num_rows, columns=len(chosen), size=wide)
        batches = file.iter_batches(batch_size=_BATCH, columns=list(chosen.values()))
        parts = list(in_bounds(batches, shown=shown, size=lambda batch: batch.nbytes))
        read = Columns.from_batches(parts) if parts else pq.read_table(path, columns=list(chosen.values()))
        frame = read.unify_dictionaries().to_pandas()
    except (ArrowException, OSError, ValueError):
        raise InputError([Fault(shown, "a damaged Parquet file", "a Parquet file", "export it again")]) from None
    frame = frame[list(chosen.values())].set_axis(list(chosen), axis=1)
    return Answers(Table(shown, frame, range(1, len(frame) + 1), layout.positions), layout)


def _spss(path: Path, shown: str, wanted: frozenset[str] | None) -> Answers:
    """An SPSS file; user-missing codes are missing, labelled values keep their codes."""
    import pyreadstat  # for SPSS files alone

    refuse_large(path, shown=shown)
    try:
        _, meta = pyreadstat.read_sav(path, metadataonly=True)
        layout = _typed_layout("SPSS", list(meta.column_names), dict(meta.column_names_to_labels))
        chosen = {name: meta.column_names[at - 1] for name, at in _read_too(layout, wanted).items()}
        widths = [meta.variable_storage_width.get(name) or 8 for name in chosen.values()]
        rows = max(meta.number_rows or 0, 0)
        refuse_many(shown, rows=rows, columns=len(chosen), size=rows * sum(widths))
        frame = _in_parts(path, list(chosen.values()), shown)
    except (pyreadstat.ReadstatError, pyreadstat.PyreadstatError, OSError, ValueError):
        raise damaged(shown) from None
    frame = frame[list(chosen.values())].set_axis(list(chosen), axis=1)
    labels = {name: _labels(meta.variable_value_labels.get(written, {})) for name, written in chosen.items()}
    table = Table(shown, frame, range(1, len(frame) + 1), layout.positions)
    return Answers(table, layout, labels={name: texts for name, texts in labels.items() if texts})


def _in_parts(path: Path, columns: list[str], shown: str) -> pd.DataFrame:
    """The columns of an SPSS file, read in parts so that neither its time nor its memory has no end."""
    import pyreadstat  # for SPSS files alone

    read = pyreadstat.read_file_in_chunks(pyreadstat.read_sav, path, chunksize=_BATCH, usecols=columns)
    frames = (frame for frame, _ in read)
    parts = list(in_bounds(frames, shown=shown, size=lambda part: int(part.memory_usage(deep=True).sum())))
    whole: pd.DataFrame = pd.concat(parts or [pyreadstat.read_sav(path, usecols=columns)[0]], ignore_index=True)
    return whole


def _labels(values: dict[Any, str]) -> dict[str, str]:
    return {f"{code:g}" if isinstance(code, float) else str(code): text for code, text in values.items()}


def _speeders(frame: pd.DataFrame, layout: Layout) -> list[tuple[str, int, str]]:
    name = layout.roles.get("duration")
    if name is None:
        return []
    seconds = pd.to_numeric(frame[name], errors="coerce")
    limit = seconds.median() * SPEEDING
    count = int(seconds.lt(limit).sum())
    return (
        [("speeders", count, f"{counted(count, 'response')} in less than a third of the median time")] if count else []
    )
