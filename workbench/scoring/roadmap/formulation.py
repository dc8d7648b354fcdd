"""From initiatives and limits to the programme: its variables, its objective and its constraints."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from workbench.model.terms import Limits
from workbench.scoring.roadmap import candidates
from workbench.scoring.roadmap.case import BUCKETS, Case
from workbench.scoring.roadmap.program import Program, Row

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Integers = NDArray[np.int64]

Starts = tuple[tuple[int, int], ...]


def formulate(case: Case, limits: Limits, *, benefit: Floats | None = None) -> Program:
    """The programme of a case within limits.

    Maximised is the present value of benefits less costs (without finance: impact x confidence). Of the claims on
    one figure the largest counts in full and every other loses the `haircut`: (1 - h) x sum + h x max, which is
    linear with one share variable a claim; a claim that repeats another of its initiative loses it before. `benefit` (a claim each, money a year) replaces the expected benefits,
    for a plan by quantile.
    """
    yearly = case.claims.expected * case.confidence[case.claims.initiative] if benefit is None else benefit
    starts = tuple((at, t) for at in range(len(case)) for t in _months(case, at))
    of: dict[int, list[int]] = {at: [] for at in range(len(case))}
    for variable, (at, _) in enumerate(starts):
        of[at].append(variable)
    claimed = _by_figure(case, yearly * np.where(case.claims.repeats, 1 - limits.haircut, 1.0))
    gain, shares = _gains(case, limits, starts, claimed)
    rows = [*_structure(case, of, shares, starts), *_limits(case, limits, starts, of)]
    if case.monetary:
        rows += _floors(case, limits, starts, yearly)
    return Program(starts, gain, tuple(rows), of)


def _months(case: Case, at: int) -> range:
    """Months in which an initiative may start: what has begun stays where it is."""
    first = int(case.earliest[at])
    return range(first, min(first, case.latest(at)) + 1 if case.running[at] else case.latest(at) + 1)


def _by_figure(case: Case, yearly: Floats) -> Floats:
    """Money a year by initiative and figure."""
    table = np.zeros((len(case), len(case.figures)))
    np.add.at(table, (case.claims.initiative, case.claims.figure), yearly)
    return table


def _gains(case: Case, limits: Limits, starts: Starts, claimed: Floats) -> tuple[Floats, list[tuple[int, list[int]]]]:
    """Objective coefficients, and for each shared figure the binaries whose claim may be the uncut one."""
    if not case.monetary:
        # A point of merit a month earlier is worth a little, so that equal plans start early.
        return np.array([case.merit[at] * (1 - 1e-4 * t) for at, t in starts]), []
    worth = worths(case, starts)
    shared = [f for f in range(claimed.shape[1]) if (claimed[:, f] > 0).sum() > 1]
    kept = np.where(np.isin(np.arange(claimed.shape[1]), shared), 1 - limits.haircut, 1.0)
    owners = np.array([at for at, _ in starts], dtype=np.int64)
    cut = np.where(claimed > 0, claimed * kept, claimed).sum(axis=1)
    gain = [cut[owners] * worth - _expenses(case, starts)]
    shares: list[tuple[int, list[int]]] = []
    for figure in shared if limits.haircut > 0 else []:
        members = np.flatnonzero(claimed[owners, figure] > 0)
        gain.append(limits.haircut * claimed[owners[members], figure] * worth[members])
        shares.append((figure, [int(member) for member in members]))
    return np.concatenate(gain), shares


def _structure(
    case: Case, of: dict[int, list[int]], shares: list[tuple[int, list[int]]], starts: Starts
) -> Iterator[Row]:
    mandatory = case.must
    for at, variables in of.items():
        yield Row("", dict.fromkeys(variables, 1.0), high=1)
        if mandatory[at]:
            yield Row(mandatory_name(case.ids[at]), dict.fromkeys(variables, 1.0), low=1)
    carrier = len(starts)
    for _, members in shares:
        carriers = list(range(carrier, carrier + len(members)))
        yield Row("", dict.fromkeys(carriers, 1.0), high=1)
        for share, variable in zip(carriers, members, strict=True):
            yield Row("", {share: 1.0, variable: -1.0}, high=0)
        carrier += len(members)


def _limits(case: Case, limits: Limits, starts: Starts, of: dict[int, list[int]]) -> Iterator[Row]:
    yield from _dependencies(case, starts, of)
    yield from _exclusions(case, of)
    yield from _budgets(case, limits, starts)
    yield from _capacities(case, limits, starts)
    if limits.starts_per_quarter is not None:
        for quarter in range(0, case.horizon, 3):
            terms = {v: 1.0 for v, (_, t) in enumerate(starts) if quarter <= t < quarter + 3}
            yield Row(f"at most {limits.starts_per_quarter} starts a quarter", terms, high=limits.starts_per_quarter)
    for finding in limits.address:
        answers = np.flatnonzero(candidates.answers(finding, case.frame)).tolist()
        yield Row(address_name(finding), {v: 1.0 for at in answers for v in of[at]}, low=1)


def _dependencies(case: Case, starts: Starts, of: dict[int, list[int]]) -> Iterator[Row]:
    """An initiative may have started by month t only if what it needs has finished by t (one row a month: tight).

    What has begun waits for nothing, and what is not in the case is done: `candidates.waiting` keeps the rest out.
    """
    places = {id_: at for at, id_ in enumerate(case.ids)}
    for at, needs in enumerate(case.frame["depends_on"]):
        for need in needs if not case.running[at] else ():
            if need not in places:
                continue
            before = places[need]
            for v in of[at]:
                month = starts[v][1]
                terms = {u: 1.0 for u in of[at] if starts[u][1] <= month}
                terms |= {u: -1.0 for u in of[before] if starts[u][1] + case.months[before] <= month}
                yield Row(f"{case.ids[at]} needs {need}", terms, high=0)


def _exclusions(case: Case, of: dict[int, list[int]]) -> Iterator[Row]:
    places = {id_: at for at, id_ in enumerate(case.ids)}
    pairs = {
        tuple(sorted((at, places[other])))
        for at, others in enumerate(case.frame["excludes"])
        for other in others
        if other in places
    }
    for one, other in sorted(pairs):
        terms = dict.fromkeys(of[one] + of[other], 1.0)
        yield Row(f"{case.ids[one]} and {case.ids[other]} exclude each other", terms, high=1)


def _budgets(case: Case, limits: Limits, starts: Starts) -> Iterator[Row]:
    if limits.budget is None:
        return
    owners, begins = _columns(starts)
    live = begins + case.months[owners]
    for year in range(-(-case.horizon // 12)):
        amount = limits.budget[year] if year < len(limits.budget) else 0.0
        first, last = 12 * year, min(12 * year + 12, case.horizon)
        work, run = _overlap(begins, live, first, last), _overlap(live, case.horizon, first, last)
        spent = case.once[owners] / case.months[owners] * work + case.yearly[owners] / 12 * run
        yield Row(f"budget of year {year + 1} ({amount:,.0f})", _terms(spent), high=amount)


def _overlap(begin: Integers, end: Integers | int, first: int, last: int) -> Integers:
    """How many months from `begin` to `end` lie between `first` and `last`; ends are exclusive."""
    return np.asarray(np.maximum(0, np.minimum(end, last) - np.maximum(begin, first)))


def _terms(values: Floats) -> dict[int, float]:
    """The values that are not zero, by variable."""
    used = np.flatnonzero(values)
    return dict(zip(used.tolist(), values[used].tolist(), strict=True))


def _columns(starts: Starts) -> tuple[Integers, Integers]:
    """Initiative and month of each binary."""
    table = np.array(starts, dtype=np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def worths(case: Case, starts: Starts) -> Floats:
    """Present value of one unit of money a year, for each binary."""
    return np.array([case.worth(at, month) for at, month in starts])


def _expenses(case: Case, starts: Starts) -> Floats:
    """Present value of the costs, for each binary; the same as `case.expense`, for all at once."""
    owners, begins = _columns(starts)
    until = np.concatenate([[0.0], np.cumsum(case.discount)])
    live = begins + case.months[owners]
    work, run = until[live] - until[begins], until[case.span] - until[live]
    return np.asarray(case.once[owners] / case.months[owners] * work + case.yearly[owners] / 12 * run)


def _capacities(case: Case, limits: Limits, starts: Starts) -> Iterator[Row]:
    owners, begins = _columns(starts)
    live = begins + case.months[owners]
    for role, most in limits.capacity.items():
        if role not in case.role_names:
            continue
        need = case.roles[owners, case.role_names.index(role)]
        for month in range(case.horizon):
            terms = _terms(np.where((begins <= month) & (month < live), need, 0.0))
            if sum(terms.values()) > most:
                yield Row(f"capacity of {role} ({most:g} a month)", terms, high=most)


def _floors(case: Case, limits: Limits, starts: Starts, yearly: Floats) -> Iterator[Row]:
    """A bucket's benefit, before the haircut, is at least its share of all benefit."""
    buckets = np.zeros((len(case), len(BUCKETS)))
    np.add.at(buckets, (case.claims.initiative, case.claims.bucket), yearly)
    owners, _ = _columns(starts)
    worth = worths(case, starts) if limits.floors else np.zeros(0)
    for bucket, share in limits.floors.items():
        short = buckets[:, BUCKETS.index(bucket)] - share * buckets.sum(axis=1)
        yield Row(floor_name(bucket, share), _terms(short[owners] * worth), low=0)


def mandatory_name(id_: str) -> str:
    """How it is called among the limits that an initiative is in every plan."""
    return f"{id_} is mandatory"


def address_name(finding: str) -> str:
    """How a finding that must be answered is called among the limits."""
    return f"finding {finding} must be answered"


def floor_name(bucket: str, share: float) -> str:
    """How a floor is called among the limits."""
    return f"at least {share:.0%} of the benefit from {bucket}"
