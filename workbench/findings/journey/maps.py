"""The journey as customers live it: the map, the emotion curves and the service blueprint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from workbench.claims import Message, Text, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.labels import FOUR, PAIR, brief
from workbench.context import Context
from workbench.estimate import count
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, ids, rows_given, where
from workbench.findings.journey.behind import evidence_lane
from workbench.findings.journey.parts import WORKSHOP, footing, known, listed, stages
from workbench.model.journey import Emotion, Idea, LaneText, StageMetric, StageSatisfaction, Touchpoint, Unsupported
from workbench.result import Estimate, Result
from workbench.scoring.operations import worded

MEASURE = 30  # columns of a metric in a cell
MOST_BELOW = 3  # stages that a sentence asks to mend
MOST_OWNERS = 2  # that a title names
FELT = 40  # letters of a feeling that a title quotes
CURVES = {"as is": say("journey-lane-as-is"), "to be": say("journey-lane-to-be")}
# The most telling first: a page that has no room for all shows the first.
CUSTOMER_LANES = ("doing", "thinking", "gains", "quotes")
BLUEPRINT_LANES = ("doing", "touchpoints", "front_stage", "back_stage", "support")
Cells = list[tuple[str, Text, Text | None, float | None]]
COLUMNS = ["stage", "lane", "text", "value"]


def journey_map(result: Result, context: Context) -> Exhibit:
    """The stages across, the emotion curves, what the survey says, what customers do, think, feel, suffer and enjoy,
    who owns the contacts and what is to come.
    """
    names = stages(result)
    curves: Cells = [(names[row.stage], CURVES[row.curve], None, row.value) for row in result.rows(Emotion)]
    surveyed, operated = _surveyed(result, names), _operated(result, names)
    behind = evidence_lane(result, names)
    owners = _owners(result)
    texts = [*result.rows(LaneText), *owners, *_ideas(result)]
    feeling, answered, lanes = (
        _lanes(texts, names, {lane: say(f"journey-lane-{lane}") for lane in kinds}, most=1)
        for kinds in (("feeling",), ("pains", "owner", "ideas"), CUSTOMER_LANES)
    )
    low, title = _low_point(result)
    return exhibit(
        pd.DataFrame([*curves, *feeling, *surveyed, *answered, *operated, *lanes, *behind], columns=COLUMNS),
        kind="journey",
        id="journey-map",
        title=title,
        encoding={"stage": "stage", "lane": "lane", "text": "text", "value": "value"},
        unit="score difference",
        notes=[say("journey-note-emotion"), *_asked(result, names), say("journey-note-entry")],
        figures=ids(
            result,
            [name for stage in names for name in (f"emotion.{stage}", f"stage_satisfaction.{stage}")]
            + [
                f"{kind}.{row.name}"
                for row in rows_given(result, StageMetric)
                for kind in ("operation", "operation_target")
            ]
            + ["emotion_peak_end", "emotion_mean", "stages", "evidence_none"],
        ),
        takeaways=holding(_below(result), _lift(result)),
        highlight=[names[low]] if low else [],
        scale=(-2, 2),
        polarity="diverging",
        reasoning=say("journey-peak-end-how"),
        **footing(result, context, say("journey-source-map") if surveyed else WORKSHOP)
        | ({"base": None} if surveyed else {}),  # each cell of the survey has its own
    )


def _surveyed(result: Result, names: Mapping[str, str]) -> Cells:
    """The survey as a lane: of each stage that it rates the share of satisfied customers, or that they are too few."""
    lane, few = say("journey-lane-satisfied"), say("journey-too-few-answers")
    told = known(result, [f"stage_satisfaction.{stage}" for stage in names])
    least = result.rules.small_base
    said = {
        name: say(f"journey-satisfied-{'few' if (share.n or 0) < least else 'cell'}", share=share)
        for name, share in told.items()
    }
    return [
        (names[row.stage], lane, said.get(f"stage_satisfaction.{row.stage}", few), None)
        for row in result.rows(StageSatisfaction)
    ]


def _asked(result: Result, names: Mapping[str, str]) -> tuple[Message, ...]:
    """What the survey's lane counts, and how many answered of the stages that it rates."""
    bases = [one.n or 0 for one in known(result, [f"stage_satisfaction.{stage}" for stage in names]).values()]
    if not bases:
        return ()
    low, high = count(min(bases)), count(max(bases))
    same = low.value == high.value
    n = say("word-figure-alone", figure=low) if same else say("journey-bases", low=low, high=high)
    return (say("journey-note-satisfied", n=n),)


