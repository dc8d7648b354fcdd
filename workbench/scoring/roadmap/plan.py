"""The roadmap verb: candidates gathered, initiatives valued, chosen, sequenced, and the money of the plan stated."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from workbench.errors import Fault, InputError
from workbench.privacy import Rules
from workbench.result import Estimate, Result
from workbench.scoring.roadmap import candidates, progress, sensitivity, tables, value
from workbench.scoring.roadmap.case import BUCKETS, Case, Finance, Limits, build, month_after
from workbench.scoring.roadmap.checks import Aside, checks
from workbench.scoring.roadmap.choice import NEAR, NODES, Choice, choose, greedy, in_every_near_plan
from workbench.scoring.roadmap.faults import Known, Places, faults
from workbench.scoring.roadmap.formulation import formulate
from workbench.scoring.roadmap.linkages import HEADLINE, assumptions
from workbench.scoring.roadmap.linkages import table as linkage_table
from workbench.scoring.roadmap.program import UnsolvedError, clash, missed
from workbench.scoring.roadmap.ranking import METHODS, ranking
from workbench.stats.finance import irr, payback
from workbench.wording import sentence

SEED = 20260101
MARKS = (6, 12, 24)
SOURCE = {
    "title": "Roadmap and return on CX investment",
    "source": 'Ipsos Views, Lance Webb, "Rewiring your CX DNA: the foundations of a winning customer strategy", May 2023',
    "attribution": "Workstreams, horizons and outcome buckets follow the source; valuation and choice are our own. "
    "Ipsos is a mark of its owner and has not endorsed it.",
}


def plan_roadmap(
    initiatives: pd.DataFrame,
    finance: Finance | None = None,
    upstream: Sequence[Result] = (),
    previous: Sequence[Result] = (),
    *,
    rules: Rules,
    limits: Limits,
    as_of: str,
    currency: str = "EUR",
    seed: int = SEED,
    draws: int = 10_000,
) -> Result:
    """The plan that is worth most within the limits, with its money and its uncertainty.

    `initiatives` has one row each (see `intake.initiatives`): id, title, workstream, dimension, owner, cost_once,
    cost_yearly (`currency`), start (earliest, ISO month), months, roles (full-time equivalents while it runs),
    depends_on, excludes, mandatory, confidence 0-1, impact and effort 1-5, findings, effects (figure, low, likely,
    high, causal), ramp (months), kpi, kpi_baseline, kpi_target, status. NaN is not estimated: such an initiative is
    listed and never planned. A missing yearly cost counts as none and a missing confidence as 1, which is stated.
    `upstream` are other notebooks' results, whose `candidates` tables are merged by finding; `previous` are the
    results of an earlier run on other inputs, for what changed since. `as_of` (ISO date) gives the plan's start, the
    following month, where the limits name none.

    Present values are discounted from t = 0: the plan's first month is not discounted. `npv` carries P10 and P90 of
    `draws` seeded futures as its interval. Without `finance` no money is stated, and the plan maximises
    impact x confidence. Raises `InputError` with all faults of initiatives and limits together, or, where no plan can
    meet the limits, with the names of those that clash.
    """
    case, aside = _case(initiatives, finance, upstream, limits, as_of, currency)
    drawn = value.draw(case, seed=seed, draws=draws) if case.monetary else np.zeros((1, 0))
    benefit = _valued(case, limits, drawn)
    choice = _chosen(case, limits, benefit)
    found = candidates.gathered(upstream, initiatives)
    names = tables.figure_names(case.figures, upstream)
    plan = tables.initiatives(case, choice, haircut=limits.haircut)
    plan["in_every_plan"] = _firm(case, limits, choice, benefit)
    figures = _counts(case, choice, plan, found, aside, limits, currency)
    shown = {
        "initiatives": plan,
        "candidates": found,
        "to_estimate": tables.to_estimate(aside.open, found, monetary=case.monetary),
        "waiting": aside.waiting,
        "first_steps": tables.first_steps(plan),
        "kpis": tables.kpi_tree(case, plan, choice, names, haircut=limits.haircut),
        "traces": tables.traces(plan, found),
        "framework": pd.DataFrame([SOURCE]),
        "ranking": ranking(
            case, plan["npv_alone"].to_numpy(float), top=max(1, len(choice.starts)), seed=seed
        ),
    }
    figures["agreed"] = Estimate(_agreed(shown["ranking"], plan), unit="count")
    not_kept: list[str] = []
    if case.monetary:
        listed = greedy(case, limits)
        not_kept = missed(formulate(case, limits), listed)
        paths = value.futures(case, choice.starts, drawn, haircut=limits.haircut)
        figures |= _money(case, choice, limits, paths, currency)
        figures |= _beside(case, listed, limits, figures["npv"], not_kept, currency)
        held = assumptions(finance, upstream)
        shown |= {"assumptions": linkage_table(held, names)} if held else {}
        figures["links"] = Estimate(len(held.linkages) if held else 0, unit="count")
        shown |= _sensitivities(case, choice, limits, paths, names, benefit)
        figures |= _next_budget(shown["more_budget"], currency)
        widest = shown["tornado"].iloc[0]
        figures |= {f"widest_{end}": Estimate(float(widest[end]), unit=currency) for end in ("low", "high")}
    if previous:
        shown |= _progress(initiatives, upstream, previous, as_of)
        figures |= {name: Estimate(len(shown[name]), unit="count") for name in ("moved", "late")}
        figures |= {f"gaps.{state}": Estimate(int((shown["gaps"]["state"] == state).sum()), unit="count")
                    for state in ("closed", "opened", "still open")}  # fmt: skip
    told = checks(case, choice, limits, aside, draws=draws, not_kept=not_kept)
    return Result(
        "roadmap",
        figures,
        shown,
        told,
        _text(figures, case),
        headline="npv" if "npv" in figures else "initiatives",
        rules=rules,
    )


def draft_roadmap(
    initiatives: pd.DataFrame,
    finance: Finance | None = None,
    upstream: Sequence[Result] = (),
    *,
    rules: Rules,
    limits: Limits,
    as_of: str,
    currency: str = "EUR",
) -> Result:
    """The plan within 2 % of the best, expected money only: what a form re-solves while somebody moves a slider.

    Arguments, raised errors and tables `initiatives` and `first_steps` are those of `plan_roadmap`; `npv` has no range.
    """
    case, aside = _case(initiatives, finance, upstream, limits, as_of, currency)
    choice = _chosen(case, limits, None, gap=NEAR)
    plan = tables.initiatives(case, choice, haircut=limits.haircut).assign(in_every_plan=None)
    figures = _counts(case, choice, plan, candidates.gathered(upstream, initiatives), aside, limits, currency)
    if case.monetary:
        worth = value.worth_of(case, choice.starts, haircut=limits.haircut)
        figures["npv"] = Estimate(worth.npv, unit=currency)
        figures["payback"] = Estimate(payback(worth.cash), unit="months")
    return Result("roadmap", figures, {"initiatives": plan, "first_steps": tables.first_steps(plan)},
                  rules=rules)  # fmt: skip


def plan_faults(
    initiatives: pd.DataFrame,
    finance: Finance | None = None,
    *,
    limits: Limits,
    as_of: str,
    currency: str = "EUR",
    since: str = "",
    survey: bool = False,
    findings: Sequence[str] = (),
    initiatives_file: Places | None = None,
    settings_file: Places | None = None,
) -> list[Fault]:
    """What `plan_roadmap` would refuse, for a check before anything runs.

    `since` is the first month of the period (ISO), `survey` says whether there is one to link, `findings` are the ids
    that frameworks give. The files place the faults; without them each names its initiative or setting.
    """
    also = (HEADLINE,) if survey and finance is not None and finance.survey_causal is not None else ()
    known = Known(_start(limits, as_of), as_of, currency, since, also, findings)
    return faults(initiatives, assumptions(finance, ()), limits, known=known,
                  initiatives_file=initiatives_file, settings_file=settings_file)  # fmt: skip


def _start(limits: Limits, as_of: str) -> str:
    return limits.start or month_after(as_of[:7], 1)


def _case(
    initiatives: pd.DataFrame,
    finance: Finance | None,
    upstream: Sequence[Result],
    limits: Limits,
    as_of: str,
    currency: str,
) -> tuple[Case, Aside]:
    """The case of what can be planned, and the initiatives that cannot."""
    start, priced = _start(limits, as_of), assumptions(finance, upstream)
    wrong = faults(initiatives, priced, limits, known=Known(start, as_of, currency))
    if wrong:
        raise InputError(wrong)
    ready = candidates.plannable(initiatives, monetary=priced is not None, start=start)
    return build(ready, priced, limits, start=start), Aside(
        candidates.unestimated(initiatives, monetary=priced is not None),
        candidates.waiting(initiatives, monetary=priced is not None, start=start),
    )


def _valued(case: Case, limits: Limits, drawn: np.ndarray) -> np.ndarray | None:
    """Money a year by claim where the plan is valued by a quantile; None where by what is expected."""
    return (
        sensitivity.cautious(case, drawn, limits.quantile)
        if case.monetary and limits.quantile is not None
        else None
    )


def _chosen(case: Case, limits: Limits, benefit: np.ndarray | None, *, gap: float | None = None) -> Choice:
    try:
        choice = choose(case, limits, benefit=benefit, gap=gap)
    except UnsolvedError:
        raise _not_found(case) from None
    if choice is None:
        raise _clashing(case, limits, benefit)
    return choice


def _not_found(case: Case) -> InputError:
    return InputError([
        Fault("engagement.yaml", f"limits for {len(case)} initiatives under which the search found no plan, nor a proof that there is none",
              "limits that leave room for a plan", "relax the tightest limit, or plan by workstream", cell="roadmap")
    ])  # fmt: skip


def _clashing(case: Case, limits: Limits, benefit: np.ndarray | None) -> InputError:
    groups = clash(formulate(case, limits, benefit=benefit), nodes=NODES)
    if not groups:
        return _not_found(case)
    return InputError([
        Fault("engagement.yaml", f"limits that no plan can meet together: {'; '.join(groups)}",
              "limits that leave at least one plan", "relax one of them, or correct the initiatives they name",
              cell="roadmap")
    ])  # fmt: skip


def _firm(case: Case, limits: Limits, choice: Choice, benefit: np.ndarray | None) -> list[bool | None]:
    """For each initiative in the plan: is it in every plan within 2 % of the best? None for those not in it."""
    firm = in_every_near_plan(case, limits, list(choice.starts), choice.objective, benefit=benefit)
    return [firm.get(at) for at in range(len(case))]


def _counts(
    case: Case,
    choice: Choice,
    plan: pd.DataFrame,
    found: pd.DataFrame,
    aside: Aside,
    limits: Limits,
    currency: str,
) -> dict[str, Estimate]:
    def count(number: float) -> Estimate:
        return Estimate(float(number), unit="count")

    costs = sum((case.costs(at, t) for at, t in choice.starts.items()), np.zeros(case.span))
    chosen = plan[plan["chosen"]]
    ends = (chosen["month"] + chosen["months"]).to_numpy(float)
    figures = {
        "initiatives": count(len(chosen)), "considered": count(len(case) + len(aside)),
        "left_out": count(len(case) - len(chosen)), "workstreams": count(chosen["workstream"].nunique()),
        "first_starts": count((chosen["month"] < tables.FIRST).sum()),
        "firm": count(chosen["in_every_plan"].astype(bool).sum()), "quick_wins": count(len(quick_wins(chosen))),
        "candidates": count(len(found)), "candidates_answered": count((found["answered_by"] != "").sum()),
        "candidates_open": count((found["answered_by"] == "").sum()), "to_estimate": count(len(aside.open)), "waiting": count(len(aside.waiting)),
        "with_kpi": count((chosen["kpi"] != "").sum()),
        "first_days": count(30 * tables.FIRST),
        "spend": Estimate(float(costs[: case.horizon].sum()), unit=currency),
        "optimality_gap": Estimate(choice.gap, unit="share"),
        "horizon": Estimate(case.horizon, unit="months"), "benefit_months": Estimate(case.span, unit="months"),
        "haircut": Estimate(limits.haircut, unit="share"),
    }  # fmt: skip
    figures |= {f"live_by_{mark}": count((ends <= mark).sum()) for mark in MARKS if mark <= case.horizon}
    if limits.budget is not None:
        figures["budget"] = Estimate(float(sum(limits.budget)), unit=currency)
    return figures


def _agreed(ranks: pd.DataFrame, plan: pd.DataFrame) -> int:
    """How many initiatives of the plan RICE, ICE and WSJF all put among as many as the plan has."""
    columns = [f"rank_{method}" for method in METHODS]
    return int((plan["chosen"] & (ranks[columns] <= plan["chosen"].sum()).all(axis=1)).sum())


def quick_wins(plan: pd.DataFrame) -> pd.DataFrame:
    """Initiatives of impact 3 or more and effort below 3, the rule of the impact-effort matrix."""
    return plan[(plan["impact"] >= 3) & (plan["effort"] < 3)]


def _money(
    case: Case, choice: Choice, limits: Limits, paths: np.ndarray, currency: str
) -> dict[str, Estimate]:
    def money(amount: float, low: float | None = None, high: float | None = None) -> Estimate:
        return Estimate(amount, low, high, n=None if low is None else len(paths), unit=currency)

    worth = value.worth_of(case, choice.starts, haircut=limits.haircut)
    low, middle, high = np.quantile(paths @ case.discount, [0.1, 0.5, 0.9])
    monthly = float(case.discount[0] / case.discount[1] - 1) if case.span > 1 else 0.0
    expense, rate = float(worth.expense.sum()), irr(worth.cash)
    lowest = float(np.cumsum(worth.cash).min())
    figures = {
        "npv": money(worth.npv, float(low), float(high)), "npv_median": money(float(middle)),
        "npv_p10": money(float(low)), "npv_p90": money(float(high)), "best_npv": money(value.worth_of(case, choice.best, haircut=limits.haircut).npv),
        "irr": Estimate((1 + rate) ** 12 - 1, unit="share"),
        "payback": Estimate(payback(worth.cash), unit="months"),
        "payback_discounted": Estimate(payback(worth.cash, rate=monthly), unit="months"),
        "roi": Estimate(worth.npv / expense if expense else None, unit="share"),
        "chance_of_payback": Estimate(float((paths.sum(axis=1) >= 0).mean()), n=len(paths), unit="share"),
        "cost": money(expense), "benefit": money(float(worth.benefit.sum())), "deepest_cash": money(lowest),
        "discount_rate": Estimate((1 + monthly) ** 12 - 1, unit="share"),
    }  # fmt: skip
    for number, bucket in enumerate(BUCKETS):
        figures[f"benefit.{bucket.replace(' ', '_')}"] = money(float(worth.benefit[:, number].sum()))
    return figures


def _beside(
    case: Case,
    listed: dict[int, int],
    limits: Limits,
    npv: Estimate,
    not_kept: Sequence[str],
    currency: str,
) -> dict[str, Estimate]:
    """The sorted list's value; what the plan gains over it is told only where the list keeps the same limits."""
    other = value.worth_of(case, listed, haircut=limits.haircut).npv
    gain = None if not_kept or npv.value is None else npv.value - other
    return {
        "greedy_npv": Estimate(other, unit=currency), "gain_over_greedy": Estimate(gain, unit=currency),
        "greedy_missed": Estimate(len(not_kept), unit="count"),
    }  # fmt: skip


