"""Moments that matter, ideas with their opportunity scores, and how strong the relationships are."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.claims import Message, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.labels import FOUR, PAIR, brief
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, ids, where
from workbench.findings.journey.parts import MARKS, WORKSHOP, check, footing, forces, known, rated, stages
from workbench.model.journey import HYGIENE, Evidence, Idea, Moment, RelationshipGroup
from workbench.result import Result
from workbench.scoring.journey.texts import FORCE

MOST = 10


@where(has_rows(Moment))
def moments(result: Result, context: Context) -> Exhibit:
    """The stage-force cells where weight, shortfall and reach meet, with the stability of their rank."""
    ranked = result.rows(Moment)[:MOST]
    kinds = {(row.stage, row.force): say(f"journey-known-{row.evidence}") for row in result.rows(Evidence)}
    names = [say("journey-moment", force=row.force_label, stage=row.stage_label) for row in ranked]
    heads = [
        say("journey-col-moment"), say("journey-col-score"), say("journey-col-gap"), say("journey-col-reach"),
        say("journey-col-stability"), say("journey-col-known"),
    ]  # fmt: skip
    rows = [
        (name, row.score, row.gap, row.reach, row.stability, kinds[row.stage, row.force])
        for name, row in zip(names, ranked, strict=True)
    ]
    return exhibit(
        pd.DataFrame(rows, columns=heads),
        kind="bar",
        id="journey-moments",
        title=_moment_title(result, ranked),
        encoding={"category": heads[0], "value": heads[1]},
        unit="count",
        notes=[say("journey-note-score"), check(result, "journey-check-weights"), MARKS],
        takeaways=_moment_takeaways(result, ranked, kinds),
        figures=ids(
            result,
            [
                name
                for row in ranked
                for name in (f"moment.{row.stage}.{row.force}", f"delivery_gap.{row.stage}.{row.force}")
            ]
            + ["moment_first", "moments", "hygiene_deficits"],
        ),
        short=names[:2],  # those that the title names
        polarity="none",
        reasoning=say("method-journey-moments"),
        **footing(result, context, rated(result)),
    )


def _moment_title(result: Result, ranked: list[Moment]) -> Message:
    if not ranked:
        return say("journey-moments-none")
    one, firm = ranked[0], result.figures["moment_first"]
    gap = result.figures[f"delivery_gap.{one.stage}.{one.force}"]
    force, stage = brief(one.force_label, PAIR), brief(one.stage_label, PAIR)
    alone: dict[str, Any] = {"force": force, "stage": stage, "gap": gap}
    if len(ranked) == 1:
        return first(claim("journey-moment-one", when.beyond(gap), **alone), say("journey-moment-one-open", **alone))
    other = ranked[1]
    second = result.figures[f"delivery_gap.{other.stage}.{other.force}"]
    both: dict[str, Any] = {
        "gap": gap, "force": brief(one.force_label, FORCE), "stage": brief(one.stage_label, FOUR),
        "second": second, "other": brief(other.force_label, FORCE), "there": brief(other.stage_label, FOUR),
    }  # fmt: skip
    return first(
        claim("journey-moment-first", when.leads(firm), when.beyond(gap), **alone),
        claim("journey-moments-close", when.open_order(firm), when.beyond(gap, second), **both),
        say("journey-moments-open", **both),
    )


def _moment_takeaways(
    result: Result, ranked: list[Moment], kinds: dict[tuple[str, str], Message]
) -> tuple[Message, ...]:
    told = [
        say("journey-moment-known", force=brief(row.force_label, PAIR), stage=brief(row.stage_label, PAIR),
            gap=result.figures[f"delivery_gap.{row.stage}.{row.force}"], known=kinds[row.stage, row.force])
        for row in ranked[:2]
    ]  # fmt: skip
    deficits = result.figures["hygiene_deficits"]
    names = tuple(forces(result)[force] for force in HYGIENE)
    return holding(*told, claim("journey-basics-short", when.some(deficits), n=deficits, forces=names))


@where(has_rows(Idea))
def opportunities(result: Result, context: Context) -> Exhibit:
    """Ideas by stage with opportunity score and place in the double diamond."""
    rows, names = result.rows(Idea), stages(result)
    scored = [row for row in rows if row.score is not None]
    heads = [say("journey-col-idea"), say("journey-col-stage"), say("journey-col-status")]
    cells = [[row.text, names[row.stage], say(f"journey-status-{row.status}")] for row in rows]
    if scored:
        heads += [say("journey-col-importance"), say("journey-col-satisfaction"), say("journey-col-opportunity")]
        cells = [[*cell, row.importance, row.satisfaction, row.score] for cell, row in zip(cells, rows, strict=True)]
    return exhibit(
        pd.DataFrame(cells, columns=heads),
        kind="table",
        id="journey-opportunities",
        title=_idea_title(result, scored),
        notes=[say("journey-note-opportunity"), say("journey-note-status")],
        figures=ids(result, ["ideas", *(f"opportunity.{row.id}" for row in scored)]),
        **footing(result, context, WORKSHOP),
    )


def _idea_title(result: Result, scored: list[Idea]) -> Message:
    """The idea with the largest score; those that share it where there are more."""
    if not scored:
        return say("journey-ideas", n=result.figures["ideas"])
    of = [result.figures[f"opportunity.{row.id}"] for row in scored]
    if len(scored) == 1:
        return say("journey-idea-scores", idea=brief(scored[0].text), score=of[0])
    return first(
        claim(
            "journey-ideas-alike",
            when.alike(of[0], of[1]),
            idea=brief(scored[0].text, PAIR),
            other=brief(scored[1].text, PAIR),
            score=of[0],
        ),
        claim("journey-idea-largest", when.top(*of), idea=brief(scored[0].text), score=of[0]),
    )


@where(has_rows(RelationshipGroup))
def relationship(result: Result, context: Context) -> Exhibit:
    """Dissatisfied, functionally satisfied and emotionally attached customers."""
    rows = result.rows(RelationshipGroup)
    names = {row.group: say(f"journey-group-{row.group}") for row in rows}
    attached = result.figures.get("relationship.emotionally_attached")
    nps = known(result, [f"relationship_nps.{row.group}" for row in rows])
    data = [(names[row.group], row.share, row.low, row.high, row.n) for row in rows]
    return exhibit(
        pd.DataFrame(data, columns=["group", "share", "low", "high", "n"]),
        kind="bar",
        id="journey-relationship",
        title=say("journey-attached", attached=attached) if attached else say("journey-attached-hidden"),
        encoding={"category": "group", "value": "share", "low": "low", "high": "high", "n": "n"},
        unit="share",
        notes=[say("journey-note-groups")],
        takeaways=[
            say("journey-group-nps", group=names[name.partition(".")[2]], nps=points) for name, points in nps.items()
        ],
        figures=ids(result, [name for name in result.figures if name.startswith("relationship")]),
        highlight=[one for group, one in names.items() if group == "emotionally_attached"],
        scale=(0, 1),
        polarity="none",
        **footing(result, context, say("note-survey")),
    )
