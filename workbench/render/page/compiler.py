"""Typst, given nothing but our templates and JSON: an empty root, our fonts, no clock."""

from __future__ import annotations

import datetime as dt
import json
import re
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from workbench import assets
from workbench.errors import RenderError

STANDARDS = [
    "ua-1",
    "a-2a",
]  # accessible and archivable; a missing glyph or alternative text is then an error


def pdf(template: str, data: Mapping[str, Any], *, as_of: str = "", fonts: Sequence[Path] = ()) -> bytes:
    """The template of templates/report/ filled with data, as PDF/UA-1 and PDF/A-2a; same data, same bytes.

    Texts reach typst only inside JSON, so nothing in them is markup. Raises `RenderError` naming the text where a
    character is in no font or an image has no alternative text.
    """
    return _compiled(template, data, fonts, format="pdf", pdf_standards=STANDARDS, timestamp=_seconds(as_of))[
        0
    ]


def png(template: str, data: Mapping[str, Any], *, ppi: float, fonts: Sequence[Path] = ()) -> list[bytes]:
    """The same as pictures, one a page."""
    return _compiled(template, data, fonts, format="png", ppi=ppi)


def _compiled(template: str, data: Mapping[str, Any], fonts: Sequence[Path], **options: Any) -> list[bytes]:
    import typst

    home = assets.folder("templates")
    sources = {path.name: path.read_bytes() for path in (home / "report").glob("*.typ")}
    files: Any = sources | {"main": sources[template]}  # typst takes a mapping, its types do not say so
    # The root is an empty folder of this call alone: a document can read no file, whatever its text says.
    with tempfile.TemporaryDirectory(prefix="cx-page-") as root:
        compiler: Any = typst.Compiler(
            input=files, root=Path(root), font_paths=[home / "fonts", *fonts],
            ignore_system_fonts=True, sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        )  # fmt: skip
        try:
            made, warnings = compiler.compile_with_warnings(**options)
        except typst.TypstError as fault:
            raise RenderError(_explained(fault, data)) from fault
    if warnings:
        raise RenderError(f"{template}: " + "; ".join(str(warning) for warning in warnings))
    return list(made) if isinstance(made, list) else [made]


def _explained(fault: Exception, data: Mapping[str, Any]) -> str:
    """Typst's message, with the text it stumbled over and what to do."""
    message = str(getattr(fault, "message", fault))
    missing = re.search(r'text "(.*?)" could not be displayed|could not be displayed', message)
    if missing or "could not be displayed" in message:
        return f"the report holds characters that no font can show: {_unshown(message, data)}; {FONT_FIX}"
    return f"the report cannot be set: {message}"


FONT_FIX = (
    "install a font that has them, such as Noto Sans CJK, or name a folder of fonts in the environment variable "
    "WORKBENCH_FONTS"
)


def _unshown(message: str, data: Mapping[str, Any]) -> str:
    from workbench.render.page import fonts

    texts = [text for text in strings(data) if fonts.missing(text)]
    return f'"{texts[0][:60]}"' if texts else message


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
