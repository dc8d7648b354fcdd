"""Each maturity exhibit says its finding with figures of the result, and says so where it may not."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from workbench import languages
from workbench.context import Context
from workbench.findings import maturity
from workbench.frameworks import load
from workbench.privacy.rules import STANDARD
from workbench.scoring.maturity import assess_maturity
from workbench.wording import number

pytestmark = pytest.mark.xdist_group("findings of maturity")  # each case is assessed once

PACK = load(Path(__file__).parents[2] / "templates" / "frameworks" / "cx-maturity")
EN = languages.catalogue("en")
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
    "two waves": lambda: pd.concat([ballots("2025", 18), ballots("2026", 18, shift=1)]),
    "one wave of five people": lambda: ballots("2026", 5),
    "all alike": lambda: alike(3.0),
    "one lower": lambda: alike(3.0, other=2.0),
}


@cache
def assessed(case: str):
    """The result of a case, when a test first asks for it."""
    return assess_maturity(
        CASES[case](), PACK, targets=None if case == "one wave of five people" else TARGETS, rules=STANDARD
    )


@pytest.mark.parametrize("show", EXHIBITS, ids=lambda show: show.__name__)
@pytest.mark.parametrize("case", ["two waves", "one wave of five people"])
def test_an_exhibit_fits_its_slide_and_names_the_figures_behind_it(show, case):
    item, result = show(assessed(case), CONTEXT), assessed(case)
    if item is None:
        assert case == "one wave of five people"
        return
    item = item.told(EN)
    assert len(item.title) <= 110
    assert all(len(line) <= 110 for line in item.takeaways)
    assert set(item.figures) <= {result.figure_id(name) for name in result.figures}


@pytest.mark.parametrize("show", EXHIBITS, ids=lambda show: show.__name__)
@pytest.mark.parametrize("case", ["two waves", "one wave of five people"])
def test_every_number_in_a_title_is_a_figure_of_the_result(show, case):
    result = assessed(case)
    item = show(result, CONTEXT)
    if item is None:
        return
    item = item.told(EN)
    printed = {number(e.value, e.unit) for e in (result.figures[id_.partition(".")[2]] for id_ in item.figures)}
    printed |= {number(result.figures["scale_top"].value, "level")}
    assert set(re.findall(r"[+-]?\d[\d.]*%?", item.title)) <= printed


def test_mean_and_staged_level_stand_side_by_side_under_their_names():
    frame = maturity.levels(assessed("two waves"), CONTEXT).told(EN).frame()
    assert {"Mean (95% interval)", "Level reached"} <= set(frame.columns)


def test_targets_and_the_wave_before_are_drawn_where_there_are_any():
    assert set(maturity.radar(assessed("two waves"), CONTEXT).told(EN).frame()["series"]) == {
        "Now",
        "Target",
        "Previous",
    }
    assert set(maturity.radar(assessed("one wave of five people"), CONTEXT).told(EN).frame()["series"]) == {"Now"}


def test_targets_show_percent_and_progress_and_their_absence_is_said():
    frame = maturity.targets(assessed("two waves"), CONTEXT).told(EN).frame()
    assert {"Attained", "Progress"} <= set(frame.columns)
    assert maturity.targets(assessed("one wave of five people"), CONTEXT) is None


def test_what_anonymity_forbids_is_one_line_and_no_page():
    result = assessed("one wave of five people")
    assert [show(result, CONTEXT) for show in (maturity.perception, maturity.roles, maturity.departments)] == [None] * 3
    line = "Not shown, to protect the raters: executives against front line, roles and departments."
    assert line in maturity.levels(result, CONTEXT).told(EN).takeaways


def test_steps_without_targets_do_not_speak_of_targets_missed():
    assert "agree targets" in maturity.next_steps(assessed("one wave of five people"), CONTEXT).told(EN).title
    assert "below target" in maturity.next_steps(assessed("two waves"), CONTEXT).told(EN).title


def test_small_groups_are_discussed_and_not_called_different():
    item = maturity.perception(assessed("two waves"), CONTEXT).told(EN)
    assert item.takeaways == ("Fewer than 30 people in a group: whether they differ was not tested, so discuss it.",)


def test_benchmarks_are_cited_with_the_published_shares():
    item = maturity.benchmarks(assessed("two waves"), CONTEXT).told(EN)
    assert item.frame()["share"].tolist() == [0.34, 0.12, 0.16]
    assert item.source == "Ipsos Views, May 2023, more than 1,000 CX leaders"


def test_the_first_wave_is_called_a_baseline():
    assert "first diagnostic" in maturity.waves(assessed("one wave of five people"), CONTEXT).told(EN).title


def alike(score: float, *, people: int = 12, other: float | None = None) -> pd.DataFrame:
    """Everybody gives one score to everything; with `other`, M1.1 alone gets that."""
    rows = [
        {"rater": f"r{at}", "role": ROLES[at % 18], "department": ["IT", "Sales"][at % 2], "seniority": "", "wave": "1",
         "item": item.id, "score": other if other is not None and item.id.startswith("M1.1.") else score}
        for at in range(people)
        for item in PACK.items
    ]  # fmt: skip
    return pd.DataFrame(rows)


@pytest.mark.parametrize(
    ("show", "title"),
    [
        (maturity.radar, "CX maturity averages 3.0 of 5, the same in every competency"),
        (maturity.levels, "CX maturity averages 3.0, and level 3 is reached throughout"),
        (maturity.certainty, "The levels are firm: with other raters they would hold in every case"),
        (maturity.targets, "67% of the way to target is done, as far in one competency as in another"),
    ],
)
def test_where_all_competencies_are_alike_none_is_called_lowest(show, title):
    item = show(assessed("all alike"), CONTEXT).told(EN)
    assert item.title == title
    assert item.highlight == ()


def test_one_competency_beyond_all_intervals_is_called_lowest_by_enough_raters():
    result = assessed("one lower")
    few = replace(STANDARD, small_base=1 + int(result.figures["raters"].value))
    enough = replace(STANDARD, small_base=int(result.figures["raters"].value))
    titles = [maturity.radar(replace(result, rules=rules), CONTEXT).told(EN).title for rules in (few, enough)]
    assert titles[0].startswith("CX maturity: 2.9 of 5, from 2.0 (")  # the short form: the names are long
    assert "is clearly lowest at 2.0" in titles[1]


def test_a_title_speaks_of_the_profile_and_of_levels():
    assert (
        maturity.levels(assessed("one lower"), CONTEXT).told(EN).title
        == "CX maturity averages 2.9, and level 2 is reached throughout"
    )


def test_means_whose_intervals_overlap_are_described_and_none_is_called_lowest():
    result = assessed("two waves")
    agreed = replace(result, figures={**result.figures, "alpha": replace(result.figures["alpha"], value=0.7)})
    title = maturity.radar(agreed, CONTEXT).told(EN).title
    assert re.fullmatch(r"CX maturity averages \S+ of 5, from \S+ \(.*\) to \S+ \(.*\)", title)


def test_the_mean_of_raters_who_agree_little_is_said_with_that():
    title = maturity.radar(assessed("two waves"), CONTEXT).told(EN).title
    assert title == "CX maturity averages 3.8 of 5, but its raters agree little (agreement −0.01)".replace("−", "-")


def test_a_level_below_the_mean_is_held_by_single_practices():
    result = assess_maturity(alike(4.0, other=2.0), PACK, rules=STANDARD)
    assert maturity.levels(result, CONTEXT).told(EN).title == (
        "CX maturity averages 3.7, but single practices hold the organisation at level 2"
    )


def test_a_change_is_told_as_a_range_because_panels_differ():
    before, now = alike(3.0), alike(3.4, other=1.5).assign(wave="2")
    item = maturity.waves(assess_maturity(pd.concat([before, now]), PACK, rules=STANDARD), CONTEXT).told(EN)
    assert item.title == "CX maturity changed by +0.1 since the previous diagnostic; competencies by -1.5 to +0.4"
    assert item.takeaways == ("Other people may have been asked: a small change can come from who answered.",)


def test_a_pack_of_the_clients_own_is_called_by_its_title():
    own = PACK.model_copy(update={"title": "Open data readiness", "subject": ""})
    title = maturity.radar(assess_maturity(alike(3.0), own, rules=STANDARD), CONTEXT).told(EN).title
    assert title.startswith("Open data readiness averages 3.0 of 5")


def test_groups_are_headed_by_their_raters_and_marked_where_they_are_few():
    item = maturity.departments(assessed("two waves"), CONTEXT).told(EN)
    assert set(item.frame()["group"]) == {"IT (n=6)*", "Operations (n=6)*", "Sales (n=6)*"}
    assert "* fewer raters than a test needs." in item.notes


def test_a_heat_map_of_groups_gives_an_observation_and_no_advice():
    item = maturity.departments(assessed("two waves"), CONTEXT).told(EN)
    assert item.takeaways == ("The groups are small: how departments differ is a topic for discussion, not a finding.",)


def test_groups_of_many_raters_carry_no_mark():
    result = assess_maturity(ballots("2026", 180), PACK, rules=STANDARD)
    item = maturity.departments(result, CONTEXT).told(EN)
    assert set(item.frame()["group"]) == {"IT (n=60)", "Operations (n=60)", "Sales (n=60)"}
    assert item.takeaways == ("Whether departments differ was not tested.",)


def test_groups_that_rate_alike_have_no_lowest():
    result = assess_maturity(alike(3.0, people=40), PACK, rules=STANDARD)
    assert maturity.departments(result, CONTEXT).told(EN).title == "The departments rate the competencies alike, at 3.0"


def test_leaders_and_front_line_who_rate_alike_have_no_widest_gap():
    rows = alike(3.0, people=40).assign(
        role=lambda f: f["rater"].map(lambda r: "executive" if int(r[1:]) < 20 else "front line")
    )
    assert maturity.perception(assess_maturity(rows, PACK, rules=STANDARD), CONTEXT).told(EN).title == (
        "Executives and front line rate the competencies alike"
    )


def test_a_competency_of_one_opinion_stands_in_the_table_as_not_shown_with_the_reason():
    rows = ballots("2026", 8)
    rows.loc[rows["item"].str.startswith("M1.2."), "score"] = 3.0
    item = maturity.levels(assess_maturity(rows, PACK, rules=STANDARD), CONTEXT).told(EN)
    row = item.frame().set_index("Competency").loc["Future state roadmap"]
    assert row["Mean (95% interval)"] == "not shown"
    assert set(row.drop(["Mean (95% interval)"])) == {"–"}
    assert "Not shown, to protect the raters: Future state roadmap." in item.notes


def test_without_any_level_the_exhibits_say_so():
    rows = ballots("2026", 6)
    rows.loc[rows["item"].str.endswith(".5") & (rows["rater"] > "r3"), "score"] = np.nan
    result = assess_maturity(rows, PACK, rules=STANDARD)
    assert maturity.certainty(result, CONTEXT) is None
    assert maturity.levels(result, CONTEXT).told(EN).title.endswith("no level can be told")


def test_the_note_under_an_exhibit_names_the_clients_own_minimum():
    result = assess_maturity(ballots("2026", 12), PACK, rules=replace(STANDARD, minimum_group=8))
    assert any("fewer than 8" in note for note in maturity.radar(result, CONTEXT).told(EN).notes)


def test_a_diagnostic_that_did_not_move_is_not_said_to_have_changed():
    both = pd.concat([alike(3.0).assign(wave="2025"), alike(3.0).assign(wave="2026")])
    result = assess_maturity(both, PACK, rules=STANDARD, wave="2026")
    assert (
        maturity.waves(result, CONTEXT).told(EN).title
        == "CX maturity is where it was at the previous diagnostic, in every competency"
    )
    assert "No change against the previous diagnostic." in maturity.radar(result, CONTEXT).told(EN).takeaways
