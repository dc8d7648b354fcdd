"""A template's pictures bound its body; formulas of a waterfall's sheet follow its amounts."""

import io

import documents
from PIL import Image
from pptx import Presentation

from workbench.render.kinds import waterfall
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.slide import backgrounds

PAGE = Box(0, 0, 960, 540)


def picture(*, painted: tuple[int, int, int, int] | None) -> bytes:
    """A white picture of a page with a green rectangle (left, top, right, bottom) on it."""
    made = Image.new("RGB", (960, 540), "white")
    if painted:
        made.paste((0, 128, 0), painted)
    out = io.BytesIO()
    made.save(out, "PNG")
    return out.getvalue()


def test_what_is_painted_low_on_a_background_picture_bounds_the_body_under_it():
    cells = backgrounds._drawn_on(picture(painted=(700, 420, 800, 540)), PAGE)
    assert backgrounds.floor_of(cells, Box(60, 30, 840, 60), PAGE) and min(box.top for box in cells) == 420
    assert backgrounds.floor_of(cells, Box(60, 30, 500, 60), PAGE) == []


def test_a_plain_picture_a_texture_and_what_is_no_picture_bound_nothing():
    assert backgrounds._drawn_on(picture(painted=None), PAGE) == []
    assert backgrounds._drawn_on(picture(painted=(0, 280, 960, 540)), PAGE) == []
    assert backgrounds._drawn_on(b"<svg/>", PAGE) == []


def test_shapes_of_a_layout_are_obstacles_and_its_placeholders_are_not():
    deck = Presentation()
    assert backgrounds.obstacles(deck.slide_layouts[5], Box(0, 0, 720, 540)) == []


def test_the_sums_of_a_waterfall_are_formulas_and_its_steps_are_typed():
    steps = [["Retention", 2.6, False], ["Costs", -3.1, False], ["Net", -0.5, True]]
    shown = documents.make("w", "waterfall", "Steps", "category value total", steps, unit="score")
    chart = waterfall.waterfall(shown, Style(), Box(0, 0, 800, 300))
    columns = {one.key: one for one in chart.columns}
    assert columns["amount"].typed == (0, 1)
    assert columns["end"].formula == "{start}{r}+{amount}{r}"
    assert [round(value, 6) for value in columns["end"].values] == [2.6, -0.5, -0.5]
    assert all(one.formula for one in chart.plots[0].series)
