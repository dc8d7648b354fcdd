"""What moves the plan's value: one input at a time, the budget, and a cautious valuation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from workbench.scoring.roadmap import value
from workbench.scoring.roadmap.choice import NEAR, Choice, choose, large, small
from workbench.scoring.roadmap.formulation import formulate
from workbench.scoring.roadmap.program import UnsolvedError, solve

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from workbench.scoring.roadmap.case import Case, Limits

    Floats = NDArray[np.float64]

RATE_STEP, COST_STEP, DELAY = 0.02, 0.10, 3
SHARES = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5)
COARSE = (0.5, 1.0, 1.5)  # with more than 100 initiatives
NEARLY = 5e-3  # gap of a point of the frontier, whose budget nobody has asked for


@dataclass(frozen=True)
class LimitsCopy:
    """Limits with some of them changed; see `case.Limits`."""

    start: str | None
    horizon: int
    budget: tuple[float, ...] | None
    capacity: Mapping[str, float]
    starts_per_quarter: int | None
    haircut: float
    floors: Mapping[str, float]
    address: tuple[str, ...]
    quantile: float | None


def with_budget(limits: Limits, budget: tuple[float, ...]) -> LimitsCopy:
    """The same limits with another budget."""
    return LimitsCopy(limits.start, limits.horizon, budget, limits.capacity, limits.starts_per_quarter,
                      limits.haircut, limits.floors, tuple(limits.address), limits.quantile)  # fmt: skip


def tornado(case: Case, starts: Mapping[int, int], names: Sequence[str], *, haircut: float) -> pd.DataFrame:
    """The plan's NPV with one input at the low and at the high end of its range, all others as expected.

    `names` are readable names of the case's figures. Columns `input`, `low`, `high`, `swing`, widest first. Ranges are those stated for effects and values; a linkage
    is no cause or surely one; discount rate 2 points up and down, costs 10 % up and down, everything live three
    months later or as planned.
    """
    rows = [(name, *ends) for name, ends in _swings(case, starts, names, haircut)]
    table = pd.DataFrame(rows, columns=["input", "low", "high"])
    table["swing"] = (table["high"] - table["low"]).abs()
    return table.sort_values("swing", ascending=False, kind="stable").reset_index(drop=True)


def _swings(
    case: Case, starts: Mapping[int, int], names: Sequence[str], haircut: float
) -> Iterator[tuple[str, tuple[float, float]]]:
    def npv(changed: Case, when: Mapping[int, int] = starts) -> float:
        return value.worth_of(changed, when, haircut=haircut).npv

    used = np.isin(case.claims.initiative, list(starts))
    for number, name in enumerate(names):
        mine = (case.claims.figure == number) & used
        if mine.any():
            yield (
                f"{name}: effect",
                (npv(_fixed(case, mine, "points", 0)), npv(_fixed(case, mine, "points", 2))),
            )
            yield (
                f"{name}: value of a point",
                (npv(_fixed(case, mine, "value", 0)), npv(_fixed(case, mine, "value", 2))),
            )
            yield f"{name}: link to money", (npv(_causal(case, mine, 0.0)), npv(_causal(case, mine, 1.0)))
    yield (
        f"Discount rate, {RATE_STEP:.0%} up or down",
        (npv(_discounted(case, RATE_STEP)), npv(_discounted(case, -RATE_STEP))),
    )
    yield (
        f"Costs, {COST_STEP:.0%} up or down",
        (npv(_costed(case, 1 + COST_STEP)), npv(_costed(case, 1 - COST_STEP))),
    )
    later = replace(case, months=case.months + DELAY, once=case.once)
    yield f"All live {DELAY} months later", (npv(later), npv(case))


def _fixed(case: Case, mine: NDArray[np.bool_], name: str, end: int) -> Case:
    ranges = getattr(case.claims, name).copy()
    ranges[mine] = ranges[mine][:, [end]]
    return replace(case, claims=replace(case.claims, **{name: ranges}))


def _causal(case: Case, mine: NDArray[np.bool_], chance: float) -> Case:
    return replace(case, claims=replace(case.claims, causal=np.where(mine, chance, case.claims.causal)))


def _discounted(case: Case, step: float) -> Case:
    months = np.arange(case.span)
    yearly = float(case.discount[1]) ** -12 - 1 if case.span > 1 else 0.0
    return replace(case, discount=(1 + yearly + step) ** (-months / 12))


def _costed(case: Case, factor: float) -> Case:
    return replace(case, once=case.once * factor, yearly=case.yearly * factor)


def frontier(
    case: Case, limits: Limits, *, benefit: Floats | None = None, base: Choice | None = None
) -> pd.DataFrame:
    """The best plan's value for shares of the budget: columns share, budget, npv, initiatives, spend; none without a budget.

    `base` is the plan for the whole budget where it is known, `benefit` what the plan values, see `formulate`.
    Budgets too small for what must be in the plan are left out.
    """
    rows: list[tuple[float, float, float, int, float]] = []
    for share in (COARSE if large(case) else SHARES) if limits.budget else ():
        budget = tuple(share * amount for amount in limits.budget or ())
        starts = base.best if base and share == 1 else _within(case, with_budget(limits, budget), benefit)
        if starts is None:
            continue
        worth = value.worth_of(case, starts, haircut=limits.haircut)
        point = (worth.npv, len(starts), float(worth.costs[: case.horizon].sum()))
        # What fits a smaller budget fits this one: a search that stops early must not make the curve fall.
        rows.append((share, sum(budget), *max([point, *(row[2:] for row in rows[-1:])])))
    return pd.DataFrame(rows, columns=["share", "budget", "npv", "initiatives", "spend"])


def _within(case: Case, limits: LimitsCopy, benefit: Floats | None) -> dict[int, int] | None:
    """The starts of a plan within another budget, nearly the best; None where there is none or none is found."""
    try:
        exact = small(case)
        found = choose(
            case, limits, benefit=benefit, early=False, gap=NEARLY if exact else NEAR, quick=not exact
        )
    except UnsolvedError:
        return None
    return found.best if found else None


def more_budget(
    case: Case,
    limits: Limits,
    objective: float,
    chosen: Mapping[int, int],
    *,
    benefit: Floats | None = None,
) -> pd.DataFrame:
    """What a tenth more budget in one plan year would buy: columns year, more, gain, added, dropped (ids).

    Beyond 20 initiatives the gain is that of the relaxed programme, in which initiatives can be bought in parts: plans
    proved to one per cent would drown it. Nothing is then named as added.
    """
    rows = []
    base = objective if small(case) or not limits.budget else _relaxed(case, limits, benefit)
    for year, amount in enumerate(limits.budget or ()):
        budget = list(limits.budget or ())
        budget[year] = amount * 1.1
        wider = with_budget(limits, tuple(budget))
        found = choose(case, wider, benefit=benefit, early=False) if small(case) else None
        best = found.objective if found else _relaxed(case, wider, benefit)
        added = [case.ids[at] for at in found.starts if at not in chosen] if found else []
        dropped = [case.ids[at] for at in chosen if at not in found.starts] if found else []
        rows.append((year + 1, amount * 0.1, max(0.0, best - base), ", ".join(added), ", ".join(dropped)))
    return pd.DataFrame(rows, columns=["year", "more", "gain", "added", "dropped"])


def _relaxed(case: Case, limits: Limits, benefit: Floats | None) -> float:
    bound = solve(formulate(case, limits, benefit=benefit), relaxed=True)
    return bound.objective if bound else 0.0


def cautious(case: Case, drawn: Floats, quantile: float) -> Floats:
    """Money a year by claim at a quantile of each initiative's own benefit, for a plan that values caution."""
    base = value.expected(case)
    total = np.zeros((len(drawn), len(case)))
    for claim, owner in enumerate(case.claims.initiative):
        total[:, owner] += drawn[:, claim]
    mean = np.bincount(case.claims.initiative, base, minlength=len(case))
    share = np.divide(np.quantile(total, quantile, axis=0), mean, out=np.zeros(len(case)), where=mean > 0)
    return np.asarray(base * share[case.claims.initiative])
