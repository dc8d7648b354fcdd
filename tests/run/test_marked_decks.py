"""What a run's own review finds is told with the deck, not instead of it; a wrong figure alone keeps it back."""

from __future__ import annotations

import json

import pytest
from pptx import Presentation
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


@pytest.mark.parametrize("language", ["en", "pl"])
def test_a_thin_survey_gives_a_deck_without_marks_though_its_title_counts_the_decisions(tmp_path, language):
    """The summary's title is a finding and how many decisions follow, which no figure of the record says."""
    folder = tmp_path / "client_data/acme"
    folder.mkdir(parents=True)
    (folder / "engagement.yaml").write_text(
        f"client: acme\nname: Acme\nfictional: true\nas_of: 2026-11-23\nlanguage: {language}\n"
        "survey:\n  respondent: ID\n  waves: [{id: w, label: '2026', files: [s.csv]}]\n"
        "  measures: {csat: {column: SAT, scale: [1, 5]}}\n  segments: [{id: plan, label: Plan, column: Plan}]\n"
    )
    rows = "".join(f"{at},{5 if at % 3 else 2},{'A' if at % 2 else 'B'}\n" for at in range(120))
    (folder / "s.csv").write_text("ID,SAT,Plan\n" + rows)
    outcome = run_client("acme", workspace=tmp_path, request=Request())
    (lead,) = (
        slide.shapes.title.text
        for slide in Presentation(publish.latest(tmp_path, "acme") / "deck.pptx").slides
        if slide.shapes.title is not None and slide.shapes.title.text.endswith(("follow", ": 2"))
    )
    assert "67%" in lead
    assert outcome.marks == ()
