"""Comments: which words set detractors apart, and a few that may be quoted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from workbench.claims import say
from workbench.model.inputs import Survey
from workbench.privacy.words import Released, quote_id
from workbench.result import Check
from workbench.scoring.voice.central import Places
from workbench.scoring.voice.survey import latest
from workbench.stats import loyalty
from workbench.stats.stems import STOPWORDS
from workbench.stats.verbatims import telling_terms

MOST_QUOTES, MOST_WORDS, FEWEST_WORDS = 6, 3, 4
# What those who type answers in leave behind: "to translate", "see #8", "//".
CODED = re.compile(r"//|\b(to )?translate\b|\bsee #|#\d", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Quoted:
    """Tables of comments.

    `terms`: term, comments, weight of words that set detractors apart. `quotes`: who ("detractor", "other"), quote, as
    it was released. `count` is the number of comments.
    """

    terms: pd.DataFrame
    quotes: pd.DataFrame
    count: int


def comments_of(survey: Survey, *, released: Released, minimum: int, places: Places = MappingProxyType({})) -> Quoted:
    """Terms and quotes of the last wave; all empty where fewer than `minimum` people commented.

    Quotes are those that stand for the themes, where `places` tells them, in the themes' order by turns; then others. What
    others write about as often is not quoted as the detractors'.
    """
    columns = [f"verbatim.{one}" for one in survey.verbatims["id"]]
    people = latest(survey, [*columns, *(["nps"] if "nps" in survey.frame else [])])
    texts = [text for column in columns for text in people[column].tolist()]
    if "nps" in people:
        unhappy = people["nps"].between(*loyalty.DETRACTORS)
        critical = [text for column in columns for text in people.loc[unhappy, column].tolist()]
        others = [text for column in columns for text in people.loc[~unhappy, column].tolist()]
    else:
        critical, others = [], texts
    told = [text for text in critical if text], [text for text in others if text]
    terms = telling_terms(*told, stopwords=STOPWORDS, minimum=minimum)
    first = _quotes("detractor", _their_own(*told, places), released, places)
    rows = first + _quotes("other", told[1], released, places, said={text for _, text in first})
    rows = rows if sum(map(len, told)) >= minimum else []
    quotes = pd.DataFrame(rows, columns=["who", "quote"])
    return Quoted(terms, quotes, sum(bool(text) for text in texts))


def _their_own(texts: list[str], others: list[str], places: Places) -> list[str]:
    """The texts on themes that they write about more often than others do; all of them where no theme is known."""
    themes = [[places.get(quote_id(text.strip()), (None,))[0] for text in some] for some in (texts, others)]
    if not any(theme is not None for theme in themes[0]):
        return texts
    share = [Counter(some) for some in themes]
    return [
        text
        for text, at in zip(texts, themes[0], strict=True)
        if at is not None and share[0][at] * len(others) > share[1][at] * len(texts)
    ]


def _quotes(
    who: str, texts: list[str], released: Released, places: Places, *, said: Set[str] = frozenset()
) -> list[tuple[str, str]]:
    """Released comments, none `said` already: the most central of each theme, then the most frequent.

    Of equals the longest: it says more.
    """
    counted: Counter[str] = Counter()
    place: dict[str, tuple[int, float]] = {}
    for text in texts:
        quote = released.of(text)
        if quote is not None and _tells(quote):
            counted[quote] += 1
            if (known := places.get(quote_id(text.strip()))) is not None:
                place.setdefault(quote, known)
    turns: dict[str, tuple[int, int]] = {}
    for theme in {at for at, _ in place.values()}:
        nearest = sorted((far, quote) for quote, (at, far) in place.items() if at == theme and quote not in said)
        turns |= {quote: (turn, theme) for turn, (_, quote) in enumerate(nearest)}
    last = (len(counted), 0)
    ranked = sorted(counted.keys() - said, key=lambda text: (turns.get(text, last), -counted[text], -len(text), text))
    return [(who, text) for text in ranked[: MOST_QUOTES // 2]]


def quote_check(said: Quoted, released: Released) -> Check:
    """Who released the words that are quoted; without them, that none are."""
    name = say("check-quotes")
    if said.quotes.empty:
        return Check(name, "information", say("check-quotes-none"))
    return Check(name, "information", say("check-quotes-released", n=len(said.quotes), names=tuple(released.by)))


def _tells(text: str) -> bool:
    """Whether a comment says something to a reader: four words or eight Chinese characters, and no coder's remark."""
    signs = sum("\u4e00" <= letter <= "\u9fff" for letter in text)
    said = len(re.findall(r"\w+", text)) >= FEWEST_WORDS and text != text.upper()
    return (said or signs >= 2 * FEWEST_WORDS) and not CODED.search(text)
