"""Texts are measured as PowerPoint sets them."""

from __future__ import annotations

import pytest

from workbench.render import fit
from workbench.render.layout import tables
from workbench.render.layout.style import Style

SENTENCE = "Delivery and claims cost us 15 NPS points; fixing claims alone recovers two thirds of them"


def test_widths_are_those_of_calibri_and_arial():
    # Advance widths in 1/2048 em: Calibri A 1185, V 1162; Arial A 1366.
    assert fit.width("A", 2048) == pytest.approx(1185, abs=1)
    assert fit.width("AV", 2048) == pytest.approx(1185 + 1162, abs=2)
    assert fit.width("A", 2048, font="Arial") == pytest.approx(1366, abs=1)


def test_a_font_whose_widths_are_not_known_is_taken_to_be_wide():
    assert not fit.is_exact("Candara")
    assert fit.width(SENTENCE, 12, font="Candara") == pytest.approx(fit.width(SENTENCE, 12, font="Arial") * fit.UNKNOWN)
    heavy = fit.width(SENTENCE, 12, font="Arial", bold=True) * fit.HEAVY
    assert fit.width(SENTENCE, 12, font="Candara", bold=True) == pytest.approx(heavy)


def test_a_column_must_hold_a_word_or_four_characters_of_chinese():
    assert fit.words("self-service desk") == ("self-service", "desk")
    assert fit.words("我们听说客户至上，也听说") == ("我们听说", "客户至上，", "也听说")
    assert fit.words("") == ()


def test_bold_is_wider():
    assert fit.width(SENTENCE, 14, bold=True) > fit.width(SENTENCE, 14)


def test_lines_break_at_words_and_fill_the_room():
    broken = fit.lines(SENTENCE, 300, 26, bold=True)
    assert broken == [
        "Delivery and claims cost us",
        "15 NPS points; fixing claims",
        "alone recovers two thirds",
        "of them",
    ]
    assert all(fit.width(line, 26, bold=True) <= 300 for line in broken)


def test_a_word_wider_than_its_box_is_broken_by_characters():
    pieces = fit.lines("Donaudampfschifffahrtsgesellschaft", 60, 14)
    assert "".join(pieces) == "Donaudampfschifffahrtsgesellschaft"
    assert len(pieces) > 2
    assert all(fit.width(piece, 14) <= 60 for piece in pieces)


def test_a_minus_stays_with_its_figure():
    words = "from a low of -31 points"
    assert all(not line.endswith("-") for room in range(40, 140) for line in fit.lines(words, room, 14))


def test_chinese_breaks_anywhere_but_never_before_closing_punctuation():
    broken = fit.lines("客户体验，在十月提高了。", 14 * 7, 14)
    assert broken == ["客户体验，在十", "月提高了。"]
    assert fit.width("客户", 10) == 20


def test_an_empty_text_takes_one_line():
    assert fit.lines("", 100, 12) == [""]
    assert fit.height([""], 100, 12) == pytest.approx(12 * 1.2 * 1.015)


def test_the_line_pitch_and_the_space_between_paragraphs_count():
    assert fit.height(["a", "b"], 100, 10, after=6) == pytest.approx(2 * 10 * 1.218 + 6)


def test_a_break_within_half_a_per_cent_of_the_edge_is_counted_on_the_safe_side():
    room = fit.width("one two three", 12)
    assert fit.lines("one two three", room, 12) == ["one two three"]
    assert fit.count("one two three", room, 12) == 2
    assert fit.count("one two three", room * 1.2, 12) == 1


def test_the_size_steps_down_until_the_text_fits_and_not_further():
    texts = [SENTENCE] * 2
    assert fit.step(texts, (300, 150), (16, 14, 12)) == 16
    assert fit.step(texts, (300, 72), (16, 14, 12)) == 14
    assert fit.step(texts, (300, 62), (16, 14, 12)) == 12
    assert fit.step(texts, (300, 40), (16, 14, 12)) is None


def test_a_text_is_shortened_at_a_word():
    assert fit.shortened("Delivery and claims cost us", 100, 14) == "Delivery and…"
    assert fit.shortened("short", 100, 14) == "short"
    assert fit.width(fit.shortened("Donaudampfschifffahrt", 40, 14), 14) <= 40


