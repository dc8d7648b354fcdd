"""A pack's YAML file as plain values that know their line and column, and its validation by a model."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from workbench.errors import Fault, InputError, did_you_mean

Loc = tuple[str | int, ...]
Model = TypeVar("Model", bound=BaseModel)

MOST_BYTES = 1_000_000


@dataclass(frozen=True)
class Source:
    """A parsed file: its name as a user sees it, and its values."""

    shown: str
    value: Any

    def fault(self, loc: Loc, found: str, *, allowed: str, fix: str) -> Fault:
        """A fault at the value in a location; a missing value is placed at its nearest parent."""
        line, column = self.place(loc)
        return Fault(self.shown, found, allowed, fix, line=line, column=column)

    def place(self, loc: Loc) -> tuple[int, int]:
        """Line and column, from 1, of the value in a location or of its nearest parent."""
        value, at = self.value, (0, 0)
        for step in loc:
            if not hasattr(value, "lc") or not _has(value, step):
                break
            places = value.lc
            at = places.value(step) if isinstance(value, dict) else places.item(step)
            value = value[step]
        return at[0] + 1, at[1] + 1


def read(path: Path, *, shown: str) -> Source:
    """The values of one YAML 1.2 document whose top is a mapping; raises `InputError` with the place of a fault.

    Duplicate keys, several documents, anchors and files over 1 MB are refused: each can make a pack mean
    something else than its reader sees.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    text = _text(path, shown)
    yaml = YAML(typ="rt", pure=True)
    try:
        for event in yaml.parse(text):
            if getattr(event, "anchor", None):
                mark = event.start_mark
                raise _refusal(shown, "an anchor or alias", "plain values", "write the value out", mark)
        value = yaml.load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        found = (error.problem or "text that is not YAML").strip().splitlines()[0].removeprefix("but found ")
        raise _refusal(shown, found, "one YAML 1.2 document", "check quotes and indentation", mark) from None
    except (YAMLError, RecursionError):
        raise _refusal(shown, "text that is not YAML", "YAML 1.2", "check quotes and nesting") from None
    if not isinstance(value, dict):
        raise _refusal(shown, "no keys at the top", "a mapping of keys to values", 'write "key: value" lines')
    return Source(shown, value)


class Located(Protocol):
    """Values that know where they were written, in a file or in a sheet."""

    @property
    def value(self) -> Any: ...  # noqa: D102 - a protocol's members speak by name
    def fault(self, loc: Loc, found: str, *, allowed: str, fix: str) -> Fault: ...  # noqa: D102


def validate(source: Located, model: type[Model]) -> Model:
    """The values as a model; raises `InputError` with one fault for each value the model refuses."""
    try:
        return model.model_validate(source.value)
    except ValidationError as error:
        keys = _keys(model)
        raise InputError(_fault(item, source, keys) for item in error.errors(include_url=False)) from None


def _fault(item: Any, source: Located, keys: set[str]) -> Fault:
    loc, kind = item["loc"], item["type"]
    if kind == "missing":
        return source.fault(
            loc, f'no key "{loc[-1]}"', allowed="this key is required", fix=f'add "{loc[-1]}: ..."'
        )
    if kind == "extra_forbidden":
        fix = f"remove or rename it.{did_you_mean(str(loc[-1]), keys)}"
        return source.fault(loc, f'the unknown key "{loc[-1]}"', allowed=", ".join(sorted(keys)), fix=fix)
    allowed = item["msg"][:1].lower() + item["msg"][1:]
    return source.fault(loc, f"{str(item['input'])[:60]!r}", allowed=allowed, fix="correct the value")


def _keys(model: Any) -> set[str]:
    """The keys of a model and of all models inside it."""
    names: set[str] = set(model.model_fields)
    waiting = [field.annotation for field in model.model_fields.values()]
    while waiting:
        kind = waiting.pop()
        waiting += get_args(kind)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            names |= _keys(kind)
    return names


def _text(path: Path, shown: str) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _refusal(
            shown, f"a file that cannot be read ({error.strerror})", "a readable file", "add it"
        ) from None
    if len(data) > MOST_BYTES:
        raise _refusal(
            shown, f"a file of {len(data):,} bytes", f"at most {MOST_BYTES:,} bytes", "split the pack"
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _refusal(shown, "text that is not UTF-8", "UTF-8", "save the file as UTF-8") from None


def _refusal(shown: str, found: str, allowed: str, fix: str, mark: Any = None) -> InputError:
    line, column = (mark.line + 1, mark.column + 1) if mark else (None, None)
    return InputError([Fault(shown, found, allowed, fix, line=line, column=column)])


def _has(value: Any, step: str | int) -> bool:
    return step in value if isinstance(value, dict) else isinstance(step, int) and step < len(value)
