"""What has left: who said what in it, as keyed hashes, so that the next delivery tells of no fewer than the minimum.

Two figures of one question that differ by few people tell what these said. A ballot that comes late is the normal case:
it waits until so many have come that the difference is nobody's answer. An answer that was changed or taken back cannot
wait. Beside many it is hidden among others who are left out at random; beside few its question is withheld.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from workbench.errors import DamagedError
from workbench.privacy.groups import exposed, hidden_groups
from workbench.privacy.registers import BALLOTS, PERSON, SEGMENT, Register, block_of, blocks, hashed, persons, registers

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

FOLDER = ".deliveries"
MOST_LEFT_OUT = 0.10
"""The share of a question's answers that may be left out to hide those who changed theirs; else it is withheld."""


@dataclass(frozen=True)
class Delivery:
    """A run that was handed over, and the register of each input and wave that was in it."""

    run: str
    people: Mapping[str, Register]


@dataclass
class Settled:
    """Of a register: who is counted, how many wait or are left out, and which questions and breakdowns are withheld."""

    kept: NDArray[np.bool_]
    late: int = 0
    left_out: int = 0
    withheld: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)

    def and_(self, then: Settled) -> Settled:
        """What was found in two looks, of which the second saw what the first had left and knew what it withheld."""
        groups = list(dict.fromkeys([*self.groups, *then.groups]))
        return Settled(then.kept, self.late + then.late, self.left_out + then.left_out, then.withheld, groups)

    def texts(self, minimum: int) -> tuple[str, ...]:
        """What was found, for who makes the next delivery; empty where everything is counted."""
        found = []
        if self.late:
            found.append(
                f"{self.late} people came after a delivery and wait until {minimum} have come who answered the same, so that "
                "nobody's answers follow from the difference; deliver as it is, they are counted as soon as they are enough"
            )
        if self.left_out:
            found.append(
                f"{self.left_out} people are left out at random, because fewer than {minimum} changed or took back an answer "
                "since a delivery: the difference would be what these said"
            )
        if self.withheld:
            gone = list(dict.fromkeys(map(block_of, self.withheld)))
            names = ", ".join(gone[:NAMED]) + (" and more" if len(gone) > NAMED else "")
            found.append(
                f"{len(gone)} questions are withheld, because fewer than {minimum} people changed or took back "
                f"their answer since a delivery ({names})"
            )
        if self.groups:
            found.append(
                f"no breakdown by {', '.join(self.groups)}, because its groups and those of a delivery differ by few people"
            )
        return tuple(found)


NAMED = 5  # questions that a note names
NOTHING = Settled(None)  # type: ignore[arg-type]


def read(folder: Path) -> tuple[Delivery, ...]:
    """The deliveries of a client, by name of the run; raises `DamagedError` for a record that cannot be read."""
    found = []
    for path in sorted((folder / FOLDER).glob("*.json")):
        try:
            data = json.loads(path.read_text("utf-8"))
            people = {name: Register.from_json(one) for name, one in data["people"].items()}
            found.append(Delivery(data["run"], people))
        except (ValueError, KeyError, TypeError, AttributeError):
            raise DamagedError(
                f"{FOLDER}/{path.name} does not say who was delivered; put it back from a copy, or deliver that run again"
            ) from None
    return tuple(found)


def write(folder: Path, delivery: Delivery) -> Path:
    """Keep who was in a delivery, in the client's folder, where it is nobody's to read but the owner's."""
    path = folder / FOLDER / f"{delivery.run}.json"
    path.parent.mkdir(mode=0o700, exist_ok=True)
    people = {name: one.to_json() for name, one in delivery.people.items()}
    path.write_text(json.dumps({"run": delivery.run, "people": people}, sort_keys=True), "utf-8")
    path.chmod(0o600)
    return path


def forget(folder: Path, who: int) -> int:
    """Make a person (by hash) nobody's in every record; those who remain are still told apart from. How many records."""
    changed = 0
    for delivery in read(folder):
        hers = {name: one.who == np.uint64(who) for name, one in delivery.people.items()}
        if any(own.any() for own in hers.values()):
            people = {name: _unknown(one, hers[name]) for name, one in delivery.people.items()}
            write(folder, replace(delivery, people=people))
            changed += 1
    return changed


