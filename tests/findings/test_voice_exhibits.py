import re
from dataclasses import fields, replace

import numpy as np
import pandas as pd
import pytest
from surveys import rail, survey

from workbench import languages, wording
from workbench.context import Context
from workbench.findings import voice
from workbench.model.rows import frame_of
from workbench.model.themes import Themes
from workbench.model.voice import Band, Stay
from workbench.privacy.rules import STANDARD
from workbench.result import Estimate, Result
from workbench.scoring.voice import measure_voice

CONTEXT = Context(client="rail", name="Rail", run="r1", period="2025 – 2026")
FINANCE = type("Finance", (), {"currency": "EUR", "customers": 10_000, "revenue_per_customer": 200.0, "margin": 0.5})()
EN = languages.catalogue("en")
ALL = [
    getattr(voice, name)
    for name in voice.__all__
    if name not in {"series", "quotes", "theme_details", "themes", "as_read", "small_groups", "retention", "money"}
]  # none is released, a frame has no codebook, no spend and no dates of leaving, and its groups are few (tests/scoring)


def told(shown, catalogue=EN):
    """An exhibit in words."""
    return shown.told(catalogue)


@pytest.fixture(scope="module")
def result():
    return measure_voice(rail(), finance=FINANCE, rules=STANDARD)


@pytest.mark.parametrize("show", ALL)
def test_an_exhibit_states_a_finding_with_source_base_and_figures_of_the_result(result, show):
    shown = told(show(result, CONTEXT))
    assert (shown.source, shown.period) == ("Customer survey", CONTEXT.period)
    assert shown.base
    assert len(shown.title) <= 110
    assert all(len(takeaway) <= 110 for takeaway in shown.takeaways)
    assert {name.partition(".")[0] for name in shown.figures} == {"voice"}
    assert all(name.partition(".")[2] in result.figures for name in shown.figures)
    assert not re.search(r"nan|None|\{|–\.", shown.title + " ".join(shown.takeaways))


@pytest.mark.parametrize("show", ALL)
def test_every_figure_of_a_title_is_one_of_the_exhibit_and_its_claim_is_true(result, show):
    shown = told(show(result, CONTEXT))
    title = next(one for one in shown.said if one.place == "title")
    assert set(title.figures.values()) <= set(shown.figures)
    assert title.untrue({f"voice.{name}": figure for name, figure in result.figures.items()}) == []


def test_a_change_within_its_interval_is_not_called_one():
    shown = told(voice.nps_by_wave(measure_voice(rail(100), rules=STANDARD), CONTEXT))
    assert shown.title.endswith(", not measurably different from Wave 1")
    assert "in four cases of five" in " ".join(shown.takeaways)


def test_a_change_beyond_its_interval_is_called_one():
    frame = pd.DataFrame({"wave": ["1"] * 60 + ["2"] * 60, "nps": [10] * 20 + [0] * 40 + [10] * 55 + [0] * 5})
    shown = told(voice.nps_by_wave(measure_voice(survey(frame, waves=("1", "2")), rules=STANDARD), CONTEXT))
    assert shown.title == "NPS rose to +83, up 117 on Wave 1"
    assert shown.highlight == ("Wave 2",)


def test_three_waves_are_a_line_and_two_are_bars(result):
    frame = pd.DataFrame({"wave": list("123") * 10, "nps": [10, 9, 0] * 10})
    assert (
        told(voice.nps_by_wave(measure_voice(survey(frame, waves=("1", "2", "3")), rules=STANDARD), CONTEXT)).kind
        == "line"
    )
    assert told(voice.nps_by_wave(result, CONTEXT)).kind == "bar"


def test_drivers_that_are_not_significant_come_last_named_so_and_are_never_highlighted(result):
    shown = told(voice.driver_bars(result, CONTEXT))
    assert shown.column("category")[0] == "Delays"
    assert shown.column("category")[-1] == "Wifi (−, not clear)"
    assert shown.highlight == ("Delays",)
    assert shown.notes[0] == "Coloured: those in front. Grey: the others."


