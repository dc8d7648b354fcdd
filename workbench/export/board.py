"""The slides for a board: an argument filled from the record, page by page, and the evidence behind it as appendix."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from workbench import languages, story, wording
from workbench.claims.labels import columns
from workbench.document import Document
from workbench.export import evidence
from workbench.export.spoken import added, closed, noted
from workbench.render.layout import grid
from workbench.render.slide.sharing import SIDE
from workbench.render.slide.spec import Slide, Statement
from workbench.render.words import word

if TYPE_CHECKING:
    from workbench.exhibits import Exhibit
    from workbench.export.evidence import Draw, Pair

AUDIENCE = "board"
ROWS_OF_A_SUMMARY = 4  # rows of a summary: with fewer the decisions stand under them one by one


def slides(
    document: Document, told: story.Story, *, draw: Draw, pair: Pair, cover: Slide, appendix: Slide
) -> Iterator[Slide]:
    """Cover, summary, the pages of the argument, then everything else as evidence.

    `draw` makes an exhibit's slide, `pair` that of two which share one, side by side or one over the other.
    """
    language = document.context.language
    names = {shown.exhibit.id: section.title for section in document.sections for shown in section.exhibits}
    made = [
        (_cover(document, cover, told, language), ""),
        *((one, "summary") for one in _summary(document, told, language)),
    ]
    for page in told.pages:
        part = evidence.label(page.part, page.shown, names, language)
        drawn = pair(page.shown, page.beside, part, SIDE) if page.beside else draw(page.shown, part, part)
        slide = _spoken(_meant(_titled(drawn, page, told), page, told), language)
        made.append((_reasoned(slide, page.part, language), page.part))
    yield from _led_on(made, language, ends=bool(told.appendix))
    yield from evidence.slides(document, told, names, draw=draw, pair=pair)
    yield appendix


def _reasoned(slide: Slide, part: str, language: str) -> Slide:
    """The slide with why its part of the argument matters, in its speaker notes."""
    known = f"story-why-{part}" in languages.speaking(language).ids
    return replace(slide, notes=added(slide.notes, word(f"story why {part}", language))) if known else slide


def _spoken(slide: Slide, language: str) -> Slide:
    """The slide with the rows of its table as sentences in its speaker notes."""
    said = [_row(one, row, language) for one in slide.exhibits if one.id in story.SPOKEN for row in one.rows]
    return replace(slide, notes=added(slide.notes, *said))


def _row(exhibit: Exhibit, row: Sequence[object], language: str) -> str:
    """A row of a table as sentences."""
    cells = {at: str(row[at]) for at in story.SPOKEN[exhibit.id] if at < len(row) and row[at]}
    first, *others = (
        wording.named(exhibit.columns[at], text, language) if story.SPOKEN[exhibit.id][at] else text
        for at, text in cells.items()
    )
    return " ".join(closed((*first.split("\n"), *others)))


def _led_on(made: list[tuple[Slide, str]], language: str, *, ends: bool) -> Iterator[Slide]:
    """The slides, of a part each, with what leads from one part to the next, and after the last one to the appendix."""
    for (one, part), (other, following) in pairwise(made):
        yield replace(one, notes=added(one.notes, "" if part == following else _leading(other, following, language)))
    last, _ = made[-1]
    yield replace(last, notes=added(last.notes, word("story notes end", language) if ends else ""))


def _leading(slide: Slide, part: str, language: str) -> str:
    """The question that a part answers; of one of the client's own the title that follows."""
    if f"story-next-{part}" in languages.speaking(language).ids:
        return word(f"story next {part}", language)
    return word("story notes next", language, title=slide.title.rstrip(story.STOPS))


def _titled(slide: Slide, page: story.Page, told: story.Story) -> Slide:
    """The slide under the sentence that its two exhibits show together, where there is one."""
    title = told.titled(page)
    if not title:
        return slide
    said = {one.title for one in slide.exhibits}
    kept = tuple(text for text in slide.takeaways if text.rstrip(story.STOPS) not in said)
    return replace(
        slide, title=title, headings=("", ""), takeaways=kept, notes=" ".join((*closed([title]), slide.notes))
    )


