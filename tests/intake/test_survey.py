import math

import numpy as np
import pandas as pd
import pytest
from intake import clients

from workbench import languages
from workbench.engagement import check
from workbench.errors import InputError
from workbench.intake.spellings import numbered
from workbench.intake.survey import quality_checks

TOUCHPOINT = "    - {id: food, label: Food, stage: use, column: FOOD, scale: [1, 5]}\n"
WITHOUT_MEASURES = clients.SURVEY.replace(
    """\
  measures:
    nps: {column: {2025: RECOMMEND, 2026: NETPRO}, scale: [0, 10], missing: [11]}
    csat: {column: OVERALL, scale: [1, 5]}
""",
    "",
)


def survey_of(workspace, wave_2026=clients.WAVE_2026, settings=clients.SURVEY, **files):
    clients.write(
        workspace,
        {
            "engagement.yaml": clients.ENGAGEMENT + settings,
            "survey_2025.csv": clients.WAVE_2025,
            "survey_2026.csv": wave_2026,
            **files,
        },
    )
    return check("acme", workspace=workspace).survey


def faults_of(workspace, *arguments, **files):
    with pytest.raises(InputError) as refused:
        survey_of(workspace, *arguments, **files)
    return [str(fault) for fault in refused.value.faults]


def test_the_frame_has_one_row_a_respondent_and_one_column_a_mapping(tmp_path):
    frame = survey_of(tmp_path).frame
    assert list(frame.columns) == ["respondent", "wave", "weight", "nps", "csat", "touchpoint.food", "segment.dept"]
    assert frame["wave"].tolist() == ["2025", "2025", "2026", "2026"]
    assert frame["respondent"].tolist() == ["1", "2", "1", "2"]
    assert frame["weight"].tolist() == [1.5, 0.5, 1, 1]


def test_missing_codes_outside_a_scale_are_missing_and_inside_it_are_answers(tmp_path):
    frame = survey_of(tmp_path).frame
    assert frame["nps"].fillna(-1).tolist() == [10, -1, 6, 0]
    assert frame["csat"].fillna(-1).tolist() == [5, 4, -1, 3]
    assert frame["touchpoint.food"].fillna(-1).tolist() == [-1, 3, 2, 5]


def test_a_department_called_na_is_a_department(tmp_path):
    assert survey_of(tmp_path).frame["segment.dept"].tolist() == ["North", "South", "NA", "North"]


def test_a_missing_column_is_reported_at_its_mapping_with_the_nearest_names(tmp_path):
    settings = clients.SURVEY.replace("column: FOOD", "column: FODO")
    assert faults_of(tmp_path, clients.WAVE_2026, settings)[0] == (
        'client_data/acme/engagement.yaml:17:51: found the column "FODO", which client_data/acme/survey_2025.csv does '
        'not have; allowed: one of its 6 columns; fix: write one of "FOOD"'
    )


def test_ratings_off_the_scale_are_reported_with_the_first_five_rows_and_their_number(tmp_path):
    bad = "RESP,W,NETPRO,OVERALL,FOOD,DEPT\n" + "".join(f"{n},1,9,3,{7 if n < 8 else 5},1\n" for n in range(1, 12))
    assert faults_of(tmp_path, bad) == [
        'client_data/acme/survey_2026.csv:2:5: found 7 values off the scale in column "FOOD" (rows 2, 3, 4, 5, 6 and '
        "2 more: 7); allowed: 1 to 5, 0, 6 for no answer, or nothing; fix: correct the values, the scale or the "
        "missing codes in engagement.yaml"
    ]


def test_a_comment_in_a_rating_column_is_not_repeated_in_the_fault(tmp_path):
    bad = clients.WAVE_2026.replace("2,1,0,3,5,1", "2,1,0,3,Anna Nowak was rude to me,1")
    assert "Anna" not in faults_of(tmp_path, bad)[0]


