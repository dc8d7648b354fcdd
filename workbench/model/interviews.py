"""Interviews: what register, transcripts and coding sheets of a client hold, and the rows of their tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    import pandas as pd

Text = Any  # a message, and words once it is told
KINDS = ("executive", "customer", "employee")
CODES = ("stage", "touchpoint", "pain", "need", "theme")
"""What a passage may be coded with; pain and need are ticks."""


@dataclass(frozen=True)
class Passage:
    """A paragraph that an interviewed person said; `id` is `privacy.words.quote_id` of its words."""

    interview: str
    id: str
    text: str


@dataclass(frozen=True)
class Places:
    """The client's stages and touchpoints: labels by id, and the stage that a touchpoint is of; ids of its personas."""

    stages: Mapping[str, str]
    touchpoints: Mapping[str, str]
    home: Mapping[str, str]
    personas: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Interviews:
    """The interviews of a client.

    `frame` has a row an interview: respondent (its id), wave (""), `segment.kind`, `segment.persona`, and a column for each
    `stage.<id>`, `pain.<stage>`, `need.<stage>` and `theme.<name>` that the first sheet codes anything with: 1, NaN where the
    interview says nothing of it. `codes` are the rows of that sheet that were read: interview, id, passage and `CODES`.
    `pairs` are the codes of the passages that two people read, both lists in one order; empty where only one read.
    """

    frame: pd.DataFrame
    codes: pd.DataFrame
    pairs: Mapping[str, tuple[list[str], list[str]]]
    passages: tuple[Passage, ...]

    def of(self, frame: pd.DataFrame) -> Interviews:
        """Those interviews that are in `frame`, with what of them may be counted."""
        kept = self.codes[self.codes["interview"].isin(frame["respondent"])]
        return replace(self, frame=frame, codes=kept)


@dataclass(frozen=True)
class KindLine:
    """How many interviews there are of a kind; None where so few that it is not said."""

    table: ClassVar[str] = "kinds"
    kind: str
    interviews: int | None


@dataclass(frozen=True)
class AgreementLine:
    """How far two people who read the same passages gave them the same code: Krippendorff's alpha with 95 % interval."""

    table: ClassVar[str] = "agreement"
    code: str
    alpha: float | None
    low: float | None
    high: float | None
    passages: int


@dataclass(frozen=True)
class SpokenOf:
    """How many interviews speak of a stage, of something painful there and of something needed.

    None stands for some, but so few (or all but so few) that the number is not said.
    """

    table: ClassVar[str] = "spoken_of"
    stage: str
    stage_label: str
    interviews: int | None
    pain: int | None
    need: int | None


@dataclass(frozen=True)
class ThemeSpoken:
    """How many interviews speak of a theme."""

    table: ClassVar[str] = "themes"
    theme: str
    interviews: int


@dataclass(frozen=True)
class Said:
    """What an interviewed person said and a named person has released; nothing tells whose words they are."""

    table: ClassVar[str] = "said"
    stage: str
    stage_label: str
    about: str
    quote: str
