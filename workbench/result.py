"""Result: what a scoring function returns, and what results.json is made of."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from workbench import wording

if TYPE_CHECKING:
    import pandas as pd

MIME = "application/vnd.cxworkbench.result+json"

Status = Literal["passed", "failed", "information"]


@dataclass(frozen=True)
class Estimate:
    """A figure with its uncertainty.

    `value`, `low` and `high` are in `unit` (see `wording.UNITS`; shares are 0-1); `n` is the number of people or
    items behind it. `None` means not available, which includes suppressed: a suppressed value is never kept.
    """

    value: float | None
    low: float | None = None
    high: float | None = None
    n: int | None = None
    unit: str = "score"

    def __post_init__(self) -> None:
        wording.unit(self.unit)
        for name in ("value", "low", "high"):
            number = getattr(self, name)
            if number is not None:
                number = float(number)
                object.__setattr__(self, name, number if math.isfinite(number) else None)
        if self.n is not None:
            object.__setattr__(self, "n", int(self.n))

    def __str__(self) -> str:
        return wording.number(self.value, self.unit)

    def to_json(self) -> dict[str, float | int | str | None]:
        """The estimate as results.json stores it."""
        return {"value": self.value, "low": self.low, "high": self.high, "n": self.n, "unit": self.unit}


@dataclass(frozen=True)
class Check:
    """One check of validity: passed, failed or for information, with a sentence for the data-quality page."""

    name: str
    status: Status
    text: str


@dataclass(frozen=True, eq=False)
class Result:
    """What one analysis found.

    `module` and the keys of `figures` together are the figure ids: `voice.nps`. `tables` are tidy frames by name;
    a table named `candidates` (columns id, title, finding, workstream, dimension, detail) offers initiatives to
    the roadmap; one named `framework` (columns title, source, attribution) is cited in every deliverable. `text` is one or two sentences with figures in them, the module's answer for the summary.
    """

    module: str
    figures: Mapping[str, Estimate]
    tables: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    checks: tuple[Check, ...] = ()
    text: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "figures", MappingProxyType(dict(self.figures)))
        copies = {name: frame.copy() for name, frame in self.tables.items()}
        object.__setattr__(self, "tables", MappingProxyType(copies))
        object.__setattr__(self, "checks", tuple(self.checks))

    def table(self, name: str) -> pd.DataFrame:
        """A copy of a table, so that a reader cannot change the record."""
        return self.tables[name].copy()

    def figure_id(self, name: str) -> str:
        """The id under which a figure stands in results.json."""
        if name not in self.figures:
            raise KeyError(f"{self.module} has no figure {name!r}; it has {sorted(self.figures)}")
        return f"{self.module}.{name}"

    def __repr__(self) -> str:
        return f"Result({self.module}: {len(self.figures)} figures, {len(self.tables)} tables)"

    def to_json(self) -> dict[str, Any]:
        """The result as plain JSON values; missing numbers become null."""
        from workbench.exhibits import rows_of

        return {
            "module": self.module,
            "figures": {name: estimate.to_json() for name, estimate in self.figures.items()},
            "tables": {
                name: {
                    "columns": [str(c) for c in frame.columns],
                    "rows": [list(row) for row in rows_of(frame)],
                }
                for name, frame in self.tables.items()
            },
            "checks": [{"name": c.name, "status": c.status, "text": c.text} for c in self.checks],
            "text": self.text,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Result:
        """The result that `to_json` wrote."""
        import pandas as pd

        return cls(
            module=data["module"],
            figures={name: Estimate(**estimate) for name, estimate in data["figures"].items()},
            tables={
                name: pd.DataFrame(table["rows"], columns=table["columns"])
                for name, table in data["tables"].items()
            },
            checks=tuple(Check(**check) for check in data["checks"]),
            text=data["text"],
        )
