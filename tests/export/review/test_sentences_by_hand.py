"""Sentences and numbers by hand: where a figure begins, what it may mean, and which recorded sentence a text was."""

from __future__ import annotations

import pytest
from documents import make
from handmade import body, chart, deck, shape, slide, title
from recorded import bars, figure, record, shown

from workbench.export.review import numbers
from workbench.export.review.findings import Spot
from workbench.export.review.names import Names
from workbench.export.review.printed import Printed, figures
from workbench.export.review.record import Value
from workbench.export.review.sentences import Book, best, paired, sentence, split
from workbench.export.review.verdicts import _is_base, _is_ranged, verdicts


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("a +8.5 b", Printed("+8.5", ((8.5, 1),), "plain", signed=True, scale=1.0, start=2)),
        ("−0,4 pp", Printed("−0,4 pp", ((-0.4, 1),), "pp", signed=True, scale=1.0)),
        ("EUR 1.5M", Printed("EUR 1.5M", ((1.5, 1),), "money", signed=False, scale=1e6)),
        ("NPS 23", Printed("23", ((23.0, 0), (23.0, 0)), "plain", signed=False, scale=1.0, start=4)),
        ("is 1,204", Printed("1,204", ((1204.0, 0), (1.204, 3)), "plain", signed=False, scale=1.0, start=3)),
        ("is 1.204", Printed("1.204", ((1.204, 3), (1204.0, 0)), "plain", signed=False, scale=1.0, start=3)),
        ("12 mln", Printed("12 mln", ((12.0, 0), (12.0, 0)), "plain", signed=False, scale=1e6)),
        ("3 tys.", Printed("3 tys.", ((3.0, 0), (3.0, 0)), "plain", signed=False, scale=1e3)),
        ("2 bn", Printed("2 bn", ((2.0, 0), (2.0, 0)), "plain", signed=False, scale=1e9)),
        ("5万", Printed("5万", ((5.0, 0), (5.0, 0)), "plain", signed=False, scale=1e4)),
        ("5亿", Printed("5亿", ((5.0, 0), (5.0, 0)), "plain", signed=False, scale=1e8)),
        ("$5", Printed("$5", ((5.0, 0), (5.0, 0)), "money", signed=False, scale=1.0)),
        ("41 %", Printed("41 %", ((41.0, 0), (41.0, 0)), "percent", signed=False, scale=1.0)),
        ("4 percentage points", Printed("4 percentage points", ((4.0, 0), (4.0, 0)), "pp", signed=False, scale=1.0)),
    ],
)
def test_a_figure_has_readings_kind_sign_scale_and_place(text, printed):
    (found,) = figures(text)
    assert found == printed
    assert found.stop == found.start + len(found.text)


@pytest.mark.parametrize(
    ("text", "step"), [("12", 1.0), ("1.25", 0.01), ("1,204", 0.001), ("EUR 1.5M", 1e5), ("41%", 1.0)]
)
def test_a_step_is_the_smallest_difference_that_a_figure_could_print(text, step):
    assert next(figures(text)).step == pytest.approx(step)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("1,204", "1 204", True), ("1,204", "1.204", True), ("12%", "12", False), ("+8", "-8", False), ("+8", "8", True), ("-8", "8", True),
        ("EUR 1.5M", "EUR 1,500K", True), ("EUR 1.5M", "EUR 1.6M", False), ("12 pp", "12%", False), ("2.50", "2.5", True),
    ],
)  # fmt: skip
def test_figures_are_equal_however_their_digits_are_grouped(one, other, same):
    first, second = next(figures(one)), next(figures(other))
    assert first.equals(second) is second.equals(first) is same


