"""Said: a message once it is in words, as a record keeps it, so that it can be asked again whether it is true."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from workbench.claims.conditions import Condition
from workbench.estimate import Estimate


@dataclass(frozen=True)
class Said:
    """A message in words: where it stands (`title`, `takeaway 2`), its place in an argument, what it prints.

    `figures` are the ids of the figures that it prints and `names` the client's words and plain numbers, both by
    argument; `when` are its conditions by figure id; `short` are the words of a title where `text` is too long for one,
    and of a note where there is little room.
    """

    place: str
    id: str
    text: str
    role: str = ""
    figures: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, Any] = field(default_factory=dict)
    when: tuple[Mapping[str, Any], ...] = ()
    weight: float = 0.0
    short: str = ""

    def untrue(self, figures: Mapping[str, Estimate]) -> list[str]:
        """The tests of its conditions that do not hold of a record's figures; one whose figure is missing does not."""
        return [one["test"] for one in self.when if not _holds(one, figures)]

    def to_json(self) -> dict[str, Any]:
        """As plain JSON values."""
        data = {f.name: getattr(self, f.name) for f in fields(self)}
        return data | {"figures": dict(self.figures), "names": dict(self.names), "when": [dict(w) for w in self.when]}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Said:
        """What `to_json` wrote."""
        return cls(**{**data, "when": tuple(data["when"])})


def _holds(condition: Mapping[str, Any], figures: Mapping[str, Estimate]) -> bool:
    try:
        return Condition.from_json(condition, figures).holds()
    except KeyError:
        return False
