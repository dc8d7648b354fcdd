"""A playbook that a client goes on editing in Word, brought to a new run at the level of paragraphs and cells."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.text.paragraph import Paragraph

from workbench.errors import MisuseError
from workbench.refresh.deck import Refreshed, Say, foreign
from workbench.refresh.entries import OFFERED, ordered
from workbench.refresh.words import Changes, merge_body
from workbench.refresh.xmltree import inside


def refresh(base: bytes, edited: bytes, new: bytes, *, say: Say = str) -> Refreshed:
    """The edited document with a new run's content, three-way as for a deck; what both changed gets a remark in Word.

    Styles, headers, pictures and everything else of the edited file stay. Raises `MisuseError` where it is no .docx.
    """
    documents = [opened(one) for one in (base, edited, new)]
    mine = documents[1]
    changes = Changes(foreign=foreign(mine.part.package.rels))
    left, above, right = mine.element.body, documents[0].element.body, documents[2].element.body
    merge_body(left, above, right, "playbook", changes)
    for entry, element in changes.places:
        if entry.kind in OFFERED:
            _remark(mine, element, say(entry))
    mine.core_properties.identifier = documents[2].core_properties.identifier
    out = io.BytesIO()
    mine.save(out)
    return Refreshed(out.getvalue(), ordered(changes.entries), changes.updated)


def opened(data: bytes) -> Any:
    """The document in the bytes; raises `MisuseError` where they are no .docx."""
    try:
        return docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile):
        raise MisuseError("the file is not a Word document, or is encrypted; save it as .docx") from None


def _remark(document: Any, element: Any, text: str) -> None:
    paragraph = next(inside(element, "p"), None)
    runs = [] if paragraph is None else Paragraph(paragraph, document).runs
    if runs:
        document.add_comment(runs, text=text, author="CX Workbench", initials="CX")