@pytest.mark.parametrize(
    ("text", "value", "same"),
    [
        ("2.3", Value(2.35, "score"), True), ("2.3", Value(2.3501, "score"), False), ("2.3", Value(2.25, "score"), True), ("2.3", Value(2.2499, "score"), False),
        ("41%", Value(0.415, "share"), True), ("41%", Value(0.4151, "share"), False), ("41%", Value(0.41, "count"), False), ("41%", Value(0.41, "share difference"), True),
        ("41", Value(0.41, "share", role="end"), True), ("41", Value(0.41, "share"), False), ("4", Value(0.04, "share difference", role="end"), True),
        ("4 pp", Value(0.04, "half interval"), True), ("41", Value(41.0, "score", role="end"), True), ("EUR 41", Value(41.0, "EUR"), True), ("41", Value(41.0, "EUR"), True),
        ("EUR 41", Value(41.0, "score"), False), ("EUR 41", Value(41.0, "eur"), False), ("-2.3", Value(2.3, "score"), False), ("2.3", Value(-2.3, "score"), True),
        ("EUR 4.4M", Value(4_350_000.0, "EUR"), True), ("EUR 4.4M", Value(4_349_000.0, "EUR"), False),
    ],
)  # fmt: skip
def test_a_value_shows_up_to_half_of_the_last_digit(text, value, same):
    assert next(figures(text)).shows(value) is same


def test_a_sentence_is_compared_without_its_figures():
    one = sentence("NPS  rose by −8 to 24.", "voice")
    assert (one.text, one.mask, [figure.text for figure in one.figures], one.home) == (
        "NPS rose by −8 to 24.",
        "nps rose by # to #",
        ["−8", "24"],
        "voice",
    )
    assert one.tokens == ["nps", "rose", "by", "#", "to", "#"]
    assert one.words == {"rose"}
    assert sentence("No figure here。").mask == "no figure here"
    assert (sentence("x").home, sentence("x").figures) == ("", ())
    assert one.says(sentence("NPS rose by -8 to 24")) and not one.says(sentence("NPS rose by -8 to 25"))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]), ("It is 1.5 of 2. Then", ["It is 1.5 of 2.", "Then"]),
        ("of e.g. this", ["of e.g. this"]), ("一。二！三", ["一。", "二！", "三"]), ("Ends. 12 more", ["Ends.", "12 more"]), ("", []),
    ],
)  # fmt: skip
def test_a_paragraph_is_split_where_a_sentence_ends(text, parts):
    assert split(text) == parts


def book(*texts, **more):
    return Book(record(bars(takeaways=texts), **more))


def test_a_book_has_what_exhibits_claims_and_answers_say_with_whose_it_is():
    one = bars(takeaways=("Take 1 of it.",), notes=("Note 2 of it.",), labels={"x": "Label 3"}, rows=[["Cell 4", 0.5]])
    answers = [
        {"module": "voice", "headline": "", "text": "Text 5. More 6.", "section": "Part 7", "notebook": "02_voice"}
    ]
    claim = {
        "home": "voice",
        "place": "c",
        "id": "x",
        "text": "Long 8",
        "short": "Short 9",
        "role": "",
        "figures": {},
        "names": {},
        "when": [],
        "weight": 0.0,
    }
    found = Book(record(one, answers=answers, claims=[claim]))
    assert {mask: [(said.text, said.home) for said in many] for mask, many in found.sentences.items()} == {
        "take # of it": [("Take 1 of it.", "voice.bars")], "note # of it": [("Note 2 of it.", "voice.bars")], "label #": [("Label 3", "voice.bars")],
        "cell #": [("Cell 4", "voice.bars")], "text #. more #": [("Text 5. More 6.", "02_voice")], "text #": [("Text 5.", "02_voice")], "more #": [("More 6.", "02_voice")],
        "part #": [("Part 7", "02_voice")], "short #": [("Short 9", "voice")],
    }  # fmt: skip
    assert [said.text for said in found.of({"02_voice"})] == ["Text 5. More 6.", "Text 5.", "More 6.", "Part 7"]


