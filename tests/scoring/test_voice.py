import numpy as np
import pandas as pd
import pytest
from surveys import rail, survey
from told import EN, check_of

from workbench.claims.labels import brief
from workbench.model.voice import Driver
from workbench.privacy.rules import STANDARD
from workbench.privacy.words import Released, quote_id
from workbench.scoring.voice import measure_voice
from workbench.scoring.voice.priorities import leaders


def test_the_figures_of_the_last_wave_stand_without_a_suffix_and_each_wave_has_its_own():
    frame = pd.DataFrame({"wave": ["1"] * 10 + ["2"] * 10, "nps": [10] * 4 + [0] * 6 + [10] * 8 + [7, 0]})
    figures = measure_voice(survey(frame, waves=("1", "2")), rules=STANDARD).figures
    assert [figures[name].value for name in ("nps.1", "nps.2", "nps", "nps_previous")] == pytest.approx(
        [-20, 70, 70, -20]
    )
    assert figures["nps_change"].value == pytest.approx(90)
    assert figures["nps_change"].low > 0


def test_waves_follow_the_order_of_the_survey_not_of_the_alphabet():
    frame = pd.DataFrame({"wave": ["spring"] * 10 + ["autumn"] * 10, "nps": [10] * 10 + [0] * 10})
    figures = measure_voice(survey(frame, waves=("spring", "autumn")), rules=STANDARD).figures
    assert (figures["nps"].value, figures["nps_previous"].value) == (-100, 100)


def test_weights_count_and_the_unweighted_figure_stands_beside_the_weighted_one():
    frame = pd.DataFrame({"nps": [10] * 10 + [0] * 10, "weight": [3.0] * 10 + [1.0] * 10})
    figures = measure_voice(survey(frame), rules=STANDARD).figures
    assert (figures["nps"].value, figures["nps_unweighted"].value, figures["nps"].n) == (50, 0, 20)


def test_missing_answers_lower_the_base_and_not_the_score():
    frame = pd.DataFrame(
        {"nps": [10.0] * 4 + [8.0] * 2 + [np.nan] * 4, "csat": [np.nan] * 3 + [5.0] * 4 + [1.0, 2.0, 4.0]}
    )
    figures = measure_voice(survey(frame), rules=STANDARD).figures
    assert (figures["nps"].value, figures["nps"].n, figures["csat"].n, figures["responses"].value) == (
        pytest.approx(400 / 6),
        6,
        7,
        10,
    )
    assert figures["answered"].value == pytest.approx(13 / 20)


def test_a_survey_of_four_people_shows_nothing():
    result = measure_voice(survey(pd.DataFrame({"nps": [10, 9, 0, 8], "touchpoint.x": [5, 5, 1, 2]})), rules=STANDARD)
    assert result.figures["nps"].value is None
    assert result.figures["nps"].n is None
    assert result.figures["touchpoint.x"].value is None
    assert result.table("distribution").empty


def test_a_group_below_the_minimum_is_hidden_and_so_is_the_next_that_would_give_it_away():
    frame = pd.DataFrame({"nps": [10, 0] * 30, "segment.class": ["a"] * 30 + ["b"] * 20 + ["c"] * 7 + ["d"] * 3})
    figures = measure_voice(survey(frame), rules=STANDARD).figures
    shown = {name for name, figure in figures.items() if name.startswith("nps.class.") and figure.value is not None}
    assert shown == {"nps.class.a", "nps.class.b"}
    hidden = measure_voice(survey(frame), rules=STANDARD).table("segments").set_index("group").loc[["c", "d"]]
    assert hidden[["value", "low", "high", "n", "change", "p"]].isna().all().all()


def test_a_group_on_a_small_base_is_shown_without_a_claim():
    frame = pd.DataFrame({"nps": [10] * 40 + [0] * 20, "segment.class": ["a"] * 40 + ["b"] * 20})
    rows = measure_voice(survey(frame), rules=STANDARD).table("segments").set_index("group")
    assert list(rows["small_base"]) == [False, True]
    assert not rows.at["b", "significant"]
    assert np.isnan(rows.at["b", "p_holm"])
    assert rows.at["a", "significant"]


def test_customers_without_a_segment_belong_to_no_group():
    frame = pd.DataFrame({"nps": [10] * 20, "segment.class": ["a"] * 10 + [""] * 5 + ["b"] * 5})
    assert list(measure_voice(survey(frame), rules=STANDARD).table("segments")["group"]) == ["a", "b"]


