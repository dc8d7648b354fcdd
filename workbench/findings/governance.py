"""What the governance audit shows: scorecard of the steps, heat map of the questions, gaps with owner and date."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.claims import Message, Text, claim, dates, first, holding, say
from workbench.claims import conditions as when
from workbench.context import Context
from workbench.estimate import Estimate
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, rows_given, where
from workbench.model.cited import Cited, CitedChecklist
from workbench.model.governance import (
    LIVED,
    Criterion,
    Gap,
    NextStep,
    Question,
    Rung,
    Scored,
    Stage,
    Step,
    View,
    furthest,
)
from workbench.result import Result

SCALE = (0.0, 4.0)
LAYERS: dict[str, Any] = {"documented": say("governance-on-paper"), "practised": say("governance-in-practice")}


def step_scorecard(result: Result, context: Context) -> Exhibit:
    """Documented and practised scores of each step, weighted means over its questions."""
    figures, steps = result.figures, result.rows(Step)
    if not figures["answered"].value:
        return _unanswered(result, context, "governance-steps")
    rows = [(row.label, row.answered, layer, mean) for row in steps if row.answered for layer, mean in _layers(row)]
    every = (say("governance-all-questions"), int(figures["answered"].value))
    whole = [(*every, layer, figures[name].value) for name, layer in LAYERS.items()] if len(rows) > len(LAYERS) else []
    weakest, low = lowest({row.label: figures[f"{row.id}.practised"] for row in steps})
    both = _layer_means(result)
    title = first(
        *(_behind(low, weakest) if len(apart(result)) > 1 else [not_practised(result)]),
        claim("governance-practised-same", when.alike(both["documented"], both["practised"]), **both),
        claim("governance-practised", **both),
    )
    return exhibit(
        pd.DataFrame([*whole, *rows], columns=["label", "answered", "layer", "mean"]),
        kind="dots",
        id="governance-steps",
        title=title,
        encoding={"category": "label", "value": "mean", "series": "layer", "n": "answered"},
        scale=SCALE,
        labels={"value": say("governance-mean-answer"), "now": LAYERS["practised"]},
        takeaways=[
            *([] if title.id == "governance-steps-weakest" else [_weakest("governance-step", low, weakest)]),
            *_scorecard_takeaways(result),
        ],
        short=weakest if len(weakest) < len(steps) else (),
        figures=result.figure_ids(
            "practised",
            "documented",
            "difference",
            "scale_top",
            "coverage",
            "evidence_backed",
            *(f"{row.id}.{layer}" for row in steps for layer in LAYERS),
        ),
        reasoning=say("governance-steps-why", policy=_not_applicable(result)),
        **(footing(result, context) | {"notes": (say("governance-base"), _not_applicable(result))}),
    )


def not_practised(result: Result) -> Message:
    """That rules exist on paper and far less in practice."""
    clear = when.at_least(result.figures["difference"], least=LIVED)
    return claim("governance-rules-not-lived", clear, **_layer_means(result))


def _behind(levels: list[Estimate], names: tuple[str, ...]) -> tuple[Message, ...]:
    """The step that is behind all others, where the questions show already how far practice is behind paper."""
    low, *others = levels
    return (claim("governance-steps-weakest", when.bottom(low, *others), names=names, low=low),) if others else ()


def _layers(row: Scored) -> tuple[tuple[Message, float | None], ...]:
    """A row's two layers, paper first."""
    return (LAYERS["documented"], row.documented), (LAYERS["practised"], row.practised)


def lowest(levels: dict[str, Estimate]) -> tuple[tuple[str, ...], list[Estimate]]:
    """The names that share the lowest printed level, and all known levels from the lowest up."""
    known = sorted(((one.value, name, one) for name, one in levels.items() if one.value is not None))
    low = str(known[0][2]) if known else ""
    return tuple(name for _, name, one in known if str(one) == low), [one for _, _, one in known]


