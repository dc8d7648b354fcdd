"""Where the organisation goes: targets, movement since the wave before, next steps, and how others stand."""

from __future__ import annotations

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.governance import quoted
from workbench.findings.maturity.parts import SCALE, alike, footing, ids, shown
from workbench.result import Result
from workbench.wording import joined, number, sentence


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
        figures=ids(result, "steps"),
        reasoning="Steps come from the framework pack; each is offered to the roadmap as a candidate.",
        **footing(result, context),
    )


def targets(result: Result, context: Context) -> Exhibit:
    """How much of each target is attained, and how much of the way since the wave before."""
    rows = shown(result)
    aimed = rows[rows["target"].notna()]
    if aimed.empty:
        return _without_targets(result, context)
    far = alike(aimed, "to_target", aimed["to_target"].min(), unit="share")
    title, takeaway = _way(far, of=len(aimed))
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
            title, context.language,
            share=result.figures["percent_to_target"], label=quoted(far["label"].iloc[0]),
            least=result.figures[f"{far['id'].iloc[0]}.percent_to_target"],
        ),
        takeaways=(takeaway,),
        figures=ids(result, "percent_to_target", *(f"{id_}.percent_to_target" for id_ in aimed["id"])),
        highlight=tuple(far["label"]) if len(far) < len(aimed) else (),
        reasoning="Percent to target and progress to date by the rules of OWASP SAMM, counted from the lowest level; what exceeds a target does not make up for another; without target, not counted.",
        **footing(result, context),
    )  # fmt: skip


def _way(far: pd.DataFrame, *, of: int) -> tuple[str, str]:
    """Title and takeaway for the competencies that have come least far, `far` of `of`."""
    if number(far["to_target"].iloc[0], "share") == number(1, "share"):
        return "{share} of the way to target is done", "Every target is reached"
    if len(far) == of > 1:
        return (
            "{share} of the way to target is done, as far in every competency",
            "No target is further off than the others",
        )
    if len(far) > 1:
        return (
            "{share} of the way to target is done; several competencies have come least far, {least}",
            f"The way is longest for {joined(far['label'].tolist()[:2])}" + (" among others" if len(far) > 2 else ""),
        )  # fmt: skip
    return (
        "{share} of the way to target is done; {label} has come least far, {least}",
        f"Start where the way is longest: {far['label'].iloc[0]}",
    )


def _without_targets(result: Result, context: Context) -> Exhibit:
    return exhibit(
        pd.DataFrame({"Targets": ["none agreed yet"], "Next step": ["agree a target for each competency"]}),
        kind="table",
        id="maturity-targets",
        title="No targets are agreed yet, so progress cannot be told from movement",
        **footing(result, context),
    )


def waves(result: Result, context: Context) -> Exhibit:
    """Each competency over the waves."""
    history = result.table("waves")
    moved = shown(result).assign(change=lambda f: f["mean"] - f["previous"]).dropna(subset=["change"])
    if moved.empty:
        return _baseline(result, context)
    most = moved.sort_values("change", key=abs, kind="stable").iloc[-1]
    tied = alike(moved, "change", most["change"], unit="score difference")
    return exhibit(
        history,
        kind="slope",
        id="maturity-waves",
        title=sentence(
            _moved(tied, of=len(moved)), context.language,
            change=result.figures["change"], label=quoted(most["label"]), most=result.figures[f"{most['id']}.change"],
        ),
        encoding={"x": "wave", "series": "label", "value": "mean", "n": "raters"},
        scale=SCALE,
        takeaways=("Panels differ between waves, so small changes may come from who was asked",),
        figures=ids(result, "change", f"{most['id']}.change"),
        highlight=tuple(tied["label"]) if len(tied) < len(moved) else (),
        reasoning="Means over raters in each wave; progress is the share of the way from baseline to target.",
        **footing(result, context, "Differences are taken before rounding"),
    )  # fmt: skip


def _moved(tied: pd.DataFrame, *, of: int) -> str:
    """What the title says of the change; `tied` holds the largest changes printed alike among `of` competencies."""
    if len(tied) == of > 1:
        return "Maturity moved by {change} since the last wave, the same in every competency"
    if len(tied) > 1:
        return "Maturity moved by {change} since the last wave; several competencies changed most ({most})"
    return "Maturity moved by {change} since the last wave; {label} changed most ({most})"


def _baseline(result: Result, context: Context) -> Exhibit:
    first = result.table("waves")["wave"].nunique() < 2
    return exhibit(
        shown(result)[["label", "mean"]],
        kind="bar",
        id="maturity-waves",
        title=sentence(
            "This is the first wave: {mean} is the baseline for later ones" if first
            else "No competency can be compared with the wave before: {mean} is the baseline", context.language,
            mean=result.figures["mean"],
        ),
        encoding={"category": "label", "value": "mean"},
        scale=SCALE,
        figures=ids(result, "mean"),
        **footing(result, context),
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
        figures=ids(result, *published["id"]),
        reasoning="Cited for orientation only: respondents, year and wording differ from this diagnostic.",
        period="",
        source=str(first["source"]),
    )  # fmt: skip
