"""The plan on a page, impact against effort, workstreams and the first 90 days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from workbench.claims import Message, Text, claim, dates, first, holding, say
from workbench.claims import conditions as when
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import ids, rows_given
from workbench.findings.roadmap import words
from workbench.findings.roadmap.words import NONE, SOURCE
from workbench.model.roadmap import FirstStep, Milestone, Planned

if TYPE_CHECKING:
    from workbench.context import Context
    from workbench.result import Result

ROLES = ("label", "start", "end", "group", "milestone", "id", "after", "status", "owner", "cost", "running", "marks")
GRADES = (0.0, 5.0)  # grades are 1 to 5: the middle lies between 2 and 3, so that every whole grade has a side


def plan_on_a_page(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """The Gantt of the chosen initiatives, dependencies drawn, under the milestone by which each is live."""
    plan, figures = words.chosen(result), result.figures
    if not plan:
        return _no_plan(result, context)
    n, all_ = figures["initiatives"], figures["considered"]
    marks = words.marks(result)
    within = (when.counted(figures["live_by_6"], n), when.counted(n, all_))
    live: dict[str, Any] = {"n": n, "all": all_, "half": figures["live_by_6"]}
    title = claim("roadmap-plan-half-year", *within, **live)
    if 12 in marks:
        title = claim("roadmap-plan", *within, **live, year=figures["live_by_12"])
    title = first(*_soon(result), title)
    groups, own = _milestones(result), _own_marks(result, plan)
    rows: list[tuple[object, ...]] = [
        (_label(row), row.start, words.last_day(row.end), groups[_mark(row, marks)], False, row.id, row.after, row.status,
         row.owner, words.amount(row.cost_once, context.currency), words.amount(row.cost_yearly or None, context.currency), own.get(row.id, ""))
        for row in sorted(plan, key=lambda row: list(groups).index(_mark(row, marks)))
    ]  # fmt: skip
    rows += _horizons(plan, groups)
    monetary = "npv" in figures
    return (
        exhibit(
            pd.DataFrame(rows, columns=list(ROLES)),
            kind="gantt",
            id="roadmap.plan",
            title=title,
            encoding={role: role for role in ROLES},
            polarity="none",
            labels=_heads(result, plan, context),
            period=words.period(result, context),
            source=SOURCE,
            takeaways=[*words.money(result)[:1], *(() if _soon(result) else _early(result))],
            notes=[
                say("note-roadmap-chosen") if monetary else say("note-roadmap-chosen-by-impact"),
                *([say("note-roadmap-marks")] if own else []),
            ],
            figures=ids(
                result,
                [
                    "initiatives",
                    "considered",
                    *(f"live_by_{mark}" for mark in marks),
                    *words.MONEY,
                    *(name for name in figures if name.startswith("spend_year_")),
                    "early_benefit",
                ],
            ),
            reasoning=say("roadmap-reasoning"),
        ),
    )


def _heads(result: Result, plan: list[Planned], context: Context) -> dict[str, Text]:
    """The heads of owner and amounts, and a last row: the sum of each amount, and what each plan year spends."""
    made: dict[str, Text] = {
        "owner": say("col-owner"),
        "cost": say("col-roadmap-investment"),
        "running": say("col-roadmap-running-year"),
    }
    if len(plan) < 2:
        return made
    sums = {"cost": sum(row.cost_once for row in plan), "running": sum(row.cost_yearly or 0.0 for row in plan)}
    made |= {f"total {name}": words.amount(value, context.currency) for name, value in sums.items() if value}
    years = words.years(result)
    return {
        **made,
        "total": say("roadmap-plan-total"),
        **({"total years": say("roadmap-list", items=years)} if years else {}),
    }


def _soon(result: Result) -> tuple[Message, ...]:
    """How much of the benefit what is live within a year brings, where some is, not all, and it brings most of it."""
    year, n, early = (result.figures.get(name) for name in ("live_by_12", "initiatives", "early_benefit"))
    if year is None or n is None or early is None or not 1 < (year.value or 0) < (n.value or 0):
        return ()
    live = (when.counted(year, n), when.at_least(early, least=0.5))
    return holding(claim("roadmap-plan-live", *live, year=year, n=n, early=early))


def _own_marks(result: Result, plan: list[Planned]) -> dict[str, str]:
    """The last days of the months of each chosen initiative's own milestones from the plan's start on, divided by blanks."""
    days: dict[str, list[str]] = {}
    chosen, start = {row.id for row in plan}, str(plan[0].plan_start)[:7]
    for row in (one for one in rows_given(result, Milestone) if one.id in chosen and one.by >= start):
        days.setdefault(row.id, []).append(pd.Period(row.by, "M").end_time.date().isoformat())
    return {id_: " ".join(found) for id_, found in days.items()}


def _early(result: Result) -> tuple[Message, ...]:
    """How much of the benefit what is live within a year brings, where it brings some."""
    early = result.figures.get("early_benefit")
    return holding(claim("roadmap-plan-early", when.at_least(early, least=0.01), early=early)) if early else ()


def _no_plan(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """Why there is no plan, beside what each initiative would cost and bring by itself; none where nothing is estimated."""
    rows = [
        (row.named, words.amount(row.cost_once, context.currency), words.amount(row.cost_yearly, context.currency),
         words.amount(row.npv_alone, context.currency))
        for row in result.rows(Planned)
    ]  # fmt: skip
    if not rows:
        return ()
    columns = [
        say("col-roadmap-initiative"),
        say("col-roadmap-investment"),
        say("col-roadmap-running-year"),
        say("col-roadmap-npv"),
    ]
    return (
        exhibit(
            pd.DataFrame(rows, columns=columns),
            kind="table",
            id="roadmap.plan",
            unit="text",
            polarity="none",
            title=_why_none(result),
            source=SOURCE,
            period=context.period,
            notes=[say("note-roadmap-alone", months=result.figures["benefit_months"])],
            figures=ids(result, ["initiatives", "considered", "plannable", "paying"]),
        ),
    )


def _why_none(result: Result) -> Message:
    figures = result.figures
    n, all_ = figures["initiatives"], figures["plannable"]
    pays = [claim("roadmap-none-pays", when.none(n, figures["paying"]), all=all_)] if "npv" in figures else []
    return first(*pays, claim("roadmap-none-fits", when.none(n), all=all_))


def _label(row: Planned) -> Text:
    """`I08 Recovery training, after I01`: what it waits for, in words as well as drawn."""
    return say("roadmap-task-after", name=row.named, after=row.after) if row.after else row.named


def _mark(row: Planned, marks: list[int]) -> int:
    """The first milestone by which an initiative is live; 0 where it is live later."""
    return next((mark for mark in marks if (row.month or 0) + row.months <= mark), 0)


def _milestones(result: Result) -> dict[int, Message]:
    """`Live within a year: 7`, by months; 0 for what is live later."""
    names = {mark: say(f"roadmap-live-{mark}", n=result.figures[f"live_by_{mark}"]) for mark in words.marks(result)}
    return names | {0: say("roadmap-live-later")}


def _horizons(plan: list[Planned], groups: dict[int, Message]) -> list[tuple[object, ...]]:
    """A milestone at the last day of each horizon within the plan; it bears the name of its group."""
    used = {_mark(row, [mark for mark in groups if mark]) for row in plan}
    start, end = pd.Timestamp(plan[0].plan_start), max(words.last_day(row.end) for row in plan)
    days = {mark: words.last_day((start + pd.DateOffset(months=mark)).date()) for mark in groups if mark in used - {0}}
    return [
        (groups[mark], day, day, groups[mark], True, "", "", "", "", "", "", "")
        for mark, day in days.items()
        if day <= end
    ]


def impact_effort(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """Impact against effort of every graded initiative, those in the plan apart; none without grades."""
    figures = result.figures
    graded = [row for row in result.rows(Planned) if row.impact is not None and row.effort is not None]
    if not graded:
        return ()
    inside, outside = say("roadmap-in-plan"), say("roadmap-not-in-plan")
    rows = [
        (row.named, row.effort, row.impact, series)
        for series, taken in ((inside, True), (outside, False))
        for row in graded if row.chosen is taken
    ]  # fmt: skip
    quick, out, all_ = figures["quick_wins"], figures["left_out"], figures["plannable"]
    titles = words.titles(result)
    quickly = [titles[row.id] for row in graded if row.quick_win]
    takeaways = holding(
        claim("roadmap-quick-named", when.quick_wins(quick), quick=quick, names=words.listed(quickly)),
        claim("roadmap-losing", when.some(figures["losing"]), n=figures["losing"], out=out)
        if "npv" in figures
        else None,
    )
    return (
        exhibit(
            pd.DataFrame(rows, columns=["label", "effort", "impact", "plan"]),
            kind="matrix",
            id="roadmap.impact_effort",
            title=first(
                claim("roadmap-quick", when.quick_wins(quick), when.counted(out, all_), quick=quick, out=out, all=all_),
                claim("roadmap-no-quick", when.none(quick), when.counted(out, all_), out=out, all=all_),
            ),
            scale=GRADES,
            polarity="none",
            period=context.period,
            encoding={"label": "label", "x": "effort", "y": "impact", "series": "plan"},
            labels={
                "x": say("roadmap-axis-effort"),
                "y": say("roadmap-axis-impact"),
                "top left": say("roadmap-easy"),
                "top right": say("roadmap-major"),
                "bottom left": say("roadmap-fill-in"),
                "bottom right": say("roadmap-reconsider"),
            },
            source=say("note-roadmap-grades"),
            notes=[say("note-roadmap-quick"), say("note-roadmap-matrix")],
            takeaways=takeaways,
            figures=ids(result, ["quick_wins", "left_out", "plannable", "losing"]),
        ),
    )


def workstreams(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """Each workstream of the plan with its initiatives, what they change, months, owners and KPIs."""
    plan = sorted(words.chosen(result), key=lambda row: (row.workstream == "", row.workstream))
    if not plan:
        return ()
    rows = [
        (capital(row.workstream) or say("roadmap-no-workstream"), row.named, _dimension(row), row.owner or NONE,
         words.months(row), words.kpi(row))
        for row in plan
    ]  # fmt: skip
    columns = [
        say("col-roadmap-workstream"),
        say("col-roadmap-initiative"),
        say("col-roadmap-dimension"),
        say("col-roadmap-owner"),
        say("col-roadmap-months"),
        say("col-roadmap-kpi"),
    ]
    figures = result.figures
    n, streams = figures["initiatives"], figures["workstreams"]
    lacks = [figures[f"without_{name}"] for name in ("owner", "kpi", "workstream")]
    title = first(
        claim("roadmap-streams", when.none(*lacks), n=n, streams=streams),
        say("roadmap-streams-lack", n=n, lacks=_lacks(result, "without", ("owner", "kpi", "workstream"))),
    )
    return (
        exhibit(
            pd.DataFrame(rows, columns=columns),
            kind="table",
            id="roadmap.workstreams",
            unit="text",
            polarity="none",
            period=words.period(result, context),
            title=title,
            source=SOURCE,
            figures=ids(result, ["initiatives", "workstreams", "without_owner", "without_kpi", "without_workstream"]),
        ),
    )


def _dimension(row: Planned) -> Text:
    return say(f"roadmap-dimension-{row.dimension}") if row.dimension else NONE


def _lacks(result: Result, of: str, names: tuple[str, ...]) -> tuple[Message, ...]:
    """What some initiatives lack, counted: `an owner: 3`."""
    counts = [(name, result.figures[f"{of}_{name}"]) for name in names]
    return tuple(say(f"roadmap-lacks-{name}", n=count) for name, count in counts if count.value)


def first_steps(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """What to do in the first 90 days: what, owner, when, KPI; none where nothing starts."""
    figures, steps = result.figures, result.rows(FirstStep)
    if not steps:
        return ()
    rows = [
        (f"{row.id} {row.title}", row.owner or NONE, dates.told(row.start), dates.told(words.last_day(row.end)),
         words.kpi(row))
        for row in steps
    ]  # fmt: skip
    columns = [
        say("col-roadmap-what"),
        say("col-roadmap-owner"),
        say("col-roadmap-start"),
        say("col-roadmap-live-by"),
        say("col-roadmap-kpi"),
    ]
    days, n = figures["first_days"], figures["first_starts"]
    lacks = [figures[f"first_without_{name}"] for name in ("owner", "kpi")]
    title = first(
        claim("roadmap-first", when.none(*lacks), days=days, n=n),
        say("roadmap-first-lack", days=days, n=n, lacks=_lacks(result, "first_without", ("owner", "kpi"))),
    )
    return (
        exhibit(
            pd.DataFrame(rows, columns=columns),
            kind="table",
            id="roadmap.first_steps",
            unit="text",
            polarity="none",
            source=SOURCE,
            title=title,
            period=words.period(result, context),
            figures=ids(result, ["first_days", "first_starts", "first_without_owner", "first_without_kpi"]),
        ),
    )


def capital(text: str) -> str:
    """The text with its first letter large, so that CX stays CX."""
    return text[:1].upper() + text[1:]
