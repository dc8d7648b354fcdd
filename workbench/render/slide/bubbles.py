"""The matrix: bubbles in four named quadrants, each label at a place where it covers nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from string import ascii_uppercase
from typing import NamedTuple

from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.slide import data
from workbench.render.slide.bars import with_legend
from workbench.render.slide.box import Box
from workbench.render.slide.chartxml import Axis, Chart, Labels, Number, Plot, Series
from workbench.render.slide.style import Style
from workbench.render.words import word

TEXT = theme.CHART_TEXT
# The largest bubble's diameter is a quarter of the plot's shorter side, whatever the data; programs disagree on
# what a bubble scale makes of it. So a point without colour is the largest, and ours are a share of it.
QUARTER = 0.25
LETTERS = ascii_uppercase.replace("I", "").replace("O", "")  # these two read as a line and a bubble
SIDES = {"r": (1.0, 0.0), "l": (-1.0, 0.0), "t": (0.0, -1.0), "b": (0.0, 1.0)}
QUADRANTS = ("top left", "top right", "bottom left", "bottom right")


class Bubble(NamedTuple):
    """One item: label, place in the plot in points, radius in points."""

    label: str
    x: float
    y: float
    radius: float

    @property
    def box(self) -> Box:
        """The square around the bubble."""
        return Box(self.x - self.radius, self.y - self.radius, 2 * self.radius, 2 * self.radius)


def matrix(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """Bubbles with their labels placed; quadrants are named in the corners, gridlines cross in the middle."""
    inner, plot = _plot(room)
    ends = [_axis_ends(exhibit, role) for role in ("x", "y")]
    sizes, share = _areas(exhibit), _share(exhibit)
    bubbles = _spots(exhibit, plot)
    places = placed(bubbles, plot, font=style.font, taken=_corners(exhibit, plot, style))
    names = _corner_names(exhibit, ends, plot, max(sizes) / share**2, style)
    series = _longest_first(_series(exhibit, places, room), names)
    axes = tuple(
        Axis(
            at,
            3 - at,
            side,
            ends=end,
            step=(end[1] - end[0]) / 2,
            grid=True,
            labels="none",
            at="min",
            title=_title(exhibit, role, style),
        )
        for at, side, role, end in ((1, "b", "x", ends[0]), (2, "l", "y", ends[1]))
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

    Labels crowd where more than a quarter of them need a leader line. Letters, because numbers would read as values.
    """
    _, plot = _plot(room)
    spots = _spots(exhibit, plot)
    places = placed(spots, plot, font=style.font, taken=_corners(exhibit, plot, style))
    if 4 * sum(shift is not None for _, shift in places.values()) <= len(spots):
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


def _plot(room: Box) -> tuple[tuple[float, float, float, float], Box]:
    """The share of the room that the plot takes, and its size in points."""
    inner = (30 / room.width, 0.01, 1 - 40 / room.width, 1 - 30 / room.height)
    return inner, Box(0, 0, inner[2] * room.width, inner[3] * room.height)


def _share(exhibit: Exhibit) -> float:
    return 0.5 if "size" in exhibit.encoding else 0.18


def _spots(exhibit: Exhibit, plot: Box) -> list[Bubble]:
    """Where each item stands in the plot."""
    (left, right), (low, high) = (_axis_ends(exhibit, role) for role in ("x", "y"))
    sizes = _areas(exhibit)
    largest = _share(exhibit) * QUARTER * min(plot.width, plot.height) / 2
    return [
        Bubble(data.words(label), (float(x) - left) / (right - left) * plot.width,
               (high - float(y)) / (high - low) * plot.height, (size / max(sizes)) ** 0.5 * largest)
        for label, x, y, size in zip(exhibit.column("label"), exhibit.column("x"), exhibit.column("y"), sizes, strict=True)
        if isinstance(x, (int, float)) and isinstance(y, (int, float))
    ]  # fmt: skip


def _axis_ends(exhibit: Exhibit, role: str) -> tuple[float, float]:
    values = [data.number(value) for value in exhibit.column(role)]
    low, high = data.ends(values, exhibit.scale, zero=False)
    spare = (high - low) * 0.1
    return low - spare, high + spare