def test_a_touchpoint_is_its_top_two_box_share_among_those_who_used_it():
    frame = pd.DataFrame({"nps": [9] * 10, "touchpoint.wifi": [5, 4, 4, 3, 2, 1] + [np.nan] * 4})
    result = measure_voice(survey(frame), rules=STANDARD)
    assert (result.figures["touchpoint.wifi"].value, result.figures["touchpoint.wifi"].n) == (0.5, 6)
    assert result.figures["touchpoint_mean.wifi"].value == pytest.approx(19 / 6)


def test_touchpoint_changes_are_tested_as_one_family():
    rows = measure_voice(rail(), rules=STANDARD).table("touchpoints")
    assert (rows["p_holm"] >= rows["p"]).all()


def test_the_driver_of_the_data_comes_first_and_falls_in_concentrate_here():
    result = measure_voice(rail(), rules=STANDARD)
    top = result.table("drivers").iloc[0]
    assert (top["driver"], top["quadrant"], bool(top["significant"]), top["sign"]) == ("delays", "concentrate", True, 1)
    assert result.table("drivers")["share"].sum() == pytest.approx(1)
    assert result.figures["driver.delays"].low > result.figures["driver.staff"].value
    assert list(result.table("candidates")["finding"]) == ["voice.delays"]


def test_a_driver_without_influence_is_last_and_not_significant():
    table = measure_voice(rail(), rules=STANDARD).table("drivers")
    assert (table["driver"].iloc[-1], bool(table["significant"].iloc[-1])) == ("wifi", False)


def test_with_too_few_answers_there_are_no_drivers_and_the_check_says_why():
    result = measure_voice(rail(60), rules=STANDARD)
    assert result.table("drivers").empty
    assert (
        check_of(result, "check-drivers")
        == "Only 30 respondents answered both of two driver questions; key drivers are not computed."
    )


def test_where_all_gave_one_score_there_are_no_drivers_and_the_check_says_why():
    sample = rail()
    sample.frame["nps"] = 9.0
    assert check_of(measure_voice(sample, rules=STANDARD), "check-drivers").startswith("Nobody’s score differs")


def test_questions_that_few_can_answer_are_compared_pair_by_pair():
    sample = rail()
    for at, name in enumerate(("delays", "staff", "wifi")):
        sample.frame.loc[sample.frame.index % 3 == at, f"touchpoint.{name}"] = np.nan
    result = measure_voice(sample, rules=STANDARD)
    assert result.table("drivers")["driver"].iloc[0] == "delays"
    text = check_of(result, "check-drivers")
    assert "each pair of questions on those who answered both" in text


def test_loyal_customers_come_back_and_a_point_has_a_value():
    class Finance:
        currency, customers, revenue_per_customer, margin = "EUR", 10_000, 200.0, 0.5

    result = measure_voice(rail(), finance=Finance(), rules=STANDARD)
    link = result.table("linkage").iloc[0]
    assert (link["outcome"], bool(link["monotone"]), link["n"]) == ("back", True, 600)
    assert 0 < link["low"] < link["per_point"] < link["high"]
    assert result.figures["linkage.back"].value == pytest.approx(10 * link["per_point"])
    money = result.figures["value_of_a_point.back"]
    assert money.value == pytest.approx(link["per_point"] * 10_000 * 100)
    assert money.unit == "EUR"


def test_an_outcome_that_cannot_be_modelled_is_left_out_and_said_so():
    sample = rail(40)
    result = measure_voice(sample, rules=STANDARD)
    assert result.table("linkage").empty
    text = check_of(result, "check-linkage")
    assert text.startswith("Not computed")
    assert "too few" in text


def all_released(sample) -> Released:
    return Released({quote_id(text): text for text in sample.frame["verbatim.comment"] if text}, ("A. Reviewer",))


def test_comments_are_counted_and_quoted_only_from_eight_on():
    many, few = (measure_voice(sample, rules=STANDARD, released=all_released(sample)) for sample in (rail(), rail(56)))
    assert many.figures["comments"].value == 75
    assert not many.table("quotes").empty
    assert few.figures["comments"].value == 7
    assert few.table("quotes").empty


def test_nobody_is_quoted_whom_nobody_has_released():
    result = measure_voice(rail(), rules=STANDARD)
    assert result.table("quotes").empty
    assert check_of(result, "check-quotes") == ("Comments are counted; no comment is quoted.")


