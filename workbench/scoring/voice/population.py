"""A survey weighted to the shares that its segments have among all customers."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace
from typing import cast

import numpy as np

from workbench.result import Check
from workbench.scoring.voice.survey import Survey, wave_codes
from workbench.stats.weighting import rake

PARTS = (
    "touchpoints",
    "segments",
    "drivers",
    "outcomes",
    "verbatims",
    "waves",
    "scales",
    "quality",
    "codebook",
)
# Weights beyond a fifth and five times the mean let a few customers speak for all.
TRIM = (0.2, 5.0)


def weighted_to(
    survey: Survey, margins: Mapping[str, Mapping[str, float]]
) -> tuple[Survey, tuple[Check, ...]]:
    """The survey with weights raked, wave by wave, to the population shares of its segments; and what they cost.

    `margins` has for each segment id the share of each group (any positive scale); mapped weights are the start.
    Weights are trimmed to 0.2-5 times the mean. Raises `ValueError` for an unknown segment, for groups without a
    share or without a respondent, and where the margins cannot be met (see `stats.weighting.rake`).
    """
    unknown = sorted(set(margins) - set(survey.segments["id"]))
    if unknown:
        raise ValueError(f"margins for {', '.join(unknown)}, which is no segment of the survey")
    groups = survey.frame[[f"segment.{name}" for name in margins]].rename(
        columns=lambda name: str(name).partition(".")[2]
    )
    weight, codes, checks = survey.frame["weight"].to_numpy(dtype=float).copy(), wave_codes(survey), []
    for at, wave in enumerate(survey.waves["label"]):
        rows = np.flatnonzero(codes == at)
        raked = rake(groups.iloc[rows], margins, base=weight[rows], trim=TRIM)
        weight[rows] = raked.weights
        checks.append(Check(
            f"Raking {wave}", "passed" if raked.design_effect < 2 else "failed",
            f"{wave} is weighted to the population by {', '.join(margins)}: weights from {raked.smallest:.2f} to "
            f"{raked.largest:.2f} times the mean, design effect {raked.design_effect:.2f}.",
        ))  # fmt: skip
    parts = {name: getattr(survey, name) for name in PARTS}
    return cast(Survey, SimpleNamespace(frame=survey.frame.assign(weight=weight), **parts)), tuple(checks)
