"""A deck edited by hand and refreshed: literal edits with what must come of them, and random ones."""

from __future__ import annotations

import io
import random
from copy import deepcopy

import documents
import edits
import edits_of_charts
import edits_of_slides
import pytest
import scripted
import seconds
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from workbench.context import Brand
from workbench.errors import MisuseError
from workbench.export import deck as decks
from workbench.refresh import alignment, series, shapes, transplant
from workbench.refresh.comments import CLASSIC, THREADED, Offers, tasks
from workbench.refresh.deck import refresh, saved
from workbench.refresh.sides import stamp_of
from workbench.render.slide.xml import el, qn


@pytest.fixture(scope="module")
def base():
    return seconds.decks()[0]


@pytest.fixture(scope="module")
def new():
    return seconds.decks()[1]


def opened(data):
    return Presentation(io.BytesIO(data))


def place(deck, name):
    """The number of a slide."""
    return [scripted.key(one) for one in deck.slides].index(name) + 1


def shape(deck, slide, name):
    return scripted.named(deck, slide, name)[0]


def words(deck, slide, name):
    return shape(deck, slide, name).text


def first_text(leaf):
    return next(leaf.element.iter(qn("a:t")))


def told(done):
    """The kinds of what there is to know, but for the slide that this run has more and the one it has less."""
    return [one.kind for one in done.entries if one.kind not in {"removed", "new"}]


BAR, TABLE = "cx:voice-touchpoints:1", "cx:governance-gaps:1"


def test_a_deck_that_nobody_edited_becomes_the_new_runs(base, new):
    done = refresh(base, base, new)
    mine, fresh = opened(done.content), opened(new)
    assert [(one.kind, one.slide) for one in done.entries] == [
        ("removed", 0),
        ("new", place(fresh, "cx:voice-extra:1")),
    ]
    assert [s.shapes.title.text for s in mine.slides] == [s.shapes.title.text for s in fresh.slides]
    assert mine.core_properties.identifier == fresh.core_properties.identifier
    assert edits.faults(scripted.Script(None, None), opened(base), mine, fresh, ()) == []


def test_the_same_decks_give_the_same_bytes(base, new):
    mine, _ = edits.edited(base, 3)
    assert refresh(base, mine, new).content == refresh(base, mine, new).content


def test_a_sentence_of_ones_own_keeps_its_words_and_takes_the_new_figures(base, new):
    deck = opened(base)
    first_text(
        shape(deck, BAR, "Title")
    ).text = "Good news: Advice at the station satisfies 84% of customers, claims handling only 41%"
    done = refresh(base, saved(deck), new)
    assert words(opened(done.content), BAR, "Title") == (
        "Good news: Advice at the station satisfies 87% of customers, claims handling only 44%"
    )
    assert told(done) == ["merged"]


def test_a_rewritten_sentence_stays_and_the_new_one_is_offered_on_its_slide(base, new):
    deck = opened(base)
    first_text(shape(deck, BAR, "Title")).text = "Claims are the sore point"
    done = refresh(base, saved(deck), new)
    result = opened(done.content)
    assert words(result, BAR, "Title") == "Claims are the sore point"
    (entry,) = (one for one in done.entries if one.kind not in {"removed", "new"})
    assert (entry.kind, entry.new) == ("conflict", words(opened(new), BAR, "Title"))
    slide = scripted.slides_of(result, BAR)[0]
    said = [rel.target_part.blob.decode() for rel in slide.part.rels.values() if rel.reltype.endswith("/comments")]
    assert len(said) == 1
    assert "satisfies 87%" in said[0]


def test_a_number_typed_by_hand_that_no_longer_agrees_is_named(base, new):
    deck = opened(base)
    slide = scripted.slides_of(deck, BAR)[0]
    slide.shapes.add_textbox(0, 0, 900_000, 300_000).text_frame.text = "Only 41% is a disgrace"
    done = refresh(base, saved(deck), new)
    (entry,) = (one for one in done.entries if one.kind not in {"removed", "new"})
    assert (entry.kind, entry.mine) == ("stale", "41%: Only 41% is a disgrace")
    assert "44%" in entry.new  # as the title says it now; the chart draws a figure of its own


def test_a_look_by_hand_stays_on_a_sentence_whose_figure_is_new(base, new):
    deck = opened(base)
    next(shape(deck, BAR, "Title").element.iter(qn("a:rPr"))).set("i", "1")
    title = shape(opened(refresh(base, saved(deck), new).content), BAR, "Title")
    assert title.text.startswith("Advice at the station satisfies 87%")
    assert next(title.element.iter(qn("a:rPr"))).get("i") == "1"


