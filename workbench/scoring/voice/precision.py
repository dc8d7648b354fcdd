"""How well the words of a theme find it: the share of the comments holding them that people put under the theme."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from workbench.model.inputs import Survey
from workbench.model.themes import Themes
from workbench.scoring.voice.comment_groups import comments_in
from workbench.stats.shares import FEWEST
from workbench.stats.stems import finder

LEAST, SHOWN = 0.7, 3


@dataclass(frozen=True)
class WordsFound:
    """A theme's words: comments that hold them, how many of those were read, and the share that was rightly found.

    `precision` is None where fewer than ten were read; `good` is False under 70 %. `nearest` are the comments of most
    people that hold the words.
    """

    theme: str
    comments: int
    read: int
    precision: float | None
    nearest: tuple[str, ...]

    @property
    def good(self) -> bool:
        """Whether the words may stand for the theme."""
        return self.precision is None or self.precision >= LEAST


def words_found(survey: Survey, themes: Themes) -> list[WordsFound]:
    """What the words of each theme find in the comments of all waves; one entry a theme, in the client's order."""
    said = comments_in(survey)
    written = Counter(said.id.tolist())
    marks = themes.labels.marks if themes.labels else {}
    found = []
    for at, rule in enumerate(themes.rules):
        holds = finder(rule.words)
        inside = [text for text in written if holds(said.texts[text])]
        inside.sort(key=lambda text: (-written[text], said.texts[text]))
        right = [float(marks[text][at]) for text in inside if text in marks]
        precision = sum(right) / len(right) if len(right) >= FEWEST else None
        nearest = tuple(said.texts[text] for text in inside[:SHOWN])
        found.append(WordsFound(rule.name, sum(written[text] for text in inside), len(right), precision, nearest))
    return found