def _meant(slide: Slide, page: story.Page, told: story.Story) -> Slide:
    """The slide with what follows for a board: a sentence of its part's row of the summary, else what it says, no method."""
    roles = {one.text: one.role for exhibit in slide.exhibits for one in exhibit.said}
    kept = tuple(text for text in slide.takeaways if roles.get(text) != "method")
    titles = {slide.title, *(exhibit.title for exhibit in slide.exhibits)}
    if meant := next(
        (text for text in told.meant(page) if text.rstrip(story.STOPS) not in {*titles, told.lead, told.whole}), ""
    ):
        kept = (meant,)
    shown = _brief(closed(kept))
    unsaid = " ".join(text for text in shown if text not in slide.notes)  # a speaker says what the bar says
    return replace(slide, takeaways=shown, notes=added(slide.notes, unsaid), brief=True)


def _brief(texts: Sequence[str]) -> tuple[str, ...]:
    """What two lines of the bar hold: the first two of some sentences where each has a line of its own, else the first."""
    first = tuple(texts[:2])
    return first if all(columns(text) <= grid.LETTERS for text in first) else first[:1]


def _cover(document: Document, cover: Slide, told: story.Story, language: str) -> Slide:
    """The cover, with what the board is asked to do."""
    asked = any(shown.exhibit.id == story.DECISIONS for shown in document.exhibits)
    purpose = word("story for decision" if asked else "story for information", language)
    context = document.context
    day = wording.date(dt.date.fromisoformat(context.as_of[:10]), language) if context.as_of else ""
    lines = [line for line in cover.details.split("\n") if line and line != day]
    return replace(
        cover,
        details="\n".join([" · ".join(part for part in (day, purpose) if part), *lines]),
        message=told.lead,
        takeaways=_asked(told),
        notes=" ".join((context.name + ".", *_asked(told))),
    )


def _decided(document: Document) -> Iterator[Statement]:
    """The decisions with why they are asked for, a row each."""
    for asked in (shown.exhibit for shown in document.exhibits if shown.exhibit.id == story.DECISIONS):
        for at, row in enumerate(asked.rows, start=1):
            texts = str(row[0]).removeprefix(f"{at}. ").split("\n")
            yield Statement(" ".join(closed([*texts, str(row[1])])), f"{asked.columns[0]} {at}")


def _asked(told: story.Story) -> tuple[str, ...]:
    """What is asked, in one paragraph."""
    texts = dict(told.summary).get("ask", ())
    return (" ".join(texts),) if texts else ()


def _summary(document: Document, told: story.Story, language: str) -> Iterator[Slide]:
    """The argument in its rows, under the answer; a record whose claims have no roles gives no summary."""
    if not told.summary:
        return
    lead = told.lead
    statements = tuple(
        Statement(" ".join(text for text in texts if not told.leads(text)), word(f"story role {role}", language))
        for role, texts in told.summary
        if role != "ask" and not all(map(told.leads, texts))
    )
    if len(statements) < ROWS_OF_A_SUMMARY:
        statements += tuple(_decided(document))
    name = word("summary", language)
    texts = {text for _, some in told.summary for text in some} | {lead, told.whole}
    figures = dict.fromkeys(
        id_
        for recorded in document.results
        for said in recorded.result.said
        if {said.text, said.text.rstrip(story.STOPS), said.short} & texts
        for id_ in said.figures.values()
    )
    spoken = [
        wording.sentence(lead) if lead else "",
        *(text for _, texts in told.summary for text in texts if not told.leads(text)),
    ]
    notes = noted(filter(None, spoken), [f"{word('figures', language)}: {', '.join(figures)}" if figures else ""])
    yield Slide(
        "summary",
        name,
        lead,
        eyebrow=name,
        statements=statements,
        takeaways=_asked(told),
        name="executive summary",
        notes=notes,
    )
