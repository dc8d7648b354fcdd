"""Sets a slide's words into its zones at the largest size that fits; what fits at no size is an error with its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.claims.catalogue import TITLE
from workbench.errors import RenderError
from workbench.render import fit, theme
from workbench.render.layout.style import Style
from workbench.render.layout.text import plain
from workbench.render.slide import sourced
from workbench.render.slide.frames import Frame, Zone
from workbench.render.slide.page import Page
from workbench.render.slide.spec import Slide
from workbench.wording import NO_END

FRONT = (20.0, 18.0, 16.0, 14.0, 12.0)
PART = "  ·  "
SIZES = {"asked": theme.LEAD_SIZES, "message": (24.0, 22.0, 20.0, 18.0)}  # of a cover's lines that are sentences
COVER = (44.0, 40.0, 36.0, 32.0, 28.0, 24.0)
ALONE = 0.22  # of the width: a second line of a title is no shorter where it can be helped
WIDER = 1.16  # a face that stands in for ours, beyond the spare that it is measured with
LEAST = 16.0  # points: a title is cut rather than set smaller
SHORT = (60, 40, 24)  # letters that a long name may have, where its sentence does not fit
_SENTENCE = re.compile(rf"(?<=[.。]){NO_END}\s+(?=[^\W\d_])|(?<=。)")
USUAL = 18.0  # points: what a placeholder has whose template says no size


def font_of(zone: Zone, style: Style) -> str:
    """The font that a zone's text is set in."""
    return style.body if zone.ph else style.font


def title(page: Page, slide: Slide) -> None:
    """The title, in the template's own size where it fits."""
    zone, sizes, names = page.frame.zones["title"], _title_sizes(page.frame, slide), names_in(slide)
    ways = (brief(slide.title, names, most) for most in (len(slide.title), *SHORT))
    words = next((way for way in ways if len(way) <= TITLE or slide.role == "cover"), slide.title)
    words, size = _fitted(words, zone, sizes, page.style, font=page.style.heading, names=names)
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
        narrowed=spare(words, zone.room.width, size, page.style.heading) if page.frame.ours else 0.0,
        shrinks=True,
    )


def spare(words: str, room: float, size: float, font: str) -> float:
    """How much narrower a title of two lines is set, in points: by the words that its second line lacks to be one.

    A second line is no word or two alone, and a date or an amount stays whole; else the first takes the whole width.
    """
    plainly = font.removesuffix(fit.SPARED)  # as the face is, where it is there
    broken = fit.lines(words, room, size, bold=True, font=plainly)
    if len(broken) != 2:
        return 0.0

    def wide(some: Sequence[str]) -> float:
        return fit.width(" ".join(some), size, bold=True, font=plainly)

    first, second = broken[0].split(), broken[1].split()
    while len(first) > 1 and (wide(second) < ALONE * room or _torn(first[-1], second[0])):
        first, second = first[:-1], [first[-1], *second]
    narrow = min(room, (wide(first) + wide([*first, second[0]])) / 2)  # the break stays where programs measure alike
    return room - narrow if fit.count(words, narrow / WIDER, size, bold=True, font=font) == 2 else 0.0


def _torn(last: str, first: str) -> bool:
    """Whether the break parts a figure from its noun, a currency from its amount or a year from its month."""
    return bool(re.fullmatch(r"[−+-]?\d{1,3}|[A-Z]{3}", last) or re.match(r"\d{4}\b", first))


def names_in(slide: Slide) -> tuple[str, ...]:
    """The texts of a slide's exhibits that its sentences may name, the longest first."""
    cells = {cell for exhibit in slide.exhibits for row in exhibit.rows for cell in row if isinstance(cell, str)}
    return tuple(sorted((cell for cell in cells if len(cell) > min(SHORT)), key=lambda cell: (-len(cell), cell)))


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
    if slide.role != "cover":
        return frame.titles
    if frame.ours:
        return COVER
    return tuple(size for size in (40.0, 36.0, 32.0, 28.0, 24.0, 20.0, 18.0) if size <= max(*frame.titles, 20.0))


def eyebrow(page: Page, slide: Slide) -> None:
    """Where one is in the story; on a cover the client's industry."""
    zone = page.zone("eyebrow")
    if not slide.eyebrow or zone is None:
        return
    words = slide.eyebrow
    if slide.role != "cover":
        words = fit.shortened(words, zone.room.width, theme.EYEBROW, bold=True, font=font_of(zone, page.style))
    look = {} if zone.ph else {"bold": True, "colour": theme.ACCENT, "caps": True}
    page.text(zone, [plain(words, **look)], name="Section", size=None if zone.ph else theme.EYEBROW)


def front(page: Page, slide: Slide) -> None:
    """The cover's lines under its title: each in its own place on our template, together on a client's."""
    if slide.role != "cover":
        return
    lines = {
        "subtitle": slide.subtitle,
        "message": slide.message,
        "asked": " ".join(slide.takeaways),
        "details": slide.details,
        "source": slide.source,
    }
    if not page.frame.ours or not lines.keys() - {"message"} <= page.frame.zones.keys():  # an older copy lacks some
        _together(page, slide)
        return
    for name, words in lines.items():
        zone = page.frame.zones.get(name)
        if words and zone is not None:
            sizes, font = SIZES.get(name, theme.LEAD_SIZES), font_of(zone, page.style)
            size = fit.step([words], (zone.room.width, zone.room.height), sizes, bold=True, font=font)
            short = words if size else fit.shortened(words, zone.room.width, sizes[-1], most=3, bold=True, font=font)
            told = (size or sizes[-1]) if name in SIZES else None
            narrowed = spare(short, zone.room.width, told, font) if name == "message" and told else 0.0
            page.text(zone, [plain(short)], name=name.capitalize(), size=told, narrowed=narrowed)


