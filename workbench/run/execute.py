"""Executes one notebook with papermill in a fresh kernel and says truthfully whether it finished."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat
from papermill.exceptions import PapermillExecutionError
from papermill.execute import prepare_notebook_metadata, raise_for_execution_errors
from papermill.iorw import load_notebook_node
from papermill.parameterize import parameterize_notebook

from workbench.document import context_of
from workbench.errors import DisclosureError, RunError
from workbench.run.engine import WorkbenchEngine
from workbench.run.environment import environment
from workbench.run.outcome import Limits
from workbench.run.processes import OWNER, end_left_by
from workbench.run.templates import Template


def execute(
    template: Template, parameters: Mapping[str, Any], *, folder: Path, kernel: str, limits: Limits
) -> tuple[dict[str, Any], str]:
    """Execute a notebook; return it and how its kernel started. `folder` (absolute) is the kernel's working folder.

    On failure the notebook as far as it came is left in `folder`, and `RunError` names notebook, cell and error.
    A notebook whose kernel reports another client or run than the parameters say is a failure as well.
    """
    temporary = folder / ".tmp"
    temporary.mkdir(exist_ok=True)
    source = nbformat.read(template.path, as_version=4)
    _strip_outputs(source)
    kept: dict[str, Any] = {}
    owner = f"{os.environ.get(OWNER) or os.getpid()}/{template.stem}"
    try:
        executed = _through_papermill(
            source,
            dict(parameters),
            kernel=kernel,
            execution_timeout=limits.cell_seconds,
            memory=limits.memory,
            output_cap=limits.output_bytes,
            environment=environment(temporary) | {OWNER: owner},
            resources={"metadata": {"path": str(folder)}},
            kept=kept,
        )
    except PapermillExecutionError as error:
        nbformat.write(kept["notebook"], folder / f"{template.stem}.failed.ipynb")
        failure = RunError(template.stem, _cell_name(source, error.source), f"{error.ename}: {error.evalue}")
        if error.ename == DisclosureError.__name__:
            failure.exit_code = DisclosureError.exit_code
        raise failure from error
    finally:
        end_left_by(owner)
    _refuse_unfinished(template.stem, executed)
    _refuse_other_client(template.stem, executed, parameters)
    return dict(executed), kept["kernel"]


def _through_papermill(source: Any, parameters: dict[str, Any], *, kernel: str, **options: Any) -> Any:
    """What `papermill.execute_notebook` does, less the two copies of the executed notebook that it writes to nowhere."""
    notebook = parameterize_notebook(load_notebook_node(source), parameters, kernel_name=kernel, language="python")
    notebook = prepare_notebook_metadata(notebook, None, None)
    executed = WorkbenchEngine.execute_notebook(notebook, kernel, progress_bar=False, **options)
    raise_for_execution_errors(executed, None)
    return executed


def _strip_outputs(notebook: Any) -> None:
    # A template saved after running may hold another client's outputs.
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None


def _cell_name(notebook: Any, source: str) -> str:
    """The id of the cell with this source, with its first line, as a person finds it in JupyterLab."""
    first = source.strip().partition("\n")[0]
    found = next((str(cell.get("id", "")) for cell in notebook.cells if cell.source == source), "")
    return f"{found or 'injected parameters'} ({first[:80]})"


def _refuse_unfinished(stem: str, notebook: Any) -> None:
    # papermill takes sys.exit(0) for success, although the cells below it never ran.
    for cell in notebook.cells:
        if cell.metadata.papermill.status != "completed":
            raise RunError(stem, _cell_name(notebook, cell.source), "the cell ended the notebook (sys.exit)")


def _refuse_other_client(stem: str, notebook: Any, parameters: Mapping[str, Any]) -> None:
    context = context_of(stem, notebook)
    expected = (parameters["client"], parameters["run"])
    if (context.client, context.run) != expected:
        raise RunError(
            stem,
            "the cell that opens the engagement",
            f"it opened {context.client} run {context.run}, but was run for {expected[0]} run {expected[1]}",
        )
