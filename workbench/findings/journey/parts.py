"""What the exhibits of the journey share: labels, footing and the sentences on signs, weights and evidence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from workbench.claims import Text
from workbench.context import Context
from workbench.result import Result
from workbench.scoring.voice.labels import brief

SIGNS = {
    "delivery": "Delivery gap = actual - expectation: below zero falls short of what customers expect.",
    "ambition": "Ambition gap = ideal - actual: the higher, the more room up to the ideal.",
}
LEGENDS = {
    "delivery": "Actual less expected; minus falls short",
    "ambition": "Ideal less actual; plus is room to grow",
}
EMOTION = "Emotion from -2 (very bad) to +2 (very good), as agreed in the workshop."
MARKS = "Forces of CX after Ipsos; independent scoring."


def footing(result: Result, context: Context, source: str) -> dict[str, Any]:
    """Source, period and base of an exhibit."""
    raters = result.figures["raters"].value
    return {"source": source, "period": context.period, "base": int(raters) if raters else None}


def rated(result: Result) -> str:
    """What the gaps rest on: ballots, the survey or both."""
    kinds = set(result.table("evidence")["evidence"])
    return "Customer survey; journey ballots" if "survey" in kinds else "Journey ballots"


def stages(result: Result) -> dict[str, str]:
    """Stage labels by id, in order, as long as a column's head may be; numbered where cutting would make two alike."""
    table = result.table("stages")
    labels = [brief(label) for label in table["label"]]
    if len(set(labels)) < len(labels):
        labels = [f"{at}. {label}" for at, label in enumerate(labels, start=1)]
    return dict(zip(table["id"].astype(str), labels, strict=True))


def forces(result: Result) -> dict[str, str]:
    """Force names by id, in the client's language."""
    table = result.table("force_weights")
    return dict(zip(table["force"].astype(str), table["force_label"].astype(str), strict=True))


def check(result: Result, name: str) -> Text:
    """The text of a check."""
    return next(one.text for one in result.checks if one.id == name)


def ids(result: Result, names: Iterable[str]) -> list[str]:
    """Ids of those figures that the result has."""
    return [result.figure_id(name) for name in dict.fromkeys(names) if name in result.figures]
