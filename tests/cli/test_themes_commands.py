"""From comments to a sheet to be read: `workbench themes propose`, `label` and `show`."""

from __future__ import annotations

import pytest
from commands import call

ENGAGEMENT = """client: acme
name: Acme
currency: EUR
as_of: 2026-06-30
survey:
  respondent: ID
  waves: [{id: w, label: "2026", files: [s.csv]}]
  measures: {nps: {column: NPS, scale: [0, 10]}}
  verbatims: [{id: t, label: Comment, column: TEXT}]
"""
TEXTS = ["The train was late by {} minutes", "My refund of {} euros never came", "The wifi broke down {} times"]


@pytest.fixture
def workspace(tmp_path):
    folder = tmp_path / "client_data" / "acme"
    folder.mkdir(parents=True)
    (folder / "engagement.yaml").write_text(ENGAGEMENT, "utf-8")
    rows = [f'{at},{at % 11},"{TEXTS[at % 3].format(at)}"' for at in range(90)]
    (folder / "s.csv").write_text("ID,NPS,TEXT\n" + "\n".join(rows) + "\n", "utf-8")
    return tmp_path


def test_themes_are_proposed_drawn_and_shown_and_what_is_there_is_never_written_over(workspace):
    folder = workspace / "client_data" / "acme"
    proposed = call("themes", "propose", "acme", where=workspace)
    assert proposed.returncode == 0, proposed.stderr
    assert "near:" in proposed.stdout
    themes = (folder / "themes.yaml").read_bytes()
    assert "made client_data/acme/themes.proposed.yaml" in call("themes", "propose", "acme", where=workspace).stdout
    assert (folder / "themes.yaml").read_bytes() == themes
    drawn = call("themes", "label", "acme", "--comments", "60", where=workspace)
    assert "60 of 90 different comments, 0 of them read already" in drawn.stdout
    shown = call("themes", "show", "acme", where=workspace)
    assert "comments hold its words; too few of them were read" in shown.stdout
    assert {path.name for path in folder.iterdir()} >= {"theme_labels.xlsx", "theme_frame.csv"}


def test_without_themes_nothing_is_drawn_and_the_way_is_named(workspace):
    found = call("themes", "label", "acme", where=workspace)
    assert found.returncode == 2
    assert "first: workbench themes propose acme" in found.stderr
    assert not (workspace / "client_data" / "acme" / "theme_labels.xlsx").exists()


def test_without_a_column_of_comments_the_key_to_map_is_named(workspace):
    path = workspace / "client_data" / "acme" / "engagement.yaml"
    path.write_text(ENGAGEMENT.replace("  verbatims: [{id: t, label: Comment, column: TEXT}]\n", ""), "utf-8")
    found = call("themes", "propose", "acme", where=workspace)
    assert found.returncode == 2
    assert "survey.verbatims in engagement.yaml" in found.stderr
