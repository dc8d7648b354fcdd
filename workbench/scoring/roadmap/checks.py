"""What the plan says of itself: how well it is proved, what was assumed, and what it leaves aside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.claims import Message, say
from workbench.claims.labels import PAIR, brief
from workbench.estimate import Estimate
from workbench.model.voice import Touchpoint
from workbench.result import Check, Status
from workbench.scoring.roadmap import value
from workbench.scoring.roadmap.case import month_between
from workbench.scoring.roadmap.choice import LARGE, SECONDS, SMALL, large, small
from workbench.scoring.roadmap.formulation import address_name, floor_name, mandatory_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd

    from workbench.model.terms import Limits
    from workbench.result import Result
    from workbench.scoring.roadmap.case import Case
    from workbench.scoring.roadmap.choice import Choice


@dataclass(frozen=True, eq=False)
class Aside:
    """Initiatives that cannot be planned: those without estimates, and those that wait in vain (rows `Waiting`)."""

    open: pd.DataFrame
    waiting: pd.DataFrame

    def __len__(self) -> int:
        return len(self.open) + len(self.waiting)


def checks(
    case: Case,
    choice: Choice,
    limits: Limits,
    aside: Aside,
    upstream: Sequence[Result],
    *,
    draws: int,
    not_kept: Sequence[Message],
) -> tuple[Check, ...]:
    """All checks of a plan; `not_kept` are the limits that the sorted list beside it does not keep."""
    return (
        *([_proof(choice)] if len(case) else []),
        *_scale(case),
        *_aside(aside),
        *_notes(case, limits),
        *_running(case),
        *_ceiling(case, choice, upstream),
        *_floors(case, choice, limits),
        *_list(not_kept),
        *(_uncertainty(case, draws) if len(case) else []),
    )


def limit_words(case: Case, limits: Limits) -> dict[str, Message]:
    """How limits that a sorted list may miss are called, by their name among the programme's rows."""
    titles = dict(zip(case.ids, case.frame["title"], strict=True))
    words = {mandatory_name(id_): say("roadmap-limit-mandatory", name=str(titles[id_])) for id_ in case.ids}
    words |= {address_name(finding): say("roadmap-limit-finding", finding=finding) for finding in limits.address}
    return words | {
        floor_name(bucket, share): say("roadmap-limit-floor", share=Estimate(share, unit="share"), bucket=bucket_word(bucket))
        for bucket, share in limits.floors.items()
    }  # fmt: skip


def bucket_word(bucket: str) -> Message:
    """A bucket of benefit by its message."""
    return say(f"roadmap-bucket-{bucket.replace(' ', '-')}")


def _proof(choice: Choice) -> Check:
    gap, name = Estimate(choice.gap, unit="share"), say("check-roadmap-plan")
    if not choice.optimal:
        return Check(name, "information", say("check-roadmap-plan-open", gap=gap))
    text = say("check-roadmap-plan-near", gap=gap) if choice.gap >= 1e-5 else say("check-roadmap-plan-proved")
    return Check(name, "passed", text)


def _information(name: str, text: Message, status: Status = "information") -> Check:
    return Check(say(f"check-roadmap-{name}"), status, text)


def _scale(case: Case) -> Iterator[Check]:
    if not small(case):
        yield _information("good-plans", say("check-roadmap-good-plans-text", n=SMALL))
    if large(case):
        yield _information("scale", say("check-roadmap-scale-text", n=LARGE, seconds=round(SECONDS)))


def _aside(aside: Aside) -> Iterator[Check]:
    yield _information(
        "estimates",
        say("check-roadmap-estimates-text", n=len(aside.open)),
        "information" if len(aside.open) else "passed",
    )
    if len(aside.waiting):
        named = tuple(
            say("roadmap-needs", name=str(row["title"]), needs=str(row["needs"]), why=row["why"])
            for row in aside.waiting.to_dict("records")
        )
        yield _information("dependencies", say("check-roadmap-dependencies-text", named=named), "failed")


def _notes(case: Case, limits: Limits) -> Iterator[Check]:
    late = sum(case.latest(at) < case.earliest[at] for at in range(len(case)))
    if certain := int(case.frame["confidence"].isna().sum()):
        yield _information("initiatives", say("check-roadmap-certain", n=certain))
    if free := int(case.frame["cost_yearly"].isna().sum()):
        yield _information("initiatives", say("check-roadmap-no-running-cost", n=free))
    if late:
        yield _information("initiatives", say("check-roadmap-too-long", n=int(late)))
    if unlimited := tuple(role for role in case.role_names if role not in limits.capacity):
        yield _information("capacity", say("check-roadmap-capacity-text", roles=unlimited))


def _running(case: Case) -> Iterator[Check]:
    """What began before the plan is planned with the months and the one-off cost that are left."""
    told, over = [], []
    for at, row in enumerate(case.frame.to_dict("records")):
        elapsed = month_between(row["start"], case.start) if case.running[at] and row["start"] else 0
        if elapsed > 0:
            told.append(
                say("roadmap-months-left", name=str(row["title"]), left=int(case.months[at]), months=int(row["months"]))
            )
        if elapsed >= row["months"]:
            over.append(str(row["title"]))
    if told:
        yield _information("running", say("check-roadmap-running-text", named=tuple(told)))
    if over:
        yield _information("running", say("check-roadmap-overdue", named=tuple(over)))


def _ceiling(case: Case, choice: Choice, upstream: Sequence[Result]) -> Iterator[Check]:
    """Planned effects that are likely to lift a rating or NPS beyond the end of its scale."""
    voice = [result for result in upstream if result.module == "voice"]
    rows = [row for result in voice if "touchpoints" in result.tables for row in result.rows(Touchpoint)]
    ends = [(f"touchpoint.{row.touchpoint}", row.label, row.scale_high, row.mean) for row in rows]
    ends += [("voice.nps", "NPS", 100.0, result.figures["nps"].value) for result in voice if "nps" in result.figures]
    room = {figure: (label, top - level) for figure, label, top, level in ends if level is not None}
    named = tuple(
        say("roadmap-effect-on", name=str(case.frame["title"][at]), figure=brief(room[effect["figure"]][0], PAIR))
        for at in sorted(choice.starts)
        for effect in case.frame["effects"][at]
        if effect["figure"] in room and effect["likely"] > room[effect["figure"]][1]
    )
    if named:
        yield _information("ceiling", say("check-roadmap-ceiling-text", named=named), "failed")


def _floors(case: Case, choice: Choice, limits: Limits) -> Iterator[Check]:
    """Shares of nothing are kept by any plan: a floor then says nothing."""
    if not limits.floors or not case.monetary:
        return
    if value.worth_of(case, choice.starts, haircut=0.0).benefit.sum() <= 0:
        yield _information("floors", say("check-roadmap-floors-text"), "failed")


def _list(not_kept: Sequence[Message]) -> Iterator[Check]:
    if not_kept:
        yield _information("list", say("check-roadmap-list-text", limits=tuple(not_kept)))


def _uncertainty(case: Case, draws: int) -> Iterator[Check]:
    if case.monetary:
        yield _information(
            "uncertainty",
            say(
                "check-roadmap-uncertainty-text",
                draws=draws,
                correlation=Estimate(case.correlation, unit="coefficient"),
                costs=Estimate(case.cost_range, unit="share"),
            ),
        )
