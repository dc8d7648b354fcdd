"""Every answer as found beside the answer as read, and the guesses that stop a check."""

import shutil

import pandas as pd
import pytest
from intake import clients

from workbench.engagement import check
from workbench.errors import InputError
from workbench.intake.inspection import inspect

HEAD = "survey:\n  waves:\n    - {id: 2026, label: 2026, files: [s.csv]}\n"


def survey(tmp_path, mapping, text):
    clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + HEAD + mapping, "s.csv": text})
    return check("acme", workspace=tmp_path).survey


def rows(found, question):
    book = found.codebook[found.codebook["question"] == question]
    return [tuple(row) for row in book[["answer", "count", "read", "counts_as"]].itertuples(index=False)]


def test_each_answer_stands_beside_what_it_is_read_as(tmp_path):
    mapping = (
        '  missing: ["N/A"]\n  measures:\n    nps: {column: NPS, scale: [0, 10]}\n    csat: {column: SAT, scale: [1, 5]}\n'
        "  segments:\n    - {id: plan, label: Plan, column: PLAN, missing: [x]}\n"
        "  outcomes:\n    - {id: stay, label: Stayed, column: STAY, kind: binary, yes: 'Yes'}\n"
    )
    found = survey(tmp_path, mapping, "NPS,SAT,PLAN,STAY\n10,5,None,Yes\n8,1,x,No\n0,,DSL,N/A\nN/A,4,DSL,No\n")
    assert rows(found, "nps") == [
        ("0", 1, "0", "detractor"), ("8", 1, "8", "passive"), ("10", 1, "10", "promoter"), ("N/A", 1, "", "no answer"),
    ]  # fmt: skip
    assert rows(found, "csat") == [
        ("1", 1, "1", ""), ("4", 1, "4", "top box"), ("5", 1, "5", "top box"), ("(blank)", 1, "", "no answer"),
    ]  # fmt: skip
    assert set(rows(found, "segment.plan")) == {
        ("DSL", 2, "DSL", "group"), ("None", 1, "None", "group"), ("x", 1, "", "no answer"),
    }  # fmt: skip
    assert set(rows(found, "outcome.stay")) == {
        ("Yes", 1, "1", "yes"), ("No", 2, "0", "no"), ("N/A", 1, "", "no answer"),
    }  # fmt: skip


def test_a_third_answer_to_an_outcome_is_neither_yes_nor_no_until_somebody_says_so(tmp_path):
    mapping = "  measures:\n    nps: {column: NPS, scale: [0, 10]}\n  outcomes:\n    - {id: stay, label: Stayed, column: STAY, kind: binary, yes: 'Yes'%s}\n"
    text = "NPS,STAY\n10,Yes\n8,No\n0,No phone\n"
    with pytest.raises(InputError) as refused:
        survey(tmp_path, mapping % "", text)
    (fault,) = refused.value.faults
    assert fault.found == 'answers in column "STAY" that are neither yes nor no: "No phone"'
    assert 'missing: ["No phone"]' in fault.fix
    shutil.rmtree(tmp_path / "client_data")
    found = survey(tmp_path, mapping % ', missing: ["No phone"]', text)
    assert found.frame["outcome.stay"].isna().tolist() == [False, False, True]
    shutil.rmtree(tmp_path / "client_data")
    found = survey(tmp_path, mapping % ", no: [No, No phone]", text)
    assert found.frame["outcome.stay"].tolist() == [1, 0, 0]


@pytest.mark.parametrize(("direction", "share"), [("low", 0.75), ("high", 0.25)])
def test_words_that_turn_a_scale_round_must_be_met_by_the_mapping(tmp_path, direction, share):
    question = '"Satisfied? (1 = very satisfied, 5 = very dissatisfied)"'
    text = f"{question}\n1\n1\n2\n5\n"
    mapping = f"  measures:\n    csat: {{column: {question}, scale: [1, 5]%s}}\n"
    with pytest.raises(InputError) as refused:
        survey(tmp_path, mapping % "", text)
    (fault,) = refused.value.faults
    assert (fault.fix, "by its own words" in fault.found) == ("add direction: low", True)
    shutil.rmtree(tmp_path / "client_data")
    found = survey(tmp_path, mapping % f", direction: {direction}", text)
    assert (found.frame["csat"] >= 4).mean() == share


def test_a_confirmed_guess_gives_the_figure_and_an_unconfirmed_one_stops(tmp_path):
    mapping = "  measures:\n    csat: {column: Overall satisfaction, scale: %s}\n"
    text = "Overall satisfaction\n1\n2\n3\n4\n"
    with pytest.raises(InputError) as refused:
        survey(tmp_path, mapping % '"?"', text)
    (fault,) = refused.value.faults
    assert "whose answers are 1 (1), 2 (1), 3 (1), 4 (1)" in fault.found
    assert fault.fix == "look it up and write it; the likeliest is scale: [1, 5]"
    shutil.rmtree(tmp_path / "client_data")
    assert (survey(tmp_path, mapping % "[1, 5]", text).frame["csat"] >= 4).mean() == 0.25


def test_waves_that_ask_on_different_scales_are_not_read_as_one(tmp_path):
    for year, top in (("2025", 5), ("2026", 7)):
        rows = "".join(f"{year}-{n},{n % top + 1}\n" for n in range(40))
        (tmp_path / f"w_{year}.csv").write_text(f"id,Overall satisfaction\n{rows}")
    found = inspect(tmp_path / "w_2026.csv", tmp_path / "w_2025.csv")
    assert 'scale: "?"}   # waves ask on different scales: 1 to 5 and 1 to 7' in found[0].mapping


