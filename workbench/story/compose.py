"""Composes an argument: a storyline filled from the record, without empty parts; the rest is the appendix."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from workbench import languages, wording
from workbench.claims import Said
from workbench.document import Block, Document, Shown
from workbench.estimate import count
from workbench.story.storyline import SUMMARY, UNCHANGED, Changes, Part, Storyline

DRAWN = frozenset({"bar", "line", "slope", "combo", "stacked"})
NARROW = DRAWN | {"dots", "radar", "likert", "waterfall", "tornado", "scorecard"}  # kinds that half a page holds
STOPS = ".。"
DECISIONS = "story-decisions"
# Tables whose rows a speaker says one by one: the cells that are said of each, and whether by the name of their column.
SPOKEN = {
    DECISIONS: {0: False, 1: False},
    "story-risks": {0: False, 1: False},
    "story-causes": {0: False, 2: False, 3: True},
    "story-options": {0: False, 3: True, -1: False},
}
OWN = ""  # the part of a page that the analyst added to the argument


@dataclass(frozen=True)
class Page:
    """One exhibit in its part of the argument, the one beside it on the page, the rows of the summary, or claims, it proves, and
    the claim that is its title where two share it and one alone does not show it."""

    part: str
    shown: Shown
    beside: Shown | None = None
    says: str = ""
    title: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The exhibits that it shows."""
        return tuple(one.exhibit.id for one in (self.shown, self.beside) if one)


@dataclass(frozen=True)
class Story:
    """The rows of the summary by role, the pages in order, and what goes to the appendix.

    `lead` is the sentence above the summary, empty where nothing answers and never the title of an exhibit, and `whole`
    that sentence where the lead is its short form; `unknown` are
    exhibits that the analyst's changes name and that the record does not have. `behind` is the part that an exhibit of
    the appendix stands behind, where one names it; `quiet` are exhibits that found nothing, `left` those that the
    board's deck has not: the working deck, the report and the workbook have them; `claims` the sentences of the results
    by their ids.
    """

    summary: tuple[tuple[str, tuple[str, ...]], ...]
    pages: tuple[Page, ...]
    appendix: tuple[Shown, ...]
    lead: str = ""
    unknown: tuple[str, ...] = ()
    whole: str = ""
    behind: Mapping[str, str] = field(default_factory=dict)
    quiet: tuple[Shown, ...] = ()
    left: tuple[Shown, ...] = ()
    claims: Mapping[str, str] = field(default_factory=dict)

    def meant(self, page: Page) -> tuple[str, ...]:
        """What a page says to a board: the first row of the summary that it proves, or claim, that is there."""
        found = {**{id_: (text,) for id_, text in self.claims.items()}, **dict(self.summary)}
        return next((found[name] for name in page.says.split() if name in found), ())

    def titled(self, page: Page) -> str:
        """The sentence over a page that two exhibits show together; empty where the first one's title stands."""
        said = (self.claims[name] for name in page.title.split() if name in self.claims and page.beside)
        return next(said, "").rstrip(STOPS)

    def leads(self, text: str) -> bool:
        """Whether the lead says this sentence."""
        return text.rstrip(STOPS) in self.lead or text.rstrip(STOPS) == self.whole


def compose(document: Document, storyline: Storyline, changes: Changes = UNCHANGED) -> Story:
    """The argument of a document.

    Every exhibit stands once: on a page, or in the appendix behind its part, those of no part last in the record's order;
    but for those that another one shows as well, that found nothing or that the storyline leaves to the working deck, where
    the analyst's changes do not name them.
    """
    line = replace(storyline, parts=changes.parts or storyline.parts)
    pages = _ordered(_within(list(_pages(document, line, changes)), line.pages), document, changes)
    used = {name for page in pages for name in page.names}
    rest = [shown for shown in document.exhibits if shown.exhibit.id not in used]
    free = [one for one in rest if one.exhibit.id not in changes.named()]
    twice = _named(free, (name for name, other in line.twice.items() if _has_rows(other, document)))
    quiet = [one for one in free if one not in twice and _found_nothing(one, line)]
    quiet = quiet if len(quiet) > 1 else []  # one alone keeps its page
    more = len(rest) - len(twice) - len(quiet) - line.evidence
    named = _named([one for one in free if one not in (*twice, *quiet)], line.working)
    left = (*twice, *named[: max(0, more)])
    behind = _behind([one.exhibit.id for one in rest if one not in (*left, *quiet)], line)
    appendix = [one for one in rest if one.exhibit.id in behind]
    appendix.sort(key=lambda one: list(behind).index(one.exhibit.id))
    rows = tuple(_summary(document, line))
    known = {shown.exhibit.id for shown in document.exhibits}
    unknown = tuple(name for name in changes.named() if name not in known) if document.exhibits else ()
    whole = _lead(dict(rows), document)
    lead = changes.titles.get(SUMMARY) or _shorter(whole, document)
    return Story(rows, pages, tuple(appendix), lead, unknown, whole, behind, tuple(quiet), left, _said(document))


