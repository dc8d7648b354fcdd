"""Widths of small tables, and which figures of a sentence are set bold."""

from workbench.render import fit
from workbench.render.layout import tables
from workbench.render.layout.style import Style
from workbench.render.layout.text import weighed


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
