"""Counts and shares as a survey: each answer is a row, and the figure is that of the table."""

import pytest
from intake import clients

from workbench.engagement import check
from workbench.errors import InputError
from workbench.stats import loyalty, satisfaction

HEAD = "survey:\n  waves: [{id: 2026, label: 2026, files: [t.csv]WHERE}]\n"


def survey(tmp_path, mapping, content, where=""):
    text = clients.ENGAGEMENT + HEAD.replace("WHERE", where) + mapping
    clients.write(tmp_path, {"engagement.yaml": text, "t.csv": content})
    return check("acme", workspace=tmp_path).survey


def test_a_table_of_how_many_gave_each_score_is_read_as_their_answers(tmp_path):
    found = survey(tmp_path, "  count: people\n  measures: {nps: {column: score, scale: [0, 10]}}\n",
                   "score,people\n10,30\n8,50\n3,20\n")  # fmt: skip
    assert (len(found.frame), loyalty.nps(found.frame["nps"]).value) == (100, pytest.approx(10))
    assert dict(zip(found.codebook["answer"], found.codebook["count"], strict=True)) == {
        "10": 30,
        "8": 50,
        "3": 20,
    }


def test_counts_in_columns_are_read_unit_by_unit(tmp_path):
    mapping = ("  tables: {N: {scores: {10: Promoters, 8: Passives, 0: Detractors}}}\n"
               "  measures: {nps: {column: N, scale: [0, 10]}}\n  segments: [{id: unit, label: Unit, column: Unit}]\n")  # fmt: skip
    found = survey(tmp_path, mapping, "Unit,Promoters,Passives,Detractors\nA,60,20,20\nB,10,20,70\n")
    by = {unit: loyalty.nps(rows["nps"]).value for unit, rows in found.frame.groupby("segment.unit")}
    assert by == {"A": pytest.approx(40), "B": pytest.approx(-60)}


@pytest.mark.parametrize("shares", [("68%", "40%"), ("68", "40"), ("0.68", "0.4")])
def test_shares_of_a_base_are_read_as_people(tmp_path, shares):
    mapping = ('  tables: {S: {scores: {1: Satisfied}, of: Asked, rest: 0}}\n'
               "  measures: {csat: {column: S, scale: [0, 1]}}\n")  # fmt: skip
    found = survey(tmp_path, mapping, f"Unit,Satisfied,Asked\nA,{shares[0]},100\nB,{shares[1]},50\n")
    figure = satisfaction.top_two_box(found.frame["csat"], scale=(0, 1))
    assert (figure.n, figure.value) == (150, pytest.approx(88 / 150))


def test_answers_of_two_tables_stand_in_no_row_together(tmp_path):
    mapping = ("  tables:\n    S: {scores: {1: Yes, 0: No}}\n    N: {scores: {10: P, 0: D}}\n"
               "  measures: {nps: {column: N, scale: [0, 10]}, csat: {column: S, scale: [0, 1]}}\n")  # fmt: skip
    frame = survey(tmp_path, mapping, "Yes,No,P,D\n6,4,5,5\n").frame
    assert (len(frame), int((frame["nps"].notna() & frame["csat"].notna()).sum())) == (20, 0)


def test_a_blank_count_is_nobody_and_a_broken_one_is_refused(tmp_path):
    mapping = "  count: people\n  measures: {nps: {column: score, scale: [0, 10]}}\n"
    assert len(survey(tmp_path, mapping, "score,people\n10,30\n8,\n").frame) == 30
    with pytest.raises(InputError, match="no whole numbers"):
        survey(tmp_path, mapping, "score,people\n10,30.5\n8,1\n")
    with pytest.raises(InputError, match="ids of respondents beside counts"):
        survey(tmp_path, "  respondent: score\n" + mapping, "score,people\n10,30\n")


def test_a_file_of_several_waves_is_divided_by_a_column(tmp_path):
    content = "Quarter,NPS\nQ1,10\nQ1,0\nQ2,9\nQ2,10\n"
    mapping = "  measures: {nps: {column: NPS, scale: [0, 10]}}\n"
    assert len(survey(tmp_path, mapping, content, ", where: {Quarter: Q2}").frame) == 2
    with pytest.raises(InputError, match='no row with "Q3" in column "Quarter"; allowed: "Q1", "Q2"'):
        survey(tmp_path, mapping, content, ", where: {Quarter: Q3}")
