"""No verdict of the sample may flip over 20 secret keys: which claims are said, and what tables call different or first.

python bench/keys.py [KEYS] [CLIENT] [WORKSPACE]
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workbench import engagement
from workbench.client_key import seed
from workbench.result import Result
from workbench.scoring.journey import score_journey
from workbench.scoring.maturity import assess_maturity
from workbench.scoring.release import release
from workbench.scoring.voice import measure_voice


def results(job: Any, drawn: int) -> Iterator[Result]:
    """The results of a client in which anything is drawn."""
    if "maturity" in job.inputs:
        given = job.settings.maturity
        yield assess_maturity(
            job.maturity,
            job.framework("cx-maturity"),
            rules=job.rules,
            seed=drawn,
            targets=given.targets,
            wave=given.current_wave,
        )
    if "survey" in job.inputs:
        yield measure_voice(job.survey, rules=job.rules, finance=job.finance, seed=drawn)
    if "journey" in job.inputs:
        yield score_journey(
            job.journey,
            job.journey_ballots,
            rules=job.rules,
            survey=job.get("survey"),
            seed=drawn,
            framework=job.framework("forces-of-cx"),
        )


def verdicts(result: Result) -> dict[str, str]:
    """The claims that hold, and every yes, no, rank or word of the tables, by where it stands.

    How often a rank or quadrant comes again is no verdict: it is drawn, and told in steps of five points.
    """
    found = {f"{result.module} claim {at}": message.id for at, message in enumerate(result.claims)}
    for name, frame in result.tables.items():
        for column in frame.columns:
            if frame[column].dtype.kind in "b" or column in {"claim", "level", "rank", "quadrant", "told", "holds"}:
                found[f"{result.module}.{name}.{column}"] = json.dumps([str(one) for one in frame[column]])
    return found


def main(keys: int = 20, client: str = "halden-rail", workspace: str = ".") -> int:
    """Score the client under so many keys; 1 where a verdict differs."""
    job = engagement.load(client, workspace=Path(workspace).resolve())
    seen: dict[str, set[str]] = {}
    for number in range(int(keys)):
        for result in results(job, seed(f"key {number}".encode(), "resamples")):
            for place, said in verdicts(release(result)).items():
                seen.setdefault(place, set()).add(said)
    flips = sorted(place for place, said in seen.items() if len(said) > 1)
    for place in flips:
        print(f"{place}: {len(seen[place])} ways")
    print(json.dumps({"keys": int(keys), "verdicts": len(seen), "flipped": len(flips)}))
    return int(bool(flips))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))  # type: ignore[arg-type]
