"""A message prints figures in the reader's language, and a claim is said only where it is true."""

from __future__ import annotations

import datetime as dt
import sys
from typing import get_args

import pytest

from workbench import languages
from workbench.claims import claim, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.catalogue import LANGUAGES, Catalogue
from workbench.languages import Surveyed
from workbench.privacy.rules import STANDARD
from workbench.result import Check, Estimate, Result

SURVEYED = ("surveyed-many", "surveyed-many-of", "surveyed-one")
ENGLISH = """
level = { $measure } stands at { $level }
plan = { $n ->
    [one] One initiative
   *[other] { $n } initiatives
} on { $day }
worth = worth { $npv } ({ RANGE($npv) })
fell = down { SIZE($change) } of { BASE($change) } people
    .when = fell
    .role = complication
of = { $some } of { $all } have an owner
    .when = counted
"""
POLISH = """
plan = { $n ->
    [one] Jedna inicjatywa
    [few] { $n } inicjatywy
   *[other] { $n } inicjatyw
}
level = { $measure }: { $level }
"""


def english(*more: str) -> Catalogue:
    return Catalogue("en", [ENGLISH, *more])


def test_a_title_of_more_than_95_letters_takes_its_short_form_where_the_language_has_one() -> None:
    words = english("gain = { $less } less brings { $names } instead\n    .short = { $less } less brings others\n")
    many, few = "A" * 90, "I04"
    assert words.title(say("gain", less=2, names=few)) == "2 less brings I04 instead"
    assert words.title(say("gain", less=2, names=many)) == "2 less brings others"
    assert words.title(say("level", measure=many, level=Estimate(0.4, unit="share"))) == f"{many} stands at 40%"
    assert [words.say(place, say("gain", less=2, names=many)).text[:22] for place in ("title", "takeaway 1")] == [
        "2 less brings others", "2 less brings AAAAAAAA",
    ]  # fmt: skip
    assert words.say("claim", say("gain", less=2, names=many)).short == "2 less brings others"
    assert words.say("note 1", say("gain", less=2, names=("A",))).short == "2 less brings others"  # however short it is
    assert words.say("claim", say("gain", less=2, names=("A",))).short == ""


def test_a_figure_prints_in_its_unit_and_a_name_as_it_is() -> None:
    message = say("level", measure="Desk 24/7", level=Estimate(0.412, unit="share"))
    assert english().text(message) == "Desk 24/7 stands at 41%"


def test_a_language_has_its_own_decimal_sign() -> None:
    message = say("level", measure="Dojrzałość", level=Estimate(2.5, unit="score"))
    assert Catalogue("pl", [POLISH]).text(message) == "Dojrzałość: 2,5"


def test_a_figure_whose_unit_is_a_chinese_word_is_set_without_a_space_before_the_next() -> None:
    message = say("lost", money=Estimate(400_000.0, unit="EUR"), share=Estimate(0.14, unit="share"))
    chinese = Catalogue("zh", ["lost = 推迟会损失 { $money } 的净值，占 { $share } 的收益"])
    assert chinese.text(message) == "推迟会损失 40万欧元的净值，占 14% 的收益"


def test_an_abbreviation_that_ends_a_sentence_has_one_full_stop() -> None:
    message = say("fell", change=Estimate(-0.08, unit="share difference"))
    assert Catalogue("pl", ["fell = Spadek o { SIZE($change) }."]).text(message) == "Spadek o 8\N{NO-BREAK SPACE}p.p."
    said = say("told", name="Waiting...", measure="at 4 p.m.")
    assert Catalogue("en", ["told = { $name } ends { $measure }."]).text(said) == "Waiting... ends at 4 p.m."


@pytest.mark.parametrize(("n", "words"), [(1, "Jedna inicjatywa"), (3, "3 inicjatywy"), (12, "12 inicjatyw")])
def test_a_plural_is_the_languages_own(n: int, words: str) -> None:
    assert Catalogue("pl", [POLISH]).text(say("plan", n=n)) == words


@pytest.mark.parametrize(
    ("some", "whole", "said"),
    [(0, 6, "none of 6"), (1, 6, "1 of 6 is"), (3, 6, "3 of 6 are"), (6, 6, "all 6 are"), (1, 1, "the one is")],
)
def test_a_part_that_is_the_whole_says_all(some: int, whole: int, said: str) -> None:
    part = """
part = { PART($some, $whole) ->
    [sole] the one is
    [all] all { $whole } are
    [none] none of { $whole }
    [one] { $some } of { $whole } is
   *[other] { $some } of { $whole } are
}
"""
    assert english(part).text(say("part", some=some, whole=whole)) == said


