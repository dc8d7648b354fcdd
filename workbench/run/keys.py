"""Keys: what an executed notebook and a rendered deliverable depend on, as hashes, so that a change has a name."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench import languages
from workbench.client_key import keyed
from workbench.engagement import INPUTS, READ_BY
from workbench.run.fingerprints import digest, environment, files, package, shipped, tree
from workbench.run.publish import sha256
from workbench.run.templates import Template

if TYPE_CHECKING:
    from workbench.engagement import Engagement

SCHEMA = 1
FORMS = {"ballot_form", "plan_form", "weights_form"}
# Parameters that say where a run is, not what it computes.
PLUMBING = ("run", "workspace", "upstream")


def execution(
    template: Template, parameters: Mapping[str, Any], *, engagement: Engagement, upstream: Mapping[str, str]
) -> dict[str, str]:
    """What the result of one notebook depends on, by name; the notebook has to run again where one value changes.

    `upstream` are the keys of the notebooks whose results it reads. The engagement file counts without its brand,
    which only the deliverables show.
    """
    given = {name: value for name, value in parameters.items() if name not in PLUMBING}
    own = engagement.folder / "frameworks"
    words = [path for folder in languages.overrides(engagement.folder) for path in sorted(folder.glob("*.ftl"))]
    parts = {
        "schema": str(SCHEMA),
        "code": _code(template.path),
        "parameters": digest(given),
        "engagement": digest(engagement.settings.model_dump(mode="json", exclude={"brand", "notebooks", "audience"})),
        "frameworks": digest([shipped("frameworks"), files(tree(own), root=own)]),
        "language": digest([shipped("language"), [sha256(path) for path in words]]),
        "package": package(),
        "environment": environment(),
    }
    for name in sorted(reads(template)):
        parts |= {
            f"input {path.name}": keyed(engagement.secret, sha256(path)) for path in engagement.inputs.get(name, ())
        }
    return parts | {f"results of {stem}": key for stem, key in upstream.items()}


def rendering(executed: Mapping[str, str], *, engagement: Engagement, templates: Iterable[Template]) -> dict[str, str]:
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
    found = set(template.needs) | (named & set(INPUTS)) | {i for verb in named & set(READ_BY) for i in READ_BY[verb]}
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
