"""The codebook that a result carries: how each answer is read, without what could tell a small group."""

from __future__ import annotations

import pandas as pd

from workbench.scoring.voice.survey import Survey

COLUMNS = ["question", "label", "wave", "column", "answer", "count", "read", "counts_as", "basis"]
SMALLER = "(smaller groups)"
MEASURES = ("nps", "csat", "ces")


def codebook_of(survey: Survey, minimum: int) -> pd.DataFrame:
    """One row a question, wave and answer as found: count, what it is read as, what that counts as, and why.

    Fewer than `minimum` answers have no count, and groups of a segment as small as that no name.
    """
    rows = survey.codebook[COLUMNS].copy()
    few = rows["count"] < minimum
    named = rows["question"].str.startswith("segment.") & few & (rows["counts_as"] == "group")
    rows["count"] = rows["count"].astype("Int64").mask(few & rows["column"].ne(""))
    rows.loc[named, ["answer", "read"]] = SMALLER, ""
    return rows[~(named & rows.duplicated(["question", "wave", "answer"]))].reset_index(drop=True)


def in_short(codebook: pd.DataFrame) -> pd.DataFrame:
    """Each measure, and all touchpoints together, in a row: label, and the answers of each kind."""
    rated = codebook[codebook["question"].isin(MEASURES) | codebook["question"].str.startswith("touchpoint.")]
    point = rated["question"].str.startswith("touchpoint.")
    rated = rated.assign(label=rated["label"].mask(point, "Touchpoints"))
    return pd.DataFrame(
        [(label, _line(rows)) for label, rows in rated.groupby("label", sort=False)],
        columns=["label", "text"],
    )


def _line(rows: pd.DataFrame) -> str:
    """The distinct answers of each kind, in the order of the scale: "top box 4, 5; other 1, 2, 3; no answer 6"."""
    kinds = rows["counts_as"].replace("", "other")
    last = {"other": 1, "no answer": 2}
    told = []
    for kind in sorted(kinds.unique(), key=lambda kind: last.get(kind, 0)):
        answers = list(dict.fromkeys(rows.loc[kinds == kind, "answer"]))
        more = f" and {len(answers) - 12} more" if len(answers) > 12 else ""
        told.append(f"{kind}: {', '.join(answers[:12])}{more}")
    return f"{'; '.join(told)}. Read by {', '.join(dict.fromkeys(rows['basis']))}"
