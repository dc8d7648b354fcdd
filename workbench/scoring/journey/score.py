"""The journey as one result: gaps by stage and force, moments that matter, emotion, evidence and candidates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from workbench.claims import say
from workbench.claims.labels import PAIR, brief
from workbench.frameworks import Framework
from workbench.frameworks.model import Item
from workbench.model.inputs import Journey, Survey
from workbench.model.interviews import Interviews
from workbench.model.journey import FORCES, FUNCTIONAL, Gap, PersonaEmotion, StageEvidence, StageMetric, Unsupported
from workbench.model.operations import Metric, name_of
from workbench.model.roadmap import Candidate
from workbench.model.rows import frame_of, rows_of
from workbench.privacy import Rules
from workbench.privacy.words import NOTHING, Released
from workbench.result import Estimate, Result
from workbench.scoring.journey import evidence, forces, moments, relationship, satisfaction, texts, weights
from workbench.scoring.journey.forces import GAPS, GapDraws, Ratings
from workbench.scoring.journey.opportunities import opportunity_table
from workbench.scoring.journey.weights import ForceWeights
from workbench.scoring.operations import metrics_of
from workbench.scoring.periods import in_order

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST_CANDIDATES = 5


@dataclass(frozen=True, eq=False)
class _Sources:
    """What the scores come from: ballots of the last wave, and the survey's last wave where there is one."""

    ballots: pd.DataFrame
    people: pd.DataFrame | None
    survey: Survey | None


