"""What moves the plan's value: one input at a time, the budget, and a cautious valuation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from workbench import wording
from workbench.claims import Message, say
from workbench.estimate import Estimate
from workbench.model.budgets import MORE, BudgetPoint, MoreBudget, Unbound
from workbench.model.roadmap import Joint, Swing
from workbench.model.rows import frame_of
from workbench.scoring.roadmap import value
from workbench.scoring.roadmap.choice import NEAR, Choice, choose, large, small
from workbench.scoring.roadmap.formulation import formulate
from workbench.scoring.roadmap.program import UnsolvedError, solve

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from workbench.model.terms import Limits
    from workbench.scoring.roadmap.case import Case

    Floats = NDArray[np.float64]

RATE_STEP, DELAY = 0.02, 3
BOTH = 2  # improvements that fail together
LINK = "roadmap-input-link"  # whether an improvement brings its benefit
SHARES = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5)
COARSE = (0.5, 1.0, 1.5)  # with more than 100 initiatives
TAILS = (0.1, 0.9)  # of the outcomes: eight in ten lie between
NEARLY = 5e-3  # gap of a point of the frontier, whose budget nobody has asked for


def tornado(case: Case, starts: Mapping[int, int], names: Sequence[str], *, haircut: float) -> pd.DataFrame:
    """The plan's NPV with one input at the low and at the high end of its range, all others as expected.

    `names` are readable names of the case's figures. Rows are `Swing`, widest first. Ranges are those stated for
    effects, values and costs; a linkage is no cause or surely one; discount rate 2 points up and down, everything
    live three months later or as planned.
    """
    rows = [
        Swing(input_, low, high, abs(high - low), str(dict(input_.args)["name"]) if input_.id == LINK else "")
        for input_, (low, high) in _swings(case, starts, names, haircut)
    ]
    return frame_of(Swing, sorted(rows, key=lambda row: -row.swing))


def _swings(
    case: Case, starts: Mapping[int, int], names: Sequence[str], haircut: float
) -> Iterator[tuple[Message, tuple[float, float]]]:
    def npv(changed: Case, when: Mapping[int, int] = starts) -> float:
        return value.worth_of(changed, when, haircut=haircut).npv

    used = np.isin(case.claims.initiative, list(starts))
    for number, name in enumerate(names):
        mine = (case.claims.figure == number) & used
        if mine.any():
            yield (
                say("roadmap-input-effect", name=name),
                (npv(_fixed(case, mine, "points", 0)), npv(_fixed(case, mine, "points", 2))),
            )
            yield (
                say("roadmap-input-value", name=name),
                (npv(_fixed(case, mine, "value", 0)), npv(_fixed(case, mine, "value", 2))),
            )
            ends = npv(_causal(case, mine, 0.0)), npv(_causal(case, mine, 1.0))
            yield say(LINK, name=name), ends
    step, costs = Estimate(RATE_STEP, unit="share difference"), Estimate(case.cost_range, unit="share")
    yield (
        say("roadmap-input-rate", step=step),
        (npv(_discounted(case, RATE_STEP)), npv(_discounted(case, -RATE_STEP))),
    )
    if case.cost_range:
        yield (
            say("roadmap-input-costs", step=costs),
            (npv(_costed(case, 1 + case.cost_range)), npv(_costed(case, 1 - case.cost_range))),
        )
    later = replace(case, months=case.months + DELAY, once=case.once)
    yield say("roadmap-input-delay", months=DELAY), (npv(later), npv(case))


def failing(
    case: Case, starts: Mapping[int, int], names: Sequence[str], rows: pd.DataFrame, *, haircut: float
) -> tuple[float, float] | None:
    """The plan's NPV where neither of the two improvements whose benefit moves it furthest brings any, and the chance of that.

    `rows` is the tornado. The chance is that none of their links is a cause, each by its own chance; None of fewer than two.
    """
    both = [one for one in rows["link"] if one][:BOTH]
    if len(both) < BOTH:
        return None
    numbers = [at for at, name in enumerate(map(str, names)) if name in both]
    mine = np.isin(case.claims.figure, numbers) & np.isin(case.claims.initiative, list(starts))
    _, each = np.unique(case.claims.linkage[mine], return_index=True)
    npv = value.worth_of(_causal(case, mine, 0.0), starts, haircut=haircut).npv
    return npv, float(np.prod(1 - case.claims.causal[mine][each]))


def correlations(case: Case, starts: Mapping[int, int], *, seed: int, draws: int, haircut: float) -> pd.DataFrame:
    """The range of the plan's value (rows `Joint`) where outcomes are independent, and where they go together twice
    as far as the case says, at least 0.3 and at most 0.9."""
    rows = []
    for correlation in (0.0, min(0.9, max(0.3, 2 * case.correlation))):
        drawn = value.draw(replace(case, correlation=correlation), seed=seed, draws=draws)
        found = value.outcomes(case, starts, drawn, haircut=haircut)
        low, high = np.quantile(found.npv, TAILS)
        rows.append(Joint(correlation, float(low), float(high), float((found.cash.sum(axis=1) >= 0).mean())))
    return frame_of(Joint, rows)


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


def borne(tables: Mapping[str, pd.DataFrame], npv: Estimate) -> dict[str, pd.DataFrame]:
    """The same tables with no more digits of the plan's value than its interval bears, so that title and chart agree.

    What that would print as nothing keeps two digits of its own, and so its sign.
    """
    tornado, frontier, free = (tables[name].copy() for name in ("tornado", "frontier", "unbound"))
    for frame, columns in ((tornado, ["low", "high"]), (frontier, ["npv"]), (free, ["npv"])):
        for column in columns:
            frame[column] = [
                wording.borne(value, npv) or wording.in_two_digits(value, value) for value in frame[column]
            ]
    tornado["swing"] = (tornado["high"] - tornado["low"]).abs()
    return {**tables, "tornado": tornado, "frontier": frontier, "unbound": free}


def frontier(case: Case, limits: Limits, *, benefit: Floats | None = None, base: Choice | None = None) -> pd.DataFrame:
    """What plans for shares of the budget are worth (rows `BudgetPoint`); none without a budget.

    `base` is the plan for the whole budget where it is known, `benefit` what the plan values, see `formulate`. Each
    plan starts as early as the plan itself does, so that the curve passes through the plan's one value. Budgets too
    small for what must be in the plan are left out.
    """
    whole = _point(case, limits, 1.0, base.starts) if base and limits.budget else None
    rows: list[BudgetPoint] = []
    for share in (COARSE if large(case) else SHARES) if limits.budget else ():
        budget = tuple(share * amount for amount in limits.budget or ())
        found = None if whole and share == 1 else _within(case, limits.model_copy(update={"budget": budget}), benefit)
        point = whole if whole and share == 1 else _point(case, limits, share, found) if found else None
        if point is None:
            continue
        # What fits a smaller budget fits this one, and early starts may cost a little: the curve must not fall.
        if share != 1:
            point = max([point, *rows[-1:]], key=lambda one: one.npv)
        if share < 1 and whole:
            point = min([point, whole], key=lambda one: one.npv)
        rows.append(replace(point, share=share, budget=float(sum(budget))))
    return frame_of(BudgetPoint, rows)


def unbound(case: Case, limits: Limits, *, benefit: Floats | None = None) -> pd.DataFrame:
    """What the budget would bring if no finding had to be answered: a row `Unbound`, none where none has to be.

    The difference to the plan's own value is what answering them costs.
    """
    found = _within(case, limits.model_copy(update={"address": []}), benefit) if limits.address else None
    points = [_point(case, limits, 1.0, found)] if found else []
    return frame_of(Unbound, [Unbound(one.npv, one.spend, one.chosen) for one in points])


def _point(case: Case, limits: Limits, share: float, starts: Mapping[int, int]) -> BudgetPoint:
    worth = value.worth_of(case, starts, haircut=limits.haircut)
    budget = share * sum(limits.budget or ())
    spend, chosen = float(worth.costs[: case.horizon].sum()), ", ".join(case.ids[at] for at in sorted(starts))
    return BudgetPoint(share, budget, worth.npv, len(starts), spend, chosen)


def _within(case: Case, limits: Limits, benefit: Floats | None) -> dict[int, int] | None:
    """The starts of a plan within another budget, nearly the best; None where there is none or none is found."""
    try:
        exact = small(case)
        found = choose(
            case, limits, benefit=benefit, early=not large(case), gap=NEARLY if exact else NEAR, quick=not exact
        )
    except UnsolvedError:
        return None
    return found.starts if found else None


def more_budget(
    case: Case, limits: Limits, base: Choice, *, benefit: Floats | None = None, drawn: value.Drawn | None = None
) -> pd.DataFrame:
    """What a tenth more budget in one plan year would add to the best value (rows `MoreBudget`).

    `base` is the plan; with `drawn` the gain has its range over the same outcomes. Beyond 20 initiatives the gain is
    that of the relaxed programme, in which initiatives can be bought in parts: plans proved to one per cent would
    drown it. Nothing is then named as added, and no range is known.
    """
    rows = []
    before = base.objective if small(case) or not limits.budget else _relaxed(case, limits, benefit)
    for year, amount in enumerate(limits.budget or ()):
        budget = list(limits.budget or ())
        budget[year] = amount * (1 + MORE)
        wider = limits.model_copy(update={"budget": budget})
        found = choose(case, wider, benefit=benefit, early=False) if small(case) else None
        best = found.objective if found else _relaxed(case, wider, benefit)
        added = [case.ids[at] for at in found.starts if at not in base.best] if found else []
        dropped = [case.ids[at] for at in base.best if at not in found.starts] if found else []
        low, high = (
            gain_range(case, found.starts, base.best, drawn, haircut=limits.haircut)
            if found and drawn
            else (None, None)
        )
        rows.append(
            MoreBudget(
                year + 1, amount * MORE, max(0.0, best - before), low, high, ", ".join(added), ", ".join(dropped)
            )
        )
    return frame_of(MoreBudget, rows)


def gain_range(
    case: Case, starts: Mapping[int, int], other: Mapping[int, int], drawn: value.Drawn, *, haircut: float
) -> tuple[float, float]:
    """P10 and P90 of what one plan is worth more than another, outcome by outcome."""
    one, two = (value.outcomes(case, plan, drawn, haircut=haircut).npv for plan in (starts, other))
    low, high = np.quantile(one - two, TAILS)
    return float(low), float(high)


def _relaxed(case: Case, limits: Limits, benefit: Floats | None) -> float:
    bound = solve(formulate(case, limits, benefit=benefit), relaxed=True)
    return bound.objective if bound else 0.0


def cautious(case: Case, drawn: value.Drawn, quantile: float) -> Floats:
    """Money a year by claim at a quantile of each initiative's own benefit, for a plan that values caution."""
    base = value.expected(case)
    total = np.zeros((len(drawn.amounts), len(case)))
    for claim, owner in enumerate(case.claims.initiative):
        total[:, owner] += drawn.amounts[:, claim]
    mean = np.bincount(case.claims.initiative, base, minlength=len(case))
    share = np.divide(np.quantile(total, quantile, axis=0), mean, out=np.zeros(len(case)), where=mean > 0)
    return np.asarray(base * share[case.claims.initiative])
