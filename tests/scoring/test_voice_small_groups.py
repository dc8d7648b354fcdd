"""What a survey tells without telling of few: groups, weights and levels that would give somebody away."""

import numpy as np
import pandas as pd
import pytest
from surveys import survey
from told import check_of

from workbench.privacy.rules import STANDARD
from workbench.scoring.release import release
from workbench.scoring.voice import measure_voice
from workbench.scoring.voice.population import undominated


def spending(promoters, passives, detractors):
    """A survey of so many of each with what they spend."""
    scores = [10.0] * len(promoters) + [8.0] * len(passives) + [0.0] * len(detractors)
    sample = survey(pd.DataFrame({"nps": scores, "outcome.spend": [*promoters, *passives, *detractors]}))
    sample.outcomes["kind"] = "amount"
    return sample


def test_what_one_detractor_spends_is_not_left_by_the_slope_and_the_other_levels():
    """With the means of promoters and passives the slope says it to the euro: no level is told."""
    rest = [1000.0 + 10 * at for at in range(30)], [900.0 + 7 * at for at in range(20)]
    steps = measure_voice(spending(*rest, [3456.0]), rules=STANDARD).tables["linkage_steps"]
    assert steps.empty
    for others in (5, 9):
        steps = measure_voice(spending(*rest, [940.0] + [900.0 + at for at in range(others)]), rules=STANDARD)
        assert list(steps.tables["linkage_steps"]["kpi"]) == ([] if others == 5 else [-100.0, 0.0, 100.0])


@pytest.mark.parametrize(("silent", "levels"), [(0, 3), (2, 0), (5, 3)])
def test_what_two_customers_who_did_not_answer_spend_is_not_left_by_all_less_the_levels(silent, levels):
    sample = spending([40.0 + at for at in range(20)], [30.0 + at for at in range(20)], [20.0 + at for at in range(20)])
    more = sample.frame.head(silent).assign(nps=np.nan, **{"outcome.spend": 500.0})
    sample.frame = pd.concat([sample.frame, more], ignore_index=True)
    assert len(measure_voice(sample, rules=STANDARD).tables["linkage_steps"]) == levels


def test_a_measure_of_two_levels_one_of_which_is_one_customer_is_linked_to_nothing():
    """The effect is then the difference of two means, and the mean of all leaves the one."""
    sample = survey(pd.DataFrame({"csat": [5.0] * 30 + [1.0], "outcome.spend": [*range(1000, 1030), 3456.0]}))
    sample.outcomes["kind"] = "amount"
    result = measure_voice(sample, rules=STANDARD)
    assert result.table("linkage").empty
    assert "fewer than 5 customers" in check_of(result, "check-linkage")


def test_six_detractors_who_all_left_are_not_told_as_a_share():
    back = [1.0] * 20 + [0.0] * 5 + [1.0] * 18 + [0.0] * 12 + [0.0] * 6
    scores = [10.0] * 25 + [8.0] * 30 + [0.0] * 6
    sample = survey(pd.DataFrame({"nps": scores, "outcome.back": back}))
    assert -100.0 not in list(measure_voice(sample, rules=STANDARD).tables["linkage_steps"]["kpi"])


def test_the_codebook_of_a_result_counts_and_names_no_small_group():
    columns = ["question", "label", "wave", "column", "answer", "count", "read", "counts_as", "basis"]
    book = pd.DataFrame(
        [
            ("nps", "NPS", "1", "Q", "0", 2, "0", "detractor", "its own words"),
            ("nps", "NPS", "1", "Q", "9", 18, "9", "promoter", "its own words"),
            ("segment.a", "A", "1", "S", "Anna", 1, "Anna", "group", "engagement.yaml"),
            ("segment.a", "A", "1", "S", "Jan", 2, "Jan", "group", "engagement.yaml"),
            ("segment.a", "A", "1", "S", "North", 7, "North", "group", "engagement.yaml"),
            ("(left out)", "preview", "1", "", "2 preview responses", 2, "", "not counted", "the file"),
        ],
        columns=columns,
    )
    frame = pd.DataFrame({"nps": [0] * 2 + [9] * 18})
    shown = measure_voice(survey(frame, codebook=book), rules=STANDARD).tables["codebook"]
    assert list(shown["answer"]) == ["0", "9", "(smaller groups)", "North", "2 preview responses"]
    # The three in smaller groups would follow from the seven and the base, so that these are held back with them.
    assert [None if pd.isna(count) else int(count) for count in shown["count"]] == [None, 18, None, None, 2]


def segmented(**segments: list[str]):
    """Forty customers, every third a detractor, with the segments given."""
    frame = pd.DataFrame({"nps": [6.0, 9.0, 8.0] * 13 + [6.0]} | {f"segment.{k}": v for k, v in segments.items()})
    return measure_voice(survey(frame), rules=STANDARD).table("segments")


def groups_shown(table, segment: str) -> list[str]:
    return table.loc[(table["segment"] == segment) & table["value"].notna(), "group"].tolist()


def test_one_customer_without_a_group_is_not_worked_out_from_the_total():
    table = segmented(region=["North"] * 20 + ["South"] * 19 + [""])
    assert groups_shown(table, "region") == ["North"]  # the blank one and South stay together
    assert groups_shown(segmented(region=["North"] * 20 + ["South"] * 15 + [""] * 5), "region") == ["North", "South"]


