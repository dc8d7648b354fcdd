"""What the maturity diagnostic shows: profile against target, staged level, perception gap and next steps."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench import privacy
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.governance import quoted
from workbench.result import Estimate, Result
from workbench.stats.agreement import alpha_reading
from workbench.wording import number, sentence

SCALE = (1.0, 5.0)


def radar(result: Result, context: Context) -> Exhibit:
    """Mean of each competency against its target, and the wave before where there is one."""
    shown = _shown(result)
    series = {"mean": "Current", "target": "Target", "previous": "Previous wave"}
    kept = [name for name in series if shown[name].notna().any()]
    long = shown.melt(id_vars=["id", "label"], value_vars=kept, var_name="series", value_name="value")
    long["series"] = long["series"].map(series)
    weakest = shown.sort_values("mean").iloc[0]
    return exhibit(
        long,
        kind="radar",
        id="maturity-radar",
        title=sentence(
            "CX maturity averages {mean} of {top}; {label} is lowest at {low}", context.language,
            mean=result.figures["mean"], top=result.figures["scale_top"], label=quoted(weakest["label"]),
            low=result.figures[f"{weakest['id']}.mean"],
        ),
        encoding={"category": "label", "series": "series", "value": "value"},
        scale=SCALE,
        takeaways=_radar_takeaways(result, context),
        figures=_ids(result, "mean", "level", *(f"{id_}.mean" for id_ in shown["id"])),
        highlight=(weakest["label"],),
        reasoning="Means over raters of each rater's mean of the practices rated; targets from the engagement.",
        **_footing(result, context),
    )  # fmt: skip


def levels(result: Result, context: Context) -> Exhibit:
    """Mean and staged level side by side, because a mean can hide a missing practice."""
    shown = _shown(result)
    data = pd.DataFrame(
        {
            "Competency": shown["label"],
            "Mean (95% interval)": [
                f"{_one(mean, context)} ({_one(low, context)}–{_one(high, context)})"
                for mean, low, high in zip(shown["mean"], shown["low"], shown["high"], strict=True)
            ],
            "Median": [_one(value, context) for value in shown["median"]],
            "Spread (SD)": [_one(value, context) for value in shown["spread"]],
            "Level reached (staged)": [number(value, "level", context.language) for value in shown["level"]],
            "Target": [_one(value, context) for value in shown["target"]],
            "Agreement (alpha)": [number(value, "coefficient", context.language) for value in shown["alpha"]],
        }
    )
    return exhibit(
        data,
        kind="table",
        id="maturity-levels",
        title=sentence(
            "Maturity averages {mean}, but the weakest competency holds the organisation at level {level}", context.language,
            mean=result.figures["mean"], level=result.figures["level"],
        ),
        takeaways=(
            "A strong competency does not make up for a weak one: lift the lowest first",
            sentence("Agreement between raters, Krippendorff's alpha: {alpha}, {reading}", context.language,
                     alpha=result.figures["alpha"],
                     reading=alpha_reading(result.figures["alpha"].value or float("nan"))),
        ),
        figures=_ids(result, "mean", "level", "alpha",
                     *(f"{id_}.{name}" for id_ in shown["id"] for name in ("mean", "median", "spread", "level", "alpha"))),
        reasoning=_rule(result, "staging"),
        **_footing(result, context),
    )  # fmt: skip


def perception(result: Result, context: Context) -> Exhibit:
    """Executives against front line; says so where anonymity does not allow the comparison."""
    gap = result.table("perception")
    if gap.empty:
        return _not_shown(result, context)
    gap = gap.sort_values("difference", key=abs, ascending=False, kind="stable")
    widest = gap.iloc[0]
    long = gap.melt(
        id_vars=["label"], value_vars=["executives", "front_line"], var_name="group", value_name="mean"
    )
    long["group"] = long["group"].map({"executives": "Executives", "front_line": "Front line"})
    long["n"] = long["group"].map(
        {"Executives": gap["executives_n"].min(), "Front line": gap["front_line_n"].min()}
    )
    names = [f"{widest['id']}.{name}" for name in ("executives", "front_line", "perception_gap")]
    return exhibit(
        long,
        kind="bar",
        id="maturity-perception",
        title=sentence(
            "Executives rate {label} at {leaders}, the front line at {front}: the widest gap", context.language,
            label=quoted(widest["label"]), leaders=result.figures[f"{widest['id']}.executives"],
            front=result.figures[f"{widest['id']}.front_line"],
        ),
        encoding={"category": "label", "series": "group", "value": "mean", "n": "n"},
        scale=SCALE,
        takeaways=(_claim(gap),),
        figures=_ids(result, *names),
        highlight=(widest["label"],),
        reasoning=f"{widest['test']} test of the difference of means, p adjusted by Holm over all competencies.",
        **_footing(result, context),
    )  # fmt: skip


def next_steps(result: Result, context: Context) -> Exhibit:
    """Focus area and step to the next level for each competency."""
    steps = result.table("next_levels")
    data = pd.DataFrame(
        {
            "Competency": steps["label"],
            "Level": [f"{level} → {level + 1}" if step else str(level)
                      for level, step in zip(steps["level"], steps["step"], strict=True)],
            "Focus": steps["focus"],
            "Step": steps["step"],
        }
    )  # fmt: skip
    return exhibit(
        data,
        kind="table",
        id="maturity-next-steps",
        title=sentence(
            "{count} steps lead the competencies below target to their next level",
            context.language,
            count=result.figures["steps"],
        ),
        figures=_ids(result, "steps"),
        reasoning="Steps come from the framework pack; each is offered to the roadmap as a candidate.",
        **_footing(result, context),
    )


def targets(result: Result, context: Context) -> Exhibit:
    """How much of each target is attained, and how much of the way since the wave before."""
    shown = _shown(result)
    aimed = shown[shown["target"].notna()]
    if aimed.empty:
        return _without_targets(result, context)
    far = aimed.sort_values("to_target", kind="stable").iloc[0]
    columns = {"Competency": aimed["label"].tolist()} | {
        name: [number(value, unit, context.language) for value in aimed[column]]
        for name, column, unit in (
            ("Previous wave", "previous", "score"), ("Current", "mean", "score"), ("Target", "target", "score"),
            ("Percent to target", "to_target", "share"), ("Progress to date", "progress", "share"),
        )
        if aimed[column].notna().any()
    }  # fmt: skip
    return exhibit(
        pd.DataFrame(columns),
        kind="table",
        id="maturity-targets",
        title=sentence(
            "{share} of the way to target is done; {label} has come least far, {least}", context.language,
            share=result.figures["percent_to_target"], label=quoted(far["label"]),
            least=result.figures[f"{far['id']}.percent_to_target"],
        ),
        takeaways=(f"Start where the way is longest: {far['label']}",),
        figures=_ids(result, "percent_to_target", *(f"{id_}.percent_to_target" for id_ in aimed["id"])),
        highlight=(far["label"],),
        reasoning="Percent to target and progress to date by the rules of OWASP SAMM, counted from the lowest level; what exceeds a target does not make up for another; without target, not counted.",
        **_footing(result, context),
    )  # fmt: skip


def _without_targets(result: Result, context: Context) -> Exhibit:
    return exhibit(
        pd.DataFrame({"Targets": ["none agreed yet"], "Next step": ["agree a target for each competency"]}),
        kind="table",
        id="maturity-targets",
        title="No targets are agreed yet, so progress cannot be told from movement",
        **_footing(result, context),
    )


def certainty(result: Result, context: Context) -> Exhibit:
    """How probable each staged level is when other raters of the same kind had been asked."""
    cells = result.table("probabilities")
    top = cells.sort_values("probability", kind="stable").groupby("id", sort=False).tail(1)
    unsure = top.sort_values("probability", kind="stable").iloc[0]
    name = f"{unsure['id']}.level_probability"
    return exhibit(
        cells.assign(name=cells["level"].astype(str) + " " + cells["name"]),
        kind="likert",
        id="maturity-certainty",
        title=sentence(
            "The level of {label} is the least certain: level {level} holds in {share} of redrawn panels",
            context.language, label=quoted(unsure["label"]), level=result.figures[f"{unsure['id']}.likely_level"],
            share=result.figures[name],
        ),
        encoding={"category": "label", "series": "name", "value": "probability"},
        unit="share",
        takeaways=(f"Settle {unsure['label']} in a discussion before a target rests on it",),
        figures=_ids(result, name, f"{unsure['id']}.likely_level"),
        highlight=(unsure["label"],),
        reasoning="Each bar shows how often a level came out when raters were drawn again: bootstrap with a fixed seed, staged level of each panel.",
        **_footing(result, context),
    )  # fmt: skip


def departments(result: Result, context: Context) -> Exhibit:
    """Means by department, as far as anonymity allows; says so where it does not."""
    return _breakdown(result, context, "departments")


def roles(result: Result, context: Context) -> Exhibit:
    """Means by role, as far as anonymity allows; says so where it does not."""
    return _breakdown(result, context, "roles")


def _breakdown(result: Result, context: Context, name: str) -> Exhibit:
    cells = result.table(name)
    reason = next(check.text for check in result.checks if check.name == f"maturity {name}")
    if cells.empty:
        return exhibit(
            pd.DataFrame({"Breakdown": [name.capitalize()], "Shown": ["no"], "Reason": [reason]}),
            kind="table",
            id=f"maturity-{name}",
            title=f"Answers by {name[:-1]} are not shown, to protect the raters' anonymity",
            reasoning=reason,
            **_footing(result, context),
        )
    cells["group"] = cells["group"].str.slice(0, 1).str.upper() + cells["group"].str.slice(1)
    cells = cells.sort_values("group", key=lambda names: names == privacy.OTHER, kind="stable")
    lowest = cells.sort_values("mean", kind="stable").iloc[0]
    figure = f"{name}_lowest"
    return exhibit(
        cells,
        kind="heatmap",
        id=f"maturity-{name}",
        title=sentence(
            "{group}: {label} is rated lowest, at {low}", context.language,
            low=result.figures[figure], group=lowest["group"], label=quoted(lowest["label"]),
        ),
        encoding={"row": "label", "column": "group", "value": "mean", "n": "raters"},
        scale=SCALE,
        takeaways=(f"Start with {lowest['label']} in {lowest['group']}, where it is felt least",),
        labels={"legend": "Blue: low, yellow: high"},
        figures=_ids(result, figure),
        reasoning="Means of raters' competency scores; groups merged so that none is small, totals considered.",
        **_footing(result, context),
    )  # fmt: skip


def waves(result: Result, context: Context) -> Exhibit:
    """Each competency over the waves."""
    history = result.table("waves")
    if history["wave"].nunique() < 2:
        return _baseline(result, context)
    moved = _shown(result).assign(change=lambda f: f["mean"] - f["previous"]).dropna(subset=["change"])
    most = moved.sort_values("change", kind="stable").iloc[-1]
    return exhibit(
        history,
        kind="slope",
        id="maturity-waves",
        title=sentence(
            "Maturity moved by {change} since the last wave; {label} changed most ({most})", context.language,
            change=result.figures["change"], label=quoted(most["label"]), most=result.figures[f"{most['id']}.change"],
        ),
        encoding={"x": "wave", "series": "label", "value": "mean", "n": "raters"},
        scale=SCALE,
        takeaways=("Panels differ between waves, so small changes may come from who was asked",),
        figures=_ids(result, "change", f"{most['id']}.change"),
        highlight=(most["label"],),
        reasoning="Means over raters in each wave; progress is the share of the way from baseline to target.",
        **_footing(result, context, "Differences are taken before rounding"),
    )  # fmt: skip


def _baseline(result: Result, context: Context) -> Exhibit:
    shown = _shown(result)
    return exhibit(
        shown[["label", "mean"]],
        kind="bar",
        id="maturity-waves",
        title=sentence("This is the first wave: {mean} is the baseline for later ones", context.language,
                       mean=result.figures["mean"]),
        encoding={"category": "label", "value": "mean"},
        scale=SCALE,
        figures=_ids(result, "mean"),
        **_footing(result, context),
    )  # fmt: skip


def benchmarks(result: Result, context: Context) -> Exhibit:
    """Published figures of other companies, cited, as a frame for the client's own."""
    published = result.table("benchmarks")
    first = published.iloc[0]
    return exhibit(
        pd.DataFrame({"what": published["title"], "share": published["value"]}),
        kind="bar",
        id="maturity-benchmarks",
        title=sentence("Elsewhere, {share} {text}", context.language, share=result.figures[first["id"]],
                       text=first["text"]),
        encoding={"category": "what", "value": "share"},
        unit="share",
        takeaways=("Published figures from a survey of CX leaders; not measured at this client",),
        figures=_ids(result, *published["id"]),
        reasoning="Cited for orientation only: respondents, year and wording differ from this diagnostic.",
        period="",
        source=str(first["source"]),
    )  # fmt: skip


