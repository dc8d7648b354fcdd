"""The matrix: bubbles in four named quadrants, each label at a place where it covers nothing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from string import ascii_uppercase
from typing import NamedTuple

from workbench.errors import RenderError
from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.kinds import Kind
from workbench.render.kinds._charts import captioned, with_legend
from workbench.render.layout import data
from workbench.render.layout.box import Box
from workbench.render.layout.bubbles import Bubble, Place, clear, far, label_box, placed
from workbench.render.layout.charts import Axis, Chart, Labels, Number, Plot, Series
from workbench.render.layout.style import Style
from workbench.render.layout.surface import Slot, Surface
from workbench.render.layout.text import plain
from workbench.render.words import word

TEXT = theme.CHART_TEXT
# The largest bubble's diameter is a quarter of the plot's shorter side, whatever the data; programs disagree on
# what a bubble scale makes of it. So a point without colour is the largest, and ours are a share of it.
QUARTER = 0.25
LETTERS = ascii_uppercase.replace("I", "").replace("O", "")  # these two read as a line and a bubble
QUADRANTS = ("top left", "top right", "bottom left", "bottom right")
LEAST = 0.4  # of the longer side of an axis from where the quadrants meet: the shorter one
TICK = 30.0  # points that the values at an axis take
DOWN = 2.0  # points that the upright line between quadrants counts for, which cuts few letters
AIR, HEAD = 0.04, 0.1  # of the reach of the values: beyond them, and above them for the names of the quadrants
TICKS = 9  # steps of an axis of shares at most: the finer, the less of the field is empty
RULE = 0.5  # points that the lying one counts for; a label on a line has paper behind it
LOW = 150.0  # points: a matrix is no lower, its axis among them
ROOMY = 500.0  # points of a plot in which what the title speaks of is set larger
BROAD = 300.0  # points: a matrix narrower than this is a strip
KEY_GAP = 3.0  # points after a line of a matrix's key


def matrix(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """Bubbles with their labels placed; quadrants are named in the corners, gridlines cross in the middle."""
    inner, plot = _plot(room, ticked=_ticked(exhibit))
    ends, steps = zip(*(_scaled(exhibit, role) for role in ("x", "y")), strict=True)
    sizes, share = _areas(exhibit), _share(exhibit)
    laid = _laid(exhibit, style, room)
    names = _corner_names(exhibit, ends, plot, max(sizes) / share**2, style)
    series = _longest_first(_series(exhibit, laid, room, style), names)
    axes = tuple(
        Axis(
            at,
            3 - at,
            side,
            ends=end,
            step=step,
            grid=not _ticked(exhibit),
            labels="low" if _ticked(exhibit) else "none",
            pattern=(printed := data.ticks(end, step, exhibit.unit, style.language))[0],
            ticks=printed[1],
            at=_middle(exhibit, "y" if role == "x" else "x"),
            title=_title(exhibit, role, style, 0.75 * (plot.width if role == "x" else plot.height)),
        )
        for at, side, role, end, step in ((1, "b", "x", ends[0], steps[0]), (2, "l", "y", ends[1], steps[1]))
    )
    chart = Chart((), (Plot("bubble", tuple(series)),), axes, inner=inner, unnamed=(series.index(names),))
    grouped = len(series) > 2 and not exhibit.highlight
    return with_legend(chart, room) if grouped else chart


def _longest_first(items: Sequence[Series], names: Series) -> list[Series]:
    """The series with the longest in front, because LibreOffice draws no series that is shorter than a later one.

    Items keep their order otherwise, and the names of the quadrants come last where they need not come first.
    """
    longest = max([*items, names], key=lambda series: len(series.values))
    return [longest, *(series for series in [*items, names] if series is not longest)]


def keyed(exhibit: Exhibit, style: Style, room: Box) -> tuple[Exhibit, tuple[str, ...]]:
    """The exhibit and its key: where labels crowd, those not highlighted become letters that the key explains.

    Labels crowd where one would cover another. Letters, because numbers would read as values.
    More than the alphabet are not lettered: those that have room keep their names.
    """
    if unnamed(exhibit, style, room, first=()) == 0:
        return exhibit, ()
    column = exhibit.columns.index(exhibit.encoding["label"])
    names = [name for name in data.distinct(exhibit.column("label")) if name not in exhibit.highlight]
    if len(names) > len(LETTERS):
        return exhibit, ()
    letters = dict(zip(names, LETTERS, strict=False))
    rows = tuple(
        tuple(letters.get(data.words(cell), cell) if at == column else cell for at, cell in enumerate(row))
        for row in exhibit.rows
    )
    return replace(exhibit, rows=rows), tuple(f"{letter}  {name}" for name, letter in letters.items())


def unnamed(exhibit: Exhibit, style: Style, room: Box, *, first: Sequence[str] | None = None) -> int:
    """How many bubbles of an exhibit without a key carry no label; those of `first` always do, else what is highlighted."""
    laid = _laid(exhibit, style, room)
    kept = exhibit.highlight if first is None else first
    return len(laid.bubbles) - len(clear(laid.bubbles, laid.places, laid.plot, font=style.font, first=kept))


class _Laid(NamedTuple):
    """Bubbles, the places of their labels, the plot that they share."""

    bubbles: list[Bubble]
    places: dict[str, Place]
    plot: Box


def _laid(exhibit: Exhibit, style: Style, room: Box) -> _Laid:
    _, plot = _plot(room, ticked=_ticked(exhibit))
    bubbles = _spots(exhibit, plot)
    return _Laid(bubbles, placed(bubbles, plot, font=style.font, taken=_taken(exhibit, plot, style)), plot)


def _plot(room: Box, *, ticked: bool) -> tuple[tuple[float, float, float, float], Box]:
    """The share of the room that the plot takes, and its size in points."""
    left, low = (30 + TICK, 30 + TICK / 2) if ticked else (30.0, 30.0)
    inner = (left / room.width, 0.01, 1 - (left + 10) / room.width, 1 - low / room.height)
    return inner, Box(0, 0, inner[2] * room.width, inner[3] * room.height)


def _share(exhibit: Exhibit) -> float:
    return 0.5 if "size" in exhibit.encoding else 0.18


def _spots(exhibit: Exhibit, plot: Box) -> list[Bubble]:
    """Where each item stands in the plot."""
    (left, right), (low, high) = (_axis_ends(exhibit, role) for role in ("x", "y"))
    sizes = _areas(exhibit)
    largest = _share(exhibit) * QUARTER * min(plot.width, plot.height) / 2
    made = []
    for label, x, y, size in zip(exhibit.column("label"), exhibit.column("x"), exhibit.column("y"), sizes, strict=True):
        if isinstance(x, (int, float)) and isinstance(y, (int, float)):
            name, across = data.words(label), (float(x) - left) / (right - left) * plot.width
            down, radius = (high - float(y)) / (high - low) * plot.height, (size / max(sizes)) ** 0.5 * largest
            told = not exhibit.highlight or name in exhibit.highlight
            made.append(Bubble(name, across, down, radius, told, _size(exhibit, plot.width, told=told)))
    return made


def _size(exhibit: Exhibit, width: float, *, told: bool) -> float:
    """The size of a label: larger in a broad plot where the title speaks of its item."""
    return theme.LABEL if told and exhibit.highlight and width >= ROOMY else TEXT


def _axis_ends(exhibit: Exhibit, role: str) -> tuple[float, float]:
    return _scaled(exhibit, role)[0]


def _scaled(exhibit: Exhibit, role: str) -> tuple[tuple[float, float], float]:
    """The scale at both sides of its middle, where the quadrants meet, as far as the values need it there."""
    values = [data.number(value) for value in exhibit.column(role)]
    low, high = data.ends(values, exhibit.scale, zero=False)
    if exhibit.scale:
        middle, half = (low + high) / 2, (high - low) / 2
        there = [value - middle for value in values if value is not None] or [-half, half]
        reach = [1.08 * max(-min(there), 0.0), 1.08 * max(*there, 0.0)]
        below, above = (min(max(one, LEAST * max(reach), half / 4), half) for one in reach)
        low, high = middle - below, middle + above
    spare = (high - low) * 0.1
    if _ticked(exhibit):
        return _whole([value for value in values if value is not None], above=HEAD if role == "y" else AIR)
    return (low - spare, high + spare), high - low + 2 * spare  # one step from end to end


def _whole(values: Sequence[float], *, above: float) -> tuple[tuple[float, float], float]:
    """An axis of shares with ticks of whole per cent, a little beyond its values, and the step."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    reach = (high - low) or 1.0
    step = next(one for one in (0.01, 0.02, 0.05, 0.1, 0.2, 0.25) if TICKS * one >= high - low or one == 0.25)
    first, half = math.floor(max(low - AIR * reach, 0.0) / step), step / 2
    last = math.ceil(round((high + above * reach) / half, 9))
    return (round(first * step, 9), round(max(last * half, (first + 1) * step), 9)), step


