import re
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "scoring"))
from surveys import rail, survey

from workbench.context import Context
from workbench.findings import voice
from workbench.privacy.rules import STANDARD
from workbench.scoring.voice import measure_voice

CONTEXT = Context(client="rail", name="Rail", run="r1", period="2025 – 2026")
FINANCE = type(
    "Finance", (), {"currency": "EUR", "customers": 10_000, "revenue_per_customer": 200.0, "margin": 0.5}
)()
ALL = [getattr(voice, name) for name in voice.__all__]


@pytest.fixture(scope="module")
def result():
    return measure_voice(rail(), finance=FINANCE, rules=STANDARD)


@pytest.mark.parametrize("show", ALL)
def test_an_exhibit_states_a_finding_with_source_base_and_figures_of_the_result(result, show):
    shown = show(result, CONTEXT)
    assert (shown.source, shown.period) == ("Customer survey", CONTEXT.period)
    assert shown.base
    assert len(shown.title) <= 110
    assert all(len(takeaway) <= 110 for takeaway in shown.takeaways)
    assert {name.partition(".")[0] for name in shown.figures} == {"voice"}
    assert all(name.partition(".")[2] in result.figures for name in shown.figures)
    assert not re.search(r"nan|None|\{|–\.", shown.title + " ".join(shown.takeaways))


@pytest.mark.parametrize("show", ALL)
def test_every_number_of_a_title_is_a_figure_of_the_exhibit(result, show):
    shown = show(result, CONTEXT)
    printed = {str(result.figures[name.partition(".")[2]]) for name in shown.figures}
    for number in re.findall(r"[+-]?\d[\d.,]*(?:%|K)?", shown.title):
        assert any(number in text for text in printed), (number, shown.title, printed)


def test_a_change_within_its_interval_is_not_called_one():
    shown = voice.nps_by_wave(measure_voice(rail(100), rules=STANDARD), CONTEXT)
    assert "holds at" in shown.title
    assert shown.title.endswith("within chance")


def test_a_change_beyond_its_interval_is_called_one():
    frame = pd.DataFrame({"wave": ["1"] * 60 + ["2"] * 60, "nps": [10] * 20 + [0] * 40 + [10] * 55 + [0] * 5})
    shown = voice.nps_by_wave(measure_voice(survey(frame, waves=("1", "2")), rules=STANDARD), CONTEXT)
    assert shown.title == "NPS rose to +83: the move of +117 is beyond chance"
    assert shown.highlight == ("Wave 2",)


def test_three_waves_are_a_line_and_two_are_bars(result):
    frame = pd.DataFrame({"wave": list("123") * 10, "nps": [10, 9, 0] * 10})
    assert (
        voice.nps_by_wave(measure_voice(survey(frame, waves=("1", "2", "3")), rules=STANDARD), CONTEXT).kind
        == "line"
    )
    assert voice.nps_by_wave(result, CONTEXT).kind == "bar"


def test_drivers_that_are_not_significant_come_last_named_so_and_are_never_highlighted(result):
    shown = voice.driver_bars(result, CONTEXT)
    assert shown.column("category")[0] == "Delays"
    assert shown.column("category")[-1] == "Wifi (−, not significant)"
    assert shown.highlight == ("Delays", "Staff")
    assert shown.notes[0] == "Coloured: significant. Grey: not significant, cannot be told from noise."


def five_drivers(sign=1.0):
    """Five touchpoints that all drive the NPS, two of them alike; with sign -1 the last lowers it."""
    rng = np.random.default_rng(5)
    rated = {f"touchpoint.{name}": rng.integers(1, 6, 900).astype(float) for name in "abcde"}
    weights = (1.0, 1.0, 0.6, 0.6, 0.6 * sign)
    felt = sum(weight * (values - 3) for weight, values in zip(weights, rated.values(), strict=True))
    nps = np.clip(np.round(5 + felt + rng.normal(0, 0.5, 900)), 0, 10)
    return measure_voice(survey(pd.DataFrame({"nps": nps, **rated})), rules=STANDARD)


def test_every_significant_driver_is_coloured_and_grey_means_nothing_else():
    shown = voice.driver_bars(five_drivers(), CONTEXT)
    assert set(shown.highlight) == {"A", "B", "C", "D", "E"}


def test_the_first_place_is_not_claimed_where_resampling_does_not_bear_it_out():
    shown = voice.driver_bars(five_drivers(), CONTEXT)
    assert shown.title in {
        "A and B lead what drives NPS; their order is within chance",
        "B and A lead what drives NPS; their order is within chance",
    }
    assert re.match(r"[AB] ranks first in [56]\d% of the resamples\.", shown.takeaways[0])


def test_a_driver_that_lowers_the_measure_carries_a_minus_that_a_note_explains():
    found = five_drivers(sign=-1.0)
    bars, matrix = voice.driver_bars(found, CONTEXT), voice.priorities(found, CONTEXT)
    assert "E (−)" in bars.column("category")
    assert "E (−)" in bars.highlight
    assert "E (−)" in matrix.column("label")
    assert (
        "(−): with the others held, better ratings go with a lower NPS; often a sign of overlap."
        in bars.notes
    )
    assert any(note.endswith("the quadrants' names do not apply.") for note in matrix.notes)
    quadrants = dict(zip(matrix.column("label"), (row[4] for row in matrix.rows), strict=True))
    assert quadrants["E (−)"] == "Goes against the measure"


