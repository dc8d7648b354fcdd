"""The matrix: bubbles in four named quadrants, each label at a place where it covers nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from string import ascii_uppercase
from typing import NamedTuple

from workbench import wording
from workbench.errors import RenderError
from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.kinds import Kind
from workbench.render.kinds import _quadrants as field
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
TICK = 30.0  # points that the values at an axis take
BARE = 0.3  # of the items: so many may stand without a name beside those that the title speaks of
LOW = 150.0  # points: a matrix is no lower, its axis among them
ROOMY = 500.0  # points of a plot in which what the title speaks of is set larger
BROAD = 300.0  # points: a matrix narrower than this is a strip
CLOSE = 4.0  # points: so near to a line a label has paper behind it
KEY_GAP = 3.0  # points after a line of a matrix's key


def matrix(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """Bubbles with their labels placed; quadrants are named in the corners, gridlines cross in the middle."""
    inner, plot = _plot(room, ticked=field.ticked(exhibit))
    ends, steps = zip(*(field.scaled(exhibit, role) for role in ("x", "y")), strict=True)
    sizes, share = _areas(exhibit), _share(exhibit)
    while field.ticked(exhibit) and steps[1] / (ends[1][1] - ends[1][0]) * plot.height < TEXT * fit.PITCH:
        steps = (steps[0], 2 * steps[1])  # ticks of a low plot stand clear of one another
    laid = _laid(exhibit, style, room)
    names = _corner_names(exhibit, ends, laid, max(sizes) / share**2, style)
    series = _longest_first(_series(exhibit, laid, room, style), names)
    axes = tuple(
        Axis(
            at,
            3 - at,
            side,
            ends=end,
            step=step,
            grid=not field.ticked(exhibit),
            labels="low" if field.ticked(exhibit) else "none",
            pattern=(printed := data.ticks(end, step, exhibit.unit, style.language))[0],
            ticks=printed[1],
            at=field.middle(exhibit, "y" if role == "x" else "x"),
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

    Labels crowd where one would cover another, or too many that are not highlighted would have no name beside their point. Letters, because numbers would read as values.
    More than the alphabet are not lettered: those that have room keep their names.
    """
    if unnamed(exhibit, style, room, first=()) <= bool(exhibit.highlight) * BARE * len(exhibit.rows):
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
    return len(laid.bubbles) - len(_named(exhibit, laid, style, first=kept))


def _named(exhibit: Exhibit, laid: _Laid, style: Style, *, first: Sequence[str]) -> set[str]:
    """The items that carry a label: where the title speaks of some, the others only right beside their bubbles."""
    near = bool(exhibit.highlight)
    return clear(laid.bubbles, laid.places, laid.plot, font=style.font, first=first, near=near)


class _Laid(NamedTuple):
    """Bubbles, the places of their labels, the plot that they share."""

    bubbles: list[Bubble]
    places: dict[str, Place]
    plot: Box


def _laid(exhibit: Exhibit, style: Style, room: Box) -> _Laid:
    _, plot = _plot(room, ticked=field.ticked(exhibit))
    bubbles = _spots(exhibit, plot)
    return _Laid(bubbles, placed(bubbles, plot, font=style.font, taken=field.taken(exhibit, plot, style)), plot)


def _plot(room: Box, *, ticked: bool) -> tuple[tuple[float, float, float, float], Box]:
    """The share of the room that the plot takes, and its size in points."""
    left, low = (30 + TICK, 30 + TICK / 2) if ticked else (30.0, 30.0)
    inner = (left / room.width, 0.01, 1 - (left + 10) / room.width, 1 - low / room.height)
    return inner, Box(0, 0, inner[2] * room.width, inner[3] * room.height)


def _share(exhibit: Exhibit) -> float:
    return 0.5 if "size" in exhibit.encoding else 0.18


def _spots(exhibit: Exhibit, plot: Box) -> list[Bubble]:
    """Where each item stands in the plot."""
    (left, right), (low, high) = (field.scaled(exhibit, role)[0] for role in ("x", "y"))
    sizes = _areas(exhibit)
    largest = _share(exhibit) * QUARTER * min(plot.width, plot.height) / 2
    made = []
    for label, x, y, size in zip(exhibit.column("label"), exhibit.column("x"), exhibit.column("y"), sizes, strict=True):
        if isinstance(x, (int, float)) and isinstance(y, (int, float)):
            name, across = data.words(label), (float(x) - left) / (right - left) * plot.width
            down, radius = (high - float(y)) / (high - low) * plot.height, (size / max(sizes)) ** 0.5 * largest
            told = not exhibit.highlight or name in exhibit.highlight
            made.append(Bubble(name, across, down, radius, told, _size(exhibit, plot, told=told)))
    return made


