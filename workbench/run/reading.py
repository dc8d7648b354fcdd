"""All that a reader finds in a run's files: numbers of cells and chart caches, and every text, also where none is shown."""

from __future__ import annotations

import html
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2

from workbench.privacy.record import leaves

NUMBER = re.compile(rb"<(?:\w+:)?v>(-?\d+\.\d+(?:[eE][-+]?\d+)?)</(?:\w+:)?v>")
PLACES = re.compile(rb"<c:(?:scatter|bubble)Chart>")
TEXT = re.compile(r">([^<>]+)<")
SAID = re.compile(r'\b(?:descr|title|name|val|formatCode|caption)="([^"]{3,})"')
OFFICE = (".pptx", ".xlsx", ".docx")


def numbers(package: bytes) -> Iterator[float]:
    """The numbers of an Office file's cells and chart caches, those of workbooks inside it as well.

    Charts that are drawn by places (scatter, bubbles) hold those of lines and labels among them and are left out with
    their workbooks; what they show of people stands in the record's exhibits.
    """
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        charts = {name: archive.read(name) for name in archive.namelist() if "/charts/" in name}
        placed = {Path(name).stem for name, content in charts.items() if PLACES.search(content)}
        for name in archive.namelist():
            if Path(name).stem in placed:
                continue
            content = archive.read(name)
            if name.endswith(".xlsx"):
                yield from numbers(content)
            elif name.endswith(".xml") and ("/charts/" in name or "/worksheets/" in name):
                yield from map(float, NUMBER.findall(content))


def texts(path: Path) -> str:
    """Every text of a file: slides, notes, alternative texts, properties, cells, workbooks inside, outputs of notebooks.

    Empty for a PDF where no program that reads one is installed, and for a picture.
    """
    if path.suffix in OFFICE:
        return " ".join(_packed(path.read_bytes()))
    if path.suffix == ".pdf":
        return _pdf(path)
    if path.suffix in {".json", ".ipynb"}:
        return " ".join(one for one in leaves(json.loads(path.read_text("utf-8"))) if isinstance(one, str))
    if path.suffix == ".html":
        return " ".join(_marked(path.read_text("utf-8")))
    if path.suffix == ".ics":  # its long lines are folded, its line breaks written out
        return path.read_text("utf-8").replace("\n ", "").replace("\\n", "\n")
    return path.read_text("utf-8") if path.suffix in {".csv", ".txt", ".md"} else ""


def _packed(package: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            if name.endswith(OFFICE):
                yield from _packed(content)
            elif name.endswith((".xml", ".rels")):
                yield from _marked(content.decode("utf-8", errors="replace"))


def _marked(text: str) -> Iterator[str]:
    yield from map(html.unescape, TEXT.findall(text))
    yield from map(html.unescape, SAID.findall(text))


def _pdf(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return " ".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
