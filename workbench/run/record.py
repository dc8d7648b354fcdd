"""The executed notebook as a record to hand over: no machine paths, no papermill bookkeeping, the run's own context."""

from __future__ import annotations

import copy
import re
import site
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from workbench import context as contexts
from workbench.context import Context


def cleaned(executed: Mapping[str, Any], *, parameters: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """The executed notebook for delivery: metadata we list, outputs without paths of this machine."""
    notebook: dict[str, Any] = copy.deepcopy(dict(executed))
    metadata = notebook["metadata"]
    kept = ("kernelspec", "language_info", "workbench")
    notebook["metadata"] = {name: metadata[name] for name in kept if name in metadata}
    notebook["metadata"].setdefault("workbench", {})["parameters"] = dict(parameters)
    known = _machine_paths(folder)
    for at, cell in enumerate(notebook["cells"]):
        tags = cell["metadata"].get("tags")
        cell["metadata"] = {"tags": tags} if tags else {}
        if tags == ["injected-parameters"]:
            cell["id"] = "injected-parameters"
        cell.setdefault("id", f"cell-{at}")
        if cell["cell_type"] == "code":
            cell["outputs"] = [_without_paths(output, known) for output in cell["outputs"]]
    return notebook


def reissued(notebook: Mapping[str, Any], *, template: Mapping[str, Any], context: Context, run: str) -> dict[str, Any]:
    """An executed notebook of an earlier run taken over into another.

    Code cells and outputs are the earlier ones; prose is the template's of now, and the context is this run's. The
    template's code must be the code that was executed.
    """
    taken: dict[str, Any] = copy.deepcopy(dict(notebook))
    executed = iter([cell for cell in taken["cells"] if cell["cell_type"] == "code"])
    taken["cells"] = list(_merged(template["cells"], executed))
    for data in _bundles(taken):
        if contexts.MIME in data:
            data[contexts.MIME] = {**context.to_json(), "run": run}
            data["text/plain"] = f"{context.name}, run {run}"
    return taken


def _merged(cells: Iterable[Mapping[str, Any]], executed: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for at, cell in enumerate(cells):
        if cell["cell_type"] == "code":
            yield next(executed)
            if "parameters" in cell["metadata"].get("tags", ()):
                yield next(executed)  # the cell with this run's parameters, which papermill put there
        else:
            yield {**cell, "metadata": {}, "id": cell.get("id", f"cell-{at}")}


def _bundles(notebook: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for cell in notebook["cells"]:
        for output in cell.get("outputs", ()):
            if "data" in output:
                yield output["data"]


def _machine_paths(folder: Path) -> dict[str, str]:
    """Places of this machine and what a reader sees instead, longest first."""
    places = {
        str(folder.parents[2]): "<workspace>",
        sys.prefix: "<python>",
        sys.base_prefix: "<python>",
        site.getuserbase() or sys.prefix: "<python>",
        str(Path.home()): "~",
        tempfile.gettempdir(): "<temporary>",
    }
    return dict(sorted(places.items(), key=lambda pair: -len(pair[0])))


def _without_paths(output: dict[str, Any], known: Mapping[str, str]) -> dict[str, Any]:
    if output["output_type"] == "stream":
        return output | {"text": _replaced("".join(output["text"]), known)}
    return output


def _replaced(text: str, known: Mapping[str, str]) -> str:
    for place, name in known.items():
        text = text.replace(place, name)
    return re.sub(r"ipykernel_\d+", "ipykernel", text)