def test_a_text_that_ends_with_an_ellipsis_may_be_a_beginning():
    one = book("Advice at the station satisfies 84% of all customers.")
    assert one.begins(sentence("Advice at the station satisfies 84%…"))
    assert one.begins(sentence("ADVICE at  the station sat…"))
    assert one.begins(sentence("Advice at the statio…")) and not one.begins(sentence("Advice at the stati…"))
    assert not one.begins(sentence("Advice at the station satisfies 84%"))
    assert not one.begins(sentence("Advice at the station satisfies 85%…"))


def test_a_paragraph_is_taken_in_the_sentences_that_the_record_has():
    one = book("Rises by 5. Falls by 6.", "Take 7 of it")

    def parts(text):
        return [said.text for said in one.parts(text)]

    assert parts("Rises by 4. Falls by 3.") == ["Rises by 4. Falls by 3."]
    assert parts("Falls by 3. Rises by 4.") == ["Falls by 3.", "Rises by 4."]
    assert parts("Lead\tTake 8 of it") == ["Lead", "Take 8 of it"]
    assert parts("So: Take 9 of it") == ["Take 9 of it"]
    assert parts("So: other 9") == ["So: other 9"]
    assert parts("Take 7 of it (2 of 3)") == parts("Take 7 of it (continued)") == ["Take 7 of it"]


def test_the_same_sentence_is_the_slide_s_own_before_that_of_others():
    one, other = bars("a", takeaways=("Take 1 of it.",)), bars("b", takeaways=("Take 2 of it.",))
    both = Book(record(one, other))
    said = sentence("Take 3 of it")
    assert [found.text for found in both.same(said, {"b"})] == ["Take 2 of it."]
    assert [found.text for found in both.same(said, {"c"})] == ["Take 1 of it.", "Take 2 of it."]
    assert both.same(sentence("Never 3"), {"a"}) == []
    assert both.closest(sentence("Take about 3 of it"), {"b"}).text == "Take 2 of it."
    assert both.closest(sentence("Take about 3 of it"), set()).text == "Take 1 of it."
    assert both.closest(sentence("Nothing like 3"), {"a"}) is None


def test_the_most_alike_of_sentences_shares_half_of_the_words():
    was, other = sentence("alpha beta gamma 1"), sentence("alpha delta 2 epsilon")
    assert best(sentence("alpha beta gamma 9"), [other, was]) is was
    assert best(sentence("alpha beta x y"), [was]) is was  # 2 of 4 and 4
    assert best(sentence("alpha x y z"), [was]) is None
    assert best(was, []) is None
    first, second = sentence("alpha beta 1"), sentence("alpha beta 2")
    assert best(sentence("alpha beta 3"), [first, second]) is first


def test_figures_are_paired_where_the_words_around_them_stayed():
    def pairs(was, now):
        return [(before.text, after.text) for before, after in paired(sentence(was), sentence(now))]

    assert pairs("rose by 6 points to 24 now", "rose by 8 points to 26 now") == [("6", "8"), ("24", "26")]
    assert pairs("12 rose to 24", "13 rose to 26") == [("12", "13"), ("24", "26")]
    assert pairs("rose by 6 points", "fell to 8 dollars") == []
    assert pairs("rose by 6 points", "now rose by 8 points") == [("6", "8")]
    assert pairs("in 6 of cases", "in 8") == [] == pairs("a # b 5", "a # b 6")


def names(*cells_, claims=(), columns="category value"):
    rows = [[one, 0.1] for one in cells_]
    return Names(record(bars(rows=rows, columns=columns), claims=list(claims)))


def test_a_number_within_a_word_of_the_client_is_no_figure():
    one = names("Platform 25", "Desk", "18-24")
    text = "At platform 25, of 25 people, 18-24 years"
    assert [one.hold(text, printed) for printed in figures(text)] == [True, False, True]
    assert one.numbered == ("18-24", "platform 25")
    cut = "Refunds at platf… and 25 others of platform 2…"
    held = names("Platform 25 north")
    assert [held.hold(cut, printed) for printed in figures(cut)] == [False, True]
    assert not names("A 25").hold("A 2…", next(figures("A 2…")))
    alone = names("EUR 1.6M")
    money = next(figures("EUR 1.6M"))
    assert (alone.hold("EUR 1.6M", money), alone.hold("EUR 1.6M", money, alone=False)) == (True, False)


