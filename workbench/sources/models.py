"""Turns what a model refuses into faults with line, column, what is allowed and the fix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, Protocol, TypeVar, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from workbench.errors import Fault, InputError, did_you_mean, nearest
from workbench.sources.yaml import Loc, Source, parse

if TYPE_CHECKING:
    from pydantic import BaseModel

Model = TypeVar("Model", bound="BaseModel")


class Located(Protocol):
    """Values that know where they were written, in a text file or in a sheet."""

    @property
    def value(self) -> Any: ...  # noqa: D102 - a protocol's members speak by name
    def fault(  # noqa: D102
        self, loc: Loc, found: str, *, allowed: str, fix: str, key: bool = False
    ) -> Fault: ...


def read_model(path: Path, model: type[Model], *, shown: str) -> tuple[Model, Source]:
    """The file as a model, with the source for later faults; raises `InputError` with all faults of the file."""
    source = parse(path, shown=shown)
    return validate(source, model), source


def read_checked(
    path: Path, model: type[Model], checks: Callable[[Model, Source], Iterable[Fault]], *, shown: str
) -> Model:
    """The file as a model that also stands up to these checks; raises `InputError` with the faults of both in one go."""
    source = parse(path, shown=shown)
    try:
        file = validate(source, model)
    except InputError as error:
        there = {(one.line, one.column) for one in error.faults}
        rest = mended(source, model)
        more = [one for one in checks(rest, source) if (one.line, one.column) not in there] if rest else []
        raise InputError([*error.faults, *more]) from None
    if faults := list(checks(file, source)):
        raise InputError(faults)
    return file


_STAND_INS: tuple[Any, ...] = ("", 1, 0.5, "x", "2000-01", "2000-01-01", [1, 2, 3], {})
_MOST_MENDED = 200


def mended(source: Located, model: type[Model]) -> Model | None:
    """The file with something that the model takes in place of each value that it refuses, so that the rest can be checked.

    None where nothing helps. The model is for finding faults, not for use.
    """
    values, tried = _copied(source.value), Counter[Loc]()
    for _ in range(_MOST_MENDED):
        try:
            return model.model_validate(values)
        except ValidationError as error:
            item = error.errors(include_url=False)[0]
        loc = _in_file(item["loc"], values)
        loc = (*loc, item["loc"][-1]) if item["type"] == "missing" else loc
        at, tried[loc] = tried[loc], tried[loc] + 1
        if not loc or at > len(_STAND_INS):
            return None
        part = values
        for step in loc[:-1]:
            part = part[step]
        if at == 0 and isinstance(part, dict):
            part.pop(loc[-1], None)
        elif isinstance(part, dict) or (isinstance(loc[-1], int) and loc[-1] < len(part)):
            part[loc[-1]] = _STAND_INS[max(at - 1, 0)]
        else:
            return None
    return None


def _copied(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _copied(one) for key, one in value.items()}
    return [_copied(one) for one in value] if isinstance(value, list) else value


def validate(source: Located, model: type[Model]) -> Model:
    """The values as a model; raises `InputError` with one fault for each value that the model refuses."""
    try:
        return model.model_validate(source.value)
    except ValidationError as error:
        raise InputError(faults_of(error, model, source)) from None


def repeated(source: Located, **parts: Iterable[Any]) -> list[Fault]:
    """A fault for each entry of these parts of a file whose id an earlier entry has, of the same part or of another."""
    places = [((part, at, "id"), one.id) for part, entries in parts.items() for at, one in enumerate(entries)]
    ids = [id_ for _, id_ in places]
    return [
        source.fault(loc, f'the id "{id_}" again', allowed="each id once", fix="rename one")
        for number, (loc, id_) in enumerate(places) if id_ in ids[:number]
    ]  # fmt: skip


def salvaged(source: Located, model: type[Model], stand_in: Mapping[str, Any]) -> tuple[Model, set[str]]:
    """A model of the keys that it does not refuse, and the names of the keys that are left out or may be meant.

    `stand_in` has the values of required keys, which are used where the file has none. The model is for finding the
    faults of other files, not for use.
    """
    values = source.value if isinstance(source.value, dict) else {}
    try:
        return model.model_validate(values), set()
    except ValidationError as error:
        refused = {str(item["loc"][0]) for item in error.errors(include_url=False) if item["loc"]}
    known = set(model.model_fields)
    meant = {name for key in refused - known for name in nearest(key, known, most=1)}
    kept = {key: value for key, value in values.items() if key not in refused}
    return model.model_validate({**stand_in, **kept}), (refused & known) | meant


def refuse(found: str, *, allowed: str, fix: str) -> NoReturn:
    """Refuse a value from inside a model's validator, in the three parts of a fault."""
    raise PydanticCustomError("refused", "{found}", {"found": found, "allowed": allowed, "fix": fix})


def faults_of(error: ValidationError, model: type[BaseModel], source: Located) -> list[Fault]:
    """One fault for each thing a model refused, in the order of the file."""
    faults = [_fault(item, model, source) for item in error.errors(include_url=False) if not _follows(item)]
    return sorted(dict.fromkeys(faults), key=lambda fault: (fault.line or 0, fault.column or 0))


def _follows(item: Any) -> bool:
    """True where a list is called too short only because some of its entries have faults of their own."""
    return bool(item["type"] == "too_short" and len(item["input"]) >= item["ctx"]["min_length"])