def score_journey(
    journey: Journey,
    ballots: pd.DataFrame,
    *,
    rules: Rules,
    survey: Survey | None = None,
    points: Mapping[str, float] | None = None,
    framework: Framework | None = None,
    released: Released = NOTHING,
    operations: pd.DataFrame | None = None,
    interviews: Interviews | None = None,
    seed: int = 2026,
) -> Result:
    """Expectation, actual and ideal of each stage and force, the gaps between them, and what follows.

    Parameters
    ----------
    journey : `stages` has id, label, weight, reach (share of customers, NaN unknown), evidence, in order; `lanes`
        stage, lane, text; `emotions` stage, curve ("as is", "to be"), value (-2 to 2); `opportunities`, `touchpoints`
        and `personas` as read from journey.yaml; `scale` is that of the ballots.
    ballots : rater, role, stage, force, lens, wave, score; NaN is no answer; the last wave in time counts.
    rules : the client's rules of anonymity.
    survey : gives force items (`force.<stage>.<force>.<lens>`, on the journey's scale), which replace ballots where
        enough customers answered, the reach of stages, how their touchpoints satisfy, and relationship strength.
    points : points of the six forces from a workshop.
    framework : the pack `forces-of-cx`, for the forces' names and first steps; their ids stand for names without it.
    operations : the figures of operations (see `score_operations`), of which those of a stage stand in its column.
    interviews : what interviewed people speak of, for the evidence of stages (see `evidence.strength`) and of personas.
    released : the quotes of the journey that a named person has released; none is shown without it.

    Force weights are stated (`points`), derived (all six forces rated in the survey), both blended half and half, or
    equal, which is an assumption; the check "Force weights" names which.

    Figures: `expectation|actual|ideal.<stage>.<force>`; `delivery_gap|ambition_gap.<stage>.<force>` (paired, t
    interval), `.<stage>` and without suffix (weighted by force and stage, interval by resampling raters);
    `force_delivery_gap|force_ambition_gap.<force>`; `functional_gap`, `relational_gap`; `delivery_widest`,
    `ambition_widest`, `moment_first` (share of resamples in which the first is the first, in steps of 5 points);
    `delivery_clear`, `ambition_clear`, `hygiene_deficits` (cells that remain after Holm's correction of their family);
    `force_weight.<force>`; `moment.<stage>.<force>` (stability); `opportunity.<idea>`; `emotion.<stage>`, `emotion_to_be.<stage>`,
    `emotion_peak_end`, `emotion_mean`; `relationship.<group>`;
    `stage_satisfaction.<stage>` (top-2-box share of the survey's ratings of the stage); counts (`raters`, `stages`, `evidence_none|weak|some|strong`,
    `touchpoints`, ...). Cells of fewer raters than the minimum hold nothing.

    Raises `ValueError` for a score or survey item off the journey's scale, for unknown stages, forces or lenses, and
    for ideas rated on different scales.
    """
    sources = _sources(journey, ballots, survey)
    ids = list(journey.stages["id"])
    items = None if sources.people is None else sources.people.filter(regex=r"^force\.")
    weight = None if sources.people is None else sources.people["weight"]
    given = forces.ratings(sources.ballots, ids, survey=items, weight=weight, rules=rules, scale=journey.scale)
    weighting = _weighting(sources, points, seed)
    cells = weights.cell_weights(journey.stages, weighting)
    lenses, gaps = forces.lens_table(given, rules), forces.gap_table(given, rules)
    draws = {gap: forces.resample(given, gap, rules=rules, seed=seed) for gap in GAPS} if len(given.scores) else {}
    ranked, firm = _moments(draws, journey.stages, cells, sources)
    groups = _groups(sources, rules)
    names, labels = _names(framework), dict(zip(ids, journey.stages["label"], strict=True))
    touchpoints = None if survey is None else survey.touchpoints
    satisfied = satisfaction.stage_satisfaction(sources.people, touchpoints, ids, rules=rules)
    measured = _stage_metrics(journey, operations, touchpoints, rules)
    asked, ideas = texts.asked_cells(sources.ballots, items), opportunity_table(journey.opportunities)
    behind = evidence.stage_evidence(
        journey.stages.to_dict("records"),
        survey={row["stage"]: int(row["n"]) for row in satisfied.dropna(subset=["n"]).to_dict("records")},
        operations=[stage for stage, _ in measured],
        votes=evidence.votes(sources.ballots, rules),
        interviews=interviews,
        rules=rules,
    )
    lines = evidence.persona_emotions(journey.personas.to_dict("records"), dict(evidence.felt(journey)))
    figures = (
        forces.figure_names(lenses)
        | forces.figure_names(gaps)
        | _summaries(ids, draws, cells)
        | _weight_figures(weighting)
        | _moment_figures(ranked)
        | _emotion_figures(journey)
        | dict(relationship.relationship_figures(groups))
        | satisfaction.satisfaction_figures(satisfied)
        | firm
        | _metric_figures(measured)
        | _counts(journey, given, ranked)
        | _gap_counts(gaps, asked)
        | _idea_figures(ideas)
        | evidence.figures_of(behind, lines, journey.personas)
    )
    gaps, known = _labelled(gaps, labels, names), evidence.known(given, journey.stages, rules.minimum_group)
    tables = {
        "stages": journey.stages, "personas": evidence.personas(journey.personas, interviews, rules), "touchpoints": journey.touchpoints,
        "lanes": _lanes(journey, released), Unsupported.table: frame_of(Unsupported, _unsupported(journey)), "emotions": journey.emotions, "opportunities": ideas,
        "lenses": _labelled(lenses, labels, names), "gaps": gaps,
        "moments": _labelled(ranked, labels, names), "force_weights": _labelled(weighting.table(), None, names),
        "evidence": _labelled(known, labels, names), "relationship": groups,
        "stage_evidence": frame_of(StageEvidence, behind), "persona_emotions": frame_of(PersonaEmotion, lines),
        "stage_satisfaction": satisfied.assign(stage_label=satisfied["stage"].map(labels)),
        "stage_metrics": frame_of(StageMetric, [StageMetric(stage, one.metric, name_of(one.metric), one.measured_in, one.n) for stage, one in measured]),
        "candidates": frame_of(Candidate, _candidates(gaps, ranked, figures, labels, names, framework)),
    }  # fmt: skip
    if framework is not None:
        tables["framework"] = framework.provenance()
    return Result(
        "journey",
        figures,
        tables,
        texts.checks(figures, weighting, asked, names),
        rules=rules,
        claims=(
            *texts.summary(figures, rows_of(Gap, gaps), labels, known["evidence"]),
            *evidence.claims(figures, evidence.assumed(behind, labels)),
        ),
        headline="delivery_gap" if "delivery_gap" in figures else "stages",
    )


