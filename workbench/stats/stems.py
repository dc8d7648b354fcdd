"""Words of comments as stems: a theme's words find their inflected forms, and never a mere beginning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

import snowballstemmer

LANGUAGES = ("english", "polish")
RUN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:-[^\W_]+(?:['’][^\W_]+)*)*")
HAN = re.compile(r"[\u3400-\u9fff]")
# Function words of English and Polish, and Chinese particles: they tell no theme from another.
STOPWORDS = frozenset([
    "the", "and", "for", "with", "that", "this", "was", "were", "are", "not", "but", "you", "your", "they", "have",
    "has", "had", "from", "our", "can", "will", "would", "all", "very", "too", "its", "out", "did", "when", "what",
    "which", "there", "their", "been", "because", "about", "more", "just", "only", "than", "then", "also", "get", "got",
    "how", "why", "where", "who", "please", "need", "want", "use", "using", "still", "there's", "don", "does", "any",
    "nie", "się", "jest", "był", "była", "było", "ale", "dla", "czy", "jak", "oraz", "tylko", "przez", "bardzo", "już",
    "tak", "też", "jestem", "mam", "的", "了", "是", "我", "很", "在", "和", "也", "都", "就", "不", "没有", "我们", "他们",
])  # fmt: skip


@lru_cache(maxsize=1)
def _stemmers() -> tuple[Any, ...]:
    return tuple(snowballstemmer.stemmer(language) for language in LANGUAGES)


@lru_cache(maxsize=1 << 16)
def stems(word: str) -> tuple[str, ...]:
    """A word's stem in each language, English and Polish (Snowball); a Chinese word is its own.

    >>> stems("delays")[0] == stems("delayed")[0]
    True
    """
    plain = word.casefold().replace("’", "'")
    if HAN.search(plain):
        return (plain,) * len(LANGUAGES)
    return tuple(stemmer.stemWord(plain) for stemmer in _stemmers())


def words(text: str) -> list[str]:
    """The words of a text in order, lower case; a hyphen parts two words, a run of Chinese is one."""
    return [part for run in RUN.findall(text.casefold()) for part in run.split("-")]


def finder(phrases: Iterable[str]) -> Callable[[str], bool]:
    """Whether a text holds one of some words or phrases, whatever the case and the ending.

    Each word of a phrase stands for the words with its stem in one language, in the phrase's order; "wi-fi", "wi fi"
    and "wifi" are one. Chinese is found wherever it stands, since it is written without spaces.

    >>> finder(["board"])("The boards were still showing it."), finder(["staff"])("He stood still.")
    (True, False)
    """
    wanted = [words(phrase) for phrase in phrases if phrase.strip()]
    han = tuple("".join(phrase) for phrase in wanted if HAN.search("".join(phrase)))
    written = [phrase for phrase in wanted if not HAN.search("".join(phrase))]
    # A phrase as one word, by language; the stems of each are compared with stems of its own language only.
    whole = [{stems("".join(phrase))[language] for phrase in written} for language in range(len(LANGUAGES))]
    rows = [[stems(word) for word in phrase] for phrase in written if len(phrase) > 1]

    def holds(text: str) -> bool:
        said, once = _read(text)
        if not all(mine.isdisjoint(theirs) for mine, theirs in zip(whole, once, strict=True)):
            return True
        return any(_follows(said, once, row) for row in rows) or any(one in text.casefold() for one in han)

    return holds


@lru_cache(maxsize=1 << 12)
def _read(text: str) -> tuple[list[tuple[str, ...]], tuple[frozenset[str], ...]]:
    """The stems of a text in order, and by language those of its words and of its hyphened words as one."""
    said = [stems(word) for word in words(text)]
    joined = [stems(run.replace("-", "")) for run in RUN.findall(text.casefold()) if "-" in run]
    return said, tuple(frozenset(one[at] for one in (*said, *joined)) for at in range(len(LANGUAGES)))


def _follows(said: Sequence[tuple[str, ...]], once: Sequence[frozenset[str]], row: Sequence[tuple[str, ...]]) -> bool:
    """Whether the words of a row stand next to each other, all read in one language; most texts lack one of them."""
    return any(
        all(said[at + step][language] == word[language] for step, word in enumerate(row))
        for language, theirs in enumerate(once)
        if all(word[language] in theirs for word in row)
        for at in range(len(said) - len(row) + 1)
    )
