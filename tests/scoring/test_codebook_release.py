"""The codebook tells no count that the published totals would complete."""

from types import SimpleNamespace

import pandas as pd
import pytest

from workbench.privacy.rules import STANDARD
from workbench.scoring.voice.codebook import COLUMNS, codebook_of


def survey(rows, weights=(1.0,)):
    return SimpleNamespace(
        codebook=pd.DataFrame(rows, columns=COLUMNS),
        waves=pd.DataFrame({"id": ["2026"]}),
        frame=pd.DataFrame({"wave": "2026", "weight": list(weights), "nps": 9.0}),
    )


def released(*counts, question="nps", kinds=("passive",)):
    rows = [
        (question, "NPS", "2026", "Q1", str(at), count, str(at), kinds[at % len(kinds)], "engagement.yaml")
        for at, count in enumerate(counts)
    ]
    frame = codebook_of(survey(rows), STANDARD)
    return [None if pd.isna(count) else int(count) for count in frame["count"]]


def test_a_small_count_takes_the_next_of_its_kind_with_it():
    assert released(3, 20, 40) == [None, None, 40]


def test_two_small_counts_that_are_enough_together_need_no_third():
    assert released(3, 4, 40) == [None, None, 40]


def test_two_small_counts_that_are_few_together_take_a_third():
    assert released(1, 2, 40, 60) == [None, None, None, 60]


def test_counts_of_another_kind_stay():
    assert released(3, 50, 20, 60, kinds=("passive", "promoter")) == [None, 50, None, 60]


def test_a_kind_without_small_counts_stays_whole():
    assert released(5, 20) == [5, 20]


def test_nine_customers_of_one_mind_whose_share_is_withheld_are_not_counted_instead():
    assert released(9, question="touchpoint.t2") == [None]


@pytest.mark.parametrize(("counts", "shown"), [((10, 9), [None, None]), ((10, 10), [10, 10])])
def test_up_to_nineteen_answers_the_counts_are_all_that_people_said_and_are_not_told(counts, shown):
    assert released(*counts, question="touchpoint.t2") == shown


def test_a_question_that_comes_without_counts_is_left_out():
    assert released(0, 0, kinds=("passive", "promoter")) == []


def test_counts_beside_figures_that_are_weighted_for_few_are_not_told():
    rows = [("nps", "NPS", "2026", "Q1", str(at), 20, str(at), "passive", "its own words") for at in range(2)]
    assert codebook_of(survey(rows, weights=[2.0] * 3 + [1.0] * 37), STANDARD)["count"].isna().all()
    assert not codebook_of(survey(rows, weights=[2.0] * 5 + [1.0] * 35), STANDARD)["count"].isna().any()


def test_no_answers_give_no_rows():
    rows = survey([])
    rows.codebook = rows.codebook.astype({"count": int})
    assert codebook_of(rows, STANDARD).empty


def test_what_one_customer_wrote_in_place_of_an_answer_is_not_repeated():
    answers = [("9", 30, "promoter"), ("(blank)", 2, "no answer"), ("99", 3, "no answer"), ("98 = don't know", 2, "no answer"),
               ("ask Kasia, 601 234 567", 1, "no answer"), ("not used", 12, "no answer")]  # fmt: skip
    rows = [("nps", "NPS", "2026", "Q1", text, n, "", kind, "engagement.yaml") for text, n, kind in answers]
    told = list(codebook_of(survey(rows), STANDARD)["answer"])
    assert told == ["9", "(blank)", "99", "98 = don't know", "(smaller groups)", "not used"]