def test_marks_and_plain_numbers_of_claims_are_the_client_s():
    claim = {
        "home": "a",
        "place": "t",
        "id": "x",
        "text": "Fewer  than 30 of 12",
        "role": "",
        "figures": {},
        "names": {"least": 30, "who": "TBD", "all": ["None", 5]},
        "when": [],
        "weight": 0.0,
    }
    one = names("Plan: XX", claims=[claim])
    least, twelve = figures("Fewer than 30 of 12")
    assert (
        one.count("Fewer than 30", least)
        and not one.count("Fewer than 30 of 12", twelve)
        and not one.count("Other 30", least)
    )
    assert [one.speak(token) for token in ("XX", "TBD", "None", "TODO", "X")] == [True, True, True, False, False]
    assert {"Plan: XX", "TBD", "None"} <= one.said


@pytest.mark.parametrize(
    ("text", "base"),
    [("n = 12", True), ("n=12", True), ("N: 12", True), ("n 12", True), ("in 12", False), ("of 12", False)],
)
def test_a_base_stands_after_its_sign(text, base):
    said = sentence(text)
    assert _is_base(said, said.figures[0]) is base


@pytest.mark.parametrize(
    ("text", "ranged"),
    [("is 12", [False]), ("is (12)", [True]), ("(see) 12", [False]), ("12 to 14", [True, True]), ("12–14", [True, True]), ("12 do 14", [True, True]), ("12% to 14%", [True, True]), ("12 and 14", [False, False]), ("（12）", [True]), ("12 pp to 14 pp", [True, True])],
)  # fmt: skip
def test_a_number_in_parentheses_or_at_an_end_of_a_range_is_an_end(text, ranged):
    said = sentence(text)
    assert [_is_ranged(said, printed) for printed in said.figures] == ranged


GIVEN = {
    "voice.csat": figure(0.62, 0.58, 0.66, 500),
    "voice.nps": figure(23.0, 19.0, 27.0, 500, "points"),
    "other.gap": figure(1.9, unit="score", notebook="03"),
}


def judged(
    text,
    *,
    heading="Claims satisfy 62% of our customers",
    takeaways=("Satisfied are 62% of all who claim.",),
    name="Takeaways 1",
    **more,
):
    """What is told of a text beside an exhibit, as (number, what it was, its figure, matched, known, wrong)."""
    one = bars(heading=heading, takeaways=takeaways, figures=("voice.csat",), base=402, **more)
    known = record(one, figures=GIVEN)
    found = verdicts(deck(slide(title(heading), chart(), shape(name, body(text)), notes="(voice.bars)")), known)
    return [(v.printed.text, v.was, v.figure, v.is_matched, v.is_known, v.is_wrong) for v in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Satisfied are 62% of all who claim.", []),
        ("Satisfied are 62.0% of all who claim.", []),
        ("Satisfied are 63% of all who claim.", [("63%", "62%", "voice.csat", False, False, True)]),
        ("Satisfied are 84% of all who claim.", [("84%", "62%", "voice.csat", True, False, True)]),
        ("Indeed satisfied are 63% of all who claim.", [("63%", "62%", "voice.csat", False, False, True)]),
        ("A wholly other sentence with 93% in it", [("93%", "", "", False, False, True)]),
        ("A wholly other sentence with 93 in it", [("93", "", "", False, False, False)]),
        ("A wholly other sentence with 62% in it", []),
        ("A wholly other sentence with 58% in it", [("58%", "", "", False, True, True)]),
        ("A wholly other sentence (58%) is in it", []),
        ("A wholly other sentence has n = 402 in it", []),
        ("A wholly other sentence has 402 in it", [("402", "", "", False, False, False)]),
        ("Short 93%", []),
        ("Satisfied are 62% of…", []),
    ],
)
def test_a_number_is_told_with_what_the_record_has_in_its_place(text, told):
    found = judged(text)
    assert [one[:4] for one in found] == [one[:4] for one in told]
    assert [one[5] for one in found] == [one[5] for one in told]


