"""What a workshop shows: its rounds at a glance, one or two pictures a round, what was decided."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pandas as pd

from workbench.claims import Text, claim, say
from workbench.claims import conditions as when
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.workshop.cards import piles, ranking
from workbench.findings.workshop.parts import footing, ids_of, rows_of, rule
from workbench.findings.workshop.ratings import medians, spread_of_views
from workbench.model.workshop import Held, Note
from workbench.result import Result
from workbench.scoring.workshop import outcome


def overview(result: Result, context: Context) -> Exhibit:
    """Each round with who voted, the rule that was fixed before, and on how much the room agreed."""
    rounds, figures = result.rows(Held), result.figures
    heads = [say(f"workshop-col-{name}") for name in ("round", "voted", "turns", "agreed", "rule")]
    data = [
        (held.title, say("workshop-of", n=figures[f"{held.round}.voted"], all=figures[f"{held.round}.joined"]),
         say("workshop-times", n=held.turns), _verdict(result, held), rule(held))
        for held in rounds
    ]  # fmt: skip
    noted = outcome(figures)
    agreed, judged, votes = figures["agreed"], figures["judged"], figures["rounds"]
    title = say("workshop-held-noted", n=votes, outcome=noted) if noted else say("workshop-held-title", n=votes)
    if judged.value:
        title = claim("workshop-agreed-in", when.counted(agreed, judged), agreed=agreed, judged=judged, n=votes)
    return exhibit(
        pd.DataFrame(data, columns=heads),
        kind="table",
        id="workshop-rounds",
        title=title,
        base=max(held.joined for held in rounds),
        takeaways=(say("workshop-private"), *([say("workshop-noted", outcome=noted)] if noted else [])),
        figures=ids_of(result, "rounds", "agreed", "judged", "decisions", "actions", "parked", "minimum_group"),
        reasoning=say("workshop-how", minimum=figures["minimum_group"]),
        **footing(context),
    )


def _verdict(result: Result, held: Held) -> Text:
    """On how much a round agreed, in a table cell; also why there is nothing to say."""
    if not rows_of(result, held):
        return say("workshop-not-shown", minimum=result.figures["minimum_group"])
    if not held.judged:
        return say("workshop-ranked")
    return say("workshop-of", n=result.figures[f"{held.round}.agreed"], all=result.figures[f"{held.round}.judged"])


PICTURES: dict[str, tuple[Callable[[Result, Context, Held], Exhibit | None], ...]] = {
    "rating": (spread_of_views, medians),
    "dots": (ranking,),
    "points": (ranking,),
    "sort": (piles,),
}


def round_exhibits(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """The pictures of all rounds, in order; a round without enough votes has none."""
    drawn = (draw(result, context, held) for held in result.rows(Held) for draw in PICTURES[held.kind])
    return tuple(one for one in drawn if one is not None)


ORDER = ("decision", "action", "parking")


def decisions(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """What was decided, who does what until when, and what was parked; nothing where nothing was noted."""
    notes = sorted(result.rows(Note), key=lambda note: ORDER.index(note.kind))
    if not notes:
        return ()
    heads = [say(f"workshop-col-{name}") for name in ("what", "text", "owner", "due")]
    data = [(say(f"workshop-kind-{note.kind}"), note.text, _owner(note), _day(note.due)) for note in notes]
    return (
        exhibit(
            pd.DataFrame(data, columns=heads),
            kind="table",
            id="workshop-decisions",
            title=say("workshop-leaves", outcome=outcome(result.figures)),
            takeaways=(say("workshop-to-roadmap"),),
            figures=ids_of(result, "decisions", "actions", "parked"),
            **footing(context),
        ),
    )


def _owner(note: Note) -> Text:
    return note.owner or (say("workshop-no-owner") if note.kind == "action" else "")


def _day(due: str) -> Text:
    return say("workshop-day", day=dt.date.fromisoformat(due)) if due else ""


__all__ = ["decisions", "overview", "round_exhibits"]
