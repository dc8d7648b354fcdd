"""The command that checks the machine: each finding says what was found and, where something is wrong, what to do."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from workbench.cli import terminal
from workbench.cli.finding import Finding
from workbench.cli.places import HERE, Workspace
from workbench.errors import MisuseError

NEEDED_BYTES = 500_000_000


def doctor(
    *,
    template: Annotated[
        Path | None, typer.Option("--template", metavar="FILE", help="Check a .pptx template.")
    ] = None,
    workspace: Workspace = HERE,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line, a finding each.")] = False,
) -> None:
    """Check this machine, or a PowerPoint template, and say what to do about each finding."""
    if template is not None and not template.is_file():
        raise MisuseError(f"there is no file {template}")
    findings = _of_template(template) if template else examine(workspace)
    if json:
        for finding in findings:
            terminal.print_json(asdict(finding))
    else:
        terminal.print_findings(findings)
    sys.exit(1 if any(finding.todo for finding in findings) else 0)


def _of_template(path: Path) -> list[Finding]:
    from workbench.cli import template_checks  # builds a deck on it, for which all that draws is imported

    return template_checks.template(path)


def examine(workspace: Path) -> list[Finding]:
    """All findings about this machine and workspace."""
    looks: tuple[Callable[[Path], Iterator[Finding]], ...] = (
        _python,
        _libraries,
        _kernel,
        _fonts,
        _typst,
        _exporters,
        _disk,
        _permissions,
        _locks,
        _reports,
    )
    return [finding for look in looks for finding in look(workspace)]


def _python(_: Path) -> Iterator[Finding]:
    version = ".".join(map(str, sys.version_info[:3]))
    todo = (
        "" if sys.version_info >= (3, 11) else "install Python 3.11 or newer and make the environment again"
    )
    yield Finding("python", version, todo)


def _libraries(_: Path) -> Iterator[Finding]:
    from importlib.metadata import PackageNotFoundError, requires, version

    missing = []
    for requirement in requires("cx-workbench") or ():
        name = requirement.split(";")[0].strip().split(" ")[0].split(">")[0].split("=")[0].split("[")[0]
        if "extra ==" in requirement:
            continue
        try:
            version(name)
        except PackageNotFoundError:
            missing.append(name)
    yield Finding(
        "libraries",
        f"missing: {', '.join(missing)}" if missing else "all installed",
        "run: make install" if missing else "",
    )


def _kernel(_: Path) -> Iterator[Finding]:
    from jupyter_client.manager import KernelManager

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
    from workbench import assets
    from workbench.render import theme

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
            yield Finding(
                "font", said, advice="" if same else f"judge a deck's look where {family} is installed"
            )


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
    import typst

    from workbench import assets

    pdf: object = typst.compile(  # type: ignore[misc]  # its overloads do not cover bytes
        b"= Doctor", font_paths=[str(assets.folder("templates") / "fonts")]
    )
    good = isinstance(pdf, bytes) and pdf.startswith(b"%PDF")
    yield Finding("typst", importlib.metadata.version("typst"), "" if good else "run: make install")


def _exporters(_: Path) -> Iterator[Finding]:
    group = importlib.metadata.entry_points(group="nbconvert.exporters")
    found = sorted(entry.name for entry in group if entry.name.startswith("cx-"))
    yield Finding(
        "exporters",
        ", ".join(found) or "none",
        "" if len(found) == 3 else "run: make install",
    )


def _disk(workspace: Path) -> Iterator[Finding]:
    free = shutil.disk_usage(workspace).free
    todo = "" if free > NEEDED_BYTES else "free at least 500 MB before a run"
    yield Finding("disk", f"{free / 1e9:.1f} GB free", todo)


def _permissions(workspace: Path) -> Iterator[Finding]:
    reports = workspace / "reports"
    where = reports if reports.exists() else workspace
    writable = os.access(where, os.W_OK)
    yield Finding(
        "reports", "writable" if writable else "read-only", "" if writable else f"chmod u+w {where.name}"
    )
    for folder in (workspace / "client_data", reports):
        if sys.platform != "win32" and folder.is_dir() and folder.stat().st_mode & 0o007:
            yield Finding(folder.name, "readable by all users here", advice=f"chmod o-rwx {folder.name}")


def _locks(workspace: Path) -> Iterator[Finding]:
    from workbench.run.locks import running

    yield Finding("running", ", ".join(running(workspace)) or "nothing")


def _reports(workspace: Path) -> Iterator[Finding]:
    """What the workbench keeps for itself: mended where the reports themselves can tell what was there."""
    from workbench.batch.mending import mend

    found = [Finding(one.what, one.done, one.todo, one.advice) for one in mend(workspace.resolve())]
    yield from found or [Finding("kept files", "none damaged")]
