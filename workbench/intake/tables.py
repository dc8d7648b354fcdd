"""A table as text: every cell as written, with the place of every row, before a schema gives it types."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from html import unescape
from itertools import compress
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from workbench import languages
from workbench.claims import Text
from workbench.errors import Fault
from workbench.sources.numerals import DATES, FORMS, Sign, day_order, is_open_date

if TYPE_CHECKING:
    import pandas as pd

    from workbench.intake.settings import FileSettings

MOST_SHOWN = 5
# What a cell of a workbook can hold; longer texts would be cut in silence.
MOST_TEXT = 32_767
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_ENTITY = re.compile(r"&(#\d{1,6}|#x[\da-fA-F]{1,5}|nbsp|amp|lt|gt|quot|apos);")  # of a web page
# How numbers are kept as text for Excel: ="0012" and '0012; some write all of a file between single quotes.
_ESCAPES = {"=", "'"}
_EXCEL = re.compile(r"""^(?:="(.*)"|'(?:([-+]?\d[\d.,]*)'?|(.*)'))$""", re.DOTALL)
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, eq=False)
class Table:
    """A file's rows as text, `""` where blank.

    `lines` is the line (CSV) or row (XLSX) of each row of `frame`, from 1, `rows` the row that Excel shows, where it is
    another; `positions` is the number of each
    column in the file, from 1. `dates` are the cells (row, column) that Excel holds as a date, `header` is the line
    of the header. `notes` says what was accepted although it is unusual. `sign` and `day_first` are the decimal sign
    and the order of dates that engagement.yaml declares for the file; `exact` are texts that stand for numbers a
    workbook holds as numbers, so that their point is a decimal one.
    """

    shown: str
    frame: pd.DataFrame
    lines: Sequence[int]
    positions: dict[str, int]
    sheet: str | None = None
    notes: tuple[Text, ...] = ()
    sign: Sign | None = None
    day_first: bool | None = None
    exact: frozenset[str] = frozenset()
    dates: frozenset[tuple[int, str]] = frozenset()
    header: int = 1
    rows: Sequence[int] | None = None

    @property
    def told(self) -> tuple[str, ...]:
        """The notes in the language of commands, each with the file."""
        return tuple(f"{self.shown}: {languages.catalogue('en').text(note)}" for note in self.notes)

    def fault(self, found: str, *, allowed: str, fix: str, row: int | None = None, column: str | None = None) -> Fault:
        """A fault in a row (0-based in `frame`) and column; a whole column is placed at its header."""
        line = self.header if row is None else int(self.lines[row])
        at = self.positions.get(column) if column is not None else None
        if self.sheet is not None:
            cell = f"{letters(at)}{line}" if at else f"row {line}"
            return Fault(self.shown, found, allowed, fix, sheet=self.sheet, cell=cell)
        excel = int(self.rows[row]) if self.rows is not None and row is not None else None
        return Fault(self.shown, found, allowed, fix, line=line, column=at, row=excel)

    def kept(self, frame: pd.DataFrame, chosen: Iterable[bool]) -> Table:
        """The table with this frame, which holds the chosen of its rows."""
        stays = list(chosen)
        lines = list(compress(self.lines, stays))
        now = {was: at for at, was in enumerate(compress(range(len(stays)), stays))}
        dates = frozenset((now[row], name) for row, name in self.dates if row in now)
        rows = list(compress(self.rows, stays)) if self.rows else None
        return replace(self, frame=frame, lines=lines, rows=rows, dates=dates)

    def days_first(self, texts: Iterable[str]) -> bool | None:
        """Whether the day comes first in a column's dates: as declared, as one of them tells, or as the file's others do."""
        texts = list(texts)
        told = day_order(texts) if self.day_first is None else self.day_first
        if told is None and any(map(is_open_date, texts)):
            others = {day_order(map(str, self.frame[name].unique())) for name in self.frame.columns} - {None}
            told = others.pop() if len(others) == 1 else None
        return told

    def rows_text(self, rows: Iterable[int]) -> str:
        """Rows as Excel shows them: "rows 5, 9, 14, 20, 31 and 7 more"."""
        places = [int((self.rows or self.lines)[row]) for row in rows]
        word = "row" if len(places) == 1 else "rows"
        more = f" and {len(places) - MOST_SHOWN:,} more" if len(places) > MOST_SHOWN else ""
        return f"{word} {', '.join(map(str, places[:MOST_SHOWN]))}{more}"


def declared(options: FileSettings | None) -> dict[str, Any]:
    """What engagement.yaml says of a file's numbers and dates, as fields of its `Table`."""
    numbers, dates = (options.numbers, options.dates) if options else (None, None)
    return {"sign": FORMS.get(numbers or ""), "day_first": DATES.get(dates or "")}


def letters(column: int) -> str:
    """A column's number as Excel names it: 4 is D, 28 is AB."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def clean(text: str) -> str:
    """A key or header without what the eye cannot see: NFC, no zero-width characters, single blanks, trimmed."""
    if text.isascii() and text.isprintable() and "  " not in text and "&" not in text and text[:1] not in _ESCAPES:
        return text.strip()
    text = _EXCEL.sub(r"\1\2\3", _ENTITY.sub(lambda found: unescape(found.group()), text))
    return re.sub(r"\s+", " ", _INVISIBLE.sub("", normalize("NFC", text))).strip()


def reorders(text: str) -> bool:
    """True where a text holds characters that turn the reading direction, which can disguise it."""
    return bool(_REORDERING.search(text))


@lru_cache(maxsize=1 << 14)
def folded(text: str) -> str:
    """A header reduced to what identifies it: letters and digits in lower case."""
    return re.sub(r"[\W_]+", "", clean(text).casefold())
