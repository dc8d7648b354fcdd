import re
import shutil

import pytest
from intake import clients
from intake.test_exports import REAL

from workbench.engagement import check
from workbench.errors import InputError
from workbench.intake.encodings import likely
from workbench.intake.inspection import inspect
from workbench.intake.question_labels import label_of
from workbench.intake.questions import classify


def kind(name, counts, text="", **options):
    return classify(name, text or name, counts, rows=sum(counts.values()), **options)


@pytest.mark.parametrize(
    ("lowest", "highest", "scale", "missing"),
    [
        (0, 10, (0, 10), ()),
        (0, 11, (0, 10), (11,)),
        (1, 5, (1, 5), ()),
        (0, 6, (1, 5), (0, 6)),
        (1, 7, (1, 7), ()),
        (0, 7, (1, 7), (0,)),
        (1, 10, (1, 10), ()),
    ],
)
def test_the_scale_and_the_codes_at_its_ends_are_read_from_the_answers(lowest, highest, scale, missing):
    question = kind("Q7FOOD", {str(value): 10 for value in range(lowest, highest + 1)})
    assert question.kind == "rating"
    assert question.scale == scale
    assert question.missing == missing


def test_far_codes_and_words_for_no_answer_are_missing():
    question = kind("Q1_1", {"1": 5, "3": 5, "5": 5, "99": 2, "-1": 1, "N/A": 2, "": 5})
    assert question.scale == (1, 5)
    assert set(question.missing) == {99.0, -1.0, "N/A"}
    assert question.answered == 15 / 25


def test_a_verbal_scale_becomes_numbers_in_order():
    question = kind("How easy was it?", {"Very easy": 3, "Somewhat easy": 2, "Neutral": 1, "Very difficult": 4})
    assert question.kind == "ces"
    assert question.values == {"Very easy": 5, "Somewhat easy": 4, "Neutral": 3, "Very difficult": 1}


@pytest.mark.parametrize(
    ("name", "counts", "expected"),
    [
        ("How likely are you to recommend us?", {str(value): 2 for value in range(11)}, "nps"),
        ("Overall satisfaction", {str(value): 2 for value in range(1, 6)}, "csat"),
        ("WEIGHT", {"0.5": 1, "1.25": 1, "1.5": 1}, "weight"),
        ("region", {"North": 5, "South": 3}, "choice"),
        ("comment", {f"a longer remark about number {value} and more of it": 1 for value in range(20)}, "text"),
        ("date", {"2026-01-01": 2, "2026-01-02": 2}, "date"),
        ("Q5_1", {"1": 5, "": 5}, "tick"),
        ("RESPNUM", {str(value): 1 for value in range(1, 40)}, "respondent"),
        ("RESPID", {f"HR-{value:04d}": 1 for value in range(40)}, "respondent"),
        ("Q7_RECOMMEND", {str(value): 2 for value in range(3, 12)}, "nps"),
        ("income", {"1200.50": 1, "40000": 2, "350": 1}, "number"),
        ("nothing", {"": 5}, "empty"),
    ],
)
def test_what_a_column_is_follows_from_its_name_and_answers(name, counts, expected):
    assert kind(name, counts).kind == expected


FILE = "RESPID,Q1_RECOMMEND,Q2_1,Q2_2,Q2_3,region,WEIGHT,comment\n" + "".join(
    f"{n},{n % 11},{n % 7},{n % 7},{(n + 3) % 7},{('North', 'South', 'NA')[n % 3]},0.{n % 9 + 1},\n"
    for n in range(1, 60)
)


def test_the_proposed_mapping_runs_once_its_guesses_are_confirmed(tmp_path):
    path = tmp_path / "wave_2026.csv"
    path.write_text(FILE)
    (found,) = inspect(path)
    folder = clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + clients.confirmed(found.mapping)})
    shutil.copy(path, folder)
    frame = check("acme", workspace=tmp_path).survey.frame
    assert {"nps", "touchpoint.q2_1", "touchpoint.q2_2", "touchpoint.q2_3", "segment.region"} <= set(frame.columns)
    assert set(frame["touchpoint.q2_1"].dropna()) == {1, 2, 3, 4, 5}
    assert "" in set(frame["segment.region"])


