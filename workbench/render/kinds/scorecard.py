"""The scorecard: a card a figure, the figure large, its interval, base and note small."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from workbench import wording
from workbench.errors import RenderError
from workbench.exhibits import Cell, Exhibit
from workbench.render import fit, theme
from workbench.render.kinds import Kind
from workbench.render.layout import data
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.layout.surface import Slot, Surface
from workbench.render.layout.text import Paragraph, plain
from workbench.render.words import word

MOST = 8  # cards on a slide
LARGE = 32.0  # points: a figure that three metres do not hide
GAP = 14.0
INSETS = (14.0, 10.0, 10.0, 8.0)
SMALL = ((16.0, 14.0), (14.0, 12.0))  # label and note: the larger where the figure can stay large
SPARE = 1.4  # of what the fullest card needs: a card is not taller
NARROW, LIST = 450.0, 5  # points of width under which so many cards lie below one another, the figure beside its words
TALL, AIR = 104.0, 18.0  # points: such a card is no taller; between its figure and its words
FIGURES = (54.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0, 24.0)


class Card(NamedTuple):
    """The texts of one card."""

    label: str
    figure: str
    range: str
    note: str


class Laid(NamedTuple):
    """Cards that fit: how many a row, their size, the sizes of label, figure and the words below."""

    across: int
    width: float
    height: float
    label: float
    figure: float
    note: float
    beside: float = 0.0  # the width of the figure where its words stand beside it


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


def draw(page: Surface, exhibit: Exhibit, room: Box, ph: Slot, style: Style) -> None:  # noqa: ARG001 - cards fill no placeholder
    """The cards in rows, all of one size."""
    cards = _cards(exhibit, style)
    laid = _laid(cards, room, style)
    if laid is None:
        raise RenderError(f"exhibit {exhibit.id!r}: its cards do not fit at {theme.MINIMUM:.0f} pt")
    for at, one in enumerate(cards):
        left = room.left + at % laid.across * (laid.width + GAP)
        box = Box(left, room.top + at // laid.across * (laid.height + GAP), laid.width, laid.height)
        marked = one.label in exhibit.highlight
        inset, top, right, bottom = INSETS
        page.shape(
            box,
            name=f"card:{one.label}",
            fill=theme.PANEL,
            paragraphs=_words(one, laid, marked=marked),
            anchor="ctr" if laid.beside else "t",
            insets=(inset + laid.beside, top, right, bottom),
            alt=", ".join(part for part in one if part),
        )
        if laid.beside:
            place = Box(box.left + inset, box.top, laid.beside, box.height)
            page.shape(place, name=f"figure:{one.label}", paragraphs=[_figure(one, laid, marked=marked)])
        edge = theme.ACCENT if marked or not exhibit.highlight else theme.OTHERS
        page.shape(Box(box.left, box.top, 4, box.height), name=f"edge:{one.label}", fill=edge, decorative=True)


def _cards(exhibit: Exhibit, style: Style) -> list[Card]:
    return [card(row, style) for row in exhibit.records()]


def _laid(cards: list[Card], room: Box, style: Style) -> Laid | None:
    """Two rows where their figures can be large, else the arrangement whose figures are largest."""
    if room.width < NARROW and len(cards) <= LIST and (lying := _lying(cards, room, style)):
        return lying
    usual = len(cards) if len(cards) <= 3 else -(-len(cards) // 2)
    best: Laid | None = None
    for across in sorted(range(1, len(cards) + 1), key=lambda count: abs(count - usual)):
        found = _arranged(cards, across, room, style)
        if found and (best is None or found.figure > best.figure):
            best = found
        if best and best.figure >= LARGE:
            break
    return best


def _lying(cards: list[Card], room: Box, style: Style) -> Laid | None:
    """Cards below one another, each figure left of its words; None where they do not fit so."""
    tall = min((room.height - GAP * (len(cards) - 1)) / len(cards), TALL)
    for label, note in SMALL:
        for figure in (size for size in FIGURES if size >= LARGE):
            beside = max(fit.width(one.figure, figure, bold=True, font=style.font) for one in cards) + AIR
            laid = Laid(1, room.width, tall, label, figure, note, beside)
            if (
                beside <= room.width * 0.4
                and figure * fit.PITCH <= tall
                and all(_tall(one, laid, style) <= tall for one in cards)
            ):
                return laid
    return None


def _arranged(cards: list[Card], across: int, room: Box, style: Style) -> Laid | None:
    """So many cards a row, as tall as the fullest needs; None where they do not fit."""
    down = -(-len(cards) // across)
    wide = (room.width - GAP * (across - 1)) / across
    most = min((room.height - GAP * (down - 1)) / down, 200.0)
    for label, note in SMALL:
        for figure in FIGURES:
            laid = Laid(across, wide, most, label, figure, note)
            if _fit(cards, laid, style) and (figure >= LARGE or label == SMALL[-1][0]):
                need = max(_tall(one, laid, style) for one in cards)
                return laid._replace(height=min(most, SPARE * need))
    return None


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
        parts.append(f"{word('target', language)} {data.printed(target, unit, language)}")
    value = data.number(row["value"])
    figure = word("not shown", language) if value is None else wording.number(float(value), unit, language)
    return Card(data.words(row["label"]), figure, "  ·  ".join(parts), str(row.get("note") or ""))


def _words(one: Card, laid: Laid, *, marked: bool) -> list[Paragraph]:
    made = [plain(one.label, bold=True, colour=theme.INK_SOFT, size=laid.label)]
    made += [] if laid.beside else [_figure(one, laid, marked=marked)]
    made += [plain(one.range, colour=theme.MUTED, size=laid.note, after=2)] if one.range else []
    return made + ([plain(one.note, colour=theme.INK, size=laid.note)] if one.note else [])


def _figure(one: Card, laid: Laid, *, marked: bool) -> Paragraph:
    return plain(one.figure, bold=True, colour=theme.ACCENT if marked else theme.INK, size=laid.figure)


def _fit(cards: list[Card], laid: Laid, style: Style) -> bool:
    room = laid.width - INSETS[0] - INSETS[2]
    return all(
        fit.width(one.figure, laid.figure, bold=True, font=style.font) <= room
        and _tall(one, laid, style) <= laid.height
        for one in cards
    )


def _tall(one: Card, laid: Laid, style: Style) -> float:
    room = laid.width - INSETS[0] - INSETS[2] - laid.beside
    texts = (
        (one.label, laid.label, True),
        ("" if laid.beside else one.figure, laid.figure, True),
        (one.range, laid.note, False),
        (one.note, laid.note, False),
    )
    each = (fit.height([text], room, size, bold=bold, font=style.font) for text, size, bold in texts if text)
    return sum(each) + INSETS[1] + INSETS[3] + 2


def _natural(exhibit: Exhibit, style: Style, width: float) -> float:
    laid = _laid(_cards(exhibit, style), Box(0, 0, width, 420.0), style)
    return 200.0 if laid is None else (laid.height + GAP) * -(-len(exhibit.rows) // laid.across)


def _least(exhibit: Exhibit, style: Style, width: float) -> float:
    """What cards below one another need in small type; others what they would like."""
    cards = _cards(exhibit, style)
    if width >= NARROW or len(cards) > LIST:
        return _natural(exhibit, style, width)
    beside = max(fit.width(one.figure, LARGE, bold=True, font=style.font) for one in cards) + AIR
    laid = Laid(1, width, 0.0, *SMALL[-1][:1], LARGE, SMALL[-1][1], beside)
    return max(_tall(one, laid, style) for one in cards) * len(cards) + GAP * (len(cards) - 1)


KIND = Kind(draw, _natural, pages, table=True, wide=True, printed="full", shares="either", least=_least)
