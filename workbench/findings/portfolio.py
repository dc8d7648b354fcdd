"""What the portfolio shows: one client's position among clients who are not named."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.result import Result
from workbench.scoring.portfolio import LABELS, stated
from workbench.wording import number


def position(result: Result, context: Context) -> Exhibit:
    """Every figure of the client with the middle of its groups and how many of the other clients are lower."""
    table = result.table("positions")
    rows = [_row(row, context.language) for row in table.to_dict("records")]
    first = table.iloc[-1] if (table["group"] != "all clients").any() else table.iloc[0]
    shown = [f"{row.figure}.{'all' if row.group == 'all clients' else 'peers'}" for row in table.itertuples()]
    return exhibit(
        pd.DataFrame(rows),
        kind="table",
        id="portfolio-position",
        title=stated(result.figures, first["figure"], first["group"], context.language),
        takeaways=("A middle is shown from ten clients on, quarters from twenty", "Only clients who agreed are compared; none is named"),
        figures=[result.figure_id(f"{at}.{name}") for at in shown for name in ("value", "lower", "others", "median")],
        source="Newest runs of clients who take part in the comparison",
        period=context.period,
        notes=("Groups of fewer than five clients, or with one client above 60%, are left out.",),
        reasoning="A position is a rank among unnamed clients, not a test of significance.",
    )  # fmt: skip


def _row(row: Mapping[Any, Any], language: str) -> dict[str, str]:
    def shown(name: str) -> str:
        value = row[name]
        return "–" if value is None or math.isnan(value) else str(number(value, row["unit"], language))

    quarters = f"{shown('low_quarter')} to {shown('high_quarter')}" if shown("low_quarter") != "–" else "–"
    return {
        "Figure": LABELS.get(row["figure"], row["figure"]),
        "Compared with": row["group"],
        "This client": shown("value"),
        "Middle": shown("median"),
        "Middle half": quarters,
        "Lower": f"{row['below']} of {row['clients'] - 1}",
    }