def test_a_guess_stands_as_a_question_mark_so_that_pasting_it_cannot_hide_it(tmp_path):
    path = tmp_path / "wave_2026.csv"
    path.write_text(FILE)
    (found,) = inspect(path)
    told = "guess for 3 columns: the answers that occur fit more than one scale; the likeliest is {scale: [1, 5], missing: [0, 6]}"
    assert f'scale_1: "?"   # {told}' in found.mapping
    folder = clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + found.mapping})
    shutil.copy(path, folder)
    with pytest.raises(InputError) as refused:
        check("acme", workspace=tmp_path)
    assert [fault.fix for fault in refused.value.faults] == [
        "look it up and write it; the likeliest is scale_1: {scale: [1, 5], missing: [0, 6]}"
    ]


def test_touchpoints_go_to_the_stage_whose_words_they_share(tmp_path):
    path = tmp_path / "wave.csv"
    header = "id,Rate the boarding process,Rate your ticket booking,Rate the lounge\n"
    path.write_text(header + "".join(f"r{n},{n % 5 + 1},{n % 5 + 1},{n % 5 + 1}\n" for n in range(30)))
    (found,) = inspect(path, stages=[("book", "Booking"), ("board", "Boarding the train")])
    stages = [line.split("stage: ")[1].split(",")[0] for line in found.mapping.splitlines() if "stage: " in line]
    assert stages == ["board", "book", "unassigned"]


RATED = ("google_forms/osmi_2014_survey.csv", "surveymonkey/food-world-cup-data.csv", "typeform/osmi_2019_survey.csv")


@pytest.mark.parametrize("name", RATED)
def test_the_mapping_proposed_for_a_real_export_runs_once_its_guesses_are_confirmed(shared_data, tmp_path, name):
    path = shared_data / "survey_exports" / name
    (found,) = inspect(path)
    folder = clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + clients.confirmed(found.mapping)})
    shutil.copy(path, folder)
    assert len(check("acme", workspace=tmp_path).survey.frame) == REAL[name][1]


@pytest.mark.parametrize("name", sorted(set(REAL) - set(RATED)))
def test_an_export_without_a_rating_is_said_to_be_one_and_refused_at_the_survey(shared_data, tmp_path, name):
    path = shared_data / "survey_exports" / name
    (found,) = inspect(path)
    assert "# no rating question was recognised either: without one, the check refuses this survey" in found.mapping
    folder = clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + found.mapping})
    shutil.copy(path, folder)
    with pytest.raises(InputError) as refused:
        check("acme", workspace=tmp_path)
    (fault,) = refused.value.faults
    assert (fault.line, fault.found, fault.allowed) == (
        6,
        "a survey without a mapped rating",
        "one measure or touchpoint",
    )


def test_a_block_without_a_headline_measure_says_so(tmp_path):
    path = tmp_path / "wave.csv"
    path.write_text("id,Rate the food,Rate the staff\n" + "".join(f"r{n},{n % 5 + 1},{n % 5 + 1}\n" for n in range(30)))
    (found,) = inspect(path)
    assert "  # no NPS, CSAT or CES question was recognised: map one under measures" in found.mapping
    assert "no rating question" not in found.mapping


def test_a_long_question_becomes_a_label_that_a_chart_can_carry(tmp_path):
    path = tmp_path / "wave.csv"
    asked = "Thinking of your last visit to one of our branches, how well did our staff explain the"
    rows = "".join(f"r{n},{n % 5 + 1},{n % 5 + 1}\n" for n in range(30))
    path.write_text(f'id,"{asked} waiting time?","{asked} opening hours?"\n{rows}')
    (found,) = inspect(path)
    labels = re.findall(r'label: "(…[^"]+)"', found.mapping)
    assert labels == ["…our staff explain the waiting time?", "…our staff explain the opening hours?"]


def test_how_important_something_is_is_no_satisfaction(tmp_path):
    path = tmp_path / "wave.csv"
    asked = "Overall, how much importance does your employer place on mental health?"
    path.write_text(f'id,"{asked}"\n' + "".join(f"r{n},{n % 11}\n" for n in range(30)))
    (found,) = inspect(path)
    assert found.questions[1].kind == "rating"
    assert "# check: it asks how important something is, not how good" in found.mapping


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("Overall, how much importance does your employer place on mental health?", "rating"),
        ("Overall, how would you rate your visit?", "csat"),
        ("How satisfied are you with our service as a whole?", "csat"),
        ("How important is it to you to be satisfied?", "csat"),
        ("OVERALL", "csat"),
        ("Overall, how well does the industry support its employees?", "rating"),
    ],
)
def test_overall_alone_does_not_make_a_question_one_of_satisfaction(asked, expected):
    assert kind(asked, {str(value): 3 for value in range(11)}).kind == expected


