"""Exhibits as data for a page: native tables, cards, drawings, and what the margin says."""

from __future__ import annotations

import re

from documents import bar, heatmap, journey, make, scorecard, table

from workbench.document import Shown
from workbench.render import theme
from workbench.render.page import parts


def test_the_margin_names_source_base_period_and_notes() -> None:
    notes = parts.margin_notes(bar(), "en")
    assert [note["label"] for note in notes] == ["Source:", "Base:", "Period:", "", "", ""]
    assert notes[1]["text"] == "n = 1,204"


def test_an_exhibit_without_a_base_says_nothing_of_one() -> None:
    item = make("x", "bar", "T", "category value", [["A", 1]], base=None, source="", period="")
    assert parts.margin_notes(item, "en") == []


def test_a_table_is_native_with_numbers_to_the_right() -> None:
    node = parts.table(table(), "en")
    assert node["head"] == list(table().columns)
    assert node["align"] == ["left", "left", "right", "right", "left"]
    assert [cell["s"] for cell in node["rows"][0]][2:4] == ["4", "1.5"]


def test_a_missing_number_of_a_table_is_a_dash_and_a_missing_text_is_empty() -> None:
    item = make("x", "table", "T", "a b", [["one", 1.5], [None, None]], unit="score")
    assert [cell["s"] for cell in parts.table(item, "en")["rows"][1]] == ["", "–"]


def test_a_table_closes_flush_with_the_page() -> None:
    assert abs(sum(parts.table(table(), "en")["widths"]) - 482) < 0.01


def test_a_heat_map_is_a_native_table_whose_ink_reads_on_every_fill() -> None:
    node = parts.heat_map(heatmap(), "en")
    filled = [cell for row in node["rows"] for cell in row if "fill" in cell]
    assert len(filled) == 41
    assert all(theme.contrast(cell["ink"], cell["fill"]) >= 4.5 for cell in filled)


def test_a_suppressed_cell_of_a_heat_map_says_so_without_a_colour() -> None:
    hidden = [cell for row in parts.heat_map(heatmap(), "en")["rows"] for cell in row if cell["s"] == "not shown"]
    assert hidden == [{"s": "not shown", "ink": theme.MUTED}]


def test_a_cell_of_a_heat_map_with_an_empty_text_is_blank() -> None:
    rows = [["Governance", "People", 1, "I05"], ["Governance", "Process", 0, ""]]
    made = make("x", "heatmap", "T", "row column value text", rows, unit="count")
    assert [cell["s"] for cell in parts.heat_map(made, "en")["rows"][0]] == ["Governance", "I05", ""]


def test_only_the_highlighted_cell_of_a_heat_map_is_bold() -> None:
    bold = [cell["s"] for row in parts.heat_map(heatmap(), "en")["rows"] for cell in row if cell.get("bold")]
    assert bold == ["Certainty", "-1.9"]


def test_cards_stand_evenly_over_their_lines() -> None:
    assert parts.cards(scorecard(), "en")["across"] == 3
    five = make("x", "scorecard", "T", "label value unit", [[str(at), at, "count"] for at in range(5)])
    assert parts.cards(five, "en")["across"] == 3


def test_a_card_without_a_value_says_not_shown() -> None:
    item = make("x", "scorecard", "T", "label value unit", [["NPS", None, "points"]])
    assert parts.cards(item, "pl")["cards"][0]["value"] == "nie pokazano"


def test_the_notebook_s_own_drawing_is_placed_in_english_and_drawn_anew_in_polish() -> None:
    shown = Shown(bar(), "<svg>notebook</svg>", "02_voice", "cell")
    assert parts.exhibit(shown, language="en", accent=theme.ACCENT)["svg"] == "<svg>notebook</svg>"
    assert "Carlito" in parts.exhibit(shown, language="pl", accent=theme.ACCENT)["svg"]


def test_a_journey_gets_a_page_of_its_own() -> None:
    assert parts.exhibit(Shown(journey(), "", "03", "c"), language="en", accent=theme.ACCENT)["width"] == "side"


def test_a_waterfall_takes_the_whole_width_so_that_no_name_is_broken_within_a_word() -> None:
    names = ("Retention", "Share of spend", "Advocacy", "Operational efficiency", "Investment", "Running cost", "Value")
    item = make(
        "x", "waterfall", "T", "category value total", [[name, 1.0, name == "Value"] for name in names], unit="EUR"
    )
    made = parts.exhibit(Shown(item, "", "05", "c"), language="en", accent=theme.ACCENT)
    assert made["width"] == "full"
    assert {"Operational", "Investment"} <= set(re.findall(">([^<]+)</text>", made["svg"]))
