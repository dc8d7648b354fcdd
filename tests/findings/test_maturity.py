"""Each maturity exhibit says its finding with figures of the result, and says so where it may not."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from workbench.context import Context
from workbench.findings import maturity
from workbench.frameworks import load
from workbench.scoring.maturity import assess_maturity
from workbench.wording import number

PACK = load(Path(__file__).parents[2] / "templates" / "frameworks" / "cx-maturity")
CONTEXT = Context(client="acme", name="Acme", run="r1", period="2026")
EXHIBITS = [
    maturity.radar, maturity.targets, maturity.levels, maturity.certainty, maturity.perception, maturity.roles, maturity.departments,
    maturity.waves, maturity.benchmarks, maturity.next_steps,
]  # fmt: skip
ROLES = ["executive"] * 6 + ["front line"] * 7 + ["manager"] * 5


def ballots(wave: str, people: int, *, shift: float = 0.0) -> pd.DataFrame:
    rng = np.random.default_rng(7)
    rows = [
        {"rater": f"r{at}", "role": ROLES[at % 18], "department": ["IT", "Sales", "Operations"][at % 3], "seniority": "",
         "item": item.id, "wave": wave, "score": float(np.clip(rng.integers(1, 5) + shift + (at < 6), 1, 5))}
        for at in range(people)
        for item in PACK.items
    ]  # fmt: skip
    return pd.DataFrame(rows)


TARGETS = {group.id: 4.0 for group in PACK.groups}
CASES = {
    "two waves": assess_maturity(
        pd.concat([ballots("2025", 18), ballots("2026", 18, shift=1)]), PACK, targets=TARGETS
    ),
    "one wave of five people": assess_maturity(ballots("2026", 5), PACK),
}


@pytest.mark.parametrize("show", EXHIBITS, ids=lambda show: show.__name__)
@pytest.mark.parametrize("case", CASES)
def test_an_exhibit_fits_its_slide_and_names_the_figures_behind_it(show, case):
    item, result = show(CASES[case], CONTEXT), CASES[case]
    assert len(item.title) <= 110
    assert all(len(line) <= 110 for line in item.takeaways)
    assert set(item.figures) <= {result.figure_id(name) for name in result.figures}


@pytest.mark.parametrize("show", EXHIBITS, ids=lambda show: show.__name__)
@pytest.mark.parametrize("case", CASES)
def test_every_number_in_a_title_is_a_figure_of_the_result(show, case):
    result = CASES[case]
    item = show(result, CONTEXT)
    printed = {
        number(e.value, e.unit) for e in (result.figures[id_.partition(".")[2]] for id_ in item.figures)
    }
    printed |= {number(result.figures["scale_top"].value, "level")}
    assert set(re.findall(r"[+-]?\d[\d.]*%?", item.title)) <= printed


def test_mean_and_staged_level_stand_side_by_side_under_their_names():
    frame = maturity.levels(CASES["two waves"], CONTEXT).frame()
    assert {"Mean (95% interval)", "Level reached (staged)"} <= set(frame.columns)


def test_targets_and_the_wave_before_are_drawn_where_there_are_any():
    assert set(maturity.radar(CASES["two waves"], CONTEXT).frame()["series"]) == {
        "Current",
        "Target",
        "Previous wave",
    }
    assert set(maturity.radar(CASES["one wave of five people"], CONTEXT).frame()["series"]) == {"Current"}


def test_targets_show_percent_and_progress_and_their_absence_is_said():
    frame = maturity.targets(CASES["two waves"], CONTEXT).frame()
    assert {"Percent to target", "Progress to date"} <= set(frame.columns)
    assert "No targets" in maturity.targets(CASES["one wave of five people"], CONTEXT).title


def test_what_anonymity_forbids_is_said_and_not_drawn():
    result = CASES["one wave of five people"]
    for show in (maturity.perception, maturity.roles, maturity.departments):
        item = show(result, CONTEXT)
        assert item.kind == "table"
        assert "anonymity" in item.title
        assert "5 people" in str(item.rows)


def test_small_groups_are_discussed_and_not_called_different():
    item = maturity.perception(CASES["two waves"], CONTEXT)
    assert item.takeaways == (
        "Groups are small: the gap is a topic for discussion, not a significant difference",
    )


def test_benchmarks_are_cited_with_the_published_shares():
    item = maturity.benchmarks(CASES["two waves"], CONTEXT)
    assert item.frame()["share"].tolist() == [0.34, 0.12, 0.16]
    assert item.source == "Ipsos Views, May 2023, more than 1,000 CX leaders"


def test_the_first_wave_is_called_a_baseline():
    assert "first wave" in maturity.waves(CASES["one wave of five people"], CONTEXT).title
