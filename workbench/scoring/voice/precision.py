"""How well the words of a theme find it: the share of the comments holding them that people put under the theme."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from workbench.model.inputs import Survey
from workbench.model.themes import Labels, Themes
from workbench.scoring.voice.comment_groups import comments_in
from workbench.stats.shares import PoweredShare, Sample, powered_share
from workbench.stats.stems import finder

LEAST, SHOWN = 0.7, 3


@dataclass(frozen=True)
class WordsFound:
    """A theme's words: comments that hold them, how many of those were read, and the share that was rightly found.

    `precision` has its 95 % interval, `low` to `high`; None where fewer than ten of the comments drawn were read. `good` is
    False under 70 %. `nearest` are the comments of most people that hold the words.
    """

    theme: str
    comments: int
    read: int
    precision: float | None
    low: float | None
    high: float | None
    nearest: tuple[str, ...]

    @property
    def good(self) -> bool:
        """Whether the words may stand for the theme."""
        return self.precision is None or self.precision >= LEAST


def words_found(survey: Survey, themes: Themes) -> list[WordsFound]:
    """What the words of each theme find in the comments of all waves; one entry a theme, in the client's order.

    Precision is that of the comments drawn at random, weighed back to how densely each group was drawn; what was read
    beside them is not counted.
    """
    said = comments_in(survey)
    written = Counter(said.id.tolist())
    found = []
    for at, rule in enumerate(themes.rules):
        holds = finder(rule.words)
        inside = [text for text in written if holds(said.texts[text])]
        inside.sort(key=lambda text: (-written[text], said.texts[text]))
        right = _rightly(inside, written, themes.labels, at)
        value, low, high = (None if math.isnan(one) else one for one in (right.value, right.low, right.high))
        nearest = tuple(said.texts[text] for text in inside[:SHOWN])
        comments = sum(written[text] for text in inside)
        found.append(WordsFound(rule.name, comments, right.labels, value, low, high, nearest))
    return found


def _rightly(inside: Sequence[str], written: Mapping[str, int], labels: Labels | None, theme: int) -> PoweredShare:
    """The share of comments that people put under the theme, of those that hold its words, by the sample that was drawn."""
    known = [text for text in inside if labels and text in labels.strata]
    names = sorted({labels.strata[text] for text in known}) if labels else []
    marks = [
        float(labels.marks[text][theme]) if labels and text in labels.drawn and text in labels.marks else math.nan
        for text in known
    ]
    strata = np.array([names.index(labels.strata[text]) for text in known] if labels else [], dtype=int)
    sample = Sample(strata, np.array(marks, dtype=float), np.zeros(len(known)))
    return powered_share(sample, np.array([written[text] for text in known], dtype=float))
