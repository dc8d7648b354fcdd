"""The deck of an engagement: the story first, the evidence in sections, the method in an appendix."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench import languages, story, wording
from workbench.context import Context
from workbench.document import Document, Section, Shown, section_title
from workbench.exhibits import Cell, Exhibit
from workbench.export import appendix, board
from workbench.export.review.record import stamp
from workbench.export.spoken import closed, figures_told, following, heading, methods, noted, spoken_of
from workbench.render import kinds
from workbench.render.layout.text import FIGURE
from workbench.render.slide import sourced
from workbench.render.slide.build import build
from workbench.render.slide.draw import role
from workbench.render.slide.sharing import SIDE
from workbench.render.slide.spec import Deck, Slide, Statement
from workbench.render.words import called, word
from workbench.result import Result
from workbench.story import UNCHANGED, Changes

if TYPE_CHECKING:
    from workbench.render.slide.build import Built

FIRST = ".first_steps"
LEADING = "voice"  # its measures have a scorecard of their own
SENTENCES = 6  # in the executive summary
FRONT = {"story": 0, "roadmap": 1}  # chapters whose answer the summary has whatever else there is


@languages.speaks
def write(document: Document, *, template: Path | None = None, logo: Path | None = None) -> bytes:
    """The .pptx of a document: the content of `written`, in the storyline's own order."""
    return written(document, template=template, logo=logo).content


@languages.speaks
def written(
    document: Document, *, template: Path | None = None, logo: Path | None = None, changed: Changes = UNCHANGED
) -> Built:
    """The .pptx of a document, on our template or on the client's and with its logo on the cover of ours.

    `template` and `logo` are the files that `context.brand` names, found by the caller; `changed` is what the analyst
    changed in the argument for a board.

    Same document and template, same bytes. What does not fit takes another layout, and its mark says so. Raises
    `MisuseError` for an unusable template or logo.
    """
    return build(deck_of(document, logo=logo, changed=changed), template)


@languages.speaks
def deck_of(document: Document, *, logo: Path | None = None, changed: Changes = UNCHANGED) -> Deck:
    """The slides of a document, before any layout."""
    context = document.context
    words = _Words(context)
    return Deck(
        slides=tuple(_slides(document, words, changed)),
        title=f"{context.name}: {words('subject')}",
        author=context.prepared_by or "CX Workbench",
        subject=words("subject"),
        as_of=context.as_of,
        language=context.language,
        footer=tuple(part for part in (context.name, words.fictional(), context.confidentiality) if part),
        accent=context.brand.accent,
        logo=logo,
        identifier=stamp(document.to_json()),
    )


class _Words:
    """The deck's own words in the engagement's language."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def __call__(self, key: str) -> str:
        return word(key, self.context.language)

    def before(self, key: str) -> str:
        """A word with the colon that stands before what it names."""
        return self(key) + wording.COLON[self.context.language]

    def fictional(self) -> str:
        return self("fictional") if self.context.fictional else ""

    def source(self, exhibit: Exhibit) -> str:
        return sourced.source(exhibit, self.context.language)

    def headline(self, result: Result) -> str:
        """The figure that a section is remembered by, as its sentence says it; empty where it has none."""
        found = result.figures.get(result.headline)
        if found is None or found.value is None:
            return ""
        return wording.number(found.value, found.unit, self.context.language)


def _slides(document: Document, words: _Words, changed: Changes) -> Iterator[Slide]:
    if document.context.audience == board.AUDIENCE:
        told = story.compose(document, story.storyline(), changed)
        yield from board.slides(
            document,
            told,
            draw=lambda shown, section, eyebrow: _exhibit(shown, section, eyebrow, words),
            pair=lambda one, two, section, way: _pair(one, two, section, words, way),
            cover=_cover(document.context, words),
            appendix=_last(
                word("story appendix", document.context.language, section=words("index rest")),
                word("scope slide", document.context.language, n=len(document.attributions)),
                appendix.facts(document),
            ),
        )
        return
    yield _cover(document.context, words)
    yield from _summary(document, words)
    card = _scorecard(document, words)
    moved: set[str] = set()
    if card:
        slide, moved = card
        yield slide
    first = next((shown for shown in document.exhibits if shown.exhibit.id.endswith(FIRST)), None)
    moved |= {first.exhibit.id} if first else set()
    for section in document.sections:
        yield from _section(section, moved, words)
    yield from _first(document, first, words)
    yield from _appendix(document, words)


def _cover(context: Context, words: _Words) -> Slide:
    day = wording.date(dt.date.fromisoformat(context.as_of[:10]), context.language) if context.as_of else ""
    by = f"{words('prepared by')}: {context.prepared_by}" if context.prepared_by else ""
    marks = [context.confidentiality, words.fictional()]
    return Slide(
        "cover",
        context.name,
        context.name,
        eyebrow=context.industry,
        subtitle=words("subject") + (f"\n{context.period}" if context.period else ""),
        details="\n".join(part for part in (day, by) if part),
        source="\n".join(mark for mark in marks if mark),
        name="cover",
    )


def _summary(document: Document, words: _Words) -> Iterator[Slide]:
    """The answer as the title, the sentences that it rests on below, each with its section's subject."""
    told = [
        (section, recorded.result)
        for section in document.sections
        for recorded in section.results
        if recorded.result.text
    ]
    if not told:
        return
    section, last = next((pair for pair in told if pair[1].module == "story"), told[-1])
    answer, *more = sentences(last.text)
    texts = [(part, result, " ".join(more) if result is last else result.text) for part, result in told]
    texts.sort(key=lambda one: FRONT.get(one[1].module, len(FRONT)))
    statements = [Statement(text, part.title, words.headline(result)) for part, result, text in texts if text]
    why, ids = _behind(answer, section, last, words)
    yield Slide(
        "summary",
        words("summary"),
        answer.rstrip("."),
        eyebrow=words("summary"),
        statements=tuple(statements[:SENTENCES]),
        name="executive summary",
        notes=noted([*closed([answer]), *why], [*ids, _trace(document, words)]),
    )