@pytest.mark.parametrize("weight", ["0", "-1", "", "inf", "heavy"])
def test_a_weight_must_be_positive_and_there(tmp_path, weight):
    bad = clients.WAVE_2026.replace("1,1,6", f"1,{weight},6")
    assert "a weight above 0 in every row" in faults_of(tmp_path, bad)[0]


def test_a_repeated_respondent_is_refused_unless_a_policy_is_declared(tmp_path):
    twice = clients.WAVE_2026 + "2,1,9,3,5,1\n"
    assert "found 1 response with an id that occurs before (2)" in faults_of(tmp_path, twice)[0]
    survey = survey_of(tmp_path, twice, clients.SURVEY + "  duplicates: last\n")
    latest = survey.frame[survey.frame["wave"] == "2026"]
    assert latest["nps"].tolist() == [6, 9]
    assert ["duplicates", "2026", 1] in survey.quality[["check", "wave", "count"]].to_numpy().tolist()


def test_a_header_without_responses_is_no_zero_score(tmp_path):
    assert "found no responses" in faults_of(tmp_path, "RESP,W,NETPRO,OVERALL,FOOD,DEPT\n")[0]


def test_several_files_make_one_wave(tmp_path):
    settings = clients.SURVEY.replace("[survey_2026.csv]", "[survey_2026.csv, more.csv]")
    frame = survey_of(
        tmp_path, clients.WAVE_2026, settings, **{"more.csv": "RESP,W,NETPRO,OVERALL,FOOD,DEPT\n9,1,9,3,5,1\n"}
    ).frame
    assert frame.loc[frame["wave"] == "2026", "respondent"].tolist() == ["1", "2", "9"]


def test_a_question_that_a_wave_did_not_ask_has_no_answers_there(tmp_path):
    settings = clients.SURVEY.replace("column: FOOD", "column: {2026: FOOD}")
    frame = survey_of(tmp_path, clients.WAVE_2026, settings).frame
    assert frame["touchpoint.food"].fillna(-1).tolist() == [-1, -1, 2, 5]


def test_answer_texts_become_their_numbers_and_unknown_ones_are_refused(tmp_path):
    settings = clients.SURVEY.replace(
        "column: FOOD, scale: [1, 5]", "column: FOOD, scale: [1, 5], answers: {Very good: 5, Bad: 1}"
    )
    text = clients.WAVE_2026.replace("2,NA", "Very good,NA").replace("5,1\n", "bad,1\n")
    frame = survey_of(tmp_path, text, settings).frame
    assert frame["touchpoint.food"].fillna(-1).tolist() == [-1, 3, 5, 1]
    assert "(row 2: Goodish)" in faults_of(tmp_path, text.replace("Very good", "Goodish"), settings)[0]


def test_a_reversed_item_is_turned_round(tmp_path):
    settings = clients.SURVEY.replace("column: FOOD, scale: [1, 5]", "column: FOOD, scale: [1, 5], reverse: true")
    assert survey_of(tmp_path, clients.WAVE_2026, settings).frame["touchpoint.food"].fillna(-1).tolist() == [
        -1,
        3,
        4,
        1,
    ]


def test_decimal_commas_are_read_in_a_semicolon_file(tmp_path):
    text = clients.WAVE_2026.replace(",", ";").replace("1;1;6", "1;0,25;6")
    assert survey_of(tmp_path, text).frame["weight"].tolist() == [1.5, 0.5, 0.25, 1]


def test_outcomes_and_comments_are_read_when_mapped(tmp_path):
    settings = clients.SURVEY.replace("{2025: RECOMMEND, 2026: NETPRO}", "NETPRO").replace(
        "    - {id: 2025, label: Spring 2025, files: [survey_2025.csv]}\n", ""
    )
    settings += "  outcomes:\n    - {id: stayed, label: Stayed, column: STAY, kind: binary, yes: 'Yes'}\n"
    settings += "    - {id: spend, label: Spend, column: SPEND, kind: amount}\n"
    settings += "  verbatims: [{id: why, label: Why?, column: WHY}]\n"
    text = "RESP,W,NETPRO,OVERALL,FOOD,DEPT,STAY,SPEND,WHY\n1,1,6,0,2,NA,yes,12.5,Fine\x0b really\n2,1,0,3,5,1,no,,\n"
    frame = survey_of(tmp_path, text, settings).frame
    assert frame["outcome.stayed"].tolist() == [1, 0]
    assert math.isnan(frame["outcome.spend"][1])
    assert frame["verbatim.why"].tolist() == ["Fine really", ""]


