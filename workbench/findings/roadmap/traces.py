"""What the plan answers: from finding to KPI, what is still to be estimated, and what changed since the last run."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import pandas as pd

from workbench.claims import Message, Text, claim, dates, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.labels import PAIR, brief
from workbench.estimate import Estimate
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, ids, rows_given, where
from workbench.findings.roadmap import words
from workbench.findings.roadmap.words import NONE, SOURCE
from workbench.model.effects import Expected, Learned
from workbench.model.roadmap import Doubted, Gap, KpiLine, Late, Moved, Planned, ToEstimate, Trace, Waiting
from workbench.scoring.roadmap.tables import CLIENT

if TYPE_CHECKING:
    from workbench.context import Context
    from workbench.result import Result

# Findings are told from the customer's side: journey, voice, then the organisation's own state.
NEAREST = {"journey": 0, "voice": 1, "maturity": 2, "governance": 3}


def kpi_tree(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """From value over initiative to the KPI that shows it: baseline, target, date and owner; none without a plan."""
    figures = result.figures
    lines = sorted(result.rows(KpiLine), key=lambda row: -(row.benefit or 0))
    order = list(dict.fromkeys(row.id for row in lines))
    plan = {row.id: row for row in result.rows(Planned)}
    doubted = [row.id for row in rows_given(result, Doubted)]
    rows = [
        _branch([row for row in lines if row.id == id_], plan[id_], context, sign="\u00a0*" * (id_ in doubted))
        for id_ in order
    ]
    if not rows:
        return ()
    columns = [
        say("col-roadmap-initiative"),
        say("col-roadmap-value-from"),
        say("col-roadmap-benefit"),
        say("col-roadmap-kpi"),
        say("col-roadmap-full-by"),
        say("col-roadmap-owner"),
    ]
    n, some = figures["initiatives"], figures["with_kpi"]
    lacks = [figures[f"without_{name}"] for name in ("owner", "kpi", "target")]
    return (
        exhibit(
            pd.DataFrame(rows, columns=columns),
            kind="table",
            id="roadmap.kpis",
            unit="text",
            polarity="none",
            title=first(
                claim("roadmap-kpis-each", when.each(some, n), when.none(*lacks), n=n),
                claim(
                    "roadmap-kpis-every",
                    when.each(some, n),
                    n=n,
                    lacks=tuple(
                        say(f"roadmap-lacks-{name}", n=figures[f"without_{name}"])
                        for name in ("owner", "target")
                        if figures[f"without_{name}"].value
                    ),
                ),
                claim("roadmap-kpis-none", when.none(some), n=n),
                claim("roadmap-kpis", when.counted(some, n), some=some, n=n),
            ),
            source=SOURCE,
            period=words.period(result, context),
            notes=[*([say("note-roadmap-doubted")] if doubted else []), say("note-roadmap-benefit")],
            figures=ids(result, ["initiatives", "with_kpi", "without_owner", "without_kpi", "without_target"]),
        ),
    )


def _branch(part: list[KpiLine], one: Planned, context: Context, *, sign: str) -> tuple[Text, ...]:
    """One initiative of the tree: the buckets it serves, largest first, and the KPI that shows it; `sign` marks a doubt."""
    row, known = part[0], part[0].benefit is not None
    benefit = words.amount(one.benefit, context.currency, one.benefit_low, one.benefit_high) if known else NONE
    serves = say("roadmap-list", items=tuple(words.bucket(line.bucket) for line in part))
    return (
        f"{row.id} {row.title}{sign}",
        say("roadmap-capital", text=serves),
        benefit,
        words.kpi(row),
        dates.told(row.date[:7]),
        row.owner or NONE,
    )


def traceability(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """From the findings over the initiative that answers them to KPI and date; none where no initiative names a finding."""
    figures = result.figures
    some, all_, open_ = (figures[f"candidates{part}"] for part in ("_planned", "", "_open"))
    # A title that counts the report's findings stands over those, and not over what the client named besides.
    shown = [row for row in result.rows(Trace) if row.in_plan and not (some.value and row.source == CLIENT)]
    traces = sorted(shown, key=lambda row: row.id)
    rows = [_trace(list(part)) for _, part in groupby(traces, key=lambda row: row.id)]
    if not rows:
        return ()
    columns = [
        say("col-roadmap-findings"),
        say("col-roadmap-found"),
        say("col-roadmap-initiative"),
        say("col-roadmap-kpi"),
        say("col-roadmap-by"),
    ]
    answering, n = figures["answering"], figures["initiatives"]
    return (
        exhibit(
            pd.DataFrame(rows, columns=columns),
            kind="table",
            id="roadmap.traceability",
            unit="text",
            polarity="none",
            title=first(
                claim("roadmap-answered-all", when.each(some, all_), all=all_),
                claim(
                    "roadmap-answered",
                    when.some(some),
                    when.counted(some, all_),
                    some=some,
                    all=all_,
                    open=open_,
                    outside=round((all_.value or 0) - (some.value or 0) - (open_.value or 0)),
                ),
                claim("roadmap-answered-none", when.some(all_), when.none(some), all=all_),
                claim("roadmap-answers-each", when.each(answering, n), n=n),
                claim("roadmap-answers", when.counted(answering, n), some=answering, n=n),
            ),
            takeaways=holding(claim("roadmap-answers-other", when.some(all_), when.none(some))),
            source=SOURCE,
            period=words.period(result, context),
            notes=[say("note-roadmap-traces")],
            figures=ids(result, ["candidates", "candidates_planned", "candidates_open", "initiatives", "answering"]),
        ),
    )


def _trace(part: list[Trace]) -> tuple[Text, ...]:
    """One initiative with the findings that caused it, those nearest to the customer first, and what that one says."""
    rows = sorted(part, key=lambda row: NEAREST.get(row.source.split(", ")[0], len(NEAREST)))
    row = rows[0]
    return (
        say("roadmap-list", items=tuple(dict.fromkeys(one.name for one in rows))),
        row.says or NONE,
        f"{row.id} {row.title}",
        words.kpi(row),
        dates.told(str(row.date)[:7]),
    )


def _sources(source: str) -> Message:
    """The parts of the report in which a finding was made."""
    return say("roadmap-list", items=tuple(say(f"roadmap-source-{one}") for one in source.split(", ")))


def to_estimate(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """What cannot be planned yet, without invented numbers; nothing where all is estimated."""
    figures = result.figures
    rows: list[tuple[Text, ...]] = [
        (NONE, f"{row.id} {row.title}", _sources("client"), say("roadmap-needs-which", needs=row.needs, why=row.why))
        for row in result.rows(Waiting)
    ]
    rows += [
        (row.name or NONE, f"{row.id} {row.title}".strip(), _sources(row.source), row.missing)
        for row in result.rows(ToEstimate)
    ]
    if not rows:
        return ()
    columns = [
        say("col-roadmap-finding"),
        say("col-roadmap-candidate"),
        say("col-roadmap-found-in"),
        say("col-roadmap-missing"),
    ]
    lacking: list[Message] = []
    if len(rows) > 1 and len({str(row[-1]) for row in rows}) == 1:  # what each lacks is said once
        lacking = [say("note-roadmap-lacking", missing=rows[0][-1])]
        rows, columns = [row[:-1] for row in rows], columns[:-1]
    kinds = {
        "roadmap-open-findings": "candidates_open",
        "roadmap-open-initiatives": "to_estimate",
        "roadmap-open-waiting": "waiting",
    }
    open_ = tuple(say(id_, n=figures[name]) for id_, name in kinds.items() if figures[name].value)
    return (
        exhibit(
            pd.DataFrame(rows, columns=columns),
            kind="table",
            id="roadmap.to_estimate",
            unit="text",
            polarity="none",
            title=say("roadmap-still-open", open=open_),
            source=SOURCE,
            period=context.period,
            figures=ids(result, kinds.values()),
            notes=[*lacking, say("note-roadmap-no-estimate")],
        ),
    )


def progress(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """Since last time: gaps closed and opened, figures that moved beyond their interval, what is late; none at first."""
    if "moved" not in result.tables:
        return ()
    shut, gap = say("roadmap-state-closed"), say("roadmap-state-gap")
    rows: list[tuple[Text, ...]] = [
        (say("roadmap-kind-late"), f"{row.id} {row.title}", dates.told(row.planned[:7]) or NONE, row.reason)
        for row in result.rows(Late)
    ]
    rows += [
        (say(f"roadmap-kind-{row.state}"), f"{row.finding} {row.title}", *((gap, shut) if row.state == "closed" else (NONE, gap)))
        for row in result.rows(Gap) if row.state != "still open"
    ]  # fmt: skip
    rows += [
        (say("roadmap-kind-moved"), row.said, *(say("roadmap-figure-value", value=Estimate(end, unit=row.unit))
                                                            for end in (row.before, row.now)))
        for row in result.rows(Moved)
    ]  # fmt: skip
    if not rows:
        return ()
    counts = {
        name: result.figures[figure]
        for name, figure in (("shut", "gaps.closed"), ("opened", "gaps.opened"), ("changed", "moved"), ("late", "late"))
    }
    columns = [say("col-roadmap-change"), say("col-roadmap-which"), say("col-roadmap-before"), say("col-roadmap-now")]
    return (
        exhibit(
            pd.DataFrame(rows, columns=columns),
            kind="table",
            id="roadmap.progress",
            unit="text",
            polarity="none",
            title=say("roadmap-since", **counts),
            source=say("note-roadmap-both-runs"),
            period=context.period,
            figures=ids(result, ["gaps.closed", "gaps.opened", "gaps.still open", "moved", "late"]),
            notes=[say("note-roadmap-moved")],
            takeaways=[say("roadmap-gaps-open", n=result.figures["gaps.still open"])],
        ),
    )


def _value(result: Result, name: str) -> float:
    return result.figures[name].value or 0.0


@where(has_rows(Learned))
def learned(result: Result, context: Context) -> Exhibit:
    """What the plan assumed of an initiative's effect, what a pilot measured, and what the plan takes now."""
    rows = result.rows(Learned)
    heads = [
        say(f"roadmap-col-learned-{name}")
        for name in ("initiative", "figure", "assumed", "measured", "now", "delivers")
    ]
    names = {f"{row.initiative}.{row.figure.replace('.', '_')}": row for row in rows}
    stages = ("effect_assumed", "effect_measured", "effect_now")
    untested = {row.id for row in rows_given(result, Doubted)}
    n = result.figures["learned"]
    doubted = tuple(dict.fromkeys(
        row.title for at, row in names.items()
        if row.initiative in untested and row.measured_low <= 0 <= row.measured_high
        and _value(result, f"chance_now.{at}") > _value(result, f"chance_before.{at}")
    ))  # fmt: skip
    cells = [
        (row.title, row.label, *(say("roadmap-learned-range", effect=result.figures[f"{stage}.{at}"]) for stage in stages),
         say("roadmap-learned-chances", before=result.figures[f"chance_before.{at}"], now=result.figures[f"chance_now.{at}"]))
        for at, row in names.items()
    ]  # fmt: skip
    hoped = [f"{row.initiative}.{row.figure.replace('.', '_')}" for row in rows_given(result, Expected)]
    cells += [
        (row.title, row.label, say("roadmap-learned-range", effect=result.figures[f"effect_expected.{at}"]),
         say("roadmap-learned-not-yet"), say("roadmap-learned-range", effect=result.figures[f"effect_expected.{at}"]),
         say("roadmap-share", share=result.figures[f"chance_expected.{at}"]))
        for at, row in zip(hoped, rows_given(result, Expected), strict=True)
    ]  # fmt: skip
    return exhibit(
        pd.DataFrame(cells, columns=heads),
        kind="table",
        id="roadmap.learned",
        unit="text",
        polarity="none",
        title=claim("roadmap-learned-open", when.some(n), n=n, names=tuple(brief(name, PAIR) for name in doubted))
        if doubted
        else claim("roadmap-learned", when.some(n), n=n),
        takeaways=[say("roadmap-learned-doubted", names=doubted)] if doubted else [],
        source=SOURCE,
        period=words.valued(result, context),
        notes=[say("note-roadmap-learned")],
        figures=ids(
            result,
            [
                "learned",
                *(f"{name}.{at}" for at in names for name in (*stages, "chance_before", "chance_now")),
                *(f"{name}.{at}" for at in hoped for name in ("effect_expected", "chance_expected")),
            ],
        ),
    )