def test_waves_are_in_time_whatever_the_order_of_arguments_and_questions_meet_by_their_words(tmp_path):
    asked = "How satisfied are you with our opening hours?"
    (tmp_path / "w_2025.csv").write_text(f'id,"{asked}"\n' + "".join(f"r{n},{n % 5 + 1}\n" for n in range(40)))
    (tmp_path / "w_2026.csv").write_text(f'id,"Q5. {asked}"\n' + "".join(f"r{n},{n % 5 + 1}\n" for n in range(40)))
    found = inspect(tmp_path / "w_2026.csv", tmp_path / "w_2025.csv")
    assert [one.file for one in found] == ["w_2025.csv", "w_2026.csv"]
    assert f'csat: {{column: {{"2025": "{asked}", "2026": "Q5. {asked}"}}, scale: [1, 5]}}' in found[0].mapping


def test_a_code_that_another_question_has_in_the_next_wave_is_met_by_its_words(tmp_path):
    likely, happy = "How likely are you to recommend us?", "How satisfied are you overall? (1-5)"
    rows = [f"r{at},{at % 11},{at % 5 + 1}\n" for at in range(44)]
    (tmp_path / "w_2025.csv").write_text(f"id,Q1,Q2\n,{likely},{happy}\n" + "".join(rows))
    turned = "".join("{},{},{}\n".format(*(row.strip().split(",")[at] for at in (0, 2, 1))) for row in rows)
    (tmp_path / "w_2026.csv").write_text(f"id,Q1,Q2\n,{happy},{likely}\n{turned}")
    mapping = inspect(tmp_path / "w_2025.csv", tmp_path / "w_2026.csv")[0].mapping
    assert 'nps: {column: {"2025": Q1, "2026": Q2}, scale: [0, 10]}' in mapping
    assert 'csat: {column: {"2025": Q2, "2026": Q1}, scale: [1, 5]}' in mapping


def test_a_mapping_that_lists_the_newest_wave_first_is_read_in_time(tmp_path):
    mapping = (
        "survey:\n  waves:\n    - {id: Q1 2026, label: Q1 2026, files: [b.csv]}\n".replace("id: Q1 2026", "id: 2026-Q1")
        + "    - {id: 2025-Q4, label: Q4 2025, files: [a.csv]}\n  measures:\n    nps: {column: NPS, scale: [0, 10]}\n"
    )
    clients.write(
        tmp_path, {"engagement.yaml": clients.ENGAGEMENT + mapping, "a.csv": "NPS\n0\n", "b.csv": "NPS\n10\n"}
    )
    found = check("acme", workspace=tmp_path).survey
    assert list(found.waves["id"]) == ["2025-Q4", "2026-Q1"]
    assert list(found.frame["nps"]) == [0, 10]


def test_answers_are_counted_of_those_who_were_asked(tmp_path):
    mapping = (
        "survey:\n  waves:\n    - {id: 2025, label: 2025, files: [a.csv]}\n    - {id: 2026, label: 2026, files: [b.csv]}\n"
        '  measures:\n    nps: {column: NPS, scale: [0, 10]}\n    csat: {column: {"2026": SAT}, scale: [1, 5]}\n'
    )
    files = {"a.csv": "NPS\n0\n5\n", "b.csv": "NPS,SAT\n10,5\n9,\n"}
    clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + mapping, **files})
    quality = check("acme", workspace=tmp_path).survey.quality
    told = quality[quality["check"] == "missing"]["text"]
    assert list(told) == ["0 of 2 mapped ratings without an answer", "1 of 4 mapped ratings without an answer"]


def test_a_survey_without_ratings_has_an_empty_codebook():
    from workbench.intake import codebook

    assert codebook.table([]).equals(pd.DataFrame(columns=list(codebook.COLUMNS)))


def test_a_scale_that_the_question_itself_contradicts_is_refused_until_somebody_stands_by_it(tmp_path):
    question = "Satisfied overall, on a scale from 1 to 7?"
    mapping = f'  measures:\n    csat: {{column: "{question}", scale: [1, 5], missing: [6]%s}}\n'
    text = f'"{question}"\n1\n5\n6\n'
    with pytest.raises(InputError) as refused:
        survey(tmp_path, mapping % "", text)
    (fault,) = refused.value.faults
    assert fault.found == f'the scale [1, 5] of column "{question}", which by its own words is [1, 7]'
    assert fault.fix == "write scale: [1, 7]"
    shutil.rmtree(tmp_path / "client_data")
    assert survey(tmp_path, mapping % ", direction: high", text).frame["csat"].notna().sum() == 2


def test_a_far_number_among_amounts_is_asked_for_until_somebody_says_what_it_is(tmp_path):
    mapping = (
        "survey:\n  waves: [{id: 2026, label: 2026, files: [s.csv]}]\n  measures: {nps: {column: NPS, scale: [0, 10]}}\n"
        "  outcomes: [{id: spend, label: Spend, kind: amount, column: SPEND}]\n"
    )
    rows = "NPS,SPEND\n10,850\n9,1250\n0,-999\n8,999999\n"
    files = {"engagement.yaml": clients.ENGAGEMENT + mapping, "s.csv": rows}
    clients.write(tmp_path, files)
    with pytest.raises(InputError) as refused:
        check("acme", workspace=tmp_path)
    assert [fault.fix for fault in refused.value.faults] == [
        "write missing: [-999], or missing: [] where it is an amount",
        "write missing: [999999], or missing: [] where it is an amount",
    ]
    said = mapping.replace("column: SPEND", "column: SPEND, missing: [-999, 999999]")
    clients.write(tmp_path, files | {"engagement.yaml": clients.ENGAGEMENT + said})
    assert check("acme", workspace=tmp_path).survey.frame["outcome.spend"].sum() == 2100
