"""Bars: one finding among greys, whiskers where there are intervals, parts of a whole, answers on a scale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from workbench.exhibits import Cell, Exhibit
from workbench.render import fit, theme
from workbench.render.slide import data
from workbench.render.slide.box import Box
from workbench.render.slide.chartxml import Axis, Chart, Labels, Number, Plot, Series
from workbench.render.slide.style import Style
from workbench.render.words import word

TEXT = theme.CHART_TEXT
LEGEND = 26.0  # points kept free above the plot
LINE, LOOSE = (
    12.5,
    1.25,
)  # points: bars side by side stand no closer, and how much farther single ones stand apart
PARTS = 3  # slides that many bars are spread over; more are told by their ends
PART = "part"  # the label of a part, in which bars are grey although none in focus is among them
OTHERS = "others"  # the label of the line that counts the bars left out
THICK = 34.0  # points: a bar is not thicker
PITCH = 64.0  # points from bar to bar at most: few bars stand together at the top


def pages(exhibit: Exhibit, style: Style, room: Box) -> list[Exhibit]:
    """The exhibit, or its bars in even parts on one axis; of very many the first and the last, and how many are left out.

    Bars without series are ranked for that by value; bars in focus always stay.
    """
    names = data.distinct(exhibit.column("category"))
    most = max(int(room.height * 0.98 / _least(exhibit)), 3)
    if len(names) <= most:
        return [exhibit]
    if len(names) > PARTS * most:
        return [_ends_of(exhibit, names, most, style)]
    count = -(-len(names) // most)
    parts = [names[len(names) * n // count : len(names) * (n + 1) // count] for n in range(count)]
    values = (exhibit.column(role) for role in ("value", "low", "high") if role in exhibit.encoding)
    reach = [data.scaled(value, exhibit.unit) for column in values for value in column]
    whole = replace(exhibit, scale=data.ends(reach, exhibit.scale)) if exhibit.kind == "bar" else exhibit
    whole = replace(whole, labels={**whole.labels, PART: str(count)})
    return [_only(whole, part) for part in parts]


def _least(exhibit: Exhibit) -> float:
    """The least height of a category: a line of type, and one for each of the bars that stand side by side in it."""
    beside = len(data.distinct(exhibit.column("series"))) if exhibit.kind == "bar" else 1
    return LINE * (beside if beside > 1 else LOOSE)


def _only(exhibit: Exhibit, names: Sequence[str]) -> Exhibit:
    at, kept = exhibit.columns.index(exhibit.encoding["category"]), set(names)
    return replace(exhibit, rows=tuple(row for row in exhibit.rows if data.words(row[at]) in kept))


def _ends_of(exhibit: Exhibit, names: list[str], most: int, style: Style) -> Exhibit:
    """The first and the last bars with a line between them that counts the others."""
    ranked = names
    if "series" not in exhibit.encoding and exhibit.kind == "bar":
        value = {
            data.words(row["category"]): float(data.number(row["value"]) or 0.0) for row in exhibit.records()
        }
        ranked = sorted(names, key=lambda name: -value[name])
    focus = [name for name in ranked if name in exhibit.highlight][: most - 1]
    room = most - 1 - len(focus)
    kept = {*focus, *[name for name in ranked if name not in focus][: room - room // 2]}
    kept |= (
        set([name for name in ranked if name not in kept][len(names) - len(kept) - room // 2 :])
        if room > 1
        else set()
    )
    first = [name for name in ranked if name in kept]
    gap = next((at for at, name in enumerate(ranked) if name not in kept), len(ranked))
    words = word("and others", style.language, count=len(names) - len(kept))
    at = exhibit.columns.index(exhibit.encoding["category"])
    series = exhibit.columns.index(exhibit.encoding["series"]) if "series" in exhibit.encoding else -1
    blank = tuple(
        words if n == at else exhibit.rows[0][n] if n == series else None for n in range(len(exhibit.columns))
    )
    rows = [row for name in first for row in exhibit.rows if data.words(row[at]) == name]
    before = sum(data.words(row[at]) in ranked[:gap] for row in rows)
    rows.insert(before, blank)
    return replace(exhibit, rows=tuple(rows), labels={**exhibit.labels, OTHERS: words})


def bar(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """Horizontal bars in row order; the finding in the accent, what it stands against in grey."""
    if "series" in exhibit.encoding:
        return _grouped(exhibit, style, room)
    others = exhibit.labels.get(OTHERS)
    names = [
        data.words(others) if row["category"] == others else category(row, style) for row in exhibit.records()
    ]
    values = [data.scaled(value, exhibit.unit) for value in exhibit.column("value")]
    lows, highs = ([data.scaled(v, exhibit.unit) for v in exhibit.column(role)] for role in ("low", "high"))
    reach = [*values, *lows, *highs]
    intervals = any(low is not None for low in lows)
    series = _focus(exhibit, values, style, labelled=not (intervals or _spelled(exhibit)))
    if intervals:
        series = [_whiskers(one, lows, highs) for one in series]
    if intervals or _spelled(exhibit):
        column = data.ends(reach, exhibit.scale)[1] if intervals else None
        series.append(_figures(exhibit, values, column, style))
    return _horizontal(names, series, data.ends(reach, exhibit.scale), style, room)


def category(row: Mapping[str, Cell], style: Style) -> str:
    """The name of a bar, with what a reader needs to trust it: its base, or that it is not shown."""
    name = data.words(row["category"])
    if row.get("value") is None:
        return f"{name} – {word('not shown', style.language)}"
    return f"{name} ({_people(row['n'], style)})" if row.get("n") is not None else name


def _people(count: Cell, style: Style) -> str:
    return f"n={data.printed(data.number(count), 'count', style.language)}"


def _spelled(exhibit: Exhibit) -> bool:
    """Whether labels are texts, because no number format says them."""
    return data.is_money(exhibit.unit) or "target" in exhibit.encoding


def _focus(exhibit: Exhibit, values: list[Number], style: Style, *, labelled: bool) -> list[Series]:
    """One series for the categories in focus and one for the others: sorting the sheet anew moves colour and value alike."""
    focus = [data.words(name) in exhibit.highlight for name in exhibit.column("category")]
    if any(focus) or (PART in exhibit.labels and exhibit.highlight):
        groups = [("focus", theme.ACCENT, focus), ("others", theme.GREY, [not one for one in focus])]
    elif exhibit.polarity == "diverging" or any((value or 0) < 0 for value in values):
        below = [(value or 0) < 0 for value in values]
        groups = [
            ("above zero", theme.POSITIVE, [not one for one in below]),
            ("below zero", theme.NEGATIVE, below),
        ]
    else:
        groups = [("value", theme.ACCENT, [True] * len(values))]
    made = []
    for name, colour, chosen in groups:
        kept = tuple(value if one else None for value, one in zip(values, chosen, strict=True))
        labels = (
            Labels(at="outEnd", pattern=data.pattern(exhibit.unit), bold=name != "others")
            if labelled
            else None
        )
        if any(value is not None for value in kept):
            made.append(Series(word(name, style.language), kept, colour, labels))
    return made


def _whiskers(one: Series, lows: list[Number], highs: list[Number]) -> Series:
    minus, plus = [], []
    for value, low, high in zip(one.values, lows, highs, strict=True):
        known = value is not None and low is not None and high is not None
        minus.append(value - low if known else None)  # type: ignore[operator]
        plus.append(high - value if known else None)  # type: ignore[operator]
    return replace(one, whiskers=(tuple(minus), tuple(plus)))


def _figures(exhibit: Exhibit, values: list[Number], column: Number, style: Style) -> Series:
    """A series without colour that carries the figures: at the ends of the bars, or in a column right of them.

    `column` is where that column stands on the value axis, None for the bars' ends: beside a whisker a figure would
    read as the end of the interval.
    """
    places = tuple(value if value is None or column is None else column for value in values)
    texts = []
    for cell, target in zip(exhibit.column("value"), exhibit.column("target"), strict=True):
        text = data.printed(data.number(cell), exhibit.unit, style.language)
        if target is not None:
            aim = data.printed(data.number(target), exhibit.unit, style.language)
            text += f" ({word('target', style.language)} {aim})"
        texts.append(text)
    labels = Labels(at="outEnd", texts=tuple(texts), bold=True)
    return Series(word("value", style.language), places, None, labels)


def _horizontal(
    names: list[str],
    series: list[Series],
    ends: tuple[float, float],
    style: Style,
    room: Box,
    *,
    legend: float = 0.0,
    pitch: float = PITCH,
) -> Chart:
    low, high = ends
    if low < 0 and not any(one.whiskers for one in series):  # room for the labels left of negative bars
        low -= (high - low) * 36 / max(room.width * 0.55, 1)
    label = max(
        (
            fit.width(text, TEXT, bold=True, font=style.font)
            for one in series
            if one.labels and one.labels.texts
            for text in one.labels.texts
        ),
        default=40.0,
    )
    left = min(max(fit.width(name, TEXT, font=style.font) for name in names) + 14, room.width * 0.4)
    inner = (
        left / room.width,
        0.01,
        (room.width - left - min(label + 10, room.width * 0.3)) / room.width,
        min(0.98, (pitch * len(names) + legend) / room.height),
    )
    plot = Plot("bar", tuple(series), gap=_gap(inner[3] * room.height / max(len(names), 1)), overlap=100)
    return Chart(tuple(names), (plot,), _axes((low, high)), inner=inner)


def _axes(ends: tuple[float, float]) -> tuple[Axis, Axis]:
    return (
        Axis(1, 2, "l", "cat", reverse=True, labels="low"),
        Axis(2, 1, "b", ends=ends, hidden=True, at="max"),
    )


def _gap(each: float, thick: float = THICK) -> int:
    """The gap in per cent of a bar's thickness that keeps bars at most so thick."""
    return round(min(max(45.0, (each / thick - 1) * 100), 400))


