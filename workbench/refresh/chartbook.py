"""The workbook inside a chart brought to what the merged chart draws: extra sheets, columns and formulas stay."""

from __future__ import annotations

from typing import Any

from xlsxwriter.utility import xl_col_to_name

from workbench.refresh.books import Book, Span, number, span
from workbench.refresh.series import SER, caches, name_of, points
from workbench.refresh.xmltree import local
from workbench.render.slide.xml import qn

F = {"c": qn("c:f"), "c15": qn("c15:f")}


def _formula(cache: Any) -> Any:
    parent = cache.getparent()
    found = parent.find(F["c"])
    return found if found is not None else parent.find(F["c15"])


def point_to(mine: Any, new: Any) -> None:
    """Let an edited chart name the cells that the new run's does, for a workbook that is the new run's."""
    right = {(name_of(one), at): one for at, one in _numbered(new)}
    for at, series in _numbered(mine):
        other = right.get((name_of(series), at))
        if other is None:
            continue
        theirs = caches(other)
        for path, cache in caches(series).items():
            if path in theirs and _formula(cache) is not None and _formula(theirs[path]) is not None:
                _formula(cache).text = _formula(theirs[path]).text
        head, its = (one.find(f"{qn('c:tx')}/{qn('c:strRef')}/{F['c']}") for one in (series, other))
        if head is not None and its is not None:
            head.text = its.text


def _numbered(chart: Any) -> list[tuple[int, Any]]:
    """Each series with how many of its name came before."""
    names: list[str] = []
    found = []
    for series in chart.iter(SER):
        found.append((names.count(name_of(series)), series))
        names.append(name_of(series))
    return found


def written(chart: Any, data: bytes) -> bytes:
    """The workbook with the values that the chart caches; the chart's formulas are made as long as its data.

    A series whose cells another one has too gets columns of its own. Formulas that stand in a cell stay.
    """
    book = Book(data)
    used: dict[tuple[str, str], tuple[str, ...]] = {}
    for series in chart.iter(SER):
        for path, cache in caches(series).items():
            formula = _formula(cache)
            where = span(formula.text if formula is not None else None)
            if where is None or where.sheet not in book.paths:
                continue
            values = _values(cache)
            held = tuple(map(str, values))
            if used.get((where.sheet, where.column), held) != held:
                where = Span(where.sheet, _free(book, where.sheet, used), where.first, where.last)
                if path in {"val", "yVal"}:
                    _head(book, series, where)
            used[where.sheet, where.column] = held
            _write(book, where, values)
            formula.text = str(Span(where.sheet, where.column, where.first, where.first + max(len(values), 1) - 1))
    return book.bytes()


def _head(book: Book, series: Any, where: Span) -> None:
    book.write(where.sheet, where.column, max(where.first - 1, 1), name_of(series))
    head = series.find(f"{qn('c:tx')}/{qn('c:strRef')}/{F['c']}")
    if head is not None:
        head.text = str(Span(where.sheet, where.column, where.first - 1, where.first - 1)).partition(":")[0]


def _values(cache: Any) -> list[str | float | None]:
    count = cache.find(qn("c:ptCount"))
    texts = points(cache)
    size = int(count.get("val")) if count is not None else len(texts)
    numeric = local(cache) in {"numCache", "numLit"}
    return [None if at not in texts else _number(texts[at]) if numeric else texts[at] for at in range(size)]


def _number(text: str) -> str | float:
    try:
        return float(text)
    except ValueError:
        return text


def _write(book: Book, where: Span, values: list[str | float | None]) -> None:
    for at, value in enumerate(values):
        book.write(where.sheet, where.column, where.first + at, value)
    for row in range(where.first + len(values), where.last + 1):  # what the data were longer before
        book.write(where.sheet, where.column, row, None)


def _free(book: Book, sheet: str, used: dict[tuple[str, str], tuple[str, ...]]) -> str:
    """The first column right of everything."""
    taken = [number(column) for row in book.rows(sheet).values() for column in row]
    taken += [number(column) for name, column in used if name == sheet]
    return str(xl_col_to_name(max(taken, default=-1) + 1))
