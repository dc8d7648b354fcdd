"""Deck, report and review of the sample client in one warm process, how the deck's time grows with its slides, and
how the roadmap's grows with its initiatives."""

from __future__ import annotations

import dataclasses
import resource
import shutil
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from workbench.privacy.rules import STANDARD

ROOT = Path(__file__).resolve().parents[1]
GOALS = {"deck": 0.5, "report": 0.6, "review": 0.4}
REPEATS = 5
PLANS = {14: 2.0, 56: 5.0}  # about so many initiatives, and the goal in CPU seconds


def run(made: Path | None = None) -> dict[str, object]:
    """Median seconds of each deliverable, its goal, and the deck's seconds a slide at one, two and four times its size.

    `made` is a workspace in which copies of the sample may have run; without one, the sample runs first.
    """
    from workbench.document import Document, Section, read_folder
    from workbench.export import deck, report
    from workbench.export.review import review

    there = sorted(made.glob("reports/*/*/deck.pptx")) if made else []
    document = read_folder(there[0].parent) if there else _ran()

    def times(count: int) -> Document:
        sections = [
            Section(
                f"{section.notebook}-{copy}",
                section.title,
                tuple(
                    dataclasses.replace(
                        block, exhibit=dataclasses.replace(block.exhibit, id=f"{block.exhibit.id}-{copy}")
                    )
                    for block in section.exhibits
                ),
            )
            for copy in range(count)
            for section in document.sections
        ]
        return Document(document.context, tuple(sections))

    written, results = deck.write(document), document.to_json()
    seconds = {
        "deck": _seconds(lambda: deck.write(document)),
        "report": _seconds(lambda: report.write(document)),
        "review": _seconds(lambda: review(written, results=results)),
    }
    growth = {count: _seconds(partial(deck.write, times(count)), 2) / count for count in (1, 2, 4)}
    return {
        "seconds": seconds,
        "goals": GOALS,
        "deck seconds for each sample's worth of slides": growth,
        "CPU seconds to plan": {count: _plan(count) for count in PLANS},
    }


def _ran() -> Any:
    from workbench.document import read_folder
    from workbench.run.client import run_client

    with tempfile.TemporaryDirectory() as scratch:
        workspace = Path(scratch)
        shutil.copytree(ROOT / "client_data" / "halden-rail", workspace / "client_data" / "halden-rail")
        outcome = run_client("halden-rail", workspace=workspace)
        return read_folder((workspace / outcome.deck).parent)


def _plan(count: int) -> float:
    """CPU seconds to plan so many initiatives: the sample's, as often as it takes, with limits that grow alike."""
    import pandas as pd
    import scipy.optimize  # noqa: F401 - loaded before the clock starts

    from workbench import engagement
    from workbench.scoring.roadmap import plan_roadmap

    job = engagement.load("halden-rail", workspace=ROOT)
    times = max(1, round(count / len(job.initiatives)))
    frames = [
        job.initiatives.assign(
            id=job.initiatives["id"] + f"-{copy}",
            depends_on=[[f"{id_}-{copy}" for id_ in ids] for ids in job.initiatives["depends_on"]],
            excludes=[[f"{id_}-{copy}" for id_ in ids] for ids in job.initiatives["excludes"]],
        )
        for copy in range(times)
    ]
    given = job.settings.roadmap
    limits = given.model_copy(update={
        "budget": [times * amount for amount in given.budget or ()],
        "capacity": {role: times * most for role, most in given.capacity.items()},
        "starts_per_quarter": times * (given.starts_per_quarter or 4),
    })  # fmt: skip
    began = time.process_time()
    plan_roadmap(
        pd.concat(frames, ignore_index=True), job.finance, limits=limits, as_of=job.context.as_of, rules=STANDARD
    )
    return time.process_time() - began


def _seconds(action: Callable[[], object], repeats: int = REPEATS) -> float:
    """CPU seconds, those of the processes that set pages included: on a machine with other work they say more."""
    action()
    taken = []
    for _ in range(repeats):
        began = _used()
        action()
        taken.append(_used() - began)
    return median(taken)


def _used() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def show(result: dict[str, object]) -> None:
    """Print what `run` measured."""
    seconds: dict[str, float] = result["seconds"]  # type: ignore[assignment]
    growth: dict[int, float] = result["deck seconds for each sample's worth of slides"]  # type: ignore[assignment]
    print("  ".join(f"{name} {value:.2f} s (goal {GOALS[name]})" for name, value in seconds.items()))
    plans: dict[int, float] = result["CPU seconds to plan"]  # type: ignore[assignment]
    print(
        "roadmap, CPU seconds: " + ", ".join(f"{n} initiatives {s:.1f} (goal {PLANS[n]:.0f})" for n, s in plans.items())
    )
    print("deck, seconds for each sample's worth of slides: " + ", ".join(f"{n}x {s:.2f}" for n, s in growth.items()))


if __name__ == "__main__":
    show(run())
