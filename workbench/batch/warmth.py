"""What a fork server holds ready for many clients: dear to make, so not for a few."""

from __future__ import annotations

from workbench import languages


def warm() -> None:
    """Parse all English messages."""
    languages.catalogue("en").parse()