def test_two_segments_that_differ_by_one_customer_are_not_both_shown():
    region = ["North"] * 14 + ["South"] * 26
    fleet = ["A"] * 13 + ["B"] * 27
    table = segmented(region=region, fleet=fleet)
    assert groups_shown(table, "region") == ["North", "South"]
    assert groups_shown(table, "fleet") == []
    apart = segmented(region=region, fleet=["A"] * 7 + ["B"] * 33)
    assert groups_shown(apart, "fleet") == ["A", "B"]


def test_a_key_account_does_not_speak_for_all():
    """One of forty has 60 of 99 of the weight: weighted and unweighted NPS together were its answer."""
    frame = pd.DataFrame({"nps": [3.0] + [9.0, 8.0, 10.0] * 13, "weight": [60.0] + [1.0] * 39})
    result = measure_voice(survey(frame), rules=STANDARD)
    assert result.figures["nps"].value == result.figures["nps_unweighted"].value
    assert any(check.id == "check-weights-dropped" for check in result.checks)


def test_a_survey_without_its_weights_keeps_everything_else():
    frame = pd.DataFrame({"nps": [10.0, 9, 8, 3, 2, 0], "weight": [60.0, 1, 1, 1, 1, 1], "retention.days": 400.0})
    given = survey(frame)
    assert vars(undominated(given, STANDARD)[0]).keys() == vars(given).keys()


def test_with_few_weights_of_their_own_the_unweighted_figure_is_withheld():
    frame = pd.DataFrame({"nps": [3.0] + [9.0, 8.0, 10.0] * 13, "weight": [4.0] + [1.0] * 39})
    figures = measure_voice(survey(frame), rules=STANDARD).figures
    assert figures["nps"].value is not None
    assert figures["nps_unweighted"].value is None


def test_what_customers_spend_by_what_they_answered_is_told_in_two_digits():
    """To the cent, the mean and its interval left one choice of twelve customers of forty: the detractors, each by name."""
    amounts = np.round(np.random.default_rng(3).lognormal(11, 0.5, 40), 2)
    sample = spending(amounts[24:], amounts[12:24], amounts[:12])
    result = release(measure_voice(sample, rules=STANDARD))
    steps = result.tables["linkage_steps"]
    assert list(steps["value"]) == [79000.0, 65000.0, 68000.0]
    assert {one % 1000 for name in ("value", "low", "high") for one in steps[name]} == {0.0}
    link, ten = result.tables["linkage"].iloc[0], result.figures["linkage.spend"]
    assert (link["per_point"], link["low"]) == (ten.value / 10, ten.low / 10)
    assert ten.value % 100 == 0


@pytest.mark.parametrize(("each", "told"), [(10, 0), (22, 2)])
def test_what_twenty_customers_spend_is_not_linked_because_it_said_what_each_of_them_answered(each, told):
    """Of the 184,756 ways of placing ten promoters among twenty known amounts one had these two means, intervals and effect."""
    amounts = np.round(np.random.default_rng(1).lognormal(6, 0.5, 2 * each))
    sample = survey(pd.DataFrame({"csat": np.repeat([5.0, 1.0], each), "outcome.spend": amounts}))
    sample.outcomes["kind"] = "amount"
    result = measure_voice(sample, rules=STANDARD)
    assert len(result.tables["linkage_steps"]) == told
    assert ("linkage.spend" in result.figures) == bool(told)
    assert ("so few of them" in check_of(result, "check-linkage")) == (not told)


def test_a_level_that_one_account_leads_is_not_told_or_it_said_where_that_account_stands():
    accounts = [1000.0 + at for at in range(20)]
    led = [*accounts[:11], 9000.0]
    assert measure_voice(spending(accounts, accounts, led), rules=STANDARD).tables["linkage_steps"].empty
    assert len(measure_voice(spending(accounts, accounts, accounts[:12]), rules=STANDARD).tables["linkage_steps"]) == 3


@pytest.mark.parametrize(("gone", "told"), [((4, 0, 0), 0), ((9, 0, 0), 0), ((12, 0, 0), 3)])
def test_which_level_few_customers_who_left_are_of_is_not_told(gone, told):
    """The client knows who left: that all, or all but one, of few did at one level is what each of them answered."""
    back = [one for many in gone for one in [0.0] * many + [1.0] * (15 - many)]
    sample = survey(pd.DataFrame({"nps": np.repeat([0.0, 8.0, 10.0], 15), "outcome.back": back}))
    assert len(measure_voice(sample, rules=STANDARD).tables["linkage_steps"]) == told


def test_a_group_of_fewer_than_twenty_is_not_weighted_or_its_net_said_which_accounts_add_up_to_it():
    """A client knows what its eight accounts weigh: of all ways to answer few have a weighted net of -68."""
    frame = pd.DataFrame({
        "nps": [8.0, 0.0, 0.0, 8.0, 0.0, 9.0, 0.0, 0.0] + [9.0, 0.0] * 16,
        "weight": [0.5, 1.9, 1.3, 0.4, 1.7, 0.6, 1.1, 1.5] + [1.0] * 32, "segment.kind": ["key"] * 8 + ["other"] * 32,
    })  # fmt: skip
    result = measure_voice(survey(frame), rules=STANDARD)
    assert result.figures["nps.kind.key"].value == pytest.approx(-50.0)
    assert result.figures["nps"].value != pytest.approx(result.figures["nps_unweighted"].value)
