"""The page of the answer: what is wrong in order, what answers it, what proof each answer has, and what follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from workbench import wording
from workbench.claims import Message, Text, claim, first, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate, count, stated
from workbench.exhibits import Exhibit, exhibit
from workbench.model.budgets import Required
from workbench.model.effects import Effect, Expected
from workbench.model.ideas import IdeaLine, IdeaTrace
from workbench.model.roadmap import Doubted, FirstStep
from workbench.story.causes import SOURCES, Cause, brought
from workbench.story.money import Parted, unproven
from workbench.story.record import Record, named, some

ROWS = 4  # of the table of causes, beside the heads of its parts
NAMED = 3  # initiatives of one proof that a cell names
LEADING = 2  # initiatives of most benefit that a sentence names
SMALL = 30  # people: a trial with fewer is called small
WORDS = 60  # letters of a result that a cell has room for


@dataclass(frozen=True)
class Proof:
    """What tests say of an initiative, and whether that speaks for it."""

    says: Message
    speaks_for: bool
    people: int = 0  # who took part in the trial that says so


def proofs(record: Record) -> dict[str, Proof]:
    """What tests say of the plan's initiatives that were tested, by their ids."""
    going = {one.id for one in record.rows("ideas", IdeaLine) if one.verdict == "go"}
    trials = {one.initiative: one for one in record.rows("ideas", IdeaTrace) if one.idea in going and one.n}
    shown = {one.initiative: one for one in record.rows("effects", Effect) if one.claimed}
    doubted = {one.id: one for one in record.rows("roadmap", Doubted)}
    found = {}
    for one in record.plan():
        if one.id in doubted:
            says = say("story-proof-stopped") if doubted[one.id].stopped else _unseen(one.id, record)
            found[one.id] = Proof(says, speaks_for=False)
        elif effect := shown.get(one.id):
            found[one.id] = Proof(_worked(effect), speaks_for=not effect.harms)
        elif (trial := trials.get(one.id)) and trial.result:
            given: dict[str, Any] = {"result": trial.result, "n": count(int(trial.n or 0))}
            found[one.id] = Proof(
                say("story-proof-trial" if len(trial.result) <= WORDS else "story-proof-trial-bare", **given),
                speaks_for=True,
                people=int(trial.n or 0),
            )
    return found


def _unseen(initiative: str, record: Record) -> Message:
    """That no effect shows where an initiative was tried, on what was measured there."""
    measured = (one.label for one in record.rows("effects", Effect) if one.initiative == initiative and one.usable)
    figure = next(measured, "")
    return say("story-proof-unseen-on", figure=figure) if figure else say("story-proof-unseen")


def _worked(effect: Effect) -> Message:
    """How much better, or worse, a figure is where an initiative was tried."""
    size = Estimate(
        effect.value, unit="share difference" if effect.measured_in.casefold() == "share" else "coefficient"
    )
    return say(f"story-proof-{'worse' if effect.harms else 'better'}", figure=effect.label, effect=size)


def start(record: Record, money: Parted | None) -> Iterator[Message]:
    """To start with the initiatives of most benefit where tests speak for them, and to hold back what none does."""
    known = {id_: one for id_, one in proofs(record).items() if one.speaks_for}
    begun = {one.id for one in record.rows("roadmap", FirstStep)}
    chosen = [one for one in record.plan() if one.benefit][:LEADING]
    ready = [one for one in chosen if one.id in known and one.id in begun]
    doubted = money.doubted if money else ()
    held = some(one.title for one in doubted)
    if ready and len(ready) == len(chosen):
        people = [known[one.id].people for one in ready]
        tests = say("story-tests-small" if all(0 < n < SMALL for n in people) else "story-tests")
        rated = "open" if any(one.id in _assumed(record) for one in ready) else "told"
        given: dict[str, Any] = {"names": tuple(one.title for one in ready), "tests": tests, "rated": rated}
        yield claim("story-start-hold", held=held, **given) if doubted else claim("story-start", **given)
    elif doubted:
        yield claim("story-hold", held=held)


def _assumed(record: Record) -> set[str]:
    """The initiatives whose effect on ratings, from which their benefit comes, no trial has measured."""
    return {one.initiative for one in record.rows("roadmap", Expected)}


