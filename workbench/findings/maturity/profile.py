"""Where the organisation stands: the profile of competencies, levels reached, and how sure a level is."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.claims import Message, Text, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.context import Context
from workbench.estimate import Estimate
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import rows_given
from workbench.findings.maturity.parts import cells, extreme, footing, ids, not_shown, of_each, scale, shown, subject
from workbench.model.cited import CitedMaturity
from workbench.model.maturity import Competency, Probability
from workbench.result import Result
from workbench.stats.agreement import RELIABLE, TENTATIVE

SERIES: dict[str, Any] = {name: say(f"maturity-series-{name}") for name in ("mean", "target", "previous")}


def radar(result: Result, context: Context) -> Exhibit:
    """Mean of each competency against its target, and the wave before where there is one."""
    rows = shown(result)
    kept = [name for name in SERIES if any(getattr(row, name) is not None for row in rows)]
    data = [(row.id, row.label, SERIES[name], getattr(row, name)) for name in kept for row in rows]
    levels = of_each(result, rows, "mean")
    lowest, _ = extreme(levels)
    return exhibit(
        pd.DataFrame(data, columns=["id", "label", "series", "value"]),
        kind="dots",
        id="maturity-radar",
        title=_cautious(result, profile(result, levels)),
        encoding={"category": "label", "series": "series", "value": "value"},
        labels={
            "value": say("maturity-mean-rating", low=int(scale(result)[0]), top=int(scale(result)[1])),
            "now": SERIES["mean"],
            "target": SERIES["target"],
        },
        scale=scale(result),
        takeaways=_radar_takeaways(result),
        figures=ids(
            result,
            "mean",
            "scale_top",
            "level",
            "percent_to_target",
            "change",
            "competencies_hidden",
            "alpha",
            *(f"{row.id}.mean" for row in rows),
        ),
        short=lowest if len(lowest) < len(levels) else (),
        reasoning=say("maturity-mean-why"),
        **footing(result, context),
    )


def _cautious(result: Result, told: Message) -> Message:
    """The mean with how little its raters agree, where they do and no competency is clearly lowest."""
    alpha = result.figures.get("alpha")
    if alpha is None or told.id not in {"maturity-range", "maturity-average"}:
        return told
    given: dict[str, Any] = {
        "mean": result.figures["mean"],
        "top": result.figures["scale_top"],
        "subject": subject(result),
    }
    return first(claim("maturity-agreed-little", when.under(alpha, limit=TENTATIVE), alpha=alpha, **given), told)


def profile(result: Result, levels: dict[str, Estimate]) -> Message:
    """The mean and its range; a competency is called lowest only beyond the intervals of all others."""
    (lowest, ordered), (highest, _) = extreme(levels), extreme(levels, highest=True)
    low, *others = ordered
    given: dict[str, Any] = {
        "subject": subject(result),
        "mean": result.figures["mean"],
        "top": result.figures["scale_top"],
    }
    if not others:
        return claim("maturity-average", **given)
    enough = when.at_least(result.figures["raters"], least=result.rules.small_base)
    beyond = [claim("maturity-lowest", enough, when.behind(low, *others), name=lowest[0], low=low, **given)]
    return first(
        claim("maturity-alike", when.alike(low, others[-1]), when.none(result.figures["competencies_hidden"]), **given),
        *(beyond if low.low is not None else []),
        claim(
            "maturity-range",
            when.differ(low, others[-1]),
            low=low,
            high=others[-1],
            name=lowest[0],
            best=highest[0],
            **given,
        ),
        claim("maturity-average", **given),
    )


def levels(result: Result, context: Context) -> Exhibit:
    """Mean and level side by side, because a mean can hide a missing practice; what is withheld says so."""
    rows, known = result.rows(Competency), shown(result)
    optional = ("median", "spread", "level", "target", "alpha")
    columns: dict[Message, list[Text]] = {
        say("maturity-competency"): [row.label for row in rows],
        say("maturity-mean-interval"): [_mean(result.figures.get(f"{row.id}.mean"), bool(row.withheld)) for row in rows],
    }  # fmt: skip
    for name in optional:
        figures = [result.figures.get(f"{row.id}.{name}") for row in rows]
        if any(one is not None and one.value is not None for one in figures):
            columns[say(f"maturity-col-{name}")] = cells(figures)
    alpha = result.figures.get("alpha")
    hidden = tuple(row.label for row in rows if row.withheld)
    return exhibit(
        pd.DataFrame(columns),
        kind="table",
        id="maturity-levels",
        title=_levels_title(result, of_each(result, known, "level")),
        takeaways=holding(*(agreement(alpha) if alpha else []), not_shown(result)),
        figures=ids(
            result, "mean", "level", "alpha", *(f"{row.id}.{name}" for row in known for name in ("mean", *optional))
        ),
        reasoning=result.rows(CitedMaturity)[0].staging,
        **footing(result, context, *([say("maturity-withheld", names=hidden)] if hidden else [])),
    )


def _mean(figure: Estimate | None, hidden: bool) -> Message:  # noqa: FBT001 - the fact to tell
    if hidden or figure is None:
        return say("word-not-shown")
    with_interval = figure.low is not None
    return say("maturity-mean-range", mean=figure) if with_interval else say("word-figure-alone", figure=figure)


def agreement(alpha: Estimate) -> tuple[Message, ...]:
    """How the agreement of all raters reads, by Krippendorff's customary limits; nothing where it has no value."""
    return holding(
        claim("maturity-agreement-good", when.at_least(alpha, least=RELIABLE), alpha=alpha),
        claim(
            "maturity-agreement-fair",
            when.at_least(alpha, least=TENTATIVE),
            when.under(alpha, limit=RELIABLE),
            alpha=alpha,
        ),
        claim("maturity-agreement-low", when.under(alpha, limit=TENTATIVE), alpha=alpha),
    )