def _weakest(subject: str, levels: list[Estimate], names: tuple[str, ...]) -> Message:
    """The weakest of a list by name; several that share the lowest level; or that all are the same."""
    low, *others = levels
    shown: dict[str, Any] = {"names": names, "low": low}
    return first(
        *([claim(f"{subject}-alike", when.alike(low, others[-1]), low=low)] if others else []),
        claim(f"{subject}-weakest", when.bottom(low, *others), **shown),
        *([claim(f"{subject}-several", when.alike(low, others[0]), **shown)] if others else []),
    )


def apart(result: Result) -> list[Question]:
    """The questions furthest apart on paper and in practice, where all are."""
    if (result.figures["difference"].value or 0.0) < LIVED:
        return []
    return furthest(rows_given(result, Question))


def question_heatmap(result: Result, context: Context) -> Exhibit:
    """Every question, on paper and in practice."""
    figures = result.figures
    rows = [
        (f"{row.id} {row.label}", layer, mean)
        for row in result.rows(Question)
        for layer, mean in _layers(row)
        if mean is not None
    ]
    return exhibit(
        pd.DataFrame(rows, columns=["question", "layer", "mean"]),
        kind="heatmap",
        id="governance-questions",
        title=claim(
            "governance-in-place",
            when.counted(figures["in_place"], figures["answered"]),
            **_figures(result, "in_place", "answered", "documented", "practised"),
        ),
        encoding={"row": "question", "column": "layer", "value": "mean"},
        scale=SCALE,
        takeaways=holding(
            claim("governance-coverage", coverage=figures["coverage"]),
            claim(
                "governance-apply",
                when.counted(figures["applicable"], figures["questions"]),
                **_figures(result, "applicable", "questions"),
            ),
        ),
        figures=result.figure_ids(
            "in_place", "answered", "documented", "practised", "coverage", "applicable", "questions"
        ),
        reasoning=say("governance-rule"),
        **footing(result, context),
    )


def evidence_ladder(result: Result, context: Context) -> Exhibit:
    """How far the questions of each step have come: from not in place to proven by evidence."""
    figures, ladder = result.figures, result.rows(Rung)
    rungs = [name for name in RUNGS if any(row.rung == name and row.questions for row in ladder)]
    rows = [(row.label, RUNGS[row.rung], row.questions) for row in ladder if row.rung in rungs]
    return exhibit(
        pd.DataFrame(rows, columns=["label", "rung", "questions"]),
        kind="stacked",
        id="governance-evidence",
        title=claim(
            "governance-proven",
            when.counted(figures["proven"], figures["answered"]),
            **_figures(result, "proven", "answered", "paper_only"),
        ),
        encoding={"category": "label", "series": "rung", "value": "questions"},
        unit="count",
        takeaways=holding(
            claim("governance-not-lived", when.some(figures["paper_only"]), paper_only=figures["paper_only"])
        ),
        highlight=[RUNGS["Proven"]] if "Proven" in rungs else (),
        short=[RUNGS["Not in place"]] if "Not in place" in rungs else (),
        figures=result.figure_ids("proven", "answered", "paper_only"),
        reasoning=say("governance-ladder-why"),
        **(footing(result, context) | {"notes": [NOTES[name] for name in rungs if name in NOTES]}),
    )


RUNGS: dict[str, Any] = {
    name: say(f"governance-rung-{name.lower().replace(' ', '-')}")
    for name in ("Not in place", "Claimed", "Documented", "Practised", "Proven")
}
NOTES = {name: say(f"governance-note-{name.lower()}") for name in RUNGS if name != "Not in place"}


MOST_OPEN = 12  # gaps that are overdue or without an owner, on one page


