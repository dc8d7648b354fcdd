"""Every kind of exhibit, one layout each in points: a module here with a `KIND` is a kind, found by its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from workbench.exhibits import Exhibit
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.layout.surface import Slot, Surface


def _whole(exhibit: Exhibit, style: Style, room: Box) -> list[Exhibit]:  # noqa: ARG001 - as `Kind.pages` wants it
    return [exhibit]


def _always(exhibit: Exhibit, style: Style, room: Box) -> bool:  # noqa: ARG001 - as `Kind.fits` wants it
    return True


@dataclass(frozen=True)
class Kind:
    """How one kind of exhibit is laid out; the same on a slide and in a figure.

    `draw` puts it into a box, measured in a style, `tall` is the height in points that it would like at a width, `pages` cuts it into as
    many exhibits as a box needs, `fits` says of one that cannot be cut whether a box holds it. `table` fills a
    table's placeholder, not a chart's; `wide` wants no words beside it on a slide. `printed` is how
    wide a page's drawing is: the text's `column`, the `full` page, or a page of its own on its `side`. `pivot` are the roles that become rows and
    columns where it must be a table, `split` the role whose values may be shared among slides and how many one holds.
    `plain` charts draw the data as they are, so that a review can compare them. `least` is the height in points that it
    needs at a width, where it can do with less than it would like. `shares` says how it may share a slide of the appendix: beside
    another alone, or also over one, as what is as tall as its rows; empty for what is read on a page of its own. `kept` is what of an exhibit has room
    in a box, where its layout leaves out what has none.
    """

    draw: Callable[[Surface, Exhibit, Box, Slot, Style], None]
    tall: Callable[[Exhibit, Style, float], float]
    pages: Callable[[Exhibit, Style, Box], list[Exhibit]] = _whole
    fits: Callable[[Exhibit, Style, Box], bool] = _always
    table: bool = False
    wide: bool = False
    printed: str = "column"
    pivot: tuple[str, str] | None = None
    split: tuple[str, int] | None = None
    plain: bool = False
    least: Callable[[Exhibit, Style, float], float] | None = None
    shares: str = "beside"  # "", "beside" or "either"
    kept: Callable[[Exhibit, Style, Box], object] | None = None


@cache
def names() -> frozenset[str]:
    """The kinds that have a layout."""
    return frozenset(found.name for found in iter_modules(__path__) if not found.name.startswith("_"))


@cache
def kind(name: str) -> Kind:
    """The layout of a kind; raises `KeyError` for one that has none."""
    if name not in names():
        raise KeyError(name)
    found: Kind = import_module(f"{__name__}.{name}").KIND
    return found


def of(exhibit: Exhibit) -> Kind:
    """The layout of an exhibit's kind."""
    return kind(exhibit.kind)


def least(exhibit: Exhibit, style: Style, width: float) -> float:
    """The height below which an exhibit at a width becomes hard to read; what it would like where it says nothing else."""
    one = of(exhibit)
    return (one.least or one.tall)(exhibit, style, width)


def settled(exhibit: Exhibit) -> Exhibit:
    """The exhibit as it is drawn: one bar alone is no chart, so its figure stands on a card."""
    if exhibit.kind != "bar" or len(exhibit.rows) != 1 or "series" in exhibit.encoding:
        return exhibit
    roles = {"category": "label", "value": "value", "low": "low", "high": "high", "n": "n", "target": "target"}
    encoding = {roles[role]: column for role, column in exhibit.encoding.items() if role in roles}
    unit = "unit" if "unit" not in exhibit.columns else "unit "
    rows = tuple((*row, exhibit.unit) for row in exhibit.rows)
    return replace(
        exhibit, kind="scorecard", columns=(*exhibit.columns, unit), rows=rows, encoding=encoding | {"unit": unit}
    )
