"""What a fork server holds ready for many clients: dear to make, so not for a few."""

from __future__ import annotations

from workbench import languages
from workbench.stats import encoding


def warm() -> None:
    """Parse all English messages and read the encoder of comments, where it is installed."""
    languages.catalogue("en").parse()
    encoding.load()
