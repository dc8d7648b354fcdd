"""A script of edits by hand, and how one finds what it edits on a slide."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from workbench.refresh import shapes

Check = Callable[[Any], bool]  # whether an edit is there in the refreshed deck


@dataclass
class Script:
    """An edited deck: what was done, how to see it, and which shapes (slide's name, shape's name) it touched."""

    deck: Any
    random: random.Random
    number: int = 0
    done: list[str] = field(default_factory=list)
    checks: list[tuple[str, Check]] = field(default_factory=list)
    touched: set[tuple[str, str]] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)  # slides deleted by hand

    def token(self) -> str:
        """Words that stand nowhere else."""
        self.number += 1
        return f"Handmade{'abcdefghijklmnopqrstuvwxyz'[self.number % 26]}{'x' * (self.number // 26)}"

    def slide(self, fits: Callable[[Any], bool] = lambda slide: True) -> Any:
        """One of the slides that were made, or None."""
        found = [slide for slide in self.deck.slides if key(slide) and fits(slide)]
        return self.random.choice(found) if found else None

    def leaf(self, kind: str, fits: Callable[[shapes.Leaf], bool] = lambda one: True) -> tuple[Any, shapes.Leaf] | None:
        """A slide and one of its shapes of a kind, untouched so far."""
        found = [
            (slide, one)
            for slide in self.deck.slides
            if key(slide)
            for one in shapes.leaves(slide._element.cSld.spTree)
            if one.kind == kind and not one.is_furniture and (key(slide), one.name) not in self.touched and fits(one)
        ]
        return self.random.choice(found) if found else None

    def note(self, name: str, slide: Any, shape: str, check: Check) -> None:
        """Remember an edit."""
        self.done.append(f"{name}: {key(slide)} {shape}")
        self.checks = [one for one in self.checks if one[0] != self.done[-1]]  # done twice, the last one stands
        self.checks.append((self.done[-1], check))
        if shape:
            self.touched |= {(key(one), shape) for one in _pages(self.deck, key(slide), shape)}

    def is_touched(self, slide: str, shape: str) -> bool:
        """Whether a shape was edited on the slide of a name, or on one that showed the same exhibit."""
        return any(_parts(one) & _parts(slide) and name == shape for one, name in self.touched)

    def is_gone(self, slide: str) -> bool:
        """Whether the slide of a name was deleted, or the one that showed the same exhibit."""
        return any(_parts(one) & _parts(slide) for one in self.gone)


def key(slide: Any) -> str:
    """The name that a slide was made with, empty for one of the consultant's."""
    name = slide._element.cSld.get("name", "")
    return name if name.startswith("cx:") else ""


def slides_of(deck: Any, name: str) -> list[Any]:
    """The slides of a name; where there is none, those that show one of its exhibits, which now shares its slide or no longer does."""
    exact = [slide for slide in deck.slides if key(slide) == name]
    return exact or [slide for slide in deck.slides if _parts(key(slide)) & _parts(name)]


def _parts(name: str) -> set[tuple[str, str]]:
    """What a slide's name says that it shows, each with the number of its page."""
    shown, _, page = name.removeprefix("cx:").rpartition(":")
    return {(one, page) for one in shown.split("+") if one}


def _pages(deck: Any, name: str, shape: str) -> list[Any]:
    """The slides of a name; of an exhibit all that it goes on over, whose rows a new run may break elsewhere."""
    if not shape.startswith("exhibit:"):
        return slides_of(deck, name)
    return [slide for slide in deck.slides if {one for one, _ in _parts(key(slide))} & {one for one, _ in _parts(name)}]


def everywhere(deck: Any, slide: str, shape: str) -> list[shapes.Leaf]:
    """The shapes of a name on all slides that an exhibit goes on over."""
    return [one for page in _pages(deck, slide, shape) for one in named(deck, key(page), shape)]


def named(deck: Any, slide: str, shape: str) -> list[shapes.Leaf]:
    """The shapes of a name on the slides of a name."""
    return [
        one
        for found in slides_of(deck, slide)
        for one in shapes.leaves(found._element.cSld.spTree)
        if one.name == shape
    ]


def everything(deck: Any) -> str:
    """All words of a deck."""
    return "\n".join(one.text for slide in deck.slides for one in shapes.leaves(slide._element.cSld.spTree))


def says(token: str) -> Check:
    return lambda deck: token in everything(deck)