def five_drivers(sign=1.0):
    """Five touchpoints that all drive the NPS, two of them alike; with sign -1 the last lowers it."""
    rng = np.random.default_rng(5)
    rated = {f"touchpoint.{name}": rng.integers(1, 6, 900).astype(float) for name in "abcde"}
    weights = (1.0, 1.0, 0.6, 0.6, 0.6 * sign)
    felt = sum(weight * (values - 3) for weight, values in zip(weights, rated.values(), strict=True))
    nps = np.clip(np.round(5 + felt + rng.normal(0, 0.5, 900)), 0, 10)
    return measure_voice(survey(pd.DataFrame({"nps": nps, **rated})), rules=STANDARD)


def test_the_drivers_that_a_title_names_are_coloured_and_no_others():
    shown = told(voice.driver_bars(five_drivers(), CONTEXT))
    assert set(shown.highlight) == {"A", "B"}


def test_the_first_place_is_not_claimed_where_resampling_does_not_bear_it_out():
    shown = told(voice.driver_bars(five_drivers(), CONTEXT))
    assert shown.title in {"What drives NPS: A and B, in no clear order", "What drives NPS: B and A, in no clear order"}
    assert re.match(r"[AB] comes out on top in [56]\d% of random parts of the answers\.", shown.takeaways[1])


def test_a_driver_that_lowers_the_measure_carries_a_minus_that_a_note_explains():
    found = five_drivers(sign=-1.0)
    bars, matrix = told(voice.driver_bars(found, CONTEXT)), told(voice.priorities(found, CONTEXT))
    assert "E (−)" in bars.column("category")
    assert "E (−)" in matrix.column("label")
    assert "(−): with the others held, better ratings go with a lower NPS; often a sign of overlap." in bars.notes
    assert any(note.endswith("the quadrants’ names do not apply.") for note in matrix.notes)
    quadrants = dict(zip(matrix.column("label"), (row[4] for row in matrix.rows), strict=True))
    assert quadrants["E (−)"] == "Goes against the measure"


def test_touchpoints_alone_are_shown_and_the_scorecard_says_what_was_not_asked():
    found = measure_voice(survey(pd.DataFrame({"touchpoint.food": [5.0] * 30 + [1.0] * 10})), rules=STANDARD)
    assert (
        told(voice.scorecard(found, CONTEXT)).title
        == "NPS, CSAT and CES were not asked; 40 responses rate the touchpoints"
    )
    assert told(voice.touchpoint_bars(found, CONTEXT)).title == "75% of those who used Food are satisfied"
    assert "Measures" in [row[1] for row in told(voice.quality(found, CONTEXT)).rows]


def test_each_coloured_touchpoint_is_explained():
    frame = pd.DataFrame(
        {
            "wave": ["1"] * 200 + ["2"] * 200,
            "nps": 9.0,
            "touchpoint.food": [5.0] * 350 + [1.0] * 50,
            "touchpoint.wifi": [5.0, 1.0] * 200,
        }
    )
    shown = told(voice.touchpoint_bars(measure_voice(survey(frame, waves=("1", "2")), rules=STANDARD), CONTEXT))
    assert (shown.highlight, shown.short) == (("Food", "Wifi"), ("Wifi", "Food"))
    assert shown.takeaways == (
        "Wifi stands apart: the other touchpoint satisfies 75%.",
        "Food fell by 25 pp to 75%, a clear difference.",
    )
    assert shown.notes[1] == "Orange: the lowest shares, and clear falls since last time."


def test_no_colour_is_explained_that_is_not_on_the_page():
    frame = pd.DataFrame(
        {"nps": [9.0] * 400, "touchpoint.food": [5.0] * 350 + [1.0] * 50, "touchpoint.wifi": [5.0, 1.0] * 200}
    )
    notes = told(voice.touchpoint_bars(measure_voice(survey(frame), rules=STANDARD), CONTEXT)).notes
    assert [note for note in notes if note.startswith(("Orange", "Dark"))] == ["Orange: the lowest shares."]


