"""Which answers count as satisfied: the two highest, the better of two, or those from a score that the mapping gives."""

import pytest
from intake import clients

from workbench.engagement import check
from workbench.errors import InputError
from workbench.intake.scales import reading_of
from workbench.stats.measures import share_within
from workbench.stats.satisfaction import scale_of, top_box
from workbench.stats.tallies import tally

ANSWERS = "id,S,Q\n" + "".join(
    f"{at},{(0, 40, 79, 80, 100)[at % 5]},{'Yes' if at % 4 else 'No'}\n" for at in range(100)
)
WAVE = "survey:\n  waves: [{id: 2026, label: 2026, files: [s.csv]}]\n  measures:\n"


def survey(tmp_path, item):
    mapping = clients.ENGAGEMENT + WAVE + f"    csat: {item}\n"
    clients.write(tmp_path, {"engagement.yaml": mapping, "s.csv": ANSWERS})
    return check("acme", workspace=tmp_path).survey


def test_a_score_of_a_hundred_counts_from_the_mark_that_the_client_gives(tmp_path):
    found = survey(tmp_path, "{column: S, scale: [0, 100], top: 80}")
    assert found.scales["csat"] == (0, 100, 80)
    assert share_within(found.scales["csat"], top_box).level(tally(found.frame["csat"])).value == pytest.approx(0.4)
    counted = found.codebook.set_index("answer")["counts_as"]
    assert [counted[text] for text in ("79", "80", "100")] == ["", "top box", "top box"]


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ("{column: S, scale: [0, 100]}", "does not say which scores count"),
        ('{column: S, scale: [0, 100], top: "?"}', "from which score on an answer counts as satisfied"),
        ("{column: S, scale: [0, 100], top: 120}", "answers from 120 on a scale from 0 to 100"),
    ],
)
def test_a_long_scale_without_a_mark_on_it_is_asked_for(tmp_path, item, words):
    with pytest.raises(InputError, match=words):
        survey(tmp_path, item)


def test_of_two_answers_the_better_one_counts(tmp_path):
    found = survey(tmp_path, '{column: Q, scale: [0, 1], answers: {"Yes": 1, "No": 0}}')
    assert share_within((0, 1), top_box).level(tally(found.frame["csat"])).value == pytest.approx(0.75)


@pytest.mark.parametrize(
    ("words", "answers", "values"),
    [
        ("Are you satisfied with us?", ["Yes", "No"], {"Yes": 1, "No": 0}),
        ("Zadowolenie", ["Niezadowolony", "Zadowolony"], {"Niezadowolony": 0, "Zadowolony": 1}),
        ("Rate our service", ["是", "否"], {"是": 1, "否": 0}),
    ],
)
def test_two_answers_are_read_as_two_points(words, answers, values):
    found = reading_of(words, dict.fromkeys(answers, 9), rated=True)
    assert (found.scale, found.values, found.guess) == ((0, 1), values, "")


def test_whether_yes_is_good_is_asked_of_a_question_of_difficulty():
    found = reading_of("How difficult was it?", {"Yes": 5, "No": 9}, rated=True)
    assert found.guess == "direction"


def test_a_scale_of_one_point_is_refused():
    with pytest.raises(ValueError, match="two points or more"):
        top_box((5, 5))


def test_a_missing_mark_is_none():
    assert scale_of({"low": 1.0, "high": 5.0, "top": float("nan")}) == (1.0, 5.0)
    assert scale_of({"low": 1.0, "high": 5.0}) == (1.0, 5.0)


MARGINS = "id,NPS,Margin\n" + "".join(f"{at},{at % 11},VALUE\n" for at in range(30))


def margin(tmp_path, kind, value):
    mapping = clients.ENGAGEMENT + WAVE + "    nps: {column: NPS, scale: [0, 10]}\n"
    mapping += f"  outcomes: [{{id: margin, label: Margin, column: Margin, kind: {kind}}}]\n"
    clients.write(tmp_path, {"engagement.yaml": mapping, "s.csv": MARGINS.replace("VALUE", value)})
    return check("acme", workspace=tmp_path).survey.frame["outcome.margin"]


@pytest.mark.parametrize(("kind", "value"), [("percent", "12%"), ("percent", "12"), ("share", "0.12")])
def test_a_margin_is_a_share_however_it_is_written(tmp_path, kind, value):
    assert set(margin(tmp_path, kind, value)) == {0.12}


@pytest.mark.parametrize(("kind", "value", "other"), [("percent", "0.12", "share"), ("share", "12%", "percent")])
def test_a_margin_that_seems_written_the_other_way_is_asked_for(tmp_path, kind, value, other):
    with pytest.raises(InputError, match=f"write kind: {other}"):
        margin(tmp_path, kind, value)


def test_a_blank_margin_is_none(tmp_path):
    assert margin(tmp_path, "percent", "").isna().all()
