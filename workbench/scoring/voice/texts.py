"""The claims that sum the voice of the customer up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbench.claims import Message, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.conditions import ALPHA
from workbench.claims.labels import ENDS, PAIR, TITLE, brief
from workbench.model.voice import LEAST_R2, Driver, Touchpoint, Wave
from workbench.privacy import Rules
from workbench.result import Estimate
from workbench.scoring.voice.priorities import LEAST_DRAWN, SURE, leaders
from workbench.scoring.voice.survey import Asked

TIED = {2: 30, 3: 20}  # columns for each of several drivers in one title
# Of a measure beside the first these say no more than its level.
UNMOVED = {"voice-hidden", "voice-steady", "voice-steady-together", "voice-few-before", "voice-level"}
HALF = 0.5  # of those who answered: more are satisfied with the best of two touchpoints, fewer with the other
BARE = 10  # a base under this stands beside the figure itself


def lead(figures: Mapping[str, Estimate], wave: Wave, rules: Rules) -> Message:
    """The level of a measure in the last wave and whether it moved, tested among all measures of the wave."""
    level, measure = figures[wave.measure], wave.label
    given: dict[str, Any] = {"measure": measure, "level": level}
    candidates = [claim("voice-hidden", when.hidden(level), measure=measure)]
    if wave.change_unit and wave.previous:
        change, before, p = (figures[f"{wave.measure}_{name}"] for name in ("change", "previous", "change_p"))
        told: dict[str, Any] = {**given, "change": change, "before": wave.previous}
        bases, least = (change, level, before), {"least": rules.small_base}
        sure, open_ = when.under(p, limit=ALPHA), when.at_least(p, least=ALPHA)
        candidates += [
            claim("voice-few-both", when.few(level, least=BARE), **given, before=wave.previous),
            claim("voice-few-before", when.few(level, before, **least), **given, before=wave.previous),
            claim("voice-rose", when.rose(*bases, **least), sure, **told),
            claim("voice-fell", when.fell(*bases, **least), sure, **told),
            claim("voice-steady", when.steady(*bases, **least), **given, before=wave.previous),
            claim("voice-steady-together", when.moved(*bases, **least), open_, **given, before=wave.previous),
        ]
    candidates.append(claim("voice-level-few", when.few(level, least=BARE), **given))
    return first(*candidates, claim("voice-level", when.shown(level), **given))


def summary(
    figures: Mapping[str, Estimate],
    measures: list[Asked],
    waves: list[Wave],
    drivers: list[Driver],
    touchpoints: list[Touchpoint],
    rules: Rules,
) -> tuple[Message, ...]:
    """Level and change of the first measure, the others with what moved, and what drives the first."""
    if not measures:
        return (ranged(figures, touchpoints, rules), say("voice-summary-not-asked"))
    last = {row.measure: row for row in waves}
    said = [lead(figures, last[measures[0].id], rules)]
    for one in measures[1:]:
        moved = lead(figures, last[one.id], rules)
        level = claim("voice-level", when.shown(figures[one.id]), measure=one.measure.label, level=figures[one.id])
        said += holding(level if moved.id in UNMOVED else moved)
    explained = figures["driver_r2"].value if drivers else None
    if (explained or 0.0) >= LEAST_DRAWN and figures[measures[0].id].value is not None:
        said.append(driven(figures, measures[0].measure.label, drivers))
    return tuple(said)


def driven(figures: Mapping[str, Estimate], measure: Message, drivers: list[Driver]) -> Message:
    """What drives a measure: the strongest, those that share the lead, or that little is explained."""
    r2, share, strong = (figures[name] for name in ("driver_r2", "driver_first_share", "drivers_significant"))
    leading = leaders(drivers)
    names = tuple(brief(one.label, TIED.get(len(leading), PAIR)) for one in leading)
    enough = when.explains(r2, least=LEAST_R2)
    candidates = [
        claim("voice-drivers-little", when.explains_little(r2, least=LEAST_R2), measure=measure, r2=r2),
        claim("voice-drivers-none", when.none(strong), measure=measure),
    ]
    if leading:
        top = leading[0]
        given: dict[str, Any] = {"measure": measure, "driver": names[0], "share": figures[f"driver.{top.driver}"]}
        kind = "voice-driver-strongest-against" if top.sign < 0 else "voice-driver-strongest"
        candidates.append(claim(kind, enough, when.leads(share), **given).weighing(top.share))
        if len(leading) > 1:
            few = sum(one.first for one in leading) >= SURE or len(leading) == (strong.value or 0)
            tied = "voice-drivers-tied" if few else "voice-drivers-tied-more"
            candidates.append(claim(tied, enough, when.open_order(share), measure=measure, drivers=names))
        candidates.append(claim("voice-driver-ahead", enough, measure=measure, driver=names[0], r2=r2))
    return first(*candidates)


def ranged(figures: Mapping[str, Estimate], rows: list[Touchpoint], rules: Rules) -> Message:
    """From the best to the weakest touchpoint; that none can be told from another; or that all are the same."""
    known = sorted((row for row in rows if row.value is not None), key=lambda row: -(row.value or 0))
    if not known:
        return say("voice-touchpoints-hidden")
    solid = [row for row in known if (row.n or 0) >= rules.small_base] or known
    best, worst = solid[0], solid[-1]
    high, low = (figures[f"touchpoint.{row.touchpoint}"] for row in (best, worst))
    if len(solid) == 1:
        one: dict[str, Any] = {"label": brief(best.label, TITLE), "level": high}
        return first(
            claim("voice-touchpoint-few", when.few(high, least=BARE), **one), say("voice-touchpoint-one", **one)
        )
    count = Estimate(len(solid), unit="count")
    given: dict[str, Any] = {
        "high": high,
        "low": low,
        "best": brief(best.label, ENDS),
        "worst": brief(worst.label, ENDS),
    }
    parted = (when.ahead(high, low), when.at_least(high, least=HALF), when.under(low, limit=HALF))
    every = [figures[f"touchpoint.{row.touchpoint}"] for row in solid]
    return first(
        claim("voice-touchpoints-few", when.few(*every, least=BARE), n=len(known)),
        claim("voice-touchpoints-same", *(when.alike(high, one) for one in every[1:]), n=count, level=high),
        claim("voice-touchpoints-split", *parted, **given),
        claim("voice-touchpoints-range", when.ahead(high, low), **given),
        claim("voice-touchpoints-tied", when.tied(high, low), **given),
    )
