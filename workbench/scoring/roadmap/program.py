"""The plan as a mixed-integer programme: which initiatives, starting in which month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from workbench.scoring.roadmap.case import BUCKETS, Case, Limits

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

INFINITY = float("inf")


@dataclass(frozen=True)
class Row:
    """One linear constraint: low <= sum of value x variable <= high. Rows of one `group` stand or fall together."""

    group: str
    terms: dict[int, float]
    low: float = -INFINITY
    high: float = INFINITY


@dataclass(frozen=True, eq=False)
class Program:
    """Variables: one binary for each initiative and start month, then the shares that carry an uncut claim.

    `starts` lists (initiative, month) of the binaries. `gain` is to be maximised. A group named '' is structural:
    it is never among the constraints that clash.
    """

    starts: tuple[tuple[int, int], ...]
    gain: Floats
    rows: tuple[Row, ...]
    of: dict[int, list[int]] = field(default_factory=dict)

    @property
    def groups(self) -> list[str]:
        """The named groups of constraints, in order."""
        return list(dict.fromkeys(row.group for row in self.rows if row.group))


@dataclass(frozen=True)
class Solution:
    """What the solver found: start month by initiative, objective, proof (`optimal` and relative gap)."""

    starts: dict[int, int]
    objective: float
    optimal: bool
    gap: float


def formulate(case: Case, limits: Limits, *, benefit: Floats | None = None) -> Program:
    """The programme of a case within limits.

    Maximised is the present value of benefits less costs (without finance: impact x confidence). Of the claims on
    one figure the largest counts in full and every other loses the `haircut`: (1 - h) x sum + h x max, which is
    linear with one share variable a claim. `benefit` (a claim each, money a year) replaces the expected benefits,
    for a plan by quantile.
    """
    yearly = case.claims.expected * case.confidence[case.claims.initiative] if benefit is None else benefit
    starts = tuple((at, t) for at in range(len(case)) for t in _months(case, at))
    of: dict[int, list[int]] = {at: [] for at in range(len(case))}
    for variable, (at, _) in enumerate(starts):
        of[at].append(variable)
    claimed = _by_figure(case, yearly)
    gain, shares = _gains(case, limits, starts, claimed)
    rows = [*_structure(case, of, shares, starts), *_limits(case, limits, starts, of)]
    if case.monetary:
        rows += _floors(case, limits, starts, yearly)
    return Program(starts, gain, tuple(rows), of)


def _months(case: Case, at: int) -> range:
    """Months in which an initiative may start: what has started stays where it is."""
    first = int(case.earliest[at])
    started = case.frame["status"].iloc[at] == "started"
    return range(first, min(first, case.latest(at)) + 1 if started else case.latest(at) + 1)


def _by_figure(case: Case, yearly: Floats) -> Floats:
    """Money a year by initiative and figure."""
    table = np.zeros((len(case), len(case.figures)))
    np.add.at(table, (case.claims.initiative, case.claims.figure), yearly)
    return table


def _gains(
    case: Case, limits: Limits, starts: tuple[tuple[int, int], ...], claimed: Floats
) -> tuple[Floats, list[tuple[int, list[int]]]]:
    """Objective coefficients, and for each shared figure the binaries whose claim may be the uncut one."""
    if not case.monetary:
        # A point of merit a month earlier is worth a little, so that equal plans start early.
        return np.array([case.merit[at] * (1 - 1e-4 * t) for at, t in starts]), []
    worth = np.array([case.worth(at, t) for at, t in starts])
    shared = [f for f in range(claimed.shape[1]) if (claimed[:, f] > 0).sum() > 1]
    kept = np.where(np.isin(np.arange(claimed.shape[1]), shared), 1 - limits.haircut, 1.0)
    owners = np.array([at for at, _ in starts], dtype=np.int64)
    cut = np.where(claimed > 0, claimed * kept, claimed).sum(axis=1)
    gain = [cut[owners] * worth - np.array([case.expense(at, t) for at, t in starts])]
    shares: list[tuple[int, list[int]]] = []
    for figure in shared if limits.haircut > 0 else []:
        members = np.flatnonzero(claimed[owners, figure] > 0)
        gain.append(limits.haircut * claimed[owners[members], figure] * worth[members])
        shares.append((figure, [int(member) for member in members]))
    return np.concatenate(gain), shares


def _structure(
    case: Case,
    of: dict[int, list[int]],
    shares: list[tuple[int, list[int]]],
    starts: tuple[tuple[int, int], ...],
) -> Iterator[Row]:
    mandatory = case.frame["mandatory"].to_numpy(bool) | (case.frame["status"] == "started").to_numpy()
    for at, variables in of.items():
        yield Row("", dict.fromkeys(variables, 1.0), high=1)
        if mandatory[at]:
            yield Row(f"{case.ids[at]} is mandatory", dict.fromkeys(variables, 1.0), low=1)
    carrier = len(starts)
    for _, members in shares:
        carriers = list(range(carrier, carrier + len(members)))
        yield Row("", dict.fromkeys(carriers, 1.0), high=1)
        for share, variable in zip(carriers, members, strict=True):
            yield Row("", {share: 1.0, variable: -1.0}, high=0)
        carrier += len(members)


def _limits(
    case: Case, limits: Limits, starts: tuple[tuple[int, int], ...], of: dict[int, list[int]]
) -> Iterator[Row]:
    yield from _dependencies(case, starts, of)
    yield from _exclusions(case, of)
    yield from _budgets(case, limits, starts)
    yield from _capacities(case, limits, starts)
    if limits.starts_per_quarter is not None:
        for quarter in range(0, case.horizon, 3):
            terms = {v: 1.0 for v, (_, t) in enumerate(starts) if quarter <= t < quarter + 3}
            yield Row(
                f"at most {limits.starts_per_quarter} starts a quarter", terms, high=limits.starts_per_quarter
            )
    for finding in limits.address:
        answers = [at for at, found in enumerate(case.frame["findings"]) if finding in found]
        yield Row(f"finding {finding} must be answered", {v: 1.0 for at in answers for v in of[at]}, low=1)


def _dependencies(case: Case, starts: tuple[tuple[int, int], ...], of: dict[int, list[int]]) -> Iterator[Row]:
    """An initiative may have started by month t only if what it needs has finished by t (one row a month: tight)."""
    places = {id_: at for at, id_ in enumerate(case.ids)}
    for at, needs in enumerate(case.frame["depends_on"]):
        for need in needs:
            if need not in places:
                continue  # done already, or not estimated: `plan` says which
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


def _budgets(case: Case, limits: Limits, starts: tuple[tuple[int, int], ...]) -> Iterator[Row]:
    if limits.budget is None:
        return
    for year in range(-(-case.horizon // 12)):
        amount = limits.budget[year] if year < len(limits.budget) else 0.0
        months = slice(12 * year, min(12 * year + 12, case.horizon))
        spent = {v: float(case.costs(at, t)[months].sum()) for v, (at, t) in enumerate(starts)}
        yield Row(
            f"budget of year {year + 1} ({amount:,.0f})", {v: s for v, s in spent.items() if s}, high=amount
        )


def _capacities(case: Case, limits: Limits, starts: tuple[tuple[int, int], ...]) -> Iterator[Row]:
    for role, most in limits.capacity.items():
        if role not in case.role_names:
            continue
        need = case.roles[:, case.role_names.index(role)]
        for month in range(case.horizon):
            terms = {
                v: float(need[at])
                for v, (at, t) in enumerate(starts)
                if need[at] and t <= month < t + case.months[at]
            }
            if sum(terms.values()) > most:
                yield Row(f"capacity of {role} ({most:g} a month)", terms, high=most)


def _floors(case: Case, limits: Limits, starts: tuple[tuple[int, int], ...], yearly: Floats) -> Iterator[Row]:
    """A bucket's benefit, before the haircut, is at least its share of all benefit."""
    buckets = np.zeros((len(case), len(BUCKETS)))
    np.add.at(buckets, (case.claims.initiative, case.claims.bucket), yearly)
    for bucket, share in limits.floors.items():
        short = buckets[:, BUCKETS.index(bucket)] - share * buckets.sum(axis=1)
        terms = {v: float(short[at] * case.worth(at, t)) for v, (at, t) in enumerate(starts) if short[at]}
        yield Row(f"at least {share:.0%} of the benefit from {bucket}", terms, low=0)