def _areas(exhibit: Exhibit) -> list[float]:
    """Areas of the bubbles; equal where the exhibit gives none."""
    return [
        max(float(data.number(value) or 0.0), 1e-9) if "size" in exhibit.encoding else 1.0
        for value in exhibit.column("size")
    ]


def _title(exhibit: Exhibit, role: str, style: Style) -> str:
    name = exhibit.labels.get(role, exhibit.encoding[role])
    return f"{name}  ({word('lower', style.language)} → {word('higher', style.language)})"


def _series(
    exhibit: Exhibit, places: dict[str, tuple[str, tuple[float, float] | None]], room: Box
) -> list[Series]:
    groups = data.distinct(exhibit.column("series")) if "series" in exhibit.encoding else [""]
    rows = [row for row in zip(exhibit.column("label"), exhibit.column("x"), exhibit.column("y"), _areas(exhibit), exhibit.column("series"), strict=True)
            if data.words(row[0]) in places]  # fmt: skip
    colours = theme.categories(len(groups)) if len(groups) > 1 and not exhibit.highlight else [theme.GREY]
    made = []
    for group, colour in _chosen(exhibit, groups, colours):
        mine = [row for row in rows if _belongs(exhibit, row[0], row[4], group)]
        if mine:
            made.append(_bubbles(group, mine, colour, places, room))
    return made


def _chosen(exhibit: Exhibit, groups: list[str], colours: list[str]) -> list[tuple[str, str]]:
    """Series with their colours: what the title speaks of against the rest, or one a group."""
    if exhibit.highlight:
        return [("others", theme.GREY), ("focus", theme.ACCENT)]
    if len(groups) > 1:
        return list(zip(groups, colours, strict=True))
    return [("", theme.ACCENT)]


def _belongs(exhibit: Exhibit, label: object, group: object, series: str) -> bool:
    if exhibit.highlight:
        return (str(label) in exhibit.highlight) == (series == "focus")
    return not series or str(group) == series


def _bubbles(
    name: str,
    rows: Sequence[tuple[object, ...]],
    colour: str,
    places: dict[str, tuple[str, tuple[float, float] | None]],
    room: Box,
) -> Series:
    spots = [places[str(row[0])] for row in rows]
    labels = Labels(
        at="r", texts=tuple(str(row[0]) for row in rows), places={at: side for at, (side, _) in enumerate(spots)}, bold=colour == theme.ACCENT,
        shifts={at: (shift[0] / room.width, shift[1] / room.height) for at, (_, shift) in enumerate(spots) if shift},
    )  # fmt: skip
    return Series(word(name, "en") if name in {"focus", "others"} else name or word("items", "en"), _column(rows, 2), colour,
                  labels, across=_column(rows, 1), sizes=_column(rows, 3), alpha=0.75)  # fmt: skip


def _column(rows: Sequence[tuple[object, ...]], at: int) -> tuple[Number, ...]:
    return tuple(row[at] for row in rows)  # type: ignore[misc]


def _corner_names(
    exhibit: Exhibit, ends: list[tuple[float, float]], plot: Box, largest: float, style: Style
) -> Series:
    """The names of the quadrants, as labels of points without colour inside the chart; one sets the bubbles' scale."""
    (left, right), (low, high) = ends
    xs, ys, texts = [], [], []
    for name, box in zip(QUADRANTS, _corners(exhibit, plot, style), strict=True):
        xs.append(left + (box.left + box.width / 2) / plot.width * (right - left))
        ys.append(high - (box.top + box.height / 2) / plot.height * (high - low))
        texts.append(_corner(exhibit, name, plot, style))
    labels = Labels(
        at="ctr",
        texts=tuple(texts),
        colour=theme.MUTED,
        bold=True,
        only=tuple(at for at, text in enumerate(texts) if text),
    )
    sizes = (largest, *[largest * 1e-6] * 3)
    return Series(word("quadrants", style.language), tuple(ys), None, labels, across=tuple(xs), sizes=sizes)


