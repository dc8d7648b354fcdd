"""Publishing a run: everything is built aside, made durable and moved into place in one step."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

MANIFEST = "manifest.json"
LATEST = "latest"
STAGING = ".staging"


def staging(workspace: Path, client: str, run: str) -> Path:
    """A new empty folder `reports/.staging/<client>-<run>/`, readable by its owner only.

    What an interrupted run of the same client left there is removed; the caller holds the client's lock.
    """
    clear(workspace, client)
    folder = workspace / "reports" / STAGING / f"{client}@{run}"
    folder.mkdir(mode=0o700, parents=True)
    return folder


def clear(workspace: Path, client: str) -> None:
    """Remove what an interrupted run of a client left in the staging folder."""
    for leftover in (workspace / "reports" / STAGING).glob(f"{client}@*"):
        shutil.rmtree(leftover)


def sweep(workspace: Path) -> None:
    """Remove what is left in the staging folder of clients that are no longer in the workspace."""
    for leftover in (workspace / "reports" / STAGING).glob("*@*"):
        if not (workspace / "client_data" / leftover.name.partition("@")[0]).is_dir():
            shutil.rmtree(leftover)


def write(path: Path, content: bytes) -> None:
    """Write a file so that a reader finds the old content or the new one, whatever happens meanwhile."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
    _sync_folder(path.parent)


def write_json(path: Path, content: Mapping[str, Any]) -> None:
    """Write a mapping as JSON with sorted keys, atomically."""
    write(path, json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1, allow_nan=False).encode())


def sha256(path: Path) -> str:
    """The content hash of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def outputs(folder: Path) -> dict[str, dict[str, Any]]:
    """Size and hash of each file of a run but its manifest, by relative path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {
        path.relative_to(folder).as_posix(): {"sha256": sha256(path), "bytes": path.stat().st_size}
        for path in files
    }


def publish(folder: Path, target: Path, manifest: Mapping[str, Any]) -> None:
    """Move a finished staging folder to `reports/<client>/<run>/`, its manifest written last.

    A reader sees the earlier run whole or the new one whole. The pointer file `latest` beside it names the newest
    run of the client.
    """
    for path in folder.rglob("*"):
        if path.is_file():
            _sync_file(path)
    write_json(folder / MANIFEST, {**manifest, "outputs": outputs(folder)})
    _into_place(folder, target)
    write(target.parent / LATEST, target.name.encode())


def adopt(folder: Path, target: Path, manifest: bytes) -> None:
    """Move a run that was made elsewhere into place, with its manifest as it is.

    Raises `OSError` where a file is missing or not as the manifest says.
    """
    write(folder / MANIFEST, manifest)
    spoilt = damaged(folder)
    if spoilt:
        raise OSError(f"{target.name} is incomplete: {', '.join(spoilt)}")
    _into_place(folder, target)


def _into_place(folder: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if target.exists():
        _exchange(folder, target)
        shutil.rmtree(folder)
    else:
        folder.rename(target)
    _sync_folder(target.parent)


def latest(workspace: Path, client: str) -> Path | None:
    """The folder of a client's newest complete run, or None."""
    pointer = workspace / "reports" / client / LATEST
    if not pointer.is_file():
        return None
    folder = pointer.with_name(pointer.read_text("utf-8").strip())
    return folder if (folder / MANIFEST).is_file() else None


def manifest(folder: Path) -> dict[str, Any]:
    """The manifest of a published run."""
    return dict(json.loads((folder / MANIFEST).read_text("utf-8")))


def damaged(folder: Path) -> list[str]:
    """The files of a published run that are missing or not as its manifest says; empty where all is well."""
    recorded = manifest(folder)["outputs"]
    return [name for name, file in recorded.items() if not _as_recorded(folder / name, file)]


def _as_recorded(path: Path, file: Mapping[str, Any]) -> bool:
    return path.is_file() and path.stat().st_size == file["bytes"] and sha256(path) == file["sha256"]


def _exchange(new: Path, old: Path) -> None:
    """Let two folders change places: in one step on Linux, elsewhere with a moment in which `old` is absent."""
    if sys.platform == "linux" and _renameat2(new, old):
        return
    aside = new.with_name(new.name + ".old")
    old.rename(aside)
    new.rename(old)
    aside.rename(new)


def _renameat2(one: Path, other: Path) -> bool:
    import ctypes

    here, exchange = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    return bool(libc.renameat2(here, os.fsencode(one), here, os.fsencode(other), exchange) == 0)


def _sync_file(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
