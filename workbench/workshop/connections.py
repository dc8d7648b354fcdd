"""Keeps a flood of silent connections from locking a room out."""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

FIRST_REQUEST_SECONDS = 20.0


class ImpatientProtocol(H11Protocol):
    """HTTP that hangs up on a connection whose first request is not complete in time."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Give the new connection its time."""
        super().connection_made(transport)
        self._first = self.loop.call_later(FIRST_REQUEST_SECONDS, self._hang_up)

    def _hang_up(self) -> None:
        if self.cycle is None and not self.transport.is_closing():
            self.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the timer."""
        self._first.cancel()
        super().connection_lost(exc)


def raise_file_limit(wanted: int = 8192) -> None:
    """Allow as many open connections as the system lets this user have, where it can be asked."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    best: Any = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft < best:
        resource.setrlimit(resource.RLIMIT_NOFILE, (best, hard))
