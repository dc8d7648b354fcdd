"""What comments are about: shares where a sample was read, else the words that comments hold."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from surveys import survey

from workbench.model.themes import Labels, Theme, ThemeGap, ThemeGroup, ThemeRule, Themes
from workbench.privacy.record import record
from workbench.privacy.rules import STANDARD
from workbench.privacy.seen import differences
from workbench.privacy.words import Released, quote_id
from workbench.scoring.voice import comments, measure_voice
from workbench.scoring.voice.drawing import draw
from workbench.scoring.voice.precision import words_found

LATE, FOOD, OTHER = "The train was late, visit {}", "The food was cold, visit {}", "Nothing to say {}"
RULES = (ThemeRule("Delays", ("late",), id="delays"), ThemeRule("Food", ("food",), id="food"))


def told(late: int, food: int, other: int, *, low: int = 0) -> pd.DataFrame:
    """Comments of three kinds, each its own text; the first `low` respondents are detractors."""
    texts = [LATE.format(at) for at in range(late)] + [FOOD.format(at) for at in range(food)]
    texts += [OTHER.format(at) for at in range(other)]
    scores = [0.0] * low + [10.0] * (len(texts) - low)
    return pd.DataFrame({"nps": scores, "verbatim.comment": texts})


def read_by_people(frame: pd.DataFrame, every: int) -> Themes:
    """Each `every`-th comment read rightly, of all as one group."""
    texts = frame["verbatim.comment"].tolist()
    strata = {quote_id(text): "all" for text in texts}
    marks = {quote_id(text): np.array(["late" in text, "food" in text], dtype=float) for text in texts[::every]}
    return Themes(RULES, Labels(strata, frozenset(marks), marks))


def test_shares_come_with_intervals_and_the_comments_without_a_theme_are_a_share_too():
    frame = told(90, 60, 150)
    result = measure_voice(survey(frame), themes=read_by_people(frame, 3), rules=STANDARD)
    found = {row.theme: row for row in result.rows(Theme)}
    assert found["Delays"].share == pytest.approx(0.30, abs=0.01)
    assert found["Food"].share == pytest.approx(0.20, abs=0.01)
    assert found["(no theme)"].share == pytest.approx(0.50, abs=0.01)
    assert found["Delays"].low < 0.30 < found["Delays"].high
    assert found["Delays"].labels == 100
    assert result.figures["theme.delays"].n == 300


def test_what_comes_with_low_ratings_is_told_beyond_the_error_of_the_comments_at_hand():
    frame = told(90, 60, 150, low=90)  # every detractor writes of delays, nobody else does
    result = measure_voice(survey(frame), themes=read_by_people(frame, 3), rules=STANDARD)
    gaps = {row.theme: row for row in result.rows(ThemeGap) if row.by == "low"}
    assert gaps["Delays"].holds
    assert gaps["Delays"].value == pytest.approx(1.0, abs=0.02)
    assert gaps["Food"].holds  # clearly less often, which the count of what comes more often leaves out
    assert result.figures["themes_low"].value == 1
    groups = {(row.theme, row.group): row.share for row in result.rows(ThemeGroup) if row.by == "band"}
    assert groups["Delays", "detractor"] == pytest.approx(1.0, abs=0.02)
    assert groups["Delays", "promoter"] == pytest.approx(0.0, abs=0.02)


def test_without_a_rating_beside_the_comments_complaints_are_set_against_the_others():
    frame = told(90, 60, 150).drop(columns="nps").assign(**{"touchpoint.booking": 5.0})
    tones = {quote_id(text): float("late" in text) for text in frame["verbatim.comment"]}
    themes = replace(read_by_people(frame, 3), tones=tones)
    gaps = {
        row.theme: row
        for row in measure_voice(survey(frame), themes=themes, rules=STANDARD).rows(ThemeGap)
        if row.by == "tone"
    }
    assert (gaps["Delays"].holds, gaps["Delays"].value) == (True, pytest.approx(1.0, abs=0.02))
    rated = measure_voice(survey(frame.assign(nps=10.0)), themes=themes, rules=STANDARD)
    assert "tone" not in {row.by for row in rated.rows(ThemeGap)}


@pytest.mark.parametrize(("moved", "found"), [(False, True), (True, False)])
def test_a_withdrawal_after_a_delivery_tells_no_theme_by_what_few_said(moved, found):
    """Five of whom two are detractors are gone: bands of 90 and 88 comments differ by two people's."""
    frame = told(90, 60, 150, low=90)
    themes = read_by_people(frame, 3)
    before = record([measure_voice(survey(frame), themes=themes, rules=STANDARD)])
    gone = frame.drop(index=[1, 2, 298, 299, 200])
    result = measure_voice(survey(gone), themes=replace(themes, moved=moved), rules=STANDARD)
    assert (
        "voice.theme_groups Delays band detractor"
        in {one.where for one in differences(record([result]), before, STANDARD)}
    ) is found
    assert result.figures["theme.delays"].n == 295
    assert any(check.text.id == "check-themes-moved" for check in result.checks) is moved
    if moved:
        assert not [one for one in result.rows(ThemeGroup) if one.by == "band"]
        assert not [one for one in result.rows(ThemeGap) if one.by != "wave"]