def solve(
    program: Program,
    *,
    without: Iterable[str] = (),
    extra: Iterable[Row] = (),
    gain: Floats | None = None,
    relaxed: bool = False,
    gap: float = 1e-6,
    nodes: int | None = None,
) -> Solution | None:
    """The best plan by HiGHS (`scipy.optimize.milp`); None where no plan meets all constraints.

    `without` leaves out groups of constraints, `extra` adds rows, `gain` replaces the objective, `relaxed` allows
    fractions (an upper bound). The search stops at the relative `gap` or after so many `nodes`: limits that, unlike a
    time limit, give the same plan on every machine.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

    weights = program.gain if gain is None else gain
    if not len(weights):
        return Solution({}, 0.0, optimal=True, gap=0.0) if not _unmet(program, without) else None
    scale = max(1.0, float(np.abs(weights).max()))
    left_out = set(without)
    rows = [row for row in (*program.rows, *extra) if row.group not in left_out or not row.group]
    options: dict[str, Any] = {"mip_rel_gap": gap} | ({"node_limit": nodes} if nodes else {})
    whole = np.zeros(len(weights)) if relaxed else (np.arange(len(weights)) < len(program.starts)).astype(int)
    found = milp(
        -weights / scale, integrality=whole, bounds=Bounds(0, 1), options=options,
        constraints=LinearConstraint(_matrix(rows, len(weights)), [r.low for r in rows], [r.high for r in rows]),
    )  # fmt: skip
    if found.x is None:
        return None
    chosen = {at: t for (at, t), x in zip(program.starts, found.x, strict=False) if x > 0.5}
    gap_left = float(found.mip_gap) if getattr(found, "mip_gap", None) is not None else 0.0
    return Solution(chosen, float(-found.fun * scale), optimal=found.status == 0, gap=gap_left)


def _unmet(program: Program, without: Iterable[str]) -> bool:
    """Without variables a row still fails where it demands something."""
    return any(row.low > 0 for row in program.rows if row.group not in set(without))


def _matrix(rows: list[Row], columns: int) -> Any:
    from scipy.sparse import csr_array

    data = np.concatenate([np.fromiter(row.terms.values(), float, len(row.terms)) for row in rows])
    index = np.concatenate([np.fromiter(row.terms.keys(), np.int64, len(row.terms)) for row in rows])
    ends = np.concatenate([[0], np.cumsum([len(row.terms) for row in rows])])
    return csr_array((data, index, ends), shape=(len(rows), columns))


def clash(program: Program) -> list[str]:
    """A smallest set of named constraints that cannot hold together; empty where a plan exists.

    Reference: Chinneck and Dravnieks (1991), ORSA Journal on Computing 3, 157-168, the deletion filter.
    """
    if solve(program) is not None:
        return []
    dropped: list[str] = []
    flat = np.zeros(len(program.gain))
    for group in program.groups:
        if solve(program, without=[*dropped, group], gain=flat) is None:
            dropped.append(group)
    return [group for group in program.groups if group not in dropped]
