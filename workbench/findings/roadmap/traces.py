"""What the plan answers: from finding to KPI, what is still to be estimated, and what changed since the last run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from workbench import wording
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.roadmap import words
from workbench.findings.roadmap.money import said_amount
from workbench.findings.roadmap.plan import capital
from workbench.findings.roadmap.words import SOURCE, ids, said

if TYPE_CHECKING:
    from workbench.context import Context
    from workbench.result import Result

# Findings are told from the customer's side: journey, voice, then the organisation's own state.
NEAREST = {"journey": 0, "voice": 1, "maturity": 2, "governance": 3}


def kpi_tree(result: Result, context: Context) -> Exhibit:
    """From value over initiative to the KPI that shows it: baseline, target, date and owner."""
    tree = result.table("kpis").sort_values("benefit", ascending=False, kind="stable")
    rows = [_branch(part, context) for _, part in tree.groupby("id", sort=False)]
    columns = ["Initiative", "Value from", f"Benefit, {context.currency}", "KPI", "In full by", "Owner"]
    title = said(
        result,
        context,
        "Each of the {n} initiatives has a KPI, a target, a date and an owner",
        n="initiatives",
    )
    if result.figures["with_kpi"].value != result.figures["initiatives"].value:
        title = said(result, context, "{kpis} of the {n} initiatives have a KPI that will show their value",
                     kpis="with_kpi", n="initiatives")  # fmt: skip
    return exhibit(
        pd.DataFrame(rows, columns=columns), kind="table", id="roadmap.kpis", unit="text", polarity="none",
        title=title, source=SOURCE, period=words.period(result), figures=ids(result, ["initiatives", "with_kpi"]),
        notes=["Benefit: present value of the initiative's part of the plan, overlap taken off."],
    )  # fmt: skip


def _branch(part: pd.DataFrame, context: Context) -> tuple[str, ...]:
    """One initiative of the tree: the buckets it serves, largest first, and the KPI that shows it."""
    row = part.iloc[0].to_dict()
    total = part["benefit"].sum(min_count=1)
    return (f"{row['id']} {row['title']}", capital(", ".join(part["bucket"])),
            "–" if words.missing(total) else said_amount(total, context), words.kpi(row), str(row["date"])[:7],
            str(row["owner"]))  # fmt: skip


def traceability(result: Result, context: Context) -> Exhibit:
    """From the findings over the initiative that answers them to KPI and date."""
    traces = result.table("traces")
    traces = traces[traces["in_plan"].astype(bool)]
    rows = [_trace(part) for _, part in traces.groupby("id", sort=False)]
    title = said(result, context, "Each of the {n} initiatives answers a finding", n="initiatives")
    if result.figures["candidates"].value:
        title = said(result, context, "{n} of {all} findings have an initiative; the rest wait for an estimate",
                     n="candidates_answered", all="candidates")  # fmt: skip
    return exhibit(
        pd.DataFrame(rows, columns=["Findings", "What was found first", "Initiative", "KPI", "By"]), kind="table",
        id="roadmap.traceability", unit="text", polarity="none", title=title, source=SOURCE,
        period=words.period(result), figures=ids(result, ["candidates", "candidates_answered", "initiatives"]),
        notes=["G and M: ids of the audit and the diagnostic. One row for each finding is in the workbook, table traces."],
    )  # fmt: skip


def _trace(part: pd.DataFrame) -> tuple[str, ...]:
    """One initiative with the findings that caused it, those nearest to the customer first, and what that one says."""
    rows = sorted(
        part.to_dict("records"), key=lambda row: NEAREST.get(str(row["source"]).split(", ")[0], len(NEAREST))
    )
    return (", ".join(_named(str(row["finding"])) for row in rows), str(rows[0]["says"] or "–"), f"{rows[0]['id']} {rows[0]['title']}",
            words.kpi(rows[0]), str(rows[0]["date"])[:7])  # fmt: skip


def _named(finding: str) -> str:
    """`journey.disruption.certainty` as `Certainty at disruption`, `voice.delay_info` as `Rating of delay info`."""
    source, _, rest = finding.partition(".")
    parts = rest.replace("_", " ").split(".")
    if source == "journey" and len(parts) == 2:
        return f"{capital(parts[1])} at {parts[0]}"
    return f"Rating of {' '.join(parts)}" if source == "voice" else finding


def _readable(figure: str) -> str:
    """`voice.touchpoint_mean.delay_info` as `Voice: touchpoint mean, delay info`."""
    module, _, name = figure.partition(".")
    return f"{capital(module)}: {name.replace('_', ' ').replace('.', ', ')}"


def to_estimate(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """What cannot be planned yet, without invented numbers; nothing where all is estimated."""
    open_, waiting = result.table("to_estimate"), _waiting(result)
    if open_.empty and waiting.empty:
        return ()
    table = pd.DataFrame({
        "Finding": open_["finding"], "Candidate": (open_["id"].fillna("") + " " + open_["title"]).str.strip(),
        "Found in": open_["source"], "Missing": open_["missing"],
    })  # fmt: skip
    table = pd.concat([waiting, table], ignore_index=True) if len(waiting) else table
    title = said(
        result, context, "{n} findings still wait for an initiative with cost and effect", n="candidates_open"
    )
    if result.figures["to_estimate"].value:
        title = said(result, context, "{n} findings and {m} initiatives still wait for cost and effect",
                     n="candidates_open", m="to_estimate")  # fmt: skip
    if len(waiting):
        title = said(result, context, "Still open: findings {n}, initiatives without estimates {m}, initiatives that wait in vain {w}",
                     n="candidates_open", m="to_estimate", w="waiting")  # fmt: skip
    return (
        exhibit(
            table, kind="table", id="roadmap.to_estimate", unit="text", polarity="none", title=title, source=SOURCE,
            period=context.period, figures=ids(result, ["candidates_open", "to_estimate", *(["waiting"] if len(waiting) else [])]),
            notes=["Candidates without estimates are never planned: no number is invented for them."],
        ),
    )  # fmt: skip


def _waiting(result: Result) -> pd.DataFrame:
    """Initiatives that are not planned because what they need never comes, with both ids."""
    table = result.table("waiting")
    return pd.DataFrame({
        "Finding": "–", "Candidate": table["id"] + " " + table["title"], "Found in": "client",
        "Missing": table["needs"] + ", which is " + table["why"],
    })  # fmt: skip


def progress(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """Since last time: gaps closed and opened, figures that moved beyond their interval, what is late; none at first."""
    if "moved" not in result.tables:
        return ()
    language = context.language
    moved = [
        ("Figure moved", _readable(str(row["figure"])), wording.number(row["before"], row["unit"], language),
         wording.number(row["now"], row["unit"], language))
        for row in result.tables["moved"].to_dict("records")
    ]  # fmt: skip
    gaps = [
        (f"Gap {row['state']}", f"{row['finding']} {row['title']}", "gap" if row["state"] == "closed" else "–",
         "closed" if row["state"] == "closed" else "gap")
        for row in result.tables["gaps"].query("state != 'still open'").to_dict("records")
    ]  # fmt: skip
    late = [
        ("Initiative late", f"{row['id']} {row['title']}", str(row["planned"])[:7] or "–", row["reason"])
        for row in result.tables["late"].to_dict("records")
    ]
    title = said(result, context, "Since the last run: gaps closed {closed}, opened {opened}; figures moved {moved}; initiatives late {late}",
                 closed="gaps.closed", opened="gaps.opened", moved="moved", late="late")  # fmt: skip
    table = pd.DataFrame(
        [*late, *gaps, *moved] or [("Nothing changed", "–", "–", "–")],
        columns=["What", "Which", "Before", "Now"],
    )
    return (
        exhibit(
            table, kind="table", id="roadmap.progress", unit="text", polarity="none", title=title, source="Results of both runs",
            period=context.period, figures=ids(result, ["gaps.closed", "gaps.opened", "gaps.still open", "moved", "late"]),
            notes=["A figure moved where each run's value lies outside the other's interval."],
            takeaways=[said(result, context, "Gaps still open: {n}.", n="gaps.still open")],
        ),
    )  # fmt: skip
