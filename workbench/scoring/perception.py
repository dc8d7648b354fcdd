"""How groups of raters differ: roles and departments as far as anonymity allows, and executives against front line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from scipy.stats import permutation_test

from workbench import privacy
from workbench.claims import Message, say
from workbench.claims.conditions import ALPHA
from workbench.errors import DisclosureError
from workbench.result import Check

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from workbench.frameworks.model import Framework
    from workbench.privacy import Rules

LEADERS, FRONT = "executive", "front line"


@dataclass(frozen=True)
class Breakdown:
    """Tables that may be shown, what was left out and why, and each rater's group in every breakdown shown."""

    tables: dict[str, pd.DataFrame]
    checks: tuple[Check, ...]
    released: tuple[pd.Series[str], ...] = ()


def breakdown(ballots: pd.DataFrame, framework: Framework, *, rules: Rules) -> Breakdown:
    """Means of every competency by role and by department, small groups merged or left out before they exist here.

    Tables `roles` and `departments` have columns group, id, label, mean, raters and small_base, whether the group has
    fewer raters than `rules.small_base`; `mix` counts raters by both. A breakdown whose groups, taken
    together with the totals and the other breakdown, would expose fewer people than the minimum is dropped whole.
    """
    scores = _scores(ballots, framework)
    minimum = rules.minimum_group
    tables: dict[str, pd.DataFrame] = {}
    checks: list[Check] = []
    released: list[pd.Series[str]] = []
    for name, column in (("roles", "role"), ("departments", "department")):
        members, note = _released_groups(scores, column, rules, framework.ends)
        if members is not None and _exposes(scores, [*released, members], minimum):
            members, note = None, say("maturity-why-together")
        if members is not None:
            released.append(members)
        tables[name] = _means(scores, members, framework, small_base=rules.small_base)
        checks.append(Check(say(f"check-maturity-{name}"), "information", _note(members, note, minimum)))
    tables["mix"], check = _mix(scores, minimum)
    return Breakdown(tables, (*checks, check), tuple(released))


def _mix(scores: pd.DataFrame, minimum: int) -> tuple[pd.DataFrame, Check]:
    """How many people of each role and department answered, small cells hidden; empty where that cannot be done."""
    columns = ["role", "department", "raters"]
    counts = pd.crosstab(scores["role"].astype(str), scores["department"].astype(str))
    try:
        shown = privacy.release(counts, minimum=minimum)
    except DisclosureError:
        return pd.DataFrame(columns=columns), Check(say("check-maturity-mix"), "information", say("maturity-mix-none"))
    table = shown.counts.astype(float).mask(shown.hidden).rename_axis("role").reset_index()
    long = table.melt(id_vars="role", var_name="department", value_name="raters")
    text = say("maturity-mix", hidden=int(shown.hidden.to_numpy().sum()))
    return long[columns], Check(say("check-maturity-mix"), "information", text)


def _scores(ballots: pd.DataFrame, framework: Framework) -> pd.DataFrame:
    """One row a rater: role, department, and the mean rating of each competency."""
    home = {item.id: group.id for group in framework.groups for item in group.items}
    known = ballots[ballots["score"].notna()].assign(competency=lambda f: f["item"].map(home))
    wide = known.pivot_table(index="rater", columns="competency", values="score", observed=True)
    people = known.groupby("rater", observed=True)[["role", "department"]].first()
    return people.join(wide.reindex(columns=[group.id for group in framework.groups]))


def _alike(scores: NDArray[np.float64], scale: tuple[float, float], rules: Rules) -> bool:
    """Whether a group's mean on some competency (column) is nearly what each of its few members said."""
    few = rules.uniform_limit
    return privacy.uniform(scores, few=few) or any(
        privacy.at_an_end(one, low=scale[0], high=scale[1], few=few) for one in scores.T if np.isfinite(one).any()
    )


def _released_groups(
    scores: pd.DataFrame, column: str, rules: Rules, scale: tuple[float, float]
) -> tuple[pd.Series[str] | None, Message]:
    """The group under which each rater may be shown; None where the breakdown has to be dropped."""
    competencies = scores.columns.difference(["role", "department"])
    groups = {str(name): part for name, part in scores.groupby(column, observed=True)}
    sizes = {name: {c: int(part[c].count()) for c in competencies} for name, part in groups.items()}
    uniform = {name for name, part in groups.items() if _alike(part[competencies].to_numpy(), scale, rules)}
    hidden = privacy.hidden_groups(sizes, minimum=rules.minimum_group, uniform=uniform)
    if len(groups) - len(hidden) < 1 or len(groups) < 2:
        return None, say("maturity-why-small")
    members = scores[column].astype(str)
    rest = members.isin(hidden)
    if _alike(scores.loc[rest, competencies].to_numpy(), scale, rules):
        return None, say("maturity-why-alike")
    return members.where(~rest, privacy.OTHER), say("maturity-merged", hidden=len(hidden), groups=len(groups))


