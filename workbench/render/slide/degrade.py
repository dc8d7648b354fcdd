"""What a slide becomes where its exhibit or its words do not fit a template: one way after another, the best first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workbench import wording
from workbench.claims.catalogue import TITLE
from workbench.exhibits import Cell, Exhibit
from workbench.render import kinds
from workbench.render.layout import data
from workbench.render.slide.setting import cut
from workbench.render.slide.sharing import OVER, SIDE
from workbench.render.slide.spec import Slide, Statement
from workbench.render.words import word


@dataclass(frozen=True)
class Way:
    """Slides to try in place of one that does not fit; `mark` says what became of it, empty where nothing is lost."""

    mark: str
    slides: tuple[Slide, ...]
    tight: bool = False


def ways(slide: Slide, language: str) -> Iterator[Way]:
    """The slide as it is, then the ways in which it may still fit: turned, in parts, set smaller and cut, as a table.

    The last are its words alone, whose data stand in the workbook.
    """
    yield Way("", (slide,))
    if len(slide.exhibits) == 1 and slide.exhibits[0].kind == "heatmap":
        yield Way("", (replace(slide, role="table", exhibits=(turned(slide.exhibits[0]),)),))
    if slide.role == SIDE:
        yield Way("", (_over(slide),))
    if len(slide.exhibits) > 1:
        yield Way("", tuple(_apart(slide)))
    parts = split(slide.exhibits[0]) if len(slide.exhibits) == 1 else []
    if len(parts) > 1:
        yield Way("", tuple(_parts(replace(slide, role="table"), parts, language)))
    yield Way("words set smaller or cut", (slide,), tight=True)
    if len(slide.exhibits) == 1:
        whole, exhibit = replace(slide, role="table"), slide.exhibits[0]
        plain = replace(whole, takeaways=())
        yield Way("words set smaller or cut", (whole,), tight=True)
        if len(slide.takeaways) > 1:
            first = replace(whole, takeaways=slide.takeaways[:1])
            yield Way("with the first of its takeaways alone", (first,), tight=True)
        yield Way("without its takeaways", (plain,), tight=True)
        if exhibit.kind != "table":
            yield Way("as a table", (replace(plain, exhibits=(as_table(exhibit, language),)),), tight=True)
    if slide.exhibits:
        yield Way("as words, its data in the workbook", (_words(slide, language),), tight=True)


def turned(exhibit: Exhibit) -> Exhibit:
    """A heat map with its columns as rows, which may go on over the next slide."""
    roles = dict(exhibit.encoding)
    return replace(exhibit, encoding=roles | {"row": roles["column"], "column": roles["row"]})


def split(exhibit: Exhibit) -> list[Exhibit]:
    """A heat map or a journey in even parts of its columns or stages, on one scale."""
    role, most = kinds.of(exhibit).split or ("", 0)
    names = data.distinct(exhibit.column(role))
    count = -(-len(names) // most) if role else 1
    if count < 2:
        return [exhibit]
    known = [float(value) for value in exhibit.column("value") if isinstance(value, (int, float))]
    scale = exhibit.scale or ((min(known), max(known)) if known and min(known) < max(known) else None)
    at = exhibit.columns.index(exhibit.encoding[role])
    parts = [set(names[len(names) * n // count : len(names) * (n + 1) // count]) for n in range(count)]
    return [
        replace(exhibit, scale=scale, rows=tuple(row for row in exhibit.rows if data.words(row[at]) in part))
        for part in parts
    ]


def _parts(slide: Slide, parts: list[Exhibit], language: str) -> Iterator[Slide]:
    """A slide a part, the takeaways on the first, the others marked as continued."""
    yield replace(slide, exhibits=(parts[0],))
    for number, part in enumerate(parts[1:], start=2):
        title = continued(slide.title, number, len(parts), language)
        yield replace(slide, title=title, exhibits=(part,), takeaways=())


def continued(title: str, number: int, parts: int, language: str) -> str:
    """A title marked as continued, without the word where it would be too long, and without its end where it still is."""
    marked = f"{title} ({word('continued', language)} {number}/{parts})"
    short = f" ({number}/{parts})"
    return marked if len(marked) <= TITLE else cut(title, TITLE - len(short) - 1) + short


def _over(slide: Slide) -> Slide:
    """A pair one over the other, on a page that is too narrow for both; what stood over the first follows from both."""
    first, second = slide.headings or ("", "")
    return replace(slide, role=OVER, headings=("", second), takeaways=tuple(filter(None, (first, *slide.takeaways))))


def _apart(slide: Slide) -> Iterator[Slide]:
    """Each exhibit of a pair on a slide of its own, the first under the pair's title."""
    for at, one in enumerate(slide.exhibits):
        title = slide.title if at == 0 else one.title
        source = slide.sources[at] if slide.sources else slide.source
        yield replace(
            slide,
            role="table" if kinds.of(kinds.settled(one)).table else "exhibit",
            title=title,
            exhibits=(one,),
            takeaways=one.takeaways[:4],
            headings=(),
            source=source,
            sources=(),
            name=f"exhibit {one.id!r}",
        )


def _words(slide: Slide, language: str) -> Slide:
    said = [Statement(text) for exhibit in slide.exhibits for text in exhibit.takeaways]
    rest = [Statement(text) for text in (word("in workbook", language), slide.source) if text]
    return replace(slide, role="summary", exhibits=(), takeaways=(), headings=(), statements=(*said, *rest))


def as_table(exhibit: Exhibit, language: str) -> Exhibit:
    """The exhibit's data as a table: two roles as rows and columns where it has two, else a row a row."""
    pivot = kinds.of(exhibit).pivot
    if pivot:
        columns, rows = _pivoted(exhibit, *pivot)
    else:
        roles = [
            role
            for role in exhibit.encoding
            if role not in {"unit", "id", "after", "milestone", "total", "assumed", "marks"}
        ]
        columns = tuple(exhibit.labels.get(role, exhibit.encoding[role]) for role in roles)
        rows = tuple(tuple(_cell(role, record, exhibit, language) for role in roles) for record in exhibit.records())
    return replace(exhibit, kind="table", columns=columns, rows=rows, encoding={})


def _pivoted(exhibit: Exhibit, down: str, across: str) -> tuple[tuple[str, ...], tuple[tuple[Cell, ...], ...]]:
    names, heads, values = data.grid(exhibit, down, across)
    texts = data.grid(exhibit, down, across, "text")[2]
    rows = ((name, *(_first(texts.get((name, head)), values.get((name, head))) for head in heads)) for name in names)
    return (exhibit.labels.get(down, exhibit.encoding[down]), *heads), tuple(rows)


def _first(*cells: Cell) -> Cell:
    return next((cell for cell in cells if cell is not None), None)


def _cell(role: str, record: dict[str, Cell], exhibit: Exhibit, language: str) -> Cell:
    """A value as the table prints it: in the exhibit's unit, unless its role or its row has one of its own."""
    value = record.get(role)
    unit = {"n": "count", "line": exhibit.labels.get("line unit", "")}.get(role, str(record.get("unit") or ""))
    if unit and isinstance(value, (int, float)) and not isinstance(value, bool):
        return wording.number(float(value), unit, language)
    return value
