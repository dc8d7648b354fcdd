"""Rows: a tidy table declared once, as a dataclass a row, so that columns are names that a type checker knows."""

from __future__ import annotations

import typing
from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import lru_cache
from typing import Any, ClassVar, Protocol, TypeVar

import pandas as pd


class Row(Protocol):
    """A frozen dataclass with the name of its table; a field that may be missing is declared `| None`."""

    table: ClassVar[str]
    __dataclass_fields__: ClassVar[dict[str, Any]]


R = TypeVar("R", bound=Row)


def frame_of(kind: type[R], rows: Iterable[R]) -> pd.DataFrame:
    """The table of some rows: a column a field, in the order of the fields, also where there are no rows."""
    names = _names(kind)
    return pd.DataFrame([[getattr(row, name) for name in names] for row in rows], columns=list(names))


def tables_of(rows: Mapping[type[Any], Iterable[Any]]) -> dict[str, pd.DataFrame]:
    """The tables of a result by name: the rows of each kind."""
    return {kind.table: frame_of(kind, given) for kind, given in rows.items()}


def rows_of(kind: type[R], frame: pd.DataFrame) -> list[R]:
    """The rows of a table; a missing value is None. Columns that the kind does not declare are left out.

    Raises `KeyError` where a column is not there, or a value is missing in a field that is not `| None`.
    """
    names, optional = _names(kind), _optional(kind)
    if absent := absent_from(frame, kind):
        raise KeyError(f"table {kind.table} has no {absent}; it has {list(frame.columns)}")
    cells = [[None if _missing(cell) else cell for cell in frame[name].tolist()] for name in names]
    for name, column in zip(names, cells, strict=True):
        if name not in optional and any(cell is None for cell in column):
            raise KeyError(f"table {kind.table}: {name} is missing in row {column.index(None) + 1}")
    return [kind(**dict(zip(names, values, strict=True))) for values in zip(*cells, strict=True)]


def absent_from(frame: pd.DataFrame, kind: type[Row]) -> list[str]:
    """The columns that a kind declares and a table does not have."""
    return [name for name in _names(kind) if name not in frame.columns]


@lru_cache(maxsize=256)
def _names(kind: type[Row]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@lru_cache(maxsize=256)
def _optional(kind: type[Row]) -> frozenset[str]:
    hints = typing.get_type_hints(kind)
    return frozenset(name for name in _names(kind) if type(None) in typing.get_args(hints[name]))


def _missing(cell: object) -> bool:
    return cell is None or cell is pd.NA or cell is pd.NaT or (isinstance(cell, float) and cell != cell)


__all__ = ["R", "Row", "absent_from", "frame_of", "rows_of", "tables_of"]
