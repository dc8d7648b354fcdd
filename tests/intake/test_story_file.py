"""What an analyst wrote into story.yaml is read, or refused with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import InputError
from workbench.intake import story


def written(folder: Path, text: str) -> Path:
    path = folder / "story.yaml"
    path.write_text(text, "utf-8")
    return path


def test_titles_order_and_what_is_dropped_are_read(tmp_path: Path) -> None:
    path = written(tmp_path, "titles: {voice-touchpoints: Refunds fail}\norder: [journey-map]\ndrop: [voice-value]\n")
    found = story.read(path, shown="story.yaml")
    assert (found.titles, found.order, found.drop) == (
        {"voice-touchpoints": "Refunds fail"},
        ("journey-map",),
        ("voice-value",),
    )


def test_an_empty_part_a_long_title_and_an_unknown_key_are_told_at_once(tmp_path: Path) -> None:
    path = written(tmp_path, f"titles: {{a: {'x' * 96}}}\nparts: [{{id: cost, exhibits: []}}]\nhide: [b]\n")
    with pytest.raises(InputError) as caught:
        story.read(path, shown="story.yaml")
    assert [(fault.line, fault.allowed) for fault in caught.value.faults] == [
        (1, "1 to 95 characters"), (2, "1 or more entries"), (3, "drop, order, parts, titles"),
    ]  # fmt: skip


def test_a_file_without_anything_changes_nothing(tmp_path: Path) -> None:
    assert story.read(written(tmp_path, "titles: {}\n"), shown="story.yaml") == story.StoryFile()
