"""The running session that both pages share: plan, keys, votes, live counts and the time of the last action."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from workbench.workshop.keys import Keys, make_token
from workbench.workshop.limits import Guesses, Limits
from workbench.workshop.plan import Plan
from workbench.workshop.rounds import Round
from workbench.workshop.states import Move, Standing
from workbench.workshop.store import Receipt, Store, Submission

IDLE_SECONDS = 15 * 60
STREAMS_PER_VOTER = 3
TICK_SECONDS = 1.0  # counts are sent at most once in this time, however many vote
PING_SECONDS = 15.0
JOINS, JOIN_SECONDS = 3, 600.0  # from one address without seat codes: a phone, lent twice
LAST_PAPER = "last_paper"


class Hub:
    """Sends the newest state to every open page. A slow page misses states in between, never the last one."""

    def __init__(self) -> None:
        self._waiting: dict[str, list[asyncio.Queue[str | None]]] = {}
        self._closed = False

    def __len__(self) -> int:
        return sum(map(len, self._waiting.values()))

    def send(self, message: str) -> None:
        """Give every page a message in place of one that it has not read yet."""
        for queue in [queue for queues in self._waiting.values() for queue in queues]:
            _replace(queue, message)

    def close(self) -> None:
        """End all streams, also those that a page opens again at once."""
        self._closed = True
        for queue in [queue for queues in self._waiting.values() for queue in queues]:
            _replace(queue, None)

    async def stream(self, key: str, first: str) -> AsyncIterator[str]:
        """The messages for one page as server-sent events; the oldest page of a key gives way to a fourth one."""
        queue: asyncio.Queue[str | None] = asyncio.Queue(maxsize=1)
        mine = self._waiting.setdefault(key, [])
        if len(mine) >= STREAMS_PER_VOTER:
            _replace(mine[0], None)
        mine.append(queue)
        try:
            yield f"retry: 2000\ndata: {first}\n\n"
            while not self._closed:
                try:
                    message = await asyncio.wait_for(queue.get(), PING_SECONDS)
                except TimeoutError:
                    yield ": still here\n\n"
                    continue
                if message is None:
                    return
                yield f"data: {message}\n\n"
        finally:
            mine.remove(queue)
            if not mine:
                self._waiting.pop(key, None)


def _replace(queue: asyncio.Queue[str | None], message: str | None) -> None:
    with suppress(asyncio.QueueEmpty):
        queue.get_nowait()
    queue.put_nowait(message)


@dataclass
class Room:
    """One session while its server runs."""

    plan: Plan
    keys: Keys
    store: Store
    clock: Callable[[], float] = time.monotonic
    hub: Hub = field(default_factory=Hub)
    desk: Hub = field(default_factory=Hub)
    votes: Limits = field(default_factory=lambda: Limits(burst=30, per_second=3))
    joins: Limits = field(default_factory=lambda: Limits(burst=JOINS, per_second=1 / JOIN_SECONDS))
    wrong_codes: int = 0

    def __post_init__(self) -> None:
        self.guesses = Guesses(self.plan.seats, clock=self.clock)
        # Of people who have the QR code's secret: strangers who guess codes do not keep them from their seats.
        self.seat_guesses = Guesses(self.plan.seats, clock=self.clock)
        self.store.add_rounds({round_.id: round_.digest() for round_ in self.plan.rounds})
        self.last_action = self.clock()
        self._pending: list[tuple[Submission, asyncio.Future[Receipt]]] = []
        self._flushing: asyncio.Task[None] | None = None
        self._telling: asyncio.Task[None] | None = None

    # What is on the screen

    @property
    def round(self) -> Round:
        """The round on the screen."""
        chosen = self.store.setting("round")
        known = {round_.id: round_ for round_ in self.plan.rounds}
        return known.get(chosen, self.plan.rounds[0])

    @property
    def standing(self) -> Standing:
        """Where the round on the screen stands."""
        return self.store.standing(self.round.id)

    def show(self, round_: str) -> None:
        """Put a round on the screen; raises `KeyError` for one that is not in the plan."""
        self.plan.round(round_)
        self.store.set("round", round_)
        self.tell()

    def move(self, move: Move, *, reason: str = "") -> Standing:
        """Move the round on the screen and tell every page."""
        standing = self.store.move(self.round.id, move, reason=reason)
        if move == "reveal":
            self.store.set(LAST_PAPER, "")
        self.tell()
        return standing

    def agenda(self) -> dict[str, Any]:
        """The step of the agenda, the seconds `left` of its timer (None: all), whether it is `running`, and the
        `count` of changes, by which a page sees that it is behind.
        """
        stored: dict[str, Any] = json.loads(self.store.setting("agenda", "{}"))
        return {"step": 0, "left": None, "running": False, "count": 0} | stored

    def set_agenda(self, step: int, *, left: int | None, running: bool) -> None:
        """Go to a step and run or stop its timer; a step that begins puts its round on the screen.

        A vote that is open stays there. So does a round that the facilitator chose while the timer paused.
        """
        before = self.agenda()
        begins = left is None or (running and (before["left"] is None or before["step"] != step))
        after = {"step": step, "left": left, "running": running, "count": before["count"] + 1}
        self.store.set("agenda", json.dumps(after))
        wanted = self.plan.agenda[step].round
        known = {round_.id for round_ in self.plan.rounds}
        if begins and wanted in known and self.standing.state != "open":
            self.show(wanted)
        self.tell()

    def state(self) -> dict[str, Any]:
        """What every page may know at any time: no votes, only how many have finished, and once closed how many voted."""
        round_, standing = self.round, self.standing
        joined = self.store.joined()
        pages = len(round_.pages) if standing.state == "open" else 1
        return {
            "round": round_.id,
            "state": standing.state,
            "turn": standing.turn,
            "voted": self.store.voted(round_.id, standing.turn, pages),
            "joined": max(joined, self.plan.expected),
        }

    def desk_state(self) -> dict[str, Any]:
        """What the facilitator's pages follow: the state, and how often the agenda changed."""
        return self.state() | {"agenda": self.agenda()["count"]}

    # Votes

    async def submit(self, submission: Submission) -> Receipt:
        """Save a page of a ballot; returns when it is on disk.

        Ballots that arrive while the disk is busy share the next write, which keeps a room of 300 quick.
        """
        future: asyncio.Future[Receipt] = asyncio.get_running_loop().create_future()
        self._pending.append((submission, future))
        if self._flushing is None or self._flushing.done():
            self._flushing = asyncio.create_task(self._flush())
        receipt = await future
        self.tell()
        return receipt

    async def _flush(self) -> None:
        while self._pending:
            batch, self._pending = self._pending, []
            try:
                receipts = await asyncio.to_thread(self.store.save, [submission for submission, _ in batch])
            except BaseException as error:
                for _, future in batch:
                    future.set_exception(error)
                raise
            for (_, future), receipt in zip(batch, receipts, strict=True):
                if not future.done():
                    future.set_result(receipt)

    # Live pages and idle time

    def touch(self) -> None:
        """Note that somebody did something."""
        self.last_action = self.clock()

    def idle_left(self) -> float:
        """Seconds until the server stops by itself."""
        return IDLE_SECONDS - (self.clock() - self.last_action)

    def tell(self) -> None:
        """Tell every page the newest state soon."""
        self.touch()
        if self._telling is None or self._telling.done():
            with suppress(RuntimeError):  # without a loop nobody is listening
                self._telling = asyncio.get_running_loop().create_task(self._tell())

    async def _tell(self) -> None:
        await asyncio.sleep(0.05)  # one message for what changes together
        self._send()
        await asyncio.sleep(TICK_SECONDS)
        self._send()

    def _send(self) -> None:
        self.hub.send(json.dumps(self.state()))
        self.desk.send(json.dumps(self.desk_state()))

    def close(self) -> None:
        """End the streams of all pages."""
        self.hub.close()
        self.desk.close()

    # Paper ballots

    async def count_paper(self, answers: Sequence[Mapping[str, int | None]], *, role: str) -> bool:
        """Count a ballot on paper, its answers by page, as a voter of its own; False where all seats are taken."""
        round_, turn = self.round.id, self.standing.turn
        voter = self.store.add_voter(make_token(), role=role, paper=True, seats=self.plan.seats)
        if voter is None:
            return False
        for page, given in enumerate(answers):
            await self.submit(Submission(voter, round_, turn, page, 1, given))
        # The last one only, until the reveal: the tables keep no order of arrival.
        self.store.set(LAST_PAPER, json.dumps([round_, turn, voter]))
        return True

    def last_paper(self) -> str:
        """The voter of the paper ballot typed last into the open vote, "" where there is none to take back."""
        stored = self.store.setting(LAST_PAPER)
        if not stored or self.standing.state != "open":
            return ""
        round_, turn, voter = json.loads(stored)
        return str(voter) if (round_, turn) == (self.round.id, self.standing.turn) else ""

    def take_paper_back(self) -> bool:
        """Remove the paper ballot typed last; False where there is none."""
        voter = self.last_paper()
        if not voter:
            return False
        self.store.remove_paper(voter)
        self.store.set(LAST_PAPER, "")
        self.tell()
        return True
