"""Consensus in a room: the spread of private votes on one question, and whether it meets the rule fixed before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from workbench.claims import Message, say
from workbench.estimate import Estimate

RuleName = Literal["iqr", "rand-ucla", "majority", "none"]


@dataclass(frozen=True)
class Rule:
    """A consensus rule. `limit` is the largest interquartile range (`iqr`) or the smallest share (`majority`)."""

    name: RuleName
    limit: float = 0.0

    def said(self) -> Message:
        """The rule as a sentence."""
        if self.name in {"none", "rand-ucla"}:
            return say(f"workshop-rule-{self.name}")
        unit = "share" if self.name == "majority" else "text"
        return say(f"workshop-rule-{self.name}", limit=Estimate(self.limit, unit=unit))


@dataclass(frozen=True)
class Spread:
    """How votes spread: `counts` by level from low to high, percentiles in scale units.

    `near` is the share of votes within one level of the median, 0-1. All but `n` and `counts` are None without
    votes.
    """

    n: int
    counts: tuple[int, ...]
    low: int
    median: float | None
    q1: float | None
    q3: float | None
    p30: float | None
    p70: float | None
    near: float | None

    @property
    def iqr(self) -> float | None:
        """The interquartile range, Q3 - Q1, in scale units."""
        return None if self.q1 is None or self.q3 is None else self.q3 - self.q1


def percentile(ordered: Sequence[float], share: float) -> float:
    """A percentile of sorted numbers by linear interpolation (type 7 of Hyndman and Fan 1996), `share` 0-1."""
    at = (len(ordered) - 1) * share
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (at - below)


def spread(votes: Sequence[float | None], *, low: int, high: int) -> Spread:
    """The spread of votes on a whole-number scale; None ("cannot say") is left out.

    Raises `ValueError` for a vote outside the scale.
    """
    given = sorted(vote for vote in votes if vote is not None)
    if given and (given[0] < low or given[-1] > high):
        raise ValueError(f"a vote is outside the scale {low}-{high}")
    counts = tuple(sum(1 for vote in given if vote == level) for level in range(low, high + 1))
    if not given:
        return Spread(0, counts, low, None, None, None, None, None, None)
    middle = percentile(given, 0.5)
    return Spread(
        n=len(given),
        counts=counts,
        low=low,
        median=middle,
        q1=percentile(given, 0.25),
        q3=percentile(given, 0.75),
        p30=percentile(given, 0.30),
        p70=percentile(given, 0.70),
        near=sum(abs(vote - middle) <= 1 for vote in given) / len(given),
    )


def iqr_rule(low: int, high: int) -> Rule:
    """The IQR rule for a scale: a quarter of its length, so at most 1 on five points and 2 on nine.

    Reference: von der Gracht (2012), Technological Forecasting and Social Change 79(8), table 5.
    """
    return Rule("iqr", (high - low) / 4)


def rand_ucla_disagreement(p30: float, p70: float) -> bool:
    """Whether a panel disagrees on a 1-9 scale: the interpercentile range exceeds the one adjusted for symmetry.

    IPR = P70 - P30; asymmetry index AI = |5 - (P30 + P70) / 2|; IPRAS = 2.35 + 1.5 AI. Reference: Fitch et al.
    (2001), The RAND/UCLA Appropriateness Method User's Manual, chapter 8.
    """
    return p70 - p30 > 2.35 + 1.5 * abs(5 - (p30 + p70) / 2)


def agreed(found: Spread, rule: Rule) -> bool | None:
    """Whether the spread meets the rule; None where the rule seeks no consensus or nobody voted.

    Raises `ValueError` where the RAND/UCLA rule meets another scale than 1-9, for which it is not valid.
    """
    if rule.name == "none" or found.n == 0:
        return None
    if rule.name == "majority":
        return max(found.counts) / found.n >= rule.limit
    if rule.name == "rand-ucla":
        if (found.low, len(found.counts)) != (1, 9):
            raise ValueError("the RAND/UCLA rule is valid for a 1-9 scale only")
        return not rand_ucla_disagreement(float(found.p30 or 0), float(found.p70 or 0))
    return float(found.iqr or 0) <= rule.limit


def outliers(found: Spread, *, consensus: bool | None) -> tuple[list[int], list[int]]:
    """The levels, below and above, whose voters are invited to speak first; who that is stays unknown.

    Without consensus the lowest and the highest given answer, each where it is more than one level from the median,
    and both where neither is: a room in two camps has its outer answers inside the middle half. With consensus the
    answers outside the middle half and two levels or more from the median, which agreement would otherwise hide.
    """
    if found.median is None or found.q1 is None or found.q3 is None:
        return [], []
    levels = [found.low + at for at, count in enumerate(found.counts) if count]
    if consensus:
        down = [level for level in levels if level < found.q1 and found.median - level >= 2]
        up = [level for level in levels if level > found.q3 and level - found.median >= 2]
        return down, up
    lowest, highest = levels[0], levels[-1]
    down = [lowest] if found.median - lowest > 1 else []
    up = [highest] if highest - found.median > 1 else []
    if down or up or lowest == highest:
        return down, up
    return [lowest], [highest]
