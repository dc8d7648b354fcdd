"""The attacker against random clients: nothing may be recovered of 1,000 of them, nor of a second delivery of each.

Panels of 5-20 raters, surveys of 20-200 customers in overlapping segments, waves with joiners and leavers; each client is
scored as a run scores it, and once more after a late ballot, a changed answer or a withdrawal. Says what was found, and
the share of figures that is withheld.

    nice python bench/privacy.py [CLIENTS] [FIRST]
"""

from __future__ import annotations

import contextlib
import json
import sys
import tempfile
import time
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from workbench.errors import DisclosureError
from workbench.frameworks import load
from workbench.privacy import Rules, deliveries
from workbench.privacy.attack import attack
from workbench.privacy.record import Results, record
from workbench.privacy.registers import registers
from workbench.privacy.rules import STANDARD
from workbench.privacy.seen import Found, differences
from workbench.result import Result
from workbench.scoring.journey.forces import FORCES, LENSES, counted, gap_table, lens_table, ratings
from workbench.scoring.maturity import assess_maturity
from workbench.scoring.release import release
from workbench.scoring.voice import measure_voice

PACK = load(Path(__file__).parents[1] / "templates/frameworks/cx-maturity", language="en", shown="cx-maturity")
KEY = b"bench"
STAGES = ("plan", "ride")


def maturity_ballots(rng: np.random.Generator) -> pd.DataFrame:
    """Two waves of 5-20 raters, some of whom join, leave or skip; opinions lean to one side at random."""
    raters, lean = int(rng.integers(5, 21)), rng.dirichlet(np.full(5, rng.choice([0.3, 0.8, 3.0])))
    roles = rng.choice(["executive", "manager", "front line"], raters, p=rng.dirichlet(np.ones(3) * 2))
    departments = rng.choice(["Ops", "Sales", "IT"], raters)
    items = [item.id for group in PACK.groups[: int(rng.integers(2, 8))] for item in group.items]
    rows = []
    for wave in ("1", "2"):
        there = rng.random(raters) < (1.0 if wave == "2" else rng.choice([0.7, 1.0]))
        skips = rng.random() * 0.1 if rng.random() < 0.3 else 0.0
        for at in np.flatnonzero(there):
            scores = rng.choice(5, len(items), p=lean) + 1.0
            scores[rng.random(len(items)) < skips] = np.nan
            rows += [
                (f"r{at}", roles[at], departments[at], "", item, wave, score)
                for item, score in zip(items, scores, strict=True)
            ]
    return pd.DataFrame(rows, columns=["rater", "role", "department", "seniority", "item", "wave", "score"])


def journey_ballots(rng: np.random.Generator) -> pd.DataFrame:
    """Ballots of 5-20 raters on two forces at two stages, on 1-7."""
    raters, lean = int(rng.integers(5, 21)), rng.dirichlet(np.full(7, rng.choice([0.3, 0.8, 3.0])))
    skips = rng.random() * 0.15 if rng.random() < 0.5 else 0.0
    return pd.DataFrame([
        {"rater": f"r{at}", "stage": stage, "force": force, "lens": lens, "wave": "1",
         "score": np.nan if rng.random() < skips else float(rng.choice(7, p=lean) + 1)}
        for at in range(raters) for stage in STAGES for force in list(FORCES)[:2] for lens in LENSES
    ])  # fmt: skip


class Customers:
    """A survey of 20-200 customers in two waves, with segments that nest or have blanks, and at times key accounts."""

    def __init__(self, rng: np.random.Generator) -> None:
        n = int(rng.integers(20, 201))
        region = rng.choice(["North", "South", "East", "West", ""], n, p=rng.dirichlet(np.ones(5)))
        fleet = np.where(region == "North", "A", rng.choice(["B", "C"], n))
        fleet[: int(rng.integers(0, 3))] = "B"
        lean = rng.dirichlet(np.full(11, rng.choice([0.3, 1.0])))
        stars = rng.dirichlet(np.full(5, rng.choice([0.3, 1.0])))
        weight = np.ones(n)
        if rng.random() < 0.3:
            weight[: int(rng.integers(1, 8))] = rng.choice([2.0, 5.0, 20.0])
        self.frame = pd.DataFrame({
            "respondent": [f"c{at}" for at in range(n)], "wave": np.where(rng.random(n) < 0.3, "1", "2"),
            "weight": weight, "nps": rng.choice(11, n, p=lean).astype(float),
            "csat": np.where(rng.random(n) < 0.1, np.nan, rng.choice(5, n, p=stars) + 1.0),
            "touchpoint.t1": np.where(rng.random(n) < rng.choice([0.1, 0.9]), np.nan, rng.choice(5, n, p=stars) + 1.0),
            "segment.region": region, "segment.fleet": fleet,
        })  # fmt: skip
        self.waves = pd.DataFrame({"id": ["1", "2"], "label": ["1", "2"]})
        self.touchpoints = pd.DataFrame({"id": ["t1"], "label": ["t1"], "stage": [""], "low": [1.0], "high": [5.0]})
        self.segments = pd.DataFrame({"id": ["region", "fleet"], "label": ["Region", "Fleet"]})
        self.drivers = self.outcomes = self.verbatims = pd.DataFrame({"id": [], "label": [], "kind": []})
        self.scales = {"nps": (0.0, 10.0), "csat": (1.0, 5.0)}
        self.retention = ""
        self.quality = pd.DataFrame({"check": [], "wave": [], "count": [], "text": []})
        self.codebook = pd.DataFrame(
            columns=["question", "label", "wave", "column", "answer", "count", "read", "counts_as", "basis"]
        )