def _named(some: list[Shown], patterns: Iterable[str]) -> list[Shown]:
    """The exhibits that patterns name, in their order."""
    by_name = {one.exhibit.id: one for one in some}
    return [by_name[name] for name in dict.fromkeys(n for one in patterns for n in fnmatch.filter(by_name, one))]


def _has_rows(name: str, document: Document) -> bool:
    return any(shown.exhibit.id == name and shown.exhibit.rows for shown in document.exhibits)


def _said(document: Document) -> dict[str, str]:
    titles = {one.id: one.text for shown in document.exhibits for one in shown.exhibit.said if one.place == "title"}
    return titles | {one.id: one.text for recorded in document.results for one in recorded.result.said}


def _found_nothing(shown: Shown, line: Storyline) -> bool:
    return _says(shown, line.quiet)


def _says(shown: Shown, claims: Iterable[str]) -> bool:
    """Whether its title is one of these claims."""
    return any(one.id in claims for one in shown.exhibit.said if one.place == "title")


def _behind(names: list[str], line: Storyline) -> dict[str, str]:
    """The exhibits of the appendix in the order of the argument, each with its part; those of none last, as they are."""
    found: dict[str, str] = {}
    for part in line.parts:
        for pattern in (*line.behind.get(part.id, ()), *part.exhibits):
            found |= {name: part.id for name in fnmatch.filter(names, pattern) if name not in found}
    return found | {name: OWN for name in names if name not in found}


def retitled(document: Document, titles: Mapping[str, str]) -> Document:
    """The document with titles written by hand; an exhibit that it does not have is passed over."""

    def block(one: Block) -> Block:
        if isinstance(one, Shown) and one.exhibit.id in titles:
            return replace(one, exhibit=one.exhibit.but(title=titles[one.exhibit.id]).told(catalogue))
        return one

    if not titles:
        return document
    catalogue = languages.of(document.context)
    sections = (replace(section, blocks=tuple(block(one) for one in section.blocks)) for section in document.sections)
    return replace(document, sections=tuple(sections))


def _pages(document: Document, storyline: Storyline, changes: Changes) -> Iterator[Page]:
    known = {
        shown.exhibit.id: shown
        for shown in document.exhibits
        if shown.exhibit.rows and shown.exhibit.id not in changes.drop
    }
    taken: set[str] = set()
    titles: set[str] = set()
    for part in storyline.parts:
        wanted = (name for pattern in part.exhibits for name in fnmatch.filter(known, pattern))
        fitting = [name for name in dict.fromkeys(wanted) if name not in taken]
        fitting.sort(key=lambda name: _says(known[name], storyline.weak))
        by_title = {known[name].exhibit.title: name for name in reversed(fitting)}  # one title is one message
        fitting = [name for name in fitting if name in by_title.values() and known[name].exhibit.title not in titles]
        telling = [name for name in fitting if not _of_one_figure(known[name])]
        chosen = [known[name] for name in (telling or fitting)[: part.most]]
        taken |= {one.exhibit.id for one in chosen}
        titles |= {one.exhibit.title for one in chosen}
        yield from _paged(part, chosen, changes)


def _paged(part: Part, chosen: list[Shown], changes: Changes) -> Iterator[Page]:
    """A page an exhibit; the first two charts of a part that wants it on one, where the analyst put neither elsewhere."""
    pair = chosen[:2]
    narrow = len(pair) == 2 and all(shown.exhibit.kind in NARROW for shown in pair)
    if part.beside and narrow and not {shown.exhibit.id for shown in pair} & set(changes.order):
        by_hand = pair[0].exhibit.id in changes.titles
        yield Page(part.id, pair[0], pair[1], part.says, "" if by_hand else part.title)
        chosen = chosen[2:]
    yield from (Page(part.id, shown, says=part.says) for shown in chosen)


