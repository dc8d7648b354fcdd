"""Lines over time: values over ordered x, and slopes between two or three points in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.exhibits import Cell, Exhibit
from workbench.render import theme
from workbench.render.chart import canvas as sheet
from workbench.render.chart.canvas import COLUMN, SIZE, SMALL, Canvas

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Records = list[tuple[float, dict[str, Cell]]]  # place on the axis, and the roles there

HEIGHT, FOOT = 206.0, 26.0  # FOOT: room under the axis for two lines of names
GAP = 11.0
NAMES = 110.0  # room for the names of lines


def line(exhibit: Exhibit, language: str) -> Canvas:
    """Straight segments between values, intervals as thin bars, each series named at its last point."""
    steps = sheet.distinct(exhibit.column("x"))
    curves = _curves(exhibit, steps)
    low, high = sheet.limits(_extent(exhibit), exhibit.scale)
    pad = 0.0 if exhibit.scale else (high - low) * 0.08
    marks = sheet.ticks(low - pad, high + pad)
    canvas = Canvas(COLUMN, HEIGHT, language=language)
    scale_room = max(sheet.width(canvas.number(mark, exhibit.unit), SMALL) for mark in marks) + 6
    names = max((sheet.width(name, SMALL) for name in curves), default=0.0)
    name_room = 12.0 + max(min(names, NAMES), canvas.widest(exhibit.column("value"), exhibit.unit))
    axes = canvas.axes(
        (scale_room + 4, FOOT, COLUMN - scale_room - 4 - name_room, HEIGHT - FOOT - 8),
        x=(-0.15, len(steps) - 0.85), y=(low - pad, high + pad),
    )  # fmt: skip
    grid(canvas, axes, marks, exhibit.unit, right=len(steps) - 0.85)
    _steps(canvas, axes, steps)
    colours = _colours(exhibit, list(curves))
    for name, records in curves.items():
        _curve(axes, records, colours[name], exhibit)
    _name_ends(canvas, axes, exhibit, curves, colours, room=name_room)
    return canvas


def slope(exhibit: Exhibit, language: str) -> Canvas:
    """One line a series between two or three moments; values at both ends, names on the right."""
    steps = sheet.distinct(exhibit.column("x"))
    curves = _curves(exhibit, steps)
    low, high = sheet.limits(sheet.numbers(exhibit.column("value")), None)
    canvas = Canvas(COLUMN, max(150.0, 34 + GAP * 1.5 * len(curves)), language=language)
    left_room = max(sheet.width(canvas.number(value, exhibit.unit)) for value in exhibit.column("value")) + 10
    names = {name: sheet.wrapped(name, 120.0, lines=1) for name in curves}
    right_room = max(sheet.width(name, bold=True) for name in names.values()) + left_room + 4
    axes = canvas.axes(
        (left_room, 10, COLUMN - left_room - right_room, canvas.height - 34),
        x=(0, len(steps) - 1),
        y=(low, high),
    )
    for at, step in enumerate(steps):
        across = sheet.point(axes, at, high)[0]
        axes.plot([at, at], [low, high], **sheet.style(), clip_on=False)
        side = "left" if at == 0 else "right" if at == len(steps) - 1 else "center"
        canvas.text((across, canvas.height - 8), step, ha=side, va="center", color=theme.MUTED, size=SMALL)
    colours = _colours(exhibit, list(curves))
    for name, records in curves.items():
        _curve(axes, records, colours[name], exhibit, clip=False)
    for first in (True, False):
        _slope_labels(canvas, axes, exhibit, curves, names, colours, first=first)
    return canvas


def grid(canvas: Canvas, axes: Axes, marks: list[float], unit: str, *, right: float) -> None:
    """Light lines at round values, each named at the left."""
    start = axes.get_xlim()[0]
    for mark in marks:
        axes.plot([start, right], [mark, mark], **sheet.style(color=theme.AXIS if mark == 0 else theme.LINE))
        across, up = sheet.point(axes, start, mark)
        canvas.text(
            (across - 5, up),
            canvas.number(mark, unit),
            ha="right",
            va="center",
            size=SMALL,
            color=theme.MUTED,
        )


def _steps(canvas: Canvas, axes: Axes, steps: list[str]) -> None:
    """Names of the moments under the axis, on two lines where they are long; every second one where even that fails."""
    places = [sheet.point(axes, at, axes.get_ylim()[0])[0] for at in range(len(steps))]
    room = (places[-1] - places[0]) / max(1, len(steps) - 1) - 6 if len(steps) > 1 else COLUMN
    wide = max((sheet.width(part, SMALL) for step in steps for part in step.split()), default=0.0)
    short = max((sheet.width(step, SMALL) for step in steps), default=0.0)
    every = 1 if min(wide, short) <= room else -(-int(short + 6) // max(1, int(room + 6)))
    for at, (place, step) in enumerate(zip(places, steps, strict=True)):
        if (len(steps) - 1 - at) % every == 0:
            name = sheet.wrapped(step, room * every + 6 * (every - 1), SMALL)
            canvas.text((place, FOOT - 5), name, ha="center", va="top", size=SMALL, color=theme.MUTED)


def _curves(exhibit: Exhibit, steps: list[str]) -> dict[str, Records]:
    curves: dict[str, Records] = {}
    for record in exhibit.records():
        name = sheet.words(record["series"]) if "series" in record else ""
        curves.setdefault(name, []).append((float(steps.index(sheet.words(record["x"]))), record))
    return {name: sorted(records, key=lambda pair: pair[0]) for name, records in curves.items()}


def _extent(exhibit: Exhibit) -> list[float]:
    return [value for role in ("value", "low", "high") for value in sheet.numbers(exhibit.column(role))]


def _colours(exhibit: Exhibit, names: list[str]) -> dict[str, str]:
    if exhibit.highlight or len(names) == 1:
        marked = set(exhibit.highlight) if len(names) > 1 else set(names)
        return {name: theme.ACCENT if name in marked else theme.GREY for name in names}
    return dict(zip(names, theme.categories(len(names)), strict=True))


def _curve(
    axes: Axes,
    records: Records,
    colour: str,
    exhibit: Exhibit,
    *,
    clip: bool = True,
) -> None:
    thick = 2.0 if colour != theme.GREY or not exhibit.highlight else 1.2
    # A missing value breaks the line: joining its neighbours would show a value nobody measured.
    values = [
        value if isinstance(value := record["value"], (int, float)) else float("nan") for _, record in records
    ]
    axes.plot([at for at, _ in records], values, color=colour, linewidth=thick, marker="o", markersize=4.5,
              solid_joinstyle="round", zorder=3, clip_on=False)  # fmt: skip
    for at, record in records:
        low, high = record.get("low"), record.get("high")
        if isinstance(low, (int, float)) and isinstance(high, (int, float)):
            axes.plot([at, at], [low, high], color=colour, linewidth=0.8, zorder=2, clip_on=clip)


def _name_ends(
    canvas: Canvas, axes: Axes, exhibit: Exhibit,
    curves: dict[str, Records], colours: dict[str, str], *, room: float,
) -> None:  # fmt: skip
    """Value and name at each line's last shown point, moved apart where they would touch."""
    ends = {}
    for name, records in curves.items():
        shown = [(at, value) for at, record in records if isinstance(value := record["value"], (int, float))]
        if shown:
            ends[name] = (*sheet.point(axes, *shown[-1]), shown[-1][1])
    each = 21.0 if any(ends) else GAP
    places = sheet.spread([up for _, up, _ in ends.values()], each, 16.0, canvas.height - 10)
    for (name, (_, _, value)), up in zip(ends.items(), places, strict=True):
        left = canvas.width - room + 8
        shift = 5.0 if name else 0.0
        colour = theme.text_colour(colours[name])
        if name:
            canvas.text(
                (left, up - 5),
                sheet.wrapped(name, room - 8, SMALL, lines=1),
                va="center",
                color=colour,
                size=SMALL,
            )
        canvas.text(
            (left, up + shift), canvas.number(value, exhibit.unit), va="center", color=colour, bold=True
        )
    if len(curves) <= 3:
        for name, records in curves.items():
            points = [at for at, (_, one) in enumerate(records) if sheet.words(one["x"]) in exhibit.highlight]
            for at in points or [0]:
                _name_point(canvas, axes, exhibit, records[at:], theme.text_colour(colours[name]))


