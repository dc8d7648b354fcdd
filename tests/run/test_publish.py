"""A run is published whole or not at all, and what it consists of can be proved afterwards."""

from __future__ import annotations

import json

import pytest

from workbench.run import publish

DECK = "d830325906c3d540ae219e6aba0f243d52cd708feea68355a3f63f76aff8da33"  # of the four letters "deck"


@pytest.fixture
def published(tmp_path):
    """Publishes a run `r1` of client acme whose deck holds a text."""

    def published(text: str, run: str = "r1"):
        folder = publish.staging(tmp_path, "acme", run)
        (folder / "deck.pptx").write_text(text)
        publish.publish(folder, tmp_path / "reports/acme" / run, {"run": run})
        return tmp_path / "reports/acme" / run

    return published


def test_a_published_run_lists_size_and_hash_of_each_file(published):
    folder = published("deck")
    assert publish.manifest(folder)["outputs"] == {"deck.pptx": {"bytes": 4, "sha256": DECK}}
    assert publish.damaged(folder) == []


def test_the_newest_run_is_found_and_there_is_none_before_the_first(published, tmp_path):
    assert publish.latest(tmp_path, "acme") is None
    published("one", run="r1")
    published("two", run="r2")
    assert publish.latest(tmp_path, "acme") == tmp_path / "reports/acme/r2"


def test_publishing_under_the_same_name_replaces_the_whole_run(published, tmp_path):
    published("old")
    folder = published("new")
    assert (folder / "deck.pptx").read_text() == "new"
    assert publish.damaged(folder) == []
    assert list((tmp_path / "reports/.staging").iterdir()) == []


def test_without_an_exchange_in_one_step_the_folders_still_change_places(published, monkeypatch):
    monkeypatch.setattr(publish, "_renameat2", lambda new, old: False)
    published("old")
    assert (published("new") / "deck.pptx").read_text() == "new"


def test_where_the_pointer_cannot_be_written_the_earlier_run_is_back_in_place(published, tmp_path):
    pointer = tmp_path / "reports/acme/latest"
    earlier = published("old")
    pointer.unlink()
    pointer.mkdir()  # nothing can take the place of a folder
    for run in ("r1", "r2"):
        with pytest.raises(OSError, match="latest"):
            published("new", run=run)
        assert (earlier / "deck.pptx").read_text() == "old"
        assert publish.damaged(earlier) == []
    assert sorted(path.name for path in (tmp_path / "reports/acme").iterdir()) == ["latest", "r1"]
    pointer.rmdir()
    assert (published("new") / "deck.pptx").read_text() == "new"


def test_a_changed_or_missing_file_is_found(published):
    folder = published("deck")
    (folder / "deck.pptx").write_text("dect")
    assert publish.damaged(folder) == ["deck.pptx"]
    (folder / "deck.pptx").unlink()
    assert publish.damaged(folder) == ["deck.pptx"]


def test_what_an_interrupted_run_left_is_removed_but_not_another_clients(tmp_path):
    (publish.staging(tmp_path, "acme", "r0") / "half").write_text("x")
    other = publish.staging(tmp_path, "acme-two", "r0")
    assert list(publish.staging(tmp_path, "acme", "r1").iterdir()) == []
    assert other.is_dir()
    assert not (tmp_path / "reports/.staging/acme@r0").exists()


def test_a_failed_write_leaves_the_old_content(tmp_path, monkeypatch):
    path = tmp_path / "results.json"
    publish.write(path, b"old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(publish.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        publish.write(path, b"new")
    assert path.read_bytes() == b"old"


def test_what_is_written_is_its_owners_to_read_even_over_a_file_that_others_could(tmp_path):
    path = tmp_path / "index.html"
    path.write_text("old", "utf-8")
    path.chmod(0o644)
    publish.write(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o600


def test_json_has_a_line_for_each_entry_and_says_the_same() -> None:
    value = {"b": [{"x": 1, "ł": "é"}, []], "a": {}, "c": {"d": {"e": {"f": [1, {"g": None}]}}}}
    written = publish.lines(value, depth=2)
    assert json.loads(written) == value
    assert written.split("\n")[:4] == ["{", '"b": [', '{"x": 1, "ł": "é"},', "[]"]
    assert list(json.loads(publish.lines(value, sort_keys=True))) == ["a", "b", "c"]


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_number_that_json_has_not_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        publish.lines({"value": number})
