"""Footers and figures take the room that they are given, in any template."""

import io

import documents
import pytest
from pptx import Presentation

from workbench.document import Document
from workbench.export import deck
from workbench.render import fit
from workbench.render.layout import tables
from workbench.render.layout.style import Style

PARTS = ("A rather long name of a client", "Fictional client", "Confidential")


def footer_in(width: float, height: float = 16.0):
    """Text and size (None: the placeholder's own) of the footer in a zone of that room in points, set at 12 pt."""
    from workbench.render.layout.box import Box
    from workbench.render.slide import setting
    from workbench.render.slide.frames import Zone

    class Page:
        style = Style()

        def zone(self, name):
            return Zone(Box(0, 0, width, height), ("ftr", 11), size=12.0)

        def text(self, zone, paragraphs, *, name, size):
            self.set = (paragraphs[0].text, size)

    page = Page()
    setting.footer(page, PARTS)
    return page.set


def test_a_footer_with_room_says_everything_in_the_template_s_own_size():
    assert footer_in(500) == ("A rather long name of a client  ·  Fictional client  ·  Confidential", None)


def test_a_narrow_footer_drops_the_client_s_name_first_and_keeps_the_terms():
    assert footer_in(200) == ("Fictional client  ·  Confidential", None)
    assert footer_in(100) == ("Confidential", None)


def test_a_very_narrow_footer_steps_down_to_nine_points_and_then_ends_in_an_ellipsis():
    assert footer_in(49) == ("Confidential", 9.0)
    assert footer_in(30)[1] == 9.0 and footer_in(30)[0].endswith("…")


def test_every_slide_of_our_template_has_the_whole_footer():
    document = Document(documents.context(), documents.every_kind().sections)
    slides = list(Presentation(io.BytesIO(deck.write(document))).slides)[1:]
    said = {shape.text_frame.text for slide in slides for shape in slide.shapes if shape.name == "Footer"}
    assert said == {"Halden Rail  ·  Fictional company, invented data  ·  Confidential"}


def test_a_hyphen_before_a_figure_is_measured_as_the_minus_that_is_set():
    assert fit.width("-3.3", 12) == fit.width("−3.3", 12) > fit.width("3.3", 12)
    assert fit.width("self-service", 12) < fit.width("self−service", 12)
    assert tables.needed("a gap of -3.3", 60, 12, Style()) == tables.needed("a gap of −3.3", 60, 12, Style())


@pytest.mark.parametrize(("font", "body"), [("Calibri", "Arial"), ("Arial", "Calibri")])
def test_tables_are_measured_in_the_wider_of_the_two_fonts_that_programs_may_set_them_in(font, body):
    assert Style(font=font, body=body).cells == "Arial"
