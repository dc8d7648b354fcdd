import re
import sys
from pathlib import Path

import pandas as pd
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "scoring"))
from surveys import rail, survey

from workbench.context import Context
from workbench.findings import voice
from workbench.scoring.voice import measure_voice

CONTEXT = Context(client="rail", name="Rail", run="r1", period="2025 – 2026")
FINANCE = type(
    "Finance", (), {"currency": "EUR", "customers": 10_000, "revenue_per_customer": 200.0, "margin": 0.5}
)()
ALL = [getattr(voice, name) for name in voice.__all__]


@pytest.fixture(scope="module")
def result():
    return measure_voice(rail(), finance=FINANCE)


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
    shown = voice.nps_by_wave(measure_voice(rail(100)), CONTEXT)
    assert "holds at" in shown.title
    assert shown.title.endswith("within chance")


def test_a_change_beyond_its_interval_is_called_one():
    frame = pd.DataFrame({"wave": ["1"] * 60 + ["2"] * 60, "nps": [10] * 20 + [0] * 40 + [10] * 55 + [0] * 5})
    shown = voice.nps_by_wave(measure_voice(survey(frame, waves=("1", "2"))), CONTEXT)
    assert shown.title == "NPS rose to +83: the move of +117 is beyond chance"
    assert shown.highlight == ("Wave 2",)


def test_three_waves_are_a_line_and_two_are_bars(result):
    frame = pd.DataFrame({"wave": list("123") * 10, "nps": [10, 9, 0] * 10})
    assert voice.nps_by_wave(measure_voice(survey(frame, waves=("1", "2", "3"))), CONTEXT).kind == "line"
    assert voice.nps_by_wave(result, CONTEXT).kind == "bar"


def test_drivers_that_are_not_significant_come_last_named_so_and_are_never_highlighted(result):
    shown = voice.driver_bars(result, CONTEXT)
    assert shown.column("category")[0] == "Delays"
    assert shown.column("category")[-1] == "Wifi (not significant)"
    assert shown.highlight == ("Delays", "Staff")


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
    shown = voice.segments(measure_voice(survey(frame)), CONTEXT)
    assert shown.column("category") == ["Class: a ↑", "Class: b ↓", "Class: c *"]
    assert shown.title == "NPS beyond chance from all others: +100 (a) and -100 (b)"


def test_a_hidden_group_is_in_no_row_title_or_note():
    frame = pd.DataFrame(
        {"nps": [10, 0] * 40, "segment.class": ["a"] * 40 + ["b"] * 30 + ["secretgroup"] * 3 + ["d"] * 7}
    )
    shown = voice.segments(measure_voice(survey(frame)), CONTEXT)
    assert "secretgroup" not in str(shown.to_json())


def test_a_survey_of_four_people_shows_no_figure():
    tiny = measure_voice(survey(pd.DataFrame({"nps": [10, 9, 0, 8], "touchpoint.x": [5, 5, 1, 2]})))
    assert voice.scorecard(tiny, CONTEXT).title == "Too few people answered to show NPS"
    assert voice.touchpoint_bars(tiny, CONTEXT).title == "Too few people rated any touchpoint to show it"
    assert voice.touchpoint_bars(tiny, CONTEXT).column("value") == [None]


def test_money_is_in_the_title_where_the_finances_are_known_and_the_caveat_always(result):
    shown = voice.value(result, CONTEXT)
    assert re.match(r"One point of NPS goes with EUR [\d.,]+K? a year \(Back\)", shown.title)
    assert shown.column("category") == ["Detractors", "Passives", "Promoters"]
    assert any("not proof of cause" in note for note in shown.notes)
    bare = voice.value(measure_voice(rail()), CONTEXT)
    assert bare.title.startswith("Ten points of NPS go with ")


def test_numbers_follow_the_language_of_the_client(result):
    polish = Context(client="rail", name="Rail", run="r1", language="pl")
    assert "1 200" in voice.quality(measure_voice(rail(1200)), polish).title.replace("\xa0", " ")
    assert voice.quality(result, CONTEXT).title.startswith("600 responses count")
