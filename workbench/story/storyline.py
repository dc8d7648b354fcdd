"""Storyline: the parts of an argument in order, as data, and what an analyst changed in it by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any


@dataclass(frozen=True)
class Part:
    """One part: the exhibits that may fill it in order of preference, and how many of them it shows at most.

    A name that ends in `*` stands for all exhibits that begin so. With `beside`, its first two charts share a page.
    `says` are rows of the summary, or claims, that its pages prove, in order of preference: a sentence of the first that is
    there stands in their so-what. `title` names the claims over a page that two exhibits share, the first there is, where one alone does not show it.
    """

    id: str
    exhibits: tuple[str, ...]
    most: int = 1
    beside: bool = False
    says: str = ""
    title: str = ""


@dataclass(frozen=True)
class Storyline:
    """The parts in order, and for each row of the summary the claims that may fill it, by id or by module.

    Where the parts have more than `pages`, further exhibits of a part give way, those of earlier parts first. `behind` are
    the exhibits of the appendix by part, in order; `twice` those that need no page there, each with the one that shows
    the same; `quiet` claims whose exhibits found nothing, which share one page; `weak` those whose exhibits give way to any
    other of their part; `working` those left to the working deck,
    the first of them first, as long as more than `evidence` stand behind the argument.
    """

    parts: tuple[Part, ...]
    summary: Mapping[str, tuple[str, ...]]
    sentences: int = 2
    pages: int = 100
    twice: Mapping[str, str] = field(default_factory=dict)
    behind: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    quiet: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    working: tuple[str, ...] = ()
    evidence: int = 0


@dataclass(frozen=True)
class Changes:
    """What an analyst decided about an argument: the client's `story.yaml`, and nothing else holds it.

    `titles` are titles written by hand, by exhibit; `summary` instead of an exhibit is the title of the summary.
    `drop` are exhibits that stay out of the argument, as evidence in the appendix. `order` are exhibits of the
    argument in the order wanted; an exhibit that no part names joins the argument there. `parts` replace the
    storyline's own.
    """

    titles: Mapping[str, str] = field(default_factory=dict)
    drop: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()

    def named(self) -> tuple[str, ...]:
        """The exhibits that it speaks of, each once."""
        of_parts = (name for part in self.parts for name in part.exhibits)
        titled = (name for name in self.titles if name != SUMMARY)
        return tuple(dict.fromkeys((*titled, *self.drop, *self.order, *of_parts)))


SUMMARY = "summary"
UNCHANGED = Changes()


def read(data: Mapping[str, Any]) -> Storyline:
    """A storyline from the values of its YAML; raises `ValueError` that names what is missing or unknown."""
    known = {one.name for one in fields(Storyline)}
    if set(data) - known or "parts" not in data:
        raise ValueError(f"a storyline has {', '.join(sorted(known))}; found {sorted(data)}")
    parts = []
    for at, part in enumerate(data["parts"], 1):
        if not {"id", "exhibits"} <= set(part) <= {"id", "exhibits", "most", "beside", "says", "title"}:
            raise ValueError(f"part {at} has id, exhibits, most, beside, says and title; found {sorted(part)}")
        parts.append(
            Part(
                str(part["id"]),
                tuple(map(str, part["exhibits"])),
                int(part.get("most", 1)),
                bool(part.get("beside", False)),
                str(part.get("says", "")),
                str(part.get("title", "")),
            )
        )
    rows = {str(role): tuple(map(str, modules)) for role, modules in data.get("summary", {}).items()}
    sentences, pages = int(data.get("sentences", 2)), int(data.get("pages", 100))
    behind = {str(part): tuple(map(str, names)) for part, names in data.get("behind", {}).items()}
    quiet, weak, working = (tuple(map(str, data.get(name, ()))) for name in ("quiet", "weak", "working"))
    evidence = int(data.get("evidence", 0))
    return Storyline(
        tuple(parts), rows, sentences, pages, data.get("twice", {}), behind, quiet, weak, working, evidence
    )