def test_a_changed_number_is_told_with_the_slide_that_has_the_recorded_one():
    one = bars(
        heading="Claims satisfy 62% of our customers",
        takeaways=("Satisfied are 62% of all who claim.",),
        figures=("voice.csat",),
    )
    known = record(one, figures=GIVEN)
    changed = slide(
        title("Claims satisfy 62% of our customers"),
        chart(),
        shape("T", "Satisfied are 63% of all who claim."),
        notes="(voice.bars)",
    )
    fix = "print the recorded value everywhere"
    assert list(numbers.conflict(deck(changed), known)) == [
        Spot(1, "T", 'voice.csat is "63%" here and "62%" in results.json', fix, is_wrong=True)
    ]
    known = record(one, figures=GIVEN)
    other = slide(title("Another"), shape("X", "It is 62% there"), number=2)
    assert next(numbers.conflict(deck(changed, other), known)).found == 'voice.csat is "63%" here and "62%" in slide 2'
    (spot,) = numbers.unmatched(deck(changed), record(one, figures=GIVEN))
    assert spot == Spot(
        1,
        "T",
        '"63%" in "Satisfied are 63% of all who claim." is no figure of results.json',
        "correct the number, or record the figure in the notebook",
        is_wrong=True,
    )
    said = slide(
        title("Claims satisfy 62% of our customers"),
        chart(),
        shape("T", "A wholly other sentence with 23 in it"),
        notes="(voice.bars)",
    )
    (spot,) = numbers.unmatched(deck(said), record(one, figures=GIVEN))
    assert spot.found.endswith("is no figure of results.json that this slide may print")


def test_a_source_line_prints_what_its_exhibit_s_does():
    one = bars(source="Survey of 12 stations", period="May 2026", base=402, notes=("Shown are 3 of 5.",))
    known = record(one)

    def told(text):
        found = verdicts(deck(shown(one.title, chart(), shape("Source", text), notes="(voice.bars)")), known)
        return [verdict.printed.text for verdict in found]

    assert told("Source: Survey of 12 stations; n = 402; Shown are 3 of 5.") == []
    assert told("Source: Survey of 13 stations; n = 402") == ["13"]
    assert told("Source: Survey of 12 stations; n = 403") == ["403"]


def test_the_ends_of_a_ramp_are_those_of_its_data():
    rows = [["Ride", "Control", -1.9], ["Ride", "Fair", 0.4]]
    one = make(
        "map",
        "heatmap",
        "Certainty falls short on the ride",
        "row column value",
        rows,
        unit="score difference",
        scale=(-3.0, 3.0),
    )
    known = record(one)
    for name, text, told in (
        ("legend:low", "−3.0", 0),
        ("legend:low", "3.1", 1),
        ("legend:high", "3.0", 0),
        ("legend:high", "2.0", 1),
        ("legend:x", "9", 0),
    ):
        found = verdicts(deck(shown(one.title, chart(), shape(name, text), notes="(map)")), known)
        assert len(found) == told


def test_a_polish_thousand_ends_no_sentence_before_its_currency() -> None:
    text = "Kolejne 650 tys.\N{NO-BREAK SPACE}EUR przynosi mniej. Koniec o 8\N{NO-BREAK SPACE}p.p. Dalej."
    assert split(text) == [
        "Kolejne 650 tys.\N{NO-BREAK SPACE}EUR przynosi mniej.",
        "Koniec o 8\N{NO-BREAK SPACE}p.p.",
        "Dalej.",
    ]
