"""What every request passes before a page sees it: host, origin, size; and the headers of every answer."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import parse_qsl

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MAX_BODY = 4096

HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    # With no-referrer a browser would send "Origin: null" with a form, and the origin could not be checked.
    "referrer-policy": "same-origin",
}


class Guard:
    """Refuses foreign hosts (DNS rebinding), foreign origins (forged posts) and bodies over 4 kB.

    `origins` are the addresses under which the pages are served, such as `http://192.168.1.5:8765`.
    """

    def __init__(self, app: ASGIApp, *, origins: Iterable[str]) -> None:
        self._app = app
        self._origins = frozenset(origin.lower() for origin in origins)
        self._hosts = frozenset(origin.partition("://")[2] for origin in self._origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer or pass on one request."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return  # nothing here speaks WebSocket; the server closes the connection
        refusal = self._refusal(scope["method"], Headers(scope=scope))
        body = b""
        if refusal is None and scope["method"] == "POST":
            taken = await _body(receive)
            refusal = (413, "larger than 4 kB") if taken is None else None
            body = taken or b""
        if refusal is not None:
            response = PlainTextResponse(f"{refusal[1]}\n", refusal[0], {"connection": "close"})
            await response(scope, receive, _with_headers(send))
            return
        await self._app(scope, _replay(body, receive), _with_headers(send))

    def _refusal(self, method: str, headers: Headers) -> tuple[int, str] | None:
        if len(headers.getlist("host")) != 1 or headers["host"].lower() not in self._hosts:
            return 421, "unknown host"
        if method not in {"GET", "HEAD", "POST"}:
            return 405, "method not allowed"
        if method == "POST" and headers.get("origin", "").lower() not in self._origins:
            return 403, "foreign origin"
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > MAX_BODY:
            return 413, "larger than 4 kB"
        return None


async def _body(receive: Receive) -> bytes | None:
    """The whole body, or None where it is too large; its length is counted, whatever was announced."""
    body = b""
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return body
        body += bytes(message.get("body", b""))
        if len(body) > MAX_BODY:
            return None
        if not message.get("more_body"):
            return body


def _replay(body: bytes, receive: Receive) -> Receive:
    given = False

    async def once() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return once


def _with_headers(send: Send) -> Send:
    async def sender(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
        await send(message)

    return sender


async def form(request: Request) -> list[tuple[str, str]] | None:
    """The fields of a posted form in order; None where it is not well-formed UTF-8 form data."""
    if request.headers.get("content-type", "").split(";")[0].strip() != "application/x-www-form-urlencoded":
        return None
    try:
        text = (await request.body()).decode("ascii")
        return parse_qsl(text, keep_blank_values=True, strict_parsing=bool(text), max_num_fields=600, errors="strict")
    except ValueError:
        return None
