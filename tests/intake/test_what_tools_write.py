"""Exports of tools in other languages, codes in place of answers, and columns that say which responses count."""

import pytest
from intake import clients

from workbench.engagement import check
from workbench.errors import InputError
from workbench.intake.exports import read_answers
from workbench.intake.inspection import inspect
from workbench.intake.maturity import read as read_maturity
from workbench.languages import catalogue


def rows(*columns, first=1):
    return "".join(",".join(map(str, cells)) + "\n" for cells in zip(*columns, strict=True))


def read(tmp_path, text):
    (tmp_path / "s_2026.csv").write_text(text, "utf-8")
    return read_answers(tmp_path / "s_2026.csv", shown="s_2026.csv")


def mapping(tmp_path, text, name="s_2026.csv"):
    (tmp_path / name).write_text(text, "utf-8")
    return inspect(tmp_path / name)[0].mapping


@pytest.mark.parametrize(
    ("id_", "answer"),
    [
        ("ID du répondant", "Réponse"),
        ("Identyfikator respondenta", "Odpowiedź"),
        ("Identificador del encuestado", "Respuesta"),
    ],
)
def test_the_second_header_row_of_surveymonkey_is_known_in_other_languages(tmp_path, id_, answer):
    found = read(tmp_path, f"{id_},Prénom,NPS\n,,{answer}\n" + rows(range(100, 130), ["Anna"] * 30, [10] * 30))
    assert (len(found.table.frame), list(found.layout.dropped)) == (30, ["Prénom"])


@pytest.mark.parametrize(
    ("column", "counts", "does_not"),
    [
        ("Status odpowiedzi", "Kompletna", "Częściowa"),
        ("Status", "Fertig", "Offen"),
        ("状态", "有效", "无效"),
        ("Is Test", "No", "Yes"),
    ],
)
def test_responses_that_a_plain_tables_own_column_rules_out_do_not_count(tmp_path, column, counts, does_not):
    found = read(tmp_path, f"id,NPS,{column}\n" + rows(range(40), [9] * 40, [counts] * 30 + [does_not] * 10))
    assert len(found.table.frame) == 30
    told = [catalogue("en").text(text) for check, _, text in found.quality if check != "responses"]
    kinds = ("unfinished", "test", "disqualified")
    assert any(told == [f'10 {kind} responses left out, by the column "{column}"'] for kind in kinds)


def test_a_customers_status_rules_nobody_out(tmp_path):
    found = read(tmp_path, "id,NPS,Customer status\n" + rows(range(40), [9] * 40, ["Gold"] * 30 + ["Silver"] * 10))
    assert len(found.table.frame) == 40


def test_completed_in_a_plain_table_is_asked_for(tmp_path):
    text = "id,NPS,Completed\n" + rows(range(40), [9, 5] * 20, ["Yes"] * 30 + ["No"] * 10)
    pasted = mapping(tmp_path, text)
    assert 'complete: "?"   # guess: which responses are finished, Yes (30), No (10)' in pasted


def test_codes_of_limesurvey_are_asked_for_with_what_they_may_be(tmp_path):
    text = "id,submitdate,lastpage,startlanguage,SAT[1],SAT[2],SAT[3]\n" + rows(
        range(40), ["2026-05-12 10:00:00"] * 40, [3] * 40, ["en"] * 40, *[["A1", "A2", "A4", "A5"] * 10] * 3
    )
    assert 'scale_1: "?"   # guess for 3 columns: codes of answers' in mapping(tmp_path, text)
    assert "the likeliest is {scale: [1, 5], answers: {A1: 1, A2: 2, A4: 4, A5: 5}}" in mapping(tmp_path, text)


def test_the_rows_of_a_matrix_are_touchpoints_and_none_of_them_is_the_headline(tmp_path):
    ask = "How satisfied are you with the following?"
    text = f"id,{ask} - Staff,{ask} - Price\n" + rows(range(40), [1, 2, 4, 5] * 10, [5, 2, 4, 1] * 10)
    pasted = mapping(tmp_path, text)
    assert "measures:" not in pasted
    assert "id: staff, label: Staff," in pasted
    assert "id: price, label: Price," in pasted