def _operated(result: Result, names: Mapping[str, str]) -> Cells:
    """Operations as a lane: of each stage its first metric, with its target where it has one."""
    cells: dict[str, list[Message]] = {}
    for row in rows_given(result, StageMetric):
        value, target = (result.figures[f"operation.{row.name}"], result.figures.get(f"operation_target.{row.name}"))
        # A cell has few lines: what the name of a metric says, its value need not, nor its target after that.
        once = "" if row.measured_in.casefold() in row.metric.casefold() else row.measured_in
        said = say("journey-operation", metric=brief(row.metric, MEASURE), value=worded(value, once))
        if target is not None:
            said = say("journey-operation-target", said=said, target=worded(target, ""))
        cells.setdefault(row.stage, []).append(said)
    lane = say("journey-lane-operations")
    return [
        (names[stage], lane, say("journey-operations", said=cells[stage][0]), None) for stage in names if stage in cells
    ]


def _owners(result: Result) -> list[LaneText]:
    """Who owns the contacts of a stage: whoever owns more of them."""
    each: dict[str, Counter[str]] = {}
    for row in result.rows(Touchpoint):
        if row.owner:
            each.setdefault(row.stage, Counter())[row.owner] += 1
    return [LaneText(stage, "owner", owners.most_common(1)[0][0]) for stage, owners in each.items()]


def _ideas(result: Result) -> list[LaneText]:
    return [LaneText(row.stage, "ideas", row.text) for row in result.rows(Idea)]


@where(has_rows(Emotion))
def emotion_curves(result: Result, context: Context) -> Exhibit:
    """How the journey feels stage by stage, today and as intended."""
    names = stages(result)
    curves = {"as is": say("journey-curve-as-is"), "to be": say("journey-curve-to-be")}
    rows = [(names[row.stage], curves[row.curve], row.value) for row in result.rows(Emotion)]
    remembered = known(result, ["emotion_peak_end", "emotion_mean"])
    return exhibit(
        pd.DataFrame(rows, columns=["stage", "curve", "value"]),
        kind="line",
        id="journey-emotion",
        title=_lift_title(result),
        encoding={"x": "stage", "series": "curve", "value": "value"},
        unit="score difference",
        notes=[say("journey-note-emotion"), say("journey-note-peak-end")],
        takeaways=[say("journey-remembered", peak_end=remembered["emotion_peak_end"], mean=remembered["emotion_mean"])]
        if remembered
        else [],
        figures=ids(
            result,
            [name for stage in names for name in (f"emotion.{stage}", f"emotion_to_be.{stage}")]
            + ["emotion_peak_end", "emotion_mean", "emotion_to_be_peak_end", "emotion_to_be_mean", "stages"],
        ),
        highlight=[curves["as is"]],
        scale=(-2, 2),
        polarity="diverging",
        **footing(result, context, WORKSHOP),
    )


@where(has_rows(Touchpoint))
def blueprint(result: Result, context: Context) -> Exhibit:
    """What stands behind each stage: touchpoints, front stage, back stage and support, under the line of visibility."""
    names = stages(result)
    contacts = [LaneText(row.stage, "touchpoints", row.label) for row in result.rows(Touchpoint)]
    heads = {lane: say(f"journey-lane-{lane}") for lane in BLUEPRINT_LANES} | {"doing": say("journey-lane-customer")}
    bare = [names[row.stage] for row in result.rows(Unsupported)]
    return exhibit(
        pd.DataFrame(_lanes([*result.rows(LaneText), *contacts], names, heads, most=2), columns=COLUMNS),
        kind="journey",
        id="journey-blueprint",
        title=_blueprint_title(result, bare),
        encoding={"stage": "stage", "lane": "lane", "text": "text", "value": "value"},
        notes=[say("journey-note-visibility"), say("journey-note-two-entries")],
        figures=ids(result, ["unsupported_stages", "supported_stages", "stages", "touchpoints"]),
        highlight=bare,
        polarity="none",
        **footing(result, context, WORKSHOP),
    )


def _blueprint_title(result: Result, bare: Sequence[str]) -> Message:
    of, without, total = (result.figures[name] for name in ("supported_stages", "unsupported_stages", "stages"))
    kinds = {row.lacks for row in result.rows(Unsupported)}
    given: dict[str, Any] = {"bare": without, "stages": total, "names": listed(bare)}
    lacks = say(f"journey-lacks-{kinds.pop() if len(kinds) == 1 else 'either'}")
    return first(
        claim("journey-supported", when.each(of, total)),
        claim("journey-unsupported", when.counted(without, total), lacks=lacks, **given),
    )


@where(has_rows(Touchpoint))
def touchpoints(result: Result, context: Context) -> Exhibit:
    """Every contact with its stage, channel and owner."""
    names, nobody = stages(result), say("journey-owner-open")
    heads = [
        say("journey-col-stage"),
        say("journey-col-touchpoint"),
        say("journey-col-channel"),
        say("journey-lane-owner"),
    ]
    rows = [(names[row.stage], row.label, row.channel, row.owner or nobody) for row in result.rows(Touchpoint)]
    total, across, owned = (result.figures[name] for name in ("touchpoints", "stages", "touchpoints_owned"))
    return exhibit(
        pd.DataFrame(rows, columns=heads),
        kind="table",
        id="journey-touchpoints",
        title=first(
            *_most_owned(result.rows(Touchpoint), owned, total),
            claim("journey-touchpoints-owned", when.each(owned, total), n=total, stages=across),
            claim("journey-touchpoints", when.counted(owned, total), n=total, stages=across, owned=owned),
        ),
        figures=ids(result, ["touchpoints", "stages", "touchpoints_owned"]),
        **footing(result, context, WORKSHOP),
    )


