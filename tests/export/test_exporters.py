"""One executed notebook through nbconvert, as JupyterLab's Save and Export Notebook As does it."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import nbformat
import pytest
from documents import bar, context, results
from nbconvert.exporters import get_exporter
from nbconvert.utils.exceptions import ConversionException
from pptx import Presentation

from workbench import context as contexts
from workbench import exhibits
from workbench import result as recorded

pytestmark = pytest.mark.slow

EXPECTED = {
    "CX_deck": b"PK", "CX_report": b"%PDF", "CX_workbook": b"PK",
    "cx-deck": b"PK", "cx-report": b"%PDF", "cx-workbook": b"PK",
}  # fmt: skip


def notebook(*more: dict[str, Any]) -> Any:
    """An executed notebook: an engagement opened, a result recorded, an exhibit shown."""
    bundles = [
        {contexts.MIME: context().to_json()}, {recorded.MIME: results()[1].to_json()}, {exhibits.MIME: bar().to_json()}, *more,
    ]  # fmt: skip
    cells = [nbformat.v4.new_markdown_cell("# What do customers say?\n\nTwo waves.")]
    cells += [
        nbformat.v4.new_code_cell("…", outputs=[nbformat.v4.new_output("display_data", data=bundle)])
        for bundle in bundles
    ]
    return nbformat.v4.new_notebook(cells=cells)


@pytest.mark.parametrize("name", EXPECTED)
def test_an_executed_notebook_becomes_each_deliverable(name: str) -> None:
    content, resources = get_exporter(name)().from_notebook_node(notebook())
    assert content.startswith(EXPECTED[name])
    assert resources["output_extension"] in {".pptx", ".pdf", ".xlsx"}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_notebook_that_was_not_executed_is_refused(name: str) -> None:
    with pytest.raises(ConversionException, match="execute it first"):
        get_exporter(name)().from_notebook_node(nbformat.v4.new_notebook())


def test_the_command_says_in_one_line_that_a_notebook_was_not_executed(tmp_path: Path) -> None:
    (tmp_path / "plain.ipynb").write_text(nbformat.writes(nbformat.v4.new_notebook()), "utf-8")
    command = [sys.executable, "-m", "nbconvert", "--log-level", "ERROR", "--to", "cx-deck", "plain.ipynb"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("jupyter nbconvert: notebook plain has no engagement in its outputs")
    assert "Traceback" not in done.stderr


def test_an_analyst_s_own_exhibit_becomes_one_more_sheet() -> None:
    own = bar().to_json() | {"id": "my-own", "title": "My own view of the touchpoints adds nothing new"}
    content, _ = get_exporter("cx-workbook")().from_notebook_node(notebook({exhibits.MIME: own}))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert b"My own" in package.read("xl/workbook.xml")


def test_each_exporter_is_named_in_words() -> None:
    labels = {get_exporter(name)().export_from_notebook for name in EXPECTED}
    assert labels == {"CX deck (PowerPoint)", "CX report (PDF)", "CX workbook (Excel)"}


def test_every_name_that_a_server_lists_is_one_that_its_route_takes() -> None:
    from jupyter_server.nbconvert.handlers import _format_regex

    ours = [name for name in EXPECTED if name.startswith("CX")]
    assert len(ours) == 3 and all(re.fullmatch(_format_regex, name) for name in ours)


def test_the_deck_of_one_executed_notebook_has_its_exhibits():
    data, resources = get_exporter("CX_deck")().from_notebook_node(notebook(), {"metadata": {"name": "02_voice"}})
    assert resources["output_extension"] == ".pptx"
    assert bar().title in [slide.shapes.title.text_frame.text for slide in Presentation(io.BytesIO(data)).slides]
