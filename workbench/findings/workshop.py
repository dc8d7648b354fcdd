"""What a workshop shows: its rounds at a glance, one or two pictures a round, what was decided."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.result import Result
from workbench.wording import joined, number, sentence

MOST_QUESTIONS = 8  # as many histograms as a slide holds
MOST_BARS = 12
LONGEST_LABEL = 36

Round = Mapping[Any, Any]


def overview(result: Result, context: Context) -> Exhibit:
    """Each round with who voted, the rule that was fixed before, and on how much the room agreed."""
    rounds = result.table("rounds")
    data = pd.DataFrame(
        {
            "Round": rounds["title"],
            "Voted": [f"{v} of {j}" for v, j in zip(rounds["voted"], rounds["joined"], strict=True)],
            "Votes held": rounds["turns"].astype(str),
            "Agreed on": [
                f"{a} of {j}" if j else "ranking"
                for a, j in zip(rounds["agreed"], rounds["judged"], strict=True)
            ],
            "Rule fixed before": rounds["words"].str.removeprefix("Consensus: ").str.removesuffix("."),
        }
    )
    judged = bool(result.figures["judged"].value)
    title = (
        "The room agreed on {agreed} of {judged} questions in {rounds} private votes"
        if judged
        else "The room held {rounds} private votes; {outcome}"
    )
    return exhibit(
        data,
        kind="table",
        id="workshop-rounds",
        title=sentence(
            title, context.language, outcome=_outcome(result, context), **_named(result, "agreed", "judged", "rounds")
        ),
        base=int(rounds["joined"].max()),
        takeaways=(
            "Votes were private, revealed together, and repeated at most twice after discussion",
            f"Noted: {_outcome(result, context)}",
        ),
        figures=_ids(result, "rounds", "agreed", "judged", "decisions", "actions", "parked"),
        reasoning="Medians and quartiles are type 7. Groups of fewer than five are neither stored nor shown.",
        **_footing(context),
    )  # fmt: skip


def round_exhibits(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """The pictures of all rounds, in order; a round without enough votes has none."""
    shown: list[Exhibit] = []
    for round_ in result.table("rounds").to_dict("records"):
        for draw in PICTURES[round_["kind"]]:
            drawn = draw(result, context, round_)
            shown += [drawn] if drawn is not None else []
    return tuple(shown)


def spread_of_views(result: Result, context: Context, round_: Round) -> Exhibit | None:
    """The answers to the questions on which the room is widest apart, as shares of those who answered."""
    rows = _rows(result, round_)
    if rows.empty:
        return None
    widest = rows.sort_values(["iqr", "median"], ascending=[False, True], kind="stable").head(MOST_QUESTIONS)
    counts = result.table("counts").merge(widest[["round", "question"]])
    order = list(widest["question"])
    counts = counts.sort_values("question", key=lambda ids: ids.map(order.index), kind="stable")
    counts["question"] = counts["question"].map(_labels(rows))
    first = widest.iloc[0]
    return exhibit(
        counts[["question", "answer", "share"]],
        kind="likert",
        id=f"workshop-{round_['round']}-spread",
        title=sentence(
            'The room agreed on {agreed} of {judged} questions; views differ most on "{label}"',
            context.language, **_round(result, round_, "agreed", "judged"), label=_short(_labels(rows)[first["question"]], 46),
        ),
        encoding={"category": "question", "series": "answer", "value": "share"},
        unit="share",
        base=round_["voted"],
        takeaways=_spread_takeaways(result, context, round_),
        highlight=(_labels(rows)[first["question"]],),
        figures=_ids(result, *(f"{round_['round']}.{name}" for name in ("agreed", "judged", "voted", "joined", "alpha", "closer", "revoted"))),
        notes=(round_["words"],),
        reasoning=f"Shown: the {len(widest)} questions with the widest interquartile range, of {len(rows)}.",
        **_footing(context, round_),
    )  # fmt: skip


def _spread_takeaways(result: Result, context: Context, round_: Round) -> tuple[str, ...]:
    said = [
        sentence("{voted} of {joined} people voted; votes were private and revealed together", context.language,
                 **_round(result, round_, "voted", "joined"))
    ]  # fmt: skip
    alpha = result.figures.get(f"{round_['round']}.alpha")
    if alpha is not None and alpha.value is not None:
        said.append(
            sentence(
                "Agreement over all questions: Krippendorff's alpha {alpha}", context.language, alpha=alpha
            )
        )
    if f"{round_['round']}.closer" in result.figures:
        said.append(sentence("After discussion views moved closer on {closer} of {revoted} questions", context.language,
                             **_round(result, round_, "closer", "revoted")))  # fmt: skip
    return tuple(said)


def medians(result: Result, context: Context, round_: Round) -> Exhibit | None:
    """The medians with the middle half of the votes, lowest first; forces as a map of what falls short."""
    rows = _rows(result, round_)
    if rows.empty:
        return None
    if round_["subject"] == "forces" and {"expectation", "actual"} <= set(rows["lens"]):
        return _forces_gaps(result, context, round_, rows)
    if round_["subject"] == "estimates":
        return _impact_effort(result, context, round_, rows)
    lowest = rows.sort_values("median", kind="stable").head(MOST_BARS)
    first = lowest.iloc[0]
    lowest = lowest.assign(label=lowest["question"].map(_labels(rows)))
    return exhibit(
        lowest[["label", "median", "q1", "q3", "n"]],
        kind="bar",
        id=f"workshop-{round_['round']}-medians",
        title=sentence(
            '"{label}" is rated lowest, with a median of {median} on a scale from {low} to {high}',
            context.language, label=_labels(rows)[first["question"]], median=_median(result, first),
            low=round_["low"], high=round_["high"],
        ),
        encoding={"category": "label", "value": "median", "low": "q1", "high": "q3"} | _n_where_it_differs(lowest),
        scale=(float(round_["low"]), float(round_["high"])),
        base=round_["voted"],
        takeaways=("Whiskers span the middle half of the votes", *(_lowest_three(lowest) if len(lowest) > 3 else ())),
        highlight=(lowest.iloc[0]["label"],),
        figures=_ids(result, *(f"{row['round']}.{row['question']}.median" for row in lowest.to_dict("records"))),
        notes=(round_["words"],),
        **_footing(context, round_),
    )  # fmt: skip


def _lowest_three(lowest: pd.DataFrame) -> tuple[str, ...]:
    names = [_short(label, 26) for label in lowest["label"].head(3)]
    return (f"Lowest three: {', '.join(names)}",)


def _forces_gaps(result: Result, context: Context, round_: Round, rows: pd.DataFrame) -> Exhibit | None:
    wide = rows.pivot_table(index=["stage", "force"], columns="lens", values="median", sort=False).dropna()
    if wide.empty:
        return None
    gaps = (wide["actual"] - wide["expectation"]).rename("gap").reset_index()
    pages = dict(zip(rows["stage"], rows["page"], strict=True))
    cards = dict(zip(rows["force"], rows["card"], strict=True))
    gaps["Stage"], gaps["Force"] = gaps["stage"].map(pages), gaps["force"].map(cards)
    worst = gaps.sort_values("gap", kind="stable").iloc[0]
    names = {
        lens: f"{round_['round']}.{worst['stage']}.{worst['force']}.{lens}.median"
        for lens in ("expectation", "actual")
    }
    span = float(round_["high"] - round_["low"])
    return exhibit(
        gaps[["Stage", "Force", "gap"]],
        kind="heatmap",
        id=f"workshop-{round_['round']}-gaps",
        title=sentence(
            "The room sees {force} at {stage} furthest from expectation: {expected} expected, {got} given",
            context.language, force=worst["Force"], stage=_short(worst["Stage"], 30),
            expected=result.figures[names["expectation"]], got=result.figures[names["actual"]],
        ),
        encoding={"row": "Force", "column": "Stage", "value": "gap"},
        unit="score difference",
        base=round_["voted"],
        scale=(-span, span),
        polarity="diverging",
        labels={"legend": "Median given less median expected"},
        takeaways=(
            sentence("{voted} of {joined} people voted; the journey notebook adds these votes to its ballots",
                     context.language, **_round(result, round_, "voted", "joined")),
            "Below zero: customers get less than they expect, as the room sees it",
        ),
        figures=_ids(result, *names.values(), f"{round_['round']}.voted", f"{round_['round']}.joined"),
        notes=("Differences of medians; intervals are on the journey's own slides",),
        **_footing(context, round_),
    )  # fmt: skip


def _impact_effort(result: Result, context: Context, round_: Round, rows: pd.DataFrame) -> Exhibit | None:
    keys = rows["question"].str.rpartition(".")
    wide = rows.assign(card_id=keys[0], aspect=keys[2]).pivot_table(
        index=["card_id", "card"], columns="aspect", values="mean", sort=False
    )
    if not {"impact", "effort"} <= set(wide.columns) or wide.dropna().empty:
        return None
    data = wide.dropna().reset_index()
    data["label"] = [_short(card, 36) for card in data["card"]]
    best = (
        data.assign(net=data["impact"] - data["effort"])
        .sort_values("net", ascending=False, kind="stable")
        .iloc[0]
    )
    ids = [f"{round_['round']}.{best['card_id']}.{aspect}.mean" for aspect in ("impact", "effort")]
    return exhibit(
        data[["label", "effort", "impact"]],
        kind="matrix",
        id=f"workshop-{round_['round']}-matrix",
        title=sentence('"{card}" promises most for its effort: impact {impact}, effort {effort}', context.language,
                       card=_short(best["card"], 48), impact=result.figures[ids[0]], effort=result.figures[ids[1]]),
        encoding={"label": "label", "x": "effort", "y": "impact"},
        base=round_["voted"],
        scale=(float(round_["low"]), float(round_["high"])),
        labels={"x": "Effort, mean", "y": "Impact, mean", "top left": "Quick wins", "top right": "Big bets",
                "bottom left": "Fill-ins", "bottom right": "Think twice"},
        takeaways=(
            "Placed by means, because equal medians would cover each other",
            sentence("{voted} of {joined} people estimated, each alone", context.language,
                     **_round(result, round_, "voted", "joined")),
        ),
        highlight=(best["label"],),
        figures=_ids(result, *ids, f"{round_['round']}.voted", f"{round_['round']}.joined"),
        **_footing(context, round_),
    )  # fmt: skip


def ranking(result: Result, context: Context, round_: Round) -> Exhibit | None:
    """Dots or points by card as shares of all that were given, the largest first."""
    rows = _rows(result, round_)
    if rows.empty or not rows["share"].notna().any():
        return None
    ranked = rows.sort_values("share", ascending=False, kind="stable").head(MOST_BARS)
    ranked = ranked.assign(label=ranked["question"].map(_labels(rows)))
    first = ranked.iloc[0]
    ids = [f"{round_['round']}.{question}.share" for question in ranked["question"]]
    what = "dots" if round_["kind"] == "dots" else "points"
    return exhibit(
        ranked[["label", "share", "n"]],
        kind="bar",
        id=f"workshop-{round_['round']}-ranking",
        title=sentence('"{card}" leads with {share} of all {what}', context.language, card=_short(first["card"], 60),
                       share=result.figures[ids[0]], what=what),
        encoding={"category": "label", "value": "share"} | _n_where_it_differs(ranked),
        unit="share",
        base=round_["voted"],
        takeaways=(
            sentence("{voted} of {joined} people shared out {budget} {what} each", context.language, what=what,
                     budget=round_["budget"], **_round(result, round_, "voted", "joined")),
        ),
        highlight=(first["label"],),
        figures=_ids(result, *ids, f"{round_['round']}.voted", f"{round_['round']}.joined"),
        **_footing(context, round_),
    )  # fmt: skip


def piles(result: Result, context: Context, round_: Round) -> Exhibit | None:
    """How many put each card on which pile."""
    rows = _rows(result, round_).head(MOST_BARS)
    if rows.empty:
        return None
    counts = result.table("counts").merge(rows[["round", "question"]])
    counts["card"] = counts["question"].map(_labels(rows))
    return exhibit(
        counts[["card", "answer", "count"]],
        kind="stacked",
        id=f"workshop-{round_['round']}-piles",
        title=sentence("The room sorted {agreed} of {judged} cards the same way", context.language,
                       **_round(result, round_, "agreed", "judged")),
        encoding={"category": "card", "series": "answer", "value": "count"},
        unit="count",
        base=round_["voted"],
        takeaways=(
            sentence("{voted} of {joined} people sorted the cards, each alone", context.language,
                     **_round(result, round_, "voted", "joined")),
        ),
        figures=_ids(result, *(f"{round_['round']}.{name}" for name in ("agreed", "judged", "voted", "joined"))),
        notes=(round_["words"],),
        **_footing(context, round_),
    )  # fmt: skip


def decisions(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """What was decided, who does what until when, and what was parked; nothing where nothing was noted."""
    notes = result.table("notes")
    if notes.empty:
        return ()
    order = {"decision": 0, "action": 1, "parking": 2}
    notes = notes.sort_values("kind", key=lambda kinds: kinds.map(order), kind="stable")
    data = pd.DataFrame(
        {
            "What": notes["kind"].map({"decision": "Decision", "action": "Action", "parking": "Parked"}),
            "Text": notes["text"],
            "Owner": notes["owner"]
            .where(notes["owner"] != "", "no owner yet")
            .where(notes["kind"] == "action", notes["owner"]),
            "Due": notes["due"],
        }
    )
    return (
        exhibit(
            data,
            kind="table",
            id="workshop-decisions",
            title=f"What the room leaves with: {_outcome(result, context)}",
            takeaways=("Actions go to the roadmap as candidates, to be estimated",),
            figures=_ids(result, "decisions", "actions", "parked"),
            **_footing(context),
        ),
    )  # fmt: skip


PICTURES: dict[str, tuple[Callable[[Result, Context, Round], Exhibit | None], ...]] = {
    "rating": (spread_of_views, medians),
    "dots": (ranking,),
    "points": (ranking,),
    "sort": (piles,),
}


def _rows(result: Result, round_: Round) -> pd.DataFrame:
    questions = result.table("questions")
    rows: pd.DataFrame = questions[(questions["round"] == round_["round"]) & questions["n"].notna()]
    return rows


def _labels(rows: pd.DataFrame) -> dict[str, str]:
    """A short, distinct label for each question; forces carry stage and lens, other facets their aspect."""
    labels: dict[str, str] = {}
    for row in rows.to_dict("records"):
        text = _short(row["label"], LONGEST_LABEL)
        if row["lens"]:
            text = f"{row['label']}, {_short(row['page'], 20)} ({row['lens']})"
        elif row["aspect"]:
            text += f" ({row['aspect']})"
        labels[row["question"]] = text if text not in labels.values() else f"{text} [{row['question']}]"
    return labels


def _n_where_it_differs(rows: pd.DataFrame) -> dict[str, str]:
    """The encoding of bases, left out where all are equal: the exhibit's own base says it then."""
    return {"n": "n"} if rows["n"].nunique() > 1 else {}


