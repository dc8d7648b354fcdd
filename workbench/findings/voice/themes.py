"""What customers write about: how often, with which ratings, and what changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from workbench.claims import Message, Text, claim, first, say
from workbench.claims import conditions as when
from workbench.claims.conditions import ALPHA
from workbench.claims.labels import PAIR, brief
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, ids, where
from workbench.findings.voice.parts import footing, headline, listed
from workbench.model.themes import BETWEEN, Theme, ThemeGap, ThemeGroup
from workbench.result import Estimate, Result
from workbench.scoring.voice.themes import NONE, OTHERS, named_figures
from workbench.stats.measures import WHISKERS

ASIDE: dict[str, Text] = {OTHERS: say("voice-theme-others"), NONE: say("voice-theme-none")}
FEWEST_BARS, MOST_PAIRS = 3, 12
BAND = {name: say(f"voice-band-{name}") for name in ("detractor", "passive", "promoter")}


@where(has_rows(Theme))
def themes(result: Result, context: Context) -> Exhibit:
    """How often each theme comes up: shares with intervals where a sample was read, else comments that hold its words.

    Words prove no theme, so without a sample the title counts comments and names none. One or two are a table.
    """
    rows, comments = result.rows(Theme), result.figures["comments"]
    named = [row for row in rows if row.theme not in ASIDE]
    read = result.figures.get("theme_labels")
    given: dict[str, Any] = {
        "id": "voice-themes", "unit": "share", "title": _title(result, rows),
        "figures": ids(result, ["comments", "theme_labels", *(name for name in result.figures if name.startswith("theme."))]),
        "notes": [say("note-themes-read", n=read), WHISKERS] if read else _word_notes(rows),
        **footing(context, base=comments.value),
    }  # fmt: skip
    if len(named) < FEWEST_BARS:
        return exhibit(_theme_table(rows), kind="table", **given)
    shown = rows if read else named
    data = pd.DataFrame(
        [(ASIDE.get(row.theme, row.theme), row.share, row.low, row.high) for row in shown],
        columns=["theme", "share", "low", "high"],
    )
    encoding = {"category": "theme", "value": "share"} | ({"low": "low", "high": "high"} if read else {})
    led = _led(given["title"], shown)
    gaps = {one.theme for one in result.rows(ThemeGap) if one.by != "wave" and one.holds and one.value > 0}
    short = [name for name in led if name in gaps]  # it comes with low ratings, or in complaints
    return exhibit(data, kind="bar", encoding=encoding, highlight=led, short=short, **given)


def _led(title: Message, rows: Sequence[Theme]) -> list[str]:
    """The themes that a title names: the first, or the two that come up about as often."""
    most = {"voice-themes-ahead": 1, "voice-theme-one": 1, "voice-themes-tied": 2}.get(title.id, 0)
    return [row.theme for row in rows if row.theme not in ASIDE][:most]


def _title(result: Result, rows: Sequence[Theme]) -> Message:
    comments = result.figures["comments"]
    figures = named_figures(result.figures)
    if not figures:
        return say(
            "voice-themes" if any(row.theme not in ASIDE for row in rows) else "voice-themes-none", comments=comments
        )
    shown = [row for row in rows if row.theme not in ASIDE]
    shares = [figures[row.id] for row in shown]
    names = [brief(row.theme) for row in shown]
    if len(shown) == 1:
        return say("voice-theme-one", theme=names[0], share=shares[0])
    return first(
        claim("voice-themes-ahead", when.ahead(shares[0], *shares[1:]), theme=names[0], share=shares[0]),
        claim(
            "voice-themes-tied",
            when.tied(shares[0], shares[1]),
            names=tuple(names[:2]),
            share=shares[0],
            other=shares[1],
        ),
        say("voice-theme-one", theme=names[0], share=shares[0]),
    )


def _word_notes(rows: Sequence[Theme]) -> list[Message]:
    unnamed = next((row.comments for row in rows if row.theme == NONE), None)
    return [say("note-themes"), *([] if unnamed is None else [say("note-themes-unnamed", n=unnamed)])]


def _theme_table(rows: Sequence[Theme]) -> pd.DataFrame:
    columns = [say(f"col-{name}") for name in ("theme", "comments", "share", "counted-by")]
    cells = [
        (ASIDE.get(row.theme, brief(row.theme)), _cell(row.comments, "count"), _cell(row.share, "share"), row.words or "–")
        for row in rows
    ]  # fmt: skip
    return pd.DataFrame(cells, columns=columns)


def _cell(value: float, unit: str) -> Text:
    return say("word-figure-alone", figure=Estimate(value, unit=unit))


def theme_details(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """What comes with low ratings, what changed, each band's themes, and themes at touchpoints rated low."""
    return tuple(_details(result, context))


def _details(result: Result, context: Context) -> Iterator[Exhibit]:
    gaps = result.rows(ThemeGap)
    pairs = [one for one in gaps if one.at_touchpoint]
    for by in BETWEEN:
        family = sorted((one for one in gaps if one.by == by), key=lambda one: -one.value)
        if family:
            yield _gap_bars(result, context, by, family, pairs if by != "wave" and len(pairs) == 1 else ())
    if bands := [row for row in result.rows(ThemeGroup) if row.by == "band"]:
        yield _band_grid(result, context, bands)
    if len(pairs) > 1:  # one is told beside the low ratings
        yield _touchpoint_bars(result, context, pairs)


