"""The council, the calendar and the playbook; views and levels are tested by the packs' own examples."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pytest

from workbench.frameworks import load
from workbench.scoring import arrangements

PACKS = Path(__file__).parents[2] / "templates" / "frameworks"


@dataclass(frozen=True)
class Seat:
    role: str
    kind: str
    duty: str = ""


@dataclass(frozen=True)
class Forum:
    forum: str
    every: str
    chair: str = ""
    purpose: str = ""


@pytest.fixture(scope="module")
def pack():
    return load(PACKS / "governance-playbook")


@pytest.fixture(scope="module")
def sources():
    return arrangements.sources_of(load(PACKS / "cross-walk"))


def questions(pack_id: str = "governance-checklist", **changes: object) -> pd.DataFrame:
    """All questions in place with evidence, except for `changes` to the one named G1.1.1."""
    rows = [
        {"id": item.id, "applicable": True, "answered": True, "in_place": True, "rung": "Practised", "cited": "paper", "owner": "COO",
         "due": "", "action": item.action}
        for item in load(PACKS / pack_id).items
    ]  # fmt: skip
    rows[0] |= changes
    return pd.DataFrame(rows)


def clause(frame: pd.DataFrame, id_: str) -> dict[str, str]:
    return frame.set_index("id").loc[id_].to_dict()


def test_a_kind_of_member_without_a_seat_is_missing():
    mix = arrangements.council(
        [Seat("CEO", "executive"), Seat("Head of CX", "business"), Seat("Head of IT", "functional")]
    )
    assert mix.loc[mix["missing"], "kind"].tolist() == ["operational"]
    assert mix["seats"].tolist() == [1, 1, 1, 0]


def test_a_member_whose_role_has_a_comma_is_one_member():
    seats = [Seat("Director, Fares and Sales", "business"), Seat("CEO", "executive")]
    assert arrangements.members(seats)["role"].tolist() == ["Director, Fares and Sales", "CEO"]


def test_without_a_council_every_kind_is_missing():
    assert arrangements.council([])["missing"].all()


def test_every_activity_has_exactly_one_kind_of_member_who_answers_for_it(pack):
    table = arrangements.raci(pack)
    assert len(table) == 8
    accountable = table[list(arrangements.KINDS_OF_MEMBER)].isin(["A", "A/R"]).sum(axis=1)
    assert accountable.tolist() == [1] * 8


def test_the_clients_meetings_take_the_place_of_the_proposal(pack):
    agreed = arrangements.cadence([Forum("Council", "quarter")], pack)
    assert agreed[["forum", "times_a_year", "proposed"]].values.tolist() == [["Council", 4, False]]
    assert arrangements.cadence([], pack)["proposed"].all()


def test_a_clause_in_place_cites_its_evidence_and_owner(pack, sources):
    frame = arrangements.playbook(pack, questions(), sources, full_council=True)
    stated = clause(frame, "GP.1.1")
    assert (stated["state"], stated["evidence"], stated["owner"], stated["action"]) == ("in place", "paper", "COO", "")


def test_an_open_clause_names_the_step_the_owner_and_the_date(pack, sources):
    late = questions(in_place=False, due="2026-12-31", owner="CEO")
    stated = clause(arrangements.playbook(pack, late, sources, full_council=True), "GP.1.1")
    assert (stated["state"], stated["owner"], stated["due"]) == ("open", "CEO", "2026-12-31")
    assert stated["action"] == "Appoint an accountable owner and seat a governance council"


def test_a_council_with_an_open_seat_leaves_its_composition_open_whatever_the_answers_say(pack, sources):
    frame = arrangements.playbook(pack, questions(), sources, full_council=False)
    assert clause(frame, "GP.2.1")["state"] == "open"
    assert clause(frame, "GP.2.1")["action"] == "Seat a member of every kind on the council"
    assert clause(frame, "GP.2.2")["state"] == "in place"


def test_a_clause_whose_questions_do_not_apply_is_proposed(pack, sources):
    frame = arrangements.playbook(pack, questions(applicable=False), sources, full_council=True)
    assert clause(frame, "GP.1.1")["state"] == "proposed"


def test_an_unanswered_question_leaves_its_clause_open(pack, sources):
    frame = arrangements.playbook(pack, questions(answered=False, in_place=False), sources, full_council=True)
    assert clause(frame, "GP.1.1")["state"] == "open"


def test_a_level_above_a_gap_is_not_reached_although_its_own_criteria_hold(sources):
    levels = load(PACKS / "cx-strategy-levels")
    criteria = arrangements.staged(levels, questions(in_place=False), sources)
    assert arrangements.level_reached(criteria) == 1
    assert criteria.loc[criteria["level"] == 5, "state"].eq("holds").all()