def test_touchpoints_alone_are_shown_and_the_scorecard_says_what_was_not_asked():
    found = measure_voice(survey(pd.DataFrame({"touchpoint.food": [5.0] * 30 + [1.0] * 10})), rules=STANDARD)
    assert (
        voice.scorecard(found, CONTEXT).title
        == "NPS, CSAT and CES were not asked; 40 responses rate the touchpoints"
    )
    assert voice.touchpoint_bars(found, CONTEXT).title == "75% of the users of Food are satisfied"
    assert "Measures" in [row[1] for row in voice.quality(found, CONTEXT).rows]


def test_each_coloured_touchpoint_is_explained():
    frame = pd.DataFrame({"wave": ["1"] * 200 + ["2"] * 200, "nps": 9.0, "touchpoint.food": [5.0] * 350 + [1.0] * 50,
                          "touchpoint.wifi": [5.0, 1.0] * 200})  # fmt: skip
    shown = voice.touchpoint_bars(measure_voice(survey(frame, waves=("1", "2")), rules=STANDARD), CONTEXT)
    assert shown.highlight == ("Wifi", "Food")
    assert shown.takeaways == (
        "Lowest: Wifi, 50% satisfied.",
        "Food moved by -25 pp on the wave before, beyond chance.",
    )


def test_one_or_two_themes_are_a_table_with_the_words_found_and_three_are_bars():
    said = (
        ["The staff were kind"] * 10 + ["Our train was late"] * 9 + ["No seats at all"] * 8 + ["Nothing"] * 8
    )
    found = survey(pd.DataFrame({"nps": [9.0] * 35, "verbatim.comment": said}))
    two = voice.themes(
        measure_voice(found, themes={"Staff": ["staff"], "Delays": ["late"]}, rules=STANDARD), CONTEXT
    )
    assert two.kind == "table"
    assert two.rows == (
        ("Staff", "10", "29%", "staff"),
        ("Delays", "9", "26%", "late"),
        ("No theme named", "16", "46%", "–"),
    )
    keywords = {"Staff": ["staff"], "Delays": ["late"], "Seats": ["seat"]}
    assert voice.themes(measure_voice(found, themes=keywords, rules=STANDARD), CONTEXT).kind == "bar"


def test_the_priority_matrix_is_cut_at_the_means_and_names_its_quadrants(result):
    shown = voice.priorities(result, CONTEXT)
    assert sum(shown.scale) / 2 == 100
    assert shown.labels["top left"] == "Concentrate here"
    assert shown.highlight == ("Delays",)
    assert shown.title.startswith("Concentrate on Delays: ")


def test_significant_segments_carry_an_arrow_and_small_ones_an_asterisk():
    frame = pd.DataFrame(
        {"nps": [10] * 60 + [0] * 40 + [10] * 12, "segment.class": ["a"] * 60 + ["b"] * 40 + ["c"] * 12}
    )
    shown = voice.segments(measure_voice(survey(frame), rules=STANDARD), CONTEXT)
    assert shown.column("category") == ["Class: a ↑", "Class: b ↓", "Class: c *"]
    assert shown.title == "NPS beyond chance from all others: +100 (a) and -100 (b)"


def test_a_group_named_by_numbers_is_told_by_its_segment_so_that_no_name_reads_as_a_figure():
    frame = pd.DataFrame({"nps": [10] * 60 + [0] * 40, "segment.age": ["18-34"] * 60 + ["65 and over"] * 40})
    shown = voice.segments(measure_voice(survey(frame), rules=STANDARD), CONTEXT)
    assert shown.title == "NPS beyond chance from all others: +100 (Age) and -100 (Age)"
    assert shown.takeaways == ("Beyond chance, against all others: Age.",)


def test_the_summary_and_the_scorecard_do_not_say_the_same():
    found = measure_voice(survey(pd.DataFrame({"nps": [10.0] * 40})), rules=STANDARD)
    assert voice.scorecard(found, CONTEXT).title not in found.text


def test_a_hidden_group_is_in_no_row_title_or_note():
    frame = pd.DataFrame(
        {"nps": [10, 0] * 40, "segment.class": ["a"] * 40 + ["b"] * 30 + ["secretgroup"] * 3 + ["d"] * 7}
    )
    shown = voice.segments(measure_voice(survey(frame), rules=STANDARD), CONTEXT)
    assert "secretgroup" not in str(shown.to_json())


def test_a_survey_of_four_people_shows_no_figure():
    tiny = measure_voice(
        survey(pd.DataFrame({"nps": [10, 9, 0, 8], "touchpoint.x": [5, 5, 1, 2]})), rules=STANDARD
    )
    assert voice.scorecard(tiny, CONTEXT).title == "Too few people answered to show NPS"
    assert voice.touchpoint_bars(tiny, CONTEXT).title == "Too few people rated any touchpoint to show it"
    assert voice.touchpoint_bars(tiny, CONTEXT).column("value") == [None]


def test_money_is_in_the_title_where_the_finances_are_known_and_the_caveat_always(result):
    shown = voice.value(result, CONTEXT)
    assert re.match(r"One point of NPS goes with EUR [\d.,]+K? a year \(Back\)", shown.title)
    assert shown.column("category") == ["Detractors", "Passives", "Promoters"]
    assert any("not proof of cause" in note for note in shown.notes)
    bare = voice.value(measure_voice(rail(), rules=STANDARD), CONTEXT)
    assert bare.title.startswith("Ten points of NPS go with ")


def test_numbers_follow_the_language_of_the_client(result):
    polish = Context(client="rail", name="Rail", run="r1", language="pl")
    assert "1 200" in voice.quality(measure_voice(rail(1200), rules=STANDARD), polish).title.replace(
        "\xa0", " "
    )
    assert voice.quality(result, CONTEXT).title.startswith("600 responses count")
