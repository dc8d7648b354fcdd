"""What a delivery holds: what may leave, the deck that was edited in place of the one that was made, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pptx import Presentation

from workbench.errors import MisuseError
from workbench.privacy import deliveries
from workbench.run.handover import hand_over

pytestmark = pytest.mark.xdist_group("sample")  # one client is handed over once at a time


@pytest.fixture
def workspace(sample_run) -> Iterator[Path]:
    yield sample_run.workspace
    for path in (sample_run.workspace / "client_data/halden-rail/.deliveries").glob("*"):
        path.unlink()


def test_a_delivery_holds_what_may_leave_and_nothing_else(workspace):
    made = hand_over("halden-rail", workspace=workspace, packed=False)
    names = {path.name for path in made.place.iterdir()}
    assert {"deck.pptx", "report.pdf", "workbook.xlsx"} <= names
    assert not [name for name in names if name.endswith((".json", ".ipynb", ".html"))]
    assert "communication.xlsx" in names and "stakeholders.xlsx" not in names
    (record,) = deliveries.read(workspace / "client_data/halden-rail")
    assert len(record.people["maturity 2026"].who) == 18


def test_the_deck_that_was_edited_goes_in_place_of_the_one_that_was_made(workspace, tmp_path):
    shown = Presentation(next(workspace.glob("reports/halden-rail/*/deck.pptx")))
    shown.slides[0].shapes.title.text_frame.text = "Words of our own"
    shown.save(tmp_path / "edited.pptx")
    made = hand_over("halden-rail", workspace=workspace, packed=False, deck=tmp_path / "edited.pptx")
    assert Presentation(made.place / "deck.pptx").slides[0].shapes.title.text_frame.text == "Words of our own"
    assert "edited.pptx" not in made.files


def test_a_deck_of_another_run_is_not_handed_over(workspace, tmp_path):
    shown = Presentation(next(workspace.glob("reports/halden-rail/*/deck.pptx")))
    shown.core_properties.identifier = "of another record"
    shown.save(tmp_path / "old.pptx")
    with pytest.raises(
        MisuseError, match=r"old\.pptx was not made from .*; first: workbench refresh halden-rail old\.pptx"
    ):
        hand_over("halden-rail", workspace=workspace, packed=False, deck=tmp_path / "old.pptx")
