"""Reads what an analyst changed in the argument by hand: the client's `story.yaml`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field

from workbench.sources.models import read_model, refuse
from workbench.sources.values import Label, Strict, Text

TITLE = 95  # characters: two lines on a slide


def _of_a_slide(title: str) -> str:
    if not 0 < len(title) <= TITLE:
        refuse(f"a title of {len(title)} characters", allowed=f"1 to {TITLE} characters", fix="say it shorter")
    return title


Title = Annotated[Text, AfterValidator(_of_a_slide)]


class OwnPart(Strict):
    """A part of the client's own order of the argument; see `templates/storylines/board.yaml`."""

    id: Label
    exhibits: Annotated[tuple[Label, ...], Field(min_length=1)]
    most: Annotated[int, Field(ge=1, le=20)] = 1


class StoryFile(Strict):
    """The whole of `story.yaml`; exhibits are named by their ids, as in `results.json` and the notebooks.

    `titles` are titles written by hand, at most 95 characters each, and `summary` that of the summary; `drop` are
    exhibits that go to the appendix; `order` are exhibits in the order wanted; `parts` replace the storyline's.
    """

    titles: dict[Label, Title] = Field(default_factory=dict)
    drop: tuple[Label, ...] = ()
    order: tuple[Label, ...] = ()
    parts: tuple[OwnPart, ...] = ()


def read(path: Path, *, shown: str) -> StoryFile:
    """The file; raises `InputError` with all its faults."""
    return read_model(path, StoryFile, shown=shown)[0]
