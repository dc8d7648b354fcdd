"""Pictures of cards: ranked by dots or points, sorted into piles, placed by impact and effort."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from workbench.claims import Message, claim, first, say
from workbench.claims import conditions as when
from workbench.claims.labels import brief
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.workshop.parts import (
    MOST_BARS,
    alike,
    footing,
    ids_of,
    labels_of,
    n_where_it_differs,
    of_round,
    rows_of,
    rule,
    together,
    voted,
)
from workbench.model.workshop import Held, Level, Voted
from workbench.result import Result


def impact_effort(result: Result, context: Context, held: Held, rows: Sequence[Voted]) -> Exhibit | None:
    """Cards placed by their mean impact and effort; the title names a winner only where the room agreed on it."""
    cards: dict[str, dict[str, Voted]] = {}
    for row in rows:
        cards.setdefault(row.question.rpartition(".")[0], {})[row.aspect] = row
    nets = {
        card: result.figures[f"{held.round}.{card}.net"]
        for card in cards
        if f"{held.round}.{card}.net" in result.figures
    }
    if not nets:
        return None
    order = sorted(nets, key=lambda card: -(nets[card].value or 0))
    names = {card: brief(next(iter(cards[card].values())).card, 36) for card in nets}
    data = [(names[card], cards[card]["effort"].mean, cards[card]["impact"].mean) for card in nets]
    corners = ("top left", "top right", "bottom left", "bottom right")
    title = _estimate_title(result, held, order, cards)
    ids = [f"{held.round}.{card}.{name}" for card in order for name in ("impact.mean", "effort.mean", "net")]
    return exhibit(
        pd.DataFrame(data, columns=["label", "effort", "impact"]),
        kind="matrix",
        id=f"workshop-{held.round}-matrix",
        title=title,
        encoding={"label": "label", "x": "effort", "y": "impact"},
        base=held.voted,
        scale=(float(held.low), float(held.high)),
        labels={"x": say("workshop-axis-effort"), "y": say("workshop-axis-impact")}
        | {corner: say(f"workshop-{corner.replace(' ', '-')}") for corner in corners},
        takeaways=(say("workshop-placed-by-means"), voted(result, held, "workshop-estimated")),
        highlight=() if title.id == "workshop-estimates-tie" else (names[order[0]],),
        figures=ids_of(result, *ids, f"{held.round}.voted", f"{held.round}.joined"),
        **footing(context, held),
    )


def _estimate_title(result: Result, held: Held, order: Sequence[str], cards: dict[str, dict[str, Voted]]) -> Message:
    best, *others = (result.figures[f"{held.round}.{card}.net"] for card in order)
    rows = cards[order[0]]
    firm = all(row.consensus for row in rows.values())
    given: dict[str, Any] = {
        name: result.figures[f"{held.round}.{order[0]}.{name}.mean"] for name in ("impact", "effort")
    }
    card = brief(next(iter(rows.values())).card, 48 if firm else 30)
    if not others:
        return say("workshop-estimates-one", card=card, **given)
    tied = [next(iter(cards[one].values())).card for one in order[: alike(best, others) + 1]]
    return first(
        claim(
            "workshop-estimates-best" if firm else "workshop-estimates-divided",
            when.top(best, *others),
            card=card,
            **given,
        )
        if len(tied) == 1
        else claim("workshop-estimates-tie", when.alike(best, others[0]), cards=together(tied))
    )


def ranking(result: Result, context: Context, held: Held) -> Exhibit | None:
    """Dots or points by card as shares of all that were given, the largest first."""
    rows = [row for row in rows_of(result, held) if row.share is not None]
    if not rows:
        return None
    labels = labels_of(rows)
    rows.sort(key=lambda row: -(row.share or 0))
    ranked = rows[:MOST_BARS]
    title = _lead(result, held, rows)
    more = (say("workshop-cards-shown", n=len(ranked), all=len(rows)),) if len(ranked) < len(rows) else ()
    budget = result.figures[f"{held.round}.budget"]
    return exhibit(
        pd.DataFrame([(labels[row.question], row.share, row.n) for row in ranked], columns=["label", "share", "n"]),
        kind="bar",
        id=f"workshop-{held.round}-ranking",
        title=title,
        encoding={"category": "label", "value": "share"} | n_where_it_differs(ranked),
        unit="share",
        base=held.voted,
        takeaways=(voted(result, held, f"workshop-{held.kind}-given", budget=budget),),
        highlight=(labels[rows[0].question],) if title.id.endswith("-lead") else (),
        figures=ids_of(
            result,
            *(f"{held.round}.{row.question}.share" for row in ranked),
            *(f"{held.round}.{name}" for name in ("voted", "joined", "budget")),
        ),
        notes=more,
        **footing(context, held),
    )


def _lead(result: Result, held: Held, rows: Sequence[Voted]) -> Message:
    """Which card has the largest share; those that share it, or that all have the same."""
    top, *others = (result.figures[f"{held.round}.{row.question}.share"] for row in rows)
    start, card = f"workshop-{held.kind}", brief(rows[0].label, 60)
    if not others:
        return say(f"{start}-one", card=card)
    tied = [row.label for row in rows[: alike(top, others) + 1]]
    if len(tied) == len(rows):
        return claim(f"{start}-same", when.alike(top, others[-1]), share=top)
    if len(tied) > 1:
        return claim(f"{start}-tie", when.alike(top, others[0]), cards=together(tied), share=top)
    return claim(f"{start}-lead", when.top(top, *others), card=card, share=top)


def piles(result: Result, context: Context, held: Held) -> Exhibit | None:
    """How many put each card on which pile."""
    rows = rows_of(result, held)
    if not rows:
        return None
    shown, of = rows[:MOST_BARS], of_round(result, held, "agreed", "judged")
    labels = labels_of(rows)
    kept = {row.question for row in shown}
    data = [
        (labels[row.question], row.answer, row.count)
        for row in result.rows(Level)
        if row.round == held.round and row.question in kept
    ]
    more = (say("workshop-cards-shown", n=len(shown), all=len(rows)),) if len(shown) < len(rows) else ()
    return exhibit(
        pd.DataFrame(data, columns=["card", "answer", "count"]),
        kind="stacked",
        id=f"workshop-{held.round}-piles",
        title=claim("workshop-piles", when.counted(of["agreed"], of["judged"]), **of),
        encoding={"category": "card", "series": "answer", "value": "count"},
        unit="count",
        base=held.voted,
        takeaways=(voted(result, held, "workshop-sorted"),),
        figures=ids_of(result, *(f"{held.round}.{name}" for name in ("agreed", "judged", "voted", "joined"))),
        notes=(rule(held), *more),
        **footing(context, held),
    )


__all__ = ["impact_effort", "piles", "ranking"]