def test_comments_that_came_after_the_sample_was_drawn_are_no_share():
    frame = told(90, 60, 150)
    themes = read_by_people(frame, 3)
    later = frame.assign(**{"verbatim.comment": [f"{text} later" for text in frame["verbatim.comment"]]})
    result = measure_voice(survey(later), themes=themes, rules=STANDARD)
    assert [row.labels for row in result.rows(Theme)] == [0, 0, 0]
    assert "theme.delays" not in result.figures
    assert any(check.id == "check-themes" for check in result.checks)


def test_without_labels_comments_that_hold_the_words_are_counted_and_nothing_is_claimed():
    result = measure_voice(survey(told(9, 8, 20)), themes=Themes(RULES), rules=STANDARD)
    assert [(row.theme, row.comments, row.low) for row in result.rows(Theme)] == [
        ("Delays", 9, None), ("Food", 8, None), ("(no theme)", 20, None),
    ]  # fmt: skip
    assert result.rows(ThemeGap) == []


def test_themes_of_few_comments_are_gathered_without_being_named():
    result = measure_voice(survey(told(7, 6, 20)), themes=Themes(RULES), rules=STANDARD)
    assert [(row.theme, row.comments) for row in result.rows(Theme)] == [("(others)", 13), ("(no theme)", 20)]


def test_with_seven_comments_or_without_themes_there_are_none():
    assert measure_voice(survey(told(7, 0, 0)), themes=Themes(RULES), rules=STANDARD).table("themes").empty
    unnamed = measure_voice(survey(told(30, 0, 0)), rules=STANDARD)
    assert unnamed.table("themes").empty


def test_an_empty_comment_is_no_comment():
    frame = told(20, 0, 0)
    frame.loc[:9, "verbatim.comment"] = ["", "  "] * 5
    result = measure_voice(survey(frame), themes=Themes(RULES), rules=STANDARD)
    assert [(row.theme, row.comments) for row in result.rows(Theme)] == [("Delays", 10)]


def test_names_and_numbers_are_masked_before_anything_is_made_of_a_comment():
    frame = pd.DataFrame({"nps": [9.0] * 9, "verbatim.comment": ["Late, mail me at a.b@example.org"] * 9})
    _, drawn = draw(survey(frame), RULES, count=50, seed=1)
    assert [text for _, text in drawn] == ["Late, mail me at [e-mail]"]


def test_the_sample_reads_what_many_wrote_and_more_of_what_words_leave_open():
    frame = told(200, 100, 100)
    frame.loc[380:, "verbatim.comment"] = "ok"
    groups, drawn = draw(survey(frame), RULES, count=100, seed=1)
    chosen = [groups[text] for text, _ in drawn]
    assert len(chosen) == 100
    assert groups[quote_id("ok")] == "often"
    assert chosen.count("often") == 1
    assert chosen.count("unclear") / 80 > chosen.count("clear") / 300
    assert drawn == draw(survey(frame), RULES, count=100, seed=1)[1]


def test_words_that_find_a_theme_wrongly_are_told():
    frame = told(40, 20, 0)
    frame.loc[:29, "verbatim.comment"] = [f"Better late than never, the food was great {at}" for at in range(30)]
    themes = read_by_people(frame, 1)
    marks = {text: np.array([0.0, 1.0]) if mark.all() else mark for text, mark in themes.labels.marks.items()}
    found = words_found(survey(frame), Themes(RULES, Labels(themes.labels.strata, frozenset(marks), marks)))
    assert [(one.theme, one.good) for one in found] == [("Delays", False), ("Food", True)]
    assert found[0].precision == pytest.approx(0.25)
    assert found[0].low < 0.25 < found[0].high < 0.5
    assert len(found[0].nearest) == 3


