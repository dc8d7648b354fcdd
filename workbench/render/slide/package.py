"""Opens templates safely and closes decks cleanly: valid, without traces of others, the same bytes each time."""

from __future__ import annotations

import io
import uuid
import zipfile
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.opc.serialized import PackageWriter

from workbench.errors import MisuseError
from workbench.intake import presentations
from workbench.render.slide.workbooks import moment
from workbench.render.slide.xml import el, qn, written

PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
TEMPLATE = "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml"
DROPPED = (
    "/printerSettings",
    "/thumbnail",
    "/customXml",
    "/tags",
    "/commentAuthors",
    "/custom-properties",
    "/changesInfo",
    "/revisionInfo",
)
STAMP = "CX_STAMP"  # the tag of the deck that repeats its identifier


def opened(template: Path) -> Any:
    """A presentation from a .pptx or .potx, without its slides; raises `MisuseError` as `checked` does."""
    deck = Presentation(io.BytesIO(checked(template)))
    _remove_slides(deck)
    return deck


def checked(template: Path) -> bytes:
    """The bytes of a .pptx, a .potx turned into one; raises `MisuseError` for what `intake.presentations` finds wrong."""
    if not template.is_file():
        raise MisuseError(f"{template.name}: the template cannot be read")
    if found := presentations.wrong(template):
        raise MisuseError("; ".join(f"{template.name} {what}; {fix}" for what, fix in found))
    return _as_presentation(template.read_bytes())


def _as_presentation(data: bytes) -> bytes:
    """A .potx as a .pptx: they differ in one content type."""
    return _rewritten(
        data, {"[Content_Types].xml": lambda blob: blob.replace(TEMPLATE.encode(), PRESENTATION.encode())}
    )


