"""What drives the headline measure, what to fix first, and what a point goes with in money."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import pandas as pd

from workbench.claims import Message, Text, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_figure, has_rows, ids, rows_given, where
from workbench.findings.voice.parts import footing, headline, listed
from workbench.findings.voice.themes import at_touchpoint
from workbench.model.themes import ThemeGap
from workbench.model.voice import Driver, Link, MeasureLink, Step
from workbench.result import Estimate, Result
from workbench.scoring.voice.labels import PAIR, brief
from workbench.scoring.voice.priorities import LEAST_DRAWN, LEAST_R2, NAME, leaders
from workbench.scoring.voice.survey import ALPHA
from workbench.scoring.voice.texts import driven
from workbench.scoring.voice.value import step_name
from workbench.stats.measures import MEASURES

MATRIX_LABELS: dict[str, Text] = {
    "x": say("voice-axis-satisfaction"),
    "y": say("voice-axis-importance"),
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
        highlight=strong,
        reasoning=say("method-drivers"),
        **footing(context, base=r2.n),
    )


def _marked(row: Driver, *, grey: bool = False) -> Text:
    """A driver's label, with a minus where better ratings go with a lower measure, and its significance."""
    kind = ("-negative" if row.sign < 0 else "") + ("-grey" if grey else "")
    return say(f"voice-driver-label{kind}", label=row.label) if kind else row.label


def _negative_note(rows: list[Driver], name: str, measure: Message) -> list[Message]:
    return [say(name, measure=measure)] if any(row.sign < 0 for row in rows) else []


@where(lambda result: has_figure("drivers_focus")(result) and _explained(result))
def priorities(result: Result, context: Context) -> Exhibit:
    """Importance against performance in four named quadrants, cut at the means."""
    rows = [row for row in result.rows(Driver) if row.performance is not None]
    good, heavy = (_index([float(getattr(row, name)) for row in rows]) for name in ("performance", "share"))
    marks = [_marked(row) for row in rows]
    kinds = [say("voice-evidence-clear") if row.significant else say("voice-evidence-none") for row in rows]
    words = [say(f"voice-quadrant-{row.quadrant}") for row in rows]
    cells = [
        (*one, row.performance, row.share, row.held)
        for one, row in zip(zip(marks, good, heavy, kinds, words, strict=True), rows, strict=True)
    ]
    reach = math.ceil(max(max(abs(value - 100) for value in (*good, *heavy)) * 1.08, 20))
    focus = [row for row in rows if row.focus]
    measure = headline(result)
    said = [one for row in focus for one in rows_given(result, ThemeGap) if one.at_touchpoint and one.by == row.driver]
    return exhibit(
        pd.DataFrame(
            cells,
            columns=["label", "satisfaction", "importance", "evidence", "quadrant", "performance", "share", "held"],
        ),
        kind="matrix",
        id="voice-priorities",
        title=_priority_title(result, rows),
        encoding={"label": "label", "x": "satisfaction", "y": "importance"}
        | ({"series": "evidence"} if len({row.significant for row in rows}) > 1 else {}),
        unit="count",
        notes=[
            say("note-matrix"),
            *_negative_note(rows, "note-matrix-negative", measure.label),
            _model(result),
            say("note-association"),
        ],
        takeaways=[
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
            + ["driver_r2", "drivers_focus"],
        ),
        highlight=[mark for mark, row in zip(marks, rows, strict=True) if row.focus],
        scale=(100 - reach, 100 + reach),
        labels=MATRIX_LABELS,
        reasoning=say("method-matrix"),
        **footing(context, base=result.figures["driver_r2"].n),
    )


def _index(values: list[float]) -> list[float]:
    mean = sum(values) / len(values)
    return [100 * value / mean if mean else 100.0 for value in values]


def _priority_title(result: Result, rows: list[Driver]) -> Message:
    r2 = result.figures["driver_r2"]
    falling = [row for row in rows if row.focus == "falling"]
    low = [row for row in rows if row.focus == "low"]
    candidates = [_falling(result, row, r2) for row in falling[:1]]
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
    given: dict[str, Any] = {"label": brief(row.label), "share": share}
    if row.focus == "falling":
        p = result.figures[f"touchpoint_change_p.{row.driver}"]
        return claim("voice-focus-falling", when.under(p, limit=ALPHA), **given)
    return claim("voice-focus-low", when.leads(held), **given)


