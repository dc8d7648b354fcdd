"""Moments that matter, ideas with their opportunity scores, and how strong the relationships are."""

from __future__ import annotations

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.journey.parts import MARKS, check, footing, ids, rated, stages
from workbench.result import Result
from workbench.scoring.voice.labels import PAIR, brief
from workbench.wording import sentence

MOST = 10
EVIDENCE = {
    "survey": "customers surveyed",
    "interviews": "interviews",
    "workshop": "workshop",
    "assumption": "assumption",
}


def moments(result: Result, context: Context) -> Exhibit:
    """The stage-force cells where weight, shortfall and reach meet, with the stability of their rank."""
    ranked = result.table("moments").head(MOST)
    evidence = result.table("evidence").set_index(["stage", "force"])["evidence"]
    known = [EVIDENCE[str(evidence[row["stage"], row["force"]])] for row in ranked.to_dict("records")]
    shown = pd.DataFrame({
        "Moment": ranked["force_label"] + ", " + ranked["stage_label"],
        "Score": ranked["score"], "Gap": ranked["gap"], "Reach": ranked["reach"],
        "In the first five": ranked["stability"], "Known from": known,
    })  # fmt: skip
    return exhibit(
        shown,
        kind="bar",
        id="journey-moments",
        title=_moment_title(result, ranked, context.language),
        encoding={"category": "Moment", "value": "Score"},
        unit="count",
        notes=["Score = weight x shortfall x reach, the largest set to 100.", check(result, "Force weights"), MARKS],
        takeaways=_moment_takeaways(result, ranked, known, context.language),
        figures=ids(result, [name for row in ranked.to_dict("records")
                             for name in (f"moment.{row['stage']}.{row['force']}", f"delivery_gap.{row['stage']}.{row['force']}")]
                    + ["hygiene_deficits"]),
        highlight=shown.loc[ranked["force"].isin(["certainty", "fair_treatment"]).to_numpy(), "Moment"].head(3).tolist(),
        polarity="none",
        reasoning="Rank stability: share of 1,000 resamples of raters in which the moment is among the first five.",
        **footing(result, context, rated(result)),
    )  # fmt: skip


def opportunities(result: Result, context: Context) -> Exhibit:
    """Ideas by stage with opportunity score and place in the double diamond."""
    rows = result.table("opportunities")
    scored = rows.dropna(subset=["score"])
    names = stages(result)
    shown = pd.DataFrame({
        "Idea": rows["text"], "Stage": rows["stage"].map(names), "Status": rows["status"].str.capitalize(),
        **({"Importance": rows["importance"], "Satisfaction": rows["satisfaction"], "Opportunity": rows["score"]} if len(scored) else {}),
    })  # fmt: skip
    title = sentence("{ideas} ideas along the journey, none of them rated by customers yet", context.language,
                     ideas=result.figures["ideas"])  # fmt: skip
    if len(scored):
        title = sentence('"{idea}" is the largest opportunity ({score})', context.language, idea=brief(scored["text"].iloc[0]),
                         score=result.figures["opportunity_top"])  # fmt: skip
    return exhibit(
        shown,
        kind="table",
        id="journey-opportunities",
        title=title,
        notes=["Opportunity = importance + max(importance - satisfaction, 0), both on one scale (Ulwick, 2005).",
               "Status: discover, define, develop, deliver."],
        figures=ids(result, ["ideas", "opportunity_top"]),
        **footing(result, context, "Journey workshop"),
    )  # fmt: skip


def relationship(result: Result, context: Context) -> Exhibit:
    """Dissatisfied, functionally satisfied and emotionally attached customers."""
    rows = result.table("relationship")
    attached = result.figures.get("relationship.emotionally_attached")
    title = sentence("{attached} of customers are emotionally attached", context.language, attached=attached)
    if attached is None:
        title = "Too few customers are emotionally attached to show them"
    return exhibit(
        rows.assign(group=rows["group"].str.capitalize()),
        kind="bar",
        id="journey-relationship",
        title=title,
        encoding={"category": "group", "value": "share", "low": "low", "high": "high", "n": "n"},
        unit="share",
        notes=["Groups after the relationship strength construct of Ipsos Loyalty; items above the middle of their scale."],
        takeaways=[
            sentence("NPS of the {group}: {nps}.", context.language, group=row["group"],
                     nps=result.figures[f"relationship_nps.{str(row['group']).replace(' ', '_')}"])
            for row in rows.to_dict("records")
            if f"relationship_nps.{str(row['group']).replace(' ', '_')}" in result.figures
        ],
        figures=ids(result, [name for name in result.figures if name.startswith("relationship")]),
        highlight=["Emotionally attached"],
        scale=(0, 1),
        polarity="none",
        **footing(result, context, "Customer survey"),
    )  # fmt: skip


def _moment_title(result: Result, ranked: pd.DataFrame, language: str) -> str:
    if ranked.empty:
        return "No moment of the journey falls short of expectation"
    top = ranked.iloc[0]
    return sentence(
        "{force} at {stage} matters most ({gap}), among the first five in {stability} of resamples",
        language, force=brief(top["force_label"], PAIR), stage=brief(top["stage_label"], PAIR),
        gap=result.figures[f"delivery_gap.{top['stage']}.{top['force']}"],
        stability=result.figures[f"moment.{top['stage']}.{top['force']}"],
    )  # fmt: skip


def _moment_takeaways(result: Result, ranked: pd.DataFrame, known: list[str], language: str) -> list[str]:
    taken = [
        sentence("{force} at {stage}: {gap}, known from {known}.", language, force=brief(row["force_label"], PAIR),
                 stage=brief(row["stage_label"], PAIR), gap=result.figures[f"delivery_gap.{row['stage']}.{row['force']}"], known=source)
        for row, source in zip(ranked.head(2).to_dict("records"), known, strict=False)
    ]  # fmt: skip
    basics = sentence("Certainty and Fair Treatment come first; shortfalls beyond chance: {count}.", language,
                      count=result.figures["hygiene_deficits"])  # fmt: skip
    return [*taken, *([basics] if result.figures["hygiene_deficits"].value else [])]
