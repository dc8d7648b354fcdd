"""Native slides: labels that do not collide, colours that read, texts that never become code."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from itertools import combinations, pairwise

import pandas as pd
import pytest
from render import documents

from workbench.errors import MisuseError, RenderError
from workbench.exhibits import exhibit
from workbench.render import signs, theme
from workbench.render.kinds import gantt, heatmap, matrix
from workbench.render.kinds import table as grids
from workbench.render.layout import bubbles, data, tables, text
from workbench.render.layout.box import Box, around
from workbench.render.layout.bubbles import Bubble
from workbench.render.layout.style import Style
from workbench.render.slide import degrade, package, textxml, themes
from workbench.render.slide.paint import paint, run_properties
from workbench.render.slide.workbooks import Sheet
from workbench.render.slide.xml import clean, el

STYLE = Style()
PLOT = Box(0, 0, 540, 320)


def test_a_line_break_has_the_size_of_its_text():
    """Without one it makes the line that it ends as tall as body text, and a table's row grows over what stands below."""
    made = textxml.body([text.plain("Refund without a claim\nThey know the time", size=12.0)], STYLE)[0]
    runs = [(one.tag.rpartition("}")[2], one[0].get("sz")) for one in made[1:]]
    assert runs == [("r", "1200"), ("br", "1200"), ("r", "1200")]


def test_a_continued_title_leaves_the_word_out_where_it_would_be_too_long():
    assert degrade.continued("Short", 2, 3, "en") == "Short (continued 2/3)"
    assert degrade.continued("x" * 88, 2, 3, "en") == "x" * 88 + " (2/3)"


def collisions(crowd):
    """The area of labels that still cover one another or a bubble that is not theirs."""
    places = bubbles.placed(crowd, PLOT)
    boxes = {one.label: bubbles.label_box(one, places[one.label]) for one in crowd}
    foreign = (boxes[one.label].overlap(other.box) for one in crowd for other in crowd if other is not one)
    return sum(foreign) + sum(one.overlap(two) for one, two in combinations(boxes.values(), 2))


def test_an_amount_in_a_table_has_its_currency_and_three_digits():
    money = documents.make("money", "table", "Money", "what amount", [["Running cost", 712_100.0]], unit="EUR")
    amounts = (712_100.0, -396_123.0, 1_700_000.0, 0.0)
    assert [grids.text(one, money, STYLE) for one in amounts] == ["EUR 712K", "EUR −396K", "EUR 1.7M", "EUR 0"]
    assert grids.text(None, money, STYLE) == ""


def test_labels_of_crowded_bubbles_do_not_cover_one_another():
    crowd = [Bubble(f"Initiative number {at}", 120 + 9 * at, 60 + 14 * (at % 3), 6) for at in range(6)]
    assert collisions(crowd) == 0


def test_a_label_at_the_edge_stays_inside_the_plot():
    places = bubbles.placed([Bubble("At the right edge", 530, 160, 8)], PLOT)
    assert places["At the right edge"][0] in {"l", "t", "b"}


def test_boxes_cut_and_join():
    left, right = Box(10, 20, 100, 50).columns(30, 10)
    assert (left, right) == (Box(10, 20, 30, 50), Box(50, 20, 60, 50))
    assert around([left, right]) == Box(10, 20, 100, 50)
    assert Box(0, 0, 10, 10).overlap(Box(5, 5, 10, 10)) == 25
    assert Box(0, 0, 10, 10).overlap(Box(20, 0, 5, 5)) == 0


@pytest.mark.parametrize("colour", [theme.INK, theme.INK_SOFT, theme.MUTED, theme.ACCENT, theme.SHORT])
def test_every_text_colour_reads_on_paper(colour):
    assert theme.contrast(colour, theme.PAPER) >= 4.5


@pytest.mark.parametrize(
    "stops",
    [
        theme.heat_stops("up"),
        theme.heat_stops("diverging"),
        theme.categories(6),
        *[theme.diverging_steps(n) for n in range(2, 8)],
    ],
)
def test_ink_on_every_fill_reads(stops):
    shades = [theme.ramp(stops, at / 20) for at in range(21)]
    assert min(theme.contrast(theme.ink_on(shade), shade) for shade in shades) >= 4.5


