"""Which inputs each notebook needs, by its metadata, and which notebooks a client's inputs switch off."""

from __future__ import annotations

import json
from collections.abc import Container, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from workbench import assets
from workbench.errors import Fault, did_you_mean

if TYPE_CHECKING:
    from workbench.intake.settings import Settings
    from workbench.sources.yaml import Source


def needs(workspace: Path) -> dict[str, tuple[str, ...]]:
    """The inputs that each notebook needs, by file stem: those shipped, and the workspace's own of other names."""
    found: dict[str, tuple[str, ...]] = {}
    for folder in (_shipped(), workspace / "notebooks"):
        for path in sorted(folder.glob("*.ipynb")) if folder else ():
            try:
                metadata = json.loads(path.read_text("utf-8"))["metadata"].get("workbench", {})
            except (ValueError, KeyError, AttributeError):
                continue  # The runner refuses a notebook that cannot be read, with its name.
            found[path.stem] = tuple(metadata.get("needs", ()))
    return found


def _shipped() -> Path | None:
    try:
        return assets.folder("notebooks")
    except FileNotFoundError:
        return None


def unknown(settings: Settings, source: Source, known: Mapping[str, tuple[str, ...]]) -> Iterator[Fault]:
    """A fault for each notebook that engagement.yaml chooses and nobody has."""
    for at, stem in enumerate(settings.notebooks or ()):
        if known and stem not in known:
            yield source.fault(
                ("notebooks", at),
                f'the unknown notebook "{stem}"',
                allowed=", ".join(known),
                fix=f"correct the name.{did_you_mean(stem, known)}",
            )


def switched_off(
    settings: Settings, known: Mapping[str, tuple[str, ...]], *, inputs: Container[str], names: Mapping[str, str]
) -> dict[str, str]:
    """The notebooks that are not run, each with the reason; `names` says how an input is called to a reader."""
    off = {}
    for stem, wanted in known.items():
        missing = [names.get(name, name) for name in wanted if name not in inputs]
        if settings.notebooks is not None and stem not in settings.notebooks:
            off[stem] = "not among the notebooks of engagement.yaml"
        elif missing:
            off[stem] = f"no {'; no '.join(missing)}"
    return off