def test_an_edited_cell_stays_while_the_others_of_its_table_are_new_and_in_the_new_order(base, new):
    deck = opened(base)
    cells = list(shape(deck, TABLE, "exhibit:governance-gaps").element.iter(qn("a:tc")))
    next(c for c in cells if "No owner named" in "".join(c.itertext())).find(f".//{qn('a:t')}").text = "Ask Ada"
    table = shape(opened(refresh(base, saved(deck), new).content), TABLE, "exhibit:governance-gaps")
    fresh = shape(opened(new), TABLE, "exhibit:governance-gaps")
    assert table.text == fresh.text.replace("No owner named", "Ask Ada")


def test_a_colour_given_to_a_point_goes_with_its_category(base, new):
    deck = opened(base)
    script = scripted.Script(deck, random.Random(1))  # noqa: S311 - edits, not secrets
    script.leaf = lambda kind, fits: (scripted.slides_of(deck, BAR)[0], shape(deck, BAR, "exhibit:voice-touchpoints"))
    edits_of_charts.point_colour(script)
    ((name, kept),) = script.checks
    result = opened(refresh(base, saved(deck), new).content)
    assert kept(result), name
    chart = next(edits_of_charts.chart_of(result, BAR, "exhibit:voice-touchpoints"))
    fresh = next(edits_of_charts.chart_of(opened(new), BAR, "exhibit:voice-touchpoints"))
    drawn, wanted = ([series.points(series.caches(s)["val"]) for s in one.iter(series.SER)] for one in (chart, fresh))
    assert drawn == wanted  # the gap of the touchpoint without a value too


def test_a_deleted_slide_stays_deleted_and_a_new_exhibit_arrives_in_its_place_with_a_remark(base, new):
    deck = opened(base)
    gone = next(s for s in deck.slides if scripted.key(s) == "cx:voice-monthly:1")
    number = gone.slide_id
    listed = deck.slides._sldIdLst
    for one in list(listed):
        if int(one.get("id")) == number:
            deck.part.drop_rel(one.rId)
            listed.remove(one)
    done = refresh(base, saved(deck), new)
    result = opened(done.content)
    names = [scripted.key(s) for s in result.slides]
    assert "cx:voice-monthly:1" not in names
    assert names.index("cx:voice-extra:1") == names.index(BAR) + 1
    assert [one.kind for one in done.entries] == ["removed", "deleted", "new"]
    added = scripted.slides_of(result, "cx:voice-extra:1")[0]
    assert any(rel.reltype.endswith("/comments") for rel in added.part.rels.values())


def test_a_slide_that_the_new_run_has_no_more_goes_unless_it_was_edited(base, new):
    deck = opened(base)
    first_text(shape(deck, "cx:voice-slope:1", "Title")).text = "The app gained most"
    kept, gone = (opened(refresh(base, data, new).content) for data in (saved(deck), base))
    assert len(scripted.slides_of(kept, "cx:voice-slope:1")) == 1
    assert scripted.slides_of(gone, "cx:voice-slope:1") == []


def test_a_slide_in_a_custom_show_stays_although_the_new_run_has_it_no_more(base, new):
    deck = opened(base)
    (slide,) = scripted.slides_of(deck, "cx:voice-slope:1")
    (key,) = (one.rId for one in deck.slides._sldIdLst if int(one.get("id")) == slide.slide_id)
    show = el("p:custShow", el("p:sldLst", el("p:sld", r_id=key)), name="Short", id=0)
    deck.part._element.find(qn("p:notesSz")).addnext(el("p:custShowLst", show))
    done = refresh(base, saved(deck), new)
    assert len(scripted.slides_of(opened(done.content), "cx:voice-slope:1")) == 1
    assert told(done) == ["outdated"]


def test_a_slide_of_another_client_in_the_place_of_ours_is_left_as_it_is(base, new):
    deck = opened(base)
    (ours,) = scripted.slides_of(deck, BAR)
    (theirs,) = scripted.slides_of(opened(base), "cx:voice-nps-stage:1")
    pasted = transplant.copy_slide(theirs, deck, transplant.Carrier(deck.part.package))
    pasted._element.cSld.set("name", BAR)
    for said in pasted._element.iter(qn("a:t")):
        said.text = f"Another client: {said.text}"
    leaf = next(one for one in shapes.leaves(pasted._element.cSld.spTree) if one.name == "exhibit:voice-nps-stage")
    shapes.properties(leaf.element).set("name", "exhibit:voice-touchpoints")
    listed = deck.slides._sldIdLst
    (gone,) = (one for one in listed if int(one.get("id")) == ours.slide_id)
    deck.part.drop_rel(gone.rId)
    listed.remove(gone)
    drawn = edits_of_charts.chart_part(pasted, leaf).blob
    result = opened(refresh(base, saved(deck), new).content)
    (slide,) = scripted.slides_of(result, BAR)
    assert edits_of_charts.chart_part(slide, shape(result, BAR, "exhibit:voice-touchpoints")).blob == drawn
    assert words(result, BAR, "Title") == pasted.shapes.title.text_frame.text


