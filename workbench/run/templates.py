"""The notebooks that a run executes: found, read and put in order before anything starts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

from workbench import assets
from workbench.errors import MisuseError, did_you_mean
from workbench.run.parameters import declared

REQUIRED = ("client", "run", "workspace", "upstream")
SHIPPED, ADDED, REPLACES = ("shipped", "the workspace's own", "the workspace's own, in place of the shipped one")


@dataclass(frozen=True)
class Template:
    """One parameterised notebook: what it needs, whose results it reads, and the parameters it declares."""

    path: Path
    needs: tuple[str, ...]
    after: tuple[str, ...]
    parameters: Mapping[str, Any]
    portfolio: bool = False
    origin: str = SHIPPED

    @property
    def stem(self) -> str:
        """The name under which a run, a slide and results.json know the notebook."""
        return self.path.stem


def find(workspace: Path) -> dict[str, Template]:
    """All notebooks by file stem, in name order: the shipped ones, replaced or joined by the workspace's own.

    A copy of a shipped notebook, byte for byte, counts as shipped.
    """
    shipped = {path.stem: path for path in sorted(assets.folder("notebooks").glob("*.ipynb"))}
    own = {path.stem: path.resolve() for path in sorted((workspace / "notebooks").glob("*.ipynb"))}
    paths = shipped | own
    if not paths:
        raise MisuseError(f"no notebook in {workspace / 'notebooks'}")
    return {stem: replace(read(paths[stem]), origin=_origin(stem, shipped, own)) for stem in sorted(paths)}


def _origin(stem: str, shipped: Mapping[str, Path], own: Mapping[str, Path]) -> str:
    if stem not in own:
        return SHIPPED
    if stem not in shipped:
        return ADDED
    same = own[stem].read_bytes() == shipped[stem].read_bytes()
    return SHIPPED if same else REPLACES


def read(path: Path) -> Template:
    """One notebook file; raises `MisuseError` where it cannot be run for a client that is given by name."""
    try:
        notebook = json.loads(path.read_text("utf-8"))
        metadata = notebook["metadata"].get("workbench", {})
        parameters = declared(notebook, name=path.stem)
    except (json.JSONDecodeError, UnicodeDecodeError, KeyError, TypeError) as error:
        raise MisuseError(f"{path.name} is not a notebook; save it again in JupyterLab") from error
    missing = [name for name in REQUIRED if name not in parameters]
    if missing:
        raise MisuseError(f"notebook {path.stem} declares no parameter {', '.join(missing)}")
    return Template(
        path=path,
        needs=tuple(metadata.get("needs", ())),
        after=tuple(metadata.get("after", ())),
        parameters=parameters,
        portfolio=bool(metadata.get("portfolio", False)),
    )


def resolve(name: str, known: Iterable[str]) -> str:
    """The file stem that a user meant: the stem itself, its number or its name without the number."""
    stems = list(known)
    if name in stems:
        return name
    matches = [stem for stem in stems if name in (stem.partition("_")[0], stem.partition("_")[2])]
    if len(matches) == 1:
        return matches[0]
    raise MisuseError(f"there is no notebook {name!r}; there are {', '.join(stems)}.{did_you_mean(name, stems)}")


def with_upstream(stems: Iterable[str], known: Mapping[str, Template]) -> set[str]:
    """The stems and all notebooks whose results they read, directly or not."""
    wanted: set[str] = set()
    todo = list(stems)
    while todo:
        stem = todo.pop()
        if stem not in wanted:
            wanted.add(stem)
            todo += [after for after in known[stem].after if after in known]
    return wanted


def ordered(chosen: Mapping[str, Template]) -> TopologicalSorter[str]:
    """A prepared sorter over the chosen notebooks; raises `MisuseError` where they wait for each other in a circle."""
    sorter = TopologicalSorter({stem: [a for a in t.after if a in chosen] for stem, t in chosen.items()})
    try:
        sorter.prepare()
    except CycleError as error:
        raise MisuseError(f"notebooks wait for each other: {' after '.join(error.args[1])}") from error
    return sorter
