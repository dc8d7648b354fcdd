"""Parameters of a notebook: read from its parameters cell, checked and typed before a kernel starts."""

from __future__ import annotations

import ast
import json
import keyword
import math
import re
from collections.abc import Mapping
from typing import Any

from workbench.errors import MisuseError, did_you_mean

TAG = "parameters"

Value = Any  # a plain JSON value: None, bool, int, float, str, list or dict with text keys


def declared(notebook: Mapping[str, Any], *, name: str) -> dict[str, Value]:
    """The parameters and defaults that a notebook declares in its one cell tagged `parameters`.

    The cell is parsed, not searched: papermill's own inspection is a regular expression that misses annotated
    defaults and then lets a wrong name pass. Raises `MisuseError` where there is no such cell or more than one, or
    where the cell holds anything but assignments of plain JSON values to names.
    """
    cells = [c for c in notebook["cells"] if c["cell_type"] == "code" and TAG in c["metadata"].get("tags", ())]
    if len(cells) != 1:
        raise MisuseError(
            f"notebook {name} has {len(cells)} cells tagged `{TAG}`; it needs exactly one, "
            "otherwise it would report on the client written in it"
        )
    return dict(_assignment(statement, name) for statement in _statements(cells[0]["source"], name))


def _statements(source: str | list[str], name: str) -> list[ast.stmt]:
    text = source if isinstance(source, str) else "".join(source)
    try:
        body = ast.parse(text).body
    except SyntaxError as error:
        raise MisuseError(f"notebook {name}: line {error.lineno} of the parameters cell is not Python") from error
    return [s for s in body if not (isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant))]


def _assignment(statement: ast.stmt, name: str) -> tuple[str, Value]:
    target = value = None
    if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
        target, value = statement.targets[0], statement.value
    elif isinstance(statement, ast.AnnAssign):
        target, value = statement.target, statement.value
    if not isinstance(target, ast.Name) or value is None:
        raise MisuseError(f"notebook {name}: line {statement.lineno} of the parameters cell is not `name = value`")
    try:
        default = ast.literal_eval(value)
    except ValueError as error:
        raise MisuseError(f"notebook {name}: the default of {target.id} is not a plain value") from error
    _refuse_non_json(target.id, default)
    return target.id, default


def bind(defaults: Mapping[str, Value], given: Mapping[str, Value], *, name: str) -> dict[str, Value]:
    """The final parameters: the defaults, replaced by what was given.

    Raises `MisuseError` for a name that is not an identifier (papermill writes names into the cell as code), a
    name that the notebook does not declare, and a value whose type is not the default's.
    """
    for key, value in given.items():
        if not key.isidentifier() or keyword.iskeyword(key):
            raise MisuseError(f"{key!r} cannot be the name of a parameter")
        if key not in defaults:
            raise MisuseError(
                f"notebook {name} declares no parameter {key!r}; it declares {', '.join(defaults)}."
                + did_you_mean(key, defaults)
            )
        _refuse_non_json(key, value)
        _refuse_other_type(key, defaults[key], value, name)
    return {**defaults, **given}


def typed(key: str, text: str, default: Value) -> Value:
    """A value written on the command line, typed as the default is: `007` stays a text where the default is one.

    Numbers are plain ASCII decimals, booleans `true` or `false`, lists and mappings JSON. Where the default is None
    the text stays a text. Raises `MisuseError` for a text that does not fit.
    """
    if default is None or isinstance(default, str):
        return text
    if isinstance(default, bool):
        if text in {"true", "false"}:
            return text == "true"
        raise MisuseError(f"parameter {key}: found {text!r}; allowed: true or false")
    if isinstance(default, int):
        if re.fullmatch(r"-?[0-9]+", text):
            return int(text)
        raise MisuseError(f"parameter {key}: found {text!r}; allowed: a whole number")
    if isinstance(default, float):
        if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text):
            return float(text)
        raise MisuseError(f"parameter {key}: found {text!r}; allowed: a number with a decimal point")
    return _json(key, text)


def _json(key: str, text: str) -> Value:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise MisuseError(f"parameter {key}: not JSON at character {error.pos + 1}") from error


def _refuse_non_json(key: str, value: Value) -> None:
    if isinstance(value, float) and not math.isfinite(value):
        raise MisuseError(f"parameter {key}: a number must be finite")
    if isinstance(value, dict):
        if not all(isinstance(inner, str) for inner in value):
            raise MisuseError(f"parameter {key}: the keys of a mapping must be texts")
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            _refuse_non_json(key, inner)
    elif value is not None and not isinstance(value, (bool, int, float, str)):
        raise MisuseError(f"parameter {key}: a {type(value).__name__} changes its type on the way; use JSON types")


def _refuse_other_type(key: str, default: Value, value: Value, name: str) -> None:
    if default is None or type(value) is type(default):
        return
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
        return
    raise MisuseError(
        f"parameter {key} of notebook {name}: found a {type(value).__name__}; allowed: a {type(default).__name__}"
    )