def test_one_or_two_themes_are_a_table_with_the_words_found_and_three_are_bars():
    said = ["The staff were kind"] * 10 + ["Our train was late"] * 9 + ["No seats at all"] * 8 + ["Nothing"] * 8
    found = survey(pd.DataFrame({"nps": [9.0] * 35, "verbatim.comment": said}))
    two = told(
        voice.themes(
            measure_voice(found, themes=Themes.by_words({"Staff": ["staff"], "Delays": ["late"]}), rules=STANDARD),
            CONTEXT,
        )
    )
    assert two.kind == "table"
    assert two.rows == (
        ("Staff", "10", "29%", "staff"),
        ("Delays", "9", "26%", "late"),
        ("No theme named", "16", "46%", "–"),
    )
    keywords = Themes.by_words({"Staff": ["staff"], "Delays": ["late"], "Seats": ["seat"]})
    assert told(voice.themes(measure_voice(found, themes=keywords, rules=STANDARD), CONTEXT)).kind == "bar"


def test_the_priority_matrix_is_cut_at_the_means_and_names_its_quadrants(result):
    shown = told(voice.priorities(result, CONTEXT))
    assert (shown.unit, shown.scale) == ("share", None)  # where quadrants meet is the mean of the shares
    assert (shown.labels["x"], shown.labels["y"]) == ("Satisfied", "Share of what drives NPS")
    assert shown.labels["top left"] == "Concentrate here"
    assert shown.highlight == ("Delays: 90%, 14% satisfied",)  # what title and sentence say of it stands at its dot
    assert shown.title.startswith("Delays: it matters, and only ")
    assert re.fullmatch(
        r"Improve Delays: nothing else both matters and clearly falls short\. Ratings explain \d+% of NPS\.",
        shown.takeaways[0],
    )


def test_significant_segments_carry_an_arrow_and_small_ones_an_asterisk():
    frame = pd.DataFrame(
        {"nps": [10] * 60 + [0] * 40 + [10] * 12, "segment.class": ["a"] * 60 + ["b"] * 40 + ["c"] * 12}
    )
    shown = told(voice.segments(measure_voice(survey(frame), rules=STANDARD), CONTEXT))
    assert shown.column("category") == ["Class: a ↑", "Class: b ↓", "Class: c *"]
    assert shown.title == "NPS is +100 for Class: a and -100 for Class: b"


def test_a_group_is_told_with_its_segment_also_where_its_name_is_a_number():
    frame = pd.DataFrame({"nps": [10] * 60 + [0] * 40, "segment.age": ["18-34"] * 60 + ["65 and over"] * 40})
    shown = told(voice.segments(measure_voice(survey(frame), rules=STANDARD), CONTEXT))
    assert shown.title == "NPS is +100 for Age: 18-34 and -100 for Age: 65 and over"
    assert shown.takeaways == ("Age: 18-34 and Age: 65 and over differ clearly from each other.",)


def test_a_hidden_group_is_in_no_row_title_or_note():
    frame = pd.DataFrame(
        {"nps": [10, 0] * 40, "segment.class": ["a"] * 40 + ["b"] * 30 + ["secretgroup"] * 3 + ["d"] * 7}
    )
    shown = told(voice.segments(measure_voice(survey(frame), rules=STANDARD), CONTEXT))
    assert "secretgroup" not in str(shown.to_json())


def test_a_survey_of_four_people_shows_no_figure():
    tiny = measure_voice(survey(pd.DataFrame({"nps": [10, 9, 0, 8], "touchpoint.x": [5, 5, 1, 2]})), rules=STANDARD)
    assert told(voice.scorecard(tiny, CONTEXT)).title == "Too few people answered to show NPS"
    assert told(voice.touchpoint_bars(tiny, CONTEXT)).title == "Too few people rated any touchpoint to show it"
    assert told(voice.touchpoint_bars(tiny, CONTEXT)).column("value") == [None]


