"""What stands beside an exhibit in sentences: notes that end, and speaker notes that can be said."""

from __future__ import annotations

from collections.abc import Iterable

from workbench import wording
from workbench.exhibits import Exhibit

HALF = 60  # letters of a line over half a page
LINE = "–" * 24  # between what a speaker says and what is not for saying


def closed(texts: Iterable[str]) -> list[str]:
    """Texts as sentences that may follow one another; empty ones are left out."""
    return [wording.sentence(text) for text in texts if text]


def added(notes: str, *paragraphs: str) -> str:
    """Speaker notes with more to say, above the line."""
    spoken, line, below = notes.partition(LINE)
    return "\n".join(filter(None, (spoken.strip(), *paragraphs))) + ("\n" + line + below if line else "")


def noted(spoken: Iterable[str], below: Iterable[str]) -> str:
    """Speaker notes: sentences to say, a line, and below it what is not for saying."""
    return "\n".join([" ".join(spoken), LINE, *filter(None, below)]).strip()


def methods(exhibit: Exhibit) -> tuple[str, ...]:
    """What an exhibit says of its method among what follows from it."""
    known = {one.text for one in exhibit.said if one.role == "method"}
    return tuple(text for text in exhibit.takeaways if text in known)


def spoken_of(exhibit: Exhibit) -> tuple[str, ...]:
    """What follows from an exhibit and can be said."""
    return tuple(text for text in exhibit.takeaways if text not in methods(exhibit))


def following(exhibit: Exhibit) -> tuple[str, ...]:
    """What follows from an exhibit, before what is said of its method."""
    return (*spoken_of(exhibit), *methods(exhibit))


def heading(exhibit: Exhibit) -> str:
    """An exhibit's title as a heading over half a page: in its short form where it is long and has one."""
    said = (one.short for one in exhibit.said if one.place == "title" and one.text == exhibit.title)
    return (len(exhibit.title) > HALF and next(said, "")) or exhibit.title


def figures_told(exhibit: Exhibit) -> tuple[str, ...]:
    """The figures that an exhibit's sentences print; those of its marks where it has no sentences of a record."""
    said = {id_ for one in exhibit.said for id_ in one.figures.values()}
    return tuple(id_ for id_ in exhibit.figures if id_ in said or not exhibit.said)
