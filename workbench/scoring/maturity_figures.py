"""The figures of the maturity diagnostic: of all competencies, of each, of its gap and its likeliest level."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from workbench.result import Estimate
from workbench.scoring.governance import records


def figures_of(competencies: pd.DataFrame, overall: dict[str, Any]) -> dict[str, Estimate]:
    """The whole, from what `overall` holds, and each competency under its id."""
    n = overall["raters"]
    figures = {
        "scale_low": Estimate(overall["low"], unit="level"),
        "scale_top": Estimate(overall["top"], unit="level"),
        "mean_floor": Estimate(np.floor(overall["mean"]), n=n, unit="level"),
        "targets": Estimate(int(competencies["target"].notna().sum()), unit="count"),
        "raters": Estimate(n, n=n, unit="count"),
        "mean": Estimate(overall["mean"], n=n),
        "level": Estimate(overall["level"], n=n, unit="level"),
        "percent_to_target": Estimate(overall["percent_to_target"], n=n, unit="share"),
        "alpha": Estimate(overall["alpha"], n=n, unit="coefficient"),
    }
    if not np.isnan(overall["previous"]):
        figures["change"] = Estimate(overall["mean"] - overall["previous"], n=n, unit="score difference")
    for row in records(competencies):
        figures |= {f"{row['id']}.{name}": estimate for name, estimate in _competency_figures(row).items()}
    return figures


def _competency_figures(row: dict[str, Any]) -> dict[str, Estimate]:
    n = row["raters"]
    figures = {
        "mean": Estimate(row["mean"], row["low"], row["high"], n),
        "median": Estimate(row["median"], n=n),
        "spread": Estimate(row["spread"], n=n),
        "level": Estimate(row["level"], n=n, unit="level"),
        "alpha": Estimate(row["alpha"], n=n, unit="coefficient"),
    }
    if not np.isnan(row["target"]):
        figures["target"] = Estimate(row["target"])
        figures["shortfall"] = Estimate(max(0.0, row["target"] - row["mean"]), n=n)
        figures["percent_to_target"] = Estimate(row["to_target"], n=n, unit="share")
    if not np.isnan(row["previous"]):
        figures["change"] = Estimate(row["mean"] - row["previous"], n=n, unit="score difference")
        figures["progress"] = Estimate(row["progress"], n=n, unit="share")
    return figures


def of_gaps(gap: pd.DataFrame) -> dict[str, Estimate]:
    """What executives and the front line say of each competency, and how far they are apart."""
    figures = {}
    for row in records(gap):
        figures[f"{row['id']}.executives"] = Estimate(row["executives"], n=row["executives_n"])
        figures[f"{row['id']}.front_line"] = Estimate(row["front_line"], n=row["front_line_n"])
        figures[f"{row['id']}.perception_gap"] = Estimate(row["difference"], unit="score difference")
        figures[f"{row['id']}.gap_size"] = Estimate(abs(row["difference"]))
    claims = gap["claim"].astype(str)
    figures["gaps_different"] = Estimate(int((claims == "differs").sum()), unit="count")
    figures["gaps_untested"] = Estimate(int(claims.str.startswith("none").sum()), unit="count")
    return figures


def of_extremes(rows: list[dict[str, Any]], tables: Mapping[str, pd.DataFrame]) -> dict[str, Estimate]:
    """Each competency's likeliest level with its probability, and the lowest mean of each breakdown."""
    figures = {}
    for row in rows:
        if row["probability"]:
            likely = max(row["probability"], key=lambda cell: cell["probability"])
            n = row["raters"]
            figures[f"{row['id']}.likely_level"] = Estimate(likely["level"], n=n, unit="level")
            figures[f"{row['id']}.level_probability"] = Estimate(likely["probability"], n=n, unit="share")
    for name, table in tables.items():
        if "mean" in table and not table.empty:
            ordered = table.sort_values("mean", kind="stable")
            for end, cell in (("lowest", ordered.iloc[0]), ("highest", ordered.iloc[-1])):
                figures[f"{name}_{end}"] = Estimate(cell["mean"], n=cell["raters"])
    return figures
