"""Waterfalls: steps that stand on a clear base, sums that stand on zero; the sheet computes both."""

from __future__ import annotations

from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.kinds import Kind
from workbench.render.kinds._charts import charted, closer, foot, narrow, upright_tall
from workbench.render.layout import data
from workbench.render.layout.box import Box
from workbench.render.layout.charts import Axis, Chart, Column, Labels, Number, Plot, Series
from workbench.render.layout.style import Style
from workbench.render.words import word

ABOVE = 0.02  # of the axis, above the highest step
HEAD = 22.0  # points above the plot for the highest figure
HALF = 0.5 / 1.45  # of the room of a column: half of it as it is drawn, with the gap below
BETWEEN = 4.0  # points that programs leave between the names of columns
END = 20.0  # points below the plot's low end for the figure of a range
WHISKER = 4.0  # points between a figure and the range beside it
COLOURS = {"total": theme.TOTAL, "increase": theme.ACCENT, "decrease": theme.SHORT}
Span = tuple[float, float, bool]  # start, end, whether it is a sum


def waterfall(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """Columns from where the step before ended; a step through zero is cut there."""
    names = [data.words(name) for name in exhibit.column("category")]
    steps = spans(exhibit)
    reach = [part for side in ("low", "high") for part in _ends(exhibit, side) if part is not None]
    low = min(0.0, *(min(start, end) for start, end, _ in steps), *reach)
    high = max(0.0, *(max(start, end) for start, end, _ in steps), *reach)
    if reach and min(reach) <= low:  # the low end of a range has its figure below it
        low -= END / room.height * (high - low)
    high += ABOVE * ((high - low) or 1.0)  # some programs draw no label of a point at the very end of the axis
    each = room.width / max(len(names), 1)
    size = (
        theme.LABEL
        if foot(names, each, theme.LABEL, style) <= 2 * theme.LABEL * fit.PITCH + 8 and narrow(names, each, style)
        else theme.CHART_TEXT
    )
    below = foot(names, each, size, style)
    axes = (Axis(1, 2, "b", "cat", labels="low", size=size), Axis(2, 1, "l", ends=(low, high), hidden=True))
    rise = (room.height - HEAD - below) / room.height / (high - low)  # of the room, for one on the axis
    plots = (
        Plot("column", tuple(_series(steps, style)), "stacked", gap=45, overlap=100),
        Plot(
            "line",
            (
                _carrier(exhibit, steps, style, (room.width, rise, room.height), (1 - HALF) * each),
                *_told(exhibit, steps, style),
            ),
        ),
    )
    inner = (0.005, HEAD / room.height, 0.99, (room.height - HEAD - below) / room.height)
    return Chart(tuple(names), plots, axes, _columns(exhibit, steps, style), inner=inner)


def spans(exhibit: Exhibit) -> list[Span]:
    """Start and end of each step; a sum starts at zero and sets where the next step starts."""
    at, made = 0.0, []
    for value, total in zip(exhibit.column("value"), exhibit.column("total"), strict=True):
        amount = float(data.scaled(value, exhibit.unit) or 0.0)
        made.append((0.0, amount, True) if total else (at, at + amount, False))
        at = made[-1][1]
    return made


def _ends(exhibit: Exhibit, side: str) -> list[Number]:
    """The low or high ends of ranges as drawn; None for steps without one."""
    return [data.scaled(value, exhibit.unit) for value in exhibit.column(side)] if side in exhibit.encoding else []


def _whiskers(exhibit: Exhibit, tips: tuple[float, ...]) -> tuple[tuple[Number, ...], tuple[Number, ...]] | None:
    """How far each range reaches below and above the top of its column; None without any."""
    lows, highs = _ends(exhibit, "low"), _ends(exhibit, "high")
    if not any(low is not None for low in lows):
        return None
    minus = tuple(None if low is None else max(tip - low, 0.0) for tip, low in zip(tips, lows, strict=True))
    plus = tuple(None if high is None else max(high - tip, 0.0) for tip, high in zip(tips, highs, strict=True))
    return minus, plus


def _told(exhibit: Exhibit, steps: list[Span], style: Style) -> list[Series]:
    """Lines without colour that carry the two ends of ranges; an end within its column has a figure that reads there."""
    way, made = data.printer(exhibit, style.language), []
    for side, at in (("low", "b"), ("high", "t")):
        values = tuple(_ends(exhibit, side))
        if any(value is not None for value in values):
            texts = tuple("" if value is None else way.text(data.number(value)) for value in exhibit.column(side))
            within = (
                value is not None and min(start, end) < value < max(start, end)
                for value, (start, end, _) in zip(values, steps, strict=True)
            )
            labels = Labels(
                texts,
                at,
                None,
                way.formula(f"{{{side}}}{{r}}"),
                colour=theme.INK_SOFT,
                colours={n: theme.PAPER for n, inside in enumerate(within) if inside},
                leaders=False,
            )
            made.append(Series(word(side, style.language), values, None, labels, key=side))
    return made


def _columns(exhibit: Exhibit, steps: list[Span], style: Style) -> tuple[Column, ...]:
    """What is typed in the sheet, the amounts, and where each step starts and ends; sums add the steps above them."""
    amounts = tuple(end - start for start, end, _ in steps)
    before = [0.0, *(end for _, end, _ in steps)]
    typed = tuple(
        at
        for at, (_, end, total) in enumerate(steps)
        if not total or at == 0 or abs(before[at] - end) > 1e-6 * max(abs(end), 1.0)
    )
    return (
        Column("amount", exhibit.labels.get("value") or word("value", style.language), amounts, "N({end}{p})", typed),
        Column("sum", word("total", style.language), tuple(int(total) for _, _, total in steps)),
        Column("start", "start", tuple(start for start, _, _ in steps), "IF({sum}{r}=1,0,N({end}{p}))"),
        Column("end", "end", tuple(end for _, end, _ in steps), "{start}{r}+{amount}{r}"),
    )


def _series(steps: list[Span], style: Style) -> list[Series]:
    """The clear base, and sums, gains and losses above and below zero, each computed from start and end."""
    least, most = "MIN({start}{r},{end}{r})", "MAX({start}{r},{end}{r})"
    clear = tuple(max(min(start, end), 0.0) + min(max(start, end), 0.0) for start, end, _ in steps)
    made = [Series(word("clear", style.language), clear, None, formula=f"MAX({least},0)+MIN({most},0)")]
    tests = {
        "total": "{sum}{r}=1",
        "increase": "AND({sum}{r}<>1,{end}{r}>={start}{r})",
        "decrease": "AND({sum}{r}<>1,{end}{r}<{start}{r})",
    }
    for name, test in tests.items():
        mine = [kind_of(step) == name for step in steps]
        above = tuple(
            max(start, end, 0.0) - max(min(start, end), 0.0) if own else 0.0
            for own, (start, end, _) in zip(mine, steps, strict=True)
        )
        under = tuple(
            min(start, end, 0.0) - min(max(start, end), 0.0) if own else 0.0
            for own, (start, end, _) in zip(mine, steps, strict=True)
        )
        made.append(
            Series(
                word(name, style.language), above, COLOURS[name], formula=f"IF({test},MAX({most},0)-MAX({least},0),0)"
            )
        )
        if any(under):
            said = f"{word(name, style.language)} (< 0)"
            made.append(Series(said, under, COLOURS[name], formula=f"IF({test},MIN({least},0)-MIN({most},0),0)"))
    return made


def kind_of(step: Span) -> str:
    """What a step is: a sum, a gain or a loss."""
    start, end, total = step
    return "total" if total else "increase" if end >= start else "decrease"


def _carrier(
    exhibit: Exhibit, steps: list[Span], style: Style, scale: tuple[float, float, float], beside: float
) -> Series:
    """A line without colour at the top of each column that carries its figure, where it has a range left of that.

    `scale` is the width in points, the share of the height that one on the axis takes and the height in points, `beside`
    the points left of the middle of a column that the column before leaves; a figure that needs more stands above the range.
    """
    way = data.printer(exhibit, style.language)
    tips = tuple(max(start, end) for start, end, _ in steps)
    texts = tuple(
        word("not shown", style.language) if value is None else way.text(data.number(value), signed=not total)
        for value, (_, _, total) in zip(exhibit.column("value"), steps, strict=True)
    )
    say = f"IF({{sum}}{{r}}=1,{way.formula('{amount}{r}')},{way.formula('{amount}{r}', signed=True)})"
    around = _whiskers(exhibit, tips)
    needs = [fit.width(text, theme.LABEL, bold=True, font=style.font) + WHISKER for text in texts]
    shifts = {
        at: (0.0, -scale[1] * up)
        if needs[at] > beside
        else (-(needs[at] + WHISKER) / 2 / scale[0], -WHISKER / scale[2])
        for at, up in enumerate(around[1] if around else ())
        if up
    }
    labels = Labels(texts, "t", None, say, bold=True, size=theme.LABEL, shifts=shifts, leaders=False)
    return Series(
        word("value", style.language), tips, None, labels, formula="MAX({start}{r},{end}{r})", whiskers=around
    )


def _fits(exhibit: Exhibit, style: Style, room: Box) -> bool:
    """Whether each word of the steps' names fits its column; programs break it anywhere else."""
    names = data.distinct(exhibit.column("category"))
    each, font = room.width / max(len(names), 1) - BETWEEN, style.font.removesuffix(fit.SPARED)
    return all(fit.width(part, theme.CHART_TEXT, font=font) <= each for name in names for part in fit.words(name))


KIND = Kind(charted(waterfall), upright_tall, fits=_fits, printed="full", least=closer(upright_tall), shares="")

__all__ = ["KIND", "Number", "spans", "waterfall"]
