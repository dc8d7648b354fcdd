"""What moved between two runs: every figure that is printed otherwise, and whether that is more than chance."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from workbench import wording
from workbench.errors import MisuseError
from workbench.estimate import Estimate
from workbench.run import publish
from workbench.run.outcome import RESULTS

CLEAR, WITHIN, UNKNOWN = "beyond chance", "within chance", "no interval"


@dataclass(frozen=True)
class Moved:
    """One figure that is printed otherwise; `before` or `after` is empty where a run does not have it."""

    figure: str
    before: str
    after: str
    verdict: str

    def to_json(self) -> dict[str, Any]:
        """As plain JSON values."""
        return asdict(self)


def difference(earlier: Mapping[str, Estimate], later: Mapping[str, Estimate]) -> list[Moved]:
    """The figures that moved, those beyond chance first, then by name; what one run alone has stands last.

    A move is beyond chance where it is larger than the half-widths of both 95 % intervals, squared and added: the
    interval of the difference of two independent estimates then leaves zero out (Zou and Donner 2008, Statistics in
    Medicine 27, 1693-1702). Runs that share people differ by less chance than that, so the rule errs towards "within
    chance". A figure without an interval on either side has no verdict. Missing is not zero: a figure that
    became known or unknown is printed with a dash and has no verdict.
    """
    both = [_moved(name, earlier[name], later[name]) for name in earlier if name in later]
    moved = sorted((one for one in both if one), key=lambda one: (ORDER.index(one.verdict), one.figure))
    gone = [Moved(name, str(one), "", "gone") for name, one in earlier.items() if name not in later]
    new = [Moved(name, "", str(one), "new") for name, one in later.items() if name not in earlier]
    return [*moved, *gone, *new]


ORDER = (CLEAR, WITHIN, UNKNOWN)


def _moved(name: str, before: Estimate, after: Estimate) -> Moved | None:
    earlier, later = (wording.number(one.value, one.unit) for one in (before, after))
    return None if earlier == later else Moved(name, earlier, later, _verdict(before, after))


def _verdict(before: Estimate, after: Estimate) -> str:
    if before.value is None or after.value is None or before.unit != after.unit:
        return UNKNOWN
    move = after.value - before.value
    # The half-width on the side of the other estimate: intervals of shares are not symmetric.
    ends = (before.high, after.low) if move > 0 else (before.low, after.high)
    if ends[0] is None or ends[1] is None:
        return UNKNOWN
    width = math.hypot(ends[0] - before.value, ends[1] - after.value)
    return CLEAR if abs(move) > width else WITHIN


def figures(folder: Path) -> dict[str, Estimate]:
    """The figures of a run by id."""
    found = json.loads((folder / RESULTS).read_text("utf-8"))["figures"]
    return {
        name: Estimate(one["value"], one["low"], one["high"], n=one["n"], unit=one["unit"], id=name)
        for name, one in found.items()
    }


def folder_of(run: str, *, workspace: Path) -> Path:
    """The folder of a run: `CLIENT` for the newest, `CLIENT/RUN`, or its path; raises `MisuseError` for none."""
    client, _, name = run.partition("/")
    named = workspace / "reports" / client / name if name else publish.latest(workspace, client)
    for folder in (Path(run), named):
        if folder is not None and (folder / RESULTS).is_file():
            return folder
    raise MisuseError(f"there is no run {run}; give CLIENT for its newest run, CLIENT/RUN or the folder of a run")
