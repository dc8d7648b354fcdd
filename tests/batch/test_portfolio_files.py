"""Each client's folder receives its own position, and nothing that names another client."""

from __future__ import annotations

import json

from workspaces import write_client

from workbench.batch import portfolio
from workbench.engagement import load
from workbench.run import publish


def take_part(workspace, client, value, *, benchmark=True):
    write_client(workspace, client, stems=("06_portfolio",))
    path = workspace / "client_data" / client / "engagement.yaml"
    path.write_text(
        path.read_text("utf-8") + f"benchmark: {str(benchmark).lower()}\npeer_group: AL\n", "utf-8"
    )
    folder = workspace / "reports" / client / "2026-11-23-aaaaaaaa"
    folder.mkdir(parents=True)
    figure = {"voice.nps": {"value": value, "unit": "points", "n": 100, "low": None, "high": None}}
    (folder / "results.json").write_text(json.dumps({"client": client, "figures": figure}), "utf-8")
    (folder / publish.MANIFEST).write_text(json.dumps({"headline": figure, "outputs": {}}), "utf-8")
    (folder.parent / publish.LATEST).write_text(folder.name, "utf-8")


def workspace_of(tmp_path, count):
    for at in range(count):
        take_part(tmp_path, f"client-{at}", 10.0 * at)
    return tmp_path


def test_the_file_holds_the_own_position_and_names_nobody(tmp_path):
    assert set(portfolio.write(workspace_of(tmp_path, 6)).rows.values()) == {2}
    text = (tmp_path / "client_data/client-3/portfolio.csv").read_text("utf-8")
    assert "voice.nps,points,AL,6,30.0,3" in text
    assert "client-" not in text
    assert "50.0" not in text


def test_the_engagement_reads_what_was_written(tmp_path):
    portfolio.write(workspace_of(tmp_path, 5))
    job = load("client-0", workspace=tmp_path)
    assert list(job.portfolio["group"]) == ["all clients", "AL"]
    assert list(job.portfolio["below"]) == [0, 0]


def test_with_four_clients_the_notebook_is_switched_off_with_a_reason(tmp_path):
    assert set(portfolio.write(workspace_of(tmp_path, 4)).rows.values()) == {0}
    assert "at least 5 clients" in load("client-0", workspace=tmp_path).off["06_portfolio"]


def test_who_does_not_take_part_is_neither_counted_nor_told(tmp_path):
    workspace_of(tmp_path, 5)
    take_part(tmp_path, "outside", 99.0, benchmark=False)
    written = portfolio.write(tmp_path).rows
    assert "outside" not in written
    assert not (tmp_path / "client_data/outside/portfolio.csv").exists()
    assert ",5," in (tmp_path / "client_data/client-0/portfolio.csv").read_text("utf-8")


def test_leaving_the_comparison_takes_the_file_away(tmp_path):
    portfolio.write(workspace_of(tmp_path, 6))
    path = tmp_path / "client_data/client-0/engagement.yaml"
    path.write_text(path.read_text("utf-8").replace("benchmark: true", "benchmark: false"), "utf-8")
    portfolio.write(tmp_path)
    assert not (path.parent / "portfolio.csv").exists()


def test_an_unchanged_position_is_not_written_again(tmp_path):
    portfolio.write(workspace_of(tmp_path, 5))
    path = tmp_path / "client_data/client-0/portfolio.csv"
    before = path.stat().st_mtime_ns
    portfolio.write(tmp_path)
    assert path.stat().st_mtime_ns == before


def test_a_damaged_run_of_one_client_is_said_and_stops_nobody_else(tmp_path):
    workspace_of(tmp_path, 6)
    (tmp_path / "reports/client-5/2026-11-23-aaaaaaaa" / publish.MANIFEST).write_text("{", "utf-8")
    written = portfolio.write(tmp_path)
    assert [fault[:16] for fault in written.faults] == ["reports/client-5"]
    assert written.rows == dict.fromkeys([f"client-{at}" for at in range(5)], 2) | {"client-5": 0}
