"""Hospitals of a public survey as a batch: voice and journey of each, and its place in its state, naming nobody."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import hospitals
import pytest
from pptx import Presentation

from workbench.batch import portfolio
from workbench.batch.pool import run_batch
from workbench.run.outcome import Request

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400), pytest.mark.usefixtures("warm_kernels")]


class Silent:
    """A reporter that says nothing."""

    def started(self, client):
        pass

    def step(self, client, text):
        pass

    def finished(self, outcome):
        pass

    def note(self, text):
        pass


def test_identifiers_keep_their_leading_zeros(shared_data, tmp_path):
    (first,) = hospitals.hospitals(shared_data, 1)
    assert first["Facility_ID"] == "010001"
    assert hospitals.write(tmp_path, [first]) == ["h010001"]


def test_each_hospital_gets_its_own_figures_and_its_position_in_its_state(shared_data, tmp_path):
    rows = {hospitals.client_of(row): row for row in hospitals.hospitals(shared_data, 12, a_state=6)}
    clients = hospitals.write(tmp_path, list(rows.values()))

    def run():
        return run_batch(clients, workspace=tmp_path, request=Request(workers=2), reporter=Silent())

    outcomes = run()
    assert [(outcome.client, outcome.status) for outcome in outcomes] == [(client, "done") for client in clients]
    for outcome in outcomes:
        figures = json.loads((tmp_path / outcome.results).read_text("utf-8"))["figures"]
        row = rows[outcome.client]
        assert figures["voice.csat"]["value"] == pytest.approx(int(row[hospitals.OVERALL]) / 100)
        for name in hospitals.TOUCHPOINTS:
            value = figures[f"voice.touchpoint.{name.lower()}"]["value"]
            assert value == pytest.approx(int(row[name]) / 100), name
    assert set(portfolio.write(tmp_path).rows) == set(clients)
    for client in clients[1:]:
        shutil.rmtree(tmp_path / "client_data" / client)  # one deck is enough to look at
    (again,) = run_batch(clients[:1], workspace=tmp_path, request=Request(), reporter=Silent())
    said = _words(tmp_path / again.deck)
    assert f"others ({rows[clients[0]]['State']})" in said
    others = [row["Facility_Name"].title() for client, row in rows.items() if client != clients[0]]
    assert [name for name in others if name in said] == []


def _words(deck: Path) -> str:
    shapes = [shape for slide in Presentation(deck).slides for shape in slide.shapes]
    texts = [shape.text_frame.text for shape in shapes if shape.has_text_frame]
    texts += [cell.text for shape in shapes if shape.has_table for row in shape.table.rows for cell in row.cells]
    return "\n".join(texts)
