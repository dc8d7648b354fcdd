"""Whether a comment without a rating beside it complains: by how near its meaning is to sentences that do or do not."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workbench import assets
from workbench.intake.meanings import meanings
from workbench.model.inputs import Survey
from workbench.scoring.voice.comment_groups import comments_in, rated
from workbench.stats import encoding
from workbench.stats.sorting import sort

SENTENCES = "language/tones.csv"  # columns tone (good, bad) and text, in the client languages


def understood(survey: Survey, *, folder: Path) -> dict[str, Any]:
    """The `meanings` of all comments and, where no rating stands beside them, their `tones`; None without the encoder."""
    said = comments_in(survey)
    known = meanings(said.texts, folder=folder) if said.texts else None
    return {"meanings": known, "tones": tones(known) if known and not rated(survey, said) else None}


def tones(known: Mapping[str, NDArray[np.float32]]) -> dict[str, float] | None:
    """How far each text is a complaint, 0-1, by its id; None where the encoder is not installed.

    Learnt from the sentences that are shipped alone. About seven in ten comments are told rightly (bench/README.md), so
    that a difference between complaints and others looks smaller than it is.
    """
    with (assets.folder("templates") / SENTENCES).open(encoding="utf-8", newline="") as file:
        told = list(csv.DictReader(file))
    sentences = encoding.encode([row["text"] for row in told])
    if sentences is None:
        return None
    bad = np.array([row["tone"] == "bad" for row in told], dtype=float)
    features = np.vstack([sentences, *(vector[None] for vector in known.values())])
    labels = np.concatenate([bad, np.full(len(known), np.nan)])
    return dict(zip(known, sort(features, labels[:, None])[len(bad) :, 0].tolist(), strict=True))
