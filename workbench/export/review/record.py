"""The record behind a deck, results.json, and which of its exhibits a slide shows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property
from typing import Any

from workbench.claims import Said
from workbench.estimate import Estimate
from workbench.exhibits import Exhibit
from workbench.export.review.model import Deck, Slide
from workbench.export.review.package import Package
from workbench.export.review.reading import properties
from workbench.wording import borne

ALIKE = 0.75  # of a title's words: an edited title is still the exhibit's


@dataclass(frozen=True)
class Value:
    """A number that a text may print, with its unit."""

    number: float
    unit: str
    figure: str = ""  # the id in results.json, for a figure's own value
    role: str = "value"  # or "end" of an interval, or "n" for a base


@dataclass(frozen=True)
class Record:
    """The figures and exhibits of results.json."""

    content: Mapping[str, Any]
    matched: dict[int, Exhibit | None] = field(default_factory=dict)
    allowed: dict[str, list[Value]] = field(default_factory=dict)
    judged: dict[int, Any] = field(default_factory=dict)

    @cached_property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """The exhibits, in order."""
        plain = ({k: v for k, v in one.items() if k not in {"notebook", "cell"}} for one in self.content["exhibits"])
        return tuple(Exhibit.from_json(one) for one in plain)

    @cached_property
    def claims(self) -> tuple[tuple[str, Said], ...]:
        """Every message in words, with its home: an exhibit's id or a result's module; none in an older record."""
        return tuple(
            (one["home"], Said.from_json({k: v for k, v in one.items() if k != "home"}))
            for one in self.content.get("claims", ())
        )

    @cached_property
    def homes(self) -> dict[str, tuple[str, str]]:
        """Notebook and cell of each exhibit."""
        return {one["id"]: (one["notebook"], one["cell"]) for one in self.content["exhibits"]}

    def exhibit(self, slide: Slide) -> Exhibit | None:
        """The exhibit that a slide shows: by the id or cell that its notes name, by its title, or by a title much like it."""
        if slide.number not in self.matched:
            self.matched[slide.number] = self._exhibit(slide)
        return self.matched[slide.number]

    def _exhibit(self, slide: Slide) -> Exhibit | None:
        if not slide.heading:
            return None
        noted = [one for one in self.exhibits if f"({one.id})" in slide.notes]
        graphic = any(shape.kind in {"chart", "table", "picture"} for shape in slide.shapes)
        if not noted and graphic:  # a summary names the cells of all that it sums up
            noted = [one for one in self.exhibits if self._is_noted(one, slide.notes)]
        if not graphic and not noted:  # words only: a summary may say just what an exhibit's title says
            return None
        same = [one for one in noted or self.exhibits if " ".join(one.title.split()) == slide.heading]
        if same or len(noted) == 1:
            return (same or noted)[0]
        alike = [(_alike(one.title, slide.heading), at) for at, one in enumerate(noted or self.exhibits)]
        best = max(alike, default=(0.0, 0))
        return (noted or self.exhibits)[best[1]] if best[0] >= ALIKE else None

    def _is_noted(self, one: Exhibit, notes: str) -> bool:
        notebook, cell = self.homes[one.id]
        return bool(cell) and notebook in notes and cell in notes

    def shown(self, slide: Slide) -> tuple[Exhibit, ...]:
        """The exhibits that a slide shows: the two of a pair, or the one that `exhibit` finds."""
        one = self.exhibit(slide)
        if one is None:
            return ()
        return one, *(other for other in self.noted(slide) if other.id != one.id)

    def noted(self, slide: Slide) -> tuple[Exhibit, ...]:
        """The exhibits whose ids a slide's notes name."""
        return tuple(one for one in self.exhibits if f"({one.id})" in slide.notes)

    @property
    def answers(self) -> tuple[Mapping[str, str], ...]:
        """What each result answers in words; none in a record of before these were kept."""
        return tuple(self.content.get("answers", ()))

    @cached_property
    def printable(self) -> dict[str, list[Value]]:
        """What each figure may be printed as: its value, the ends of its interval, its base."""
        return {name: _printable(name, one) for name, one in self.content["figures"].items()}

    @cached_property
    def by_notebook(self) -> dict[str, list[Value]]:
        """The same for all figures of a notebook."""
        found: dict[str, list[Value]] = {}
        for name, one in self.content["figures"].items():
            found.setdefault(one["notebook"], []).extend(self.printable[name])
        return found

    @cached_property
    def every(self) -> list[Value]:
        """The same for all figures."""
        return [value for values in self.printable.values() for value in values]

    def behind(self, item: Exhibit) -> list[Value]:
        """All that a text about an exhibit may print: its figures, its notebook's, its data, base, counts and scale."""
        if item.id not in self.allowed:
            self.allowed[item.id] = self._behind(item)
        return self.allowed[item.id]

    def _behind(self, item: Exhibit) -> list[Value]:
        own = [value for name in item.figures for value in self.printable.get(name, ())]
        counts = {len(item.rows), *(len({row[at] for row in item.rows}) for at in range(len(item.columns)))}
        more = [Value(end, item.unit) for end in item.scale or ()] + [Value(count, "count") for count in counts]
        more += [Value(item.base, "count", role="n")] if item.base else []
        # A claim's own whole numbers, such as the rule that it names, are part of its words.
        said = [one for home, one in self.claims if home == item.id]
        more += [Value(n, "count") for one in said for n in one.names.values() if isinstance(n, int)]
        return own + self.by_notebook.get(self.homes[item.id][0], []) + data_of(item) + more


def _printable(name: str, one: Mapping[str, Any]) -> list[Value]:
    figure = Estimate(one["value"], one["low"], one["high"], unit=one["unit"])
    ends = [
        Value(end, one["unit"], role="end")
        for end in _as_printed(figure.low, figure) + _as_printed(figure.high, figure)
    ]
    own = [Value(value, one["unit"], name) for value in _as_printed(figure.value, figure)]
    return own + ends + ([Value(one["n"], "count", role="n")] if one["n"] is not None else [])


def _as_printed(value: float | None, figure: Estimate) -> list[float]:
    """A value, and that value with no more digits than its interval bears, as sentences print money."""
    rounded = borne(value, figure)
    return [] if value is None or rounded is None else list(dict.fromkeys((value, rounded)))


def data_of(item: Exhibit) -> list[Value]:
    """The numbers in an exhibit's rows, each in the unit and role of its column."""
    units = item.column("unit") if item.kind == "scorecard" else [item.unit] * len(item.rows)
    roles = {column: role for role, column in item.encoding.items()}
    found = []
    for row, unit in zip(item.rows, units, strict=True):
        for column, cell in zip(item.columns, row, strict=True):
            if isinstance(cell, (int, float)) and not isinstance(cell, bool):
                code = item.labels.get("line unit", item.unit) if roles.get(column) == "line" else str(unit)
                role = {"low": "end", "high": "end", "n": "n"}.get(roles.get(column, ""), "value")
                found.append(Value(float(cell), "count" if role == "n" else code, role=role))
    return found


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one.lower().split(), other.lower().split()).ratio()


def stamp(content: Mapping[str, Any]) -> str:
    """The hash of a record that a deck carries as its identifier, so that a later review knows whether it is stale."""
    plain = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


def carried(deck: bytes) -> str:
    """The stamp that a deck carries, empty where it has none."""
    return properties(Package.open(deck)).get("identifier", "")


def is_older(deck: Deck, record: Record) -> bool:
    """Whether the deck was made from another record; False where it does not say from which."""
    made_from = deck.properties.get("identifier", "")
    return bool(made_from) and made_from != stamp(record.content)
