"""What is wrong with initiatives and limits together: each fault with the initiative, what is allowed and the fix."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from workbench.errors import Fault, did_you_mean

if TYPE_CHECKING:
    from workbench.scoring.roadmap.case import Limits, Priced

MOST = 1000
Row = Mapping[Hashable, Any]
Told = tuple[str, str, str]  # found, allowed, fix


def faults(
    initiatives: pd.DataFrame,
    finance: Priced | None,
    limits: Limits,
    *,
    start: str,
    currency: str,
    also: Sequence[str] = (),
    shown: str = "initiatives",
    settings: str = "engagement.yaml",
) -> list[Fault]:
    """All faults; empty where the plan can be computed.

    Effects may name figures of `finance` and those of `also`; `shown` and `settings` name the files to the reader.
    """
    found = [*_limits(limits, settings)]
    if len(initiatives) > MOST:
        found.append(
            Fault(
                shown,
                f"{len(initiatives)} initiatives",
                f"at most {MOST}",
                "plan by workstream or merge some",
            )
        )
    for row in initiatives.to_dict("records"):
        told = [
            *_money(row, currency),
            *_effects(row, finance, also),
            *_dates(row, start, limits),
            *_people(row, limits),
        ]
        found += [Fault(shown, wrong, allowed, fix, cell=str(row["id"])) for wrong, allowed, fix in told]
    return found + list(_links(initiatives, shown))


def _limits(limits: Limits, settings: str) -> Iterator[Fault]:
    if limits.budget is not None and not any(limits.budget):
        yield Fault(settings, "a budget of zero", "a budget above zero in one plan year", cell="roadmap.budget",
                    fix="give the budget of each plan year, or remove the line for no limit")  # fmt: skip
    if limits.budget is not None and len(limits.budget) < -(-limits.horizon // 12):
        yield Fault(settings, f"a budget for {len(limits.budget)} of {-(-limits.horizon // 12)} plan years",
                    "one amount for each plan year of the horizon", cell="roadmap.budget", fix="add the missing years")  # fmt: skip


def _money(row: Row, currency: str) -> Iterator[Told]:
    for name in ("cost_once", "cost_yearly"):
        if row[name] < 0:
            yield (f"{name} of {row[name]:,.0f}", "an amount of zero or more",
                   "state savings as an effect on a line of cost, not as a negative cost")  # fmt: skip
    if row["currency"] != currency:
        yield (
            f'amounts in "{row["currency"]}"',
            f"the engagement's currency, {currency}",
            "convert the amounts",
        )


def _effects(row: Row, finance: Priced | None, also: Sequence[str]) -> Iterator[Told]:
    known = sorted({*also, *(link.figure for link in finance.linkages)}) if finance else []
    for effect in row["effects"] if finance else ():
        if effect["figure"] not in known:
            yield (f'an effect on the unknown figure "{effect["figure"]}"',
                   f"a figure of finance.yaml: {', '.join(known)}",
                   f"correct it, or add a linkage for it.{did_you_mean(effect['figure'], known)}")  # fmt: skip


def _dates(row: Row, start: str, limits: Limits) -> Iterator[Told]:
    if row["start"] and row["start"] < start and row["status"] in {"proposed", "planned"}:
        yield (f"an earliest start of {row['start']}, before the plan's first month {start}", f"{start} or later",
               "correct the month, or set the status to started")  # fmt: skip
    if _must(row) and row["months"] > limits.horizon:
        yield (f"{row['months']:.0f} months of an initiative that must be in the plan",
               f"at most the horizon of {limits.horizon} months", "lengthen the horizon or cut it in two")  # fmt: skip


def _people(row: Row, limits: Limits) -> Iterator[Told]:
    for role, need in row["roles"].items():
        most = limits.capacity.get(role)
        if most is not None and need > most:
            yield (f"{need:g} {role} a month, where {most:g} are available", f"at most {most:g} {role} a month",
                   "lower the effort or raise the capacity")  # fmt: skip


def _must(row: Row) -> bool:
    return bool(row["mandatory"]) or row["status"] == "started"


def _links(initiatives: pd.DataFrame, shown: str) -> Iterator[Fault]:
    from graphlib import CycleError, TopologicalSorter

    ids = [str(one) for one in initiatives["id"]]
    for name in sorted({one for one in ids if ids.count(one) > 1} if len(set(ids)) < len(ids) else ()):
        yield Fault(shown, "the id a second time", "each id once", "rename one", cell=name)
    for id_, needs in zip(ids, initiatives["depends_on"], strict=True):
        for need in needs:
            if need not in ids:
                yield Fault(shown, f'a dependency on the unknown "{need}"', "the id of another initiative",
                            f"correct it.{did_you_mean(need, ids)}", cell=id_)  # fmt: skip
    try:
        TopologicalSorter(dict(zip(ids, initiatives["depends_on"], strict=True))).prepare()
    except CycleError as error:
        circle = list(reversed(error.args[1]))
        yield Fault(shown, f"a circle of dependencies: {' -> '.join(circle)}", "dependencies without a circle",
                    "remove one of them", cell=circle[0])  # fmt: skip
