"""What stands beside an exhibit in sentences: notes that end, and speaker notes that can be said."""

from __future__ import annotations

from collections.abc import Iterable

from workbench import wording

LINE = "–" * 24  # between what a speaker says and what is not for saying


def closed(texts: Iterable[str]) -> list[str]:
    """Texts as sentences that may follow one another; empty ones are left out."""
    return [wording.sentence(text) for text in texts if text]


def noted(spoken: Iterable[str], below: Iterable[str]) -> str:
    """Speaker notes: sentences to say, a line, and below it what is not for saying."""
    return "\n".join([" ".join(spoken), LINE, *filter(None, below)]).strip()
