"""How a file's markup becomes shapes, texts and colours: each part of it by its name, as Open XML has it."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Pt

from workbench.errors import MisuseError
from workbench.export.review import colours, reading, texts
from workbench.export.review.model import Body, Chart, Paragraph, Run
from workbench.export.review.package import NS, Package, Relation
from workbench.export.review.reading import read
from workbench.export.review.texts import Setting

SPACES = " ".join(f'xmlns:{name}="{uri}"' for name, uri in NS.items())


def xml(markup):
    head, rest = markup.split(">", 1) if not markup.split(">", 1)[0].endswith("/") else (markup[:-2], None)
    return etree.fromstring(f"{head} {SPACES}/>" if rest is None else f"{head} {SPACES}>{rest}")


THEME = {"tx1": "#112233", "accent1": "#808080"}


def filled(inner):
    return colours.colour(xml(f"<a:solidFill>{inner}</a:solidFill>"), THEME)


def srgb(value, *changes):
    inner = "".join(f'<a:{name} val="{amount}"/>' for name, amount in changes)
    return filled(f'<a:srgbClr val="{value}">{inner}</a:srgbClr>')


@pytest.mark.parametrize(
    ("inner", "colour"),
    [
        ('<a:srgbClr val="a1b2c3"/>', "#A1B2C3"), ('<a:schemeClr val="tx1"/>', "#112233"), ('<a:schemeClr val="none"/>', None),
        ('<a:sysClr val="window" lastClr="fefefe"/>', "#FEFEFE"), ('<a:sysClr val="window"/>', "#000000"),
        ('<a:prstClr val="black"/>', "#000000"), ('<a:prstClr val="white"/>', "#FFFFFF"), ('<a:prstClr val="red"/>', None),
        ("<a:srgbClr/>", None), ('<a:srgbClr val="FFF"/>', None), ("<a:hslClr/>", None), ("", None),
        ('<a:schemeClr val="tx1"><a:alpha val="40000"/></a:schemeClr>', None),
        ('<a:schemeClr val="tx1"/><a:srgbClr val="FFFFFF"/>', "#112233"),
    ],
)  # fmt: skip
def test_a_colour_is_known_by_each_name_that_markup_has_for_it(inner, colour):
    assert filled(inner) == colour


@pytest.mark.parametrize(
    ("base", "changes", "colour"),
    [
        ("336699", [("lumMod", 40000)], "#14293D"),  # light 0.4 becomes 0.16
        ("336699", [("lumOff", 20000)], "#6699CC"),  # light 0.6
        ("336699", [("lumMod", 50000), ("lumOff", 40000)], "#6699CC"),
        ("336699", [("lumMod", 900000)], "#FFFFFF"),
        ("336699", [("lumOff", 90000)], "#FFFFFF"),
        ("336699", [("shade", 40000)], "#14293D"),
        ("336699", [("tint", 40000)], "#ADC2D6"),
        ("336699", [("tint", 0)], "#FFFFFF"),
        ("336699", [("shade", 0)], "#000000"),
        ("336699", [("shade", 300000)], "#99FFFF"),
        ("336699", [("tint", 300000)], "#000000"),
        ("336699", [("alpha", 50000)], "#336699"),
        ("336699", [("alpha", 49999)], None),
        ("336699", [("alpha", 80000), ("shade", 40000)], "#14293D"),
        ("336699", [("satMod", 50000)], "#336699"),
        ("FF0000", [("lumMod", 50000)], "#800000"),
        ("00FF00", [("shade", 20000)], "#003300"),
        ("0000FF", [("tint", 80000)], "#3333FF"),
    ],
)
def test_a_colour_is_changed_as_its_modifications_say(base, changes, colour):
    assert srgb(base, *changes) == colour
    assert srgb(base) == f"#{base}"


def test_a_modification_without_an_amount_is_of_nothing():
    assert filled('<a:srgbClr val="336699"><a:shade/></a:srgbClr>') == "#000000"


@pytest.mark.parametrize(
    ("inner", "fill"),
    [
        ('<a:solidFill><a:srgbClr val="112233"/></a:solidFill>', "#112233"), ("<a:noFill/>", "none"), ("", "none"),
        ("<a:gradFill/>", None), ("<a:blipFill/>", None), ("<a:pattFill/>", None), ("<a:grpFill/>", None),
        ('<a:xfrm/><a:solidFill><a:srgbClr val="112233"/></a:solidFill>', "#112233"),
        ('<a:noFill/><a:solidFill><a:srgbClr val="112233"/></a:solidFill>', "none"),
        ("<a:ln><a:solidFill/></a:ln>", "none"),
    ],
)  # fmt: skip
def test_a_fill_is_one_colour_none_or_cannot_be_known(inner, fill):
    assert colours.fill(xml(f"<p:spPr>{inner}</p:spPr>"), THEME) == fill
    assert colours.fill(None, THEME) == "none"


def test_a_scheme_has_its_colours_by_their_own_names_and_by_those_of_the_master():
    theme = xml(
        '<a:theme><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="0a0b0c"/></a:dk1><a:lt1><a:srgbClr val="fafbfc"/></a:lt1>'
        '<a:accent1><a:srgbClr val="FFF"/></a:accent1><a:accent2/></a:clrScheme></a:theme>'
    )
    found = colours.scheme(theme, {"tx1": "dk1", "bg1": "lt1", "accent1": "accent1"})
    assert found == {"dk1": "#0A0B0C", "lt1": "#FAFBFC", "tx1": "#0A0B0C", "bg1": "#FAFBFC"}
    assert colours.scheme(xml("<a:theme/>"), {"tx1": "dk1"}) == {}


LIST = '<a:lstStyle><a:lvl1pPr marL="25400"><a:defRPr sz="1600" b="1"><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr><a:lvl2pPr><a:spcBef><a:spcPts val="700"/></a:spcBef></a:lvl2pPr></a:lstStyle>'
FONTS = {"+mn-lt": "Lato", "+mj-lt": "Georgia"}


def setting(*styles, bodies=()):
    return Setting([xml(one) for one in styles], [xml(one) for one in bodies], THEME, FONTS)


def read_body(inner, *styles, bodies=(), properties="<a:bodyPr/>"):
    return texts.body(xml(f"<p:txBody>{properties}{inner}</p:txBody>"), setting(*styles, bodies=bodies))


def test_a_text_without_any_look_is_of_18_points_in_the_minor_font_and_the_text_colour():
    found = read_body("<a:p><a:r><a:t>word</a:t></a:r><a:br/><a:fld><a:t>7</a:t></a:fld><a:r/></a:p><a:p/>")
    plain = [Run(text, 18.0, "Lato", bold=False, colour="#112233") for text in ("word", "\n", "7", "")]
    assert found == Body((Paragraph(tuple(plain), empty=18.0), Paragraph((), empty=18.0)))
    assert texts.body(None, setting()) == Body()


def test_a_run_s_own_look_comes_before_its_paragraph_s_and_that_before_the_list_s():
    run = '<a:r><a:rPr sz="1000" b="0"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:latin typeface="Arial"/></a:rPr><a:t>a</a:t></a:r>'
    plain = "<a:r><a:t>b</a:t></a:r>"
    given = '<a:pPr marL="12700"><a:defRPr sz="1200"/></a:pPr>'
    found = read_body(f'<a:p>{given}{run}{plain}</a:p><a:p>{plain}<a:endParaRPr sz="4000"/></a:p>', LIST)
    assert found.paragraphs[0] == Paragraph(
        (Run("a", 10.0, "Arial", bold=False, colour="#FF0000"), Run("b", 12.0, "Georgia", bold=True, colour="#112233")),
        indent=1.0,
        empty=12.0,
    )
    assert found.paragraphs[1] == Paragraph(
        (Run("b", 16.0, "Georgia", bold=True, colour="#112233"),), indent=2.0, empty=40.0
    )
    own = read_body(
        '<a:lstStyle><a:lvl1pPr><a:defRPr sz="2000"/></a:lvl1pPr></a:lstStyle><a:p><a:r><a:t>b</a:t></a:r></a:p>', LIST
    )
    assert own.paragraphs[0].runs == (Run("b", 20.0, "Georgia", bold=True, colour="#112233"),)


def test_levels_spacings_and_what_cannot_be_one_colour():
    second = '<a:p><a:pPr lvl="1"/><a:r><a:t>b</a:t></a:r></a:p>'
    (one,) = read_body(second, LIST).paragraphs
    assert (one.level, one.before, one.after, one.spacing, one.indent) == (1, 7.0, 0.0, 1.0, 0.0)
    spaced = '<a:p><a:pPr><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPct val="50%"/></a:spcBef><a:spcAft><a:spcPts val="600"/></a:spcAft></a:pPr><a:r><a:rPr sz="1000"/><a:t>b</a:t></a:r></a:p>'
    (one,) = read_body(spaced).paragraphs
    assert (one.spacing, one.before, one.after) == pytest.approx((0.9, 0.5 * 10 * 1.2, 6.0))
    points = '<a:p><a:pPr><a:lnSpc><a:spcPts val="1800"/></a:lnSpc><a:spcBef/></a:pPr><a:r><a:rPr sz="1000"/><a:t>b</a:t></a:r></a:p>'
    assert read_body(points).paragraphs[0].spacing == pytest.approx(18 / 12)
    for name in ("gradFill", "noFill", "blipFill", "pattFill"):
        (one,) = read_body(f"<a:p><a:r><a:rPr><a:{name}/></a:rPr><a:t>b</a:t></a:r></a:p>").paragraphs
        assert one.runs[0].colour is None
    for flag, bold in (("1", True), ("true", True), ("0", False)):
        assert read_body(f'<a:p><a:r><a:rPr b="{flag}"/><a:t>b</a:t></a:r></a:p>').paragraphs[0].runs[0].bold is bold
    assert Setting([], [], {}, {}).look(None, 0, None) == (18.0, "", False, None)


def test_a_text_that_was_shrunk_is_read_at_the_size_that_it_is_shown_in():
    shrunk = '<a:bodyPr><a:normAutofit fontScale="50000" lnSpcReduction="20000"/></a:bodyPr>'
    found = read_body('<a:p><a:r><a:rPr sz="2000"/><a:t>b</a:t></a:r></a:p><a:p/>', properties=shrunk)
    assert (found.paragraphs[0].runs[0].size, found.paragraphs[0].spacing, found.paragraphs[1].empty) == (
        10.0,
        pytest.approx(0.8),
        9.0,
    )
    assert found.fits_itself
    percent = read_body("<a:p/>", properties='<a:bodyPr><a:normAutofit fontScale="62.5%"/></a:bodyPr>')
    assert percent.paragraphs[0].empty == pytest.approx(18 * 0.625)
    assert read_body("<a:p/>", bodies=[shrunk]).paragraphs[0].empty == 9.0


@pytest.mark.parametrize(
    ("properties", "bodies", "more"),
    [
        ("<a:bodyPr/>", [], {}),
        ('<a:bodyPr lIns="12700" tIns="25400" rIns="38100" bIns="0"/>', [], {"insets": (1.0, 2.0, 3.0, 0.0)}),
        ('<a:bodyPr lIns="12700"/>', ['<a:bodyPr lIns="0" tIns="0"/>'], {"insets": (1.0, 0.0, 7.2, 3.6)}),
        ('<a:bodyPr wrap="none"/>', [], {"wraps": False}),
        ('<a:bodyPr wrap="square"/>', ['<a:bodyPr wrap="none"/>'], {}),
        ("<a:bodyPr/>", ['<a:bodyPr wrap="none"/>'], {"wraps": False}),
        ("<a:bodyPr><a:spAutoFit/></a:bodyPr>", [], {"fits_itself": True}),
        ("<a:bodyPr/>", ["<a:bodyPr><a:spAutoFit/></a:bodyPr>"], {}),
        ('<a:bodyPr vert="vert"/>', [], {"measurable": False}), ('<a:bodyPr vert="horz"/>', [], {}),
        ('<a:bodyPr numCol="2"/>', [], {"measurable": False}), ('<a:bodyPr numCol="1"/>', [], {}),
        ("", ["<a:bodyPr><a:spAutoFit/></a:bodyPr>"], {"fits_itself": True}),
    ],
)  # fmt: skip
def test_the_room_of_a_text_is_its_own_or_that_of_what_it_inherits_from(properties, bodies, more):
    assert read_body("", bodies=bodies, properties=properties) == Body((), **more)


def of_box(element, *bases, move=reading.STAY):
    return reading._box(xml(element), [xml(one) for one in bases], move)


PLACE = '<a:off x="12700" y="25400"/><a:ext cx="38100" cy="50800"/>'


def test_a_box_is_a_shape_s_own_or_inherited_and_moved_as_its_group_is():
    own, frame = (
        f"<p:sp><p:spPr><a:xfrm>{PLACE}</a:xfrm></p:spPr></p:sp>",
        f"<p:graphicFrame><p:xfrm>{PLACE}</p:xfrm></p:graphicFrame>",
    )
    assert of_box(own) == of_box(frame) == of_box("<p:sp/>", own) == (1.0, 2.0, 3.0, 4.0)
    assert of_box("<p:sp><p:spPr><a:xfrm/></p:spPr></p:sp>", "<p:sp/>", own) == (1.0, 2.0, 3.0, 4.0)
    assert of_box("<p:sp/>") is None
    assert of_box(own, move=(2.0, 3.0, 10.0, 20.0)) == (12.0, 26.0, 6.0, 12.0)


def test_points_inside_a_group_become_points_of_the_slide():
    group = xml(
        '<p:grpSp><p:grpSpPr><a:xfrm><a:off x="127000" y="254000"/><a:ext cx="1270000" cy="2540000"/>'
        '<a:chOff x="12700" y="25400"/><a:chExt cx="635000" cy="508000"/></a:xfrm></p:grpSpPr></p:grpSp>'
    )
    assert reading._inner(group, reading.STAY) == (2.0, 5.0, 10 - 1 * 2.0, 20 - 2 * 5.0)
    assert reading._inner(group, (3.0, 2.0, 100.0, 200.0)) == (6.0, 10.0, 8 * 3.0 + 100, 10 * 2.0 + 200)
    flat = xml(
        '<p:grpSp><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="127" cy="254"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr></p:grpSp>'
    )
    assert reading._inner(flat, reading.STAY) == (127.0, 254.0, 0.0, 0.0)
    for empty in ("<p:grpSp/>", "<p:grpSp><p:grpSpPr><a:xfrm/></p:grpSpPr></p:grpSp>"):
        assert reading._inner(xml(empty), (1.0, 2.0, 3.0, 4.0)) == (1.0, 2.0, 3.0, 4.0)


def of_table(look='<a:tblPr firstRow="1"/>'):
    cell = '<a:tc gridSpan="2"><a:txBody><a:bodyPr/><a:p><a:r><a:t>a</a:t></a:r></a:p></a:txBody><a:tcPr marL="12700" marR="25400"><a:solidFill><a:srgbClr val="112233"/></a:solidFill></a:tcPr></a:tc>'
    inner = f'{look}<a:tblGrid><a:gridCol w="127000"/><a:gridCol/></a:tblGrid><a:tr h="254000">{cell}<a:tc><a:tcPr><a:noFill/></a:tcPr></a:tc></a:tr><a:tr><a:tc/></a:tr>'
    return reading._table(xml(f"<p:graphicFrame><a:tbl>{inner}</a:tbl></p:graphicFrame>"), setting(), THEME)


def test_a_table_has_widths_heights_cells_and_perhaps_a_header():
    found = of_table()
    assert (found.widths, found.heights, found.header) == ((10.0, 0.0), (20.0, 0.0), True)
    ((first, second), (third,)) = found.rows
    assert (first.body.text, first.body.insets, first.fill, first.span) == ("a", (1.0, 3.6, 2.0, 3.6), "#112233", 2)
    assert (second.fill, second.span, third.fill, third.body.insets) == ("none", 1, None, (7.2, 3.6, 7.2, 3.6))
    for look, header in (
        ('<a:tblPr firstCol="true"/>', True),
        ('<a:tblPr firstRow="0" bandRow="1"/>', False),
        ("<a:tblPr/>", False),
        ("", False),
    ):
        assert of_table(look).header is header
    assert reading._table(xml("<p:graphicFrame/>"), setting(), THEME) is None


@pytest.mark.parametrize(
    ("text", "number"), [("5.5e-15", 5.5e-15), ("-3", -3.0), ("nan", None), ("inf", None), ("n/a", None), ("", None)]
)
def test_a_value_of_a_chart_is_a_finite_number(text, number):
    assert reading._number(text) == number


def made(edit=lambda deck: None):
    """A file of one slide that an edit has changed."""
    opened = Presentation()
    opened.slides.add_slide(opened.slide_layouts[5])
    edit(opened)
    out = io.BytesIO()
    opened.save(out)
    return out.getvalue()


def test_shapes_are_read_with_name_kind_place_words_and_description():
    def edit(deck):
        shapes = deck.slides[0].shapes
        shapes.title.text = "Refunds fail"
        box = shapes.add_textbox(Pt(10), Pt(20), Pt(30), Pt(40))
        box.name, box.text_frame.text = "Note", "a word"
        box._element.nvSpPr.cNvPr.set("descr", "what it is")
        box.fill.solid()
        box.fill.fore_color.rgb = RGBColor(1, 2, 3)
        data = CategoryChartData()
        data.categories = ["A", "B"]
        data.add_series("s", (0.25, 0.5))
        shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, Pt(1), Pt(2), Pt(3), Pt(4), data).name = "Chart X"
        shapes.add_table(1, 2, Pt(5), Pt(6), Pt(70), Pt(8)).name = "Table X"
        shapes.add_connector(1, 0, 0, 12700, 12700).name = "Line X"
        shapes.add_shape(1, Pt(1), Pt(1), Pt(1), Pt(1)).name = "Styled"
        group = shapes.add_group_shape()
        group.shapes.add_textbox(Pt(50), Pt(60), Pt(7), Pt(8)).name = "Inside"
        deck.slides[0].notes_slide.notes_text_frame.text = "First\nSecond"
        deck.core_properties.title = "A deck"
        deck.core_properties.identifier = "stamp"

    deck = read(made(edit))
    (slide,) = deck.slides
    named = {one.name: one for one in slide.shapes}
    note, drawn = named["Note"], named["Chart X"]
    assert (note.kind, note.role, note.index, note.box, note.alt, note.text, note.fill) == (
        "text",
        "",
        -1,
        (10, 20, 30, 40),
        "what it is",
        "a word",
        "#010203",
    )
    assert (drawn.kind, drawn.box, drawn.chart) == (
        "chart",
        (1, 2, 3, 4),
        Chart(("s",), ("A", "B"), (0.25, 0.5), has_workbook=True),
    )
    assert (
        named["Table X"].kind,
        named["Table X"].table.widths,
        named["Table X"].table.header,
        named["Table X"].chart,
    ) == ("table", (35.0, 35.0), True, None)
    assert (named["Line X"].kind, named["Inside"].box, named["Inside"].decorative) == ("line", (50, 60, 7, 8), False)
    assert named["Styled"].fill == "#4F81BD"  # the theme's first accent, by the shape's style
    title = slide.title
    assert (title.role, title.index, title.id, title.text, title.box, title.body.paragraphs[0].size) == (
        "title",
        0,
        2,
        "Refunds fail",
        pytest.approx((36.0, 21.625, 648.0, 90.0), abs=1e-4),
        44.0,
    )
    assert (title.body.paragraphs[0].runs[0].font, title.body.paragraphs[0].runs[0].colour) == ("Calibri", "#000000")
    assert (slide.number, slide.hidden, slide.notes, slide.layout, slide.background, slide.comments, slide.behind) == (
        1,
        False,
        "First\nSecond",
        "Title Only",
        "#FFFFFF",
        0,
        (),
    )
    assert (deck.size, deck.fonts, deck.external, deck.sections) == ((720.0, 540.0), frozenset({"Calibri"}), (), ())
    assert (deck.properties["title"], deck.properties["identifier"]) == ("A deck", "stamp")
    assert deck.leftovers == ("docProps/thumbnail.jpeg", "ppt/printerSettings/printerSettings1.bin")


def test_a_background_is_a_colour_or_unknown_and_a_hidden_slide_is_hidden():
    def edit(deck):
        deck.slides[0].background.fill.solid()
        deck.slides[0].background.fill.fore_color.rgb = RGBColor(16, 32, 48)
        deck.slides[0]._element.set("show", "0")

    def gradient(deck):
        deck.slides[0].background.fill.gradient()

    (slide,) = read(made(edit)).slides
    assert (slide.background, slide.hidden) == ("#102030", True)
    assert read(made(gradient)).slides[0].background is None


def test_a_file_that_is_no_deck_or_unpacks_too_large_is_refused_in_words(monkeypatch):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as files:
        files.writestr("word/document.xml", "<a/>")
    for data, said in (
        (b"x", "the file is not a PowerPoint deck, or is encrypted; save it as .pptx"),
        (out.getvalue(), "the file is not a PowerPoint deck; save it as .pptx"),
    ):
        with pytest.raises(MisuseError) as refused:
            read(data)
        assert str(refused.value) == said


def test_relations_lead_to_parts_of_the_file_or_outside_of_it():
    out = io.BytesIO()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    related = "".join(
        f'<Relationship Id="{name}" Type="{kind}/{of}" Target="{target}"{more}/>'
        for name, of, target, more in (
            ("r1", "slide", "slides/a.xml", ""), ("r2", "theme", "/ppt/theme.xml", ""), ("r3", "image", "../b.png", ""),
            ("r4", "hyperlink", "https://example.org/", ' TargetMode="External"'),
        )
    )  # fmt: skip
    with zipfile.ZipFile(out, "w") as files:
        files.writestr("ppt/presentation.xml", "<a/>")
        files.writestr("ppt/theme.xml", "<a/>")
        files.writestr(
            "ppt/_rels/presentation.xml.rels",
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{related}</Relationships>',
        )
    main = Package.open(out.getvalue()).part("ppt/presentation.xml")
    assert main.relations == {
        "r1": Relation("slide", "ppt/slides/a.xml", external=False), "r2": Relation("theme", "ppt/theme.xml", external=False),
        "r3": Relation("image", "b.png", external=False), "r4": Relation("hyperlink", "https://example.org/", external=True),
    }  # fmt: skip
    assert (main.related("theme").name, main.related("slide"), main.related("none")) == ("ppt/theme.xml", None, None)
    assert main.related("theme") is main.package.part("ppt/theme.xml")
    assert main.package.part("ppt/theme.xml").relations == {}
