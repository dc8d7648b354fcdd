"""Scales that are asked for, of schools, of other languages, and what is no answer."""

import pytest
from asked import read

from workbench.intake.ladders import climb
from workbench.intake.questions import classify
from workbench.intake.scales import reading_of
from workbench.intake.spellings import is_silent


def test_signs_are_answers_where_plus_is_one():
    found = read("Rate our staff", ["--", "-", "0", "+", "++"], rated=True)
    assert (found.missing, found.values["--"], found.values["++"]) == ((), 1, 5)


def test_a_recommendation_asked_from_one_to_ten_is_asked_for():
    found = read("How likely are you to recommend us? (1 to 10)", range(1, 11), recommends=True)
    assert (found.guess, found.scale) == ("scale", (0, 10))


def test_school_grades_are_asked_for_with_one_as_the_best():
    found = read("Gesamtnote (Schulnote)", [1, 2, 3, 4, 6], rated=True)
    assert (found.scale, found.low_is_good, found.guess) == ((1, 6), True, "direction")


def test_to_what_extent_is_no_count():
    question = classify(
        "Q1", "Na ile prawdopodobne jest, że polecisz nas znajomym? (0-10)", {str(at): 3 for at in range(11)}, rows=33
    )
    assert question.kind == "nps"


def test_a_number_of_years_is_no_rating():
    assert (
        classify("Q1", "How many years have you been with us? (0-10)", {str(at): 3 for at in range(11)}, rows=33).kind
        != "rating"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Nie wiem / trudno powiedzieć",
        "weiß nicht/keine Angabe",
        "99-Refused",
        "Don't know or N/A",
        "-",
        "88 = Keine Angabe",
    ],
)
def test_no_answer_is_known_in_its_longer_forms(text):
    assert is_silent(text)


@pytest.mark.parametrize("text", ["Trudno powiedzieć", "5 - Very satisfied", "Yes or no", "*", "★", "0", "N", "+"])
def test_an_answer_is_not_taken_for_none(text):
    assert not is_silent(text)


@pytest.mark.parametrize(
    "worst_first",
    [
        "非常に不満 < 不満 < どちらともいえない < 満足 < 非常に満足",
        "不満 < やや不満 < どちらともいえない < やや満足 < 満足",
        "Очень недоволен < Недоволен < Нейтрально < Доволен < Очень доволен",
        "Полностью не согласен < Скорее не согласен < Нейтрально < Скорее согласен < Полностью согласен",
        "Hiç memnun değilim < Memnun değilim < Kararsızım < Memnunum < Çok memnunum",
        "غير راضٍ على الإطلاق < غير راضٍ < محايد < راضٍ < راضٍ جدًا",
        "매우 불만족 < 불만족 < 보통 < 만족 < 매우 만족",
        "Slecht < Matig < Voldoende < Goed < Uitstekend",
        "Péssimo < Ruim < Regular < Bom < Ótimo",
        "Pessimo < Scarso < Sufficiente < Buono < Ottimo",
        "Per niente soddisfatto < Poco soddisfatto < Abbastanza soddisfatto < Molto soddisfatto",
    ],
)
def test_worded_scales_of_other_languages_stand_in_their_order(worst_first):
    steps = worst_first.split(" < ")
    found = climb(steps)
    assert [found.values[step] for step in steps] == list(range(1, len(steps) + 1))
    assert (found.steps, found.unsure) == (len(steps), False)


def test_a_school_grade_with_its_range_is_asked_for_with_one_as_the_best():
    found = reading_of("Wie zufrieden sind Sie insgesamt? (Schulnote 1 bis 6)", dict.fromkeys("12345", 9), rated=True)
    assert (found.scale, found.low_is_good, found.guess) == ((1, 6), True, "direction")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Satisfaction with staff (1 = poor, 5 = excellent, 9 = no answer)", 9),
        ("总体满意度（1=非常不满意，5=非常满意，99=不适用）", 99),
        ("Wie zufrieden sind Sie? 1 = sehr zufrieden, 5 = sehr unzufrieden, 6 = weiß nicht", 6),
    ],
)
def test_a_code_that_the_question_calls_no_answer_is_no_end_of_its_scale(words, code):
    found = read(words, [*range(1, 6), code])
    assert (found.scale, found.missing, found.guess) == ((1, 5), (code,), "")


