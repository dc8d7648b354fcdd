"""Typst in a process of its own: pages come back, memory does not stay, and a fault is one line."""

from __future__ import annotations

import subprocess
import sys

import pytest

from workbench.errors import RenderError
from workbench.render.page import compiler


def test_who_writes_the_report_has_not_loaded_typst_whose_memory_would_stay_with_it() -> None:
    code = "import sys; import workbench.export.report, workbench.export.index; print('typst' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_where_the_process_that_sets_it_cannot_run_the_fault_is_one_line(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(compiler, "SETTER", tmp_path / "gone.py")
    with pytest.raises(RenderError, match=r"cannot be set: the process that sets it ended with 2 .*gone\.py") as told:
        compiler.pdf("report.typ", {})
    assert "\n" not in str(told.value)


def test_typst_says_what_is_wrong_with_a_document_in_one_line_as_well() -> None:
    with pytest.raises(RenderError, match="the report cannot be set: dictionary does not contain key") as told:
        compiler.pdf("report.typ", {})
    assert "\n" not in str(told.value)
