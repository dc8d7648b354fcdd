"""Paragraphs on a slide: the rows of a summary under their subjects, and the prose of the appendix."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from workbench.errors import RenderError
from workbench.render import fit, theme
from workbench.render.layout.box import Box, around
from workbench.render.layout.style import Style
from workbench.render.layout.text import Paragraph, Run, plain, stressed, weighed
from workbench.render.slide.frames import Frame, Zone
from workbench.render.slide.page import Page
from workbench.render.slide.setting import font_of
from workbench.render.slide.spec import Slide, Statement
from workbench.render.slide.takeaways import asked

AFTER = 0.55  # of the size, below a paragraph of prose
EVEN = 20  # steps in which slides of one text give way to the last of them
PAD, LOOSE = 4.0, 26.0  # points above and below a row of a summary, at least and at most
HEAVIER = 0.97  # of the width: figures in bold take the rest
LEADS = 0.2  # of the width: subjects take no more


def statement_pages(slide: Slide, frame: Frame, style: Style) -> list[Slide]:
    """Paragraphs cut into slides that hold them at the smallest size, about as many lines on each."""
    zone = frame.zones.get("text")
    if zone is None or not slide.statements:
        return [slide]
    parts = _filled(slide.statements, zone, zone.room.height, style)
    lower = (_filled(slide.statements, zone, zone.room.height * step / EVEN, style) for step in range(EVEN, 0, -1))
    *_, even = takewhile(lambda less: len(less) == len(parts), (parts, *lower))
    return [replace(slide, statements=tuple(part)) for part in even]


def _filled(statements: Sequence[Statement], zone: Zone, most: float, style: Style) -> list[list[Statement]]:
    parts: list[list[Statement]] = [[]]
    for statement in statements:
        if parts[-1] and _height([*parts[-1], statement], zone, theme.MINIMUM, style) > most:
            parts.append([])
        parts[-1].append(statement)
    return parts


def _hang(statements: Sequence[Statement], zone: Zone, size: float, style: Style) -> float:
    """Where sentences start, right of the widest subject."""
    widest = max((fit.width(one.lead, size, bold=True, font=font_of(zone, style)) for one in statements), default=0.0)
    return min(widest + 18, zone.room.width * 0.34) if widest else 0.0


def _height(statements: Sequence[Statement], zone: Zone, size: float, style: Style, after: float = AFTER) -> float:
    room = zone.room.width - _hang(statements, zone, size, style)
    # The subject counts as if it stood in the sentence's column: a few lines too many, never too few.
    return fit.height(
        [f"{one.lead} {one.text}".strip() for one in statements],
        room,
        size,
        bold=True,
        font=font_of(zone, style),
        after=after * size,
    )


def statements(page: Page, slide: Slide) -> None:
    """The rows of a summary with hairlines between them, or the paragraphs of the appendix."""
    zone = page.zone("text")
    if not slide.statements or zone is None:
        return
    if slide.role == "summary":
        _rows(page, slide, zone)
    else:
        _prose(page, slide, zone)


def _rows(page: Page, slide: Slide, zone: Zone) -> None:
    style, bar = page.style, page.zone("takeaways")
    whole = around([zone.box, bar.box]) if bar else zone.box
    below = page.zone("source")
    if below and not slide.source and below.box.top >= whole.bottom:  # nothing stands there
        whole = replace(whole, height=below.box.bottom - whole.top)
    if bar and slide.takeaways:
        whole = asked(page, slide, replace(bar, box=whole))
    sizes = (*theme.LEAD_SIZES, theme.MINIMUM)
    leads = [one.lead for one in slide.statements]
    for size in sizes:
        left = min(
            max((fit.width(lead, size, bold=True, font=style.font) for lead in leads), default=0.0) + 20,
            whole.width * LEADS,
        )
        left = left if any(leads) else 0.0
        talls = [_row(one, left, whole.width, size, style) for one in slide.statements]
        if sum(talls) + 2 * PAD * len(talls) <= whole.height * 1.01:
            break
    else:
        if not style.tight:
            raise RenderError(
                f"{slide.name or slide.title!r}: a paragraph does not fit at {theme.MINIMUM:.0f} pt; shorten it"
            )
        room = replace(zone, box=whole)
        slide = replace(slide, statements=_shortened(slide.statements, room, style))
        talls = [whole.height / len(talls) - 2 * PAD] * len(talls)
    rows = _even([tall + 2 * PAD for tall in talls], whole.height, most=max(talls) + 2 * LOOSE)
    top = whole.top
    for at, (one, tall) in enumerate(zip(slide.statements, talls, strict=True), start=1):
        if at > 1:
            page.shape(Box(whole.left, top, whole.width, 0.75), name="Line", fill=theme.LINE, decorative=True)
        row = Box(whole.left, top + (rows[at - 1] - tall) / 2, whole.width, tall)
        if one.lead:
            lead = fit.shortened(one.lead, left - 10, size, most=2, bold=True, font=style.font)
            page.shape(
                Box(row.left, row.top, left, tall),
                name=f"Subject {at}",
                paragraphs=[plain(lead, bold=True, colour=theme.ACCENT)],
                size=size,
                anchor="t",
            )
        words = stressed(one.text, one.figure) if one.figure else weighed(one.text)
        page.shape(
            Box(row.left + left, row.top, row.width - left, tall),
            name=f"Text {at}",
            paragraphs=[words],
            size=size,
            anchor="t",
            shrinks=True,
        )
        top += rows[at - 1]


def _even(needs: Sequence[float], room: float, *, most: float) -> list[float]:
    """Heights of rows that share the room as evenly as what they need allows, none taller than the most."""
    low, high = 0.0, most
    for _ in range(40):
        level = (low + high) / 2
        low, high = (level, high) if sum(max(need, level) for need in needs) <= room else (low, level)
    return [max(need, low) for need in needs]


def _row(one: Statement, left: float, width: float, size: float, style: Style) -> float:
    """The height of a row: of its sentence, or of its subject on two lines at most."""
    words = fit.height([one.text], HEAVIER * (width - left), size, font=style.font)
    lead = min(fit.count(one.lead, left - 10, size, bold=True, font=style.font), 2) if one.lead else 0
    return max(words, lead * size * fit.PITCH)


def _prose(page: Page, slide: Slide, zone: Zone) -> None:
    style, sizes = page.style, (*theme.BODY_SIZES[1:], theme.MINIMUM)
    size = next((size for size in sizes if _height(slide.statements, zone, size, style) <= zone.room.height), None)
    if size is None and style.tight:
        size, slide = theme.MINIMUM, replace(slide, statements=_shortened(slide.statements, zone, style))
    if size is None:
        raise RenderError(
            f"{slide.name or slide.title!r}: a paragraph does not fit at {theme.MINIMUM:.0f} pt; shorten it"
        )
    hang = _hang(slide.statements, zone, size, style)
    words = [_statement(one, hang, size, AFTER * size, font_of(zone, style)) for one in slide.statements]
    page.text(zone, words, name="Text", size=size)


def _shortened(statements: Sequence[Statement], zone: Zone, style: Style) -> tuple[Statement, ...]:
    """Paragraphs cut so that all fit at the smallest size: each has its share of the lines that the zone holds."""
    size, width = theme.MINIMUM, zone.room.width - _hang(statements, zone, theme.MINIMUM, style)
    lines = int((zone.room.height / size - AFTER * (len(statements) - 1)) // fit.PITCH)
    most, font = max(lines // len(statements), 1), font_of(zone, style)
    leads = [f"{one.lead} " if one.lead else "" for one in statements]
    return tuple(
        replace(
            one, text=fit.shortened(lead + one.text, width, size, most=most, bold=True, font=font).removeprefix(lead)
        )
        for one, lead in zip(statements, leads, strict=True)
    )


def _statement(one: Statement, hang: float, size: float, after: float, font: str) -> Paragraph:
    found = stressed(one.text, one.figure)
    if not hang:
        return replace(found, after=after)
    lead = fit.shortened(one.lead, hang - 10, size, bold=True, font=font) if one.lead else ""
    return Paragraph((Run(lead, bold=True, colour=theme.ACCENT), Run("\t"), *found.runs), after=after, hang=hang)
