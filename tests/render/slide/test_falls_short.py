"""What falls short is orange in every kind, and nothing else is: the worst has one colour everywhere."""

from __future__ import annotations

import io
from dataclasses import replace

import documents
import pytest
from pptx import Presentation

from workbench.document import Document
from workbench.export import deck

ORANGE = "C2560A"
ROWS = {
    "bar": ("category value", [["Refunds", 12.0], ["Staff", 80.0], ["Booking", 75.0]]),
    "dots": ("category series value", [["Refunds", "Now", 1.0], ["Refunds", "Target", 4.0], ["Staff", "Now", 3.0], ["Staff", "Target", 4.0]]),
    "line": ("x series value", [["May", "Refunds", 40.0], ["June", "Refunds", 20.0], ["May", "Staff", 60.0], ["June", "Staff", 80.0]]),
    "slope": ("x series value", [["May", "Refunds", 40.0], ["June", "Refunds", 20.0], ["May", "Staff", 60.0], ["June", "Staff", 80.0]]),
    "matrix": ("label x y", [["Refunds", 10.0, 90.0], ["Staff", 90.0, 80.0], ["Booking", 70.0, 20.0]]),
}  # fmt: skip


def drawn(kind: str, short: tuple[str, ...]) -> str:
    roles, rows = ROWS[kind]
    one = replace(documents.make("mine", kind, "Refunds come last", roles, rows, unit="count"), short=short)
    section = documents.section("02_own", "Own", "", documents.results()[1], one)
    document = Document(documents.context(), (section,))
    made = Presentation(io.BytesIO(deck.write(document)))
    parts = (part for slide in made.slides for part in slide.part.package.iter_parts())
    return next(part.blob.decode() for part in parts if part.partname.startswith("/ppt/charts/cx"))


@pytest.mark.parametrize("kind", ROWS)
def test_what_falls_short_is_orange(kind: str) -> None:
    assert ORANGE in drawn(kind, ("Refunds",))
    assert ORANGE not in drawn(kind, ())


def test_what_falls_short_counts_as_what_the_title_speaks_of() -> None:
    roles, rows = ROWS["bar"]
    one = replace(
        documents.make("mine", "bar", "Refunds come last", roles, rows, unit="count"),
        highlight=("Staff",),
        short=("Refunds",),
    )
    assert one.highlight == ("Staff", "Refunds")
