"""Numbers and sentences as a reader expects them."""

import datetime as dt

import pytest

from workbench import wording
from workbench.estimate import Estimate


@pytest.mark.parametrize(
    ("value", "unit", "language", "printed"),
    [
        (0.415, "share", "en", "42%"),
        (0.415, "share", "pl", "42%"),
        (0.053, "share difference", "en", "+5 pp"),
        (0.053, "share difference", "pl", "+5\u00a0p.p."),
        (0.053, "share difference", "zh", "+5个百分点"),
        (24.0, "points", "en", "+24"),
        (-6.4, "points", "en", "-6"),
        (3.25, "score", "en", "3.3"),
        (3.25, "score", "pl", "3,3"),
        (1234.0, "count", "pl", "1\u00a0234"),
        (9_999.0, "EUR", "en", "EUR 9,999"),
        (1_234_567.0, "EUR", "en", "EUR 1.2M"),
        (1_450_000.0, "EUR", "en", "EUR 1.5M"),
        (4_350_000.0, "EUR", "en", "EUR 4.4M"),
        (1_234_567.0, "EUR", "zh", "123万欧元"),
        (1_234_567.0, "CNY", "zh", "123万元"),
        (850.0, "PLN", "pl", "850\u00a0PLN"),
        (1_234_567.0, "EUR", "pl", "1,2\u00a0mln\u00a0EUR"),
    ],
)
def test_a_value_is_printed_in_its_unit_and_language(value, unit, language, printed):
    assert wording.number(value, unit, language) == printed


def test_halves_round_up_as_in_excel():
    assert [wording.number(v, "points") for v in (0.5, 1.5, 2.5)] == ["+1", "+2", "+3"]


@pytest.mark.parametrize("value", [-0.2, 0.2, 0.0, -0.0])
def test_a_value_that_rounds_to_zero_has_no_sign(value):
    assert wording.number(value, "points") == "0"


@pytest.mark.parametrize("value", [None, float("nan")])
def test_a_missing_value_is_a_dash_and_never_a_zero(value):
    assert wording.number(value, "share") == "–"


def test_an_unknown_unit_is_refused():
    with pytest.raises(KeyError):
        wording.number(1.0, "percents")


def test_dates_and_lists_follow_the_language():
    day = dt.date(2026, 11, 23)
    assert wording.date(day) == "23 November 2026"
    assert wording.date(day, "pl") == "23 listopada 2026"
    assert wording.joined(["a", "b", "c"]) == "a, b and c"
    assert wording.joined([]) == ""


@pytest.mark.parametrize(
    ("months", "language", "told"),
    [
        (1, "en", "1 month"),
        (48, "en", "48 months"),
        (1, "pl", "1 miesiąc"),
        (24, "pl", "24 miesiące"),
        (48, "pl", "48 miesięcy"),
        (24, "zh", "24个月"),
    ],
)
def test_months_stand_in_the_form_that_their_number_asks_for(months, language, told):
    assert wording.number(months, "months", language) == told


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (999_950, "en", "EUR 1.0M"),
        (999_449, "en", "EUR 999K"),
        (999_500, "en", "EUR 1.0M"),
        (275_480, "en", "EUR 275K"),
        (99_949, "en", "EUR 99.9K"),
        (99_950, "en", "EUR 100K"),
        (999_950_000, "en", "EUR 1.0B"),
        (-999_960, "en", "EUR -1.0M"),
        (999_950, "pl", "1,0\N{NO-BREAK SPACE}mln\N{NO-BREAK SPACE}EUR"),
        (99_999_999, "zh", "1.0亿欧元"),
        (9_999.6, "en", "EUR 10K"),
        (9_999.6, "zh", "1.0万欧元"),
        (9_999.4, "en", "EUR 9,999"),
    ],
)
def test_money_just_below_a_unit_is_printed_in_that_unit(value, language, text):
    assert wording.number(value, "EUR", language) == text


def test_a_sentence_ends_with_the_full_stop_of_its_script() -> None:
    assert wording.sentence("NPS is +5") == "NPS is +5."
    assert wording.sentence("净推荐值为 +5") == "净推荐值为 +5。"
    assert wording.sentence("Is it?") == "Is it?"


def test_money_below_zero_by_its_sign_alone_is_zero_whatever_was_printed_before():
    assert [wording.number(value, "EUR") for value in (-0.0, 0.0, -0.0)] == ["EUR 0"] * 3


@pytest.mark.parametrize(
    ("value", "low", "high", "currency", "said"),
    [
        (1.37, 1.31, 1.42, "EUR", "EUR 1.37 (EUR 1.31 to 1.42)"),
        (0.4, 0.0, 1.0, "EUR", "EUR 0.40 (EUR 0 to 1)"),
        (12.0, 10.0, 14.0, "EUR", "EUR 12 (EUR 10 to 14)"),
        (8.5, 4.2, 12.3, "JPY", "JPY 9 (JPY 4 to 12)"),
        (-0.004, -0.2, 0.3, "JPY", "JPY 0 (JPY 0 to 0)"),
        (None, None, None, "EUR", "– (–)"),
    ],
)
def test_small_money_has_its_hundredths_where_the_currency_has_any(value, low, high, currency, said) -> None:
    figure = Estimate(value, low, high, unit=currency)
    assert f"{wording.figure(figure)} ({wording.span(figure)})" == said


@pytest.mark.parametrize(
    ("language", "long", "short"),
    [("en", "June 2026", "Jun 2026"), ("pl", "czerwiec 2026", "cze 2026"), ("zh", "2026年6月", "2026/6")],
)
def test_a_month_is_short_on_an_axis(language: str, long: str, short: str) -> None:
    day = dt.date(2026, 6, 1)
    assert (wording.month(day, language), wording.month(day, language, short=True)) == (long, short)
