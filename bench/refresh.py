"""Random edits of a deck of one slide of each kind, refreshed with a second run: `bench/refresh.py 1000 FOLDER`.

Two decks of one client behind the folder take their place: `bench/refresh.py 200 FOLDER BASE.pptx NEW.pptx`.
Resumable: each seed is one line of FOLDER/seeds.jsonl, and those that are there are not run again. Every 250th deck goes
through LibreOffice first where it is installed, every 100th refreshed one through the Open XML validator where that is.
Each seed has a process of its own, forked off with both decks open, which costs a third of opening them again.
"""

from __future__ import annotations

import gc
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import Any

from pptx import Presentation

from workbench.refresh.deck import merged, refresh, saved

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests" / "render"), str(ROOT / "tests" / "refresh")]
THROUGH_OFFICE, VALIDATED = 250, 100


def main(count: int, folder: Path, *given: str) -> None:
    """Run the seeds that are missing, then print the table; `given` are two decks in place of those of every kind."""
    import edits
    import seconds

    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "seeds.jsonl"
    missing = sorted(set(range(count)) - _done(log).keys())
    base, new = (Path(one).read_bytes() for one in given) if given else seconds.decks()
    refresh(
        base, edits.edited(base, 0)[0], new
    )  # what is worked out once a process is worked out before the first fork
    decks = [Presentation(io.BytesIO(data)) for data in (base, base, new, base, new)]
    gc.freeze()
    for seed in missing:
        child = os.fork()
        if not child:
            try:
                gc.disable()
                _one(seed, log, edits, *decks)
            finally:
                os._exit(0)
        os.waitpid(child, 0)
    _table(_done(log))


def _done(log: Path) -> dict[int, dict[str, object]]:
    """What is known of each seed that was run."""
    lines = map(json.loads, log.read_text().splitlines()) if log.exists() else ()
    return {line["seed"]: line for line in lines}


def _one(seed: int, log: Path, edits: Any, to_edit: Any, base: Any, new: Any, made: Any, fresh: Any) -> None:
    """Run one seed and write its line; three decks as made and two new ones, as a refresh changes what it is given."""
    start, names = time.process_time(), []
    try:
        script = edits.performed(to_edit, seed)
        names = [name.partition(":")[0] for name in script.done]
        mine, office = saved(to_edit), seed % THROUGH_OFFICE == THROUGH_OFFICE - 1
        mine = Presentation(io.BytesIO(_through_office(mine) if office else mine))
        done = merged(base, mine, new, as_of="2026-11-26")
        # Another program names slides and placeholders anew, so that what it saved can only be looked at for figures.
        result = Presentation(io.BytesIO(done.content))
        found = [] if office else edits.faults(script, made, result, fresh, done.entries)
        if seed % VALIDATED == 0:
            found += _validated(done.content)
    except Exception:  # noqa: BLE001 - a campaign goes on, and tells
        found = [traceback.format_exc(limit=-3)]
    line = {"seed": seed, "edits": names, "faults": found, "cpu": round(time.process_time() - start, 2)}
    with log.open("a") as out:
        out.write(json.dumps(line) + "\n")


def _through_office(data: bytes) -> bytes:
    office = shutil.which("soffice")
    if office is None:
        return data
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deck.pptx"
        path.write_bytes(data)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        subprocess.run(
            [office, profile, "--headless", "--convert-to", "pptx", "--outdir", f"{folder}/out", str(path)],
            check=True,
            capture_output=True,
        )
        return (Path(folder) / "out" / "deck.pptx").read_bytes()


def _validated(data: bytes) -> list[str]:
    validator = shutil.which("ooxml-validator") or os.environ.get("OOXML_VALIDATOR")
    if not validator:
        return []
    with tempfile.NamedTemporaryFile(suffix=".pptx") as file:
        file.write(data)
        file.flush()
        said = json.loads(subprocess.run([validator, file.name], capture_output=True, text=True, check=False).stdout)
    return [f"validator: {one.get('description', one)}"[:300] for one in said.get("errors", [])]


def _table(done: dict[int, dict[str, object]]) -> None:
    edits = Counter(name for one in done.values() for name in one["edits"])  # type: ignore[attr-defined]
    faults = Counter(str(fault)[:60] for one in done.values() for fault in one["faults"])  # type: ignore[attr-defined]
    wrong = sum(bool(one["faults"]) for one in done.values())
    print(f"{len(done)} scripts, {sum(edits.values())} edits, {wrong} scripts with a fault")
    for name, number in edits.most_common():
        print(f"  {number:6} {name}")
    for name, number in faults.most_common(20):
        print(f"  {number:6} {name}")


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:5])
