"""A cover says the message under the client's name and what is asked; a client's cover keeps what is asked the longest."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pptx import Presentation

from workbench.render.slide.build import build
from workbench.render.slide.spec import Deck, Slide

ASKED = "We ask the board to (1) release EUR 1.6M now and (2) hold EUR 620K for a new test until 30 April 2027."
MESSAGE = "Fix “Delays” first: the plan should return EUR 2.9M net over 48 months"


def cover(template: Path | None = None, *, message: str = MESSAGE) -> dict[str, tuple[int, str]]:
    """Where each text of a cover begins, and what it says, by its name."""
    slide = Slide(
        "cover", "Halden Rail", "Halden Rail", eyebrow="Passenger rail", subtitle="Findings\n1 October 2025 – 30 September 2026",
        message=message, takeaways=(ASKED,), details="30 September 2026 · For decision\nPrepared by: Us", source="Confidential",
    )  # fmt: skip
    deck = Deck((slide,), "Halden Rail", "Us", "", "2026-09-30", "en", (), "#0B5A7A")
    shown = Presentation(io.BytesIO(build(deck, template).content)).slides[0]
    texts = [one for one in shown.shapes if one.has_text_frame]
    return {one.name: (int(one.top), one.text_frame.text.replace("\u00a0", " ")) for one in texts}


def low(path: Path, *, height: int) -> Path:
    """A client's template whose subtitle has little room."""
    made = Presentation()
    for shape in made.slide_layouts[0].placeholders:
        if shape.placeholder_format.idx == 1:
            shape.left, shape.top, shape.width, shape.height = shape.left, shape.top, shape.width, height
    made.save(str(path))
    return path


def test_the_message_stands_under_the_clients_name_which_moves_up_for_it() -> None:
    with_one, without = cover(), cover(message="")
    assert with_one["Message"][1] == MESSAGE
    assert with_one["Title"][0] < without["Title"][0] < with_one["Message"][0]
    assert "Message" not in without


@pytest.mark.parametrize(("height", "message"), [(1_800_000, True), (900_000, False), (560_000, False)])
def test_on_a_clients_cover_the_message_gives_way_before_what_is_asked(
    tmp_path: Path, height: int, message: bool
) -> None:
    words = cover(low(tmp_path / "house.pptx", height=height))["Subtitle"][1]
    assert (MESSAGE in words, ASKED in words) == (message, True)


def test_a_cover_with_hardly_any_room_still_says_how_the_ask_begins(tmp_path: Path) -> None:
    assert cover(low(tmp_path / "house.pptx", height=230_000))["Subtitle"][1].startswith("We ask the board to (1)")
