"""The running session that both pages share: plan, keys, votes, live counts and the time of the last action."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from workbench.workshop.keys import Keys
from workbench.workshop.plan import Plan
from workbench.workshop.rounds import Round
from workbench.workshop.states import Move, Standing
from workbench.workshop.store import Receipt, Store, Submission

IDLE_SECONDS = 15 * 60
STREAMS_PER_VOTER = 3
TICK_SECONDS = 1.0  # counts are sent at most once in this time, however many vote
PING_SECONDS = 15.0


class Limits:
    """Token buckets in memory by key; the oldest keys are forgotten."""

    def __init__(
        self, *, burst: float, per_second: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._burst, self._rate, self._clock = burst, per_second, clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def allow(self, key: str) -> bool:
        """Take a token; False where none is left."""
        now = self._clock()
        tokens, last = self._buckets.pop(key, (self._burst, now))
        tokens = min(self._burst, tokens + (now - last) * self._rate)
        self._buckets[key] = (max(tokens - 1, 0) if tokens >= 1 else tokens, now)
        while len(self._buckets) > 2000:
            self._buckets.popitem(last=False)
        return tokens >= 1


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
    votes: Limits = field(default_factory=lambda: Limits(burst=30, per_second=3))
    guesses: Limits = field(default_factory=lambda: Limits(burst=60, per_second=1))
    wrong_codes: int = 0

    def __post_init__(self) -> None:
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
        self.tell()
        return standing

    def state(self) -> dict[str, Any]:
        """What every page may know at any time: no votes, only how many."""
        round_, standing = self.round, self.standing
        joined = self.store.joined()
        return {
            "round": round_.id,
            "state": standing.state,
            "turn": standing.turn,
            "voted": self.store.voted(round_.id, standing.turn, len(round_.pages)),
            "joined": max(joined, self.plan.expected),
        }

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
        import json

        await asyncio.sleep(0.05)  # one message for what changes together
        self.hub.send(json.dumps(self.state()))
        await asyncio.sleep(TICK_SECONDS)
        self.hub.send(json.dumps(self.state()))
