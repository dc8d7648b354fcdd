"""Comments: what they are about, which words set detractors apart, and a few that may be quoted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

import pandas as pd

from workbench.claims import say
from workbench.privacy.words import Released
from workbench.result import Check
from workbench.scoring.voice.survey import Survey, latest
from workbench.stats import loyalty
from workbench.stats.verbatims import WORD, telling_terms, themes

MOST_QUOTES, MOST_WORDS, FEWEST_WORDS = 6, 3, 4
# What those who type answers in leave behind: "to translate", "see #8", "//".
CODED = re.compile(r"//|\b(to )?translate\b|\bsee #|#\d", re.IGNORECASE)
# Function words of English and Polish; Chinese is not split into words here, so its terms are not listed.
STOPWORDS = frozenset([
    "the", "and", "for", "with", "that", "this", "was", "were", "are", "not", "but", "you", "your", "they", "have",
    "has", "had", "from", "our", "can", "will", "would", "all", "very", "too", "its", "out", "did", "when", "what",
    "which", "there", "their", "been", "because", "about", "more", "just", "only", "than", "then", "also", "get", "got",
    "nie", "się", "jest", "był", "była", "było", "ale", "dla", "czy", "jak", "oraz", "tylko", "przez", "bardzo", "już",
    "tak", "też", "jestem", "mam",
])  # fmt: skip


@dataclass(frozen=True, eq=False)
class Comments:
    """Tables of comments.

    `themes`: theme, comments, share, words (the most frequent that count for it, none of fewer comments than the
    minimum; else the beginnings looked for). `terms`: term, comments, weight of words that set detractors apart. `quotes`:
    who ("detractor", "other"), quote, as it was released. `count` is the number of comments.
    """

    themes: pd.DataFrame
    terms: pd.DataFrame
    quotes: pd.DataFrame
    count: int


def comments_of(
    survey: Survey, *, keywords: Mapping[str, Iterable[str]], released: Released, minimum: int
) -> Comments:
    """Themes, terms and quotes of the last wave; all empty where fewer than `minimum` people commented.

    Without keywords each touchpoint is a theme, found by the longer words of its label.
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
    first = _quotes("detractor", told[0], released)
    rows = first + _quotes("other", told[1], released, said={text for _, text in first})
    rows = rows if sum(map(len, told)) >= minimum else []
    listed = keywords or _keywords_of(survey.touchpoints)
    found = themes([text for text in texts if text], listed, minimum=minimum)
    words = [_words(texts, listed.get(theme, ()), minimum) for theme in found["theme"]]
    return Comments(
        found.assign(words=pd.Series(words, dtype=object)), terms,
        pd.DataFrame(rows, columns=["who", "quote"]), sum(bool(text) for text in texts),
    )  # fmt: skip


def _words(texts: Sequence[str], keywords: Iterable[str], minimum: int) -> str:
    """The words of the comments that begin like a keyword, most frequent first; rare ones could identify a writer.

    Where all are rare, the beginnings that were looked for.
    """
    starts = tuple(word.lower() for word in keywords)
    counts = Counter(
        word for text in texts for word in {one.lower() for one in WORD.findall(text or "")} if word.startswith(starts)
    )  # fmt: skip
    frequent = sorted(
        (word for word in counts if counts[word] >= minimum), key=lambda word: (-counts[word], word)
    )
    return ", ".join(frequent[:MOST_WORDS] or [f"{word}…" for word in starts[:MOST_WORDS]])


def _keywords_of(touchpoints: pd.DataFrame) -> dict[str, list[str]]:
    words = {
        str(row["label"]): [
            word.lower()[:6].removesuffix("s") for word in WORD.findall(str(row["label"])) if len(word) > 3
        ]
        for row in touchpoints.to_dict("records")
    }
    return {
        label: kept
        for label, found in words.items()
        if (kept := [word for word in found if word not in STOPWORDS])
    }


def _quotes(
    who: str, texts: list[str], released: Released, *, said: Set[str] = frozenset()
) -> list[tuple[str, str]]:
    """The most frequent released comments, none `said` already; the longest among equals: it says more."""
    counted = Counter(quote for text in texts if (quote := released.of(text)) is not None and _tells(quote))
    ranked = sorted(counted.keys() - said, key=lambda text: (-counted[text], -len(text), text))
    return [(who, text) for text in ranked[: MOST_QUOTES // 2]]


def quote_check(said: Comments, released: Released) -> Check:
    """Who released the words that are quoted; without them, that none are."""
    name = say("check-quotes")
    if said.quotes.empty:
        return Check(name, "information", say("check-quotes-none"))
    return Check(
        name, "information", say("check-quotes-released", n=len(said.quotes), names=tuple(released.by))
    )


def _tells(text: str) -> bool:
    """Whether a comment says something to a reader: four words or eight Chinese characters, and no coder's remark."""
    signs = sum("\u4e00" <= letter <= "\u9fff" for letter in text)
    said = len(re.findall(r"\w+", text)) >= FEWEST_WORDS and text != text.upper()
    return (said or signs >= 2 * FEWEST_WORDS) and not CODED.search(text)