def sentences(text: str) -> list[str]:
    """The sentences of a text; a point between figures or in an abbreviation of one letter does not end one."""
    return [part.strip() for part in wording.SENTENCES.split(text) if part.strip()] or [text]


def _behind(answer: str, section: Section, result: Result, words: _Words) -> tuple[list[str], list[str]]:
    """Why the answer holds, to say, and which figures it says: those of the section's exhibits."""
    said = {found[0] for found in FIGURE.finditer(answer)}
    printed = {
        result.figure_id(name): wording.number(figure.value, figure.unit, words.context.language)
        for name, figure in result.figures.items()
        if figure.value is not None
    }
    shown = [one.exhibit for one in section.exhibits]
    ids = [id_ for exhibit in shown for id_ in exhibit.figures if printed.get(id_) in said]
    why = [exhibit.reasoning for exhibit in shown if exhibit.reasoning and set(exhibit.figures) & set(ids)]
    return closed(dict.fromkeys(why)), [f"{words.before('figures')}{', '.join(dict.fromkeys(ids))}"] if ids else []


def _trace(document: Document, words: _Words) -> str:
    lines = [f"{recorded.result.module}: {recorded.notebook}, {recorded.cell}" for recorded in document.results]
    return f"{words('method cell')}:\n" + "\n".join(lines)


def _scorecard(document: Document, words: _Words) -> tuple[Slide, set[str]] | None:
    """The main figures of all scorecards on one slide; a single scorecard moves here from its section."""
    found = [shown for shown in document.exhibits if shown.exhibit.kind == "scorecard" and shown.exhibit.rows]
    if not found:
        return None
    name = words("scorecard")
    if len(found) == 1:
        return _exhibit(found[0], name, name, words), {found[0].exhibit.id}
    made = _main_figures(document, found, words)
    notes = _notes(words, *found)
    return Slide(
        "table", name, made.title, eyebrow=name, exhibits=(made,), source=words.source(made), notes=notes, name=name
    ), set()


