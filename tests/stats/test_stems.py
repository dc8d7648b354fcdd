"""A theme's words find their forms and nothing else, in English, Polish and Chinese."""

from __future__ import annotations

import pytest

from workbench.stats.stems import finder


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("delay", "Two delays in a week, delayed again"),
        ("wi-fi", "The wifi was down"),
        ("wifi", "The Wi-Fi was down"),
        ("money back", "I want my money back!"),
        ("opóźnienie", "Ciągłe opóźnienia na tej trasie"),
        ("退款", "我等退款等了三周"),
        ("REFUND", "they refunded me"),
    ],
)
def test_a_word_finds_its_forms_and_spellings(phrase, text):
    assert finder([phrase])(text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("staff", "the board was still showing the old one"),
        ("seat", "We sat in Seattle"),
        ("money back", "money is never coming back"),
        ("ran", "The rangers came"),
        ("退款", "我要退票"),
    ],
)
def test_a_word_finds_no_other_word(phrase, text):
    assert not finder([phrase])(text)


def test_without_words_nothing_is_found_and_an_empty_text_holds_nothing():
    assert not finder([])("late")
    assert not finder(["  "])("late")
    assert not finder(["late"])("")
