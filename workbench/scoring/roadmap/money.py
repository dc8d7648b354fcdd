"""The money of a plan as figures: investment, running cost, benefit and net present value, on a basis that each name says."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from workbench import wording
from workbench.claims import Message
from workbench.estimate import Estimate
from workbench.model.terms import Limits
from workbench.scoring.roadmap import sensitivity, value
from workbench.scoring.roadmap.case import BUCKETS, Case
from workbench.scoring.roadmap.sensitivity import DELAY, TAILS
from workbench.stats.finance import irr, payback

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from workbench.scoring.roadmap.choice import Choice

UNCERTAIN = 3  # inputs whose ends are recorded, to be named beside the value
YEAR = 12  # months: what is live by then is live soon
DELAYED = "roadmap-input-delay"  # the input whose row says what a delay takes
UNKNOWN = ("npv", "cost", "benefit")  # of a plan without initiatives


def nothing(currency: str) -> dict[str, Estimate]:
    """The figures of a plan without initiatives: there is no value, no payback and no chance of it."""
    figures = {name: Estimate(None, unit=currency) for name in UNKNOWN}
    return figures | {"payback": Estimate(None, unit="months"), "chance_of_payback": Estimate(None, unit="share")}


def _amount(expected: float, drawn: np.ndarray, currency: str) -> Estimate:
    low, high = np.quantile(drawn, TAILS)
    return Estimate(float(expected), float(low), float(high), n=len(drawn), unit=currency)


def present(
    case: Case, choice: Choice, found: value.Outcomes, drawn: value.Drawn, *, haircut: float, currency: str
) -> dict[str, Estimate]:
    """Present values over the months that benefits are counted, with P10 and P90 of the outcomes `found`."""
    worth = value.worth_of(case, choice.starts, haircut=haircut)

    def amount(expected: float, outcomes: np.ndarray) -> Estimate:
        return _amount(expected, outcomes, currency)

    buckets = worth.benefit.sum(axis=0)
    main = _main(buckets)
    best = value.worth_of(case, choice.best, haircut=haircut).npv
    later = value.outcomes(case, choice.best, drawn, haircut=haircut).npv
    lowest = np.cumsum(found.cash, axis=1).min(axis=1)
    investment, running = _outlays(case, choice, drawn, case.discount)
    discounted = worth.outlays @ case.discount
    return {
        "npv": amount(worth.npv, found.npv),
        "cost": amount(worth.expense.sum(), found.cost),
        "investment": amount(discounted[0], investment), "running": amount(discounted[1], running),
        "benefit": amount(worth.benefit.sum(), found.benefit.sum(axis=1)),
        "main_benefit": amount(buckets[main].sum(), found.benefit[:, main].sum(axis=1)),
        "early_cost": amount(max(0.0, best - worth.npv), later - found.npv),
        "deepest_cash": amount(np.cumsum(worth.cash).min(), lowest),
        **{f"benefit.{bucket.replace(' ', '_')}": amount(buckets[at], found.benefit[:, at])
           for at, bucket in enumerate(BUCKETS)},
    }  # fmt: skip


def _outlays(case: Case, choice: Choice, drawn: value.Drawn, weights: np.ndarray) -> np.ndarray:
    """Investment and running cost of the plan in each draw (2, draws), months weighted."""
    parts = np.array([case.outlays(at, start) @ weights for at, start in choice.starts.items()])
    return np.asarray((drawn.costs[:, list(choice.starts)] @ parts).T)


def _main(buckets: np.ndarray) -> list[int]:
    """The fewest buckets that hold more than half of the benefit, largest first; none without a benefit."""
    order = np.argsort(-buckets, kind="stable")
    enough = np.flatnonzero(np.cumsum(buckets[order]) * 2 > buckets.sum())
    return [int(at) for at in order[: enough[0] + 1]] if len(enough) and buckets.sum() > 0 else []


def early(plan: pd.DataFrame, horizon: int) -> dict[str, Estimate]:
    """The share of the benefit that what is live within the first of several years brings; nothing where none pays."""
    chosen = plan[plan["chosen"]]
    whole = float(chosen["benefit"].sum())
    soon = float(chosen.loc[chosen["month"] + chosen["months"] <= YEAR, "benefit"].sum())
    return {"early_benefit": Estimate(soon / whole, unit="share")} if whole > 0 and horizon > YEAR else {}


def flows(
    case: Case, choice: Choice, found: value.Outcomes, drawn: value.Drawn, *, haircut: float, currency: str
) -> dict[str, Estimate]:
    """What is paid and earned, not discounted: `spend` within the plan's months, `total` as long as benefits count.

    `spend_year_1` and so on are what each plan year spends; `cash_year_1` is what
    cash has come to at the end of the first of several.
    """
    worth = value.worth_of(case, choice.starts, haircut=haircut)
    figures: dict[str, Estimate] = {}
    for name, until in (("spend", case.horizon), ("total", case.span)):
        months = (np.arange(case.span) < until).astype(float)
        outlays, net = _outlays(case, choice, drawn, months), found.cash @ months
        investment, running = worth.outlays @ months
        parts = {
            "": (investment + running, outlays.sum(axis=0)), ".investment": (investment, outlays[0]),
            ".running": (running, outlays[1]), ".benefit": (worth.benefits @ months, net + outlays.sum(axis=0)),
            ".net": (worth.cash @ months, net),
        }  # fmt: skip
        figures |= {f"{name}{part}": _amount(*amounts, currency) for part, amounts in parts.items()}
    years = np.where(np.arange(case.span) < case.horizon, np.arange(case.span) // 12 + 1, 0)
    for year in range(1, int(years.max()) + 1):
        months = (years == year).astype(float)
        spent = _outlays(case, choice, drawn, months).sum(axis=0)
        figures[f"spend_year_{year}"] = _amount(float((worth.outlays @ months).sum()), spent, currency)
    if years.max() < 2:
        return figures
    cash = _amount(float(worth.cash[:YEAR].sum()), found.cash[:, :YEAR].sum(axis=1), currency)
    return figures | {"cash_year_1": cash}


def returns(case: Case, choice: Choice, found: value.Outcomes, *, haircut: float) -> dict[str, Estimate]:
    """Rates, and when and how probably the money comes back."""
    worth = value.worth_of(case, choice.starts, haircut=haircut)
    monthly = float(case.discount[0] / case.discount[1] - 1) if case.span > 1 else 0.0
    rate, expense = irr(worth.cash), float(worth.expense.sum())
    back = float((found.cash.sum(axis=1) >= 0).mean())
    return {
        "irr": Estimate((1 + rate) ** 12 - 1, unit="share"),
        "roi": Estimate(worth.npv / expense if expense else None, unit="share"),
        "payback": back_after(worth.cash),
        "payback_discounted": back_after(worth.cash, rate=monthly),
        "chance_of_payback": Estimate(back, n=len(found.cash), unit="share"),
        "not_paid_back": Estimate(1 - back, n=len(found.cash), unit="share"),
        "discount_rate": Estimate((1 + monthly) ** 12 - 1, unit="share"),
        "correlation": Estimate(case.correlation, unit="coefficient"),
        "cost_range": Estimate(case.cost_range, unit="share"),
    }  # fmt: skip


def back_after(cash: NDArray[Any], *, rate: float = 0.0) -> Estimate:
    """Whole months from the plan's first day until its cumulated cash is no longer negative at a month's end."""
    found = payback(cash, rate=rate)  # counted from the end of the first month
    return Estimate(math.ceil(found - 1e-9) + 1 if found > 0 else found, unit="months")


def joint(rows: pd.DataFrame, npv: Estimate) -> dict[str, Estimate]:
    """The plan's value with the range that it has where outcomes are independent, and where they go together more."""
    figures = {"correlation_high": Estimate(float(rows["correlation"].iloc[-1]), unit="coefficient")}
    for name, row in zip(("npv_independent", "npv_correlated"), rows.to_dict("records"), strict=True):
        figures[name] = Estimate(npv.value, row["low"], row["high"], n=npv.n, unit=npv.unit)
    return figures


