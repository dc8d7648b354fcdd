"""The first day at the terminal: version, a client's id, the wrong folder, completion, watching, opening, comparing."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from commands import call, cold
from test_commands_of_the_terminal import workspace  # noqa: F401 - a fixture

from workbench.estimate import Estimate
from workbench.intake.folders import is_clutter, proposed_id
from workbench.run.difference import Moved, difference


def test_the_version_is_told(tmp_path):
    done = cold("--version", where=tmp_path)
    assert (done.returncode, done.stdout) == (0, "workbench 0.1.0\n")


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("Müller & Söhne", "mueller-soehne"),
        ("Łódź S.A.", "lodz-s-a"),
        ("O'Brien's Café", "obriens-cafe"),
        ("ACME", "acme"),
        ("Straße 7", "strasse-7"),
        ("客户", ""),
        ("con", ""),
        ("", ""),
        ("x" * 70, "x" * 63),
    ],
)
def test_an_id_is_proposed_from_a_name_as_its_readers_would_write_it(name, proposed):
    assert proposed_id(name) == proposed


def test_a_client_that_is_called_by_its_name_gets_the_command_that_makes_it(tmp_path):
    done = call("new", "Müller & Söhne", where=tmp_path)
    assert done.returncode == 2
    assert 'workbench new mueller-soehne --name "Müller & Söhne"' in done.stderr
    assert not (tmp_path / "client_data").exists()


def test_a_folder_that_is_no_workspace_is_named(tmp_path):
    done = call("run", "acme", where=tmp_path)
    assert done.returncode == 2
    assert f"{tmp_path} has no folder client_data" in done.stderr
    assert "--workspace" in done.stderr


def test_check_tells_another_program_what_a_client_has(workspace):  # noqa: F811
    path = workspace / "client_data/beta/engagement.yaml"
    path.write_text(path.read_text("utf-8").replace("fictional: true", "fictoinal: true"), "utf-8")
    done = call("check", "--all", "--json", where=workspace)
    acme, beta = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 1
    assert (acme["client"], acme["faults"], acme["inputs"]) == ("acme", [], [])
    assert (beta["faults"][0]["file"], beta["faults"][0]["line"]) == ("client_data/beta/engagement.yaml", 3)
    assert done.stderr == ""


@pytest.mark.parametrize(("typed", "offered"), [("run a", ["acme"]), ("check ", ["acme", "beta"]), ("lab x", [])])
def test_the_shell_completes_the_names_of_clients(workspace, typed, offered):  # noqa: F811
    words = f"workbench {typed}"
    asked = {"_WORKBENCH_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": "2"}
    code = "from workbench.cli.app import app; app(prog_name='workbench')"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=workspace, env=os.environ | asked, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == offered


@pytest.mark.parametrize(
    ("name", "clutter"),
    [(".DS_Store", True), ("Thumbs.db", True), ("desktop.ini", True), ("~$ballot.xlsx", True), ("ballot.xlsx", False)],
)
def test_what_systems_leave_beside_files_is_known(name, clutter):
    assert is_clutter(Path("somewhere") / name) is clutter


@pytest.mark.slow
def test_what_lies_about_in_a_client_s_folder_makes_nothing_run_again(workspace):  # noqa: F811
    assert call("run", "acme", where=workspace).returncode == 0
    packs = workspace / "client_data/acme/frameworks"
    packs.mkdir()
    for name in (".DS_Store", "Thumbs.db", "desktop.ini"):
        (packs / name).write_text("x", "utf-8")
    assert "acme: nothing changed" in call("run", "acme", where=workspace).stdout


@pytest.mark.slow
def test_a_watched_client_runs_again_after_a_change_and_ctrl_c_ends_it(workspace):  # noqa: F811
    process = subprocess.Popen(
        [sys.executable, "-m", "workbench", "run", "acme", "--watch"],
        cwd=workspace,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=os.environ | {"COLUMNS": "200"},
        # A shell that runs the tests in the background has Ctrl-C ignored, and children would inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    lines: queue.Queue[str] = queue.Queue()
    reader = threading.Thread(target=lambda: [lines.put(line) for line in process.stdout], daemon=True)
    reader.start()

    def until(text: str) -> None:
        end = time.monotonic() + 120
        while text not in lines.get(timeout=max(end - time.monotonic(), 0.1)):
            pass

    try:
        until("waiting for a change")
        path = workspace / "client_data/acme/engagement.yaml"
        path.write_text(path.read_text("utf-8").replace("name: Acme", "name: Acme AG"), "utf-8")
        until("engagement changed")
        until("waiting for a change")
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
    finally:
        process.kill()
        reader.join(10)
        process.stdout.close()


@pytest.mark.slow
def test_a_run_is_opened_and_compared_with_another(workspace):  # noqa: F811
    assert "beta has no run yet" in call("open", "beta", where=workspace).stderr
    assert call("run", "acme", where=workspace).returncode == 0
    first = next((workspace / "reports/acme").glob("*/manifest.json")).parent.name
    assert call("run", "acme", "-p", "factor=3", where=workspace).returncode == 0
    done = call("diff", f"acme/{first}", "acme", "--json", where=workspace)
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        {"figure": "first.value", "before": "2.0", "after": "3.0", "verdict": "no interval"}
    ]
    told = call("diff", f"acme/{first}", "acme", where=workspace).stdout
    assert "1 of 1 figures moved, 0 of them beyond chance" in told
    assert "there is no run acme/1999" in call("diff", "acme/1999", "acme", where=workspace).stderr
    opened = call("open", "acme", "deck", where=workspace, BROWSER="true", DISPLAY="")
    assert opened.stdout.strip().endswith("deck.pptx")
    assert 'a run makes no "slides"; allowed: page, deck' in call("open", "acme", "slides", where=workspace).stderr
    assert "has no playbook.pdf" in call("open", "acme", "playbook", where=workspace).stderr


def one(value, low=None, high=None, unit="share"):
    return Estimate(value, low, high, unit=unit)


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        # 0.40 (0.30 to 0.50) and 0.60 (0.50 to 0.70): the move of 0.20 is more than the root of 0.1² + 0.1² = 0.141.
        (one(0.40, 0.30, 0.50), one(0.60, 0.50, 0.70), "beyond chance"),
        (one(0.60, 0.50, 0.70), one(0.40, 0.30, 0.50), "beyond chance"),
        (one(0.40, 0.30, 0.50), one(0.54, 0.44, 0.64), "within chance"),
        (one(0.40, 0.30, 0.50), one(0.55, 0.45, 0.65), "beyond chance"),
        # Only the sides that face each other count: 0.40 up to 0.44, and 0.60 down to 0.40.
        (one(0.40, 0.10, 0.44), one(0.60, 0.40, 0.61), "within chance"),
        (one(0.40), one(0.60, 0.50, 0.70), "no interval"),
        (one(None), one(0.60, 0.50, 0.70), "no interval"),
        (one(3.0, 2.9, 3.1, unit="score"), one(5.0, 4.9, 5.1, unit="points"), "no interval"),
    ],
)
def test_a_move_is_beyond_chance_where_both_intervals_together_do_not_reach_it(before, after, verdict):
    assert [moved.verdict for moved in difference({"x": before}, {"x": after})] == [verdict]


def test_a_figure_that_prints_the_same_has_not_moved_and_new_and_gone_ones_come_last():
    earlier = {"same": one(0.401), "gone": one(0.5), "b": one(0.1), "a": one(0.2, 0.19, 0.21)}
    later = {"same": one(0.399), "new": one(0.7), "b": one(0.2), "a": one(0.4, 0.39, 0.41)}
    assert difference(earlier, later) == [
        Moved("a", "20%", "40%", "beyond chance"), Moved("b", "10%", "20%", "no interval"),
        Moved("gone", "50%", "", "gone"), Moved("new", "", "70%", "new"),
    ]  # fmt: skip


@pytest.mark.slow
def test_jupyterlab_ends_with_the_command_that_started_it(workspace):  # noqa: F811
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "workbench",
            "lab",
            "acme",
            "--no-browser",
            "--allow-root",
            "--ip=127.0.0.1",
            "--port=18877",
        ],
        cwd=workspace,
        text=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        for line in process.stderr:
            if "127.0.0.1:18877/lab" in line:
                break
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
        left = subprocess.run(["pgrep", "-f", "port=18877"], capture_output=True, text=True, check=False)
        assert left.stdout == ""
    finally:
        process.kill()
