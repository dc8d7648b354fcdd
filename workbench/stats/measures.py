"""Measures: each headline question of a survey declared once, for its reading, its figures and its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.claims import Message, say
from workbench.result import Estimate
from workbench.stats import comparisons, loyalty, proportions, satisfaction
from workbench.stats.comparisons import Difference
from workbench.stats.tallies import Tally

if TYPE_CHECKING:
    import pandas as pd

Scale = satisfaction.Scale
WHISKERS = say("note-whiskers")


@dataclass(frozen=True)
class Scored:
    """One way to turn answers into a figure: its level, its change, and each answer as points of the figure.

    `points` maps scores so that their mean is the figure in points of a hundred: promoters 100, passives 0 and
    detractors -100 for NPS; 100 within the box and 0 outside for a share.
    """

    level: Callable[[Tally], Estimate]
    change: Callable[[Tally, Tally], Difference]
    points: Callable[[pd.Series], pd.Series]


@dataclass(frozen=True)
class Measure:
    """A headline measure.

    `label` names it, `note` says how it is made, `interval` by which method its interval is, `bands` name what an
    answer's points stand for, lowest first. `box` gives the scores that count of a scale; without one the measure is
    the net of promoters and detractors. `scale` is the only scale it may have (None: the client's). `asks` recognises
    its question among others: a later measure is looked for first, because it asks something narrower. `counts` is the
    codebook's word for an answer that counts; `headline` says whether groups, drivers and value may rest on it.
    """

    id: str
    label: Message
    note: Message
    interval: Message
    bands: Mapping[float, Message]
    asks: re.Pattern[str]
    box: Callable[[Scale], tuple[float, float]] | None = None
    scale: Scale | None = None
    counts: str = "counts"
    headline: bool = True

    @property
    def unit(self) -> str:
        """The unit of its level."""
        return "points" if self.box is None else "share"

    def on(self, scale: Scale) -> Scored:
        """How answers on a scale become its figures."""
        if self.box is None:
            return Scored(loyalty.nps_of, loyalty.nps_difference, net_points)
        return share_within(scale, self.box)


def share_within(scale: Scale, box: Callable[[Scale], tuple[float, float]]) -> Scored:
    """The share of answers within a box of the scale."""
    low, high = box(scale)

    def level(answers: Tally) -> Estimate:
        satisfaction.refuse_foreign_scores(answers, scale)
        return proportions.share(answers, low, high)

    def change(answers: Tally, earlier: Tally) -> Difference:
        return comparisons.share_difference(answers, earlier, low, high)

    def points(scores: pd.Series) -> pd.Series:
        return scores.between(low, high).astype(float).mul(100).where(scores.notna())

    return Scored(level, change, points)


def net_points(scores: pd.Series) -> pd.Series:
    """Each score of the recommendation question as points: promoters 100, passives 0, detractors -100."""
    promoters, detractors = scores.between(*loyalty.PROMOTERS), scores.between(*loyalty.DETRACTORS)
    return (promoters.astype(float) - detractors.astype(float)).mul(100).where(scores.notna())


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


_ALL = (
    Measure(
        "nps",
        say("voice-measure-nps"),
        say("note-nps"),
        say("note-adjusted-wald"),
        {-100.0: say("voice-detractors"), 0.0: say("voice-passives"), 100.0: say("voice-promoters")},
        _pattern(
            r"recommend|recommand|recomi?end|weiterempf|empfehl|\bnps|_nps|netpro|likely to tell|polec|raccomand|consiglier|aanbevel|aanbeveel|aanraden|rekommend|anbefal|suositt|doporuč|ajánl|tavsiye|рекоменд|συστήσ|推荐|推薦|薦め|勧め|おすすめ|추천|แนะนำ|توصي|توصية|המלצ|ממליצ|תמליצ|ממליץ|תמליץ"
        ),
        scale=(0, 10),
    ),
    Measure(
        "csat",
        say("voice-measure-csat"),
        say("note-csat"),
        say("note-wilson"),
        {0.0: say("voice-other-answers"), 100.0: say("voice-top-answers")},
        _pattern(
            r"satisf|satysfak|csat|q\d+_?all$|zadowol|zufrieden|soddisf|tevreden|nöjd|tilfreds|fornøyd|tyytyväi|spokojen|elégedett|memnun|довол|удовлетвор|ικανοπο|满意|滿意|満足|만족|พึงพอใจ|رضا|راض|מרוצ|שביעות רצון"
        ),
        satisfaction.top_box,
        counts="top box",
    ),
    Measure(
        "ces",
        say("voice-measure-ces"),
        say("note-ces"),
        say("note-wilson"),
        {0.0: say("voice-not-easy"), 100.0: say("voice-easy")},
        _pattern(
            r"effort|how (easy|difficult)|ma[dk]es? it easy|easy to (handle|deal|do business|resolve|get|use|solve)"
            r"|easy for me|\bces\b|wysił|jak łatwo|wie (einfach|leicht)|aufwand|facilité|quel point .*facile|esfuerzo|(qué tan|cuán) fácil|sforzo|容易|费力"
        ),
        satisfaction.agreement,
        counts="found it easy",
    ),
)
# In the order of rank: the first that was asked is the headline.
MEASURES: Mapping[str, Measure] = {one.id: one for one in _ALL}


def recognised(words: str, scale: Scale) -> Measure | None:
    """The measure that the words of a question ask for on this scale; None where they ask for none."""
    fitting = [one for one in _ALL if one.scale in {None, scale}]
    exact = [one for one in fitting if one.scale is not None]
    return next((one for one in (*exact, *reversed(fitting)) if one.asks.search(words)), None)


__all__ = ["MEASURES", "WHISKERS", "Measure", "Scale", "Scored", "net_points", "recognised", "share_within"]
