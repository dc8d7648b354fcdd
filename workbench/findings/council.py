"""What the governance audit shows of the organisation: council, roles and the calendar of meetings."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd

from workbench.claims import Message, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.result import Result

LONGEST = 100  # characters of a meeting with its purpose and chair
PARTS = {kind: say(f"playbook-{kind}") for kind in ("executive", "business", "functional", "operational")}


def composition(result: Result, context: Context) -> Exhibit:
    """The seats of the council against the mix it needs: executive, business, functional and operational."""
    mix = result.table("council")
    data = pd.DataFrame(
        {
            say("playbook-kind"): [PARTS[kind] for kind in mix["kind"]],
            say("playbook-seats"): [str(seats) for seats in mix["seats"]],
            say("playbook-roles"): [roles or say("playbook-open-seat") for roles in mix["roles"]],
        }
    )
    missing = tuple(PARTS[kind] for kind in mix.loc[mix["missing"].astype(bool), "kind"])
    seats, kinds = result.figures["council_seats"], result.figures["council_kinds"]
    return exhibit(
        data,
        kind="table",
        id="governance-council",
        title=first(
            claim("governance-no-council", when.none(seats)),
            claim(
                "governance-council-gap", when.under(kinds, limit=len(PARTS)), seats=seats, missing=missing
            ),
            claim("governance-council-full", when.at_least(kinds, least=len(PARTS)), seats=seats),
        ),
        takeaways=[say("governance-council-why")],
        figures=_ids(result, "council_seats", "council_kinds"),
        highlight=missing,
        reasoning=say("governance-council-rule"),
        **_footing(result, context),
    )


def responsibilities(result: Result, context: Context) -> Exhibit:
    """Who carries out, answers for, is asked about and hears of each activity."""
    names = {"activity": say("playbook-activity"), **PARTS}
    table = result.table("raci").drop(columns="id").rename(columns=names)
    return exhibit(
        table,
        kind="table",
        id="governance-raci",
        title=say("governance-raci-proposed", activities=result.figures["activities"]),
        figures=_ids(result, "activities"),
        notes=[say("governance-raci-key")],
        takeaways=[say("governance-raci-confirm")],
        reasoning=say("governance-raci-why"),
        **{name: value for name, value in _footing(result, context).items() if name != "notes"},
    )


def calendar(result: Result, context: Context) -> Exhibit:
    """The regular meetings of the next twelve months."""
    meetings = result.table("cadence").sort_values("times_a_year", ascending=False, kind="stable")
    months = _months(context)
    # Month by month, so that the columns come in calendar order although some forums skip months.
    rows = [
        {"forum": row["forum"], "month": month, "meetings": times, "text": str(times)}
        for at, month in enumerate(months)
        for row in meetings.to_dict("records")
        if (times := _by_month(int(row["times_a_year"]))[at])
    ]
    proposed = bool(meetings["proposed"].all())
    return exhibit(
        pd.DataFrame(rows, columns=["forum", "month", "meetings", "text"]),
        kind="heatmap",
        id="governance-cadence",
        title=say("governance-cadence-proposed" if proposed else "governance-cadence", forums=result.figures["forums"]),
        encoding={"row": "forum", "column": "month", "value": "meetings", "text": "text"},
        unit="count",
        polarity="none",
        takeaways=holding(*(_purpose(row) for row in meetings.head(3).to_dict("records"))),
        figures=_ids(result, "forums"),
        reasoning=say("governance-cadence-why"),
        notes=[say("governance-cadence-key")],
        **_footing(result, context),
    )  # fmt: skip


def _purpose(row: Any) -> Message | None:
    """A meeting with its purpose, and its chair where there is room; none where the purpose is too long to be read."""
    given = {"forum": row["forum"], "purpose": row["purpose"]}
    room = LONGEST - sum(map(len, given.values()))
    if not row["purpose"] or room < 0:
        return None
    if row["chair"] and len(row["chair"]) <= room - 10:
        return say("governance-meeting-chaired", chair=row["chair"], **given)
    return say("governance-meeting", **given)


def _by_month(times: int) -> list[int]:
    """Meetings in each of twelve months: several a month, or the last month of each period."""
    if times >= 12:
        return [times // 12] * 12
    every = 12 // times
    return [1 if (month + 1) % every == 0 else 0 for month in range(12)]


def _months(context: Context) -> list[str]:
    """Short names of the twelve months after the report's date."""
    from babel.dates import get_month_names

    start = dt.date.fromisoformat(context.as_of).month if context.as_of else 12
    names = get_month_names("abbreviated", context="stand-alone", locale=context.language)
    return [str(names[(start + at) % 12 + 1]) for at in range(12)]


def _ids(result: Result, *names: str) -> tuple[str, ...]:
    return tuple(result.figure_id(name) for name in names)


def _footing(result: Result, context: Context) -> dict[str, Any]:
    source = str(result.table("framework")["source"].iloc[0])
    return {
        "period": context.period,
        "source": say("governance-source", client=context.name, checklist=source),
    }


__all__ = ["calendar", "composition", "responsibilities"]
