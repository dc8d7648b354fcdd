"""Technology choice: how probably each option is the best while scores and weights are uncertain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workbench.claims import Message, claim, holding, say
from workbench.claims import conditions as when
from workbench.model.roadmap import Planned
from workbench.model.rows import tables_of
from workbench.model.technology import COSTS, BestSwing, OptionLine, Range, ScoreLine, Technology
from workbench.model.workshop import Held, Voted
from workbench.privacy import Rules, withheld
from workbench.result import Check, Estimate, Result
from workbench.scoring.roadmap.value import triangular
from workbench.stats.proportions import wilson

Floats = NDArray[np.float64]
DRAWS, SEED = 20_000, 25  # of products, not of people
SELDOM = 0.05  # share of draws under which an option is not in the running
CLEAR = 0.8  # share of draws from which a choice is called clear
TAILS = (0.1, 0.9)


@dataclass(frozen=True, eq=False)
class _Drawn:
    """Weights (draws, criteria) that add up to 1, scores and what they are worth, 0-1 (draws, options, criteria)."""

    weights: Floats
    scores: Floats
    worth: Floats

    @property
    def points(self) -> Floats:
        """Points of a hundred (draws, options)."""
        return np.asarray(100 * np.einsum("dc,doc->do", self.weights, self.worth), float)

    @property
    def best(self) -> Floats:
        """The share of draws in which each option is first; options that tie share the draw."""
        points = self.points
        first = points >= points.max(axis=1, keepdims=True) - 1e-9
        return np.asarray((first / first.sum(axis=1, keepdims=True)).sum(axis=0) / len(self.weights), float)


def choose_technology(
    given: Technology, upstream: Sequence[Result] = (), *, rules: Rules, currency: str = "EUR", seed: int = 2026
) -> Result:
    """Options by points of a hundred, and the share of draws in which each is first.

    Scores and weights are triangular between low and high with their likely value as mode; the options of a criterion are
    drawn apart. A score on the scale is worth (score - low end) / (high end - low end); money is worth the lowest amount
    drawn among the options over the option's own. A score that is not known may be anything on the scale and is
    counted. With `minimum_group` voters weights are their mean points; from `rules.second_moments` on under Dirichlet(1,
    ..., 1) weights of the voters, drawn by the secret `seed`. With fewer, where few are of one mind, or where a delivery
    would tell what somebody said, the weights of the criteria hold, and a check says so. A round `scores` of a workshop
    (`upstream`) gives what the file leaves out: quartiles and median of the room. `beside_plan` is 1 where there is a plan and
    the choice names no initiative of it. An option is dominated where another is
    worth at least as much by every criterion and more by one, all values likely. Sensitivity: the first option's share of draws
    with each weight halved and doubled, and with each of its own scores at its ends. Raises `ValueError` for fewer than two
    options or without criteria.

    References: Lahdelma, Hokkanen & Salminen (1998), EJOR 106, 137-143 (SMAA: acceptability of a first rank under uncertain
    values and weights); Rubin (1981), Annals of Statistics 9, 130-134 (the Bayesian bootstrap of voters).
    """
    if len(given.options) < 2 or not given.criteria:
        raise ValueError("a choice needs two options or more, and a criterion")
    given = _rated(given, upstream)
    votes = _votes(given, rules)
    uniform = np.random.default_rng(SEED).random((DRAWS, 1 + len(given.options), len(given.criteria)))
    weights = _weights(given, votes, uniform[:, 0], rules, seed)
    drawn = _Drawn(weights, scores := _drawn_scores(given, uniform), _worth(given, scores))
    likely = _worth(given, _ranges(given)[None, :, :, 1])[0]
    mean = drawn.weights.mean(axis=0) if votes is None else votes.mean(axis=0)
    lines = _lines(given, drawn, likely)
    swings, overtaken = _swings(given, drawn)
    tables = tables_of({OptionLine: lines, ScoreLine: _scores(given, mean, likely), BestSwing: swings})
    figures = _figures(given, lines, swings, currency) | {"overtaken": Estimate(overtaken, unit="count")}
    figures["beside_plan"] = Estimate(int(_is_beside(given, upstream)), unit="count")
    return Result(
        "technology",
        figures,
        tables,
        _checks(given, figures, rules, voted=votes is not None),
        claims=claims(figures, lines),
        headline="best",
        rules=rules,
    )


def _is_beside(given: Technology, upstream: Sequence[Result]) -> bool:
    """Whether there is a plan, and no initiative of it is named as the one that holds the choice."""
    plan = [row.id for one in upstream if one.module == "roadmap" for row in one.rows(Planned) if row.chosen]
    return bool(plan) and given.initiative not in plan


def _rated(given: Technology, upstream: Sequence[Result]) -> Technology:
    """The choice with what the newest round on scores of a workshop rated, where the file leaves it out."""
    said = {
        vote.question: (vote.q1, vote.median, vote.q3)
        for one in upstream if one.module == "workshop"
        for held in one.rows(Held) if held.subject == "scores"
        for vote in one.rows(Voted) if vote.round == held.round
    }  # fmt: skip
    rated: dict[str, dict[str, Range]] = {}
    for id_, (low, likely, high) in said.items():
        option, _, criterion = id_.partition(".")
        if low is not None and likely is not None and high is not None:
            rated.setdefault(option, {})[criterion] = (low, likely, high)
    options = (replace(one, scores=rated.get(one.id, {}) | dict(one.scores)) for one in given.options)
    return replace(given, options=tuple(options))


def _ranges(given: Technology) -> Floats:
    """What is known (options, criteria, 3): the whole scale where nothing is."""
    low, high = given.scale
    anything = (low, (low + high) / 2, high)
    return np.array([[one.scores.get(c.id, anything) for c in given.criteria] for one in given.options], float)


def _worth(given: Technology, scores: Floats) -> Floats:
    """What scores (draws, options, criteria) are worth, 0-1."""
    low, high = given.scale
    cost = np.array([one.is_cost for one in given.criteria])
    amounts = np.maximum(scores, 1e-9)
    cheap = amounts.min(axis=1, keepdims=True) / amounts
    return np.asarray(np.where(cost, cheap, (scores - low) / (high - low)))


def _drawn_scores(given: Technology, uniform: Floats) -> Floats:
    return np.stack([triangular(uniform[:, 1 + at], one) for at, one in enumerate(_ranges(given))], axis=1)


def _votes(given: Technology, rules: Rules) -> Floats | None:
    """Each voter's shares of points (voters, criteria) in an order that is not the file's; None where they may not be told."""
    if given.withheld or len(given.votes) < rules.minimum_group:
        return None
    points = np.array([[vote.get(one.id, 0.0) for one in given.criteria] for vote in given.votes], float)
    steps = points / _step(points)  # a reader sees in what steps points are given
    if len(given.criteria) > 1 and any(
        withheld(column, rules=rules, scale=(0, float(steps.sum(axis=1).max()))) for column in steps.T
    ):
        return None
    points /= points.sum(axis=1, keepdims=True)
    return np.asarray(points[np.lexsort(points.T)], float)


def _step(points: Floats) -> float:
    """The largest number of which all points are multiples; a hundredth of a vote where they are no whole numbers."""
    whole = (points % 1 == 0).all()
    return float(np.gcd.reduce(points.astype(np.int64), axis=None)) if whole else float(points.sum(axis=1).max()) / 100


def _weights(given: Technology, votes: Floats | None, uniform: Floats, rules: Rules, seed: int) -> Floats:
    if votes is None:
        raw = triangular(uniform, np.array([one.weight for one in given.criteria], float))
    elif len(votes) < rules.second_moments:
        return np.tile(votes.mean(axis=0), (len(uniform), 1))
    else:
        raw = np.random.default_rng(seed).dirichlet(np.ones(len(votes)), len(uniform)) @ votes
    return np.asarray(raw / raw.sum(axis=1, keepdims=True))


def dominated(worth: Floats) -> list[int | None]:
    """For each option (rows) the first other that is worth at least as much in each column and more in one; None without."""
    return [
        next((other for other in range(len(worth)) if (worth[other] >= own).all() and (worth[other] > own).any()), None)
        for own in worth
    ]  # fmt: skip


def _lines(given: Technology, drawn: _Drawn, likely: Floats) -> list[OptionLine]:
    """The options, those that are first in more draws before the others."""
    points, best, never = drawn.points, drawn.best, dominated(likely)
    low, high = np.quantile(points, TAILS, axis=0)
    costs = {one.part: one.id for one in given.criteria if one.is_cost}
    lines = []
    for at, one in enumerate(given.options):
        year_one, liability = (_known(one.scores[costs[part]] if part in costs else None) for part in COSTS)
        better = never[at]
        lines.append(OptionLine(
            one.label, float(points[:, at].mean()), float(low[at]), float(high[at]), float(best[at]), year_one[1], liability[1], liability[0], liability[2],
            sum(c.id not in one.scores for c in given.criteria), "" if better is None else given.options[better].label,
        ))  # fmt: skip
    return sorted(lines, key=lambda line: (-line.best, -line.points))


def _scores(given: Technology, weights: Floats, likely: Floats) -> list[ScoreLine]:
    return [
        ScoreLine(say(f"technology-part-{one.part.replace('_', '-')}"), one.label, float(weights[column]), option.label,
                  *_known(option.scores.get(one.id)), float(likely[at, column]), one.is_cost)
        for column, one in enumerate(given.criteria) for at, option in enumerate(given.options)
    ]  # fmt: skip


def _known(ends: Range | None) -> tuple[float | None, float | None, float | None]:
    return ends or (None, None, None)


def _swings(given: Technology, drawn: _Drawn) -> tuple[list[BestSwing], int]:
    """Weights and scores that move how often the first option is first, those that move it further before.

    And at how many of their ends another option is first as often or more.
    """
    first = int(drawn.best.argmax())
    leader, swings, overtaken = given.options[first], [], 0

    def swing(said: Message, ends: list[Floats]) -> None:
        nonlocal overtaken
        swings.append(BestSwing(said, *(float(end[first]) for end in ends)))
        overtaken += sum(bool(np.delete(end, first).max() >= end[first]) for end in ends)

    for column, one in enumerate(given.criteria):
        ends = []
        for by in (0.5, 2.0):
            weights = drawn.weights.copy()
            weights[:, column] *= by
            ends.append(replace(drawn, weights=weights / weights.sum(axis=1, keepdims=True)).best)
        swing(say("technology-swing-weight", criterion=one.label), ends)
        low, high = leader.scores[one.id][::2] if one.id in leader.scores else given.scale
        if low != high:
            ends = [_fixed(given, first, column, end, drawn).best for end in (low, high)]
            swing(say("technology-swing-score", criterion=one.label, option=leader.label), ends)
    return sorted(swings, key=lambda row: -abs(row.high - row.low)), overtaken


def _fixed(given: Technology, option: int, criterion: int, value: float, drawn: _Drawn) -> _Drawn:
    """The draws with one score of one option at a value, which moves what all are worth by that criterion."""
    scores, worth = drawn.scores[:, :, [criterion]], drawn.worth.copy()
    scores[:, option] = value
    worth[:, :, [criterion]] = _worth(replace(given, criteria=given.criteria[criterion : criterion + 1]), scores)
    return replace(drawn, worth=worth)


def _figures(given: Technology, lines: list[OptionLine], swings: list[BestSwing], currency: str) -> dict[str, Estimate]:
    def share(value: float) -> Estimate:
        return Estimate(value, *wilson(value, DRAWS), unit="share")

    first, second = lines[:2]
    figures = {
        "options": Estimate(len(lines), unit="count"), "criteria": Estimate(len(given.criteria), unit="count"),
        "best": share(first.best), "second": share(second.best),
        "points": Estimate(first.points, first.low, first.high, unit="score"),
        "second_points": Estimate(second.points, second.low, second.high, unit="score"),
        "dominated": Estimate(sum(bool(line.dominated_by) for line in lines), unit="count"),
        "aside": Estimate(len(_aside(lines)), unit="count"),
        "unknown": Estimate(sum(line.unknown for line in lines), unit="count"),
        "voters": Estimate(len(given.votes), unit="count"),
        "least_best": Estimate(min(min(row.low, row.high) for row in swings), unit="share"),
    }  # fmt: skip
    figures["year_one"] = Estimate(first.year_one, unit=currency)
    figures["liability"] = Estimate(first.liability, first.liability_low, first.liability_high, unit=currency)
    return figures


def claims(figures: Mapping[str, Estimate], lines: list[OptionLine]) -> tuple[Message, ...]:
    """Which option is the choice, or between which two it is open, and what can be left aside."""
    best, second = figures["best"], figures["second"]
    given: dict[str, Any] = {"best": best, "option": lines[0].option}
    return holding(
        claim("technology-clear", when.at_least(best, least=CLEAR), **given),
        claim("technology-open", when.under(best, limit=CLEAR), **given, second=second, other=lines[1].option),
        claim("technology-dominated", when.some(figures["aside"]), n=figures["aside"], options=_aside(lines)),
    )


def _aside(lines: list[OptionLine]) -> tuple[str, ...]:
    """Options that another is never behind, and that hardly any draw puts first."""
    return tuple(line.option for line in lines if line.dominated_by and line.best < SELDOM)


def _checks(given: Technology, figures: Mapping[str, Estimate], rules: Rules, *, voted: bool) -> tuple[Check, ...]:
    name = say("check-technology-weights")
    if not voted and len(given.votes) >= rules.minimum_group:
        weights = Check(name, "information", say("technology-votes-withheld", voters=figures["voters"]))
    elif given.votes and not voted:
        weights = Check(name, "information", say("technology-few-votes", voters=figures["voters"]))
    elif voted:
        weights = Check(name, "passed", say("technology-votes", voters=figures["voters"]))
    else:
        weights = Check(name, "information", say("technology-no-votes"))
    known = figures["unknown"].value == 0
    text = say("technology-all-known") if known else say("technology-unknown", n=figures["unknown"])
    return weights, Check(say("check-technology-scores"), "passed" if known else "failed", text)


__all__ = ["choose_technology", "dominated"]
