"""Checks a PowerPoint template: what it lacks, what it must not carry, and what a run would do on it."""

from __future__ import annotations

import io
from pathlib import Path

from pptx import Presentation
from pptx.exc import PackageNotFoundError

from workbench.cli.finding import Finding
from workbench.export.review import review
from workbench.intake import presentations
from workbench.render.slide import package
from workbench.render.slide.frames import ROLES
from workbench.render.slide.roles import page_size, roles, sketch
from workbench.render.slide.trial import trial

FITTING = {"overflow", "table-overflow", "off-slide"}  # what of a review says whether a template holds a deck


def template(path: Path) -> list[Finding]:
    """What a PowerPoint template lacks or carries that a deck must not have."""
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
    return found + _roles(path) + _trial(path)


def _trial(path: Path) -> list[Finding]:
    """What a run would do on this template: a page a role, built and reviewed as a run's own."""

    built = trial(path)
    errors = [f for f in review(built.content) if f.severity == "error" and f.check in FITTING]
    said = [*built.marks, *(f"{error.place}: {error.found}" for error in errors)]
    if not said:
        return [Finding("trial deck", f"all {len(ROLES)} pages fit as they are")]
    return [
        Finding(
            "trial deck", f"a run would give a deck and mark: {'; '.join(said)}", advice="give these layouts more room"
        )
    ]


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
