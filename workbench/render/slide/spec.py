"""A slide as plain data: what it says, before any layout."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workbench.exhibits import Exhibit


@dataclass(frozen=True)
class Statement:
    """A sentence, with the subject that it speaks of and the figure in it that a reader is to remember, if any."""

    text: str
    lead: str = ""
    figure: str = ""


@dataclass(frozen=True)
class Slide:
    """One slide: its role (see `frames.ROLES`), the section it belongs to, its title and what it shows.

    `eyebrow` stands above the title. `statements` are the summary's or the appendix's paragraphs, `headings` the
    sentences over a pair of exhibits and `sources` the line of each; those of a `brief` one share one line. `message` is
    what a cover says of the whole and `details` its lines. `pages` are those of
    an index: for each row of its table the sections of the deck whose pages the second and third cell name. `name` is
    what an error message calls it.
    """

    role: str
    section: str
    title: str
    eyebrow: str = ""
    exhibits: tuple[Exhibit, ...] = ()
    takeaways: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    headings: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    brief: bool = False
    pages: tuple[tuple[str, str], ...] = ()
    subtitle: str = ""
    message: str = ""
    details: str = ""
    source: str = ""
    notes: str = ""
    name: str = ""


@dataclass(frozen=True)
class Deck:
    """All slides, and what the file says about itself.

    The parts of `footer` stand in order; where there is no room for all, the first go first.
    """

    slides: tuple[Slide, ...]
    title: str
    author: str
    subject: str
    as_of: str
    language: str
    footer: tuple[str, ...]
    accent: str
    logo: Path | None = None
    identifier: str = ""  # of the results that the deck was made from; the review compares it
