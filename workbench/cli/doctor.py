"""Checks the machine: each finding says what was found and, where something is wrong, what to do."""

from __future__ import annotations

import importlib.metadata
import io
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import MisuseError

FITTING = {"overflow", "table-overflow", "off-slide"}  # what of a review says whether a template holds a deck
NEEDED_BYTES = 500_000_000


@dataclass(frozen=True)
class Finding:
    """One thing looked at; `todo` is empty where nothing is to be done, and `advice` where a run works all the same."""

    what: str
    found: str
    todo: str = ""
    advice: str = ""


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


def template(path: Path) -> list[Finding]:
    """What a PowerPoint template lacks or carries that a deck must not have."""
    from pptx import Presentation
    from pptx.exc import PackageNotFoundError

    from workbench.render.slide import package

    if path.suffix.lower() == ".pptm":
        return [Finding("template", "holds macros", "save it as .pptx")]
    try:
        deck = Presentation(io.BytesIO(package.checked(path)))
    except MisuseError as error:
        return [Finding("template", str(error), "save it as .pptx or .potx")]
    except (PackageNotFoundError, KeyError, ValueError) as error:
        return [
            Finding(
                "template",
                f"not a presentation ({type(error).__name__})",
                "save it as .pptx without a password",
            )
        ]
    found = [Finding("layouts", ", ".join(layout.name for layout in deck.slide_layouts))]
    if deck.slide_width * 9 != deck.slide_height * 16:
        found.append(
            Finding(
                "slide size",
                "not 16:9; a run takes it as it is",
                "set the slide size to widescreen, which holds more",
            )
        )
    if len(deck.slides):
        found.append(
            Finding("slides", f"{len(deck.slides)} left in it; a run takes none of them into its deck")
        )
    return found + _links_out(deck) + _roles(path) + _trial(path)


def _trial(path: Path) -> list[Finding]:
    """What a run would do on this template: a page a role, built and reviewed as a run's own."""
    from workbench.export.review import review
    from workbench.render.slide.frames import ROLES
    from workbench.render.slide.trial import trial

    built = trial(path)
    errors = [f for f in review(built.content) if f.severity == "error" and f.check in FITTING]
    said = [*built.marks, *(f"{error.place}: {error.found}" for error in errors)]
    if not said:
        return [Finding("trial deck", f"all {len(ROLES)} pages fit as they are")]
    return [
        Finding(
            "trial deck",
            f"a run would give a deck and mark: {'; '.join(said)}",
            advice="give these layouts more room",
        )
    ]


def _roles(path: Path) -> list[Finding]:
    """The layout behind each role of a deck, drawn, with what it has no place for."""
    from workbench.render.slide.roles import page_size, roles, sketch

    size = page_size(path)
    found = []
    for role in roles(path):
        drawn = "\n".join(sketch(role, size))
        lacks = (
            f"no placeholder for {', '.join(role.missing)}: text boxes take their place"
            if role.missing
            else ""
        )
        found.append(
            Finding(
                f"role {role.role}", f'layout "{role.layout}", found by {role.found}\n{drawn}', advice=lacks
            )
        )
    return found


def _links_out(deck: object) -> list[Finding]:
    from workbench.render.slide import package

    masters = list(deck.slide_masters)  # type: ignore[attr-defined]
    parts = [
        one.part for one in (*masters, *(layout for master in masters for layout in master.slide_layouts))
    ]
    count = sum(len(package.links_out(part)) for part in parts)
    said = f"{count} to files outside; a run leaves them out, with what shows them"
    return [Finding("links", said, advice="embed the pictures that a deck shall have")] if count else []
