"""The checks of a journey and the claims that sum it up; what was not asked is told from what too few answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any

import pandas as pd

from workbench.claims import Message, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.labels import FOUR, PAIR, brief
from workbench.model.journey import HYGIENE, Gap
from workbench.result import Check, Estimate
from workbench.scoring.journey.weights import ForceWeights

SLIGHT = 0.5  # of a scale's point: an interval within it is no gap that matters
FORCE = 20  # columns for the name of a force where two stand in one title

Cell = tuple[str, str]
Figures = Mapping[str, Estimate]


def checks(figures: Figures, weighting: ForceWeights, asked: Set[Cell], names: Mapping[str, str]) -> tuple[Check, ...]:
    """Hygiene first, which weights the gaps use, and how many gap cells have no ratings or too few.

    `asked` are the cells (stage, force) to which anybody gave a score, shown or not.
    """
    return (
        _hygiene(figures, asked, tuple(names[force] for force in HYGIENE)),
        Check(say("journey-check-weights"), "information", say("journey-gaps-use", weights=weighting.label)),
        _base(figures, asked),
    )


def asked_cells(ballots: pd.DataFrame, items: pd.DataFrame | None) -> set[Cell]:
    """The cells (stage, force) that a ballot or a survey item `force.<stage>.<force>.<lens>` gives a score."""
    given = ballots.dropna(subset=["score"])
    cells = set(zip(given["stage"].astype(str), given["force"].astype(str), strict=True))
    answered = [] if items is None else [str(name) for name in items if items[name].notna().any()]
    return cells | {(parts[1], parts[2]) for parts in (name.split(".") for name in answered)}


def _hygiene(figures: Figures, asked: Set[Cell], forces: tuple[str, ...]) -> Check:
    short, cells = figures["hygiene_deficits"], figures["hygiene_cells"]
    name = say("journey-check-hygiene")
    if short.value:
        return Check(
            name, "information", claim("journey-hygiene-short", when.some(short), n=short, cells=cells, forces=forces)
        )
    if cells.value and not figures["hygiene_tested"].value:
        return Check(name, "information", say("journey-hygiene-untested", forces=forces))
    if cells.value:
        return Check(name, "passed", claim("journey-hygiene-holds", when.none(short), when.some(cells), forces=forces))
    tried = any(force in HYGIENE for _, force in asked)
    why = "journey-hygiene-few" if tried else "journey-hygiene-unrated"
    return Check(name, "information", say(why, forces=forces))


def _base(figures: Figures, asked: Set[Cell]) -> Check:
    name = say("journey-check-base")
    if not asked:
        return Check(name, "information", say("journey-base-unasked"))
    cells, shown = figures["gap_cells"], figures["gap_cells_shown"]
    few, empty = figures["gap_cells_few"], figures["gap_cells_unrated"]
    parts = (
        *([say("journey-base-few", n=few)] if few.value else []),
        *([say("journey-base-empty", n=empty)] if empty.value else []),
    )
    if not parts:
        return Check(name, "passed", claim("journey-base-all", when.each(shown, cells), n=cells))
    return Check(name, "information", say("journey-base-part", cells=cells, parts=parts))


def gap_claim(rows: Sequence[Gap], figures: Figures, gap: str, *, full_stop: bool = False) -> Message:
    """Which cell is furthest from expectation (`delivery`) or from the ideal (`ambition`).

    It is named alone where it is so in 95 % of resamples; else two are named whose order is open, or that all are
    alike, or that no gap is clear. As a title without, as a sentence with a full stop.
    """
    shown = [row for row in rows if row.gap == gap and row.value is not None]
    shown.sort(key=lambda row: (row.value or 0) * (1 if gap == "delivery" else -1))
    start, end = f"journey-{gap}", "-said" if full_stop else ""
    if not shown:
        return say(f"journey-gaps-hidden{end}")
    side = when.negative if gap == "delivery" else when.positive
    of = {(row.stage, row.force): figures[f"{gap}_gap.{row.stage}.{row.force}"] for row in shown}
    widest, narrowest = (of[row.stage, row.force] for row in (shown[0], shown[-1]))
    clear = [row for row in shown if row.clear]
    said = []
    if len(shown) > 1:
        said.append(claim(f"{start}-same{end}", when.alike(widest, narrowest), gap=widest))
        if shown[0].clear:
            said.append(
                claim(
                    f"{start}-widest{end}",
                    when.leads(figures[f"{gap}_widest"]),
                    side(widest),
                    gap=widest,
                    force=brief(shown[0].force_label, PAIR),
                    stage=brief(shown[0].stage_label, PAIR),
                )
            )
    if len(clear) > 1:
        one, other = (of[row.stage, row.force] for row in clear[:2])
        said.append(
            claim(
                f"{start}-close{end}",
                when.open_order(figures[f"{gap}_widest"]),
                side(one, other),
                when.beyond(one, other),
                force=brief(clear[0].force_label, FORCE),
                stage=brief(clear[0].stage_label, FOUR),
                gap=one,
                other=brief(clear[1].force_label, FORCE),
                there=brief(clear[1].stage_label, FOUR),
                second=other,
            )
        )
    if clear:
        one = of[clear[0].stage, clear[0].force]
        said.append(
            claim(
                f"{start}-clear{end}",
                side(one),
                when.beyond(one),
                gap=one,
                force=brief(clear[0].force_label, PAIR),
                stage=brief(clear[0].stage_label, PAIR),
            )
        )
    if not any(row.low is not None for row in shown):
        return say(
            f"{start}-untested{end}",
            gap=widest,
            force=brief(shown[0].force_label, PAIR),
            stage=brief(shown[0].stage_label, PAIR),
        )
    return first(*said, claim(f"{start}-none{end}", when.none(figures[f"{gap}_clear"])))


def seen(evidence: Iterable[str]) -> str:
    """Whose view the gaps are, by how their cells are known: of those surveyed, of raters, or of both."""
    kinds = set(evidence)
    return ("both" if kinds & {"workshop", "interviews"} else "survey") if "survey" in kinds else "raters"


def summary(
    figures: Figures, gaps: Sequence[Gap], labels: Mapping[str, str], evidence: Iterable[str]
) -> tuple[Message, ...]:
    """The gap of the journey and its widest cell; without ratings, how the journey feels and what the survey says."""
    if not any(row.gap == "delivery" and row.value is not None for row in gaps):
        return _without_gaps(figures, labels)
    gap = figures["delivery_gap"]
    given: dict[str, Any] = {"gap": gap, "seen": seen(evidence)}
    whole = first(
        claim("journey-below", when.negative(gap), when.beyond(gap), **given),
        claim("journey-above", when.positive(gap), when.beyond(gap), **given),
        *([say("journey-level-untested", **given)] if gap.low is None else []),
        claim("journey-level", when.within(gap), when.small(gap, limit=SLIGHT), **given),
        claim("journey-level-open", when.within(gap), **given),
    )
    return (whole, gap_claim(gaps, figures, "delivery", full_stop=True))


def _without_gaps(figures: Figures, labels: Mapping[str, str]) -> tuple[Message, ...]:
    said = (*_felt(figures, labels), *_satisfied(figures, labels))
    if said:
        return said
    if figures["raters"].value:
        return (say("journey-gaps-hidden-said"),)
    return (say("journey-unrated", stages=figures["stages"]),)


def _felt(figures: Figures, labels: Mapping[str, str]) -> tuple[Message, ...]:
    felt = sorted(_of_stages(figures, labels, "emotion"), key=lambda one: one[1].value or 0)
    if not felt:
        return ()
    (low, value), others = felt[0], [one for _, one in felt[1:]]
    alike = tuple(brief(name, FOUR) for name, one in felt if str(one) == str(value))
    return holding(
        claim("journey-feels-low", when.bottom(value, *others), stage=brief(low), value=value)
        if len(alike) == 1
        else claim("journey-feels-low-at", when.alike(value, felt[1][1]), stages=alike, value=value)
    )


def _satisfied(figures: Figures, labels: Mapping[str, str]) -> tuple[Message, ...]:
    rated = sorted(_of_stages(figures, labels, "stage_satisfaction"), key=lambda one: one[1].value or 0)
    if not rated:
        return ()
    (low, value), others = rated[0], rated[1:]
    if not others:
        return (say("journey-satisfied-at", stage=brief(low), value=value),)
    second = others[0][1]
    return (
        first(
            claim(
                "journey-satisfied-least",
                when.behind(value, *(one for _, one in others)),
                stage=brief(low),
                value=value,
            ),
            claim("journey-satisfied-same", when.alike(value, others[-1][1]), value=value),
            claim(
                "journey-satisfied-close",
                when.tied(value, second),
                stage=brief(low, PAIR),
                value=value,
                there=brief(others[0][0], PAIR),
                second=second,
            ),
            say("journey-satisfied-at", stage=brief(low), value=value),
        ),
    )


def _of_stages(figures: Figures, labels: Mapping[str, str], name: str) -> list[tuple[str, Estimate]]:
    """The labels and figures of the stages that have one of this name."""
    return [(label, figures[f"{name}.{stage}"]) for stage, label in labels.items() if f"{name}.{stage}" in figures]
