"""The participants' pages: join, vote, wait, see the reveal. Works without scripts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from workbench.workshop import pages
from workbench.workshop.guard import Guard, form
from workbench.workshop.keys import make_token, normal, same
from workbench.workshop.pictures import counted, pictures, settled
from workbench.workshop.room import Room
from workbench.workshop.rounds import BallotError, answers_of
from workbench.workshop.store import Submission

COOKIE = "seat"


class Participants:
    """The handlers of the participants' pages over one room."""

    def __init__(self, room: Room, *, secure: bool) -> None:
        self._room, self._secure = room, secure

    def routes(self) -> list[Route]:
        """Every address that a phone may ask for."""
        return [
            Route("/", self.home),
            Route("/join", self.join, methods=["POST"]),
            Route("/vote", self.vote, methods=["POST"]),
            Route("/events", self.events),
            *(Route(f"/{name}", pages.static) for name in ("vote.css", "vote.js", "icon.svg")),
        ]

    def _voter(self, request: Request) -> str | None:
        token = request.cookies.get(COOKIE, "")
        return self._room.store.voter(token) if token else None

    def _page(self, request: Request, template: str, *, status: int = 200, **values: Any) -> Response:
        language = pages.language_of(request, self._room.plan.language)
        common = {"plan": self._room.plan, "state": self._room.state(), "note": _note(request)}
        response = pages.page(template, language, status=status, **(common | values))
        if request.query_params.get("lang") == language:
            response.set_cookie("lang", language, httponly=True, samesite="strict", secure=self._secure)
        return response

    async def home(self, request: Request) -> Response:
        """The page that fits the voter and the state of the round."""
        voter = self._voter(request)
        if voter is None:
            return self._join_page(request)
        self._room.touch()
        state = self._room.standing.state
        if state == "open":
            return self._ballot(request, voter)
        if state in {"revealed", "archived"}:
            return self._reveal(request, voter)
        return self._page(request, "wait.html", round=self._room.round)

    def _join_page(
        self, request: Request, *, status: int = 200, note: str = "", given: Mapping[str, str] = MappingProxyType({})
    ) -> Response:
        """The page on which people join, with what they typed; the secret comes back only to who sent it."""
        kept = {name: given.get(name, "") for name in ("code", "seat", "role")}
        kept["secret"] = self._room.keys.secret if self._knows_secret(given) else ""
        return self._page(
            request, "join.html", status=status, note=note, kept=kept, needs_seat=self._room.store.needs_seat()
        )

    def _knows_secret(self, given: Mapping[str, str]) -> bool:
        return same(given.get("secret", ""), self._room.keys.secret)

    async def join(self, request: Request) -> Response:
        """Exchange the session's secret or code, once, for a cookie."""
        room = self._room
        if self._voter(request) is not None:
            return RedirectResponse("/", 303)
        given = dict(await form(request) or [])
        role = given.get("role", "")
        if role not in ("", *room.plan.roles):
            return self._join_page(request, status=400, note="malformed", given=given | {"role": ""})
        refused = self._refused(given, phone="" if self._secure else _address(request))
        if refused:
            status = 429 if refused == "too_fast" else 403
            return self._join_page(request, status=status, note=refused, given=given)
        if not self._may_join(_address(request)):
            return self._join_page(request, status=429, note="too_fast", given=given)
        token = make_token()
        if room.store.add_voter(token, role=role, seats=room.plan.seats) is None:
            return self._join_page(request, status=403, note="full")
        room.tell()
        response = RedirectResponse("/", 303)
        response.set_cookie(COOKIE, token, httponly=True, samesite="strict", secure=self._secure)
        return response

    def _may_join(self, phone: str) -> bool:
        """Whether one more may join from an address: one phone that fills the room would stand around one person.

        Where seats have codes these count; behind a proxy, and at the facilitator's own machine, all come from one.
        """
        own = phone.startswith("127.") or phone == "::1"
        return self._secure or own or self._room.store.needs_seat() or self._room.joins.allow(phone)

    def _refused(self, given: Mapping[str, str], *, phone: str) -> str:
        """Why a person may not join, as a key of the texts; "" for who has the secret or the code, and a seat.

        Codes are compared first and only wrong ones are counted; behind a proxy, where all phones have its address,
        for the room only.
        """
        room, invited = self._room, self._knows_secret(given)
        if not invited:
            if not room.guesses.may_try(phone):
                return "too_fast"
            if not same(normal(given.get("code", "")), room.keys.code):
                room.wrong_codes += 1
                room.guesses.was_wrong(phone)
                return "wrong_code"
        if not room.store.needs_seat():
            return ""
        guesses = room.seat_guesses if invited else room.guesses
        if not guesses.may_try(phone):
            return "too_fast"
        if not room.store.take_seat(normal(given.get("seat", ""))):
            guesses.was_wrong(phone)
            return "wrong_seat"
        return ""

    def _ballot(
        self,
        request: Request,
        voter: str,
        *,
        note: str | None = None,
        status: int = 200,
        page: int | None = None,
        typed: Mapping[str, int | None] = MappingProxyType({}),
    ) -> Response:
        room, round_, standing = self._room, self._room.round, self._room.standing
        sent = room.store.pages(voter, round_.id, standing.turn)
        if page is None:
            asked = request.query_params.get("page", "")
            open_pages = [at for at in range(len(round_.pages)) if at not in sent]
            page = int(asked) - 1 if asked.isascii() and asked.isdigit() else (open_pages or [0])[0]
            page = min(max(page, 0), len(round_.pages) - 1)
        return self._page(
            request,
            "ballot.html",
            status=status,
            note=_note(request) if note is None else note,
            round=round_,
            page=page,
            sent=sent,
            answers=room.store.answers(voter, round_.id, standing.turn) | dict(typed),
            revision=room.store.page(voter, round_.id, standing.turn, page),
            standing=standing,
        )

    def _reveal(self, request: Request, voter: str) -> Response:
        room, round_, standing = self._room, self._room.round, self._room.standing
        drawn = pictures(
            round_, counted(room.store.turns(round_.id, standing.turn)), rules=room.plan.rules, again=standing.turn > 1
        )
        mine = room.store.answers(voter, round_.id, standing.turn)
        return self._page(
            request, "reveal.html", round=round_, standing=standing, drawn=drawn, mine=mine, settled=settled(drawn)
        )

    def _ballot_again(self, request: Request, voter: str, fields: Mapping[str, str], *, note: str) -> Response:
        """The page of a ballot that cannot be counted as it is, with what was answered."""
        round_ = self._room.round
        if fields["round"] != round_.id:
            return RedirectResponse("/?note=late", 303)
        typed = {
            question.id: int(fields[f"q{at}"]) if fields[f"q{at}"] else None
            for at, question in enumerate(round_.questions)
            if f"q{at}" in fields
        }
        return self._ballot(request, voter, note=note, status=422, page=int(fields["page"]), typed=typed)

    async def vote(self, request: Request) -> Response:
        """Take one page of a ballot; a script gets the receipt as JSON, a plain form the next page."""
        room, voter = self._room, self._voter(request)
        script = request.headers.get("accept", "") == "application/json"
        if voter is None:
            return JSONResponse({"status": "unknown"}, 403) if script else RedirectResponse("/", 303)
        if not room.votes.allow(voter):
            return JSONResponse({"status": "too_fast"}, 429, {"retry-after": "2"})
        fields = await form(request)
        try:
            submission = self._submission(voter, fields)
        except BallotError as error:
            if script or error.reason == "malformed":
                return JSONResponse({"status": error.reason}, 400 if error.reason == "malformed" else 422)
            return self._ballot_again(request, voter, dict(fields or []), note=error.reason)
        receipt = await room.submit(submission)
        if script:
            refused = receipt.status in {"stale", "closed"}
            return JSONResponse({"status": receipt.status, "revision": receipt.revision}, 409 if refused else 200)
        if receipt.status == "stale":
            return self._ballot(request, voter, note="stale", status=409, page=submission.page)
        return RedirectResponse("/?note=late" if receipt.status == "closed" else "/?note=saved", 303)

    def _submission(self, voter: str, fields: list[tuple[str, str]] | None) -> Submission:
        heads = {"round", "turn", "page", "revision"}
        head = {name: text for name, text in fields or [] if name in heads}
        numbers = [head.get(name, "") for name in ("turn", "page", "revision")]
        known = {round_.id for round_ in self._room.plan.rounds}
        if head.get("round") not in known or not all(
            text.isascii() and text.isdigit() and len(text) <= 6 for text in numbers
        ):
            raise BallotError("malformed")
        turn, page, revision = map(int, numbers)
        if revision < 1 or len([name for name, _ in fields or [] if name in heads]) != len(heads):
            raise BallotError("malformed")
        round_ = self._room.plan.round(head["round"])
        answers = answers_of(round_, page, [pair for pair in fields or [] if pair[0] not in heads])
        return Submission(voter, round_.id, turn, page, revision, answers)

    async def events(self, request: Request) -> Response:
        """The live state for one phone."""
        voter = self._voter(request)
        if voter is None:
            return Response(status_code=403)
        if len(self._room.hub) > 2 * self._room.plan.seats:
            return Response(status_code=503)
        stream = self._room.hub.stream(voter, json.dumps(self._room.state()))
        return StreamingResponse(stream, media_type="text/event-stream")


def _address(request: Request) -> str:
    """Where a request comes from: for the limits, which forget it; it is written nowhere."""
    return request.client.host if request.client else ""


def _note(request: Request) -> str:
    """What the page before left to say; only these three texts can be asked for by an address."""
    note = request.query_params.get("note", "")
    return note if note in {"saved", "stale", "late"} else ""


def participants(room: Room, *, origins: list[str]) -> Guard:
    """The participants' application, served at the given addresses."""
    secure = all(origin.startswith("https://") for origin in origins)
    return Guard(Starlette(routes=Participants(room, secure=secure).routes()), origins=origins)
