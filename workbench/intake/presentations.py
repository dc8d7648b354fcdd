"""Looks into a client's PowerPoint template before anything is made on it: what it hides, and where it leads."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from xml.etree import ElementTree

from workbench.intake.packages import MOST_UNPACKED, UNREADABLE, declares_type

TYPES = "[Content_Types].xml"
XML = (".xml", ".rels", ".vml")
WEB = ("http://", "https://", "mailto:")
NAMED = 3  # links that are told
ALLOWED = "a .pptx or .potx without macros, document types and links to files outside"

Wrong = tuple[str, str]  # what a template holds, and what to do about it
MACROS = ("holds macros", "save it as .pptx without them")


def wrong(template: Path) -> list[Wrong]:
    """What makes a template unusable: each finding with its fix; nothing for a sound one."""
    if template.suffix.lower() == ".pptm":
        return [MACROS]
    try:
        with zipfile.ZipFile(template) as parts:
            unpacked = sum(part.file_size for part in parts.infolist())
            if unpacked > MOST_UNPACKED:
                return [(f"unpacks to {unpacked // 1_000_000} MB", "remove its media")]
            return list(_wrong(parts))
    except (*UNREADABLE, UnicodeDecodeError, ElementTree.ParseError):
        return [("is not a PowerPoint file, or is damaged or encrypted", "save it as .pptx or .potx")]


def _wrong(parts: zipfile.ZipFile) -> Iterator[Wrong]:
    types = parts.read(TYPES).decode("utf-8")
    if "presentationml" not in types and "macroEnabled" not in types:
        yield "is not a PowerPoint file", "save it as .pptx or .potx"
        return
    if "macroEnabled" in types:
        yield MACROS
    if any(declares_type(parts.read(name)) for name in parts.namelist() if name.lower().endswith(XML)):
        yield "holds a document type declaration, which PowerPoint never writes", "do not use this file"
        return  # what follows reads XML
    names = set(parts.namelist())
    main = [one for kind, one, _ in _relations(parts, "", names) if kind.endswith("/officeDocument")]
    if not names.intersection(main):
        yield "holds no presentation", "save it as .pptx or .potx"
    links = list(_links_out(parts, main, names))
    for part, target in islice(links, NAMED):
        more = f" and {len(links) - NAMED} more" if len(links) > NAMED else ""
        yield (f'links to "{target[:80]}" in {part}{more}', "embed what is linked, or break the link (File, Info)")


def _links_out(parts: zipfile.ZipFile, ahead: list[str], names: set[str]) -> Iterator[Wrong]:
    """The parts that lead to files outside, and where to; addresses and mail in hyperlinks are none.

    Looks at the parts `ahead` and all that they lead to without slides, because a deck takes none of a template's.
    """
    seen = set[str]()
    while ahead:
        if (part := ahead.pop()) in seen:
            continue
        seen.add(part)
        for kind, target, outside in _relations(parts, part, names):
            if outside and not (kind.endswith("/hyperlink") and target.startswith(WEB)):
                yield part, target
            elif not outside and not kind.endswith("/slide"):
                ahead.append(target)


def _relations(parts: zipfile.ZipFile, part: str, names: set[str]) -> Iterator[tuple[str, str, bool]]:
    """Of each relationship of a part: its kind, its target, and whether that lies outside the file."""
    folder, name = posixpath.split(part)
    place = posixpath.join(folder, "_rels", f"{name}.rels")
    for one in ElementTree.fromstring(parts.read(place)) if place in names else ():  # noqa: S314 - has no DOCTYPE
        kind, target = one.get("Type", ""), one.get("Target", "")
        outside = one.get("TargetMode", "Internal") != "Internal"
        inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        yield kind, target if outside else inside, outside