@pytest.mark.parametrize(
    "options",
    [
        ("Yes, because my work depends on being able to travel", "No, because I have never needed it for my work"),
        (
            "The person who is sitting in the seat by the window",
            "The person who is sitting in the seat by the aisle",
            "Everyone in the row should have a say in it together",
            "The cabin crew should decide this for all passengers",
            "The first person who gets hold of it may then keep it",
        ),
    ],
)
def test_a_few_long_options_that_repeat_are_a_choice_and_no_text(options):
    assert kind("Who should decide?", dict.fromkeys(options, 20)).kind == "choice"


def test_how_often_something_happens_is_marked_because_often_may_be_bad(tmp_path):
    path = tmp_path / "wave.csv"
    answers = ("Never", "Rarely", "Sometimes", "Often")
    path.write_text("id,Does it interfere with your work?\n" + "".join(f"r{n},{answers[n % 4]}\n" for n in range(32)))
    (found,) = inspect(path)
    assert (
        'scale: [1, 5], answers: {Never: 1, Rarely: 2, Sometimes: 3, Often: 4}, direction: "?"}   # guess: whether often is good'
        in found.mapping
    )
    assert "check whether it rates anything at all; check: nobody gave the highest answer, 5" in found.mapping


def test_both_airport_waves_get_one_mapping_that_runs(shared_data, tmp_path):
    paths = sorted((shared_data / "sfo_airport_survey").glob("*.csv"))
    mapping = inspect(*paths)[0].mapping
    folder = clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + clients.confirmed(mapping)})
    for path in paths:
        shutil.copy(path, folder)
    frame = check("acme", workspace=tmp_path).survey.frame
    assert frame["nps"].notna().sum() == 2831 - 85 + 2809 - 159
    assert frame.loc[frame["wave"] == "2018", "touchpoint.q7walkways"].notna().any()


def test_an_inspection_can_be_written_as_json(tmp_path):
    path = tmp_path / "wave_2026.csv"
    path.write_text(FILE)
    (found,) = inspect(path)
    data = found.to_json()
    assert (data["tool"], data["responses"], data["questions"][1]["kind"]) == ("plain table", 59, "nps")


def test_names_with_a_shared_prefix_make_short_labels_and_find_their_stage(tmp_path):
    path = tmp_path / "wave.csv"
    path.write_text(
        "id,RATE_STAFF,RATE_DELAY_INFO,RATE_WIFI\n" + "".join(f"r{n},{n % 7},{n % 7},{n % 7}\n" for n in range(30))
    )
    (found,) = inspect(
        path, stages=[("travel", "Travel Courtesy of staff"), ("disruption", "Disruption Delay information")]
    )
    assert "{id: staff, label: Staff, stage: travel, column: RATE_STAFF" in found.mapping
    assert "{id: delay_info, label: Delay info, stage: disruption, column: RATE_DELAY_INFO" in found.mapping


def test_a_measure_that_each_wave_calls_by_another_name_is_joined_and_marked(tmp_path):
    for year, name in (("2025", "Q7_RECOMMEND"), ("2026", "NPS")):
        rows = "".join(f"{year}-{n},{n % 11}\n" for n in range(40))
        (tmp_path / f"wave_{year}.csv").write_text(f"id,{name}\n{rows}")
    found, _ = inspect(tmp_path / "wave_2025.csv", tmp_path / "wave_2026.csv")
    assert (
        'nps: {column: {"2025": Q7_RECOMMEND, "2026": NPS}, scale: [0, 10]}   # check one question under two names'
        in found.mapping
    )


def _battery(tmp_path, low):
    names = ("Inflight wifi", "Ease of online booking", "Gate location", "Food and drink")
    rows = "".join(f"r{n}," + ",".join(str((n + at) % (6 - low) + low) for at in range(4)) + "\n" for n in range(40))
    path = tmp_path / "wave.csv"
    path.write_text(f"id,{','.join(names)}\n{rows}")
    return inspect(path)[0]


def test_ratings_side_by_side_are_a_block_whatever_they_are_called(tmp_path):
    found = _battery(tmp_path, 1)
    assert [one.kind for one in found.questions[1:]] == ["rating"] * 4
    assert "ces:" not in found.mapping
    assert found.mapping.count("scale: [1, 5]}") == 4