def _stage_metrics(
    journey: Journey, operations: pd.DataFrame | None, asked: pd.DataFrame | None, rules: Rules
) -> list[tuple[str, Metric]]:
    """Each metric with the stage it is of: its own, that of its touchpoint, or the one whose lane of metrics names it."""
    if operations is None:
        return []
    points = pd.concat([frame[["id", "stage"]] for frame in (journey.touchpoints, asked) if frame is not None])
    home = dict(zip(points["id"], points["stage"], strict=True))
    lanes = journey.lanes[journey.lanes["lane"] == "metrics"]
    named = {str(text).casefold(): stage for stage, text in zip(lanes["stage"], lanes["text"], strict=True)}
    found = [
        (str(one.stage or home.get(one.touchpoint) or named.get(one.metric.casefold()) or ""), one)
        for one in metrics_of(operations, rules=rules)
    ]
    return [(stage, one) for stage, one in found if stage in set(journey.stages["id"]) and one.value is not None]


def _metric_figures(measured: list[tuple[str, Metric]]) -> dict[str, Estimate]:
    figures = {f"operation.{name_of(one.metric)}": Estimate(one.value, n=one.n, unit=one.unit) for _, one in measured}
    return figures | {
        f"operation_target.{name_of(one.metric)}": Estimate(one.target, unit=one.unit) for _, one in measured if one.target is not None
    }  # fmt: skip


def _lanes(journey: Journey, released: Released) -> pd.DataFrame:
    """The lanes with quotes as they were released; those that nobody has released are left out."""
    lanes = journey.lanes
    said = lanes["lane"] == "quotes"
    quoted = lanes["text"].where(~said, lanes["text"].map(released.of))
    return lanes.assign(text=quoted)[~said | quoted.notna()]


def _sources(journey: Journey, ballots: pd.DataFrame, survey: Survey | None) -> _Sources:
    latest: pd.DataFrame = ballots if ballots.empty else ballots[ballots["wave"] == in_order(ballots["wave"])[-1]]
    low, high = journey.scale
    off = int(((latest["score"] < low) | (latest["score"] > high)).sum())
    if off:
        raise ValueError(f"{off} ballot scores are off the scale {low:g}-{high:g}")
    if survey is None:
        return _Sources(latest, None, None)
    foreign = survey.forces[(survey.forces["low"] != low) | (survey.forces["high"] != high)]
    if len(foreign):
        raise ValueError(
            f"{len(foreign)} force items of the survey are not on the journey's scale {low:g}-{high:g}; "
            "set scale in journey.yaml to theirs"
        )
    people: pd.DataFrame = survey.frame[survey.frame["wave"] == survey.waves["id"].iloc[-1]]
    return _Sources(latest, people, survey)


def _weighting(sources: _Sources, points: Mapping[str, float] | None, seed: int) -> ForceWeights:
    told = weights.stated(points) if points else None
    found = None
    if sources.people is not None and sources.survey is not None:
        actual = weights.actual_by_force(sources.people)
        strength = relationship.strength(sources.people, sources.survey.drivers)
        if strength is None:
            strength = sources.people.get("nps")
        if strength is not None:
            found = weights.derived(actual, strength, weight=sources.people["weight"], seed=seed)
    if told and found:
        return weights.blended(told, found)
    return told or found or weights.equal()


