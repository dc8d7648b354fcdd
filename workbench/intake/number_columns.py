"""Reads a column's numbers: which sign is the decimal one is decided by all its values, never guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from workbench.errors import Fault
from workbench.intake.tables import Table
from workbench.sources.numerals import Sign, is_numeral, plain, unit, value


@dataclass(frozen=True)
class Numbers:
    """Texts as numbers: `values` has one for each distinct text that is a numeral; `faults` are of the whole column."""

    values: Mapping[str, float]
    faults: tuple[Fault, ...] = field(default=())


def read(
    table: Table, name: str, texts: Iterable[str], *, low: float | None = None, high: float | None = None
) -> Numbers:
    """A column's distinct texts as numbers, with the decimal sign that all of them agree on.

    Where none of them tells, the sign is the one that engagement.yaml declares for the file, else the only one by
    which all are within `low` and `high`, else the one of the file's other columns. Where nothing tells, or where
    they contradict each other, the column gets a fault that asks.
    """
    texts = list(texts)
    if mixed := _mixed(table, name, texts):
        return Numbers({}, (mixed,))
    exact = {text: float(text) for text in texts if text in table.exact}
    both = {text: (value(plain(text), "."), value(plain(text), ",")) for text in texts if text not in exact}
    told, doubtful = (_told(both.values()), [text for text, (a, b) in both.items() if a != b and None not in (a, b)])
    sign: Sign | None = next(iter(told)) if len(told) == 1 else table.sign
    if sign is None and not told and doubtful:
        sign = _within([both[text] for text in doubtful], low, high) or _elsewhere(table, name)
    if sign is None and (told or doubtful):
        return Numbers({}, (_clash(table, name, both) if told else _asked(table, name, doubtful),))
    found = {text: pair[sign == ","] for text, pair in both.items()}
    return Numbers(exact | {text: number for text, number in found.items() if number is not None})


def _mixed(table: Table, name: str, texts: Sequence[str]) -> Fault | None:
    """A fault where the numbers of a column are of two currencies, or only some of them percentages."""
    units = {text: unit(text) for text in texts if is_numeral(text)}
    kinds = set(units.values())
    if len(kinds - {""}) < 2 and not {"", "%"} <= kinds:
        return None
    firsts = [next(text for text, kind in units.items() if kind == one) for one in sorted(kinds)]
    rows = _rows(table, name, firsts)
    return table.fault(
        f'amounts of several units in column "{name}" ({", ".join(firsts[:4])})',
        allowed="one unit in a column",
        fix="convert them to one, or leave the unit out of all",
        row=rows[0] if rows else None,
        column=name,
    )


Pair = tuple[float | None, float | None]


def _told(pairs: Iterable[Pair]) -> set[Sign]:
    """The decimal signs that some numeral can only have."""
    signs: dict[tuple[bool, bool], Sign] = {(True, False): ".", (False, True): ","}
    found = ((point is not None, comma is not None) for point, comma in pairs)
    return {signs[key] for key in found if key in signs}


def _within(pairs: Sequence[Pair], low: float | None, high: float | None) -> Sign | None:
    if low is None or high is None:
        return None
    fits = [all(pair[at] is not None and low <= (pair[at] or 0) <= high for pair in pairs) for at in (0, 1)]
    return (".", ",")[fits.index(True)] if fits.count(True) == 1 else None


def _elsewhere(table: Table, name: str) -> Sign | None:
    """The decimal sign that the file's other columns of numbers agree on."""
    signs: set[Sign] = set()
    for other in table.frame.columns:
        if other != name:
            texts = [text for text in map(str, table.frame[other].unique()) if text and text not in table.exact]
            pairs = [(value(plain(text), "."), value(plain(text), ",")) for text in texts]
            if all(pair != (None, None) for pair in pairs):
                signs |= _told(pairs)
    return signs.pop() if len(signs) == 1 else None


def _rows(table: Table, name: str, texts: Sequence[str]) -> list[int]:
    written = table.frame[name].astype("str").map(plain)
    return [int(row) for row in written.isin(list(map(plain, texts))).to_numpy().nonzero()[0]]


def _asked(table: Table, name: str, doubtful: Sequence[str]) -> Fault:
    rows = _rows(table, name, doubtful)
    return table.fault(
        f'"{doubtful[0]}" in column "{name}", which may be {value(plain(doubtful[0]), "."):.15g} or {value(plain(doubtful[0]), ","):.15g} '
        f"({table.rows_text(rows)})",
        allowed="numbers of which one at least shows its decimal sign, such as 1,250.00 or 1.250,00, or a declared form",
        fix="say which in engagement.yaml: " + paste(table.shown, "numbers", ("1.250,00", "1,250.00")),
        row=rows[0] if rows else None,
        column=name,
    )


def _clash(table: Table, name: str, both: Mapping[str, Pair]) -> Fault:
    point, comma = (
        next(text for text, pair in both.items() if pair[at] is not None and pair[1 - at] is None) for at in (0, 1)
    )
    rows = [(_rows(table, name, [text]) or [0])[0] for text in (point, comma)]
    return table.fault(
        f'numbers written in two ways in column "{name}" ("{point}" and "{comma}", {table.rows_text(rows)})',
        allowed="one decimal sign in a column",
        fix="write all with the same one",
        row=max(rows),
        column=name,
    )


def paste(shown: str, key: str, forms: Sequence[str]) -> str:
    """The lines of engagement.yaml that declare a form, for a survey's wave or for another file."""
    name = PurePath(shown).name
    lines = " or ".join(f'{key}: "{form}"' for form in forms)
    return f'{lines} in the survey\'s wave; for another file, files: {{"{name}": {{{key}: "{forms[0]}"}}}}'