def test_dates_and_counts_print_as_a_reader_expects() -> None:
    message = say("plan", n=1200, day=dt.date(2027, 3, 31))
    assert english().text(message) == "1,200 initiatives on 31 March 2027"


def test_money_has_no_more_digits_than_its_interval_bears() -> None:
    npv = Estimate(2_723_456, -382_400, 6_012_000, unit="EUR")
    assert english().text(say("worth", npv=npv)) == "worth EUR 2.7M (EUR -400K to 6.0M)"


def test_a_missing_figure_prints_as_a_dash() -> None:
    assert english().text(say("level", measure="NPS", level=Estimate(None, unit="points"))) == "NPS stands at –"


def test_a_list_of_names_joins_itself() -> None:
    assert english().text(say("level", measure=("A", "B", "C"), level=1)) == "A, B and C stands at 1"


def test_a_claim_whose_condition_does_not_hold_is_refused() -> None:
    change = Estimate(-0.05, -0.12, 0.02, n=200, unit="share difference")
    with pytest.raises(ValueError, match="not true: fell"):
        english().text(claim("fell", when.fell(change, least=30), change=change))


def test_a_claim_must_name_the_conditions_that_its_message_asks_for() -> None:
    with pytest.raises(ValueError, match="name it"):
        english().text(say("fell", change=Estimate(-0.05, -0.09, -0.02, n=200, unit="share difference")))


def test_a_message_that_lacks_an_argument_is_refused() -> None:
    with pytest.raises(ValueError, match="measure"):
        english().text(say("level", level=3))


def test_a_message_that_a_language_lacks_is_refused_and_never_english() -> None:
    with pytest.raises(KeyError, match="worth"):
        Catalogue("pl", [POLISH]).text(say("worth", npv=1))


def test_a_firm_or_a_client_changes_the_words_and_never_the_conditions() -> None:
    own = english("fell = weaker by { SIZE($change) }\n    .when = rose\n")
    change = Estimate(-0.05, -0.09, -0.02, n=200, unit="share difference")
    assert own.text(claim("fell", when.fell(change, least=30), change=change)) == "weaker by 5 pp"


def test_the_first_that_holds_is_said_and_those_that_do_not_are_left_out() -> None:
    change = Estimate(6, 1, 11, n=300, unit="points")
    rose, fell = claim("up", when.rose(change, least=30)), claim("down", when.fell(change, least=30))
    assert first(fell, rose) == rose
    assert holding(fell, None, rose) == (rose,)
    with pytest.raises(ValueError, match="down"):
        first(fell)


def test_a_record_can_be_asked_again_whether_a_claim_is_true() -> None:
    figures = {"change": Estimate(-0.05, -0.09, -0.02, n=200, unit="share difference")}
    result = Result(
        "voice",
        figures,
        claims=(claim("fell", when.fell(figures["change"], least=30), change=figures["change"]),),
        rules=STANDARD,
    )
    said = result.told(english()).said[0]
    assert (said.text, said.role, dict(said.figures)) == (
        "down 5 pp of 200 people",
        "complication",
        {"change": "voice.change"},
    )
    assert said.untrue({"voice.change": figures["change"]}) == []
    assert said.untrue({"voice.change": Estimate(-0.05, -0.11, 0.01, n=200, unit="share difference")}) == ["fell"]
    assert said.untrue({}) == ["fell"]


def test_a_condition_on_a_figure_that_no_result_records_is_refused() -> None:
    change = Estimate(-0.05, -0.09, -0.02, n=200, unit="share difference")
    with pytest.raises(ValueError, match="no result records"):
        english().say("title", claim("fell", when.fell(change, least=30), change=change))


def test_a_result_is_told_with_its_checks_and_the_words_of_its_tables() -> None:
    import pandas as pd

    table = pd.DataFrame({"what": [say("level", measure="A", level=1), "as typed"], "n": [1, 2]})
    check = Check(say("plan", n=1, day="Monday"), "passed", say("level", measure="B", level=2))
    told = Result(
        "mine", {}, {"words": table}, (check,), claims=(say("level", measure="C", level=3),), rules=STANDARD
    ).told(english())
    assert told.text == "C stands at 3."
    assert told.checks[0] == Check("One initiative on Monday", "passed", "B stands at 2")
    assert told.tables["words"]["what"].tolist() == ["A stands at 1", "as typed"]


