"""Swings of an outcome around its base, widest first: what falls short at the left, what exceeds at the right."""

from __future__ import annotations

from workbench.exhibits import Exhibit
from workbench.render import theme
from workbench.render.kinds import Kind, _ranked
from workbench.render.kinds._charts import (
    CAPTION,
    LEGEND,
    caption,
    charted,
    closer,
    flushed,
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
from workbench.render.layout.charts import Chart, Labels, Plot, Series
from workbench.render.layout.style import Style
from workbench.render.words import word

SHARE = 0.5  # of the width: names beside swings, which are two things each


def tornado(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """Bars from the base to the outcome at the low and the high end of each input."""
    # Some programs do not break names that stand beside bars which begin elsewhere.
    names = [data.words(name) for name in exhibit.column("category")]
    lows, highs, bases = (
        [data.scaled(v, exhibit.unit) for v in exhibit.column(role)] for role in ("low", "high", "base")
    )
    there = known([*lows, *highs])
    base = float(next((value for value in bases if value is not None), sum(there) / len(there) if there else 0.0))
    low, high = min([*there, base]), max([*there, base])
    way = data.Printer.of(exhibit.unit, style.language, [*there, base])
    pitch = pitch_of(len(names), Box(0, 0, room.width, room.height - LEGEND))
    size = size_of(pitch, names, room.width * 0.3, style)
    names = [flushed(name, room.width * SHARE - 14, size, style) for name in names]
    said = [way.text(data.number(cell)) for role in ("low", "high") for cell in exhibit.column(role)]
    figures = widest(said, size, style) + 10
    bars = max(room.width * (1 - SHARE) - 8, 4 * figures)  # points, where names take all that they may
    spare = max(0.16, figures / (bars - 2 * figures)) * (high - low or 1.0)
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
    plot = Plot("bar", tuple(series), gap=gap(pitch, 38.0), overlap=100)
    return lying(
        names,
        series,
        (low - spare, high + spare),
        style,
        room,
        right=8.0,
        size=size,
        pitch=pitch,
        legend=False,
        base=base,
        plot=plot,
        share=SHARE,
    )


def _tall(exhibit: Exhibit, style: Style, width: float) -> float:
    names = [data.words(name) for name in exhibit.column("category")]
    return rows_tall(len(names), exhibit, each=named_tall(names, style, width, least=34.0))


def _fits(exhibit: Exhibit, style: Style, room: Box) -> bool:
    """Whether each name has room on the lines of its row."""
    names = [data.words(name) for name in exhibit.column("category")]
    pitch = pitch_of(len(names), Box(0, 0, room.width, room.height - LEGEND - (CAPTION if caption(exhibit) else 0.0)))
    return rows_hold(names, room.width * SHARE - 14, pitch, style)


KIND = Kind(charted(tornado), _tall, _ranked.pages, _fits, least=closer(_tall), shares="either")