def answers(record: Record, causes: tuple[Cause, ...], own: dict[str, Estimate]) -> Exhibit | None:
    """The causes in front, each with what shows it, what answers it, what tests say of that, and what it brings.

    Findings that no second measurement and no initiative joins are a list already, that of their own chapter.
    """
    if len(causes) < 2 or not any(len(one.sources) > 1 or one.initiatives for one in causes):
        return None
    valued = any(one.benefit for one in causes)
    front, known = _front(record, causes), proofs(record)
    tested = {one.title: known[one.id].says for one in record.plan() if one.id in known}
    proven = any(name in tested for one in front for name in one.initiatives)
    worth = {one.title: one.benefit or 0.0 for one in record.plan()}
    heads = [say("story-cause"), say("story-shown-by"), say("story-answer-proof" if proven else "story-answer")]
    heads += [say("story-benefit")] * valued
    rows: list[list[Text]] = []
    for part in _parts(front):
        if len(front) > len(part):
            rows.append([say(f"story-kind-{'fails' if part[0].fails else 'lasts'}"), *[""] * (len(heads) - 1)])
        for one in part:
            cells: list[Text] = [one.about, _shown_by(one), _answered(one.initiatives, tested if proven else {})]
            rows.append([*cells, _worth(one, worth, record)][: len(heads)])
    notes = (say("story-causes-order", sources=_measured(causes)), *_more([one for one in causes if one not in front]))
    if valued and (rest := _rest(record, front)):
        notes = (*notes, say("story-causes-beside", **_beside(rest, worth, record)))
    return table(
        record,
        "story-causes",
        [dict(zip(heads, row, strict=True)) for row in rows],
        leading(causes, own, record.figure("roadmap.benefit")),
        notes=notes,
        figures=(
            "story.causes",
            "story.measurements",
            "story.first_sources",
            "story.second_sources",
            *(f"story.{name}" for name in own if name.startswith("front_")),
            *(["roadmap.benefit"] if record.figure("roadmap.benefit") else []),
        ),
    )


def _front(record: Record, causes: tuple[Cause, ...]) -> tuple[Cause, ...]:
    """The causes that there is room for, in their order: what every plan must answer before others that as little points at."""
    musts = {one.finding for one in record.rows("roadmap", Required)}
    wanted = {id(one) for one in causes if any(found.id in musts for found in one.findings)}
    chosen = sorted(causes[2:], key=lambda one: (-len(one.sources), id(one) not in wanted))[: ROWS - 2]
    return (*causes[:2], *(one for one in causes[2:] if one in chosen))


def _parts(causes: tuple[Cause, ...]) -> tuple[tuple[Cause, ...], ...]:
    """The causes at which the journey fails, and those by which it lasts, each in their order; without what there is none of."""
    made = (tuple(one for one in causes if one.fails is fails) for fails in (True, False))
    return tuple(part for part in made if part)


def _rest(record: Record, front: tuple[Cause, ...]) -> tuple[str, ...]:
    """The initiatives of the plan that answer none of the causes in front, those of more benefit first."""
    shown = {name for one in front for name in one.initiatives}
    return tuple(one.title for one in record.plan() if one.title not in shown)


def _worth(cause: Cause, worth: dict[str, float], record: Record) -> Text:
    """What answers a cause should bring, with what of it no test supports."""
    told, against = brought(cause, record.currency), {one.title for one in unproven(record)}
    rated = _assumed(record)
    if any(one.id in rated and one.title in cause.initiatives for one in record.plan()):
        told = say("story-benefit-assumed", benefit=told)
    doubted = [name for name in cause.initiatives if name in against]
    if not sum(worth[name] for name in doubted):
        return told
    if len(doubted) == len(cause.initiatives):
        return say("story-benefit-doubted", benefit=told)
    part = Estimate(_printed(worth[name] for name in doubted), unit=record.currency)
    return say("story-benefit-part", benefit=told, doubted=part)


def _beside(rest: tuple[str, ...], worth: dict[str, float], record: Record) -> dict[str, Any]:
    """What else the plan holds, how many and with what benefit."""
    whole = Cause("", (), initiatives=rest, benefit=sum(worth[name] for name in rest))
    return {"n": count(len(rest)), "names": some(rest, NAMED), "benefit": _worth(whole, worth, record)}


