"""The scorecard: a card a figure, the figure large, its interval, base and note small."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from workbench import wording
from workbench.errors import RenderError
from workbench.exhibits import Cell, Exhibit
from workbench.render import fit, theme
from workbench.render.slide import data, vocabulary
from workbench.render.slide.box import Box
from workbench.render.slide.page import Page
from workbench.render.slide.style import Style
from workbench.render.slide.text import Paragraph, plain

MOST = 8  # cards on a slide
LARGE = 32.0  # points: a figure that three metres do not hide
GAP = 14.0
INSETS = (14.0, 10.0, 10.0, 8.0)
FIGURES = (54.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0, 24.0)


class Card(NamedTuple):
    """The texts of one card."""

    label: str
    figure: str
    range: str
    note: str


class Laid(NamedTuple):
    """Cards that fit: how many a row, their size, the size of the figure."""

    across: int
    width: float
    height: float
    figure: float


def pages(exhibit: Exhibit, style: Style, room: Box) -> list[Exhibit]:
    """The exhibit, or its cards in the fewest even parts that fit."""
    total = len(exhibit.rows)
    for count in range(-(-total // MOST), total + 1):
        parts = [exhibit.rows[total * at // count : total * (at + 1) // count] for at in range(count)]
        made = [replace(exhibit, rows=rows) for rows in parts]
        if all(_laid(_cards(one, style), room, style) for one in made):
            return made
    raise RenderError(
        f"exhibit {exhibit.id!r}: a card's texts do not fit at {theme.MINIMUM:.0f} pt; shorten labels or notes"
    )


def draw(page: Page, exhibit: Exhibit, room: Box) -> None:
    """The cards in rows, all of one size."""
    cards = _cards(exhibit, page.style)
    laid = _laid(cards, room, page.style)
    if laid is None:
        raise RenderError(f"exhibit {exhibit.id!r}: its cards do not fit at {theme.MINIMUM:.0f} pt")
    for at, one in enumerate(cards):
        left = room.left + at % laid.across * (laid.width + GAP)
        box = Box(left, room.top + at // laid.across * (laid.height + GAP), laid.width, laid.height)
        marked = one.label in exhibit.highlight
        page.shape(box, name=f"card:{one.label}", fill=theme.PANEL, paragraphs=_words(one, laid.figure, marked=marked), anchor="t",
                   insets=INSETS, alt=", ".join(part for part in one if part))  # fmt: skip
        edge = theme.ACCENT if marked or not exhibit.highlight else theme.GREY
        page.shape(
            Box(box.left, box.top, 4, box.height), name=f"edge:{one.label}", fill=edge, decorative=True
        )


def _cards(exhibit: Exhibit, style: Style) -> list[Card]:
    return [card(row, style) for row in exhibit.records()]


def _laid(cards: list[Card], room: Box, style: Style) -> Laid | None:
    """Two rows where their figures can be large, else the arrangement whose figures are largest."""
    usual = len(cards) if len(cards) <= 3 else -(-len(cards) // 2)
    best: Laid | None = None
    for across in sorted(range(1, len(cards) + 1), key=lambda count: abs(count - usual)):
        down = -(-len(cards) // across)
        wide, tall = (
            (room.width - GAP * (across - 1)) / across,
            min((room.height - GAP * (down - 1)) / down, 200.0),
        )
        figure = _figure_size(cards, wide, tall, style)
        if figure and (best is None or figure > best.figure):
            best = Laid(across, wide, tall, figure)
        if best and best.figure >= LARGE:
            break
    return best


def card(row: dict[str, Cell], style: Style) -> Card:
    """The texts of a card in the deck's language."""
    unit, language = str(row["unit"]), style.language
    low, high, count, target = (data.number(row.get(role)) for role in ("low", "high", "n", "target"))
    parts = []
    if low is not None and high is not None:
        ends = [data.printed(end, unit, language) for end in (low, high)]
        parts.append(" … ".join(ends) if ends[0][:1] in {"+", "−"} else "–".join(ends))
    if count is not None:
        parts.append(f"n={wording.number(float(count), 'count', language)}")
    if target is not None:
        parts.append(f"{vocabulary.say('target', language)} {data.printed(target, unit, language)}")
    value = data.number(row["value"])
    figure = (
        vocabulary.say("not shown", language)
        if value is None
        else wording.number(float(value), unit, language)
    )
    return Card(data.words(row["label"]), figure, "  ·  ".join(parts), str(row.get("note") or ""))


def _words(one: Card, figure: float, *, marked: bool) -> list[Paragraph]:
    made = [
        plain(one.label, bold=True, colour=theme.INK_SOFT, size=14),
        plain(one.figure, bold=True, colour=theme.ACCENT if marked else theme.INK, size=figure),
    ]
    made += [plain(one.range, colour=theme.MUTED, size=12, after=2)] if one.range else []
    return made + ([plain(one.note, colour=theme.INK, size=12)] if one.note else [])


def _figure_size(cards: list[Card], wide: float, tall: float, style: Style) -> float | None:
    room = wide - INSETS[0] - INSETS[2]
    for size in FIGURES:
        if all(
            fit.width(one.figure, size, bold=True, font=style.font) <= room
            and _tall(one, size, room, style) <= tall
            for one in cards
        ):
            return size
    return None


def _tall(one: Card, size: float, room: float, style: Style) -> float:
    texts = [
        (one.label, 14.0, True),
        (one.figure, size, True),
        (one.range, 12.0, False),
        (one.note, 12.0, False),
    ]
    return (
        sum(
            fit.height([text], room, points, bold=bold, font=style.font)
            for text, points, bold in texts
            if text
        )
        + INSETS[1]
        + INSETS[3]
        + 2
    )