def _radar_takeaways(result: Result, context: Context) -> tuple[str, ...]:
    figures = result.figures
    lines = [
        sentence(
            "Level reached by every competency (staged): {level}", context.language, level=figures["level"]
        )
    ]
    if figures["percent_to_target"].value is not None:
        lines.append(sentence("{share} of the way to target is done, counted from the lowest level", context.language,
                              share=figures["percent_to_target"]))  # fmt: skip
    if "change" in figures:
        lines.append(
            sentence("{change} against the previous wave", context.language, change=figures["change"])
        )
    return tuple(lines)


def _claim(gap: pd.DataFrame) -> str:
    claims = set(gap["claim"])
    if len(claims) == 1 and claims.pop().startswith("none"):
        return "Groups are small: the gap is a topic for discussion, not a significant difference"
    differs = gap.loc[gap["claim"] == "differs", "label"].tolist()
    return f"Significant (Holm-adjusted): {', '.join(differs)}" if differs else "No gap is significant"


def _not_shown(result: Result, context: Context) -> Exhibit:
    reason = next(check.text for check in result.checks if check.name == "maturity perception gap")
    return exhibit(
        pd.DataFrame({"Comparison": ["Executives and front line"], "Shown": ["no"], "Reason": [reason]}),
        kind="table",
        id="maturity-perception",
        title="Executives and front line are not compared, to protect the raters' anonymity",
        reasoning=reason,
        **_footing(result, context),
    )


def _shown(result: Result) -> pd.DataFrame:
    """The competencies with enough raters, lowest ids first."""
    frame = result.table("competencies")
    return frame[frame["mean"].notna()].reset_index(drop=True)


def _one(value: float | None, context: Context) -> str:
    return number(value, "score", context.language)


def _ids(result: Result, *names: str) -> tuple[str, ...]:
    return tuple(result.figure_id(name) for name in names)


def _rule(result: Result, name: str) -> str:
    return str(result.table("framework")[name].iloc[0])


def _footing(result: Result, context: Context, *notes: str) -> dict[str, Any]:
    base: Estimate = result.figures["raters"]
    return {
        "base": int(base.value or 0),
        "period": context.period,
        "source": f"Maturity diagnostic, {context.name}; competencies after {_rule(result, 'source')}",
        "notes": ("Base: raters", "1 foundational to 5 leading; reported in groups of 5 or more", *notes),
    }
