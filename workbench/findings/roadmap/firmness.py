"""How firm the plan is: what moves its value, what a sorted list would give, and how other methods rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from workbench import wording
from workbench.claims import Text, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import ids
from workbench.findings.roadmap import words
from workbench.findings.roadmap.words import NONE, SOURCE
from workbench.model.roadmap import Planned, Ranked, Swing

if TYPE_CHECKING:
    from workbench.context import Context
    from workbench.result import Result

WIDEST = 5
SHOWN = 20  # initiatives of the ranking
METHODS = {"RICE": "rice", "ICE": "ice", "WSJF": "wsjf"}


def tornado(result: Result, context: Context) -> Exhibit:
    """The plan's value with one input at its low and high end, widest first, and with outcomes less or more alike."""
    figures, table = result.figures, result.rows(Swing)[:WIDEST]
    npv, widest = figures["npv"], table[0].input
    rows = [(row.input, row.low, row.high, npv.value) for row in table]
    alone, together = figures["npv_independent"], figures["npv_correlated"]
    return exhibit(
        pd.DataFrame(rows, columns=["input", "low", "high", "base"]),
        kind="tornado",
        id="roadmap.tornado",
        title=say("roadmap-widest-link", name=link, low=figures["widest_low"])
        if (link := table[0].link)
        else say("roadmap-widest", input=widest, low=figures["widest_low"], high=figures["widest_high"]),
        unit=context.currency,
        labels={"value": say("roadmap-money-npv")},
        encoding={"category": "input", "low": "low", "high": "high", "base": "base"},
        source=SOURCE,
        period=words.valued(result, context),
        highlight=[widest],
        takeaways=holding(
            claim("roadmap-no-other-input", when.top(figures["widest_swing"], figures["second_swing"]), npv=npv),
            claim("roadmap-independent", when.positive(figures["correlation"]), npv=alone),
            claim(
                "roadmap-together",
                when.above(figures["correlation_high"], figures["correlation"]),
                npv=together,
                correlation=figures["correlation_high"],
            ),
        ),
        notes=[say("note-roadmap-tornado"), say("note-roadmap-correlation", correlation=figures["correlation"])],
        figures=ids(
            result,
            [
                "npv",
                "widest_low",
                "widest_high",
                "widest_swing",
                "second_swing",
                "npv_independent",
                "npv_correlated",
                "correlation",
                "correlation_high",
            ],
        ),
    )


def choice(result: Result, context: Context) -> Exhibit:
    """Is it the best plan: proof, the sorted list beside it, and what is in every plan nearly as good."""
    figures = result.figures
    cards = ("npv", "early_cost", "optimality_gap", "greedy_npv", "firm")
    rows = [
        (say(f"roadmap-card-{name.replace('_', '-')}"),
         *(wording.borne(value, one) for value in (one.value, one.low, one.high)),
         one.unit, say(f"roadmap-card-note-{name.replace('_', '-')}"))
        for name, one in ((name, figures[name]) for name in cards)
    ]  # fmt: skip
    firm, n, gain, missed = (figures[name] for name in ("firm", "initiatives", "gain_over_greedy", "greedy_missed"))
    titles = words.titles(result)
    names = [titles[row.id] for row in words.chosen(result) if row.in_every_plan]
    return exhibit(
        pd.DataFrame(rows, columns=["label", "value", "low", "high", "unit", "note"]),
        kind="scorecard",
        id="roadmap.choice",
        source=SOURCE,
        period=words.period(result, context),
        title=first(
            claim("roadmap-firm-all", when.each(firm, n), n=n),
            claim("roadmap-firm", when.counted(firm, n), firm=firm, n=n),
        ),
        encoding={role: role for role in ("label", "value", "low", "high", "unit", "note")},
        takeaways=holding(
            claim("roadmap-list-beaten", when.positive(gain), when.beyond(gain), gain=gain),
            claim("roadmap-list-close", when.positive(gain), when.within(gain), gain=gain),
            claim("roadmap-list-no-less", when.none(missed), when.under(gain, limit=1e-9)),
            claim("roadmap-list-misses", when.some(missed), missed=missed),
            claim("roadmap-firm-names", when.some(firm), names=words.listed(names)),
        ),
        notes=[say("note-roadmap-good"), *(check.text for check in result.checks if check.id == "check-roadmap-list")],
        figures=ids(result, [*cards, "initiatives", "gain_over_greedy", "greedy_missed"]),
    )


def ranking(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """Ranks by RICE, ICE and WSJF, with the share of cases in which each stays among the first; none without grades."""
    figures = result.figures
    agreed, ranked = figures["agreed"], figures["ranked"]
    plan = {row.id: row.chosen for row in result.rows(Planned)}
    known = [row for row in result.rows(Ranked) if None not in (row.rank_rice, row.rank_ice, row.rank_wsjf)]
    if len(known) < 2 or not ranked.value:
        return ()
    known.sort(key=lambda row: (not plan[row.id], row.rank_rice))
    rows = [
        (f"{row.id} {row.title}", name, getattr(row, f"top_{key}"), _rank(getattr(row, f"rank_{key}")))
        for row in known[:SHOWN]
        for name, key in METHODS.items()
    ]
    left = len(known) - SHOWN
    return (
        exhibit(
            pd.DataFrame(rows, columns=["initiative", "method", "stays", "text"]),
            kind="heatmap",
            id="roadmap.ranking",
            title=first(
                claim("roadmap-agree", when.some(agreed), when.counted(agreed, ranked), agreed=agreed, n=ranked),
                claim("roadmap-disagree", when.none(agreed), n=ranked),
            ),
            encoding={"row": "initiative", "column": "method", "value": "stays", "text": "text"},
            unit="share",
            scale=(0, 1),
            source=SOURCE,
            period=words.period(result, context),
            labels={"legend": say("roadmap-stays")},
            notes=[
                say("note-roadmap-ranks"),
                say("note-roadmap-scores"),
                *([say("roadmap-and-others", n=left)] if left > 0 else []),
            ],
            figures=ids(result, ["agreed", "ranked"]),
        ),
    )


def _rank(rank: float | None) -> Text:
    return NONE if rank is None else say("roadmap-rank", rank=int(rank))
