"""Which touchpoints satisfy, and who is more and who is less loyal."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.claims import Message, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.conditions import ALPHA
from workbench.claims.labels import PAIR, brief
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, ids, rows_given, where
from workbench.findings.voice.parts import footing, headline, listed
from workbench.model.voice import Segment, SmallGroup, Touchpoint
from workbench.result import Estimate, Result
from workbench.scoring.voice.texts import ranged
from workbench.stats.measures import WHISKERS

MOST_MOVERS, MOST_BARS = 3, 24


@where(has_rows(Touchpoint))
def touchpoint_bars(result: Result, context: Context) -> Exhibit:
    """Top-2-box satisfaction of each touchpoint, best first, with interval; the weakest and the movers stand out."""
    rows = sorted(result.rows(Touchpoint), key=lambda row: (row.value is None, -(row.value or 0)))
    known = [row for row in rows if row.value is not None]
    moved = sorted((row for row in rows if row.significant), key=lambda row: -abs(row.change or 0))[:MOST_MOVERS]
    lowest = _lowest(result, known)
    fields = ["label", "stage", "value", "low", "high", "n", "mean", "change", "p_holm", "significant"]
    return exhibit(
        pd.DataFrame([[getattr(row, name) for name in fields] for row in rows], columns=fields),
        kind="bar",
        id="voice-touchpoints",
        title=ranged(result.figures, rows, result.rules),
        encoding={"category": "label", "value": "value", "low": "low", "high": "high", "n": "n"},
        unit="share",
        notes=[say("note-top-two"), *_colours(lowest, [row.change or 0 for row in moved]), WHISKERS],
        takeaways=[*(_lowest_told(result, lowest)), *_movers(result, moved)],
        figures=ids(
            result,
            [
                *(
                    f"{name}.{row.touchpoint}"
                    for row in rows
                    for name in ("touchpoint", "touchpoint_change", "touchpoint_change_p")
                ),
                "touchpoints_moved",
                "touchpoints_tested",
                "touchpoint_change_seen",
            ],
        ),
        highlight=[row.label for row in moved],
        short=list(dict.fromkeys(row.label for row in (*lowest, *moved) if row in lowest or (row.change or 0) < 0)),
        scale=(0, 1),
        reasoning=say("method-touchpoints"),
        **footing(context, base=max((row.n or 0 for row in known), default=None)),
    )


def _colours(lowest: list[Touchpoint], changes: list[float]) -> list[Message]:
    """What the colours mean that are on the page, and no others."""
    falls = [name for name, there in (("low", bool(lowest)), ("fell", any(one < 0 for one in changes))) if there]
    return [
        *([say(f"note-touchpoint-{'-'.join(falls)}")] if falls else []),
        *([say("note-touchpoint-rose")] if any(one > 0 for one in changes) else []),
    ]


def _compares(result: Result) -> bool:
    """Two groups and more are shown: one alone is everybody."""
    return sum(row.value is not None for row in rows_given(result, Segment)) > 1


def _below(row: Segment, result: Result) -> bool:
    """Whether a group stands under all together."""
    return (row.value or 0.0) < (result.figures[headline(result).id].value or 0.0)


@where(_compares)
def segments(result: Result, context: Context) -> Exhibit:
    """The first measure by group of each segment against the rest; small bases flagged, tiny groups not shown."""
    measure = headline(result)
    shown = [row for row in result.rows(Segment) if row.value is not None]
    drawn = _drawn(shown)
    marks = [_mark(row) for row in drawn]
    fields = ["value", "low", "high", "n", "p_holm", "significant"]
    cells = [[mark, *(getattr(row, name) for name in fields)] for row, mark in zip(drawn, marks, strict=True)]
    left = len(shown) - len(drawn)
    return exhibit(
        pd.DataFrame(cells, columns=["category", *fields]),
        kind="bar",
        id="voice-segments",
        title=_range_title(result, shown, measure.label),
        encoding={"category": "category", "value": "value", "low": "low", "high": "high", "n": "n"},
        unit=measure.unit,
        notes=[
            *([say("note-groups")] if any(row.significant for row in drawn) else []),
            *([say("note-groups-few")] if any(row.small_base and not row.significant for row in drawn) else []),
            *([say("note-groups-left", n=left)] if left else []),
            say("note-groups-hidden", minimum=result.rules.minimum_group),
            WHISKERS,
        ],
        takeaways=_verdict(result, shown),
        figures=ids(
            result,
            [
                *(_name(measure.id, row) for row in shown),
                *(f"group_p.{row.segment}.{row.group}" for row in shown),
                "groups_apart",
                "groups_tested",
                "group_difference_seen",
            ],
        ),
        highlight=[mark for row, mark in zip(drawn, marks, strict=True) if row.significant],
        short=[mark for row, mark in zip(drawn, marks, strict=True) if row.significant and _below(row, result)],
        **footing(context, base=result.figures[measure.id].n),
    )


@where(has_rows(SmallGroup))
def small_groups(result: Result, context: Context) -> Exhibit:
    """Groups of few answers: the direct figure, and beside it what it is with the other groups of the segment."""
    measure, rows = headline(result), result.rows(SmallGroup)
    heads = [
        say(f"voice-col-{name}")
        for name in ("group", "answers", "direct", "interval", "beside-others", "interval-beside")
    ]
    cells = []
    for row in rows:
        direct = result.figures[_name(measure.id, row)]
        drawn = result.figures[f"drawn.{row.segment}.{row.group}"]
        cells.append(
            (
                f"{row.segment_label}: {row.group}",
                row.n,
                say("word-figure-alone", figure=direct),
                say("voice-range", figure=direct),
                say("word-figure-alone", figure=drawn),
                say("voice-range", figure=drawn),
            )
        )
    count = result.figures["small_groups"]
    return exhibit(
        pd.DataFrame(cells, columns=heads),
        kind="table",
        id="voice-small-groups",
        title=claim("voice-small-groups", when.some(count), n=count, measure=measure.label),
        notes=[
            say("note-small-groups", base=result.rules.small_base),
            say("note-groups-hidden", minimum=result.rules.minimum_group),
        ],
        figures=ids(
            result,
            [
                "small_groups",
                *(name for row in rows for name in (_name(measure.id, row), f"drawn.{row.segment}.{row.group}")),
            ],
        ),
        reasoning=say("method-small-groups"),
        **footing(context, base=max((row.n or 0 for row in rows), default=None)),
    )


def _name(measure: str, row: Segment | SmallGroup) -> str:
    return f"{measure}.{row.segment}.{row.group}"


def _drawn(rows: list[Segment]) -> list[Segment]:
    """The rows that fit an exhibit: those that differ and the largest groups, in the order given."""
    if len(rows) <= MOST_BARS:
        return rows
    kept = sorted(rows, key=lambda row: (not row.significant, -(row.n or 0)))[:MOST_BARS]
    return [row for row in rows if row in kept]


def _mark(row: Segment) -> str:
    mark = " *" if row.small_base else ""
    if row.significant:
        mark = " ↑" if (row.change or 0) > 0 else " ↓"
    return f"{row.segment_label}: {row.group}{mark}"


def _told(row: Segment, width: int = PAIR) -> str:
    """A group as a sentence names it, with its segment."""
    return brief(f"{row.segment_label}: {row.group}", width)


def _range_title(result: Result, shown: list[Segment], measure: Message) -> Message:
    """The groups that differ from all others, else from the lowest to the highest group on a sufficient base."""
    solid = [row for row in shown if not row.small_base]
    apart, tested = result.figures["groups_apart"], result.figures["groups_tested"]
    if not solid or (len(solid) < 2 and not tested.value):
        return say("voice-groups-few", measure=measure)
    rows = sorted(
        (row for row in solid if row.significant) if apart.value else solid, key=lambda row: -(row.value or 0)
    )
    figures = [result.figures[_name(_id(result), row)] for row in rows]
    high, low = figures[0], figures[-1]
    given: dict[str, Any] = {"measure": measure, "best": _told(rows[0]), "high": high}
    both: dict[str, Any] = {**given, "worst": _told(rows[-1]), "low": low}
    if len(rows) == 1:
        p = result.figures[f"group_p.{rows[0].segment}.{rows[0].group}"]
        return first(
            claim("voice-group-apart", when.under(p, limit=ALPHA), **given),
            claim("voice-group-open", when.none(apart), **given),
        )
    return first(
        claim("voice-groups-apart", when.some(apart), **both),
        claim(
            "voice-groups-same",
            *(when.alike(high, one) for one in figures[1:]),
            n=len(rows),
            measure=measure,
            level=high,
        ),
        claim("voice-groups-open", when.none(apart), when.some(tested), **both),
        say("voice-groups-untested", **both),
    )


def _id(result: Result) -> str:
    return result.headline


def _verdict(result: Result, shown: list[Segment]) -> tuple[Message, ...]:
    apart, tested, seen = (
        result.figures.get(name) for name in ("groups_apart", "groups_tested", "group_difference_seen")
    )
    if apart is None or tested is None:
        return ()
    names = [f"{row.segment_label}: {row.group}" for row in shown if row.significant]
    if len(names) == len(shown) == 2 and shown[0].segment == shown[1].segment:  # one difference, seen from both ends
        return (claim("voice-groups-two", when.some(apart), one=_told(shown[0]), other=_told(shown[1])),)
    return holding(
        claim(
            "voice-groups-that-differ",
            when.some(apart),
            when.counted(apart, tested),
            names=listed(names),
            some=apart,
            tested=tested,
        ),
        claim("voice-groups-none", when.none(apart), when.some(tested), tested=tested),
        None if seen is None else claim("voice-groups-seen", when.none(apart), when.shown(seen), seen=seen),
    )


def _lowest(result: Result, known: list[Touchpoint]) -> list[Touchpoint]:
    """The touchpoint with the lowest share, and those that cannot be told from it; none where that is all."""
    solid = [row for row in known if (row.n or 0) >= result.rules.small_base]
    if len(solid) < 2:
        return []
    worst = result.figures[f"touchpoint.{solid[-1].touchpoint}"]
    near = [row for row in solid if when.tied(worst, result.figures[f"touchpoint.{row.touchpoint}"]).holds()]
    return [] if len(near) == len(solid) else near[::-1]


def _lowest_told(result: Result, lowest: list[Touchpoint]) -> tuple[Message, ...]:
    if not lowest:
        return ()
    level = result.figures[f"touchpoint.{lowest[0].touchpoint}"]
    others = [
        result.figures[f"touchpoint.{row.touchpoint}"]
        for row in result.rows(Touchpoint)
        if row.value is not None and (row.n or 0) >= result.rules.small_base and row not in lowest
    ]
    labels = listed([row.label for row in lowest])
    nearest = min(others, key=lambda one: one.value or 0.0)
    given: dict[str, Any] = {"labels": labels, "low": len(lowest), "next": nearest, "n": len(others)}
    return (claim("voice-touchpoints-far", when.ahead(nearest, level), **given),)


def _movers(result: Result, moved: list[Touchpoint]) -> list[Message]:
    some, tested, seen = (
        result.figures.get(name) for name in ("touchpoints_moved", "touchpoints_tested", "touchpoint_change_seen")
    )
    if not moved:
        return list(holding(
            None if tested is None else claim("voice-no-touchpoint-moved", when.some(tested), when.none(some), tested=tested),
            None if seen is None else claim("voice-touchpoints-seen", when.shown(seen), seen=seen),
        ))  # fmt: skip
    return [_mover(result, row) for row in moved]


def _mover(result: Result, row: Touchpoint) -> Message:
    change, p = (result.figures[f"{name}.{row.touchpoint}"] for name in ("touchpoint_change", "touchpoint_change_p"))
    kind = "voice-touchpoint-rose" if (row.change or 0) > 0 else "voice-touchpoint-fell"
    return claim(
        kind,
        when.moved(change, least=0),
        when.under(p, limit=ALPHA),
        label=brief(row.label),
        change=change,
        level=_level(result, row),
    )


def _level(result: Result, row: Touchpoint) -> Estimate:
    return result.figures[f"touchpoint.{row.touchpoint}"]
