"""The next level's steps as candidates, the thirteen workstreams, and the targets that a plan serves."""

from __future__ import annotations

import pandas as pd
import pytest

from workbench import assets
from workbench.frameworks import load
from workbench.model.governance import Stage
from workbench.model.roadmap import Target
from workbench.model.rows import rows_of
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.scoring import arrangements
from workbench.scoring.roadmap import targets

PLAN = pd.DataFrame([
    {"id": "I1", "workstream": "reward & recognition", "chosen": True, "findings": "M1.5.2, voice.refunds", "kpi": "Depots"},
    {"id": "I2", "workstream": "Strategy", "chosen": False, "findings": "M1.1", "kpi": ""},
    {"id": "I3", "workstream": "Fleet", "chosen": True, "findings": "M1.55", "kpi": ""},
])  # fmt: skip


def maturity(*rows):
    table = pd.DataFrame(rows, columns=["id", "label", "mean", "target"])
    return [Result("maturity", {}, {"competencies": table}, rules=STANDARD)]


def pack(language="en"):
    return load(assets.folder("templates") / "frameworks" / "cx-strategy-levels", language=language, shown="pack")


@pytest.mark.parametrize(("reached", "ids"), [(1, ["M2.S2a", "M2.S2b"]), (3, ["M2.S4a", "M2.S4b"]), (5, [])])
def test_the_steps_are_the_two_that_lead_to_the_next_level(reached, ids):
    steps = arrangements.next_steps(pack(), reached)
    assert [one.id for one in steps] == ids
    assert all(one.detail for one in steps)


def test_the_way_has_all_five_voices_and_eight_steps_and_says_where_the_client_stands():
    rows = rows_of(Stage, arrangements.way(pack(), 2))
    assert [(row.level, row.standing) for row in rows] == [
        (1, "reached"), (2, "reached"), (3, "next"), (4, "later"), (5, "later"),
    ]  # fmt: skip
    assert all(row.voice and row.speaker for row in rows)
    assert [len(row.steps.split(" · ")) for row in rows] == [1, 2, 2, 2, 2] and rows[0].steps == ""


def test_the_steps_speak_the_language_of_the_pack():
    steps = arrangements.next_steps(pack("pl"), 2)
    assert [one.label for one in steps] == ["Jasna strategia CX", "Ład międzyfunkcyjny"]


def test_a_competency_is_served_by_chosen_initiatives_that_name_it_or_a_practice_of_it():
    upstream = maturity(
        ("M1.5", "Culture", 2.4, 3.5),
        ("M1.1", "Strategy", 3.0, 3.0),
        ("M1.7", "Evidence", None, 3.0),
        ("M1.2", "Future", 2.0, None),
    )
    shown = targets.targets(upstream, PLAN)
    assert [(row.id, row.gap, row.initiatives, row.kpis) for row in rows_of(Target, shown)] == [
        ("M1.5", 1.1, "I1", "Depots"), ("M1.1", 0.0, "", ""), ("M1.7", None, "", ""), ("M1.2", None, "", ""),
    ]  # fmt: skip
    found = {name: one.value for name, one in targets.figures(PLAN, shown).items()}
    assert found == {"streams": 13, "streams_used": 1, "targets": 2, "targets_below": 1, "targets_unserved": 0}


def test_without_a_diagnostic_there_is_no_target():
    shown = targets.targets([], PLAN)
    assert shown.empty
    assert set(targets.figures(PLAN, shown)) == {"streams", "streams_used"}


def test_a_workstream_is_known_by_what_is_left_of_its_name():
    assert {targets.slug("Reward & recognition"), targets.slug("Reward and recognition")} == {"reward-and-recognition"}
    assert targets.slug("CX central team/plan") in targets.STREAMS
    assert len(targets.STREAMS) == 13