def test_shares_of_one_ask_from_which_on_they_count():
    found = read("Overall satisfaction", [0.2, 0.4, 0.6, 0.8, 1], rated=True)
    assert (found.scale, found.guess) == ((0, 1), "top")


@pytest.mark.parametrize(
    ("name", "answers"),
    [
        (
            "Ogólna satysfakcja",
            (
                "nieusatysfakcjonowany",
                "raczej nieusatysfakcjonowany",
                "trudno powiedzieć",
                "usatysfakcjonowany",
                "w pełni usatysfakcjonowany",
            ),
        ),
        (
            "Zufriedenheit gesamt",
            ("gar nicht zufrieden", "eher nicht zufrieden", "mittelmäßig", "zufrieden", "voll und ganz zufrieden"),
        ),
        ("総合評価", ("とても悪い", "悪い", "普通", "良い", "とても良い")),
    ],
)
def test_overall_satisfaction_is_known_in_the_words_of_its_language(name, answers):
    assert classify(name, name, dict.fromkeys(answers, 6), rows=30).kind == "csat"


@pytest.mark.parametrize(
    ("words", "answers", "scale", "low_is_good"),
    [
        ("总体满意度（1分最满意，10分最不满意）", range(1, 11), (1, 10), True),
        ("Bewerten Sie uns: 1 Punkt = sehr schlecht, 10 Punkte = sehr gut", range(2, 10), (1, 10), False),
        ("Note globale (sur 5)", range(2, 5), (1, 5), False),
        ("Note globale sur 20", range(4, 20, 4), (0, 20), False),
    ],
)
def test_points_in_the_words_of_a_question_are_its_scale(words, answers, scale, low_is_good):
    found = read(words, answers, rated=True)
    assert (found.scale, found.low_is_good) == (scale, low_is_good)


def test_a_code_that_stands_apart_from_the_answers_of_a_rating_is_asked_for():
    found = read("Overall satisfaction", [1, 2, 3, 4, 5, 9], rated=True)
    assert (found.scale, found.missing, found.guess) == ((1, 5), (9,), "scale")


def test_a_german_grade_is_asked_for_with_one_as_the_best():
    found = classify("Note für den Service", "Note für den Service", dict.fromkeys("12345", 6), rows=30)
    assert (found.reading.low_is_good, found.reading.guess) == (True, "direction")


@pytest.mark.parametrize("words", ["How satisfied are you overall, 1 to 7?", "Overall satisfaction: 1 to 7."])
def test_a_range_before_the_mark_of_the_question_is_the_scale(words):
    found = reading_of(words, dict.fromkeys(map(str, range(1, 7)), 9), rated=True)
    assert (found.scale, found.guess) == ((1, 7), "")


def test_codes_that_the_question_calls_yes_and_no_are_these():
    found = reading_of("Satisfied overall? (1 = yes, 2 = no)", {"1": 7, "2": 3}, rated=True)
    assert (found.scale, dict(found.values), found.guess) == ((0, 1), {"1": 1, "2": 0}, "")


def test_a_rating_whose_ten_nobody_gave_is_asked_for():
    found = reading_of("Overall satisfaction", dict.fromkeys(map(str, range(1, 10)), 9), rated=True)
    assert (found.scale, found.guess, found.why) == ((1, 10), "scale", "nobody gave 10, if there is a 10")


def test_words_of_satisfaction_in_two_languages_are_one_scale():
    texts = ["Very satisfied", "Neutral", "Sehr zufrieden", "Unzufrieden", "Sehr unzufrieden"]
    assert list(climb(texts).values.values()) == [5, 3, 5, 2, 1]
    assert climb(["Very satisfied", "Gut", "Schlecht", "Unhappy"]) is None


def test_an_answer_that_says_the_same_in_two_languages_is_one_step():
    texts = ["Very satisfied / Sehr zufrieden", "Neutral / Neutral", "Very dissatisfied / Sehr unzufrieden"]
    assert list(climb(texts).values.values()) == [5, 3, 1]
    assert (
        climb(["Very satisfied / Sehr unzufrieden", "Very dissatisfied / Sehr zufrieden", "Neutral / Neutral"]) is None
    )
