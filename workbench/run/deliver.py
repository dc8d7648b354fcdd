"""Deliverables from a folder of executed notebooks: deck, report, workbook, results.json and the run's index page."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from workbench.context import Context
from workbench.document import Document, read_folder
from workbench.errors import RenderError
from workbench.run import publish
from workbench.run.outcome import DECK, INDEX, REPORT, RESULTS, WORKBOOK


def deliver(folder: Path, *, context: Context, client: Path, say: Callable[[str], None]) -> Document:
    """Write all deliverables of the executed notebooks in `folder` beside them; `client` is the client's folder.

    The brand is the engagement's of now, so that a new logo needs no notebook to run again. A deliverable that
    cannot be laid out, or a deck in which the review finds errors, raises `RenderError` before anything is published.
    """
    from workbench.export import deck, index, playbook, report, workbook
    from workbench.render.page.compiler import FONT_FIX

    found = read_folder(folder)
    document = dataclasses.replace(found, context=dataclasses.replace(found.context, brand=context.brand))
    publish.write_json(folder / RESULTS, document.to_json())
    say("writing deck, report and workbook")
    template, logo = (
        client / name if name else None for name in (context.brand.template, context.brand.logo)
    )
    writers: dict[str, Callable[[Document], bytes]] = {
        DECK: partial(deck.write, template=template, logo=logo),
        REPORT: report.write,
        WORKBOOK: workbook.write,
    }
    if any(r.result.module == "governance" and "playbook" in r.result.tables for r in document.results):
        writers |= {"playbook.pdf": playbook.write_pdf, "playbook.docx": playbook.write_docx}
    with ThreadPoolExecutor(max_workers=2) as pool:
        pending = {name: pool.submit(write, document) for name, write in writers.items()}
    files = {name: content.result() for name, content in pending.items()}
    _refuse_errors(files[DECK], document)
    if lost := report.unshown(document):
        say(f"characters that no font here has stand as □ in the PDF ({lost}); {FONT_FIX}")
    for name, content in files.items():
        publish.write(folder / name, content)
    beside = {path.name: path.read_bytes() for path in (folder / RESULTS, *sorted(folder.glob("*.ipynb")))}
    publish.write(folder / INDEX, index.write(document, files=files | beside).encode())
    return document


def _refuse_errors(deck: bytes, document: Document) -> None:
    from workbench.export.review import review

    errors = [finding for finding in review(deck, results=document.to_json()) if finding.severity == "error"]
    if errors:
        raise RenderError("the deck does not pass its review:\n" + "\n".join(map(str, errors)))
