"""Reads numerals and dates as people write them: which sign is the decimal one is decided for a column, never guessed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING, Literal
from unicodedata import normalize

from workbench.errors import Fault

if TYPE_CHECKING:
    from workbench.intake.tables import Table

Sign = Literal[".", ","]
# How engagement.yaml says it: one thousand two hundred and fifty.
FORMS: dict[str, Sign] = {"1,250.00": ".", "1.250,00": ",", "1 250.00": ".", "1 250,00": ",", "1'250.00": "."}
DATES: dict[str, bool] = {"31/12/2026": True, "12/31/2026": False}  # is the day first?
_WRITTEN: dict[Sign, re.Pattern[str]] = {
    ".": re.compile(
        r"[-+]?(?:(?:\d+|[1-9]\d{0,2}([,'’ ])\d{3}(?:\1\d{3})*|[1-9]\d?(?:,\d\d)+,\d{3})(?:\.\d*)?|\.\d+)"
        r"(?:[eE][-+]?\d{1,3})?",
        re.ASCII,
    ),
    ",": re.compile(
        r"[-+]?(?:(?:\d+|[1-9]\d{0,2}([.'’ ])\d{3}(?:\1\d{3})*)(?:,\d*)?|,\d+)(?:[eE][-+]?\d{1,3})?", re.ASCII
    ),
}


_MONEY = re.compile(
    r"^([-+]?)\s*(?:[$€£¥₹₩₽₺]|US\$|EUR|USD|GBP|CHF|PLN|CZK|SEK|NOK|DKK|JPY|CNY|RMB|Kč|zł)\s*|\s*(?:[$€£¥₹₩₽₺元]|EUR|USD|GBP|CHF|PLN|CZK|SEK|NOK|DKK"
    r"|JPY|CNY|RMB|Kč|zł|kr|%)\.?\s*$", re.IGNORECASE)  # fmt: skip


def plain(text: str) -> str:
    """A numeral without what only typography adds: full-width digits, no-break spaces, a typographic minus, its unit."""
    return _MONEY.sub(r"\1", normalize("NFKC", text).replace("\u2212", "-").strip())


def value(text: str, sign: Sign) -> float | None:
    """A numeral whose decimal sign is this one; None for any other text.

    >>> value("1.250", "."), value("1.250", ","), value("1.25", ",")
    (1.25, 1250.0, None)
    """
    if not _WRITTEN[sign].fullmatch(text):
        return None
    bare = re.sub("[,'’ ]" if sign == "." else "[.'’ ]", "", text)
    return float(bare.replace(",", "."))


def certain(text: str) -> float | None:
    """A numeral that can be read in one way only; None for any other text.

    >>> certain("1.250,00"), certain("1 250"), certain("1.250")
    (1250.0, 1250.0, None)
    """
    readings = {one for sign in _WRITTEN if (one := value(plain(text), sign)) is not None}
    return readings.pop() if len(readings) == 1 else None


def is_numeral(text: str) -> bool:
    """True for a numeral, whatever its decimal sign and unit: "1.250,00 €", "$1,200", "12%"."""
    return any(value(plain(text), sign) is not None for sign in _WRITTEN)


def is_doubtful(text: str) -> bool:
    """True for a numeral that can be read in two ways: 1.250 is a thousand for some, little more than one for others."""
    return len({value(plain(text), sign) for sign in _WRITTEN} - {None}) == 2


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
    told, doubtful = (
        _told(both.values()),
        [text for text, (a, b) in both.items() if a != b and None not in (a, b)],
    )
    sign: Sign | None = next(iter(told)) if len(told) == 1 else table.sign
    if sign is None and not told and doubtful:
        sign = _within([both[text] for text in doubtful], low, high) or _elsewhere(table, name)
    if sign is None and (told or doubtful):
        return Numbers({}, (_clash(table, name, both) if told else _asked(table, name, doubtful),))
    found = {text: pair[sign == ","] for text, pair in both.items()}
    return Numbers(exact | {text: number for text, number in found.items() if number is not None})


def unit(text: str) -> str:
    """What stands beside a numeral: a currency or a percent sign, in capitals; empty where nothing does."""
    found = _MONEY.search(normalize("NFKC", text).strip())
    return found.group().strip(" +-.").upper() if found else ""


def _mixed(table: Table, name: str, texts: Sequence[str]) -> Fault | None:
    """A fault where the numbers of a column are of two currencies, or only some of them percentages."""
    units = {text: unit(text) for text in texts if is_numeral(text)}
    kinds = set(units.values())
    if len(kinds - {""}) < 2 and not {"", "%"} <= kinds:
        return None
    firsts = [next(text for text, kind in units.items() if kind == one) for one in sorted(kinds)]
    rows = _rows(table, name, firsts)
    return table.fault(f'amounts of several units in column "{name}" ({", ".join(firsts[:4])})', allowed="one unit in a column",
                       fix="convert them to one, or leave the unit out of all", row=rows[0] if rows else None, column=name)  # fmt: skip


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
            texts = [
                text for text in map(str, table.frame[other].unique()) if text and text not in table.exact
            ]
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
        row=rows[0] if rows else None, column=name)  # fmt: skip


def _clash(table: Table, name: str, both: Mapping[str, Pair]) -> Fault:
    point, comma = (
        next(text for text, pair in both.items() if pair[at] is not None and pair[1 - at] is None)
        for at in (0, 1)
    )
    rows = [(_rows(table, name, [text]) or [0])[0] for text in (point, comma)]
    return table.fault(f'numbers written in two ways in column "{name}" ("{point}" and "{comma}", {table.rows_text(rows)})',
                       allowed="one decimal sign in a column", fix="write all with the same one", row=max(rows), column=name)  # fmt: skip


def paste(shown: str, key: str, forms: Sequence[str]) -> str:
    """The lines of engagement.yaml that declare a form, for a survey's wave or for another file."""
    name = PurePath(shown).name
    lines = " or ".join(f'{key}: "{form}"' for form in forms)
    return f'{lines} in the survey\'s wave; for another file, files: {{"{name}": {{{key}: "{forms[0]}"}}}}'


