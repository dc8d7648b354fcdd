"""A deck edited by hand and refreshed: literal edits with what must come of them, and random ones."""

from __future__ import annotations

import io
import random
from copy import deepcopy
from dataclasses import replace

import documents
import edits
import pytest
import seconds
from pptx import Presentation

from workbench.errors import MisuseError
from workbench.export import deck as decks
from workbench.refresh import series, shapes
from workbench.refresh.comments import tasks
from workbench.refresh.deck import refresh
from workbench.refresh.sides import stamp_of
from workbench.render.slide.xml import qn


@pytest.fixture(scope="module")
def base():
    return seconds.decks()[0]


@pytest.fixture(scope="module")
def new():
    return seconds.decks()[1]


def opened(data):
    return Presentation(io.BytesIO(data))


def saved(deck):
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


def shape(deck, slide, name):
    return edits.named(deck, slide, name)[0]


def words(deck, slide, name):
    return shape(deck, slide, name).text


def first_text(leaf):
    return next(leaf.element.iter(qn("a:t")))


BAR, TABLE = "cx:voice-touchpoints:1", "cx:governance-gaps:1"


def test_a_deck_that_nobody_edited_becomes_the_new_runs(base, new):
    done = refresh(base, base, new)
    mine, fresh = opened(done.content), opened(new)
    assert done.entries == ()
    assert [s.shapes.title.text for s in mine.slides] == [s.shapes.title.text for s in fresh.slides]
    assert mine.core_properties.identifier == fresh.core_properties.identifier
    assert edits.faults(edits.Script(None, None), opened(base), mine, fresh, ()) == []


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
    assert [one.kind for one in done.entries] == ["merged"]


def test_a_rewritten_sentence_stays_and_the_new_one_is_offered_on_its_slide(base, new):
    deck = opened(base)
    first_text(shape(deck, BAR, "Title")).text = "Claims are the sore point"
    done = refresh(base, saved(deck), new)
    result = opened(done.content)
    assert words(result, BAR, "Title") == "Claims are the sore point"
    (entry,) = done.entries
    assert (entry.kind, entry.new) == ("conflict", words(opened(new), BAR, "Title"))
    slide = edits.slides_of(result, BAR)[0]
    said = [
        rel.target_part.blob.decode() for rel in slide.part.rels.values() if rel.reltype.endswith("/comments")
    ]
    assert len(said) == 1
    assert "satisfies 87%" in said[0]


def test_a_number_typed_by_hand_that_no_longer_agrees_is_named(base, new):
    deck = opened(base)
    slide = edits.slides_of(deck, BAR)[0]
    slide.shapes.add_textbox(0, 0, 900_000, 300_000).text_frame.text = "Only 41% is a disgrace"
    done = refresh(base, saved(deck), new)
    (entry,) = done.entries
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
    next(c for c in cells if "No owner named" in "".join(c.itertext())).find(
        f".//{qn('a:t')}"
    ).text = "Ask Ada"
    table = shape(opened(refresh(base, saved(deck), new).content), TABLE, "exhibit:governance-gaps")
    fresh = shape(opened(new), TABLE, "exhibit:governance-gaps")
    assert table.text == fresh.text.replace("No owner named", "Ask Ada")


def test_a_colour_given_to_a_point_goes_with_its_category(base, new):
    deck = opened(base)
    script = edits.Script(deck, random.Random(1))  # noqa: S311 - edits, not secrets
    script.leaf = lambda kind, fits: (
        edits.slides_of(deck, BAR)[0],
        shape(deck, BAR, "exhibit:voice-touchpoints"),
    )
    edits.point_colour(script)
    ((name, kept),) = script.checks
    result = opened(refresh(base, saved(deck), new).content)
    assert kept(result), name
    chart = next(edits.chart_of(result, BAR, "exhibit:voice-touchpoints"))
    fresh = next(edits.chart_of(opened(new), BAR, "exhibit:voice-touchpoints"))
    drawn, wanted = (
        [series.points(series.caches(s)["val"]) for s in one.iter(series.SER)] for one in (chart, fresh)
    )
    assert drawn == wanted  # the gap of the touchpoint without a value too