def scored(maturity: pd.DataFrame, journey: pd.DataFrame, customers: Customers, rules: Rules) -> Results:
    """What a run of these inputs records; a part that may not be shown at all is left out."""
    results = []
    with contextlib.suppress(DisclosureError, ValueError):
        results.append(release(assess_maturity(maturity, PACK, rules=rules)))
    given = ratings(journey, STAGES, rules=rules, scale=(1, 7))
    tables = {"lenses": lens_table(given, rules), "gaps": gap_table(given, rules)}
    results.append(release(Result("journey", {}, tables, rules=rules)))
    with contextlib.suppress(ValueError):
        results.append(release(measure_voice(customers, rules=rules)))  # type: ignore[arg-type]
    return record(results)


def changed(frame: pd.DataFrame, person: str, score: str, rng: np.random.Generator) -> pd.DataFrame:
    """The same input after a late ballot or two, a changed answer, or a withdrawal."""
    people = frame[person].unique()
    what = rng.choice(["late", "changed", "withdrawn", "late", "none"])
    if what == "late":
        joins = int(rng.integers(1, 7))
        more = [
            frame[frame[person] == one].assign(**{person: f"new{at}"})
            for at, one in enumerate(rng.choice(people, joins))
        ]
        more = [one.assign(**{score: one[score].iloc[::-1].to_numpy()}) for one in more]
        return pd.concat([frame, *more], ignore_index=True)
    if what == "withdrawn":
        return frame[~frame[person].isin(rng.choice(people, int(rng.integers(1, 3))))].reset_index(drop=True)
    if what == "changed":
        frame = frame.copy()
        place = int(rng.integers(0, len(frame)))
        frame.loc[place, score] = 1.0 if frame.loc[place, score] != 1.0 else 2.0
    return frame


def client(seed: int, rules: Rules = STANDARD) -> tuple[Results, list[Found]]:
    """A random client's record, and what is found in it, in its second delivery, and between both."""
    rng = np.random.default_rng(seed)
    maturity, journey, customers = maturity_ballots(rng), journey_ballots(rng), Customers(rng)
    first = scored(maturity, journey, customers, rules)
    found = attack(first, rules)
    inputs = {
        "maturity": (maturity, "rater", "score"),
        "journey_ballots": (journey, "rater", "score"),
        "survey": (customers.frame, "respondent", "nps"),
    }
    only = {"journey_ballots": partial(counted, stages=STAGES, rules=rules, scale=(1, 7))}
    people = {
        f"{role} {wave}": one
        for role, (frame, _, _) in inputs.items()
        for wave, one in registers(only.get(role, lambda all_: all_)(frame), role, key=KEY).items()
    }
    kept = {}
    with tempfile.TemporaryDirectory() as folder:
        deliveries.write(Path(folder), deliveries.Delivery("first", people))
        delivered = deliveries.read(Path(folder))
    for role, (frame, person, score) in inputs.items():
        several = ("nps", "csat") if role == "survey" else None
        kept[role], _ = deliveries.settled(
            changed(frame, person, score, rng),
            role,
            delivered=delivered,
            key=KEY,
            minimum=rules.minimum_group,
            several=several,
            counted=only.get(role),
        )
    customers.frame = kept["survey"]
    second = scored(kept["maturity"], kept["journey_ballots"], customers, rules)
    return first, [*found, *attack(second, rules), *differences(second, first, rules)]


def shown(results: Results) -> Counter[str]:
    """How many figures of people have a value, and how many have none, by module."""
    counts: Counter[str] = Counter()
    for name, one in results["figures"].items():
        counts[f"{name.partition('.')[0]} {'withheld' if one['value'] is None else 'shown'}"] += 1
    return counts


def main(clients: int, first: int) -> int:
    """Attack so many clients; 1 where anything was found."""
    started, recovered, counts = time.monotonic(), 0, Counter[str]()
    for seed in range(first, first + clients):
        results, found = client(seed)
        counts += shown(results)
        recovered += bool(found)
        for one in found:
            print(f"client {seed}: {one.where}: {one.what}", flush=True)
        if (seed + 1) % 10 == 0:  # where to go on from after a stop
            print(f"clients {first} to {seed}: {recovered} recovered", file=sys.stderr, flush=True)
    told: dict[str, Any] = {"clients": clients, "recovered": recovered, "seconds": round(time.monotonic() - started)}
    for module in ("maturity", "voice"):
        hidden, seen = counts[f"{module} withheld"], counts[f"{module} shown"]
        told[f"{module} withheld"] = round(hidden / max(hidden + seen, 1), 3)
    print(json.dumps(told))
    return int(recovered > 0)


if __name__ == "__main__":
    numbers = [int(one) for one in sys.argv[1:]]
    sys.exit(main(*(numbers + [1000, 0][len(numbers) :])))