_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})|(\d{4})年(\d{1,2})月(\d{1,2})日")
_DAY_FIRST = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_EITHER = re.compile(r"(\d{1,2})([-/])(\d{1,2})\2(\d{4})")


def date(text: str, *, day_first: bool | None = None) -> dt.date | None:
    """A date as written, by `day_first` where it could be read in two ways; None for a text that is no date.

    Points stand between day, month and year wherever they are used. Where slashes or hyphens leave the order open and
    `day_first` does not say it, the date is None too: see `is_open_date`.

    >>> date("30.09.2026"), date("09/30/2026"), date("09/05/2026")
    (datetime.date(2026, 9, 30), datetime.date(2026, 9, 30), None)
    """
    bare = normalize("NFKC", text).strip()
    for clock in (" 00:00:00", "T00:00:00"):
        bare = bare.removesuffix(clock)
    if match := _ISO.fullmatch(bare):
        year, month, day = (int(part) for part in match.groups() if part)
        return _day(year, month, day)
    if match := _DAY_FIRST.fullmatch(bare):
        return _day(int(match[3]), int(match[2]), int(match[1]))
    if not (match := _EITHER.fullmatch(bare)):
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    readings = {True: _day(year, second, first), False: _day(year, first, second)}
    if day_first is not None:
        return readings[day_first]
    found = {one for one in readings.values() if one is not None}
    return found.pop() if len(found) == 1 else None


def is_open_date(text: str) -> bool:
    """True for a date of which either part may be the day: 09/05/2026."""
    return (
        date(text) is None
        and date(text, day_first=True) is not None
        and date(text, day_first=False) is not None
    )


def day_order(texts: Iterable[str]) -> bool | None:
    """Whether the day is first, where some date of a column can be read in one way only; None where none tells."""
    told = set()
    for text in texts:
        readings = [date(text, day_first=first) for first in (True, False)]
        if (readings[0] is None) != (readings[1] is None):
            told.add(readings[0] is not None)
    return told.pop() if len(told) == 1 else None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