def _together(page: Page, slide: Slide) -> None:
    """What a cover says in the client's subtitle, on as many lines as it holds: what is asked stays the longest.

    The message gives way, then who prepared it and the period, then date and confidentiality.
    """
    zone = page.frame.zones["subtitle"]
    font, room = font_of(zone, page.style), (zone.room.width, zone.room.height)
    for lines, sizes in _fronts(slide):
        for way in dict.fromkeys((lines, (lines[0], PART.join(lines[1:])), (PART.join(lines),))):
            if size := fit.step([line for line in way if line], room, sizes, font=font):
                page.text(zone, [plain(line) for line in way if line], name="Subtitle", size=size)
                return
    most = max(int(room[1] * 1.02 // (theme.MINIMUM * fit.PITCH)), 1)
    words = fit.shortened(PART.join(lines), room[0], theme.MINIMUM, most=most, font=font)
    page.text(zone, [plain(words)], name="Subtitle", size=theme.MINIMUM)


def _fronts(slide: Slide) -> Iterator[tuple[tuple[str, ...], Sequence[float]]]:
    """The lines that a cover's subtitle may have, from all to what matters, with the sizes that are tried."""
    subject, details = slide.subtitle.split("\n"), slide.details.split("\n")
    yield _lines(subject, [slide.message], slide.takeaways, details, slide.source.split("\n")), FRONT[:-1]
    yield _lines(subject, slide.takeaways, details, slide.source.split("\n")), FRONT
    yield _lines(subject[:1], slide.takeaways, details[:1], slide.source.split("\n")), FRONT
    yield _lines(slide.takeaways or subject[:1]), FRONT


def _lines(*parts: Sequence[str]) -> tuple[str, ...]:
    return tuple(line for part in parts for line in part if line)


def heading(page: Page, name: str, slide: Slide, words: str) -> None:
    """The sentence over one exhibit of a pair, in the zone of that name."""
    zone = page.frame.zones[name]
    font = font_of(zone, page.style)
    words, size = _fitted(words, zone, theme.BODY_SIZES[1:], page.style, font=font, names=names_in(slide))
    if size is None:
        raise RenderError(f"{slide.name}: a heading does not fit at {theme.MINIMUM:.0f} pt; shorten it: {words}")
    narrowed = spare(words, zone.room.width, size, font) if page.frame.ours else 0.0
    wide = page.style.widest.font  # a third line would stand on the exhibit
    if fit.count(words, zone.room.width - narrowed, size, bold=True, font=wide) > 2:
        narrowed = 0.0
    page.text(zone, [plain(words, bold=True)], name=name.capitalize(), size=size, narrowed=narrowed, shrinks=True)


def source(page: Page, slide: Slide) -> None:
    """The source line; where it is longer than its zone, without the last notes, which the speaker notes have."""
    zone, style = page.zone("source"), page.style
    if not slide.source or zone is None or slide.role == "cover":
        return
    room, font, smallest = zone.room, font_of(zone, style), min(theme.SOURCE_SIZES)
    if slide.brief and slide.exhibits:
        size, said = theme.SOURCE_SIZES[0], list(sourced.ways(slide.exhibits, style.language))
        fits = (way for way in said if fit.width(way, size, font=font) <= room.width)
        _sourced(page, zone, next(fits, fit.shortened(said[-1], room.width, size, font=font)), size)
        return
    most = max(int(room.height * 1.02 // (smallest * fit.PITCH)), 1)
    first = next((one for one in slide.sources[:1] if slide.source.startswith(one)), slide.source)
    parts = [_SENTENCE.split(one) for one in (first, slide.source.removeprefix(first).strip()) if one]
    words = slide.source
    while fit.count(words, room.width, smallest, font=font) > most and max(map(len, parts)) > 1:
        max(parts, key=lambda one: (len(one) > 1, sum(map(len, one)))).pop()
        words = " ".join(dict.fromkeys(" ".join(one) for one in parts))
    size = fit.step([words], (room.width, room.height), theme.SOURCE_SIZES, font=font) or smallest
    _sourced(page, zone, fit.shortened(words, room.width, size, most=most, font=font), size)


def _sourced(page: Page, zone: Zone, words: str, size: float) -> None:
    colour = None if page.frame.ours else theme.MUTED
    page.text(zone, [plain(words, colour=colour)], name="Source", size=size, anchor="b")


def footer(page: Page, parts: Sequence[str]) -> None:
    """The parts on the lines that their zone has: the first give way, then the size, at last the end of the last."""
    zone, style = page.zone("footer"), page.style
    if zone is None or not parts:
        return
    own, font = zone.size or (USUAL if zone.ph else theme.FOOTER), font_of(zone, style)
    ways = [PART.join(parts[at:]) for at in range(len(parts))]
    for size in (own, *(size for size in theme.SOURCE_SIZES if size < own)):
        for words in ways:
            if fit.step([words], (zone.room.width, zone.room.height), [size], font=font):
                page.text(
                    zone,
                    [plain(words, colour=None if zone.ph else theme.MUTED)],
                    name="Footer",
                    size=None if size == zone.size else size,
                )
                return
    size = min(theme.SOURCE_SIZES)
    words = fit.shortened(parts[-1], zone.room.width, size, font=font)
    page.text(zone, [plain(words)], name="Footer", size=size)