def test_a_deleted_slide_stays_deleted_and_a_new_exhibit_arrives_in_its_place_with_a_remark(base):
    document = seconds.second_run()
    voice = document.sections[1]
    shown = voice.exhibits[1]
    extra = replace(
        shown,
        cell="another",
        exhibit=replace(shown.exhibit, id="voice-extra", title="Station staff satisfy 91% of customers"),
    )
    blocks = [*voice.blocks[:4], extra, *voice.blocks[4:]]
    sections = [replace(s, blocks=tuple(blocks)) if s is voice else s for s in document.sections]
    new = decks.write(replace(document, sections=tuple(sections)))
    deck = opened(base)
    gone = next(s for s in deck.slides if edits.key(s) == "cx:voice-slope:1")
    listed = deck.slides._sldIdLst
    for one in list(listed):
        if int(one.get("id")) == gone.slide_id:
            listed.remove(one)
            deck.part.drop_rel(one.rId)
            break
    done = refresh(base, saved(deck), new)
    names = [edits.key(s) for s in opened(done.content).slides]
    assert "cx:voice-slope:1" not in names
    assert names.index("cx:voice-extra:1") == names.index(BAR) + 1
    assert {one.kind for one in done.entries} == {"deleted", "new"}


def test_a_second_refresh_keeps_what_the_first_kept(base, new):
    deck = opened(base)
    first_text(shape(deck, BAR, "Title")).text = "Claims are the sore point"
    once = refresh(base, saved(deck), new).content
    third = decks.write(documents.every_kind(run="2027-q2"))
    twice = refresh(new, once, third)
    result = opened(twice.content)
    assert words(result, BAR, "Title") == "Claims are the sore point"
    assert words(result, TABLE, "Title") == words(opened(third), TABLE, "Title")
    remarks = [
        rel for s in result.slides for rel in s.part.rels.values() if rel.reltype.endswith("/comments")
    ]
    assert len(remarks) == 1  # the offer of the first refresh gave way


@pytest.mark.parametrize("kind", [edits.CLASSIC, edits.THREADED])
def test_a_remark_becomes_a_task_with_initials_and_the_figure_that_it_speaks_of(base, kind):
    deck = opened(base)
    offers = edits.Offers(deck, "2026-05-20")
    offers.kind, offers.author = kind, "Ada Reviewer"
    offers.add(edits.slides_of(deck, BAR)[0], ["Is 41% right?"])
    (task,) = tasks(opened(saved(deck)))
    assert (task.slide, task.text, task.about, task.resolved) == (10, "Is 41% right?", "41%", False)
    assert task.title.startswith("Advice at the station")


def test_a_deck_of_another_house_is_refused_with_the_reason():
    with pytest.raises(MisuseError, match="no stamp"):
        stamp_of(saved(Presentation()))


def test_a_file_that_is_no_deck_is_refused(base, new):
    with pytest.raises(MisuseError, match="not a PowerPoint deck"):
        refresh(base, b"nothing", new)


def test_a_chart_that_became_a_picture_stays_one_and_the_figures_are_told(base, new):
    deck = opened(base)
    slide, leaf = edits.slides_of(deck, BAR)[0], shape(deck, BAR, "exhibit:voice-touchpoints")
    box = deepcopy(shape(deck, BAR, "Source").element)
    shapes.properties(box).set("name", leaf.name)
    shapes.properties(box).set("id", leaf.id)
    leaf.element.getparent().replace(leaf.element, box)
    done = refresh(base, saved(deck), new)
    assert shape(opened(done.content), BAR, "exhibit:voice-touchpoints").kind == "text"
    assert any(one.slide == 10 for one in done.entries), slide


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 50, 10))
def test_random_edits_are_never_lost_and_no_old_figure_is_silent(base, new, first):
    for seed in range(first, first + 10):
        mine, script = edits.edited(base, seed)
        done = refresh(base, mine, new)
        found = edits.faults(script, opened(base), opened(done.content), opened(new), done.entries)
        assert found == [], (seed, script.done)
