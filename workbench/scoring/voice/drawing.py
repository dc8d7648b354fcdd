"""Draws the comments that people read: at random, more of those whose words leave their theme open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from workbench.model.inputs import Survey
from workbench.model.themes import ThemeRule
from workbench.scoring.voice.comment_groups import comments_in
from workbench.stats.stems import finder

OFTEN, CLEAR, UNCLEAR = "often", "clear", "unclear"
# A text that this many people wrote, and this share of all, is read in any case; unclear ones are drawn more densely.
MANY, LARGE, DENSER = 3, 0.01, 1.5


def draw(
    survey: Survey, rules: Sequence[ThemeRule], *, count: int, seed: int
) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Each distinct text's group, by id, and the (id, masked text) drawn, in random order.

    Of the last two waves' comments. A text whose words hint at one theme is `clear`, at none or several `unclear`, one
    that many wrote `often`. Within a group every text has the same chance. With `count` texts or fewer all are drawn.
    """
    said = comments_in(survey)
    recent = said.wave >= len(survey.waves) - 2
    written = Counter(said.id[recent].tolist())
    total, finders = sum(written.values()), [finder(rule.words) for rule in rules]
    groups: dict[str, str] = {}
    for text, times in sorted(written.items()):
        hinted = sum(holds(said.texts[text]) for holds in finders)
        often = times >= MANY and times >= LARGE * total
        groups[text] = OFTEN if often else CLEAR if hinted == 1 else UNCLEAR
    random = np.random.default_rng(seed)
    members = {name: [text for text, group in groups.items() if group == name] for name in (OFTEN, CLEAR, UNCLEAR)}
    sizes = _sizes(len(members[CLEAR]), len(members[UNCLEAR]), max(count - len(members[OFTEN]), 0))
    drawn = list(members[OFTEN][:count])
    for name, size in zip((CLEAR, UNCLEAR), sizes, strict=True):
        drawn += random.permutation(np.array(members[name], dtype=object))[:size].tolist()
    return groups, [(text, said.texts[text]) for text in random.permutation(np.array(drawn, dtype=object)).tolist()]


def _sizes(clear: int, unclear: int, count: int) -> tuple[int, int]:
    """How many of each group are drawn, so that together they are `count` where there are as many."""
    weighed = clear + DENSER * unclear
    of_unclear = min(unclear, round(count * DENSER * unclear / weighed)) if weighed else 0
    of_clear = min(clear, count - of_unclear)
    return of_clear, min(unclear, count - of_clear)