def _answered(initiatives: tuple[str, ...], tested: dict[str, Message]) -> Text:
    """What answers a cause; where anything is tested, with what tests say, those of which they say one thing together."""
    if not initiatives:
        return say("story-no-initiative")
    if not tested:
        return say("story-owners", names=some(initiatives, NAMED))
    by_proof: dict[Message, list[str]] = {}
    for name in initiatives:
        by_proof.setdefault(tested.get(name, say("story-proof-none")), []).append(name)
    return chain(
        tuple(say("story-proof-of", names=some(names, NAMED), proof=proof) for proof, names in by_proof.items())
    )


def chain(texts: tuple[Text, ...]) -> Text:
    """Texts one after the other; names within keep their commas."""
    return texts[0] if len(texts) == 1 else say("story-evidence", one=texts[0], more=chain(texts[1:]))


def _measured(causes: tuple[Cause, ...]) -> tuple[Message, ...]:
    """The measurements that point at a cause at all."""
    return tuple(say(f"story-measured-{name}") for name in SOURCES if any(name in one.sources for one in causes))


def _shown_by(cause: Cause) -> Text:
    """What shows a cause best, and which other measurements point there."""
    others = cause.sources[1:]
    told = cause.evidence()[0]
    return (
        say("story-shown-and", one=told, others=tuple(say(f"story-measured-{name}") for name in others))
        if others
        else told
    )


def _more(left: list[Cause]) -> tuple[Message, ...]:
    """How many causes follow, and where they are."""
    key = "story-more-listed" if any(one.initiatives for one in left) else "story-more-open"
    return (say(key, n=count(len(left))),) if left else ()


def front(record: Record, causes: tuple[Cause, ...]) -> dict[str, Estimate]:
    """What the answers to the two causes in front bring of the plan's benefit."""
    plan = [one for one in record.plan() if one.benefit is not None]
    whole = sum(one.benefit or 0.0 for one in plan)
    if len(causes) < 3 or len(plan) < 3 or record.value("roadmap.benefit") <= 0 or whole <= 0:
        return {}
    titles = {name for one in causes[:2] for name in one.initiatives}
    both = sum(one.benefit or 0.0 for one in plan if one.title in titles)
    return {
        "front_benefit": Estimate(wording.in_two_digits(both, both), unit=record.currency),
        "front_share": Estimate(both / whole, unit="share"),
    }


def _printed(amounts: Iterable[float]) -> float:
    """The sum of amounts as they are printed, so that rows add up to a title."""
    return sum(wording.in_two_digits(one, one) for one in amounts)


def close(causes: tuple[Cause, ...]) -> bool:
    """Whether the cause in front is not clearly so: there is no second one, or the plan expects more of that."""
    return len(causes) < 2 or causes[1].benefit > causes[0].benefit


def leading(causes: tuple[Cause, ...], own: dict[str, Estimate], benefit: Estimate | None = None) -> Message:
    """What the answers to the two in front bring, where that is most of the benefit; the cause in front, or the two that stand close where more points at them than at the next; else how many there are."""
    counted = {"causes": own["causes"], "measurements": own["measurements"]}
    one, two, three = (own.get(f"{word}_sources") for word in ("first", "second", "third"))
    plain = claim("story-causes-title", **counted)
    if benefit and "front_share" in own and all(one.benefit for one in causes[:2]):
        kind = "failures" if all(one.fails for one in causes[:2]) else "causes"
        given = {"brought": own["front_benefit"], "benefit": stated(benefit)}
        most = when.at_least(own["front_share"], least=0.5)
        return first(claim(f"story-{kind}-bring", most, **given), plain)
    if one and two and not close(causes):
        ahead = claim("story-causes-first", when.above(one, two), cause=named(causes[0].about), sources=one, **counted)
        return first(ahead, plain)
    if one and two and three:
        names = tuple(named(cause.about) for cause in causes[:2])
        both = claim("story-causes-close", when.above(two, three), names=names, one=one, two=two, **counted)
        return first(both, plain)
    return plain


def table(
    record: Record,
    name: str,
    rows: list[dict[Any, Any]],
    title: Message,
    *,
    figures: tuple[str, ...],
    notes: tuple[Message, ...] = (),
    takeaways: tuple[Message, ...] = (),
) -> Exhibit:
    """A table of the argument under the title that it proves."""
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
