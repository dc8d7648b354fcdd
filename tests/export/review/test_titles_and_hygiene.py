"""Titles, sources and what is left over: each check says of a slide made by hand exactly what it finds there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from handmade import body, chart, deck, found, run, shape, slide, table, title

from workbench.export.review import hygiene, sources, titles
from workbench.export.review.findings import Finding, Spot, shortened
from workbench.export.review.model import Body, Paragraph, TableCell
from workbench.render import fit


def test_a_slide_without_a_title_and_one_with_the_title_of_another_are_told():
    fix = "write what the slide says into the title placeholder"
    assert found(titles.missing, shape("X", "x")) == [Spot(1, "", "no title", fix)]
    assert found(titles.missing, title()) == found(titles.missing, shape("title", "x")) == []
    two = deck(
        slide(title("Refunds fail")),
        slide(title("refunds  FAIL"), number=2),
        slide(title("refunds fail"), number=3, hidden=True),
        slide(number=4),
        slide(number=5),
        slide(title("Refunds fail"), number=6),
    )
    spots = [
        Spot(n, "", f'the title of slide 1 again: "{said}"', "say what this slide adds")
        for n, said in ((2, "refunds FAIL"), (6, "Refunds fail"))
    ]
    assert list(titles.duplicate(two, None)) == spots


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("Three plain words", True),
        ("Now four plain words", False),
        ("退款太慢了", True),
        ("退款太慢了吗", False),
        ("", False),
    ],
)
def test_a_title_of_fewer_than_four_words_is_a_topic(words, topic):
    spots = (
        [Spot(1, "", f'a topic, not a finding: "{words}"', "state what the exhibit shows, with its figure")]
        if topic
        else []
    )
    assert found(titles.topic, title(words), chart()) == found(titles.topic, title(words), table("T", ("a",))) == spots
    assert found(titles.topic, title(words)) == found(titles.topic, title(words, role="ctrTitle"), chart()) == []
    for layout in ("[cx:cover] A", "[cx:section]"):
        assert list(titles.topic(deck(slide(title(words), chart(), layout=layout)), None)) == []
    assert list(titles.topic(deck(slide(title(words), chart(), hidden=True)), None)) == []


def test_a_title_of_three_lines_is_long_and_on_a_tall_page_one_of_four():
    def of(lines, size=(960.0, 540.0), **more):
        text = Body(tuple(Paragraph((run("word", 26.0),)) for _ in range(lines)))
        return list(titles.long(deck(slide(replace(title(), body=text, **more), chart()), size=size), None))

    assert of(2) == [] == of(3, (540.0, 960.0)) == of(3, box=None)
    assert of(3) == of(3, (540.0, 540.0)) == [Spot(1, "Title 1", "a title of 3 lines", "shorten it to 2 lines")]
    assert of(4, (540.0, 960.0)) == [Spot(1, "Title 1", "a title of 4 lines", "shorten it to 3 lines")]
    assert found(titles.long, title("")) == found(titles.long, title("", role="ctrTitle"), chart()) == []
    words = "several words that do not all fit one narrow line of text"
    width = next(w for w in range(100, 400) if len(fit.lines(words, w, 26.0, bold=False, font="Lato")) == 3)
    narrow = Body((Paragraph((run(words, 26.0),)), Paragraph(())), insets=(30.0, 0.0, 20.0, 0.0))
    fits = next(w for w in range(100, 900) if len(fit.lines(words, w, 26.0, bold=False, font="Lato")) == 2)
    for room, spots in ((width, 1), (fits, 0)):
        one = replace(title(), body=narrow, box=(0.0, 0.0, room + 50.0, 60.0))
        assert len(found(titles.long, one, chart())) == spots
    heavy = next(
        w
        for w in range(100, 900)
        if len(fit.lines(words, w, 26.0, bold=True, font="Lato")) == 3
        and len(fit.lines(words, w, 26.0, bold=False, font="Lato")) == 2
    )
    mixed = Body((Paragraph((run(words[:9], 26.0), run(words[9:], 26.0, bold=True))),), insets=(0.0, 0.0, 0.0, 0.0))
    assert len(found(titles.long, replace(title(), body=mixed, box=(0.0, 0.0, float(heavy), 60.0)), chart())) == 1


def test_sources_and_bases_are_asked_of_charts_where_there_is_no_record():
    said = [Spot(1, "", "no source line", "name the source under the exhibit")]
    assert (
        found(sources.source_missing, title(), chart())
        == said
        == found(sources.source_missing, chart(), shape("Source"))
    )
    assert (
        found(sources.source_missing, chart(), shape("Source 2", "Survey"))
        == found(sources.source_missing, chart(), shape("X", "źródło: x"))
        == []
    )
    assert found(sources.source_missing, title(), table("T", ("a",))) == []
    base = [Spot(1, "", "no base size", "add n = … to the source line")]
    percent = title("41% are satisfied with refunds")
    assert found(sources.base_missing, percent, chart()) == base
    for text in ("n = 12", "n: 12", "n 12", "Base: 12", "样本 12"):
        assert found(sources.base_missing, percent, chart(), shape("X", text)) == []
    assert found(sources.base_missing, title("41% of n = 12"), chart()) == base
    assert found(sources.base_missing, title(), chart()) == found(sources.base_missing, percent) == []


def test_a_large_picture_in_place_of_a_chart_and_a_chart_without_its_workbook_are_told():
    area = 0.15 * 960 * 540
    large, limit = (
        shape("P", kind="picture", box=(0.0, 0.0, area / 100 + 0.1, 100.0)),
        shape("P", kind="picture", box=(0.0, 0.0, area / 100, 100.0)),
    )
    spot = Spot(1, "P", "a picture instead of a chart", "place the native chart, which can be edited")
    assert found(sources.picture_chart, title(), limit, large) == [spot]
    for shapes in (
        (title(), limit),
        (large,),
        (title(role="ctrTitle"), large),
        (title(), large, chart()),
        (title(), large, table("T", ("a",))),
        (title(), replace(large, box=None)),
        (title(), replace(large, kind="text")),
    ):
        assert found(sources.picture_chart, *shapes) == []
    gone = Spot(1, "Chart 1", "a chart without its workbook", "export the deck again")
    assert found(sources.workbook_missing, title(), chart(), chart(workbook=False)) == [gone]


def test_marks_left_to_be_filled_in_are_told_in_texts_cells_descriptions_and_notes():
    fix = "write what is meant"
    assert found(hygiene.token, shape("X", "Ask TODO and TBD")) == [Spot(1, "X", '"TODO" in "Ask TODO and TBD"', fix)]
    assert found(hygiene.token, table("T", ("a", "{{x"))) == [Spot(1, "T", '"{{" in "{{x"', fix)]
    assert found(hygiene.token, shape("P", kind="picture", alt="XXX")) == [Spot(1, "P", '"XXX" in "XXX"', fix)]
    assert list(hygiene.token(deck(slide(notes="nan")), None)) == [Spot(1, "notes", '"nan" in "nan"', fix)]
    for word in (
        "None%",
        "None)",
        "None,",
        "None",
        "#REF!",
        "#N/A",
        "<NA>",
        "Lorem ipsum".lower(),
        "FIXME",
        "XX",
        "{%",
        "}}",
    ):
        assert len(found(hygiene.token, shape("X", word))) == 1
    for word in ("None of them", "nano", "TODOs", "X", "Nonet%"):
        assert found(hygiene.token, shape("X", word)) == []


def test_hidden_slides_comments_links_and_parts_are_told():
    assert list(hygiene.hidden(deck(slide(), slide(number=2, hidden=True)), None)) == [
        Spot(2, "", "a hidden slide", "show it or delete it")
    ]
    assert list(hygiene.comments(deck(slide(), slide(number=2, comments=1)), None)) == [
        Spot(2, "", "comments", "resolve and delete them")
    ]
    linked = deck(external=("file:///Z:/team/a.xlsx", "b.xlsx"))
    assert list(hygiene.external(linked, None)) == [
        Spot(None, "", f"content linked from another file ({name}.xlsx)", "embed it or break the link") for name in "ab"
    ]
    assert list(hygiene.leftovers(deck(leftovers=("a", "b")), None)) == [
        Spot(None, "", f"the part {name}", "remove it (File, Info, Inspect Document)") for name in "ab"
    ]


def test_properties_that_name_a_tool_and_a_deck_without_a_title_are_told():
    named = deck(
        properties={"title": "A deck", "lastModifiedBy": "Steve Canny", "creator": "python-PPTX", "subject": "x"}
    )
    assert list(hygiene.metadata(named, None)) == [
        Spot(None, "", 'the property creator says "python-PPTX"', "export the deck again, or clear its properties"),
        Spot(
            None, "", 'the property lastModifiedBy says "Steve Canny"', "export the deck again, or clear its properties"
        ),
    ]
    for properties in ({}, {"title": ""}, {"title": "PowerPoint Presentation"}, {"title": "presentation"}):
        assert list(hygiene.metadata(deck(properties=properties), None)) == [
            Spot(None, "", "no document title", "set the title in the file's properties")
        ]


def test_of_a_deck_that_numbers_its_slides_those_with_an_exhibit_and_no_number_are_told():
    number = shape("N", "1", role="sldNum")
    spot = Spot(2, "", "no slide number", "add it (Insert, Slide Number)")
    assert list(hygiene.number_missing(deck(slide(chart(), number), slide(chart(), number=2)), None)) == [spot]
    assert list(hygiene.number_missing(deck(slide(number), slide(table("T", ("a",)), number=2)), None)) == [spot]
    for slides in (
        (slide(chart()), slide(chart(), number=2)),
        (slide(number), slide(shape("X", "x"), number=2)),
        (slide(number), slide(chart(), number=2, hidden=True)),
        (slide(number, hidden=True), slide(chart(), number=2)),
    ):
        assert list(hygiene.number_missing(deck(*slides), None)) == []


def test_a_font_that_the_deck_does_not_use_is_told_by_the_first_in_the_alphabet():
    odd = body((run("a", font="Verdana"), run("b", font="Arial"), run(" ", font="Aaa"), run("c")))
    spot = Spot(1, "X", "the font Arial", "use the fonts of the theme")
    assert found(hygiene.foreign_font, shape("X", odd)) == [spot]
    assert found(hygiene.foreign_font, table("X", (TableCell(odd, "none"),))) == [spot]
    assert found(hygiene.foreign_font, shape("X", body(run("a", font="")))) == []


def test_a_finding_is_a_sentence_with_its_place_and_a_quoted_text_is_short():
    one = Finding("contrast", "error", 3, "X", "faint", "darken it")
    assert (str(one), one.place) == ('error contrast (slide 3, "X"): faint; fix: darken it', "contrast on slide 3")
    whole = replace(one, slide=None, shape="", is_wrong=True)
    assert (str(whole), whole.place) == ("error contrast (deck): faint; fix: darken it", "contrast")
    assert whole.to_json() == {
        "check": "contrast",
        "severity": "error",
        "slide": None,
        "shape": "",
        "found": "faint",
        "fix": "darken it",
        "is_wrong": True,
    }
    assert (shortened(" a\n b "), shortened("x" * 60), shortened("x" * 61)) == ("a b", "x" * 60, "x" * 59 + "…")
    assert shortened("abcdef", 4) == "abc…"
