"""The sample client's sheet of quotes: what a fictional reviewer has released, and the one row held back."""

from __future__ import annotations

from sample import tables
from sample.comments import COMMENTS
from workbench.intake.quotes import NAMES
from workbench.privacy.words import quote_id

WITHHELD = "The conductor found us seats together, thank you."  # whoever was on that train knows who is meant
HEARD = (
    "What I needed was a seat on the next train, not an apology.",
    "They cancelled the train themselves, and I had to prove that it was cancelled.",
    "We learn of a delay when passengers show it to us on their phones.",
)
REVIEWER = "Reviewer of Halden Rail (fictional)"


def table() -> str:
    """The CSV: one row a comment, released but for one."""
    rows = [
        (quote_id(text), "survey", text, text, "", *(("", "") if text == WITHHELD else ("x", REVIEWER)))
        for text in COMMENTS
    ]
    rows += [(quote_id(text), "interviews", text, text, "", "x", REVIEWER) for text in HEARD]
    return tables.text(NAMES, rows)
