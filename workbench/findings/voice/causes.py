"""What drives the headline measure, what to fix first, and what a point goes with in money."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.claims import Message, Text, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.conditions import ALPHA
from workbench.claims.labels import PAIR, brief
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_figure, ids, rows_given, where
from workbench.findings.voice.parts import footing, headline, listed
from workbench.findings.voice.themes import at_touchpoint
from workbench.model.themes import ThemeGap
from workbench.model.voice import LEAST_R2, Driver
from workbench.result import Estimate, Result
from workbench.scoring.voice.priorities import LEAST_DRAWN, NAME, leaders
from workbench.scoring.voice.texts import driven
from workbench.wording import printed

MATRIX_LABELS: dict[str, Text] = {
    "top left": say("voice-quadrant-concentrate"),
    "top right": say("voice-quadrant-keep"),
    "bottom left": say("voice-quadrant-low"),
    "bottom right": say("voice-quadrant-overkill"),
}
MOST_FOCUS, NEAR, ALONE = 3, 24, 44


def _explained(result: Result) -> bool:
    """Whether the drivers explain enough to be drawn: bars of what explains nothing would mislead."""
    return has_figure("driver_r2")(result) and (result.figures["driver_r2"].value or 0.0) >= LEAST_DRAWN


@where(_explained)
def driver_bars(result: Result, context: Context) -> Exhibit:
    """Importance of each driver as its share of what all explain; those that are not significant come last, grey."""
    rows, measure, r2 = result.rows(Driver), headline(result), result.figures["driver_r2"]
    marks = [_marked(row, grey=not row.significant) for row in rows]
    strong = [mark for mark, row in zip(marks, rows, strict=True) if row.significant]
    fields = ["share", "share_low", "share_high", "sign", "significant", "first"]
    share, lead = result.figures["driver_first_share"], leaders(rows)
    takeaways = holding(
        claim(
            "voice-drivers-explain",
            when.explains(r2, least=LEAST_R2),
            when.some(result.figures["drivers_significant"]),
            r2=r2,
            measure=measure.label,
        ),
        claim(
            "voice-driver-how-sure",
            when.explains(r2, least=LEAST_R2),
            when.shown(share),
            driver=brief(lead[0].label),
            share=share,
        )
        if lead
        else None,
        say("voice-drivers-grey") if len(strong) < len(rows) else None,
    )
    return exhibit(
        pd.DataFrame(
            [[mark, *(getattr(row, name) for name in fields)] for row, mark in zip(rows, marks, strict=True)],
            columns=["category", *fields],
        ),
        kind="bar",
        id="voice-drivers",
        title=driven(result.figures, measure.label, rows),
        encoding={"category": "category", "value": "share", "low": "share_low", "high": "share_high"},
        unit="share",
        notes=[
            say("note-driver-colours"),
            *_negative_note(rows, "note-driver-negative", measure.label),
            _model(result),
            say("note-association"),
        ],
        takeaways=takeaways,
        figures=ids(
            result,
            [f"driver.{row.driver}" for row in rows] + ["driver_r2", "driver_first_share", "drivers_significant"],
        ),
        highlight=[mark for mark, row in zip(marks, rows, strict=True) if row in lead] or strong,
        short=[mark for mark, row in zip(marks, rows, strict=True) if row.focus == "low"],
        reasoning=say("method-drivers"),
        **footing(context, base=r2.n),
    )


def _marked(row: Driver, *, grey: bool = False) -> Text:
    """A driver's label, with a minus where better ratings go with a lower measure, and its significance."""
    kind = ("-negative" if row.sign < 0 else "") + ("-grey" if grey else "")
    return say(f"voice-driver-label{kind}", label=row.label) if kind else row.label


def _told(result: Result, row: Driver) -> Text:
    """A driver's label; of one in focus with its share of what drives and how many are satisfied."""
    share, level = (result.figures.get(f"{name}.{row.driver}") for name in ("driver", "touchpoint"))
    if not row.focus or share is None or level is None or row.sign < 0:
        return _marked(row)
    return say("voice-driver-told", label=row.label, share=share, level=level)


def _first_of(result: Result, focus: list[Driver]) -> tuple[Message, ...]:
    """What to improve first, where all in focus matter and fall short; and how far the ratings explain the measure."""
    if not focus or len(focus) > MOST_FOCUS or any(row.focus != "low" for row in focus):
        return ()
    held = (when.leads(result.figures[f"driver_quadrant.{row.driver}"]) for row in focus)
    names, r2 = listed([row.label for row in focus], MOST_FOCUS), result.figures["driver_r2"]
    return holding(claim("voice-focus-first", *held, names=names, r2=r2, measure=headline(result).label))


def _negative_note(rows: list[Driver], name: str, measure: Message) -> list[Message]:
    return [say(name, measure=measure)] if any(row.sign < 0 for row in rows) else []


