"""A run's record as a reader has it: the figures and tables of results.json, and numbers that stand elsewhere only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import pandas as pd

Results = Mapping[str, Any]


class Recorded(Protocol):
    """What is read of a scoring result."""

    @property
    def module(self) -> str: ...  # noqa: D102 - a result's own
    @property
    def figures(self) -> Mapping[str, Any]: ...  # noqa: D102
    @property
    def tables(self) -> Mapping[str, pd.DataFrame]: ...  # noqa: D102


def record(results: Iterable[Recorded]) -> Results:
    """Figures and tables of scoring results as results.json has them; what is missing is None."""
    figures: dict[str, Any] = {}
    tables: dict[str, Any] = {}
    for result in results:
        for name, one in result.figures.items():
            ends = {end: _plain(getattr(one, end)) for end in ("value", "low", "high", "n")}
            figures[f"{result.module}.{name}"] = ends | {"unit": one.unit}
        for name, frame in result.tables.items():
            cells = [[_plain(cell) for cell in row] for row in frame.itertuples(index=False)]
            tables[f"{result.module}.{name}"] = {"columns": list(map(str, frame.columns)), "rows": cells}
    return {"figures": figures, "tables": tables}


def _plain(cell: Any) -> Any:
    return None if isinstance(cell, float) and cell != cell else getattr(cell, "item", lambda: cell)()


def rows_of(results: Results, name: str) -> list[dict[str, Any]]:
    """The rows of a table; none where it is not there."""
    table = results.get("tables", {}).get(name)
    return [] if table is None else [dict(zip(table["columns"], row, strict=True)) for row in table["rows"]]


PEOPLE = (
    "maturity",
    "journey",
    "voice",
    "governance",
    "workshop",
    "operations",
    "employees",
    "technology",
    "vision",
    "charter",
)
"""The modules whose figures are people's. Effects are of units; a listening plan counts what is simulated, outcomes links."""
OF_CELLS = ("operations.trend.", "operations.tie", "operations.target.", "employees.tie", "vision.promised.")
"""Figures of these modules whose n is no number of people, or that are the client's own."""


def of_people(name: str, one: Mapping[str, Any], modules: Sequence[str] = PEOPLE) -> bool:
    """Whether a figure of the record tells of people; counts of things do not."""
    return name.partition(".")[0] in modules and one.get("unit") != "count" and not name.startswith(OF_CELLS)


def withheld(results: Results) -> dict[str, tuple[int, int, int]]:
    """By module with people's figures: those that are shown, those among them without an interval, those withheld.

    Counts of things are no figures of people.
    """
    found: dict[str, tuple[int, int, int]] = {}
    for name, one in results.get("figures", {}).items():
        module = name.partition(".")[0]
        if of_people(name, one):
            shown, plain, hidden = found.get(module, (0, 0, 0))
            there = one["value"] is not None
            found[module] = (shown + there, plain + (there and one["low"] is None), hidden + (not there))
    return found


def finer(numbers: Sequence[float], results: Results) -> list[float]:
    """Numbers below a thousand (not of money) with more than six digits behind the point that results.json does not have."""
    known = {round(float(one), 9) for one in leaves(results) if isinstance(one, (int, float))}
    short = {round(one, 9) for one in numbers if abs(one) < 1e3}
    return sorted(one for one in short - known if len(repr(one).partition(".")[2]) > 6)


def leaves(part: Any) -> Iterator[Any]:
    """Every value of a JSON part that is no list and no mapping, in its order."""
    if isinstance(part, (Mapping, list)):
        for one in part.values() if isinstance(part, Mapping) else part:
            yield from leaves(one)
    else:
        yield part


def half_of(value: float) -> float:
    """Half of the last digit that a value is given with; one decimal at most hides nothing that was cut."""
    digits = len(repr(float(value)).partition(".")[2])
    return float(0.5 * 10.0 ** -max(1, digits)) + 1e-9
