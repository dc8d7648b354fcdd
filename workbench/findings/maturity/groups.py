"""How groups of raters see it: executives against front line, departments and roles, as far as anonymity allows."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench import privacy
from workbench.claims import Message, Text, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.conditions import ALPHA
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import rows_given
from workbench.findings.maturity.parts import extreme, footing, ids, of_each, scale
from workbench.model.maturity import PerceptionGap
from workbench.result import Result

ROLES = {"executive", "manager", "specialist", "front-line"}  # those that a ballot offers
GROUPS: dict[str, Any] = {"executives": say("maturity-executives"), "front_line": say("maturity-front-line")}


def perception(result: Result, context: Context) -> Exhibit | None:
    """Executives against front line; none where anonymity does not allow the comparison."""
    gap = sorted(rows_given(result, PerceptionGap), key=lambda row: -abs(row.difference))
    if not gap:
        return None
    people = {name: min(getattr(row, f"{name}_n") for row in gap) for name in GROUPS}
    rows = [(row.label, GROUPS[name], getattr(row, name), people[name]) for name in GROUPS for row in gap]
    widest, figures = gap[0], result.figures
    sizes = of_each(result, gap, "gap_size")
    tied, ordered = extreme(sizes, highest=True)
    each: dict[str, Any] = {
        "label": widest.label,
        "leaders": figures[f"{widest.id}.executives"],
        "front": figures[f"{widest.id}.front_line"],
    }
    return exhibit(
        pd.DataFrame(rows, columns=["label", "group", "mean", "n"]),
        kind="bar",
        id="maturity-perception",
        title=first(
            claim("maturity-gap-none", when.under(ordered[0], limit=ALPHA)),
            claim("maturity-gap-widest", when.some(figures["gaps_different"]), when.top(*ordered), **each)
            if len(ordered) > 1
            else claim("maturity-gap", **each),
            claim("maturity-gap", **each),
        ),
        encoding={"category": "label", "series": "group", "value": "mean", "n": "n"},
        scale=scale(result),
        takeaways=_tested(result, gap),
        figures=ids(
            result,
            "gaps_different",
            *(f"{row.id}.{name}" for row in gap for name in ("executives", "front_line", "gap_size")),
        ),
        highlight=tied if len(tied) < len(gap) else (),
        reasoning=say("maturity-gap-why"),
        **footing(result, context),
    )


def _tested(result: Result, gap: list[PerceptionGap]) -> tuple[Message, ...]:
    """Which gaps are clear, which were tested and are not, and that small groups were not tested."""
    few, clear = result.figures["gaps_untested"], result.figures["gaps_different"]
    differs = tuple(row.label for row in gap if row.claim == "differs")
    return holding(
        claim("maturity-gaps-untested", when.some(few), least=result.rules.small_base),
        claim("maturity-gaps-clear", when.some(clear), names=differs),
        claim("maturity-gaps-unclear", when.none(clear, few)),
    )


def departments(result: Result, context: Context) -> Exhibit | None:
    """Means by department, as far as anonymity allows."""
    return _breakdown(result, context, "departments")


def roles(result: Result, context: Context) -> Exhibit | None:
    """Means by role, as far as anonymity allows."""
    return _breakdown(result, context, "roles")


def _breakdown(result: Result, context: Context, name: str) -> Exhibit | None:
    """A heat map of competencies by group: an observation, because whether groups differ is not tested."""
    cells = result.table(name)
    if cells.empty:
        return None
    cells = cells.sort_values("group", key=lambda names: names == privacy.OTHER, kind="stable")
    low, high = result.figures[f"{name}_lowest"], result.figures[f"{name}_highest"]
    small = bool(cells["small_base"].any())
    return exhibit(
        cells.assign(group=_headed(cells)),
        kind="heatmap",
        id=f"maturity-{name}",
        title=first(
            claim(f"maturity-{name}-alike", when.alike(low, high), low=low),
            claim(f"maturity-{name}-range", low=low, high=high),
        ),
        encoding={"row": "label", "column": "group", "value": "mean", "n": "raters"},
        scale=scale(result),
        takeaways=[say(f"maturity-{name}-small") if small else say(f"maturity-{name}-untested")],
        figures=ids(result, f"{name}_lowest", f"{name}_highest"),
        reasoning=say("maturity-groups-why"),
        **footing(result, context, *([say("maturity-few-raters")] if small else [])),
    )


def _group(name: str) -> Text:
    """A group as a reader calls it: the workbench's own roles in the reader's language, the client's names as they are."""
    if name == privacy.OTHER:
        return say("maturity-other-groups")
    role = name.lower().replace(" ", "-")
    return say(f"ballot-role-{role}") if role in ROLES else name[:1].upper() + name[1:]


def _headed(cells: pd.DataFrame) -> Any:
    """Each cell's group with its raters, a range where competencies differ, and an asterisk on a small base."""
    heads: dict[str, Message] = {}
    for name, part in cells.groupby("group", sort=False):
        fewest, most = int(part["raters"].min()), int(part["raters"].max())
        given = {"group": _group(str(name)), "fewest": fewest, "mark": "*" if part["small_base"].any() else ""}
        heads[str(name)] = (
            say("maturity-group", **given) if fewest == most else say("maturity-group-range", most=most, **given)
        )
    return [heads[str(name)] for name in cells["group"]]
