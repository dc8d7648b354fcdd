"""Tries what a run needs of this machine: a kernel, fonts, the exporters, and what the workbench keeps for itself."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import shutil
import subprocess
import sysconfig
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import typst
from jupyter_client.manager import KernelManager

from workbench import assets
from workbench.batch.mending import mend
from workbench.cli.finding import Finding
from workbench.render import theme
from workbench.run.locks import running


def examine(workspace: Path) -> list[Finding]:
    """Whether each part that a run needs works here."""
    looks: tuple[Callable[[Path], Iterator[Finding]], ...] = (
        _compiled, _kernel, _fonts, _typst, _exporters, _locks, _reports,
    )  # fmt: skip
    return [finding for look in looks for finding in look(workspace)]


def _compiled(_: Path) -> Iterator[Finding]:
    """Whether the libraries are kept compiled: pip does that, uv does not, and what starts jobs writes nothing there."""
    found = [importlib.util.find_spec(name) for name in ("pandas", "scipy", "IPython")]
    kept = all(Path(importlib.util.cache_from_source(one.origin)).is_file() for one in found if one and one.origin)
    advice = f"every batch starts five CPU seconds later; run: python -m compileall -q {sysconfig.get_path('purelib')}"
    yield Finding("compiled", "the libraries" if kept else "not the libraries", advice="" if kept else advice)


def _kernel(_: Path) -> Iterator[Finding]:
    began = time.monotonic()
    manager = KernelManager(kernel_name="python3")
    try:
        manager.start_kernel(stdout=-3, stderr=-3)
        client = manager.blocking_client()
        client.start_channels()
        client.wait_for_ready(timeout=30)
        client.stop_channels()
    except RuntimeError as error:
        yield Finding("kernel", f"does not start: {error}", "run: python -m ipykernel install --sys-prefix")
        return
    finally:
        if manager.has_kernel:
            manager.shutdown_kernel(now=True)
    yield Finding("kernel", f"starts in {time.monotonic() - began:.1f} s")


def _fonts(_: Path) -> Iterator[Finding]:
    found = sorted(path.name for path in (assets.folder("templates") / "fonts").rglob("*.ttf"))
    yield Finding(
        "fonts",
        f"{len(found)} shipped" if found else "none shipped",
        "" if found else "reinstall the workbench: templates/fonts is empty",
    )
    for family in (theme.FONT, *sorted(set(theme.EAST_ASIAN.values()))):
        face = _set_in_place_of(family)
        if face and face.casefold() != family.casefold():
            same = {family, face} <= {"Calibri", "Carlito"}
            said = f"{family} is not on this machine; programs here show {face}" + (
                ", of the same widths" if same else ""
            )
            yield Finding("font", said, advice="" if same else f"judge a deck's look where {family} is installed")


def _set_in_place_of(family: str) -> str:
    """The family that this machine sets where a file names another; empty where it cannot be asked."""
    asker = shutil.which("fc-match")
    if asker is None:
        return ""
    done = subprocess.run(
        [asker, "--format=%{family[0]}", family], capture_output=True, text=True, timeout=20, check=False
    )
    return done.stdout.strip()


def _typst(_: Path) -> Iterator[Finding]:
    pdf: object = typst.compile(  # type: ignore[misc]  # its overloads do not cover bytes
        b"= Doctor", font_paths=[str(assets.folder("templates") / "fonts")]
    )
    good = isinstance(pdf, bytes) and pdf.startswith(b"%PDF")
    yield Finding("typst", importlib.metadata.version("typst"), "" if good else "run: make install")


def _exporters(_: Path) -> Iterator[Finding]:
    group = importlib.metadata.entry_points(group="nbconvert.exporters")
    found = sorted(entry.name for entry in group if entry.name.startswith("cx-"))
    yield Finding("exporters", ", ".join(found) or "none", "" if len(found) == 3 else "run: make install")


def _locks(workspace: Path) -> Iterator[Finding]:
    yield Finding("running", ", ".join(running(workspace)) or "nothing")


def _reports(workspace: Path) -> Iterator[Finding]:
    """What the workbench keeps for itself: mended where the reports themselves can tell what was there."""
    found = [Finding(one.what, one.done, one.todo, one.advice) for one in mend(workspace.resolve())]
    yield from found or [Finding("kept files", "none damaged")]
