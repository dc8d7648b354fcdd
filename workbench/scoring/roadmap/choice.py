"""Chooses and sequences: the best plan, started as early as it can be, beside a greedy one and its near equals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from workbench.model.terms import Limits
from workbench.scoring.roadmap import candidates
from workbench.scoring.roadmap.case import Case
from workbench.scoring.roadmap.formulation import formulate
from workbench.scoring.roadmap.program import Program, Row, Solution, UnsolvedError, bounds_without, solve

SMALL = 20  # initiatives
MANY = 40
LARGE = 100
NODES = 1000  # of the search tree; a limit that is the same on every machine
SECONDS = 20.0  # of one search among more than LARGE initiatives; a smaller one ends by itself
EARLY = 0.05  # relative gap to which the sum of start months is brought down
NEAR = 0.02  # plans within this share of the best value count as equally good


@dataclass(frozen=True)
class Choice:
    """A plan: start month by initiative (row of the case), and the best plan before starts were moved earlier, with
    its value and proof."""

    starts: dict[int, int]
    best: dict[int, int]
    objective: float
    optimal: bool
    gap: float


def choose(
    case: Case,
    limits: Limits,
    *,
    benefit: np.ndarray | None = None,
    early: bool = True,
    gap: float | None = None,
    quick: bool = False,
) -> Choice | None:
    """The best plan within limits, proved to the relative `gap`; None where the limits leave none.

    `quick` takes the first plan near the bound, whatever its gap.

    Among plans within 2 % of the best the one with the earliest starts is taken: discounting alone
    would delay every enabler to the last month, because its cost is then worth less.
    """
    program = formulate(case, limits, benefit=benefit)
    best = _best(program, case, limits, gap=_gap(case) if gap is None else gap, quick=quick)
    if best is None:
        return None
    starts = _earlier(program, best, _seconds(case)) if early and best.starts else best.starts
    return Choice(dict(sorted(starts.items())), best.starts, best.objective, best.optimal, best.gap)


def _best(program: Program, case: Case, limits: Limits, *, gap: float, quick: bool) -> Solution | None:
    """The best plan; the sorted list's where the search ends without any and that one keeps all limits.

    Raises `UnsolvedError` where neither gives a plan.
    """
    try:
        return solve(program, gap=gap, nodes=NODES, seconds=_seconds(case), quick=quick)
    except UnsolvedError:
        listed = greedy(case, limits)
        plan = solve(program, extra=_fixing(program, listed))
        bound = solve(program, relaxed=True)
        if plan is None or bound is None:
            raise
        left = max(0.0, bound.objective - plan.objective) / max(abs(plan.objective), 1e-12)
        return Solution(plan.starts, plan.objective, optimal=left <= gap, gap=left)


def _fixing(program: Program, starts: dict[int, int]) -> list[Row]:
    """Rows that leave only this plan."""
    return [
        Row("kept", {v: 1.0}, low=float(starts.get(at) == month), high=float(starts.get(at) == month))
        for v, (at, month) in enumerate(program.starts)
    ]


def _gap(case: Case) -> float:
    """Small plans are solved exactly; beyond, proving the last per cent costs minutes and decides nothing."""
    return 1e-6 if small(case) else 1e-2


def _seconds(case: Case) -> float | None:
    return SECONDS if large(case) else None


def small(case: Case) -> bool:
    """Few enough initiatives that every question can be answered by solving again."""
    return len(case) <= SMALL


def large(case: Case) -> bool:
    """So many initiatives that a search has a limit of time and side questions are answered by bounds."""
    return len(case) > LARGE


def _earlier(program: Program, best: Solution, seconds: float | None) -> dict[int, int]:
    """The chosen initiatives again, with the smallest sum of start months."""
    floor = best.objective - NEAR * abs(best.objective)
    rows = [
        Row("value kept", {v: float(g) for v, g in enumerate(program.gain) if g}, low=floor),
        *(Row("chosen", dict.fromkeys(program.of[at], 1.0), low=1) for at in best.starts),
        Row(
            "left out",
            {v: 1.0 for at, variables in program.of.items() if at not in best.starts for v in variables},
            high=0,
        ),
    ]
    sooner = np.zeros(len(program.gain))
    for variable, (at, month) in enumerate(program.starts):
        sooner[variable] = -month if at in best.starts else 0.0
    try:
        found = solve(program, extra=rows, gain=sooner, gap=EARLY, nodes=NODES, seconds=seconds)
    except UnsolvedError:
        return best.starts
    return found.starts if found is not None else best.starts


def greedy(case: Case, limits: Limits) -> dict[int, int]:
    """What a sorted list gives: the best value per money first, each as early as it fits, with what it needs."""
    program = formulate(case, limits)
    binaries = len(program.starts)
    rows = [row for row in program.rows if row.low == -np.inf and all(v < binaries for v in row.terms)]
    by_variable: dict[int, list[tuple[int, float]]] = {}
    for number, row in enumerate(rows):
        for variable, value in row.terms.items():
            by_variable.setdefault(variable, []).append((number, value))
    used = np.zeros(len(rows))
    highs = np.array([row.high for row in rows])
    starts: dict[int, int] = {}

    def fits(variable: int) -> bool:
        return all(used[row] + value <= highs[row] + 1e-9 for row, value in by_variable[variable])

    def take(at: int) -> bool:
        for variable in program.of[at]:
            if fits(variable):
                for row, value in by_variable[variable]:
                    used[row] += value
                starts[at] = program.starts[variable][1]
                return True
        return False

    for at in _greedy_order(case, limits, program):
        if at not in starts:
            take(at)
    return starts


def _greedy_order(case: Case, limits: Limits, program: Program) -> list[int]:
    """Mandatory first, then by value over cost; what others need comes before them; no value, no place.

    Of the initiatives that answer a required finding the one worth most counts as mandatory.
    """
    value = np.array([max((program.gain[v] for v in program.of[at]), default=0.0) for at in range(len(case))])
    money = np.maximum(1.0, case.once + case.yearly)
    places = {id_: at for at, id_ in enumerate(case.ids)}
    mandatory = case.must
    for finding in limits.address:
        answers = np.flatnonzero(candidates.answers(finding, case.frame)).tolist()
        if answers and not mandatory[answers].any():
            mandatory[max(answers, key=lambda at: value[at])] = True
    needs = list(case.frame["depends_on"])
    order: list[int] = []

    def add(at: int) -> None:
        for need in needs[at] if not case.running[at] else ():
            if need in places and places[need] not in order:
                add(places[need])
        if at not in order:
            order.append(at)

    for at in sorted(range(len(case)), key=lambda i: (not mandatory[i], -value[i] / money[i])):
        if mandatory[at] or value[at] > 0:
            add(at)
    return order


def in_every_near_plan(
    case: Case, limits: Limits, chosen: Sequence[int], objective: float, *, benefit: np.ndarray | None = None
) -> dict[int, bool]:
    """For each chosen initiative: is it in every plan whose value is within 2 % of the best?

    Decided by the best plan without it; bounds answer first, because they are cheap: one relaxed solution for all,
    then one each. Beyond 20 initiatives only bounds are used, beyond 40 only the first: then True is proved, and
    False may be a yes that is not proved.
    """
    program = formulate(case, limits, benefit=benefit)
    floor = objective - NEAR * abs(objective)
    proved = {at: bound < floor for at, bound in bounds_without(program, chosen).items()}
    if len(case) > MANY:
        return proved
    return {at: proved[at] or not _reached(program, at, floor, exact=small(case)) for at in chosen}


def _reached(program: Program, at: int, floor: float, *, exact: bool) -> bool:
    """Whether a plan without an initiative may be worth the floor."""
    ban = [Row("left out", dict.fromkeys(program.of[at], 1.0), high=0)]
    try:
        return solve(program, extra=ban, relaxed=not exact, nodes=NODES, at_least=floor) is not None
    except UnsolvedError:
        return True