def beside(
    case: Case,
    choice: Choice,
    listed: Mapping[int, int],
    limits: Limits,
    drawn: value.Drawn,
    not_kept: Sequence[Message],
    currency: str,
) -> dict[str, Estimate]:
    """The sorted list's value; what the plan gains over it is told only where the list keeps the same limits."""
    plan, other = (value.worth_of(case, starts, haircut=limits.haircut).npv for starts in (choice.starts, listed))
    ends = sensitivity.gain_range(case, choice.starts, listed, drawn, haircut=limits.haircut)
    gain = Estimate(plan - other, *ends, n=len(drawn.costs), unit=currency)
    # A gain that prints as nothing is nothing, for the sentence and for the review that asks the record.
    gain = Estimate(None, unit=currency) if not_kept else replace(gain, value=wording.borne(gain.value, gain))
    return {
        "greedy_npv": Estimate(other, unit=currency), "gain_over_greedy": gain,
        "greedy_missed": Estimate(len(not_kept), unit="count"),
    }  # fmt: skip


def further(frontier: pd.DataFrame, currency: str) -> dict[str, Estimate]:
    """What the plan gains over the next smaller budget, and what a unit of money brings there and in the step before.

    `gain_on_less` in the currency, `further_last` and `further_before` in net value a unit of budget; none without a
    smaller budget, or without two.
    """
    upto = frontier[frontier["share"] <= 1]
    if upto.empty or upto["share"].iloc[-1] != 1:
        return {}
    steps = upto["npv"].diff() / upto["budget"].diff()
    found = {}
    if len(upto) > 1:
        found["gain_on_less"] = Estimate(float(upto["npv"].diff().iloc[-1]), unit=currency)
    if len(upto) > 2:
        found["further_last"] = Estimate(float(steps.iloc[-1]), unit="score")
        found["further_before"] = Estimate(float(steps.iloc[-2]), unit="score")
    return found


