"""The facilitator's pages, on loopback only: run the rounds, project, keep time, note what was decided."""

from __future__ import annotations

import io
import json
import unicodedata
from collections.abc import Awaitable, Callable
from typing import Any, cast

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from workbench.workshop import pages
from workbench.workshop.guard import Guard, form
from workbench.workshop.keys import hashed, make_token, same
from workbench.workshop.pictures import pictures, settled
from workbench.workshop.room import Room
from workbench.workshop.rounds import BallotError, answers_of
from workbench.workshop.states import Move, MoveError
from workbench.workshop.store import Submission

COOKIE = "facilitator"
NOTES = ("parking", "decision", "action")

Ask = Callable[[str], Awaitable[dict[str, Any]]]


class Facilitator:
    """The handlers of the facilitator's pages over one room.

    `address` is what participants open; `ask` passes a request to the command that started the server, which may
    read the client's folder where this server may not.
    """

    def __init__(self, room: Room, *, address: str, ask: Ask) -> None:
        self._room, self._address, self._ask = room, address, ask
        self._slide: dict[str, Any] = {}

    def routes(self) -> list[Route]:
        """Every address of the facilitator's pages."""
        posts = (self.enter, self.move, self.show, self.note, self.unnote, self.agenda, self.slide, self.paper_vote,
                 self.stay, self.stop)  # fmt: skip
        return [
            Route("/", self.console),
            Route("/projector", self.projector),
            Route("/paper", self.paper),
            Route("/events", self.events),
            *(
                Route(f"/{post.__name__.replace('_', '-')}", self._signed(post), methods=["POST"])
                for post in posts
            ),
            *(Route(f"/{name}", pages.static) for name in ("room.css", "room.js", "icon.svg")),
        ]

    def _known(self, request: Request) -> bool:
        token = self._room.store.setting("facilitator")
        return bool(token) and same(hashed(request.cookies.get(COOKIE, "")), token)

    def _signed(
        self, handler: Callable[..., Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def signed(request: Request) -> Response:
            if handler.__name__ != "enter" and not self._known(request):
                return Response("the facilitator's token is needed\n", 403)
            fields = dict(await form(request) or [])
            if handler.__name__ not in {"stay", "enter"}:
                self._room.touch()
            return await handler(request, fields)

        return signed

    async def enter(self, _: Request, fields: dict[str, str]) -> Response:
        """Exchange the facilitator's token for a cookie."""
        if not self._room.guesses.allow("facilitator"):
            return Response("too many attempts; wait a few seconds\n", 429)
        if not same(fields.get("token", ""), self._room.keys.facilitator):
            return Response(
                "the facilitator's token is needed; open the address that the command printed\n", 403
            )
        cookie = make_token()
        self._room.store.set("facilitator", hashed(cookie))
        self._room.touch()
        response = RedirectResponse("/", 303)
        response.set_cookie(COOKIE, cookie, httponly=True, samesite="strict")
        return response

    # Pages

    def _page(self, request: Request, template: str, *, status: int = 200, **values: Any) -> Response:
        language = pages.language_of(request, self._room.plan.language)
        response = pages.page(template, language, status=status, **(self._shared() | values))
        if request.query_params.get("lang") == language:
            response.set_cookie("lang", language, httponly=True, samesite="strict")
        return response

    def _shared(self) -> dict[str, Any]:
        room, round_, standing = self._room, self._room.round, self._room.standing
        shown = standing.state in {"revealed", "archived"}
        drawn = pictures(round_, room.store.votes(round_.id, standing.turn)) if shown else []
        return {
            "plan": room.plan, "keys": room.keys, "address": self._address, "state": room.state(), "round": round_,
            "standing": standing, "drawn": drawn, "settled": settled(drawn), "notes": room.store.notes(),
            "standings": {each.id: room.store.standing(each.id) for each in room.plan.rounds},
            "agenda": self._agenda(), "slide": self._slide, "fault": "", "wrong_codes": room.wrong_codes,
            "link_qr": qr(f"{self._address}/#{room.keys.secret}"), "wifi_qr": wifi_qr(room.plan.ssid, room.plan.password),
        }  # fmt: skip

    def _agenda(self) -> dict[str, Any]:
        stored: dict[str, Any] = json.loads(self._room.store.setting("agenda", "{}"))
        return {"step": 0, "left": None, "running": False} | stored

    async def console(self, request: Request) -> Response:
        """The page with which the facilitator runs the room."""
        if not self._known(request):
            return self._page(request, "enter.html", status=403)
        return self._page(request, "console.html")

    async def projector(self, request: Request) -> Response:
        """The page for the big screen: how to join, who is missing, then the picture."""
        if not self._known(request):
            return self._page(request, "enter.html", status=403)
        return self._page(request, "projector.html")

    async def events(self, request: Request) -> Response:
        """The live state for the facilitator's pages."""
        if not self._known(request):
            return Response(status_code=403)
        stream = self._room.hub.stream("facilitator", json.dumps(self._room.state()))
        return StreamingResponse(stream, media_type="text/event-stream")

    # Running the rounds

    async def move(self, request: Request, fields: dict[str, str]) -> Response:
        """Open, close, reveal, re-vote or archive the round on the screen."""
        try:
            if fields.get("round") != self._room.round.id:
                raise MoveError("another round is on the screen by now")
            self._room.move(cast(Move, fields.get("move", "")), reason=clean(fields.get("reason", "")))
        except MoveError as error:
            return self._page(request, "console.html", status=409, fault=str(error))
        return RedirectResponse("/", 303)

    async def show(self, request: Request, fields: dict[str, str]) -> Response:
        """Put another round on the screen; an open one is closed first by the facilitator."""
        if self._room.standing.state == "open":
            return self._page(request, "console.html", status=409, fault="close the open vote first")
        try:
            self._room.show(fields.get("round", ""))
        except KeyError:
            return self._page(request, "console.html", status=400, fault="there is no such round")
        return RedirectResponse("/", 303)

    async def slide(self, _: Request, __: dict[str, str]) -> Response:
        """Make the deck of what was revealed so far."""
        self._slide = await self._ask("slide")
        return RedirectResponse("/#slide", 303)

    async def stay(self, _: Request, __: dict[str, str]) -> Response:
        """Keep the server running for another quarter of an hour."""
        self._room.touch()
        return RedirectResponse("/", 303)

    async def stop(self, _: Request, __: dict[str, str]) -> Response:
        """End the session's server; the votes stay in the session folder."""
        await self._ask("stop")
        return Response("stopped; the votes are kept\n")

    # Notes and agenda

    async def note(self, request: Request, fields: dict[str, str]) -> Response:
        """Keep a parked question, a decision or an action."""
        text, kind = clean(fields.get("text", "")), fields.get("kind", "")
        due = fields.get("due", "")
        if not text or kind not in NOTES or not (due == "" or _is_day(due)):
            return self._page(
                request, "console.html", status=400, fault="a note needs a text and a real date"
            )
        owner = clean(fields.get("owner", ""))
        self._room.store.add_note(kind, text, owner=owner, due=due, round_=self._room.round.id)
        return RedirectResponse("/#notes", 303)

    async def unnote(self, _: Request, fields: dict[str, str]) -> Response:
        """Remove a note."""
        if fields.get("id", "").isdigit():
            self._room.store.remove_note(int(fields["id"]))
        return RedirectResponse("/#notes", 303)

    async def agenda(self, _: Request, fields: dict[str, str]) -> Response:
        """Go to a step of the agenda, and start or pause its timer; the page counts the seconds."""
        last = len(self._room.plan.agenda) - 1
        step, left = fields.get("step", ""), fields.get("left", "")
        if step.isdigit() and int(step) <= last:
            running = fields.get("running") == "1"
            seconds = int(left) if left.isdigit() else None
            self._room.store.set(
                "agenda", json.dumps({"step": int(step), "left": seconds, "running": running})
            )
            self._room.tell()
        return RedirectResponse("/", 303)

    # Paper ballots

    async def paper(self, request: Request) -> Response:
        """A form for a ballot that came on paper."""
        if not self._known(request):
            return self._page(request, "enter.html", status=403)
        return self._page(request, "paper.html")

    async def paper_vote(self, request: Request, fields: dict[str, str]) -> Response:
        """Count a paper ballot in the open round, as a voter of its own."""
        room, round_, standing = self._room, self._room.round, self._room.standing
        role = fields.pop("role", "")
        try:
            by_page = [
                answers_of(round_, page, [(f"q{at}", fields.get(f"q{at}", "")) for at in round_.pages[page]])
                for page in range(len(round_.pages))
            ]
        except BallotError as error:
            return self._page(request, "paper.html", status=422, fault=error.reason)
        if standing.state != "open" or role not in ("", *room.plan.roles):
            return self._page(request, "paper.html", status=409, fault="late")
        voter = room.store.add_voter(make_token(), role=role, paper=True, seats=room.plan.seats)
        if voter is None:
            return self._page(request, "paper.html", status=409, fault="full")
        for page, answers in enumerate(by_page):
            await room.submit(Submission(voter, round_.id, standing.turn, page, 1, answers))
        return RedirectResponse("/paper?note=saved", 303)


def clean(text: str) -> str:
    """Typed text as it may be stored: composed, one line, without control and direction characters, 280 at most."""
    plain = unicodedata.normalize("NFC", " ".join(text.split()))
    return "".join(c for c in plain if unicodedata.category(c) not in {"Cc", "Cf", "Co", "Cs"})[:280].strip()


def _is_day(text: str) -> bool:
    import datetime as dt

    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def qr(text: str) -> str:
    """A QR code as inline SVG."""
    import segno

    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(
        out, kind="svg", xmldecl=False, svgclass="qr", lineclass=None, omitsize=True, border=4
    )
    return out.getvalue().decode()


def wifi_qr(ssid: str, password: str) -> str:
    """A QR code that joins the workshop's own Wi-Fi, or nothing where there is none."""
    if not ssid:
        return ""
    from segno import helpers

    out = io.BytesIO()
    helpers.make_wifi(ssid=ssid, password=password or None, security="WPA" if password else None).save(
        out, kind="svg", xmldecl=False, svgclass="qr", lineclass=None, omitsize=True, border=4
    )
    return out.getvalue().decode()


def facilitator(room: Room, *, origins: list[str], address: str, ask: Ask) -> Guard:
    """The facilitator's application, served at the given loopback addresses."""
    return Guard(Starlette(routes=Facilitator(room, address=address, ask=ask).routes()), origins=origins)