@where(lambda result: has_figure("drivers_focus")(result) and _explained(result))
def priorities(result: Result, context: Context) -> Exhibit:
    """Importance against performance in four named quadrants, cut at the means."""
    rows = [row for row in result.rows(Driver) if row.performance is not None]
    marks = [_told(result, row) for row in rows]
    kinds = [say("voice-evidence-clear") if row.significant else say("voice-evidence-none") for row in rows]
    words = [say(f"voice-quadrant-{row.quadrant}") for row in rows]
    cells = [
        (mark, row.performance, row.share, kind, word, row.held)
        for mark, kind, word, row in zip(marks, kinds, words, rows, strict=True)
    ]
    focus = [row for row in rows if row.focus]
    measure = headline(result)
    said = [one for row in focus for one in rows_given(result, ThemeGap) if one.at_touchpoint and one.by == row.driver]
    return exhibit(
        pd.DataFrame(cells, columns=["label", "satisfaction", "importance", "evidence", "quadrant", "held"]),
        kind="matrix",
        id="voice-priorities",
        title=_priority_title(result, rows),
        encoding={"label": "label", "x": "satisfaction", "y": "importance"}
        | ({"series": "evidence"} if len({row.significant for row in rows}) > 1 else {}),
        unit="share",
        notes=[
            *_negative_note(rows, "note-matrix-negative", measure.label),
            say("note-matrix"),
            _model(result),
            say("note-association"),
        ],
        takeaways=[
            *_first_of(result, focus),
            *(_focus_told(result, row) for row in focus[:MOST_FOCUS]),
            *(at_touchpoint(result, one) for one in said[:1]),
        ],
        figures=ids(
            result,
            [f"theme_at.{one.by}.{one.id}" for one in said[:1]]
            + [
                f"{name}.{row.driver}"
                for row in rows
                for name in ("driver", "driver_quadrant", "touchpoint", "touchpoint_change", "touchpoint_change_p")
            ]
            + ["driver_r2", "drivers_focus", "focus_weight", "focus_low"],
        ),
        highlight=[mark for mark, row in zip(marks, rows, strict=True) if row.focus],
        short=[mark for mark, row in zip(marks, rows, strict=True) if row.focus == "low"],
        labels=MATRIX_LABELS | {"x": _across(result, rows), "y": say("voice-axis-importance", measure=measure.label)},
        reasoning=say("method-matrix"),
        **footing(context, base=result.figures["driver_r2"].n),
    )


def _across(result: Result, rows: list[Driver]) -> Message:
    """What performance is: the share who are satisfied, of ratings that are no touchpoints' their place in the range."""
    rated = all(f"touchpoint.{row.driver}" in result.figures for row in rows)
    return say("voice-axis-satisfaction" if rated else "voice-axis-performance")


def _priority_title(result: Result, rows: list[Driver]) -> Message:
    r2 = result.figures["driver_r2"]
    falling = [row for row in rows if row.focus == "falling"]
    low = [row for row in rows if row.focus == "low"]
    candidates = [_falling(result, row, r2) for row in falling[:1]]
    candidates += holding(_several(result, low, r2)) if len(low) > 1 else ()
    candidates += [_concentrate(result, row, r2) for row in low[:1]]
    near = [row for row in rows if row.quadrant == "concentrate" and row.significant]
    if near:
        held = result.figures[f"driver_quadrant.{near[0].driver}"]
        names = listed([row.label for row in near], 2, NEAR if len(near) > 1 else ALONE)
        candidates.append(claim("voice-priorities-open", when.open_order(held), names=names))
        candidates.append(claim("voice-priorities-rising", when.leads(held), names=names))
    candidates.append(claim("voice-priorities-none", when.none(result.figures["drivers_focus"])))
    return first(*candidates)


def _concentrate(result: Result, row: Driver, r2: Estimate) -> Message:
    held, level = (result.figures[f"driver_quadrant.{row.driver}"], result.figures.get(f"touchpoint.{row.driver}"))
    conditions = (when.leads(held), when.explains(r2, least=LEAST_R2))
    label = brief(row.label, PAIR)
    if level is None:
        return claim("voice-concentrate-driver", *conditions, label=label)
    return claim("voice-concentrate", *conditions, when.shown(level), label=label, level=level)


def _several(result: Result, low: list[Driver], r2: Estimate) -> Message | None:
    """What the touchpoints that matter and fall short make up together, and how many are satisfied at most."""
    held = (result.figures[f"driver_quadrant.{row.driver}"] for row in low)
    levels = [figure for row in low if (figure := result.figures.get(f"touchpoint.{row.driver}")) is not None]
    if len(levels) < len(low):
        return None
    ordered = sorted(levels, key=lambda one: one.value or 0)
    given: dict[str, Any] = {"weight": result.figures["focus_weight"], "measure": headline(result).label}
    told = {"n": result.figures["focus_low"], "level": ordered[-1]}
    if two := len(low) == 2 and printed(ordered[0].value or 0, "share") != printed(ordered[1].value or 0, "share"):
        told = {"one": ordered[0], "two": ordered[1]}
    kind = f"voice-concentrate-{'two' if two else 'several'}"
    conditions = (*map(when.leads, held), when.explains(r2, least=LEAST_R2), when.shown(*levels))
    return claim(kind, *conditions, **given, **told)


def _falling(result: Result, row: Driver, r2: Estimate) -> Message:
    names = ("touchpoint", "touchpoint_change", "touchpoint_change_p")
    level, change, p = (result.figures[f"{name}.{row.driver}"] for name in names)
    return claim(
        "voice-falling",
        when.fell(change, level, least=result.rules.small_base),
        when.under(p, limit=ALPHA),
        when.explains(r2, least=LEAST_R2),
        label=brief(row.label, PAIR),
        change=change,
        level=level,
    )


def _focus_told(result: Result, row: Driver) -> Message:
    held, share = (result.figures[f"{name}.{row.driver}"] for name in ("driver_quadrant", "driver"))
    given: dict[str, Any] = {"label": brief(row.label), "share": share, "measure": headline(result).label}
    if row.focus == "falling":
        p = result.figures[f"touchpoint_change_p.{row.driver}"]
        return claim("voice-focus-falling", when.under(p, limit=ALPHA), **given)
    return claim("voice-focus-low", when.leads(held), **given)


def _model(result: Result) -> Text:
    return next(check.text for check in result.checks if check.id == NAME.id)
