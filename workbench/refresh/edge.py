"""What the commands ask for: an edited file brought to a new run, remarks as tasks and as a sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench import languages
from workbench.context import Context
from workbench.refresh import comments, deck
from workbench.refresh.comments import Task
from workbench.refresh.entries import Entry
from workbench.refresh.sides import sides


@dataclass(frozen=True)
class Done:
    """A refreshed file: its content, what to know, how many parts are new, both runs, and the results to review it by."""

    content: bytes
    entries: tuple[Entry, ...]
    updated: int
    made_by: str
    run: str
    results: Mapping[str, Any] | None = None


def refreshed(content: bytes, client: str, *, workspace: Path, run: str = "") -> Done:
    """An edited deck of a client, brought to a run; raises `MisuseError` where it cannot be."""
    found = sides(content, client, workspace=workspace, run=run)
    context = found.document.context
    made = deck.refresh(found.base, content, found.new, say=_remark(context), as_of=context.as_of[:10])
    return Done(made.content, made.entries, made.updated, found.made_by, found.run, found.document.to_json())


def _remark(context: Context) -> deck.Say:
    """Puts an entry into the words of the engagement, for a remark on a slide."""
    spoken = languages.of(context)

    def say(entry: Entry) -> str:
        place = entry.place.rpartition(", ")[2] if ", " in entry.place else ""
        if entry.kind == "conflict":
            if not entry.new:
                return spoken("refresh-conflict-open", place=place or entry.place)
            return (
                spoken("refresh-conflict-at", place=place, new=entry.new)
                if place
                else spoken("refresh-conflict", new=entry.new)
            )
        if entry.kind == "stale":
            return (
                spoken("refresh-stale-now", mine=entry.mine, new=entry.new)
                if entry.new
                else spoken("refresh-stale", mine=entry.mine)
            )
        return (
            spoken("refresh-new")
            if entry.kind == "new"
            else spoken("refresh-outdated", mine=entry.mine or entry.place)
        )

    return say


def remarks(content: bytes) -> tuple[Task, ...]:
    """Every remark of a deck; raises `MisuseError` where it is no .pptx."""
    return comments.tasks(deck.opened(content))


def task_sheet(tasks: Sequence[Task]) -> bytes:
    """Tasks as a workbook of one sheet."""
    from workbench.render.sheet import Column, Sheet, workbook

    heads = (
        ("slide", 8),
        ("title", 60),
        ("initials", 10),
        ("remark", 80),
        ("replies", 60),
        ("about", 24),
        ("status", 12),
    )
    rows = tuple(
        (one.slide, one.title, one.initials, one.text, "\n".join(one.replies), one.about, one.status)
        for one in tasks
    )
    columns = tuple(Column(name, width, unit="count" if name == "slide" else "text") for name, width in heads)
    return workbook(
        [Sheet("tasks", "Remarks of reviewers", columns, rows)],
        title="Remarks of reviewers",
        author="CX Workbench",
        as_of="",
    )
