"""Columns: with a line on a second axis, as steps from a start to an end, as swings around a base."""

from __future__ import annotations

from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.slide import data
from workbench.render.slide.bars import with_legend
from workbench.render.slide.box import Box
from workbench.render.slide.chartxml import Axis, Chart, Labels, Number, Plot, Series
from workbench.render.slide.style import Style
from workbench.render.words import word

ABOVE = 0.02  # of the axis, above the highest step
FOOT = 40.0  # points under the plot for category names of two lines


def combo(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """Columns in grey and a line in the accent on a second axis of its own; both are labelled, no axis is drawn."""
    names = [data.words(name) for name in exhibit.column("category")]
    second = exhibit.labels.get("line unit", exhibit.unit)
    columns = tuple(data.scaled(value, exhibit.unit) for value in exhibit.column("bar"))
    lines = tuple(data.scaled(value, second) for value in exhibit.column("line"))
    low, high = data.bounds(columns)
    known = [value for value in lines if value is not None]
    span = (max(known) - min(known)) or abs(max(known)) or 1.0 if known else 1.0
    # The line keeps to the upper third, the columns to the lower two, so that labels do not meet.
    above = (min(known, default=0.0) - 3.2 * span, max(known, default=1.0) + 0.5 * span)
    series = Series(
        exhibit.labels.get("bar", exhibit.encoding["bar"]),
        columns,
        theme.COLUMN,
        _labels(exhibit.unit, columns, style, at="inEnd"),
    )
    named = exhibit.labels.get("line", exhibit.encoding["line"])
    curve = Series(
        named,
        lines,
        theme.ACCENT,
        _labels(second, lines, style, at="t", colour=theme.ACCENT),
        line=3,
        marker=8,
    )
    axes = (
        Axis(1, 2, "b", "cat", labels="low"),
        Axis(2, 1, "l", ends=(low, high * 1.75 if high > 0 else high), hidden=True),
        Axis(3, 4, "b", "cat", hidden=True),
        Axis(4, 3, "r", ends=above, labels="none", line=False, at="max"),
    )
    plots = (Plot("column", (series,), gap=60), Plot("line", (curve,), axes=(3, 4)))
    return with_legend(
        Chart(tuple(names), plots, axes, inner=(0.01, 0.02, 0.98, 0.96 - FOOT / room.height)), room
    )


def _labels(
    unit: str, values: tuple[Number, ...], style: Style, *, at: str, colour: str = theme.INK
) -> Labels:
    texts = (
        tuple(data.printed(value, unit, style.language) for value in values) if data.is_money(unit) else None
    )
    return Labels(at=at, pattern=data.pattern(unit), texts=texts, bold=True, colour=colour)


def waterfall(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """Steps that stand on a clear base; sums stand on zero. Steps through zero are cut there."""
    names = [data.words(name) for name in exhibit.column("category")]
    spans = list(_spans(exhibit))
    parts: dict[str, list[Number]] = {
        name: [None] * len(names)
        for name in ("clear", "total", "increase", "decrease", "increase below", "decrease below")
    }
    for at, (start, end, total) in enumerate(spans):
        kind = "total" if total else "increase" if end >= start else "decrease"
        low, high = min(start, end), max(start, end)
        if low >= 0 or high <= 0:
            parts["clear"][at] = (low if low >= 0 else high) or None
            parts[kind][at] = high - low if low >= 0 else low - high
        else:
            parts[kind][at], parts[f"{kind} below"][at] = high, low
    colours = {"clear": None, "total": theme.DARK, "increase": theme.POSITIVE, "decrease": theme.NEGATIVE}
    series = [Series(word(name.split()[0], style.language) + (" (< 0)" if "below" in name else ""), tuple(values), colours[name.split()[0]])
              for name, values in parts.items() if any(value is not None for value in values)]  # fmt: skip
    tips = tuple(max(start, end) for start, end, _ in spans)
    texts = tuple(
        data.printed(data.number(value), exhibit.unit, style.language) for value in exhibit.column("value")
    )
    texts = tuple(
        text if total or text.startswith(("−", "–", "+")) else f"+{text}"
        for text, (_, _, total) in zip(texts, spans, strict=True)
    )
    carrier = Series(word("value", style.language), tips, None, Labels(at="t", texts=texts, bold=True))
    low, high = data.bounds([*tips, *(min(start, end) for start, end, _ in spans)])
    high += ABOVE * (high - low)  # some programs draw no label of a point at the very end of the axis
    axes = (Axis(1, 2, "b", "cat", labels="low"), Axis(2, 1, "l", ends=(low, high), hidden=True))
    plots = (Plot("column", tuple(series), "stacked", gap=45, overlap=100), Plot("line", (carrier,)))
    return Chart(tuple(names), plots, axes, inner=(0.01, 0.07, 0.98, 0.91 - FOOT / room.height))


def _spans(exhibit: Exhibit) -> list[tuple[float, float, bool]]:
    """Start and end of each step; a sum starts at zero and sets where the next step starts."""
    at, made = 0.0, []
    for value, total in zip(exhibit.column("value"), exhibit.column("total"), strict=True):
        amount = float(data.scaled(value, exhibit.unit) or 0.0)
        made.append((0.0, amount, True) if total else (at, at + amount, False))
        at = made[-1][1]
    return made


def tornado(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """Bars from the base to the outcome at the low and the high end of each input, widest first."""
    names = [data.words(name) for name in exhibit.column("category")]
    lows, highs, bases = (
        [data.scaled(v, exhibit.unit) for v in exhibit.column(role)] for role in ("low", "high", "base")
    )
    known = [float(value) for value in (*lows, *highs) if value is not None]
    base = float(
        next((value for value in bases if value is not None), sum(known) / len(known) if known else 0.0)
    )
    low, high = min([*known, base]), max([*known, base])
    spare = (high - low or 1.0) * 0.16
    series = []
    for role, values, colour in (("low", lows, theme.NEGATIVE), ("high", highs, theme.POSITIVE)):
        kept = tuple(value if value is not None and value != base else None for value in values)
        texts = tuple(data.printed(value, exhibit.unit, style.language) for value in kept)
        name = exhibit.labels.get(role, word(role, style.language))
        series.append(Series(name, kept, colour, Labels(at="outEnd", texts=texts, bold=True)))
    left = min(
        max(fit.width(name, theme.CHART_TEXT, font=style.font) for name in names) + 14, room.width * 0.4
    )
    each = room.height / max(len(names), 1)
    plot = Plot("bar", tuple(series), gap=round(min(max(45.0, (each / 38 - 1) * 100), 400)), overlap=100)
    axes = (
        Axis(1, 2, "l", "cat", reverse=True, labels="low", at=base),
        Axis(2, 1, "b", ends=(low - spare, high + spare), hidden=True, at="max"),
    )
    chart = Chart(
        tuple(names),
        (plot,),
        axes,
        inner=(left / room.width, 0.01, (room.width - left - 8) / room.width, 0.98),
    )
    return with_legend(chart, room)