def test_a_comment_that_both_groups_made_is_quoted_once_as_it_was_released():
    sample = rail()
    said = sample.frame["verbatim.comment"] != ""
    sample.frame.loc[said, "verbatim.comment"] = "Ask Novak why the train was late"
    released = Released({quote_id("Ask Novak why the train was late"): "The train was late"}, ("A. Reviewer",))
    result = measure_voice(sample, rules=STANDARD, released=released)
    assert result.table("quotes")["quote"].tolist() == ["The train was late"]
    assert check_of(result, "check-quotes").endswith("released by A. Reviewer.")


def test_the_summary_names_the_level_and_the_main_driver():
    text = measure_voice(rail(), rules=STANDARD).told(EN).text
    assert text.startswith("NPS stands at ")
    assert "The strongest driver of NPS is Delays: " in text


def test_touchpoints_alone_are_measured_and_the_measures_said_to_be_not_asked():
    frame = pd.DataFrame(
        {
            "touchpoint.food": [5.0] * 30 + [1.0] * 10,
            "touchpoint.staff": [5.0] * 10 + [1.0] * 30,
            "segment.class": ["a"] * 20 + ["b"] * 20,
            "outcome.back": [1.0] * 40,
        }
    )
    result = measure_voice(survey(frame), rules=STANDARD)
    assert result.figures["touchpoint.food"].value == 0.75
    assert not {"nps", "csat", "ces", "driver_r2"} & set(result.figures)
    for name in ("waves", "segments", "drivers", "linkage"):
        assert result.table(name).empty
    assert check_of(result, "check-measures").startswith("NPS, CSAT and CES were not asked")
    assert result.told(EN).text == (
        "75% are satisfied with Food, but only 25% with Staff. NPS, CSAT and CES were not asked."
    )


def test_one_touchpoint_of_four_people_gives_no_figure_and_no_error():
    result = measure_voice(survey(pd.DataFrame({"touchpoint.x": [1.0, 2.0, 5.0, 5.0]})), rules=STANDARD)
    assert result.figures["touchpoint.x"].value is None
    assert result.told(EN).text == "Too few people rated any touchpoint to show it. NPS, CSAT and CES were not asked."


def test_a_survey_that_nobody_answered_is_refused():
    with pytest.raises(ValueError, match="no answers to NPS, CSAT, CES or a touchpoint"):
        measure_voice(survey(pd.DataFrame({"touchpoint.x": [np.nan, np.nan]})), rules=STANDARD)


def test_bounds_of_a_driver_are_named_for_what_they_bound():
    for row in measure_voice(rail(), rules=STANDARD).table("drivers").to_dict("records"):
        assert row["importance_low"] <= row["importance"] <= row["importance_high"]
        assert row["share_low"] <= row["share"] <= row["share_high"]
    assert not {"low", "high"} & set(measure_voice(rail(), rules=STANDARD).table("drivers"))


def alike(sign=1, n=400):
    """Two drivers that count the same, and one that does not matter; with sign -1 better ratings lower the NPS."""
    rng = np.random.default_rng(5)
    parking, trains, wifi = (rng.integers(1, 6, n).astype(float) for _ in range(3))
    nps = np.clip(np.round(5 + sign * (parking + trains - 6) + rng.normal(0, 1, n)), 0, 10)
    return survey(
        pd.DataFrame({"nps": nps, "touchpoint.parking": parking, "touchpoint.trains": trains, "touchpoint.wifi": wifi})
    )


def test_two_drivers_that_resampling_cannot_order_share_the_lead():
    result = measure_voice(alike(), rules=STANDARD)
    assert result.figures["driver_first_share"].value < 0.95
    assert {row.driver for row in leaders(result.rows(Driver))} == {"parking", "trains"}
    text = result.told(EN).text
    assert "in no clear order." in text
    assert "strongest" not in text


def test_a_driver_that_is_first_in_nearly_all_resamples_leads_alone():
    assert [row.driver for row in leaders(measure_voice(rail(), rules=STANDARD).rows(Driver))] == ["delays"]


def test_a_negative_driver_is_in_no_quadrant_is_no_candidate_and_is_told():
    result = measure_voice(alike(sign=-1), rules=STANDARD)
    drivers = result.table("drivers").set_index("driver")
    assert set(drivers.loc[["parking", "trains"], "quadrant"]) == {"against"}
    assert result.table("candidates").empty


