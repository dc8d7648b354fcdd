"""Keeps what a slide needs imported while a workshop is on, so that making one does not wait for imports."""

from __future__ import annotations

import importlib
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from workbench.run.environment import ADDRESS, ForkRefusedError, environment

if TYPE_CHECKING:
    from workbench.run.forking import ForkServer

# For the notebook's kernel, which is forked from a process that has them.
OF_THE_KERNEL = (
    "workbench.session.job",
    "workbench.intake.ballots",
    "workbench.intake.governance",
    "workbench.intake.initiatives",
    "workbench.intake.journey",
    "workbench.intake.maturity",
    "workbench.intake.workshop",
    "workbench.scoring.workshop",
    "workbench.findings.workshop",
    "workbench.render.chart",
    "workbench.workshop.forms",
)
# For this process, which starts the kernel and writes the deck.
OF_THE_DECK = (
    "papermill",
    "workbench.run.engine",
    "workbench.findings.workshop",
    "workbench.render.slide.build",
    "workbench.export.deck",
    "workbench.export.review",
)


@contextmanager
def warmed() -> Iterator[None]:
    """Warm up in the background, and stay so until the context ends.

    Until it is ready, and where a system cannot fork, a slide takes longer and is the same.
    """
    with TemporaryDirectory(prefix="workshop-") as folder:
        server = _fork_server(Path(folder))
        threading.Thread(target=_get_ready, args=(server,), daemon=True).start()
        try:
            yield
        finally:
            if server is not None:
                server.stop()
            os.environ.pop(ADDRESS, None)


def _fork_server(folder: Path) -> ForkServer | None:
    from workbench.run.forking import ForkServer  # not on Windows

    try:
        return ForkServer(OF_THE_KERNEL, environment=environment(folder))
    except ForkRefusedError:
        return None


def _get_ready(server: ForkServer | None) -> None:
    for name in OF_THE_DECK:
        importlib.import_module(name)
    if server is None:
        return
    try:
        server.wait()
    except (ForkRefusedError, OSError):  # it cannot import, or the workshop has ended meanwhile
        return
    os.environ[ADDRESS] = server.address