def test_precision_is_weighed_back_to_how_densely_each_group_was_drawn():
    """Of 40 clear and 40 unclear comments 10 and 20 were read: 10 rightly of 10, and 5 of 20; so 0.625, not 15 of 30."""
    frame = told(80, 20, 0)
    texts = [quote_id(text) for text in frame["verbatim.comment"]]
    strata = {text: "clear" if at < 40 else "unclear" for at, text in enumerate(texts)}
    read = [*range(10), *range(40, 60)]
    marks = {texts[at]: np.array([float(at < 45), 0.0]) for at in read}
    beside = {
        texts[at]: np.array([0.0, 0.0]) for at in range(60, 80)
    }  # read in an earlier sample, not drawn in this one
    found = words_found(survey(frame), Themes(RULES, Labels(strata, frozenset(marks), marks | beside)))[0]
    assert (found.read, found.precision) == (30, pytest.approx(0.625))


def test_a_theme_whose_words_find_it_wrongly_is_not_counted_once_new_comments_came():
    old = told(40, 20, 0)
    themes = read_by_people(old, 1)
    wrong = {text: np.array([0.0, mark[1]]) for text, mark in themes.labels.marks.items()}
    themes = Themes(RULES, Labels(themes.labels.strata, frozenset(wrong), wrong))
    new = old.assign(**{"verbatim.comment": [f"{text} later" for text in old["verbatim.comment"]]})
    both = pd.concat([old.assign(wave="2025"), new.assign(wave="2026")], ignore_index=True)
    result = measure_voice(survey(both, waves=("2025", "2026")), themes=themes, rules=STANDARD)
    assert [row.theme for row in result.rows(Theme)] == ["Food"]
    assert "check-themes-wrong" in {check.text.id for check in result.checks}


def test_words_that_nobody_checked_have_no_precision():
    assert words_found(survey(told(40, 20, 0)), Themes.by_words({"Delays": ["late"]}))[0].precision is None


def test_quotes_are_the_most_central_of_each_theme_before_the_odd_ones():
    frame = told(90, 60, 150)
    texts = frame["verbatim.comment"].tolist()
    odd = texts[0]  # says what the other comments about delays do not
    meanings = {quote_id(text): np.array([1.0, 0.0] if "late" in text else [0.0, 1.0]) for text in texts}
    meanings[quote_id(odd)] = np.array([0.6, -0.8])
    themes = replace(read_by_people(frame, 3), meanings=meanings)
    quotable = [odd, texts[1], texts[95], texts[-1]]
    released = Released({quote_id(text): text for text in quotable}, by=("A reader",))
    result = measure_voice(survey(frame), themes=themes, rules=STANDARD, released=released)
    found = result.table("quotes")["quote"].tolist()
    assert found == [texts[1], texts[95], odd]


@pytest.mark.parametrize(("passives", "bands"), [(2, {"detractor"}), (5, {"detractor", "promoter"})])
def test_what_two_passives_wrote_about_is_not_left_by_all_comments_less_the_bands(passives, bands):
    frame = told(40, 20, 25)
    frame["nps"] = [0.0] * 38 + [8.0] * passives + [10.0] * (47 - passives)
    result = measure_voice(survey(frame), themes=read_by_people(frame, 1), rules=STANDARD)
    assert {row.group for row in result.rows(ThemeGroup) if row.by == "band"} == bands


def test_low_ratings_of_two_touchpoints_that_differ_in_one_comment_are_told_of_one_touchpoint():
    frame = told(40, 20, 22)
    frame["nps"] = np.nan
    frame["touchpoint.booking"] = [1.0] * 40 + [5.0] * 42
    frame["touchpoint.refunds"] = [1.0] * 41 + [5.0] * 41
    result = measure_voice(survey(frame), themes=read_by_people(frame, 1), rules=STANDARD)
    assert {row.by for row in result.rows(ThemeGap)} == {"booking"}


def test_what_others_write_about_as_often_is_not_quoted_as_the_detractors():
    theirs, others = ["No refund", "No word", "Staff were kind"], ["Staff are kind", "Kind staff", "Quick booking"]
    places = {
        quote_id("No refund"): (0, 0.1),
        quote_id("Staff were kind"): (1, 0.1),
        quote_id("Staff are kind"): (1, 0.2),
        quote_id("Kind staff"): (1, 0.3),
    }
    assert comments._their_own(theirs, others, places) == ["No refund"]
    assert comments._their_own(theirs, others, {}) == theirs