def _main_figures(document: Document, found: list[Shown], words: _Words) -> Exhibit:
    """Up to eight cards: each section's headline, before it as much of the scorecards as there is room for."""
    roles = ("label", "value", "unit", "low", "high", "n", "note", "target")
    headlines = list(_headlines(document))
    found = found[:1] if headlines else found
    each = max((8 - len(headlines)) // len(found), 1)
    rows = [
        tuple(record.get(role) for role in roles) for shown in found for record in list(shown.exhibit.records())[:each]
    ]
    rows = [*rows, *(row for row, _ in headlines)][:8]
    context = document.context
    shown_first = [
        f"{row[0]} {wording.number(float(row[1]), str(row[2]), context.language)}"
        for row in rows
        if isinstance(row[1], (int, float))
    ][:3]
    lead = found[0].exhibit
    return replace(
        lead,
        id="main-figures",
        title=f"{context.name} {words('in figures')}: {wording.joined(shown_first, context.language)}",
        columns=roles,
        rows=tuple(rows),
        encoding={role: role for role in roles},
        takeaways=(),
        notes=(),
        base=None,
        highlight=(),
        source=wording.SEMICOLON[context.language].join(
            [
                *dict.fromkeys(shown.exhibit.source for shown in found if shown.exhibit.source),
                *(str(row[0]) for row, _ in headlines),
            ]
        ),
        figures=(
            *(figure for shown in found for figure in shown.exhibit.figures),
            *(figure for _, figure in headlines),
        ),
        alt=", ".join(shown_first),
    )


def _headlines(document: Document) -> Iterator[tuple[tuple[Cell, ...], str]]:
    """A card for the headline figure of each section, and the figure's id."""
    for section in document.sections:
        for result in (recorded.result for recorded in section.results):
            name = result.headline
            if name and result.module != LEADING and result.figures[name].value is not None:
                figure, top = result.figures[name], result.figures.get("scale_top")
                note = called("headline", result.figure_id(name), document.context.language)
                note += f", {word('on scale', document.context.language, top=top)}" if top else ""
                row = (section.title, figure.value, figure.unit, figure.low, figure.high, figure.n, note, None)
                yield row, result.figure_id(name)


def _section(section: Section, moved: set[str], words: _Words) -> Iterator[Slide]:
    shown = [one for one in section.exhibits if one.exhibit.id not in moved]
    if not shown:
        return
    at, of_cell = 0, Counter(one.cell for one in shown)
    while at < len(shown):
        if of_cell[shown[at].cell] == 2 and _belong_together(shown[at : at + 2]):
            yield _pair(shown[at], shown[at + 1], section.title, words)
            at += 2
        else:
            yield _exhibit(shown[at], section.title, section.title, words)
            at += 1


def _belong_together(two: list[Shown]) -> bool:
    """Two charts that one cell shows, and no more, are one argument; `cell` is the notebook cell's id."""
    return (
        len(two) == 2
        and two[0].cell == two[1].cell != ""
        and all(shown.exhibit.rows and not kinds.of(shown.exhibit).table for shown in two)
    )


def _exhibit(shown: Shown, section: str, eyebrow: str, words: _Words) -> Slide:
    exhibit = shown.exhibit
    return Slide(
        role(exhibit),
        section,
        exhibit.title,
        eyebrow=eyebrow,
        exhibits=(exhibit,),
        takeaways=exhibit.takeaways[:4],
        source=words.source(exhibit),
        notes=_notes(words, shown),
        name=f"exhibit {exhibit.id!r}",
    )


def _pair(one: Shown, two: Shown, section: str, words: _Words, way: str = SIDE) -> Slide:
    """Two exhibits on a slide; the slide's title is that of the first, which has a sentence over it where they stand side by side."""
    first, second = one.exhibit, two.exhibit
    beside = way == SIDE
    headings = ("".join(following(first)[:1]).rstrip(story.STOPS) if beside else "", heading(second))
    sources = (words.source(first), words.source(second))
    below = sources
    if (first.source, first.period) == (second.source, second.period):  # said once, and then the notes of each
        notes = closed(dict.fromkeys((*first.notes, *second.notes)))
        below = (sourced.together((first, second), words.context.language), " ".join(notes))
    said = {text.rstrip(".") for text in (first.title, *headings)}
    mine, others = ([text for text in following(one) if text.rstrip(".") not in said] for one in (first, second))
    follows = (*mine[:1], *others[:1])
    return Slide(
        way,
        section,
        first.title,
        eyebrow=section,
        exhibits=(first, second),
        headings=headings,
        takeaways=follows,
        source=" ".join(dict.fromkeys(below)).strip(),
        sources=sources,
        notes=_notes(words, one, two),
        name=f"exhibits {first.id!r} and {second.id!r}",
    )


def _notes(words: _Words, *some: Shown) -> str:
    """What a speaker can say: the findings and what follows; below a line the reasons, the method, the figures, the cell."""
    spoken = [text for one in some for text in (one.exhibit.title, *spoken_of(one.exhibit))]
    return noted(closed(dict.fromkeys(spoken)), [line for one in some for line in _behind_it(one, words)])


def _behind_it(shown: Shown, words: _Words) -> list[str]:
    exhibit = shown.exhibit
    told = figures_told(exhibit)
    return [
        " ".join(closed(dict.fromkeys((*methods(exhibit), exhibit.reasoning, *exhibit.notes)))),
        f"{words.before('figures')}{', '.join(told)}" if told else "",
        f"{words.before('method cell')}{section_title(shown.notebook, words.context)}, {shown.cell} ({exhibit.id})",
    ]


def _first(document: Document, first: Shown | None, words: _Words) -> Iterator[Slide]:
    """What to do first: the roadmap's own exhibit for it, else what its first exhibits say follows."""
    name = words("first")
    if first:
        yield _exhibit(first, name, name, words)
        return
    roadmap = [
        section
        for section in document.sections
        if any(recorded.result.module == "roadmap" for recorded in section.results)
    ]
    said = [(text, shown) for section in roadmap for shown in section.exhibits[:3] for text in shown.exhibit.takeaways]
    if said:
        lead, *rest = said
        notes = _notes(words, *{shown.exhibit.id: shown for _, shown in said}.values())
        yield Slide(
            "summary",
            name,
            f"{name}: {lead[0].rstrip('.')}",
            eyebrow=name,
            statements=tuple(Statement(text) for text, _ in rest[:6]),
            notes=notes,
            name=name,
        )


def _appendix(document: Document, words: _Words) -> Iterator[Slide]:
    name = words("appendix short")
    for exhibit in appendix.checks(document):
        yield Slide("table", name, exhibit.title, eyebrow=name, exhibits=(exhibit,), name=exhibit.title)
    yield _last(name, words("provenance slide"), (*appendix.facts(document), *appendix.provenance(document)))


def _last(section: str, title: str, facts: Iterable[Statement]) -> Slide:
    return Slide("appendix", section, title, eyebrow=section, statements=tuple(facts), name=title)
