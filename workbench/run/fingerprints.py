"""Hashes of what is there: values, files, this package, what it ships with, and the Python in use."""

from __future__ import annotations

import hashlib
import json
import platform
import sys
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from workbench import assets
from workbench.intake.folders import is_clutter
from workbench.run.publish import sha256

# Parts of the package that run only after the notebooks: a change in them renders again and executes nothing.
RENDER_ONLY = ("__main__.py", "cli", "batch", "run", "export", "render/slide", "render/page", "render/sheet")


def digest(parts: object) -> str:
    """SHA-256 of a value as canonical JSON."""
    text = json.dumps(parts, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(text.encode()).hexdigest()


@lru_cache(maxsize=2)
def package(*, everything: bool = False) -> str:
    """The hash of this package's modules; without `everything`, of those that a notebook can call."""
    root = Path(__file__).resolve().parents[1]
    names = {path.relative_to(root).as_posix(): path for path in sorted(root.rglob("*.py"))}
    return digest({name: sha256(path) for name, path in names.items() if everything or not _renders(name)})


def _renders(name: str) -> bool:
    return any(name == part or name.startswith((part + "/", part + ".")) for part in RENDER_ONLY)


@lru_cache(maxsize=8)
def shipped(name: str) -> str:
    """The hash of a shipped folder of templates."""
    folder = assets.folder("templates") / name
    return files(tree(folder), root=folder)


@lru_cache(maxsize=1)
def environment() -> str:
    """The hash of the Python in use and of every installed distribution with its version.

    Their folders carry both in their names; reading what is in them would take longer than all else that is looked at.
    """
    places = [Path(place or ".") for place in sys.path]
    found = [entry.name for place in places if place.is_dir() for entry in place.iterdir()]
    installed = sorted({name for name in found if name.endswith((".dist-info", ".egg-info"))})
    return digest([sys.version, platform.platform(), installed])


def files(paths: Iterable[Path], *, root: Path) -> str:
    """The hash of some files: their places under `root` and their contents."""
    return digest({path.relative_to(root).as_posix(): sha256(path) for path in paths})


def tree(folder: Path) -> list[Path]:
    """The files of a folder and of those below it, without caches and what a file manager leaves."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not is_clutter(path)
    )
