"""The evidence behind an argument: an index, the exhibits behind each part in its order, what was not found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from workbench import languages, story, wording
from workbench.document import Document, Shown
from workbench.exhibits import Exhibit
from workbench.export import appendix
from workbench.export.sharing import shared
from workbench.export.spoken import closed
from workbench.render.slide.index import ROOM
from workbench.render.slide.sharing import together
from workbench.render.slide.spec import Slide
from workbench.render.words import word

Draw = Callable[[Shown, str, str], Slide]
Pair = Callable[[Shown, Shown, str, str], Slide]
LEAST = 3  # parts with evidence that an index is worth


def slides(
    document: Document, told: story.Story, names: Mapping[str, str], *, draw: Draw, pair: Pair
) -> Iterator[Slide]:
    """The appendix of a document without its method; `names` are the sections of exhibits by id."""
    language = document.context.language
    labels = {shown.exhibit.id: label(told.behind[shown.exhibit.id], shown, names, language) for shown in told.appendix}
    yield from _index(told, labels, names, language)
    said = {page.shown.exhibit.title for page in told.pages}
    for part, some in groupby(told.appendix, key=lambda shown: labels[shown.exhibit.id]):
        section = word("story appendix", language, section=part)
        for way, two in shared(tuple(some), names, language):
            drawn = pair(two[0], two[-1], section, way) if way else draw(two[0], section, section)
            yield _titled(drawn, said)
    yield from _closing([*_quiet(told, names, language), *appendix.minded(document)], language)


def label(part: str, shown: Shown, names: Mapping[str, str], language: str) -> str:
    """What a part is called; one of the client's own, and a page that the analyst added, by the section it comes from."""
    known = f"story-part-{part}" in languages.speaking(language).ids
    return word(f"story part {part}", language) if known else names[shown.exhibit.id]


def _titled(slide: Slide, said: set[str]) -> Slide:
    """The slide under its first takeaway where a page of the argument has its title already."""
    if slide.title in said and any(slide.headings[:1]):  # what stands over the first of two side by side
        return replace(slide, title=slide.headings[0].rstrip(story.STOPS), headings=("", *slide.headings[1:]))
    if slide.title not in said or not slide.takeaways:
        return slide
    return replace(slide, title=slide.takeaways[0].rstrip(story.STOPS), takeaways=slide.takeaways[1:])


def _index(told: story.Story, labels: Mapping[str, str], names: Mapping[str, str], language: str) -> Iterator[Slide]:
    """Each part: where it is argued, and where the evidence behind it stands and what that comes from."""
    name, rest = word("appendix short", language), word("index rest", language)
    argued = dict.fromkeys(label(page.part, page.shown, names, language) for page in told.pages)
    homes: dict[str, dict[str, None]] = {}
    for shown in told.appendix:
        homes.setdefault(labels[shown.exhibit.id], {})[names[shown.exhibit.id]] = None
    if len(homes) < LEAST:
        return
    title = word("index title", language)
    parts = [*argued, *(part for part in homes if part not in argued)]
    rows = [
        (part, ROOM if part in argued else "–", ROOM if part in homes else "–",
         wording.joined(list(homes[part]), language) if part in homes else "–")
        for part in parts
    ]  # fmt: skip
    made = _table("appendix.index", title, ("index part", "index argued", "index evidence", "index from"), language)
    pages = tuple(
        (part if part in argued else "", word("story appendix", language, section=part) if part in homes else "")
        for part in parts
    )
    yield Slide(
        "table",
        name,
        title,
        eyebrow=name,
        exhibits=(replace(made, rows=(*rows, (rest, "–", ROOM, "–"))),),
        takeaways=(word("left", language, n=len(told.left)),) if told.left else (),
        pages=(*pages, ("", word("story appendix", language, section=rest))),
        name=title,
    )


def _closing(found: list[Exhibit], language: str) -> Iterator[Slide]:
    """What was not found and what to keep in mind: on one slide where that holds both."""
    section = word("story appendix", language, section=word("index rest", language))
    way = together(found[0], found[-1], language) if len(found) > 1 else ""
    for some in [found] if way else [[one] for one in found]:
        first = some[0].title
        headings = ("", *(one.title for one in some[1:]))
        yield Slide(
            way or "table", section, first, eyebrow=section, exhibits=tuple(some), headings=headings, name=first
        )


def _quiet(told: story.Story, names: Mapping[str, str], language: str) -> Iterator[Exhibit]:
    """What was looked for and not found, a row an exhibit."""
    rows = tuple(
        (names[one.exhibit.id], one.exhibit.title, " ".join(closed(one.exhibit.takeaways[:1])) or "–")
        for one in told.quiet
    )
    if rows:
        title = word("quiet title", language, n=len(rows))
        yield replace(_table("appendix.quiet", title, ("section", "finding", "remark"), language), rows=rows)


def _table(name: str, title: str, heads: tuple[str, ...], language: str) -> Exhibit:
    columns = tuple(word(head, language) for head in heads)
    return Exhibit(id=name, kind="table", title=title, unit="text", alt=title, columns=columns, rows=())