def test_the_steps_of_the_ramps_keep_apart_in_greyscale():
    for count in (2, 3, 5):
        lights = [theme.luminance(colour) for colour in theme.levels(count)]
        assert lights == sorted(lights, reverse=True)
        assert all(one - two > 0.04 for one, two in pairwise(lights))


def test_a_client_s_accent_gives_the_ramp_its_hue_and_what_falls_short_stays_orange():
    assert theme.levels(3, "#5C2D91")[-1] == "#5C2D91"
    assert theme.heat_stops("diverging", "#5C2D91")[0] == theme.heat_stops("diverging")[0]


def test_a_brand_of_red_orange_or_gold_leaves_marks_the_house_s_colour_because_orange_says_that_something_falls_short():
    for brand in ("#E35205", "#D52B1E", "#FF0000", "#FFCC00"):
        assert theme.marking(brand) == theme.ACCENT
    for brand in ("#5C2D91", "#2E8B57", "#0B5A7A", "#B0006D", "#111111", "#777777"):
        assert theme.marking(brand) == brand


def test_marks_wear_a_theme_s_next_accent_where_its_first_would_be_taken_for_what_falls_short():
    chosen = themes.mark({"accent1": "#D53103", "accent2": "#8B96A1", "accent3": "#1F5FA8", "accent4": None}, "#FFFFFF")
    assert chosen == ("accent3", ("#1F5FA8", 100))
    assert themes.mark({"accent1": "#1F5FA8", "accent2": "#D53103"}, "#FFFFFF") == ("accent1", ("#1F5FA8", 100))
    assert themes.mark({"accent1": "#D53103", "accent2": "#F2A900"}, "#FFFFFF") == ("", (theme.ACCENT, 100))
    assert themes.mark({}, "#FFFFFF") == ("", (theme.ACCENT, 100))


def test_a_mark_of_no_colour_of_the_theme_is_painted_as_it_is_and_not_in_the_brand_s():
    plain = paint(Style(role=""), theme.ACCENT)
    assert [one.get("val") for one in plain.iter() if one.tag.endswith("srgbClr")] == [theme.ACCENT.lstrip("#")]
    themed = paint(Style(accent="#1F5FA8", role="accent3"), theme.ACCENT)
    assert [one.get("val") for one in themed.iter() if one.tag.endswith("schemeClr")] == ["accent3"]


@pytest.mark.parametrize("accent", [theme.ACCENT, "#5C2D91", "#111111", "#FFCC00"])
@pytest.mark.parametrize("polarity", ["up", "diverging"])
def test_figures_of_a_heat_map_are_dark_on_light_at_every_step(accent, polarity):
    stops = theme.heat_stops(polarity, accent)
    shades = [theme.ramp(stops, at / 40) for at in range(41)]
    assert all(theme.ink_on(shade) == theme.INK for shade in shades)
    assert min(theme.contrast(theme.INK, shade) for shade in shades) > 4.9


def test_a_pale_brand_colour_is_darkened_until_it_reads():
    seen, shade = themes.darkened("#5B9BD5", "#FFFFFF")
    assert shade < 100
    assert theme.contrast(seen, "#FFFFFF") >= 4.5
    assert themes.darkened(theme.ACCENT, "#FFFFFF") == (theme.ACCENT, 100)


def test_no_colours_stand_for_good_and_bad_that_a_colour_blind_reader_confuses():
    good, bad = theme.rgb(theme.ACCENT), theme.rgb(theme.SHORT)
    assert abs(theme.luminance(theme.ACCENT) - theme.luminance(theme.SHORT)) > 0.05
    assert good[2] - bad[2] > 100 and bad[0] - good[0] > 100  # blue against orange: they differ in blue and in red


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("NPS rose by +8 to +23", "+8"),
        ("EUR 4.4M a year", "EUR 4.4M"),
        ("fell from 46% to 41%", "46%"),
        ("a gap of -1.9 points", "-1.9"),
        ("1,206 responses", "1,206"),
        ("+10 pp since spring", "+10 pp"),
    ],
)
def test_the_first_figure_of_a_takeaway_is_bold(words, figure):
    bold = [run.text for run in text.emphasised(words).runs if run.bold]
    assert bold == [figure]
    assert text.emphasised(words).text == words


