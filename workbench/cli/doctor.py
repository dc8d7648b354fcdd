"""The command that checks the machine: each finding says what was found and, where something is wrong, what to do."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Annotated

import typer

from workbench.cli import template_checks, terminal
from workbench.cli.finding import Finding
from workbench.cli.places import HERE, Workspace
from workbench.errors import MisuseError

NEEDED_BYTES = 500_000_000


def doctor(
    *,
    template: Annotated[Path | None, typer.Option("--template", metavar="FILE", help="Check a .pptx template.")] = None,
    workspace: Workspace = HERE,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line, a finding each.")] = False,
) -> None:
    """Check this machine, or a PowerPoint template, and say what to do about each finding."""
    if template is not None and not template.is_file():
        raise MisuseError(f"there is no file {template}")
    findings = template_checks.template(template, workspace) if template else examine(workspace)
    if json:
        for finding in findings:
            terminal.print_json(asdict(finding))
    else:
        terminal.print_findings(findings)
    sys.exit(1 if any(finding.todo for finding in findings) else 0)


def examine(workspace: Path) -> list[Finding]:
    """All findings about this machine and workspace; while a library is missing, nothing is tried that needs it."""
    found = [finding for look in (_python, _libraries, _disk, _permissions) for finding in look(workspace)]
    if any(one.what == "libraries" and one.todo for one in found):
        return found
    from workbench.cli import machine  # needs every library

    return found + machine.examine(workspace)


def _python(_: Path) -> Iterator[Finding]:
    version = ".".join(map(str, sys.version_info[:3]))
    todo = "" if sys.version_info >= (3, 11) else "install Python 3.11 or newer and make the environment again"
    yield Finding("python", version, todo)


def _libraries(_: Path) -> Iterator[Finding]:
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


def _disk(workspace: Path) -> Iterator[Finding]:
    free = shutil.disk_usage(workspace).free
    todo = "" if free > NEEDED_BYTES else "free at least 500 MB before a run"
    yield Finding("disk", f"{free / 1e9:.1f} GB free", todo)


def _permissions(workspace: Path) -> Iterator[Finding]:
    reports = workspace / "reports"
    where = reports if reports.exists() else workspace
    writable = os.access(where, os.W_OK)
    yield Finding("reports", "writable" if writable else "read-only", "" if writable else f"chmod u+w {where.name}")
    for folder in (workspace / "client_data", reports):
        if sys.platform != "win32" and folder.is_dir() and folder.stat().st_mode & 0o007:
            yield Finding(folder.name, "readable by all users here", advice=f"chmod o-rwx {folder.name}")
