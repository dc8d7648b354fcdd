"""ISO days and months of tables as a reader says them."""

from __future__ import annotations

import datetime as dt
import re

from workbench.claims import Message, Month, ShortMonth, Text, say

DAY, MONTH = re.compile(r"\d{4}-\d{2}-\d{2}"), re.compile(r"\d{4}-\d{2}")


def told(text: object, kind: type[Month] = ShortMonth) -> Text:
    """A day or a month in words; a quarter, a wave or nothing as it stands."""
    if DAY.fullmatch(written := str(text or "")):
        return say("word-date", date=dt.date.fromisoformat(written))
    return say("word-date", date=kind.fromisoformat(f"{written}-01")) if MONTH.fullmatch(written) else written


def span(start: str, end: str, kind: type[Month] = ShortMonth) -> Message:
    """From one month to another; periods of other lengths as they stand."""
    return say("word-span", start=told(start, kind), end=told(end, kind))


__all__ = ["span", "told"]
