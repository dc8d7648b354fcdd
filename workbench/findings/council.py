"""What the governance audit shows of the organisation: council, roles and the calendar of meetings."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.result import Result
from workbench.wording import joined, sentence

PARTS = {
    "executive": "Executive",
    "business": "Business",
    "functional": "Functional",
    "operational": "Operational",
}


def composition(result: Result, context: Context) -> Exhibit:
    """The seats of the council against the mix it needs: executive, business, functional and operational."""
    mix = result.table("council")
    missing = [PARTS[kind].lower() for kind in mix.loc[mix["missing"].astype(bool), "kind"]]
    data = pd.DataFrame(
        {
            "Kind of member": mix["kind"].map(PARTS),
            "Seats": [str(seats) for seats in mix["seats"]],
            "Roles": mix["roles"].where(mix["roles"] != "", "open seat"),
        }
    )
    return exhibit(
        data,
        kind="table",
        id="governance-council",
        title=_composition_title(result, context, missing),
        takeaways=("A council needs all four kinds, so that decisions can be taken and carried out",),
        figures=_ids(result, "council_seats", "council_kinds"),
        highlight=tuple(PARTS[kind] for kind in mix.loc[mix["missing"].astype(bool), "kind"]),
        reasoning="Seats come from the engagement; one seat of each kind is required.",
        **_footing(result, context),
    )


def _composition_title(result: Result, context: Context, missing: list[str]) -> str:
    seats = result.figures["council_seats"]
    if not seats.value:
        return "No governance council is recorded yet: every kind of member is still to be seated"
    if not missing:
        return sentence(
            "The council's {seats} seats cover every kind of member", context.language, seats=seats
        )
    return sentence(
        "The council has {seats} seats but no {missing} member", context.language,
        seats=seats, missing=joined(missing, context.language),
    )  # fmt: skip


def responsibilities(result: Result, context: Context) -> Exhibit:
    """Who carries out, answers for, is asked about and hears of each activity."""
    table = result.table("raci").drop(columns="id").rename(columns={"activity": "Activity", **PARTS})
    return exhibit(
        table,
        kind="table",
        id="governance-raci",
        title=sentence(
            "Each of {activities} governance activities has one kind of member who answers for it",
            context.language,
            activities=result.figures["activities"],
        ),
        figures=_ids(result, "activities"),
        notes=("R carries out, A answers for it, C is asked before, I is told after",),
        takeaways=("A proposal from the playbook: confirm it with the council before it counts",),
        reasoning="The activities and parts are the playbook's standard; the client's council confirms them.",
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
        title=sentence(
            "No cadence is agreed yet; {forums} regular reviews are proposed" if proposed
            else "{forums} regular meetings set the rhythm of the next twelve months",
            context.language, forums=result.figures["forums"],
        ),
        encoding={"row": "forum", "column": "month", "value": "meetings", "text": "text"},
        unit="count",
        polarity="none",
        takeaways=tuple(_purpose(row) for row in meetings.head(3).to_dict("records")),
        figures=_ids(result, "forums"),
        reasoning="Meetings a month; quarterly ones fall in the last month of each quarter counted from the report's date.",
        **(_footing(result, context) | {"notes": ("Number of meetings in each month",)}),
    )  # fmt: skip


def _purpose(row: Any) -> str:
    chair = f", chaired by the {row['chair']}" if row["chair"] else ""
    text = f"{row['forum']}: {row['purpose']}" if row["purpose"] else str(row["forum"])
    return f"{text}{chair}" if len(text) + len(chair) <= 110 else text[:110]


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
    return {"period": context.period, "source": f"Governance audit, {context.name}; checklist after {source}"}
