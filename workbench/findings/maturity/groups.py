"""How groups of raters see it: executives against front line, departments and roles, as far as anonymity allows."""

from __future__ import annotations

import pandas as pd

from workbench import privacy
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.governance import quoted
from workbench.findings.maturity.parts import SCALE, alike, footing, ids
from workbench.result import Result
from workbench.wording import number, sentence


def perception(result: Result, context: Context) -> Exhibit:
    """Executives against front line; says so where anonymity does not allow the comparison."""
    gap = result.table("perception")
    if gap.empty:
        return _not_shown(result, context)
    gap = gap.sort_values("difference", key=abs, ascending=False, kind="stable")
    widest = gap.iloc[0]
    tied = alike(gap.assign(difference=gap["difference"].abs()), "difference", abs(widest["difference"]))
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
            _widest(tied, of=len(gap)), context.language,
            label=quoted(widest["label"]), leaders=result.figures[f"{widest['id']}.executives"],
            front=result.figures[f"{widest['id']}.front_line"],
        ),
        encoding={"category": "label", "series": "group", "value": "mean", "n": "n"},
        scale=SCALE,
        takeaways=(_claim(gap),),
        figures=ids(result, *names),
        highlight=tuple(tied["label"]) if len(tied) < len(gap) else (),
        reasoning=f"{widest['test']} test of the difference of means, p adjusted by Holm over all competencies.",
        **footing(result, context),
    )  # fmt: skip


def _widest(tied: pd.DataFrame, *, of: int) -> str:
    """What the title says of the widest gap; `tied` holds those printed alike among `of` competencies."""
    if number(tied["difference"].iloc[0], "score") == number(0, "score"):
        return "Executives and front line rate every competency alike"
    if len(tied) == of > 1:
        return "Executives rate {label} at {leaders}, the front line at {front}; every other gap is as wide"
    if len(tied) > 1:
        return "Executives rate {label} at {leaders}, the front line at {front}: one of the widest gaps"
    return "Executives rate {label} at {leaders}, the front line at {front}: the widest gap"


def departments(result: Result, context: Context) -> Exhibit:
    """Means by department, as far as anonymity allows; says so where it does not."""
    return _breakdown(result, context, "departments")


def roles(result: Result, context: Context) -> Exhibit:
    """Means by role, as far as anonymity allows; says so where it does not."""
    return _breakdown(result, context, "roles")


def _breakdown(result: Result, context: Context, name: str) -> Exhibit:
    cells = result.table(name)
    reason = next(check.text for check in result.checks if check.id == f"maturity {name}")
    if cells.empty:
        return exhibit(
            pd.DataFrame({"Breakdown": [name.capitalize()], "Shown": ["no"], "Reason": [reason]}),
            kind="table",
            id=f"maturity-{name}",
            title=f"Answers by {name[:-1]} are not shown, to protect the raters' anonymity",
            reasoning=reason,
            **footing(result, context),
        )
    cells["group"] = cells["group"].str.slice(0, 1).str.upper() + cells["group"].str.slice(1)
    cells = cells.sort_values("group", key=lambda names: names == privacy.OTHER, kind="stable")
    lowest = alike(cells, "mean", cells["mean"].min())
    small = bool(cells["small_base"].any())
    return exhibit(
        cells.assign(group=_headed(cells)),
        kind="heatmap",
        id=f"maturity-{name}",
        title=sentence(
            _lowest(lowest, name, of=len(cells)), context.language, low=result.figures[f"{name}_lowest"],
            group=lowest["group"].iloc[0], label=quoted(lowest["label"].iloc[0]),
        ),
        encoding={"row": "label", "column": "group", "value": "mean", "n": "raters"},
        scale=SCALE,
        takeaways=(
            f"Groups are small: the order of {name} is a topic for discussion, not a difference" if small
            else f"Whether {name} differ beyond chance was not tested",
        ),
        labels={"legend": "Blue: low, yellow: high"},
        figures=ids(result, f"{name}_lowest"),
        reasoning="Means of raters' competency scores; groups merged so that none is small, totals considered.",
        **footing(result, context, *(["* fewer raters than a test needs"] if small else [])),
    )  # fmt: skip


def _headed(cells: pd.DataFrame) -> pd.Series[str]:
    """Each cell's group with its raters, a range where competencies differ, and an asterisk on a small base."""
    heads = {}
    for group, part in cells.groupby("group", sort=False):
        fewest, most = int(part["raters"].min()), int(part["raters"].max())
        people = f"{fewest}" if fewest == most else f"{fewest}–{most}"
        heads[group] = f"{group} (n={people}){'*' if part['small_base'].any() else ''}"
    return cells["group"].map(heads)


def _lowest(lowest: pd.DataFrame, name: str, *, of: int) -> str:
    """What the title says of the lowest cells, `lowest` of `of`."""
    if len(lowest) == of:
        return f"All {name} rate every competency alike, at {{low}}"
    if len(lowest) > 1:
        return f"The lowest mean by {name[:-1]}, {{low}}, occurs more than once"
    return "{group}: {label} is rated lowest, at {low}"


def _claim(gap: pd.DataFrame) -> str:
    claims = set(gap["claim"])
    if len(claims) == 1 and claims.pop().startswith("none"):
        return "Groups are small: the gap is a topic for discussion, not a significant difference"
    differs = gap.loc[gap["claim"] == "differs", "label"].tolist()
    return f"Significant (Holm-adjusted): {', '.join(differs)}" if differs else "No gap is significant"


def _not_shown(result: Result, context: Context) -> Exhibit:
    reason = next(check.text for check in result.checks if check.id == "maturity perception gap")
    return exhibit(
        pd.DataFrame({"Comparison": ["Executives and front line"], "Shown": ["no"], "Reason": [reason]}),
        kind="table",
        id="maturity-perception",
        title="Executives and front line are not compared, to protect the raters' anonymity",
        reasoning=reason,
        **footing(result, context),
    )