def _size(exhibit: Exhibit, plot: Box, *, told: bool) -> float:
    """The size of a label: larger in a broad and high plot where the title speaks of its item."""
    return theme.LABEL if told and exhibit.highlight and plot.width >= ROOMY and plot.height >= LOW else TEXT


def _areas(exhibit: Exhibit) -> list[float]:
    """Areas of the bubbles; equal where the exhibit gives none."""
    return [
        max(float(data.number(value) or 0.0), 1e-9) if "size" in exhibit.encoding else 1.0
        for value in exhibit.column("size")
    ] or [1.0]


def _title(exhibit: Exhibit, role: str, style: Style, room: float) -> str:
    name = exhibit.labels.get(role, exhibit.encoding[role])
    if field.ticked(exhibit):
        return fit.shortened(name, room, TEXT, bold=True, font=style.font)
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
    named = _named(exhibit, laid, style, first=exhibit.highlight)
    bubbles = {one.label: one for one in laid.bubbles}
    boxes = {text: label_box(bubbles[text], laid.places[text], style.font) for text in texts}
    lines = [one.inset(-CLOSE, -CLOSE) for one in field.lines(exhibit, laid.plot)]
    labels = Labels(
        tuple(text if text in named else "" for text in texts),
        "r",
        places={at: side for at, (side, _) in enumerate(spots)},
        bold=told,
        colour=theme.text_colour(theme.SHORT) if colour == theme.SHORT else theme.INK if told else theme.INK_SOFT,
        shifts={at: (shift[0] / room.width, shift[1] / room.height) for at, (_, shift) in enumerate(spots) if shift},
        size=_size(exhibit, laid.plot, told=told),
        plated=frozenset(at for at, text in enumerate(texts) if any(map(boxes[text].overlap, lines))),
        leaders=any(far(bubbles[text], boxes[text]) for text in named & {*texts}),
    )
    return Series(name, _column(rows, 2), colour, labels, across=_column(rows, 1), sizes=_column(rows, 3), alpha=0.75)


def _column(rows: Sequence[tuple[object, ...]], at: int) -> tuple[Number, ...]:
    return tuple(row[at] for row in rows)  # type: ignore[misc]


def _corner_names(
    exhibit: Exhibit, ends: Sequence[tuple[float, float]], laid: _Laid, largest: float, style: Style
) -> Series:
    """The names of the quadrants, as labels of points without colour inside the chart; none where a bubble or label stands.

    One more in the middle sets the bubbles' scale: LibreOffice makes a plot smaller that its largest bubble leaves.
    """
    (left, right), (low, high) = ends
    xs, ys, texts, plot = [], [], [], laid.plot
    named = _named(exhibit, laid, style, first=exhibit.highlight)
    there = [one.box for one in laid.bubbles]
    there += [label_box(one, laid.places[one.label], style.font) for one in laid.bubbles if one.label in named]
    for name, box in zip(field.QUADRANTS, field.corners(exhibit, plot, style), strict=True):
        xs.append(left + (box.left + box.width / 2) / plot.width * (right - left))
        ys.append(high - (box.top + box.height / 2) / plot.height * (high - low))
        texts.append("" if any(map(box.overlap, there)) else field.corner(exhibit, name, plot, style))
    labels = Labels((*texts, ""), "ctr", colour=theme.MUTED, bold=True)
    sizes, xs, ys = (*[largest * 1e-6] * len(xs), largest), [*xs, (left + right) / 2], [*ys, (low + high) / 2]
    return Series(word("quadrants", style.language), tuple(ys), None, labels, across=tuple(xs), sizes=sizes)


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
        exhibit = _counted(exhibit, count, style)
    room = captioned(surface, exhibit, box)
    if room.height < LOW:
        raise RenderError(f"exhibit {exhibit.id!r}: a matrix {room.height:.0f} points high tells no quadrants apart")
    surface.chart(matrix(exhibit, style, room), room, name=f"exhibit:{exhibit.id}", alt=exhibit.alt, ph=ph)


def _told(exhibit: Exhibit, style: Style) -> Exhibit:
    """The exhibit with the names of items that have no place, because a value is missing, in its caption."""
    lost = [data.words(row["label"]) for row in exhibit.records() if row["x"] is None or row["y"] is None]
    return _said(exhibit, f"{word('not shown', style.language)}: {', '.join(lost)}") if lost else exhibit


def _counted(exhibit: Exhibit, count: int, style: Style) -> Exhibit:
    """The exhibit with how many bubbles have no name: beside the name of an axis where it is plain which matter."""
    if not exhibit.highlight:
        return _said(exhibit, word("and others", style.language, count=count))
    name = exhibit.labels.get("x", exhibit.encoding["x"])
    bare = wording.bracketed(word("without a name", style.language, count=count), style.language)
    return replace(exhibit, labels={**exhibit.labels, "x": name + bare})


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
