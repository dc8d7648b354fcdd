"""Where the shipped notebooks, templates and the sample client are, in a clone and in an installed wheel."""

from __future__ import annotations

from pathlib import Path


def folder(name: str) -> Path:
    """The shipped folder `notebooks`, `templates` or `client_data`; raises `FileNotFoundError` where it is missing."""
    package = Path(__file__).resolve().parent
    for root in (package / "_assets", package.parent):
        if (root / name).is_dir():
            return root / name
    raise FileNotFoundError(f"the shipped folder {name} is missing; reinstall the workbench")
