"""Charts: every kind drawn, the same each time, nothing invented for what is missing."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from xml.etree import ElementTree

import pytest
from documents import bar, every_kind, heatmap, likert, line, make, matrix, waterfall

from workbench.exhibits import KINDS, Exhibit
from workbench.render import kinds, theme
from workbench.render.chart import canvas as sheet
from workbench.render.chart import draw, figure, recoloured
from workbench.render.chart.canvas import column_widths
from workbench.render.kinds.likert import likert as likert_chart
from workbench.render.kinds.waterfall import spans
from workbench.render.kinds.waterfall import waterfall as kinds_waterfall
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style

SVG = "{http://www.w3.org/2000/svg}"


def texts(svg: str) -> list[str]:
    """All that a reader can read in a drawing."""
    return [element.text or "" for element in ElementTree.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314


def exhibits() -> list[Exhibit]:
    return [shown.exhibit for shown in every_kind().exhibits]


def test_every_kind_of_exhibit_has_a_drawing() -> None:
    assert kinds.names() == set(KINDS)
    assert {exhibit.kind for exhibit in exhibits()} == set(KINDS)


@pytest.mark.parametrize("exhibit", exhibits(), ids=lambda exhibit: exhibit.id)
def test_a_drawing_is_well_formed_and_holds_its_texts_as_text_in_our_font(exhibit: Exhibit) -> None:
    svg = draw(exhibit)
    assert texts(svg)
    assert "Carlito" in svg
    assert exhibit.title not in texts(svg), "the title belongs to the slide or the page"


def test_a_drawing_carries_its_alternative_text_and_no_date_or_program_name() -> None:
    svg = draw(bar())
    assert bar().alt in svg
    assert "matplotlib" not in svg.lower()
    assert "dc:date" not in svg


def test_the_same_exhibit_gives_the_same_text_in_another_process() -> None:
    code = "from documents import bar\nfrom workbench.render.chart import draw\nprint(draw(bar()), end='')"
    environment = os.environ | {"PYTHONHASHSEED": "7", "PYTHONPATH": os.pathsep.join(sys.path)}
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert other.stdout == draw(bar())


def test_an_exhibit_without_rows_draws_nothing() -> None:
    assert draw(make("empty", "bar", "Nobody answered", "category value", [])) == ""


def test_a_missing_value_is_said_to_be_not_shown_and_its_base_is_kept_back() -> None:
    written = " ".join(texts(draw(bar())))
    assert "not shown" in written
    assert "n=9" not in written


@pytest.mark.parametrize(
    ("kind", "columns", "row"),
    [
        ("bar", "category value", ["A", None]),
        ("stacked", "category series value", ["A", "x", None]),
        ("likert", "category series value", ["A", "x", None]),
        ("waterfall", "category value", ["A", None]),
        ("combo", "category bar line", ["A", None, None]),
        ("matrix", "label x y", ["A", None, 2]),
        ("scorecard", "label value unit", ["A", None, "share"]),
    ],
)
def test_what_is_missing_is_not_drawn_as_zero(kind: str, columns: str, row: list[object]) -> None:
    svg = draw(make("gap", kind, "One group is too small", columns, [row]))  # type: ignore[list-item]
    assert "not shown" in " ".join(texts(svg))
    assert "0" not in texts(svg)
    assert "0%" not in texts(svg)


def test_a_cell_of_a_heat_map_that_is_not_shown_is_a_dash_on_paper() -> None:
    svg = draw(
        make("gap", "heatmap", "One group is too small", "row column value", [["A", "x", None], ["A", "y", 0.5]])
    )
    assert "–" in texts(svg)


@pytest.mark.parametrize("kind", ["line", "slope", "radar", "journey", "tornado"])
def test_a_kind_with_only_missing_values_is_still_drawn(kind: str) -> None:
    columns = {"radar": "category series value", "journey": "stage lane value", "tornado": "category low high"}
    rows = [[name, "x", None] for name in "ABC"] if kind != "tornado" else [[name, None, None] for name in "ABC"]
    assert texts(draw(make("gap", kind, "Nothing can be shown", columns.get(kind, "x series value"), rows)))


def test_a_missing_value_breaks_a_line_instead_of_joining_its_neighbours() -> None:
    whole = make("a", "line", "Rising", "x value", [["1", 1.0], ["2", 2.0], ["3", 3.0], ["4", 4.0]])
    broken = make("a", "line", "Rising", "x value", [["1", 1.0], ["2", None], ["3", 3.0], ["4", 4.0]])
    assert [_joined(draw(exhibit), theme.ACCENT) for exhibit in (whole, broken)] == [[4], [2]]


def _joined(svg: str, colour: str) -> list[int]:
    """How many points each line of a colour joins."""
    paths = list(ElementTree.fromstring(svg).iter(f"{SVG}path"))  # noqa: S314
    return [
        path.attrib["d"].count("L") + 1
        for path in paths
        if f"fill: none; stroke: {colour.lower()}" in path.attrib["style"]
    ]


def test_money_signs_are_text_and_never_formulas() -> None:
    exhibit = make("money", "bar", "Two fees", "category value", [["fee of $5 and $6", 1.0], [r"\frac{1}{2}$", 2.0]])
    assert {"fee of $5 and $6", r"\frac{1}{2}$"} <= set(texts(draw(exhibit)))


def test_markup_in_a_label_stays_text() -> None:
    exhibit = make("x", "bar", "Odd names", "category value", [["<script>alert(1)</script>", 1.0]])
    assert "<script>alert(1)</script>" in "".join(texts(draw(exhibit))).replace("\n", "")
    assert "<script" not in draw(exhibit)


def test_a_highlight_follows_its_category_when_rows_are_sorted_anew() -> None:
    turned = make(
        "t",
        "bar",
        bar().title,
        "category value low high n",
        tuple(reversed(bar().rows)),
        unit="share",
        highlight=["Claims handling"],
    )
    for exhibit in (bar(), turned):
        svg = draw(exhibit)
        assert svg.lower().count(f"fill: {theme.ACCENT.lower()}") == 1


def test_answers_run_from_one_hue_to_another_and_never_from_red_to_green() -> None:
    svg = draw(likert()).lower()
    assert theme.SHORT.lower() in svg
    assert theme.ACCENT.lower() in svg


def test_numbers_are_worded_in_the_reader_s_language() -> None:
    exhibit = make("x", "bar", "Means", "category value", [["A", 3.4]])
    assert "3.4" in texts(draw(exhibit))
    assert "3,4" in texts(draw(exhibit, language="pl"))


def test_chinese_labels_are_drawn_as_text_without_a_warning() -> None:
    assert "投诉处理" in texts(draw(make("x", "bar", "中文", "category value", [["投诉处理", 1.0]])))


def test_a_drawing_takes_the_client_s_accent_without_being_drawn_again() -> None:
    svg = recoloured(draw(bar()), "#7A1FA2")
    assert "#7a1fa2" in svg
    assert theme.ACCENT.lower() not in svg


def test_drawing_needs_no_matplotlib() -> None:
    code = "import sys\nfrom documents import bar\nfrom workbench.render.chart import draw\ndraw(bar())\nprint('matplotlib' in sys.modules)"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert other.stdout == "False\n"


def test_a_figure_to_change_holds_the_words_and_shapes_of_the_drawing_and_leaves_no_setting_behind() -> None:
    import matplotlib as mpl
    from matplotlib import pyplot

    before = dict(mpl.rcParams)
    for exhibit in (bar(), line(), heatmap(), matrix()):
        axes = figure(exhibit).axes[0]
        assert [one.get_text() for one in axes.texts] == texts(draw(exhibit))
        ground = 1
        shapes = draw(exhibit).count("<path") + draw(exhibit).count("<ellipse") - ground
        assert len(axes.patches) == shapes > 0
    assert pyplot.get_fignums() == []
    assert dict(mpl.rcParams) == before


def test_letters_that_no_xml_may_hold_are_left_out_of_a_drawing() -> None:
    exhibit = make("x", "bar", "Odd names", "category value", [["A\x0bB", 1.0]])
    assert "AB" in texts(draw(exhibit))


def test_a_bar_beyond_its_scale_is_cut_at_the_edge_of_the_plot() -> None:
    exhibit = make("x", "bar", "Means", "category value", [["A", 9.0], ["B", 2.0]], scale=(0, 4))
    drawn = ElementTree.fromstring(draw(exhibit))  # noqa: S314
    width = float(drawn.attrib["viewBox"].split()[2])
    bars = [path.attrib["d"] for path in drawn.iter(f"{SVG}path") if "fill: #" in path.attrib["style"]][1:]
    assert bars
    assert max(float(number) for path in bars for number in re.findall(r"[ML]([\d.]+)", path)) <= width


def test_a_value_axis_keeps_to_the_scale_of_the_exhibit() -> None:
    exhibit = make("x", "line", "Means", "x value", [["1", 3.4], ["2", 3.5]], scale=(1, 5))
    assert {"1.0", "5.0"} <= set(texts(draw(exhibit)))


def test_a_sum_of_a_waterfall_shows_its_range_and_its_figure_beside_it() -> None:
    rows = [["Gain", 5.0, False, None, None], ["Net", 5.0, True, -3.0, 9.0]]
    item = make("w", "waterfall", "Net value", "category value total low high", rows, unit="count")
    chart = kinds_waterfall(item, Style(), Box(0, 0, 400, 300))
    low, high = chart.axes[1].ends
    assert low == pytest.approx(-3.8)  # room for the figure of the low end
    assert high > 9.0
    carrier = chart.plots[1].series[0]
    assert carrier.whiskers == ((None, 8.0), (None, 4.0))
    assert carrier.labels.shifts[1][0] < 0
    assert 0 not in carrier.labels.shifts


def test_a_waterfall_starts_its_sums_at_zero_and_floats_its_steps() -> None:
    rows = [["Start", 10.0, True], ["Loss", -3.0, False], ["Gain", 5.0, False], ["End", 12.0, True]]
    made = make("w", "waterfall", "Steps", "category value total", rows)  # type: ignore[arg-type]
    assert spans(made) == [(0, 10, True), (10, 7, False), (7, 12, False), (0, 12, True)]
    gap = make("w", "waterfall", "Steps", "category value", [["A", 10.0], ["B", None], ["C", 5.0]])
    assert spans(gap) == [(0, 10, False), (10, 10, False), (10, 15, False)]
    assert "1.2M" in texts(draw(waterfall()))


def test_bubbles_without_a_size_are_all_equal() -> None:
    exhibit = make("x", "matrix", "Two items", "label x y", [["A", 1, 2], ["B", 3, 4]])
    assert {"A", "B"} <= set(texts(draw(exhibit)))
    assert matrix().labels["top left"] in texts(draw(matrix()))


def test_a_crowded_table_keeps_its_dates_on_one_line_and_fills_its_room() -> None:
    long = "A sentence that is far too long for its column and so has to wrap onto a second or third line there"
    widths = column_widths(("Step", "Start", "Remark"), [[long, "1 October 2026", long]], 400.0)
    assert widths[1] >= sheet.width("1 October 2026", bold=True)
    assert sum(widths) == pytest.approx(400.0)


def test_a_table_without_texts_has_room_for_its_heads() -> None:
    assert column_widths(("Step", "Start"), [], 400.0) == pytest.approx(
        [sheet.width(name, bold=True) + 9 for name in ("Step", "Start")]
    )


def test_a_marked_point_of_a_line_has_its_value() -> None:
    rows = [("01/27", -200_000.0), ("05/27", -900_000.0), ("09/27", 500_000.0)]
    shown = make(
        "cash", "line", "Cash", "x value", rows, unit="EUR", encoding={"x": "x", "value": "value"}, highlight=["05/27"]
    )
    printed = texts(draw(shown))
    assert "−900K" in printed
    assert "Cash" not in printed


def test_a_small_share_that_fits_into_its_part_is_labelled() -> None:
    rows = [["A", "Low", 0.95], ["A", "High", 0.05], ["B", "Low", 0.99], ["B", "High", 0.01]]
    levels = make("x", "likert", "Levels", "category series value", rows, unit="share")
    (plot,) = likert_chart(levels, Style(), Box(0, 0, 900, 350)).plots
    assert [one.labels.texts for one in plot.series if one.labels] == [("95%", "99%"), ("5%", "")]


def test_a_level_that_no_bar_reaches_has_no_entry_of_the_legend_and_leaves_the_others_their_colours() -> None:
    rows = [[name, level, 0.5 if level in {"2", "3"} else 0.0] for name in "AB" for level in "12345"]
    levels = make("x", "likert", "Levels", "category series value", rows, unit="share")
    (plot,) = likert_chart(levels, Style(), Box(0, 0, 900, 350)).plots
    assert [one.name for one in plot.series] == ["2", "3"]
    assert [one.colour for one in plot.series] == list(theme.diverging_steps(5, Style().accent)[1:3])


def test_names_beside_swings_break_where_they_were_broken_and_nowhere_else() -> None:
    name = "Information during disruption and after it, delays, refunds, compensation, rebooking and fares: pays or not"
    swings = make("t", "tornado", "What moves it", "category low high base", [[name, 1.0, 3.0, 2.0]], unit="score")
    drawn = texts(draw(swings))
    assert name not in drawn
    assert " ".join(text for text in drawn if text in name) == name
