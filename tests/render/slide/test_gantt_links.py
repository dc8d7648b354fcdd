"""Dependencies of initiatives are drawn as elbows from an end to a start, horizons as diamonds in their group's row."""

import datetime as dt
import io

import documents
from pptx import Presentation

from workbench.document import Document, Section, Shown
from workbench.export import deck
from workbench.render import fit
from workbench.render.kinds import gantt
from workbench.render.layout.style import Style


def links_of(exhibit) -> list[str]:
    return [shape.name for shape in shapes_of(exhibit) if shape.name.startswith("link:")]


def shapes_of(exhibit):
    section = Section("05_roadmap", "Roadmap", (Shown(exhibit, "", "05_roadmap", "plan"),))
    slides = Presentation(io.BytesIO(deck.write(Document(documents.context(), (section,))))).slides
    return [shape for slide in slides for shape in slide.shapes]


def test_each_dependency_has_an_elbow_of_two_lines_unless_it_would_cross_another_bar():
    links = links_of(documents.gantt())
    assert {"link:g1>g2", "link:d1>d2", "link:c3>c4"} == set(links)  # c2 runs between c1 and c3
    assert len(links) == 6


def test_a_plan_without_dependencies_has_no_lines():
    rows = [["Alone", "2026-06-01", "2026-07-15"]]
    alone = documents.make("plan", "gantt", "One initiative runs until July", "label start end", rows, unit="text")
    assert links_of(alone) == []


def test_the_horizon_of_a_group_stands_in_the_group_s_own_row():
    rows = [
        ["One", "2026-06-01", "2026-07-15", "By August", False, "started"],
        ["Two", "2026-06-01", "2026-08-31", "By August", False, "planned"],
        ["By August", "2026-08-31", "2026-08-31", "By August", True, None],
    ]
    plan = documents.make(
        "plan", "gantt", "Two run until August", "label start end group milestone status", rows, unit="text"
    )
    shapes = {shape.name: shape for shape in shapes_of(plan)}
    table = next(shape.table for shape in shapes.values() if shape.has_table)
    assert [row.cells[0].text for row in table.rows][2:] == ["By August", "One", "Two"]
    assert shapes["milestone:By August"].top < shapes["bar:One"].top
    assert shapes["dates:By August"].text_frame.text == "31 Aug"


def test_a_status_that_is_more_than_planned_is_said_in_words():
    rows = [
        ["One", "2026-06-01", "2026-12-31", "started"],
        ["Two", "2026-06-01", "2026-12-31", "planned"],
        ["Three", "2026-06-01", "2026-12-31", None],
    ]
    plan = documents.make("plan", "gantt", "Three run until December", "label start end status", rows, unit="text")
    shapes = {shape.name: shape for shape in shapes_of(plan)}
    said = [
        shapes[f"dates:{name}"].text_frame.text if f"dates:{name}" in shapes else "" for name in ("One", "Two", "Three")
    ]
    assert said == ["started", "", ""]


def test_an_owner_of_usual_length_stands_uncut_beside_the_plan():
    rows = [["Case owner", "2026-06-01", "2028-05-31", "Head of Customer Service", "EUR 60K"]]
    plan = documents.make(
        "plan", "gantt", "One initiative runs for two years", "label start end owner cost", rows, unit="text"
    )
    table = next(shape.table for shape in shapes_of(plan) if shape.has_table)
    assert "Head of Customer Service" in [cell.text for cell in table.rows[2].cells]


def test_a_horizon_with_a_gate_has_a_row_of_its_own_however_few_its_initiatives():
    rows = [
        ["One", "2026-06-01", "2026-07-15", "By August", False, "started"],
        ["By August", "2026-08-31", "2026-08-31", "By August", True, None],
    ]
    plan = documents.make("plan", "gantt", "One by August", "label start end group milestone status", rows, unit="text")
    tables = [shape.table for shape in shapes_of(plan) if shape.has_table]
    names = [row.cells[0].text for row in tables[0].rows]
    assert [name for name in names if name in {"One", "By August"}] == ["By August", "One"]


def test_the_milestones_of_an_initiative_are_diamonds_within_its_row_and_within_the_calendar():
    rows = [["One", "2026-06-01", "2026-08-31", "2026-07-31 2027-12-31"], ["Two", "2026-06-01", "2026-07-15", ""]]
    plan = documents.make("plan", "gantt", "Two run until August", "label start end marks", rows, unit="text")
    marks = {shape.name: shape for shape in shapes_of(plan) if shape.name.startswith("mark:")}
    assert list(marks) == ["mark:One:2026-07-31"]


