"""A table that goes on over slides: what was edited goes with its row to the slide where the new run has it."""

from __future__ import annotations

import io
from copy import deepcopy

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Inches

from workbench.refresh.deck import refresh


def deck(*pages):
    """A deck of one table over slides, a row as its id and score."""
    made = Presentation()
    for number, rows in enumerate(pages, start=1):
        slide = made.slides.add_slide(made.slide_layouts[6])
        slide._element.cSld.set("name", f"cx:checks:{number}")
        shape = slide.shapes.add_table(len(rows) + 1, 2, 0, 0, Inches(6), Inches(3))
        shape.name = "exhibit:checks"
        for at, row in enumerate([("Id", "Score"), *rows]):
            for column, text in enumerate(row):
                shape.table.cell(at, column).text = text
    return saved(made)


def saved(made):
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def tables(data):
    return [slide.shapes[0].table for slide in Presentation(io.BytesIO(data)).slides]


def read(data):
    return [[tuple(cell.text for cell in row.cells) for row in table.rows][1:] for table in tables(data)]


BASE = deck([("A", "1.0"), ("B", "2.0"), ("C", "3.0")], [("D", "4.0"), ("E", "5.0")])
NEW = deck([("A", "1.5"), ("B", "2.5"), ("B2", "2.7")], [("C", "3.5"), ("D", "4.5"), ("E", "5.5")])


def edited(change):
    made = Presentation(io.BytesIO(BASE))
    change([slide.shapes[0].table for slide in made.slides])
    return saved(made)


def test_a_table_that_nobody_edited_is_the_new_runs():
    assert read(refresh(BASE, BASE, NEW).content) == read(NEW)


def test_a_value_typed_goes_with_its_row_to_the_next_slide():
    def change(pages):
        pages[0].cell(3, 1).text = "9.9"

    done = refresh(BASE, edited(change), NEW)
    assert read(done.content) == [
        [("A", "1.5"), ("B", "2.5"), ("B2", "2.7")], [("C", "9.9"), ("D", "4.5"), ("E", "5.5")],
    ]  # fmt: skip
    assert [(one.kind, one.mine, one.new) for one in done.entries] == [("conflict", "9.9", "3.5")]


def test_a_colour_goes_with_its_row_to_the_next_slide():
    def change(pages):
        fill = pages[0].cell(3, 0).fill
        fill.solid()
        fill.fore_color.rgb = RGBColor(0x12, 0xAB, 0x34)

    done = tables(refresh(BASE, edited(change), NEW).content)
    assert done[1].cell(1, 0).text == "C" and done[1].cell(1, 0).fill.fore_color.rgb == RGBColor(0x12, 0xAB, 0x34)


def test_a_row_deleted_by_hand_does_not_come_back_on_another_slide():
    def change(pages):
        rows = pages[0]._tbl
        rows.remove(rows.tr_lst[3])

    done = refresh(BASE, edited(change), NEW)
    assert read(done.content) == [[("A", "1.5"), ("B", "2.5"), ("B2", "2.7")], [("D", "4.5"), ("E", "5.5")]]
    assert [one.kind for one in done.entries] == ["deleted"]


def test_a_row_deleted_by_hand_does_not_come_back_on_a_copy_of_another_slide():
    made = Presentation(io.BytesIO(BASE))
    first, second = (slide.shapes[0] for slide in made.slides)
    first.table._tbl.remove(first.table._tbl.tr_lst[3])
    copied = made.slides.add_slide(made.slide_layouts[6])
    copied._element.cSld.set("name", "cx:checks:2")
    copied.shapes._spTree.append(deepcopy(second._element))
    done = read(refresh(BASE, saved(made), NEW).content)
    assert done == [[("A", "1.5"), ("B", "2.5"), ("B2", "2.7")], *2 * [[("D", "4.5"), ("E", "5.5")]]]


def test_a_row_that_the_new_run_has_twice_stays_where_it_is():
    new = deck([("A", "1.5"), ("B", "2.5")], [("C", "3.5"), ("C", "3.5"), ("D", "4.5"), ("E", "5.5")])
    assert read(refresh(BASE, BASE, new).content) == read(new)


def test_a_slide_deleted_by_hand_stays_deleted_and_the_others_are_the_new_runs():
    made = Presentation(io.BytesIO(BASE))
    listed = made.slides._sldIdLst
    made.part.drop_rel(listed[1].rId)
    listed.remove(listed[1])
    done = refresh(BASE, saved(made), NEW)
    assert read(done.content) == read(NEW)[:1]
    assert [one.kind for one in done.entries] == ["deleted"]


def test_a_table_whose_name_was_changed_by_hand_is_brought_up_to_date_page_by_page():
    made = Presentation(io.BytesIO(BASE))
    made.slides[1].shapes[0].name = "My table"
    assert read(refresh(BASE, saved(made), NEW).content) == read(NEW)


def test_a_coloured_row_that_the_new_run_has_no_more_is_kept_and_told():
    def change(pages):
        fill = pages[0].cell(3, 0).fill
        fill.solid()
        fill.fore_color.rgb = RGBColor(0x12, 0xAB, 0x34)

    new = deck([("A", "1.5"), ("B", "2.5")], [("D", "4.5"), ("E", "5.5")])
    done = refresh(BASE, edited(change), new)
    assert read(done.content)[0] == [("A", "1.5"), ("B", "2.5"), ("C", "3.0")]
    assert ("outdated", "C | 3.0") in [(one.kind, one.mine) for one in done.entries]
    assert read(refresh(BASE, BASE, new).content) == read(new)