@pytest.mark.parametrize(
    ("label", "most", "shown"),
    [
        ("Staff", 20, "Staff"),
        ("Information about delays on the platform", 20, "Information about…"),
        ("Waiting time at counter 12", 20, "Waiting time at…12"),
        ("Donaudampfschifffahrtsgesellschaft", 20, "Donaudampfschifffah…"),
        ("车站工作人员的服务态度和专业水平", 20, "车站工作人员的服务…"),
    ],
)
def test_a_long_label_is_cut_between_words_and_a_long_word_within(label, most, shown):
    assert brief(label, most) == shown


def test_a_score_off_the_scale_is_refused():
    with pytest.raises(ValueError, match="found 12"):
        measure_voice(survey(pd.DataFrame({"nps": [10, 12, 3, 4, 5, 6]})), rules=STANDARD)


def test_the_same_survey_gives_the_same_result():
    first, again = (measure_voice(rail(), rules=STANDARD).told(EN).to_json() for _ in range(2))
    assert first == again


def test_answers_are_weighted_to_the_population_and_the_check_says_at_what_price():
    frame = pd.DataFrame({"nps": [10.0] * 30 + [0.0] * 10, "segment.class": ["first"] * 30 + ["second"] * 10})
    result = measure_voice(survey(frame), margins={"class": {"first": 25, "second": 75}}, rules=STANDARD)
    assert result.figures["nps"].value == pytest.approx(-50)
    assert result.figures["nps_unweighted"].value == 50
    price = next(check for check in result.checks if check.id == "check-raking")
    assert "weights from 0.33 to 3.00 times the mean, design effect 2.33" in EN.text(price.text)
    assert price.status == "failed"


def test_a_wave_is_not_weighted_by_a_segment_that_is_withheld_and_the_check_says_so():
    frame = pd.DataFrame({"nps": [10.0] * 30 + [0.0] * 10, "segment.class": [""] * 40})
    result = measure_voice(survey(frame), margins={"class": {"first": 25, "second": 75}}, rules=STANDARD)
    assert result.figures["nps"].value == 50
    check = next(check for check in result.checks if check.id == "check-raking")
    assert check.status == "information"
    assert "is not weighted to the population by" in EN.text(check.text)


def test_margins_of_an_unknown_segment_or_group_are_refused():
    frame = pd.DataFrame({"nps": [10.0] * 6, "segment.class": ["first"] * 3 + ["second"] * 3})
    with pytest.raises(ValueError, match="margins for age, which is no segment"):
        measure_voice(survey(frame), margins={"age": {"old": 1}}, rules=STANDARD)
    with pytest.raises(ValueError, match="has no share for second"):
        measure_voice(survey(frame), margins={"class": {"first": 1}}, rules=STANDARD)


def test_a_measure_first_asked_in_the_last_wave_has_a_level_and_no_change():
    frame = pd.DataFrame(
        {"wave": ["1"] * 10 + ["2"] * 10, "csat": [5] * 10 + [5] * 5 + [1] * 5, "nps": [np.nan] * 10 + [10] * 10}
    )
    figures = measure_voice(survey(frame, waves=("1", "2")), rules=STANDARD).figures
    assert (figures["nps"].value, figures["nps_previous"].value) == (100, None)
    assert "nps_change" not in figures
    assert figures["csat_change"].value == pytest.approx(-0.5)


def test_too_few_answers_in_the_wave_before_leave_the_change_out():
    frame = pd.DataFrame(
        {"wave": ["1"] * 10 + ["2"] * 10, "csat": [5] * 20, "nps": [10] * 3 + [np.nan] * 7 + [10] * 10}
    )
    figures = measure_voice(survey(frame, waves=("1", "2")), rules=STANDARD).figures
    assert figures["nps_previous"].value is None
    assert "nps_change" not in figures


def test_a_touchpoint_first_asked_in_the_last_wave_has_no_change():
    frame = pd.DataFrame(
        {"wave": ["1"] * 10 + ["2"] * 10, "touchpoint.a": [5] * 20, "touchpoint.b": [np.nan] * 10 + [4] * 10}
    )
    figures = measure_voice(survey(frame, waves=("1", "2")), rules=STANDARD).figures
    assert figures["touchpoint.b"].value == 1
    assert "touchpoint_change.b" not in figures


def test_ratings_that_a_wave_did_not_ask_are_not_missing():
    frame = pd.DataFrame({"wave": ["1"] * 10 + ["2"] * 10, "nps": [9] * 20, "csat": [np.nan] * 10 + [5] * 10})
    figures = measure_voice(survey(frame, waves=("1", "2")), rules=STANDARD).figures
    assert figures["answered"].value == 1
