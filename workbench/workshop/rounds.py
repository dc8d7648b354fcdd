"""A round of voting as plain data: its questions, scale and consensus rule, and what a valid ballot is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from workbench.stats.consensus import Rule

Texts = Mapping[str, str]
Kind = Literal["rating", "dots", "points", "sort"]

MAX_TURNS = 3  # the first vote and at most two re-votes
MAX_QUESTIONS = 500
QUESTIONS_ON_A_PAGE = 12  # keeps a page under 30 kB on a nine-point scale


def pick(texts: Texts, language: str) -> str:
    """A text in the reader's language, else in English, else in the first there is."""
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")


@dataclass(frozen=True)
class Question:
    """One thing to vote on.

    `page` is the heading under which it stands, `card` what is judged and `facet` in which respect, where a card
    is judged in several (expectation, actual). `hint` helps to answer, `short` labels it on a slide. `keys` are the columns that the ballots of
    the client need: item, stage, force, lens.
    """

    id: str
    card: Texts
    page: Texts = field(default_factory=dict)
    facet: Texts = field(default_factory=dict)
    hint: Texts = field(default_factory=dict)
    short: Texts = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Round:
    """What is asked of the room, fixed when the first vote opens.

    `low` and `high` bound one answer. `levels` name answers: of a rating its anchors, of a sort its piles. Dots and
    points share out `budget`, at most `most` on one card. `subject` says which ballots of the client the votes are:
    maturity, governance, forces, weights, estimates or other.
    """

    id: str
    title: Texts
    kind: Kind
    subject: str
    questions: tuple[Question, ...]
    low: int
    high: int
    rule: Rule
    levels: Mapping[str, Texts] = field(default_factory=dict)
    budget: int = 0
    wave: str = ""
    source: str = ""

    def __post_init__(self) -> None:
        if not 1 <= len(self.questions) <= MAX_QUESTIONS:
            raise ValueError(f"a round has 1 to {MAX_QUESTIONS} questions, this one {len(self.questions)}")
        if len({question.id for question in self.questions}) < len(self.questions):
            raise ValueError("two questions of the round have the same id")
        if self.rule.name == "rand-ucla" and (self.low, self.high) != (1, 9):
            raise ValueError("the RAND/UCLA rule is valid for a 1-9 scale only")

    @property
    def pages(self) -> tuple[tuple[int, ...], ...]:
        """The questions of each page by position. Cards stay whole; shared budgets stay on one page."""
        if self.kind in {"dots", "points"}:
            return (tuple(range(len(self.questions))),)
        pages: list[list[int]] = []
        for card in self._cards():
            last = self.questions[pages[-1][0]] if pages else None
            same = last is not None and last.page == self.questions[card[0]].page
            if same and len(pages[-1]) + len(card) <= QUESTIONS_ON_A_PAGE:
                pages[-1] += card
            else:
                pages.append(list(card))
        return tuple(map(tuple, pages))

    def _cards(self) -> list[list[int]]:
        cards: list[list[int]] = []
        for at, question in enumerate(self.questions):
            if at and (question.page, question.card) == (self.questions[at - 1].page, self.questions[at - 1].card):
                cards[-1].append(at)
            else:
                cards.append([at])
        return cards

    def to_json(self) -> dict[str, Any]:
        """The round as plain JSON values."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Round:
        """The round that `to_json` wrote."""
        questions = tuple(Question(**question) for question in data["questions"])
        return cls(**{**data, "questions": questions, "rule": Rule(**data["rule"])})

    def digest(self) -> str:
        """A hash of all that is asked and of the rule, recorded when the first vote opens."""
        return hashlib.sha256(json.dumps(self.to_json(), sort_keys=True).encode()).hexdigest()


class BallotError(Exception):
    """A ballot that cannot be counted. `reason` is a key of the pages' texts, never the answer itself."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


def answers_of(round_: Round, page: int, fields: Sequence[tuple[str, str]]) -> dict[str, int | None]:
    """The answers of one page from its form fields `q<position>`; an empty field is "cannot say".

    Every question of the page has an entry. Raises `BallotError`: `malformed` for a field that the page does not
    have, has twice, or an answer that is no whole number of the scale; `empty` without any field, because saying
    nothing must not count as "cannot say"; `budget` where dots or points are not shared out as asked.
    """
    if not 0 <= page < len(round_.pages):
        raise BallotError("malformed")
    names = {f"q{at}": round_.questions[at].id for at in round_.pages[page]}
    found: dict[str, int | None] = dict.fromkeys(names.values())
    seen = [name for name, _ in fields]
    if len(set(seen)) < len(seen) or not set(seen) <= set(names):
        raise BallotError("malformed")
    if not fields:
        raise BallotError("empty")
    for name, text in fields:
        found[names[name]] = _answer(round_, text)
    if round_.kind in {"dots", "points"}:
        found = {question: value or 0 for question, value in found.items()}
        _check_budget(round_, [value or 0 for value in found.values()])
    return found


def paper_answers(round_: Round, fields: Mapping[str, str]) -> list[dict[str, int | None]]:
    """The answers of each page of a ballot that was typed from paper, where a blank field is "cannot say".

    Raises `BallotError` as `answers_of` does; `empty` where all fields are blank.
    """
    if not any(fields.get(f"q{at}") for at in range(len(round_.questions))):
        raise BallotError("empty")
    return [
        answers_of(round_, page, [(f"q{at}", fields.get(f"q{at}", "")) for at in positions])
        for page, positions in enumerate(round_.pages)
    ]


def _answer(round_: Round, text: str) -> int | None:
    if text == "":
        return None
    # str.isdigit alone would let other scripts' digits through, and int() signs and underscores.
    if not (text.isascii() and text.isdigit() and len(text) <= 4):
        raise BallotError("malformed")
    value = int(text)
    if not round_.low <= value <= round_.high:
        raise BallotError("malformed")
    return value


def _check_budget(round_: Round, values: Sequence[int]) -> None:
    total = sum(values)
    if total > round_.budget or (round_.kind == "points" and total != round_.budget):
        raise BallotError("budget")
