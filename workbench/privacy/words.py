"""Words that respondents wrote: none leaves the workbench before a named person has released it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass


def quote_id(text: str) -> str:
    """By what a text is known in the client's own sheet of quotes: the same wherever the same words stand."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:12]


@dataclass(frozen=True)
class Released:
    """The texts that may be quoted, by `quote_id` of what was written, as they may be quoted, and who released them."""

    texts: Mapping[str, str]
    by: tuple[str, ...]

    def of(self, text: str) -> str | None:
        """How a text may be quoted; None where nobody has released it."""
        return self.texts.get(quote_id(text))


NOTHING = Released({}, ())
