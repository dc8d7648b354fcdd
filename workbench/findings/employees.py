"""What employees say: eNPS and the ability to serve, statements, units, units beside their customers, and the log of actions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from workbench.claims import Message, Text, claim, dates, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.conditions import ALPHA
from workbench.claims.labels import ENDS, brief
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, ids, rows_given, where
from workbench.model.employees import FEWEST, NPS, SERVE, Action, Pair, Said, Tie, Unit
from workbench.result import Estimate, Result
from workbench.scoring.employees_claims import answered, level, linked

MOST = 24  # units of a chart
QUOTED = 48  # columns of a statement in a sentence about it alone
CARD = {role: role for role in ("label", "value", "unit", "low", "high", "n", "note")}


def footing(context: Context, *, base: int | None = None) -> dict[str, Any]:
    """Source, period and base of an exhibit."""
    return {"source": say("employees-source"), "period": context.period, "base": base}


def _last(result: Result) -> list[Said]:
    """Each measure in the last wave that asked it, if that may be shown."""
    return [row for row in {row.measure: row for row in result.rows(Said)}.values() if row.value is not None]


def _heads(result: Result) -> list[Said]:
    return [row for row in _last(result) if row.measure in {NPS, SERVE}]


@where(lambda result: bool(_heads(result)) or not _last(result))
def standing(result: Result, context: Context) -> Exhibit:
    """eNPS and the ability to serve, each with interval, base and change; where nothing may be shown, that."""
    rows = _heads(result)
    cards = [
        {"label": row.label, "value": row.value, "unit": row.unit, "low": row.low, "high": row.high, "n": row.n, "note": _noted(result, row)}
        for row in rows
    ]  # fmt: skip
    if not cards:
        value = result.figures["responses"].value
        cards = [{"label": say("employees-col-answers"), "value": value, "unit": "count", "note": ""}]
    return exhibit(
        pd.DataFrame(cards, columns=list(CARD)),
        kind="scorecard",
        id="employees-standing",
        title=level(result.figures, rows[0], result.rules) if rows else say("employees-nothing-shown"),
        encoding=CARD,
        takeaways=[level(result.figures, row, result.rules) for row in rows[1:]],
        notes=[say(f"employees-note-{row.measure}") for row in rows],
        figures=ids(
            result,
            [f"{kind}{row.measure}" for row in rows for kind in ("", "change.", "change_p.", "change_seen.")]
            + ["responses"],
        ),
        reasoning=say("employees-method"),
        **footing(context, base=rows[0].n if rows else None),
    )


def _noted(result: Result, row: Said) -> Text:
    """The wave of a card, with its change on the wave before where that was asked too."""
    change = result.figures.get(f"change.{row.measure}")
    if change is None or change.value is None or not row.previous:
        return row.wave_label
    return say("employees-card-note", wave=row.wave_label, change=change, before=row.previous)


def _statements(result: Result) -> list[Said]:
    return sorted((row for row in _last(result) if row.measure not in {NPS, SERVE}), key=lambda row: -(row.value or 0))


@where(lambda result: bool(_statements(result)))
def statements(result: Result, context: Context) -> Exhibit:
    """The share of employees who agree with each statement on their ability to serve, and what changed."""
    rows = _statements(result)
    figures = [result.figures[row.measure] for row in rows]
    fields = ["label", "value", "low", "high", "n"]
    moved = [row for row in rows if row.p_holm is not None and row.p_holm < ALPHA]
    title = _agreed(rows, figures)
    weak = rows[len(rows) - WEAK.get(title.id, 0) :]
    return exhibit(
        pd.DataFrame([[getattr(row, name) for name in fields] for row in rows], columns=fields),
        kind="bar",
        id="employees-statements",
        title=title,
        encoding={"category": "label", "value": "value", "low": "low", "high": "high", "n": "n"},
        unit="share",
        takeaways=[text for row in moved for text in _moved(result, row)][:3],
        notes=[say("employees-note-serve"), say("employees-note-whiskers")],
        figures=ids(result, [f"{kind}{row.measure}" for row in rows for kind in ("", "change.", "change_p.")]),
        highlight=[str(row.label) for row in weak or moved],
        short=[
            str(row.label)
            for row in weak or moved
            if row in weak or (result.figures[f"change.{row.measure}"].value or 0) < 0
        ],
        scale=(0, 1),
        reasoning=say("employees-method"),
        **footing(context, base=max(row.n or 0 for row in rows)),
    )


WEAK = {"employees-statement-lowest": 1, "employees-statements-two": 2}  # how many statements such a title tells of


def _agreed(rows: Sequence[Said], figures: Sequence[Estimate]) -> Message:
    """Which statements fewest agree with: one or two that clearly stand behind all others, else from where to where."""
    if len(rows) == 1:
        return claim("employees-statements", when.shown(figures[0]), label=brief(rows[0].label), share=figures[0])
    more = figures[:-2] if len(rows) > 3 else ()
    return first(
        claim(
            "employees-statement-lowest",
            when.behind(figures[-1], *figures[:-1]),
            label=brief(rows[-1].label, QUOTED),
            level=figures[-1],
        ),
        *(
            [
                claim(
                    "employees-statements-two",
                    *(when.behind(one, *more) for one in figures[-2:]),
                    label=brief(rows[-1].label, QUOTED),
                    level=figures[-1],
                )
            ]
            if more
            else []
        ),
        claim("employees-statements-open", when.shown(figures[0]), low=figures[-1], high=figures[0], n=len(rows)),
    )


def _moved(result: Result, row: Said) -> tuple[Message, ...]:
    change, p = result.figures[f"change.{row.measure}"], result.figures[f"change_p.{row.measure}"]
    given: dict[str, Any] = {"label": brief(row.label, QUOTED), "change": change, "before": row.previous}
    return holding(
        claim("employees-statement-rose", when.rose(change, least=0), when.under(p, limit=ALPHA), **given),
        claim("employees-statement-fell", when.fell(change, least=0), when.under(p, limit=ALPHA), **given),
    )


def _units(result: Result) -> list[Unit]:
    """The rows of the last wave that are shown."""
    rows = rows_given(result, Unit)
    return [row for row in rows if row.wave == rows[-1].wave and row.value is not None]


def units(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """eNPS and the ability to serve by unit, and the statements by unit."""
    rows = _units(result)
    bars = [(measure, [row for row in rows if row.measure == measure]) for measure in (NPS, SERVE)]
    return (
        *(_by_unit(result, context, measure, own) for measure, own in bars if len(own) > 1),
        *_heat(result, context, rows),
    )


def _notes(result: Result) -> list[Message]:
    return [*_hidden(result), say("employees-note-hidden", minimum=result.rules.minimum_group)]


def _hidden(result: Result) -> tuple[Message, ...]:
    hidden = result.figures["units_hidden"]
    return holding(claim("employees-units-hidden", when.some(hidden), n=hidden))


def _by_unit(result: Result, context: Context, measure: str, rows: Sequence[Unit]) -> Exhibit:
    ordered = sorted(rows, key=lambda row: -(row.value or 0))
    drawn = ordered if len(ordered) <= MOST else ordered[: MOST // 2] + ordered[-MOST // 2 :]
    drawn = sorted(drawn, key=lambda row: row.small_base)  # those of few answers stand apart, at the foot
    high, low = (result.figures[f"{measure}.unit.{row.group}"] for row in (ordered[0], ordered[-1]))
    solid = [row for row in ordered if not row.small_base]
    weak = (
        solid[:-3:-1] if len(solid) > 3 and solid[-3].value != solid[-2].value else []
    )  # the two that a title may name
    short = {row.group for row in weak or solid[-1:]} if high.value != low.value else set()
    cells = [(f"{row.group} *" if row.small_base else row.group, row.value, row.low, row.high, row.n) for row in drawn]
    return exhibit(
        pd.DataFrame(cells, columns=["unit", "value", "low", "high", "n"]),
        kind="bar",
        id=f"employees-units-{measure}",
        title=first(
            claim(
                "employees-units-same",
                when.shown(high, low),
                when.alike(high, low),
                measure=rows[0].label,
                n=len(rows),
                high=high,
            ),
            *_weakest(result, weak, solid[:1]),
            claim(
                "employees-units-range", when.shown(high, low), measure=rows[0].label, n=len(rows), low=low, high=high
            ),
        ),
        encoding={"category": "unit", "value": "value", "low": "low", "high": "high", "n": "n"},
        unit=rows[0].unit,
        highlight=[cell[0] for cell, row in zip(cells, drawn, strict=True) if row.group in short],
        short=[cell[0] for cell, row in zip(cells, drawn, strict=True) if row.group in short],
        notes=[
            *(
                [say("employees-note-small", base=result.rules.small_base)]
                if any(row.small_base for row in drawn)
                else []
            ),
            say(f"employees-note-{measure}"),
            say("employees-note-whiskers"),
            *_notes(result),
            *([say("operations-note-ends", shown=len(drawn), units=len(rows))] if len(drawn) < len(rows) else []),
        ],
        figures=ids(result, [f"{measure}.unit.{row.group}" for row in rows] + ["units", "units_hidden"]),
        **footing(context, base=sum(row.n or 0 for row in rows)),
    )


def _weakest(result: Result, weak: Sequence[Unit], best: Sequence[Unit]) -> tuple[Message, ...]:
    """Where two units of enough people stand furthest down, and how far up others are."""
    levels = [result.figures[f"{row.measure}.unit.{row.group}"] for row in (*weak, *best)]
    if len(levels) < 3:
        return ()
    names = [brief(row.group, ENDS) for row in weak]
    given: dict[str, Any] = {"measure": weak[0].label, "unit": names[0], "next": names[1]}
    low, second, high = levels
    return (claim("employees-units-two", when.shown(*levels), **given, low=low, second=second, high=high),)


def _widest(result: Result, rows: Sequence[Unit], units: int) -> Message:
    """Where the units lie furthest apart: the statement with its lowest and highest unit."""
    of = {
        row.measure: sorted((one for one in rows if one.measure == row.measure), key=lambda one: one.value or 0)
        for row in rows
    }
    widest = max(of.values(), key=lambda one: (one[-1].value or 0) - (one[0].value or 0))
    low, high = (result.figures[f"{row.measure}.unit.{row.group}"] for row in (widest[0], widest[-1]))
    return claim(
        "employees-by-unit", when.shown(low, high), label=brief(widest[0].label, QUOTED), low=low, high=high, n=units
    )


def _heat(result: Result, context: Context, rows: Sequence[Unit]) -> tuple[Exhibit, ...]:
    """The statements of each unit, in the order of their ability to serve; none with one unit or one statement."""
    order = [row.group for row in sorted(rows, key=lambda row: -(row.value or 0)) if row.measure == SERVE][:MOST]
    own = [row for unit in order for row in rows if row.group == unit and row.measure not in {NPS, SERVE}]
    if len(order) < 2 or not own:
        return ()
    cells = [(row.group, brief(row.label), row.value, row.n) for row in own]
    return (
        exhibit(
            pd.DataFrame(cells, columns=["unit", "statement", "value", "n"]),
            kind="heatmap",
            id="employees-units-statements",
            title=_widest(result, own, len(order)),
            encoding={"row": "unit", "column": "statement", "value": "value", "n": "n"},
            unit="share",
            scale=(0, 1),
            notes=[say("employees-note-serve"), *_notes(result)],
            figures=ids(
                result,
                [
                    f"{row.measure}.unit.{row.group}"
                    for row in rows
                    if row.group in order and row.measure not in {NPS, SERVE}
                ],
            ),
            **footing(context),
        ),
    )


@where(has_rows(Pair))
def customers(result: Result, context: Context) -> Exhibit:
    """Units' employees beside their customers, and whether the two go together; too few units are no link."""
    rows, ties = result.rows(Pair), rows_given(result, Tie)
    own = SERVE if rows[0].unit == "share" else NPS
    ordered = sorted(rows, key=lambda row: -row.customers)
    both = len(rows) <= MOST and all(getattr(row, own) is not None for row in rows)
    series = (say("employees-col-answers"), say("employees-col-customers"))
    dots = [
        (row.group, name, value, n)
        for row in ordered
        for name, value, n in ((series[0], getattr(row, own), row.employees), (series[1], row.customers, row.answers))
    ]
    heads = [
        say(f"employees-{name}")
        for name in ("col-unit", "col-answers", NPS, SERVE, "col-customers", "col-customer-answers")
    ]
    listed = [
        (
            row.group,
            row.employees,
            *(
                say("word-figure-alone", figure=result.figures[f"{name}.unit.{row.group}"])
                if getattr(row, name) is not None
                else None
                for name in (NPS, SERVE)
            ),
            row.customers,
            row.answers,
        )
        for row in ordered
    ]
    return exhibit(
        pd.DataFrame(dots if both else listed, columns=["unit", "who", "value", "n"] if both else heads),
        kind="dots" if both else "table",
        id="employees-link" if result.figures["ties_clear"].value else "employees-customers",
        title=first(*linked(result.figures)),
        encoding={"category": "unit", "series": "who", "value": "value", "n": "n"} if both else {},
        unit=rows[0].unit if both else "text",
        scale=((0, 1) if own == SERVE else (-100, 100)) if both else None,
        takeaways=[_tied(result, tie) for tie in ties] if ties else [say("employees-side-no-link", least=FEWEST)],
        notes=[
            *(
                [
                    say("employees-note-seen", units=ties[0].units, seen=result.figures["tie_seen"]),
                    say("employees-association"),
                ]
                if ties
                else []
            ),
            say(f"employees-note-{own}"),
            *_notes(result),
        ],
        figures=ids(
            result,
            [
                "pairs",
                "ties",
                "ties_clear",
                "tie_seen",
                *(f"{kind}.{tie.measure}" for tie in ties for kind in ("tie", "tie_p")),
                *(f"{name}.unit.{row.group}" for row in rows for name in (NPS, SERVE)),
            ],
        ),
        reasoning=say("employees-link-method"),
        **footing(context) | {"source": say("employees-source-both")},
    )


