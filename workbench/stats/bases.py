"""Base sizes: cross tables whose columns are withheld or flagged when too few people are behind them."""

from __future__ import annotations

import pandas as pd


def column_shares(
    counts: pd.DataFrame, bases: pd.Series, *, minimum_base: int, small_base: int
) -> pd.DataFrame:
    """Shares (0-1) of a cross table with the rules for small bases.

    `counts` has one column a group and one row an answer, `bases` the group's respondents (unrounded; effective
    sizes for weighted data). Returns long rows: group, answer, share, base, mark. Below `minimum_base` the share is
    withheld (missing) and marked `**`; below `small_base` it is shown and marked `*`. Raises `ValueError` for a
    group without a base or a count above it.

    Source: the minimum and small base rules of UNICOM Intelligence and Quantum (smbase = 30).
    """
    missing = [str(group) for group in counts.columns if group not in bases.index or pd.isna(bases[group])]
    if missing:
        raise ValueError(f"no base for {', '.join(missing)}")
    above = [str(group) for group in counts.columns if (counts[group] > bases[group]).any()]
    if above:
        raise ValueError(f"counts above the base in {', '.join(above)}")
    rows = [
        {
            "group": group,
            "answer": answer,
            "share": counts.at[answer, group] / bases[group] if bases[group] >= minimum_base else None,
            "base": bases[group],
            "mark": "**" if bases[group] < minimum_base else "*" if bases[group] < small_base else "",
        }
        for group in counts.columns
        for answer in counts.index
    ]
    return pd.DataFrame(rows)
