"""Each client's folder receives its own position, and nothing that names another client."""

from __future__ import annotations

import json

import pandas as pd
from workspaces import write_client

from workbench.batch import portfolio
from workbench.engagement import load
from workbench.run import publish
from workbench.scoring.portfolio import across


def take_part(workspace, client, value, *, benchmark=True):
    write_client(workspace, client, stems=("06_portfolio",))
    path = workspace / "client_data" / client / "engagement.yaml"
    path.write_text(path.read_text("utf-8") + f"benchmark: {str(benchmark).lower()}\npeer_group: AL\n", "utf-8")
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
    portfolio.write(workspace_of(tmp_path, 6))
    job = load("client-0", workspace=tmp_path)
    assert list(job.portfolio["group"]) == ["all clients", "AL"]
    assert list(job.portfolio["below"]) == [0, 0]


def test_with_four_others_the_notebook_is_switched_off_with_a_reason(tmp_path):
    assert set(portfolio.write(workspace_of(tmp_path, 5)).rows.values()) == {0}
    assert "at least 5 other clients" in load("client-0", workspace=tmp_path).off["06_portfolio"]


def test_who_does_not_take_part_is_neither_counted_nor_told(tmp_path):
    workspace_of(tmp_path, 6)
    take_part(tmp_path, "outside", 99.0, benchmark=False)
    written = portfolio.write(tmp_path).rows
    assert "outside" not in written
    assert not (tmp_path / "client_data/outside/portfolio.csv").exists()
    assert ",6," in (tmp_path / "client_data/client-0/portfolio.csv").read_text("utf-8")


def test_leaving_the_comparison_takes_the_file_away(tmp_path):
    portfolio.write(workspace_of(tmp_path, 6))
    path = tmp_path / "client_data/client-0/engagement.yaml"
    path.write_text(path.read_text("utf-8").replace("benchmark: true", "benchmark: false"), "utf-8")
    portfolio.write(tmp_path)
    assert not (path.parent / "portfolio.csv").exists()


def test_an_unchanged_position_is_not_written_again(tmp_path):
    portfolio.write(workspace_of(tmp_path, 6))
    path = tmp_path / "client_data/client-0/portfolio.csv"
    before = path.stat().st_mtime_ns
    portfolio.write(tmp_path)
    assert path.stat().st_mtime_ns == before


def test_a_damaged_run_of_one_client_is_said_and_stops_nobody_else(tmp_path):
    workspace_of(tmp_path, 7)
    (tmp_path / "reports/client-6/2026-11-23-aaaaaaaa" / publish.MANIFEST).write_text("{", "utf-8")
    written = portfolio.write(tmp_path)
    assert [fault[:16] for fault in written.faults] == ["reports/client-6"]
    assert written.rows == dict.fromkeys([f"client-{at}" for at in range(6)], 2) | {"client-6": 0}


def test_outcomes_are_linked_with_measures_over_the_clients_in_five_steps(tmp_path):
    for at in range(25):
        take_part(tmp_path, f"client-{at}", float(at))
        path = tmp_path / "reports" / f"client-{at}" / "2026-11-23-aaaaaaaa" / "results.json"
        held = json.loads(path.read_text("utf-8"))
        held["figures"]["voice.outcome.back"] = {"value": 0.5 + at / 100, "unit": "share"}
        path.write_text(json.dumps(held), "utf-8")
    (link,) = portfolio.write(tmp_path).links
    assert (link.measure, link.outcome, link.correlation.value, link.correlation.n) == (
        "voice.nps",
        "voice.outcome.back",
        1.0,
        25,
    )
    assert link.steps["value"].round(3).tolist() == [0.52, 0.57, 0.62, 0.67, 0.72]


def test_with_ten_clients_there_is_a_correlation_and_no_step_and_with_four_nothing(tmp_path):
    rows = [
        (f"c{at}", name, unit, value)
        for at in range(10)
        for name, unit, value in (("voice.nps", "points", at), ("voice.outcome.back", "share", at % 7))
    ]
    frame = pd.DataFrame(rows, columns=["client", "figure", "unit", "value"])
    (link,) = across(frame, minimum=5)
    assert (link.correlation.n, link.steps.empty) == (10, True)
    assert across(frame.head(8), minimum=5) == []
    assert across(frame.assign(value=float("nan")), minimum=5) == []
