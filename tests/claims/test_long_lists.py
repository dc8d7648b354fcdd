"""Lists and words of any length are said: what no page holds is named in part and counted."""

import pytest

from workbench import languages
from workbench.claims import say

GROUPS = tuple(f"Branch number {at:03} of the northern region" for at in range(97))


@pytest.mark.parametrize(
    ("language", "end"), [("en", " and 83 others"), ("pl", " i 83 inne pozycje"), ("zh", "和其他 83 项")]
)
def test_a_list_that_no_page_holds_names_the_first_and_counts_the_others(language: str, end: str) -> None:
    said = languages.catalogue(language).text(say("maturity-withheld", names=GROUPS))
    assert GROUPS[13] in said
    assert GROUPS[14] not in said
    assert said.rstrip(".。").endswith(end), said[-60:]


def test_a_short_list_is_named_whole_and_long_words_are_said_as_they_are() -> None:
    english = languages.catalogue("en")
    assert english.text(say("maturity-withheld", names=("A", "B"))) == "Not shown, to protect the raters: A and B."
    assert english.text(say("roadmap-list", items=("x" * 5000,))) == "x" * 5000
