"""A survey weighted to the shares of its segments among all customers, and without what would make it the answer of few."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import numpy as np
import pandas as pd

from workbench.claims import say
from workbench.model.inputs import Survey
from workbench.privacy import Rules
from workbench.result import Check, Estimate, Status
from workbench.scoring.voice.survey import Panel, wave_codes
from workbench.stats.measures import MEASURES
from workbench.stats.weighting import rake

if TYPE_CHECKING:
    from numpy.typing import NDArray

# The share of all weight from which a figure says more of one respondent than of the others.
MOST_OF_ONE = 1 / 3
# Weights beyond a fifth and five times the mean let a few customers speak for all.
TRIM = (0.2, 5.0)


def weighted_to(survey: Survey, margins: Mapping[str, Mapping[str, float]]) -> tuple[Survey, tuple[Check, ...]]:
    """The survey with weights raked, wave by wave, to the population shares of its segments; and what they cost.

    `margins` has for each segment id the share of each group (any positive scale); mapped weights are the start.
    Weights are trimmed to 0.2-5 times the mean. A wave is not weighted by a segment of which it has no group, because
    its groups are withheld beside a delivery; a check says so. Raises `ValueError` for an unknown segment, for groups
    without a share or without a respondent, and where the margins cannot be met (see `stats.weighting.rake`).
    """
    unknown = sorted(set(margins) - set(survey.segments["id"]))
    if unknown:
        raise ValueError(f"margins for {', '.join(unknown)}, which is no segment of the survey")
    groups = survey.frame[[f"segment.{name}" for name in margins]].rename(
        columns=lambda name: str(name).partition(".")[2]
    )
    named = {str(row["id"]): str(row["label"]) for row in survey.segments.to_dict("records")}
    weight, codes, checks = survey.frame["weight"].to_numpy(dtype=float).copy(), wave_codes(survey), []
    for at, wave in enumerate(survey.waves["label"]):
        rows = np.flatnonzero(codes == at)
        own = groups.iloc[rows]
        asked = {name: shares for name, shares in margins.items() if (own[name] != "").any()}
        if missing := tuple(named[name] for name in margins if name not in asked):
            checks.append(
                Check(
                    say("check-raking", wave=str(wave)),
                    "information",
                    say("check-raking-withheld", wave=str(wave), segments=missing),
                )
            )
        if not asked:
            continue
        raked = rake(own, asked, base=weight[rows], trim=TRIM)
        weight[rows] = raked.weights
        ends = {
            name: Estimate(getattr(raked, field), unit="coefficient")
            for name, field in (("low", "smallest"), ("high", "largest"), ("effect", "design_effect"))
        }
        told = say("check-raking-effect", wave=str(wave), segments=tuple(named[name] for name in asked), **ends)
        passed: Status = "passed" if raked.design_effect < 2 else "failed"
        checks.append(Check(say("check-raking", wave=str(wave)), passed, told))
    return _with(survey, frame=survey.frame.assign(weight=weight)), tuple(checks)


def _with(survey: Survey, **changed: pd.DataFrame) -> Survey:
    """The survey with other parts."""
    return cast(Survey, SimpleNamespace(**vars(survey) | changed))


def apart_in_time(survey: Survey, rules: Rules) -> tuple[Survey, tuple[Check, ...]]:
    """The survey without those answers of earlier waves that differ from a later wave's by what few people said.

    Respondents who are named in two waves may have answered alike, as where a file is added to: fewer than the minimum
    who joined, left, or answer a question or are weighted otherwise are then the difference of the two waves.
    """
    codes, frame = wave_codes(survey), survey.frame
    asked = [
        name for name in map(str, frame) if name in MEASURES or name.startswith(("touchpoint.", "driver.", "verbatim."))
    ]
    close: dict[int, list[str]] = {}
    for before in reversed(range(len(survey.waves) - 1)):
        for now in range(before + 1, len(survey.waves)):
            gone = {*close.get(now, []), *close.get(before, [])}
            left = [name for name in asked if name not in gone]
            if few := few_moved(survey, codes, now, before, left, rules):
                close.setdefault(before, []).extend(few)
    if not close:
        return survey, ()
    frame, book, checks = frame.copy(), survey.codebook, []
    for at, names in sorted(close.items()):
        wave = survey.waves.iloc[at]
        for name in names:
            frame.loc[codes == at, name] = "" if name.startswith("verbatim.") else np.nan
        book = book[~((book["wave"].astype(str) == str(wave["id"])) & book["question"].isin(names))]
        checks.append(
            Check(
                say("check-waves-close"), "failed", say("check-waves-close-why", wave=str(wave["label"]), n=len(names))
            )
        )
    return _with(survey, frame=frame, codebook=book), tuple(checks)


def few_moved(
    survey: Survey, codes: NDArray[np.intp], now: int, before: int, names: Sequence[str], rules: Rules
) -> list[str]:
    """The questions of which two waves, or the same group of people in both (its places in `codes`), differ by what few said."""
    panel, enough = Panel.of(survey, codes, now, before), rules.minimum_group
    return [name for name in names if 0 < _moved(panel, name, enough) < enough]


def _moved(panel: Panel, name: str, enough: int) -> int:
    """How many people joined, left, or answer otherwise or with another weight, of those who answered; `enough` or more are not counted."""
    frame, told, held = panel.survey.frame, 0, []
    for rows, both in zip((panel.now, panel.before), panel.places, strict=True):
        answers, weights = frame[name].take(rows).to_numpy(dtype=object), frame["weight"].to_numpy(dtype=float)[rows]
        given = pd.notna(answers) & (answers != "")
        told += int(given.sum())
        held.append((answers[both], weights[both], (given & ~np.isnan(weights))[both]))
    alone = told - 2 * len(panel.both)
    if alone >= enough:
        return alone
    (now, weight, here), (then, weighed, there) = held
    stayed = here & there
    alike = stayed & (now == then) & (weight == weighed)
    return told - int(stayed.sum()) - int(alike.sum())


def undominated(survey: Survey, rules: Rules) -> tuple[Survey, tuple[Check, ...]]:
    """The survey, without its weights where they would make a figure the answer of one or of few; and that it is.

    So it is where in some wave one respondent has more than a third of the weight, or the effective size (Kish) of
    enough respondents is below the client's minimum.
    """
    weight, codes = survey.frame["weight"].to_numpy(dtype=float), wave_codes(survey)
    for at, wave in enumerate(survey.waves["label"]):
        own = weight[codes == at]
        total = float(own.sum())
        if len(own) < rules.minimum_group or not total:
            continue
        share, effective = float(own.max()) / total, total**2 / float((own**2).sum())
        if share > MOST_OF_ONE or effective < rules.minimum_group - 1e-9:
            check = Check(say("check-weights-dropped"), "failed", say("check-weights-dropped-why", wave=str(wave)))
            return _with(survey, frame=survey.frame.assign(weight=1.0)), (check,)
    return survey, ()
