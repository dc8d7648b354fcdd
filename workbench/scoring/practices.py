"""What raters say about each practice of a competency, where that gives no rater away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from workbench import privacy
from workbench.claims import say
from workbench.privacy.answers import FEW_WAYS, Told, known, told_by_alpha, told_by_spread
from workbench.result import Check
from workbench.wording import printed

if TYPE_CHECKING:
    from workbench.frameworks.model import Framework, Group
    from workbench.privacy import Rules

COLUMNS = ["id", "competency", "label", "text", "mean", "median", "raters"]


def ratings(ballots: pd.DataFrame, group: Group) -> pd.DataFrame:
    """Raters in rows, the practices of a competency in columns; raters without any answer are left out."""
    items = [item.id for item in group.items]
    wide = ballots[ballots["item"].isin(items)].pivot_table(
        index="rater", columns="item", values="score", aggfunc="mean", observed=True
    )
    return wide.reindex(columns=items).dropna(how="all")


def practice_table(
    ballots: pd.DataFrame, framework: Framework, *, released: Sequence[pd.Series[str]], rules: Rules
) -> tuple[pd.DataFrame, Check]:
    """Mean and median of each practice, over the raters who rated every practice of its competency.

    Columns id, competency, label, text, mean, median, raters. `released` holds, for each breakdown that is shown,
    the group of every rater. The practices of a competency are shown together or not at all: a competency's mean
    is that of each rater's own mean, so the practices without those who skipped one, taken from it, must leave
    nobody or at least the minimum of people, and so must every mix of them with the groups.
    """
    rows: list[dict[str, Any]] = []
    hidden = []
    values = [answer.value for answers in framework.scales.values() for answer in answers]
    scale = min(values), max(values)
    for group in framework.groups:
        wide = ratings(ballots, group)
        complete = wide.dropna()
        if _may_be_shown(wide, complete, released, rules, scale):
            rows += _means(group, complete, rules, scale)
        else:
            hidden.append(group.title)
    return pd.DataFrame(rows, columns=COLUMNS), _check(hidden)


def _may_be_shown(
    wide: pd.DataFrame,
    complete: pd.DataFrame,
    released: Sequence[pd.Series[str]],
    rules: Rules,
    scale: tuple[float, float],
) -> bool:
    scores = wide.mean(axis=1).to_numpy()
    if privacy.withheld(scores, rules=rules, scale=scale) or len(complete) < rules.minimum_group:
        return False
    if privacy.uniform(complete.to_numpy(), few=rules.uniform_limit):
        return False
    low, high = scale
    few = rules.uniform_limit
    if any(privacy.at_an_end(column, low=low, high=high, few=few) for column in complete.to_numpy().T):
        return False
    groups = [(members.reindex(wide.index) == name).to_numpy() for members in released for name in members.unique()]
    everybody = np.ones(len(wide), dtype=bool)
    known = wide.index.isin(complete.index)
    return not privacy.exposed(np.array([everybody, known, *groups]), minimum=rules.minimum_group)


def tells(scores: pd.Series, scale: tuple[float, float], *, few: float, **more: tuple[float, float]) -> bool:
    """Whether the printed mean of whole scores, with `more` that is told of them (`answers.Told`), tells what was said."""
    if not (scores % 1 == 0).all():
        return True
    mean, half = printed(float(scores.mean()), "score"), 0.05
    low, high = map(int, scale)
    return bool(known(Told(len(scores), low, high, mean=(mean - half, mean + half), **more), few=few))  # type: ignore[arg-type]


def medians_told(complete: pd.DataFrame, rules: Rules, scale: tuple[float, float]) -> bool:
    """Whether the medians of a competency's practices (columns) may stand beside the means: of few both tell what they said."""
    return len(complete) >= rules.second_moments and not any(
        tells(scores, scale, few=rules.uniform_limit, median=2 * (scores.median(),)) for _, scores in complete.items()
    )


def alpha_tells(wide: pd.DataFrame, alpha: float, rules: Rules, scale: tuple[float, float]) -> bool:
    """Whether alpha, as it is printed beside the means and medians of practices (columns), tells what few raters said."""
    complete = not wide.isna().any(axis=None) and bool((wide % 1 == 0).all(axis=None))
    if not complete or len(wide) >= 2 * rules.second_moments or np.isnan(alpha):
        return False
    medians, half = medians_told(wide, rules, scale), 0.05
    questions = []
    for _, scores in wide.items():
        mean, median = printed(float(scores.mean()), "score"), 2 * (float(scores.median()),)
        questions.append(
            Told(
                len(wide),
                int(scale[0]),
                int(scale[1]),
                mean=(mean - half, mean + half),
                median=median if medians else None,
            )
        )
    return told_by_alpha(questions, printed(alpha, "coefficient"), few=rules.uniform_limit) is not None


def spread_tells(wide: pd.DataFrame, rules: Rules, scale: tuple[float, float]) -> bool:
    """Whether interval, spread and median of few raters' means, as they are printed, leave few ways in which they answered."""
    n, many = wide.shape
    if n >= 2 * rules.second_moments or wide.isna().any(axis=None) or not (wide % 1 == 0).all(axis=None):
        return False
    scores, half = wide.mean(axis=1), 0.05
    mean, spread, middle = (
        printed(float(one), "score") for one in (scores.mean(), scores.std(ddof=1), scores.median())
    )
    told = Told(
        n,
        int(scale[0]) * many,
        int(scale[1]) * many,
        mean=(many * (mean - half), many * (mean + half)),
        median=(many * (middle - half), many * (middle + half)),
    )
    return told_by_spread(told, spread, few=rules.uniform_limit, ways=FEW_WAYS, parts=many)


def _means(group: Group, complete: pd.DataFrame, rules: Rules, scale: tuple[float, float]) -> list[dict[str, Any]]:
    told = medians_told(complete, rules, scale)
    return [
        {"id": item.id, "competency": group.id, "label": item.label, "text": item.text,
         "mean": float(complete[item.id].mean()), "median": float(complete[item.id].median()) if told else np.nan, "raters": len(complete)}
        for item in group.items
    ]  # fmt: skip


def _check(hidden: list[str]) -> Check:
    name = say("check-maturity-practices")
    if not hidden:
        return Check(name, "passed", say("check-maturity-practices-shown"))
    return Check(name, "information", say("check-maturity-practices-hidden", names=tuple(hidden)))
