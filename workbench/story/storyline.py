"""Storyline: the parts of an argument in order, as data, and which exhibits may fill each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Part:
    """One part: the exhibits that may fill it in order of preference, and how many of them it shows at most."""

    id: str
    exhibits: tuple[str, ...]
    most: int = 1


@dataclass(frozen=True)
class Storyline:
    """The parts in order, and for each row of the summary the results whose claims may fill it."""

    parts: tuple[Part, ...]
    summary: Mapping[str, tuple[str, ...]]
    sentences: int = 2


def read(data: Mapping[str, Any]) -> Storyline:
    """A storyline from the values of its YAML; raises `ValueError` that names what is missing or unknown."""
    unknown = set(data) - {"parts", "summary", "sentences"}
    if unknown or "parts" not in data:
        raise ValueError(f"a storyline has parts, summary and sentences; found {sorted(data)}")
    parts = []
    for at, part in enumerate(data["parts"], 1):
        if not {"id", "exhibits"} <= set(part) <= {"id", "exhibits", "most"}:
            raise ValueError(f"part {at} has id, exhibits and most; found {sorted(part)}")
        parts.append(Part(str(part["id"]), tuple(map(str, part["exhibits"])), int(part.get("most", 1))))
    rows = {str(role): tuple(map(str, modules)) for role, modules in data.get("summary", {}).items()}
    return Storyline(tuple(parts), rows, int(data.get("sentences", 2)))