def _moments(
    draws: Mapping[str, GapDraws], stages: pd.DataFrame, cells: NDArray[np.float64], sources: _Sources
) -> tuple[pd.DataFrame, dict[str, Estimate]]:
    """The ranked moments, and how firmly the first is the first."""
    if not draws:
        return pd.DataFrame(columns=moments.COLUMNS), {}
    touchpoints = None if sources.survey is None else sources.survey.touchpoints
    reach = moments.reach_of(stages, sources.people, touchpoints).to_numpy()
    first = moments.leading(draws["delivery"], cells, reach)
    ranked = moments.moments(draws["delivery"], stages, cells, reach)
    return ranked, {} if first is None else {"moment_first": first}


def _groups(sources: _Sources, rules: Rules) -> pd.DataFrame:
    if sources.people is None or sources.survey is None:
        return pd.DataFrame(columns=relationship.COLUMNS)
    return relationship.relationship_groups(sources.people, sources.survey.drivers, rules=rules)


def _summaries(stages: list[str], draws: Mapping[str, GapDraws], cells: NDArray[np.float64]) -> dict[str, Estimate]:
    """Weighted gaps of the journey, of each stage, of each force, and of functional and relational needs."""
    figures: dict[str, Estimate] = {}
    for gap, drawn in draws.items():
        figures[f"{gap}_gap"] = drawn.weighted(cells)
        firm = drawn.widest(lowest=gap == "delivery")
        figures |= {} if firm is None else {f"{gap}_widest": firm}
        for at, stage in enumerate(stages):
            figures[f"{gap}_gap.{stage}"] = drawn.weighted(cells * (np.arange(len(stages)) == at)[:, None])
        for force in FORCES:
            figures[f"force_{gap}_gap.{force}"] = drawn.weighted(cells * _of([force]))
    if draws:
        figures["functional_gap"] = draws["delivery"].weighted(cells * _of(FUNCTIONAL))
        figures["relational_gap"] = draws["delivery"].weighted(cells * ~_of(FUNCTIONAL))
    return figures


def _of(chosen: tuple[str, ...] | list[str]) -> NDArray[np.bool_]:
    return np.isin(list(FORCES), list(chosen))


def _weight_figures(weighting: ForceWeights) -> dict[str, Estimate]:
    return {
        f"force_weight.{row['force']}": Estimate(row["weight"], row["low"], row["high"], n=weighting.n, unit="share")
        for row in weighting.table().to_dict("records")
    }


def _moment_figures(ranked: pd.DataFrame) -> dict[str, Estimate]:
    return {
        f"moment.{row['stage']}.{row['force']}": Estimate(row["stability"], unit="share")
        for row in ranked.head(MOST_CANDIDATES).to_dict("records")
    }


def _emotion_figures(journey: Journey) -> dict[str, Estimate]:
    """Values of both curves by stage, and the peak-end figure and mean of each."""
    figures = {}
    for curve, ending in (("as is", ""), ("to be", "_to_be")):
        for row in journey.emotions[journey.emotions["curve"] == curve].to_dict("records"):
            figures[f"emotion{ending}.{row['stage']}"] = Estimate(row["value"], unit="score difference")
        for name, value in moments.emotion_summary(journey.emotions, journey.stages, curve).items():
            figures[f"emotion{ending}_{name}"] = Estimate(value, unit="score difference")
    return figures


def _names(framework: Framework | None) -> dict[str, str]:
    titles = {} if framework is None else {group.id: group.title for group in framework.groups}
    return {force: titles.get(force, force.replace("_", " ").title()) for force in FORCES}


def _counts(journey: Journey, given: Ratings, ranked: pd.DataFrame) -> dict[str, Estimate]:
    owners = journey.touchpoints["owner"]
    unsupported = len(_unsupported(journey))
    counted = {
        "raters": len(given.scores), "moments": len(ranked), "stages": len(journey.stages),
        "touchpoints": len(journey.touchpoints), "touchpoints_owned": int((owners.fillna("") != "").sum()),
        "ideas": len(journey.opportunities), "personas": len(journey.personas),
        "supported_stages": len(journey.stages) - unsupported, "unsupported_stages": unsupported,
    }  # fmt: skip
    return {name: Estimate(count, unit="count") for name, count in counted.items()}


