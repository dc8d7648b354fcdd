"""The journey map: stages as columns, lanes of text, and the emotion curves between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.exhibits import Exhibit
from workbench.render import theme
from workbench.render.chart import canvas as sheet
from workbench.render.chart.canvas import SIZE, SMALL, SPREAD, Canvas

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NAMES, HEAD, CURVES, PAD = 74.0, 30.0, 132.0, 5.0


@dataclass(frozen=True)
class Map:
    """A journey taken apart: texts by lane and stage, values by curve and stage, lanes in order."""

    stages: list[str]
    texts: dict[str, dict[str, str]]
    curves: dict[str, dict[str, float]]


def parts(exhibit: Exhibit) -> Map:
    """Lanes with a value in any stage are curves, all others texts; several texts of a cell are joined."""
    stages, texts, curves = sheet.distinct(exhibit.column("stage")), {}, {}  # type: ignore[var-annotated]
    for record in exhibit.records():
        lane, stage = sheet.words(record["lane"]), sheet.words(record["stage"])
        value, text = record.get("value"), record.get("text")
        if isinstance(value, (int, float)):
            curves.setdefault(lane, {})[stage] = float(value)
        elif text:
            cell = texts.setdefault(lane, {})
            cell[stage] = f"{cell[stage]}\n{text}" if stage in cell else str(text)
    return Map(stages, {lane: cells for lane, cells in texts.items() if lane not in curves}, curves)


def journey(exhibit: Exhibit, language: str) -> Canvas:
    """Stages across a page on its side; curves stand under the stage names, text lanes below them."""
    what = parts(exhibit)
    each = (SPREAD - NAMES) / len(what.stages)
    rows = {lane: _wrapped(cells, each - 2 * PAD) for lane, cells in what.texts.items()}
    heights = {lane: _tall(cells) for lane, cells in rows.items()}
    curves = CURVES if what.curves else 0.0
    canvas = Canvas(SPREAD, HEAD + curves + sum(heights.values()) + 2, language=language)
    axes = canvas.axes((0, 0, SPREAD, canvas.height), x=(0, SPREAD), y=(0, canvas.height))
    _head(canvas, axes, what.stages, each, exhibit.highlight)
    if what.curves:
        _emotions(canvas, exhibit, what)
    top = canvas.height - HEAD - curves
    for lane, cells in rows.items():
        axes.plot([0, SPREAD], [top, top], **sheet.style())
        canvas.text(
            (0, top - PAD),
            sheet.wrapped(lane, NAMES - 8, SMALL, lines=3),
            size=SMALL,
            bold=True,
            va="top",
            color=theme.MUTED,
        )
        for at, stage in enumerate(what.stages):
            canvas.text((NAMES + each * at + PAD, top - PAD), cells.get(stage, ""), size=SMALL, va="top")
        top -= heights[lane]
    return canvas


def _wrapped(cells: dict[str, str], room: float) -> dict[str, str]:
    return {
        stage: "\n".join(sheet.wrapped(line, room, SMALL, lines=6) for line in text.split("\n"))
        for stage, text in cells.items()
    }


def _tall(cells: dict[str, str]) -> float:
    return SMALL * 1.19 * max(text.count("\n") + 1 for text in cells.values()) + 2 * PAD


def _head(canvas: Canvas, axes: Axes, stages: list[str], each: float, highlight: tuple[str, ...]) -> None:
    from matplotlib.patches import Polygon

    top, tip = canvas.height, 8.0
    for at, stage in enumerate(stages):
        left = NAMES + each * at
        right = left + each - 2
        marked = stage in highlight
        colour = theme.ACCENT if marked or not highlight else theme.PANEL
        corners = [
            (left, top),
            (right - tip, top),
            (right, top - 12),
            (right - tip, top - 24),
            (left, top - 24),
        ]
        if at:
            corners.append((left + tip, top - 12))
        axes.add_patch(Polygon(corners, closed=True, facecolor=colour, linewidth=0))
        name = sheet.wrapped(stage, each - 2 * tip - 4, SIZE, bold=True)
        canvas.text(
            (left + (tip if at else 2) + 3, top - 12),
            name,
            va="center",
            bold=True,
            color=theme.ink_on(colour),
        )


def _emotions(canvas: Canvas, exhibit: Exhibit, what: Map) -> None:
    values = [value for curve in what.curves.values() for value in curve.values()]
    low, high = sheet.limits(values, exhibit.scale)
    bottom = canvas.height - HEAD - CURVES
    axes = canvas.axes(
        (NAMES, bottom + 14, SPREAD - NAMES, CURVES - 30), x=(0, len(what.stages)), y=(low, high)
    )
    neutral = 0.0 if low < 0 < high else (low + high) / 2
    axes.plot([0, len(what.stages)], [neutral, neutral], **sheet.style(color=theme.AXIS))
    for mark, side in ((high, "top"), (low, "bottom")):
        up = sheet.point(axes, 0, mark)[1]
        canvas.text(
            (NAMES - 6, up),
            canvas.number(mark, exhibit.unit),
            size=6.5,
            ha="right",
            va=side,
            color=theme.MUTED,
        )
    names = list(what.curves)
    colours = [theme.ACCENT, theme.GREY_DARK, *theme.categories(len(names))][: len(names)]
    for index, (name, curve) in enumerate(what.curves.items()):
        at = [position + 0.5 for position, stage in enumerate(what.stages) if stage in curve]
        shown = [curve[stage] for stage in what.stages if stage in curve]
        axes.plot(at, shown, color=colours[index], linewidth=2 if index == 0 else 1.3, marker="o", markersize=5 if index == 0 else 3.5,
                  linestyle="-" if index == 0 else (0, (4, 2)), zorder=4 - index, clip_on=False)  # fmt: skip
        canvas.text((0, bottom + CURVES - 22 - 12 * index), sheet.wrapped(name, NAMES - 20, SMALL, lines=1), size=SMALL, bold=True,
                    va="center", color=theme.text_colour(colours[index]))  # fmt: skip
    first = what.curves[names[0]]
    for pick in {min(first, key=lambda stage: first[stage]), max(first, key=lambda stage: first[stage])}:
        _named(canvas, axes, exhibit, what, pick)


def _named(canvas: Canvas, axes: Axes, exhibit: Exhibit, what: Map, stage: str) -> None:
    """The value at the lowest and highest point of the first curve, on the side where no other curve runs."""
    value = next(iter(what.curves.values()))[stage]
    others = [curve[stage] for curve in list(what.curves.values())[1:] if stage in curve]
    above = not others or max(others) <= value
    across, up = sheet.point(axes, what.stages.index(stage) + 0.5, value)
    canvas.text((across, up + (9 if above else -9)), canvas.number(value, exhibit.unit), ha="center", va="center", bold=True,
                color=theme.text_colour(theme.ACCENT))  # fmt: skip
