"""What a record amounts to: its causes in order, the decisions and risks that follow, and the sentences that argue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from workbench.claims import Condition, Message, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate, count
from workbench.exhibits import Exhibit
from workbench.model.roadmap import FirstStep
from workbench.model.voice import LEAST_R2, Driver, Touchpoint
from workbench.privacy.rules import Rules
from workbench.result import Result
from workbench.story import bill, options, pages, staged
from workbench.story.answer import answers, chain, close, front, start, table
from workbench.story.causes import Cause, ranked
from workbench.story.decisions import Decision, decisions
from workbench.story.money import Parted, cash_at, check, left_at_gate, parted, still_open, tests_cost
from workbench.story.record import Record, moved, named
from workbench.story.risks import Risk, aims, risks, watched
from workbench.story.spending import MONEY, aside, spending

MODULE = "story"
BAR = ("story-money", "story-follows", "story-follows-aside")  # under the decisions
MOST_ASKED = 4  # decisions in one sentence


@dataclass(frozen=True, eq=False)
class Telling:
    """A result to record (figures, the list of causes, sentences with their roles) and the exhibits to show."""

    result: Result
    exhibits: tuple[Exhibit, ...]


def tell(record: Record, *, rules: Rules) -> Telling:
    """The causes in order, decisions and risks of a record; without any finding nothing is shown and nothing said."""
    causes, money = ranked(record), parted(record)
    sums = {**money.figures(record), **money.worths(record), **staged.figures(record, money)} if money else {}
    sums |= options.figures(record, money) | pages.figures(record) | bill.figures(record, causes)
    if money and money.gate and (cash := cash_at(record, money.gate)):
        sums["gate_cash"] = cash
    sums |= _stops(record, money)
    asked, dangers = decisions(record, causes, money), risks(record, causes, money)
    figures = dict(Result(MODULE, {**sums, **_counts(record, causes, asked, dangers)}, rules=rules).figures)
    made = Result(
        MODULE,
        figures,
        {"causes": _listed(causes, record)} if causes else {},
        rules=rules,
        released=True,
        claims=tuple(_claims(record, causes, asked, dangers, figures, money)),
    )
    shown = (
        bill.bill(record, causes, figures),
        answers(record, causes, figures),
        options.options(record, causes, money, figures),
        staged.staged(record, money, figures),
        _decisions(record, asked, figures, made),
        _risks(record, dangers, figures, money),
    )
    return Telling(made, tuple(one for one in shown if one is not None))


def _stops(record: Record, money: Parted | None) -> dict[str, Estimate]:
    """What is unspent when the first conditions are due, what can be stopped at the gate, and what new tests cost."""
    stops = check(record, money)
    made = {
        "unspent": stops.unspent if stops else None,
        "left_at_gate": left_at_gate(record, money),
        "open_at_gate": still_open(record, money),
        "tests_cost": tests_cost(record, money),
    }
    return {name: one for name, one in made.items() if one and one.value}


def _counts(
    record: Record, causes: tuple[Cause, ...], asked: tuple[Decision, ...], dangers: tuple[Risk, ...]
) -> dict[str, Estimate]:
    made = {
        "causes": count(len(causes)),
        "measurements": count(len({name for one in causes for name in one.sources})),
        "decisions": count(len(asked)), "risks": count(len(dangers)),
        "thresholds_unset": count(sum(one.threshold == say("story-threshold-asked") for one in dangers)),
        "thresholds": count(sum(one.threshold != say("story-threshold-asked") for one in dangers)),
    }  # fmt: skip
    for word, one in zip(("first", "second", "third"), causes, strict=False):
        made[f"{word}_sources"] = count(len(one.sources))
    worth = [one.benefit for one in record.plan() if one.benefit is not None]
    if record.value("roadmap.benefit") > 0 and len(worth) > 2 and sum(worth) > 0:
        made["carried"] = Estimate(sum(worth[:2]) / sum(worth), unit="share")
    made |= front(record, causes)
    if weight := sum(one.share for one in causes[:2]):
        made["front_weight"] = Estimate(weight, unit="share")
    if left := record.unanswered():
        made["unanswered"] = left
    low = _short_of(record)
    if len(low) == 2:
        made["low_weight"] = Estimate(sum(weight.value or 0.0 for _, _, weight in low), unit="share")
    return made


def _explained(record: Record) -> list[Condition]:
    """That the ratings explain enough of the answers for a share of it to be said."""
    r2 = record.figure("voice.driver_r2")
    return [when.explains(r2, least=LEAST_R2)] if r2 else []


def _short_of(record: Record) -> list[tuple[str, Estimate, Estimate]]:
    """The touchpoints that matter and fall short, the first two: label, share satisfied, share of what drives."""
    found = []
    for one in record.rows("voice", Driver):
        share, weight = record.figure(f"voice.touchpoint.{one.driver}"), record.figure(f"voice.driver.{one.driver}")
        if one.focus == "low" and share and weight:
            found.append((one.label, share, weight))
    return found[:2]


def _claims(
    record: Record,
    causes: tuple[Cause, ...],
    asked: tuple[Decision, ...],
    dangers: tuple[Risk, ...],
    own: dict[str, Estimate],
    money: Parted | None,
) -> Iterator[Message]:
    yield from _answers(record, causes, own)
    if money:
        yield from spending(record, money, own)
    low, measure = _short_of(record), record.measure()
    if len(low) == 2:
        (one, one_share, _), (two, two_share, _) = low
        given: dict[str, Any] = {"one": named(one), "one_share": one_share, "two": named(two), "two_share": two_share}
        yield claim("story-fall-short", *_explained(record), weight=own["low_weight"], measure=measure, **given)
    elif low:
        ((what, share, weight),) = low
        given = {"what": what, "share": share, "weight": weight, "measure": measure}
        yield claim("story-fall-short-one", *_explained(record), **given)
    points = record.rows("voice", Touchpoint)
    shares = [(one.label, record.figure(f"voice.touchpoint.{one.touchpoint}")) for one in points]
    known = sorted(((one, label) for label, one in shares if one), key=lambda pair: -(pair[0].value or 0))
    if known:
        (best, label), others = known[0], [one for one, _ in known[1:]]
        liked = (when.at_least(best, least=0.5), when.top(best, *others))
        yield from holding(claim("story-liked", *liked, what=label, share=best))
    yield from aims(record)
    yield from start(record, money)
    yield from pages.cost(record, causes, own)
    yield from pages.practice(record, money)
    yield from pages.unexplained(record)
    if missing := record.missing_seats():
        yield claim("story-no-seat", missing=missing)
    answered, applicable = record.figure("governance.answered"), record.figure("governance.applicable")
    if answered and applicable and record.unanswered():
        yield claim("story-thin", answered=answered, all=applicable)
    if len(dangers) == 1:
        yield claim("story-risk-one", risk=dangers[0].what)
    if "follows" not in own:  # the bar of the decisions says it
        yield from aside(record)
    if asked:
        yield claim("story-ask", asks=tuple(one.asked for one in asked[:MOST_ASKED]))


def _answers(record: Record, causes: tuple[Cause, ...], own: dict[str, Estimate]) -> Iterator[Message]:
    """What to do, in one sentence: of the cause in front alone is said that it comes first, where more points at it."""
    npv, months = (record.figure(f"roadmap.{name}") for name in ("npv", "benefit_months"))
    paid: dict[str, Any] = {"npv": npv, "months": months} if npv and months and (npv.value or 0) > 0 else {}
    fixes = holding(*_too_few(record), *_fixes(causes, own, paid, record))
    yield from list(fixes)[:1]
    if "carried" in own:
        bring, begun = record.plan()[:2], {one.id for one in record.rows("roadmap", FirstStep)}
        key = "story-carry-begins" if all(one.id in begun for one in bring) else "story-carry"
        given: dict[str, Any] = {"names": tuple(one.title for one in bring), "share": own["carried"]}
        if moves := moved(record, bring):
            key, given = "story-carry-moves", {**given, "moves": moves}
        yield from holding(claim(key, when.at_least(own["carried"], least=0.5), n=count(len(record.plan())), **given))


def _too_few(record: Record) -> Iterator[Message]:
    """That a survey has too few answers to act on, where nothing else was measured."""
    level = record.few_answers()
    if level is not None and set(record.results) == {"voice"}:
        least = record.results["voice"].rules.small_base
        yield claim("story-too-few", when.few(level, least=least), level=level)


def _fixes(
    causes: tuple[Cause, ...], own: dict[str, Estimate], paid: dict[str, Any], record: Record
) -> Iterator[Message | None]:
    """What to fix, the sentence that says more in front; money is named only where the plan answers what it names."""
    if not causes:
        return
    ahead = [] if close(causes) else [when.above(own["first_sources"], own["second_sources"])]
    if paid:
        sure = when.positive(paid["npv"])
        answered = tuple(named(one.about) for one in causes[:2] if one.initiatives)
        yield (
            claim("story-fix-first", *ahead, sure, cause=named(causes[0].about), **paid)
            if ahead and causes[0].initiatives
            else None
        )
        yield claim("story-fix-both", sure, causes=answered, **paid) if answered else None
    if ahead:
        joined = when.at_least(own["first_sources"], least=2)
        counts = {"sources": own["first_sources"], "measurements": own["measurements"]}
        yield claim("story-fix-first-bare", *ahead, joined, cause=named(causes[0].about), **counts)
    if "front_weight" in own:
        names = tuple(named(one.about) for one in causes[:2] if one.share)
        given: dict[str, Any] = {"causes": names, "weight": own["front_weight"], "measure": record.measure()}
        yield claim("story-fix-both-bare", *_explained(record), **given)


def _listed(causes: tuple[Cause, ...], record: Record) -> pd.DataFrame:
    """All causes, one row each, in their order."""
    return pd.DataFrame(
        [
            {
                "rank": at,
                "cause": one.about,
                "evidence": chain((*one.evidence(), *one.written[:1])),
                "measurements": len(one.sources),
                "findings": ", ".join(found.id for found in one.findings),
                "initiatives": "; ".join(one.initiatives),
                "owners": "; ".join(one.owners),
                "benefit": one.benefit if record.figure("roadmap.benefit") else None,
            }
            for at, one in enumerate(causes, 1)
        ]
    )


def _decisions(record: Record, asked: tuple[Decision, ...], own: dict[str, Estimate], told: Result) -> Exhibit | None:
    if not asked:
        return None
    title = first(
        *(
            claim("story-decisions-money", when.shown(own[name]), decisions=own["decisions"], now=own["now"], later=own[name])
            for name in ("later",) if name in own and "now" in own
        ),
        claim("story-decisions-title", decisions=own["decisions"]),
    )  # fmt: skip
    names = (name for one in asked for name in one.figures)
    return table(
        record,
        "story-decisions",
        [one.row() for one in asked],
        title,
        takeaways=tuple(one for one in told.claims if one.id in BAR),
        notes=(
            *(note for one in asked for note in one.notes),
            *(one for one in told.claims if one.id == "story-aside"),
        ),
        figures=(
            "story.decisions",
            *(f"story.{name}" for name in own if name in (*MONEY, "later", "follows") or name.startswith("worth_")),
            *names,
            *(
                f"roadmap.{name}"
                for name in ("spend", "horizon", "total", "benefit_months")
                if record.figure(f"roadmap.{name}")
            ),
            *(["technology.liability"] if record.value("technology.beside_plan") else []),
        ),
    )


def _lost(record: Record, money: Parted | None, own: dict[str, Estimate], lost: Estimate) -> Iterator[Message]:
    """In how many outcomes the money is not back, and what can still be stopped on the first day that tells."""
    stops, risky, whole = check(record, money), when.positive(lost), when.each(own["thresholds"], own["risks"])
    date = stops.date if stops else money.gate if money else None
    left = own.get("unspent") if stops else own.get("open_at_gate")
    if date and left:
        yield claim("story-risks-lost-stops", whole, risky, share=lost, money=left, date=date)
    yield claim("story-risks-lost", whole, risky, share=lost, risks=own["risks"])


def _risks(record: Record, dangers: tuple[Risk, ...], own: dict[str, Estimate], money: Parted | None) -> Exhibit | None:
    if len(dangers) < 2:  # one risk is a sentence of the summary
        return None
    names = tuple(name for one in dangers for name in one.figures)
    whole, lost = when.each(own["thresholds"], own["risks"]), record.figure("roadmap.not_paid_back")
    leads = dangers[0].figures[:1] == ("roadmap.npv",)
    title = first(
        *(_lost(record, money, own, lost) if lost and leads else ()),
        *([] if leads else [claim("story-risks-led", whole, risk=dangers[0].what, risks=own["risks"])]),
        claim("story-risks-title", whole, risks=own["risks"]),
        claim(
            "story-risks-open", when.some(own["thresholds_unset"]), risks=own["risks"], unset=own["thresholds_unset"]
        ),
    )
    if title.id.startswith("story-risks-lost"):
        names = (*names, "roadmap.not_paid_back")
    return table(
        record,
        "story-risks",
        [one.row() for one in dangers],
        title,
        takeaways=(watched(record, dangers, money, own.get("gate_cash")),),
        figures=("story.risks", "story.thresholds", "story.thresholds_unset", *names),
    )
