"""What has left: who was in it, as keyed hashes, so that the next delivery tells of no fewer than the minimum by difference.

A ballot that comes late is the normal case: it is set aside until so many people have come, changed or gone that the
difference of the two deliveries is nobody's answer.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import DisclosureError
from workbench.privacy.keys import keyed

if TYPE_CHECKING:
    import pandas as pd

FOLDER = ".deliveries"
People = Mapping[str, str]
"""Keyed hash of each person, and of all that this person said."""


@dataclass(frozen=True)
class Delivery:
    """A run that was handed over, and the people of each input and wave that were in it."""

    run: str
    people: Mapping[str, People]


def read(folder: Path) -> tuple[Delivery, ...]:
    """The deliveries of a client, by name of the run."""
    files = sorted((folder / FOLDER).glob("*.json"))
    return tuple(Delivery(**json.loads(path.read_text("utf-8"))) for path in files)


def people_of(frame: pd.DataFrame, person: str, *, key: bytes) -> dict[str, dict[str, str]]:
    """The people of each wave of a frame with a row or more for each `person`."""
    found: dict[str, dict[str, str]] = {}
    first, *others = sorted(map(str, frame.columns))
    rows = frame[first].map(str)
    for column in others:
        rows = rows + "\x1f" + frame[column].map(str)
    for (wave, who), said in rows.groupby([frame["wave"].astype(str), frame[person].astype(str)], sort=False):
        found.setdefault(str(wave), {})[keyed(key, str(who))] = keyed(key, *sorted(said))
    return found


def late(now: People, delivered: Iterable[People], *, minimum: int, what: str) -> set[str]:
    """The people (keyed hashes) to set aside, so that the rest differs from each delivery by nobody or by enough.

    Raises `DisclosureError` where fewer people than the minimum changed an answer or are gone: the difference would be
    what they said, whoever is set aside.
    """
    aside: set[str] = set()
    earlier = list(delivered)
    while True:
        kept = {who: said for who, said in now.items() if who not in aside}
        for before in earlier:
            new = kept.keys() - before.keys()
            others = sum(kept.get(who) != said for who, said in before.items())
            if not 0 < len(new) + others < minimum:
                continue
            if others:
                raise DisclosureError(
                    f"{what}: {others} people changed their answers or are gone since a delivery; figures of both would "
                    f"tell what they said. Put their answers back, or wait until {minimum} people have changed"
                )
            aside |= new
            break
        else:
            return aside


def settled(
    frame: pd.DataFrame, person: str, *, folder: Path, role: str, key: bytes, minimum: int
) -> tuple[pd.DataFrame, int]:
    """The rows that may be counted beside what was delivered, and the number of people who wait."""
    records = [one.people for one in read(folder)]
    if frame.empty or not any(name.startswith(f"{role} ") for one in records for name in one):
        return frame, 0
    waiting: set[str] = set()
    for wave, now in people_of(frame, person, key=key).items():
        delivered = [one[f"{role} {wave}"] for one in records if f"{role} {wave}" in one]
        late_ones = late(now, delivered, minimum=minimum, what=f"{role.replace('_', ' ')}, wave {wave}")
        waiting |= {f"{wave} {who}" for who in late_ones}
    if not waiting:
        return frame, 0
    own = [f"{wave} {keyed(key, str(who))}" for wave, who in zip(frame["wave"], frame[person], strict=True)]
    kept = [one not in waiting for one in own]
    return frame[kept].reset_index(drop=True), len(waiting)


def write(folder: Path, delivery: Delivery) -> Path:
    """Keep who was in a delivery, in the client's folder, where it is nobody's to read but the owner's."""
    path = folder / FOLDER / f"{delivery.run}.json"
    path.parent.mkdir(mode=0o700, exist_ok=True)
    path.write_text(json.dumps({"run": delivery.run, "people": delivery.people}, sort_keys=True), "utf-8")
    path.chmod(0o600)
    return path