def _exposes(scores: pd.DataFrame, released: list[pd.Series[str]], minimum: int) -> bool:
    """Whether released groups and totals, combined in any linear way, single out fewer than `minimum` people."""
    competencies = scores.columns.difference(["role", "department"])
    for rated in np.unique(scores[competencies].notna().to_numpy(), axis=1).T:
        groups = [(members == name).to_numpy() & rated for members in released for name in members.unique()]
        if privacy.exposed(np.array([rated, *groups]), minimum=minimum):
            return True
    return False


def _means(
    scores: pd.DataFrame, members: pd.Series[str] | None, framework: Framework, *, small_base: int
) -> pd.DataFrame:
    rows: list[dict[str, Any]] = []
    if members is not None:
        for name, part in scores.groupby(members, observed=True):
            rows += [
                {"group": name, "id": g.id, "label": g.title, "mean": float(part[g.id].mean()), "raters": int(part[g.id].count())}
                for g in framework.groups
            ]  # fmt: skip
    frame = pd.DataFrame(rows, columns=["group", "id", "label", "mean", "raters"])
    return frame.assign(small_base=frame["raters"] < small_base)


def _note(members: pd.Series[str] | None, note: Message, minimum: int) -> Message:
    return say("maturity-breakdown-none" if members is None else "maturity-breakdown", why=note, least=minimum)


def perception_gap(
    ballots: pd.DataFrame, framework: Framework, *, rules: Rules, seed: int
) -> tuple[pd.DataFrame, Check]:
    """Executives less front line for each competency, with an exact or seeded permutation test of the means.

    Columns id, label, executives, front_line, difference, p_value (Holm-adjusted over the competencies), test,
    executives_n, front_line_n, claim. Significance is claimed only where both groups have `rules.small_base` people.
    The table is empty where either group, or the raters outside both, could be exposed.
    """
    columns = [
        "id",
        "label",
        "executives",
        "front_line",
        "difference",
        "p_value",
        "test",
        "executives_n",
        "front_line_n",
        "claim",
    ]
    scores = _scores(ballots, framework)
    minimum, small_base = rules.minimum_group, rules.small_base
    members, _ = _released_groups(scores, "role", rules, framework.ends)
    if members is None or not {LEADERS, FRONT} <= set(members):
        text = say("check-maturity-gap-none", least=minimum)
        return pd.DataFrame(columns=columns), Check(say("check-maturity-gap"), "information", text)
    rows = [
        _gap(group.id, group.title, scores.loc[members == LEADERS, group.id].dropna().to_numpy(),
             scores.loc[members == FRONT, group.id].dropna().to_numpy(), seed)
        for group in framework.groups
    ]  # fmt: skip
    frame = pd.DataFrame(rows)
    frame["p_value"] = holm(frame["p_value"].tolist())
    fewest = frame[["executives_n", "front_line_n"]].min(axis=1)
    small = fewest < small_base
    frame["claim"] = [
        f"none: under {small_base} people" if few else "differs" if p < ALPHA else "no difference shown"
        for few, p in zip(small, frame["p_value"], strict=True)
    ]
    frame["p_value"] = frame["p_value"].where(fewest >= rules.second_moments)
    text = say("check-maturity-gap-tested", competencies=len(frame))
    return frame[columns], Check(say("check-maturity-gap"), "information", text)


def _gap(id_: str, label: str, leaders: Any, front: Any, seed: int) -> dict[str, Any]:
    test = permutation_test(
        (leaders, front),
        lambda x, y, axis: x.mean(axis=axis) - y.mean(axis=axis),
        vectorized=True,
        n_resamples=9999,
        rng=np.random.default_rng(seed),
    )
    exact = len(test.null_distribution) < 9999
    return {
        "id": id_, "label": label, "executives": float(leaders.mean()), "front_line": float(front.mean()),
        "difference": float(leaders.mean() - front.mean()), "p_value": float(test.pvalue),
        "test": "exact permutation" if exact else "permutation, 9,999 draws",
        "executives_n": len(leaders), "front_line_n": len(front),
    }  # fmt: skip


def holm(p_values: list[float]) -> list[float]:
    """P-values adjusted for their number by Holm's step-down method (Holm, 1979)."""
    order = np.argsort(p_values)
    adjusted = np.empty(len(p_values))
    running = 0.0
    for rank, at in enumerate(order):
        running = max(running, min(1.0, p_values[at] * (len(p_values) - rank)))
        adjusted[at] = running
    return [float(value) for value in adjusted]
