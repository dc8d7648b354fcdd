"""What the plan says of itself: how well it is proved, what was assumed, and what it leaves aside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.result import Check
from workbench.scoring.roadmap import value
from workbench.scoring.roadmap.case import month_between
from workbench.scoring.roadmap.choice import LARGE, SECONDS, SMALL, large, small

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd

    from workbench.scoring.roadmap.case import Case, Limits
    from workbench.scoring.roadmap.choice import Choice


@dataclass(frozen=True, eq=False)
class Aside:
    """Initiatives that cannot be planned: those without estimates, and those that wait in vain (id, title, needs, why)."""

    open: pd.DataFrame
    waiting: pd.DataFrame

    def __len__(self) -> int:
        return len(self.open) + len(self.waiting)


def checks(
    case: Case, choice: Choice, limits: Limits, aside: Aside, *, draws: int, not_kept: Sequence[str]
) -> tuple[Check, ...]:
    """All checks of a plan; `not_kept` are the limits that the sorted list beside it does not keep."""
    return (
        _proof(choice), *_scale(case), *_aside(aside), *_notes(case, limits), *_running(case),
        *_floors(case, choice, limits), *_list(not_kept), *_uncertainty(case, draws),
    )  # fmt: skip


def _proof(choice: Choice) -> Check:
    proof = "is the best found, not proved" if not choice.optimal else "is proved best"
    if choice.optimal and choice.gap >= 1e-5:
        proof = "is proved within that gap of the best"
    return Check("Plan", "passed" if choice.optimal else "information",
                 f"HiGHS: relative gap {choice.gap:.2%}, the plan {proof}. Then the earliest starts within 2% of its value.")  # fmt: skip


def _scale(case: Case) -> Iterator[Check]:
    if not small(case):
        yield Check("Good plans", "information", f"More than {SMALL} initiatives: what is in every good plan is proved by "
                    "bounds, so that some of it may not be named, and the budget curve shows plans near the best.")  # fmt: skip
    if large(case):
        yield Check("Scale", "information",
                    f"More than {LARGE} initiatives: each search ends after {SECONDS:.0f} s at the latest, the budget "
                    "curve has three points.")  # fmt: skip


def _aside(aside: Aside) -> Iterator[Check]:
    yield Check("Estimates", "information" if len(aside.open) else "passed",
                f"Initiatives without cost or duration, listed and not planned: {len(aside.open)}.")  # fmt: skip
    if len(aside.waiting):
        named = "; ".join(
            f"{row['id']} needs {row['needs']} ({row['why']})" for row in aside.waiting.to_dict("records")
        )
        yield Check("Dependencies", "failed", f"Not planned, because what they need never comes: {named}.")


def _notes(case: Case, limits: Limits) -> Iterator[Check]:
    notes = [
        (case.frame["confidence"].isna().sum(), "state no confidence and count as certain"),
        (case.frame["cost_yearly"].isna().sum(), "state no yearly cost and count as having none"),
        (sum(case.latest(at) < case.earliest[at] for at in range(len(case))), "cannot finish within the horizon"),
    ]  # fmt: skip
    for count, says in notes:
        if count:
            yield Check("Initiatives", "information", f"{count} initiatives {says}.")
    unlimited = [role for role in case.role_names if role not in limits.capacity]
    if unlimited:
        yield Check("Capacity", "information", f"Not limited: {', '.join(unlimited)}.")


def _running(case: Case) -> Iterator[Check]:
    """What began before the plan is planned with the months and the one-off cost that are left."""
    told, over = [], []
    for at, row in enumerate(case.frame.to_dict("records")):
        elapsed = month_between(row["start"], case.start) if case.running[at] and row["start"] else 0
        if elapsed > 0:
            told.append(f"{row['id']} {case.months[at]} of {row['months']:.0f} months")
        if elapsed >= row["months"]:
            over.append(str(row["id"]))
    if told:
        yield Check(
            "Running", "information", f"Began before the plan, which holds what is left: {', '.join(told)}."
        )
    if over:
        yield Check("Running", "information",
                    f"Should be finished by its own dates, planned with one more month: {', '.join(over)}.")  # fmt: skip


def _floors(case: Case, choice: Choice, limits: Limits) -> Iterator[Check]:
    """Shares of nothing are kept by any plan: a floor then says nothing."""
    if not limits.floors or not case.monetary:
        return
    if value.worth_of(case, choice.starts, haircut=0.0).benefit.sum() <= 0:
        yield Check("Floors", "failed", "The plan has no benefit, so that its floors hold only for want of anything to share: "
                    "no plan with a benefit meets them and is worth more. Lower the floors or add initiatives for them.")  # fmt: skip


def _list(not_kept: Sequence[str]) -> Iterator[Check]:
    if not_kept:
        yield Check("Sorted list", "information",
                    f"The sorted list beside the plan does not keep: {'; '.join(not_kept)}. Its value is not one the plan could have.")  # fmt: skip


def _uncertainty(case: Case, draws: int) -> Iterator[Check]:
    if case.monetary:
        yield Check("Uncertainty", "information", f"{draws:,} seeded futures; links in the survey are associations, "
                    "each counted as a cause with its stated chance.")  # fmt: skip
