"""Publishing a run: everything is built aside, made durable and moved into place in one step."""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from workbench.errors import DamagedError

MANIFEST = "manifest.json"
LATEST = "latest"
STAGING = ".staging"
RUN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.~-]{0,127}")  # the names that a run's folder can have


def staging(workspace: Path, client: str, run: str) -> Path:
    """A new empty folder `reports/.staging/<client>-<run>/`, readable by its owner only.

    What an interrupted run of the same client left there is removed; the caller holds the client's lock.
    """
    clear(workspace, client)
    folder = workspace / "reports" / STAGING / f"{client}@{run}"
    if folder.parent.is_symlink() or (folder.parent.exists() and not folder.parent.is_dir()):
        folder.parent.unlink()  # a file in the place of the folder holds nothing that anybody needs
    folder.mkdir(mode=0o700, parents=True)
    return folder


def clear(workspace: Path, client: str) -> None:
    """Remove what an interrupted run of a client left in the staging folder."""
    for leftover in (workspace / "reports" / STAGING).glob(f"{client}@*"):
        _remove(leftover)


def left_over(workspace: Path) -> list[str]:
    """The clients of which the staging folder holds something."""
    return sorted({path.name.partition("@")[0] for path in (workspace / "reports" / STAGING).glob("*@*")})


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def write(path: Path, content: bytes) -> None:
    """Write a file so that a reader finds the old content or the new one, whatever happens meanwhile; its owner alone reads it.

    An `OSError` of the system names the file and the bytes that were to be written.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with open(temporary, "wb", opener=_private) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        what = f"{error.strerror or error}, while writing {len(content)} bytes"
        raise OSError(error.errno, what, str(path)) from error


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def write_json(path: Path, content: Mapping[str, Any]) -> None:
    """Write a mapping as JSON with sorted keys, atomically."""
    write(path, lines(content, sort_keys=True).encode())


def lines(value: Any, *, depth: int = 4, sort_keys: bool = False) -> str:
    """A value as JSON with a line for each entry, those that lie deeper than `depth` on the line of theirs.

    Python writes indented JSON ten times as slowly. Raises `ValueError` for NaN and infinity.
    """
    if depth and value and isinstance(value, Mapping):
        pairs = sorted(value.items()) if sort_keys else value.items()
        inner = (f"{_text(str(name))}: {lines(one, depth=depth - 1, sort_keys=sort_keys)}" for name, one in pairs)
        return "{\n" + ",\n".join(inner) + "\n}"
    if depth and value and isinstance(value, list | tuple):
        inner = (lines(one, depth=depth - 1, sort_keys=sort_keys) for one in value)
        return "[\n" + ",\n".join(inner) + "\n]"
    return _text(value, sort_keys=sort_keys)


def _text(value: Any, *, sort_keys: bool = False) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=sort_keys, allow_nan=False)


def sha256(path: Path) -> str:
    """The content hash of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def outputs(folder: Path) -> dict[str, dict[str, Any]]:
    """Size and hash of each file of a run but its manifest, by relative path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {
        path.relative_to(folder).as_posix(): {"sha256": sha256(path), "bytes": path.stat().st_size} for path in files
    }


def publish(folder: Path, target: Path, manifest: Mapping[str, Any]) -> None:
    """Move a finished staging folder to `reports/<client>/<run>/`, its manifest written last.

    A reader sees the earlier run whole or the new one whole. The pointer file `latest` beside it names the newest
    run of the client. Where the last steps fail, the earlier run is put back and the error raised: a run that is said
    to have failed is not in place.
    """
    for path in folder.rglob("*"):
        if path.is_file():
            _sync_file(path)
    write_json(folder / MANIFEST, {**manifest, "outputs": outputs(folder)})
    _into_place(folder, target, then=lambda: point(target))


def point(target: Path) -> None:
    """Let the pointer file `latest` name this run."""
    write(target.parent / LATEST, target.name.encode())


def adopt(folder: Path, target: Path, manifest: bytes) -> None:
    """Move a run that was made elsewhere into place, with its manifest as it is.

    Raises `OSError` where a file is missing or not as the manifest says.
    """
    write(folder / MANIFEST, manifest)
    spoilt = damaged(folder)
    if spoilt:
        raise OSError(f"{target.name} is incomplete: {', '.join(spoilt)}")
    _into_place(folder, target, then=lambda: point(target))


def _into_place(folder: Path, target: Path, *, then: Callable[[], None]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    replaces = target.exists()
    if replaces:
        _exchange(folder, target)
    else:
        folder.rename(target)
    try:
        _sync_folder(target.parent)
        then()
    except BaseException:
        if replaces:
            _exchange(folder, target)
        else:
            target.rename(folder)
        raise
    if replaces:
        shutil.rmtree(folder, ignore_errors=True)


def latest(workspace: Path, client: str) -> Path | None:
    """The folder of a client's newest complete run, or None.

    Where the pointer is missing, unreadable or names no run, it is the run that was finished last; `mend` writes the
    pointer again.
    """
    own = workspace / "reports" / client
    return _pointed(own) or _finished_last(own)


def mend(workspace: Path, client: str) -> str:
    """Write a client's pointer again where it does not name the newest run; what was done in words, or nothing.

    The caller holds the client's lock.
    """
    own = workspace / "reports" / client
    newest = latest(workspace, client)
    if newest is None or _pointed(own) == newest:
        return ""
    point(newest)
    return f"reports/{client}/{LATEST} named no run: it names {newest.name} again"


def _pointed(own: Path) -> Path | None:
    """The folder that a client's pointer names, where it is one run's."""
    try:
        with (own / LATEST).open("rb") as file:
            name = file.read(256).decode("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    folder = own / name
    return folder if RUN.fullmatch(name) and (folder / MANIFEST).is_file() else None


def _finished_last(own: Path) -> Path | None:
    finished = []
    for path in own.glob(f"*/{MANIFEST}"):
        with contextlib.suppress(DamagedError):
            finished.append((str(manifest(path.parent).get("finished", "")), path.parent))
    return max(finished)[1] if finished else None


def manifest(folder: Path) -> dict[str, Any]:
    """The manifest of a published run; raises `DamagedError` where it is not what was written there."""
    path = folder / MANIFEST
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is damaged or empty"
        raise _unreadable(path, str(why)) from error
    outputs = found.get("outputs") if isinstance(found, dict) else None
    if not isinstance(outputs, dict) or not all(
        isinstance(file, dict) and {"bytes", "sha256"} <= file.keys() for file in outputs.values()
    ):
        raise _unreadable(path, "it is not a manifest")
    return dict(found)


def _unreadable(path: Path, why: str) -> DamagedError:
    client = path.parent.parent.name
    shown = "/".join(("reports", client, path.parent.name, path.name))
    return DamagedError(f"{shown} cannot be read: {why}; make the run again: workbench run {client}")


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
