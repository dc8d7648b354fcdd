"""Slides of a deck put together by hand, shape by shape, for checks that need no file."""

from __future__ import annotations

from typing import Any

from workbench.export.review.model import Body, Chart, Deck, Paragraph, Run, Shape, Slide, Table, TableCell

PLAIN = Run("", 14.0, "Lato", bold=False, colour="#000000")


def run(
    text: str, size: float = 14.0, *, font: str = "Lato", bold: bool = False, colour: str | None = "#000000"
) -> Run:
    return Run(text, size, font, bold, colour)


def body(*paragraphs: str | Run | tuple[Run, ...], **more: Any) -> Body:
    """A text of paragraphs, each a word or runs."""
    made = []
    for one in paragraphs:
        runs = one if isinstance(one, tuple) else (one,) if isinstance(one, Run) else (run(one),)
        made.append(Paragraph(runs))
    return Body(tuple(made), **more)


def shape(name: str, text: str | Body = "", **more: Any) -> Shape:
    """A text box of half the slide, unless told otherwise."""
    given = {
        "id": 1,
        "kind": "text",
        "role": "",
        "index": -1,
        "box": (40.0, 100.0, 400.0, 100.0),
        "alt": "",
        "decorative": False,
        "fill": "none",
    }
    return Shape(name=name, body=text if isinstance(text, Body) else body(text) if text else Body(), **(given | more))


def title(text: str = "Refunds take longer than they should", **more: Any) -> Shape:
    given = {"role": "title", "box": (40.0, 20.0, 880.0, 60.0)} | more
    return shape("Title 1", body(run(text, 26.0)) if text else Body(), **given)


def chart(
    name: str = "Chart 1",
    values: tuple[float, ...] = (0.4,),
    *,
    workbook: bool = True,
    categories: tuple[str, ...] = ("A",),
    **more: Any,
) -> Shape:
    return shape(name, kind="chart", chart=Chart(("s",), categories, values, workbook), alt="Refunds by month", **more)


def table(
    name: str,
    *rows: tuple[str | TableCell, ...],
    header: bool = True,
    widths: tuple[float, ...] = (),
    heights: tuple[float, ...] = (),
    **more: Any,
) -> Shape:
    cells = tuple(
        tuple(one if isinstance(one, TableCell) else TableCell(body(one) if one else Body(), "none") for one in row)
        for row in rows
    )
    made = Table(widths or (100.0,) * len(rows[0]), heights or (20.0,) * len(rows), cells, header)
    return shape(name, kind="table", table=made, **({"alt": "Refunds by month"} | more))


def slide(*shapes: Shape, number: int = 1, **more: Any) -> Slide:
    given = {"hidden": False, "behind": (), "background": "#FFFFFF", "notes": "", "layout": "", "comments": 0}
    return Slide(number=number, shapes=shapes, **(given | more))


def deck(*slides: Slide, **more: Any) -> Deck:
    given = {
        "size": (960.0, 540.0),
        "properties": {"title": "A deck"},
        "fonts": frozenset({"Lato"}),
        "external": (),
        "leftovers": (),
        "sections": (),
    }
    return Deck(slides=slides, **(given | more))


def found(check: Any, *shapes: Shape, **more: Any) -> list[Any]:
    """What a check finds on a deck of one slide with these shapes, without a record."""
    return list(check(deck(slide(*shapes), **more), None))