def test_a_figure_in_somebodys_words_is_not_set_bold():
    said = text.emphasised("Trials speak for it: Refunds (“10 of 12 had the money within a week”, 12 people).")
    assert [run.text for run in said.runs if run.bold] == ["12"]
    assert [run.bold for run in text.emphasised("Próba: „10 z 12 osób”").runs] == [None]


def test_a_takeaway_without_a_figure_stays_plain():
    assert [run.bold for run in text.emphasised("Nothing moved beyond chance.").runs] == [None]


def test_a_minus_sign_replaces_a_hyphen_before_a_figure_only():
    assert (
        signs.typographic("from -31 to -22, 2024-2026, self-service, (-1.9)")
        == "from −31 to −22, 2024-2026, self-service, (−1.9)"
    )


def test_control_characters_and_half_characters_are_taken_out():
    assert clean("a\x01b\ud800c\td\r\ne") == "abc d\ne"


def test_markup_in_a_text_stays_text():
    assert el("a:t", text="<a:t>&]]>").text == "<a:t>&]]>"


def test_a_run_names_its_language_and_its_asian_font():
    polish = run_properties(Style(language="pl"), text="Zażółć gęślą jaźń")
    chinese = run_properties(Style(language="zh"), text="客户体验")
    japanese = run_properties(Style(language="en"), text="お客様")
    assert polish.get("lang") == "pl-PL"
    assert [child.tag.split("}")[1] for child in polish] == ["ea", "cs"]
    assert (chinese.get("lang"), chinese[0].get("typeface")) == ("zh-CN", "Microsoft YaHei")
    assert (japanese.get("lang"), japanese[0].get("typeface")) == ("ja-JP", "Yu Gothic")
    assert run_properties(Style(), text="Claims").get("lang") == "en-GB"


def test_a_text_of_a_client_is_never_a_formula_of_a_chart_s_workbook_and_its_bytes_are_the_same_each_time():
    sheet = Sheet()
    sheet.column('=HYPERLINK("http://x")', ["=1+1", "@SUM(A1)", "http://example.org", None, 3])
    first, second = sheet.bytes("2026-05-18"), sheet.bytes("2026-05-18")
    parts = zipfile.ZipFile(io.BytesIO(first))
    cells = parts.read("xl/worksheets/sheet1.xml").decode()
    assert first == second
    assert "<f>" not in cells and "hyperlink" not in cells.lower()
    assert "=HYPERLINK" in parts.read("xl/sharedStrings.xml").decode()


def test_a_formula_of_a_chart_s_workbook_names_columns_by_their_keys_and_keeps_what_is_typed():
    sheet = Sheet()
    sheet.column("amount", [2.0, 3.0, 5.0], key="amount", formula="N({end}{p})", typed=(0, 1))
    sheet.column("end", [2.0, 5.0, 5.0], key="end", formula="N({end}{p})+{amount}{r}")
    cells = zipfile.ZipFile(io.BytesIO(sheet.bytes("2026-05-18"))).read("xl/worksheets/sheet1.xml").decode()
    assert re.findall(r"<f>([^<]*)</f>", cells) == ["N(B1)+A2", "N(B2)+A3", "N(B3)", "N(B3)+A4"]


def test_a_table_that_runs_off_is_cut_into_even_parts():
    parts = grids.table_pages(documents.long_table(34), STYLE, Box(0, 0, 872, 354))
    counts = [len(part.rows) for part in parts]
    assert len(counts) > 1 and sum(counts) == 34
    assert max(counts) - min(counts) <= 1


def test_a_table_that_cannot_be_set_at_twelve_points_names_its_exhibit():
    wide = documents.make(
        "too-wide",
        "table",
        "Too wide",
        " ".join(f"Indescribability{at}" for at in range(14)),
        [["Incomprehensibilities"] * 14],
    )
    with pytest.raises(RenderError, match=r"'too-wide'.*12 pt"):
        grids.table_pages(wide, STYLE, Box(0, 0, 872, 354))


def test_rows_grow_into_free_space_up_to_a_limit():
    assert sum(tables.grown([20, 20, 20], 90)) == pytest.approx(90)
    assert sum(tables.grown([20, 20], 400, most=1.5)) < 80


