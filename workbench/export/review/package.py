"""Opens the parts of a .pptx for reading: Open XML with its relationships, nothing written, nothing fetched."""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from lxml import etree

from workbench.errors import MisuseError

LARGEST = 300_000_000  # bytes unpacked
NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@cache
def tag(name: str) -> str:
    """A prefixed name as lxml writes it: `a:t` with its namespace."""
    prefix, _, local = name.partition(":")
    return f"{{{NS[prefix]}}}{local}"


@dataclass(frozen=True)
class Relation:
    """A relationship of a part: its kind (the last word of the type), where it leads, and whether outside the file."""

    kind: str
    target: str
    external: bool


@dataclass(frozen=True)
class Part:
    """An Open XML part by name; the XML is parsed when first asked for."""

    name: str
    package: Package

    @cached_property
    def xml(self) -> Any:
        """The root element; entities and the network stay closed."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        return etree.fromstring(self.package.files.read(self.name), parser)

    @cached_property
    def relations(self) -> dict[str, Relation]:
        """Relationships by id."""
        folder, base = posixpath.split(self.name)
        name = posixpath.join(folder, "_rels", f"{base}.rels")
        if name not in self.package.names:
            return {}
        found = {}
        for element in etree.fromstring(self.package.files.read(name)).iter(RELATIONSHIP):
            outside = element.get("TargetMode") == "External"
            target = element.get("Target", "")
            path = target if outside else posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
            path = target.lstrip("/") if not outside and target.startswith("/") else path
            found[element.get("Id", "")] = Relation(element.get("Type", "").rpartition("/")[2], path, outside)
        return found

    def related(self, kind: str) -> Part | None:
        """The first part of a kind that this one leads to."""
        for relation in self.relations.values():
            if relation.kind == kind and not relation.external and relation.target in self.package.names:
                return self.package.part(relation.target)
        return None


@dataclass
class Package:
    """The parts of one file."""

    files: zipfile.ZipFile
    names: frozenset[str]
    parts: dict[str, Part] = field(default_factory=dict)

    @classmethod
    def open(cls, data: bytes) -> Package:
        """The parts of a .pptx; raises `MisuseError` where the bytes are none, are encrypted or unpack too large."""
        try:
            files = zipfile.ZipFile(io.BytesIO(data))
        except zipfile.BadZipFile:
            raise MisuseError("the file is not a PowerPoint deck, or is encrypted; save it as .pptx") from None
        if sum(entry.file_size for entry in files.infolist()) > LARGEST:
            raise MisuseError("the deck unpacks to more than 300 MB; remove its media first")
        names = frozenset(files.namelist())
        if "ppt/presentation.xml" not in names:
            raise MisuseError("the file is not a PowerPoint deck; save it as .pptx")
        return cls(files, names)

    def part(self, name: str) -> Part:
        """A part by its name, parsed once however often it is asked for."""
        if name not in self.parts:
            self.parts[name] = Part(name, self)
        return self.parts[name]
