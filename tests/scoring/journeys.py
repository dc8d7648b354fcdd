"""A journey of one stage, ballots of raters and forces that customers rated, for the tests of its scoring."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pandas as pd
from surveys import survey

from workbench import languages
from workbench.privacy.rules import STANDARD
from workbench.scoring.journey import FORCES

EN = languages.catalogue("en")


ALIKE = replace(STANDARD, uniform_limit=1)  # raters may all say the same: methods are tested here


LENSES = ("expectation", "actual", "ideal")


def journey(*stages, scale=(1, 7), emotions=(), opportunities=()):
    """A journey of stages given as (id, weight, reach)."""
    rows = [
        {"id": id_, "label": id_.capitalize(), "weight": weight, "reach": reach, "evidence": "workshop"}
        for id_, weight, reach in stages or (("plan", 1.0, 1.0), ("ride", 3.0, 1.0))
    ]
    ideas = ["id", "stage", "text", "status", "importance", "satisfaction", "low", "high"]
    return SimpleNamespace(
        title="A trip",
        scale=scale,
        stages=pd.DataFrame(rows),
        personas=pd.DataFrame({"id": ["p"], "name": ["Ann"], "description": ["Commutes"], "needs": [("a", "b")]}),
        touchpoints=pd.DataFrame(
            [{"id": "app", "label": "App", "stage": "plan", "channel": "web", "owner": "Digital"}]
        ),
        lanes=pd.DataFrame([{"stage": "plan", "lane": "doing", "text": "Looks up trains"}]),
        emotions=pd.DataFrame(emotions, columns=["stage", "curve", "value"]),
        opportunities=pd.DataFrame(opportunities, columns=ideas),
    )


def ballots(cells, *, raters=12, wave="1"):
    """Ballots in which every rater gives the same (expectation, actual, ideal) in a cell, plus a little of their own."""
    rows = [
        {"rater": f"r{rater}", "role": "customer", "stage": stage, "force": force, "lens": lens, "wave": wave,
         "score": score + (0.1 * (rater % 2) if lens == "actual" else 0)}
        for (stage, force), scores in cells.items()
        for lens, score in zip(LENSES, scores, strict=True)
        for rater in range(raters)
    ]  # fmt: skip
    return pd.DataFrame(rows)


def everywhere(scores, **other):
    """The same scores in every cell, others where given as `stage_force`."""
    cells = {(stage, force): scores for stage in ("plan", "ride") for force in FORCES}
    return cells | {tuple(name.split("__")): value for name, value in other.items()}


def forced(n=400, seed=3):
    """Customers whose loyalty hangs on Certainty twice as much as on Control, and on nothing else."""
    rng = np.random.default_rng(seed)
    felt = {force: np.clip(np.round(rng.normal(4, 1.3, n)), 1, 7) for force in FORCES}
    nps = np.clip(
        np.round(5 + 1.0 * (felt["certainty"] - 4) + 0.5 * (felt["control"] - 4) + rng.normal(0, 0.8, n)), 0, 10
    )
    people = survey(pd.DataFrame({"nps": nps} | {f"force.ride.{force}.actual": felt[force] for force in FORCES}))
    people.forces = pd.DataFrame(
        [
            {"id": f"ride.{force}.actual", "stage": "ride", "force": force, "lens": "actual", "low": 1.0, "high": 7.0}
            for force in FORCES
        ]
    )
    return people