def more(rows: pd.DataFrame, currency: str, draws: int) -> dict[str, Estimate]:
    """What a tenth more budget in each plan year would add."""
    figures = {}
    for row in rows.to_dict("records"):
        # To a hundredth of the currency: the same plan is worth nothing more, not its last bit.
        gain = Estimate(round(row["gain"], 2), row["low"], row["high"], unit=currency)
        figures[f"more_budget_year_{row['year']}"] = Estimate(row["more"], unit=currency)
        figures[f"more_value_year_{row['year']}"] = gain if gain.low is None else replace(gain, n=draws)
    return figures


def delay(rows: pd.DataFrame, currency: str) -> dict[str, Estimate]:
    """What a delay takes of the plan's value, as its row of the table of inputs has it; nothing where it takes none."""
    found = rows[[getattr(one, "id", "") == DELAYED for one in rows["input"]]]
    lost = float((found["high"] - found["low"]).sum())
    return {"delay": Estimate(lost, unit=currency), "delay_months": Estimate(DELAY, unit="months")} if lost > 0 else {}


def failing(both: tuple[float, float] | None, npv: Estimate, currency: str) -> dict[str, Estimate]:
    """What the plan is worth where its two widest links both bring nothing, in the digits that its value bears; and the chance."""
    if both is None:
        return {}
    left = wording.borne(both[0], npv) or wording.in_two_digits(both[0], both[0])
    return {"both_fail": Estimate(left, unit=currency), "both_fail_chance": Estimate(both[1], unit="share")}


def widest(rows: pd.DataFrame, currency: str) -> dict[str, Estimate]:
    """The input that moves the value furthest: its two ends and its swing, the swing of the next one, the ends of the first."""
    first = rows.iloc[0]
    figures = {f"widest_{name}": Estimate(float(first[name]), unit=currency) for name in ("low", "high", "swing")}
    ends = {
        f"swing_{at}_{name}": Estimate(float(row[name]), unit=currency)
        for at, row in enumerate(rows.head(UNCERTAIN).to_dict("records"), 1)
        for name in ("low", "high")
    }
    return figures | ends | {"second_swing": Estimate(float(rows["swing"].iloc[1]), unit=currency)}
