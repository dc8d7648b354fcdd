"""What a run's own review finds is told with the deck, not instead of it; a wrong figure alone keeps it back."""

from __future__ import annotations

import json

import pytest
from workspaces import WORK, write_client, write_notebook

from workbench.batch.status import state
from workbench.errors import RenderError
from workbench.run import publish
from workbench.run.client import run_client
from workbench.run.outcome import Request

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("warm_kernels")]
WORDS = "It is what it is."


def ran(workspace, title, *, text=WORDS):
    """The outcome of a client whose one notebook records the figure 2.0 and says this of it."""
    work = WORK.format(module="first").replace("A is twice B", title).replace(WORDS, text)
    write_notebook(workspace, "91_first", work)
    write_client(workspace)
    return run_client("acme", workspace=workspace, request=Request())


def test_a_number_that_nothing_explains_is_marked_in_manifest_outcome_and_status(tmp_path):
    outcome = ran(tmp_path, "A is twice B when 77 of them are asked")
    folder = publish.latest(tmp_path, "acme")
    assert (outcome.status, outcome.code) == ("done", 0)
    assert all((folder / name).is_file() for name in ("deck.pptx", "report.pdf", "workbook.xlsx"))
    marks = publish.manifest(folder)["marks"]
    assert marks == list(outcome.marks) == outcome.to_json()["marks"] == list(state("acme", workspace=tmp_path).marks)
    assert [mark.partition(" on slide ")[0] for mark in marks] == ["number-unmatched"]
    assert "77" not in json.dumps(marks)


def test_a_title_too_long_for_any_size_is_marked_by_exhibit_and_slide(tmp_path):
    outcome = ran(tmp_path, "A is twice B, as was to be expected of it; " * 12)
    assert [mark.partition(" (")[0] for mark in outcome.marks] == ["exhibit 'first.bars'"]


def test_a_figure_that_is_not_the_recorded_one_keeps_the_deck_back(tmp_path):
    with pytest.raises(RenderError, match=r'not the recorded ones:\n.*"7\.3"'):
        ran(tmp_path, "A scores 7.3, twice what B scores")
    assert publish.latest(tmp_path, "acme") is None


def test_a_clean_run_has_no_marks_and_says_none(tmp_path):
    outcome = ran(tmp_path, "A is twice B")
    assert outcome.marks == () and "marks" not in outcome.to_json()
    assert publish.manifest(publish.latest(tmp_path, "acme"))["marks"] == []
