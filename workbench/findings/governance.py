"""What the governance audit shows: scorecard of the steps, heat map of the questions, gaps with owner and date."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.result import Result
from workbench.wording import number, sentence

SCALE = (0.0, 4.0)
RUNGS = {
    "Claimed": "practised, but not written down",
    "Documented": "written down, but not practised",
    "Practised": "both, without evidence",
    "Proven": "both, with evidence cited",
}
RULE = "Answers: 0 no, 1 ad hoc, 2 partly, 3 mostly, 4 always; in place from 3 in practice"


def step_scorecard(result: Result, context: Context) -> Exhibit:
    """Documented and practised scores of each step, weighted means over its questions."""
    steps = result.table("steps")
    if not result.figures["answered"].value:
        return _unanswered(result, context, "governance-steps")
    weakest = steps.sort_values("practised").iloc[0]
    long = steps.melt(
        id_vars=["label", "answered"],
        value_vars=["documented", "practised"],
        var_name="layer",
        value_name="mean",
    )
    long["layer"] = long["layer"].map({"documented": "On paper", "practised": "In practice"})
    long = long.sort_values("label", key=lambda labels: labels.map(list(steps["label"]).index), kind="stable")
    return exhibit(
        long,
        kind="bar",
        id="governance-steps",
        title=sentence(
            "Governance is practised at {practised} of {top}; {step} is weakest at {low}",
            context.language, top=result.figures["scale_top"], practised=result.figures["practised"], step=quoted(weakest["label"]),
            low=result.figures[f"{weakest['id']}.practised"],
        ),
        encoding={"category": "label", "value": "mean", "series": "layer", "n": "answered"},
        scale=SCALE,
        labels={"value": "Mean answer, 0 to 4"},
        takeaways=_scorecard_takeaways(result, context),
        highlight=(weakest["label"],),
        figures=_ids(result, "practised", "documented", "coverage", "evidence_backed",
                     *(f"{id_}.{layer}" for id_ in steps["id"] for layer in ("documented", "practised"))),
        reasoning=f"{RULE}. Weighted mean over the questions of a step; N/A policy: {_rule(result, 'na_policy')}.",
        **(_footing(result, context) | {"notes": ("Base: questions answered", _not_applicable(result))}),
    )  # fmt: skip


def question_heatmap(result: Result, context: Context) -> Exhibit:
    """Every question, on paper and in practice."""
    questions = result.table("questions")
    long = questions.melt(
        id_vars=["id", "label"], value_vars=["documented", "practised"], var_name="layer", value_name="mean"
    )
    long = long[long["mean"].notna()]
    long["question"] = long["id"] + " " + long["label"]
    long["layer"] = long["layer"].map({"documented": "On paper", "practised": "In practice"})
    return exhibit(
        long[["question", "layer", "mean"]],
        kind="heatmap",
        id="governance-questions",
        title=sentence(
            "{in_place} of {answered} questions are in place: paper scores {documented}, practice {practised}",
            context.language,
            **_figures(result, "in_place", "answered", "documented", "practised"),
        ),
        encoding={"row": "question", "column": "layer", "value": "mean"},
        scale=SCALE,
        labels={"legend": "Yellow: done; blue: not"},
        takeaways=(
            sentence("{coverage} of the answered questions are at mostly or always in practice", context.language,
                     coverage=result.figures["coverage"]),
            sentence("{applicable} of {questions} questions apply; empty cells have no answer or do not apply",
                     context.language, **_figures(result, "applicable", "questions")),
        ),
        figures=_ids(result, "in_place", "answered", "documented", "practised", "coverage", "applicable", "questions"),
        reasoning=RULE + ".",
        **_footing(result, context),
    )  # fmt: skip


def evidence_ladder(result: Result, context: Context) -> Exhibit:
    """How far the questions of each step have come: from not in place to proven by evidence."""
    ladder = result.table("ladder")
    used = ladder.groupby("rung")["questions"].transform("sum") > 0
    return exhibit(
        ladder[used],
        kind="stacked",
        id="governance-evidence",
        title=sentence(
            "{proven} of {answered} questions are proven; {paper_only} stand on paper but are not practised",
            context.language,
            **_figures(result, "proven", "answered", "paper_only"),
        ),
        encoding={"category": "label", "series": "rung", "value": "questions"},
        unit="count",
        takeaways=(
            sentence("Written down but not lived: {paper_only} questions need practice, not another document",
                     context.language, paper_only=result.figures["paper_only"]),
        ) if result.figures["paper_only"].value else (),
        figures=_ids(result, "proven", "answered", "paper_only"),
        reasoning="Documented and practised count from 3 (mostly); evidence counts where any is cited.",
        **(_footing(result, context) | {"notes": (_rungs(set(ladder.loc[used, "rung"])),)}),
    )  # fmt: skip


def top_gaps(result: Result, context: Context, *, most: int = 8) -> Exhibit:
    """The weakest questions with owner and due date."""
    gaps = result.table("gaps")
    shown = gaps.head(most)
    data = pd.DataFrame(
        {
            "Question": shown["id"] + " " + shown["label"],
            "Practised": [number(value, "score", context.language) for value in shown["practised"]],
            "On paper": [number(value, "score", context.language) for value in shown["documented"]],
            "Owner": shown["owner"].where(shown["owner"] != "", "no owner yet"),
            "Due": [
                f"{due} (overdue)" if late else due or "no date yet"
                for due, late in zip(shown["due"], shown["overdue"], strict=True)
            ],
        }
    )
    return exhibit(
        data,
        kind="table",
        id="governance-gaps",
        title=sentence(
            "{gaps} gaps remain, {ownerless} without an owner and {overdue} overdue", context.language,
            **_figures(result, "gaps", "ownerless", "overdue"),
        ),
        takeaways=(_unowned(result, context),),
        figures=_ids(result, "gaps", "ownerless", "overdue"),
        reasoning="A gap is an answered question that applies and is below 3 in practice; the weakest are listed, lowest practice first.",
        **_footing(result, context),
    )  # fmt: skip


def arrangements(result: Result, context: Context) -> Exhibit:
    """The same answers seen as components of governance and as elements of a programme."""
    views = result.table("views")
    known = views[views["answered"] > 0].sort_values("practised", kind="stable")
    silent = views.loc[views["questions"] == 0, "label"].tolist()
    data = pd.DataFrame(
        {
            "view": known["id"] + " " + known["label"], "practised": known["practised"],
            "answers": known["answered"],
        }
    )  # fmt: skip
    if known.empty:
        return _unanswered(result, context, "governance-views")
    weakest = known.iloc[0]
    gap = sentence("The checklist has no question on: {names}", context.language, names=", ".join(silent))
    return exhibit(
        data,
        kind="bar",
        id="governance-views",
        title=sentence(
            "Seen as components and programme elements, {label} is weakest at {low}", context.language,
            label=quoted(weakest["label"]), low=result.figures[f"{weakest['id']}.practised"],
        ),
        encoding={"category": "view", "value": "practised", "n": "answers"},
        scale=SCALE,
        labels={"value": "Mean answer in practice, 0 to 4"},
        takeaways=(gap,) if silent else (),
        highlight=(f"{weakest['id']} {weakest['label']}",),
        figures=_ids(result, *(f"{id_}.practised" for id_ in known["id"])),
        reasoning="One answer can inform several parts; means of the answers that the cross-walk leads to each component (G2) and element (P1).",
        **_footing(result, context),
    )  # fmt: skip


def strategy_level(result: Result, context: Context) -> Exhibit:
    """The criteria of each level of CX strategy, and which the answers say hold."""
    criteria = result.table("strategy")
    open_ = result.figures["strategy_open"]
    data = pd.DataFrame(
        {
            "Level": criteria["level"].astype(str) + " " + criteria["title"],
            "Criterion": criteria["criterion"],
            "Holds": criteria["state"],
            "Read from": criteria["informed_by"],
        }
    )
    return exhibit(
        data,
        kind="table",
        id="governance-strategy",
        title=sentence(
            "CX strategy stands at level {level} of {levels} (staged): {open} criteria of the next level are open"
            if open_.value
            else "CX strategy stands at level {level} of {levels} (staged): every criterion holds",
            context.language,
            level=result.figures["strategy_level"],
            levels=result.figures["strategy_levels"],
            open=open_,
        ),
        takeaways=_to_next_level(criteria, open_.value),
        figures=_ids(result, "strategy_level", "strategy_levels", "strategy_open"),
        reasoning="A level is reached when all of its criteria and all criteria of the levels below hold.",
        **_footing(result, context),
    )  # fmt: skip


def _not_applicable(result: Result) -> str:
    if _rule(result, "na_policy") == "excluded":
        return "Questions that do not apply are left out of the scores"
    return "Questions that do not apply count 0, with target 0"


def _unanswered(result: Result, context: Context, name: str) -> Exhibit:
    return exhibit(
        pd.DataFrame({"Status": ["No question has been answered yet"]}),
        kind="table",
        id=name,
        title="The audit has no answers yet",
        **_footing(result, context),
    )


def _rungs(used: set[str]) -> str:
    return "; ".join(f"{rung}: {RUNGS[rung]}" for rung in RUNGS if rung in used) + "."


def _unowned(result: Result, context: Context) -> str:
    """What the gaps ask for: an owner where there is none, a new date where one has passed."""
    if not result.figures["ownerless"].value and not result.figures["overdue"].value:
        return "Every gap has an owner and a date ahead: follow them up in the council"
    return sentence("Name the missing owners ({ownerless}) and agree new dates for what is overdue ({overdue})",
                    context.language, **_figures(result, "ownerless", "overdue"))  # fmt: skip


def _to_next_level(criteria: pd.DataFrame, still_open: float | None) -> tuple[str, ...]:
    """The first criterion that keeps the strategy from its next level."""
    missing = criteria[criteria["state"] == "does not hold"]
    if not still_open or missing.empty:
        return ()
    return (f"First to close: {str(missing['criterion'].iloc[0]).rstrip('.')}",)


def quoted(text: str) -> str:
    """A label inside a sentence."""
    return f'"{text}"'


def _scorecard_takeaways(result: Result, context: Context) -> tuple[str, ...]:
    return (
        sentence("{coverage} of {answered} answered questions are in place", context.language,
                 **_figures(result, "coverage", "answered")),
        sentence("On paper the score is {documented} of {scale_top}", context.language,
                 **_figures(result, "documented", "scale_top")),
        sentence("{share} of what is in place is backed by evidence", context.language,
                 share=result.figures["evidence_backed"]),
    )  # fmt: skip


def _figures(result: Result, *names: str) -> dict[str, Any]:
    return {name: result.figures[name] for name in names}


def _ids(result: Result, *names: str) -> tuple[str, ...]:
    return tuple(result.figure_id(name) for name in names)


def _rule(result: Result, name: str) -> str:
    return str(result.table("framework")[name].iloc[0])


def _footing(result: Result, context: Context) -> dict[str, Any]:
    return {
        "base": int(result.figures["answered"].value or 0),
        "period": context.period,
        "source": f"Governance audit, {context.name}; checklist after {_rule(result, 'source')}",
        "notes": ("Base: questions answered",),
    }
