"""Sets a slide's words into its zones at the largest size that fits; what fits at no size is an error with its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.errors import RenderError
from workbench.render import fit, theme
from workbench.render.slide.box import Box, around
from workbench.render.slide.frames import Frame, Zone
from workbench.render.slide.page import Page
from workbench.render.slide.spec import Slide, Statement
from workbench.render.slide.style import Style
from workbench.render.slide.text import Paragraph, Run, emphasised, plain, stressed

AFTER, BAND, LOOSE = 0.55, 0.2, 1.6  # of the size, below a paragraph: usual, in a band, at most in a summary
FRONT = (20.0, 18.0, 16.0, 14.0, 12.0)
TITLES = {"cover": (44.0, 40.0, 36.0, 32.0, 28.0, 24.0), "section": (36.0, 32.0, 28.0, 24.0)}
HALF = 0.5  # of the room: takeaways below an exhibit take no more
LEAST = 16.0  # points: a title is cut rather than set smaller
SHORT = (60, 40, 24)  # letters that a long name may have, where its sentence does not fit
USUAL = 18.0  # points: what a placeholder has whose template says no size
STATEMENTS = {"section": (20.0, 18.0, 16.0), "summary": (20.0, 18.0, *theme.BODY_SIZES)}


def _font(zone: Zone, style: Style) -> str:
    """The font that a zone's text is set in."""
    return style.body if zone.ph else style.font


def title(page: Page, slide: Slide) -> None:
    """The title, in the template's own size where it fits."""
    zone, sizes = page.frame.zones["title"], _title_sizes(page.frame, slide)
    words, size = _fitted(slide.title, zone, sizes, page.style, font=page.style.heading, names=_names(slide))
    if size is None:
        raise RenderError(
            f"{slide.name or slide.title!r}: the title does not fit at {min(sizes):.0f} pt; shorten it: {slide.title}"
        )
    inherited = zone.ph is not None and page.frame.ours and size == sizes[0]
    page.text(
        zone,
        [plain(words, bold=None if zone.ph else True)],
        name="Title",
        size=None if inherited else size,
    )


def _names(slide: Slide) -> tuple[str, ...]:
    """The texts of a slide's exhibits that its sentences may name, the longest first."""
    cells = {
        cell for exhibit in slide.exhibits for row in exhibit.rows for cell in row if isinstance(cell, str)
    }
    return tuple(
        sorted((cell for cell in cells if len(cell) > min(SHORT)), key=lambda cell: (-len(cell), cell))
    )


