"""The bench itself: what was measured is written down, whatever becomes of the rest."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).resolve().parents[1] / "bench"
CODE = """
import run, sys
from pathlib import Path
asked = run.Asked(clients=1, by_hand=1, small=(), workers=1, folder=Path("no such folder"))
run.PARTS["missing"] = lambda asked: list(asked.folder.iterdir()), print
run.parts(asked, ["missing", "growing"], Path(sys.argv[1]))
"""


def test_a_part_of_the_bench_that_fails_is_named_and_the_others_are_measured(tmp_path) -> None:
    results = tmp_path / "results.json"
    done = subprocess.run([sys.executable, "-c", CODE, results], cwd=BENCH, capture_output=True, text=True, check=True)
    found = json.loads(results.read_text("utf-8"))
    assert found["failed"] == {"missing": "FileNotFoundError: [Errno 2] No such file or directory: 'no such folder'"}
    assert found["growing"] == {}
    assert set(found["seconds"]) == {"missing", "growing"}
    assert "FAILED: FileNotFoundError" in done.stdout


def test_a_command_that_fails_within_the_bench_says_which_and_why() -> None:
    code = "import run, sys; run.measure([sys.executable, '-c', 'raise SystemExit(\"no room\")'])"
    done = subprocess.run([sys.executable, "-c", code], cwd=BENCH, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    said = done.stderr.splitlines()[-1]
    assert said.startswith("RuntimeError: ")
    assert said.endswith("failed: no room")
