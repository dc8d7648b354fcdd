"""A run's start page: what was found, thumbnails of the slides, and the files with their hashes; no script at all."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, StrictUndefined

from workbench import assets, languages, wording
from workbench.document import Document, Section
from workbench.export.report import content
from workbench.render import theme
from workbench.render.page import compiler, fonts
from workbench.render.words import words

PPI = 36  # a slide of 13.3 inches becomes a thumbnail of 480 pixels


@languages.speaks
def write(document: Document, *, files: Mapping[str, bytes]) -> str:
    """The page as HTML text: static, self-contained, nothing loaded from elsewhere, every text escaped.

    `files` are the deliverables by name, which lie beside the page; their sha256 lets a reader check a copy.
    """
    source = (assets.folder("templates") / "report" / "index.html.jinja").read_text("utf-8")
    page = Environment(autoescape=True, undefined=StrictUndefined).from_string(source)
    return str(page.render(_content(document, files)))


def _content(document: Document, files: Mapping[str, bytes]) -> dict[str, Any]:
    report, context, language = content(document), document.context, document.context.language
    pictures = iter(_thumbnails(document, report))
    colours = report["look"]["colours"]
    return {
        "language": language, "title": report["title"], "name": context.name, "confidentiality": context.confidentiality,
        "about": " · ".join(text for text in (report["subtitle"], context.period, report["context"]["imprint"], context.run) if text),
        "look": {**colours, "paper": theme.PAPER},
        "words": words("word", language), "method": words("method", language),
        "files": [_file(name, data, language) for name, data in files.items() if not name.endswith(".ipynb")],
        "cards": report["summary"]["cards"],
        "sections": [_section(section, files, pictures) for section in document.sections],
        "scope": report["summary"]["scope"],
        "provenance": f"{context.client} {context.run} {context.fingerprint}",
    }  # fmt: skip


def _file(name: str, data: bytes, language: str) -> dict[str, str]:
    size = f"{wording.number(max(1, round(len(data) / 1000)), 'count', language)} kB"
    return {"name": name, "href": quote(name), "size": size, "sha256": hashlib.sha256(data).hexdigest()}


def _section(section: Section, files: Mapping[str, bytes], pictures: Any) -> dict[str, Any]:
    notebook = f"{section.notebook}.ipynb"
    return {
        "title": section.title, "notebook": section.notebook, "href": quote(notebook) if notebook in files else "",
        "text": [recorded.result.text for recorded in section.results if recorded.result.text],
        "slides": [
            {"title": shown.exhibit.title, "alt": shown.exhibit.alt, "image": next(pictures)} for shown in section.exhibits
        ],
    }  # fmt: skip


def _thumbnails(document: Document, report: dict[str, Any]) -> list[str]:
    """A picture of a slide for each exhibit, as data addresses, in the order of the notebooks."""
    nodes = {
        node["id"]: node | {"section": section["title"], "source": _source(node)}
        for section in report["sections"]
        for node in section["blocks"]
        if node["type"] == "exhibit"
    }
    slides = [nodes[shown.exhibit.id] for shown in document.exhibits]
    if not slides:
        return []
    data = {
        "title": report["title"], "language": document.context.language, "look": report["look"],
        "words": report["words"], "slides": slides,
    }  # fmt: skip
    extra = fonts.beyond_ours(compiler.strings(data))
    data["look"]["fonts"] = [theme.CHART_FONT, *fonts.families(extra, document.context.language)]
    drawn = compiler.png("slides.typ", data, ppi=PPI, fonts=extra)
    return [f"data:image/png;base64,{base64.b64encode(picture).decode()}" for picture in drawn]


def _source(node: dict[str, Any]) -> str:
    return "  ".join(f"{note['label']} {note['text']}" for note in node["notes"] if note["label"])