def _short(text: str, most: int) -> str:
    """A text that fits, cut at a word."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(",;:") + "…"


def _outcome(result: Result, context: Context) -> str:
    """How much was noted, in words: '1 decision, 2 actions and 1 parked question'."""
    nouns = {"decisions": "decision", "actions": "action", "parked": "parked question"}
    counts = [
        f"{number(result.figures[name].value, 'count', context.language)} {noun}"
        + ("" if result.figures[name].value == 1 else "s")
        for name, noun in nouns.items()
    ]
    return joined(counts)


def _median(result: Result, row: pd.Series) -> Any:
    return result.figures[f"{row['round']}.{row['question']}.median"]


def _named(result: Result, *names: str) -> dict[str, Any]:
    return {name: result.figures[name] for name in names}


def _round(result: Result, round_: Round, *names: str) -> dict[str, Any]:
    return {name: result.figures[f"{round_['round']}.{name}"] for name in names}


def _ids(result: Result, *names: str) -> tuple[str, ...]:
    return tuple(result.figure_id(name) for name in names if name in result.figures)


def _footing(context: Context, round_: Round | None = None) -> dict[str, Any]:
    source = f"Workshop, {context.name}"
    if round_ is not None and round_["source"]:
        source += f"; {round_['source'].rstrip('.')}"
    return {"period": context.period, "source": source}


__all__ = ["decisions", "overview", "round_exhibits"]
