"""Access and places: each check says of a slide made by hand exactly what it finds there, and nothing at its limit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from handmade import body, found, run, shape, slide, table, title

from workbench.export.review import access, places
from workbench.export.review.findings import Spot
from workbench.export.review.model import Body, Paragraph, TableCell
from workbench.render import fit


def test_a_graphic_without_an_alternative_text_is_named_unless_it_is_decoration():
    fix = "say in a sentence what it shows"
    for kind in ("picture", "chart", "table", "other"):
        assert found(access.alt_missing, shape("X", kind=kind, alt=" ")) == [Spot(1, "X", "no alternative text", fix)]
        assert found(access.alt_missing, shape("X", kind=kind, alt="", decorative=True)) == []
        assert found(access.alt_missing, shape("X", kind=kind, alt="Refunds")) == []
    assert found(access.alt_missing, shape("X", "text"), shape("Y", kind="line")) == []
    poor = found(
        access.alt_poor,
        shape("X", kind="picture", alt=" Picture 12 "),
        shape("Y", kind="chart", alt="A chart of refunds"),
    )
    assert poor == [Spot(1, "X", 'the alternative text "Picture 12"', fix)]


def test_a_table_without_a_header_row_is_named():
    spot = Spot(1, "T", "a table without a header row", "tick Header Row in the table's design")
    assert found(access.table_header, shape("A", "x"), table("T", ("a",), header=False), table("U", ("a",))) == [spot]


def faint(ratio, words, least, name="X"):
    return Spot(
        1, name, f'{ratio}:1 where {least}:1 is needed: "{words}"', "darken the text or lighten what lies behind"
    )


@pytest.mark.parametrize(
    ("one", "spots"),
    [
        (run("grey", colour="#777777"), []),  # 4.48:1, as good as 4.5
        (run("grey", colour="#787878"), [faint("4.4", "grey", 4.5)]),
        (run("grey", 18.0, colour="#949494"), []),  # 3.03:1
        (run("grey", 17.9, colour="#949494"), [faint("3.0", "grey", 4.5)]),
        (run("grey", 14.0, colour="#949494", bold=True), []),
        (run("grey", 13.9, colour="#949494", bold=True), [faint("3.0", "grey", 4.5)]),
        (run("grey", 18.0, colour="#989898"), [faint("2.9", "grey", 3.0)]),
        (run(" ", colour="#FFFFFF"), []),
        (run("grey", colour=None), []),
        (run("a very long text that says a lot of what", colour="#C8C8C8"), [faint("1.7", "a very long text that says a …", 4.5)]),
    ],
)  # fmt: skip
def test_text_is_faint_under_four_and_a_half_or_three_to_one(one, spots):
    assert found(access.contrast, shape("X", body(one))) == spots


def test_of_several_faint_texts_the_faintest_is_told_and_a_cell_lies_on_its_own_fill():
    two = body((run("faint", colour="#999999"), run("fainter", colour="#CCCCCC")))
    assert found(access.contrast, shape("A", two)) == [faint("1.6", "fainter", 4.5, "A")]
    cells = table(
        "T",
        (
            TableCell(body(run("white", colour="#FFFFFF")), "#000000"),
            TableCell(body(run("black")), "#111111"),
            TableCell(body(run("open")), "none"),
        ),
    )
    assert found(access.contrast, cells) == [faint("1.1", "black", 4.5, "T")]
    assert found(access.contrast, table("T", (TableCell(body(run("any", colour="#FFFFFF")), None),))) == []


def test_what_lies_behind_a_text_is_its_fill_or_the_nearest_shape_below_its_middle():
    text = shape("T", "x", box=(100.0, 100.0, 100.0, 50.0))
    wide = shape("W", box=(0.0, 0.0, 960.0, 540.0), fill="#111111")
    edge = shape("E", box=(150.0, 125.0, 10.0, 10.0), fill="#222222")
    short = shape("S", box=(0.0, 0.0, 149.9, 540.0), fill="#333333")
    low = shape("L", box=(0.0, 125.1, 960.0, 50.0), fill="#444444")
    assert access.backdrop(slide(replace(text, fill="#ABCDEF")), 0) == "#ABCDEF"
    assert access.backdrop(slide(replace(text, fill=None)), 0) is None
    assert access.backdrop(slide(wide, short, low, text), 3) == "#111111"
    assert access.backdrop(slide(wide, edge, text), 2) == "#222222"
    assert access.backdrop(slide(text, wide), 0) == "#FFFFFF"
    assert access.backdrop(slide(text, behind=(wide, edge)), 0) == "#222222"
    assert access.backdrop(slide(edge, text, behind=(wide,)), 1) == "#222222"
    assert access.backdrop(slide(replace(wide, fill="none"), text, background="#555555"), 1) == "#555555"
    assert access.backdrop(slide(replace(wide, box=None), text), 1) == "#FFFFFF"
    assert access.backdrop(slide(wide, replace(text, box=None)), 1) is None
    for kind in ("picture", "chart", "table"):
        assert access.backdrop(slide(wide, replace(edge, kind=kind), text), 2) is None


def small(size, words, least, name="X"):
    return Spot(1, name, f'{size} pt: "{words}"', f"set it in {least} pt or more")


SIX = "one two three four five six"


@pytest.mark.parametrize(
    ("one", "spots"),
    [
        (shape("X", body(run(SIX, 11.9))), [small("11.9", SIX, 12)]),
        (shape("X", body(run(SIX, 11.95))), []),
        (shape("X", body(run("one two three four five", 9.0))), []),
        (shape("X", body(run("one", 8.9))), [small("8.9", "one", 9)]),
        (shape("X", body(run("one", 8.95))), []),
        (shape("X", body(run(" ", 2.0))), []),
        (shape("Footer", body(run(SIX, 9.0))), []),
        (shape("X", body(run(SIX, 9.0)), role="sldNum"), []),
        (shape("Source", body(run(SIX, 9.0))), []),
        (shape("Section", body(run(SIX, 9.0))), []),
        (shape("Section", body(run(SIX, 8.0))), [small("8.0", SIX, 9, "Section")]),
        (table("X", (TableCell(body(run(SIX, 9.0)), "none"), TableCell(body(run("a", 8.0)), "none"), TableCell(body(run("b", 7.0)), "none"))), [small("8.0", "a", 9)]),
    ],
)  # fmt: skip
def test_sentences_are_of_twelve_points_and_all_else_of_nine(one, spots):
    assert found(access.font_small, one) == spots


def test_a_text_that_needs_more_room_than_it_has_is_told_in_points():
    one = shape("X", body("word"), box=(0.0, 0.0, 100.0, 10.0))
    need = 7.2 + 14 * fit.PITCH
    assert places.needed(one.body, 100.0) == pytest.approx(need)
    spot = Spot(1, "X", 'the text needs 24 pt and has 10 pt: "word"', "shorten it, or enlarge the shape")
    assert found(places.overflow, one) == [spot]
    for more in (
        {"box": None},
        {"kind": "picture"},
        {"body": Body()},
        {"body": body("word", measurable=False)},
        {"box": (0.0, 0.0, 100.0, (need - 1) / 1.03 + 0.01)},
    ):
        assert found(places.overflow, replace(one, **more)) == []
    assert len(found(places.overflow, replace(one, box=(0.0, 0.0, 100.0, (need - 1) / 1.03 - 0.01)))) == 1
    grows = replace(one, body=body("word", fits_itself=True))
    assert found(places.overflow, replace(grows, box=(0.0, 0.0, 100.0, need / 1.15 + 0.01))) == []
    assert len(found(places.overflow, replace(grows, box=(0.0, 0.0, 100.0, need / 1.15 - 0.01)))) == 1


def test_the_height_of_a_text_is_that_of_its_lines_and_what_stands_between_paragraphs():
    words = "several words that do not all fit one narrow line of text"

    def height(*paragraphs, width=120.0, **more):
        return places.needed(Body(paragraphs, **more), width)

    one = Paragraph((run(words, 10.0),), before=5.0, after=7.0, spacing=1.5)
    lines = len(fit.lines(words, 120 - 14.4, 10.0, bold=False, font="Lato"))
    assert lines > 2
    assert height(one) == pytest.approx(7.2 + 1.5 * lines * 10 * fit.PITCH)
    assert height(one, one) == pytest.approx(7.2 + 2 * 1.5 * lines * 10 * fit.PITCH + 5 + 7)
    assert height(one, wraps=False) == pytest.approx(7.2 + 1.5 * 10 * fit.PITCH)
    assert height(one, insets=(1.0, 2.0, 3.0, 4.0), width=1000.0) == pytest.approx(6 + 1.5 * 10 * fit.PITCH)
    assert height(Paragraph((), empty=20.0)) == pytest.approx(7.2 + 20 * fit.PITCH)
    narrow = len(fit.lines(words, 120 - 14.4 - 50, 10.0, bold=False, font="Lato"))
    assert height(replace(one, indent=50.0)) == pytest.approx(7.2 + 1.5 * narrow * 10 * fit.PITCH)
    inset = len(fit.lines(words, 120 - 60, 10.0, bold=False, font="Lato"))
    assert height(one, insets=(40.0, 0.0, 20.0, 0.0)) == pytest.approx(1.5 * inset * 10 * fit.PITCH)
    assert height(one, width=1.0) == pytest.approx(
        7.2 + 1.5 * len(fit.lines(words, 1.0, 10.0, bold=False, font="Lato")) * 10 * fit.PITCH
    )
    edge = next(
        w
        for w in range(60, 400)
        if len(fit.lines(words, w, 10.0, bold=True, font="Lato"))
        == len(fit.lines(words, w, 10.0, bold=False, font="Lato")) + 1
    )
    bold = Paragraph((run(words[:9], 10.0, bold=True), run(words[9:], 10.0, bold=True)))
    half = Paragraph((run(words[:9], 10.0, bold=True), run(words[9:], 10.0)))
    assert height(bold, width=edge + 14.4) - height(half, width=edge + 14.4) == pytest.approx(10 * fit.PITCH)


def test_a_table_that_grows_below_the_slide_is_told_by_how_much():
    one = table("T", ("a",), ("b",), heights=(30.0, 40.0), box=(0.0, 480.0, 100.0, 50.0))
    assert places.table_height(one.table) == 70.0
    spot = Spot(1, "T", "the rows end 10 pt below the slide", "split the table over two slides")
    assert found(places.table_overflow, one) == [spot]
    assert found(places.table_overflow, replace(one, box=(0.0, 472.0, 1.0, 1.0))) == []
    assert len(found(places.table_overflow, replace(one, box=(0.0, 472.1, 1.0, 1.0)))) == 1
    assert found(places.table_overflow, replace(one, box=None), shape("X", box=(0.0, 530.0, 1.0, 70.0))) == []
    words = "several words that do not all fit one narrow line of text"
    spanned = table(
        "T", (TableCell(body(words), "none", span=2), TableCell(Body(), "none"), "c"), widths=(60.0, 70.0, 40.0)
    )
    assert places.table_height(spanned.table) == pytest.approx(places.needed(body(words), 130.0))
    last = table("T", ("c", words), widths=(60.0, 50.0))
    assert places.table_height(last.table) == pytest.approx(places.needed(body(words), 50.0))


@pytest.mark.parametrize(
    ("box", "over"),
    [
        ((-3.0, 0, 10, 10), 3),
        ((0, -4.0, 10, 10), 4),
        ((900, 0, 65.0, 10), 5),
        ((0, 500, 10, 46.0), 6),
        ((-2.0, -2.0, 964.0, 544.0), 0),
    ],
)
def test_a_shape_beyond_an_edge_is_told_by_how_far(box, over):
    spots = [Spot(1, "X", f"{over} pt beyond the slide's edge", "move it onto the slide")] if over else []
    assert found(places.off_slide, shape("X", "x", box=box)) == spots
    assert found(places.off_slide, shape("X", box=None), shape("Y", box=(-99.0, 0, 1, 1), decorative=True)) == []


@pytest.mark.parametrize(
    ("other", "share"),
    [((90, 0, 100, 100), 0.1), ((0, 75, 100, 100), 0.25), ((100, 0, 100, 100), 0), ((0, 100, 100, 100), 0), ((98.1, 0, 100, 100), 0.019), ((0, 0, 100, 100), 1.0), ((50, 50, 20, 40), 1.0), ((60, 60, 80, 40), 0.5), ((0, 0, 0, 0), 0)],
)  # fmt: skip
def test_the_share_of_the_smaller_box_that_is_covered(other, share):
    a, b = (0.0, 0.0, 100.0, 100.0), tuple(map(float, other))
    assert places.covered(a, b) == places.covered(b, a) == pytest.approx(share)
    spots = found(places.overlap, shape("A", "a", box=a), shape("B", "b", box=b))
    told = [Spot(1, "A", f'covers {share:.0%} of "B"', "move them apart")] if 0.02 < share < 0.98 else []
    assert spots == told


def test_what_is_empty_decoration_or_a_line_covers_nothing_and_a_table_as_it_has_grown():
    a, half = shape("A", "a", box=(0.0, 0.0, 100.0, 100.0)), {"box": (50.0, 0.0, 100.0, 100.0)}
    for other in (
        shape("B", **half),
        shape("B", "b", decorative=True, **half),
        shape("B", "b", kind="line", **half),
        shape("B", "b", kind="other", **half),
        shape("B", "b", box=None),
    ):
        assert found(places.overlap, a, other) == []
    for kind in ("picture", "chart"):
        assert found(places.overlap, a, shape("B", kind=kind, **half)) == [
            Spot(1, "A", 'covers 50% of "B"', "move them apart")
        ]
    grown = table("T", ("a",), heights=(120.0,), box=(0.0, 0.0, 100.0, 10.0))
    assert places.extent(grown) == (0.0, 0.0, 100.0, 120.0)
    assert places.extent(a) == (0.0, 0.0, 100.0, 100.0) and places.extent(replace(a, box=None)) == (0.0, 0.0, 0.0, 0.0)


def test_a_placeholder_that_nobody_filled_is_told():
    spot = Spot(1, "X", "an empty placeholder", "fill it or delete it")
    assert found(places.empty, shape("X", role="body")) == [spot]
    for one in (
        shape("X"),
        shape("X", "x", role="body"),
        shape("X", role="dt"),
        shape("X", role="pic", kind="picture"),
    ):
        assert found(places.empty, one) == []


def test_what_is_read_before_the_title_is_told_unless_it_is_short_or_decoration():
    spot = Spot(1, "X", "read before the title", "move the title to the front of the reading order")
    seven = "one two three four five six seven"
    for early in (shape("X", seven), shape("X", kind="chart"), shape("X", kind="table"), shape("X", kind="picture")):
        assert found(places.order, early, title()) == [spot]
        assert (
            found(places.order, title(), early) == found(places.order, replace(early, decorative=True), title()) == []
        )
        assert found(places.order, early) == []
    assert (
        found(places.order, shape("X", SIX), title())
        == found(places.order, shape("X", seven, role="ftr"), title())
        == []
    )
