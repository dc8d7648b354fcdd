"""The roadmap verb: candidates gathered, initiatives valued, chosen, sequenced, and the money of the plan stated."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
import pandas as pd

from workbench.claims import Message, say
from workbench.errors import Fault, InputError
from workbench.model.effects import Effect, unseen
from workbench.model.roadmap import Doubted
from workbench.model.rows import frame_of
from workbench.model.terms import Finance, Limits
from workbench.privacy import Rules
from workbench.result import Estimate, Result
from workbench.scoring.named import names as names_of
from workbench.scoring.roadmap import actuals, candidates, money, progress, sensitivity, tables, targets, value
from workbench.scoring.roadmap.case import Case, build, month_after
from workbench.scoring.roadmap.checks import Aside, checks, limit_words
from workbench.scoring.roadmap.choice import NEAR, NODES, Choice, choose, greedy, in_every_near_plan
from workbench.scoring.roadmap.faults import Known, faults
from workbench.scoring.roadmap.formulation import formulate
from workbench.scoring.roadmap.learning import expected, expected_figures, learned_figures, learnt
from workbench.scoring.roadmap.linkages import HEADLINE, assumptions
from workbench.scoring.roadmap.linkages import table as linkage_table
from workbench.scoring.roadmap.program import UnsolvedError, clash, missed
from workbench.scoring.roadmap.ranking import ranking
from workbench.scoring.roadmap.summary import agreement, claims, counts
from workbench.sources.models import Located

SEED = 20260101
SOURCE = {
    "title": say("roadmap-framework"),
    "source": 'Ipsos Views, Lance Webb, "Rewiring your CX DNA: the foundations of a winning customer strategy", May 2023',
    "attribution": say("roadmap-framework-attribution"),
}


def plan_roadmap(
    initiatives: pd.DataFrame,
    finance: Finance | None = None,
    upstream: Sequence[Result] = (),
    previous: Sequence[Result] = (),
    *,
    stopped: Collection[str] = (),
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
    high, causal), ramp (months), kpi, kpi_baseline, kpi_target, status, and where they are given kpi_range, kpi_actual and milestones (see
    `actuals`). NaN is not estimated: such an initiative is
    listed and never planned. A missing yearly cost counts as none and a missing confidence as 1, which is stated.
    `upstream` are other notebooks' results, whose `candidates` tables are merged by finding and whose measured effects
    take the place of assumed ones (`learning.learnt`); `previous` are the
    results of an earlier run on other inputs, for what changed since; `stopped` are the ideas whose test says stop. `as_of` (ISO date) gives the plan's start, the
    following month, where the limits name none.

    Present values are discounted from t = 0: the plan's first month is not discounted. Money carries P10 and P90 of
    `draws` simulated outcomes as its interval. Where no initiative is worth a place, no value is stated. Without `finance` no money is stated, and the plan maximises
    impact x confidence. Raises `InputError` with all faults of initiatives and limits together, or, where no plan can
    meet the limits, with the names of those that clash.
    """
    initiatives, learned = learnt(initiatives, upstream)
    case, aside = _case(initiatives, finance, upstream, limits, as_of, currency)
    drawn = value.draw(case, seed=seed, draws=draws) if case.monetary else None
    benefit = _valued(case, limits, drawn)
    choice = _chosen(case, limits, benefit)
    found = candidates.gathered(upstream, initiatives)
    known = names_of(upstream)
    names = tables.figure_names(case.figures, known)
    plan = tables.initiatives(case, choice, haircut=limits.haircut)
    plan["in_every_plan"] = _firm(case, limits, choice, benefit)
    figures = counts(case, choice, plan, found, aside, limits, currency)
    shown = {
        "initiatives": plan,
        "candidates": found,
        "to_estimate": tables.to_estimate(aside.open, found, known, monetary=case.monetary),
        "waiting": aside.waiting,
        "first_steps": tables.first_steps(plan),
        "kpis": tables.kpi_tree(case, plan, choice, names, haircut=limits.haircut),
        "traces": tables.traces(plan, found, names_of(upstream, both=True)),
        "required": tables.required(case, limits, known),
        "framework": pd.DataFrame([SOURCE]),
        "learned": learned,
        "expected": expected(initiatives, plan, learned, dict(zip(case.figures, names, strict=True))),
        "doubted": _doubted(initiatives, plan, upstream, stopped),
        "ranking": ranking(case, plan["npv_alone"].to_numpy(float), top=max(1, len(choice.starts)), seed=seed),
    }
    figures |= agreement(shown["ranking"], plan) | learned_figures(learned)
    figures |= expected_figures(shown["expected"])
    not_kept: list[Message] = []
    if drawn is not None and choice.starts:
        listed = greedy(case, limits)
        called = limit_words(case, limits)
        not_kept = [called[limit] for limit in missed(formulate(case, limits), listed)]
        given: dict[str, Any] = {"haircut": limits.haircut, "currency": currency}
        outcomes = value.outcomes(case, choice.starts, drawn, haircut=limits.haircut)
        figures |= money.present(case, choice, outcomes, drawn, **given) | money.early(plan, case.horizon)
        figures |= money.flows(case, choice, outcomes, drawn, **given)
        figures |= {f"budget_year_{at}": Estimate(one, unit=currency) for at, one in enumerate(limits.budget or (), 1)}
        plan["benefit_low"], plan["benefit_high"] = np.quantile(outcomes.shares, sensitivity.TAILS, axis=0)
        figures |= money.returns(case, choice, outcomes, haircut=limits.haircut)
        figures |= money.beside(case, choice, listed, limits, drawn, not_kept, currency)
        held = assumptions(finance, upstream)
        shown |= {"assumptions": linkage_table(held, names)} if held else {}
        figures["links"] = Estimate(len(held.linkages) if held else 0, unit="count")
        shown["cash"] = tables.cash(case, value.worth_of(case, choice.starts, haircut=limits.haircut), outcomes)
        shown |= sensitivity.borne(_sensitivities(case, choice, limits, names, benefit, drawn, seed), figures["npv"])
        figures |= money.joint(shown["correlations"], figures["npv"])
        figures |= money.further(shown["frontier"], currency)
        figures |= money.more(shown["more_budget"], currency, draws)
        both = sensitivity.failing(case, choice.starts, names, shown["tornado"], haircut=limits.haircut)
        figures |= money.failing(both, figures["npv"], currency)
        figures |= money.widest(shown["tornado"], currency) | money.delay(shown["tornado"], currency)
    elif case.monetary:
        figures |= money.nothing(currency)
    shown["targets"] = targets.targets(upstream, plan)
    figures |= targets.figures(plan, shown["targets"])
    became, said = actuals.followed(initiatives, previous, as_of=as_of)
    shown, figures = shown | became, figures | said
    if previous:
        shown |= _progress(initiatives, upstream, previous, as_of, rules)
        figures |= {name: Estimate(len(shown[name]), unit="count") for name in ("moved", "late")}
        figures |= {
            f"gaps.{state}": Estimate(int((shown["gaps"]["state"] == state).sum()), unit="count")
            for state in ("closed", "opened", "still open")
        }
    valued = case.monetary and figures["npv"].value is not None
    return Result(
        "roadmap",
        figures,
        shown,
        checks(case, choice, limits, aside, upstream, draws=draws, not_kept=not_kept),
        claims=claims(figures),
        headline="npv" if valued else "initiatives",
        rules=rules,
    )


