"""Turns survey cells into ratings, codes, weights and comments, by distinct value and never by row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from workbench.errors import Fault
from workbench.intake import excel, number_columns
from workbench.intake.distinct import distinct_of, spelled
from workbench.intake.settings import Item
from workbench.intake.spellings import is_silent
from workbench.intake.tables import Table, clean
from workbench.sources import numerals

# Compiled: a pattern given as text may go to Arrow's own engine, which refuses \u and knows only ASCII blanks.
_CLOCK = re.compile(r"[ T]\d{1,2}:\d{2}.*$")
_CORRECT = "correct the values, or declare those that mean not known as missing: [...]"
_INVISIBLE = re.compile(r"[\s\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]+")

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Cells:
    """A column as values, with its faults, and each distinct answer as found: how often, and what it is read as.

    A number read as NaN, or a text as "", is no answer; a column whose answers are not told apart has none `found`.
    """

    values: pd.Series
    faults: list[Fault] = field(default_factory=list)
    found: tuple[tuple[str, int, float | str], ...] = ()


Cast = Callable[[Table, str], Cells]


def rating(item: Item, missing: Iterable[float | str], *, whole: bool = False) -> Cast:
    """Ratings on the item's scale, NaN where missing; `whole` refuses decimals, which NPS does not have.

    The item's own missing codes replace the survey's; of the survey's only those outside the scale count, because
    a 6 that means "not used" on 1-5 is an answer on 0-10. A reversed item is turned round: high is good.
    """
    low, high = item.ends
    own = item.missing is not None
    numeric, texts = _codes(item.missing if item.missing is not None else missing)
    numeric = [code for code in numeric if own or not low <= code <= high]
    given = {clean(text).casefold(): value for text, value in (item.answers or {}).items()}
    answers = given | dict.fromkeys(texts, np.nan)
    words = ", ".join([*(f"{code:g}" for code in numeric), *(f'"{text}"' for text in texts)])
    allowed = f"{'a whole number from ' if whole else ''}{low:g} to {high:g}, {f'{words} for no answer, ' if words else ''}or nothing"

    def values(table: Table, name: str) -> Cells:
        index, distinct = distinct_of(table.frame[name])
        meant, asked = _meant(table, name, distinct, answers, low=low, high=high)
        asked = excel.days(table, name, index, distinct, known=answers) or asked
        if asked:
            return Cells(_series(table, np.full(len(index), np.nan)), asked)
        said = [text.casefold() in given for text in distinct]
        for code in numeric:
            # A word that was given a number of the scale is an answer, whatever code that number is elsewhere.
            free = ~np.array(said, dtype=bool) | (not low <= code <= high)
            meant = np.where((meant == code) & free, np.nan, meant)
        bad = (meant < low) | (meant > high)
        if whole:
            bad |= np.isfinite(meant) & (meant != np.floor(meant))
        turned = low + high - meant if item.turned else meant
        faults = (
            _faults(table, name, np.array([*bad, False])[index], allowed=allowed, words=any(bad & np.isinf(meant)))
            if bad.any()
            else []
        )
        return Cells(_series(table, np.array([*turned, np.nan])[index]), faults, _counted(index, distinct, turned))

    return values


def _counted(
    index: NDArray[np.intp], distinct: list[str], meant: Iterable[float | str]
) -> tuple[tuple[str, int, float | str], ...]:
    """Each distinct answer with how often it occurs and what it is read as."""
    counts = np.bincount(index + 1, minlength=len(distinct) + 1)[1:]
    return tuple((text, int(count), read) for text, count, read in zip(distinct, counts, meant, strict=True))


def nowhere(table: Table, name: str) -> Cells:
    """No value of a question whose scale a person has yet to confirm."""
    found = excel.days(table, name, *distinct_of(table.frame[name]))
    return Cells(nothing(len(table.frame), text=False).set_axis(table.frame.index), found)


def _codes(missing: Iterable[float | str]) -> tuple[list[float], list[str]]:
    """Missing codes as numbers and as folded texts."""
    texts = [clean(code).casefold() for code in missing if isinstance(code, str)]
    return [float(code) for code in missing if not isinstance(code, str)], texts


def weights(table: Table, name: str) -> Cells:
    """Case weights: positive, finite, never missing."""
    numbers, asked = _numbers(table, name, {})
    bad = ~((numbers > 0) & np.isfinite(numbers))
    faults = asked or _faults(
        table, name, bad, allowed="a weight above 0 in every row", what="that cannot be a weight", fix="correct them"
    )
    return Cells(_series(table, numbers), faults)


def amounts(missing: Iterable[float | str] = (), *, told: bool = True) -> Cast:
    """Numbers without bounds, NaN where blank or one of the missing codes.

    Unless these were `told` by a person, a far number that looks like a code for no answer is asked for.
    """
    numeric, texts = _codes(missing)

    def values(table: Table, name: str) -> Cells:
        numbers, asked = _numbers(table, name, dict.fromkeys(texts, np.nan))
        for code in numeric:
            numbers = np.where(numbers == code, np.nan, numbers)
        faults = asked or _faults(
            table, name, np.isinf(numbers), allowed="a number or nothing", what="that cannot be an amount", fix=_CORRECT
        )
        if not told and not faults:
            faults = [_far(table, name, numbers, code) for code in _far_codes(numbers)]
        return Cells(_series(table, numbers), faults)

    return values


def _far_codes(numbers: NDArray[np.float64]) -> list[float]:
    """Numbers at the ends of a column that may be codes: -99 where no other is below 0, 9999 far above all others."""
    given = np.unique(numbers[np.isfinite(numbers)])
    if len(given) < 3:
        return []
    low = [given[0]] if given[1] >= 0 and given[0] in _BELOW else []
    high = [given[-1]] if given[-1] > 10 * abs(given[-2]) and re.fullmatch(r"9{3,}", f"{given[-1]:.0f}") else []
    return [float(code) for code in (*low, *high)]


_BELOW = {-1.0, -8.0, -9.0, -77.0, -88.0, -98.0, -99.0, -888.0, -999.0, -9999.0, -99999.0, -999999.0}


def _far(table: Table, name: str, numbers: NDArray[np.float64], code: float) -> Fault:
    rows = [int(row) for row in np.flatnonzero(numbers == code)]
    return table.fault(
        f'{code:.0f} in column "{name}" ({table.rows_text(rows)}), far from all others: it may mean not known',
        allowed="codes that are declared",
        fix=f"write missing: [{code:.0f}], or missing: [] where it is an amount",
        row=rows[0],
        column=name,
    )


def shares(missing: Iterable[float | str] = (), *, percent: bool) -> Cast:
    """Parts of a whole, 12% as 0.12; of a column in percent without a sign, of which none is above 1, it is asked."""
    numbers = amounts(missing)

    def values(table: Table, name: str) -> Cells:
        found = numbers(table, name)
        signs = table.frame[name].astype("str").str.contains("%").any()
        most = found.values.abs().max()
        odd = (not signs and most <= 1) if percent else (signs or most > 1)
        if odd and not found.faults:
            kind = "share" if percent else "percent"
            fault = table.fault(
                f'numbers in column "{name}" that seem to be {"shares of 1" if percent else "percentages"}',
                column=name,
                allowed=f"kind: {kind}, or numbers of the kind that is mapped",
                fix=f"write kind: {kind}",
            )
            return Cells(found.values, [fault])
        return Cells(found.values / 100 if percent else found.values, found.faults)

    return values


_NO = {"no", "n", "0", "false", "nein", "nie", "non", "faux", "falsch", "fałsz", "否", "没有", "不是"}


def binary(yes: str | None, *, no: Iterable[str] = (), missing: Iterable[float | str] = ()) -> Cast:
    """1 where the cell is the text that means yes, 0 where it means no, NaN where blank or missing.

    One other answer means no. Of several, those given as `no`, or known words for it, mean no and those in `missing`
    nothing; any other is refused, because counting it as no would move the figure.
    """
    wanted = clean(yes or "1").casefold()
    nos = {clean(text).casefold() for text in no}
    gone = {clean(str(code)).casefold() for code in missing}

    def values(table: Table, name: str) -> Cells:
        index, distinct = distinct_of(table.frame[name])
        said = [text.casefold() for text in distinct]
        silent = {text for text in said if text not in nos and (not text or text in gone or is_silent(text))}
        others = [text for text in said if text not in silent and text != wanted]
        sure = set(others) if len(set(others)) == 1 and not nos else nos | (_NO & set(others))
        meant = [np.nan if text in silent else float(text == wanted) for text in said]
        unclear = [text for text, key in zip(distinct, said, strict=True) if key in others and key not in sure]
        shown, word = ", ".join(quoted(text) for text in unclear[:5]), yes or "1"
        blank = not others and not silent & gone and "" not in nos and ("" in said or -1 in index)
        faults = [
            table.fault(found, column=name, allowed=allowed, fix=fix)
            for wrong, found, allowed, fix in (
                (1.0 not in meant, f'no "{word}" in column "{name}"', "the text that means yes", "declare it as yes: ..."),
                (1.0 in meant and blank, f'nothing but "{word}" and blank cells in column "{name}"',
                 "a text that means no, or what a blank cell means",
                 'write no: [""] where a blank cell means no, or missing: [""] where it means not known'),
                (1.0 in meant and bool(unclear), f'answers in column "{name}" that are neither yes nor no: {shown}',
                 f'"{word}", one text that means no, or nothing', f"say which they are, as missing: [{shown}] or as no: [...]"),
            )
            if wrong
        ]  # fmt: skip
        values = _series(table, np.array([*meant, 0.0 if "" in nos else np.nan])[index])
        return Cells(values, faults, _counted(index, distinct, meant))

    return values


def quoted(text: str) -> str:
    """An answer as YAML would hold it; a long one, which may be a comment, only by its length."""
    return f'"{text}"' if len(text) <= 40 else f"a text of {len(text)} characters"


def days(table: Table, name: str) -> Cells:
    """Dates as their ordinal numbers, NaN where blank; the time of day is left out."""
    index, distinct = distinct_of(table.frame[name])
    texts = ["" if is_silent(text) else _CLOCK.sub("", text) for text in distinct]
    first = table.days_first(texts)
    read = [numerals.date(text, day_first=first) for text in texts]
    found = [
        float(day.toordinal()) if day else np.inf if text else np.nan for day, text in zip(read, texts, strict=True)
    ]
    values = np.array([*found, np.nan])[index]
    faults = _faults(
        table,
        name,
        np.isinf(values),
        allowed="a date such as 2026-09-30, or nothing",
        what="without a date",
        fix='write year, month and day in this order, or say "dates" for the file',
    )
    return Cells(_series(table, np.where(np.isinf(values), np.nan, values)), faults)


def codes(labels: Mapping[str, str], missing: tuple[str, ...]) -> Cast:
    """Codes as text, translated by `labels`; blank and `missing` become an empty text."""
    gone = {text.casefold() for text in missing}

    def values(table: Table, name: str) -> Cells:
        index, distinct = distinct_of(table.frame[name])
        if faults := excel.days(table, name, index, distinct, known=labels, bands=True):
            return Cells(nothing(len(table.frame), text=True), faults)
        names = ["" if text.casefold() in gone else labels.get(text, text) for text in distinct]
        # Taking from a short text array is much faster than making a text for every row.
        texts = pd.array([*names, ""], dtype="str").take(np.where(index < 0, len(names), index))
        return Cells(pd.Series(texts, index=table.frame.index), [], _counted(index, distinct, names))

    return values


def identities(table: Table, name: str) -> Cells:
    """Ids as text; mostly distinct, so they are looked at as a whole and cleaned one by one only where needed."""
    column = table.frame[name]
    if not isinstance(column.dtype, pd.StringDtype):
        return codes({}, ())(table, name)
    if faults := excel.shortened(table, name):
        return Cells(column, faults)
    # What `clean` would change has a blank, a letter beyond ASCII or one of = ' & in it.
    if not column.hasnans and not column.str.contains("[^!-%(-<>-~]").any():
        return Cells(column)
    return codes({}, ())(table, name)


def comments(table: Table, name: str) -> Cells:
    """Free text, trimmed; control characters become blanks, so that no writer fails on them later."""
    column = table.frame[name].fillna("").astype("str")
    return Cells(column.str.replace(_INVISIBLE, " ", regex=True).str.strip())


def ones(rows: int) -> pd.Series:
    """The weights of a wave that has none: each answer counts once."""
    return pd.Series(np.ones(rows))


def nothing(rows: int, *, text: bool) -> pd.Series:
    """A column of a question that a wave did not ask."""
    return pd.Series([""] * rows, dtype="str") if text else pd.Series(np.full(rows, np.nan))


def _numbers(table: Table, name: str, answers: Mapping[str, float]) -> tuple[NDArray[np.float64], list[Fault]]:
    """Cells as numbers: NaN where blank, infinite where they are not numbers; a fault where they read in two ways."""
    column = table.frame[name]
    if pd.api.types.is_numeric_dtype(column) and not answers:
        return column.to_numpy(dtype=float, na_value=np.nan), []
    index, distinct = distinct_of(column)
    meant, asked = _meant(table, name, distinct, answers)
    return np.array([*meant, np.nan])[index], asked


def _meant(
    table: Table,
    name: str,
    distinct: list[str],
    answers: Mapping[str, float],
    *,
    low: float | None = None,
    high: float | None = None,
) -> tuple[NDArray[np.float64], list[Fault]]:
    """Distinct cells as numbers, by the decimal sign that all of them agree on."""
    known = {"": np.nan, **answers}
    unknown = [text for text in distinct if text.casefold() not in known]
    typed = pd.api.types.is_numeric_dtype(table.frame[name])
    read = (
        number_columns.Numbers({text: _plain(text) for text in unknown})
        if typed
        else number_columns.read(table, name, unknown, low=low, high=high)
    )
    meant = [float(known.get(text.casefold(), read.values.get(text, np.inf))) for text in distinct]
    return np.array(meant, dtype=float), list(read.faults)


def _plain(text: str) -> float:
    """A number, or true or false as 1 or 0, of a column that holds numbers as numbers."""
    return float(text == "True") if text in {"True", "False"} else float(text)


def _series(table: Table, values: NDArray[np.float64]) -> pd.Series:
    return pd.Series(values, index=table.frame.index, dtype=float)


def _faults(
    table: Table,
    name: str,
    bad: NDArray[np.bool_],
    *,
    allowed: str,
    words: bool = False,
    what: str = "off the scale",
    fix: str = "",
) -> list[Fault]:
    """One fault for a column: the number of bad values, the first rows, and the distinct short values.

    Where there are `words` among them, the fix is to say their numbers.
    """
    rows = bad.nonzero()[0]
    if not len(rows):
        return []
    found = list(dict.fromkeys(spelled(value) for value in table.frame[name].iloc[rows[:1000]]))
    # A long text is more likely a comment than a code, so it is not repeated.
    shown = ", ".join((value or "nothing") if len(value) <= 12 else "a text" for value in found[:5])
    said = ", or give words their numbers: answers: {TEXT: NUMBER}" if words else ""
    return [
        table.fault(f'{len(rows):,} {"value" if len(rows) == 1 else "values"} {what} in column "{name}" '
                    f"({table.rows_text(map(int, rows))}: {shown})",
                    allowed=allowed, fix=fix or "correct the values, the scale or the missing codes in engagement.yaml" + said,
                    row=int(rows[0]), column=name)
    ]  # fmt: skip