def top_gaps(result: Result, context: Context, *, most: int = 8) -> Exhibit | None:
    """What is overdue or has no owner, then the weakest questions, with owner and due date; none where all are in place."""
    figures, gaps = result.figures, sorted(result.rows(Gap), key=lambda row: not row.overdue and bool(row.owner))
    if not gaps:
        return None
    most = max(most, min(sum(row.overdue or not row.owner for row in gaps), MOST_OPEN))  # the title counts them
    rest, names = len(gaps) - most, [row.label for row in gaps]
    data = pd.DataFrame(
        [
            (
                row.label if names.count(row.label) == 1 else f"{row.id} {row.label}",
                _mean(row.practised),
                _mean(row.documented),
                row.owner or say("word-no-owner"),
                _due(row),
            )
            for row in gaps[:most]
        ],
        columns=[say(f"col-{name}") for name in ("question", "practised", "on-paper", "owner", "due")],
    )
    return exhibit(
        data,
        kind="table",
        id="governance-gaps",
        title=first(
            claim("governance-gaps", when.none(figures["ownerless"], figures["overdue"]), gaps=figures["gaps"]),
            claim("governance-gaps-open", **_figures(result, "gaps", "ownerless", "overdue")),
        ),
        takeaways=holding(
            claim("governance-gaps-owned", when.none(figures["ownerless"], figures["overdue"])),
            claim("governance-name-owners", when.some(figures["ownerless"]), ownerless=figures["ownerless"]),
            claim("governance-new-dates", when.some(figures["overdue"]), overdue=figures["overdue"]),
        ),
        figures=result.figure_ids("gaps", "ownerless", "overdue"),
        reasoning=say("governance-gaps-why"),
        **(
            footing(result, context)
            | {"notes": [say("governance-listed", shown=most, others=rest)] if rest > 0 else []}
        ),
    )


def _mean(value: float | None) -> Text:
    return say("word-figure-alone", figure=Estimate(value))


def _due(row: Gap) -> Text:
    if row.overdue:
        return say("governance-overdue", day=dates.told(row.due))
    return dates.told(row.due) or say("word-no-date")


def arrangements(result: Result, context: Context) -> Exhibit:
    """The same answers seen as components of governance and as elements of a programme."""
    views = result.rows(View)
    known = sorted((row for row in views if row.answered), key=lambda row: row.practised or 0)
    silent = tuple(row.label for row in views if not row.questions)
    if not known:
        return _unanswered(result, context, "governance-views")
    names, levels = lowest({row.label: result.figures[f"{row.id}.practised"] for row in known})
    rows = [(row.label, row.practised, row.answered) for row in known]
    return exhibit(
        pd.DataFrame(rows, columns=["view", "practised", "answers"]),
        kind="bar",
        id="governance-views",
        title=_weakest("governance-view", levels, names),
        encoding={"category": "view", "value": "practised", "n": "answers"},
        scale=SCALE,
        labels={"value": say("governance-mean-in-practice")},
        takeaways=[say("governance-silent", names=silent)] if silent else [],
        short=names if len(names) < len(known) else (),
        figures=result.figure_ids(*(f"{row.id}.practised" for row in known)),
        reasoning=say("governance-views-why"),
        **footing(result, context),
    )


def strategy_level(result: Result, context: Context) -> Exhibit:
    """The criteria of each level of CX strategy, and which the answers say hold."""
    figures, criteria = result.figures, result.rows(Criterion)
    rows = [
        (f"{row.level} {row.title}", row.criterion,
         say(f"governance-state-{'on-paper' if row.on_paper else row.state.replace(' ', '-')}"))
        for row in criteria
    ]  # fmt: skip
    shown = {"level": figures["strategy_level"], "levels": figures["strategy_levels"]}
    following = (figures["strategy_level"].value or 0) + 1
    missing = [row.criterion.rstrip(".") for row in criteria if row.level == following and row.state != "holds"]
    return exhibit(
        pd.DataFrame(rows, columns=[say(f"col-{name}") for name in ("level", "criterion", "holds")]),
        kind="table",
        id="governance-strategy",
        title=first(
            claim("governance-level-open", when.some(figures["strategy_open"]), open=figures["strategy_open"], **shown),
            claim("governance-level", when.none(figures["strategy_open"]), **shown),
        ),
        takeaways=holding(_missing(figures["strategy_open"], missing)),
        figures=result.figure_ids("strategy_level", "strategy_levels", "strategy_open"),
        reasoning=say("governance-level-why"),
        **footing(result, context),
    )