def _ticked(exhibit: Exhibit) -> bool:
    """Whether an axis has its values: shares; indices and grades say nothing by themselves."""
    return exhibit.unit == "share" and exhibit.scale is None


def _middle(exhibit: Exhibit, role: str) -> float:
    """Where the quadrants meet on an axis: the middle of the scale, or the mean of the values where there is none."""
    values = [float(value) for value in map(data.number, exhibit.column(role)) if value is not None]
    return sum(exhibit.scale) / 2 if exhibit.scale else sum(values) / max(len(values), 1)


def _areas(exhibit: Exhibit) -> list[float]:
    """Areas of the bubbles; equal where the exhibit gives none."""
    return [
        max(float(data.number(value) or 0.0), 1e-9) if "size" in exhibit.encoding else 1.0
        for value in exhibit.column("size")
    ] or [1.0]


def _title(exhibit: Exhibit, role: str, style: Style, room: float) -> str:
    name = exhibit.labels.get(role, exhibit.encoding[role])
    if _ticked(exhibit):
        return name
    said = f"{name}  ({word('lower', style.language)} → {word('higher', style.language)})"
    return said if fit.width(said, TEXT, bold=True, font=style.font) <= room else f"{name} →"


def _series(exhibit: Exhibit, laid: _Laid, room: Box, style: Style) -> list[Series]:
    groups = data.distinct(exhibit.column("series")) if "series" in exhibit.encoding else [""]
    rows = [
        row
        for row in zip(
            exhibit.column("label"),
            exhibit.column("x"),
            exhibit.column("y"),
            _areas(exhibit),
            exhibit.column("series"),
            strict=False,
        )
        if data.words(row[0]) in laid.places
    ]
    made = []
    for group, colour in _chosen(exhibit, groups):
        mine = [row for row in rows if _belongs(exhibit, row[0], row[4], group)]
        if mine:
            told = exhibit.highlight or not group
            said = word(group or "items", style.language) if told else group
            made.append(_bubbles(exhibit, said, mine, colour, laid, room, style))
    return made


