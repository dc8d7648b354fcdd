"""Reads the vision: its statement, its principles, and the promises of the brand."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from workbench.model.vision import Principle, Promise, Vision
from workbench.sources.models import read_checked, repeated
from workbench.sources.values import Id, Label, Small, Strict, Text


class PrincipleSettings(Strict):
    """A principle, and what it `means` for everyday work."""

    principle: Label
    means: Text = ""


class PromiseSettings(Strict):
    """What the brand promises; `touchpoint` is one of the survey's and `stage` one of the journey's, by id.

    `promised` is the share of satisfied that the promise implies (0.8 is 80 per cent).
    """

    id: Id
    promise: Label
    touchpoint: Text = ""
    stage: Text = ""
    promised: Annotated[Small, Field(gt=0, le=1)] | None = None


class VisionFile(Strict):
    """The whole of `vision.yaml`; what is left out is an open point. `cards` are statements for a workshop to choose from."""

    statement: Text = ""
    cards: tuple[Label, ...] = ()
    principles: tuple[PrincipleSettings, ...] = ()
    promises: tuple[PromiseSettings, ...] = ()

    @property
    def vision(self) -> Vision:
        """What the file says, as it is scored."""
        return Vision(
            self.statement,
            tuple(Principle(one.principle, one.means) for one in self.principles),
            tuple(Promise(**one.model_dump()) for one in self.promises),
            self.cards,
        )


def read(path: Path, *, shown: str) -> VisionFile:
    """The vision; raises `InputError` with all faults, an id twice among them."""
    return read_checked(path, VisionFile, lambda file, source: repeated(source, promises=file.promises), shown=shown)


__all__ = ["VisionFile", "read"]
