"""Bars made of parts: absolute parts with their sum, and shares that add up to one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from workbench.exhibits import Cell, Exhibit
from workbench.render import theme
from workbench.render.kinds import Kind, _ranked
from workbench.render.kinds._charts import LEGEND, charted, closer, gap, lying, pitch_of, rows_tall, size_of, widest
from workbench.render.layout import data
from workbench.render.layout.box import Box
from workbench.render.layout.charts import Chart, Labels, Plot, Series
from workbench.render.layout.style import Style
from workbench.render.words import word

Grid = tuple[list[str], list[str], Mapping[tuple[str, str], Cell]]


def parted(draw: Callable[[Exhibit, Style, Box], Chart]) -> Kind:
    """The kind of a chart of such bars."""
    return Kind(
        charted(draw),
        tall,
        _ranked.pages,
        pivot=("category", "series"),
        plain=True,
        least=closer(tall),
        shares="either",
    )


def whole(
    exhibit: Exhibit,
    grid: Grid,
    colours: Sequence[str],
    style: Style,
    room: Box,
    *,
    sums: Sequence[float] | None = None,
) -> Chart:
    """Parts beside one another under a legend; with `sums`, each bar's sum behind it, as a formula."""
    cells = grid[2]
    there = _there(grid[1], colours, cells) or list(zip(grid[1], colours, strict=True))
    parts = [part for part, _ in there]
    lost = word("not shown", style.language)
    names = [
        name if any(cells.get((name, part)) is not None for part in parts) else f"{name} – {lost}" for name in grid[0]
    ]
    way = data.printer(exhibit, style.language)
    reach = max([*(sums or [1.0]), 1e-9])
    pitch = pitch_of(len(names), Box(room.left, room.top, room.width, room.height - LEGEND))
    size = size_of(pitch, names, room.width * 0.3, style)
    series = []
    for n, (part, colour) in enumerate(there):
        values = tuple(data.scaled(cells.get((name, part)), exhibit.unit) for name in grid[0])
        said = [
            way.text(data.number(cells.get((name, part)))) if value else ""
            for name, value in zip(grid[0], values, strict=True)
        ]
        texts = tuple(
            text if abs(value or 0.0) / reach * room.width * 0.6 >= widest([text], size, style) + 4 else ""
            for text, value in zip(said, values, strict=True)
        )
        ink = theme.ink_on(style.marks(colour))
        labels = Labels(
            texts, "ctr", way.pattern, way.formula(f"{{p{n}}}{{r}}"), ink, bold=colour == theme.ACCENT, size=size
        )
        series.append(Series(part, values, colour, labels, key=f"p{n}"))
    right = 10.0
    if sums is not None:
        total = data.Printer.of(exhibit.unit, style.language, [*sums, *(v for one in series for v in one.values)])
        texts = tuple(total.text(value) for value in sums)
        added = f"SUM({{p0}}{{r}}:{{p{len(parts) - 1}}}{{r}})"
        right = widest(texts, size, style) + 22
        labels = Labels(texts, "inBase", None, total.formula(added), bold=True, size=size)
        series.append(Series("\u00a0", (reach * 0.08,) * len(names), None, labels))
        reach *= 1.08
    plot = Plot("bar", tuple(series), "stacked", gap=gap(pitch), overlap=100)
    right = right if sums is None else max(right - room.width * 0.05, 4.0)
    return lying(names, series, (0.0, reach), style, room, right=right, size=size, pitch=pitch, legend=True, plot=plot)


def _there(
    parts: Sequence[str], colours: Sequence[str], cells: Mapping[tuple[str, str], Cell]
) -> list[tuple[str, str]]:
    """The parts that some bar has, each in the colour of its place; a level that none reaches needs no entry of the legend."""
    known = {part for (_, part), value in cells.items() if data.number(value)}
    return [(part, colour) for part, colour in zip(parts, colours, strict=True) if part in known]


def tall(exhibit: Exhibit, style: Style, width: float) -> float:  # noqa: ARG001 - as `Kind.tall` wants it
    """The height that the bars would like."""
    return rows_tall(len(data.distinct(exhibit.column("category"))), exhibit, each=30.0, more=LEGEND)