def _chosen(exhibit: Exhibit, groups: list[str]) -> list[tuple[str, str]]:
    """Series with their colours: what the title speaks of against the rest, or one a group."""
    if exhibit.highlight:
        return [("others", theme.OTHERS), ("focus", theme.ACCENT), ("short", theme.SHORT)]
    if len(groups) > 1:
        return list(zip(groups, theme.categories(len(groups)), strict=True))
    return [("", theme.ACCENT)]


def _belongs(exhibit: Exhibit, label: object, group: object, series: str) -> bool:
    if exhibit.highlight:
        focus = "short" if str(label) in exhibit.short else "focus"
        return series == (focus if str(label) in exhibit.highlight else "others")
    return not series or str(group) == series


def _bubbles(
    exhibit: Exhibit, name: str, rows: Sequence[tuple[object, ...]], colour: str, laid: _Laid, room: Box, style: Style
) -> Series:
    texts, told = [data.words(row[0]) for row in rows], colour in {theme.ACCENT, theme.SHORT}  # type: ignore[arg-type]
    spots = [laid.places[text] for text in texts]
    named = clear(laid.bubbles, laid.places, laid.plot, font=style.font, first=exhibit.highlight)
    bubbles = {one.label: one for one in laid.bubbles}
    boxes = {text: label_box(bubbles[text], laid.places[text], style.font) for text in texts}
    lines = _lines(exhibit, laid.plot)
    labels = Labels(
        tuple(text if text in named else "" for text in texts),
        "r",
        places={at: side for at, (side, _) in enumerate(spots)},
        bold=told,
        colour=theme.text_colour(theme.SHORT) if colour == theme.SHORT else theme.INK if told else theme.INK_SOFT,
        shifts={at: (shift[0] / room.width, shift[1] / room.height) for at, (_, shift) in enumerate(spots) if shift},
        size=_size(exhibit, laid.plot.width, told=told),
        plated=frozenset(at for at, text in enumerate(texts) if any(map(boxes[text].overlap, lines))),
        leaders=any(far(bubbles[text], boxes[text]) for text in texts),
    )
    return Series(name, _column(rows, 2), colour, labels, across=_column(rows, 1), sizes=_column(rows, 3), alpha=0.75)


def _column(rows: Sequence[tuple[object, ...]], at: int) -> tuple[Number, ...]:
    return tuple(row[at] for row in rows)  # type: ignore[misc]


def _corner_names(
    exhibit: Exhibit, ends: Sequence[tuple[float, float]], plot: Box, largest: float, style: Style
) -> Series:
    """The names of the quadrants, as labels of points without colour inside the chart.

    One more in the middle sets the bubbles' scale: LibreOffice makes a plot smaller that its largest bubble leaves.
    """
    (left, right), (low, high) = ends
    xs, ys, texts = [], [], []
    for name, box in zip(QUADRANTS, _corners(exhibit, plot, style), strict=True):
        xs.append(left + (box.left + box.width / 2) / plot.width * (right - left))
        ys.append(high - (box.top + box.height / 2) / plot.height * (high - low))
        texts.append(_corner(exhibit, name, plot, style))
    labels = Labels((*texts, ""), "ctr", colour=theme.MUTED, bold=True)
    sizes, xs, ys = (*[largest * 1e-6] * len(xs), largest), [*xs, (left + right) / 2], [*ys, (low + high) / 2]
    return Series(word("quadrants", style.language), tuple(ys), None, labels, across=tuple(xs), sizes=sizes)


