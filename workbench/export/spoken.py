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


def noted(spoken: Iterable[str], below: Iterable[str]) -> str:
    """Speaker notes: sentences to say, a line, and below it what is not for saying."""
    return "\n".join([" ".join(spoken), LINE, *filter(None, below)]).strip()


def following(exhibit: Exhibit) -> tuple[str, ...]:
    """What follows from an exhibit, before what is said of its method."""
    methods = {one.text for one in exhibit.said if one.role == "method"}
    return tuple(sorted(exhibit.takeaways, key=lambda text: text in methods))


def heading(exhibit: Exhibit) -> str:
    """An exhibit's title as a heading over half a page: in its short form where it is long and has one."""
    said = (one.short for one in exhibit.said if one.place == "title" and one.text == exhibit.title)
    return (len(exhibit.title) > HALF and next(said, "")) or exhibit.title
