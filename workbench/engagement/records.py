"""What notebooks recorded before: of this run, and of the newest run on other inputs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.document import read_folder
from workbench.errors import MisuseError
from workbench.result import Result

if TYPE_CHECKING:
    from workbench.document import Document


def document(upstream: Path | None) -> Document | None:
    """What a folder of executed notebooks recorded and showed; None without one."""
    if upstream is None or not any(upstream.glob("*.ipynb")):
        return None

    return read_folder(upstream)


def previous(runs: Path, fingerprint: str) -> tuple[Result, ...]:
    """The results of the run finished last among those of other inputs; runs that cannot be read are passed over."""

    def finished(manifest: Path) -> str:
        try:
            return str(json.loads(manifest.read_text("utf-8")).get("finished", ""))
        except (OSError, ValueError):
            return ""

    for manifest in sorted(runs.glob("*/manifest.json"), key=finished, reverse=True):
        try:
            document = read_folder(manifest.parent)
        except (MisuseError, OSError, ValueError, KeyError, TypeError):  # made by another version
            continue
        if document.context.fingerprint != fingerprint:
            return tuple(recorded.result for recorded in document.results)
    return ()
