"""How a rating question's answers are read: its words, its labels, worded families, what occurs."""

import pytest
from asked import read

from workbench.intake.ladders import climb


@pytest.mark.parametrize(
    ("words", "answers", "scale", "low_is_good"),
    [
        ("How satisfied are you, on a scale from 1 to 7?", range(1, 7), (1, 7), False),
        ("Satisfaction (0 = not at all satisfied, 6 = completely satisfied)", range(7), (0, 6), False),
        ("Satisfaction (1 = very satisfied, 5 = very dissatisfied)", range(1, 6), (1, 5), True),
        ("Rate us, where 1 is excellent and 5 is poor", range(1, 6), (1, 5), True),
        ("Rate: very dissatisfied (1) to very satisfied (7)", range(2, 6), (1, 7), False),
        ("Rate us on a 5-point scale", range(1, 5), (1, 5), False),
        ("Wie zufrieden sind Sie? (1 = sehr zufrieden, 6 = sehr unzufrieden)", range(1, 6), (1, 6), True),
        ("Oceń w skali od 1 do 5, gdzie 1 oznacza bardzo źle, a 5 bardzo dobrze", range(1, 5), (1, 5), False),
        ("Sur une échelle de 0 à 10, recommanderiez-vous ?", range(1, 10), (0, 10), False),
        ("En una escala de 1 a 7, ¿está satisfecho?", range(1, 6), (1, 7), False),
        ("请用1到7分评价我们的服务", range(1, 6), (1, 7), False),
        ("Effort (1 = very low effort, 5 = very high effort)", range(1, 6), (1, 5), True),
        ("请评分（1=非常满意，5=非常不满意）", range(1, 6), (1, 5), True),
        ("Satisfaction, 1 = very satisfied, 5 = very dissatisfied", range(1, 6), (1, 5), True),
        ("Q5. Please rate us from 1 (best) to 5 (worst)", range(1, 6), (1, 5), True),
        ("Op een schaal van 0 tot 10, hoe tevreden bent u?", range(3, 10), (0, 10), False),
        ("Su una scala da 1 a 7, quanto è soddisfatto?", range(2, 7), (1, 7), False),
        ("How difficult? 1 = not at all difficult, 5 = very difficult", range(1, 6), (1, 5), True),
    ],
)
def test_the_words_of_a_question_decide_first(words, answers, scale, low_is_good):
    found = read(words, answers, rated=True)
    assert (found.scale, found.low_is_good, found.guess) == (scale, low_is_good, "")


def test_codes_off_a_stated_scale_are_no_answers():
    assert read("Rate us from 1 to 5", [0, 1, 2, 3, 4, 5, 99]).missing == (0, 99)


@pytest.mark.parametrize(
    ("words", "answers", "guess", "values"),
    [
        ("How likely are you to recommend us? (0 to 10)", range(1, 12), "answers", {"1": 0, "11": 10}),
        ("Rate us from 1 to 5", range(5), "answers", {"0": 1, "4": 5}),
    ],
)
def test_a_scale_stored_one_off_is_a_guess_that_names_the_recoding(words, answers, guess, values):
    found = read(words, answers, recommends="recommend" in words)
    assert found.guess == guess
    assert found.values.items() >= values.items()


@pytest.mark.parametrize(
    ("answers", "scale", "guess"),
    [
        (range(1, 6), (1, 5), ""),
        (range(2, 6), (1, 5), ""),
        (range(1, 5), (1, 5), "scale"),
        (range(1, 7), (1, 5), "scale"),
        (range(7), (1, 5), "scale"),
        (range(6), (1, 5), "scale"),
        (range(1, 8), (1, 7), ""),
        (range(11), (0, 10), ""),
        (range(1, 11), (1, 10), ""),
    ],
)
def test_what_occurs_is_a_guess_where_another_scale_would_give_another_figure(answers, scale, guess):
    found = read("Overall satisfaction", answers, rated=True)
    assert (found.scale, found.guess) == (scale, guess)


def test_value_labels_are_data():
    found = read("q1", [1, 2, 3, 4, 5, 9], labels={
        "1": "Very satisfied", "2": "Satisfied", "3": "Neutral", "4": "Dissatisfied", "5": "Very dissatisfied", "9": "N/A",
    })  # fmt: skip
    assert (found.basis, found.scale, found.missing) == ("value labels", (1, 5), (9,))
    assert found.values == {"1": 5, "2": 4, "4": 2, "5": 1}


def test_labels_that_are_numbers_recode_the_codes():
    labels = {"1": "0 Not at all likely", **{str(n + 1): str(n) for n in range(1, 10)}, "11": "10 Extremely likely"}
    found = read("q2", range(1, 12), labels=labels)
    assert (found.scale, found.values["1"], found.values["11"], found.guess) == ((0, 10), 0, 10, "")


