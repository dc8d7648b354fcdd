"""Swings of an outcome around its base, widest first: what falls short at the left, what exceeds at the right."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.kinds import Kind, _ranked
from workbench.render.kinds._charts import (
    CAPTION,
    LEGEND,
    caption,
    charted,
    closer,
    gap,
    known,
    lying,
    named_tall,
    pitch_of,
    rows_hold,
    rows_tall,
    size_of,
    widest,
)
from workbench.render.layout import data
from workbench.render.layout.box import Box
from workbench.render.layout.charts import Axis, Chart, Labels, Plot, Series
from workbench.render.layout.style import Style
from workbench.render.words import word

SHARE = 0.5  # of the width: names beside swings, which are two things each
APART = 34.0  # points from row to row: from here on a name stands above its swing
SIZES = (theme.LABEL, theme.CHART_TEXT)  # of names above swings
GAP = 3.0  # points between the base's figure and the first name
BAR, AIR = (10.0, 24.0), 8.0  # points: how thick a swing under its name is; what stays free above the name


def tornado(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """Bars from the base to the outcome at the low and the high end of each input."""
    names = [data.words(name) for name in exhibit.column("category")]
    lows, highs, bases = (
        [data.scaled(v, exhibit.unit) for v in exhibit.column(role)] for role in ("low", "high", "base")
    )
    there = known([*lows, *highs])
    base = float(next((value for value in bases if value is not None), sum(there) / len(there) if there else 0.0))
    low, high = min([*there, base]), max([*there, base])
    way = data.Printer.of(exhibit.unit, style.language, [*there, base])
    pitch = pitch_of(len(names), Box(0, 0, room.width, room.height - LEGEND))
    over = _over(names, pitch, room, style)
    size = over or size_of(pitch, names, room.width * 0.3, style)
    said = [way.text(data.number(cell)) for role in ("low", "high") for cell in exhibit.column(role)]
    figures = widest(said, size, style) + 10
    bars = room.width - 16 if over else max(room.width * (1 - SHARE) - 8, 4 * figures)  # where names take all they may
    spare = max(0.0 if over else 0.16, figures / (bars - 2 * figures)) * (high - low or 1.0)
    ends = (low - spare, high + spare)
    series = []
    for role, values in (("low", lows), ("high", highs)):
        kept = tuple(value if value is not None and value != base else None for value in values)
        texts = tuple(
            "" if value is None else way.text(data.number(cell))
            for value, cell in zip(kept, exhibit.column(role), strict=True)
        )
        colours = {
            at: theme.SHORT if value < base else theme.ACCENT for at, value in enumerate(kept) if value is not None
        }
        labels = Labels(texts, "outEnd", way.pattern, way.formula(f"{{{role}}}{{r}}"), bold=True, size=size)
        series.append(
            Series(exhibit.labels.get(role, word(role, style.language)), kept, theme.ACCENT, labels, colours, key=role)
        )
    if over:
        told = way.text(data.number(next((cell for cell in exhibit.column("base") if cell is not None), None)))
        return _under(names, series, ends, (base, told, way), room, pitch, size, style)
    # Some programs do not break names that stand beside bars which begin elsewhere.
    broken = ["\n".join(fit.lines(name, room.width * SHARE - 14, size, font=style.font)) for name in names]
    return lying(
        broken,
        series,
        ends,
        style,
        room,
        right=8.0,
        size=size,
        pitch=pitch,
        legend=False,
        base=base,
        plot=Plot("bar", tuple(series), gap=gap(pitch, 38.0), overlap=100),
        share=SHARE,
    )


def _over(names: Sequence[str], pitch: float, room: Box, style: Style) -> float | None:
    """The size of names that stand on one line above their swings; None where rows or the room are too close for it."""
    wide = {size: max((fit.width(name, size, font=style.font) for name in names), default=0.0) for size in SIZES}
    sizes = (size for size in SIZES if wide[size] + 12 <= room.width and pitch >= size * fit.PITCH + BAR[0] + AIR)
    return next(sizes, None) if pitch >= APART else None


def _under(
    names: Sequence[str],
    swings: Sequence[Series],
    ends: tuple[float, float],
    base: tuple[float, str, data.Printer],
    room: Box,
    pitch: float,
    size: float,
    style: Style,
) -> Chart:
    """Swings under their names, which a series without colour carries, and the base, where colours meet, named above."""
    line, (value, told, way) = size * fit.PITCH, base
    thick = min(max(pitch - line - AIR, BAR[0]), BAR[1])
    up, empty = thick / 2 + line / 2 + 1, (None,) * (len(names) - 1)
    called, expected = word("name", style.language), word("as expected", style.language)
    carried = Labels(
        tuple(names),
        "inEnd",
        None,
        "{category}{r}",
        size=size,
        shifts=dict.fromkeys(range(len(names)), (0.0, -up / room.height)),
        leaders=False,
    )
    stated = Labels(
        (f"{expected} {told}", *[""] * len(empty)),
        "ctr",
        None,
        f'"{expected} "&{way.formula("{base}{r}")}',
        colour=theme.INK_SOFT,
        bold=True,
        size=size,
        shifts={0: (0.0, -(up + line + GAP) / room.height)},
        leaders=False,
    )
    drawn = (
        *swings,
        Series(called, (ends[0],) * len(names), None, carried),
        Series(expected, (value, *empty), None, stated, key="base"),
    )
    top = max(up + 1.5 * line + GAP - pitch / 2, 0.0)
    tall = min(pitch * len(names), room.height - top - 2)
    inner = (0.005, top / room.height, 0.99, tall / room.height)
    axes = (
        Axis(1, 2, "l", "cat", reverse=True, labels="none", size=size, at=value, line=False),
        Axis(2, 1, "b", ends=ends, hidden=True, at="max"),
    )
    plot = Plot("bar", drawn, gap=round((pitch / thick - 1) * 100), overlap=100)
    return Chart(tuple(names), (plot,), axes, inner=inner)


def _tall(exhibit: Exhibit, style: Style, width: float) -> float:
    names = [data.words(name) for name in exhibit.column("category")]
    return rows_tall(len(names), exhibit, each=named_tall(names, style, width, least=34.0))


def _fits(exhibit: Exhibit, style: Style, room: Box) -> bool:
    """Whether each name has room on the lines of its row."""
    names = [data.words(name) for name in exhibit.column("category")]
    pitch = pitch_of(len(names), Box(0, 0, room.width, room.height - LEGEND - (CAPTION if caption(exhibit) else 0.0)))
    if _over(names, pitch, room, style):
        return True
    return rows_hold(names, room.width * SHARE - 14, pitch, style)


KIND = Kind(charted(tornado), _tall, _ranked.pages, _fits, least=closer(_tall), shares="either")