def test_what_a_point_is_worth_stands_under_bars_that_the_title_speaks_of_and_the_caveat_always(result):
    shown = told(voice.value(result, CONTEXT))
    assert re.match(
        r"A point of NPS goes with EUR [\d.,]+K? more margin a year \(EUR [\d.,]+K? to [\d.,]+K?\)", shown.takeaways[0]
    )
    assert re.fullmatch(r"Fewer Detractors stay: “Back” \d+%, against \d+% of Promoters", shown.title)
    assert shown.highlight == ("Detractors",)
    assert shown.column("category") == ["Detractors", "Passives", "Promoters"]
    assert any("not proof of cause" in note for note in shown.notes)
    bare = told(voice.value(measure_voice(rail(), rules=STANDARD), CONTEXT))
    assert bare.title.startswith("Ten points more of NPS go with ")


def test_shares_of_an_outcome_say_which_waves_they_are_of_and_that_dates_of_leaving_are_counted_apart(result):
    waves = result.table("waves")
    both = pd.concat([waves.assign(wave="2025"), waves.assign(wave="2026")])
    left = pd.DataFrame(
        [
            {field.name: None for field in fields(Stay)}
            | {"value": 0.9, "n": 40, "unit": "share", "kpi": 1.0, "month": 12}
        ]
    )
    several = replace(result, tables={**result.tables, "waves": both, "retention": left})
    assert told(voice.value(several, CONTEXT)).notes[:2] == (
        "Both waves together.",
        "Another measure than who is still there by the dates of leaving.",
    )
    assert (
        "together"
        not in told(voice.value(replace(result, tables={**result.tables, "waves": waves.head(1)}), CONTEXT)).notes[0]
    )


def test_numbers_follow_the_language_of_the_client(result):
    polish = Context(client="rail", name="Rail", run="r1", language="pl")
    assert "1 200" in told(
        voice.quality(measure_voice(rail(1200), rules=STANDARD), polish), languages.catalogue("pl")
    ).title.replace("\xa0", " ")
    assert told(voice.quality(result, CONTEXT)).title.startswith("600 responses count")


def test_a_share_that_is_not_shown_is_no_dash_in_a_title():
    figures = {
        "promoters": Estimate(0.78, n=9, unit="share"),
        "passives": Estimate(None, n=9, unit="share"),
        "detractors": Estimate(None, n=9, unit="share"),
        "nps": Estimate(78, n=9, unit="points"),
    }
    bands = frame_of(Band, [Band(wave="2026", band="Promoters", share=0.78, n=9)])
    few = voice.nps_distribution(Result("voice", figures, {"distribution": bands}, rules=STANDARD), CONTEXT)
    assert told(few).title == "Of only 9 people 78% are promoters"
    more = {name: replace(one, n=90) for name, one in figures.items()}
    many = voice.nps_distribution(Result("voice", more, {"distribution": bands}, rules=STANDARD), CONTEXT)
    assert told(many).title == "78% are promoters; the rest is not shown, to protect anonymity"


def test_groups_of_few_answers_stand_in_a_table_of_their_own():
    names = np.repeat(list("ABCDE"), [200, 150, 180, 12, 25])
    score = np.random.default_rng(5).integers(0, 11, len(names))
    found = measure_voice(survey(pd.DataFrame({"nps": score, "segment.site": names})), rules=STANDARD)
    shown = told(voice.small_groups(found, CONTEXT))
    assert [row[0].rpartition(" ")[2] for row in shown.rows] == ["D", "E"]
    assert [row[1] for row in shown.rows] == [12, 25]
    assert voice.small_groups(measure_voice(rail(), rules=STANDARD), CONTEXT) is None


def test_of_several_measures_the_scorecard_says_which_changed_clearly_and_each_card_on_what(result):
    shown = told(voice.scorecard(result, CONTEXT))
    assert [row[0] for row in shown.rows] == ["NPS", "Satisfaction (CSAT)"]
    assert len(shown.takeaways) == 1 and "lear" in shown.takeaways[0]
    level, change = (result.figures[f"nps_{name}"] for name in ("previous", "change"))
    note = dict(zip(shown.columns, shown.rows[0], strict=True))["note"]
    assert note.startswith(f"{wording.number(change.value, change.unit)} (")
    assert f") on {wording.number(level.value, level.unit)} in " in note