def _corners(exhibit: Exhibit, plot: Box, style: Style) -> list[Box]:
    """Where the names of the quadrants stand."""
    made = []
    for name in QUADRANTS:
        wide = fit.width(_corner(exhibit, name, plot, style), TEXT, bold=True, font=style.font) + 4
        left = 6.0 if "left" in name else plot.width - wide - 6
        made.append(Box(left, 4.0 if "top" in name else plot.height - 20, wide, 16))
    return made


def _corner(exhibit: Exhibit, name: str, plot: Box, style: Style) -> str:
    """The name of a quadrant; none where the two of its row would meet."""
    row = name.split()[0]
    wide = [fit.width(exhibit.labels.get(f"{row} {side}", ""), TEXT, bold=True, font=style.font) + 16
            for side in ("left", "right")]  # fmt: skip
    return exhibit.labels.get(name, "") if sum(wide) <= plot.width else ""


def placed(
    bubbles: Sequence[Bubble], plot: Box, *, font: str = theme.FONT, taken: Sequence[Box] = ()
) -> dict[str, tuple[str, tuple[float, float] | None]]:
    """The side of each bubble's label and, where no side is free, a shift from there in points.

    Each label takes the cheapest of its places against all bubbles, the names of quadrants and the labels placed
    so far; rounds repeat until nothing moves, so that early labels make room for late ones.
    """
    options = [_options(bubble, font) for bubble in bubbles]
    chosen = [0] * len(bubbles)
    obstacles = [bubble.box for bubble in bubbles]
    for turn in range(12):
        before = list(chosen)
        for at in range(len(bubbles)):
            others = [options[n][chosen[n]][2] for n in range(len(bubbles)) if n != at and (turn or n < at)]
            blocks = [*others, *taken, *(box for n, box in enumerate(obstacles) if n != at)]
            costs = [(_cost(box, blocks, plot), way) for way, (_, _, box) in enumerate(options[at])]
            chosen[at] = min(costs)[1]
        if chosen == before:
            break
    return {bubble.label: options[at][chosen[at]][:2] for at, bubble in enumerate(bubbles)}


def _options(bubble: Bubble, font: str) -> list[tuple[str, tuple[float, float] | None, Box]]:
    wide, tall = fit.width(bubble.label, TEXT, bold=True, font=font) + 6, TEXT * fit.PITCH + 3
    made: list[tuple[str, tuple[float, float] | None, Box]] = []
    for side, (across, down) in SIDES.items():
        middle = (
            bubble.x + across * (bubble.radius + 3 + wide / 2),
            bubble.y + down * (bubble.radius + 2 + tall / 2),
        )
        made.append((side, None, Box(middle[0] - wide / 2, middle[1] - tall / 2, wide, tall)))
    for side, (across, down) in SIDES.items():
        for by in ((0, -14), (0, 14), (0, -26), (0, 26), (0, -40), (0, 40), (-wide / 3, 0), (wide / 3, 0)):
            home = next(box for name, shift, box in made if name == side and shift is None)
            if (across and by[1]) or (down and by[0]):
                made.append(
                    (side, (float(by[0]), float(by[1])), Box(home.left + by[0], home.top + by[1], wide, tall))
                )
    return made


def _cost(box: Box, blocks: Sequence[Box], plot: Box) -> float:
    covered = sum(box.overlap(block) for block in blocks)
    outside = box.width * box.height - box.overlap(plot)
    return round(covered + 4 * outside, 3)


def collisions(bubbles: Sequence[Bubble], plot: Box, *, font: str = theme.FONT) -> float:
    """The area, in square points, of labels that still cover one another or a bubble that is not theirs."""
    places = placed(bubbles, plot, font=font)
    boxes = {
        bubble.label: next(
            box for side, shift, box in _options(bubble, font) if (side, shift) == places[bubble.label]
        )
        for bubble in bubbles
    }
    total = sum(
        boxes[bubble.label].overlap(other.box)
        for bubble in bubbles
        for other in bubbles
        if other is not bubble
    )
    labels = list(boxes.values())
    return total + sum(one.overlap(two) for at, one in enumerate(labels) for two in labels[at + 1 :])


__all__ = ["Bubble", "collisions", "keyed", "matrix", "placed"]
