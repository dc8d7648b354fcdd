"""Keys: what an executed notebook and a rendered deliverable depend on, as hashes, so that a change has a name."""

from __future__ import annotations

import ast
import hashlib
import json
import platform
import sys
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench import assets, languages
from workbench.engagement import INPUTS, READ_BY
from workbench.intake.folders import is_clutter
from workbench.privacy.keys import keyed
from workbench.run.publish import sha256
from workbench.run.templates import Template

if TYPE_CHECKING:
    from workbench.engagement import Engagement

SCHEMA = 1
# Parts of the package that run only after the notebooks: a change in them renders again and executes nothing.
RENDER_ONLY = ("__main__.py", "cli", "batch", "run", "export", "render/slide", "render/page", "render/sheet")
FORMS = {"ballot_form", "plan_form", "weights_form"}
# Parameters that say where a run is, not what it computes.
PLUMBING = ("run", "workspace", "upstream")


def digest(parts: object) -> str:
    """SHA-256 of a value as canonical JSON."""
    text = json.dumps(parts, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(text.encode()).hexdigest()


def execution(
    template: Template, parameters: Mapping[str, Any], *, engagement: Engagement, upstream: Mapping[str, str]
) -> dict[str, str]:
    """What the result of one notebook depends on, by name; the notebook has to run again where one value changes.

    `upstream` are the keys of the notebooks whose results it reads. The engagement file counts without its brand,
    which only the deliverables show.
    """
    given = {name: value for name, value in parameters.items() if name not in PLUMBING}
    own = engagement.folder / "frameworks"
    words = [
        path for folder in languages.overrides(engagement.folder) for path in sorted(folder.glob("*.ftl"))
    ]
    parts = {
        "schema": str(SCHEMA),
        "code": _code(template.path),
        "parameters": digest(given),
        "engagement": digest(
            engagement.settings.model_dump(mode="json", exclude={"brand", "notebooks", "audience"})
        ),
        "frameworks": digest([shipped("frameworks"), files(_tree(own), root=own)]),
        "language": digest([shipped("language"), [sha256(path) for path in words]]),
        "package": package(),
        "environment": environment(),
    }
    for name in sorted(reads(template)):
        parts |= {
            f"input {path.name}": keyed(engagement.secret, sha256(path))
            for path in engagement.inputs.get(name, ())
        }
    return parts | {f"results of {stem}": key for stem, key in upstream.items()}


def rendering(
    executed: Mapping[str, str], *, engagement: Engagement, templates: Iterable[Template]
) -> dict[str, str]:
    """What the deliverables depend on, by name: the notebooks' keys, their prose, the brand and the templates."""
    brand = engagement.settings.model_dump(mode="json").get("brand") or {}
    paths = [engagement.folder / str(brand[name]) for name in ("template", "logo") if brand.get(name)]
    return {
        "notebooks": digest(dict(executed)),
        "prose": digest({template.stem: _prose(template.path) for template in templates}),
        "scope": digest(dict(engagement.off)),
        "audience": engagement.context.audience,
        "story": digest(sorted(engagement.story.model_dump(mode="json").items())),
        "brand": digest([brand, [sha256(path) for path in paths if path.is_file()]]),
        "templates": digest([shipped(name) for name in ("deck", "report", "fonts", "storylines")]),
        "renderer": package(everything=True),
    }


def changes(old: Mapping[str, str], new: Mapping[str, str]) -> list[str]:
    """The names of the parts that differ, as a person reads them."""
    said = [f"{name} changed" for name in new if name in old and old[name] != new[name]]
    said += [f"{name} is new" for name in new if name not in old]
    return said + [f"{name} is gone" for name in old if name not in new]


@lru_cache(maxsize=2)
def package(*, everything: bool = False) -> str:
    """The hash of this package's modules; without `everything`, of those that a notebook can call."""
    root = Path(__file__).resolve().parents[1]
    names = {path.relative_to(root).as_posix(): path for path in sorted(root.rglob("*.py"))}
    return digest({name: sha256(path) for name, path in names.items() if everything or not _renders(name)})


def _renders(name: str) -> bool:
    return any(name == part or name.startswith((part + "/", part + ".")) for part in RENDER_ONLY)


@lru_cache(maxsize=8)
def shipped(name: str) -> str:
    """The hash of a shipped folder of templates."""
    folder = assets.folder("templates") / name
    return files(_tree(folder), root=folder)


@lru_cache(maxsize=1)
def environment() -> str:
    """The hash of the Python in use and of every installed distribution with its version.

    Their folders carry both in their names; reading what is in them would take longer than all else that is looked at.
    """
    places = [Path(place or ".") for place in sys.path]
    found = [entry.name for place in places if place.is_dir() for entry in place.iterdir()]
    installed = sorted({name for name in found if name.endswith((".dist-info", ".egg-info"))})
    return digest([sys.version, platform.platform(), installed])


def files(paths: Iterable[Path], *, root: Path) -> str:
    """The hash of some files: their places under `root` and their contents."""
    return digest({path.relative_to(root).as_posix(): sha256(path) for path in paths})


def _tree(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not is_clutter(path)
    )


def reads(template: Template) -> set[str]:
    """The inputs that a notebook can read: those it needs, those that its code names, those that its verbs read.

    Where the code hands the engagement on as a whole, anything could be read and all inputs count; forms, which do
    nothing in a run, do not.
    """
    nodes = [node for source in _sources(template.path) for node in ast.walk(ast.parse(source))]
    named = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    named |= {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    handed_on = [
        a
        for n in nodes
        if isinstance(n, ast.Call) and not (isinstance(n.func, ast.Attribute) and n.func.attr in FORMS)
        for a in [*n.args, *(k.value for k in n.keywords)]
    ]
    if any(isinstance(argument, ast.Name) and argument.id == "job" for argument in handed_on):
        return set(INPUTS)
    found = (
        set(template.needs)
        | (named & set(INPUTS))
        | {i for verb in named & set(READ_BY) for i in READ_BY[verb]}
    )
    return found | ({"journey"} if "journey_ballots" in found else set())


def _sources(path: Path) -> list[str]:
    return ["".join(cell["source"]) for cell in _cells(path) if cell["cell_type"] == "code"]


def _prose(path: Path) -> list[object]:
    """The markdown cells of a notebook and where they stand among the others."""
    return ["".join(cell["source"]) if cell["cell_type"] == "markdown" else None for cell in _cells(path)]


def _code(path: Path) -> str:
    """The hash of a notebook's code cells and their tags; prose, ids and outputs do not count."""
    code = [cell for cell in _cells(path) if cell["cell_type"] == "code"]
    return digest([["".join(cell["source"]), cell["metadata"].get("tags", [])] for cell in code])


def _cells(path: Path) -> list[dict[str, Any]]:
    return list(json.loads(path.read_text("utf-8"))["cells"])
