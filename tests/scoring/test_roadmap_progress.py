"""What changed since the last run: moved figures, closed gaps, late initiatives."""

from __future__ import annotations

import pandas as pd
import pytest
from roadmap_examples import frame, initiative

from workbench.privacy.rules import STANDARD
from workbench.result import Estimate, Result
from workbench.scoring.roadmap import progress


def voice(**figures):
    return Result("voice", {name: Estimate(*ends, unit="points") for name, ends in figures.items()}, rules=STANDARD)


def offering(*findings):
    rows = [(f"{one}.A", f"Close {one}", one, "", "", "") for one in findings]
    return Result(
        "governance",
        {},
        {"candidates": pd.DataFrame(rows, columns=["id", "title", "finding", "workstream", "dimension", "detail"])},
        rules=STANDARD,
    )


def planned(**ends):
    rows = [(id_, True, start, end) for id_, (start, end) in ends.items()]
    return Result(
        "roadmap", {}, {"initiatives": pd.DataFrame(rows, columns=["id", "chosen", "start", "end"])}, rules=STANDARD
    )


def moved(now, before):
    return progress.moved(now, before, minimum=STANDARD.minimum_group)


@pytest.mark.parametrize(("people", "told"), [(10, 1), (11, 0), (14, 0), (15, 1)])
def test_a_figure_of_a_few_people_more_is_not_set_beside_the_earlier_one(people, told):
    now = Result("voice", {"nps": Estimate(12, 8, 16, n=people, unit="points")}, rules=STANDARD)
    before = Result("voice", {"nps": Estimate(2, -2, 6, n=10, unit="points")}, rules=STANDARD)
    assert len(moved([now], [before])) == told


def test_a_figure_moved_where_each_value_lies_outside_the_others_interval():
    found = moved([voice(nps=(12, 8, 16))], [voice(nps=(2, -2, 6))])
    assert found.drop(columns="said").to_dict("records") == [
        {"figure": "voice.nps", "unit": "points", "before": 2.0, "now": 12.0}
    ]


def test_a_figure_within_the_old_interval_did_not_move():
    assert moved([voice(nps=(5, 4, 6))], [voice(nps=(2, -2, 6))]).empty


def test_a_figure_without_interval_suppressed_or_new_is_not_compared():
    before = [voice(nps=(2, None, None), ces=(None, None, None))]
    assert moved([voice(nps=(12, 8, 16), ces=(1, 0, 2), csat=(3, 2, 4))], before).empty


def test_figures_that_repeat_another_are_not_counted_twice():
    assert moved([voice(nps_previous=(12, 8, 16))], [voice(nps_previous=(2, -2, 6))]).empty


def test_the_plans_own_figures_are_simulated_and_not_compared():
    now, before = (
        Result("roadmap", {"npv": Estimate(v, v - 1, v + 1, unit="EUR")}, rules=STANDARD) for v in (10.0, 50.0)
    )
    assert moved([now], [before]).empty


def test_gaps_are_closed_opened_or_still_open():
    found = progress.gaps([offering("G1.1.1", "G1.1.3")], [offering("G1.1.1", "G1.1.2")])
    assert dict(zip(found["finding"], found["state"], strict=True)) == {
        "G1.1.1": "still open",
        "G1.1.2": "closed",
        "G1.1.3": "opened",
    }


def test_an_initiative_is_late_by_the_earlier_plan_or_its_own_word():
    rows = frame(
        initiative("A"),
        initiative("B", status="started"),
        initiative("C", status="done"),
        initiative("D", status="late"),
        initiative("E"),
        initiative("F", status="started"),
    )
    before = [
        planned(
            A=("2027-01-01", "2027-09-01"),
            B=("2027-01-01", "2027-03-01"),
            C=("2027-01-01", "2027-02-01"),
            E=("2027-06-01", "2027-09-01"),
            F=("2027-01-01", "2027-09-01"),
        )
    ]
    found = progress.late(rows, before, as_of="2027-04-30")
    assert {row["id"]: row["reason"].id for row in found.to_dict("records")} == {
        "A": "roadmap-late-start",
        "B": "roadmap-late-end",
        "D": "roadmap-late-reported",
    }


def test_without_an_earlier_plan_only_its_own_word_counts():
    found = progress.late(frame(initiative("A"), initiative("D", status="late")), [], as_of="2027-04-30")
    assert found["id"].tolist() == ["D"]


def test_a_wave_that_repeats_its_measure_is_one_move_of_one_figure():
    now = [voice(**{"csat": (12, 8, 16), "csat.2026": (12, 8, 16), "csat.2025": (9, 8, 10)})]
    before = [voice(**{"csat": (2, -2, 6), "csat.2026": (2, -2, 6), "csat.2025": (3, 2, 4)})]
    assert moved(now, before)["figure"].tolist() == ["voice.csat", "voice.csat.2025"]