@pytest.mark.parametrize(("language", "value", "text"), [
    ("en", 0.0003, "p < 0.01"), ("pl", 0.0003, "p < 0,01"), ("en", 0.005, "p = 0.01"), ("zh", 0.234, "p = 0.23"), ("en", None, "p = –"),
])  # fmt: skip
def test_a_p_is_never_nothing(language: str, value: float | None, text: str) -> None:
    catalogue = Catalogue(language, ["chance = p { CHANCE($p) }\n"])
    assert catalogue.text(say("chance", p=Estimate(value, unit="coefficient"))) == text


def test_every_language_asks_for_the_conditions_and_roles_that_stand_in_english() -> None:
    polish = Catalogue("pl", ["fell = spadek o { SIZE($change) } wśród { BASE($change) } osób\n"], base=[ENGLISH])
    change = Estimate(-0.05, -0.09, -0.02, n=200, unit="share difference", id="voice.change")
    assert polish.say("title", claim("fell", when.fell(change, least=30), change=change)).role == "complication"
    with pytest.raises(ValueError, match="name it"):
        polish.text(say("fell", change=change))
    assert polish.ids == {"fell"}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "What patients get stays 1.0 below what they expect, as the raters see it."),
        ("pl", "To, co pacjenci dostają, jest o 1,0 poniżej tego, czego oczekują, według oceniających."),
        ("zh", "患者所得比期望低 1.0（评分者的看法）。"),
    ],
)
def test_patients_are_not_customers_where_the_engagement_says_so(language: str, said: str) -> None:
    gap = Estimate(-1.0, -1.2, -0.8, n=12, unit="score difference")
    message = claim("journey-below", when.negative(gap), when.beyond(gap), gap=gap, seen="raters")
    changed = languages.changed(language, (), surveyed="patients")
    assert languages.catalogue(language, changed).text(message) == said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [kind for kind in get_args(Surveyed) if kind != "customers"])
def test_every_kind_of_people_surveyed_has_its_words_in_every_language(language: str, kind: str) -> None:
    spoken = languages.catalogue(language, languages.changed(language, (), surveyed=kind))
    plain = languages.catalogue(language)
    assert all(spoken(name) != plain(name) for name in SURVEYED)
    assert languages.changed(language, (), surveyed="customers") == ()


def test_a_change_that_is_no_fluent_leaves_the_words_as_they_were() -> None:
    assert (
        english("level = { $measure\nfell = { \n").text(say("level", measure="Trust", level="2")) == "Trust stands at 2"
    )


def test_a_message_is_made_of_others_as_the_client_says_them() -> None:
    own = Catalogue("en", ["whole = { part } of { -us }\npart = a part\n-us = us\n", "part = half\r\n-us = them\r\n"])
    assert (own("whole"), own.ids) == ("half of them", {"whole", "part"})


def test_messages_that_were_parsed_ahead_are_not_parsed_again() -> None:
    from workbench.claims.catalogue import _parsed

    words = "ahead = parsed {$what} ahead"
    Catalogue("en", [words]).parse()
    before = _parsed.cache_info().misses
    assert Catalogue("en", [words])("ahead", what="long") == "parsed long ahead"
    assert _parsed.cache_info().misses == before


def test_two_threads_may_say_a_message_for_the_first_time_at_once() -> None:
    from concurrent.futures import ThreadPoolExecutor

    words = "\n".join(f"m{at} = {{ -term{at} }} said {{$what}}\n-term{at} = term {at}" for at in range(300))
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(5):
            catalogue = Catalogue("en", [words])
            with ThreadPoolExecutor(4) as pool:
                asked = [pool.submit(catalogue, f"m{at // 4}", what="so") for at in range(1200)]
            said = [one.result() for one in asked]
            assert said == [f"term {at // 4} said so" for at in range(1200)]
    finally:
        sys.setswitchinterval(before)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ("Head of Operations", "The Head of Operations answers for Desk without a seat"),
        (
            ("Chief Executive", "Head of Train Crew"),
            "The Chief Executive and the Head of Train Crew answers for Desk without a seat",
        ),
        ("Maria Kowalska", "Maria Kowalska answers for Desk without a seat"),
        ("Headteachers", "Headteachers answers for Desk without a seat"),
    ],
)
def test_an_office_in_an_english_sentence_has_its_article_and_a_name_has_none(names, said):
    assert languages.catalogue("en").text(say("story-seat-owns", who=names, name="Desk")) == said
