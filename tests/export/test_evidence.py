"""The appendix stands in the order of the argument behind an index that links its pages; what found nothing shares a page."""

from __future__ import annotations

import io
from dataclasses import replace

import documents
from pptx import Presentation

from workbench import story
from workbench.claims import Said
from workbench.document import Document, Recorded, Section, Shown
from workbench.export import deck
from workbench.privacy.rules import STANDARD
from workbench.result import Check, Result


def table(name: str, claim: str = ""):
    rows = [[f"Step {at}", "Head of Service", "Define success in customer and operational measures"] for at in range(9)]
    made = documents.make(name, "table", f"{name} says what it shows", "step owner what", rows, unit="text")
    return replace(made, said=(Said("title", claim, made.title),)) if claim else made


def document(*sections: tuple[str, list]) -> Document:
    made = tuple(
        Section(f"0{at}_own", title, tuple(Shown(one, "", f"0{at}_own", one.id) for one in shown))
        for at, (title, shown) in enumerate(sections, 1)
    )
    return Document(documents.context(audience="board"), made)


MIXED = document(
    ("Rules", [table("governance-views"), table("governance-evidence")]),
    ("Voice", [table("voice-scorecard"), table("voice-retention")]),
    ("Own", [table("mine-extra")]),
    ("Roadmap", [table("roadmap.kpis"), table("roadmap.milestones")]),
)  # fmt: skip


def test_the_appendix_stands_in_the_order_of_the_argument_and_not_in_that_of_the_notebooks() -> None:
    told = story.compose(MIXED, story.storyline())
    assert [one.exhibit.id for one in told.appendix] == [
        "voice-retention", "governance-views", "governance-evidence", "roadmap.kpis", "roadmap.milestones", "mine-extra",
    ]  # fmt: skip


def test_the_tracker_of_a_page_behind_the_argument_names_its_part() -> None:
    trackers = {one.exhibits[0].id: one.eyebrow for one in deck.deck_of(MIXED).slides if one.exhibits}
    assert trackers["voice-retention"] == "Appendix: What it costs"
    assert trackers["governance-views"] == "Appendix: Why it persists"
    assert trackers["mine-extra"] == "Appendix: Own"


def test_each_page_number_of_the_index_links_to_the_page_it_names() -> None:
    made = Presentation(io.BytesIO(deck.write(MIXED)))
    index = next(one for one in made.slides if one._element.cSld.get("name") == "cx:appendix.index:1")
    rows = next(shape for shape in index.shapes if shape.has_table).table.rows
    found = {row.cells[0].text: (row.cells[1].text, row.cells[2].text) for row in list(rows)[1:]}
    titles = [slide.shapes.title.text for slide in made.slides]
    behind = titles.index("governance-views says what it shows") + 1
    assert found["Why it persists"] == ("–", f"{behind}–{behind + 1}")
    link = next(row for row in rows if row.cells[0].text == "Why it persists").cells[2]._tc.xpath(".//a:hlinkClick")[0]
    assert link.get("action") == "ppaction://hlinksldjump"
    assert index.part.related_part(link.rId).slide.shapes.title.text == "governance-views says what it shows"


def test_the_index_says_how_many_exhibits_stand_elsewhere() -> None:
    one, other = (table(f"governance-{name}") for name in ("evidence", "questions"))
    steps = table("governance-steps")
    made = document(
        ("Rules", [steps, one, other]), ("Voice", [table("voice-retention")]), ("Own", [table("mine-extra")])
    )
    index = next(slide for slide in deck.deck_of(made).slides if slide.pages)
    assert index.takeaways == ("One more exhibit is in the report, the workbook and the working deck only.",)
    whole = deck.deck_of(replace(made, context=documents.context(audience="working"))).slides
    assert "governance-questions" in {shown.id for slide in whole for shown in slide.exhibits}


def test_a_board_reads_of_the_checks_only_what_failed_beside_what_was_not_found() -> None:
    none = [table("operations-links", "operations-links-none"), table("mine-tested", "voice-themes-wave-none")]
    checks = (Check("Import", "information", "592 responses read."), Check("Answers", "failed", "One is open."))
    found = Recorded(Result("governance", {}, checks=checks, rules=STANDARD), "01_own", "r")
    plain = document(("Voice", none))
    made = replace(plain, sections=(replace(plain.sections[0], blocks=(found, *plain.sections[0].blocks)),))
    (page,) = (slide for slide in deck.deck_of(made).slides if slide.name == NONE)
    assert [one.id for one in page.exhibits] == ["appendix.quiet", "appendix.minded"]
    assert page.headings == ("", "One point to keep in mind when relying on these figures")
    assert page.exhibits[1].rows == (("Voice", "One is open."),)


def test_a_board_is_spared_the_run_and_the_fingerprint_which_the_working_deck_says() -> None:
    def leads(audience: str) -> set[str]:
        context = documents.context(audience=audience, run="2026-09-30-a1", fingerprint="fa77")
        return {one.lead for one in deck.deck_of(replace(MIXED, context=context)).slides[-1].statements}

    assert "Scope" in leads("board") and not leads("board") & {"Run", "Fingerprint of the inputs"}
    assert {"Scope", "Run", "Fingerprint of the inputs"} <= leads("working")


NONE = "2 questions were looked into and have no clear answer"


def test_exhibits_that_found_nothing_share_one_page_and_one_alone_keeps_its_own() -> None:
    none = [table("operations-links", "operations-links-none"), table("mine-tested", "voice-themes-wave-none")]
    both, alone = document(("Voice", none)), document(("Voice", none[:1]))
    page = next(one for one in deck.deck_of(both).slides if one.name == NONE)
    assert [row[1] for row in page.exhibits[0].rows] == [one.title for one in none]
    assert "operations-links" in {one.id for slide in deck.deck_of(alone).slides for one in slide.exhibits}