def _rewritten(data: bytes, changes: dict[str, Any]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            blob = old.read(info)
            new.writestr(info.filename, changes[info.filename](blob) if info.filename in changes else blob)
    return out.getvalue()


def remove_slides(deck: Any, first: int) -> None:
    """Drop the slides from a place on, counted from 0."""
    slides = deck.slides._sldIdLst
    for slide in list(slides)[first:]:
        deck.part.drop_rel(slide.rId)
        slides.remove(slide)


def _remove_slides(deck: Any) -> None:
    """Drop all slides, hidden ones too, with the sections that named them."""
    remove_slides(deck, 0)
    for tag in ("p:custShowLst", "p:custDataLst", "p:photoAlbum", "p:modifyVerifier"):
        for found in deck.part._element.findall(qn(tag)):
            deck.part._element.remove(found)
    extensions = deck.part._element.find(qn("p:extLst"))
    if extensions is not None:
        deck.part._element.remove(extensions)


def strip(deck: Any) -> None:
    """Take out what a template brings along: printer settings, thumbnail, tags, comments, other people's data."""
    package = deck.part.package
    for holder in (package, *package.iter_parts()):
        rels = holder._rels if holder is package else holder.rels
        for key, rel in list(rels.items()):
            if rel.reltype.endswith(DROPPED):
                rels.pop(key)
                _forget(holder, key)
    size = deck.part._element.find(qn("p:sldSz"))
    size.attrib.pop("type", None)


def _forget(holder: Any, key: str) -> None:
    """Remove the elements that speak of a dropped relationship."""
    root = getattr(holder, "_element", None)
    if root is None:
        return
    for found in root.xpath(f"//*[@r:id='{key}']"):
        parent = found.getparent()
        parent.remove(found)
        if len(parent) == 0 and parent.tag == qn("p:custDataLst"):
            parent.getparent().remove(parent)


def finished(
    deck: Any,
    *,
    title: str,
    author: str,
    subject: str,
    as_of: str,
    identifier: str,
    sections: list[tuple[str, list[int]]],
) -> bytes:
    """The deck's bytes; `sections` are names with slide ids. The same slides give the same bytes."""
    strip(deck)
    sign(deck, title=title, author=author, subject=subject, as_of=as_of, identifier=identifier)
    _notes_master(deck)
    _sections(deck, sections)
    _tagged(deck, identifier)
    return saved(deck, as_of)


class _Parts(dict[str, bytes]):
    """The parts of a file by name, in the shape that python-pptx writes to."""

    def write(self, name: PackURI, blob: bytes) -> None:
        self[name.membername] = blob


def sign(deck: Any, *, title: str, author: str, subject: str, as_of: str, identifier: str = "") -> None:
    """Set every core property, so that nothing of the template's author is left."""
    core = deck.core_properties
    core.title, core.author, core.last_modified_by, core.subject = title, author, author, subject
    core.created = core.modified = core.last_printed = moment(as_of)
    core.comments = core.keywords = core.category = core.content_status = core.version = ""
    core.identifier = identifier
    core.language, core.revision = "", 1


def _notes_master(deck: Any) -> None:
    """Name the notes master in the presentation; python-pptx makes one and does not say so."""
    root = deck.part._element
    if root.find(qn("p:notesMasterIdLst")) is not None:
        return
    for key, rel in deck.part.rels.items():
        if rel.reltype.endswith("/notesMaster"):
            root.find(qn("p:sldMasterIdLst")).addnext(el("p:notesMasterIdLst", el("p:notesMasterId", r_id=key)))


def _tagged(deck: Any, identifier: str) -> None:
    """Write the identifier a second time, as a tag: PowerPoint keeps tags, other programs the core properties."""
    if not identifier:
        return
    tags = el("p:tagLst", el("p:tag", name=STAMP, val=identifier))
    part = Part(PackURI("/ppt/tags/cx.xml"), CONTENT_TYPE.PML_TAGS, deck.part.package, written(tags))
    key = deck.part.relate_to(part, RELATIONSHIP_TYPE.TAGS)
    root = deck.part._element
    # The schema's order: what may follow custom data is default text styles, a lock and extensions.
    later = [root.find(qn(f"p:{name}")) for name in ("kinsoku", "defaultTextStyle", "modifyVerifier", "extLst")]
    data = el("p:custDataLst", el("p:tags", r_id=key))
    after = next((one for one in later if one is not None), None)
    root.append(data) if after is None else after.addprevious(data)


def _sections(deck: Any, sections: list[tuple[str, list[int]]]) -> None:
    named: list[Any] = []
    for name, slides in sections:
        key = "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, f"cx:{name}:{len(named)}")).upper() + "}"
        ids = el("p14:sldIdLst", *(el("p14:sldId", id=slide) for slide in slides))
        named.append(el("p14:section", ids, name=name, id=key))
    root = deck.part._element
    if named:
        extension = el("p:ext", el("p14:sectionLst", *named), uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}")
        root.append(el("p:extLst", extension))


APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>CX Workbench</Application></Properties>'
)


def saved(deck: Any, as_of: str = "") -> bytes:
    """The deck's bytes, as a file of ours."""
    found = parts(deck)
    found.update({name: APP.encode() for name in found if name == "docProps/app.xml"})
    return zipped(found, as_of)


def parts(deck: Any) -> dict[str, bytes]:
    """The deck's parts by name: what `deck.save` writes, which would compress every part a first time."""
    package, found = deck.part.package, _Parts()
    writer = PackageWriter("", package._rels, tuple(package.iter_parts()))
    writer._write_content_types_stream(found)
    writer._write_pkg_rels(found)
    writer._write_parts(found)
    return found


def zipped(parts: dict[str, bytes], as_of: str = "") -> bytes:
    """A file of these parts in name order, all of one time; the list of parts first, as readers expect it."""
    stamp = max(moment(as_of).timetuple()[:6], (1980, 1, 1, 0, 0, 0))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            info = zipfile.ZipInfo(name, date_time=stamp)
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
            new.writestr(info, parts[name], compresslevel=6)
    return out.getvalue()