def test_labels_of_regions_are_no_scale():
    assert read("Region", [1, 2, 3, 4], labels={"1": "North", "2": "South", "3": "East", "4": "West"}) is None


def test_numbers_with_words_beside_the_ends_are_numbers():
    found = read(
        "Would you recommend us?", ["0 - Not at all likely", *range(1, 10), "10 - Extremely likely"], recommends=True
    )
    assert (found.scale, found.values) == ((0, 10), {"0 - Not at all likely": 0, "10 - Extremely likely": 10})


@pytest.mark.parametrize("answers", [["18 - 24", "25 - 34"], ["1 time", "2 times"], ["North", "South"]])
def test_bands_counts_and_places_are_no_scale(answers):
    assert read("Which?", answers) is None


@pytest.mark.parametrize(
    ("texts", "numbers", "steps"),
    [
        ("Poor|Fair|Good|Very good|Excellent", [1, 2, 3, 4, 5], 5),
        ("Very poor|Poor|Fair|Good|Excellent", [1, 2, 3, 4, 5], 5),
        ("Poor|Fair|Good|Excellent", [1, 2, 3, 4], 4),
        (
            "Extremely dissatisfied|Somewhat dissatisfied|Neither satisfied nor dissatisfied|Somewhat satisfied"
            "|Extremely satisfied",
            [1, 2, 3, 4, 5],
            5,
        ),
        ("Not at all likely|Not so likely|Somewhat likely|Very likely|Extremely likely", [1, 2, 3, 4, 5], 5),
        (
            "Strongly disagree|Disagree|Somewhat disagree|Neither agree nor disagree|Somewhat agree|Agree|Strongly agree",
            [1, 2, 3, 4, 5, 6, 7],
            7,
        ),
        ("sehr unzufrieden|eher unzufrieden|teils/teils|eher zufrieden|sehr zufrieden", [1, 2, 3, 4, 5], 5),
        (
            "stimme gar nicht zu|stimme eher nicht zu|weder noch|stimme eher zu|stimme voll und ganz zu",
            [1, 2, 3, 4, 5],
            5,
        ),
        ("Pas du tout satisfait|Plutôt pas satisfait|Plutôt satisfait|Tout à fait satisfait", [1, 2, 3, 4], 4),
        ("Très insatisfait(e)|Insatisfait(e)|Neutre|Satisfait(e)|Très satisfait(e)", [1, 2, 3, 4, 5], 5),
        ("Muy malo|Malo|Regular|Bueno|Muy bueno", [1, 2, 3, 4, 5], 5),
        ("Totalmente en desacuerdo|En desacuerdo|Neutral|De acuerdo|Totalmente de acuerdo", [1, 2, 3, 4, 5], 5),
        ("zdecydowanie nie|raczej nie|trudno powiedzieć|raczej tak|zdecydowanie tak", [1, 2, 3, 4, 5], 5),
        ("非常不满意|不满意|一般|满意|非常满意", [1, 2, 3, 4, 5], 5),
        ("非常不滿意|不滿意|一般|滿意|非常滿意", [1, 2, 3, 4, 5], 5),
        ("非常不满意|不太满意|一般|比较满意|非常满意", [1, 2, 3, 4, 5], 5),
        ("很差|较差|中等|良好|优秀", [1, 2, 3, 4, 5], 5),
        (
            "Pas du tout satisfait|Insatisfait|Ni satisfait ni insatisfait|Satisfait|Tout à fait satisfait",
            [1, 2, 3, 4, 5],
            5,
        ),
        (
            "Bardzo niezadowolony/a|Raczej niezadowolony/a|Ani zadowolony/a, ani niezadowolony/a|Raczej zadowolony/a|Bardzo zadowolony/a",
            [1, 2, 3, 4, 5],
            5,
        ),
        (
            "Molto insoddisfatto|Insoddisfatto|Né soddisfatto né insoddisfatto|Soddisfatto|Molto soddisfatto",
            [1, 2, 3, 4, 5],
            5,
        ),
        (
            "Completely dissatisfied|Mostly dissatisfied|Somewhat dissatisfied|Somewhat satisfied|Mostly satisfied|Completely satisfied",
            [1, 2, 3, 4, 5, 6],
            6,
        ),
        ("--|-|0|+|++", [1, 2, 3, 4, 5], 5),
        (
            "Very low quality|Low quality|Neither low quality nor high quality|High quality|Very high quality",
            [1, 2, 3, 4, 5],
            5,
        ),
        (
            "Zdecydowanie nie zgadzam się|Raczej nie zgadzam się|Ani się zgadzam, ani nie zgadzam|Raczej zgadzam się|Zdecydowanie zgadzam się",
            [1, 2, 3, 4, 5],
            5,
        ),
    ],
)
def test_words_of_known_families_are_steps_and_no_guess(texts, numbers, steps):
    found = climb(texts.split("|"))
    assert (list(found.values.values()), found.steps, found.unsure) == (numbers, steps, False)


