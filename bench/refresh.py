"""Random edits of a deck of one slide of each kind, refreshed with a second run: `bench/refresh.py 1000 FOLDER`.

Two decks of one client behind the folder take their place: `bench/refresh.py 200 FOLDER BASE.pptx NEW.pptx`.
Resumable: each seed is one line of FOLDER/seeds.jsonl, and those that are there are not run again. Every 250th deck goes
through LibreOffice first where it is installed, every 100th refreshed one through the Open XML validator where that is.
"""

from __future__ import annotations

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

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests" / "render"), str(ROOT / "tests" / "refresh")]
THROUGH_OFFICE, VALIDATED = 250, 100


def main(count: int, folder: Path, *given: str) -> None:
    """Run the seeds that are missing, then print the table; `given` are two decks in place of those of every kind."""
    import edits
    import seconds

    from workbench.refresh.deck import refresh

    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "seeds.jsonl"
    done = {json.loads(line)["seed"]: json.loads(line) for line in log.read_text().splitlines()} if log.exists() else {}
    base, new = (Path(one).read_bytes() for one in given) if given else seconds.decks()
    with log.open("a") as out:
        for seed in (seed for seed in range(count) if seed not in done):
            start = time.process_time()
            try:
                mine, script = edits.edited(base, seed)
                office = seed % THROUGH_OFFICE == THROUGH_OFFICE - 1
                found, names = _one(
                    edits, base, _through_office(mine) if office else mine, new, script, refresh, seed, office=office
                )
            except Exception:  # noqa: BLE001 - a campaign goes on, and tells
                found, names = [traceback.format_exc(limit=-3)], []
            done[seed] = {"seed": seed, "edits": names, "faults": found, "cpu": round(time.process_time() - start, 2)}
            out.write(json.dumps(done[seed]) + "\n")
            out.flush()
    _table(done)


def _one(
    edits: object, base: bytes, mine: bytes, new: bytes, script: object, refresh: object, seed: int, *, office: bool
) -> tuple[list[str], list[str]]:
    from pptx import Presentation

    done = refresh(base, mine, new, as_of="2026-11-26")  # type: ignore[operator]
    result, fresh = (Presentation(io.BytesIO(data)) for data in (done.content, new))
    # Another program names slides and placeholders anew, so that what it saved can only be looked at for figures.
    found = [] if office else edits.faults(script, Presentation(io.BytesIO(base)), result, fresh, done.entries)  # type: ignore[attr-defined]
    if seed % VALIDATED == 0:
        found += _validated(done.content)
    return found, [name.partition(":")[0] for name in script.done]  # type: ignore[attr-defined]


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
