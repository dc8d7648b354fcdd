"""Listing: what a value in a notebook shows of itself, as HTML in which everything is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


def paragraph(text: str, *, strong: bool = False) -> str:
    """A paragraph."""
    words = escape(text)
    return f"<p>{f'<strong>{words}</strong>' if strong else words}</p>"


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table with a heading a column."""
    return f"<table><thead>{_row(heads, 'th')}</thead><tbody>{''.join(_row(row, 'td') for row in rows)}</tbody></table>"


def folded(summary: str, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table that a click on its summary opens."""
    return f"<details><summary>{escape(summary)}</summary>{table(heads, rows)}</details>"


def bullets(texts: Iterable[str]) -> str:
    """A list; nothing without entries."""
    entries = "".join(f"<li>{escape(text)}</li>" for text in texts)
    return f"<ul>{entries}</ul>" if entries else ""


def _row(cells: Iterable[str], tag: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in cells)}</tr>"
