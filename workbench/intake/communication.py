"""Reads the communication plan of a programme, and the register of its stories."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from workbench.errors import InputError
from workbench.intake.charter import Entry, written
from workbench.model.charter import PLAN, Story, Written
from workbench.sources.models import read_model
from workbench.sources.values import Day, Label, Text
from workbench.stats.verbatims import mask


class PlannedMessage(Entry):
    """A message: to whom, inside or outside, what it says, by which channel, from whom, how often, from when to when."""

    audience: Label
    side: Literal["internal", "external", ""] = ""
    stage: Literal["before", "launch", "roll-out", "realisation", ""] = ""
    message: Text = ""
    channel: Text = ""
    sender: Text = ""
    every: Literal["once", "week", "month", "quarter", "half-year", "year", ""] = ""
    start: Day | None = None
    end: Day | None = None


class Stakeholder(Entry):
    """Whose word counts, by role: how much, where they stand, the figure they are judged by, who meets them and by when."""

    stakeholder: Label
    influence: Literal["high", "medium", "low", ""] = ""
    stance: Literal["supports", "undecided", "opposes", ""] = ""
    metric: Text = ""
    meets: Text = ""
    by: Day | None = None


class StoryEntry(Entry):
    """A success story or a hard case; it is told only with `release: true` and the name or role of who released it."""

    title: Label
    kind: Literal["success", "hard case"] = "success"
    text: Text = ""
    release: bool = False
    released_by: Text = ""


class CommunicationFile(Entry):
    """The whole of `communication.yaml`: who learns what, by which channel, from whom and how often; whose word counts; the stories."""

    messages: tuple[PlannedMessage, ...] = ()
    stakeholders: tuple[Stakeholder, ...] = ()
    stories: tuple[StoryEntry, ...] = ()


def read(path: Path, *, shown: str) -> CommunicationFile:
    """The plan; raises `InputError` with all faults: a message that ends before it starts, a release by nobody or of nothing."""
    found, source = read_model(path, CommunicationFile, shown=shown)
    faults = [
        source.fault(("messages", at, "end"), f"an end before {one.start}", allowed="the start or a later day",
                     fix="correct one of the two")
        for at, one in enumerate(found.messages) if one.start and one.end and one.end < one.start
    ]  # fmt: skip
    for at, one in enumerate(found.stories):
        empty = [name for name in ("text", "released_by") if one.release and not getattr(one, name)]
        faults += [
            source.fault(("stories", at, "release"), f'a release without "{name}"', allowed=f'"{name}" beside it',
                         fix=f'add "{name}: ...", or write release: false')
            for name in empty
        ]  # fmt: skip
    if faults:
        raise InputError(faults)
    return found


def entries(found: CommunicationFile) -> tuple[Written, ...]:
    """Messages and stakeholders as rows of fields; an end that is not given is none."""
    return written(found, PLAN)


def released(found: CommunicationFile, *, names: Iterable[str] = ()) -> tuple[Story, ...]:
    """The stories that somebody has released, without e-mails, numbers, ids and the names given."""
    names = tuple(names)
    return tuple(
        Story(mask(one.title, names=names), one.kind, mask(one.text, names=names), one.released_by)
        for one in found.stories
        if one.release
    )


def withheld(found: CommunicationFile) -> list[str]:
    """The texts of the stories that nobody has released."""
    return [one.text for one in found.stories if one.text and not one.release]
