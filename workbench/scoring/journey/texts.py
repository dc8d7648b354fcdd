"""The checks of a journey and the sentence that sums it up; what was not asked is told from what too few answered."""

from __future__ import annotations

from collections.abc import Mapping, Set

import pandas as pd

from workbench.result import Check, Estimate
from workbench.scoring.journey.forces import HYGIENE
from workbench.scoring.journey.weights import ForceWeights
from workbench.scoring.voice.labels import PAIR, brief
from workbench.wording import joined, sentence

Cell = tuple[str, str]


def checks(gaps: pd.DataFrame, weighting: ForceWeights, asked: Set[Cell]) -> tuple[Check, ...]:
    """Hygiene first, which weights the gaps use, and how many gap cells nobody rated or too few.

    `asked` are the cells (stage, force) to which anybody gave a score, shown or not.
    """
    return (
        _hygiene(gaps, asked),
        Check("Force weights", "information", f"The gaps use {weighting.label}."),
        _base(gaps, asked),
    )


def asked_cells(ballots: pd.DataFrame, items: pd.DataFrame | None) -> set[Cell]:
    """The cells (stage, force) that a ballot or a survey item `force.<stage>.<force>.<lens>` gives a score."""
    given = ballots.dropna(subset=["score"])
    cells = set(zip(given["stage"].astype(str), given["force"].astype(str), strict=True))
    answered = [] if items is None else [str(name) for name in items if items[name].notna().any()]
    return cells | {(parts[1], parts[2]) for parts in (name.split(".") for name in answered)}


def _hygiene(gaps: pd.DataFrame, asked: Set[Cell]) -> Check:
    short = int((gaps["deficit"] & gaps["hygiene"]).sum())
    if short:
        return Check(
            "Hygiene first", "failed",
            f"{short} cells of Certainty and Fair Treatment fall short of expectation beyond chance; they come before "
            "anything that elevates.",
        )  # fmt: skip
    if gaps.loc[gaps["hygiene"], "value"].notna().any():
        return Check("Hygiene first", "passed", "No shortfall in Certainty or Fair Treatment beyond chance.")
    tried = any(force in HYGIENE for _, force in asked)
    why = "too few people" if tried else "nobody"
    return Check("Hygiene first", "information", f"Not assessed: {why} rated Certainty and Fair Treatment.")


def _base(gaps: pd.DataFrame, asked: Set[Cell]) -> Check:
    if not asked:
        return Check("Journey base", "information", "The forces were not asked about; no gap is shown.")
    hidden = gaps[gaps["value"].isna()]
    tried = [cell in asked for cell in zip(hidden["stage"], hidden["force"], strict=True)]
    few, empty = sum(tried), len(tried) - sum(tried)
    parts = [f"{few} have too few raters"] if few else []
    parts += [f"{empty} were rated by nobody"] if empty else []
    if not parts:
        return Check("Journey base", "passed", f"All {len(gaps)} gap cells have enough raters.")
    return Check(
        "Journey base", "information", f"Of {len(gaps)} gap cells {joined(parts)}; they are not shown."
    )


def summary(
    figures: Mapping[str, Estimate], gaps: pd.DataFrame, labels: Mapping[str, str], names: Mapping[str, str]
) -> str:
    """The gap of the journey and its widest cell; without ratings, how the journey feels and what the survey says."""
    delivery = gaps[(gaps["gap"] == "delivery") & gaps["value"].notna()]
    if delivery.empty:
        return _without_gaps(figures, labels)
    worst = delivery.iloc[delivery["value"].to_numpy(dtype=float).argmin()]
    return sentence(
        "The journey delivers {gap} against expectation; the widest gap is {force} at {stage} ({worst}).",
        gap=figures["delivery_gap"], force=brief(names[worst["force"]], PAIR), stage=brief(labels[worst["stage"]], PAIR),
        worst=figures[f"delivery_gap.{worst['stage']}.{worst['force']}"],
    )  # fmt: skip


def _without_gaps(figures: Mapping[str, Estimate], labels: Mapping[str, str]) -> str:
    said = []
    if felt := _of_stages(figures, labels, "emotion"):
        low = min(felt, key=lambda stage: felt[stage].value or 0)
        said.append(
            sentence(
                "The journey feels worst at {stage} ({value}).", stage=brief(labels[low]), value=felt[low]
            )
        )
    if rated := _of_stages(figures, labels, "stage_satisfaction"):
        low = min(rated, key=lambda stage: rated[stage].value or 0)
        said.append(
            sentence(
                "Customers are least satisfied at {stage} ({value}).",
                stage=brief(labels[low]),
                value=rated[low],
            )
        )
    if not said and figures["raters"].value:
        return "Too few people rated the journey to show where it falls short."
    if not said:
        return sentence(
            "The journey is drawn in {stages} stages; nobody has rated it yet.", stages=figures["stages"]
        )
    return " ".join(said)


def _of_stages(figures: Mapping[str, Estimate], labels: Mapping[str, str], name: str) -> dict[str, Estimate]:
    return {stage: figures[f"{name}.{stage}"] for stage in labels if f"{name}.{stage}" in figures}