def _fault(item: Any, model: type[BaseModel], source: Located) -> Fault:
    # A union adds the name of each alternative to the location; the file knows only keys and positions.
    loc = _in_file(item["loc"], source.value)
    kind, details = item["type"], item.get("ctx", {})
    if isinstance(item["input"], str) and kind in {"too_short", "too_long"}:
        kind = f"string_{kind}"
    if kind == "extra_forbidden":
        known = fields_at(model, loc[:-1])
        fix = f"remove or rename it.{did_you_mean(str(loc[-1]), known)}"
        return source.fault(loc, f'the unknown key "{loc[-1]}"', allowed=_listed(known), fix=fix, key=True)
    if kind == "missing":
        name = item["loc"][-1]
        if isinstance(name, int):
            return source.fault(
                loc, f"a list of {len(item['input'])}", allowed=f"{name + 1} or more entries", fix="add what is missing"
            )
        return source.fault(loc, f'no key "{name}"', allowed=f'"{name}" is required', fix=f'add "{name}: ..."')
    if kind == "refused":
        return source.fault(loc, details["found"], allowed=details["allowed"], fix=details["fix"])
    allowed, fix = _allowed(kind, details, item["msg"]), _fix(kind, details, item["input"])
    if kind == "model_type" and (known := fields_at(model, loc)):
        allowed, fix = f"a mapping of {', '.join(known)}", "write each of its keys with its value"
    return source.fault(loc, found(item["input"]), allowed=allowed, fix=fix)


def _in_file(loc: Loc, value: Any) -> Loc:
    steps: list[str | int] = []
    for step in loc:
        entry = isinstance(value, list) and isinstance(step, int) and step < len(value)
        if not entry and not (isinstance(value, dict) and step in value):
            continue
        value = value[step]
        steps.append(step)
    return tuple(steps)


def found(value: Any) -> str:
    """A value as a fault may show it: short ones as written, long texts by their length only."""
    if value is None:
        return "nothing"
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, str):
        return f'"{value}"' if len(value) <= 40 else f"a text of {len(value)} characters"
    return str(getattr(value, "text", value)) if not isinstance(value, bool) else str(value).lower()


_ALLOWED = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a finite number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "list_type": "a list",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "date_type": "a date as YYYY-MM-DD",
    "date_parsing": "a date as YYYY-MM-DD",
    "date_from_datetime_parsing": "a date as YYYY-MM-DD",
    "date_from_datetime_inexact": "a date as YYYY-MM-DD, without time",
    "too_short": "{min_length} or more entries",
    "too_long": "at most {max_length} entries",
    "string_too_short": "a text of {min_length} or more characters",
    "string_too_long": "a text of at most {max_length} characters",
    "greater_than": "more than {gt}",
    "greater_than_equal": "{ge} or more",
    "less_than": "less than {lt}",
    "less_than_equal": "{le} or less",
}


# What a pattern means in words, by a part that only it has.
_PATTERNS = {
    "(0[1-9]|1[0-2])": "a month as YYYY-MM",
    "([01][0-9]|2[0-3]):": "a time as HH:MM",
    "[A-Z]{3}": "a currency as three capital letters, such as EUR",
    "#[0-9A-Fa-f]{6}": "a colour as #RRGGBB",
}


def _allowed(kind: str, details: Mapping[str, Any], message: str) -> str:
    if kind == "literal_error":
        return str(details["expected"]).replace("''", "nothing").replace("'", "")
    if kind == "string_pattern_mismatch":
        return next((words for part, words in _PATTERNS.items() if part in details["pattern"]), message)
    plain = {key: f"{value:g}" if isinstance(value, float) else value for key, value in details.items()}
    return _ALLOWED[kind].format(**plain) if kind in _ALLOWED else message


def _fix(kind: str, details: Mapping[str, Any], value: Any) -> str:
    if kind == "literal_error":
        words = str(details["expected"]).replace(" or ", ", ").replace("'", "").split(", ")
        return f"write one of them.{did_you_mean(value, words) if isinstance(value, str) else ''}"
    if kind in {"list_type", "tuple_type"} and not isinstance(value, Mapping):
        return f"write [{found(value)}]"
    if kind == "too_long" and isinstance(value, list) and all(isinstance(one, int | float | str) for one in value):
        return "leave some out; where a comma stands in a number, write 1250000 or 0.5"
    if kind == "string_type" and value is None:
        return "write a text, in quotes where it begins with #"
    if kind == "string_type" and isinstance(value, bool | int | float):
        return "put it in quotes"
    if kind.startswith("date"):
        return "write a date that exists, such as 2026-02-28"
    return "correct the value"


def fields_at(model: type[BaseModel], loc: Loc) -> list[str]:
    """The keys that the model knows at a location; empty where it is not a model."""
    kinds: list[Any] = [model]
    for step in loc:
        kinds = [inner for kind in kinds for inner in _inside(kind, step)]
    return sorted({name for kind in kinds for name in getattr(kind, "model_fields", {})})


def _inside(kind: Any, step: str | int) -> list[Any]:
    if hasattr(kind, "model_fields"):
        entry = kind.model_fields.get(step)
        return [] if entry is None else _alternatives(entry.annotation)
    arguments = get_args(kind)
    return _alternatives(arguments[-1] if get_origin(kind) is dict else arguments[0]) if arguments else []


def _alternatives(annotation: Any) -> list[Any]:
    if get_origin(annotation) is Annotated:
        return _alternatives(get_args(annotation)[0])
    if get_origin(annotation) in {list, tuple, dict}:
        return [annotation]
    return [kind for part in get_args(annotation) for kind in _alternatives(part)] or [annotation]


def _listed(names: list[str]) -> str:
    return ", ".join(names) if names else "no key here"
