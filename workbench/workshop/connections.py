"""Keeps a flood of silent connections from locking a room out."""

from __future__ import annotations

import asyncio
from typing import Any

try:
    import resource
except ImportError:  # Windows has no such limit
    resource = None  # type: ignore[assignment]

from uvicorn.protocols.http.h11_impl import H11Protocol

REQUEST_SECONDS = 20.0


class ImpatientProtocol(H11Protocol):
    """HTTP that hangs up on a connection on which a request, the first or a later one, is not complete in time."""

    _patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Give the new connection its time."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Give a request that begins after another was answered its time."""
        if self._patience is None:
            self._wait()
        super().data_received(data)

    def on_response_complete(self) -> None:
        """Stop the time of a request that was answered."""
        self._forget()
        super().on_response_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the timer."""
        self._forget()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._patience = self.loop.call_later(REQUEST_SECONDS, self._hang_up)

    def _forget(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
        self._patience = None

    def _hang_up(self) -> None:
        whole = self.cycle is not None and not self.cycle.response_complete and not self.cycle.more_body
        if not whole and not self.transport.is_closing():
            self.transport.close()


def raise_file_limit(wanted: int = 8192) -> None:
    """Allow as many open connections as the system lets this user have, where it can be asked."""
    if resource is None:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    best: Any = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft < best:
        resource.setrlimit(resource.RLIMIT_NOFILE, (best, hard))
