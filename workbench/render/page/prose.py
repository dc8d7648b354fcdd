"""Notebook prose as blocks: markdown is parsed into data, and only data reach the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from markdown_it.token import Token

Block = dict[str, Any]
Inline = dict[str, Any]


def blocks(markdown: str, *, level: int = 2) -> list[Block]:
    """Paragraphs, headings, lists, quotes, code and tables of a markdown text, in order.

    Headings start at `level` and never skip one, because a reader with a screen reader moves by them. Raw HTML and
    images are left out: a report shows exhibits, not pictures from elsewhere. Links keep their address only where
    it is http, https or mailto. `^[...]` is a footnote.
    """
    tokens = MarkdownIt("commonmark", {"html": False}).enable("table").parse(markdown)
    return _levelled(_blocks(tokens), level)


def _blocks(tokens: Sequence[Token]) -> list[Block]:
    found: list[Block] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        end = _closing(tokens, at)
        inner = tokens[at + 1 : end]
        if token.type == "paragraph_open":
            found.append({"type": "paragraph", "inlines": _inlines(inner[0])})
        elif token.type == "heading_open":
            found.append({"type": "heading", "level": int(token.tag[1]), "inlines": _inlines(inner[0])})
        elif token.type == "bullet_list_open":
            found.append({"type": "bullets", "items": _items(inner)})
        elif token.type == "ordered_list_open":
            found.append({"type": "steps", "start": int(token.attrGet("start") or 1), "items": _items(inner)})
        elif token.type == "blockquote_open":
            found.append({"type": "quote", "blocks": _blocks(inner)})
        elif token.type in {"fence", "code_block"}:
            found.append({"type": "code", "s": token.content.rstrip("\n")})
        elif token.type == "table_open":
            rows = _rows(inner)
            found.append({"type": "table", "head": rows[0], "rows": rows[1:]})
        at = end + 1
    return found


def _closing(tokens: Sequence[Token], at: int) -> int:
    """The index of the token that closes the one at `at`; itself where it stands alone."""
    depth = 0
    for index in range(at, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    return len(tokens) - 1


def _items(tokens: Sequence[Token]) -> list[list[Block]]:
    found, at = [], 0
    while at < len(tokens):
        end = _closing(tokens, at)
        found.append(_blocks(tokens[at + 1 : end]))
        at = end + 1
    return found


def _rows(tokens: Sequence[Token]) -> list[list[list[Inline]]]:
    rows: list[list[list[Inline]]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_inlines(token))
    return rows


_WRAPS = {"strong_open": "strong", "em_open": "em", "link_open": "link"}


def _inlines(token: Token) -> list[Inline]:
    stack: list[list[Inline]] = [[]]
    opened: list[Inline] = []
    for child in token.children or ():
        if child.type in _WRAPS:
            opened.append({"t": _WRAPS[child.type], "href": str(child.attrGet("href") or "")})
            stack.append([])
        elif child.nesting == -1 and opened:
            node = opened.pop() | {"c": stack.pop()}
            stack[-1].extend(_safe(node))
        elif child.type == "text":
            stack[-1].extend(_notes(child.content))
        elif child.type == "code_inline":
            stack[-1].append({"t": "code", "s": child.content})
        elif child.type == "softbreak":
            stack[-1].append({"t": "text", "s": " "})
        elif child.type == "hardbreak":
            stack[-1].append({"t": "break"})
    return stack[0]


def _safe(node: Inline) -> list[Inline]:
    if node["t"] != "link" or node["href"].startswith(("http://", "https://", "mailto:")):
        return [node]
    return list(node["c"])


def _notes(text: str) -> list[Inline]:
    found: list[Inline] = []
    while "^[" in text and "]" in text[text.index("^[") :]:
        before, _, rest = text.partition("^[")
        note, _, text = rest.partition("]")
        found += [{"t": "text", "s": before}, {"t": "note", "c": [{"t": "text", "s": note}]}]
    return [*found, {"t": "text", "s": text}] if text else found


def _levelled(found: list[Block], lowest: int) -> list[Block]:
    last = lowest - 1
    for block in found:
        if block["type"] == "heading":
            last = block["level"] = max(lowest, min(block["level"], last + 1))
    return found
