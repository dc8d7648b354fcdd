"""What the portfolio shows: one client's position among clients who are not named."""

from __future__ import annotations

import pandas as pd

from workbench.claims import Text, say
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.model.portfolio import Position
from workbench.result import Estimate, Result
from workbench.scoring.portfolio import ALL, among, called, stated

COLUMNS = ("figure", "compared-with", "this-client", "middle", "middle-half", "lower")


def position(result: Result, context: Context) -> Exhibit:
    """Every figure of the client with the middle of its groups and how many of the other clients are lower."""
    rows = result.rows(Position)
    told = next((row for row in reversed(rows) if row.group != ALL), rows[0])
    shown = [f"{row.figure}.{'all' if row.group == ALL else 'peers'}" for row in rows]
    return exhibit(
        pd.DataFrame([_cells(row) for row in rows], columns=[say(f"col-portfolio-{name}") for name in COLUMNS]),
        kind="table",
        id="portfolio-position",
        title=stated(result.figures, told.figure, told.group),
        takeaways=[say("portfolio-middle"), say("portfolio-agreed")],
        figures=[result.figure_id(f"{at}.{name}") for at in shown for name in ("value", "lower", "others", "median")],
        source=say("note-portfolio"),
        period=context.period,
        notes=[say("note-portfolio-groups", minimum=result.rules.minimum_group)],
        reasoning=say("method-portfolio"),
    )


def _cells(row: Position) -> tuple[Text, ...]:
    def shown(value: float | None) -> Text:
        return say("word-figure-alone", figure=Estimate(value, unit=row.unit))

    quarters = Estimate(row.median, row.low_quarter, row.high_quarter, unit=row.unit)
    return (
        called(row.figure),
        among(row.group),
        shown(row.value),
        shown(row.median),
        say("portfolio-quarters", middle=quarters) if row.low_quarter is not None else "–",
        say("portfolio-lower-of", lower=row.below, others=row.clients - 1),
    )


__all__ = ["position"]
