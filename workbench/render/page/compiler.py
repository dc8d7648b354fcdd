"""Typst in a process of its own, given nothing but our templates and JSON: an empty root, our fonts, no clock."""

from __future__ import annotations

import datetime as dt
import json
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from workbench import assets
from workbench.errors import RenderError
from workbench.render.page.fonts import lacking, replaced

SETTER = Path(__file__).with_name("typesetting.py")
STANDARDS = ["ua-1", "a-2a"]  # accessible and archivable; a missing glyph or alternative text is then an error


def pdf(template: str, data: Mapping[str, Any], *, as_of: str = "", fonts: Sequence[Path] = ()) -> bytes:
    """The template of templates/report/ filled with data, as PDF/UA-1 and PDF/A-2a; same data, same bytes.

    Texts reach typst only inside JSON, so nothing in them is markup. A character that no font shows
    stands as a box. Raises `RenderError` where an image has no alternative text.
    """
    return _compiled(template, data, fonts, format="pdf", pdf_standards=STANDARDS, timestamp=_seconds(as_of))[0]


def png(template: str, data: Mapping[str, Any], *, ppi: float, fonts: Sequence[Path] = ()) -> list[bytes]:
    """The same as pictures, one a page."""
    return _compiled(template, data, fonts, format="png", ppi=ppi)


def _compiled(template: str, data: Mapping[str, Any], fonts: Sequence[Path], **options: Any) -> list[bytes]:
    """Compiled with a box for each character that no font shows, so that a comment with an emoji never ends a run."""
    lost = lacking(strings(data), fonts)
    for _ in range(_TRIES):
        try:
            return _typeset(template, replaced(data, lost), fonts, **options)
        except _NotSetError as fault:
            # Two fonts that share the parts of one letter can each lack the other part: no table of one font tells.
            if not (glyph := _NO_GLYPH.search(str(fault))):
                raise RenderError(_explained(fault, data)) from None
            lost += lacking([glyph[1]], ()) or lacking(strings(data), ())
    raise RenderError(f"the report cannot be set: no font has all letters of one of its words; {FONT_FIX}")


_TRIES = 8
_NO_GLYPH = re.compile('the text `"(.*?)"` could not be displayed')
FONT_FIX = "install a font that has them, or name a folder of fonts in the environment variable WORKBENCH_FONTS"


def _typeset(template: str, data: Mapping[str, Any], fonts: Sequence[Path], **options: Any) -> list[bytes]:
    home = assets.folder("templates")
    files = {path.name: path.read_text("utf-8") for path in (home / "report").glob("*.typ")}
    asked = {
        "files": files | {"main": files[template]},
        "fonts": [str(folder) for folder in (home / "fonts", *sorted({path.parent for path in fonts}))],
        "data": json.dumps(data, ensure_ascii=False),
        "options": options,
    }
    done = subprocess.run(
        [sys.executable, "-P", SETTER], input=json.dumps(asked).encode(), capture_output=True, check=False
    )
    head, _, pages = done.stdout.partition(b"\n")
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise _NotSetError(f"the process that sets it ended with {done.returncode} {said}".strip())
    answer = json.loads(head)
    if answer["fault"]:
        raise _NotSetError(answer["fault"])
    ends = [0, *accumulate(answer["sizes"])]
    return [pages[begin:end] for begin, end in pairwise(ends)]


class _NotSetError(Exception):
    """What typst, or the end of its process, says against a document."""


def _explained(fault: Exception, data: Mapping[str, Any]) -> str:
    """Typst's message and what to do; never a text of the client's, because messages go into logs."""
    message = str(fault)
    if "missing alt text" in message:
        titles = "; ".join(f'"{title}"' for title in _undescribed(data))
        return f"without alternative text a reader who cannot see it learns nothing from: {titles}; give it alt="
    return f"the report cannot be set: {message}"


def _undescribed(value: Any) -> list[str]:
    """The titles of all drawings whose alternative text is missing."""
    if isinstance(value, Mapping):
        own = [str(value["title"])] if value.get("form") == "drawing" and not value["alt"] else []
        return own + [title for part in value.values() for title in _undescribed(part)]
    return [title for part in value for title in _undescribed(part)] if isinstance(value, list) else []


def strings(value: Any) -> list[str]:
    """All texts in JSON values, in order."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return [text for part in value.values() for text in strings(part)]
    return [text for part in value for text in strings(part)] if isinstance(value, (list, tuple)) else []


def _seconds(as_of: str) -> int:
    """Midnight UTC of the engagement's date; the beginning of 1970 without one, never the clock."""
    day = dt.date.fromisoformat(as_of) if as_of else dt.date(1970, 1, 1)
    return int(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC).timestamp())
