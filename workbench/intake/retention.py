"""How long customers were watched, and whether they had left by then, from the dates that a survey or a customer list has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.errors import Fault
from workbench.intake.settings import Retention
from workbench.model.inputs import DAYS, LEFT
from workbench.sources.yaml import Source

if TYPE_CHECKING:
    import pandas as pd

SINCE = "retention.since"


def watched(frame: pd.DataFrame, asked: Retention, source: Source, part: str) -> tuple[pd.DataFrame, list[Fault]]:
    """The frame with `retention.days` and `retention.left` (1 or 0) in place of its dates, NaN without a first day.

    Who left after the last day was there on it. Faults are people who left before they were watched, or are watched from
    a day after the last one.
    """
    until = float(asked.until.toordinal())
    since, left = frame[SINCE], frame[LEFT]
    faults = []
    if early := int((left < since).sum()):
        faults.append(
            source.fault(
                (part, "retention", "left"),
                f"{early:,} people who left before the day from which they are watched",
                key=True,
                allowed="that day, or a later one",
                fix="map the day of the answer, or of the last contact before it, as since",
            )
        )
    if late := int((since > until).sum()):
        faults.append(
            source.fault(
                (part, "retention", "until"),
                f"{late:,} people who are watched from a day after {asked.until}",
                allowed="the last day on which it was looked who is still there",
                fix="correct it",
            )
        )
    gone = (left <= until).astype(float).where(since.notna())
    days = left.where(left <= until, until) - since
    return frame.drop(columns=[SINCE, LEFT]).assign(**{DAYS: days, LEFT: gone}), faults


__all__ = ["watched"]
