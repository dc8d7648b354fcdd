"""What a record amounts to: its causes in order, the decisions and risks that follow, and the sentences that argue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from workbench import wording
from workbench.claims import Condition, Message, Text, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate, count, stated
from workbench.exhibits import Exhibit, exhibit
from workbench.model.roadmap import FirstStep
from workbench.model.voice import LEAST_R2, Driver, Touchpoint
from workbench.privacy.rules import Rules
from workbench.result import Result
from workbench.story import options, staged
from workbench.story.causes import SOURCES, Cause, brought, ranked
from workbench.story.decisions import Decision, decisions
from workbench.story.money import Parted, cash_at, parted, unproven
from workbench.story.record import Record, named, who
from workbench.story.risks import Risk, risks
from workbench.story.spending import MONEY, aside, spending
from workbench.story.tried import tried

ROWS = 6  # of the table of causes
MODULE = "story"
MOST_ASKED = 4  # decisions in one sentence


@dataclass(frozen=True, eq=False)
class Telling:
    """A result to record (figures, the list of causes, sentences with their roles) and the exhibits to show."""

    result: Result
    exhibits: tuple[Exhibit, ...]


def tell(record: Record, *, rules: Rules) -> Telling:
    """The causes in order, decisions and risks of a record; without any finding nothing is shown and nothing said."""
    causes, money = ranked(record), parted(record)
    sums = {**money.figures(), **money.worths(record), **staged.figures(record, money)} if money else {}
    sums |= options.figures(record)
    if money and money.gate and (cash := cash_at(record, money.gate)):
        sums["gate_cash"] = cash
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
        _causes(record, causes, figures),
        options.options(record, causes, money, figures),
        staged.staged(record, money, figures),
        _decisions(record, asked, figures, made),
        _risks(record, dangers, figures),
    )
    return Telling(made, tuple(one for one in shown if one is not None))


def _counts(
    record: Record, causes: tuple[Cause, ...], asked: tuple[Decision, ...], dangers: tuple[Risk, ...]
) -> dict[str, Estimate]:
    made = {
        "causes": count(len(causes)), "answered": count(sum(bool(one.initiatives) for one in causes)),
        "answering": count(len({name for one in causes for name in one.initiatives})),
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
    front = {name for one in causes[:2] for name in one.initiatives}
    if len(causes) > 2 and len(worth) > 2 and "carried" in made:
        both = sum(one.benefit or 0.0 for one in record.plan() if one.title in front)
        made["front_benefit"] = Estimate(wording.in_two_digits(both, both), unit=record.currency)
        made["front_share"] = Estimate(both / sum(worth), unit="share")
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
        names, level = (
            tuple(label for label, _, _ in low),
            max((one for _, one, _ in low), key=lambda one: one.value or 0),
        )
        given: dict[str, Any] = {"names": names, "level": level, "weight": own["low_weight"], "measure": measure}
        yield claim("story-fall-short", *_explained(record), **given)
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
    yield from tried(record)
    if missing := record.missing_seats():
        yield claim("story-no-seat", missing=missing)
    answered, applicable = record.figure("governance.answered"), record.figure("governance.applicable")
    if answered and applicable and record.unanswered():
        yield claim("story-thin", answered=answered, all=applicable)
    if len(dangers) == 1:
        yield claim("story-risk-one", risk=dangers[0].what)
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
        yield from holding(claim(key, when.at_least(own["carried"], least=0.5), n=count(len(record.plan())), **given))


def _too_few(record: Record) -> Iterator[Message]:
    """That a survey has too few answers to act on, where nothing else was measured."""
    level = record.few_answers()
    if level is not None and set(record.results) == {"voice"}:
        least = record.results["voice"].rules.small_base
        yield claim("story-too-few", when.few(level, least=least), level=level)


def _chain(texts: tuple[Text, ...]) -> Text:
    """Texts one after the other; names within keep their commas."""
    return texts[0] if len(texts) == 1 else say("story-evidence", one=texts[0], more=_chain(texts[1:]))


def _fixes(
    causes: tuple[Cause, ...], own: dict[str, Estimate], paid: dict[str, Any], record: Record
) -> Iterator[Message | None]:
    """What to fix, the sentence that says more in front; money is named only where the plan answers what it names."""
    if not causes:
        return
    ahead = [] if _close(causes) else [when.above(own["first_sources"], own["second_sources"])]
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


def _close(causes: tuple[Cause, ...]) -> bool:
    """Whether the cause in front is not clearly so: there is no second one, or the plan expects more of that."""
    return len(causes) < 2 or causes[1].benefit > causes[0].benefit


def _listed(causes: tuple[Cause, ...], record: Record) -> pd.DataFrame:
    """All causes, one row each, in their order."""
    return pd.DataFrame(
        [
            {
                "rank": at,
                "cause": one.about,
                "evidence": _chain((*one.evidence(), *one.written[:1])),
                "measurements": len(one.sources),
                "findings": ", ".join(found.id for found in one.findings),
                "initiatives": "; ".join(one.initiatives),
                "owners": "; ".join(one.owners),
                "benefit": one.benefit if record.figure("roadmap.benefit") else None,
            }
            for at, one in enumerate(causes, 1)
        ]
    )


def _causes(record: Record, causes: tuple[Cause, ...], own: dict[str, Estimate]) -> Exhibit | None:
    """The causes in front, each with what shows it, what answers it, what that brings and who.

    Findings that no second measurement and no initiative joins are a list already, that of their own chapter.
    """
    if len(causes) < 2 or not any(len(one.sources) > 1 or one.initiatives for one in causes):
        return None
    valued, front = any(one.benefit for one in causes), causes[:ROWS]
    doubted = {one.title for one in unproven(record)}
    kinds = len({one.fails for one in front}) > 1
    rows = [
        {
            say("story-kind" if kinds else "story-rank"): say(f"story-kind-{'fails' if one.fails else 'lasts'}") if kinds else str(at),
            say("story-cause"): one.about,
            say("story-shown-by"): _shown_by(one),
            say("story-answer"): say("story-owners", names=one.marked(doubted)) if one.initiatives else say("story-no-initiative"),
            **({say("story-benefit"): brought(one, record.currency)} if valued else {}),
            say("col-owner"): who(*one.owners),
        }
        for at, one in enumerate(front, 1)
    ]  # fmt: skip
    notes = (say("story-causes-order", sources=_measured(causes)), *_more(causes))
    if valued and any(one.enables for one in front):
        notes = (*notes, say("story-enabling-note"))
    if any(doubted.intersection(one.initiatives) for one in front):
        notes = (*notes, say("note-roadmap-doubted"))
    return _table(
        record,
        "story-causes",
        rows,
        _leading(causes, own, record.figure("roadmap.benefit")),
        notes=notes,
        figures=(
            *(f"story.{name}" for name in ("causes", "measurements", "first_sources", "second_sources")),
            *(f"story.{name}" for name in own if name.startswith("front_")),
            *(["roadmap.benefit"] if record.figure("roadmap.benefit") else []),
        ),
    )


def _measured(causes: tuple[Cause, ...]) -> tuple[Message, ...]:
    """The measurements that point at a cause at all."""
    return tuple(say(f"story-measured-{name}") for name in SOURCES if any(name in one.sources for one in causes))


def _shown_by(cause: Cause) -> Text:
    """What shows a cause best, and how many other measurements point there."""
    evidence, others = cause.evidence(), count(len(cause.sources) - 1)
    return say("story-shown-and", one=evidence[0], n=others) if others.value else evidence[0]


def _more(causes: tuple[Cause, ...]) -> tuple[Message, ...]:
    """How many causes follow, and where they are."""
    left = causes[ROWS:]
    key = "story-more-listed" if any(one.initiatives for one in left) else "story-more-open"
    return (say(key, n=count(len(left))),) if left else ()


def _leading(causes: tuple[Cause, ...], own: dict[str, Estimate], benefit: Estimate | None = None) -> Message:
    """What the answers to the two in front bring, where that is most of the benefit; the cause in front, or the two that stand close where more points at them than at the next; else how many there are."""
    counted = {"causes": own["causes"], "measurements": own["measurements"]}
    one, two, three = (own.get(f"{word}_sources") for word in ("first", "second", "third"))
    plain = claim("story-causes-title", **counted)
    if benefit and "front_share" in own and all(one.benefit for one in causes[:2]):
        kind = "failures" if all(one.fails for one in causes[:2]) else "causes"
        given = {"brought": own["front_benefit"], "benefit": stated(benefit)}
        return first(claim(f"story-{kind}-bring", when.at_least(own["front_share"], least=0.5), **given), plain)
    if one and two and not _close(causes):
        ahead = claim("story-causes-first", when.above(one, two), cause=named(causes[0].about), sources=one, **counted)
        return first(ahead, plain)
    if one and two and three:
        names = tuple(named(cause.about) for cause in causes[:2])
        both = claim("story-causes-close", when.above(two, three), names=names, one=one, two=two, **counted)
        return first(both, plain)
    return plain


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
    return _table(
        record,
        "story-decisions",
        [one.row() for one in asked],
        title,
        takeaways=tuple(one for one in told.claims if one.id in ("story-money", "story-money-bare")),
        notes=tuple(one for one in told.claims if one.id == "story-aside"),
        figures=(
            "story.decisions",
            *(f"story.{name}" for name in own if name in (*MONEY, "later") or name.startswith("worth_")),
            *names,
            *(f"roadmap.{name}" for name in ("spend", "horizon", "budget") if record.figure(f"roadmap.{name}")),
            *(["technology.liability"] if record.value("technology.beside_plan") else []),
        ),
    )


def _risks(record: Record, dangers: tuple[Risk, ...], own: dict[str, Estimate]) -> Exhibit | None:
    if len(dangers) < 2:  # one risk is a sentence of the summary
        return None
    names = tuple(name for one in dangers for name in one.figures)
    whole, lost = when.each(own["thresholds"], own["risks"]), record.figure("roadmap.not_paid_back")
    leads = dangers[0].figures[:1] == ("roadmap.npv",)
    title = first(
        *(
            [claim("story-risks-lost", whole, when.positive(lost), share=lost, risks=own["risks"])]
            if lost and leads
            else ()
        ),
        *([] if leads else [claim("story-risks-led", whole, risk=dangers[0].what, risks=own["risks"])]),
        claim("story-risks-title", whole, risks=own["risks"]),
        claim(
            "story-risks-open", when.some(own["thresholds_unset"]), risks=own["risks"], unset=own["thresholds_unset"]
        ),
    )
    if title.id == "story-risks-lost":
        names = (*names, "roadmap.not_paid_back")
    return _table(
        record,
        "story-risks",
        [one.row() for one in dangers],
        title,
        figures=("story.risks", "story.thresholds", "story.thresholds_unset", *names),
    )


def _table(
    record: Record,
    name: str,
    rows: list[dict[Any, Any]],
    title: Message,
    *,
    figures: tuple[str, ...],
    notes: tuple[Message, ...] = (),
    takeaways: tuple[Message, ...] = (),
) -> Exhibit:
    return exhibit(
        pd.DataFrame(rows),
        kind="table",
        id=name,
        title=title,
        unit="text",
        polarity="none",
        period=record.period,
        source=say("story-source"),
        figures=tuple(dict.fromkeys(figures)),
        notes=notes,
        takeaways=takeaways,
    )
