"""Which clients a workspace has."""

from __future__ import annotations

from pathlib import Path


def names(workspace: Path) -> list[str]:
    """The ids of all client folders of a workspace that hold an engagement file, in order."""
    return sorted(path.parent.name for path in (workspace / "client_data").glob("*/engagement.yaml"))