def _tied(result: Result, tie: Tie) -> Message:
    found = result.figures[f"tie.{tie.measure}"]
    if tie.value is None:
        return say("employees-tie-untold", measure=tie.label)
    return say("employees-tie", measure=say(f"employees-word-{tie.measure}"), tie=found, units=tie.units)


@where(has_rows(Action))
def log(result: Result, context: Context) -> Exhibit:
    """What employees were asked, what was heard and done, by whom and when it was reported back; what is open is asked for."""
    rows, figures = result.rows(Action), result.figures
    names = ("asked", "heard", "done", "owner", "reported")
    cells = [
        (dates.told(row.asked), row.heard, row.done or say("employees-open-done"), row.owner or say("employees-open-owner"), dates.told(row.reported) or say("employees-open-reported"))
        for row in sorted(rows, key=lambda row: (("open", "done", "reported").index(row.state), row.asked))
    ]  # fmt: skip
    return exhibit(
        pd.DataFrame(cells, columns=[say(f"employees-col-{name}") for name in names]),
        kind="table",
        id="employees-log",
        title=answered(figures),
        takeaways=holding(
            *(
                claim(f"employees-{name}", when.some(figures[name]), n=figures[name])
                for name in ("unanswered", "untold", "unowned")
            )
        ),
        unit="text",
        polarity="none",
        figures=ids(result, ["heard", "acted", "reported", "unanswered", "untold", "unowned"]),
        **footing(context) | {"source": say("employees-source-log")},
    )


__all__ = ["customers", "log", "standing", "statements", "units"]