def test_the_headline_is_the_question_of_the_newest_wave(tmp_path):
    for name, ask, top in (
        ("s_2025.csv", "Overall satisfaction (1-10)", 10),
        ("s_2026.csv", "Overall satisfaction (1-5)", 5),
    ):
        (tmp_path / name).write_text(f"id,{ask}\n" + rows(range(40), [1 + at % top for at in range(40)]), "utf-8")
    pasted = inspect(tmp_path / "s_2025.csv", tmp_path / "s_2026.csv")[0].mapping
    assert 'csat: {column: {"2026": "Overall satisfaction (1-5)"}, scale: [1, 5]}' in pasted


def test_of_three_answers_it_is_asked_whether_the_middle_one_counts(tmp_path):
    text = "id,Overall satisfaction\n" + rows(range(40), ["☹", "😐", "☺", "☺"] * 10)
    pasted = mapping(tmp_path, text)
    assert 'top: "?"}   # guess: whether the middle one of three answers counts as satisfied' in pasted
    assert "top: 3" in pasted


def test_a_range_behind_a_comma_is_the_scale(tmp_path):
    text = 'id,"Overall satisfaction, 0 to 6"\n' + rows(range(70), [at % 7 for at in range(70)])
    assert "scale: [0, 6]}" in mapping(tmp_path, text)


def test_ids_of_another_pack_are_one_fault_that_says_how_to_bring_it(tmp_path):
    path = tmp_path / "maturity.csv"
    path.write_text("rater,role,item,score\n1,executive,R.1,3\n1,executive,R.2,3\n2,manager,R.1,2\n", "utf-8")
    with pytest.raises(InputError) as caught:
        read_maturity(path, shown="maturity.csv", known=["M1.1.1", "M1.1.2"])
    (fault,) = caught.value.faults
    assert fault.found == "2 ids of which the framework has none (R.1, R.2; rows 2, 4, 3)"
    assert "workbench framework import" in fault.fix


def test_an_unknown_id_of_several_rows_is_told_once(tmp_path):
    path = tmp_path / "maturity.csv"
    path.write_text("rater,role,item,score\n1,executive,M1.1.1,3\n1,executive,M9,3\n2,manager,M9,2\n", "utf-8")
    with pytest.raises(InputError) as caught:
        read_maturity(path, shown="maturity.csv", known=["M1.1.1"])
    assert [fault.found for fault in caught.value.faults] == ['the unknown id "M9" (rows 3, 4)']


@pytest.mark.parametrize(
    "names",
    [
        "Respondent,Question,Answer",
        "respondent_id,question_text,response_value",
        "Osoba,Pytanie,Odpowiedź",
        "编号,题目,答案",
    ],
)
def test_a_row_for_each_answer_is_named_with_how_to_pivot_it(tmp_path, names):
    text = names + "\n" + "".join(f"{at},NPS,{at % 11}\n{at},Overall,{1 + at % 5}\n" for at in range(30))
    with pytest.raises(InputError) as caught:
        read(tmp_path, text)
    (fault,) = caught.value.faults
    who, what, said = names.split(",")
    assert fault.found == f'a table in long form: a row for each answer ("{said}") to each question ("{what}")'
    assert f'frame.pivot(index="{who}", columns="{what}", values="{said}")' in fault.fix


def test_a_table_of_one_question_has_a_row_for_each_respondent(tmp_path):
    text = "Respondent,Question,Answer\n" + rows(range(40), ["NPS"] * 40, [at % 11 for at in range(40)])
    assert len(read(tmp_path, text).table.frame) == 40


def test_ids_most_of_which_repeat_are_told_to_be_none_of_a_response(tmp_path):
    text = "person,score\n" + "".join(f"{at},9\n" for at in range(30) for _ in range(2))
    survey = "survey:\n  waves:\n    - {id: 2026, label: 2026, files: [s.csv]}\n  respondent: person\n  measures:\n    nps: {column: score, scale: [0, 10]}\n"
    clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + survey, "s.csv": text})
    with pytest.raises(
        InputError, match=r"30 responses with an id that occurs before .* where a row is one answer of a person, pivot"
    ):
        check("acme", workspace=tmp_path)


def test_a_polish_or_chinese_column_of_spending_is_offered_as_an_outcome(tmp_path):
    text = "id,NPS,Wydatki,消费金额\n" + rows(
        range(40), [9, 5] * 20, [at * 7.5 for at in range(40)], [at * 3.5 for at in range(40)]
    )
    pasted = mapping(tmp_path, text)
    assert "label: Wydatki, column: Wydatki, kind: amount" in pasted
    assert 'column: "消费金额", kind: amount' in pasted
