"""Checks a PowerPoint template: what it lacks, what it must not carry, and what a run would do on it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from pptx import Presentation
from pptx.exc import PackageNotFoundError

from workbench.cli.finding import Finding
from workbench.document import read_folder
from workbench.export.deck import written
from workbench.export.review import marks_of, review
from workbench.intake import presentations
from workbench.render.slide import package
from workbench.render.slide.roles import page_size, roles, sketch
from workbench.render.slide.trial import trial
from workbench.run import publish

TRIED = 5  # clients: of hundreds each deck would take a second
FITTING = {"overflow", "table-overflow", "off-slide"}  # what of a review says whether a template holds a deck


def template(path: Path, workspace: Path | None = None) -> list[Finding]:
    """What a PowerPoint template lacks or carries that a deck must not have, and what the workspace's runs become on it."""
    if wrong := presentations.wrong(path):
        return [Finding("template", what, fix) for what, fix in wrong]
    try:
        deck = Presentation(io.BytesIO(package.checked(path)))
    except (PackageNotFoundError, KeyError, ValueError) as error:
        return [
            Finding("template", f"not a presentation ({type(error).__name__})", "save it as .pptx without a password")
        ]
    found = [Finding("layouts", ", ".join(layout.name for layout in deck.slide_layouts))]
    if deck.slide_width * 9 != deck.slide_height * 16:
        found.append(
            Finding(
                "slide size", "not 16:9; a run takes it as it is", "set the slide size to widescreen, which holds more"
            )
        )
    if len(deck.slides):
        found.append(Finding("slides", f"{len(deck.slides)} left in it; a run takes none of them into its deck"))
    made = [*_runs(path, workspace)] if workspace else []
    return found + _roles(path) + (made or [_trial(path)])


def _runs(path: Path, workspace: Path) -> Iterator[Finding]:
    """What the newest runs in the workspace become on this template, a client each, marked as the run itself would."""
    pointers = sorted(workspace.glob(f"reports/*/{publish.LATEST}"), key=lambda one: -one.stat().st_mtime)
    for name in [one.parent.name for one in pointers[:TRIED]]:
        if folder := publish.latest(workspace, name):
            document = read_folder(folder)
            built = written(document, template=path)
            yield _said(name, (*built.marks, *marks_of(built.content, document)))
    if (more := len(pointers) - TRIED) > 0:
        yield Finding("other clients", f"{more:,} were not built; the {TRIED} newest runs were")


def _trial(path: Path) -> Finding:
    """What becomes of a page a role, where there is no run."""
    built = trial(path)
    errors = [f for f in review(built.content) if f.severity == "error" and f.check in FITTING]
    return _said("trial deck", (*built.marks, *(f"{error.place}: {error.found}" for error in errors)))


def _said(name: str, marks: tuple[str, ...]) -> Finding:
    if not marks:
        return Finding(name, "all pages fit as they are")
    return Finding(name, f"a run would give a deck and mark: {'; '.join(marks)}", advice="give these layouts more room")


def _roles(path: Path) -> list[Finding]:
    """The layout behind each role of a deck, drawn, with what it has no place for."""

    size = page_size(path)
    found = []
    for role in roles(path):
        drawn = "\n".join(sketch(role, size))
        lacks = f"no placeholder for {', '.join(role.missing)}: text boxes take their place" if role.missing else ""
        found.append(
            Finding(f"role {role.role}", f'layout "{role.layout}", found by {role.found}\n{drawn}', advice=lacks)
        )
    return found
