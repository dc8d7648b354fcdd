"""What the measure is worth: the outcome at each of its levels, what a point goes with, and each measure with each outcome."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from workbench.claims import Message, Text, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.conditions import ALPHA
from workbench.claims.labels import PAIR, brief
from workbench.context import Context
from workbench.estimate import count
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, ids, rows_given, where
from workbench.findings.voice.parts import footing, headline, listed
from workbench.model.voice import Link, MeasureLink, Stay, Step, Wave, paying
from workbench.result import Result
from workbench.scoring.voice.value import step_name
from workbench.stats.measures import MEASURES


@where(has_rows(Link))
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
    takeaways = _value_takeaways(result, link, steps, bands, title)
    if takeaways and takeaways[0].id in ("voice-separates", "voice-leave"):  # the chart shows this, and no money
        title, takeaways = takeaways[0], (title, *takeaways[1:])
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
            *_counted(result, steps),
            say("note-association" if link.separated else "note-linkage"),
            *([] if link.separated else [one for one in (link.controls, link.dropped) if one]),
            *_others(result, link),
        ],
        takeaways=takeaways,
        figures=ids(result, [*(f"{name}.{link.outcome}" for name in names), *map(step_name, steps)]),
        labels={"value": link.label},
        short=bands[:1],
        reasoning=say("method-linkage"),
        **footing(context, base=link.n),
    )


def _counted(result: Result, steps: list[Step]) -> list[Message]:
    """Whose shares are shown, where several waves are one base; and that who is still there is counted in another way."""
    shares, waves = all(row.unit == "share" for row in steps), len({row.wave for row in rows_given(result, Wave)})
    if not shares:
        return []
    whole = say("note-value-waves", waves=count(waves))
    return [*([whole] if waves > 1 else []), *([say("note-value-apart")] if rows_given(result, Stay) else [])]


@where(has_rows(MeasureLink))
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


@where(lambda result: "point_money" in result.figures)
def money(result: Result, context: Context) -> Exhibit:
    """What a point goes with in a year by staying and by spend, and both together; the ranges' ends are added as well."""
    links = paying(result.rows(Link), result.figures)
    ways = [result.figures[f"value_of_a_point.{row.outcome}"] for row in links]
    whole, tests = result.figures["point_money"], [result.figures[f"linkage_p.{row.outcome}"] for row in links]
    rows = [(brief(row.label), one.value, False, None, None) for row, one in zip(links, ways, strict=True)]
    return exhibit(
        pd.DataFrame(
            [*rows, (say("voice-money-together"), whole.value, True, whole.low, whole.high)],
            columns=["step", "value", "total", "low", "high"],
        ),
        kind="waterfall",
        id="voice-money",
        title=claim(
            "voice-point-more-year",
            when.beyond(*ways),
            when.positive(*ways),
            when.under(max(tests, key=lambda one: one.value or 0.0), limit=ALPHA),
            measure=headline(result).label,
            money=whole,
        ),
        encoding={"category": "step", "value": "value", "total": "total", "low": "low", "high": "high"},
        unit=context.currency,
        labels={"value": say("voice-money-of-a-point", measure=headline(result).label)},
        notes=[say("note-linkage"), say("note-money-together")],
        figures=ids(
            result,
            [*(f"{name}.{row.outcome}" for row in links for name in ("value_of_a_point", "linkage_p")), "point_money"],
        ),
        reasoning=say("method-linkage"),
        **footing(context, base=max(row.n for row in links)),
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
    ends = _ends(result, link, steps, bands)
    low, high = ends["low"], ends["high"]
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
            period = "year" if link.kind == "retention" else "once"
            beyond = (*sure, *direction, when.beyond(money))
            candidates.append(claim(f"voice-point-{way}-{period}", *beyond, measure=measure, money=money))
        candidates.append(
            claim(f"voice-ten-points-{way}", *sure, *direction, measure=measure, label=label, effect=effect)
        )
    named: dict[str, Any] = {"measure": measure, "label": label}
    candidates += [
        claim("voice-link-crossed", when.beyond(effect), sign(effect), against(high, low), **named)
        for sign, against in ((when.positive, when.below), (when.negative, when.above))
    ]
    candidates.append(claim("voice-link-none", when.within(effect), when.shown(effect), **named))
    return first(*candidates, unclear)


def _ends(result: Result, link: Link, steps: list[Step], bands: list[Text]) -> dict[str, Any]:
    """The outcome of those who rate lowest and highest, as a sentence names them."""
    low, high = (result.figures[step_name(row)] for row in (steps[0], steps[-1]))
    return {"label": brief(link.label, PAIR), "bottom": bands[0], "low": low, "top": bands[-1], "high": high}


def _value_takeaways(
    result: Result, link: Link, steps: list[Step], bands: list[Text], title: Message
) -> tuple[Message, ...]:
    """The outcome at both ends under what a point is worth, else that; the effect unless the title says it, how well it
    tells unknown people apart, the way it goes."""
    names = ("linkage", "linkage_holds", "linkage_fit", "linkage_fit_without", "linkage_controls")
    effect, holds, fit, without, controls = (result.figures[f"{name}.{link.outcome}"] for name in names)
    levels = [result.figures[step_name(row)] for row in steps]
    label = brief(link.label, PAIR)
    told: dict[str, Any] = {"effect": effect, "label": label}
    said = title.id.startswith("voice-ten-points")
    fits: dict[str, Any] = {"fit": fit} | ({"label": label} if link.kind == "retention" else {})
    kind = "voice-link-fit-pairs" if link.kind == "retention" else "voice-link-fit"
    worth = title.id.startswith("voice-point")
    return holding(
        *([_apart(link, _ends(result, link, steps, bands))] if worth else _worth(result, link)),
        claim("voice-link-separated", when.hidden(effect), label=label),
        None if said else claim("voice-link-effect", when.beyond(effect), when.some(controls), **told),
        None if said else claim("voice-link-effect-plain", when.beyond(effect), when.none(controls), **told),
        claim(kind, when.some(holds), when.positive(fit, without), when.some(controls), without=without, **fits),
        claim(f"{kind}-plain", when.some(holds), when.positive(fit), when.none(controls), **fits),
        claim("voice-link-steps-up", when.steps_up(*levels)),
        claim("voice-link-steps-down", when.steps_down(*levels)),
        claim("voice-link-open", when.none(holds)),
    )


def _apart(link: Link, ends: dict[str, Any]) -> Message:
    """The outcome at both ends; who leaves sooner where it is one of staying."""
    plain = claim("voice-separates", **ends)
    if link.kind != "retention":
        return plain
    return first(claim("voice-leave", when.ahead(ends["high"], ends["low"]), **ends), plain)


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