def test_heat_map_cells_that_are_not_shown_stay_white():
    made, _ = heatmap.heatmap(documents.heatmap(), STYLE, Box(0, 0, 572, 330))
    (dash,) = [cell for row in made.rows for cell in row if cell.text == "–"]
    assert dash.fill is None


def test_a_roadmap_that_is_cut_keeps_one_calendar():
    rows = [
        [
            f"Initiative {at}",
            f"2026-{at % 12 + 1:02d}-01",
            f"2026-{at % 12 + 1:02d}-28",
            "One",
            None,
            str(at),
            None,
            "planned",
        ]
        for at in range(40)
    ]
    whole = replace(documents.gantt(), rows=tuple(tuple(row) for row in rows))
    parts = gantt.pages(whole, STYLE, Box(0, 0, 872, 300))
    assert len(parts) > 1
    assert len({part.scale for part in parts}) == 1
    assert sum(len(part.rows) for part in parts) == 40


def test_an_initiative_without_dates_is_refused_by_name():
    dateless = replace(documents.gantt(), rows=(("Undated", None, None, "One", None, "x", None, "planned"),))
    with pytest.raises(RenderError, match="Undated has neither start nor end"):
        gantt.tasks(dateless)


@pytest.mark.parametrize(
    ("values", "ends"), [([3, 18, 25], (0, 30)), ([-31, 24], (-40, 40)), ([], (0, 1)), ([None, 2.0], (0, 2))]
)
def test_axes_end_at_round_numbers_around_the_data(values, ends):
    low, high = data.ends(values)
    assert (low, high) == pytest.approx(ends)


def test_differences_of_shares_are_drawn_in_percentage_points():
    assert data.scaled(0.08, "share difference") == 8
    assert data.scaled(None, "share") is None


@pytest.mark.parametrize(
    ("content", "says"), [(b"", "not a PowerPoint file"), (b"PK\x03\x04 broken", "not a PowerPoint file")]
)
def test_a_template_that_is_no_presentation_is_refused(tmp_path, content, says):
    path = tmp_path / "brand.pptx"
    path.write_bytes(content)
    with pytest.raises(MisuseError, match=says):
        package.opened(path)


def test_a_template_with_macros_is_refused(tmp_path):
    path = tmp_path / "brand.pptm"
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr("[Content_Types].xml", "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml")
    with pytest.raises(MisuseError, match="macros"):
        package.opened(path)


def test_a_missing_template_is_named(tmp_path):
    with pytest.raises(MisuseError, match=r"nowhere\.pptx"):
        package.opened(tmp_path / "nowhere.pptx")


def _matrix_of(labels):
    return exhibit(
        pd.DataFrame(
            {"item": labels, "x": [1.0, 1.9, *[1.5] * (len(labels) - 2)], "y": [1.0, 1.9, *[1.5] * (len(labels) - 2)]}
        ),
        kind="matrix",
        id="m",
        title="The first leads",
        encoding={"label": "item", "x": "x", "y": "y"},
        highlight=[labels[0]],
        alt="m",
    )


def test_a_crowded_matrix_has_letters_with_a_key_and_the_highlighted_item_keeps_its_name():
    crowd = _matrix_of(
        [f"A long name of item {word}" for word in ["one", "two", *(f"number {at}" for at in range(20))]]
    )
    lettered, key = matrix.keyed(crowd, STYLE, Box(0, 0, 400, 260))
    assert lettered.column("label")[0] == "A long name of item one"
    assert lettered.column("label")[1] == "A" and key[0] == "A  A long name of item two"
    assert len(key) == 21


def test_a_matrix_with_room_keeps_its_labels():
    roomy = _matrix_of(["One", "Two"])
    assert matrix.keyed(roomy, STYLE, Box(0, 0, 400, 260)) == (roomy, ())


def test_a_row_that_the_title_speaks_of_is_measured_in_bold():
    words = "Recommended: answers what customer work earns and who may put things right on the spot"
    rows = [["A larger budget", words], ["The plan", words.replace("Recommended", "Not taken")]]
    made = documents.make("options", "table", "The plan leads", "Option Why", rows, highlight=(words,))
    one = grids.laid(made, STYLE, Box(0, 0, 420, 300))
    plain = grids.laid(replace(made, highlight=()), STYLE, Box(0, 0, 420, 300))
    assert one.strong == {0}
    assert sum(one.heights) >= sum(plain.heights)
