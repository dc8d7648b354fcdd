"""One client's run in a process of its own, which tells its steps and its outcome through a file."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from workbench.batch.outcomes import failure
from workbench.run.client import run_client
from workbench.run.outcome import Limits, Outcome, Request


def main(argument: Mapping[str, Any]) -> int:
    """Run the client of a job and return its exit code; the last line of the job's file is the outcome."""
    os.umask(0o077)
    events = Path(argument["events"])
    request = argument["request"]
    outcome = run_one(
        argument["client"],
        workspace=Path(argument["workspace"]),
        request=Request(
            **{
                **request,
                "limits": Limits(**request["limits"]),
                "only": tuple(request["only"]),
                "parameters": tuple(map(tuple, request["parameters"])),
            }
        ),
        events=events,
    )
    tell(events, {"outcome": asdict(outcome)})
    return outcome.code


def run_one(client: str, *, workspace: Path, request: Request, events: Path) -> Outcome:
    """Run a client; a fault of its inputs or notebooks is an outcome with its reason."""
    started = time.monotonic()
    try:
        return run_client(
            client, workspace=workspace, request=request, on_step=lambda text: tell(events, {"step": text})
        )
    except Exception as error:  # noqa: BLE001 - whatever it is, the user reads it and not that a process died
        return failure(client, error, seconds=time.monotonic() - started)


def tell(events: Path, record: Mapping[str, Any]) -> None:
    """Append one line to the job's file, in one write, so that a reader sees whole lines."""
    with events.open("ab", buffering=0) as file:
        file.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")


def end_with_parent() -> None:
    """End this process and what it started as soon as the process that holds its standard input is gone."""

    def watch() -> None:
        sys.stdin.read()
        os.killpg(os.getpgid(0), signal.SIGKILL)

    threading.Thread(target=watch, daemon=True).start()


if __name__ == "__main__":
    asked = json.loads(sys.stdin.readline())
    end_with_parent()
    sys.exit(main(asked))
