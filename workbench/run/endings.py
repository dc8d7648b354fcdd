"""How a process ended, in words."""

from __future__ import annotations

import signal


def ended_by(code: int) -> str:
    """How a process ended, in words: the signal's name, or its exit code."""
    if code >= 0:
        return f"exit code {code}"
    number = -code
    name = signal.Signals(number).name if number in set(signal.Signals) else str(number)
    return f"signal {name}" + (", perhaps out of memory" if name == "SIGKILL" else "")
