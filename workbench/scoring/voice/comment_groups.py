"""Comments, and the groups of them whose themes may be told: by wave, by the measure, by how a touchpoint was rated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from workbench.model.inputs import Survey
from workbench.privacy import Rules, overlapping
from workbench.privacy.words import quote_id
from workbench.scoring.voice.survey import Asked, wave_codes
from workbench.stats.measures import MEASURES
from workbench.stats.satisfaction import top_box
from workbench.stats.verbatims import mask

if TYPE_CHECKING:
    Members = np.ndarray[Any, Any]

BANDS = ("detractor", "passive", "promoter")
HALF = 0.5  # from which on a comment is taken for a complaint


@dataclass(frozen=True, eq=False)
class Comments:
    """The comments of a survey, a row each: wave (place in time), text id, respondent's row."""

    wave: np.ndarray[Any, Any]
    id: np.ndarray[Any, Any]
    row: np.ndarray[Any, Any]
    texts: dict[str, str]


def comments_in(survey: Survey) -> Comments:
    """Every comment of every wave; texts are masked before anything is made of them."""
    codes, columns = wave_codes(survey), [f"verbatim.{one}" for one in survey.verbatims["id"]]
    found = [
        (int(codes[row]), text.strip(), row)
        for column in columns
        for row, text in enumerate(survey.frame[column].tolist())
        if isinstance(text, str) and text.strip()
    ]
    known = {text: quote_id(text) for text in {text for _, text, _ in found}}
    texts = {known[text]: mask(text) for text in known}
    return Comments(
        np.array([wave for wave, _, _ in found], dtype=int),
        np.array([known[text] for _, text, _ in found], dtype=object),
        np.array([row for _, _, row in found], dtype=int),
        texts,
    )


def groups_of(
    said: Comments, tones: Mapping[str, float] | None, survey: Survey, first: Asked | None, rules: Rules
) -> dict[str, Members]:
    """The groups of comments that are large enough, and that leave nobody's themes beside all comments of the last wave.

    Waves, and in the last wave the bands of the first measure and low ratings. Groups of one question are told together.
    Of the bands as many as may be; low ratings with the others, or not at all.
    """
    large = {key: one for key, one in _divisions(said, tones, survey, first) if one.sum() >= rules.small_base}
    last = said.wave == len(survey.waves) - 1
    families: dict[str, list[str]] = {}
    for key in (key for key in large if not key.startswith("wave.")):
        kind, _, name = key.partition(".")
        families.setdefault(kind if kind == "band" else name, []).append(key)
    told = [key for key in large if key.startswith("wave.")]
    released: list[np.ndarray[Any, Any]] = []
    for name, keys in families.items():
        sizes = range(len(keys), 0, -1) if name == "band" else [2]
        for shown in (one for size in sizes for one in combinations(keys, size)):
            codes = np.full(int(last.sum()), -1)
            for place, key in enumerate(shown):
                codes[large[key][last]] = place
            if not overlapping([*released, codes], minimum=rules.minimum_group):
                released.append(codes)
                told += shown
                break
    return {key: one for key, one in large.items() if key in told}


def _divisions(
    said: Comments, tones: Mapping[str, float] | None, survey: Survey, first: Asked | None
) -> Iterator[tuple[str, Members]]:
    """Groups of comments: each wave, and in the last wave the bands of the first measure and the low ratings."""
    frame = survey.frame
    for at, wave in enumerate(survey.waves["id"]):
        yield f"wave.{wave}", said.wave == at
    last = said.wave == len(survey.waves) - 1
    if tones is not None and not rated(survey, said):
        bad = np.array([tones.get(one, 0.0) >= HALF for one in said.id], dtype=bool)
        yield "tone", last & bad
        yield "calm", last & ~bad
    if first is not None:
        points = pd.Series(first.scored.points(frame[first.id])).to_numpy()[said.row]
        highest = np.nanmax(points) if len(points) and not np.isnan(points).all() else 0.0
        low = points < 0 if first.id == "nps" else points < highest
        yield "low", last & low
        yield "others", last & ~low & ~np.isnan(points)
        if first.id == "nps":
            for name, inside in zip(BANDS, (points < 0, points == 0, points > 0), strict=True):
                yield f"band.{name}", last & inside
    for row in survey.touchpoints.to_dict("records"):
        given = frame[f"touchpoint.{row['id']}"].to_numpy(dtype=float)[said.row]
        satisfied = given >= top_box((row["low"], row["high"]))[0]
        yield f"low.{row['id']}", last & ~satisfied & ~np.isnan(given)
        yield f"others.{row['id']}", last & satisfied


def rated(survey: Survey, said: Comments) -> bool:
    """Whether an answer to a measure stands beside any comment of the last wave."""
    rows = said.row[said.wave == len(survey.waves) - 1]
    return bool(survey.frame.reindex(columns=list(MEASURES)).iloc[rows].notna().any(axis=None))
