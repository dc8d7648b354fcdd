"""The report as an outside validator sees it: veraPDF, where a Java runtime and its jar are on the machine.

Download veraPDF (verapdf.org), and name the jar of its command line: `VERAPDF_JAR=/path/to/cli.jar make test`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from documents import every_kind

from workbench.export import report

JAR = os.environ.get("VERAPDF_JAR", "")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (JAR and shutil.which("java")),
        reason="veraPDF needs a Java runtime and VERAPDF_JAR; test_report checks the marks",
    ),
]


@pytest.mark.parametrize("flavour", ["ua1", "2a"])
def test_verapdf_finds_the_report_valid(flavour: str, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(report.write(every_kind()))
    command = ["java", "-jar", JAR, "--flavour", flavour, "--format", "text", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("PASS"), done.stdout + done.stderr
