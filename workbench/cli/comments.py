"""Comments of the blank intake files in the client's language; keys, ids and examples stay as the product reads them."""

from __future__ import annotations

import re
import textwrap

from workbench import assets

WIDTH = 118
_MOST = 4  # lines that a paragraph of comments has


def translated(text: str, language: str) -> str:
    """A YAML template whose comments are said in a language; English ones stay as they are."""
    known = _known(language)
    lines, told, at = text.splitlines(), list[str](), 0
    while at < len(lines):
        span = next((size for size in range(_MOST, 0, -1) if _paragraph(lines[at : at + size]) in known), 0)
        if span:
            said = known[_paragraph(lines[at : at + span])]
            told += [f"# {line}" for line in _wrapped(said)]
        else:
            before, mark, comment = lines[at][1:].partition(" # ")
            told.append(f"{lines[at][:1]}{before}{mark}{known.get(comment.strip(), comment)}")
        at += span or 1
    return "\n".join(told) + "\n"


def _wrapped(text: str) -> list[str]:
    """A paragraph in lines; of a script without blanks, a line for each sentence."""
    return re.findall("[^。]+。?", text) if "。" in text else textwrap.wrap(text, WIDTH, break_on_hyphens=False)


def _paragraph(lines: list[str]) -> str:
    """Lines of prose behind their marks as one text; empty where one is none."""
    return " ".join(line[2:].strip() for line in lines) if all(line.startswith("# ") for line in lines) else ""


def _known(language: str) -> dict[str, str]:
    """Each English comment with what it is in a language: a line, and the indented line below it."""
    path = assets.folder("templates") / "comments" / f"{language}.txt"
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    return {english: said.strip() for english, said in zip(lines[::2], lines[1::2], strict=True)}