def _corners(exhibit: Exhibit, plot: Box, style: Style) -> list[Box]:
    """Where the names of the quadrants stand."""
    made = []
    for name in QUADRANTS:
        wide = fit.width(_corner(exhibit, name, plot, style), TEXT, bold=True, font=style.font) + 4
        left = 6.0 if "left" in name else plot.width - wide - 6
        made.append(Box(left, 4.0 if "top" in name else plot.height - 20, wide, 16))
    return made


def _meeting(exhibit: Exhibit, plot: Box) -> tuple[float, float]:
    """Where the lines between quadrants cross, in points of the plot."""
    (left, right), (low, high) = (_axis_ends(exhibit, role) for role in ("x", "y"))
    across, up = (_middle(exhibit, "x") - left) / (right - left), (high - _middle(exhibit, "y")) / (high - low)
    return across * plot.width, up * plot.height


def _lines(exhibit: Exhibit, plot: Box) -> list[Box]:
    """The lines between quadrants."""
    x, y = _meeting(exhibit, plot)
    return [Box(x - DOWN / 2, 0, DOWN, plot.height), Box(0, y - RULE / 2, plot.width, RULE)]


def _taken(exhibit: Exhibit, plot: Box, style: Style) -> list[Box]:
    """What labels keep clear of: the names of the quadrants, and the lines between these."""
    return [*_corners(exhibit, plot, style), *_lines(exhibit, plot)]


def _corner(exhibit: Exhibit, name: str, plot: Box, style: Style) -> str:
    """The name of a quadrant; none where the two of its row would meet."""
    row = name.split()[0]
    wide = [
        fit.width(exhibit.labels.get(f"{row} {side}", ""), TEXT, bold=True, font=style.font) + 16
        for side in ("left", "right")
    ]
    return exhibit.labels.get(name, "") if sum(wide) <= plot.width else ""


def _draw(surface: Surface, exhibit: Exhibit, box: Box, ph: Slot, style: Style) -> None:
    """The chart, and its key to the right where labels would crowd."""
    exhibit = _told(exhibit, style)
    lettered, key, rest = _beside(exhibit, style, box)
    tall = (fit.PITCH * TEXT + KEY_GAP) * len(key)
    if key and rest.width >= 0.5 * box.width and tall <= box.height:
        surface.shape(
            Box(rest.right + 12, box.top + 4, box.right - rest.right - 12, tall),
            name=f"key:{exhibit.id}",
            paragraphs=[plain(line, colour=theme.INK_SOFT, after=KEY_GAP) for line in key],
            size=TEXT,
            anchor="t",
        )
        exhibit, box = lettered, rest
    elif count := unnamed(exhibit, style, box):
        exhibit = _said(exhibit, word("and others", style.language, count=count))
    room = captioned(surface, exhibit, box)
    if room.height < LOW:
        raise RenderError(f"exhibit {exhibit.id!r}: a matrix {room.height:.0f} points high tells no quadrants apart")
    surface.chart(matrix(exhibit, style, room), room, name=f"exhibit:{exhibit.id}", alt=exhibit.alt, ph=ph)


def _told(exhibit: Exhibit, style: Style) -> Exhibit:
    """The exhibit with the names of items that have no place, because a value is missing, in its caption."""
    lost = [data.words(row["label"]) for row in exhibit.records() if row["x"] is None or row["y"] is None]
    return _said(exhibit, f"{word('not shown', style.language)}: {', '.join(lost)}") if lost else exhibit


def _said(exhibit: Exhibit, words: str) -> Exhibit:
    caption = "; ".join(part for part in (exhibit.labels.get("value", ""), words) if part)
    return replace(exhibit, labels={**exhibit.labels, "value": caption})


def _beside(exhibit: Exhibit, style: Style, room: Box) -> tuple[Exhibit, tuple[str, ...], Box]:
    """A matrix with letters where its labels would crowd, the lines of its key, and the room left of the key."""
    lettered, key = keyed(exhibit, style, room)
    wide = max((fit.width(line, TEXT, font=style.font) for line in key), default=-20.0) + 20
    return lettered, key, Box(room.left, room.top, room.width - wide, room.height)


def _fits(exhibit: Exhibit, style: Style, room: Box) -> bool:
    _, key, rest = _beside(exhibit, style, room)
    return not key or rest.width >= BROAD


KIND = Kind(
    _draw,
    lambda exhibit, style, width: max(0.55 * width, 300.0),  # noqa: ARG005
    fits=_fits,
    wide=True,
    printed="full",
    shares="",
)
