"""The sentences that sum the voice of the customer up."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from workbench.result import Estimate
from workbench.scoring.voice import priorities
from workbench.scoring.voice.labels import PAIR, brief
from workbench.scoring.voice.survey import Measure
from workbench.wording import joined, sentence


def summary(figures: Mapping[str, Estimate], measures: list[Measure], drivers: pd.DataFrame) -> str:
    """Level and change of the first measure, the levels of the others, and what drives the first."""
    first, head = measures[0], "{label} comes to {level}"
    if figures[first.id].value is None:
        return "Too few people answered to show figures."
    if f"{first.id}_change" in figures:
        head += ", a change of {change} on the wave before"
    parts = [
        sentence(
            head + ".", label=first.label, level=figures[first.id], change=figures.get(f"{first.id}_change")
        )
    ]
    parts += [sentence("{label} is {level}.", label=one.label, level=figures[one.id]) for one in measures[1:]]
    parts += _driver_sentences(figures, first, drivers)
    return " ".join(parts)


def _driver_sentences(figures: Mapping[str, Estimate], first: Measure, drivers: pd.DataFrame) -> list[str]:
    """Which drivers lead, without an order that resampling does not bear out, and which of them are negative."""
    leading = priorities.leaders(drivers)
    if leading.empty:
        return []
    top, names = leading.iloc[0], [brief(label, PAIR) for label in leading["label"]]
    said = sentence(
        "{names} lead what drives {name}; their order is within chance.",
        names=joined(names),
        name=first.label,
    )
    if len(leading) == 1:
        said = sentence("The strongest driver is {driver}: {share} of all that drivers explain.", driver=brief(top["label"]),
                        share=figures[f"driver.{top['driver']}"])  # fmt: skip
    against = [brief(row["label"], PAIR) for row in leading.to_dict("records") if row["sign"] < 0]
    return [said, *(f"Better ratings of {name} go with a lower {first.label}." for name in against)]


def touchpoints_alone(figures: Mapping[str, Estimate], touchpoints: pd.DataFrame) -> str:
    """Without a measure: the range of the touchpoints, and that no measure was asked."""
    known = touchpoints.dropna(subset=["value"]).sort_values("value", ascending=False)
    asked = "NPS, CSAT and CES were not asked."
    if known.empty:
        return f"Too few people rated the touchpoints to show one. {asked}"
    best, worst = (known.iloc[at] for at in (0, -1))
    said = sentence(
        "Satisfaction with the touchpoints runs from {best} ({best_label}) to {worst} ({worst_label})." if len(known) > 1
        else "{best_label}, the one touchpoint rated, satisfies {best}.",
        best=figures[f"touchpoint.{best['touchpoint']}"], best_label=brief(best["label"], PAIR),
        worst=figures[f"touchpoint.{worst['touchpoint']}"], worst_label=brief(worst["label"], PAIR),
    )  # fmt: skip
    return f"{said} {asked}"
