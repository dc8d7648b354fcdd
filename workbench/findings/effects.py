"""What initiatives did: one page of verdicts, and for each effect the two paths that show it."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.claims import Message, Text, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.conditions import ALPHA
from workbench.claims.labels import PAIR, brief
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, ids, where
from workbench.model.effects import Effect, Path
from workbench.result import Result
from workbench.scoring.effects import key, verdict
from workbench.scoring.operations import worded

MOST = 3


def footing(context: Context) -> dict[str, Any]:
    """Source and period of an exhibit."""
    return {"source": say("effects-source"), "period": context.period}


@where(has_rows(Effect))
def verdicts(result: Result, context: Context) -> Exhibit:
    """Every effect with its interval, what speaks against it, and the smallest that would have been seen."""
    rows = result.rows(Effect)
    heads = [
        say(f"effects-col-{name}")
        for name in ("initiative", "figure", "effect", "interval", "units", "verdict", "seen")
    ]
    return exhibit(
        pd.DataFrame([_verdict(result, row) for row in rows], columns=heads),
        kind="table",
        id="effects-verdicts",
        title=verdict(result.figures),
        takeaways=holding(
            claim(
                "effects-harmful",
                when.some(result.figures["harmful"]),
                n=result.figures["harmful"],
                names=tuple(dict.fromkeys(brief(row.title, PAIR) for row in rows if row.harms)),
            )
        ),
        notes=[say("effects-note-claimed"), say("effects-note-seen")],
        figures=ids(
            result,
            [f"{kind}.{key(row)}" for row in rows for kind in ("effect", "effect_claimed", "effect_seen")]
            + ["measured", "claimed", "harmful", "unclear", "planned", "unsaid"],
        ),
        reasoning=say("effects-method"),
        **footing(context),
    )


def _alike(result: Result) -> bool:
    """Whether several effects were measured, all in one unit."""
    rows = [row for row in result.rows(Effect) if row.value is not None] if has_rows(Effect)(result) else []
    return len(rows) > 1 and len({row.measured_in for row in rows}) == 1


@where(_alike)
def compared(result: Result, context: Context) -> Exhibit:
    """Every measured effect with its interval, clear or not, where all are measured in one unit."""
    rows = sorted((row for row in result.rows(Effect) if row.value is not None), key=lambda row: -abs(row.value or 0.0))
    names = [say("effects-on", initiative=brief(row.title, PAIR), figure=brief(row.label, PAIR)) for row in rows]
    cells = [(name, row.value, row.low, row.high) for name, row in zip(names, rows, strict=True)]
    share = rows[0].measured_in.casefold() == "share"
    claimed, measured = result.figures["claimed"], result.figures["measured"]
    clear, others = (
        tuple(dict.fromkeys(brief(row.title, PAIR) for row in rows if row.claimed is way)) for way in (True, False)
    )
    return exhibit(
        pd.DataFrame(cells, columns=["name", "value", "low", "high"]),
        kind="bar",
        id="effects-compared",
        title=first(
            claim("effects-compared-none", when.none(claimed), n=measured),
            claim("effects-compared-each", when.each(claimed, measured), n=measured),
            claim("effects-compared-some", when.counted(claimed, measured), clear=clear, others=others),
        ),
        encoding={"category": "name", "value": "value", "low": "low", "high": "high"},
        unit="share difference" if share else "coefficient",
        takeaways=[
            say("effects-said", initiative=brief(row.title, PAIR), why=_why(row)) for row in rows if not row.claimed
        ][:1],
        labels={} if share or not rows[0].measured_in else {"value": say("effects-in", measured=rows[0].measured_in)},
        notes=[say("effects-note-claimed")],
        figures=ids(
            result,
            [*(f"{kind}.{key(row)}" for row in rows for kind in ("effect", "effect_claimed")), "measured", "claimed"],
        ),
        highlight=[name for name, row in zip(names, rows, strict=True) if row.claimed],
        polarity="diverging",
        reasoning=say("effects-method"),
        **footing(context),
    )


def _verdict(result: Result, row: Effect) -> tuple[Text | None, ...]:
    effect, seen = (result.figures[f"{kind}.{key(row)}"] for kind in ("effect", "effect_seen"))
    return (
        brief(row.title),
        brief(row.label),
        worded(effect, row.measured_in) if row.value is not None else None,
        say("effects-range", effect=effect) if row.value is not None else None,
        say("effects-units", treated=row.treated, controls=row.controls),
        _why(row),
        worded(seen, row.measured_in) if row.seen is not None else None,
    )


def _why(row: Effect) -> Message:
    if row.reason:
        return say(f"effects-reason-{row.reason}")
    if row.method == "planned":
        return say("effects-before-launch")
    if row.claimed:
        return say("effects-claimed")
    for p, words in ((row.before_p, "effects-against-before"), (row.placebo_p, "effects-against-placebo")):
        if p is not None and p < ALPHA:
            return say(words)
    return say("effects-unclear")


def paths(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """Treated units and what they are compared with around the start, of the effects that are claimed first."""
    rows = [row for row in result.rows(Effect) if row.value is not None] if has_rows(Path)(result) else []
    drawn = {(path.initiative, path.figure) for path in result.rows(Path)} if rows else set()
    rows = [row for row in rows if (row.initiative, row.figure) in drawn]
    return tuple(_path(result, context, row) for row in sorted(rows, key=lambda row: not row.claimed)[:MOST])


def _path(result: Result, context: Context, row: Effect) -> Exhibit:
    points = [one for one in result.rows(Path) if (one.initiative, one.figure) == (row.initiative, row.figure)]
    lines = {"treated": say("effects-line-treated"), "compared": say(f"effects-line-{row.method}")}
    cells = [(_since(one.since), words, getattr(one, name)) for name, words in lines.items() for one in points]
    effect, seen, claimed = (
        result.figures[f"{kind}.{key(row)}"] for kind in ("effect", "effect_seen", "effect_claimed")
    )
    given: dict[str, Any] = {"initiative": brief(row.title, PAIR), "figure": brief(row.label, PAIR)}
    named = row.measured_in.casefold() not in {"", "share", "count"}
    unit, end = ({"measured": row.measured_in}, "-in") if named else ({}, "")
    ways = ((f"effects-path-up{end}", when.positive), (f"effects-path-down{end}", when.negative))
    return exhibit(
        pd.DataFrame(cells, columns=["since", "line", "value"]),
        kind="line",
        id=f"effects-path-{key(row)}",
        title=first(
            *(
                claim(key, when.some(claimed), sign(effect), when.visible(effect), effect=effect, **given, **unit)
                for key, sign in ways
            ),
            claim("effects-path-slight", when.some(claimed), **given),
            claim("effects-path-unclear", when.none(claimed), **given),
        ),
        encoding={"x": "since", "series": "line", "value": "value"},
        unit="share" if row.measured_in.casefold() == "share" else "score",
        takeaways=[
            *(
                [
                    say("effects-between", effect=effect)
                    if row.claimed
                    else say("effects-between-measured", initiative=brief(row.title, PAIR), effect=effect)
                ]
                if when.visible(effect).holds()
                else []
            ),
            say("effects-why", initiative=brief(row.title, PAIR), why=_why(row)),
            *([say("effects-would-see", seen=worded(seen, row.measured_in))] if not row.claimed else []),
        ],
        notes=[
            say("effects-note-since"),
            say(f"effects-note-{row.method}"),
            *(
                [say("operations-measured-in", metric=brief(row.label), measured=row.measured_in)]
                if row.measured_in and row.measured_in.casefold() != "share"
                else []
            ),
        ],
        figures=ids(result, [f"{kind}.{key(row)}" for kind in ("effect", "effect_claimed", "effect_seen")]),
        labels={"x": say("effects-axis"), "value": row.label},
        highlight=[lines["treated"], "0"],
        polarity="none",
        reasoning=say("effects-method"),
        **footing(context),
    )


def _since(since: int) -> str:
    return f"+{since}" if since > 0 else f"{since}".replace("-", "−")


__all__ = ["compared", "paths", "verdicts"]
