"""Tables that hold counts or shares in place of responses, and files that hold several waves: made into one row an answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from workbench.claims import say
from workbench.errors import InputError
from workbench.intake import limits, ratings
from workbench.intake.distinct import spelled
from workbench.intake.exports import Answers
from workbench.intake.tables import Table, folded

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from workbench.intake.settings import Tally


MOST_VALUES = 6  # that a note names


def chosen(answers: Answers, where: Mapping[str, str], waves: Iterable[Mapping[str, str]]) -> Answers:
    """The rows that hold these values in these columns; what is left out is told, that of no other wave apart.

    `waves` are the values of all waves. Raises `InputError` where a column or value does not occur.
    """
    known = [*waves]
    for name, value in where.items():
        table = answers.table
        texts = _texts(table, name)
        stays = _holding(table, name, value, texts)
        theirs = {other[name].strip().casefold() for other in known if name in other}
        lost = texts[~texts.str.casefold().isin(theirs)]
        others = int((~stays).sum()) - len(lost)
        told = [("elsewhere", others, say("voice-counted-elsewhere", n=others, column=name))] if others else []
        if len(lost):
            values = [text or say("voice-no-answer") for text in dict.fromkeys(lost)]
            named = (
                *values[:MOST_VALUES],
                *([say("read-more", n=len(values) - MOST_VALUES)] if values[MOST_VALUES:] else []),
            )
            told.append(("unmapped", len(lost), say("voice-counted-unmapped", n=len(lost), column=name, values=named)))
        kept = table.kept(table.frame[stays].reset_index(drop=True), stays)
        answers = replace(answers, table=kept, quality=(*answers.quality, *told))
    return answers


def _texts(table: Table, name: str) -> pd.Series:
    """The cells of a column as a reader sees them, blank where nothing stands."""
    return table.frame[_column(table, name)].map(lambda cell: "" if cell != cell else spelled(cell)).astype("str")


def _holding(table: Table, name: str, value: str, texts: pd.Series) -> pd.Series:
    """Which rows hold a value in a column, as texts; raises `InputError` where none does."""
    held = texts.str.casefold().eq(value.strip().casefold())
    if not held.any():
        found = ", ".join(f'"{text}"' for text in list(dict.fromkeys(texts))[:6])
        raise InputError(
            [
                table.fault(
                    f'no row with "{value}" in column "{name}"',
                    allowed=found or "a value of the column",
                    fix="correct the value under where",
                    column=_column(table, name),
                )
            ]
        )
    return held


def repeated(answers: Answers, name: str) -> Answers:
    """Each row as often as its count says: a table of how many gave which answers."""
    table = answers.table
    counts = _counts(table, _column(table, name))
    return _taken(answers, np.repeat(np.arange(len(counts)), counts), {})


def rebuilt(answers: Answers, tables: Mapping[str, Tally]) -> Answers:
    """A row for each answer that a table of counts or shares tells of, in a column of each table's name.

    An answer of one question stands in no row with that of another, as counts do not say who gave both.
    """
    table, made = answers.table, dict[str, tuple[int, list[str]]]()
    at: list[NDArray[np.int64]] = []
    for name, tally in tables.items():
        held = np.ones(len(table.frame), dtype=bool)
        for column, value in tally.where.items():
            held &= _holding(table, column, value, _texts(table, column)).to_numpy()
        found = {score: counts * held for score, counts in _scores(table, tally).items()}
        rows = [np.repeat(np.arange(len(counts)), counts) for counts in found.values()]
        scores = [text for text, one in zip(found, rows, strict=True) for _ in range(len(one))]
        made[name] = (sum(len(one) for one in at), scores)
        at += rows
    return _taken(answers, np.concatenate(at), made)


def _scores(table: Table, tally: Tally) -> dict[str, NDArray[np.int64]]:
    """How many gave each score, unit by unit."""
    if tally.of is None:
        return {score: _counts(table, _column(table, name)) for score, name in tally.scores.items()}
    base = _counts(table, _column(table, tally.of))
    shares = {score: _shares(table, _column(table, name)) for score, name in tally.scores.items()}
    whole = sum(shares.values())
    if bad := [int(row) for row in np.flatnonzero(np.asarray(whole) > 1.005)]:
        raise InputError(
            [
                table.fault(
                    f"shares that add up to more than the whole ({table.rows_text(bad)})",
                    allowed="shares of at most 100%",
                    fix="correct the shares or their columns",
                    row=bad[0],
                )
            ]
        )
    counts = {score: np.floor(share * base + 0.5).astype(np.int64) for score, share in shares.items()}
    rest = np.maximum(base - sum(counts.values()), 0)
    return counts if tally.rest is None else {**counts, f"{tally.rest:g}": rest}


def _counts(table: Table, column: str) -> NDArray[np.int64]:
    numbers = _numbers(table, column)
    if bad := [int(row) for row in np.flatnonzero((numbers < 0) | (numbers != np.floor(numbers)))]:
        raise InputError(
            [
                table.fault(
                    f'counts in column "{column}" that are no whole numbers ({table.rows_text(bad)})',
                    column=column,
                    allowed="whole numbers from 0",
                    fix="correct them, or map another column",
                    row=bad[0],
                )
            ]
        )
    return numbers.astype(np.int64)


def _shares(table: Table, column: str) -> NDArray[np.float64]:
    """Shares from 0 to 1; percentages where one is above 1 or has the sign."""
    numbers = _numbers(table, column)
    percent = table.frame[column].astype("str").str.contains("%").any() or bool((numbers > 1).any())
    shares = numbers / 100 if percent else numbers
    if bad := [int(row) for row in np.flatnonzero((shares < 0) | (shares > 1))]:
        raise InputError(
            [
                table.fault(
                    f'shares in column "{column}" off 0 to 100% ({table.rows_text(bad)})',
                    column=column,
                    allowed="0 to 100%",
                    fix="correct them, or map another column",
                    row=bad[0],
                )
            ]
        )
    return shares


def _numbers(table: Table, column: str) -> NDArray[np.float64]:
    """The numbers of a column, 0 where it is blank."""
    cells = ratings.amounts(("N/A", "-"))(table, column)
    if cells.faults:
        raise InputError(cells.faults)
    return np.asarray(np.nan_to_num(cells.values.to_numpy(dtype=float)))


def _column(table: Table, name: str) -> str:
    found = next((str(one) for one in table.frame.columns if folded(str(one)) == folded(name)), None)
    if found is None:
        raise InputError(
            [
                table.fault(
                    f'no column "{name}"',
                    allowed=f"one of its {len(table.positions)} columns",
                    fix="correct the name in engagement.yaml",
                )
            ]
        )
    return found


def _taken(answers: Answers, at: NDArray[np.int64], made: Mapping[str, tuple[int, list[str]]]) -> Answers:
    """The answers with these rows in place of their own, and made columns, filled from a row on."""
    table = answers.table
    limits.refuse_many(table.shown, rows=len(at), columns=len(table.frame.columns) + len(made))
    if not len(at):
        raise InputError(
            [table.fault("counts of nobody", allowed="one answer or more", fix="map the columns that hold the counts")]
        )
    frame = table.frame.iloc[at].reset_index(drop=True)
    for name, (start, scores) in made.items():
        cells = [""] * len(at)
        cells[start : start + len(scores)] = scores
        frame[name] = pd.array(cells, dtype="str")
    told = ("rebuilt", len(at), say("voice-counted-rebuilt", n=len(at), rows=len(table.frame)))
    lines = [int(table.lines[row]) for row in at]
    rows = [int(table.rows[row]) for row in at] if table.rows is not None else None
    return replace(
        answers,
        table=replace(table, frame=frame, lines=lines, rows=rows, dates=frozenset()),
        quality=(*answers.quality, told),
    )