def _levels_title(result: Result, reached: dict[str, Estimate]) -> Message:
    figures = result.figures
    given: dict[str, Any] = {"mean": figures["mean"], "level": figures["level"], "subject": subject(result)}
    ordered = extreme(reached)[1]
    if not ordered:
        return claim("maturity-no-level", when.hidden(figures["level"]), mean=figures["mean"], subject=given["subject"])
    held = figures["mean_floor"]
    return first(
        claim(
            "maturity-level-held-by-all",
            when.below(figures["level"], held),
            when.alike(ordered[0], ordered[-1]),
            **given,
        ),
        claim("maturity-level-held", when.below(figures["level"], held), **given),
        claim("maturity-level", **given),
    )


def certainty(result: Result, context: Context) -> Exhibit | None:
    """How probable each level is had other raters of the same kind been asked; none where no level can be told."""
    probable = rows_given(result, Probability)
    if not probable:
        return None
    rows = shown(result)
    names, ordered = extreme(of_each(result, rows, "level_probability"))
    least = ordered[0]
    return exhibit(
        pd.DataFrame(
            [(row.label, f"{row.level} {row.name}", row.probability) for row in probable],
            columns=["label", "name", "probability"],
        ),
        kind="likert",
        id="maturity-certainty",
        title=first(
            claim("maturity-sure", when.at_least(least, least=0.995), share=least),
            claim("maturity-unsure-several", when.alike(least, ordered[min(1, len(ordered) - 1)]), share=least)
            if len(names) > 1
            else claim("maturity-unsure", name=names[0], share=least),
        ),
        encoding={"category": "label", "series": "name", "value": "probability"},
        unit="share",
        takeaways=[] if least.value and least.value >= 0.995 else [say("maturity-discuss", names=names[:3])],
        figures=ids(result, *(f"{row.id}.{name}" for row in rows for name in ("level_probability", "likely_level"))),
        highlight=names if len(names) < len(ordered) else (),
        reasoning=say("method-maturity-certainty"),
        **footing(result, context, say("note-maturity-certainty")),
    )


def _radar_takeaways(result: Result) -> tuple[Message, ...]:
    figures = result.figures
    attained, change = figures["percent_to_target"], figures.get("change")
    given: dict[str, Any] = {"level": figures["level"], "mean": figures["mean"]}
    held = claim("maturity-reached-held", when.below(figures["level"], figures["mean_floor"]), **given)
    return holding(
        held if held.holds() else claim("maturity-reached", when.shown(figures["level"]), level=figures["level"]),
        claim("maturity-way", when.shown(attained), share=attained),
        first(
            claim("maturity-change", when.visible(change), change=change),
            claim("maturity-unchanged", when.shown(change)),
        )
        if change
        else None,
    )
