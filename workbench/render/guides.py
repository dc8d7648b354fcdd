"""Interview guides for executives, customers and employees as plain content: what is asked, and of which stages of the client's journey."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from workbench import assets
from workbench.document import Document
from workbench.model.journey import Stage
from workbench.render import charter
from workbench.render.words import word, words
from workbench.sources.yaml import parse

FILE = "templates/interviews/guides.yaml"


def content(document: Document) -> dict[str, Any]:
    """The guides for Word; without a journey they ask for the client's own stages."""
    language = document.context.language
    say, found = (
        words("guides", language),
        parse(assets.folder("templates") / "interviews" / "guides.yaml", shown=FILE).value,
    )
    shown = charter.cover(document.context, say["document"])
    stages = [one.label for one in charter.rows(document, "journey", Stage)]
    return shown | {
        "words": {"legend": say["legend"]},
        "summary": say["summary"],
        "chapters": [
            _chapter(say["before"], "", [_clause(say["promise"], found["before"], language)]),
            *(
                _chapter(f"{one['name'][language]} ({word('guides minutes', language, minutes=str(one['minutes']))})", one["aim"][language], [
                    _clause(block["title"][language], block["questions"], language, stages if block.get("stages") else (), say)
                    for block in one["blocks"]
                ])
                for one in found["guides"]
            ),
            _chapter(say["after"], "", [_clause(say["transcript"], found["after"], language)]),
        ],
        "closing": None,
    }  # fmt: skip


def _chapter(heading: str, about: str, clauses: list[dict[str, Any]]) -> dict[str, Any]:
    return {"heading": heading, "about": about, "clauses": clauses, "table": None}


def _clause(
    title: str,
    lines: Iterable[Mapping[str, str]],
    language: str,
    stages: Iterable[str] = (),
    say: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """A block of questions; where it is asked stage by stage, with the client's stages to ask of."""
    named = " · ".join(stages)
    return {
        "id": "", "title": title, "state": "", "open": False, "text": f"{say['stages']} {named}" if say and named else "", "tables": [], "asks": [],
        "facts": [{"name": "", "text": line[language]} for line in lines],
    }  # fmt: skip
