"""The pages' texts: the same keys and the same blanks in every language, and every text that a page asks for."""

from __future__ import annotations

import re

from rooms import make_plan

from workbench import assets, languages
from workbench.workshop.pages import render

EN = languages.catalogue("en")
FOLDER = assets.folder("templates") / "workshop"


def test_every_text_that_a_template_asks_for_exists():
    known = {one.removeprefix("workshop-page-") for one in EN.ids if one.startswith("workshop-page-")}
    asked = {key for path in FOLDER.glob("*.html") for key in re.findall(r"\bt\('([a-z_]+)'", path.read_text("utf-8"))}
    assert {key for key in asked if not key.endswith("_")} - known == set()
    for start in (key for key in asked if key.endswith("_")):
        assert any(key.startswith(start) for key in known), start


def test_no_template_has_words_of_its_own():
    for path in FOLDER.glob("*.html"):
        text = re.sub(r"\{[%{#].*?[%}#]\}", " ", path.read_text("utf-8"), flags=re.DOTALL)
        words = re.findall(r">([^<>]*[A-Za-z]{3,}[^<>]*)<", text)
        # Wi-Fi is the same word everywhere, and minutes are abbreviated alike.
        assert [w for w in words if not re.fullmatch(r"[\s·\d]*(Wi-Fi|min)[\s·\d]*", w.strip())] == [], path.name


def test_a_firm_changes_a_text_of_the_pages():
    plan = make_plan(wording=("workshop-page-join_title = Come in\n",))
    given = {
        "kept": {"secret": "", "seat": "", "role": "", "code": ""},
        "needs_seat": False,
        "note": "",
        "state": {"state": "draft", "round": "forces-1", "turn": 1, "voted": 0, "joined": 0},
    }
    assert "Come in" in render("join.html", "en", plan=plan, **given)
    assert "Come in" not in render("join.html", "pl", plan=plan, **given)