def _name_point(canvas: Canvas, axes: Axes, exhibit: Exhibit, records: Records, colour: str) -> None:
    """The first value, above or below its interval, on the side that the line leaves free; the last one has its name."""
    value = records[0][1]["value"]
    if len(records) < 2 or not isinstance(value, (int, float)):
        return
    after = records[1][1]["value"]
    falls = isinstance(after, (int, float)) and after < value
    edge = sheet.numbers([records[0][1].get("high" if falls else "low"), value])[0]
    across, up = sheet.point(axes, records[0][0], edge)
    text = canvas.number(value, exhibit.unit)
    canvas.text((across, up + (8 if falls else -8)), text, ha="center", va="center", size=SMALL, color=colour)


def _slope_labels(
    canvas: Canvas, axes: Axes, exhibit: Exhibit, curves: dict[str, Records],
    names: dict[str, str], colours: dict[str, str], *, first: bool,
) -> None:  # fmt: skip
    ends = {name: records[0 if first else -1] for name, records in curves.items()}
    known = {
        name: (at, value)
        for name, (at, record) in ends.items()
        if isinstance(value := record["value"], (int, float))
    }
    points = {name: sheet.point(axes, *end) for name, end in known.items()}
    places = sheet.spread([up for _, up in points.values()], GAP, 8.0, canvas.height - 24)
    for (name, (across, _)), up in zip(points.items(), places, strict=True):
        colour, bold = theme.text_colour(colours[name]), name in exhibit.highlight
        printed = canvas.number(known[name][1], exhibit.unit)
        canvas.text((across - 7, up) if first else (across + 7, up), printed, ha="right" if first else "left", va="center",
                    color=colour, bold=bold)  # fmt: skip
        if not first:
            canvas.text((across + 12 + sheet.width(printed, bold=True), up), names[name], va="center", color=colour,
                        bold=bold, size=SIZE)  # fmt: skip
