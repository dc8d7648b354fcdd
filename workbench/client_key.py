"""A client's secret key: what is drawn or hashed with it cannot be repeated by who does not have it."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from pathlib import Path

FILE = ".secret.key"
VARIABLE = "WORKBENCH_SECRET"
"""An environment variable that stands for every client's key, so that tests give the same bytes on every machine."""


def secret(folder: Path) -> bytes:
    """The key of the client whose folder it is, made at first use; it stays there and is part of nothing delivered.

    Where nothing can be written a key is made that lasts for this process: results are right, and drawn anew.
    """
    if given := os.environ.get(VARIABLE):
        return given.encode()
    path = folder / FILE
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_hex(32))
    except FileExistsError:
        pass
    except OSError:
        return _LASTING
    return path.read_bytes().strip() or _LASTING


_LASTING = secrets.token_hex(32).encode()


def keyed(key: bytes, *parts: str | bytes) -> str:
    """A hash of texts that nobody can check a guess against without the key (HMAC-SHA-256, hexadecimal)."""
    total = hmac.new(key, digestmod=hashlib.sha256)
    for part in parts:
        content = part if isinstance(part, bytes) else part.encode()
        total.update(len(content).to_bytes(8, "big") + content)
    return total.hexdigest()


def seed(key: bytes, purpose: str) -> int:
    """A seed of random draws: the same for one key and purpose, unknown to others."""
    return int(keyed(key, "seed", purpose)[:15], 16)