def _gap_bars(
    result: Result, context: Context, by: str, family: Sequence[ThemeGap], pairs: Sequence[ThemeGap] = ()
) -> Exhibit:
    held, tested = result.figures[f"themes_{by}"], result.figures[f"themes_{by}_tested"]
    told = [one for one in family if one.holds and (one.value > 0 or by == "wave")]
    told.sort(key=lambda one: -abs(one.value))
    fields = ["theme", "value", "low", "high", "p_holm"]
    return exhibit(
        pd.DataFrame([[getattr(one, name) for name in fields] for one in family], columns=fields),
        kind="bar",
        id=f"voice-themes-{by}",
        title=_gap_title(result, by, told),
        unit="share difference",
        encoding={"category": "theme", "value": "value", "low": "low", "high": "high"},
        polarity="none",
        labels={"value": say("voice-themes-low-axis", measure=headline(result).label)} if by == "low" else {},
        highlight=[one.theme for one in told],
        short=[one.theme for one in told if by != "wave"],  # named more often where ratings are low, or in complaints
        notes=[say(f"note-themes-{by}"), WHISKERS],
        takeaways=[
            *_answered_first(result, by, told),
            say(f"voice-themes-tested{'' if by == 'wave' else '-low'}", held=held, tested=tested),
            *([_pair_title(result, pairs)] if pairs else []),
        ],
        figures=ids(
            result,
            [
                f"themes_{by}",
                f"themes_{by}_tested",
                *(f"theme_{by}{kind}.{one.id}" for one in family for kind in ("", "_p")),
                *(f"theme_at.{one.by}.{one.id}" for one in pairs),
            ],
        ),
        **footing(context, base=sum(one.n for one in family[:1])),
    )


def _answered_first(result: Result, by: str, told: Sequence[ThemeGap]) -> tuple[Message, ...]:
    """What follows from two themes that come with low ratings, each with its bar."""
    if by != "low" or len(told) < 2:
        return ()
    (one, one_gap), (two, two_gap) = ((brief(it.theme, PAIR), result.figures[f"theme_low.{it.id}"]) for it in told[:2])
    return (say("voice-themes-low-answer", one=one, one_gap=one_gap, two=two, two_gap=two_gap),)


def _gap_title(result: Result, by: str, told: Sequence[ThemeGap]) -> Message:
    held = result.figures[f"themes_{by}"]
    if not told:
        return claim(f"voice-themes-{by}-none", when.none(held))
    names = listed([one.theme for one in told])
    under = [when.under(result.figures[f"theme_{by}_p.{one.id}"], limit=ALPHA) for one in told]
    if len(told) > 1:
        return claim(f"voice-themes-{by}-some", *under, names=names)
    gap = result.figures[f"theme_{by}.{told[0].id}"]
    kind = "one" if by != "wave" else "more" if told[0].value > 0 else "less"
    return claim(f"voice-themes-{by}-{kind}", *under, theme=names[0], gap=gap)


def _band_grid(result: Result, context: Context, rows: Sequence[ThemeGroup]) -> Exhibit:
    data = pd.DataFrame(
        [(row.theme, BAND[row.group], row.share, row.n) for row in rows], columns=["theme", "band", "share", "n"]
    )
    return exhibit(
        data,
        kind="heatmap",
        id="voice-themes-bands",
        title=_band_title(rows),
        unit="share",
        polarity="none",
        encoding={"row": "theme", "column": "band", "value": "share", "n": "n"},
        notes=[say("note-themes-groups")],
        figures=ids(result, ["comments"]),
        **footing(context, base=result.figures["comments"].value),
    )


def _band_title(rows: Sequence[ThemeGroup]) -> Message:
    """The theme in which detractors and promoters lie furthest apart; where either is not shown, what is."""
    ends = [{row.theme: row.share for row in rows if row.group == name} for name in ("detractor", "promoter")]
    apart = {name: share - ends[1][name] for name, share in ends[0].items() if name in ends[1]}
    widest = max(apart, key=lambda name: abs(apart[name]), default=None)
    if widest is None or not apart[widest]:
        return say("voice-themes-bands")
    low, high = (Estimate(end[widest], unit="share") for end in ends)
    return say("voice-themes-bands-apart", theme=brief(widest, PAIR), low=low, high=high)


def _pair_title(result: Result, pairs: Sequence[ThemeGap]) -> Message:
    """How many pairs there are; one alone is named."""
    count = result.figures["themes_touchpoints"]
    if len(pairs) > 1:
        return claim("voice-themes-touchpoints", when.some(count), n=count)
    return at_touchpoint(result, pairs[0])


def at_touchpoint(result: Result, one: ThemeGap) -> Message:
    """That a theme comes with low ratings of a touchpoint."""
    value = result.figures[f"theme_at.{one.by}.{one.id}"]
    if one.theme == one.label:
        return claim("voice-themes-touchpoint-own", when.beyond(value), gap=value, theme=brief(one.theme, PAIR))
    names = {"theme": brief(one.theme, PAIR), "label": brief(one.label, PAIR)}
    return claim("voice-themes-touchpoint", when.beyond(value), gap=value, **names)


def _touchpoint_bars(result: Result, context: Context, pairs: Sequence[ThemeGap]) -> Exhibit:
    ordered = sorted(pairs, key=lambda one: -one.value)[:MOST_PAIRS]
    data = pd.DataFrame(
        [(f"{one.label}: {one.theme}", one.value, one.low, one.high) for one in ordered],
        columns=["pair", "value", "low", "high"],
    )
    return exhibit(
        data,
        kind="bar",
        id="voice-themes-touchpoints",
        unit="share difference",
        polarity="none",
        title=_pair_title(result, ordered),
        encoding={"category": "pair", "value": "value", "low": "low", "high": "high"},
        notes=[say("note-themes-touchpoints"), WHISKERS],
        figures=ids(result, ["themes_touchpoints", *(f"theme_at.{one.by}.{one.id}" for one in ordered)]),
        **footing(context, base=result.figures["comments"].value),
    )
