"""What an exhibit needs of its result: without it there is None to show, and no cell has to ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TYPE_CHECKING

from workbench.model.rows import R, Row

if TYPE_CHECKING:
    from workbench.context import Context
    from workbench.exhibits import Exhibit
    from workbench.result import Result

    Finding = Callable[[Result, Context], Exhibit]
    Needs = Callable[[Result], bool]


def where(needs: Needs) -> Callable[[Finding], Callable[[Result, Context], Exhibit | None]]:
    """The exhibit where its result has what it needs, else None."""

    def guarded(finding: Finding) -> Callable[[Result, Context], Exhibit | None]:
        @wraps(finding)
        def found(result: Result, context: Context) -> Exhibit | None:
            return finding(result, context) if needs(result) else None

        return found

    return guarded


def has_rows(kind: type[Row]) -> Needs:
    """The result has a row of this kind."""
    return lambda result: kind.table in result.tables and not result.tables[kind.table].empty


def has_figure(name: str) -> Needs:
    """The result has this figure."""
    return lambda result: name in result.figures


def rows_given(result: Result, kind: type[R]) -> list[R]:
    """The rows of a table, none where the result has no such table or it is empty."""
    return result.rows(kind) if has_rows(kind)(result) else []


def ids(result: Result, names: Iterable[str]) -> list[str]:
    """Ids of those figures that the result has, each once."""
    return [result.figure_id(name) for name in dict.fromkeys(names) if name in result.figures]