def test_a_second_line_of_a_title_is_no_lone_word_because_the_title_is_set_narrower():
    from workbench.render.slide.setting import spare

    words = "We ask the board for 4 decisions; a gate on 30 September 2027 protects EUR 817K"
    narrowed = spare(words, 860.0, 26.0, fit.spared("Calibri"))
    broken = fit.lines(words, 860.0 - narrowed, 26.0, bold=True, font="Calibri")
    assert len(broken) == 2
    assert broken[1] == "protects EUR\N{NO-BREAK SPACE}817K"
    wider = fit.lines(words, (860.0 - narrowed) / 1.25, 26.0, bold=True, font="Calibri")
    assert len(wider) == 2  # where a face a quarter wider stands in
    assert spare("Short title", 860.0, 26.0, "Calibri") == 0.0


def test_rows_of_a_table_grow_by_the_same_so_that_a_tall_one_does_not_gape():
    from workbench.render.layout.tables import grown

    assert grown([20.0, 80.0, 20.0], 170.0) == pytest.approx([30.0, 100.0, 40.0])
    assert grown([20.0, 80.0, 20.0], 100.0) == [20.0, 80.0, 20.0]


def test_a_title_breaks_before_a_date_or_an_amount_not_within_it():
    from workbench.render.slide.setting import spare

    words = "We ask the board for 4 decisions; a gate on 30 September 2027 protects EUR 815K"
    narrowed = spare(words, 860.0, 26.0, fit.spared("Calibri"))
    broken = fit.lines(words, 860.0 - narrowed, 26.0, bold=True, font="Calibri")
    assert broken == [
        "We ask the board for 4 decisions; a gate on 30 September 2027",
        "protects EUR\N{NO-BREAK SPACE}815K",
    ]


def test_columns_of_a_table_share_what_is_left_so_that_the_rows_take_the_fewest_lines():
    long = "Single practices are not shown, so that no rater's answers can be worked out from what the table prints of them"
    columns = [
        ["Section", *["Voice of the customer"] * 4],
        ["Check", *["Maturity: raters by role"] * 4],
        ["Found", *[long] * 4],
    ]
    wide = tables.widths(columns, 480.0, 12.0, Style())
    assert sum(wide) == pytest.approx(480.0)
    assert tables._lines(columns, wide, 12.0, Style()) <= min(
        tables._lines(columns, [120.0 - by / 2, 120.0 - by / 2, 240.0 + by], 12.0, Style()) for by in range(0, 60, 10)
    )


def test_an_amount_stays_on_one_line_where_the_columns_beside_it_can_give_way():
    why = "Not taken: without One disruption desk, Refund without a claim, Recovery training and one other"
    columns = [["Budget", *["EUR 650K"] * 3], ["Net value", *["EUR 1.8M"] * 3], ["Why, or why not", *[why] * 3]]
    wide = tables.widths(columns, 320.0, 14.0, Style())
    assert all(fit.count("EUR 1.8M", one - 2 * tables.PAD[0], 14.0) == 1 for one in wide[:2])


def test_an_amount_of_a_table_is_rounded_once():
    from workbench.render.layout import data

    assert [data.told(amount, "EUR", "en") for amount in (1_848_652.0, 948_652.0, 12_345_678.0, -40_449.0)] == [
        "EUR 1.8M", "EUR 949K", "EUR 12.3M", "EUR −40.4K",
    ]  # fmt: skip


def test_a_continued_title_is_no_longer_than_a_title_may_be():
    from workbench.render.slide.degrade import continued

    long = "80% are satisfied with Courtesy of staff on board, but only 12% with Refunds and compensation"
    assert (
        continued(long, 2, 2, "en")
        == "80% are satisfied with Courtesy of staff on board, but only 12% with Refunds and… (2/2)"
    )
    assert continued("Short", 2, 2, "en") == "Short (continued 2/2)"


def test_no_line_ends_between_a_currency_and_its_amount() -> None:
    assert fit.lines("Release EUR 1.6M and EUR -940K", 60, 12) == [
        "Release",
        "EUR\N{NO-BREAK SPACE}1.6M",
        "and",
        "EUR\N{NO-BREAK SPACE}−940K",
    ]
    assert fit.words("for EUR 1.6M now") == ("for", "EUR\N{NO-BREAK SPACE}1.6M", "now")