def _fitted(
    words: str, zone: Zone, sizes: Sequence[float], style: Style, *, font: str, names: Sequence[str] = ()
) -> tuple[str, float | None]:
    """Words with the first size at which they fit; None where none does.

    In a tight style smaller sizes follow, then long names give way, so that what is said of them stays, at last the end.
    """
    room = (zone.room.width, zone.room.height)
    size = fit.step([words], room, sizes, bold=True, font=font)
    if size is not None or not style.tight:
        return words, size
    least = min(LEAST, *sizes)
    sizes = [*sizes, *(one for one in (20.0, 18.0, LEAST) if least <= one < min(sizes))]
    for most in (None, *SHORT):
        shorter = words if most is None else brief(words, names, most)
        size = fit.step([shorter], room, sizes, bold=True, font=font)
        if size is not None:
            return shorter, size
    lines = max(int(room[1] * 1.02 // (least * fit.PITCH)), 1)
    return fit.shortened(shorter, room[0], least, most=lines, bold=True, font=font), least


def brief(words: str, names: Sequence[str], most: int) -> str:
    """The words with each of these names that is longer than so many letters cut at a word, with an ellipsis."""
    for name in names:
        if len(name) > most and name in words:
            words = words.replace(name, cut(name, most))
    return words


def cut(name: str, most: int) -> str:
    """A name of at most so many letters and an ellipsis; cut at a word where one ends in its second half."""
    if len(name) <= most:
        return name
    at = name.rfind(" ", most // 2, most)
    return name[: at if at > 0 else most].rstrip(" ,;:–-") + "…"


def _title_sizes(frame: Frame, slide: Slide) -> tuple[float, ...]:
    if frame.ours or slide.role not in TITLES:
        return TITLES.get(slide.role, frame.titles)
    return tuple(
        size for size in (40.0, 36.0, 32.0, 28.0, 24.0, 20.0, 18.0) if size <= max(*frame.titles, 20.0)
    )


def eyebrow(page: Page, slide: Slide) -> None:
    """Where one is in the story; on a cover the client's industry, on a section page its number."""
    zone = page.zone("eyebrow")
    if not slide.eyebrow or zone is None:
        return
    words = slide.eyebrow
    if slide.role not in TITLES:
        words = fit.shortened(words, zone.room.width, theme.EYEBROW, bold=True, font=_font(zone, page.style))
    page.text(zone, [plain(words)], name="Section")


def front(page: Page, slide: Slide) -> None:
    """The cover's lines under its title: each in its own place on our template, together on a client's."""
    if slide.role != "cover":
        return
    if not page.frame.ours:
        _together(page, slide)
        return
    for name, words in (("subtitle", slide.subtitle), ("details", slide.details), ("source", slide.source)):
        if words:
            page.text(page.frame.zones[name], [plain(words)], name=name.capitalize())


def _together(page: Page, slide: Slide) -> None:
    """Subject, period, date and confidentiality in the client's subtitle, on as many lines as it holds."""
    zone = page.frame.zones["subtitle"]
    lines = [
        line for part in (slide.subtitle, slide.details, slide.source) for line in part.split("\n") if line
    ]
    ways = (lines, [lines[0], "  ·  ".join(lines[1:])], ["  ·  ".join(lines)])
    room = (zone.room.width, zone.room.height)
    found = ((way, fit.step(way, room, FRONT, font=_font(zone, page.style))) for way in ways)
    way, size = next(((way, size) for way, size in found if size), (ways[-1], theme.MINIMUM))
    page.text(zone, [plain(line) for line in way], name="Subtitle", size=size)


def zones(slide: Slide, frame: Frame, style: Style) -> tuple[Zone, Zone | None]:
    """The exhibit's zone and the takeaways': the exhibit has both where there are none; the takeaways' grows with its words."""
    zone, beside = frame.zones["exhibit"], frame.zones.get("takeaways")
    if beside is None:
        return zone, None
    whole = around([zone.box, beside.box])
    if not slide.takeaways:
        return replace(zone, box=whole), None
    _, top, _, bottom = beside.insets
    if not _is_band(beside, frame):
        texts, size = _takeaways(slide, beside, style, frame)
        need = (
            fit.height(
                texts,
                beside.room.width,
                size,
                bold=True,
                font=_font(beside, style),
                after=AFTER * size,
            )
            + size * 0.5
        )
        tall = min(max(need + top + bottom, 72.0), beside.box.height)
        return zone, replace(
            beside, box=Box(beside.box.left, beside.box.top, beside.box.width, tall), moved=True
        )
    size = theme.BODY_SIZES[1]
    need = (
        fit.height(
            slide.takeaways, beside.room.width, size, bold=True, font=_font(beside, style), after=BAND * size
        )
        + 4
    )
    gap = beside.box.top - zone.box.bottom
    tall = min(max(need + top + bottom, 36.0), whole.height * HALF)
    upper, band = whole.rows(whole.height - tall - gap, gap)
    return replace(zone, box=upper), replace(beside, box=band, moved=True)


def _is_band(zone: Zone, frame: Frame) -> bool:
    """Whether the takeaways stand below the exhibit, not beside it."""
    return zone.box.left < frame.zones["exhibit"].box.right - 1


def _takeaways(slide: Slide, zone: Zone, style: Style, frame: Frame) -> tuple[tuple[str, ...], float]:
    """The takeaways with the size at which they fit; in a tight style those that do, long names and the last cut."""
    band = _is_band(zone, frame)
    sizes = theme.BODY_SIZES[1:] if band else theme.BODY_SIZES
    room, font, after = (zone.room.width, zone.room.height), _font(zone, style), BAND if band else AFTER
    ways: list[tuple[str, ...]] = [slide.takeaways]
    if style.tight:
        named = tuple(brief(text, _names(slide), SHORT[1]) for text in slide.takeaways)
        ways += [named[:count] for count in range(len(named), 0, -1)]
        lines = max(int(room[1] // (theme.MINIMUM * fit.PITCH)), 1)
        ways.append((fit.shortened(named[0], room[0], theme.MINIMUM, most=lines, bold=True, font=font),))
    for texts in ways:
        size = fit.step(texts, room, sizes, bold=True, font=font, after=after)
        if size is not None:
            return texts, size
    raise RenderError(
        f"{slide.name}: its takeaways do not fit at {theme.MINIMUM:.0f} pt; shorten them or leave one out"
    )


def takeaways(page: Page, zone: Zone, slide: Slide) -> None:
    """What follows from the exhibit, one bold figure each."""
    (texts, size), band = _takeaways(slide, zone, page.style, page.frame), _is_band(zone, page.frame)
    after = (BAND if band else AFTER) * size
    words = [
        emphasised(text, colour=theme.ACCENT, after=after if at < len(texts) - 1 else 0)
        for at, text in enumerate(texts)
    ]
    page.text(zone, words, name="Takeaways", size=size, anchor="ctr" if band else "t", fill=theme.PANEL)


def heading(page: Page, zone: Zone, slide: Slide, words: str) -> None:
    """The sentence over one exhibit of a pair."""
    font = _font(zone, page.style)
    words, size = _fitted(words, zone, theme.BODY_SIZES[1:], page.style, font=font, names=_names(slide))
    if size is None:
        raise RenderError(
            f"{slide.name}: a heading does not fit at {theme.MINIMUM:.0f} pt; shorten it: {words}"
        )
    page.text(zone, [plain(words, bold=True)], name="Heading", size=size)


def statement_pages(slide: Slide, frame: Frame, style: Style) -> list[Slide]:
    """Paragraphs cut into slides that hold them at the smallest size."""
    zone = frame.zones.get("text")
    if zone is None or not slide.statements:
        return [slide]
    parts: list[list[Statement]] = [[]]
    for statement in slide.statements:
        if parts[-1] and _height([*parts[-1], statement], zone, theme.MINIMUM, style) > zone.room.height:
            parts.append([])
        parts[-1].append(statement)
    return [replace(slide, statements=tuple(part)) for part in parts]


def _hang(statements: Sequence[Statement], zone: Zone, size: float, style: Style) -> float:
    """Where sentences start, right of the widest subject."""
    widest = max(
        (fit.width(one.lead, size, bold=True, font=_font(zone, style)) for one in statements), default=0.0
    )
    return min(widest + 18, zone.room.width * 0.34) if widest else 0.0


def _height(
    statements: Sequence[Statement], zone: Zone, size: float, style: Style, after: float = AFTER
) -> float:
    room = zone.room.width - _hang(statements, zone, size, style)
    # The subject counts as if it stood in the sentence's column: a few lines too many, never too few.
    return fit.height(
        [f"{one.lead} {one.text}".strip() for one in statements],
        room,
        size,
        bold=True,
        font=_font(zone, style),
        after=after * size,
    )


def statements(page: Page, slide: Slide) -> None:
    """The paragraphs of a summary, a section page or the appendix, spread over the zone."""
    zone, style = page.zone("text"), page.style
    if not slide.statements or zone is None:
        return
    sizes = (*STATEMENTS.get(slide.role, theme.BODY_SIZES[1:]), theme.MINIMUM)
    size = next(
        (size for size in sizes if _height(slide.statements, zone, size, style) <= zone.room.height), None
    )
    if size is None and style.tight:
        size, slide = theme.MINIMUM, replace(slide, statements=_shortened(slide.statements, zone, style))
    if size is None:
        raise RenderError(
            f"{slide.name or slide.title!r}: a paragraph does not fit at {theme.MINIMUM:.0f} pt; shorten it"
        )
    after = AFTER
    if slide.role == "summary":
        spare = zone.room.height - _height(slide.statements, zone, size, style, after=0.0)
        after = min(LOOSE, max(AFTER, spare / size / (len(slide.statements) + 1)))
    hang = _hang(slide.statements, zone, size, style)
    words = [_statement(one, hang, size, after * size, _font(zone, style)) for one in slide.statements]
    page.text(zone, words, name="Text", size=size)


def _shortened(statements: Sequence[Statement], zone: Zone, style: Style) -> tuple[Statement, ...]:
    """Paragraphs cut so that all fit at the smallest size: each has its share of the lines that the zone holds."""
    size, width = theme.MINIMUM, zone.room.width - _hang(statements, zone, theme.MINIMUM, style)
    lines = int((zone.room.height / size - AFTER * (len(statements) - 1)) // fit.PITCH)
    most, font = max(lines // len(statements), 1), _font(zone, style)
    leads = [f"{one.lead} " if one.lead else "" for one in statements]
    return tuple(
        replace(one, text=fit.shortened(lead + one.text, width, size, most=most, bold=True, font=font).removeprefix(lead))
        for one, lead in zip(statements, leads, strict=True)
    )  # fmt: skip


def _statement(one: Statement, hang: float, size: float, after: float, font: str) -> Paragraph:
    found = stressed(one.text, one.figure)
    if not hang:
        return replace(found, after=after)
    lead = fit.shortened(one.lead, hang - 10, size, bold=True, font=font) if one.lead else ""
    return Paragraph(
        (Run(lead, bold=True, colour=theme.ACCENT), Run("\t"), *found.runs), after=after, hang=hang
    )


def source(page: Page, slide: Slide) -> None:
    """The source line, shortened where it is longer than its zone."""
    zone, style = page.zone("source"), page.style
    if not slide.source or zone is None or slide.role == "cover":
        return
    room = zone.room
    size = fit.step(
        [slide.source], (room.width, room.height), theme.SOURCE_SIZES, font=_font(zone, style)
    ) or min(theme.SOURCE_SIZES)
    most = max(int(room.height * 1.02 // (size * fit.PITCH)), 1)
    words = fit.shortened(slide.source, room.width, size, most=most, font=_font(zone, style))
    page.text(
        zone,
        [plain(words, colour=None if page.frame.ours else theme.MUTED)],
        name="Source",
        size=size,
        anchor="b",
    )


def footer(page: Page, parts: Sequence[str]) -> None:
    """The parts on the lines that their zone has: the first give way, then the size, at last the end of the last."""
    zone, style = page.zone("footer"), page.style
    if zone is None or not parts:
        return
    own, font = zone.size or USUAL, _font(zone, style)
    ways = ["  ·  ".join(parts[at:]) for at in range(len(parts))]
    for size in (own, *(size for size in theme.SOURCE_SIZES if size < own)):
        for words in ways:
            if fit.step([words], (zone.room.width, zone.room.height), [size], font=font):
                page.text(zone, [plain(words)], name="Footer", size=None if size == zone.size else size)
                return
    size = min(theme.SOURCE_SIZES)
    words = fit.shortened(parts[-1], zone.room.width, size, font=font)
    page.text(zone, [plain(words)], name="Footer", size=size)