@pytest.mark.parametrize("texts", ["Poor|Good|Excellent", "Good|Excellent"])
def test_words_that_fit_two_ladders_with_other_top_boxes_are_unsure(texts):
    assert climb(texts.split("|")).unsure


def test_two_different_words_never_share_a_number():
    found = climb(["Agree", "Somewhat agree", "Strongly agree"])
    assert len(set(found.values.values())) == 3


def test_words_without_a_ladder_have_none():
    assert climb(["Blue", "Green"]) is None
    assert climb([]) is None


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        ("Zufriedenheit gesamt (1-5)", range(1, 6)),
        ("Satisfaction: 1-5", range(1, 6)),
        ("Very satisfied with us? 1 to 5", range(1, 6)),
        ("Overall satisfaction (scale 1–10)", range(1, 11)),
    ],
)
def test_a_range_behind_a_good_word_turns_no_scale_round(words, answers):
    assert not read(words, answers, rated=True).low_is_good


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (["★★★★★", "★★★★☆", "★★★☆☆", "★★☆☆☆", "★☆☆☆☆"], [5, 4, 3, 2, 1]),
        (["😀", "🙂", "😐", "🙁", "😡"], [5, 4, 3, 2, 1]),
        (["5 stars", "4 stars", "3 stars", "2 stars", "1 star"], [5, 4, 3, 2, 1]),
        (["5/5", "4/5", "3/5", "2/5", "1/5"], [5, 4, 3, 2, 1]),
        (["Very satisfied (5)", "(4)", "(3)", "(2)", "Very dissatisfied (1)"], [5, 4, 3, 2, 1]),
        (["[5] very good", "[4]", "[3]", "[2]", "[1] very bad"], [5, 4, 3, 2, 1]),
        (["5 = Very satisfied", "4 =", "3 =", "2 =", "1 = Very dissatisfied"], [5, 4, 3, 2, 1]),
        (["٥", "٤", "٣", "٢", "١"], [5, 4, 3, 2, 1]),
    ],
)
def test_a_number_is_read_however_it_is_spelled(texts, numbers):
    found = read("How satisfied are you?", texts, rated=True)
    assert [found.values[text] for text in texts] == numbers
    assert (found.scale, found.guess) == ((1, 5), "")


def test_marks_alone_are_no_answers():
    assert read("Rate us from 1 to 5", [1, 2, 3, 4, 5, "-", ".", "–", "n/a"]).missing == ("-", ".", "–", "n/a")


def test_an_end_in_words_among_numbers_is_asked_for():
    found = read("How likely are you to recommend us?", ["Extremely likely", 9, 8, 7, 3], recommends=True)
    assert (found.scale, found.values, found.guess) == ((0, 10), {"Extremely likely": 10}, "answers")


@pytest.mark.parametrize(
    "texts", [["Promoter", "Passive", "Detractor"], ["9-10", "7-8", "0-6"], ["Promoteur", "Passif", "Détracteur"]]
)
def test_groups_in_place_of_scores_are_asked_for(texts):
    found = read("How likely are you to recommend us?", texts, recommends=True)
    assert ([found.values[text] for text in texts], found.guess) == ([10, 8, 0], "answers")


def test_words_of_no_known_scale_are_asked_for_without_an_offer_of_numbers():
    found = read("How satisfied are you?", ["Superb", "So so", "Meh"], rated=True)
    assert found.guess == "answers"
    assert all(value != value for value in found.values.values())


def test_words_that_judge_nothing_stay_a_choice():
    assert read("Rate your level of knowledge", ["Novice", "Intermediate", "Expert"], rated=True) is None


def test_a_far_code_among_labels_is_no_step_whatever_its_words():
    labels = {
        "1": "Bardzo zadowolony",
        "2": "Zadowolony",
        "3": "Ani zadowolony, ani niezadowolony",
        "4": "Niezadowolony",
        "5": "Bardzo niezadowolony",
        "9": "Trudno powiedzieć",
    }
    found = read("Zadowolenie", [1, 2, 3, 4, 5, 9], labels=labels, rated=True)
    assert (found.scale, found.missing, found.values["1"]) == ((1, 5), (9.0,), 5)
