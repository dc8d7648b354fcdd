"""Both waves of a real survey, against figures computed here from the files by the csv module alone."""

import csv
from fractions import Fraction

import pytest
from intake import sfo

from workbench.engagement import check


@pytest.fixture(scope="module")
def survey(tmp_path_factory, shared_data):
    workspace = tmp_path_factory.mktemp("sfo")
    sfo.write(workspace, shared_data)
    return check("sfo", workspace=workspace).survey


def rows(shared_data, year):
    path = shared_data / "sfo_airport_survey" / f"{year}_SFO_Customer_Survey.csv"
    with path.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield {name.strip(): value for name, value in row.items()}


def independent_nps(shared_data, year, *, weighted):
    promoters = detractors = total = Fraction(0)
    for row in rows(shared_data, year):
        if row["NETPRO"] in {"", "11"}:
            continue
        weight = Fraction(row["WEIGHT"]) if weighted else Fraction(1)
        total += weight
        promoters += weight * (int(row["NETPRO"]) >= 9)
        detractors += weight * (int(row["NETPRO"]) <= 6)
    return float(100 * (promoters - detractors) / total)


def nps(frame, *, weighted):
    answered = frame[frame["nps"].notna()]
    weight = answered["weight"] if weighted else answered["weight"] * 0 + 1
    score = (answered["nps"] >= 9).astype(int) - (answered["nps"] <= 6).astype(int)
    return 100 * (score * weight).sum() / weight.sum()


@pytest.mark.parametrize("year", ["2017", "2018"])
@pytest.mark.parametrize("weighted", [False, True])
def test_the_net_promoter_score_agrees_with_an_independent_computation(survey, shared_data, year, weighted):
    frame = survey.frame[survey.frame["wave"] == year]
    expected = independent_nps(shared_data, year, weighted=weighted)
    assert nps(frame, weighted=weighted) == pytest.approx(expected, abs=1e-9)


def test_both_waves_are_read_whole(survey):
    assert survey.frame["wave"].value_counts().to_dict() == {"2017": 2831, "2018": 2809}


def test_eleven_and_blank_are_no_answers_to_the_recommend_question(survey):
    unanswered = survey.frame["nps"].isna().groupby(survey.frame["wave"]).sum()
    assert unanswered.to_dict() == {"2017": 84 + 1, "2018": 159}


def test_zero_and_six_are_answers_to_the_recommend_question_and_not_to_ratings(survey):
    assert {0, 6} <= set(survey.frame["nps"].dropna())
    assert set(survey.frame["touchpoint.food"].dropna()) == {1, 2, 3, 4, 5}


def test_a_touchpoint_named_differently_in_each_wave_has_answers_in_both(survey):
    answered = survey.frame["touchpoint.boarding"].notna().groupby(survey.frame["wave"]).sum()
    assert answered.to_dict() == {"2017": 2831 - 48 - 21, "2018": 2809 - 79 - 21}


def test_codes_of_segments_are_translated(survey):
    assert set(survey.frame["segment.first"]) == {"", "Been before", "First time"}
