"""Where loyalty, satisfaction and effort stand, and how they moved."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.claims import Message, Text, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.conditions import ALPHA
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, ids, rows_given, where
from workbench.findings.voice.parts import footing, measures
from workbench.model.voice import Band, TouchpointWave, Wave
from workbench.result import Estimate, Result
from workbench.scoring.voice.texts import BARE, lead
from workbench.stats.measures import MEASURES, WHISKERS
from workbench.wording import printed

CARD = {role: role for role in ("label", "value", "unit", "low", "high", "n", "note")}
CLEAR = {"voice-rose": "voice-level-and-satisfied-rose", "voice-fell": "voice-level-and-satisfied-fell"}
TOGETHER = {  # what the first measure did and what satisfaction did, in one sentence
    ("voice-steady", "voice-rose"): "voice-satisfied-alone-rose",
    ("voice-steady", "voice-fell"): "voice-satisfied-alone-fell",
    ("voice-steady", "voice-steady"): "voice-neither-moved",
    ("voice-rose", "voice-rose"): "voice-both-rose",
    ("voice-fell", "voice-fell"): "voice-both-fell",
}
SERIES = 3  # waves from which a measure is told as a series


def scorecard(result: Result, context: Context) -> Exhibit:
    """The measures of the last wave, each with interval, base, the wave before and the change; where none was asked, that."""
    asked = measures(result)
    if not asked:
        return _not_asked(result, context)
    even = not any(_uneven(result, row) for row in asked)
    cards = [_card(row.label, result.figures[row.measure], _change_note(result, row, even=even)) for row in asked]
    if len(asked) == 1:
        cards.append(_card(say("voice-responses"), result.figures["responses"], say("voice-all-waves")))
    kinds = [MEASURES[row.measure] for row in asked]
    return exhibit(
        pd.DataFrame(cards),
        kind="scorecard",
        id="voice-scorecard",
        title=_title(result, asked),
        encoding=CARD,
        notes=list(
            dict.fromkeys(
                [say("note-ranges"), *(one.note for one in kinds), *(one.interval for one in kinds), *_family(asked)]
            )
        ),
        takeaways=_clear(result, asked),
        figures=ids(
            result,
            [name for row in asked for name in (row.measure, f"{row.measure}_change", f"{row.measure}_change_p")]
            + ["responses"] * (len(asked) == 1),
        ),
        reasoning=say("note-change"),
        **footing(context, base=result.figures[asked[0].measure].n),
    )


def _title(result: Result, asked: list[Wave]) -> Message:
    """What became of the first measure and of satisfaction; else their levels, with the changes that are clear."""
    title = lead(result.figures, asked[0], result.rules)
    satisfied = next((row for row in asked[1:] if row.measure == "csat"), None)
    csat = result.figures.get("csat")
    if satisfied is None or csat is None or csat.value is None or (csat.n or 0) < result.rules.small_base:
        return title
    moved = lead(result.figures, satisfied, result.rules)
    if (both := TOGETHER.get((title.id, moved.id))) is not None:
        told = (("measure", asked[0].label), ("level", result.figures[asked[0].measure]), ("csat", csat))
        return Message(both, (*told, ("before", asked[0].previous or "")), title.when + moved.when)
    kind = CLEAR.get(moved.id)
    args: tuple[tuple[str, Any], ...] = (("lead", title), ("csat", csat))
    if kind is None:
        return Message("voice-level-and-satisfied", args, title.when)
    return Message(kind, (*args, ("change", result.figures["csat_change"])), title.when + moved.when)


def _clear(result: Result, asked: list[Wave]) -> list[Message]:
    """Which of several measures changed clearly on one wave before and which did not; of a single one its change."""
    told = [(row, _moved(result, row)) for row in asked]
    moved = [row for row, text in told if text and text[0].id == "voice-change"]
    rest = [row for row, text in told if text and row not in moved]
    before = {row.previous for row in (*moved, *rest)}
    if len(asked) < 2 or len(before) != 1:
        return [text for _, texts in told for text in texts]
    names = {name: tuple(row.label for row in rows) for name, rows in (("moved", moved), ("rest", rest))}
    when_ = tuple(condition for row, texts in told if row in moved for condition in texts[0].when)
    kind = f"voice-measures{'-moved' * bool(moved)}{'-unmoved' * bool(rest)}"
    given: dict[str, Any] = {name: listed for name, listed in names.items() if listed}
    return [claim(kind, *when_, before=next(iter(before)) or "", **given)]


def _not_asked(result: Result, context: Context) -> Exhibit:
    cards = [
        _card(say("voice-responses"), result.figures["responses"], say("voice-all-waves")),
        _card(say("voice-ratings-answered"), result.figures["answered"], say("voice-of-mapped")),
    ]
    return exhibit(
        pd.DataFrame(cards),
        kind="scorecard",
        id="voice-scorecard",
        title=say("voice-not-asked", responses=result.figures["responses"]),
        encoding=CARD,
        notes=[say("note-no-measure")],
        figures=ids(result, ["responses", "answered"]),
        **footing(context, base=result.figures["responses"].n),
    )


def _several(result: Result) -> bool:
    """The headline measure was asked more than once; once, the scorecard says it."""
    return sum(row.measure == result.headline for row in rows_given(result, Wave)) > 1


@where(_several)
def nps_by_wave(result: Result, context: Context) -> Exhibit:
    """NPS (or the first measure) of each wave that asked it, with its interval, and what the last change is worth."""
    return _by_wave(result, context, measures(result)[0])


def series(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """The other measures, and the touchpoints, of three waves and more."""
    waves = result.rows(Wave)
    long = [row for row in measures(result)[1:] if sum(one.measure == row.measure for one in waves) >= SERIES]
    points = result.rows(TouchpointWave)
    several = len({row.wave for row in points}) >= SERIES
    return (
        *(_by_wave(result, context, row) for row in long),
        *([_touchpoints(result, context, points)] if several else []),
    )


def _by_wave(result: Result, context: Context, last: Wave) -> Exhibit:
    name, rows = last.measure, [row for row in result.rows(Wave) if row.measure == last.measure]
    many, kind = len(rows) >= SERIES, MEASURES[last.measure]
    level, plain = result.figures[name], result.figures[f"{name}_unweighted"]
    data = pd.DataFrame(
        [(row.wave_label, row.value, row.low, row.high, row.n, row.unweighted, row.effective) for row in rows],
        columns=["wave_label", "value", "low", "high", "n", "unweighted", "effective"],
    )
    return exhibit(
        data,
        kind="line" if many else "bar",
        id="voice-by-wave" if name == measures(result)[0].measure else f"voice-by-wave-{name}",
        title=_series_title(result, rows) if many else lead(result.figures, last, result.rules),
        encoding={"x" if many else "category": "wave_label", "value": "value", "low": "low", "high": "high", "n": "n"},
        unit=last.unit,
        notes=[*_uneven(result, last), kind.note, WHISKERS, *_panel(result, last), *_family(measures(result))],
        takeaways=[
            *_moved(result, last),
            *_seen(result, last),
            *holding(claim("voice-unweighted", when.differ(level, plain), measure=last.label, plain=plain)),
        ],
        figures=ids(
            result,
            [
                name,
                *(f"{name}_{more}" for more in ("change", "change_p", "previous", "since_first", "unweighted")),
                *(f"{name}.{row.wave}" for row in rows),
            ],
        ),
        highlight=[last.wave_label],
        **footing(context, base=sum(row.n or 0 for row in rows)),
    )


def _series_title(result: Result, rows: list[Wave]) -> Message:
    """Three waves and more: from the first to the last, step by step where it is so."""
    last, since = rows[-1], result.figures.get(f"{rows[-1].measure}_since_first")
    known = [row for row in rows if row.value is not None]
    if since is None or last.value is None:
        return lead(result.figures, last, result.rules)
    levels = [result.figures[f"{row.measure}.{row.wave}"] for row in known]
    given: dict[str, Any] = {
        "measure": last.label,
        "level": levels[-1],
        "start": levels[0],
        "since": known[0].wave_label,
    }
    bases, least = (since, levels[0], levels[-1]), {"least": result.rules.small_base}
    return first(
        claim("voice-series-up", when.rose(*bases, **least), when.steps_up(*levels), **given),
        claim("voice-series-down", when.fell(*bases, **least), when.steps_down(*levels), **given),
        *_turned(result, rows, bases, given),
        claim("voice-series-rose", when.rose(*bases, **least), **given),
        claim("voice-series-fell", when.fell(*bases, **least), **given),
        claim("voice-series-steady", when.steady(*bases, **least), **given),
        claim("voice-series", when.shown(*levels[:1]), **given),
    )


def _turned(result: Result, rows: list[Wave], whole: tuple[Estimate, ...], given: dict[str, Any]) -> list[Message]:
    """That the last wave undid what the one before had brought, or a part of it."""
    change = result.figures.get(f"{rows[-1].measure}_change")
    before = result.figures.get(f"{rows[-1].measure}_previous")
    if change is None or before is None:
        return []
    bases, least = (change, given["level"], before), {"least": result.rules.small_base}
    turned = {**given, "peak": before, "then": rows[-1].previous}
    fell, rose = when.fell(*bases, **least), when.rose(*bases, **least)
    return [
        claim("voice-series-fell-above", when.rose(*whole, **least), fell, **turned),
        claim("voice-series-rose-below", when.fell(*whole, **least), rose, **turned),
        claim("voice-series-fell-back", when.steady(*whole, **least), fell, **turned),
        claim("voice-series-rose-back", when.steady(*whole, **least), rose, **turned),
    ]


def _touchpoints(result: Result, context: Context, rows: list[TouchpointWave]) -> Exhibit:
    labels = {row.wave: row.wave_label for row in rows}
    order = [
        str(one)
        for one in dict.fromkeys(row.wave for row in sorted(rows, key=lambda one: list(labels).index(one.wave)))
    ]
    cells = [(row.label, labels[row.wave], row.value, row.n) for wave in order for row in rows if row.wave == wave]
    moved, tested = result.figures["touchpoints_moved"], result.figures["touchpoints_tested"]
    known = [row for row in rows if row.value is not None]
    return exhibit(
        pd.DataFrame(cells, columns=["label", "wave", "value", "n"]),
        kind="heatmap",
        id="voice-touchpoints-by-wave",
        title=first(
            claim(
                "voice-touchpoints-some-moved", when.some(moved), when.counted(moved, tested), some=moved, tested=tested
            ),
            claim("voice-touchpoints-none-moved", when.some(tested), when.none(moved), tested=tested),
            say("voice-touchpoints-series", waves=len(labels)),
        ),
        encoding={"row": "label", "column": "wave", "value": "value", "n": "n"},
        unit="share",
        scale=(0, 1),
        notes=[say("note-top-two"), say("note-empty-not-asked")],
        figures=ids(
            result,
            ["touchpoints_moved", "touchpoints_tested", *(f"touchpoint.{row.touchpoint}.{row.wave}" for row in rows)],
        ),
        **footing(context, base=max((row.n or 0 for row in known), default=None)),
    )


@where(has_rows(Band))
def nps_distribution(result: Result, context: Context) -> Exhibit:
    """Detractors, passives and promoters of each wave."""
    promoters, detractors = result.figures["promoters"], result.figures["detractors"]
    rows = result.rows(Band)
    return exhibit(
        pd.DataFrame([(row.wave, row.band, row.share, row.n) for row in rows], columns=["wave", "band", "share", "n"]),
        kind="likert",
        id="voice-nps-distribution",
        title=first(
            claim("voice-hidden", when.hidden(promoters), measure=say("voice-measure-nps")),
            claim(
                "voice-bands-few",
                when.few(promoters, least=BARE),
                when.shown(detractors),
                promoters=promoters,
                detractors=detractors,
            ),
            claim("voice-bands-part-few", when.few(promoters, least=BARE), promoters=promoters),
            claim("voice-bands", when.shown(promoters, detractors), promoters=promoters, detractors=detractors),
            claim("voice-bands-part", when.shown(promoters), promoters=promoters),
        ),
        encoding={"category": "wave", "series": "band", "value": "share", "n": "n"},
        unit="share",
        notes=[MEASURES["nps"].note, *_difference(result)],
        figures=ids(result, ["promoters", "passives", "detractors", "nps"]),
        **footing(context, base=result.figures["nps"].n),
    )


def _difference(result: Result) -> tuple[Message, ...]:
    """How the bands make the NPS; that it is taken before rounding, where the printed shares give another number."""
    nps, *ends = (result.figures[name] for name in ("nps", "promoters", "detractors"))
    if nps.value is None or ends[0].value is None or ends[1].value is None:
        return ()
    promoters, detractors = (printed(one.value or 0, "share") for one in ends)
    exact = round(100 * (promoters - detractors)) == printed(nps.value, "points")
    return (say(f"voice-bands-difference{'' if exact else '-rounded'}", nps=nps),)


def _card(label: Text, figure: Estimate, note: Text) -> dict[str, object]:
    return {
        "label": label,
        "value": figure.value,
        "unit": figure.unit,
        "low": figure.low,
        "high": figure.high,
        "n": figure.n,
        "note": note,
    }


def _change_note(result: Result, row: Wave, *, even: bool) -> Text:
    """The change on the wave before; its level too where all levels and changes add up as printed."""
    change = result.figures.get(f"{row.measure}_change")
    if change is not None and row.previous:
        before, now = (result.figures[name] for name in (f"{row.measure}_previous", row.measure))
        if when.few(before, now, least=result.rules.small_base).holds():
            return ""  # of so few no change is said
        if not even:
            return say("voice-change-from-alone", change=change, before=row.previous)
        return say("voice-change-from", change=change, level=before, before=row.previous)
    waves = {one.wave for one in result.rows(Wave)}
    alone = sum(one.measure == row.measure for one in result.rows(Wave)) == 1
    return say("voice-first-wave") if alone and len(waves) > 1 else ""


def _uneven(result: Result, row: Wave) -> tuple[Message, ...]:
    """That a change was taken before rounding, where it and the levels do not add up as printed."""
    names = [row.measure, f"{row.measure}_previous", f"{row.measure}_change"]
    known = [result.figures[name] for name in names if row.previous and name in result.figures]
    return () if len(known) < len(names) or adds_up(*known) else (say("note-change-rounded"),)


def adds_up(now: Estimate, before: Estimate, change: Estimate) -> bool:
    """Whether a level is the one before and the change, as printed in whole points."""
    factor = 100 if now.unit == "share" else 1
    shown = [round(factor * (one.value or 0.0)) for one in (now, before, change)]
    return shown[0] - shown[1] == shown[2]


def _moved(result: Result, row: Wave) -> tuple[Message, ...]:
    """The last change with its interval, and what it is worth."""
    change = result.figures.get(f"{row.measure}_change")
    if change is None or not row.previous:
        return ()
    level, before, p = (
        result.figures[name] for name in (row.measure, f"{row.measure}_previous", f"{row.measure}_change_p")
    )
    bases, least = (change, level, before), {"least": result.rules.small_base}
    told: dict[str, Any] = {"measure": row.label, "change": change, "before": row.previous}
    return holding(
        claim("voice-change", when.moved(*bases, **least), when.under(p, limit=ALPHA), **told),
        claim("voice-change-together", when.moved(*bases, **least), when.at_least(p, least=ALPHA), **told),
        claim("voice-no-change", when.steady(*bases, **least), **told),
        claim("voice-change-few", when.few(level, before, **least), **told, now=level, then=before),
    )


def _seen(result: Result, row: Wave) -> tuple[Message, ...]:
    """Where no change is seen: how large it would have had to be."""
    change, seen = (result.figures.get(f"{row.measure}_{name}") for name in ("change", "change_seen"))
    if change is None or seen is None:
        return ()
    bases = (result.figures[row.measure], result.figures[f"{row.measure}_previous"])
    steady = when.steady(change, *bases, least=result.rules.small_base)
    return holding(claim("voice-change-seen", steady, when.shown(seen), seen=seen))


def _panel(result: Result, row: Wave) -> list[Message]:
    both = result.figures.get(f"{row.measure}_both")
    return [] if both is None else list(holding(claim("note-panel", when.some(both), both=both)))


def _family(asked: list[Wave]) -> list[Message]:
    """That several measures were tested together, where they were."""
    return [say("note-family", n=count)] if (count := sum(row.p_holm is not None for row in asked)) > 1 else []