def test_parquet_gives_the_same_frame_as_csv(tmp_path):
    expected = survey_of(tmp_path).frame
    for name in ("survey_2025", "survey_2026"):
        folder = tmp_path / "client_data" / "acme"
        wave = pd.read_csv(folder / f"{name}.csv", keep_default_na=False)
        wave["LEFT OUT"] = np.nan
        wave.to_parquet(folder / f"{name}.parquet")
        (folder / f"{name}.csv").unlink()
    settings = clients.SURVEY.replace(".csv", ".parquet")
    (folder / "engagement.yaml").write_text(clients.ENGAGEMENT + settings)
    pd.testing.assert_frame_equal(check("acme", workspace=tmp_path).survey.frame, expected)


def test_a_damaged_parquet_file_is_refused(tmp_path):
    settings = clients.SURVEY.replace("survey_2026.csv", "survey_2026.parquet")
    assert (
        "a damaged Parquet file"
        in faults_of(tmp_path, clients.WAVE_2026, settings, **{"survey_2026.parquet": b"PAR1xx"})[0]
    )


def test_the_quality_table_counts_by_wave(tmp_path):
    quality = survey_of(tmp_path).quality
    counts = {(row.check, row.wave): row.count for row in quality.itertuples(index=False)}
    assert counts["responses", "2026"] == 2
    assert counts["missing", "2026"] == 1


def test_straight_lining_and_identical_responses_are_counted_and_kept():
    five = [f"touchpoint.{name}" for name in "abcde"]
    rows = [[3, 3, 3, 3, 3], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [4, 4, 4, 4, np.nan]]
    frame = pd.DataFrame(rows, columns=five).assign(wave="1", respondent=["a", "b", "c", "d"], weight=1.0)
    counts = {check: count for check, _, count, _ in quality_checks(frame, wave="1")}
    assert counts == {"missing": 1, "straight-lining": 1, "identical": 1}


def test_an_item_named_like_a_reversed_one_must_say_whether_it_is(tmp_path):
    settings = clients.SURVEY.replace("column: FOOD", "column: FOOD_R")
    text, other = (wave.replace("FOOD", "FOOD_R") for wave in (clients.WAVE_2026, clients.WAVE_2025))
    fault = faults_of(tmp_path, text, settings, **{"survey_2025.csv": other})[0]
    assert 'found the column "FOOD_R", named like a reversed item; allowed: direction: high or low' in fault
    declared = settings.replace("column: FOOD_R", "reverse: false, column: FOOD_R")
    assert len(survey_of(tmp_path, text, declared, **{"survey_2025.csv": other}).frame) == 4


def test_what_was_accepted_although_unusual_is_in_the_quality_table(tmp_path):
    found = survey_of(tmp_path, **{"survey_2025.csv": clients.WAVE_2025.encode("utf-16")})
    assert found.notes == ("client_data/acme/survey_2025.csv: read as UTF-16, as the mark at its start says",)
    (note,) = found.quality.loc[found.quality["check"] == "note", "text"]
    assert languages.catalogue("pl").text(note) == "odczytano jako UTF-16, zgodnie ze znacznikiem na początku"


def test_a_survey_of_touchpoints_alone_is_read(tmp_path):
    survey = survey_of(tmp_path, settings=WITHOUT_MEASURES)
    assert "nps" not in survey.frame
    assert survey.frame["touchpoint.food"].notna().sum() == 3


