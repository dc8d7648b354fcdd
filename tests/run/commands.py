"""The command `workbench` in a process of its own that is forked from a warm one, as kernels and jobs are."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from contextlib import closing
from functools import cache
from pathlib import Path

from workbench.run.environment import ADDRESS, FIXED, environment
from workbench.run.forking import FOR_JOBS, Connection, ForkServer

CALL = "COMMAND_OF_A_TEST"


@cache
def server() -> ForkServer:
    """The one fork server of this process's tests; it ends with the process."""
    started = ForkServer(FOR_JOBS, environment=environment(Path(tempfile.gettempdir())))
    started.wait()
    return started


def call(*arguments: str, where: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """The command with these arguments, in a folder; what starts cold and with which imports `cold` and its tests hold."""
    if sys.platform != "linux":
        return cold(*arguments, where=where, **more)
    with tempfile.TemporaryDirectory() as folder, closing(Connection(server().address)) as connection:
        out, err = Path(folder) / "out", Path(folder) / "err"
        called = {CALL: json.dumps([arguments, str(err)]), ADDRESS: server().address, "COLUMNS": "200"}
        env = os.environ | FIXED | called | more
        asked = {"do": "job", "target": "runpy:run_path", "argument": __file__, "env": env, "cwd": str(where)}
        code = connection.fork(asked | {"log": str(out)}).wait()
        return subprocess.CompletedProcess(
            ["workbench", *arguments], code, out.read_text("utf-8"), err.read_text("utf-8")
        )


def cold(*arguments: str, where: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """The same as a shell starts it."""
    return subprocess.run(
        [sys.executable, "-m", "workbench", *arguments],
        cwd=where,
        env=os.environ | {"COLUMNS": "200"} | more,
        capture_output=True,
        text=True,
        check=False,
    )


if CALL in os.environ:  # this is the fork, which becomes the command
    from workbench.cli import main

    sys.argv[1:], err = json.loads(os.environ.pop(CALL))
    sys.argv[0] = "workbench"
    os.dup2(os.open(err, os.O_WRONLY | os.O_CREAT, 0o600), 2)
    main()
