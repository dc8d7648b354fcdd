"""Deliverables from a folder of executed notebooks: deck, report, workbook, results.json and the run's index page."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from workbench.context import Context
from workbench.document import Document, read_folder
from workbench.export import charter, deck, editable, index, playbook, report, workbook
from workbench.export.review import marks_of
from workbench.model.governance import PlaybookClause
from workbench.render.page.compiler import FONT_FIX
from workbench.run import publish
from workbench.run.outcome import DECK, INDEX, REPORT, RESULTS, WORKBOOK
from workbench.story import Given, completed, compose, storyline


@dataclass(frozen=True)
class Delivered:
    """What was delivered: the document, and what the deck needs a look for, without any word of the client's."""

    document: Document
    marks: tuple[str, ...]


def deliver(folder: Path, *, context: Context, client: Path, say: Callable[[str], None], given: Given) -> Delivered:
    """Write all deliverables of the executed notebooks in `folder` beside them; `client` is the client's folder.

    `given` is what the engagement of now gives to the argument: it is composed here where its notebook did not run.

    The brand is the engagement's of now, so that a new logo needs no notebook to run again. What does not fit a page
    takes another layout, and what the review finds in this fresh deck is our fault and not the client's: both are
    marked and told, and the deck comes. Raises `RenderError` before anything is published where the deck prints a
    figure that is not the recorded one, or where the report or the workbook cannot be written.
    """
    document = told(folder, context, given)
    publish.write_json(folder / RESULTS, document.to_json())
    say("writing deck, report and workbook")
    template, logo = (client / name if name else None for name in (context.brand.template, context.brand.logo))
    writers: dict[str, Callable[[Document], bytes]] = {
        REPORT: partial(report.write, changed=given.changes), WORKBOOK: workbook.write,
    }  # fmt: skip
    if any(r.result.module == "governance" and PlaybookClause.table in r.result.tables for r in document.results):
        writers |= {"playbook.pdf": playbook.write_pdf, "playbook.docx": playbook.write_docx}
    writers |= editable.writers(document) | charter.files(document)
    with ThreadPoolExecutor(max_workers=2) as pool:
        slides = pool.submit(deck.written, document, template=template, logo=logo, changed=given.changes)
        pending = {name: pool.submit(write, document) for name, write in writers.items()}
    files = {DECK: slides.result().content} | {name: content.result() for name, content in pending.items()}
    unknown = compose(document, storyline(), given.changes).unknown
    marks = (
        *slides.result().marks,
        *marks_of(files[DECK], document),
        *(f"story.yaml: no exhibit {name}" for name in unknown),
    )
    if marks:
        say(f"marked: {'; '.join(marks)}")
    if lost := report.unshown(document):
        say(f"characters that no font here has stand as □ in the PDF ({lost}); {FONT_FIX}")
    for name, content in files.items():
        publish.write(folder / name, content)
    beside = {path.name: path.read_bytes() for path in (folder / RESULTS, *sorted(folder.glob("*.ipynb")))}
    publish.write(folder / INDEX, index.write(document, files=files | beside).encode())
    return Delivered(document, marks)


def told(folder: Path, context: Context, given: Given) -> Document:
    """The document of a run's executed notebooks with its argument, in the brand and for the audience of a context."""
    found = read_folder(folder)
    now = dataclasses.replace(found.context, brand=context.brand, audience=context.audience, scope=context.scope)
    return completed(dataclasses.replace(found, context=now), given)
