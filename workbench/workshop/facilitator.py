"""The facilitator's pages, on loopback only: run the rounds, project, keep time, note what was decided."""

from __future__ import annotations

import datetime as dt
import io
import json
import unicodedata
from collections.abc import Awaitable, Callable
from typing import Any, cast

import segno
from segno import helpers
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from workbench.workshop import pages
from workbench.workshop.guard import Guard, form
from workbench.workshop.keys import hashed, make_token, same
from workbench.workshop.limits import Limits
from workbench.workshop.pictures import counted, pictures, settled
from workbench.workshop.room import Room
from workbench.workshop.rounds import BallotError, paper_answers
from workbench.workshop.states import Move, MoveError

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
        self._entries = Limits(burst=60, per_second=1)

    def routes(self) -> list[Route]:
        """Every address of the facilitator's pages."""
        posts = (
            self.enter,
            self.move,
            self.show,
            self.note,
            self.unnote,
            self.agenda,
            self.slide,
            self.paper_vote,
            self.unpaper,
            self.stay,
            self.stop,
        )
        return [
            Route("/", self.console),
            Route("/projector", self.projector),
            Route("/paper", self.paper),
            Route("/events", self.events),
            *(Route(f"/{post.__name__.replace('_', '-')}", self._signed(post), methods=["POST"]) for post in posts),
            *(Route(f"/{name}", pages.static) for name in ("room.css", "room.js", "icon.svg")),
        ]

    def _known(self, request: Request) -> bool:
        token = self._room.store.setting("facilitator")
        return bool(token) and same(hashed(request.cookies.get(COOKIE, "")), token)

    def _signed(self, handler: Callable[..., Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
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
        # Only wrong tokens are counted, so that nobody else's guesses lock the facilitator out.
        if not same(fields.get("token", ""), self._room.keys.facilitator):
            if not self._entries.allow("facilitator"):
                return Response("too many attempts; wait a few seconds\n", 429)
            return Response("the facilitator's token is needed; open the address that the command printed\n", 403)
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
        votes = counted(room.store.turns(round_.id, standing.turn)) if shown else []
        drawn = pictures(round_, votes, rules=room.plan.rules, again=standing.turn > 1) if shown else []
        return {
            "plan": room.plan, "keys": room.keys, "address": self._address, "state": room.desk_state(), "round": round_,
            "standing": standing, "drawn": drawn, "settled": settled(drawn), "notes": room.store.notes(),
            "standings": {each.id: room.store.standing(each.id) for each in room.plan.rounds},
            "agenda": room.agenda(), "slide": self._slide, "fault": "", "typed": {}, "wrong_codes": room.wrong_codes,
            "link_qr": qr(f"{self._address}/#{room.keys.secret}"), "wifi_qr": wifi_qr(room.plan.ssid, room.plan.password),
        }  # fmt: skip

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
        stream = self._room.desk.stream("facilitator", json.dumps(self._room.desk_state()))
        return StreamingResponse(stream, media_type="text/event-stream")

    # Running the rounds

    async def move(self, request: Request, fields: dict[str, str]) -> Response:
        """Open, close, reveal, re-vote or archive the round on the screen."""
        try:
            if fields.get("round") != self._room.round.id:
                raise MoveError("another round is on the screen by now", reason="fault_other_round")
            self._room.move(cast(Move, fields.get("move", "")), reason=clean(fields.get("reason", "")))
        except MoveError as error:
            return self._fault(request, error.reason, fields, status=409)
        return RedirectResponse("/", 303)

    def _fault(self, request: Request, fault: str, typed: dict[str, str], *, status: int) -> Response:
        """The console with a fault by its key and what was typed."""
        return self._page(request, "console.html", status=status, fault=fault, typed=typed)

    async def show(self, request: Request, fields: dict[str, str]) -> Response:
        """Put another round on the screen; an open one is closed first by the facilitator."""
        if self._room.standing.state == "open":
            return self._fault(request, "fault_open_vote", fields, status=409)
        try:
            self._room.show(fields.get("round", ""))
        except KeyError:
            return self._fault(request, "fault_no_round", fields, status=400)
        return RedirectResponse("/", 303)

    async def slide(self, _: Request, __: dict[str, str]) -> Response:
        """Make the deck of what was revealed so far."""
        self._slide = await self._ask("slide")
        return RedirectResponse("/#slide", 303)

    async def stay(self, _: Request, __: dict[str, str]) -> Response:
        """Keep the server running for another quarter of an hour."""
        self._room.touch()
        return RedirectResponse("/", 303)

    async def stop(self, request: Request, _: dict[str, str]) -> Response:
        """End the session's server and name the files that were written; the votes stay in the session folder."""
        done = await self._ask("export")
        await self._ask("stop")
        plan, store = self._room.plan, self._room.store
        left_out = [
            (round_, store.standing(round_.id)) for round_ in plan.rounds if round_.id in done.get("left_out", [])
        ]
        return self._page(
            request, "stopped.html", files=done.get("files", []), left_out=left_out, fault=done.get("fault", "")
        )

    # Notes and agenda

    async def note(self, request: Request, fields: dict[str, str]) -> Response:
        """Keep a parked question, a decision or an action."""
        text, kind = clean(fields.get("text", "")), fields.get("kind", "")
        due = fields.get("due", "")
        if not text or kind not in NOTES or not (due == "" or _is_day(due)):
            return self._fault(request, "fault_note", fields, status=400)
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
            seconds = int(left) if left.isdigit() else None
            self._room.set_agenda(int(step), left=seconds, running=fields.get("running") == "1")
        return RedirectResponse("/", 303)

    # Paper ballots

    async def paper(self, request: Request) -> Response:
        """A form for a ballot that came on paper."""
        if not self._known(request):
            return self._page(request, "enter.html", status=403)
        note = request.query_params.get("note", "")
        return self._paper_page(request, note=note if note in {"paper_saved", "paper_removed"} else "")

    def _paper_page(self, request: Request, *, status: int = 200, **values: Any) -> Response:
        last = bool(self._room.last_paper())
        return self._page(request, "paper.html", status=status, **({"note": "", "last": last} | values))

    async def paper_vote(self, request: Request, fields: dict[str, str]) -> Response:
        """Count a paper ballot in the open round, as a voter of its own."""
        room, role = self._room, fields.get("role", "")
        try:
            answers = paper_answers(room.round, fields)
        except BallotError as error:
            reason = "paper_empty" if error.reason == "empty" else error.reason
            return self._paper_page(request, status=422, fault=reason, typed=fields)
        if room.standing.state != "open" or role not in ("", *room.plan.roles):
            return self._paper_page(request, status=409, fault="late", typed=fields)
        if not await room.count_paper(answers, role=role):
            return self._paper_page(request, status=409, fault="full", typed=fields)
        return RedirectResponse("/paper?note=paper_saved", 303)

    async def unpaper(self, _: Request, __: dict[str, str]) -> Response:
        """Remove the paper ballot that was typed last, while its vote is open."""
        removed = self._room.take_paper_back()
        return RedirectResponse("/paper?note=paper_removed" if removed else "/paper", 303)


def clean(text: str) -> str:
    """Typed text as it may be stored: composed, one line, without control and direction characters, 280 at most."""
    plain = unicodedata.normalize("NFC", " ".join(text.split()))
    return "".join(c for c in plain if unicodedata.category(c) not in {"Cc", "Cf", "Co", "Cs"})[:280].strip()


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def qr(text: str) -> str:
    """A QR code as inline SVG."""
    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(
        out, kind="svg", xmldecl=False, svgclass="qr", lineclass=None, omitsize=True, border=4
    )
    return out.getvalue().decode()


def wifi_qr(ssid: str, password: str) -> str:
    """A QR code that joins the workshop's own Wi-Fi, or nothing where there is none."""
    if not ssid:
        return ""
    out = io.BytesIO()
    helpers.make_wifi(ssid=ssid, password=password or None, security="WPA" if password else None).save(
        out, kind="svg", xmldecl=False, svgclass="qr", lineclass=None, omitsize=True, border=4
    )
    return out.getvalue().decode()


def facilitator(room: Room, *, origins: list[str], address: str, ask: Ask) -> Guard:
    """The facilitator's application, served at the given loopback addresses."""
    return Guard(Starlette(routes=Facilitator(room, address=address, ask=ask).routes()), origins=origins)