@where(has_rows(NextStep))
def next_level(result: Result, context: Context) -> Exhibit:
    """The steps to the next level of CX strategy with their focus areas; how a level sounds is the model's own example."""
    steps, level = result.rows(NextStep), result.figures["strategy_level"]
    columns = [say(f"col-{name}") for name in ("focus", "step-next", "step-detail")]
    data = pd.DataFrame([(one.label, one.step, one.detail) for one in steps], columns=columns)
    return exhibit(
        data,
        kind="table",
        id="governance-next-level",
        title=say("governance-next-level", level=level, levels=result.figures["strategy_levels"], steps=len(steps)),
        figures=result.figure_ids("strategy_level", "strategy_levels"),
        reasoning=say("governance-next-why"),
        **footing(result, context),
    )


@where(has_rows(NextStep))
def way(result: Result, context: Context) -> Exhibit:
    """Every level of CX strategy: how it sounds from inside, the steps that lead to it, and where the client stands."""
    stages, figures = result.rows(Stage), result.figures
    following = next(one for one in stages if one.standing == "next")
    rows = [
        (f"{one.level} {one.title}", say("governance-way-voice", voice=one.voice, speaker=one.speaker), one.steps,
         say(f"governance-way-{one.standing}")) for one in stages
    ]  # fmt: skip
    return exhibit(
        pd.DataFrame(rows, columns=[say(f"col-{name}") for name in ("level", "way-voice", "way-steps", "status")]),
        kind="table",
        id="governance-way",
        title=say(
            "governance-way", level=figures["strategy_level"], levels=figures["strategy_levels"], next=following.title
        ),
        figures=result.figure_ids("strategy_level", "strategy_levels"),
        reasoning=say("governance-next-why"),
        **footing(result, context),
    )


def _missing(open_: Estimate, criteria: list[str]) -> Message | None:
    """The first criterion of the next level that does not hold, and how many others do not."""
    if not criteria:
        return None
    one, others = criteria[0], len(criteria) - 1
    if not others:
        return claim("governance-missing-criterion", when.some(open_), criterion=one)
    return claim("governance-missing-criteria", when.some(open_), criterion=one, others=others)


def _not_applicable(result: Result) -> Message:
    excluded = result.rows(CitedChecklist)[0].na_policy == "excluded"
    return say("governance-na-excluded") if excluded else say("governance-na-zero")


def _unanswered(result: Result, context: Context, name: str) -> Exhibit:
    return exhibit(
        pd.DataFrame({say("col-status"): [say("governance-no-answer")]}),
        kind="table",
        id=name,
        title=say("governance-unanswered"),
        **footing(result, context),
    )


def _scorecard_takeaways(result: Result) -> tuple[Message, ...]:
    figures = result.figures
    return holding(
        claim("governance-share-in-place", **_figures(result, "coverage", "answered")),
        claim(
            "governance-backed",
            when.counted(figures["proven"], figures["in_place"]),
            **_figures(result, "proven", "in_place"),
        )
        if figures["in_place"].value
        else None,
    )


def _figures(result: Result, *names: str) -> dict[str, Any]:
    return {name: result.figures[name] for name in names}


def _layer_means(result: Result) -> dict[str, Any]:
    return _figures(result, "documented", "practised") | {"top": result.figures["scale_top"]}


def footing(result: Result, context: Context) -> dict[str, Any]:
    return {
        "base": int(result.figures["answered"].value or 0),
        "period": context.period,
        "source": say("governance-source", client=context.short_name, checklist=result.rows(Cited)[0].source),
        "notes": (say("governance-base"),),
    }


__all__ = [
    "arrangements",
    "evidence_ladder",
    "next_level",
    "question_heatmap",
    "step_scorecard",
    "strategy_level",
    "top_gaps",
    "way",
]
