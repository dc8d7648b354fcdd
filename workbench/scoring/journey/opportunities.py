"""Ideas along the journey: opportunity score, band and place in the double diamond."""

from __future__ import annotations

import pandas as pd

from workbench.stats.opportunity import Rated, band, opportunity

COLUMNS = ["id", "stage", "text", "status", "importance", "satisfaction", "score", "band"]


def opportunity_table(opportunities: pd.DataFrame) -> pd.DataFrame:
    """Ideas with their opportunity score, highest first; ideas that nobody rated follow without one.

    `opportunities` has id, stage, text, status, importance, satisfaction, low, high (the scale of the two ratings).
    Bands apply to 0-10 only. Raises `ValueError` where two ideas are rated on different scales, because their scores
    cannot be ranked, or a rating has no scale.
    """
    rated = opportunities.dropna(subset=["importance", "satisfaction"])
    scales = {(row["low"], row["high"]) for row in rated.to_dict("records")}
    if any(pd.isna(low) or pd.isna(high) for low, high in scales):
        raise ValueError("an idea has ratings without a scale; add scale: [low, high]")
    if len(scales) > 1:
        found = ", ".join(f"{low:g}-{high:g}" for low, high in sorted(scales))
        raise ValueError(f"ideas are rated on different scales ({found}); rate all on one")
    scores = {
        row["id"]: opportunity(
            *(Rated(row[name], (row["low"], row["high"])) for name in ("importance", "satisfaction"))
        )
        for row in rated.to_dict("records")
    }
    table = opportunities.assign(score=opportunities["id"].map(scores).astype(float))
    table["band"] = [band(score) if scales == {(0, 10)} and pd.notna(score) else "" for score in table["score"]]
    ranked = table.sort_values("score", ascending=False, na_position="last", kind="stable", ignore_index=True)
    return ranked[COLUMNS]
