"""How often something may be tried: token buckets in memory, forgotten when the server ends."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable

MOST_KEYS = 2000

Clock = Callable[[], float]


class Limits:
    """Token buckets by key; the oldest keys are forgotten."""

    def __init__(self, *, burst: float, per_second: float, clock: Clock = time.monotonic) -> None:
        self._burst, self._rate, self._clock = burst, per_second, clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def has(self, key: str) -> bool:
        """Whether a token is left; takes none."""
        return self._tokens(key) >= 1

    def allow(self, key: str) -> bool:
        """Take a token; False where none is left."""
        tokens = self._tokens(key)
        self._buckets.pop(key, None)
        self._buckets[key] = (tokens - 1 if tokens >= 1 else tokens, self._clock())
        while len(self._buckets) > MOST_KEYS:
            self._buckets.popitem(last=False)
        return tokens >= 1

    def _tokens(self, key: str) -> float:
        now = self._clock()
        tokens, last = self._buckets.get(key, (self._burst, now))
        return min(self._burst, tokens + (now - last) * self._rate)


class Guesses:
    """Wrong guesses at a code of 30 bits: limited by phone, and for the room as a whole.

    Only wrong ones spend tokens, so a right code typed in time costs nothing, however many people join. A phone
    without tokens is not compared at all, which keeps it from learning anything and leaves the others alone. The
    limit of the room holds against someone with many addresses: with it nobody can try more than `seats` + 60 codes
    at once and 1 a second after that, 30,000 of 729 million in a day of eight hours. It is a fallback that people
    with typing errors do not reach.
    """

    def __init__(self, seats: int, *, clock: Clock = time.monotonic) -> None:
        self._phones = Limits(burst=20, per_second=0.5, clock=clock)
        self._room = Limits(burst=60 + seats, per_second=1, clock=clock)

    def may_try(self, phone: str) -> bool:
        """Whether a code from this phone is compared now; `phone` is its address, "" where a proxy hides it."""
        return self._room.has("") and (not phone or self._phones.has(phone))

    def was_wrong(self, phone: str) -> None:
        """Count a wrong code."""
        self._room.allow("")
        if phone:
            self._phones.allow(phone)
