"""Writes docs/methods.md, the index of published methods, from the docstrings of `stats`, `scoring` and `privacy`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FIRST_SENTENCE = re.compile(r"(?<=[.:])\s+|\n\n")

HEAD = """\
# Methods

Every figure in a deck comes from one of these functions; the docstring of each states formula, units, treatment of missing
values and errors. Tests in `tests/spec` check them against published worked examples.

Generated from the code by `scripts/make_methods.py`.
"""


def methods(root: Path) -> str:
    """The text of docs/methods.md: for each module the functions that cite a source."""
    parts = [HEAD]
    for path in sorted([*root.glob("stats/*.py"), *root.glob("scoring/**/*.py"), *root.glob("privacy/*.py")]):
        rows = list(_rows(ast.parse(path.read_text("utf-8"))))
        if rows:
            module = ".".join(path.relative_to(root.parent).with_suffix("").parts)
            parts.append(
                f"\n## `{module}`\n\n| method | what it gives | source |\n|---|---|---|\n" + "".join(rows)
            )
    return "".join(parts)


def _rows(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if not isinstance(node, (ast.FunctionDef, ast.ClassDef)) or node.name.startswith("_"):
            continue
        text = ast.get_docstring(node) or ""
        if source := _source(text):
            yield f"| `{node.name}` | {_cell(FIRST_SENTENCE.split(text)[0])} | {_cell(source)} |\n"


def _source(docstring: str) -> str:
    """What stands after `Reference:`, `References:` or `Source:` up to the next blank line."""
    match = re.search(
        r"^(?:References?|Sources?):?\n?(?:-+\n)?\s*(.+?)(?:\n\n|\Z)", docstring, re.MULTILINE | re.DOTALL
    )
    return match[1] if match else ""


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").rstrip(":")


if __name__ == "__main__":
    (ROOT / "docs/methods.md").write_text(methods(ROOT / "workbench"), "utf-8")
