"""Which earlier run a client is compared with."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from workbench import context as contexts
from workbench import result as results
from workbench.context import Context
from workbench.engagement import load
from workbench.privacy.rules import STANDARD
from workbench.result import Estimate, Result

CONTEXT = Context(client="acme", name="Acme", run="run-1", fingerprint="old inputs")


def output(mime: str, data: object) -> dict[str, object]:
    return {"output_type": "display_data", "metadata": {}, "data": {mime: data, "text/plain": ""}}


def published(workspace: Path, context: Context, *, nps: float, finished: str) -> Path:
    """A run as the runner publishes it, with one figure."""
    folder = workspace / "reports" / "acme" / context.run
    folder.mkdir(parents=True)
    found = Result("voice", {"nps": Estimate(nps, nps - 2, nps + 2, unit="points")}, rules=STANDARD)
    cell = {
        "cell_type": "code", "id": "open", "metadata": {}, "source": "", "execution_count": 1,
        "outputs": [output(contexts.MIME, context.to_json()), output(results.MIME, found.to_json())],
    }  # fmt: skip
    notebook = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (folder / "02_voice.ipynb").write_text(json.dumps(notebook), "utf-8")
    (folder / "manifest.json").write_text(json.dumps({"finished": finished}), "utf-8")
    return folder


@pytest.fixture
def workspace(tmp_path):
    folder = tmp_path / "client_data" / "acme"
    folder.mkdir(parents=True)
    (folder / "engagement.yaml").write_text("client: acme\nname: Acme\nas_of: 2026-09-30\n", "utf-8")
    return tmp_path


def compared_with(workspace: Path) -> list[float | None]:
    return [found.figures["nps"].value for found in load("acme", workspace=workspace).previous]


def test_a_first_run_is_compared_with_nothing(workspace):
    assert compared_with(workspace) == []


def test_the_run_finished_last_counts(workspace):
    published(workspace, CONTEXT, nps=10, finished="2026-02-01T00:00:00Z")
    published(workspace, replace(CONTEXT, run="a-later-run"), nps=20, finished="2026-05-01T00:00:00Z")
    assert compared_with(workspace) == [20]


def test_a_run_on_the_same_inputs_is_passed_over(workspace):
    # So that a run done twice gives the same report.
    now = load("acme", workspace=workspace).context.fingerprint
    published(workspace, CONTEXT, nps=10, finished="2026-02-01T00:00:00Z")
    published(workspace, replace(CONTEXT, run="run-2", fingerprint=now), nps=20, finished="2026-05-01T00:00:00Z")
    assert compared_with(workspace) == [10]


@pytest.mark.parametrize("text", ["{", "{}", '{"cells": [], "metadata": {}}'])
def test_a_run_that_cannot_be_read_is_passed_over(workspace, text):
    published(workspace, CONTEXT, nps=10, finished="2026-02-01T00:00:00Z")
    broken = published(workspace, replace(CONTEXT, run="broken"), nps=20, finished="2026-05-01T00:00:00Z")
    (broken / "02_voice.ipynb").write_text(text, "utf-8")
    assert compared_with(workspace) == [10]


def test_a_run_without_a_manifest_was_never_published(workspace):
    (published(workspace, CONTEXT, nps=10, finished="") / "manifest.json").unlink()
    assert compared_with(workspace) == []
