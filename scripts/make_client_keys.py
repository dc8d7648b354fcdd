"""Writes the part of client_data/README.md that lists every key of a client's YAML files, from the models that read them."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from workbench.intake.charter import CharterFile
from workbench.intake.communication import CommunicationFile
from workbench.intake.employee_actions import ActionsFile
from workbench.intake.finance import Finance
from workbench.intake.ideas import IdeasFile
from workbench.intake.initiatives import InitiativesFile
from workbench.intake.interviews import InterviewsFile
from workbench.intake.journey import JourneyFile
from workbench.intake.listening import ListeningFile
from workbench.intake.outcomes import OutcomesFile
from workbench.intake.settings import Settings
from workbench.intake.story import StoryFile
from workbench.intake.technology import TechnologyFile
from workbench.intake.vision import VisionFile

README = Path(__file__).resolve().parents[1] / "client_data/README.md"
START, END = "<!-- keys: start, made by scripts/make_client_keys.py -->", "<!-- keys: end -->"
FILES: tuple[tuple[str, type[BaseModel]], ...] = (
    ("engagement.yaml", Settings),
    ("initiatives.yaml", InitiativesFile),
    ("employee_actions.yaml", ActionsFile),
    ("finance.yaml", Finance),
    ("journey.yaml", JourneyFile),
    ("story.yaml", StoryFile),
    ("charter.yaml", CharterFile),
    ("communication.yaml", CommunicationFile),
    ("ideas.yaml", IdeasFile),
    ("interviews.yaml", InterviewsFile),
    ("listening.yaml", ListeningFile),
    ("technology.yaml", TechnologyFile),
    ("vision.yaml", VisionFile),
    ("outcomes.yaml", OutcomesFile),
)
PLAIN = {
    "str": "text", "int": "whole number", "float": "number", "bool": "true or false", "date": "date, YYYY-MM-DD",
    "NoneType": "nothing", "object": "anything", "Any": "anything",
}  # fmt: skip


def keys() -> str:
    """The keys of all files as Markdown: a section a file, a table a part; a part again says where it stood."""
    parts = []
    for name, model in FILES:
        parts.append(f"### `{name}`\n")
        seen: dict[type[BaseModel], str] = {}
        for path, one in _models(model, ""):
            parts.append(_part(path, one) if one not in seen else f"**`{path}`**: as `{seen[one]}`.\n")
            seen.setdefault(one, path)
    return "\n".join(parts)


def _models(model: type[BaseModel], path: str) -> Iterator[tuple[str, type[BaseModel]]]:
    yield path, model
    for name, field in model.model_fields.items():
        seen = set()
        for inner, marks in _inner(field.annotation, ""):
            if inner not in seen:
                seen.add(inner)
                yield from _models(inner, f"{path}.{name}{marks}".strip("."))


def _inner(kind: Any, marks: str) -> Iterator[tuple[type[BaseModel], str]]:
    """The models within a type, with `[]` for a list and `.NAME` for a mapping."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind, marks
        return
    origin = get_origin(kind)
    more = "[]" if origin in {list, tuple} else ".NAME" if origin is dict else ""
    for part in get_args(kind):
        yield from _inner(part, marks + more)


def _part(path: str, model: type[BaseModel]) -> str:
    told = " ".join((model.__doc__ or "").split())
    head = f"**`{path}`**: {told}" if path else told
    rows = [
        f"| `{name}` | {_kind(field.annotation)} | {_default(field)} |" for name, field in model.model_fields.items()
    ]
    return "\n".join([head, "", "| key | value | without it |", "|---|---|---|", *rows, ""])


def _kind(kind: Any) -> str:
    """A type in words."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is typing.Annotated:
        return _kind(parts[0])
    if origin is typing.Literal:
        return ", ".join(f"`{part}`" for part in parts).replace("\t", "\\t").replace("|", "\\|")
    if origin in {types.UnionType, typing.Union}:
        return " or ".join(dict.fromkeys(_kind(part) for part in parts if part is not type(None)))
    if origin is dict:
        return f"mapping of {_kind(parts[0])} to {_kind(parts[1])}"
    if origin in {list, tuple}:
        inner = [part for part in parts if part is not Ellipsis]
        return f"[{', '.join(map(_kind, inner))}]" if len(inner) > 1 else f"list of {_kind(inner[0])}"
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return "mapping, below"
    return PLAIN.get(getattr(kind, "__name__", str(kind)), getattr(kind, "__name__", str(kind)))


def _default(field: Any) -> str:
    if field.is_required():
        return "required"
    value = field.default if field.default is not PydanticUndefined else field.get_default(call_default_factory=True)
    if value is None or value in ("", (), [], {}) or isinstance(value, BaseModel):
        return "left out"
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def written(text: str) -> str:
    """The README with the keys between its marks."""
    return re.sub(
        f"{re.escape(START)}.*{re.escape(END)}", lambda _: f"{START}\n\n{keys()}\n{END}", text, flags=re.DOTALL
    )


if __name__ == "__main__":
    README.write_text(written(README.read_text("utf-8")), "utf-8")