def _within(pages: list[Page], most: int) -> list[Page]:
    """No more pages than that, where further exhibits of parts can give way."""
    further = [page for before, page in pairwise(pages) if page.part == before.part]
    gone = further[: max(0, len(pages) - most)]
    return [page for page in pages if page not in gone]


def _of_one_figure(shown: Shown) -> bool:
    """Whether an exhibit draws a single mark, which a sentence says as well."""
    return shown.exhibit.kind in DRAWN and len(shown.exhibit.rows) < 2


def _ordered(pages: list[Page], document: Document, changes: Changes) -> tuple[Page, ...]:
    """The pages that the analyst ordered in that order; every other one behind the page that it followed before."""
    by_name = {shown.exhibit.id: Page(OWN, shown) for shown in document.exhibits if shown.exhibit.rows}
    by_name |= {page.shown.exhibit.id: page for page in pages}
    order = [by_name[name] for name in dict.fromkeys(changes.order) if name in by_name]
    before: Page | None = None
    for page in pages:
        if page not in order:
            order.insert(0 if before is None else order.index(before) + 1, page)
        before = page
    return tuple(order)


def _lead(rows: Mapping[str, tuple[str, ...]], document: Document) -> str:
    """The first sentence of the answer, else of the row that comes nearest to one, that is no exhibit's title.

    Where every sentence is the title of the page that proves it, the first is said with how many decisions follow.
    """
    titles = {shown.exhibit.title.rstrip(STOPS) for shown in document.exhibits}
    roles = ("answer", "value", "cause", "complication", "situation")
    said = [text.rstrip(STOPS) for role in roles for text in rows.get(role, ())]
    if not said:
        return ""
    own = (text for text in said if text not in titles)
    return next(own, None) or _with_decisions(said[0], document)


def _shorter(text: str, document: Document) -> str:
    """A sentence in its short form where it is too long for a title and has one."""
    said = (one for recorded in document.results for one in recorded.result.said if one.text.rstrip(STOPS) == text)
    return next((one.short for one in said if one.short), text)


def _with_decisions(text: str, document: Document) -> str:
    """A sentence and how many decisions follow from it; under the client's name where none does."""
    asked = next((one.exhibit for one in document.exhibits if one.exhibit.id == DECISIONS), None)
    if asked is None:
        return f"{document.context.name}: {text}"
    return languages.of(document.context)("story-lead-asks", text=text, decisions=count(len(asked.rows)))


def _summary(document: Document, storyline: Storyline) -> Iterator[tuple[str, tuple[str, ...]]]:
    """For each role the claims that answer for it: of results first, then titles, by weight."""
    said: set[str] = set()
    for role, wanted in storyline.summary.items():
        found = sorted(_claims(document, role, wanted), key=lambda one: (one[0], -one[1].weight))
        texts = _telling_more([one for _, one in found if one.text.rstrip(STOPS) not in said])
        chosen = tuple(dict.fromkeys(texts))[: storyline.sentences]
        said |= {text.rstrip(STOPS) for text in chosen}
        if chosen:
            yield role, tuple(map(wording.sentence, chosen))


def _telling_more(claims: Iterable[Said]) -> Iterator[str]:
    """The sentences without those whose every figure was printed before, or that print an earlier one's and more."""
    earlier: list[set[str]] = []
    for one in claims:
        figures = set(one.figures.values())
        if not figures or not (
            figures <= set().union(*earlier) or any(before and before <= figures for before in earlier)
        ):
            yield one.text
        earlier.append(figures)


def _claims(document: Document, role: str, wanted: tuple[str, ...]) -> Iterator[tuple[tuple[int, int], Said]]:
    """The claims of a role with their place: a claim's or module's in the storyline; results before exhibits."""
    for recorded in document.results:
        for one in recorded.result.said:
            at = _place(one.id, recorded.result.module, wanted)
            if at is not None and one.role == role and one.place.startswith("claim"):
                yield (at, 0), one
    for shown in document.exhibits:
        module = shown.exhibit.id.replace(".", "-").partition("-")[0]
        for one in shown.exhibit.said:
            at = _place(one.id, module, wanted)
            if at is not None and one.role == role and one.place == "title":
                yield (at, 1), one


def _place(claim: str, module: str, wanted: tuple[str, ...]) -> int | None:
    return next((at for at, name in enumerate(wanted) if name in (claim, module)), None)
