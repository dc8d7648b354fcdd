"""How good the responses of a wave are: answers missing of those asked, straight lines, repeated responses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from workbench.errors import counted
from workbench.stats.measures import MEASURES

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

MIN_ITEMS = 5


def quality_checks(
    frame: pd.DataFrame, *, wave: str, asked: frozenset[str] | None = None
) -> Iterator[tuple[str, str, int, str]]:
    """Missing ratings, straight-lining and identical responses of one wave: check, wave, count, text.

    Straight-lining is one answer to all of five or more rated touchpoints and drivers; identical responses agree
    in every rating and answer five or more items. Neither is left out: both are shown for judgement. `asked` are
    the columns that the wave asked (all where None): only their answers can be missing.
    """
    scores = {
        name: frame[name].to_numpy()
        for name in frame.columns
        if (name in MEASURES or name.startswith(("touchpoint.", "driver."))) and (asked is None or name in asked)
    }
    items = [values for name, values in scores.items() if "." in name]
    missing = sum(int(np.isnan(values).sum()) for values in scores.values())
    total = len(frame) * len(scores)
    yield "missing", wave, missing, f"{missing:,} of {total:,} mapped ratings without an answer"
    straight = _straight_lines(items, len(frame))
    words = f"{'gives' if straight == 1 else 'give'} one answer to all of {MIN_ITEMS} or more items"
    yield "straight-lining", wave, straight, f"{counted(straight, 'response')} {words}"
    same = _identical(list(scores.values()), items, len(frame))
    words = f"{'agrees' if same == 1 else 'agree'} with an earlier one in every rating"
    yield "identical", wave, same, f"{counted(same, 'response')} {words}"


Scores = Sequence["NDArray[np.float64]"]


def _straight_lines(items: Scores, rows: int) -> int:
    lowest, highest = np.full(rows, np.inf), np.full(rows, -np.inf)
    for values in items:
        np.fmin(lowest, values, out=lowest)
        np.fmax(highest, values, out=highest)
    return int(((lowest == highest) & (_answered(items, rows) >= MIN_ITEMS)).sum())


def _answered(items: Scores, rows: int) -> NDArray[np.int64]:
    count = np.zeros(rows, dtype=np.int64)
    for values in items:
        count += ~np.isnan(values)
    return count


def _identical(scores: Scores, items: Scores, rows: int) -> int:
    """How many responses repeat an earlier one, by a 64-bit hash of their scores; a chance meeting is one in 10^7."""
    hashed = np.zeros(rows, dtype=np.uint64)
    for values in scores:
        hashed = (hashed ^ np.nan_to_num(values, nan=-1e6).view(np.uint64)) * np.uint64(0x9E3779B97F4A7C15)
        hashed ^= hashed >> np.uint64(29)
    counted = np.sort(hashed[_answered(items, rows) >= MIN_ITEMS])
    return int((counted[1:] == counted[:-1]).sum())
