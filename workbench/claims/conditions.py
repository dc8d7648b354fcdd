"""Conditions under which a claim may be said: one named test for each kind of word, read from recorded figures.

A condition is made of figures (`rose(change, now, before, least=30)`), holds or does not, and is recorded by the ids
of its figures, so that a review asks it again of results.json alone. A figure without a value makes every condition
false but `hidden`. `WORDS` says which tests a word of a message asks for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import wraps
from itertools import pairwise
from typing import Any

from workbench.estimate import Estimate

ALPHA = 0.05  # of a test: a chance below it is called significant
ROBUST = 0.95  # of resamples: below it a rank or a quadrant is a tie

TESTS: dict[str, Callable[..., bool]] = {}


@dataclass(frozen=True)
class Condition:
    """A named test of figures; `numbers` are the limits it is asked with, by name."""

    test: str
    figures: tuple[Estimate, ...]
    numbers: tuple[tuple[str, float], ...] = ()

    def holds(self) -> bool:
        """Whether it is true of its figures."""
        if self.test != "hidden" and any(figure.value is None for figure in self.figures):
            return False
        return bool(TESTS[self.test](*self.figures, **dict(self.numbers)))

    def to_json(self) -> dict[str, Any]:
        """The condition by the ids of its figures; raises `ValueError` where one is not recorded."""
        if not all(figure.id for figure in self.figures):
            raise ValueError(f"condition {self.test} reads a figure that no result records: {self.figures}")
        return {"test": self.test, "figures": [figure.id for figure in self.figures], "numbers": dict(self.numbers)}

    @classmethod
    def from_json(cls, data: Mapping[str, Any], figures: Mapping[str, Estimate]) -> Condition:
        """The condition that `to_json` wrote, of the figures of a record; raises `KeyError` where one is not there."""
        return cls(
            data["test"],
            tuple(figures[name] for name in data["figures"]),
            tuple((name, float(number)) for name, number in data["numbers"].items()),
        )


def _condition(test: Callable[..., bool]) -> Callable[..., Condition]:
    TESTS[test.__name__] = test

    @wraps(test)
    def make(*figures: Estimate, **numbers: float) -> Condition:
        return Condition(test.__name__, figures, tuple((name, float(n)) for name, n in numbers.items()))

    return make


def _value(figure: Estimate) -> float:
    return figure.value if figure.value is not None else float("nan")


def _span(figure: Estimate) -> tuple[float, float]:
    """The interval of a figure; the value itself where it has none."""
    value = _value(figure)
    return (figure.low if figure.low is not None else value, figure.high if figure.high is not None else value)


# Parts and counts


@_condition
def most(part: Estimate, whole: Estimate) -> bool:
    """`most`: a part is over half of the whole."""
    return _value(part) * 2 > _value(whole) > 0


@_condition
def each(some: Estimate, all_: Estimate) -> bool:
    """`each`, `all`, `every`: the count is that of all, and there are any."""
    return _value(some) == _value(all_) > 0


@_condition
def counted(some: Estimate, all_: Estimate) -> bool:
    """`n of m`: a count within another."""
    return 0 <= _value(some) <= _value(all_)


@_condition
def some(count: Estimate) -> bool:
    """There is at least one."""
    return _value(count) >= 1


@_condition
def none(*counts: Estimate) -> bool:
    """There is none of any of these."""
    return all(_value(count) == 0 for count in counts)


@_condition
def quick_wins(count: Estimate) -> bool:
    """`quick win`: a count of initiatives with high impact, low effort and a start within the first horizon."""
    return _value(count) >= 1


# Rank


@_condition
def leads(share: Estimate) -> bool:
    """`first`, `strongest`, `lowest`, `widest`: the recorded share of resamples with this rank is at least 95 %."""
    return _value(share) >= ROBUST - 1e-9


@_condition
def open_order(share: Estimate) -> bool:
    """A tie: the rank holds in fewer than 95 % of resamples."""
    return _value(share) < ROBUST - 1e-9


@_condition
def ahead(best: Estimate, *others: Estimate) -> bool:
    """`highest`, `strongest`: the interval lies above those of all others."""
    return all(_span(best)[0] > _span(other)[1] for other in others)


@_condition
def behind(worst: Estimate, *others: Estimate) -> bool:
    """`lowest`, `weakest`: the interval lies below those of all others."""
    return all(_span(worst)[1] < _span(other)[0] for other in others)


@_condition
def tied(one: Estimate, other: Estimate) -> bool:
    """The intervals of two figures overlap: neither is first."""
    (low, high), (other_low, other_high) = _span(one), _span(other)
    return low <= other_high and other_low <= high


@_condition
def top(value: Estimate, *others: Estimate) -> bool:
    """`highest`, of figures without sampling error such as counts: above every other, also as printed."""
    return all(_value(value) > _value(other) and str(value) != str(other) for other in others)


@_condition
def bottom(value: Estimate, *others: Estimate) -> bool:
    """`lowest`, of figures without sampling error such as counts: below every other, also as printed."""
    return all(_value(value) < _value(other) and str(value) != str(other) for other in others)


@_condition
def alike(one: Estimate, other: Estimate) -> bool:
    """`the same`: two figures print the same."""
    return str(one) == str(other)


@_condition
def differ(one: Estimate, other: Estimate) -> bool:
    """Two figures print differently."""
    return str(one) != str(other)


# Change


def _moved(change: Estimate, bases: tuple[Estimate, ...], least: float) -> bool:
    return change.excludes_zero and all(base.n is not None and base.n >= least for base in bases)


@_condition
def rose(change: Estimate, *bases: Estimate, least: float) -> bool:
    """`rose`: the interval of the change is above zero, and each wave has at least `least` answers."""
    return _value(change) > 0 and _moved(change, bases, least)


@_condition
def fell(change: Estimate, *bases: Estimate, least: float) -> bool:
    """`fell`: the interval of the change is below zero, and each wave has at least `least` answers."""
    return _value(change) < 0 and _moved(change, bases, least)


@_condition
def moved(change: Estimate, *bases: Estimate, least: float) -> bool:
    """`moved`: the interval of the change leaves zero out, and each wave has at least `least` answers."""
    return _moved(change, bases, least)


@_condition
def steady(change: Estimate, *bases: Estimate, least: float) -> bool:
    """No change is seen: the interval holds zero although each wave has at least `least` answers."""
    return not change.excludes_zero and all(base.n is not None and base.n >= least for base in bases)


@_condition
def few(*figures: Estimate, least: float) -> bool:
    """At least one base has fewer than `least` answers: no change or difference is claimed."""
    return any(figure.n is None or figure.n < least for figure in figures)


@_condition
def steps_up(*levels: Estimate) -> bool:
    """`rises step by step`: every level is above the one before, the last beyond chance above the first."""
    values = [_value(level) for level in levels]
    rising = all(one < other for one, other in pairwise(values))
    return len(levels) > 2 and rising and _span(levels[-1])[0] > _span(levels[0])[1]


@_condition
def steps_down(*levels: Estimate) -> bool:
    """`falls step by step`: every level is below the one before, the last beyond chance below the first."""
    values = [_value(level) for level in levels]
    falling = all(one > other for one, other in pairwise(values))
    return len(levels) > 2 and falling and _span(levels[-1])[1] < _span(levels[0])[0]


# Size


@_condition
def beyond(*figures: Estimate) -> bool:
    """`goes with`, `differs`: the interval of each leaves zero out."""
    return all(figure.excludes_zero for figure in figures)


@_condition
def within(figure: Estimate) -> bool:
    """Cannot be told from none: the interval holds zero, or there is none."""
    return not figure.excludes_zero


@_condition
def small(figure: Estimate, *, limit: float) -> bool:
    """`about`: the whole interval lies within a limit of zero."""
    return max(map(abs, _span(figure))) <= limit


@_condition
def explains(r2: Estimate, *, least: float) -> bool:
    """`explains`: the share of variance explained is at least the threshold that the check uses."""
    return _value(r2) >= least


@_condition
def explains_little(r2: Estimate, *, least: float) -> bool:
    """The share of variance explained is under the threshold that the check uses."""
    return _value(r2) < least


@_condition
def above(one: Estimate, other: Estimate) -> bool:
    """One figure is larger than another."""
    return _value(one) > _value(other)


@_condition
def below(one: Estimate, other: Estimate) -> bool:
    """One figure is smaller than another."""
    return _value(one) < _value(other)


@_condition
def positive(*figures: Estimate) -> bool:
    """Each is above zero."""
    return all(_value(figure) > 0 for figure in figures)


@_condition
def negative(*figures: Estimate) -> bool:
    """Each is below zero."""
    return all(_value(figure) < 0 for figure in figures)


@_condition
def visible(figure: Estimate) -> bool:
    """It prints as another number than zero."""
    return re.search("[1-9]", str(replace(figure, low=None, high=None))) is not None


@_condition
def ranged(figure: Estimate) -> bool:
    """An end of its interval prints as another number than zero."""
    return any(re.search("[1-9]", str(replace(figure, value=end, low=None, high=None))) for end in _span(figure))


@_condition
def at_least(figure: Estimate, *, least: float) -> bool:
    """A figure reaches a limit."""
    return _value(figure) >= least


@_condition
def under(figure: Estimate, *, limit: float) -> bool:
    """A figure stays below a limit."""
    return _value(figure) < limit


@_condition
def shown(*figures: Estimate) -> bool:
    """Each has a value."""
    return all(figure.value is not None for figure in figures)


@_condition
def hidden(figure: Estimate) -> bool:
    """It has no value: not asked, or not shown to protect anonymity."""
    return figure.value is None


RANKS = {"leads", "ahead", "behind", "top", "bottom"}
MOVES = {"rose", "fell", "moved", "steps_up", "steps_down"}

# What a word of an English message asks for: at least one of these tests. A message that uses the word in another
# sense (the first 90 days) says so in its attribute `.plain`.
WORDS: dict[re.Pattern[str], set[str]] = {
    re.compile(rf"\b({words})\b", re.IGNORECASE): tests
    for words, tests in {
        "most|mostly|mainly|majority": {"most"},
        "strongest|weakest|lowest|highest|widest|narrowest|best|worst|furthest|tightest|largest|smallest|biggest"
        "|least|greatest|closest|leads|lead": RANKS,
        "first|last": RANKS | {"each"},
        "rose|fell|moved|rising|falling|grew|dropped|improved|declined|gained|lost|went up|went down": MOVES,
        "step by step": {"steps_up", "steps_down"},
        "each|all|every|always|never|none|nobody|no one": {"each", "none"},
        "quick wins?": {"quick_wins"},
        "explains?|explained": {"explains", "explains_little"},
        "concentrate|concentrates": {"leads"},
        "same|alike|equal": {"alike", "tied", "each"},
    }.items()
}

# What such words are in the other languages: a translation claims no more than its English message.
ELSEWHERE: dict[str, dict[re.Pattern[str], set[str]]] = {
    language: {re.compile(words, re.IGNORECASE): tests for words, tests in kinds.items()}
    for language, kinds in {
        "pl": {
            r"\bwiększoś\w+|\bprzeważnie|\bgłównie|\bnaj(?:niż|wyż|sil|słab|lep|gor|więk|mniej|szer|waż|częś|dal)sz\w*"
            r"|(?<!co )\bnaj(?:mniej|więcej|bardziej|częściej)\b|\bpierwsze miejsce|\bnajpierw": RANKS
            | {"most", "each"},
            r"\bwzrosł\w*|\bspadł\w*|\bpoprawił\w*|\bpogorszył\w*|\brośnie|\bmaleje": MOVES | {"under"},
            "krok po kroku": {"steps_up", "steps_down"},
            r"\bszybk\w+ (?:efekt|wygran|zwycięstw|korzyś)\w*": {"quick_wins"},
            r"\bwyjaśnia\w*": {"explains", "explains_little"},
        },
        "zh": {
            "大部分|大多|主要|最(?:高|低|强|弱|大|小|好|差|重要|宽|窄)|首先|居首|第一位": RANKS | {"most", "each"},
            "上升|下降|提高|恶化": MOVES | {"under"},
            "逐级|逐步": {"steps_up", "steps_down"},
            "速赢|速效": {"quick_wins"},
            "解释": {"explains", "explains_little"},
        },
    }.items()
}