def _doubted(
    initiatives: pd.DataFrame, plan: pd.DataFrame, upstream: Sequence[Result], stopped: Collection[str]
) -> pd.DataFrame:
    """What the plan has although no test supports it."""
    effects = [
        row for one in upstream if one.module == "effects" and Effect.table in one.tables for row in one.rows(Effect)
    ]
    without, ended = (
        unseen(effects),
        {row["id"] for row in initiatives.to_dict("records") if row.get("idea") in stopped},
    )
    chosen = plan.loc[plan["chosen"], "id"]
    return frame_of(Doubted, [Doubted(id_, id_ in ended) for id_ in chosen if id_ in without | ended])


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
    initiatives, _ = learnt(initiatives, upstream)
    case, aside = _case(initiatives, finance, upstream, limits, as_of, currency)
    choice = _chosen(case, limits, None, gap=NEAR)
    plan = tables.initiatives(case, choice, haircut=limits.haircut).assign(in_every_plan=None)
    figures = counts(case, choice, plan, candidates.gathered(upstream, initiatives), aside, limits, currency)
    if case.monetary and choice.starts:
        worth = value.worth_of(case, choice.starts, haircut=limits.haircut)
        figures["npv"] = Estimate(worth.npv, unit=currency)
        figures["payback"] = money.back_after(worth.cash)
    return Result("roadmap", figures, {"initiatives": plan, "first_steps": tables.first_steps(plan)}, rules=rules)


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
    initiatives_file: Located | None = None,
    settings_file: Located | None = None,
) -> list[Fault]:
    """What `plan_roadmap` would refuse, for a check before anything runs.

    `since` is the first month of the period (ISO), `survey` says whether there is one to link, `findings` are the ids
    that frameworks give. The files place the faults; without them each names its initiative or setting.
    """
    also = (HEADLINE,) if survey and finance is not None and finance.survey_causal is not None else ()
    known = Known(_start(limits, as_of), as_of, currency, since, also, findings)
    return faults(
        initiatives,
        assumptions(finance, ()),
        limits,
        known=known,
        initiatives_file=initiatives_file,
        settings_file=settings_file,
    )


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


def _valued(case: Case, limits: Limits, drawn: value.Drawn | None) -> np.ndarray | None:
    """Money a year by claim where the plan is valued by a quantile; None where by what is expected."""
    if drawn is None or limits.quantile is None:
        return None
    return sensitivity.cautious(case, drawn, limits.quantile)


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


def _sensitivities(
    case: Case,
    choice: Choice,
    limits: Limits,
    names: Sequence[str],
    benefit: np.ndarray | None,
    drawn: value.Drawn,
    seed: int,
) -> dict[str, pd.DataFrame]:
    given = {"seed": seed, "draws": len(drawn.costs)}
    return {
        "tornado": sensitivity.tornado(case, choice.starts, names, haircut=limits.haircut),
        "correlations": sensitivity.correlations(case, choice.starts, haircut=limits.haircut, **given),
        "frontier": sensitivity.frontier(case, limits, benefit=benefit, base=choice),
        "unbound": sensitivity.unbound(case, limits, benefit=benefit),
        "more_budget": sensitivity.more_budget(case, limits, choice, benefit=benefit, drawn=drawn),
    }  # fmt: skip


def _progress(
    initiatives: pd.DataFrame, upstream: Sequence[Result], previous: Sequence[Result], as_of: str, rules: Rules
) -> dict[str, pd.DataFrame]:
    return {
        "moved": progress.moved(upstream, previous, minimum=rules.minimum_group),
        "gaps": progress.gaps(upstream, previous),
        "late": progress.late(initiatives, previous, as_of=as_of),
    }
