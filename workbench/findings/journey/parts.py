"""What the exhibits of the journey share: labels, figures, sources and footing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from workbench.claims import Message, Text, say
from workbench.claims.labels import brief
from workbench.context import Context
from workbench.model.journey import Evidence, ForceShare, Stage
from workbench.result import Estimate, Result

WORKSHOP = say("journey-source-workshop")
MARKS = say("journey-note-marks")
LISTED = 96  # columns for all names of a title together
NAMED = 3  # names in a title


def footing(result: Result, context: Context, source: Text) -> dict[str, Any]:
    """Source, period and base of an exhibit."""
    raters = result.figures["raters"].value
    return {"source": source, "period": context.period, "base": int(raters) if raters else None}


def rated(result: Result) -> Message:
    """What the gaps rest on: ballots, the survey or both."""
    kinds = {row.evidence for row in result.rows(Evidence)}
    return say("journey-source-both" if "survey" in kinds else "journey-source-ballots")


def stages(result: Result) -> dict[str, str]:
    """Stage labels by id, in order, as long as a column's head may be; numbered where cutting would make two alike."""
    rows = result.rows(Stage)
    labels = [brief(row.label) for row in rows]
    if len(set(labels)) < len(labels):
        labels = [f"{at}. {label}" for at, label in enumerate(labels, start=1)]
    return {row.id: label for row, label in zip(rows, labels, strict=True)}


def forces(result: Result) -> dict[str, str]:
    """Force names by id, in the client's language."""
    return {row.force: row.force_label for row in result.rows(ForceShare)}


def check(result: Result, name: str) -> Text:
    """The text of a check."""
    return next(one.text for one in result.checks if one.id == name)


def known(result: Result, names: Iterable[str]) -> dict[str, Estimate]:
    """Those figures of these names that the result has."""
    return {name: result.figures[name] for name in names if name in result.figures}


def listed(names: Sequence[str]) -> tuple[Text, ...]:
    """Names as a title can carry them, the shorter the more there are, and how many it leaves out."""
    kept = [brief(name, LISTED // min(len(names), NAMED)) for name in names[:NAMED]]
    more = len(names) - len(kept)
    return (*kept, say("journey-others", n=more)) if more else tuple(kept)
