"""Every command in the README and in docs is tried, in the order in which a reader meets it."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from commands import call

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), *sorted(ROOT.glob("*/README.md"))]

# Commands that make an environment cannot run inside a test of that environment; their targets are checked instead.
MAKE = re.compile(r"^make (?P<target>[a-z-]+)$")

# What a page says of a command's answer, where it is not 0.
EXPECTED_CODES = {"workbench check acme": {1}, "workbench run acme": {1}, "workbench run --all --workers 2": {1}}

# What a reader of a page would look for in the command's answer.
SAYS = {
    "make demo": r"first run(.|\n)*deck:.*deck\.pptx(.|\n)*playbook:.*playbook\.pdf",
    "workbench new acme": r"made client_data/acme/charter\.yaml(.|\n)*made client_data/acme/engagement\.yaml",
    "workbench check acme": r"6 faults in 6 files\. Nothing was written\.",
    "workbench check halden-rail": r"halden-rail: no fault",
    "workbench run acme": r"6 faults in 6 files\.",
    'workbench new lindholm-bank --name "Lindholm Bank"': r"made client_data/lindholm-bank/engagement\.yaml",
    "workbench survey inspect client_data/lindholm-bank/survey.csv": r"360 responses(.|\n)*Not used +\d+ +no answer",
    "workbench check lindholm-bank": r"lindholm-bank: no fault",
    "workbench run lindholm-bank": r"lindholm-bank: .*\n  deck:",
    "workbench open lindholm-bank": r"reports/lindholm-bank/[\w-]+/index\.html",
    "workbench review lindholm-bank": r"0 findings, 0 of them errors",
    "workbench deliver lindholm-bank": r"made deliveries/lindholm-bank/",
    "workbench survey inspect client_data/halden-rail/survey_2026.csv": r"plain table, 614 responses(.|\n)*# for engagement\.yaml",
    "workbench ballot make halden-rail maturity --round 1": r"made client_data/halden-rail/ballots/maturity-1\.xlsx",
    "workbench export halden-rail --audience working": r"exported again",
    "workbench words halden-rail": r"governance-answer\s",
    "workbench open halden-rail": r"reports/halden-rail/[\w-]+/index\.html",
    "workbench diff halden-rail halden-rail": r"0 of \d+ figures moved",
    "workbench run halden-rail": r"halden-rail: .*\n  deck:",
    "workbench review halden-rail": r"\d+ findings, 0 of them errors",
    "workbench interviews halden-rail": r"made client_data/halden-rail/interview_codes\.xlsx: 85 passages of 18 interviews",
    "workbench themes propose halden-rail": r"different comments",
    "workbench themes label halden-rail": r"made client_data/halden-rail/theme_labels\.xlsx",
    "workbench themes show halden-rail": r"comments hold its words",
    "workbench run --all --workers 2": r"acme .*failed",
    "workbench status": r"halden-rail .*done",
    "workbench workshop doctor --host loopback --wait 0": r"(ok|look)  ",
}


# What the reader of a page is told to delete, and to put into the client's folder.
DELETED = ("governance.csv", "maturity.csv", "operations.csv", "effects.csv", "finance.yaml")
TITLED = re.compile(r'^```\w+ title="(?P<path>[^"]+)"\n(?P<text>.*?)^```', re.MULTILINE | re.DOTALL)


def written_by_the_reader(workspace: Path) -> None:
    """Do what the tutorial says by hand after the client's folder is made."""
    client = workspace / "client_data/lindholm-bank"
    for name in DELETED:
        (client / name).unlink()
    for given in (ROOT / "docs/tutorial").glob("*.csv"):
        shutil.copyfile(given, client / given.name)
    for block in TITLED.finditer((ROOT / "docs/tutorial.md").read_text("utf-8")):
        (workspace / block["path"]).write_text(block["text"], "utf-8")


def commands(page: Path) -> list[str]:
    fences = re.findall(r"^```bash\n(.*?)^```", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    lines = [line.split("   #")[0].split("  #")[0].strip() for fence in fences for line in fence.splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def pages_with_commands() -> list[Path]:
    return [page for page in PAGES if commands(page)]


@pytest.mark.parametrize("page", pages_with_commands(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_is_of_a_kind_that_a_test_runs(page):
    unknown = [c for c in commands(page) if not MAKE.match(c) and not c.startswith("workbench ")]
    assert unknown == []


@pytest.mark.parametrize("page", pages_with_commands(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_make_target_exists(page):
    text = (ROOT / "Makefile").read_text("utf-8")
    targets = [match["target"] for c in commands(page) if (match := MAKE.match(c))]
    assert [target for target in targets if not re.search(rf"^{target}:", text, re.MULTILINE)] == []


def test_every_command_of_a_page_has_an_answer_that_is_looked_for():
    told = {command for page in pages_with_commands() for command in commands(page)}
    assert {command for command in told if command not in SAYS} <= {"make test", "make lab"}
    assert set(SAYS) <= told


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("page", pages_with_commands(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_workbench_command_does_what_the_page_says(page, tmp_path, request):
    shutil.copytree(ROOT / "client_data/halden-rail", tmp_path / "client_data/halden-rail")
    for command in commands(page):
        says = SAYS.get(command, "")
        if command == "make demo":  # what the target does once the environment stands: all tests share that run
            sample = request.getfixturevalue("sample_run")
            shutil.copytree(sample.workspace / "reports", tmp_path / "reports", symlinks=True)
            assert re.search(says, sample.said), sample.said
        if not command.startswith("workbench "):
            continue
        done = call(*shlex.split(command)[1:], where=tmp_path)
        assert done.returncode in EXPECTED_CODES.get(command, {0}), f"{command}\n{done.stdout}\n{done.stderr}"
        assert "Traceback" not in done.stderr
        if command.startswith("workbench new lindholm-bank"):
            written_by_the_reader(tmp_path)
        assert re.search(says, done.stdout + done.stderr), f"{command}\n{done.stdout}\n{done.stderr}"


def test_code_in_the_readme_is_python_that_compiles():
    blocks = re.findall(r"^```python\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert blocks
    for block in blocks:
        compile(block, "README.md", "exec")


def test_links_within_the_repository_lead_somewhere():
    broken = []
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?://|#)([^)#]+)", page.read_text("utf-8")):
            if not (page.parent / target).exists():
                broken.append(f"{page.relative_to(ROOT)}: {target}")
    assert broken == []
