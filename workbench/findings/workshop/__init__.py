"""What a workshop shows: its rounds at a glance, one or two pictures a round, what was decided."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.workshop.cards import piles, ranking
from workbench.findings.workshop.parts import Round, agreement, footing, ids_of, minimum, rows_of
from workbench.findings.workshop.ratings import medians, spread_of_views
from workbench.result import Result
from workbench.scoring.workshop import counted, outcome


def overview(result: Result, context: Context) -> Exhibit:
    """Each round with who voted, the rule that was fixed before, and on how much the room agreed."""
    rounds = result.table("rounds")
    data = pd.DataFrame(
        {
            "Round": rounds["title"],
            "Voted": [f"{v} of {j}" for v, j in zip(rounds["voted"], rounds["joined"], strict=True)],
            "Votes held": rounds["turns"].astype(str),
            "Agreed on": [_verdict(result, round_) for round_ in rounds.to_dict("records")],
            "Rule fixed before": rounds["words"].str.removeprefix("Consensus: ").str.removesuffix("."),
        }
    )
    votes = counted(result.figures["rounds"], "private vote", context.language)
    noted = outcome(result.figures, context.language)
    title = f"The room held {votes}" + (f"; noted: {noted}" if noted else "")
    if result.figures["judged"].value:
        title = f"{agreement(result, context)} in {votes}"
    return exhibit(
        data,
        kind="table",
        id="workshop-rounds",
        title=title,
        base=int(rounds["joined"].max()),
        takeaways=(
            "Votes were private, revealed together, and repeated at most twice after discussion",
            *([f"Noted: {noted}"] if noted else []),
        ),
        figures=ids_of(result, "rounds", "agreed", "judged", "decisions", "actions", "parked", "minimum_group"),
        reasoning=f"Medians and quartiles are type 7. Groups of fewer than {minimum(result)} are neither stored nor shown.",
        **footing(context),
    )  # fmt: skip


def _verdict(result: Result, round_: Round) -> str:
    """On how much a round agreed, in a table cell; also why there is nothing to say."""
    if rows_of(result, round_).empty:
        return f"not shown, fewer than {minimum(result)} voted"
    return f"{round_['agreed']} of {round_['judged']}" if round_["judged"] else "ranking"


PICTURES: dict[str, tuple[Callable[[Result, Context, Round], Exhibit | None], ...]] = {
    "rating": (spread_of_views, medians),
    "dots": (ranking,),
    "points": (ranking,),
    "sort": (piles,),
}


def round_exhibits(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """The pictures of all rounds, in order; a round without enough votes has none."""
    shown: list[Exhibit] = []
    for round_ in result.table("rounds").to_dict("records"):
        for draw in PICTURES[round_["kind"]]:
            drawn = draw(result, context, round_)
            shown += [drawn] if drawn is not None else []
    return tuple(shown)


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
            title=f"What the room leaves with: {outcome(result.figures, context.language)}",
            takeaways=("Actions go to the roadmap as candidates, to be estimated",),
            figures=ids_of(result, "decisions", "actions", "parked"),
            **footing(context),
        ),
    )  # fmt: skip


__all__ = ["decisions", "overview", "round_exhibits"]
