"""Opens templates safely and closes decks cleanly: valid, without traces of others, the same bytes each time."""

from __future__ import annotations

import io
import re
import uuid
import zipfile
from pathlib import Path
from typing import Any

from lxml.etree import tostring
from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from workbench.errors import MisuseError
from workbench.intake.packages import declares_type
from workbench.render.slide.workbooks import moment
from workbench.render.slide.xml import el, qn

PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
TEMPLATE = "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml"
DROPPED = ("/printerSettings", "/thumbnail", "/customXml", "/tags", "/commentAuthors", "/custom-properties", "/changesInfo", "/revisionInfo")  # fmt: skip
SHAPES = {qn(f"p:{name}") for name in ("pic", "graphicFrame", "sp", "cxnSp", "bg")}
LINKS = {qn("a:hlinkClick"), qn("a:hlinkHover"), qn("a:hlinkMouseOver")}
STAMP = "CX_STAMP"  # the tag of the deck that repeats its identifier
LARGEST = 200_000_000  # bytes unpacked: no template of a client comes near


def opened(template: Path) -> Any:
    """A presentation from a .pptx or .potx, without its slides.

    Raises `MisuseError` for a file that is no presentation, is encrypted, carries macros or links to other files.
    """
    data = checked(template)
    deck = Presentation(io.BytesIO(data))
    _remove_slides(deck)
    return deck


def checked(template: Path) -> bytes:
    """The bytes of a .pptx, a .potx turned into one; raises `MisuseError` for anything else."""
    try:
        data = template.read_bytes()
    except OSError as error:
        raise MisuseError(f"{template.name}: the template cannot be read ({error.strerror})") from None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            types = parts.read("[Content_Types].xml").decode("utf-8")
            size = sum(part.file_size for part in parts.infolist())
    except (zipfile.BadZipFile, KeyError, UnicodeDecodeError):
        raise MisuseError(
            f"{template.name} is not a PowerPoint file, or is encrypted; save it as .pptx or .potx"
        ) from None
    if "macroEnabled" in types:
        raise MisuseError(f"{template.name} holds macros; save it as .pptx without them")
    if "presentationml" not in types:
        raise MisuseError(f"{template.name} is not a PowerPoint file; save it as .pptx or .potx")
    if size > LARGEST:
        raise MisuseError(f"{template.name} unpacks to {size // 1_000_000} MB; remove its media first")
    if _declares(data):
        raise MisuseError(f"{template.name} holds a document type declaration; do not use this file")
    return _as_presentation(data) if TEMPLATE in types else data


def _declares(data: bytes) -> bool:
    """Whether a part of XML declares a document type, whose entities can grow without end or read other files."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        names = [name for name in parts.namelist() if name.lower().endswith((".xml", ".rels", ".vml"))]
        return any(declares_type(parts.read(name)) for name in names)


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
    parts = own_parts(deck)
    for holder in (package, *parts):
        rels = holder._rels if holder is package else holder.rels
        for key, rel in list(rels.items()):
            if rel.reltype.endswith(DROPPED):
                rels.pop(key)
                _forget(holder, key)
    for part in parts:
        for key in links_out(part):
            _unlink(part, key)
    size = deck.part._element.find(qn("p:sldSz"))
    size.attrib.pop("type", None)


def own_parts(deck: Any) -> list[Any]:
    """The parts that a template brings along: the presentation and all that it leads to without its slides."""
    found: dict[str, Any] = {}
    ahead = [deck.part]
    while ahead:
        part = ahead.pop()
        if part.partname not in found:
            found[part.partname] = part
            inside = (rel for rel in part.rels.values() if not rel.is_external)
            ahead += [rel.target_part for rel in inside if not rel.reltype.endswith("/slide")]
    return list(found.values())


def links_out(part: Any) -> list[str]:
    """The relationships of a part that lead to files outside; addresses and mail in hyperlinks are none."""
    return [
        key
        for key, rel in part.rels.items()
        if rel.is_external
        and not (
            rel.reltype.endswith("/hyperlink")
            and rel.target_ref.startswith(("http://", "https://", "mailto:"))
        )
    ]


def _unlink(part: Any, key: str) -> None:
    """Drop a link to a file outside with what shows it: it would break at the client's, and tell where it lay."""
    part.rels.pop(key)
    root = getattr(part, "_element", None)
    if root is None:  # a theme, whose picture without a source is none
        part._blob = re.sub(rf'\s[\w.-]+:(id|link|embed)="{key}"'.encode(), b"", part.blob)
        return
    for found in root.xpath(f"//*[@r:id='{key}' or @r:link='{key}' or @r:embed='{key}']"):
        shapes = [one for one in found.iterancestors() if one.tag in SHAPES]
        gone = found if found.tag in LINKS or not shapes else shapes[0]
        if gone.getparent() is not None:
            gone.getparent().remove(gone)


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
    out = io.BytesIO()
    deck.save(out)
    return rezipped(out.getvalue(), as_of)


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
            root.find(qn("p:sldMasterIdLst")).addnext(
                el("p:notesMasterIdLst", el("p:notesMasterId", r_id=key))
            )


def _tagged(deck: Any, identifier: str) -> None:
    """Write the identifier a second time, as a tag: PowerPoint keeps tags, other programs the core properties."""
    if not identifier:
        return
    tags = el("p:tagLst", el("p:tag", name=STAMP, val=identifier))
    part = Part(PackURI("/ppt/tags/cx.xml"), CONTENT_TYPE.PML_TAGS, deck.part.package, tostring(tags, xml_declaration=True, encoding="UTF-8", standalone=True))  # fmt: skip
    key = deck.part.relate_to(part, RELATIONSHIP_TYPE.TAGS)
    root = deck.part._element
    # The schema's order: what may follow custom data is default text styles, a lock and extensions.
    later = [
        root.find(qn(f"p:{name}")) for name in ("kinsoku", "defaultTextStyle", "modifyVerifier", "extLst")
    ]
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


def rezipped(data: bytes, as_of: str = "") -> bytes:
    """The same parts in name order, without times; the list of parts first, as readers expect it."""
    stamp = max(moment(as_of).timetuple()[:6], (1980, 1, 1, 0, 0, 0))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            info = zipfile.ZipInfo(name, date_time=stamp)
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
            blob = APP.encode() if name == "docProps/app.xml" else old.read(name)
            new.writestr(info, blob, compresslevel=6)
    return out.getvalue()