def test_a_section_without_slides_is_the_consultants_and_stays(base, new):
    deck = opened(base)
    sections = alignment.sections(deck)
    sections[-1].addnext(
        el("p14:section", el("p14:sldIdLst"), name="Backup", id="{00000000-0000-0000-0000-000000000001}")
    )
    result = opened(refresh(base, saved(deck), new).content)
    assert [one.get("name") for one in alignment.sections(result)][-1] == "Backup"


def test_a_slide_of_which_only_a_value_in_its_chart_was_typed_counts_as_edited(base, new):
    deck = opened(base)
    chart = next(edits_of_charts.chart_of(deck, "cx:voice-slope:1", "exhibit:voice-slope"))
    next(v for c in chart.iter(qn("c:val")) for v in c.iter(series.V)).text = "0.5"
    done = refresh(base, saved(deck), new)
    assert len(scripted.slides_of(opened(done.content), "cx:voice-slope:1")) == 1
    assert "outdated" in told(done)


def test_a_look_given_to_a_paragraph_that_the_new_run_has_no_more_keeps_it(base, new):
    deck = opened(base)
    body = shape(deck, BAR, "Takeaways").element
    made = deepcopy(body.findall(f".//{qn('a:p')}")[-1])
    older = opened(base)
    shape(older, BAR, "Takeaways").element.findall(f".//{qn('a:p')}")[-1].addnext(made)
    extra = deepcopy(made)
    next(extra.iter(qn("a:rPr"))).set("u", "sng")
    body.findall(f".//{qn('a:p')}")[-1].addnext(extra)
    done = refresh(saved(older), saved(deck), new)
    assert any(r.get("u") for r in shape(opened(done.content), BAR, "Takeaways").element.iter(qn("a:rPr")))


def test_a_theme_of_ones_own_stays_and_one_left_as_made_becomes_the_new_brands(base):
    new = decks.write(documents.every_kind(run="2026-q4", brand=Brand(accent="#7A0B3C")))
    script = scripted.Script(opened(base), random.Random(1))  # noqa: S311 - edits, not secrets
    edits_of_slides.restyle(script)
    restyled, left = (opened(refresh(base, data, new).content) for data in (saved(script.deck), base))
    theme = [one.slide_masters[0].part.part_related_by(RT.THEME).blob for one in (restyled, left, opened(new))]
    assert b"AB0099" in theme[0]
    assert theme[1] == theme[2]


def test_a_second_refresh_keeps_what_the_first_kept(base, new):
    deck = opened(base)
    first_text(shape(deck, BAR, "Title")).text = "Claims are the sore point"
    once = refresh(base, saved(deck), new).content
    third = decks.write(documents.every_kind(run="2027-q2"))
    twice = refresh(new, once, third)
    result = opened(twice.content)
    assert words(result, BAR, "Title") == "Claims are the sore point"
    assert words(result, TABLE, "Title") == words(opened(third), TABLE, "Title")
    remarks = [rel for s in result.slides for rel in s.part.rels.values() if rel.reltype.endswith("/comments")]
    assert len(remarks) == 2  # on the title and on the slide that is new again: those of the first refresh gave way


@pytest.mark.parametrize("kind", [CLASSIC, THREADED])
def test_a_remark_becomes_a_task_with_initials_and_the_figure_that_it_speaks_of(base, kind):
    deck = opened(base)
    offers = Offers(deck, "2026-05-20")
    offers.kind, offers.author = kind, "Ada Reviewer"
    offers.add(scripted.slides_of(deck, BAR)[0], ["Is 41% right?"])
    (task,) = tasks(opened(saved(deck)))
    assert (task.slide, task.text, task.about, task.resolved) == (place(deck, BAR), "Is 41% right?", "41%", False)
    assert task.title.startswith("Advice at the station")


def test_a_deck_of_another_house_is_refused_with_the_reason():
    with pytest.raises(MisuseError, match="no stamp"):
        stamp_of(saved(Presentation()))


def test_a_file_that_is_no_deck_is_refused(base, new):
    with pytest.raises(MisuseError, match="not a PowerPoint deck"):
        refresh(base, b"nothing", new)


def test_a_chart_that_became_a_picture_stays_one_and_the_figures_are_told(base, new):
    deck = opened(base)
    leaf = shape(deck, BAR, "exhibit:voice-touchpoints")
    box = deepcopy(shape(deck, BAR, "Source").element)
    shapes.properties(box).set("name", leaf.name)
    shapes.properties(box).set("id", leaf.id)
    leaf.element.getparent().replace(leaf.element, box)
    done = refresh(base, saved(deck), new)
    assert shape(opened(done.content), BAR, "exhibit:voice-touchpoints").kind == "text"
    assert any(one.slide == place(deck, BAR) for one in done.entries)


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 50, 10))
def test_random_edits_are_never_lost_and_no_old_figure_is_silent(base, new, first):
    for seed in range(first, first + 10):
        mine, script = edits.edited(base, seed)
        done = refresh(base, mine, new)
        found = edits.faults(script, opened(base), opened(done.content), opened(new), done.entries)
        assert found == [], (seed, script.done)
