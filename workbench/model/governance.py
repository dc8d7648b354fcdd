"""Tables of the governance audit, a dataclass a row: what findings, story and playbook read of what scoring wrote.

Scores are means of answers, 0 to 4, None where nobody answered; dates are ISO, "" where none is set.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from workbench.claims import Text

LIVED = 0.5  # of an answer: less between paper and practice is no finding
FAR, MOST_APART = 1.0, 6  # of an answer that a question's practice stays behind its paper; questions told


@dataclass(frozen=True, kw_only=True)
class Scored:
    """Something with an id and a name, on paper and in practice."""

    id: str
    label: str
    documented: float | None
    practised: float | None


@dataclass(frozen=True, kw_only=True)
class Step(Scored):
    """A step of the checklist, over its questions answered."""

    table: ClassVar[str] = "steps"
    answered: int


@dataclass(frozen=True, kw_only=True)
class Question(Scored):
    """A question of the checklist."""

    table: ClassVar[str] = "questions"


def furthest(questions: Iterable[Question]) -> list[Question]:
    """The questions whose practice stays furthest behind paper, the furthest in front."""
    far = [
        (row.documented - row.practised, row)
        for row in questions
        if row.documented is not None and row.practised is not None
    ]
    kept = [(gap, row) for gap, row in far if gap >= FAR]
    return [row for _, row in sorted(kept, key=lambda one: (-one[0], one[1].practised))][:MOST_APART]


@dataclass(frozen=True, kw_only=True)
class Gap(Scored):
    """A question that applies and is not in place, those of the weakest practice first."""

    table: ClassVar[str] = "gaps"
    owner: str
    due: str
    overdue: bool


@dataclass(frozen=True, kw_only=True)
class View(Scored):
    """A component or an element of a programme, over the questions that inform it."""

    table: ClassVar[str] = "views"
    questions: int
    answered: int


@dataclass(frozen=True, kw_only=True)
class Rung:
    """How many questions of a step stand on a rung, from "Not in place" to "Proven"."""

    table: ClassVar[str] = "ladder"
    label: str
    rung: str
    questions: int


@dataclass(frozen=True, kw_only=True)
class Criterion:
    """A criterion of a level of strategy; `state` is "holds", "does not hold" or "no answer", `on_paper` where it is only written."""

    table: ClassVar[str] = "strategy"
    level: int
    title: str
    criterion: str
    state: str
    on_paper: bool


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A level of CX strategy: how it sounds from inside, the steps that lead to it; `standing` is reached, next or later."""

    table: ClassVar[str] = "way"
    level: int
    title: str
    voice: Text
    speaker: Text
    steps: Text
    standing: str


@dataclass(frozen=True, kw_only=True)
class NextStep:
    """A step from the level of strategy that is reached to the next; `label` is its focus area."""

    table: ClassVar[str] = "next_steps"
    id: str
    label: str
    step: str
    detail: str
    workstream: str
    dimension: str


@dataclass(frozen=True, kw_only=True)
class Seats:
    """A kind of member of the council: how many seats it has and whose."""

    table: ClassVar[str] = "council"
    kind: str
    seats: int
    roles: str
    missing: bool


@dataclass(frozen=True, kw_only=True)
class Seated:
    """A seat of the council that is taken, and by whom."""

    table: ClassVar[str] = "members"
    kind: str
    role: str


@dataclass(frozen=True, kw_only=True)
class Activity:
    """Which kind of member carries out (R), answers for (A), is asked about (C) and hears of (I) an activity."""

    table: ClassVar[str] = "raci"
    id: str
    activity: str
    executive: str
    business: str
    functional: str
    operational: str


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """A regular meeting, given by the client or proposed."""

    table: ClassVar[str] = "cadence"
    forum: Text
    every: str
    times_a_year: int
    chair: str
    purpose: Text
    proposed: bool


@dataclass(frozen=True, kw_only=True)
class PlaybookClause:
    """A clause of the playbook under its chapter: in place, open or proposed, and what the audit knows of it.

    `shows` names the table that the chapter closes with, "" for none.
    """

    table: ClassVar[str] = "playbook"
    chapter: str
    heading: str
    about: str
    shows: str
    id: str
    clause: str
    text: str
    state: str
    evidence: str
    owner: str
    due: str
    action: str
