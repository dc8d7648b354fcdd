"""The meanings of a client's comments, kept in the client's folder so that each text is encoded once; never delivered."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from workbench.intake.folders import MEANINGS
from workbench.stats import encoding


def meanings(texts: Mapping[str, str], *, folder: Path) -> dict[str, NDArray[np.float32]] | None:
    """A vector for each text by its id; None where the encoder is not installed.

    What the file has is taken from it; what it lacks is encoded, and what no comment has any more is dropped. A damaged
    file is made again, and one that cannot be written is done without.
    """
    known = {one: vector for one, vector in _read(folder / MEANINGS).items() if one in texts}
    new = [one for one in texts if one not in known]
    if new:
        found = encoding.encode([texts[one] for one in new])
        if found is None:
            return None
        known |= dict(zip(new, found.astype(np.float32), strict=True))
        _write(folder / MEANINGS, known)
    return known


def _read(path: Path) -> dict[str, NDArray[np.float32]]:
    try:
        with np.load(path, allow_pickle=False) as kept:
            return dict(zip(kept["ids"].tolist(), kept["vectors"], strict=True))
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return {}


def _write(path: Path, known: Mapping[str, NDArray[np.float32]]) -> None:
    ids = sorted(known)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=MEANINGS, suffix=".new")
    try:
        with os.fdopen(handle, "wb") as file:
            np.savez(file, ids=np.array(ids), vectors=np.array([known[one] for one in ids]))
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
