"""Numbers in sentences: which are figures, and whether a value rounds to them."""

from __future__ import annotations

import pytest

from workbench.export.review.printed import figures
from workbench.export.review.record import Record, Value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("NPS rose by +8 to +23, but only 41% are satisfied", ["+8", "+23", "41%"]),
        ("EUR 4.4M a year, EUR 850K once", ["EUR 4.4M", "EUR 850K"]),
        ("The gap is -1.9 (−0.4 in 2025)", ["-1.9", "−0.4"]),
        ("1,204 of 2,512 people", ["1,204", "2,512"]),
        ("Wynik 3,4 i 1 204 osób", ["3,4", "1 204"]),
        (
            "Plan wart EUR 2,7\N{NO-BREAK SPACE}mln, n = 1\N{NO-BREAK SPACE}206",
            ["EUR 2,7\N{NO-BREAK SPACE}mln", "1\N{NO-BREAK SPACE}206"],
        ),
        ("预计每年 EUR 435万", ["EUR 435万"]),
        ("Plan wart 2,7\N{NO-BREAK SPACE}mln\N{NO-BREAK SPACE}EUR", ["2,7\N{NO-BREAK SPACE}mln\N{NO-BREAK SPACE}EUR"]),
        ("预计每年435万欧元，高8个百分点", ["435万欧元", "8个百分点"]),
        ("Risen by 12 pp", ["12 pp"]),
        ("Four units: 4 decisions, 2 marks, 3 maybes", ["4", "2", "3"]),  # no months
        ("połączono 2 z 4 grup; przedział 95%", ["2", "4"]),
        ("przegląd na rok 2: w ciągu roku 7", ["7"]),
        ("With 13 units, of which 5 count; H2 and Q 3 are names", ["13", "5"]),
        ("Z poziomu 2 na następny: 3 kroki", ["3"]),
    ],
)
def test_figures_are_found_with_sign_scale_and_unit(text: str, found: list[str]) -> None:
    assert [printed.text for printed in figures(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Target for 2027",
        "Spring 2026",
        "as of 18 May 2026",
        "on 2026-05-18",
        "15 Jul 2026",
        "1 paź 2026",
        "30 wrz",
        "January 2027",
        "since Q3",
        "wave 2 and step 3",
        "M1.3.2 and CX07",
        "top-2-box",
        "a 90-day plan",
        "with a 95% interval",
        "the 95 % confidence band",
        "from Monday to Friday",
    ],
)
def test_years_dates_names_and_confidence_levels_are_no_figures(text: str) -> None:
    assert list(figures(text)) == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("41%", 0.4149, "share"),
        ("41%", 0.405, "share"),
        ("+18", 18.4, "points"),
        ("2.3", 2.34, "score"),
        ("EUR 4.4M", 4_350_000, "EUR"),
        ("EUR 4.3M", 4_350_000, "EUR"),
        ("1,204", 1204, "count"),
        ("1 204", 1204, "count"),
        ("12 pp", 0.12, "share difference"),
        ("fell by 4", -4, "points"),
        ("3,4", 3.4, "score"),
        ("EUR 435万", 4_350_000, "EUR"),
        ("435万欧元", 4_350_000, "EUR"),
        ("435 tys. PLN", 435_000, "PLN"),
        ("-0.1", -0.1, "score difference"),
    ],
)
def test_a_value_shows_where_it_rounds_to_the_printed_text(text: str, value: float, unit: str) -> None:
    assert next(figures(text)).shows(Value(value, unit))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("41%", 0.416, "share"),
        ("41%", 41, "points"),
        ("41", 0.41, "share"),
        ("+18", -18, "points"),
        ("2.3", 2.36, "score"),
        ("EUR 4.4M", 4.4, "score"),
        ("4.4", 4_400_000, "EUR"),
        ("1,205", 1204, "count"),
    ],
)
def test_a_value_of_another_size_sign_or_unit_does_not_show(text: str, value: float, unit: str) -> None:
    assert not next(figures(text)).shows(Value(value, unit))


def test_money_is_also_printed_with_no_more_digits_than_its_interval_bears() -> None:
    one = {"value": 44_570.0, "low": -1_382_432.0, "high": 1_652_112.0, "n": 500, "unit": "EUR", "notebook": "05"}
    printable = Record({"figures": {"roadmap.gain": one}}).printable["roadmap.gain"]
    for text in ("EUR 44.6K", "EUR −1.4M", "EUR 1.7M", "EUR 0"):
        [printed] = figures(text)
        assert any(printed.shows(value) for value in printable), text
    [other] = figures("EUR 50K")
    assert not any(other.shows(value) for value in printable)


def test_the_first_end_of_a_range_leaves_its_unit_to_the_second() -> None:
    first = next(figures("changed by −2 pp (−4 to +1 pp)".partition("(")[2]))
    assert first.shows(Value(-0.04, "share difference", role="end"))
    assert not first.shows(Value(-0.06, "share difference", role="end"))
    assert not first.shows(Value(-0.04, "share difference"))
