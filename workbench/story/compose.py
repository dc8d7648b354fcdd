"""Composes an argument: a storyline filled from the record, without empty parts; the rest is the appendix."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.claims import Said
from workbench.document import Document, Shown
from workbench.story.storyline import Storyline


@dataclass(frozen=True)
class Page:
    """One exhibit in its part of the argument."""

    part: str
    shown: Shown


@dataclass(frozen=True)
class Story:
    """The rows of the summary by role, the pages in order, and what goes to the appendix."""

    summary: tuple[tuple[str, tuple[str, ...]], ...]
    pages: tuple[Page, ...]
    appendix: tuple[Shown, ...]


def compose(document: Document, storyline: Storyline) -> Story:
    """The argument of a document. Every exhibit stands once: on a page, or in the appendix in the record's order."""
    pages = tuple(_pages(document, storyline))
    used = {page.shown.exhibit.id for page in pages}
    rest = tuple(shown for shown in document.exhibits if shown.exhibit.id not in used)
    return Story(tuple(_summary(document, storyline)), pages, rest)


def _pages(document: Document, storyline: Storyline) -> Iterator[Page]:
    known = {shown.exhibit.id: shown for shown in document.exhibits if shown.exhibit.rows}
    taken: set[str] = set()
    for part in storyline.parts:
        fitting = [name for name in part.exhibits if name in known and name not in taken][: part.most]
        taken |= set(fitting)
        yield from (Page(part.id, known[name]) for name in fitting)


def _summary(document: Document, storyline: Storyline) -> Iterator[tuple[str, tuple[str, ...]]]:
    """For each role the claims that answer for it: of results first, then titles, by weight."""
    said: set[str] = set()
    for role, modules in storyline.summary.items():
        found = sorted(_claims(document, role, modules), key=lambda one: -one[1].weight)
        texts = [
            one.text for _, one in sorted(found, key=lambda one: one[0]) if one.text.rstrip(".") not in said
        ]
        chosen = tuple(dict.fromkeys(texts))[: storyline.sentences]
        said |= {text.rstrip(".") for text in chosen}
        if chosen:
            yield role, tuple(text if text.endswith((".", "。", "!", "?")) else f"{text}." for text in chosen)


def _claims(
    document: Document, role: str, modules: tuple[str, ...]
) -> Iterator[tuple[tuple[int, int], Said]]:
    """The claims of a role with their place: the module's in the storyline's order; results before exhibits."""
    for at, module in enumerate(modules):
        for recorded in document.results:
            if recorded.result.module == module:
                yield from (((at, 0), one) for one in recorded.result.said if one.role == role)
        for shown in document.exhibits:
            if shown.exhibit.id.replace(".", "-").startswith(f"{module}-"):
                titles = (one for one in shown.exhibit.said if one.role == role and one.place == "title")
                yield from (((at, 1), one) for one in titles)
