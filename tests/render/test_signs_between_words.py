"""A minus sign stands also where Chinese words leave no space before it."""

from __future__ import annotations

import pytest

from workbench.render.signs import typographic


@pytest.mark.parametrize(
    ("text", "set_as"),
    [
        ("EUR -153 万至 -85 万", "EUR\N{NO-BREAK SPACE}−153 万至 −85 万"),
        ("从-153万至-85万", "从−153万至−85万"),
        ("2026年-2027年", "2026年-2027年"),
        ("3-5 (-2)", "3-5 (−2)"),
        ("", ""),
    ],
)
def test_a_hyphen_before_a_figure_is_a_minus_sign_after_a_word_of_chinese_too(text: str, set_as: str) -> None:
    assert typographic(text) == set_as
