"""The pages' texts: the same keys and the same blanks in every language, and every text that a page asks for."""

from __future__ import annotations

import re
from string import Formatter

import pytest
from ruamel.yaml import YAML

from workbench import assets

FOLDER = assets.folder("templates") / "workshop"


def texts(language):
    return YAML(typ="safe", pure=True).load((FOLDER / "texts" / f"{language}.yaml").read_text("utf-8"))


def blanks(text):
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)


@pytest.mark.parametrize("language", ["pl", "zh"])
def test_a_language_has_every_text_with_the_same_blanks(language):
    english, other = texts("en"), texts(language)
    assert set(other) == set(english)
    assert {key: blanks(other[key]) for key in english} == {key: blanks(english[key]) for key in english}
    assert [key for key, text in other.items() if text.count("#") != english[key].count("#")] == []


def test_every_text_that_a_template_asks_for_exists():
    known = set(texts("en"))
    asked = {
        key
        for path in FOLDER.glob("*.html")
        for key in re.findall(r"\bt\('([a-z_]+)'", path.read_text("utf-8"))
    }
    assert {key for key in asked if not key.endswith("_")} - known == set()
    for start in (key for key in asked if key.endswith("_")):
        assert any(key.startswith(start) for key in known), start


def test_no_template_has_words_of_its_own():
    for path in FOLDER.glob("*.html"):
        text = re.sub(r"\{[%{#].*?[%}#]\}", " ", path.read_text("utf-8"), flags=re.DOTALL)
        words = re.findall(r">([^<>]*[A-Za-z]{3,}[^<>]*)<", text)
        # Wi-Fi is the same word everywhere, and minutes are abbreviated alike.
        assert [w for w in words if not re.fullmatch(r"[\s·\d]*(Wi-Fi|min)[\s·\d]*", w.strip())] == [], (
            path.name
        )


def test_the_questions_wording_is_complete_in_three_languages():
    wording = YAML(typ="safe", pure=True).load((FOLDER / "asking.yaml").read_text("utf-8"))

    def leaves(node):
        if isinstance(node, dict) and set(node) & {"en", "pl", "zh"}:
            yield node
        elif isinstance(node, dict):
            for child in node.values():
                yield from leaves(child)
        elif isinstance(node, list):
            for child in node:
                yield from leaves(child)

    found = list(leaves(wording))
    assert len(found) > 25
    assert [node for node in found if set(node) != {"en", "pl", "zh"} or not all(node.values())] == []