def _gap_counts(gaps: pd.DataFrame, asked: set[texts.Cell]) -> dict[str, Estimate]:
    """Cells by what is known of them: clear gaps, shown, rated by too few, not rated at all."""
    shown = gaps["value"].notna()
    tried = pd.Series([cell in asked for cell in zip(gaps["stage"], gaps["force"], strict=True)], index=gaps.index)
    delivery = gaps["gap"] == "delivery"
    counted = {
        "gap_cells": len(gaps), "gap_cells_shown": int(shown.sum()), "gap_cells_few": int((~shown & tried).sum()),
        "gap_cells_unrated": int((~shown & ~tried).sum()), "hygiene_cells": int((delivery & gaps["hygiene"] & shown).sum()),
        "delivery_clear": int((delivery & gaps["clear"]).sum()), "ambition_clear": int((~delivery & gaps["clear"]).sum()),
        "hygiene_deficits": int(gaps["deficit"].sum()),
        "hygiene_tested": int((delivery & gaps["hygiene"] & gaps["low"].notna()).sum()),
    }  # fmt: skip
    return {name: Estimate(count, unit="count") for name, count in counted.items()}


def _idea_figures(ideas: pd.DataFrame) -> dict[str, Estimate]:
    scored = ideas.dropna(subset=["score"])
    return {f"opportunity.{id_}": Estimate(score) for id_, score in zip(scored["id"], scored["score"], strict=True)}


def _unsupported(journey: Journey) -> list[Unsupported]:
    """Stages for which the journey names no back stage or no support."""
    named = {lane: set(rows["stage"]) for lane, rows in journey.lanes.groupby("lane")}
    lanes = ("back_stage", "support")
    missing = {id_: [lane for lane in lanes if id_ not in named.get(lane, ())] for id_ in journey.stages["id"]}
    return [Unsupported(stage, "both" if len(lacks) > 1 else lacks[0]) for stage, lacks in missing.items() if lacks]


def _labelled(table: pd.DataFrame, stages: Mapping[str, str] | None, names: Mapping[str, str]) -> pd.DataFrame:
    labelled = table.assign(force_label=table["force"].map(names))
    return labelled if stages is None else labelled.assign(stage_label=table["stage"].map(stages))


def _candidates(
    gaps: pd.DataFrame,
    ranked: pd.DataFrame,
    figures: Mapping[str, Estimate],
    labels: Mapping[str, str],
    names: Mapping[str, str],
    framework: Framework | None,
) -> list[Candidate]:
    """Hygiene deficits first, then the moments that matter, offered to the roadmap; at most five, each cell once."""
    short = gaps[gaps["deficit"]].sort_values("value")
    wanted = list(zip(short["stage"], short["force"], strict=True))
    wanted += [pair for pair in zip(ranked["stage"], ranked["force"], strict=True) if pair not in wanted]
    found = []
    for stage, force in wanted[:MOST_CANDIDATES]:
        label, step = brief(labels[stage], PAIR), _step(force, framework)
        action: Any = say("journey-close-the-gap", force=names[force])
        if step:
            action = f"{step.action[:1].lower()}{step.action[1:]}"
        gap = figures[f"delivery_gap.{stage}.{force}"]
        found.append(
            Candidate(
                id=f"journey.{stage}.{force}.A",
                title=say("journey-step", stage=label, action=action),
                finding=f"journey.{stage}.{force}",
                workstream=(step and step.workstream) or say("journey-workstream"),
                dimension=(step and step.dimension) or "process",
                detail=say("journey-candidate", force=names[force], stage=label, gap=gap),
            )
        )
    return found


def _step(force: str, framework: Framework | None) -> Item | None:
    """The pack's first step for a force."""
    groups = [] if framework is None else [group for group in framework.groups if group.id == force]
    return next((item for group in groups for item in group.items if item.action), None)


__all__ = ["score_journey"]
