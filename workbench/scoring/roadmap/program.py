"""The plan as a mixed-integer programme: which initiatives, starting in which month."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

INFINITY = float("inf")
NARROW = 2e-3  # of the bound: how little a start month may cost for it to be tried first
PRESOLVED = 1000  # variables; below, presolve costs more than it saves after reduced cost fixing
INFEASIBLE = 2  # status of `milp`
FIRST_GAP = 1e-3  # a first plan only narrows the search


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


class UnsolvedError(Exception):
    """The limit of nodes or seconds was reached before any plan was found: not a proof that there is none."""


@dataclass(frozen=True, eq=False)
class _Problem:
    """A programme as arrays, its gain scaled to about one."""

    gain: Floats
    matrix: Any
    lows: Floats
    highs: Floats
    whole: NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class _Bound:
    """The relaxed optimum: its value, its point, what a unit more of each variable costs, and what each row is worth."""

    value: float
    point: Floats
    reduced: Floats
    rows: Floats


@dataclass(frozen=True, eq=False)
class _Found:
    """A whole point with its value, and the value that none in the space that was searched exceeds."""

    value: float
    point: Floats
    most: float


def solve(
    program: Program,
    *,
    without: Iterable[str] = (),
    extra: Iterable[Row] = (),
    gain: Floats | None = None,
    relaxed: bool = False,
    gap: float = 1e-6,
    nodes: int | None = None,
    seconds: float | None = None,
    at_least: float | None = None,
    quick: bool = False,
) -> Solution | None:
    """The best plan by HiGHS (`scipy.optimize`); None where no plan meets all constraints.

    `without` leaves out groups of constraints, `extra` adds rows, `gain` replaces the objective, `relaxed` allows
    fractions (an upper bound). The search stops at the relative `gap`, after so many `nodes` (a limit that gives the
    same plan on every machine) or `seconds`, or, where `quick`, with the first plan, its gap to the relaxed optimum
    told. With `at_least` any plan of that value will do, and None says that there
    is none. Raises `UnsolvedError` where a limit is reached without a plan.

    The relaxed programme comes first: a start month whose reduced cost exceeds what is left between its bound and a
    plan in hand is in no better plan, and is left out of the search (reduced cost fixing).
    """
    weights = program.gain if gain is None else gain
    left_out = set(without)
    if not len(weights):
        return None if _unmet(program, left_out) else Solution({}, 0.0, optimal=True, gap=0.0)
    scale = max(1.0, float(np.abs(weights).max()))
    rows = [row for row in (*program.rows, *extra) if row.group not in left_out or not row.group]
    problem = _problem(program, rows, weights / scale)
    bound = _relax(problem)
    floor = None if at_least is None else at_least / scale
    if bound is None or (floor is not None and bound.value < floor):
        return None
    if relaxed:
        return _solution(program, bound.point, bound.value, scale, gap=0.0, wanted=gap)
    found = _search(problem, bound, gap=gap, options=_options(nodes, seconds), floor=floor, quick=quick)
    if found is None:
        return None
    left = max(0.0, found.most - found.value) / max(abs(found.value), 1e-12) if found.most > found.value else 0.0
    return _solution(program, found.point, found.value, scale, gap=left, wanted=gap)


def bounds_without(program: Program, at: Sequence[int]) -> dict[int, float]:
    """For each initiative a value that no plan without it exceeds, from one relaxed solution (weak duality).

    Its own row and the bounds of its start months are what leaving it out would tighten. Minus infinity where
    it has to be in every plan.
    """
    if not at:
        return {}
    scale = max(1.0, float(np.abs(program.gain).max()))
    bound = _relax(_problem(program, list(program.rows), program.gain / scale))
    forced = [set(row.terms) for row in program.rows if row.low > 0]
    once = {
        next(iter(row.terms), -1): number for number, row in enumerate(program.rows) if not row.group and row.high == 1
    }
    values = {}
    for one in at:
        variables = program.of[one]
        if bound is None or any(terms <= set(variables) for terms in forced):
            values[one] = -INFINITY
            continue
        saved = bound.rows[once[variables[0]]] + np.maximum(0.0, bound.reduced[variables]).sum()
        values[one] = scale * float(bound.value - saved)
    return values


def _solution(program: Program, point: Floats, value: float, scale: float, *, gap: float, wanted: float) -> Solution:
    chosen = {at: t for (at, t), x in zip(program.starts, point, strict=False) if x > 0.5}
    return Solution(chosen, float(value * scale), optimal=gap <= wanted * (1 + 1e-6), gap=gap)


def _options(nodes: int | None, seconds: float | None) -> dict[str, Any]:
    return ({"node_limit": nodes} if nodes else {}) | ({"time_limit": seconds} if seconds else {})


def _problem(program: Program, rows: list[Row], gain: Floats) -> _Problem:
    whole = (np.arange(len(gain)) < len(program.starts)).astype(np.int64)
    return _Problem(
        gain, _matrix(rows, len(gain)), np.array([row.low for row in rows]), np.array([row.high for row in rows]), whole
    )


def _relax(problem: _Problem) -> _Bound | None:
    """The optimum where fractions are allowed; None where even they meet no plan."""
    from scipy import optimize, sparse  # a second of every check

    above, below = np.isfinite(problem.highs), np.isfinite(problem.lows)
    found = optimize.linprog(
        -problem.gain,
        bounds=(0, 1),
        method="highs-ds",
        A_ub=sparse.vstack([problem.matrix[above], -problem.matrix[below]]).tocsr()
        if above.any() or below.any()
        else None,
        b_ub=np.concatenate([problem.highs[above], -problem.lows[below]]) if above.any() or below.any() else None,
    )
    if found.x is None:
        return None
    rows = np.zeros(len(problem.highs))
    rows[above] = -found.ineqlin.marginals[: above.sum()]
    return _Bound(-float(found.fun), found.x, -(found.lower.marginals + found.upper.marginals), rows)


def _search(
    problem: _Problem, bound: _Bound, *, gap: float, options: Mapping[str, Any], floor: float | None, quick: bool
) -> _Found | None:
    """The best whole point: first among start months that cost next to nothing, then among all that may be in it."""
    fractions = np.abs(bound.point - np.round(bound.point))[problem.whole == 1]
    if fractions.max(initial=0.0) < 1e-7:
        return _Found(bound.value, bound.point, bound.value)
    width = NARROW * max(abs(bound.value), 1e-3)
    first = _tried(problem, bound, width, gap=max(gap, FIRST_GAP), options=options)
    held = max([one for one in (floor, first.value if first else None) if one is not None], default=None)
    enough = quick or (floor is not None and first is not None and first.value >= floor)
    if first and (enough or bound.value - first.value <= gap * abs(first.value)):
        return _Found(first.value, first.point, bound.value)
    width = INFINITY if held is None else bound.value - held
    if floor is not None:
        problem, gap = _worth_at_least(problem, floor), 1.0  # the first plan found is enough
    try:
        second = _whole(problem, bound, width, gap=gap, options=options)
    except UnsolvedError:
        if first is None:
            raise
        return _Found(first.value, first.point, bound.value)
    if second is None:
        return first if first and floor is None else None
    if floor is not None and second.value < floor and second.most < floor:
        return None
    best = max([one for one in (first, second) if one], key=lambda one: one.value)
    return _Found(best.value, best.point, min(bound.value, max(second.most, best.value)))


def _worth_at_least(problem: _Problem, floor: float) -> _Problem:
    """The programme with its value as one more constraint."""
    from scipy.sparse import csr_array, vstack  # a second of every check

    matrix = vstack([problem.matrix, csr_array(problem.gain.reshape(1, -1))]).tocsr()
    return replace(
        problem, matrix=matrix, lows=np.append(problem.lows, floor), highs=np.append(problem.highs, INFINITY)
    )


def _tried(problem: _Problem, bound: _Bound, width: float, *, gap: float, options: Mapping[str, Any]) -> _Found | None:
    """A plan among few start months, or None: that there is none here says nothing about the rest."""
    try:
        return _whole(problem, bound, width, gap=gap, options=options)
    except UnsolvedError:
        return None


def _whole(problem: _Problem, bound: _Bound, width: float, *, gap: float, options: Mapping[str, Any]) -> _Found | None:
    """The best whole point in which no variable leaves its relaxed end at a cost above `width`; None where none is."""
    from scipy.optimize import Bounds, LinearConstraint, milp  # a second of every check

    free = np.abs(bound.reduced) <= width + 1e-6 * (1 + abs(bound.value))
    point = np.where(free, 0.0, np.round(bound.point))
    given, columns = problem.matrix @ point, problem.matrix[:, free]
    lows, highs = problem.lows - given, problem.highs - given
    least, most = columns.minimum(0).sum(axis=1), columns.maximum(0).sum(axis=1)
    binding = (least < lows - 1e-9) | (most > highs + 1e-9)
    if not free.any():
        return None if binding.any() else _Found(float(problem.gain @ point), point, float(problem.gain @ point))
    found = milp(
        -problem.gain[free],
        integrality=problem.whole[free],
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(columns[binding], lows[binding], highs[binding]) if binding.any() else (),
        options={"mip_rel_gap": gap, "presolve": int(free.sum()) > PRESOLVED, **options},
    )
    if found.x is None:
        if found.status == INFEASIBLE:
            return None
        raise UnsolvedError(found.message)
    point[free] = found.x
    rest = float(problem.gain[~free] @ point[~free])
    dual = getattr(found, "mip_dual_bound", None)
    value = rest - float(found.fun)
    return _Found(value, point, value if dual is None else rest - float(dual))


def _unmet(program: Program, without: set[str]) -> bool:
    """Without variables a row still fails where it demands something."""
    return any(row.low > 0 for row in program.rows if row.group not in without)


def _matrix(rows: list[Row], columns: int) -> Any:
    from scipy.sparse import csr_array  # a second of every check

    data = np.concatenate([np.fromiter(row.terms.values(), float, len(row.terms)) for row in rows])
    index = np.concatenate([np.fromiter(row.terms.keys(), np.int64, len(row.terms)) for row in rows])
    ends = np.concatenate([[0], np.cumsum([len(row.terms) for row in rows])])
    return csr_array((data, index, ends), shape=(len(rows), columns))


def missed(program: Program, starts: Mapping[int, int]) -> list[str]:
    """The named limits that a plan does not keep."""
    chosen = {v for v, (at, month) in enumerate(program.starts) if starts.get(at) == month}
    binaries = len(program.starts)
    broken = [
        row.group
        for row in program.rows
        if row.group and all(v < binaries for v in row.terms)
        for total in (sum(value for v, value in row.terms.items() if v in chosen),)
        if not row.low - 1e-6 * _size(row) <= total <= row.high + 1e-6 * _size(row)
    ]
    return list(dict.fromkeys(broken))


def _size(row: Row) -> float:
    return max(1.0, *(abs(value) for value in row.terms.values())) if row.terms else 1.0


def clash(program: Program, *, nodes: int | None = None) -> list[str]:
    """A smallest set of named constraints that cannot hold together; empty where a plan exists.

    Empty too where the limit of `nodes` leaves it open.

    Reference: Chinneck and Dravnieks (1991), ORSA Journal on Computing 3, 157-168, the deletion filter.
    """
    if not _impossible(program, (), nodes):
        return []
    dropped: list[str] = []
    for group in program.groups:
        if _impossible(program, [*dropped, group], nodes):
            dropped.append(group)
    return [group for group in program.groups if group not in dropped]


def _impossible(program: Program, without: Sequence[str], nodes: int | None) -> bool:
    """Proved that no plan meets the constraints; False where one does, or where the limit of nodes leaves it open."""
    try:
        return solve(program, without=without, gain=np.zeros(len(program.gain)), nodes=nodes) is None
    except UnsolvedError:
        return False
