"""The commands as a person or another program calls them: what they print, where, and their exit codes."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys

import pytest
from commands import call
from workspaces import write_client, write_notebook

from workbench.run.locks import locked


@pytest.fixture
def workspace(tmp_path, warm_kernels):
    """A workspace with two clients that run one small notebook each, whose commands fork their jobs from one warm process."""
    write_client(tmp_path, "acme")
    write_client(tmp_path, "beta")
    write_notebook(tmp_path, "91_first")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("run",), "name one client or more, or use --all"),
        (("run", "acme", "--all"), "name one client or more, or use --all"),
        (("run", "acne"), 'client_data. Did you mean "acme"?'),
        (("check", "../acme"), '"../acme" is not a client id'),
        (("check", "con"), '"con" is not a client id'),
        (("check", "--", "-x"), '"-x" is not a client id'),
        (("run", "acme", "-p", "factor"), "write name=value"),
        (("export", "acme"), "acme has no run to export; first: workbench run acme"),
        (("doctor", "--template", "none.pptx"), "there is no file none.pptx"),
        (("new", "acme"), "exists already; nothing was written"),
        (("rum",), "No such command 'rum'"),
    ],
)
def test_misuse_is_explained_on_stderr_and_exits_with_2(workspace, arguments, says):
    done = call(*arguments, where=workspace)
    assert done.returncode == 2
    assert says in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert not (workspace / "reports").exists()


def test_a_workspace_without_clients_is_misuse_and_not_success(tmp_path):
    done = call("run", "--all", where=tmp_path)
    assert (done.returncode, "there is no client" in done.stderr) == (2, True)


def test_check_lists_every_fault_of_every_client_with_place_and_fix(workspace):
    for client in ("acme", "beta"):
        path = workspace / f"client_data/{client}/engagement.yaml"
        path.write_text(path.read_text("utf-8").replace("fictional: true", "fictoinal: true"), "utf-8")
    done = call("check", "--all", where=workspace)
    assert done.returncode == 1
    assert "client_data/acme/engagement.yaml:3:1" in done.stderr
    assert "client_data/beta/engagement.yaml:3:1" in done.stderr
    assert 'Did you mean "fictional"?' in done.stderr
    assert done.stderr.rstrip().endswith("2 faults in 2 files. Nothing was written.")
    assert not (workspace / "reports").exists()


def test_check_of_a_sound_client_says_which_notebooks_are_off(workspace):
    done = call("check", "acme", where=workspace)
    assert done.returncode == 0
    assert "acme: no fault" in done.stdout
    assert "off: 01_governance_audit (not among the notebooks of engagement.yaml)" in done.stdout


@pytest.mark.slow
def test_run_prints_one_json_object_a_client_and_its_progress_elsewhere(workspace):
    done = call("run", "--all", "--json", where=workspace)
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["client"] for line in lines] == ["acme", "beta"]
    assert list(lines[0]) == ["client", "status", "run", "deck", "report", "workbook", "results", "reason", "seconds"]
    assert all(
        (workspace / line[name]).is_file() for line in lines for name in ("deck", "report", "workbook", "results")
    )
    assert "acme: running 91_first" in done.stderr
    assert "\x1b[" not in done.stdout + done.stderr


@pytest.mark.slow
def test_a_failed_notebook_exits_with_1_and_is_told_in_three_lines(workspace):
    write_notebook(workspace, "91_first", "1 / 0")
    done = call("run", "acme", where=workspace)
    assert done.returncode == 1
    assert re.search(r"notebook: 91_first\ncell: +work-0 \(1 / 0\)\nerror: +ZeroDivisionError", done.stderr)
    kept = re.findall(r"kept until it succeeds: (\S+)", done.stderr)
    assert any(name.endswith("91_first.failed.ipynb") for name in kept)
    assert all((workspace / name).is_file() for name in kept)
    assert "Traceback" not in done.stderr


@pytest.mark.slow
def test_a_client_that_is_running_exits_with_3(workspace):
    with locked(workspace, "acme"):
        done = call("run", "acme", where=workspace)
    assert done.returncode == 3
    assert f"acme is already running in process {os.getpid()}" in done.stderr


@pytest.mark.slow
def test_an_interrupted_batch_exits_with_130_and_says_how_to_go_on(workspace):
    write_notebook(
        workspace, "91_first", "import time; time.sleep(2)", "wb.record(wb.Result('first', {}, rules=job.rules))"
    )
    command = [sys.executable, "-m", "workbench", "run", "--all", "--workers", "1"]
    runner = subprocess.Popen(command, cwd=workspace, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while "running 91_first" not in runner.stderr.readline():
        pass
    runner.send_signal(signal.SIGINT)
    _, err = runner.communicate(timeout=120)
    assert runner.returncode == 130
    assert "the same command resumes" in err
    assert "Traceback" not in err
    assert call("run", "--all", where=workspace).returncode == 0


@pytest.mark.slow
def test_status_says_done_stale_and_never_run_with_the_reason(workspace):
    call("run", "acme", where=workspace)
    write_notebook(workspace, "91_first", 'wb.record(wb.Result("first", {}, rules=job.rules))')
    found = [json.loads(line) for line in call("status", "--json", where=workspace).stdout.splitlines()]
    assert [(state["client"], state["status"]) for state in found] == [("acme", "stale"), ("beta", "never run")]
    assert "91_first: code changed" in found[0]["reasons"][0]
    assert found[0]["next"] == "workbench run acme"


@pytest.mark.slow
def test_export_makes_the_deliverables_again_without_executing(workspace):
    call("run", "acme", where=workspace)
    path = workspace / "client_data/acme/engagement.yaml"
    path.write_text(path.read_text("utf-8") + 'brand: {accent: "#7A0B5A"}\n', "utf-8")
    done = call("export", "acme", where=workspace)
    assert done.returncode == 0, done.stderr
    assert "running" not in done.stderr
    assert call("run", "acme", where=workspace).stdout.startswith("acme: nothing changed")


def test_new_makes_a_folder_whose_only_faults_are_that_nothing_is_filled_in(tmp_path):
    made = call("new", "zażółć", where=tmp_path)
    assert made.returncode == 2
    made = call("new", "acme", "--name", 'Acme "S.A."', where=tmp_path)
    assert made.returncode == 0, made.stderr
    assert 'name: "Acme \\"S.A.\\""' in (tmp_path / "client_data/acme/engagement.yaml").read_text("utf-8")
    done = call("check", "acme", where=tmp_path)
    assert done.returncode == 1
    assert done.stderr.count("a header without rows") == 3
    assert done.stderr.count("found:") == 6
    assert "a list without initiatives, as a blank file has" in done.stderr
    assert "23 questions and no answer" in done.stderr
    assert "journey.yaml:2:8" in done.stderr
    for name in (
        "maturity.csv",
        "journey_ballots.csv",
        "governance.csv",
        "journey.yaml",
        "initiatives.yaml",
        "operations.csv",
        "effects.csv",
    ):
        (tmp_path / "client_data/acme" / name).unlink()
    assert call("check", "acme", where=tmp_path).returncode == 0


def test_new_writes_the_questions_in_the_clients_language(tmp_path):
    assert call("new", "acme", "--language", "pl", "--currency", "PLN", where=tmp_path).returncode == 0
    folder = tmp_path / "client_data/acme"
    first = folder.joinpath("governance.csv").read_text("utf-8").splitlines()[1]
    assert first.startswith('G1.1.1,"Czy za program CX odpowiada jedna osoba')
    assert "language: pl " in folder.joinpath("engagement.yaml").read_text("utf-8")
    assert "currency: PLN" in folder.joinpath("finance.yaml").read_text("utf-8")
    assert call("new", "other", "--currency", "euro", where=tmp_path).returncode == 2


@pytest.mark.slow
def test_doctor_finds_this_machine_fit_and_speaks_json(tmp_path):
    done = call("doctor", "--json", where=tmp_path)
    findings = {line["what"]: line for line in map(json.loads, done.stdout.splitlines())}
    assert done.returncode == 0, done.stdout
    assert {"python", "compiled", "kernel", "fonts", "typst", "disk", "reports", "running"} <= set(findings)


def test_doctor_advises_to_compile_libraries_that_an_installer_left_as_they_were(tmp_path, monkeypatch):
    from workbench.cli import machine

    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))  # where nothing is compiled
    (found,) = machine._compiled(tmp_path)
    assert (found.found, found.todo) == ("not the libraries", "")
    assert found.advice.startswith("every batch starts five CPU seconds later; run: python -m compileall -q ")


def test_doctor_names_what_a_template_must_not_carry(tmp_path):
    from pptx import Presentation
    from pptx.util import Inches

    deck = Presentation()
    deck.slides.add_slide(deck.slide_layouts[6])
    deck.save(tmp_path / "old.pptx")
    done = call("doctor", "--template", "old.pptx", where=tmp_path)
    assert done.returncode == 1
    assert "not 16:9" in done.stdout
    assert "1 left in it" in done.stdout
    deck.slide_width, deck.slide_height = Inches(16), Inches(9)
    deck.save(tmp_path / "old.pptm")
    assert "holds macros" in call("doctor", "--template", "old.pptm", where=tmp_path).stdout


def test_control_characters_of_a_file_do_not_reach_the_terminal():
    from workbench.cli.terminal import plain

    assert plain("\x1b]8;;x\x07[bold]Łódź\u009b") == "]8;;x\\[bold]Łódź"


@pytest.mark.parametrize(
    ("reasons", "said"),
    [
        ([], ""),
        (["first run"], "first run"),
        (["01: input a.csv changed", "05: input a.csv changed, results of 01 changed"], "input a.csv changed"),
        (["01: a, b, c", "02: d, e", "deliverables: f"], "a, b, c, d and 2 more"),
        (["00_workshop: is new", "05: input a.csv changed"], "00_workshop is new, input a.csv changed"),
        (["deck.pptx was changed after the run", "02: a"], "deck.pptx was changed after the run, a"),
    ],
)
def test_a_long_list_of_reasons_is_said_as_its_causes(reasons, said):
    from workbench.cli.terminal import brief

    assert brief(reasons) == said


def test_a_folder_that_is_no_client_is_left_out_and_said_and_the_others_go_on(tmp_path):
    call("new", "acme", where=tmp_path)
    (tmp_path / "client_data/acme - Copy").mkdir()
    done = call("check", "--all", where=tmp_path)
    assert "left out: client_data/acme - Copy is not named like a client" in " ".join(done.stderr.split())
    assert "client_data/acme/governance.csv:1" in done.stderr


def test_why_a_client_failed_is_said_in_full():
    from workbench.cli.terminal import headline
    from workbench.run.outcome import Outcome

    reason = 'error number-unmatched (slide 8): "100" in "11 of 15, as we know" is no figure; error token'
    outcome = Outcome("acme", "failed", reason=reason, seconds=1.0)
    assert headline(outcome) == f"acme: failed in 1.0 s ({reason})"


def test_a_memory_in_which_no_kernel_starts_is_refused_at_once(workspace):
    done = call("run", "acme", "--memory", "900M", where=workspace)
    assert done.returncode == 2
    assert "takes 1536M before it does anything" in " ".join(done.stderr.split())
    assert not (workspace / "reports").exists()
