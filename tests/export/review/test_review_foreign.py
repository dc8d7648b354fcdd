"""Decks that were not made here: the review reads them all, and what it says of them is so."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.export.review import review
from workbench.export.review.reading import read

DECKS = (
    "coreoz_french_demo",
    "emil_spicy",
    "m3_japanese_in1",
    "officer_test-no-placeholders-in-layout",
    "public_health_scotland_16x9",
)


@pytest.mark.parametrize("name", DECKS)
def test_a_foreign_deck_is_read_and_reviewed(shared_data: Path, name: str) -> None:
    data = (shared_data / "deck_templates" / f"{name}.pptx").read_bytes()
    deck = read(data)
    assert deck.size[0] >= 720
    assert {one.check for one in review(data)} >= {"record-missing"}


def test_a_japanese_deck_s_titles_sizes_and_fonts_are_resolved(shared_data: Path) -> None:
    deck = read((shared_data / "deck_templates/m3_japanese_in1.pptx").read_bytes())
    assert deck.slides[0].heading == "Ppt-template test"
    run = deck.slides[0].title.body.paragraphs[0].runs[0]  # type: ignore[union-attr]
    assert (run.size, run.font, run.colour) == (60.0, "游ゴシック Light", "#000000")


def test_white_text_on_a_picture_background_is_not_called_faint(shared_data: Path) -> None:
    data = (shared_data / "deck_templates/public_health_scotland_16x9.pptx").read_bytes()
    assert not [one for one in review(data) if one.check == "contrast"]


def test_alternative_texts_that_are_paths_are_found(shared_data: Path) -> None:
    data = (shared_data / "deck_templates/coreoz_french_demo.pptx").read_bytes()
    assert len([one for one in review(data) if one.check == "alt-poor"]) == 3
