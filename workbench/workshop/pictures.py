"""What the room sees at the reveal: a histogram, quartiles and agreement for each question, never a single vote."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.privacy import Rules
from workbench.stats.consensus import Spread, agreed, outliers, spread
from workbench.workshop.rounds import Question, Round

Vote = tuple[str, str, str, int | None]  # voter, role, question, value


@dataclass(frozen=True)
class Picture:
    """One question's votes. Where fewer than the minimum voted, `found` is None and only the fact is shown.

    `total` is the sum of dots or points. `roles` are the medians by role, on all questions of a round's first
    vote or on none: a line that is gone because one role was of one mind would say what it said. Where a whole room
    agrees, everybody in it knows; the page on which people join says so.
    """

    question: Question
    found: Spread | None
    consensus: bool | None
    low_voices: tuple[int, ...] = ()
    high_voices: tuple[int, ...] = ()
    total: int = 0
    roles: tuple[tuple[str, float, int], ...] = ()


def pictures(round_: Round, votes: Sequence[Vote], *, rules: Rules, again: bool = False) -> list[Picture]:
    """A picture for each question: what divides the room first, widest spread before all; the rest as asked.

    Shared-out dots and points come with the largest total first. A re-vote (`again`) shows no roles: a room grows
    together in it, and a role that did would be the one whose line is gone.
    """
    by_question: dict[str, list[Vote]] = {question.id: [] for question in round_.questions}
    for vote in votes:
        if vote[2] in by_question:
            by_question[vote[2]].append(vote)
    roles = not again and _roles_told(by_question.values(), rules)
    drawn = [_picture(round_, question, by_question[question.id], rules, roles=roles) for question in round_.questions]
    if round_.kind in {"dots", "points"}:
        drawn.sort(key=lambda picture: -picture.total)
    elif round_.rule.name != "none":
        drawn.sort(key=lambda picture: (picture.consensus is not False, -_width(picture)))
    return drawn


def _width(picture: Picture) -> float:
    """How far a question without consensus is spread; 0 where it is agreed, so that the order asked is kept."""
    return float(picture.found.iqr or 0) if picture.found and picture.consensus is False else 0.0


def _picture(round_: Round, question: Question, votes: Sequence[Vote], rules: Rules, *, roles: bool) -> Picture:
    values = [value for _, _, _, value in votes if value is not None]
    if len(values) < rules.minimum_group:
        return Picture(question, None, None)
    found = spread(values, low=round_.low, high=round_.high)
    consensus = agreed(found, round_.rule)
    down, up = outliers(found, consensus=consensus) if round_.kind == "rating" else ([], [])
    return Picture(
        question,
        found,
        consensus,
        tuple(down),
        tuple(up),
        total=sum(values),
        roles=_by_role(votes, round_) if roles else (),
    )


def _roles_told(questions: Iterable[Sequence[Vote]], rules: Rules) -> bool:
    """Whether medians by role are shown in a round: everybody has one, and none tells single votes on any question.

    Questions that too few answered are not shown at all and do not count.
    """
    given = [[(role, value) for _, role, _, value in votes if value is not None] for votes in questions]
    shown = [one for one in given if len(one) >= rules.minimum_group]
    everybody = {role for one in shown for role, _ in one}
    return (
        len(everybody) > 1
        and "" not in everybody
        and not any(_tells([value for own, value in one if own == role], rules) for one in shown for role in everybody)
    )


def _tells(group: Sequence[int], rules: Rules) -> bool:
    """Whether a role's median would tell single votes: too few people, or few who all said the same."""
    return len(group) < rules.minimum_group or (len(group) < rules.uniform_limit and len(set(group)) == 1)


def _by_role(votes: Sequence[Vote], round_: Round) -> tuple[tuple[str, float, int], ...]:
    groups: dict[str, list[int]] = {}
    for _, role, _, value in votes:
        if value is not None:
            groups.setdefault(role, []).append(value)
    medians = {role: spread(group, low=round_.low, high=round_.high).median for role, group in groups.items()}
    return tuple((role, float(medians[role] or 0), len(groups[role])) for role in sorted(groups))


def counted(turns: Sequence[Sequence[Vote]]) -> list[Vote]:
    """The votes that the last of a round's turns is shown with: the people of the first, each with the newest answer.

    Who joins between vote and re-vote, leaves, or answers other questions than before would be the difference of two
    pictures that a room has seen; so a re-vote changes answers and neither adds nor drops any.
    """
    if not turns:
        return []
    given = {(voter, question): (voter, role, question, value) for voter, role, question, value in turns[0]}
    for votes in turns[1:]:
        for voter, role, question, value in votes:
            before = given.get((voter, question))
            if before is not None and before[3] is not None and value is not None:
                given[voter, question] = (voter, role, question, value)
    return list(given.values())


def settled(drawn: Sequence[Picture]) -> tuple[int, int]:
    """How many questions met the rule, of how many that it judges."""
    judged = [picture.consensus for picture in drawn if picture.consensus is not None]
    return sum(judged), len(judged)


@dataclass(frozen=True)
class Bar:
    """A column of a histogram in picture units; `y` counts from the top."""

    x: float
    y: float
    width: float
    height: float
    level: int
    count: int


def bars(found: Spread, *, width: float = 300, height: float = 70) -> list[Bar]:
    """The columns of a histogram; the tallest fills the height."""
    tallest = max(found.counts)
    step = width / len(found.counts)
    return [
        Bar(at * step + 2, height * (1 - count / tallest), step - 4, height * count / tallest, found.low + at, count)
        for at, count in enumerate(found.counts)
    ]


def place(found: Spread, value: float, *, width: float = 300) -> float:
    """Where a value of the scale stands across a histogram."""
    return width * (value - found.low + 0.5) / len(found.counts)
