"""Reads the ideas of the double diamond: discovered, asked, conceived, tested."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from workbench.errors import Fault, InputError, did_you_mean
from workbench.model.ideas import Idea, Test
from workbench.sources.models import read_model, repeated
from workbench.sources.values import Count, Id, Label, Month, Strict, Text
from workbench.sources.yaml import Source

if TYPE_CHECKING:
    import pandas as pd


class TestSettings(Strict):
    """How a concept was or will be tried: with `n` people, in which month, with which result, and whether it goes on."""

    __test__ = False  # no test of this project's
    what: Label
    n: Annotated[Count, Field(ge=1)] | None = None
    date: Month | None = None
    result: Text = ""
    verdict: Literal["go", "change", "stop"] | None = None


class IdeaSettings(Strict):
    """An idea: what was discovered, at which stage of the journey, the question how we might answer it, the concept, its test.

    Initiatives name it with `idea:`. What is not there is an open point.
    """

    id: Id
    discover: Label
    stage: Id | None = None
    how_might_we: Text = ""
    concept: Text = ""
    test: TestSettings | None = None


class IdeasFile(Strict):
    """The whole of `ideas.yaml`."""

    ideas: Annotated[tuple[IdeaSettings, ...], Field(min_length=1, max_length=100)]


def read(path: Path, *, shown: str, stages: Sequence[str] = ()) -> tuple[Idea, ...]:
    """The ideas in the file's order; `stages` are those of the journey, where there is one.

    Raises `InputError` with all faults: an id twice, an unknown stage, a test without a concept, a verdict without a result.
    """
    file, source = read_model(path, IdeasFile, shown=shown)
    faults = [*repeated(source, ideas=file.ideas), *_contradictions(file, source, stages)]
    if faults:
        raise InputError(faults)
    return tuple(
        Idea(
            one.id,
            one.discover,
            one.stage or "",
            one.how_might_we,
            one.concept,
            Test(**{key: value for key, value in one.test if value is not None}) if one.test else Test(),
        )
        for one in file.ideas
    )


def _contradictions(file: IdeasFile, source: Source, stages: Sequence[str]) -> Iterator[Fault]:
    for at, one in enumerate(file.ideas):
        if one.stage and stages and one.stage not in stages:
            yield source.fault(
                ("ideas", at, "stage"),
                f'the unknown stage "{one.stage}"',
                allowed=", ".join(stages),
                fix=f"correct it.{did_you_mean(one.stage, stages)}",
            )
        if one.test and not one.concept:
            yield source.fault(
                ("ideas", at, "test"),
                "a test of an idea without a concept",
                allowed="a concept that is tested",
                fix="write what was tried under concept, or leave the test out",
            )
        if one.test and one.test.verdict and not one.test.result:
            yield source.fault(
                ("ideas", at, "test", "verdict"),
                "a verdict without a result",
                allowed="a result that speaks for it",
                fix="write the result, or leave the verdict out",
            )


def unknown_ideas(initiatives: pd.DataFrame, ideas: Sequence[Idea], *, file: str) -> Iterator[Fault]:
    """A fault for each initiative that names an idea which the client's ideas do not have."""
    there = [one.id for one in ideas]
    for row in initiatives[initiatives["idea"] != ""].itertuples():
        if row.idea not in there:
            yield Fault(
                file,
                f'the idea "{row.idea}" of initiative {row.id}, which ideas.yaml does not have',
                ", ".join(there) or "the id of an idea in ideas.yaml",
                f"correct it, or add the idea.{did_you_mean(str(row.idea), there)}",
            )


__all__ = ["IdeasFile", "read", "unknown_ideas"]
