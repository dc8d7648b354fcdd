"""Counts and shares as a survey: each answer is a row, and the figure is that of the table."""

import shutil

import pytest
from intake import clients

from workbench import languages
from workbench.engagement import check
from workbench.errors import InputError
from workbench.intake.inspection import inspect
from workbench.stats import loyalty
from workbench.stats.measures import share_within
from workbench.stats.satisfaction import top_box
from workbench.stats.tallies import tally

HEAD = "survey:\n  waves: [{id: 2026, label: 2026, files: [t.csv]WHERE}]\n"


def survey(tmp_path, mapping, content, where=""):
    text = clients.ENGAGEMENT + HEAD.replace("WHERE", where) + mapping
    clients.write(tmp_path, {"engagement.yaml": text, "t.csv": content})
    return check("acme", workspace=tmp_path).survey


def test_a_table_of_how_many_gave_each_score_is_read_as_their_answers(tmp_path):
    found = survey(
        tmp_path,
        "  count: people\n  measures: {nps: {column: score, scale: [0, 10]}}\n",
        "score,people\n10,30\n8,50\n3,20\n",
    )
    assert (len(found.frame), loyalty.nps(found.frame["nps"]).value) == (100, pytest.approx(10))
    assert dict(zip(found.codebook["answer"], found.codebook["count"], strict=True)) == {"10": 30, "8": 50, "3": 20}


def test_counts_in_columns_are_read_unit_by_unit(tmp_path):
    mapping = (
        "  tables: {N: {scores: {10: Promoters, 8: Passives, 0: Detractors}}}\n"
        "  measures: {nps: {column: N, scale: [0, 10]}}\n  segments: [{id: unit, label: Unit, column: Unit}]\n"
    )
    found = survey(tmp_path, mapping, "Unit,Promoters,Passives,Detractors\nA,60,20,20\nB,10,20,70\n")
    by = {unit: loyalty.nps(rows["nps"]).value for unit, rows in found.frame.groupby("segment.unit")}
    assert by == {"A": pytest.approx(40), "B": pytest.approx(-60)}


@pytest.mark.parametrize("shares", [("68%", "40%"), ("68", "40"), ("0.68", "0.4")])
def test_shares_of_a_base_are_read_as_people(tmp_path, shares):
    mapping = (
        "  tables: {S: {scores: {1: Satisfied}, of: Asked, rest: 0}}\n  measures: {csat: {column: S, scale: [0, 1]}}\n"
    )
    found = survey(tmp_path, mapping, f"Unit,Satisfied,Asked\nA,{shares[0]},100\nB,{shares[1]},50\n")
    figure = share_within((0, 1), top_box).level(tally(found.frame["csat"]))
    assert (figure.n, figure.value) == (150, pytest.approx(88 / 150))


def test_answers_of_two_tables_stand_in_no_row_together(tmp_path):
    mapping = (
        "  tables:\n    S: {scores: {1: Yes, 0: No}}\n    N: {scores: {10: P, 0: D}}\n"
        "  measures: {nps: {column: N, scale: [0, 10]}, csat: {column: S, scale: [0, 1]}}\n"
    )
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
    told = survey(tmp_path, mapping, content, ", where: {Quarter: Q2}").quality
    (text,) = told.loc[told["check"] == "unmapped", "text"]
    assert languages.catalogue("en").text(text) == '2 rows of no wave, by the column "Quarter": Q1'
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
        loyalty.nps(found[measure]) if measure == "nps" else share_within((1, 5), top_box).level(tally(found[measure]))
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
    path.write_text("ID,How satisfied are you overall?,n\n" + "".join(f"R{at},{at % 5 + 1},{at}\n" for at in range(40)))
    assert inspect(path)[0].responses == 40


@pytest.mark.parametrize(
    ("content", "column", "line"),
    [
        (ANSWERED, "How satisfied are you overall?", "add count: Count;"),
        (
            "Region,Promoters,Passives,Detractors\nNorth,3,1,1\nSouth,2,2,1\n",
            "Promoters",
            "add tables: {Answers: {scores: {10: Promoters, 8: Passives, 0: Detractors}}};",
        ),
    ],
)
def test_a_table_of_counts_mapped_as_people_is_told_with_the_line_that_counts_them(tmp_path, content, column, line):
    mapping = f'  measures: {{csat: {{column: "{column}", scale: [1, 5]}}}}\n'
    with pytest.raises(InputError) as raised:
        survey(tmp_path, mapping, content)
    (fault,) = raised.value.faults
    assert "whose rows count people" in fault.found
    assert line in fault.fix