def test_a_survey_of_neither_a_measure_nor_a_touchpoint_is_refused_at_its_line(tmp_path):
    settings = WITHOUT_MEASURES.replace("  touchpoints:\n", "").replace(TOUCHPOINT, "")
    assert faults_of(tmp_path, clients.WAVE_2026, settings) == [
        "client_data/acme/engagement.yaml:6:1: found a survey without a mapped rating; allowed: one measure or touchpoint; "
        'fix: map a question as measure or touchpoint; "workbench survey inspect FILE" proposes a mapping'
    ]


def test_a_survey_in_which_nobody_answered_a_rating_is_refused(tmp_path):
    waves = {"survey_2025.csv": "RESP,W,RECOMMEND,OVERALL,FOOD,DEPT\n1,1,11,0,0,1\n"}
    fault = faults_of(tmp_path, "RESP,W,NETPRO,OVERALL,FOOD,DEPT\n1,1,11,0,6,1\n", **waves)[0]
    assert "engagement.yaml:6:1: found no answer to any mapped measure or touchpoint" in fault


def _two_waves(tmp_path, mapping, first, second):
    text = clients.ENGAGEMENT + (
        "survey:\n  waves:\n    - {id: 2025, label: 2025, files: [a.csv]}\n    - {id: 2026, label: 2026, files: [b.csv]}\n"
        + mapping
    )
    clients.write(tmp_path, {"engagement.yaml": text, "a.csv": first, "b.csv": second})
    return check("acme", workspace=tmp_path).survey


def test_a_weight_of_one_wave_leaves_each_answer_of_the_others_counting_once(tmp_path):
    mapping = '  weight: {"2026": W}\n  measures:\n    nps: {column: NPS, scale: [0, 10]}\n'
    found = _two_waves(tmp_path, mapping, "NPS\n9\n0\n", "NPS,W\n9,0.5\n0,1.5\n")
    assert list(found.frame["weight"]) == [1.0, 1.0, 0.5, 1.5]


def test_a_column_that_only_one_wave_has_is_refused_with_the_mapping_to_write(tmp_path):
    mapping = "  weight: W\n  measures:\n    nps: {column: NPS, scale: [0, 10]}\n"
    with pytest.raises(InputError) as refused:
        _two_waves(tmp_path, mapping, "NPS,WAY\n9,1\n0,1\n", "NPS,W\n9,0.5\n0,1.5\n")
    assert refused.value.faults[0].fix == 'name only the waves that asked: {"2026": "W"}; or write one of "WAY"'


def test_a_decimal_is_no_answer_to_the_recommendation_question(tmp_path):
    mapping = "  measures:\n    nps: {column: NPS, scale: [0, 10]}\n"
    with pytest.raises(InputError) as refused:
        _two_waves(tmp_path, mapping, "NPS\n9\n0\n", "NPS\n8.5\n10\n")
    (fault,) = refused.value.faults
    assert (fault.line, fault.allowed) == (2, "a whole number from 0 to 10, or nothing")


def test_a_column_that_two_ratings_share_is_refused_with_the_first_of_them(tmp_path):
    settings = clients.SURVEY.replace("column: FOOD", "column: OVERALL")
    assert faults_of(tmp_path, settings=settings) == [
        'client_data/acme/engagement.yaml:17:51: found the column "OVERALL", which is mapped as csat already; '
        "allowed: one rating a column; fix: map another column, or leave one of the two out"
    ]


@pytest.mark.parametrize("ids", [("1234567890123450000", "1234567890123460000", "1234567890123470000"),
                                 ("1.23456789012345e+18", "1.23456789012346e+18", "3"), ("1,23457E+15", "2", "3")])  # fmt: skip
def test_ids_of_which_excel_kept_fifteen_digits_are_refused(tmp_path, ids):
    wave = "RESP;W;NETPRO;OVERALL;FOOD;DEPT\n" + "".join(f"{id_};1;6;1;2;1\n" for id_ in ids)
    assert "ids that Excel has shortened" in faults_of(tmp_path, wave)[0]


