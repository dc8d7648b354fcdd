"""What the governance set shows: how far each clause of the charter is, and who decides what."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from workbench.claims import Text, claim, dates, first, holding, say
from workbench.claims import conditions as when
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.model.charter import CHOICES, COVERS, GROUPS, Clause, Written
from workbench.result import Result

MOST = 7  # rows of a table that stay large enough to read in a room


def clauses(result: Result, context: Context) -> Exhibit:
    """The clauses of each chapter that are complete, partly written and open."""
    found, figures = result.rows(Clause), result.figures
    states = ("complete", "partly", "open")

    def titles(group: str, state: str) -> Text:
        names = tuple(one.title for one in found if (one.group, one.state) == (group, state))
        return say("charter-names", names=names) if names else "–"

    data = [[say(f"charter-group-{group}"), *(titles(group, state) for state in states)] for group in GROUPS]
    unwritten = tuple(one.title for one in found if one.state == "open")
    return exhibit(
        pd.DataFrame(data, columns=[say("charter-chapter"), *(say(f"charter-state-{one}") for one in states)]),
        kind="table",
        id="charter-clauses",
        title=claim(
            "charter-status",
            when.counted(figures["complete"], figures["clauses"]),
            **_figures(result, "complete", "clauses", "open_points"),
        ),
        takeaways=holding(
            claim("charter-open-clauses", when.some(figures["open"]), open=figures["open"], names=unwritten[:2]),
            claim("charter-overdue", when.some(figures["overdue"]), overdue=figures["overdue"]),
            claim("charter-answer", when.some(figures["open_points"])),
        ),
        figures=result.figure_ids("complete", "clauses", "open_points", "open", "overdue"),
        reasoning=say("charter-why"),
        **_footing("charter", result.figures["clauses"].value, context),
    )


def decision_rights(result: Result, context: Context) -> Exhibit | None:
    """Who decides what, who is asked before, and up to which limit; a field that is empty is marked as open.

    None where no right is written: that it is open stands among the clauses.
    """
    figures = result.figures
    if not figures["rights"].value:
        return None
    fields = ("decision", "decides", "consulted", "limit")
    data = table_of(result.rows(Written), "decision_rights", fields)
    shown = {"rights": figures["rights"], "rights_open": figures["rights_open"]}
    return exhibit(
        data.head(MOST),
        kind="table",
        id="charter-rights",
        title=first(
            claim("charter-rights-open", when.some(figures["rights_open"]), **shown),
            claim("charter-rights-full", when.none(figures["rights_open"]), rights=figures["rights"]),
        ),
        takeaways=holding(
            claim("charter-agreed", when.some(figures["decisions"]), **_figures(result, "decisions", "actions"))
        ),
        figures=result.figure_ids("rights", "rights_open", "decisions", "actions"),
        reasoning=say("charter-rights-why"),
        **_footing("charter", None, context, *_rest("charter-rights-listed", len(data))),
    )


LISTED = {
    "targets": ("team", "kpi", "target", "by", "pay"),
    "operating_model": ("area", "change", "today", "owner", "by"),
}
"""Clauses whose entries have a page of their own, with the fields that it shows."""


def listed(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """The entries of the clauses that have a page of their own, those without any left out."""
    entries, shown = result.rows(Written), []
    for part, fields in LISTED.items():
        if not any(one.part == part for one in entries):
            continue
        data, unsaid = (
            table_of([*entries, *_missing(entries, part, fields)], part, fields),
            result.figures[f"open.{part}"],
        )
        named = say(f"charter-{part.replace('_', '-')}")
        shown.append(exhibit(
            data.head(MOST),
            kind="table",
            id=f"charter-{part.replace('_', '-')}",
            title=first(
                claim("charter-part-open", when.some(unsaid), part=named, points=unsaid),
                claim("charter-part-full", when.none(unsaid), part=named),
            ),
            takeaways=[say(f"charter-why-{part.replace('_', '-')}")],
            figures=result.figure_ids(f"open.{part}"),
            reasoning=say("charter-part-why"),
            **_footing("charter", None, context, *_rest("charter-rights-listed", len(data))),
        ))  # fmt: skip
    return tuple(shown)


def _missing(entries: list[Written], part: str, fields: tuple[str, ...]) -> list[Written]:
    """A row of open fields for each value that the clause needs and no entry has, where that field is shown."""
    field, needed = COVERS[part]
    there = {one.text for one in entries if (one.part, one.field) == (part, field)}
    lacking = [value for value in needed if value not in there] if field in fields else []
    return [
        Written(part, -at, name, value if name == field else "")
        for at, value in enumerate(lacking, 1)
        for name in fields
    ]


def table_of(entries: list[Written], part: str, fields: tuple[str, ...]) -> pd.DataFrame:
    """The entries of a clause, a row each, with the fields as columns; what is open says so.

    Where there is no entry, the question that fills the clause.
    """
    rows: dict[int, dict[str, str]] = {}
    for one in entries:
        if one.part == part:
            rows.setdefault(one.entry, {})[one.field] = one.text
    if not rows:
        return pd.DataFrame({say("charter-question"): [say(f"charter-ask-{part.replace('_', '-')}")]})
    cells = [[_cell(row, field) for field in fields] for row in rows.values()]
    return pd.DataFrame(cells, columns=[say(f"charter-field-{field}") for field in fields])


DAYS = ("by",)


def _cell(row: dict[str, str], field: str) -> Text:
    text = row.get(field, "")
    if not text:
        return say("charter-to-be-named") if field in row else "–"
    if field in DAYS:
        return dates.told(text)
    if field in CHOICES:
        return say(f"charter-value-{text.replace(' ', '-')}")
    return re.sub(r"(?<=\d)\s+%", "%", text)  # as the other pages print it


def _rest(message: str, rows: int) -> list[Text]:
    return [say(message, shown=MOST, others=rows - MOST)] if rows > MOST else []


def _figures(result: Result, *names: str) -> dict[str, Any]:
    return {name: result.figures[name] for name in names}


def _footing(module: str, base: float | None, context: Context, *notes: Text) -> dict[str, Any]:
    counted = {"base": int(base), "notes": [say("charter-base"), *notes]} if base else {"notes": list(notes)}
    return {"period": context.period, "source": say(f"{module}-source", client=context.short_name)} | counted


__all__ = ["clauses", "decision_rights", "listed"]
