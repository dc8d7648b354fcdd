"""What the governance audit shows of the organisation: council, roles and the calendar of meetings."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd
from babel.dates import get_month_names

from workbench.claims import Message, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.model.cited import Cited
from workbench.model.governance import Activity, Meeting, Seats
from workbench.result import Result

LONGEST = 100  # characters of a meeting with its purpose and chair
PARTS = {kind: say(f"playbook-{kind}") for kind in ("executive", "business", "functional", "operational")}


def composition(result: Result, context: Context) -> Exhibit:
    """The seats of the council against the mix it needs: executive, business, functional and operational."""
    mix = result.rows(Seats)
    data = [(PARTS[row.kind], str(row.seats), row.roles or say("playbook-open-seat")) for row in mix]
    missing = tuple(PARTS[row.kind] for row in mix if row.missing)
    seats, kinds = result.figures["council_seats"], result.figures["council_kinds"]
    return exhibit(
        pd.DataFrame(data, columns=[say(f"playbook-{name}") for name in ("kind", "seats", "roles")]),
        kind="table",
        id="governance-council",
        title=first(
            claim("governance-no-council", when.none(seats)),
            claim("governance-council-gap", when.under(kinds, limit=len(PARTS)), seats=seats, missing=missing),
            claim("governance-council-full", when.at_least(kinds, least=len(PARTS)), seats=seats),
        ),
        takeaways=[say("governance-council-why")],
        figures=result.figure_ids("council_seats", "council_kinds"),
        short=missing,
        reasoning=say("governance-council-rule"),
        **_footing(result, context),
    )


def responsibilities(result: Result, context: Context) -> Exhibit:
    """Who carries out, answers for, is asked about and hears of each activity."""
    rows = [(row.activity, *(getattr(row, kind) for kind in PARTS)) for row in result.rows(Activity)]
    return exhibit(
        pd.DataFrame(rows, columns=[say("playbook-activity"), *PARTS.values()]),
        kind="table",
        id="governance-raci",
        title=say("governance-raci-proposed", activities=result.figures["activities"]),
        figures=result.figure_ids("activities"),
        notes=[say("governance-raci-key")],
        takeaways=[say("governance-raci-confirm")],
        reasoning=say("governance-raci-why"),
        **{name: value for name, value in _footing(result, context).items() if name != "notes"},
    )


def calendar(result: Result, context: Context) -> Exhibit:
    """The regular meetings of the next twelve months."""
    meetings = sorted(result.rows(Meeting), key=lambda row: -row.times_a_year)
    months = _months(context)
    # Month by month, so that the columns come in calendar order although some forums skip months.
    rows = [
        (row.forum, month, times, str(times))
        for at, month in enumerate(months)
        for row in meetings
        if (times := _by_month(row.times_a_year)[at])
    ]
    proposed = all(row.proposed for row in meetings)
    return exhibit(
        pd.DataFrame(rows, columns=["forum", "month", "meetings", "text"]),
        kind="heatmap",
        id="governance-cadence",
        title=say("governance-cadence-proposed" if proposed else "governance-cadence", forums=result.figures["forums"]),
        encoding={"row": "forum", "column": "month", "value": "meetings", "text": "text"},
        unit="count",
        polarity="none",
        takeaways=holding(*map(_purpose, meetings[:3])),
        figures=result.figure_ids("forums"),
        reasoning=say("governance-cadence-why"),
        notes=[say("governance-cadence-key")],
        **_footing(result, context),
    )


def _purpose(row: Meeting) -> Message | None:
    """A meeting with its purpose, and its chair where there is room; none where the purpose is too long to be read."""
    given: dict[str, Any] = {"forum": row.forum, "purpose": row.purpose}
    room = LONGEST - sum(len(str(text)) for text in given.values())
    if not row.purpose or room < 0:
        return None
    if row.chair and len(row.chair) <= room - 10:
        return say("governance-meeting-chaired", chair=row.chair, **given)
    return say("governance-meeting", **given)


def _by_month(times: int) -> list[int]:
    """Meetings in each of twelve months: several a month, or the last month of each period."""
    if times >= 12:
        return [times // 12] * 12
    every = 12 // times
    return [1 if (month + 1) % every == 0 else 0 for month in range(12)]


def _months(context: Context) -> list[str]:
    """Short names of the twelve months after the report's date."""
    start = dt.date.fromisoformat(context.as_of).month if context.as_of else 12
    names = get_month_names("abbreviated", context="stand-alone", locale=context.language)
    return [str(names[(start + at) % 12 + 1]) for at in range(12)]


def _footing(result: Result, context: Context) -> dict[str, Any]:
    source = result.rows(Cited)[0].source
    return {"period": context.period, "source": say("governance-source", client=context.short_name, checklist=source)}


__all__ = ["calendar", "composition", "responsibilities"]
