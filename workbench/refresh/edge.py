"""What the commands ask for: an edited file brought to a new run, remarks as tasks, an edited deck's words taken over."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench import engagement as engagements
from workbench import languages
from workbench.context import Context
from workbench.intake.story import TITLE
from workbench.refresh import adoption, comments, deck, playbook, sides, workbook
from workbench.refresh.adoption import Adopted
from workbench.refresh.comments import Task
from workbench.refresh.entries import Entry, close
from workbench.render import sheet as sheets
from workbench.run.outcome import RESULTS
from workbench.run.publish import write
from workbench.story import Given, keep


@dataclass(frozen=True)
class Done:
    """A refreshed file: its content, what to know, how many parts are new, both runs, and the results to review it by."""

    content: bytes
    entries: tuple[Entry, ...]
    updated: int
    made_by: str
    run: str
    results: Mapping[str, Any] | None = None


def refreshed(content: bytes, suffix: str, client: str, *, workspace: Path, run: str = "") -> Done:
    """An edited deck, playbook or workbook of a client, brought to a run; raises `MisuseError` where it cannot be."""
    if suffix == ".pptx":
        found = sides.sides(content, client, workspace=workspace, run=run)
        context = found.document.context
        say = _remark(context)
        made = deck.refresh(found.base, content, found.new, say=say, as_of=context.as_of[:10])
        told = _warned(made.entries, client, workspace, found.made_by, found.run)
        return Done(made.content, told, made.updated, found.made_by, found.run, found.document.to_json())
    base, new, document, names = sides.files(content, suffix, client, workspace=workspace, run=run)
    ways: dict[str, Callable[[], deck.Refreshed]] = {
        ".docx": lambda: playbook.refresh(base, content, new, say=_remark(document.context)),
        ".xlsx": lambda: workbook.refresh(base, content, new),
    }
    done = ways[suffix]()
    return Done(done.content, _warned(done.entries, client, workspace, *names), done.updated, *names)


def _warned(entries: tuple[Entry, ...], client: str, workspace: Path, *runs: str) -> tuple[Entry, ...]:
    """The entries, and first whether the file holds two runs of which the difference is what few people said."""
    before, now = (json.loads((workspace / "reports" / client / run / RESULTS).read_text("utf-8")) for run in runs)
    return close(entries, now, before, engagements.load(client, workspace=workspace.resolve()).rules)


def _remark(context: Context) -> deck.Say:
    """Puts an entry into the words of the engagement, for a remark on a slide."""
    spoken = languages.of(context)

    def say(entry: Entry) -> str:
        place = entry.place.rpartition(", ")[2] if ", " in entry.place else ""
        if entry.kind == "conflict":
            if not entry.new:
                return spoken("refresh-conflict-open", place=place or entry.place)
            if not place:
                return spoken("refresh-conflict", new=entry.new)
            return spoken("refresh-conflict-at", place=place, new=entry.new)
        if entry.kind == "stale":
            name = "refresh-stale-now" if entry.new else "refresh-stale"
            return spoken(name, mine=entry.mine, **({"new": entry.new} if entry.new else {}))
        if entry.kind == "new":
            return spoken("refresh-new")
        return spoken("refresh-outdated", mine=entry.mine or entry.place)

    return say


def remarks(content: bytes) -> tuple[Task, ...]:
    """Every remark of a deck; raises `MisuseError` where it is no .pptx."""
    return comments.tasks(deck.opened(content))


def task_sheet(tasks: Sequence[Task]) -> bytes:
    """Tasks as a workbook of one sheet."""
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
        (one.slide, one.title, one.initials, one.text, "\n".join(one.replies), one.about, one.status) for one in tasks
    )
    columns = tuple(sheets.Column(name, width, unit="count" if name == "slide" else "text") for name, width in heads)
    sheet = sheets.Sheet("tasks", "Remarks of reviewers", columns, rows)
    return sheets.workbook([sheet], title=sheet.title, author="CX Workbench", as_of="")


def adopt(content: bytes, *, workspace: Path) -> tuple[str, Adopted]:
    """Write what differs in an edited deck's words into its client's `story.yaml` and `language`; the client's id too.

    Raises `MisuseError` for a deck without a stamp, or whose run is gone.
    """
    folder = sides.stamped(sides.stamp_of(content), workspace)
    client = folder.parent.name
    engagement = engagements.load(client, workspace=workspace.resolve())
    base, document = sides.as_made(content, folder, engagement)
    found = adoption.adopted(deck.opened(content), deck.opened(base), document, longest=TITLE)
    if found.titles:
        changes = Given.by(engagement).changes
        keep(dataclasses.replace(changes, titles={**changes.titles, **found.titles}), engagement.folder)
    if found.sentences:
        path = engagement.folder / languages.FOLDER / f"{document.context.language}.ftl"
        path.parent.mkdir(exist_ok=True)
        before = path.read_text("utf-8") if path.is_file() else ""
        write(path, adoption.with_sentences(before, found.sentences).encode())
    return client, found