def test_few_people_without_ids_are_no_table_of_counts(tmp_path):
    mapping = "  measures: {csat: {column: Score, scale: [1, 5]}}\n  outcomes: [{id: n, label: Visits, kind: amount, column: n}]\n"
    assert len(survey(tmp_path, mapping, "Score,n\n5,3\n4,2\n3,2\n2,9\n1,\n").frame) == 5


QUESTIONS = "Question,Very satisfied,Satisfied,Neutral,Dissatisfied,Very dissatisfied\nOverall,12,18,15,10,5\nStaff,20,20,10,5,5\n"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (QUESTIONS, "touchpoint.staff"),
        (QUESTIONS.replace("satisfied\n", "satisfied,Total\n").replace(",5\n", ",5,60\n"), "touchpoint.staff"),
        (
            "Pytanie,Bardzo dobrze,Dobrze,Średnio,Źle,Bardzo źle\nCena,9,9,9,9,9\nstaff,20,20,10,5,5\n",
            "touchpoint.staff",
        ),
        ("Question,1,2,3,4,5\nPrice,9,9,9,9,9\nStaff,5,5,10,20,20\n", "touchpoint.staff"),
    ],
)
def test_a_row_of_counts_for_each_question_is_read_question_by_question(tmp_path, content, name):
    (tmp_path / "2026.csv").write_text(content)
    figure = share_within((1, 5), top_box).level(tally(proposed(tmp_path)[name]))
    assert (figure.n, figure.value) == (60, pytest.approx(40 / 60))


@pytest.mark.parametrize(
    "content",
    [
        "Month,Promoters %,Passives %,Detractors %,Responses\n2026-01,50,25,25,60\n2026-02,55,20,25,60\n",
        "Month,Promoters,Passives,Detractors,Responses\n2026-01,50,25,25,60\n2026-02,55,20,25,60\n",
        "Month,Promoters,Passives,Detractors,Responses\n2026-01,50%,25%,25%,60\n2026-02,55%,20%,25%,60\n",
        "Month,Promoters,Passives,Detractors,n\n2026-01,0.50,0.25,0.25,60\n2026-02,0.55,0.2,0.25,60\n",
    ],
)
def test_shares_beside_how_many_answered_are_proposed_as_shares_of_them(tmp_path, content):
    (tmp_path / "2026.csv").write_text(content)
    figure = loyalty.nps(proposed(tmp_path)["nps"])
    assert (figure.n, figure.value) == (120, pytest.approx(100 * (63 - 30) / 120))


def test_a_table_of_a_hundred_people_in_each_row_is_one_of_counts(tmp_path):
    (tmp_path / "2026.csv").write_text("Site,Promoters,Passives,Detractors,Total\nA,50,30,20,100\nB,60,30,10,100\n")
    figure = loyalty.nps(proposed(tmp_path)["nps"])
    assert (figure.n, figure.value) == (200, pytest.approx(40))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            "Answer,Overall,Staff\nVery satisfied,12,20\nSatisfied,18,20\nNeutral,15,10\nDissatisfied,10,5\nVery dissatisfied,5,5\n",
            "of 2 questions across",
        ),
        ("Score,Overall,Staff\n1,5,5\n2,10,5\n3,15,10\n4,18,20\n5,12,20\n", "of 2 questions across"),
        ("Question,Answer,Count\nA,Yes,10\nA,No,5\nB,Yes,8\nB,No,7\n", "counts of several questions"),
        ("Store,Responses,Avg satisfaction\nA,60,4.2\nB,50,3.9\nC,70,4.4\n", "averages of groups"),
        (
            "Question,Very satisfied,Satisfied,Neutral,Dissatisfied,Very dissatisfied\nOverall,20%,30%,25%,17%,8%\nStaff,33%,33%,17%,9%,8%\n",
            "shares of answers without",
        ),
        ("Question,Promoters,Passives,Detractors\nA,50,30,20\nB,60,30,10\n", "shares of answers without"),
    ],
)
def test_a_table_of_counts_that_tells_of_nobody_by_itself_is_refused(tmp_path, content, said):
    (tmp_path / "2026.csv").write_text(content)
    with pytest.raises(InputError, match=said):
        inspect(tmp_path / "2026.csv")


def test_ratings_in_columns_that_are_called_by_numbers_are_people(tmp_path):
    rows = "".join(f"R{at},{at % 5 + 1},{(at + 1) % 5 + 1},4,3,{(at + 2) % 5 + 1}\n" for at in range(40))
    (tmp_path / "2026.csv").write_text("ID,1,2,3,4,5\n" + rows)
    assert inspect(tmp_path / "2026.csv")[0].responses == 40