def laid(width):
    """Heads and heights of a plan's table on a slide so wide."""
    rows = [["Case owner", "2026-06-01", "2028-05-31", "Head of Customer Service", "EUR 60K"]] * 2
    plan = documents.make(
        "plan", "gantt", "Two", "label start end owner cost", rows, unit="text",
        labels={"owner": "Owner", "cost": "Investment and running cost"},
    )  # fmt: skip
    found = gantt.tasks(plan)
    return gantt._first(found, list(found), plan, Style(), width)


def test_on_a_narrow_page_an_owner_is_left_out_rather_than_cut_and_money_is_whole():
    assert [one.field for one in laid(870)] == ["label", "owner", "cost"]
    assert [one.field for one in laid(480)] == ["label", "cost"]
    assert laid(480)[-1].width > 70


def test_a_heading_of_two_lines_makes_the_head_taller():
    assert gantt._heads(laid(480), Style())[1] > gantt.HEAD


def test_a_last_row_has_the_sums_and_what_each_year_spends():
    rows = [
        ["One", "2026-06-01", "2027-07-15", "EUR 420K", "EUR 180K"],
        ["Two", "2026-06-01", "2027-08-31", "EUR 80K", "–"],
    ]
    labels = {
        "cost": "Investment",
        "running": "A year",
        "total": "In all",
        "total cost": "EUR 500K",
        "total running": "EUR 180K",
    }
    plan = documents.make(
        "plan",
        "gantt",
        "Two run",
        "label start end cost running",
        rows,
        unit="text",
        labels=labels | {"total years": "EUR 500K in year 1"},
    )
    table = next(shape.table for shape in shapes_of(plan) if shape.has_table)
    assert [cell.text for cell in table.rows[1].cells][:3] == ["Initiative", "Investment", "A year"]
    assert [cell.text.replace("\u00a0", " ") for cell in table.rows[4].cells][:4] == [
        "In all",
        "EUR 500K",
        "EUR 180K",
        "EUR 500K in year 1",
    ]


def test_a_year_without_the_room_for_four_digits_has_two_or_none():
    quarters = tuple(
        dt.date(year, month, 1) for year, month in ((2026, 10), (2027, 1), (2027, 4), (2027, 7), (2027, 10))
    )
    texts = {}
    for width in (300, 150, 60):
        calendar = gantt.Calendar(quarters, dt.date(2028, 1, 1), 0.0, width)
        texts[width] = [cell.text for cell in gantt._years(calendar, 0, Style())]
    assert texts == {300: ["2026", "2027"], 150: ["’26", "2027"], 60: ["", "2027"]}


def test_a_quarter_is_called_so_in_each_language_as_long_as_two_signs_have_room():
    quarters = tuple(dt.date(2027, month, 1) for month in (1, 4, 7, 10))
    texts = {}
    for language, width in (("en", 200), ("pl", 200), ("zh", 130), ("pl", 60)):
        calendar = gantt.Calendar(quarters, dt.date(2028, 1, 1), 0.0, width)
        texts[language, width] = next(cell.text for cell in gantt._months(calendar, [], Style(language)))
    assert texts == {("en", 200): "Q1", ("pl", 200): "I kw.", ("zh", 130): "Q1", ("pl", 60): "1"}


def test_names_are_whole_where_no_owner_needs_the_room_beside_them():
    name = "A forecast with a seat on the next train, told in the app"
    rows = [[name, "2026-06-01", "2026-08-31"], ["Two", "2026-06-01", "2026-12-31"]]
    plan = documents.make("plan", "gantt", "Two run until December", "label start end", rows, unit="text")
    table = next(shape.table for shape in shapes_of(plan) if shape.has_table)
    assert [row.cells[0].text for row in table.rows][2:] == [name, "Two"]


def test_a_milestone_on_a_dark_bar_is_light():
    rows = [
        ["One", "2026-06-01", "2026-08-31", "2026-07-31", "started"],
        ["Two", "2026-06-01", "2026-08-31", "2026-07-31", "planned"],
    ]
    plan = documents.make("plan", "gantt", "Two run until August", "label start end marks status", rows, unit="text")
    fills = {
        shape.name: str(shape.fill.fore_color.theme_color)
        for shape in shapes_of(plan)
        if shape.name.startswith("mark:")
    }
    assert fills["mark:One:2026-07-31"] != fills["mark:Two:2026-07-31"]


def test_a_year_that_a_wider_face_breaks_is_not_named_as_its_second_line_moves_all_rows_from_their_bars():
    narrow = gantt.Calendar((dt.date(2026, 10, 1), dt.date(2027, 1, 1)), dt.date(2027, 4, 1), 0.0, 68.0, 14.0)
    spared = Style(font=fit.spared("Calibri"), body=fit.spared("Calibri"))
    assert [cell.text for cell in gantt._years(narrow, 0, spared)] == ["", ""]
    assert [cell.text for cell in gantt._years(narrow, 0, Style(font="Arial", body="Arial"))] == ["’26", "’27"]
