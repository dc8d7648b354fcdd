"""What the picture of an exhibit shows, in one sentence: its alternative text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from workbench import wording
from workbench.claims.message import Message, say

MOST = 6  # names that a sentence lists
GRID = {"stacked": "category", "likert": "category", "dots": "category", "radar": "category", "bar": "category",
        "slope": "x", "heatmap": "row"}  # fmt: skip
VALUES = {"matrix": "y", "combo": "bar", "tornado": "high"}  # roles of the value by which places are ranked


class Shown(Protocol):
    """What is read of an exhibit."""

    @property
    def kind(self) -> str: ...  # noqa: D102 - an exhibit's own

    @property
    def unit(self) -> str: ...  # noqa: D102

    @property
    def columns(self) -> tuple[str, ...]: ...  # noqa: D102

    @property
    def rows(self) -> tuple[tuple[Any, ...], ...]: ...  # noqa: D102

    @property
    def highlight(self) -> tuple[str, ...]: ...  # noqa: D102

    @property
    def encoding(self) -> Mapping[str, str]: ...  # noqa: D102

    @property
    def labels(self) -> Mapping[str, str]: ...  # noqa: D102

    def column(self, role: str) -> list[Any]: ...  # noqa: D102

    def records(self) -> Iterator[dict[str, Any]]: ...  # noqa: D102


def sentence(shown: Shown, language: str) -> Message:
    """The sentence for an exhibit whose texts are in words."""
    one = _Picture(shown, language)
    kind = shown.kind
    if kind in {"table", "journey", "gantt", "network", "scorecard"}:
        return say(f"alt-{kind}", **getattr(one, kind)()) if shown.rows else say("alt-none")
    if not one.ranked():
        return say("alt-none")
    if kind in {"line", "waterfall"}:
        return say(f"alt-{kind}", **getattr(one, kind)())
    crossed = "series" in shown.encoding or kind == "heatmap"
    if kind in GRID and crossed:
        return say(f"alt-{kind}{'-series' * (kind == 'bar')}", **one.grid())
    return say(f"alt-{kind}", **one.ends())


class _Picture:
    """The arguments of the sentence of each kind."""

    def __init__(self, shown: Shown, language: str) -> None:
        self.shown, self.language = shown, language

    def printed(self, value: Any, unit: str = "") -> str:
        return wording.number(float(value), unit or self.shown.unit, self.language)

    def valued(self, name: str, most: int) -> tuple[str | Message, ...]:
        """The first names, each with its value."""
        rows = [row for row in self.shown.records() if row["value"] is not None]
        return _few([f"{row[name]} {self.printed(row['value'], str(row.get('unit') or ''))}" for row in rows], most)

    def distinct(self, role: str) -> list[str]:
        return list(dict.fromkeys(str(one) for one in self.shown.column(role) if one is not None))

    def ranked(self) -> list[tuple[str, float]]:
        """Names with their values, the largest first."""
        value = VALUES.get(self.shown.kind, "value")
        name = next(role for role in ("category", "x", "label", "row") if role in self.shown.encoding)
        if self.shown.kind == "matrix":
            name = "label"
        found = [
            (str(row[name]), float(number))
            for row in self.shown.records()
            if isinstance(number := row.get(value), (int, float)) and not isinstance(number, bool)
        ]
        return (
            found if self.shown.kind == "tornado" else sorted(found, key=lambda one: -one[1])
        )  # the widest stands first

    def ends(self) -> Mapping[str, Any]:
        found = self.ranked()
        (top, most), (low, least) = found[0], found[-1]
        return {"rows": len(found), "top": top, "most": self.printed(most), "low": low, "least": self.printed(least)}

    def grid(self) -> Mapping[str, Any]:
        rows = self.distinct(GRID[self.shown.kind])
        across = self.distinct("column" if self.shown.kind == "heatmap" else "series")
        values = [value for _, value in self.ranked()]
        reach = {"most": self.printed(values[0]), "least": self.printed(values[-1])}
        return {"rows": len(rows), "first": rows[0], "last": rows[-1], "names": _few(across), **reach}

    def line(self) -> Mapping[str, Any]:
        told = [row for row in self.shown.records() if row.get("value") is not None]
        names = list(dict.fromkeys(str(row["series"]) for row in told if "series" in row))
        named = next((name for name in names if name in self.shown.highlight), names[0] if names else "")
        own = [row for row in told if not names or str(row["series"]) == named]
        first, last = own[0], own[-1]
        ends = {"start": self.printed(first["value"]), "end": self.printed(last["value"])}
        return {"name": named or self.shown.labels.get("value", ""), "from": str(first["x"]), "to": str(last["x"]),
                "others": _few([name for name in names if name != named]), "more": len(names) - 1 if names else 0, **ends}  # fmt: skip

    def waterfall(self) -> Mapping[str, Any]:
        return {"steps": self.valued("category", 12)}

    def table(self) -> Mapping[str, Any]:
        return {"rows": len(self.shown.rows), "columns": _few(list(map(str, self.shown.columns)), 12)}

    def journey(self) -> Mapping[str, Any]:
        stages = self.distinct("stage")
        return {"rows": len(stages), "first": stages[0], "last": stages[-1], "names": _few(self.distinct("lane"), 12)}

    def gantt(self) -> Mapping[str, Any]:
        days = sorted(day for role in ("start", "end") for day in self.distinct(role))
        first, last = (dt.date.fromisoformat(day[:10]) for day in (days[0], days[-1]))
        return {"rows": len(self.shown.rows), "from": first, "to": last}

    def network(self) -> Mapping[str, Any]:
        return {"rows": len(self.shown.rows), "names": _few(self.distinct("layer"))}

    def scorecard(self) -> Mapping[str, Any]:
        return {"cards": self.valued("label", 8)}


def _few(names: Sequence[str], most: int = MOST) -> tuple[str | Message, ...]:
    """The first names; a list that stops says how many it leaves out."""
    left = len(names) - most
    return (*names[:most], *([say("alt-others", n=left)] if left > 0 else []))
