"""What an analyst changes in the argument is kept in the client's story.yaml and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import documents
import pytest

from workbench.document import Document, Section, Shown
from workbench.errors import MisuseError
from workbench.intake.story import read
from workbench.privacy.rules import STANDARD
from workbench.story.desk import Argument, changes
from workbench.story.record import Record
from workbench.story.storyline import UNCHANGED
from workbench.story.telling import tell


def argument(folder: Path) -> Argument:
    shown = tuple(
        Shown(
            documents.make(name, "bar", f"{name} says it", "category value", [["A", 0.4]], unit="share"), "", "02", name
        )
        for name in ("voice-by-wave", "voice-value", "mine.extra")
    )
    document = Document(documents.context(), (Section("02", "Voice", shown),))
    return Argument(tell(Record({}), rules=STANDARD), document, UNCHANGED, folder)


def test_what_is_kept_is_what_the_next_run_reads(tmp_path: Path) -> None:
    mine = argument(tmp_path).retitle("voice-value", 'What "loyal" is worth').drop("voice-by-wave")
    assert mine.keep() == "Kept in story.yaml. The next run or export shows it."
    assert changes(read(tmp_path / "story.yaml", shown="story.yaml")) == mine.changes
    assert [path.name for path in tmp_path.iterdir()] == ["story.yaml"]


def test_a_page_moves_in_front_of_another_and_an_exhibit_of_the_appendix_joins(tmp_path: Path) -> None:
    mine = argument(tmp_path).move("mine.extra", before="voice-value")
    assert [page.shown.exhibit.id for page in mine.story.pages] == ["voice-by-wave", "mine.extra", "voice-value"]


def test_restored_there_is_nothing_to_keep_and_no_file(tmp_path: Path) -> None:
    mine = argument(tmp_path).retitle("voice-value", "Ours")
    mine.keep()
    assert mine.restore("voice-value").keep() == "Nothing differs from the storyline: there is no story.yaml."
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_exhibit_and_a_title_that_fits_no_slide_are_refused(tmp_path: Path) -> None:
    with pytest.raises(MisuseError, match="there is no exhibit 'voice-vale'"):
        argument(tmp_path).drop("voice-vale")
    with pytest.raises(MisuseError, match="1 to 95 characters; this one has 96"):
        argument(tmp_path).retitle("voice-value", "x" * 96)


def test_the_notebook_shows_pages_with_their_titles_and_the_evidence_behind(tmp_path: Path) -> None:
    html = argument(tmp_path).retitle("voice-value", "A <b> title")._repr_html_()
    assert "A &lt;b&gt; title" in html
    assert html.index("voice-by-wave") < html.index("voice-value") < html.index("mine.extra")


def test_the_notebook_lists_what_the_working_deck_alone_has_and_a_drop_brings_it_into_the_appendix(
    tmp_path: Path,
) -> None:
    mine = argument(tmp_path)
    both = tuple(
        Shown(documents.make(name, "bar", f"{name} says it", "category value", [["A", 0.4], ["B", 1]], unit="share"), "", "02", name)
        for name in ("voice-scorecard", "voice-touchpoints", "voice-by-wave")
    )  # fmt: skip
    mine = replace(mine, document=Document(documents.context(), (Section("02", "Voice", both),)))
    assert "<td>working deck alone</td><td><code>voice-by-wave</code></td>" in mine._repr_html_()
    assert "<td>appendix</td><td><code>voice-by-wave</code></td>" in mine.drop("voice-by-wave")._repr_html_()