def _unknown(register: Register, hers: NDArray[np.bool_]) -> Register:
    """The register with random numbers in place of a person's: nobody has said this, and nobody will."""
    rng = np.random.default_rng()

    def blurred(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
        random = rng.integers(1, 2**63, size=len(hashes), dtype=np.uint64)
        return np.where(hers & (hashes != 0), random, hashes)

    said = {name: blurred(one) for name, one in register.said.items()}
    return Register(blurred(register.who), said, register.groups)


def settle(
    now: Register,
    delivered: Sequence[Register],
    *,
    minimum: int,
    several: Iterable[str] | None = None,
    withheld: Iterable[str] = (),
) -> Settled:
    """Who may be counted beside what was delivered, so that no question differs by the answers of few.

    `several` are the questions of which breakdowns are shown, all by default. Those who are new to a delivery wait
    where too few are. Where fewer than the minimum changed an answer or are gone, others are left out with them, in
    the secret order of their hashes, up to a tenth of all; beyond that the question is withheld. So it is too where
    the numbers of people differ by few, because a reader takes these for who came or left.
    """
    found = Settled(np.ones(len(now.who), dtype=bool), withheld=list(withheld))
    late, left_out = (np.zeros(len(now.who), dtype=bool) for _ in range(2))
    while True:
        again = False
        for question, before in _told(now, delivered):
            if question in found.withheld:
                continue
            differ = len(_differing(now, found.kept, before, question))
            own = _answers(now, question)
            answered = found.kept & (own != 0)
            more = abs(int(answered.sum()) - int((_answers(before, question) != 0).sum()))
            few = min((one for one in (differ, more) if one), default=minimum)
            if few >= minimum:
                continue
            again = True
            new = answered & ~np.isin(now.who, before.who)
            rest = answered & np.isin(own, _answers(before, question))
            needed = minimum - few
            if new.any():
                late |= new
            elif needed <= MOST_LEFT_OUT * rest.sum():
                left_out |= rest & (now.who <= np.sort(now.who[rest])[needed - 1])
            else:
                found.withheld.append(question)
            found.kept = ~(late | left_out)
        if not again:
            break
    found.late, found.left_out = int(late.sum()), int((left_out & ~late).sum())
    found.withheld += _together(now, found, delivered, minimum)
    found.groups = list(_moved_groups(now, found, delivered, several, minimum))
    return found


def _told(now: Register, delivered: Sequence[Register]) -> Iterator[tuple[str, Register]]:
    """Every question with each delivery that tells of it."""
    for before in delivered:
        yield from ((question, before) for question in before.said)
        yield from ((question, before) for question in now.said if question not in before.said)


def _differing(now: Register, kept: NDArray[np.bool_], before: Register, question: str) -> NDArray[np.uint64]:
    """The people whose answer to a question is in one of both and not in the other."""
    own, other = np.where(kept, _answers(now, question), np.uint64(0)), _answers(before, question)
    here = now.who[(own != 0) & ~np.isin(own, other)]
    there = before.who[(other != 0) & ~np.isin(other, own)]
    return np.union1d(here, there)


def _answers(register: Register, question: str) -> NDArray[np.uint64]:
    """The answers to a question, 0 for everybody where nobody was asked."""
    return register.said.get(question, np.zeros(len(register.who), dtype=np.uint64))


def _together(now: Register, found: Settled, delivered: Sequence[Register], minimum: int) -> list[str]:
    """The questions of which several deliveries, added and subtracted, leave few people."""
    more = []
    for question, own in now.said.items():
        told = [one.said[question] for one in delivered if question in one.said]
        if question in found.withheld or len(told) < 2:
            continue
        sets = list(
            {one[one != 0].tobytes(): one[one != 0] for one in [*map(np.sort, told), np.sort(own[found.kept])]}.values()
        )
        if len(sets) > 1:
            everything = np.unique(np.concatenate(sets))
            if exposed(np.array([np.isin(everything, one) for one in sets]), minimum=minimum):
                more.append(question)
    return more


def _moved_groups(
    now: Register, found: Settled, delivered: Sequence[Register], several: Iterable[str] | None, minimum: int
) -> Iterator[str]:
    """The breakdowns whose groups, beside those of a delivery, leave few people on some question."""
    asked = [name for name in (now.said if several is None else several) if name in now.said]
    asked = [name for name in asked if name not in found.withheld]
    for breakdown, groups in now.groups.items():
        if any(
            _leave_few(now.said[question], _places(groups, found.kept), before, question, minimum)
            for question in asked
            for before in delivered
            if question in before.said
        ):
            yield breakdown


def _places(groups: NDArray[np.uint64], kept: NDArray[np.bool_]) -> NDArray[np.int64]:
    """The groups of those who are counted as small numbers, -1 for those who are not."""
    return np.where(kept, np.unique(groups, return_inverse=True)[1], -1)


def _leave_few(
    own: NDArray[np.uint64], codes: NDArray[np.int64], before: Register, question: str, minimum: int
) -> bool:
    """Whether the shown groups of a breakdown and of any of a delivery's leave few people who answered a question."""
    other = before.said[question]
    here = (own != 0) & (codes >= 0)
    everything = np.unique(np.concatenate([own[here], other[other != 0]]))
    ways = _shown(everything, own[here], codes[here], minimum)
    for groups in before.groups.values():
        earlier = _places(groups, other != 0)
        there = earlier >= 0
        for rows in product(ways, _shown(everything, other[there], earlier[there], minimum)):
            both = np.unique(np.concatenate(rows), axis=0)
            if len(both) > 1 and exposed(both, minimum=minimum):
                return True
    return False


def _shown(
    everything: NDArray[np.uint64], said: NDArray[np.uint64], codes: NDArray[np.int64], minimum: int
) -> list[NDArray[np.bool_]]:
    """All who answered, and each group of them that may be shown (rows), among the answers of `everything`.

    Which of groups of one size is hidden beside a small one depends on their names, which no register keeps: an entry for
    each way.
    """
    people = {int(code): int((codes == code).sum()) for code in np.unique(codes)}
    ways = set()
    for first in people:
        sizes = {f"{code != first} {code}": {"": n} for code, n in people.items()}
        hidden = hidden_groups(sizes, minimum=minimum)
        ways.add(frozenset(int(name.split()[1]) for name in sizes.keys() - hidden))
    return [
        np.array([np.isin(everything, one) for one in [said, *(said[codes == code] for code in sorted(shown))]])
        for shown in ways or {frozenset()}
    ]


def settled(
    frame: pd.DataFrame,
    role: str,
    *,
    delivered: Sequence[Delivery],
    key: bytes,
    minimum: int,
    several: Iterable[str] | None = None,
    counted: Callable[[pd.DataFrame], pd.DataFrame] | None = None,
) -> tuple[pd.DataFrame, dict[str, Settled]]:
    """The rows of an input that may be counted beside what was delivered, and what was found in each wave.

    Withheld questions have no answers left, withheld breakdowns no groups. `counted` gives those rows of an input that
    its figures are made of, where these are not all; who waits changes them, so that it is asked until nothing changes.
    """
    records = [one.people for one in delivered]
    if frame.empty or not any(name.startswith(f"{role} ") for one in records for name in one):
        return frame, {}
    told: dict[str, Settled] = {}
    while True:
        rows = len(frame)
        for wave, now in registers(counted(frame) if counted else frame, role, key=key).items():
            before = [one[f"{role} {wave}"] for one in records if f"{role} {wave}" in one]
            if before:
                earlier = told.get(wave, NOTHING)
                found = settle(now, before, minimum=minimum, several=several, withheld=earlier.withheld)
                frame = _without(frame, role, wave, now, found, key)
                told[wave] = earlier.and_(found)
        if counted is None or len(frame) == rows:
            return frame.reset_index(drop=True), told


def _without(frame: pd.DataFrame, role: str, wave: str, now: Register, found: Settled, key: bytes) -> pd.DataFrame:
    """The frame without what may not be counted of one wave."""
    inside = _of_wave(frame, wave)
    if not found.kept.all():
        rows = np.flatnonzero(inside)
        aside = np.isin(hashed(persons(frame.iloc[rows], role), key=key), now.who[~found.kept])
        frame = frame.drop(index=frame.index[rows[aside]])
        inside = _of_wave(frame, wave)
    frame = frame.copy()
    if role in BALLOTS:
        for name in found.groups:
            frame[name] = frame[name].where(~inside, "")
        return frame[~(inside & blocks(frame, role).isin(set(map(block_of, found.withheld))).to_numpy())]
    for name in [*found.withheld, *(f"{SEGMENT}{one}" for one in found.groups)]:
        text = name.startswith((SEGMENT, "verbatim."))
        frame[name] = frame[name].where(~inside, "" if text else np.nan)
    return frame


def _of_wave(frame: pd.DataFrame, wave: str) -> NDArray[np.bool_]:
    return (frame["wave"].astype(str) == wave).to_numpy() if "wave" in frame else np.ones(len(frame), dtype=bool)


def moved(frame: pd.DataFrame, role: str, wave: str, *, delivered: Sequence[Delivery], key: bytes) -> bool:
    """Whether the answers of a wave are others than in some delivery of it; then groups that follow from answers may differ
    by few people, and nobody can say by how many, because of a delivery no answer is kept."""
    before = [one.people[f"{role} {wave}"] for one in delivered if f"{role} {wave}" in one.people]
    now = registers(frame, role, key=key).get(wave) if before else None
    return any(now is None or _said(now) != _said(one) for one in before)


def _said(register: Register) -> set[tuple[str, int]]:
    return {(question, int(one)) for question, own in register.said.items() for one in own if one}


def answered(frame: pd.DataFrame, role: str) -> bool:
    """Whether any answer is left in an input."""
    if role in BALLOTS:
        return bool(len(frame))
    others = [
        name for name in frame if name not in {PERSON[role], "wave", "weight"} and not str(name).startswith(SEGMENT)
    ]
    given = frame[others]
    return bool((given.notna() & (given != "")).to_numpy().any())
