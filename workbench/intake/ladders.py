"""Worded answer scales: which words are which step, worst first, in the languages that clients survey in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations, islice, product

from workbench import assets
from workbench.intake.tables import clean, folded
from workbench.intake.tongues import TONGUES, Tongue

Steps = tuple[frozenset[str], ...]
# How often something happens: whether more of it is better, only the question can say.
LADDERS = "scales/ladders.txt"
OFTEN = "never < rarely|seldom|hardly ever|almost never < sometimes|occasionally < often|frequently|usually|most of the time < always|almost always"


@dataclass(frozen=True)
class Climbed:
    """Answer texts on a ladder: the number of each (1 is the worst), the number of steps, and what is unsure.

    `unsure` where the answers that occur fit another ladder nearly as well, on which other answers are the top two.
    """

    values: Mapping[str, int]
    steps: int
    often: bool
    unsure: bool

    @property
    def full(self) -> bool:
        """Whether every step of the ladder occurs."""
        return self.unused == 0

    @property
    def unused(self) -> int:
        """How many steps nobody gave."""
        return self.steps - len(set(self.values.values()))

    @property
    def skipped(self) -> int:
        """How many steps nobody gave between the lowest and the highest that somebody gave."""
        used = set(self.values.values())
        return max(used) - min(used) + 1 - len(used)


_TRADITIONAL = str.maketrans("滿較極無難優強點從來沒經確說類願總時間單", "满较极无难优强点从来没经确说类愿总时间单")


def climb(texts: Iterable[str]) -> Climbed | None:
    """The answers on the ladder that holds them all, a step each; None where none does.

    A ladder whose every step occurs is preferred, then one without gaps, then one of about five steps.
    """
    written = {text: _plain(text) for text in texts}
    fits = [found for found in _fits(written) if found is not None] if written else []
    fits = fits or list(_of_two_languages(written))
    if not fits:
        return _said_twice(written)
    fits.sort(key=lambda found: (not found.full, found.skipped, abs(found.steps - 5)))
    best = fits[0]
    tops = {
        frozenset(text for text, step in found.values.items() if step > found.steps - 2)
        for found in fits
        if found.unused <= best.unused + 1
    }
    return replace(best, unsure=len(tops) > 1 and not best.full)


def _fits(written: Mapping[str, str]) -> Iterator[Climbed | None]:
    for steps in _ladders():
        yield _placed(written, steps)
    for steps in _measured():
        amounts = {text: _amounts(plain, steps) for text, plain in written.items()}
        shared = set.intersection(*(set(found) for found in amounts.values())) if amounts else set()
        for rest in sorted(shared, key=len, reverse=True):
            yield _placed({text: amounts[text][rest] for text in written}, steps)


def _of_two_languages(written: Mapping[str, str]) -> Iterator[Climbed]:
    """Words of satisfaction some of which are in one language and the others in another, on the same ladder in both."""
    formed = [list(islice(_formed(tongue), 4)) for tongue in TONGUES]  # of the first pair of words, the satisfied ones
    for (first, second), shape in product(combinations(formed, 2), range(4)):
        known = {word for step in first[shape] for word in step}
        ours = {text: word for text, word in written.items() if word in known}
        theirs = {text: word for text, word in written.items() if word not in known}
        both = _placed(ours, first[shape]), _placed(theirs, second[shape])
        if ours and theirs and both[0] and both[1]:
            yield replace(both[0], values={**both[0].values, **both[1].values})


def _said_twice(written: Mapping[str, str]) -> Climbed | None:
    """Answers that each say the same in two languages, "Satisfied / Zufrieden"; None where the two disagree."""
    parts = {text: re.split(r"\s*/\s*|\s*\|\s*|\s+[-–—]\s+", text) for text in written}
    if not parts or any(len(part) != 2 for part in parts.values()):
        return None
    found = [climb([part[at] for part in parts.values()]) for at in (0, 1)]
    values = [
        {text: one.values[part[at]] for text, part in parts.items()} for at, one in enumerate(found) if one is not None
    ]
    if not values or values[0] != values[-1] or len(set(values[0].values())) < len(written):
        return None
    return replace(next(one for one in found if one is not None), values=values[0])


def _placed(written: Mapping[str, str], steps: Steps) -> Climbed | None:
    """Texts on one ladder; None where one is not on it, or two different words share a step."""
    places = {word: number for number, words in enumerate(steps, start=1) for word in words}
    if not all(word in places for word in written.values()):
        return None
    distinct = set(written.values())
    if len({places[word] for word in distinct}) < len(distinct):
        return None
    values = {text: places[word] for text, word in written.items()}
    return Climbed(values, len(steps), often=steps == _steps(OFTEN), unsure=False)


def _amounts(plain: str, steps: Steps) -> dict[str, str]:
    """Each way to split a text into an amount of a ladder and the rest: {"likely": "notatall"}."""
    words = {word for step in steps for word in step}
    return {plain[len(word) :]: word for word in words if plain.startswith(word)}


@cache
def _ladders() -> tuple[Steps, ...]:
    """Every ladder of whole answers."""
    formed = (steps for tongue in TONGUES for steps in _formed(tongue))
    return (*formed, *map(_steps, _written("[whole]")), _steps(OFTEN))


@cache
def _measured() -> tuple[Steps, ...]:
    """Every ladder of amounts before one adjective."""
    return tuple(map(_steps, _written("[measured]")))


def _written(heading: str) -> Iterator[str]:
    """The ladders under a heading of the file."""
    lines = (assets.folder("templates") / LADDERS).read_text("utf-8").splitlines()
    at = ""
    for line in lines:
        at = line if line.startswith("[") else at
        if at == heading and "<" in line and not line.startswith("#"):
            yield line


def _steps(ladder: str) -> Steps:
    return tuple(frozenset(map(_plain, step.split("|"))) for step in ladder.split("<"))


def _formed(tongue: Tongue) -> Iterator[Steps]:
    """The ladders of five, four and seven steps that a language forms of each pair of words."""
    for bad, good in tongue.pairs:
        between = set(tongue.neutral.split("|")) | {
            f"{neither}{one}{nor}{other}"
            for neither, nor in (("neither ", " nor "), ("weder ", " noch "), ("ni ", " ni "), ("ani ", " ani "), ("né ", " né "), ("nem ", " nem "), ("noch ", " noch "))
            for one, other in _both_ways(bad, good)
        }  # fmt: skip
        neutral = frozenset(map(_plain, between))
        worst = _with(tongue.outer, bad) | _with(tongue.never, good)
        poor = _with(f"|{tongue.middle}|{tongue.inner}", bad) | _with(tongue.hardly, good)
        fine, best = _with(f"|{tongue.middle}|{tongue.inner}", good), _with(tongue.outer, good)
        weak, weakly = (_with(f"{tongue.inner}|{tongue.least}", one) for one in (bad, good))
        yield worst, poor, neutral, fine, best
        yield worst, poor, fine, best
        middle = _with(f"|{tongue.middle}", bad), _with(f"|{tongue.middle}", good)
        yield worst, middle[0], weak, neutral, weakly, middle[1], best
        yield worst, middle[0], weak, weakly, middle[1], best
        if tongue is TONGUES[0]:
            ends, barely = "extremely|completely|totally", f"|{tongue.inner}|{tongue.least}|moderately"
            yield (
                _with(ends, bad),
                _with("very|mostly", bad),
                _with(barely, bad),
                neutral,
                _with(barely, good),
                _with("very|mostly", good),
                _with(ends, good),
            )


def _both_ways(bad: str, good: str) -> Iterator[tuple[str, str]]:
    for one in bad.split("|"):
        for other in good.split("|"):
            yield from ((one, other), (other, one))


def _with(adverbs: str, words: str) -> frozenset[str]:
    return (
        frozenset(_plain(f"{adverb} {word}".strip()) for adverb in adverbs.split("|") for word in words.split("|"))
        if adverbs
        else frozenset()
    )


def _plain(text: str) -> str:
    """A text as ladders know it: without case, blanks, punctuation and the endings of the other gender."""
    one = re.sub(r"\s*(\(-?(e|a|y|s|es|in)\)|[/·]-?(e|a|y|in))(?=[\s,;.]|$)", "", clean(text).casefold())
    return (folded(one) or one.replace("\ufe0f", "")).translate(_TRADITIONAL)
