"""The codebook that a result carries: how each answer is read, without what could tell a small group."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from workbench.claims import Message, Text, say
from workbench.scoring.voice.survey import Survey
from workbench.stats.measures import MEASURES

if TYPE_CHECKING:
    from numpy.typing import NDArray

COLUMNS = ["question", "label", "wave", "column", "answer", "count", "read", "counts_as", "basis"]
SMALLER = "(smaller groups)"
TOUCHPOINTS, MOST = "touchpoints", 12
KINDS: dict[str, Text] = {
    "promoter": say("voice-promoters"), "passive": say("voice-passives"), "detractor": say("voice-detractors"),
    "top box": say("voice-top-answers"), "found it easy": say("voice-easy"), "counts": say("voice-counts"),
    "": say("voice-other-answers"), "no answer": say("voice-no-answer"),
}  # fmt: skip
BASES: dict[str, Text] = {
    "engagement.yaml": say("voice-basis-mapping"), "its own words": say("voice-basis-words"),
    "value labels": say("voice-basis-labels"), "worded answers": say("voice-basis-answers"),
}  # fmt: skip


def codebook_of(survey: Survey, minimum: int) -> pd.DataFrame:
    """One row a question, wave and answer as found: count, what it is read as, what that counts as, and why.

    Fewer than `minimum` answers have no count, and groups of a segment as small as that no name. The shares and bases that
    are published say how many answers of a kind there are, so that a second count of the kind is held back with the first,
    until those held back are `minimum` together.
    """
    rows = survey.codebook[COLUMNS].copy()
    few = rows["count"] < minimum
    named = rows["question"].str.startswith("segment.") & few & (rows["counts_as"] == "group")
    held = (few & rows["column"].ne("")).to_numpy(copy=True)
    for at in rows.groupby(["question", "wave", "counts_as"], sort=False).indices.values():
        held[at] = _held(rows["count"].to_numpy()[at], held[at], minimum)
    rows["count"] = rows["count"].astype("Int64").mask(held)
    rows.loc[named, ["answer", "read"]] = SMALLER, ""
    return rows[~(named & rows.duplicated(["question", "wave", "answer"]))].reset_index(drop=True)


def _held(counts: NDArray[np.int64], few: NDArray[np.bool_], minimum: int) -> NDArray[np.bool_]:
    """Which counts of one kind are held back: the small ones, and the next larger where the rest of a total tells them."""
    held = few.copy()
    for at in np.argsort(counts, kind="stable"):
        if not held.any() or (held.sum() > 1 and counts[held].sum() >= minimum):
            break
        held[at] = True
    return held


def in_short(codebook: pd.DataFrame) -> list[tuple[Text, Message]]:
    """Each measure, and all touchpoints together: its name, and the answers of each kind, in the order of the scale."""
    point = codebook["question"].str.startswith("touchpoint.")
    rated = codebook.assign(about=codebook["question"].mask(point, TOUCHPOINTS))
    rated = rated[point | rated["about"].isin(MEASURES)]
    return [(_called(str(about)), _line(rows)) for about, rows in rated.groupby("about", sort=False)]


def _called(about: str) -> Text:
    return MEASURES[about].label if about in MEASURES else say("voice-touchpoints-all")


def _line(rows: pd.DataFrame) -> Message:
    told = []
    for kind in sorted(rows["counts_as"].unique(), key=lambda kind: {"": 1, "no answer": 2}.get(kind, 0)):
        answers = list(dict.fromkeys(map(str, rows.loc[rows["counts_as"] == kind, "answer"])))
        more = [say("voice-and-others", n=len(answers) - MOST)] if len(answers) > MOST else []
        told.append(say("voice-codebook-kind", kind=KINDS.get(kind, kind), answers=(*answers[:MOST], *more)))
    basis = tuple(BASES.get(one, one) for one in dict.fromkeys(map(str, rows["basis"])))
    return say("voice-codebook", kinds=tuple(told), basis=basis)
