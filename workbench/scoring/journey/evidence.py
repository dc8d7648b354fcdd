"""What stands behind each stage of the map, and how strong that is: the one place of the rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from workbench.claims import Message, claim, holding
from workbench.claims import conditions as when
from workbench.claims.labels import PAIR, brief
from workbench.estimate import Estimate, count
from workbench.model.inputs import Journey
from workbench.model.interviews import Interviews
from workbench.model.journey import FORCES, STRENGTHS, PersonaEmotion, StageEvidence
from workbench.privacy import Rules, hidden_groups
from workbench.scoring.interviews import agreed, told
from workbench.scoring.journey.forces import Ratings

EVIDENCE = ("survey", "interviews", "workshop", "assumption")
STATED = ("interviews", "workshop")


def strength(
    *, survey: int, operations: int, interviews: int, agreed: bool, votes: int, stated: bool, rules: Rules
) -> str:
    """How strong the evidence of a stage is, one of `STRENGTHS`.

    A source counts in full where it is a survey of at least the small base, a metric of operations, or interviews of at
    least the minimum group in whose stages two readers agree (alpha of 0.667 or more). One source in full is `some`, two
    are `strong`. A smaller survey, other interviews, votes of a workshop (which is not the customer) or a source that the
    file states without data are `weak`; `none` is an assumption. The rule is the workbench's own.
    """
    whole = [survey >= rules.small_base, operations > 0, agreed and interviews >= rules.minimum_group]
    if full := sum(whole):
        return STRENGTHS[1 + full] if full < len(whole) else STRENGTHS[-1]
    return "weak" if survey or interviews or votes or stated else "none"


def stage_evidence(
    stages: Iterable[Mapping[Any, Any]],
    *,
    survey: Mapping[str, int],
    operations: Iterable[str],
    votes: Mapping[str, int],
    interviews: Interviews | None,
    rules: Rules,
) -> list[StageEvidence]:
    """The evidence of each stage (id and evidence as the file states it); `survey` and `votes` are people by stage, told already.

    `operations` are the stages of the metrics, one entry a metric.
    """
    metrics, alike = Counter(operations), interviews is not None and agreed(interviews)
    # Of fewer interviews a number that is withheld and yet enough for a source in full is all but one or two of them.
    wide = interviews is not None and len(interviews.frame) >= 2 * rules.minimum_group
    lines = []
    for stage in stages:
        id_ = str(stage["id"])
        spoke = (
            0
            if interviews is None or f"stage.{id_}" not in interviews.frame
            else int(interviews.frame[f"stage.{id_}"].notna().sum())
        )
        number = None if interviews is None else told(interviews.frame, f"stage.{id_}", rules)
        base, room = survey.get(id_, 0), votes.get(id_, 0)
        stated = str(stage.get("evidence") or "")
        stated = stated if stated in STATED and not (spoke if stated == "interviews" else room) else ""
        held = strength(
            survey=base,
            operations=metrics[id_],
            interviews=spoke,
            agreed=alike and (number is not None or wide),
            votes=room,
            stated=bool(stated),
            rules=rules,
        )
        lines.append(
            StageEvidence(
                id_,
                base or None,
                metrics[id_],
                number or None,
                bool(spoke) and not number,
                room or None,
                stated or None,
                held,
            )
        )
    return lines


def persona_emotions(personas: Iterable[Mapping[Any, Any]], curve: Mapping[str, float]) -> list[PersonaEmotion]:
    """The line of each persona that differs from the journey's (`curve`, by stage) anywhere; where it does not, the journey's value."""
    lines = []
    for one in personas:
        own: Mapping[str, float] = one.get("emotions") or {}
        if any(own[stage] != curve.get(stage) for stage in own):
            both = {stage: own.get(stage, value) for stage, value in curve.items()} | {
                stage: own[stage] for stage in own if stage not in curve
            }
            lines += [
                PersonaEmotion(
                    str(one["id"]), str(one["name"]), stage, value, stage in own and own[stage] != curve.get(stage)
                )
                for stage, value in both.items()
            ]
    return lines


def figures_of(
    lines: Iterable[StageEvidence], own: Iterable[PersonaEmotion], given: pd.DataFrame
) -> dict[str, Estimate]:
    """How many stages have evidence of each strength, how many personas are assumed, and how a stage feels to one of them."""
    found = Counter(line.strength for line in lines)
    assumed = sum("assumed" in ways for ways in given["found_by"]) if "found_by" in given else len(given)
    figures = {f"evidence_{name}": count(found[name]) for name in STRENGTHS} | {"personas_assumed": count(assumed)}
    return figures | {
        f"emotion_persona.{one.id}.{one.stage}": Estimate(one.value, unit="score difference")
        for one in own
        if one.differs
    }


def claims(figures: Mapping[str, Estimate], names: tuple[Any, ...]) -> tuple[Message, ...]:
    """The stages that are assumptions."""
    none = figures["evidence_none"]
    return holding(claim("journey-assumption", when.some(none), n=none, stages=names))


def votes(ballots: pd.DataFrame, rules: Rules) -> dict[str, int]:
    """Raters of each stage, where so many rated it that they are told."""
    raters = ballots.dropna(subset=["score"]).groupby("stage")["rater"].nunique()
    return {str(stage): int(n) for stage, n in raters.items() if n >= rules.minimum_group}


def felt(journey: Journey) -> list[tuple[str, float]]:
    """How each stage feels today, by its id."""
    today = journey.emotions[journey.emotions["curve"] == "as is"]
    return list(zip(today["stage"], today["value"], strict=True))


def assumed(behind: list[StageEvidence], labels: Mapping[str, str]) -> tuple[str, ...]:
    """The stages with no evidence, as a title can carry their names."""
    return tuple(brief(labels[line.stage], PAIR) for line in behind if line.strength == "none")


def personas(given: pd.DataFrame, interviews: Interviews | None, rules: Rules) -> pd.DataFrame:
    """Goals, needs and how it was found as one text each, so that a table can hold them, and the interviews with its people.

    These are told where each persona has none or at least the minimum, and the interviews of nobody's persona too.
    """
    flat = given.drop(columns="emotions", errors="ignore").map(
        lambda value: "; ".join(value) if isinstance(value, (tuple, list)) else value
    )
    sizes = {} if interviews is None else interviews.frame["segment.persona"].value_counts().to_dict()
    hidden = hidden_groups(
        {str(name): {"interviews": int(n)} for name, n in sizes.items()}, minimum=rules.minimum_group
    )
    counts = [int(sizes[one]) if one in sizes and one not in hidden else None for one in flat["id"]]
    return flat.assign(
        found_by=flat.get("found_by", "assumed"), interviews=pd.Series(counts, index=flat.index, dtype=object)
    )


def known(given: Ratings, stages: pd.DataFrame, minimum: int) -> pd.DataFrame:
    """How well each stage and force is known: survey, interviews, workshop or assumption, and the people behind it."""
    declared = list(stages["evidence"]) if "evidence" in stages else ["assumption"] * len(stages)
    people = np.isfinite(given.scores).any(axis=-1).sum(axis=0)
    rows = []
    for s, stage in enumerate(given.stages):
        for f, force in enumerate(FORCES):
            enough = people[s, f] >= minimum
            # Ballots are a workshop; what the journey declares may be stronger, but a survey must be one of this cell.
            rated = "survey" if given.surveyed[s, f] else "workshop" if enough else "assumption"
            stronger = declared[s] if declared[s] != "survey" else rated
            kind = min(rated, stronger, key=EVIDENCE.index)
            rows.append({"stage": stage, "force": force, "evidence": kind, "n": int(people[s, f]) if enough else None})
    return pd.DataFrame(rows)