def test_long_ids_of_which_every_digit_is_there_are_read(tmp_path):
    ids = ("1234567890123450001", "1234567890123450000", "1234567890123470000")
    wave = "RESP,W,NETPRO,OVERALL,FOOD,DEPT\n" + "".join(f"{id_},1,6,1,2,1\n" for id_ in ids)
    frame = survey_of(tmp_path, wave).frame
    assert list(frame.loc[frame["wave"] == "2026", "respondent"]) == list(ids)


@pytest.mark.parametrize(
    "answers", [("10-Oct", "9", "8"), ("10. Okt", "0 - Not at all", "8"), ("10-paź", "9", "8"), ("10月10日", "9", "8")]
)
def test_a_day_that_excel_made_of_an_answer_is_no_number(tmp_path, answers):
    wave = "RESP,W,NETPRO,OVERALL,FOOD,DEPT\n" + "".join(f"{at},1,{text},1,2,1\n" for at, text in enumerate(answers))
    assert "dates that Excel made of what was typed" in faults_of(tmp_path, wave)[0]
    assert numbered(answers) is None or "10" not in numbered(answers).values


def test_bands_that_excel_made_days_of_are_refused_and_days_of_an_event_are_groups(tmp_path):
    wave = "RESP,W,NETPRO,OVERALL,FOOD,DEPT\n1,1,6,1,2,{}\n2,1,7,1,2,{}\n3,1,8,1,2,{}\n"
    assert "dates that Excel made" in faults_of(tmp_path, wave.format("5-Jan", "10-Jun", "12-Nov"))[0]
    assert "dates that Excel made" in faults_of(tmp_path, wave.format("1-Jan", "6-Sep", "10-Oct"))[0]
    assert survey_of(tmp_path, wave.format("11-May", "12-May", "13-May")).frame["segment.dept"].nunique() > 3


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("{id: 2026, label", "{id: 2025, label", '9:12: found "2025" for the second time'),
        (
            "id: dept, label: Department, column: DEPT",
            "id: dept, label: A, column: DEPT}\n    - {id: dept, label: B, column: DEPT",
            '"segment.dept" for the second time',
        ),
        ("files: [survey_2026.csv]", "files: [survey_2025.csv]", 'the file "survey_2025.csv" for the second time'),
    ],
)
def test_what_the_mapping_has_twice_is_refused(tmp_path, old, new, fault):
    assert old in clients.SURVEY
    assert fault in "\n".join(faults_of(tmp_path, settings=clients.SURVEY.replace(old, new)))


def test_groups_that_differ_by_capitals_or_blanks_alone_are_refused_with_the_label_to_write(tmp_path):
    wave = clients.WAVE_2026 + "3,1,9,5,5,north\n4,1,9,5,5,1\n"
    (told,) = faults_of(tmp_path, wave)
    assert 'the groups "North" (3) and "north" (1), which differ by capitals or blanks alone' in told
    assert told.endswith("fix: add labels: {north: North}")
    labels = clients.SURVEY.replace("labels: {1: North", "labels: {north: North, 1: North")
    assert survey_of(tmp_path, wave, labels).frame["segment.dept"].eq("North").sum() == 4


def test_a_mapping_that_is_not_read_is_no_reason_to_miss_its_touchpoints(tmp_path):
    employees = """
employees:
  waves: [{id: 2026, label: 2026, files: [employees.csv]}]
  measures: {nps: {column: N, scale: [0, 10]}}
  segments: [{id: unit, label: Unit, column: U}]
  customers: {Shop: food}
"""
    settings = clients.SURVEY.replace("missing: [0, 6]", "missing: 0") + employees
    told = faults_of(tmp_path, settings=settings, **{"employees.csv": "N,U\n9,Shop\n8,Shop\n"})
    assert told == ["client_data/acme/engagement.yaml:12:12: found 0; allowed: a list; fix: write [0]"]