@where(has_rows("linkage"))
def value(result: Result, context: Context) -> Exhibit:
    """The outcome at each level of the measure, and what one point is worth where that can be told."""
    link = next(row for row in result.rows(Link) if row.told)
    steps = [row for row in result.rows(Step) if row.outcome == link.outcome]
    measure = headline(result)
    bands = [measure.bands.get(row.kpi, f"{row.kpi:g}") for row in steps]
    names = (
        "linkage",
        "linkage_p",
        "linkage_holds",
        "linkage_controls",
        "linkage_fit",
        "linkage_fit_without",
        "value_of_a_point",
    )
    title = _value_title(result, link, steps, bands)
    return exhibit(
        pd.DataFrame(
            [(band, row.value, row.low, row.high, row.n) for band, row in zip(bands, steps, strict=True)],
            columns=["group", "value", "low", "high", "n"],
        ),
        kind="bar",
        id="voice-value",
        title=title,
        encoding={"category": "group", "value": "value", "low": "low", "high": "high", "n": "n"},
        unit="share" if all(row.unit == "share" for row in steps) else context.currency,
        notes=[
            say("note-association" if link.separated else "note-linkage"),
            *([] if link.separated else [one for one in (link.controls, link.dropped) if one]),
            *_others(result, link),
        ],
        takeaways=_value_takeaways(result, link, steps, title),
        figures=ids(result, [*(f"{name}.{link.outcome}" for name in names), *map(step_name, steps)]),
        labels={"value": link.label},
        reasoning=say("method-linkage"),
        **footing(context, base=link.n),
    )


@where(has_rows("measure_links"))
def value_by_measure(result: Result, context: Context) -> Exhibit:
    """What ten points of each measure go with in each outcome, and the money of one where it has any."""
    rows = result.rows(MeasureLink)
    heads = [
        say(f"voice-col-{name}") for name in ("measure", "outcome", "ten-points", "interval", "a-point", "verdict")
    ]
    holds, total = result.figures["measure_links_hold"], result.figures["measure_links"]
    return exhibit(
        pd.DataFrame([_by_measure(result, row) for row in rows], columns=heads),
        kind="table",
        id="voice-value-by-measure",
        title=first(
            claim("voice-measure-links-none", when.none(holds), n=total),
            claim("voice-measure-links", when.counted(holds, total), holds=holds, n=total),
        ),
        takeaways=[say("voice-measures-overlap")],
        notes=[say("note-linkage"), say("note-measure-links")],
        figures=ids(
            result,
            [
                *(f"{name}.{row.measure}.{row.outcome}" for row in rows for name in ("measure_link", "measure_value")),
                "measure_links",
                "measure_links_hold",
            ],
        ),
        reasoning=say("method-linkage"),
        **footing(context, base=max(row.n for row in rows)),
    )


def _by_measure(result: Result, row: MeasureLink) -> tuple[Text | None, ...]:
    at = f"{row.measure}.{row.outcome}"
    ten, money = result.figures[f"measure_link.{at}"], result.figures.get(f"measure_value.{at}")
    return (
        MEASURES[row.measure].label,
        brief(row.outcome_label),
        say("word-figure-alone", figure=ten) if row.value is not None else None,
        say("voice-range", figure=ten) if row.value is not None else None,
        say("voice-with-range", figure=money) if money is not None else None,
        say("voice-link-holds" if row.holds else "voice-link-not-held"),
    )


def _others(result: Result, link: Link) -> list[Message]:
    """The other outcomes that were linked, so that the choice is seen."""
    names = [row.label for row in result.rows(Link) if row.outcome != link.outcome]
    return [say("note-other-outcomes", names=listed(names))] if names else []


