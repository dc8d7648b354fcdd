"""What all maturity exhibits share: which competencies may be shown, ties, footing and figure ids."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.context import Context
from workbench.result import Estimate, Result
from workbench.wording import number

SCALE = (1.0, 5.0)


def shown(result: Result) -> pd.DataFrame:
    """The competencies that may be shown, lowest ids first."""
    frame = result.table("competencies")
    return frame[frame["withheld"] == ""].reset_index(drop=True)


def alike(rows: pd.DataFrame, column: str, first: float, *, unit: str = "score") -> pd.DataFrame:
    """The rows whose value in a column is printed like `first`: for a reader they are tied."""
    return rows[[number(value, unit) == number(first, unit) for value in rows[column]]]


def one(value: float | None, context: Context) -> str:
    """A mean as it is printed."""
    return number(value, "score", context.language)


def ids(result: Result, *names: str) -> tuple[str, ...]:
    """The ids of figures in results.json."""
    return tuple(result.figure_id(name) for name in names)


def rule(result: Result, name: str) -> str:
    """What the framework says of its source or its staging."""
    return str(result.table("framework")[name].iloc[0])


def footing(result: Result, context: Context, *notes: str) -> dict[str, Any]:
    """Base, period, source and notes of an exhibit."""
    base: Estimate = result.figures["raters"]
    return {
        "base": int(base.value or 0),
        "period": context.period,
        "source": f"Maturity diagnostic, {context.name}; competencies after {rule(result, 'source')}",
        "notes": (
            "Base: raters",
            f"1 foundational to 5 leading; reported in groups of {result.rules.minimum_group} or more",
            *notes,
        ),
    }
