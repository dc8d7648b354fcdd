"""Which answers may be counted beside what the client has received, and what is said of the others."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import pandas as pd

from workbench.errors import DisclosureError
from workbench.privacy import deliveries
from workbench.stats.measures import MEASURES

if TYPE_CHECKING:
    from workbench.engagement.job import Engagement


def counting(job: Engagement, role: str) -> Callable[[pd.DataFrame], pd.DataFrame] | None:
    """What gives the rows of an input that its figures are made of; None where these are all."""
    if role != "journey_ballots":
        return None
    from workbench.scoring.journey.forces import counted  # scipy

    stages, scale = [str(one) for one in job.journey.stages["id"]], job.journey.scale
    return partial(counted, stages=stages, rules=job.rules, scale=scale)


def settled(job: Engagement, role: str, frame: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """The rows that may be counted beside what the client has received, and the waves in which not all may.

    Who waits and what is withheld is noted. Raises `DisclosureError` where nothing is left.
    """
    minimum = job.rules.minimum_group
    kept, told = deliveries.settled(
        frame,
        role,
        delivered=deliveries.read(job.folder),
        key=job.secret,
        minimum=minimum,
        several=MEASURES if role == "survey" else None,
        counted=counting(job, role),
    )
    named = role.replace("_", " ")
    for wave, found in told.items():
        job.notes.extend(f"{named} {wave}".strip() + f": {text}" for text in found.texts(minimum))
    if told and len(frame) and not deliveries.answered(kept, role):
        raise DisclosureError(
            f"{named}: fewer than {minimum} people changed or took back their answers since a delivery, and no "
            "question is left that would not tell what they said; it is withheld until more have"
        )
    return kept, [wave for wave, found in told.items() if found.texts(minimum)]