def _sensitivities(
    case: Case,
    choice: Choice,
    limits: Limits,
    paths: np.ndarray,
    names: Sequence[str],
    benefit: np.ndarray | None,
) -> dict[str, pd.DataFrame]:
    worth = value.worth_of(case, choice.starts, haircut=limits.haircut)
    return {
        "cash": tables.cash(case, worth, paths),
        "tornado": sensitivity.tornado(case, choice.starts, names, haircut=limits.haircut),
        "frontier": sensitivity.frontier(case, limits, benefit=benefit, base=choice),
        "more_budget": sensitivity.more_budget(
            case, limits, choice.objective, choice.starts, benefit=benefit
        ),
    }


def _next_budget(more: pd.DataFrame, currency: str) -> dict[str, Estimate]:
    """What a tenth more budget in each plan year would add."""
    return {
        f"{name}_year_{row['year']}": Estimate(row[column], unit=currency)
        for row in more.to_dict("records")
        for name, column in (("more_budget", "more"), ("more_value", "gain"))
    }


def _progress(
    initiatives: pd.DataFrame, upstream: Sequence[Result], previous: Sequence[Result], as_of: str
) -> dict[str, pd.DataFrame]:
    return {
        "moved": progress.moved(upstream, previous),
        "gaps": progress.gaps(upstream, previous),
        "late": progress.late(initiatives, previous, as_of=as_of),
    }


def _text(figures: dict[str, Estimate], case: Case) -> str:
    if not case.monetary:
        return sentence("{initiatives} of {considered} initiatives fit the plan; without financial assumptions no "
                        "return is stated.", initiatives=figures["initiatives"], considered=figures["considered"])  # fmt: skip
    return sentence(
        "{initiatives} of {considered} initiatives are worth {npv} net present value for {spend} of spend, "
        "and pay back within {months} with a probability of {chance}.",
        initiatives=figures["initiatives"], considered=figures["considered"], npv=figures["npv"],
        spend=figures["spend"], months=figures["benefit_months"], chance=figures["chance_of_payback"],
    )  # fmt: skip
