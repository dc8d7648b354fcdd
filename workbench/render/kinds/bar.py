"""Bars: one finding among greys, intervals as thin lines, a target as an outline, before and after side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from workbench.exhibits import Cell, Exhibit
from workbench.render import fit, theme
from workbench.render.kinds import Kind, _ranked
from workbench.render.kinds._charts import (
    CAPTION,
    LEGEND,
    NAMES,
    caption,
    charted,
    closer,
    gap,
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
from workbench.render.layout.charts import Chart, Labels, Number, Plot, Series
from workbench.render.layout.style import Style
from workbench.render.words import word

AWAY = 0.012  # of the axis, between an interval's end and the figure
NARROW, HALF = 450.0, 0.5  # points: half a page; of it, what names take there at most
FEW, CLOSE = 8, 22.0  # bars that stand as far apart as they like; points from name to name of more
SMALL = 30  # people: an estimate from fewer is printed in grey


class _Rows(NamedTuple):
    values: list[Number]
    lows: list[Number]
    highs: list[Number]
    targets: list[Number]


def bar(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """Bars in row order on a zero base, each with its figure beyond its end."""
    if "series" in exhibit.encoding:
        return _grouped(exhibit, style, room)
    rows = _read(exhibit)
    names, share = named(exhibit, style, room.width)
    ends = data.ends([*rows.values, *rows.lows, *rows.highs, *rows.targets], exhibit.scale)
    if ends[0] < 0:  # room for the labels left of negative bars
        ends = (ends[0] - (ends[1] - ends[0]) * 52 / max(room.width * 0.55, 1), ends[1])
    pitch = pitch_of(len(names), room)
    size = size_of(pitch, names, room.width * 0.3, style)
    series = _series(exhibit, rows, style, size)
    texts = [text for one in series if one.labels for text in one.labels.texts]
    return lying(
        names,
        series,
        ends,
        style,
        room,
        right=min(widest(texts, size, style) + 14, room.width * 0.3),
        size=size,
        pitch=pitch,
        share=share,
    )


def named(exhibit: Exhibit, style: Style, width: float) -> tuple[list[str], float]:
    """The names of bars with their bases, and the share of the width that they take at most.

    In half a page they stand on one line where they do so in half of it, without their bases where it takes that.
    """
    others = exhibit.labels.get(_ranked.OTHERS)
    based = [data.words(others) if row["category"] == others else category(row, style) for row in exhibit.records()]
    bare = [category({**row, "n": None}, style) for row in exhibit.records()]
    for names in (based, bare):
        if (
            width < NARROW
            and max((fit.width(one, theme.CHART_TEXT, font=style.font) for one in names), default=0.0) + 14
            <= HALF * width
        ):
            return names, HALF
    return based, NAMES


def _fits(exhibit: Exhibit, style: Style, room: Box) -> bool:
    """Whether the names of bars in half a page stand clear of one another; a page of their own gives them more room."""
    if room.width >= NARROW or "series" in exhibit.encoding:
        return True
    names, share = named(exhibit, style, room.width)
    pitch = pitch_of(len(names), Box(0, 0, room.width, room.height - (CAPTION if caption(exhibit) else 0.0)))
    return rows_hold(names, room.width * share - 14, pitch, style)


def _read(exhibit: Exhibit) -> _Rows:
    lists = (
        [data.scaled(v, exhibit.unit) for v in exhibit.column(role)] for role in ("value", "low", "high", "target")
    )
    return _Rows(*lists)


def category(row: Mapping[str, Cell], style: Style) -> str:
    """The name of a bar, with what a reader needs to trust it: its base, or that it is not shown."""
    name = data.words(row["category"])
    if row.get("value") is None:
        return f"{name} – {word('not shown', style.language)}"
    return f"{name} ({people(row['n'], style)})" if row.get("n") is not None else name


def people(count: Cell, style: Style) -> str:
    """The base of an estimate."""
    return f"n={data.printed(data.number(count), 'count', style.language)}"


def _series(exhibit: Exhibit, rows: _Rows, style: Style, size: float) -> list[Series]:
    """The bars, their targets as outlines, and where there are intervals a carrier of figures at their far ends."""
    way = data.printer(exhibit, style.language)
    texts = tuple(
        "" if value is None else _text(way, value, target, style)
        for value, target in zip(exhibit.column("value"), exhibit.column("target"), strict=True)
    )
    faint = {at: theme.MUTED for at, n in enumerate(exhibit.column("n")) if isinstance(n, (int, float)) and n < SMALL}
    intervals = any(low is not None for low in rows.lows)
    targets = any(target is not None for target in rows.targets)
    labels = Labels(
        texts,
        "outEnd",
        None if targets else way.pattern,
        None if targets else way.formula("{value}{r}"),
        bold=True,
        colours=faint,
        size=size,
    )
    colours = _colours(exhibit, rows.values, rows.targets)
    series = [
        Series(
            word("value", style.language),
            tuple(rows.values),
            theme.OTHERS,
            None if intervals else labels,
            colours,
            key="value",
            whiskers=_whiskers(rows) if intervals else None,
        )
    ]
    if targets:
        series.append(Series(word("target", style.language), tuple(rows.targets), theme.TOTAL, outline=True))
    if intervals:
        reach = data.ends([*rows.values, *rows.lows, *rows.highs], exhibit.scale)
        away = (reach[1] - reach[0]) * AWAY
        far = tuple(_far(*one, away=away) for one in zip(rows.values, rows.lows, rows.highs, strict=True))
        spelled = Labels(texts, "outEnd", None, labels.formula, bold=True, colours=faint, size=size)
        series.append(Series(word("value", style.language), far, None, spelled))
    return series


def _text(way: data.Printer, value: Cell, target: Cell, style: Style) -> str:
    said = way.text(data.number(value))
    return said if target is None else f"{said} ({word('target', style.language)} {way.text(data.number(target))})"


def _far(value: Number, low: Number, high: Number, *, away: float) -> Number:
    """A little beyond the end of a bar and its interval, where its figure stands."""
    if value is None or low is None or high is None:
        return value
    # A place and no figure: it has no more digits than the record has.
    return round(max(value, high) + away if value >= 0 else min(value, low) - away, 6)


def _colours(exhibit: Exhibit, values: list[Number], targets: Sequence[Number] = ()) -> dict[int, str]:
    """The focus among others, orange where it falls short or misses its target; without one, what is below zero and what not."""
    names = [data.words(name) for name in exhibit.column("category")]
    if any(name in exhibit.highlight for name in names) or (_ranked.PART in exhibit.labels and exhibit.highlight):
        return {
            at: theme.SHORT
            if name in exhibit.short
            or _misses(values[at], targets[at] if targets else None, down=exhibit.polarity == "down")
            else theme.ACCENT
            for at, name in enumerate(names)
            if name in exhibit.highlight
        }
    below = theme.ACCENT if exhibit.polarity == "none" else theme.SHORT  # orange says that something falls short
    return {at: below if (value or 0) < 0 else theme.ACCENT for at, value in enumerate(values)}


def _misses(value: Number, target: Number, *, down: bool) -> bool:
    return value is not None and target is not None and (value > target if down else value < target)


def _whiskers(rows: _Rows) -> tuple[tuple[Number, ...], tuple[Number, ...]]:
    minus, plus = [], []
    for value, low, high in zip(rows.values, rows.lows, rows.highs, strict=True):
        whole = value is not None and low is not None and high is not None
        minus.append(value - low if whole else None)  # type: ignore[operator]
        plus.append(high - value if whole else None)  # type: ignore[operator]
    return tuple(minus), tuple(plus)


def _grouped(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """Several bars a category: before in light grey and after in the accent, named once in the first category."""
    names, groups, cells = data.grid(exhibit, "category", "series")
    way = data.printer(exhibit, style.language)
    table = [tuple(data.scaled(cells.get((name, group)), exhibit.unit) for name in names) for group in groups]
    ends = data.ends([value for values in table for value in values], exhibit.scale)
    pitch, named = pitch_of(len(names), room, most=120.0), len(groups) == 2
    size = size_of(pitch / len(groups), names, room.width * 0.3, style)
    colours = [theme.PREVIOUS, theme.ACCENT] if named else theme.categories(len(groups))
    series = []
    for n, (group, colour, values) in enumerate(zip(groups, colours, table, strict=True)):
        texts = [
            "" if value is None else way.text(data.number(cells.get((name, group))))
            for name, value in zip(names, values, strict=True)
        ]
        say = way.formula(f"{{g{n}}}{{r}}")
        if named:
            texts[0] = f"{texts[0]}  {group}"
            say = f'{say}&IF(ROW()=2,"  "&{{g{n}}}$1,"")'
        labels = Labels(
            tuple(texts), "outEnd", None if named else way.pattern, say, bold=colour == theme.ACCENT, size=size
        )
        series.append(Series(group, values, colour, labels, key=f"g{n}"))
    right = widest([text for one in series if one.labels for text in one.labels.texts[1:]], size, style) + 14
    spare = widest([one.labels.texts[0] for one in series if one.labels], size, style) + 14
    first = max((value or 0.0) for values in table for value in values[:1]) / (ends[1] or 1.0)
    right = min(max(right, spare - (1 - first) * room.width * 0.4), room.width * 0.3)
    plot = Plot("bar", tuple(series), gap=gap(pitch / len(groups), 36.0), overlap=-5)
    return lying(names, series, ends, style, room, right=right, size=size, pitch=pitch, legend=not named, plot=plot)


def _tall(exhibit: Exhibit, style: Style, width: float) -> float:
    """Rows as high as the lines of their names, so that two names of two lines do not touch."""
    count, beside = (len(data.distinct(exhibit.column("category"))), len(data.distinct(exhibit.column("series"))))
    names, share = (
        named(exhibit, style, width) if beside <= 1 else ([category(row, style) for row in exhibit.records()], NAMES)
    )
    close = share == HALF and count > FEW  # names of one line may stand closer
    each = CLOSE if close else named_tall(names, style, width, least=26.0 if beside <= 1 else 20.0 * beside + 8)
    return rows_tall(count, exhibit, each=each, more=LEGEND if beside > 2 else 0.0)


KIND = Kind(charted(bar), _tall, _ranked.pages, _fits, plain=True, least=closer(_tall), shares="either")
