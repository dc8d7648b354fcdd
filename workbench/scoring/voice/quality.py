"""What was read, left out or missing in a survey, as rows whose words are messages."""

from __future__ import annotations

import pandas as pd

from workbench.claims import say
from workbench.model.voice import Quality

# What reading counts; a kind that is not listed, such as a note on a file, keeps its own text.
LEFT_OUT = ("preview", "test", "spam", "disqualified", "unfinished")
COUNTED = ("responses", *LEFT_OUT, "identifiers", "speeders", "duplicates", "missing", "straight-lining", "identical")


def quality_rows(counted: pd.DataFrame) -> list[Quality]:
    """The rows of a survey's `quality` (check, wave, count, text) in words of the catalogue."""
    return [
        Quality(
            check=str(row["check"]),
            wave=str(row["wave"]),
            count=int(row["count"]),
            text=say(f"voice-counted-{row['check']}", n=int(row["count"])) if row["check"] in COUNTED else str(row["text"]),
        )
        for row in counted.to_dict("records")
    ]  # fmt: skip
