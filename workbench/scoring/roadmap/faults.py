"""What is wrong with initiatives and limits together: each fault with its place, what is allowed and the fix."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Any

import pandas as pd

from workbench.errors import Fault, did_you_mean
from workbench.scoring.roadmap import candidates
from workbench.scoring.roadmap.case import ACTIVE, begun, month_after, remaining

if TYPE_CHECKING:
    from workbench.model.terms import Finance, Limits
    from workbench.sources.models import Located

MOST = 1000
Row = Mapping[Hashable, Any]
Loc = tuple[str | int, ...]


@dataclass(frozen=True)
class Wrong:
    """A fault before it is placed: `loc` leads to it from `roadmap` in the settings or from `initiatives`."""

    loc: Loc
    found: str
    allowed: str
    fix: str
    key: bool = False


@dataclass(frozen=True)
class Named:
    """Places by name, where no file is at hand: an initiative's id, or the setting's path."""

    shown: str
    ids: Sequence[str]

    def fault(self, loc: Loc, found: str, *, allowed: str, fix: str, key: bool = False) -> Fault:  # noqa: ARG002 - a name has no keys
        """A fault whose cell is the id or the path."""
        at = next((step for step in loc if isinstance(step, int)), None)
        cell = self.ids[at] if loc[0] == "initiatives" and at is not None else ".".join(map(str, loc[:2]))
        return Fault(self.shown, found, allowed, fix, cell=None if cell == "initiatives" else cell)


@dataclass(frozen=True)
class Known:
    """What is known before anything runs: the months around the plan (ISO), figures, and ids of findings.

    `figures` may be moved beside those with a linkage; `findings` are the frameworks' ids, empty where not known.
    """

    start: str
    as_of: str
    currency: str
    since: str = ""
    figures: Sequence[str] = ()
    findings: Sequence[str] = ()


def faults(
    initiatives: pd.DataFrame,
    finance: Finance | None,
    limits: Limits,
    *,
    known: Known,
    initiatives_file: Located | None = None,
    settings_file: Located | None = None,
) -> list[Fault]:
    """All faults; empty where nothing speaks against the plan before it is computed.

    The files place what is wrong in them; without one, faults name the initiative or the setting.
    """
    table = initiatives.reset_index(drop=True)
    files = {
        "initiatives": initiatives_file or Named("initiatives", [str(one) for one in table["id"]]),
        "roadmap": settings_file or Named("engagement.yaml", ()),
    }
    wrong = [
        *_limits(limits, known), *_roles(table, limits), *_size(table), *_each(table, finance, limits, known),
        *_links(table), *_together(table, known), *_answers(table, finance, limits, known),
    ]  # fmt: skip
    return [
        files[str(one.loc[0])].fault(one.loc, one.found, allowed=one.allowed, fix=one.fix, key=one.key) for one in wrong
    ]


def _limits(limits: Limits, known: Known) -> Iterator[Wrong]:
    budget, years = limits.budget, -(-limits.horizon // 12)
    if budget is not None and not any(budget):
        yield Wrong(
            ("roadmap", "budget"),
            "a budget of zero",
            "a budget above zero in one plan year",
            "give the budget of each plan year, or remove the line for no limit",
        )
    if budget is not None and len(budget) < years:
        yield Wrong(
            ("roadmap", "budget"),
            f"a budget for {len(budget)} of {years} plan years",
            "one amount for each plan year of the horizon",
            "add the missing years",
        )
    if sum(limits.floors.values()) > 1 + 1e-9:
        yield Wrong(
            ("roadmap", "floors"),
            f"floors that add up to {sum(limits.floors.values()):.0%}",
            "at most 100% of the benefit",
            "lower one of them",
        )
    if limits.start and known.since and known.start < known.since:
        yield Wrong(
            ("roadmap", "start"),
            f"a plan from {known.start}, before the period",
            f"{known.since} or later",
            "correct the month, or remove the line to start in the month after as_of",
        )
    elif limits.start and month_after(known.start, limits.horizon) <= known.as_of[:7]:
        yield Wrong(
            ("roadmap", "start"),
            f"a plan from {known.start} for {limits.horizon} months, over by {known.as_of[:7]}",
            "a plan that ends after as_of",
            "correct the month, or remove the line to start in the month after as_of",
        )


def _roles(table: pd.DataFrame, limits: Limits) -> Iterator[Wrong]:
    """Capacities that limit nobody while a role of the initiatives has none: one of the two is misspelt."""
    needed = sorted({str(role) for roles in table["roles"] for role in roles})
    unlimited = [role for role in needed if role not in limits.capacity]
    for role in limits.capacity if unlimited else ():
        if role not in needed:
            yield Wrong(
                ("roadmap", "capacity", role),
                f'a capacity of "{role}", which no initiative needs',
                f"a role of the initiatives: {', '.join(needed)}",
                f"correct it, or remove the line.{did_you_mean(role, unlimited)}",
                key=True,
            )


def _size(table: pd.DataFrame) -> Iterator[Wrong]:
    if len(table) > MOST:
        yield Wrong(
            ("initiatives",), f"{len(table)} initiatives", f"at most {MOST}", "plan by workstream or merge some"
        )


def _each(table: pd.DataFrame, finance: Finance | None, limits: Limits, known: Known) -> Iterator[Wrong]:
    """Faults of initiatives one by one; what is done or stopped is not planned and may say what it likes."""
    left = remaining(table, known.start)[0]
    must = table["mandatory"].to_numpy(bool) | begun(table, known.start)
    for at, row in enumerate(table.to_dict("records")):
        yield from _money(at, row, known.currency)
        if row["status"] in ACTIVE:
            yield from _effects(at, row, finance, known.figures)
            yield from _dates(at, row, known)
            yield from _people(at, row, limits)
            if must[at] and not pd.isna(row["months"]) and left[at] > limits.horizon:
                yield Wrong(
                    ("initiatives", at, "months"),
                    f"{left[at]:.0f} months of an initiative that must be in the plan",
                    f"at most the horizon of {limits.horizon} months",
                    "lengthen the horizon or cut it in two",
                )


def _money(at: int, row: Row, currency: str) -> Iterator[Wrong]:
    for name in ("cost_once", "cost_yearly"):
        if row[name] < 0:
            yield Wrong(
                ("initiatives", at, name),
                f"{name} of {row[name]:,.0f}",
                "an amount of zero or more",
                "state savings as an effect on a line of cost, not as a negative cost",
            )
    if row["currency"] != currency:
        yield Wrong(
            ("initiatives", at, "currency"),
            f'amounts in "{row["currency"]}"',
            f"the engagement's currency, {currency}",
            "convert the amounts",
        )


def _effects(at: int, row: Row, finance: Finance | None, also: Sequence[str]) -> Iterator[Wrong]:
    known = sorted({*also, *(link.figure for link in finance.linkages)}) if finance else []
    whole = {link.figure for link in finance.linkages if link.yearly_cost} if finance else set()
    for number, effect in enumerate(row["effects"] if finance else ()):
        if effect["figure"] not in known:
            yield Wrong(
                ("initiatives", at, "effects", number, "figure"),
                f'an effect on the unknown figure "{effect["figure"]}"',
                f"a figure of finance.yaml: {', '.join(known)}",
                f"correct it, or add a linkage for it.{did_you_mean(effect['figure'], known)}",
            )
        elif effect["figure"] in whole and max(abs(effect[end]) for end in ("low", "likely", "high")) > 1:
            yield Wrong(
                ("initiatives", at, "effects", number, "high"),
                f'an effect of {effect["high"]:g} on "{effect["figure"]}", whose value is its whole yearly cost',
                "the share of it that is saved, 0 to 1",
                "write 0.15 for 15 %, or leave yearly_cost out of the linkage",
            )


def _dates(at: int, row: Row, known: Known) -> Iterator[Wrong]:
    start, target, idle = row["start"], row.get("kpi_date") or "", row["status"] in {"proposed", "planned"}
    if start and start < known.start and idle:
        yield Wrong(
            ("initiatives", at, "start"),
            f"an earliest start of {start}, before the plan's first month {known.start}",
            f"{known.start} or later",
            "correct the month, or set the status to started",
        )
    first = max(start, known.start) if idle else start or known.since
    if target and target < first:
        yield Wrong(
            ("initiatives", at, "kpi_date"),
            f"a target for {target}, before the initiative can start",
            f"{first} or later",
            "correct the month by which the KPI should reach its target",
        )


def _people(at: int, row: Row, limits: Limits) -> Iterator[Wrong]:
    for role, need in row["roles"].items():
        most = limits.capacity.get(role)
        if most is not None and need > most:
            yield Wrong(
                ("initiatives", at, "roles", role),
                f"{need:g} {role} a month, where {most:g} are available",
                f"at most {most:g} {role} a month",
                "lower the effort or raise the capacity",
            )


def _links(table: pd.DataFrame) -> Iterator[Wrong]:
    ids = [str(one) for one in table["id"]]
    places = {id_: at for at, id_ in enumerate(ids)}
    for at in (
        sorted(places[id_] for id_ in {one for one in ids if ids.count(one) > 1}) if len(places) < len(ids) else ()
    ):
        yield Wrong(("initiatives", at, "id"), "the id a second time", "each id once", "rename one")
    for at, needs in enumerate(table["depends_on"]):
        for number, need in enumerate(needs):
            if need not in places:
                yield Wrong(
                    ("initiatives", at, "depends_on", number),
                    f'a dependency on the unknown "{need}"',
                    "the id of another initiative",
                    f"correct it.{did_you_mean(need, ids)}",
                )
    try:
        TopologicalSorter(dict(zip(ids, table["depends_on"], strict=True))).prepare()
    except CycleError as error:
        circle = list(reversed(error.args[1]))
        yield Wrong(
            ("initiatives", places[circle[0]], "depends_on"),
            f"a circle of dependencies: {' -> '.join(circle)}",
            "dependencies without a circle",
            "remove one of them",
        )


def _together(table: pd.DataFrame, known: Known) -> Iterator[Wrong]:
    """Two that must both be in the plan and exclude each other: told once, at the one that says so."""
    kept = (table["mandatory"].to_numpy(bool) | begun(table, known.start)) & table["status"].isin(ACTIVE)
    must = {str(id_) for id_ in table.loc[kept, "id"]}
    told: set[frozenset[str]] = set()
    for at, row in enumerate(table.to_dict("records")):
        for number, other in enumerate(row["excludes"] if row["id"] in must else ()):
            pair = frozenset((str(row["id"]), str(other)))
            if other in must and pair not in told:
                told.add(pair)
                yield Wrong(
                    ("initiatives", at, "excludes", number),
                    f"{row['id']} and {other}, both certain to be in the plan",
                    "at most one of two that exclude each other",
                    "make one of them not mandatory, or remove the exclusion",
                )


def _answers(table: pd.DataFrame, finance: Finance | None, limits: Limits, known: Known) -> Iterator[Wrong]:
    """Findings that no framework has, and required ones that no initiative of the plan can answer."""
    for at, named in enumerate(table["findings"]):
        for number, finding in enumerate(named):
            if _misspelt(finding, known.findings):
                yield Wrong(
                    ("initiatives", at, "findings", number),
                    f'the finding "{finding}", which no framework has',
                    "the id of an item or of its group",
                    f"correct it.{did_you_mean(finding, known.findings)}",
                )
    ready = candidates.plannable(table, monetary=finance is not None, start=known.start)
    answered = sorted({str(one) for named in ready["findings"] for one in named})
    for number, finding in enumerate(limits.address):
        if not candidates.answering(finding, ready):
            yield Wrong(
                ("roadmap", "address", number),
                f'the finding "{finding}", which no initiative answers',
                f"a finding of an initiative that can be planned: {', '.join(answered) or 'there is none'}",
                f"correct it, or add an initiative for it.{did_you_mean(finding, answered)}",
            )


def _misspelt(finding: str, known: Sequence[str]) -> bool:
    """True for an id in a framework's manner (G1.4.2) that no framework has; other words are the client's own."""
    written = re.fullmatch(r"([A-Za-z]+)[0-9]+(\.[0-9]+)*", finding)
    families = {match[1] for one in known if (match := re.match(r"([A-Za-z]+)[0-9]", one))}
    return written is not None and written[1] in families and finding not in known
