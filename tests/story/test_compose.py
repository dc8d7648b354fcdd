"""A storyline is filled from the record: parts in order, none empty, everything else in the appendix."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import documents
import pandas as pd
import pytest

from workbench import languages, story
from workbench.claims import claim
from workbench.document import Document, Recorded, Section, Shown
from workbench.export import board, deck
from workbench.privacy.rules import STANDARD
from workbench.result import Estimate, Result

EN = languages.catalogue("en")
ROOT = Path(__file__).parents[2]
LINE = story.read(
    {
        "parts": [
            {"id": "customers", "exhibits": ["voice.waves", "voice.touchpoints"], "most": 1},
            {"id": "cost", "exhibits": ["voice.value"]},
            {"id": "persists", "exhibits": ["governance.steps"]},
        ],
        "summary": {"cause": ["governance"], "ask": ["story"]},
    }
)


def shown(name: str) -> Shown:
    one = documents.make(
        name, "bar", f"{name} says what it shows", "category value", [["A", 0.4], ["B", 0.6]], unit="share"
    )
    return Shown(one, "", "01", name)


def document(*names: str, audience: str = "board", results: tuple[Result, ...] = ()) -> Document:
    blocks = (*(Recorded(one.told(EN), "01", "r") for one in results), *(shown(name) for name in names))
    context = replace(documents.context(), audience=audience)
    return Document(context, (Section("01", "Findings", blocks),))


def governance() -> Result:
    figures = {"in_place": Estimate(6, unit="count"), "answered": Estimate(22, unit="count"),
               "documented": Estimate(3.0), "practised": Estimate(1.7), "gaps": Estimate(16, unit="count"),
               "ownerless": Estimate(1, unit="count"), "overdue": Estimate(6, unit="count"), "scale_top": Estimate(4, unit="level")}  # fmt: skip
    both = {
        "documented": figures["documented"],
        "practised": figures["practised"],
        "top": figures["scale_top"],
    }
    return Result("governance", figures, claims=(claim("governance-answer-layers", **both),), rules=STANDARD)


def test_parts_stand_in_the_storylines_order_whatever_the_notebooks_did() -> None:
    told = story.compose(document("governance.steps", "voice.touchpoints"), LINE)
    assert [(page.part, page.shown.exhibit.id) for page in told.pages] == [
        ("customers", "voice.touchpoints"), ("persists", "governance.steps"),
    ]  # fmt: skip


def test_a_part_shows_the_exhibit_it_prefers_and_no_more_than_it_may() -> None:
    told = story.compose(document("voice.touchpoints", "voice.waves"), LINE)
    assert [page.shown.exhibit.id for page in told.pages] == ["voice.waves"]
    assert [one.exhibit.id for one in told.appendix] == ["voice.touchpoints"]


def test_an_exhibit_that_no_part_names_is_one_page_more_in_the_appendix() -> None:
    before, after = (deck.deck_of(document("voice.waves", *more)).slides for more in ((), ("mine.extra",)))
    assert len(after) == len(before) + 1
    assert [slide.eyebrow for slide in after if slide.title.startswith("mine.extra")] == [
        "Appendix: Findings"
    ]


def test_a_record_without_evidence_for_any_part_has_no_empty_page() -> None:
    told = story.compose(document("mine.extra"), LINE)
    assert told.pages == ()
    assert all(
        slide.exhibits or slide.statements or slide.role == "cover"
        for slide in deck.deck_of(document("mine.extra")).slides
    )


def test_the_summary_has_a_row_for_each_role_that_something_was_said_for() -> None:
    told = story.compose(document("voice.waves", results=(governance(),)), LINE)
    assert told.summary == (("cause", ("Practice scores 1.7 of 4, against 3.0 on paper.",)),)


def test_a_missing_owner_is_asked_for_and_never_invented() -> None:
    whole = story.with_story(document("voice.waves", results=(governance(),)), EN)
    asked = next(one.exhibit for one in whole.exhibits if one.exhibit.id == "story-decisions")
    assert asked.title == "We ask the board for one decision"
    assert asked.rows[0] == (
        "Name owners and dates: 1 without an owner, 6 overdue", "16 governance gaps remain", "To be named by the board",
        "Nobody can be asked about them",
    )  # fmt: skip
    assert {"governance.ownerless", "governance.overdue"} <= set(asked.figures)


def test_without_anything_to_ask_the_document_stays_as_it_is() -> None:
    plain = document("voice.waves")
    assert story.with_story(plain, EN) is plain


def test_the_working_deck_keeps_the_order_of_the_notebooks() -> None:
    names = [
        slide.title
        for slide in deck.deck_of(document("governance.steps", "voice.waves", audience="working")).slides
    ]
    at = [names.index(f"{name} says what it shows") for name in ("governance.steps", "voice.waves")]
    assert at == sorted(at)


@pytest.mark.parametrize("data", [{"summary": {}}, {"parts": [{"id": "a"}]}, {"parts": [], "colour": "red"}])
def test_a_storyline_that_cannot_be_read_is_refused_with_what_it_has(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="has"):
        story.read(data)


def test_the_shipped_storyline_names_exhibits_that_findings_make() -> None:
    source = "\n".join(path.read_text("utf-8") for path in (ROOT / "workbench").rglob("*.py"))
    made = [
        re.sub(r"\\{.*?\\}", "[a-z_]+", re.escape(name))
        for name in re.findall(r'"((?:story|voice|journey|governance|maturity|roadmap)[-.][^"\s]+)"', source)
    ]
    line = board.storyline()
    named = [name for part in line.parts for name in part.exhibits]
    assert [name for name in named if not any(re.fullmatch(one, name) for one in made)] == []
    assert [part.id for part in line.parts if f"story-part-{part.id}" not in EN.ids] == []
    assert [role for role in line.summary if f"story-role-{role}" not in EN.ids] == []


def test_a_table_of_causes_puts_the_initiative_of_more_benefit_first() -> None:
    plan = pd.DataFrame({
        "id": ["I1", "I2"], "title": ["Desk", "Refunds"], "kpi": ["Minutes", ""], "owner": ["COO", ""],
        "benefit": [10.0, 90.0], "chosen": [True, True],
    })  # fmt: skip
    traces = pd.DataFrame(
        {
            "finding": ["F1", "F2"],
            "says": ["Late news", "Slow refunds"],
            "id": ["I1", "I2"],
            "in_plan": [True, True],
        }
    )
    roadmap = Result(
        "roadmap",
        {"initiatives": Estimate(2, unit="count")},
        {"initiatives": plan, "traces": traces},
        rules=STANDARD,
    )
    whole = story.with_story(document("voice.waves", results=(roadmap,)), EN)
    causes = next(one.exhibit for one in whole.exhibits if one.exhibit.id == "story-causes")
    assert [row[1] for row in causes.rows] == ["Refunds", "Desk"]
    assert causes.rows[0][2:] == ("not set yet", "no owner yet")
