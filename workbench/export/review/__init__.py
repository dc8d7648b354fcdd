"""Reviews a deck as a partner would before it leaves the house; works on any .pptx, also one edited by hand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workbench.errors import MisuseError
from workbench.export.review import access, cells, hygiene, numbers, places, sources, titles
from workbench.export.review.findings import Check, Finding
from workbench.export.review.reading import read
from workbench.export.review.record import Record

CHECKS: tuple[Check, ...] = (
    *titles.CHECKS, *places.CHECKS, *access.CHECKS, *sources.CHECKS, *hygiene.CHECKS, *numbers.CHECKS,
    *cells.CHECKS,
)  # fmt: skip

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


def review_path(path: Path) -> tuple[Finding, ...]:
    """The findings in a .pptx, or in the deck.pptx of a run's folder; results.json is looked for beside it.

    Raises `MisuseError` where there is no such file, or where it is no .pptx.
    """
    deck = path / "deck.pptx" if path.is_dir() else path
    if not deck.is_file():
        raise MisuseError(f"there is no {deck}; give a .pptx or the folder of a run")
    if deck.suffix.lower() != ".pptx":
        raise MisuseError(f"{deck} is no .pptx; save the slides as .pptx, or give the folder of a run")
    beside = deck.with_name("results.json")
    return review(
        deck.read_bytes(), results=json.loads(beside.read_text("utf-8")) if beside.is_file() else None
    )


def has_errors(findings: tuple[Finding, ...]) -> bool:
    """Whether any finding keeps the deck from a client."""
    return any(one.severity == "error" for one in findings)


__all__ = ["CHECKS", "Check", "Finding", "has_errors", "review", "review_path"]