def _grouped(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """Several bars a category: before in grey and after in the accent, or one colour a series."""
    names, groups, cells = data.grid(exhibit, "category", "series")
    colours = [theme.GREY, theme.ACCENT] if len(groups) == 2 else theme.categories(len(groups))
    series: list[Series] = []
    reach: list[Number] = []
    for group, colour in zip(groups, colours, strict=True):
        values = tuple(data.scaled(cells.get((name, group)), exhibit.unit) for name in names)
        reach += values
        texts = (
            tuple(data.printed(value, exhibit.unit, style.language) for value in values)
            if data.is_money(exhibit.unit)
            else None
        )
        labels = Labels(
            at="outEnd", pattern=data.pattern(exhibit.unit), texts=texts, bold=colour == theme.ACCENT
        )
        series.append(Series(group, values, colour, labels))
    chart = _horizontal(
        names, series, data.ends(reach, exhibit.scale), style, room, legend=LEGEND, pitch=PITCH * 1.5
    )
    return with_legend(replace(chart, plots=(replace(chart.plots[0], overlap=-5, gap=45),)), room)


def with_legend(chart: Chart, room: Box) -> Chart:
    """The chart with a legend above the plot, which makes room for it."""
    x, y, wide, tall = chart.inner or (0.1, 0.02, 0.85, 0.9)
    share = LEGEND / room.height
    return replace(chart, legend="t", inner=(x, y + share, wide, tall - share))


def stacked(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """Parts of a whole, absolute; the total stands beside the name, the part in focus wears the accent."""
    names, parts, cells = data.grid(exhibit, "category", "series")
    colours = theme.categories(len(parts))
    if any(part in exhibit.highlight for part in parts):
        colours = [
            theme.ACCENT if part in exhibit.highlight else grey
            for part, grey in zip(parts, _pale(len(parts)), strict=True)
        ]
    sums = {name: sum(float(data.number(cells.get((name, part))) or 0) for part in parts) for name in names}
    widest = max([*sums.values(), 1e-9])
    titled = [f"{name} ({data.printed(sums[name], exhibit.unit, style.language)})" for name in names]
    series = [_part(exhibit, part, colour, [cells.get((name, part)) for name in names], widest * 0.055, style)
              for part, colour in zip(parts, colours, strict=True)]  # fmt: skip
    return _whole(titled, series, (0.0, widest), style, room)


def _pale(count: int) -> list[str]:
    """Greys for the parts that are not in focus, light enough for dark ink."""
    return [theme.mixed(theme.GREY, theme.PANEL, at / max(count, 1) * 0.85 + 0.15) for at in range(count)]


def likert(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """Answers from worst to best in the colours of a scale that has a middle."""
    names, answers, cells = data.grid(exhibit, "category", "series")
    counts = {data.words(row["category"]): row.get("n") for row in exhibit.records()}
    titled = [
        f"{name} ({_people(counts[name], style)})" if counts[name] is not None else name for name in names
    ]
    series = [_part(exhibit, answer, colour, [cells.get((name, answer)) for name in names], 0.045, style)
              for answer, colour in zip(answers, theme.diverging_steps(len(answers)), strict=True)]  # fmt: skip
    return _whole(titled, series, (0.0, 1.0), style, room)


def _part(
    exhibit: Exhibit, name: str, colour: str, cells: Sequence[Cell], least: float, style: Style
) -> Series:
    """One part of each bar, labelled where it is wide enough to read."""
    values = tuple(data.scaled(cell, exhibit.unit) for cell in cells)
    wide = tuple(at for at, value in enumerate(values) if value is not None and abs(value) >= least)
    texts = (
        tuple(data.printed(value, exhibit.unit, style.language) for value in values)
        if data.is_money(exhibit.unit)
        else None
    )
    ink = theme.ink_on(style.marks(colour))
    labels = Labels(
        at="ctr",
        pattern=data.pattern(exhibit.unit),
        texts=texts,
        colour=ink,
        bold=colour == theme.ACCENT,
        only=wide,
    )
    return Series(name, values, colour, labels)


def _whole(
    names: list[str], series: list[Series], ends: tuple[float, float], style: Style, room: Box
) -> Chart:
    left = min(max(fit.width(name, TEXT, font=style.font) for name in names) + 14, room.width * 0.38)
    tall = min(0.98, (PITCH * len(names) + LEGEND) / room.height)
    inner = (left / room.width, 0.01, (room.width - left - 8) / room.width, tall)
    plot = Plot("bar", tuple(series), "stacked", gap=_gap(tall * room.height / len(names), 44), overlap=100)
    return with_legend(Chart(tuple(names), (plot,), _axes(ends), inner=inner), room)