def _most_owned(rows: Sequence[Touchpoint], owned: Estimate, total: Estimate) -> Iterator[Message]:
    """Who answers for the most touchpoints, where that is one or two of several."""
    each = Counter(row.owner for row in rows if row.owner)
    top = [name for name, n in each.items() if n == max(each.values())]
    if 0 < len(top) <= MOST_OWNERS and len(top) < len(each):
        held = sum(each[name] for name in top)
        yield claim("journey-touchpoints-most", when.each(owned, total), names=listed(top), n=held, all=total)


def _lanes(rows: Iterable[LaneText], names: Mapping[str, str], heads: Mapping[str, Message], *, most: int) -> Cells:
    """The first texts of the named lanes, in that order, one row a stage and lane."""
    found: dict[tuple[str, str], list[Text]] = {}
    for row in rows:
        found.setdefault((row.lane, row.stage), []).append(row.text)
    return [
        (names[stage], head, _joined(found[lane, stage][:most]), None)
        for lane, head in heads.items()
        for stage in names
        if (lane, stage) in found
    ]


def _joined(texts: Sequence[Text]) -> Text:
    return texts[0] if len(texts) == 1 else "; ".join(map(str, texts))


def _low_point(result: Result) -> tuple[str | None, Message]:
    """The stage that feels worst, where it is one, and the title that says how the curve runs."""
    names = stages(result)
    felt = {stage: result.figures[f"emotion.{stage}"] for stage in names if f"emotion.{stage}" in result.figures}
    felt = {stage: value for stage, value in felt.items() if value.value is not None}
    if not felt:
        return None, say("journey-unfelt", stages=result.figures["stages"])
    order = sorted(felt, key=lambda stage: felt[stage].value or 0)
    low, high = order[0], order[-1]
    at, up = ([names[one] for one in felt if str(felt[one]) == str(felt[end])] for end in (low, high))
    if len(felt) == 1:
        return low, say("journey-feels-at", stage=brief(names[low]), value=felt[low])
    ends = (
        when.top(felt[high], *(felt[one] for one in order[:-1])),
        when.bottom(felt[low], *(felt[one] for one in order[1:])),
    )
    given: dict[str, Any] = {
        "there": brief(names[high], PAIR),
        "stage": brief(names[low], PAIR),
        "low": felt[low],
        "high": felt[high],
    }
    words = next((str(row.text) for row in result.rows(LaneText) if (row.lane, row.stage) == ("feeling", low)), "")
    falls = list(felt).index(high) < list(felt).index(low)
    below = [one for one in order if (felt[one].value or 0.0) < 0]
    twice = []
    if len(below) == 2 and len(felt) > 2:
        other, second = brief(names[below[1]], PAIR), felt[below[1]]
        sure = (*ends, *(when.negative(felt[one]) for one in below))
        twice = [claim("journey-breaks-twice", *sure, stage=given["stage"], low=felt[low], other=other, second=second)]
    return (low if len(at) == 1 else None), first(
        claim("journey-feels-same", when.alike(felt[low], felt[high]), value=felt[low]),
        *twice,
        *([claim("journey-breaks", *ends, feeling=words, **given)] if 0 < len(words) <= FELT and falls else []),
        claim("journey-peaks", *ends, **given),
        claim(
            "journey-feels-from",
            when.below(felt[low], felt[high]),
            stages=_few(at),
            there=_few(up),
            low=felt[low],
            high=felt[high],
        ),
    )


def _few(names: Sequence[str]) -> tuple[Text, ...]:
    return listed([brief(name, FOUR) for name in names])


def _below(result: Result) -> Message | None:
    """The stages that feel bad, where others do not."""
    names = stages(result)
    felt = {stage: figure for stage in names if (figure := result.figures.get(f"emotion.{stage}")) is not None}
    low = {stage: figure for stage, figure in felt.items() if (figure.value or 0.0) < 0}
    if not 0 < len(low) < min(len(felt), MOST_BELOW + 1):
        return None
    told: dict[str, Any] = {"names": _few([names[stage] for stage in low]), "n": count(len(low))}
    return claim("journey-mend-low", *map(when.negative, low.values()), **told)


def _lift(result: Result) -> Message | None:
    """What becomes of the stage that feels worst, where the new journey lifts it."""
    low = _low_point(result)[0]
    now, then = (result.figures.get(f"{name}.{low}") for name in ("emotion", "emotion_to_be"))
    if low is None or now is None or then is None:
        return None
    return claim("journey-lift", when.above(then, now), stage=brief(stages(result)[low]), now=now, then=then)


def _lift_title(result: Result) -> Message:
    lift, title = _lift(result), _low_point(result)[1]
    return first(lift, title) if lift else title