def _value_title(result: Result, link: Link, steps: list[Step], bands: list[Text]) -> Message:
    figures, measure = result.figures, headline(result).label
    label, effect = brief(link.label, PAIR), figures[f"linkage.{link.outcome}"]
    holds, p = figures[f"linkage_holds.{link.outcome}"], figures[f"linkage_p.{link.outcome}"]
    money = figures.get(f"value_of_a_point.{link.outcome}")
    unclear = say("voice-link-unclear", measure=measure, label=label)
    if len(steps) < 2:
        return unclear
    low, high = figures[step_name(steps[0])], figures[step_name(steps[-1])]
    ends: dict[str, Any] = {"label": label, "bottom": bands[0], "low": low, "top": bands[-1], "high": high}
    candidates = []
    if link.separated:
        candidates += [
            claim("voice-separates", when.ahead(high, low), **ends),
            claim("voice-separates", when.behind(high, low), **ends),
        ]
    sure = (when.some(holds), when.beyond(effect), when.under(p, limit=ALPHA))
    for way, direction in (
        ("more", (when.positive(effect), when.above(high, low))),
        ("less", (when.negative(effect), when.below(high, low))),
    ):
        if money is not None:
            candidates.append(claim("voice-separates", *sure, *direction, when.beyond(money), **ends))
        candidates.append(
            claim(f"voice-ten-points-{way}", *sure, *direction, measure=measure, label=label, effect=effect)
        )
    candidates += [
        claim(
            "voice-link-crossed",
            when.beyond(effect),
            when.positive(effect),
            when.below(high, low),
            measure=measure,
            label=label,
        ),
        claim(
            "voice-link-crossed",
            when.beyond(effect),
            when.negative(effect),
            when.above(high, low),
            measure=measure,
            label=label,
        ),
        claim("voice-link-none", when.within(effect), when.shown(effect), measure=measure, label=label),
    ]
    return first(*candidates, unclear)


def _value_takeaways(result: Result, link: Link, steps: list[Step], title: Message) -> tuple[Message, ...]:
    """What a point is worth, the effect unless the title says it, how well it tells unknown people apart, the way it goes."""
    names = ("linkage", "linkage_holds", "linkage_fit", "linkage_fit_without", "linkage_controls")
    effect, holds, fit, without, controls = (result.figures[f"{name}.{link.outcome}"] for name in names)
    levels = [result.figures[step_name(row)] for row in steps]
    label = brief(link.label, PAIR)
    told: dict[str, Any] = {"effect": effect, "label": label}
    said = title.id.startswith("voice-ten-points")
    fits: dict[str, Any] = {"fit": fit} | ({"label": label} if link.kind == "retention" else {})
    kind = "voice-link-fit-pairs" if link.kind == "retention" else "voice-link-fit"
    return holding(
        *_worth(result, link),
        claim("voice-link-separated", when.hidden(effect), label=label),
        None if said else claim("voice-link-effect", when.beyond(effect), when.some(controls), **told),
        None if said else claim("voice-link-effect-plain", when.beyond(effect), when.none(controls), **told),
        claim(kind, when.some(holds), when.positive(fit, without), when.some(controls), without=without, **fits),
        claim(f"{kind}-plain", when.some(holds), when.positive(fit), when.none(controls), **fits),
        claim("voice-link-steps-up", when.steps_up(*levels)),
        claim("voice-link-steps-down", when.steps_down(*levels)),
        claim("voice-link-open", when.none(holds)),
    )


def _worth(result: Result, link: Link) -> Iterator[Message]:
    """The money that goes with one point, where the link holds."""
    money = result.figures.get(f"value_of_a_point.{link.outcome}")
    if money is None:
        return
    effect, holds, p = (result.figures[f"{name}.{link.outcome}"] for name in ("linkage", "linkage_holds", "linkage_p"))
    sure = (when.some(holds), when.beyond(effect), when.under(p, limit=ALPHA), when.beyond(money))
    period = "year" if link.kind == "retention" else "once"
    for way, direction in (("more", when.positive), ("less", when.negative)):
        yield claim(
            f"voice-point-{way}-{period}", *sure, direction(effect), measure=headline(result).label, money=money
        )


def _model(result: Result) -> Text:
    return next(check.text for check in result.checks if check.id == NAME.id)
