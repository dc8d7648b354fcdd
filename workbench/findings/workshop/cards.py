"""Pictures of cards: ranked by dots or points, sorted into piles, placed by impact and effort."""

from __future__ import annotations

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.workshop.parts import (
    MOST_BARS,
    Round,
    footing,
    ids_of,
    labels_of,
    n_where_it_differs,
    of_round,
    rows_of,
    short,
)  # fmt: skip
from workbench.result import Result
from workbench.scoring.workshop import counted
from workbench.wording import sentence


def impact_effort(result: Result, context: Context, round_: Round, rows: pd.DataFrame) -> Exhibit | None:
    """Cards placed by their mean impact and effort; the title names a winner only where the room agreed on it."""
    keys = rows["question"].str.rpartition(".")
    wide = rows.assign(card_id=keys[0], aspect=keys[2]).pivot_table(
        index=["card_id", "card"], columns="aspect", values="mean", sort=False
    )
    if not {"impact", "effort"} <= set(wide.columns) or wide.dropna().empty:
        return None
    data = wide.dropna().reset_index()
    data["label"] = [short(card, 36) for card in data["card"]]
    best = (
        data.assign(net=data["impact"] - data["effort"])
        .sort_values("net", ascending=False, kind="stable")
        .iloc[0]
    )
    ids = [f"{round_['round']}.{best['card_id']}.{aspect}.mean" for aspect in ("impact", "effort")]
    firm = bool(rows.loc[keys[0] == best["card_id"], "consensus"].all())
    title = (
        '"{card}" promises most for its effort: impact {impact}, effort {effort}'
        if firm
        else '"{card}" may promise most for its effort, but the room is divided: impact {impact}, effort {effort}'
    )
    return exhibit(
        data[["label", "effort", "impact"]],
        kind="matrix",
        id=f"workshop-{round_['round']}-matrix",
        title=sentence(title, context.language, card=short(best["card"], 48 if firm else 30), impact=result.figures[ids[0]], effort=result.figures[ids[1]]),
        encoding={"label": "label", "x": "effort", "y": "impact"},
        base=round_["voted"],
        scale=(float(round_["low"]), float(round_["high"])),
        labels={"x": "Effort, mean", "y": "Impact, mean", "top left": "Quick wins", "top right": "Big bets",
                "bottom left": "Fill-ins", "bottom right": "Think twice"},
        takeaways=(
            "Placed by means, because equal medians would cover each other",
            sentence("{voted} of {joined} people estimated, each alone", context.language,
                     **of_round(result, round_, "voted", "joined")),
        ),
        highlight=(best["label"],),
        figures=ids_of(result, *ids, f"{round_['round']}.voted", f"{round_['round']}.joined"),
        **footing(context, round_),
    )  # fmt: skip


def ranking(result: Result, context: Context, round_: Round) -> Exhibit | None:
    """Dots or points by card as shares of all that were given, the largest first."""
    rows = rows_of(result, round_)
    if rows.empty or not rows["share"].notna().any():
        return None
    ranked = rows.sort_values("share", ascending=False, kind="stable").head(MOST_BARS)
    ranked = ranked.assign(label=ranked["question"].map(labels_of(rows)))
    first = ranked.iloc[0]
    ids = [f"{round_['round']}.{question}.share" for question in ranked["question"]]
    what = "dots" if round_["kind"] == "dots" else "points"
    figures = of_round(result, round_, "voted", "joined", "budget")
    return exhibit(
        ranked[["label", "share", "n"]],
        kind="bar",
        id=f"workshop-{round_['round']}-ranking",
        title=sentence('"{card}" leads with {share} of all {what}', context.language, card=short(first["card"], 60),
                       share=result.figures[ids[0]], what=what),
        encoding={"category": "label", "value": "share"} | n_where_it_differs(ranked),
        unit="share",
        base=round_["voted"],
        takeaways=(
            sentence("{voted} of {joined} people shared out {given} each", context.language,
                     given=counted(figures["budget"], what.removesuffix("s"), context.language), **figures),
        ),
        highlight=(first["label"],),
        figures=ids_of(result, *ids, *(f"{round_['round']}.{name}" for name in figures)),
        **footing(context, round_),
    )  # fmt: skip


def piles(result: Result, context: Context, round_: Round) -> Exhibit | None:
    """How many put each card on which pile."""
    rows = rows_of(result, round_).head(MOST_BARS)
    if rows.empty:
        return None
    counts = result.table("counts").merge(rows[["round", "question"]])
    counts["card"] = counts["question"].map(labels_of(rows))
    figures = of_round(result, round_, "agreed", "judged")
    return exhibit(
        counts[["card", "answer", "count"]],
        kind="stacked",
        id=f"workshop-{round_['round']}-piles",
        title=sentence("The room sorted {agreed} of {of} the same way", context.language,
                       of=counted(figures["judged"], "card", context.language), agreed=figures["agreed"]),
        encoding={"category": "card", "series": "answer", "value": "count"},
        unit="count",
        base=round_["voted"],
        takeaways=(
            sentence("{voted} of {joined} people sorted the cards, each alone", context.language,
                     **of_round(result, round_, "voted", "joined")),
        ),
        figures=ids_of(result, *(f"{round_['round']}.{name}" for name in ("agreed", "judged", "voted", "joined"))),
        notes=(round_["words"],),
        **footing(context, round_),
    )  # fmt: skip


__all__ = ["impact_effort", "piles", "ranking"]
