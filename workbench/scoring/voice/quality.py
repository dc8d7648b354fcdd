"""What was read, left out or missing in a survey, as rows whose words are messages."""

from __future__ import annotations

import pandas as pd

from workbench.claims import Text, say
from workbench.model.voice import Quality

# What reading counts; a kind that is not listed keeps its own text.
LEFT_OUT = ("preview", "test", "spam", "disqualified", "unfinished")
COUNTED = (
    "responses",
    "joined",
    *LEFT_OUT,
    "identifiers",
    "speeders",
    "duplicates",
    "missing",
    "straight-lining",
    "identical",
)


# What a file was made of before its answers are counted; its text says it.
OF_FILES = ("note", "elsewhere", "unmapped", "rebuilt")


def quality_rows(counted: pd.DataFrame) -> list[Quality]:
    """The rows of a survey's `quality` (check, wave, count, text) in words of the catalogue."""
    return [
        Quality(
            check=str(row["check"]),
            wave=str(row["wave"]),
            count=int(row["count"]),
            text=_said(str(row["check"]), int(row["count"]), row["text"]),
        )
        for row in counted.to_dict("records")
    ]  # fmt: skip


def _said(check: str, count: int, text: Text) -> Text:
    if check == "joined":  # its text is the client's name of what was joined
        return say("voice-counted-joined", label=text, n=count)
    return say(f"voice-counted-{check}", n=count) if check in COUNTED else text
