"""Words that several exhibits of the roadmap share."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Hashable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from workbench import wording

if TYPE_CHECKING:
    import pandas as pd

    from workbench.context import Context
    from workbench.result import Estimate, Result

SOURCE = "Initiatives and financial assumptions of the client"
MARKS = {6: "six months", 12: "a year", 24: "two years"}


def said(result: Result, context: Context, template: str, **names: str) -> str:
    """A sentence whose placeholders name figures of the result; figures are printed in their unit and language."""
    figures: dict[str, Estimate] = {key: result.figures[name] for key, name in names.items()}
    return wording.sentence(template, context.language, **figures)


def ids(result: Result, names: Iterable[str]) -> list[str]:
    """Figure ids of the names that the result has, each once."""
    return [result.figure_id(name) for name in dict.fromkeys(names) if name in result.figures]


def chosen(result: Result) -> pd.DataFrame:
    """The initiatives of the plan in the order of their start."""
    plan = result.table("initiatives")
    return plan[plan["chosen"].astype(bool)].sort_values(["month", "id"]).reset_index(drop=True)


def period(result: Result) -> str:
    """First and last month of the plan, `2026-10 – 2028-09`."""
    plan = chosen(result)
    return f"{str(plan['start'].min())[:7]} – {_month_before(str(plan['end'].max()))}" if len(plan) else ""


def months(row: Mapping[Hashable, Any]) -> str:
    """The months in which an initiative runs."""
    return f"{str(row['start'])[:7]} – {_month_before(str(row['end']))}"


def day(text: object, language: str) -> str:
    """An ISO date in words."""
    return wording.date(dt.date.fromisoformat(str(text)[:10]), language)


def day_before(text: object, language: str) -> str:
    """The last day before an exclusive end, in words."""
    return day(last_day(text), language)


def last_day(end: object) -> str:
    """The last day before an exclusive end, as ISO date."""
    return (dt.date.fromisoformat(str(end)[:10]) - dt.timedelta(days=1)).isoformat()


def kpi(row: Mapping[Hashable, Any]) -> str:
    """`Median days to refund: 48 to 7`, as far as it is known."""
    values = [f"{row[name]:g}" for name in ("kpi_baseline", "kpi_target") if not missing(row[name])]
    return f"{row['kpi']}: {' to '.join(values)}" if values else str(row["kpi"] or "–")


def missing(value: object) -> bool:
    """True for None and NaN."""
    return value is None or (isinstance(value, float) and math.isnan(value))


def _month_before(end: str) -> str:
    return last_day(end)[:7]
