"""Widths of small tables, and which figures of a sentence are set bold."""

from dataclasses import replace

import documents

from workbench.render import fit, theme
from workbench.render.kinds import table as drawn
from workbench.render.layout import tables
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.layout.text import emphasised, weighed
from workbench.render.slide.tablexml import element
from workbench.render.slide.xml import qn


def test_shares_money_and_decimals_are_bold_and_counts_and_years_are_not():
    said = weighed("CSAT rose to 53%, up 8 pp on Autumn 2025; 1 of 4 measures, EUR 2.9M and 3.0 of 4; NPS is +5.")
    assert [run.text for run in said.runs if run.bold] == ["53%", "8 pp", "EUR 2.9M", "3.0", "+5"]
    assert said.text.startswith("CSAT rose to 53%, up 8 pp")
    assert [run.text for run in weighed("Nothing to weigh").runs] == ["Nothing to weigh"]


def test_a_table_of_few_rows_gives_its_width_to_the_longest_words():
    long = "Hold a gate on the last day of September with the median days to refund at seven and the first message at eight"
    columns = [
        ["Decision", long, "Fill the seat"],
        ["Why", "Rules are not lived", "None"],
        ["Who", "Chief Executive", "Chief"],
    ]
    style, size, room = Style(), 14.0, 600.0
    wide = tables.widths(columns, room, size, style)
    assert wide is not None and abs(sum(wide) - room) < 0.1
    assert wide[0] > wide[1] + wide[2]
    assert fit.count(long, wide[0] - 2 * tables.PAD[0], size, font=style.cells) <= 3


def test_numbers_stand_off_the_words_of_the_column_behind_them_where_theirs_has_room() -> None:
    item = documents.make(
        "t", "table", "T", "stage raters evidence surveyed", [["Plan", 0, "6 of them", 612], ["Book", 1, "18", 583]]
    )
    made, _ = drawn.table(item, Style(), Box(0, 0, 880, 300))
    assert [[cell.aside for cell in row] for row in made.rows] == [[0.0, 18.0, 0.0, 0.0]] * 3
    tight = replace(item, columns=("stage", "raters " * 40, "evidence " * 9, "surveyed " * 9))
    assert {row[1].aside for row in drawn.table(tight, Style(), Box(0, 0, 880, 300))[0].rows} == {0.0}


def test_the_first_line_of_a_first_cell_is_bold_and_the_rest_of_it_is_not() -> None:
    item = documents.make("t", "table", "T", "what why", [["Release EUR 1M\nBegin with the desk", "Delay costs"]])
    made, _ = drawn.table(item, Style(), Box(0, 0, 880, 300))
    cells = list(element(made, Style()).iter(qn("a:r")))
    bold = {run.find(qn("a:t")).text.replace("\u00a0", " "): run.find(qn("a:rPr")).get("b") for run in cells}
    assert (bold["Release EUR 1M"], bold["Begin with the desk"]) == ("1", "0")


def test_a_day_of_a_date_is_no_figure_to_set_bold() -> None:
    assert [run.bold for run in emphasised("Until 31 August 2027 watch cash.").runs] == [None]
    assert [run.text for run in emphasised("From 31 August 2027 on cash is EUR 2M.").runs if run.bold] == ["EUR 2M"]


def test_a_row_with_a_name_alone_is_the_head_of_those_below_it_and_counts_for_no_row() -> None:
    rows = [["Failures", ""], *[[f"Stage {at}", "Late"] for at in range(6)]]
    made, _ = drawn.table(documents.make("t", "table", "T", "what why", rows), Style(), Box(0, 0, 880, 300))
    head, first = made.rows[1], made.rows[2]
    assert [(cell.text, cell.fill, cell.bold) for cell in head] == [
        ("Failures", theme.PANEL, True),
        ("", theme.PANEL, False),
    ]
    assert first[0].fill is None and first[0].anchor == "t"  # of few rows, whose words stand at the top
