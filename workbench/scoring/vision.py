"""Vision and brand promise: what is promised beside what is delivered, by survey and journey."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from workbench.claims import Message, claim, holding, say
from workbench.claims import conditions as when
from workbench.model.rows import tables_of
from workbench.model.vision import Principle, Promise, PromiseLine, Statement, StatementCard, Vision
from workbench.model.workshop import Held, Voted
from workbench.privacy import Rules
from workbench.result import Check, Estimate, Result

STATES = ("kept", "broken", "unclear", "open")


def judge_promises(given: Vision, upstream: Sequence[Result] = (), *, rules: Rules) -> Result:
    """Each promise beside its delivery: the share of satisfied at its touchpoint, and the widest shortfall at its stage.

    A promise is kept where the whole interval of the share lies at or above what is promised, broken where it lies below,
    unclear between, and open where the promise states no share or the survey shows none. The stage's gap is the most
    negative difference of actual and expectation among the forces (score points), from the journey of this run. What is missing or withheld upstream stays
    missing. Statement, principles and touchpoints that are missing are open points, told by a check.

    The rule is the workbench's own; shares and intervals are those of the voice of the customer.
    """
    tables = {result.module: result.tables for result in upstream}
    lines = [_line(one, _touchpoint(tables, one.touchpoint), _gap(tables, one.stage)) for one in given.promises]
    states = [line.state for line in lines]
    figures = {
        "promises": Estimate(len(lines), unit="count"),
        "principles": Estimate(len(given.principles), unit="count"),
    }
    figures |= {name: Estimate(states.count(name), unit="count") for name in STATES}
    for line in lines:
        figures[f"delivered.{line.id}"] = Estimate(line.delivered, line.low, line.high, n=line.n, unit="share")
        figures[f"promised.{line.id}"] = Estimate(line.promised, unit="share")
    asked = [
        name
        for name, there in (
            ("statement", given.statement),
            ("principles", given.principles),
            ("promises", given.promises),
        )
        if not there
    ]
    open_ = tuple(say(f"vision-open-{name}") for name in asked)
    check = Check(
        say("check-vision"),
        "failed" if open_ else "passed",
        say("vision-asks", open=open_) if open_ else say("vision-written"),
    )
    made: dict[type[Any], Iterable[Any]] = {
        Statement: [Statement(given.statement)] if given.statement else [],
        StatementCard: _cards(given, upstream), Principle: given.principles, PromiseLine: lines,
    }  # fmt: skip
    return Result("vision", figures, tables_of(made), (check,), claims=claims(figures), headline="broken", rules=rules)


def _cards(given: Vision, upstream: Sequence[Result]) -> list[StatementCard]:
    """The statements to choose from with their shares of the room's dots, those with most before the others."""
    shares = {
        vote.label: vote.share
        for one in upstream if one.module == "workshop"
        for held in one.rows(Held) if held.subject == "vision"
        for vote in one.rows(Voted) if vote.round == held.round
    }  # fmt: skip
    cards = dict.fromkeys((*given.cards, *shares))
    return sorted((StatementCard(card, shares.get(card)) for card in cards), key=lambda row: -(row.share or 0))


def _touchpoint(tables: Mapping[str, Any], name: str) -> Mapping[Hashable, Any]:
    rows = tables.get("voice", {}).get("touchpoints")
    found = [] if rows is None or not name else rows[rows["touchpoint"] == name].to_dict("records")
    return found[0] if found else {}


def _gap(tables: Mapping[str, Any], stage: str) -> Mapping[Hashable, Any]:
    """The force in which delivery at a stage falls furthest short; empty where none does."""
    rows = tables.get("journey", {}).get("gaps")
    if rows is None or not stage:
        return {}
    here = rows[(rows["gap"] == "delivery") & (rows["stage"] == stage) & rows["value"].notna()]
    return (
        here.sort_values("value", kind="stable").to_dict("records")[0] if len(here) and here["value"].min() < 0 else {}
    )


def _line(one: Promise, survey: Mapping[Hashable, Any], gap: Mapping[Hashable, Any]) -> PromiseLine:
    value, low, high = (_known(survey.get(name)) for name in ("value", "low", "high"))
    n = _known(survey.get("n"))
    return PromiseLine(
        one.id,
        one.promise,
        str(survey.get("label") or one.touchpoint),
        str(gap.get("stage_label") or one.stage),
        one.promised,
        value,
        low,
        high,
        None if n is None else int(n),
        str(gap.get("force_label") or ""),
        _known(gap.get("value")),
        state(one.promised, value, low, high),
    )


def state(promised: float | None, value: float | None, low: float | None, high: float | None) -> str:
    """Whether a promise is kept, broken, unclear or open; see `judge_promises`."""
    if promised is None or value is None:
        return "open"
    if (value if low is None else low) >= promised:
        return "kept"
    return "broken" if (value if high is None else high) < promised else "unclear"


def _known(value: Any) -> float | None:
    return None if value is None or pd.isna(value) else float(value)


def claims(figures: Mapping[str, Estimate]) -> tuple[Message, ...]:
    """How many promises are broken, or that all that are measured are kept."""
    broken, all_ = figures["broken"], figures["promises"]
    return holding(
        claim("vision-broken", when.some(broken), when.counted(broken, all_), broken=broken, all=all_),
        claim("vision-kept", when.each(figures["kept"], all_), all=all_),
        claim(
            "vision-none-broken",
            when.none(broken),
            when.under(figures["kept"], limit=(all_.value or 0)),
            kept=figures["kept"],
            all=all_,
        ),
    )


__all__ = ["judge_promises", "state"]
