"""The codebook that a result carries: how each answer is read, without what could tell a small group."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from workbench.claims import Message, Text, say
from workbench.model.inputs import Survey
from workbench.model.voice import CodebookLine
from workbench.scoring.voice.survey import few_weights
from workbench.stats.measures import MEASURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from workbench.privacy import Rules

COLUMNS = [field.name for field in fields(CodebookLine)]
SMALLER, BLANK = "(smaller groups)", "(blank)"
TOUCHPOINTS, MOST = "touchpoints", 12
NO_ANSWERS = ("no answer", "not counted")
CODE = r"\(blank\)$|-?\d+(?: = |$)"
KINDS: dict[str, Text] = {
    "promoter": say("voice-promoters"), "passive": say("voice-passives"), "detractor": say("voice-detractors"),
    "top box": say("voice-top-answers"), "found it easy": say("voice-easy"), "counts": say("voice-counts"),
    "": say("voice-other-answers"), "no answer": say("voice-no-answer"),
}  # fmt: skip
BASES: dict[str, Text] = {
    "engagement.yaml": say("voice-basis-mapping"), "its own words": say("voice-basis-words"),
    "value labels": say("voice-basis-labels"), "worded answers": say("voice-basis-answers"),
}  # fmt: skip


def codebook_of(survey: Survey, rules: Rules) -> pd.DataFrame:
    """One row a question, wave and answer as found: count, what it is read as, what that counts as, and why.

    Fewer than `minimum_group` answers have no count; groups of a segment as small as that have no name, and what so few wrote
    in place of an answer is not repeated. The shares and
    bases that are published say how many answers of a kind there are, so that a second count of the kind is held back
    with the first, until those held back are the minimum together. A question that fewer than twice `second_moments`
    people answered in a wave has no counts at all, because they are all that these said; nor has one whose figures are
    weighted where few people have another weight than the rest (`few_weights`). A question that comes without
    counts (0), because not everybody in a wave is counted beside a delivery, is left out: which answers there are would
    tell what those said who are not.
    """
    minimum, rows = rules.minimum_group, survey.codebook[COLUMNS]
    counted = rows.groupby(["question", "wave"], sort=False)["count"].transform("max") > 0
    rows = rows[counted].reset_index(drop=True)
    few, segment = rows["count"].between(1, minimum - 1), rows["question"].str.startswith("segment.")
    written = rows["column"].ne("") & rows["counts_as"].isin(NO_ANSWERS) & ~rows["answer"].astype(str).str.match(CODE)
    named = few & ((segment & (rows["counts_as"] == "group")) | written)
    answers = rows["count"].where(~rows["counts_as"].isin(NO_ANSWERS), 0)
    people = answers.groupby([rows["question"], rows["wave"]]).transform("sum")
    all_said = ~segment & (people < 2 * rules.second_moments)
    numbers = [
        name
        for name in rows["question"].unique()
        if name in survey.frame and not str(name).startswith(("segment.", "verbatim."))
    ]
    apart = few_weights(survey, numbers, rules)
    beside = np.array(
        [one in apart for one in zip(rows["question"], rows["wave"].astype(str), strict=True)], dtype=bool
    )
    held = ((few | all_said | beside) & rows["column"].ne("")).to_numpy(copy=True)
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


def in_short(codebook: Iterable[CodebookLine]) -> list[tuple[Text, Message]]:
    """Each measure, and all touchpoints together: its name, and the answers of each kind, in the order of the scale."""
    rated: dict[str, list[CodebookLine]] = {}
    for line in codebook:
        about = TOUCHPOINTS if line.question.startswith("touchpoint.") else line.question
        if about == TOUCHPOINTS or about in MEASURES:
            rated.setdefault(about, []).append(line)
    return [(_called(about), _line(lines)) for about, lines in rated.items()]


def _called(about: str) -> Text:
    return MEASURES[about].label if about in MEASURES else say("voice-touchpoints-all")


def _line(lines: Sequence[CodebookLine]) -> Message:
    told = []
    kinds = dict.fromkeys(line.counts_as for line in lines)
    for kind in sorted(kinds, key=lambda kind: {"": 1, "no answer": 2}.get(kind, 0)):
        found = dict.fromkeys(line.answer for line in lines if line.counts_as == kind)
        answers = [say("word-codebook-blank") if text == BLANK else text for text in found]
        more = [say("voice-and-others", n=len(answers) - MOST)] if len(answers) > MOST else []
        told.append(say("voice-codebook-kind", kind=KINDS.get(kind, kind), answers=(*answers[:MOST], *more)))
    basis = tuple(BASES.get(one, one) for one in dict.fromkeys(line.basis for line in lines))
    return say("voice-codebook", kinds=tuple(told), basis=basis)
