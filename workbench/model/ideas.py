"""Ideas of the double diamond: from what was discovered to the initiative, and the rows of their tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

Text = Any  # a message, and words once it is told
STATES = ("discover", "define", "develop", "tested", "initiative", "waits", "deliver", "stopped", "stopped-planned")


@dataclass(frozen=True)
class Test:
    """How a concept was tried: with how many people, when, what came of it, and whether it goes on; all empty without one."""

    __test__: ClassVar[bool] = False  # no test of this project's
    what: str = ""
    n: int | None = None
    date: str = ""
    result: str = ""
    verdict: str = ""


@dataclass(frozen=True)
class Idea:
    """An idea as the client's file has it; what is empty is open."""

    id: str
    discover: str
    stage: str = ""
    how_might_we: str = ""
    concept: str = ""
    test: Test = Test()

    @property
    def is_tested(self) -> bool:
        """Whether a test of it has a result."""
        return bool(self.test.result)


@dataclass(frozen=True)
class IdeaLine:
    """An idea with its state (of `STATES`), its test and the initiatives that came of it."""

    table: ClassVar[str] = "ideas"
    id: str
    stage: str | None
    discover: str
    how_might_we: str | None
    concept: str | None
    test: str | None
    n: int | None
    date: str | None
    result: str | None
    verdict: str | None
    initiatives: str | None
    state: str

    @property
    def is_stopped(self) -> bool:
        """Whether its test said stop, wherever it stands since."""
        return self.state in {"stopped", "stopped-planned"}


@dataclass(frozen=True)
class IdeaTrace:
    """An initiative that came from an idea, and the test behind it; None where there is none with a result."""

    table: ClassVar[str] = "idea_traces"
    initiative: str
    title: str
    idea: str
    test: str | None
    n: int | None
    date: str | None
    result: str | None


def of_stopped(ideas: Iterable[IdeaLine], traces: Iterable[IdeaTrace]) -> set[str]:
    """The initiatives that came from an idea whose test says stop."""
    ids = {one.id for one in ideas if one.is_stopped}
    return {one.initiative for one in traces if one.idea in ids}


@dataclass(frozen=True)
class OpenIdea:
    """What an idea does not have yet, as the question that would fill it."""

    table: ClassVar[str] = "idea_questions"
    idea: str
    about: str
    question: Text
