"""What LibreOffice writes otherwise is no edit: looks, names of placeholders, labels without words, digits of numbers."""

from __future__ import annotations

import io

import docx
import openpyxl
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.oxml import parse_xml
from pptx.util import Inches

from workbench.refresh import playbook, series, workbook
from workbench.refresh.charts import merge_one
from workbench.refresh.slides import Slides
from workbench.refresh.tables import merge_table
from workbench.refresh.transplant import Carrier
from workbench.refresh.words import Changes
from workbench.render.sheet import Column, Sheet
from workbench.render.sheet import workbook as written

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
C15 = "http://schemas.microsoft.com/office/drawing/2012/chart"


def line(values, labels):
    """A series of values by month, with labels from cells."""

    def cache(tag, texts):
        points = "".join(
            f'<c:pt idx="{at}"><c:v>{text}</c:v></c:pt>' for at, text in enumerate(texts) if text is not None
        )
        return f'<{tag}><c:ptCount val="{len(texts)}"/>{points}</{tag}>'

    return parse_xml(
        f'<c:ser xmlns:c="{C}" xmlns:c15="{C15}"><c:idx val="0"/><c:order val="0"/>'
        f"<c:cat><c:strRef>{cache('c:strCache', list(values))}</c:strRef></c:cat>"
        f"<c:val><c:numRef>{cache('c:numCache', list(values.values()))}</c:numRef></c:val>"
        f'<c:extLst><c:ext uri="x"><c15:datalabelsRange>{cache("c15:dlblRangeCache", labels)}</c15:datalabelsRange>'
        "</c:ext></c:extLst></c:ser>"
    )


def test_a_label_without_words_that_was_left_out_is_no_edit_of_its_point():
    base, new = line({"01/27": -0.5, "05/27": -0.9}, ["", "−0.9M"]), line({"10/26": -0.1, "04/27": -1.0}, ["", "−1.0M"])
    mine, changes = line({"01/27": -0.5, "05/27": -0.9}, [None, "−0.9M"]), Changes(foreign=True)
    merge_one(mine, base, new, "cash", changes)
    assert [key[0] for key in series.keys_of(mine)] == ["10/26", "04/27"]
    assert changes.entries == []


def page(heads, row):
    made = Presentation()
    slide = made.slides.add_slide(made.slide_layouts[5])
    table = slide.shapes.add_table(2, len(heads), 0, 0, Inches(6), Inches(2)).table
    for at, texts in enumerate((heads, row)):
        for column, text in enumerate(texts):
            table.cell(at, column).text = text
    return made


def table_of(deck):
    return deck.slides[0].shapes[-1].table


def saved_by_another_program(deck):
    for cell in table_of(deck).iter_cells():
        cell.margin_left = 75960
    return deck


HEADS, OTHER = ("Criterion", "Finch", "Lark"), ("Criterion", "Finch 2", "Lark")


def merged(mine):
    base, new = page(HEADS, ("Alerts", "2", "4")), page(OTHER, ("Alerts", "3", "5"))
    changes = Changes(foreign=True)
    merge_table(*(table_of(deck)._tbl for deck in (mine, base, new)), "scores", changes)
    return [[cell.text for cell in row.cells] for row in table_of(mine).rows], changes.entries


def test_a_table_with_another_column_is_the_new_runs_where_only_its_looks_were_written_anew():
    mine = saved_by_another_program(page(HEADS, ("Alerts", "2", "4")))
    assert merged(mine) == ([list(OTHER), ["Alerts", "3", "5"]], [])


def test_a_word_and_a_colour_by_hand_in_a_column_that_stays_are_kept():
    mine = saved_by_another_program(page(HEADS, ("Alerts", "2", "4, they say")))
    table_of(mine).cell(0, 2).fill.solid()
    table_of(mine).cell(0, 2).fill.fore_color.rgb = RGBColor(255, 230, 150)
    rows, entries = merged(mine)
    assert rows == [list(OTHER), ["Alerts", "3", "5, they say"]]
    assert table_of(mine).cell(0, 2).fill.fore_color.rgb == RGBColor(255, 230, 150)
    assert [one.kind for one in entries] == ["merged"]


def test_a_shape_whose_name_nobody_changed_has_the_new_runs_also_where_a_program_called_it_placeholder():
    decks = [page(HEADS, ("Alerts", "2", "4")) for _ in range(3)]
    for deck, name in zip(decks, ("PlaceHolder 1", "mark:2026-12-31", "mark:2027-01-31"), strict=True):
        deck.slides[0].shapes.title.text = "Milestones"
        deck.slides[0].shapes.title.name = name
        deck.slides[0].shapes[1].name = "Mine" if name.startswith("Place") else name
    mine, base, new = (Presentation(io.BytesIO(saved(deck))).slides[0] for deck in decks)
    Slides(mine, base, new, Carrier(mine.part.package), foreign=True).merge()
    assert [shape.name for shape in mine.shapes] == ["mark:2027-01-31", "Mine"]


def test_digits_that_a_program_left_out_are_no_edit_of_a_number():
    def of(value):
        columns = (Column("Figure", 20), Column("Weight", 9, unit="score"), Column("Value", 9, unit="score"))
        rows = (("Spend", 1 / 3, value), ("Spend", 2 / 3, 1.0))
        return written([Sheet("figures", "All", columns, rows)], title="t", author="a", as_of="")

    opened = openpyxl.load_workbook(io.BytesIO(of(2415416.6666666665)))
    for address in ("B4", "C4", "B5"):
        cell = opened["figures"][address]
        cell.value = float(f"{cell.value:.15g}")
    done = workbook.refresh(of(2415416.6666666665), saved(opened), of(2440000.0))
    assert done.entries == ()
    assert openpyxl.load_workbook(io.BytesIO(done.content))["figures"]["C4"].value == 2440000


def test_a_paragraph_that_the_new_run_has_no_more_goes_where_only_its_looks_were_written_anew():
    def of(*texts):
        made = docx.Document()
        for text in texts:
            made.add_paragraph(text)
        return made

    mine = of("Owners are named.", "A step to take.")
    mine.paragraphs[1].paragraph_format.keep_with_next = False
    (program,) = (
        rel.target_part for rel in mine.part.package.rels.values() if rel.reltype.endswith("/extended-properties")
    )
    program._blob = b"<Properties><Application>LibreOffice/7.4</Application></Properties>"
    done = playbook.refresh(
        saved(of("Owners are named.", "A step to take.")), saved(mine), saved(of("Owners are named."))
    )
    assert [one.text for one in docx.Document(io.BytesIO(done.content)).paragraphs] == ["Owners are named."]
    assert done.entries == ()


def saved(deck):
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()
