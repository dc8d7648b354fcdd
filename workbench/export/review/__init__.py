"""Reviews a deck as a partner would before it leaves the house; works on any .pptx, also one edited by hand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workbench.document import Document
from workbench.errors import MisuseError, RenderError
from workbench.export.review import access, cells, claims, hygiene, numbers, places, sources, titles
from workbench.export.review.findings import Check, Finding
from workbench.export.review.reading import read
from workbench.export.review.record import Record, stamp
from workbench.export.review.scores import drawn

CHECKS: tuple[Check, ...] = (
    *titles.CHECKS,
    *places.CHECKS,
    *access.CHECKS,
    *sources.CHECKS,
    *hygiene.CHECKS,
    *numbers.CHECKS,
    *cells.CHECKS,
    *claims.CHECKS,
)

ORDER = {"error": 0, "warning": 1, "information": 2}


def review(deck: bytes, *, results: Mapping[str, Any] | None = None) -> tuple[Finding, ...]:
    """All findings in a deck's bytes, errors first, then by slide; `results` is the content of its results.json.

    Without results the numbers are not checked, and a finding says so. Raises `MisuseError` where the bytes are no
    .pptx. Pure: the same bytes and results give the same findings.
    """
    model = read(deck)
    record = None if results is None else Record(results)
    found = [
        Finding(check.id, check.severity, *spot)
        for check in CHECKS
        for spot in dict.fromkeys(check.look(model, record))
    ]
    return tuple(sorted(found, key=lambda one: (ORDER[one.severity], one.slide or 0)))


def review_path(path: Path, *, workspace: Path | None = None) -> tuple[Finding, ...]:
    """The findings in a .pptx, or in the deck.pptx of a run's folder.

    Its results.json is looked for beside it, then among the runs of `workspace` by the stamp that the deck carries, so
    that a deck saved elsewhere is held against its own run. Raises `MisuseError` where there is no such file, or where it is no .pptx.
    """
    content, results = _with_record(path, workspace)
    return review(content, results=results)


def draw_path(path: Path, *, workspace: Path | None = None) -> str:
    """A page that draws every slide of such a deck from its boxes, with its scores; see `scores.drawn`."""
    return drawn(*_with_record(path, workspace))


def _with_record(path: Path, workspace: Path | None) -> tuple[bytes, dict[str, Any] | None]:
    """A deck's bytes and the record that it was made from; None where there is none."""
    deck = path / "deck.pptx" if path.is_dir() else path
    if not deck.is_file():
        raise MisuseError(f"there is no {deck}; give a .pptx or the folder of a run")
    if deck.suffix.lower() != ".pptx":
        raise MisuseError(f"{deck} is no .pptx; save the slides as .pptx, or give the folder of a run")
    content, beside = deck.read_bytes(), deck.with_name("results.json")
    if beside.is_file():
        found: dict[str, Any] = json.loads(beside.read_text("utf-8"))
        return content, found
    return content, _by_stamp(content, workspace) if workspace else None


def _by_stamp(deck: bytes, workspace: Path) -> dict[str, Any] | None:
    """The record that a deck was made from, found among all runs by its stamp."""
    carried = read(deck).properties.get("identifier", "")
    for path in sorted(workspace.glob("reports/*/*/results.json")) if carried else ():
        try:
            content: dict[str, Any] = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError):  # a damaged record is no deck's
            continue
        if stamp(content) == carried:
            return content
    return None


def marks_of(deck: bytes, document: Document) -> tuple[str, ...]:
    """What the review finds in a deck fresh from its document, by check and slide: our fault, so the deck still comes.

    Raises `RenderError` where the deck prints a figure that is not the recorded one.
    """
    errors = [finding for finding in review(deck, results=document.to_json()) if finding.severity == "error"]
    wrong = [str(finding) for finding in errors if finding.is_wrong]
    if wrong:
        raise RenderError("the deck prints figures that are not the recorded ones:\n" + "\n".join(wrong))
    return tuple(dict.fromkeys(finding.place for finding in errors))


def has_errors(findings: tuple[Finding, ...]) -> bool:
    """Whether any finding keeps the deck from a client."""
    return any(one.severity == "error" for one in findings)


__all__ = ["CHECKS", "Check", "Finding", "draw_path", "has_errors", "marks_of", "review", "review_path"]
