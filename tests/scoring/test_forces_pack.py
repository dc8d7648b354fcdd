"""The six forces as shipped: worked examples, names, first steps and translations."""

from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest

from workbench import languages
from workbench.frameworks import load
from workbench.frameworks.load import examples
from workbench.privacy.rules import STANDARD, Rules
from workbench.scoring.journey import FORCES, HYGIENE, score_journey

# Raters may all say the same, and five have an interval whatever it leaves of their answers: methods are tested here.
OPEN = Rules(minimum_group=1, minimum_comments=8, small_base=30, uniform_limit=1)
PACK = Path(__file__).parents[2] / "templates" / "frameworks" / "forces-of-cx"


def scored(answers, **options):
    """One stage whose Certainty is rated as given."""
    votes = pd.DataFrame(
        [
            {
                "rater": f"r{at}",
                "role": "customer",
                "stage": "ride",
                "force": "certainty",
                "lens": lens,
                "wave": "1",
                "score": score,
            }
            for lens, scores in answers.items()
            for at, score in enumerate(scores)
        ]
    ).astype({"score": float})
    empty = pd.DataFrame(
        columns=["id", "stage", "text", "status", "importance", "satisfaction", "low", "high", "owner"]
    )
    journey = SimpleNamespace(
        title="Ride",
        scale=(1, 7),
        personas=pd.DataFrame(columns=["id", "name"]),
        touchpoints=empty,
        opportunities=empty,
        stages=pd.DataFrame([{"id": "ride", "label": "Ride", "weight": 1.0}]),
        lanes=pd.DataFrame(columns=["stage", "lane", "text"]),
        emotions=pd.DataFrame(columns=["stage", "curve", "value"]),
    )
    rules = OPEN if votes["rater"].nunique() >= STANDARD.minimum_group else STANDARD
    return score_journey(journey, votes, **options, rules=rules)


@pytest.mark.parametrize("example", examples(PACK), ids=lambda example: example.name)
def test_a_worked_example_comes_out_as_written(example):
    figures = scored(example.answers).figures
    for name, expected in example.expect.items():
        known = name if name in figures and name not in ("delivery_gap", "ambition_gap") else f"{name}.ride.certainty"
        assert figures[known].value == (None if expected is None else pytest.approx(expected))


def test_the_pack_has_the_six_forces_and_names_the_two_of_hygiene():
    pack = load(PACK)
    assert [group.id for group in pack.groups] == list(FORCES)
    assert [group.id for group in pack.groups if "Hygiene" in group.text] == list(HYGIENE)


def test_each_force_has_statements_evidence_and_a_first_step():
    items = load(PACK).items
    assert len(items) == 12
    assert all(item.evidence and item.action and item.workstream and item.dimension for item in items)


def test_names_and_first_steps_come_from_the_pack_in_the_clients_language():
    result = scored(
        {"expectation": [6] * 6, "actual": [3, 4] * 3, "ideal": [7] * 6}, framework=load(PACK, language="pl")
    )
    assert result.table("gaps")["force_label"].iloc[0] == "Pewność"
    assert (
        result.told(languages.catalogue("pl")).table("candidates")["title"].iloc[0]
        == "Ride: mówić klientom, co będzie dalej, zanim zapytają"
    )
