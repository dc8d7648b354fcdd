"""A storyline is filled from the record: parts in order, none empty, everything else in the appendix."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import documents
import pytest

from workbench import languages, story
from workbench.claims import Said, claim
from workbench.document import Document, Recorded, Section, Shown
from workbench.exhibits import Exhibit
from workbench.export import board, deck, evidence
from workbench.privacy.rules import STANDARD
from workbench.render.slide.spec import Slide
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
    figures = {
        "in_place": Estimate(6, unit="count"),
        "answered": Estimate(22, unit="count"),
        "documented": Estimate(3.0),
        "practised": Estimate(1.7),
        "gaps": Estimate(16, unit="count"),
        "ownerless": Estimate(1, unit="count"),
        "overdue": Estimate(6, unit="count"),
        "scale_top": Estimate(4, unit="level"),
    }
    both = {"documented": figures["documented"], "practised": figures["practised"], "top": figures["scale_top"]}
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


def test_an_exhibit_that_no_part_names_stands_in_the_appendix() -> None:
    slides = deck.deck_of(document("voice.waves", "mine.extra")).slides
    found = [slide for slide in slides if "mine.extra" in {one.id for one in slide.exhibits}]
    assert [slide.eyebrow for slide in found] == ["Appendix: Findings"]


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


def titled(one: Document, title: str) -> Document:
    return story.retitled(one, {"voice.waves": title})


def test_the_summarys_title_is_never_the_title_of_the_page_that_proves_it() -> None:
    proven = titled(document("voice.waves", results=(governance(),)), "Practice scores 1.7 of 4, against 3.0 on paper")
    assert story.compose(proven, LINE).lead == "Halden Rail: Practice scores 1.7 of 4, against 3.0 on paper"
    asked = story.completed(proven, story.Given())
    assert story.compose(asked, LINE).lead == ("Practice scores 1.7 of 4, against 3.0 on paper; one decision follows")
    titles = [slide.title for slide in deck.deck_of(proven).slides]
    assert len(set(titles)) == len(titles)


def test_a_sentence_too_long_for_a_title_leads_in_its_short_form_and_is_not_said_again() -> None:
    plain = document("voice.waves", results=(governance(),))
    recorded = plain.results[0]
    said = replace(recorded.result.said[0], text="A practice that " + "goes on and " * 8 + "on", short="Practice lags")
    long = replace(recorded, result=replace(recorded.result, said=(said,)))
    told = story.compose(replace(plain, sections=(Section("01", "Findings", (long, shown("voice.waves"))),)), LINE)
    assert told.lead == "Practice lags"
    assert told.leads(said.text + ".")
    assert not told.leads("Another sentence.")


def test_a_sentence_that_no_page_has_as_its_title_stands_above_the_summary() -> None:
    assert story.compose(document("voice.waves", results=(governance(),)), LINE).lead == (
        "Practice scores 1.7 of 4, against 3.0 on paper"
    )
    assert story.compose(document("voice.waves"), LINE).lead == ""


def told(one: Document, **given: object) -> dict[str, Exhibit]:
    whole = story.completed(one, story.Given(**given))  # type: ignore[arg-type]
    return {shown.exhibit.id: shown.exhibit for shown in whole.exhibits}


def test_a_missing_owner_is_asked_for_and_never_invented() -> None:
    asked = told(document("voice.waves", results=(governance(),)))["story-decisions"]
    assert asked.title == "We ask the board for one decision"
    assert asked.rows[0] == (
        "Name an owner for one gap and new dates for 6 overdue ones",
        "16 governance gaps remain",
        "To be named by the board",
        "6 overdue gaps get no new date",
    )
    assert {"governance.ownerless", "governance.overdue"} <= set(asked.figures)


def test_without_anything_to_ask_the_document_stays_as_it_is() -> None:
    assert set(told(document("voice.waves"))) == {"voice.waves"}


def test_the_working_deck_keeps_the_order_of_the_notebooks() -> None:
    names = [
        slide.title for slide in deck.deck_of(document("governance.steps", "voice.waves", audience="working")).slides
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
        re.sub(r"\\{.*?\\}", "[a-z_*]+", re.escape(name))
        for name in re.findall(
            r'"((?:story|voice|journey|governance|maturity|roadmap|charter|operations|employees|effects|outcomes|vision|technology|listening|communication)[-.][^"\s]+)"',
            source,
        )
    ]
    line = story.storyline()
    named = [name for part in line.parts for name in part.exhibits]
    assert [name for name in named if not any(re.fullmatch(one, name) for one in made)] == []
    assert [part.id for part in line.parts if f"story-part-{part.id}" not in EN.ids] == []
    assert [role for role in line.summary if f"story-role-{role}" not in EN.ids] == []


def test_pages_stand_in_the_analysts_order_and_the_others_behind_what_they_followed() -> None:
    one = document("voice.waves", "voice.value", "governance.steps")
    moved = story.compose(one, LINE, story.Changes(order=("governance.steps", "voice.waves")))
    assert [page.shown.exhibit.id for page in moved.pages] == [
        "governance.steps", "voice.waves", "voice.value",
    ]  # fmt: skip


def test_what_the_analyst_drops_is_evidence_in_the_appendix() -> None:
    one = document("voice.waves", "voice.touchpoints")
    dropped = story.compose(one, LINE, story.Changes(drop=("voice.waves",)))
    assert [page.shown.exhibit.id for page in dropped.pages] == ["voice.touchpoints"]
    assert [shown.exhibit.id for shown in dropped.appendix] == ["voice.waves"]


def test_an_exhibit_that_no_part_names_joins_the_argument_where_the_analyst_puts_it() -> None:
    one = document("voice.waves", "mine.extra")
    joined = story.compose(one, LINE, story.Changes(order=("mine.extra", "voice.waves")))
    assert [(page.part, page.shown.exhibit.id) for page in joined.pages] == [
        (story.OWN, "mine.extra"), ("customers", "voice.waves"),
    ]  # fmt: skip
    changed = story.Changes(order=("mine.extra",))
    slide = next(s for s in deck.deck_of(one, changed=changed).slides if s.title.startswith("mine.extra"))
    assert slide.eyebrow == "Findings"


def test_a_title_written_by_hand_is_said_everywhere_and_its_old_claim_is_gone() -> None:
    given = story.Given(changes=story.Changes(titles={"story-decisions": "Two names, please"}))
    whole = story.completed(document("voice.waves", results=(governance(),)), given)
    asked = next(one.exhibit for one in whole.exhibits if one.exhibit.id == "story-decisions")
    assert asked.title == "Two names, please"
    assert [one for one in asked.said if one.place == "title"] == []


def test_an_exhibit_that_the_record_does_not_have_is_named_and_changes_nothing() -> None:
    one = document("voice.waves")
    changed = story.Changes(titles={"voice.wave": "x", "summary": "Ours"}, drop=("voice.value",))
    found = story.compose(one, LINE, changed)
    assert found.unknown == ("voice.wave", "voice.value")
    assert (found.lead, [page.shown.exhibit.id for page in found.pages]) == ("Ours", ["voice.waves"])


def test_a_chart_of_one_figure_gives_way_to_one_that_shows_more() -> None:
    one = documents.make("voice.waves", "bar", "One bar", "category value", [["A", 0.4]], unit="share")
    section = Section("01", "Findings", (Shown(one, "", "01", "a"), shown("voice.touchpoints")))
    told = story.compose(Document(documents.context(), (section,)), LINE)
    assert [page.shown.exhibit.id for page in told.pages] == ["voice.touchpoints"]


def test_where_there_are_too_many_pages_the_further_exhibit_of_an_earlier_part_gives_way() -> None:
    line = story.read({"pages": 3, "parts": [
        {"id": "customers", "exhibits": ["voice.touchpoints", "voice.waves"], "most": 2},
        {"id": "persists", "exhibits": ["governance.steps", "maturity.radar"], "most": 2},
    ]})  # fmt: skip
    told = story.compose(document("voice.waves", "voice.touchpoints", "governance.steps", "maturity.radar"), line)
    assert [page.shown.exhibit.id for page in told.pages] == ["voice.touchpoints", "governance.steps", "maturity.radar"]
    assert [one.exhibit.id for one in told.appendix] == ["voice.waves"]


def test_a_row_of_the_summary_does_not_print_the_same_figures_twice() -> None:
    from workbench.story.compose import _telling_more

    gaps, overdue = {"gaps": "governance.gaps"}, {"overdue": "governance.overdue"}
    found = [
        Said("claim", "a", "16 gaps remain.", figures=gaps),
        Said("title", "b", "16 gaps remain, 6 overdue.", figures=gaps | overdue),
        Said("claim", "c", "Nobody chairs the council."),
        Said("claim", "d", "NPS fell.", figures={"nps": "voice.nps"}),
    ]
    assert list(_telling_more(found)) == ["16 gaps remain.", "Nobody chairs the council.", "NPS fell."]


def test_two_charts_of_a_part_share_a_page_where_the_storyline_wants_it() -> None:
    line = story.read({"parts": [{"id": "persists", "exhibits": ["governance.*"], "most": 3, "beside": True}]})
    one = document("governance.steps", "governance.views", "governance.gaps")
    told = story.compose(one, line)
    assert [page.names for page in told.pages] == [
        ("governance.steps", "governance.views"), ("governance.gaps",),
    ]  # fmt: skip
    assert told.appendix == ()
    moved = story.compose(one, line, story.Changes(order=("governance.views",)))
    assert [page.names for page in moved.pages] == [
        ("governance.steps",), ("governance.views",), ("governance.gaps",),
    ]  # fmt: skip


def test_an_exhibit_of_weak_proof_gives_way_to_any_other_of_its_part() -> None:
    line = story.read(
        {"weak": ["little"], "parts": [{"id": "persists", "exhibits": ["a.weak", "b.sound", "c.sound"], "most": 2}]}
    )
    weak = replace(shown("a.weak").exhibit, said=(Said("title", "little", "Raters agree little."),))
    blocks = (Shown(weak, "", "01", "a.weak"), shown("b.sound"), shown("c.sound"))
    made = Document(document().context, (Section("01", "Findings", blocks),))
    assert [page.names for page in story.compose(made, line).pages] == [("b.sound",), ("c.sound",)]
    alone = Document(document().context, (Section("01", "Findings", blocks[:1]),))
    assert [page.names for page in story.compose(alone, line).pages] == [("a.weak",)]


def test_a_page_of_two_stands_under_the_sentence_that_they_show_together_and_a_page_of_one_under_its_own() -> None:
    line = story.read(
        {
            "parts": [
                {"id": "cost", "exhibits": ["voice.*"], "most": 2, "beside": True, "title": "governance-answer-layers"}
            ]
        }
    )
    two = story.compose(document("voice.a", "voice.b", results=(governance(),)), line)
    assert two.titled(two.pages[0]) == "Practice scores 1.7 of 4, against 3.0 on paper"
    one = story.compose(document("voice.a", results=(governance(),)), line)
    assert one.titled(one.pages[0]) == ""
    slide = Slide("side", "Cost", "voice.a says", headings=("voice.a", "voice.b"), exhibits=(shown("voice.a").exhibit,))
    drawn = board._titled(slide, two.pages[0], two)
    assert (drawn.title, drawn.headings) == (two.titled(two.pages[0]), ("", ""))


def test_two_exhibits_that_say_the_same_are_one_page_of_the_argument() -> None:
    line = story.read({"parts": [{"id": "customers", "exhibits": ["voice.*"], "most": 2}]})
    one = story.retitled(
        document("voice.waves", "voice.card"), {"voice.waves": "NPS is +78", "voice.card": "NPS is +78"}
    )
    told = story.compose(one, line)
    assert [page.names for page in told.pages] == [("voice.waves",)]
    assert [shown.exhibit.id for shown in told.appendix] == ["voice.card"]


def test_an_exhibit_that_another_shows_as_well_needs_no_page_of_the_appendix() -> None:
    line = story.read({"parts": [], "twice": {"voice.waves": "voice.card"}})
    told = story.compose(document("voice.waves", "voice.card"), line)
    assert [shown.exhibit.id for shown in told.appendix] == ["voice.card"]
    assert [shown.exhibit.id for shown in told.left] == ["voice.waves"]
    alone = story.compose(document("voice.waves"), line)
    assert [shown.exhibit.id for shown in alone.appendix] == ["voice.waves"]
    named = story.compose(document("voice.waves", "voice.card"), line, story.Changes(drop=("voice.waves",)))
    assert named.left == ()


def test_the_storyline_leaves_exhibits_to_the_working_deck_the_first_named_first_until_few_enough_stand_behind() -> (
    None
):
    names = ("voice.a", "voice.b", "voice.c", "own.d")
    line = {"parts": [], "working": ["voice.b", "voice.*"]}
    left = {most: story.compose(document(*names), story.read({**line, "evidence": most})) for most in (0, 2, 3, 4)}
    assert {most: [one.exhibit.id for one in told.left] for most, told in left.items()} == {
        0: ["voice.b", "voice.a", "voice.c"], 2: ["voice.b", "voice.a"], 3: ["voice.b"], 4: [],
    }  # fmt: skip
    assert [one.exhibit.id for one in left[2].appendix] == ["voice.c", "own.d"]


def test_what_the_analyst_names_stays_behind_the_argument_though_the_storyline_leaves_it() -> None:
    line = story.read({"parts": [], "working": ["voice.*"]})
    told = story.compose(document("voice.a", "voice.b"), line, story.Changes(drop=("voice.b",)))
    assert [one.exhibit.id for one in told.left] == ["voice.a"]
    assert [one.exhibit.id for one in told.appendix] == ["voice.b"]


def test_each_exhibit_that_the_storyline_leaves_stands_behind_no_more_than_one_name() -> None:
    line = story.storyline()
    named = [*line.twice, *line.working]
    assert sorted(set(named)) == sorted(named)
    assert not {name for part in line.parts for name in part.exhibits[:1]} & set(line.working)


@pytest.mark.parametrize(("language", "most"), [("en", 26), ("pl", 26), ("zh", 13)])
def test_a_part_is_named_in_no_more_letters_than_stand_above_a_title(language: str, most: int) -> None:
    catalogue = languages.catalogue(language)
    names = {one: catalogue(one) for one in catalogue.ids if one.startswith("story-part-")}
    assert {one: said for one, said in names.items() if len(said) > most} == {}


def test_a_page_of_the_argument_says_what_its_part_means_else_what_it_says_itself_without_method() -> None:
    of_method = Said("takeaway 2", "b", "A change of 8 pp would have been seen.", "method")
    exhibit = replace(
        shown("governance.steps").exhibit, said=(Said("takeaway 1", "a", "27% are in place.", "cause"), of_method)
    )
    slide = Slide(
        "exhibit", "Why", "Rules are not lived", exhibits=(exhibit,), takeaways=tuple(one.text for one in exhibit.said)
    )
    told = story.Story((("cause", ("The council has no seat.",)),), (), ())
    page = story.Page("persists", Shown(exhibit, "", "01", "x"), says="cause")
    assert board._meant(slide, page, told).takeaways == ("The council has no seat.",)
    assert board._meant(slide, page, told).notes == "The council has no seat."  # what the bar says can be spoken
    assert board._meant(slide, replace(page, says=""), told).takeaways == ("27% are in place.",)


def test_the_boards_summary_says_how_low_cash_goes_behind_what_the_plan_returns() -> None:
    titles = {"effects.path": "effects-path-up-in", "roadmap.cash": "roadmap-cash", "roadmap.value": "roadmap-value"}
    blocks = tuple(
        replace(one, exhibit=replace(one.exhibit, said=(Said("title", id_, f"{name} is said.", "value"),)))
        for name, id_ in titles.items()
        for one in (shown(name),)
    )
    made = Document(document().context, (Section("01", "Findings", blocks),))
    told = story.compose(made, story.storyline())
    assert dict(told.summary)["value"] == ("roadmap.value is said.", "roadmap.cash is said.")


def test_a_slide_of_the_appendix_does_not_repeat_the_title_of_a_page() -> None:
    slide = Slide("exhibit", "Voice", "NPS stands at +5", takeaways=("Too small to tell from no change.", "Weighted."))
    assert evidence._titled(slide, {"NPS stands at +5"}).title == "Too small to tell from no change"
    assert evidence._titled(slide, {"NPS stands at +5"}).takeaways == ("Weighted.",)
    assert evidence._titled(slide, {"NPS fell"}) == slide


def test_two_exhibits_that_share_a_slide_of_the_appendix_do_not_repeat_the_title_of_a_page_either() -> None:
    slide = Slide("pair", "Voice", "NPS stands at +5", headings=("Too small to tell.", "Groups differ"))
    again = evidence._titled(slide, {"NPS stands at +5"})
    assert (again.title, again.headings) == ("Too small to tell", ("", "Groups differ"))


def test_two_sentences_stand_in_the_bar_only_where_each_has_a_line_of_its_own_and_chinese_letters_are_twice_as_wide() -> (
    None
):
    assert board._brief(["A" * 108, "B" * 108]) == ("A" * 108, "B" * 108)
    assert board._brief(["A" * 108, "B" * 109]) == ("A" * 108,)
    assert board._brief(["甲" * 54, "乙" * 55]) == ("甲" * 54,)
