"""Signs as a typesetter sets them, which is not as a program prints them."""

from __future__ import annotations

import re

_MINUS = re.compile(r"(?:(?<![\w.,)–-])|(?<=[一-鿿])(?<![年月日]))-(?=\d)")


def typographic(text: str) -> str:
    """A hyphen before a figure as a minus sign, after which no program breaks a line."""
    return _MINUS.sub("−", text)
