"""Signs as a typesetter sets them, which is not as a program prints them."""

from __future__ import annotations

import re

_MINUS = re.compile(r"(?:(?<![\w.,)–-])|(?<=[一-鿿])(?<![年月日]))-(?=\d)")
_MONEY = re.compile(r"(?<=\b[A-Z]{3}) (?=[−+]?\d)")


def typographic(text: str) -> str:
    """A hyphen before a figure as a minus sign, a currency held to its amount: no program breaks a line after either."""
    return _MONEY.sub("\N{NO-BREAK SPACE}", _MINUS.sub("−", text))
