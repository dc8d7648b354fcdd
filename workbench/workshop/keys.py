"""Secrets of a session: who may vote and who may facilitate, known by their hashes only."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

# Without 0 O 1 I L U and other letters that are misread from a projector or form words.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 6
SECRET_BYTES = 16  # 128 bits


@dataclass(frozen=True)
class Keys:
    """The secrets of one session: in the QR code, typed by hand, and the facilitator's own."""

    secret: str
    code: str
    facilitator: str


def make_keys() -> Keys:
    """Fresh keys from the operating system's random source."""
    return Keys(secrets.token_urlsafe(SECRET_BYTES), make_code(), secrets.token_urlsafe(SECRET_BYTES))


def make_code() -> str:
    """A code that a person can type from a projector or a paper slip."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def make_token() -> str:
    """A cookie's value: 128 random bits."""
    return secrets.token_urlsafe(SECRET_BYTES)


def read_keys(path: Path) -> Keys:
    """The keys of a session folder, made at the first call; only the owner may read the file."""
    if not path.exists():
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            json.dump(asdict(make_keys()), file)
    return Keys(**json.loads(path.read_text("utf-8")))


def same(given: str, expected: str) -> bool:
    """Whether two secrets are equal, compared in constant time."""
    return hmac.compare_digest(given.encode(), expected.encode())


def normal(code: str) -> str:
    """A typed code as it was meant: upper case, without spaces and dashes."""
    return "".join(code.upper().split()).replace("-", "")


def hashed(token: str) -> str:
    """What is stored of a token or a seat code. They are random, so no salt or slow hash is needed."""
    return hashlib.sha256(token.encode()).hexdigest()


def make_seats(count: int) -> Sequence[str]:
    """Distinct one-time codes for paper slips."""
    codes: set[str] = set()
    while len(codes) < count:
        codes.add(make_code())
    return sorted(codes)
