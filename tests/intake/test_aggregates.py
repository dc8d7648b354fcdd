"""Counts and shares as a survey: each answer is a row, and the figure is that of the table."""

import shutil

import pytest
from intake import clients

from workbench.engagement import check
from workbench.errors import InputError
from workbench.intake.inspection import inspect
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


ANSWERED = "How satisfied are you overall?,Count\nVery dissatisfied,10\nDissatisfied,10\nNeutral,20\nSatisfied,30\nVery satisfied,30\n"


@pytest.mark.parametrize(
    ("content", "measure", "value"),
    [
        (ANSWERED, "csat", 0.6),
        (ANSWERED.replace("Count", "Count,%").replace("0\n", "0,1%\n") + "Total,100,100%\n", "csat", 0.6),
        ("Region,Promoters,Passives,Detractors\nNorth,30,10,10\nSouth,20,20,10\n", "nps", 30),
        (
            "Site,Very dissatisfied,Dissatisfied,Neutral,Satisfied,Very satisfied,Total\nA,10,10,20,30,30,100\n",
            "csat",
            0.6,
        ),
    ],
)
def test_a_table_of_counts_is_recognised_and_proposed_as_one(tmp_path, content, measure, value):
    (tmp_path / "2026.csv").write_text(content)
    found = proposed(tmp_path)
    figure = (
        loyalty.nps(found[measure])
        if measure == "nps"
        else satisfaction.top_two_box(found[measure], scale=(1, 5))
    )
    assert (figure.n, figure.value) == (100, pytest.approx(value))


def proposed(tmp_path):
    """The answers of a file under the mapping that is proposed for it."""
    mapping = inspect(tmp_path / "2026.csv")[0].mapping
    folder = clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + mapping})
    shutil.copy(tmp_path / "2026.csv", folder)
    return check("acme", workspace=tmp_path).survey.frame


def test_shares_without_counts_are_refused_and_responses_are_no_table_of_counts(tmp_path):
    path = tmp_path / "2026.csv"
    path.write_text(ANSWERED.replace("Count", "Percent"))
    with pytest.raises(InputError, match="shares of answers without how many answered"):
        inspect(path)
    path.write_text(
        "ID,How satisfied are you overall?,n\n" + "".join(f"R{at},{at % 5 + 1},{at}\n" for at in range(40))
    )
    assert inspect(path)[0].responses == 40


@pytest.mark.parametrize(
    ("content", "column", "line"),
    [
        (ANSWERED, "How satisfied are you overall?", "add count: Count;"),
        (
            "Region,Promoters,Passives,Detractors\nNorth,3,1,1\nSouth,2,2,1\n", "Promoters",
            "add tables: {Answers: {scores: {10: Promoters, 8: Passives, 0: Detractors}}};",
        ),
    ],
)  # fmt: skip
def test_a_table_of_counts_mapped_as_people_is_told_with_the_line_that_counts_them(
    tmp_path, content, column, line
):
    mapping = f'  measures: {{csat: {{column: "{column}", scale: [1, 5]}}}}\n'
    with pytest.raises(InputError) as raised:
        survey(tmp_path, mapping, content)
    (fault,) = raised.value.faults
    assert "whose rows count people" in fault.found
    assert line in fault.fix


def test_few_people_without_ids_are_no_table_of_counts(tmp_path):
    mapping = "  measures: {csat: {column: Score, scale: [1, 5]}}\n  outcomes: [{id: n, label: Visits, kind: amount, column: n}]\n"
    assert len(survey(tmp_path, mapping, "Score,n\n5,3\n4,2\n3,2\n2,9\n1,\n").frame) == 5
