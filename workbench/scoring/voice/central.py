"""Which comments stand for a theme: those nearest to the middle of all that carry it, never the odd ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from workbench.model.themes import Theme
from workbench.scoring.voice.comment_groups import HALF
from workbench.scoring.voice.precision import LEAST
from workbench.scoring.voice.themes import Study
from workbench.stats.shares import FEWEST

Places = Mapping[str, tuple[int, float]]


def places(study: Study | None, themes: Sequence[Theme]) -> Places:
    """Of each text that stands for a theme, by its id: which of the `themes` it is, and how far it is from the middle.

    A text stands for its likeliest theme. A theme of which under 70 % are rightly found among those that were read has
    no text, and nothing has one where the meanings of comments are not known.
    """
    known = study.themes.meanings if study else None
    if study is None or known is None or any(one not in known for one in study.ids):
        return {}
    samples = {rule.name: sample for rule, sample in study.named}
    told = [samples[row.theme] for row in themes if row.theme in samples]
    if not told:
        return {}
    vectors = np.array([known[one] for one in study.ids], dtype=float)
    guesses = np.column_stack([np.where(np.isnan(one.label), one.guess, one.label) for one in told])
    likeliest = guesses.argmax(axis=1)
    found: dict[str, tuple[int, float]] = {}
    for at, sample in enumerate(told):
        read = (sample.guess >= HALF) & ~np.isnan(sample.label)
        if read.sum() < FEWEST or sample.label[read].mean() < LEAST:
            continue
        inside = np.flatnonzero((likeliest == at) & (guesses[:, at] >= HALF))
        middle = vectors[inside].mean(axis=0)
        found |= {study.ids[one]: (at, float(1 - vectors[one] @ middle)) for one in inside}
    return found
