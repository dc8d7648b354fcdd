"""What a look at this machine or at a template found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing looked at; `todo` is empty where nothing is to be done, and `advice` where a run works all the same."""

    what: str
    found: str
    todo: str = ""
    advice: str = ""