def test_a_block_from_0_to_5_asks_whether_0_is_an_answer(tmp_path):
    found = _battery(tmp_path, 0)
    assert 'scale_1: "?"   # guess for 4 columns: the answers that occur fit more than one scale' in found.mapping
    assert found.mapping.count("scale: scale_1") == 4


def test_an_outcome_of_two_answers_is_proposed_with_the_one_that_means_yes(tmp_path):
    path = tmp_path / "wave.csv"
    path.write_text(
        "id,nps,CHURN_LABEL,CHURN_REASON\n"
        + "".join(f"r{n},{n % 11},{('Yes', 'No')[n % 2]},{('Price', 'Move', 'Other')[n % 3]}\n" for n in range(40))
    )
    (found,) = inspect(path)
    assert 'column: CHURN_LABEL, kind: binary, yes: "Yes"}' in found.mapping
    assert "column: CHURN_REASON, kind" not in found.mapping


def test_a_group_called_none_is_no_missing_answer(tmp_path):
    path = tmp_path / "wave.csv"
    path.write_text("id,nps,PLAN\n" + "".join(f"r{n},{n % 11},{('None', 'DSL')[n % 2]}\n" for n in range(40)))
    (found,) = inspect(path)
    assert "column: PLAN}" in found.mapping


def test_an_encoding_that_is_a_guess_stands_as_a_question_mark_that_check_asks_for(tmp_path):
    rows = "".join(f"{at},{at % 11},とても良い\n" for at in range(30))
    (tmp_path / "s_2026.csv").write_bytes(f"id,NPS,Comment\n{rows}".encode("cp932"))
    mapping = inspect(tmp_path / "s_2026.csv")[0].mapping
    assert 'encoding: "?"}   # guess: ' in mapping
    assert 'cp932 reads "とても良い"' in mapping
    folder = clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + mapping})
    shutil.copy(tmp_path / "s_2026.csv", folder)
    with pytest.raises(InputError, match='cp932 reads "とても良い"'):
        check("acme", workspace=tmp_path)
    text = (folder / "engagement.yaml").read_text("utf-8")
    (folder / "engagement.yaml").write_text(text.replace('encoding: "?"', "encoding: cp932"), "utf-8")
    assert len(check("acme", workspace=tmp_path).survey.frame) == 30


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1250", "Obsługa była świetna, ale długo czekałem"),
        ("koi8_r", "Обслуживание отличное, спасибо"),
        ("big5", "整體而言，您對我們的服務滿意嗎"),
        ("gb18030", "总体而言，您对我们的服务满意吗"),
        ("cp1252", "I don’t like it, it’s “slow”"),
    ],
)
def test_an_encoding_beyond_doubt_is_proposed(tmp_path, encoding, text):
    rows = "".join(f'{at},{at % 11},"{text} {at}"\n' for at in range(30))
    (tmp_path / "s_2026.csv").write_bytes(f"id,NPS,Comment\n{rows}".encode(encoding))
    assert f"encoding: {encoding}}}   # check that letters read well" in inspect(tmp_path / "s_2026.csv")[0].mapping


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("The branch (1 = very dissatisfied, 5 = very satisfied)", "The branch"),
        ("Obsługa w oddziale (od 1 do 5)", "Obsługa w oddziale"),
        ("网点服务（1至5分）", "网点服务"),
        ("Branch (city centre)", "Branch (city centre)"),
        ("Room 12 (renovated 2024)", "Room 12 (renovated 2024)"),
    ],
)
def test_a_label_leaves_out_the_scale_in_brackets_and_keeps_every_other_bracket(question, label):
    assert label_of(kind(question, {"1": 5, "3": 5, "5": 5})) == label


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("big5", ["服務很慢", "非常好", "店員很親切", "價格太貴", "希望改善網站"]),
        ("gb18030", ["服务很慢", "非常好", "店员很亲切", "价格太贵", "希望改善网站"]),
        ("cp949", ["서비스가 느립니다", "매우 좋음", "직원이 친절"]),
        ("cp932", ["満足", "やや不満", "店員が親切"]),
    ],
)
def test_of_short_chinese_japanese_and_korean_answers_the_right_encoding_is_the_likeliest(encoding, words):
    rows = "".join(f"{at},{at % 11},{words[at % len(words)]}\n" for at in range(40))
    assert likely(f"id,NPS,Comment\n{rows}".encode(encoding))[0][0] == encoding
