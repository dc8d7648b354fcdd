"""The sentences of a record: what each prints, and what a text much like one of them prints otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

from workbench.export.review.printed import Printed, figures
from workbench.export.review.record import Record
from workbench.wording import NO_END

ALIKE = 0.5  # of a sentence's words: what is less alike was written anew
BEGINNING = 20  # letters: a shorter beginning could be anything's
WORD = 4  # letters: a shorter word says nothing of what a sentence is about
PART = re.compile(
    r"\s*[(（][^()]*\b\d+\s*(?:/|of|z)\s*\d+\s*[)）]\s*$|\s*[(（](?:continued|cd\.|续)[^()]*[)）]\s*$"
)  # "(2 of 3)"
_ENDS = re.compile(rf"(?<=[.!?]){NO_END}\s+(?=[^\W\d_a-z]|\d)|(?<=[。！？])")
_TOKEN = re.compile(r"#|[^\W_]+")
_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Sentence:
    """A sentence with its figures taken out: what is left of it, what they print, and whose sentence it is.

    `home` is the id of an exhibit, or the notebook of an answer; empty for a text that is not of the record.
    """

    text: str
    mask: str
    figures: tuple[Printed, ...]
    home: str = ""

    @cached_property
    def tokens(self) -> list[str]:
        """Its words, with # for each figure."""
        return _TOKEN.findall(self.mask)

    @cached_property
    def words(self) -> set[str]:
        """The words that say what it is about."""
        return {word for word in _WORDS.findall(self.mask) if len(word) >= WORD}

    def says(self, other: Sentence) -> bool:
        """Whether two sentences of one mask print the same numbers."""
        return all(mine.equals(its) for mine, its in zip(self.figures, other.figures, strict=True))


def sentence(text: str, home: str = "") -> Sentence:
    """A sentence as it is compared: one kind of minus and of space, no capitals, no full stop."""
    plain = " ".join(text.split())
    found = _figures(plain) if any(map(str.isdigit, plain)) else ()
    rest, at = [], 0
    for one in found:
        rest += [plain[at : one.start], "#"]
        at = one.stop
    mask = "".join([*rest, plain[at:]]).replace("−", "-").casefold().rstrip(".。 ")
    return Sentence(plain, mask, found, home)


@lru_cache(maxsize=8192)
def _figures(text: str) -> tuple[Printed, ...]:
    """The figures of a text; kept, because a deck prints most sentences of its record and some more than once."""
    return tuple(figures(text))


def split(text: str) -> list[str]:
    """The sentences of a paragraph; a point between figures or in an abbreviation of one letter ends none."""
    return [part.strip() for part in _ENDS.split(text) if part.strip()]


class Book:
    """All sentences of a record, by what is left of them without their figures."""

    def __init__(self, record: Record) -> None:
        self.sentences: dict[str, list[Sentence]] = {}
        self.texts = {_level(text) for _, text in _texts(record) if any(map(str.isdigit, text))}
        for home, text in dict.fromkeys(_texts(record)):
            for part in dict.fromkeys((text, *split(text))) if any(map(str.isdigit, text)) else ():
                one = sentence(part, home)
                self.sentences.setdefault(one.mask, []).append(one)

    def begins(self, said: Sentence) -> bool:
        """Whether a text that ends with an ellipsis is the beginning of one that the record has."""
        start = _level(said.text).removesuffix("…").rstrip()
        return said.text.endswith("…") and len(start) >= BEGINNING and any(start in text for text in self.texts)

    def of(self, homes: set[str]) -> list[Sentence]:
        """The sentences with figures that belong to these exhibits and answers."""
        return [one for many in self.sentences.values() for one in many if one.figures and one.home in homes]

    def parts(self, text: str) -> Iterator[Sentence]:
        """A paragraph in the sentences that the record has, as far as it has them; a lead before a tab is its own."""
        for piece in PART.sub("", text).split("\t"):
            whole = sentence(piece)
            if whole.mask in self.sentences:
                yield whole
                continue
            for one in split(piece):
                said = sentence(one)
                rest = sentence(one.partition(": ")[2])
                yield rest if said.mask not in self.sentences and rest.mask in self.sentences else said

    def same(self, said: Sentence, homes: set[str]) -> list[Sentence]:
        """The recorded sentences that differ in numbers at most: the slide's own, or those of other slides."""
        found = self.sentences.get(said.mask, [])
        return [one for one in found if one.home in homes] or found

    def closest(self, said: Sentence, homes: set[str]) -> Sentence | None:
        """The recorded sentence that was rewritten, one of the slide's own before others; None where it is new."""
        own = best(said, self.of(homes))
        return own or best(said, (one for many in self.sentences.values() for one in many if one.figures))


def _level(text: str) -> str:
    """A text without what typography changes: one kind of minus and of space, no capitals."""
    return " ".join(text.split()).replace("−", "-").casefold()


def best(said: Sentence, sentences: Iterable[Sentence]) -> Sentence | None:
    """The sentence most alike in words, if any is."""
    words = set(said.tokens)
    near = sorted(sentences, key=lambda one: -len(words & set(one.tokens)))[:5]
    ratio, at = max(
        ((SequenceMatcher(None, one.tokens, said.tokens, autojunk=False).ratio(), -at) for at, one in enumerate(near)),
        default=(0.0, 0),
    )
    return near[-at] if ratio >= ALIKE else None


def paired(was: Sentence, now: Sentence) -> Iterator[tuple[Printed, Printed]]:
    """The figures that stand between the same words in both, with what each prints there."""
    one, other = was.tokens, now.tokens
    places = [[at for at, word in enumerate(tokens) if word == "#"] for tokens in (one, other)]
    if [len(found) for found in places] != [len(was.figures), len(now.figures)]:
        return
    for left, right, size in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        for step in range(size):
            before = step > 0 or left == right == 0
            after = step < size - 1 or (left + size == len(one) and right + size == len(other))
            if one[left + step] == "#" and before and after:
                yield (was.figures[places[0].index(left + step)], now.figures[places[1].index(right + step)])


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    for item in record.exhibits:
        yield from ((item.id, text) for text in (item.title, *item.takeaways, *item.notes, *item.labels.values()))
        cells = {cell for row in item.rows for cell in row if isinstance(cell, str)}
        yield from ((item.id, cell) for cell in (*item.columns, *sorted(cells)))
    yield from ((home, said.short) for home, said in record.claims if said.short)
    for answer in record.answers:
        yield from ((answer["notebook"], text) for text in (answer["text"], answer["section"]))
