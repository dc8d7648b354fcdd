"""Maturity diagnostic: what raters say about each competency, the level it has reached, and what comes next."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from scipy import stats

from workbench import privacy
from workbench.claims import say
from workbench.errors import DisclosureError
from workbench.model.roadmap import Candidate
from workbench.model.rows import frame_of
from workbench.result import Estimate, Result
from workbench.scoring import maturity_texts
from workbench.scoring.aggregate import percent_to_target, progress_to_date, weighted_mean
from workbench.scoring.governance import records
from workbench.scoring.maturity_figures import figures_of, of_extremes, of_gaps
from workbench.scoring.perception import breakdown, perception_gap
from workbench.scoring.periods import in_order
from workbench.scoring.practices import alpha_tells, practice_table, ratings, spread_tells, tells
from workbench.stats.agreement import krippendorff_alpha

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from workbench.frameworks.model import Framework, Group
    from workbench.privacy import Rules

DRAWS = 2000


def assess_maturity(
    ballots: pd.DataFrame,
    framework: Framework,
    *,
    rules: Rules,
    targets: Mapping[str, float] | None = None,
    wave: str | None = None,
    seed: int = 1,
) -> Result:
    """Score a maturity diagnostic for one wave, with the mean and the staged level side by side.

    Parameters
    ----------
    ballots : frame with columns rater, role, department, seniority, item, wave, score (1-5, NaN = don't know),
        one row a rater, item and wave.
    framework : the competencies with their practices, levels and moves.
    rules : the client's rules of anonymity; what they forbid is not kept, let alone returned.
    targets : competency id -> mean to reach; competencies without one have no percent-to-target.
    wave : the wave to assess, the last one in time by default (see `periods.in_order`); the one before is the baseline.
    seed : of the bootstrap over raters that gives each level its probability.

    Returns
    -------
    Result `maturity`. A rater's score of a competency is the mean of the practices they rated; means, medians and
    95 % t-intervals are over raters. A level is reached when the median rating of every practice is at that level
    or above (staged); 1 is the lowest. Percent-to-target and progress follow OWASP SAMM, counted from the lowest
    answer of the scale. A competency that too few people rated, or few who all said the same,
    holds nothing but the reason (`withheld`); the table `practices` counts raters who rated a competency whole.

    Raises `DisclosureError` where no competency may be shown, `ValueError` for an unknown item or wave.
    """
    waves = in_order(ballots["wave"])
    current = wave or (waves[-1] if waves else "")
    _refuse_unknown(ballots, framework, current, waves)
    now = ballots[ballots["wave"] == current]
    privacy.require(
        now.loc[now["score"].notna(), "rater"].nunique(), minimum=rules.minimum_group, what=f"maturity wave {current}"
    )
    history = _waves(ballots, framework, waves[: waves.index(current) + 1], rules)
    rows = [_competency(group, now, rules, _scale(framework), seed) for group in framework.groups]
    competencies = _with_targets(pd.DataFrame(rows), targets or {}, history, current, low=_scale(framework)[0])
    overall = _overall(competencies, framework, now, rules)
    candidates = _candidates(competencies, framework)
    groups = breakdown(now, framework, rules=rules)
    practices, practice_check = practice_table(now, framework, released=groups.released, rules=rules)
    gap, gap_check = perception_gap(now, framework, rules=rules, seed=seed)
    figures = {
        **figures_of(competencies, overall),
        **of_extremes(rows, groups.tables),
        "steps": Estimate(len(candidates), n=overall["raters"], unit="count"),
        "competencies_hidden": Estimate(int((competencies["withheld"] != "").sum()), unit="count"),
        **of_gaps(gap),
        **{benchmark.id: Estimate(benchmark.value, unit="share") for benchmark in framework.benchmarks},
    }
    tables = {
        "framework": framework.provenance(staging=framework.staging, wave=current),
        "competencies": competencies,
        "practices": practices,
        "probabilities": pd.DataFrame([cell for row in rows for cell in row["probability"]]),
        "next_levels": _next_levels(competencies, framework),
        "perception": gap,
        "waves": history,
        "benchmarks": pd.DataFrame([benchmark.model_dump() for benchmark in framework.benchmarks]),
        **groups.tables,
        "candidates": frame_of(Candidate, candidates),
    }
    checks = (
        *maturity_texts.checks(overall, competencies, rules.small_base),
        *groups.checks,
        practice_check,
        gap_check,
    )
    return Result(
        "maturity",
        figures,
        tables,
        checks,
        claims=maturity_texts.claims(figures, competencies, framework.subject or framework.title),
        headline="mean",
        rules=rules,
    )


def _refuse_unknown(ballots: pd.DataFrame, framework: Framework, wave: str, waves: list[str]) -> None:
    unknown = sorted(set(ballots["item"]) - {item.id for item in framework.items})
    if unknown:
        raise ValueError(f"{framework.id} has no items {unknown}")
    if wave not in waves:
        raise ValueError(f"no ballots of wave {wave!r}; waves are {waves}")


def _scale(framework: Framework) -> tuple[float, float]:
    """The lowest and the highest answer."""
    return framework.ends


def _with_targets(
    competencies: pd.DataFrame, targets: Mapping[str, float], history: pd.DataFrame, current: str, *, low: float
) -> pd.DataFrame:
    """The competencies with target, share of it attained, mean of the wave before, and progress from there."""
    frame = competencies.drop(columns=["probability"])
    frame["target"] = frame["id"].map(targets).astype(float)
    earlier = history[history["wave"] != current]
    before = earlier[earlier["wave"] == earlier["wave"].iloc[-1:].max()].set_index("id")["mean"]
    frame["previous"] = frame["id"].map(before).astype(float)
    frame["to_target"] = [percent_to_target([r["mean"] - low], [r["target"] - low]) for r in records(frame)]
    frame["progress"] = [progress_to_date(r["previous"], r["mean"], r["target"]) for r in records(frame)]
    return frame


def _competency(
    group: Group, ballots: pd.DataFrame, rules: Rules, scale: tuple[float, float], seed: int
) -> dict[str, Any]:
    """All that one competency's ratings say; nothing but its name and the reason where they may not be shown."""
    wide = ratings(ballots, group)
    withheld = privacy.withheld(wide.mean(axis=1).to_numpy(), rules=rules, scale=scale)
    known = not withheld
    told = known and len(wide) >= rules.second_moments and not spread_tells(wide, rules, scale)
    complete = known and int(wide.notna().sum().min()) >= rules.minimum_group
    scores = wide.mean(axis=1).to_numpy() if known else np.array([])
    matrix = wide.to_numpy()
    mean, low, high = _interval(scores)
    low, high = (low, high) if told else (np.nan, np.nan)
    level = _level(wide, len(group.levels), rules, scale) if complete and group.levels else np.nan
    alpha = _alpha(wide, rules, scale) if told else float("nan")
    return {
        "id": group.id,
        "label": group.title,
        "plain": group.plain,
        "mean": mean,
        "low": low,
        "high": high,
        "median": float(np.median(scores)) if told else np.nan,
        "spread": float(scores.std(ddof=1)) if told else np.nan,
        "level": level,
        "alpha": alpha,
        "raters": len(wide) if known else 0,
        "withheld": withheld,
        "probability": _probabilities(group, matrix, seed) if told and not np.isnan(level) else [],
    }


def _alpha(wide: pd.DataFrame, rules: Rules, scale: tuple[float, float]) -> float:
    """Krippendorff's alpha of ratings; missing where it would tell what few raters said."""
    alpha = krippendorff_alpha(wide.to_numpy())
    return float("nan") if alpha_tells(wide, alpha, rules, scale) else alpha


def _interval(scores: NDArray[np.float64]) -> tuple[float, float, float]:
    """Mean with its 95 % t-interval."""
    if len(scores) < 2:
        return (np.nan, np.nan, np.nan)
    half = stats.t.ppf(0.975, len(scores) - 1) * scores.std(ddof=1) / np.sqrt(len(scores))
    mean = float(scores.mean())
    return mean, mean - half, mean + half


def _level(wide: pd.DataFrame, levels: int, rules: Rules, scale: tuple[float, float]) -> float:
    """The staged level; missing where the means of practices, with the medians that it stands for, tell what few people said."""
    level = staged_level(wide.to_numpy(), levels)
    complete = wide.dropna()  # whose means of practices are told
    if not len(complete) or len(complete) >= 2 * rules.second_moments:
        return level
    few = math.inf if len(complete) < rules.second_moments else rules.uniform_limit
    practices = [scores.dropna() for frame in (wide, complete) for _, scores in frame.items()]
    if any(tells(scores, scale, few=few) for scores in practices):
        return level  # of few who nearly agree on a practice no practice's mean is told
    # Every practice's median is at the level or above, and that of one of them below the next.
    reached, bounded = (level, scale[1]), (scale[0], level + 0.5)
    told = any(
        median[0] <= scores.median() <= median[1] and tells(scores, scale, few=few, median=median)
        for scores in practices
        for median in (reached, bounded)
    )
    return float("nan") if told else level


def staged_level(matrix: NDArray[np.float64], levels: int) -> int:
    """The highest level that the median rating of every practice reaches; raters in rows, practices in columns."""
    weakest = float(np.nanmedian(matrix, axis=0).min())
    return int(np.clip(np.floor(weakest), 1, levels))


def _probabilities(group: Group, matrix: NDArray[np.float64], seed: int) -> list[dict[str, Any]]:
    """How often each level comes out when raters are drawn again with replacement."""
    rng = np.random.default_rng(seed)
    drawn = matrix[rng.integers(0, len(matrix), size=(DRAWS, len(matrix)))]
    with np.errstate(all="ignore"):
        weakest = _median_over_raters(drawn).min(axis=1)
    reached = np.clip(np.floor(weakest), 1, len(group.levels))
    reached = reached[~np.isnan(reached)]
    return [
        {"id": group.id, "label": group.title, "level": level.level, "name": level.title,
         "probability": float((reached == level.level).mean())}
        for level in group.levels
    ]  # fmt: skip


def _median_over_raters(drawn: NDArray[np.float64]) -> NDArray[np.float64]:
    """Medians over axis 1 without missing values; NaN where a draw holds no rating, without numpy's warning."""
    ordered = np.sort(drawn, axis=1)
    count = (~np.isnan(ordered)).sum(axis=1)
    upper = np.take_along_axis(ordered, (count // 2)[:, None, :].clip(max=drawn.shape[1] - 1), axis=1)[:, 0]
    lower = np.take_along_axis(ordered, ((count - 1) // 2)[:, None, :].clip(min=0), axis=1)[:, 0]
    median: NDArray[np.float64] = np.where(count == 0, np.nan, (lower + upper) / 2)
    return median


def _waves(ballots: pd.DataFrame, framework: Framework, waves: list[str], rules: Rules) -> pd.DataFrame:
    """The mean of each competency in each wave, where it may be shown. Columns wave, id, label, mean, raters.

    An earlier wave is left out where fewer people than the minimum joined, left or answer otherwise in a later one:
    the difference of the two means would be what they said.
    """
    rows, scale = [], _scale(framework)
    for group in framework.groups:
        later: list[dict[str, float]] = []
        kept = []
        for wave in reversed(waves):
            scores = ratings(ballots[ballots["wave"] == wave], group).mean(axis=1)
            if privacy.withheld(scores.to_numpy(), rules=rules, scale=scale):
                continue
            said = {str(rater): float(score) for rater, score in scores.items()}
            if any(0 < privacy.moved(said, then) < rules.minimum_group for then in later):
                continue
            later.append(said)
            kept.append(
                {
                    "wave": wave,
                    "id": group.id,
                    "label": group.title,
                    "mean": float(scores.mean()),
                    "raters": len(scores),
                }
            )
        rows += kept
    order = {wave: at for at, wave in enumerate(waves)}
    places = {group.id: at for at, group in enumerate(framework.groups)}
    rows.sort(key=lambda row: (order[str(row["wave"])], places[str(row["id"])]))
    return pd.DataFrame(rows, columns=["wave", "id", "label", "mean", "raters"])


def _overall(competencies: pd.DataFrame, framework: Framework, ballots: pd.DataFrame, rules: Rules) -> dict[str, Any]:
    """The organisation as a whole, from the competencies that may be shown."""
    shown = competencies[competencies["withheld"] == ""]
    _require_one(competencies)
    items = [item.id for group in framework.groups if group.id in set(shown["id"]) for item in group.items]
    wide = ballots.pivot_table(index="rater", columns="item", values="score", observed=True).reindex(columns=items)
    raters = int(wide.dropna(how="all").shape[0])
    low, top = _scale(framework)
    alpha = _alpha(wide, rules, (low, top)) if raters >= rules.second_moments else float("nan")
    weights = [framework.group(id_).weight for id_ in shown["id"]]
    return {
        "mean": weighted_mean(shown["mean"].tolist(), weights),
        "previous": weighted_mean(shown["previous"].tolist(), weights),
        "level": shown["level"].min(),
        "percent_to_target": percent_to_target((shown["mean"] - low).tolist(), (shown["target"] - low).tolist()),
        "alpha": alpha,
        "raters": raters,
        "top": top,
        "low": low,
    }


def _require_one(competencies: pd.DataFrame) -> None:
    """Refuse to go on where no competency may be shown; raises `DisclosureError` with the reasons."""
    if competencies["withheld"].all():
        reasons = "; ".join(competencies["withheld"].unique())
        raise DisclosureError(
            f"every maturity competency: not shown, {reasons}; collect more answers or leave this analysis out"
        )


def _next_levels(competencies: pd.DataFrame, framework: Framework) -> pd.DataFrame:
    """Where each competency stands, what the next level looks like, and how to get there."""
    rows = []
    for row in records(competencies[competencies["level"].notna()]):
        group = framework.group(row["id"])
        at = int(row["level"])
        following = [level for level in group.levels if level.level == at + 1]
        moves = [move for move in group.moves if move.to == at + 1]
        rows.append(
            {
                "id": group.id,
                "label": group.title,
                "level": at,
                "now": group.levels[at - 1].text,
                "next": following[0].text if following else "",
                "focus": "; ".join(move.focus for move in moves),
                "step": "; ".join(move.step for move in moves),
            }
        )
    return pd.DataFrame(rows, columns=["id", "label", "level", "now", "next", "focus", "step"])


def _candidates(competencies: pd.DataFrame, framework: Framework) -> list[Candidate]:
    """The steps to the next level of every competency below its target, offered to the roadmap."""
    return [
        Candidate(id=move.id, title=move.step, finding=row["id"], workstream=move.workstream, dimension=move.dimension,
                  detail=say("maturity-candidate", focus=move.focus, label=row["label"], level=move.to - 1, to=move.to))
        for row in records(competencies[competencies["level"].notna()])
        if not row["mean"] >= row["target"]
        for move in framework.group(row["id"]).moves
        if move.to == row["level"] + 1
    ]  # fmt: skip
