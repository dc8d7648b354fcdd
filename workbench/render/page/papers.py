"""The papers that documents are printed on: what typst calls them, and their size."""

from __future__ import annotations

from typing import NamedTuple


class Paper(NamedTuple):
    """A paper: its name in typst, its width and height in points."""

    name: str
    width: float
    height: float


PAPERS = {"a4": Paper("a4", 595.28, 841.89), "letter": Paper("us-letter", 612.0, 792.0)}
