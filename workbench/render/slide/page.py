"""One slide under construction: texts and native objects go into its zones, in reading order."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PIL import UnidentifiedImageError
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import PackURI
from pptx.oxml.slide import CT_NotesSlide
from pptx.parts.chart import ChartPart
from pptx.parts.embeddedpackage import EmbeddedXlsxPart
from pptx.parts.slide import NotesSlidePart

from workbench.errors import MisuseError
from workbench.render import theme
from workbench.render.layout.box import EMU, Box
from workbench.render.layout.charts import Chart
from workbench.render.layout.style import Style
from workbench.render.layout.tables import Table
from workbench.render.layout.text import Paragraph, plain
from workbench.render.signs import typographic
from workbench.render.slide.chartxml import xml
from workbench.render.slide.frames import Frame, Zone
from workbench.render.slide.paint import paint
from workbench.render.slide.tablexml import element
from workbench.render.slide.textxml import frame
from workbench.render.slide.workbooks import Sheet
from workbench.render.slide.xml import clean, el, qn, val

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"


class Page:
    """A slide of one frame; zones that nothing is written to leave nothing behind."""

    def __init__(self, deck: Any, frame: Frame, style: Style, as_of: str) -> None:
        self.frame, self.style, self.as_of = frame, style, as_of
        # What `deck.slides.add_slide` does, without the layout's empty placeholders.
        key, self.slide = deck.part.add_slide(frame.layout)
        deck.slides._sldIdLst.add_sldId(key)
        self.tree = self.slide.shapes._spTree
        self.count = 1

    def zone(self, name: str) -> Zone | None:
        """A zone of the frame, None where the template has none."""
        return self.frame.zones.get(name)

    def text(
        self,
        zone: Zone,
        paragraphs: Sequence[Paragraph],
        *,
        name: str,
        size: float | None = None,
        anchor: str | None = None,
        fill: str | None = None,
        narrowed: float = 0.0,
        shrinks: bool = False,
    ) -> None:
        """Paragraphs in a zone: in its placeholder, or in a text box where it has none.

        `narrowed` points are left free at the right; what `shrinks` is set smaller by a program whose face is too wide.
        """
        style = replace(self.style, face="") if zone.ph else self.style  # a placeholder has its own face
        insets = None if zone.ph else zone.insets
        body = frame(paragraphs, style, size=size, anchor=anchor, insets=insets, shrinks=shrinks)
        if narrowed:
            body.find(qn("a:bodyPr")).set("rIns", str(round((zone.insets[2] + narrowed) * 12_700)))
        shape = el("p:spPr")
        if zone.ph is None or zone.moved:
            shape.append(self._place(zone.box))
        if zone.ph is None:
            shape.append(el("a:prstGeom", el("a:avLst"), prst="rect"))
        if fill or zone.ph is None:
            shape.append(paint(self.style, fill) if fill else el("a:noFill"))
        locks = el("p:cNvSpPr", el("a:spLocks", noGrp=1)) if zone.ph else el("p:cNvSpPr", txBox=1)
        self.tree.append(
            el("p:sp", el("p:nvSpPr", self._named(name), locks, el("p:nvPr", self._ph(zone))), shape, body)
        )

    def shape(
        self,
        box: Box,
        *,
        name: str,
        kind: str = "rect",
        fill: str | None = None,
        outline: str | None = None,
        paragraphs: Sequence[Paragraph] = (),
        size: float | None = None,
        anchor: str = "ctr",
        insets: tuple[float, float, float, float] = (0, 0, 0, 0),
        alt: str = "",
        decorative: bool = False,
        sharp: bool = False,
        shrinks: bool = False,
    ) -> None:
        """A shape of ours, with or without words in it, which a program whose face is too wide sets smaller if they may."""
        line = el("a:ln", paint(self.style, outline), w=12_700) if outline else el("a:ln", el("a:noFill"))
        look = el(
            "p:spPr",
            self._place(box),
            el("a:prstGeom", el("a:avLst", el("a:gd", name="adj", fmla="val 100000") if sharp else None), prst=kind),
            paint(self.style, fill) if fill else el("a:noFill"),
            line,
        )
        words = frame(paragraphs, self.style, size=size, anchor=anchor, insets=insets, shrinks=shrinks)
        named = self._named(name, alt, decorative=decorative)
        self.tree.append(el("p:sp", el("p:nvSpPr", named, el("p:cNvSpPr"), el("p:nvPr")), look, words))

    def ramp(self, box: Box, stops: Sequence[str], *, name: str) -> None:
        """Colours side by side from left to right."""
        each = box.width / len(stops)
        for at, colour in enumerate(stops):
            step = Box(box.left + at * each, box.top, each, box.height)
            self.shape(step, name=f"{name}:{at + 1}", fill=colour, decorative=True)

    def chart(self, chart: Chart, box: Box, *, name: str, alt: str, ph: tuple[str | None, int] | None = None) -> None:
        """A native chart with a workbook of what it draws."""
        package, sheet = self.slide.part.package, Sheet()
        root = xml(chart, sheet, self.style)
        number = getattr(package, "cx_charts", 0) + 1
        package.cx_charts = number
        part = ChartPart(PackURI(f"/ppt/charts/cx{number}.xml"), CONTENT_TYPE.DML_CHART, package, root)
        book = EmbeddedXlsxPart(
            PackURI(f"/ppt/embeddings/cx{number}.xlsx"), CONTENT_TYPE.SML_SHEET, package, sheet.bytes(self.as_of)
        )
        key = part.relate_to(book, RELATIONSHIP_TYPE.PACKAGE)
        root.append(el("c:externalData", val("c:autoUpdate", 0), r_id=key))
        link = el("c:chart", r_id=self.slide.part.relate_to(part, RELATIONSHIP_TYPE.CHART))
        self._graphic(link, CHART, box, name, alt, ph)

    def logo(self, path: Path, room: Box, *, alt: str) -> None:
        """A picture as large as the room allows, at its right end; raises `MisuseError` for a file that is no picture."""
        try:
            picture = self.slide.shapes.add_picture(str(path), 0, 0)
        except (OSError, ValueError, UnidentifiedImageError):
            raise MisuseError(f"the logo {path.name} cannot be read; save it as PNG or JPEG") from None
        scale = min(room.width * EMU / picture.width, room.height * EMU / picture.height)
        picture.width, picture.height = round(picture.width * scale), round(picture.height * scale)
        picture.left, picture.top = round(room.right * EMU) - picture.width, round(room.top * EMU)
        picture.name, self.count = "Logo", max(self.count, picture.shape_id)
        picture._element.nvPicPr.cNvPr.set("descr", clean(alt))

    def table(self, table: Table, box: Box, *, name: str, alt: str, ph: tuple[str | None, int] | None = None) -> None:
        """A native table."""
        self._graphic(element(table, self.style), TABLE, box, name, alt, ph)

    def _graphic(
        self, content: Any, uri: str, box: Box, name: str, alt: str, ph: tuple[str | None, int] | None
    ) -> None:
        left, top, width, height = box.emu()
        place = el("p:xfrm", el("a:off", x=left, y=top), el("a:ext", cx=width, cy=height))
        head = el(
            "p:nvGraphicFramePr",
            self._named(name, alt),
            el("p:cNvGraphicFramePr", el("a:graphicFrameLocks", noGrp=1)),
            el("p:nvPr", self._ph(Zone(box, ph))),
        )
        self.tree.append(el("p:graphicFrame", head, place, el("a:graphic", el("a:graphicData", content, uri=uri))))

    def notes(self, text: str) -> None:
        """Speaker notes."""
        if not text:
            return
        # What `slide.notes_slide` does; that looks through all parts of the deck for a number that is free, and through
        # the master for each page anew.
        slide = self.slide.part
        package, master = slide.package, slide.package.presentation_part.notes_master_part
        package.cx_notes = number = getattr(package, "cx_notes", 0) + 1
        name = PackURI(f"/ppt/notesSlides/notesSlide{number}.xml")
        if number == 1:
            blank = NotesSlidePart(name, CONTENT_TYPE.PML_NOTES_SLIDE, package, CT_NotesSlide.new())
            blank.notes_slide.clone_master_placeholders(master.notes_master)
            package.cx_blank_notes = blank._element
        own = copy.deepcopy(package.cx_blank_notes)
        part = NotesSlidePart(name, CONTENT_TYPE.PML_NOTES_SLIDE, package, own)
        part.relate_to(master, RELATIONSHIP_TYPE.NOTES_MASTER)
        part.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
        slide.relate_to(part, RELATIONSHIP_TYPE.NOTES_SLIDE)
        part.notes_slide.notes_text_frame.text = typographic(clean(text))

    def number(self) -> None:
        """The slide's number."""
        if zone := self.zone("number"):
            look = {} if zone.ph else {"colour": theme.MUTED, "align": "r"}
            self.text(zone, [plain("0", **look)], name="Slide number", size=None if zone.ph else theme.FOOTER)
            paragraph = self.tree[-1].find(qn("p:txBody")).find(qn("a:p"))
            run = paragraph.find(qn("a:r"))
            number = str(len(self.slide.part.package.presentation_part.presentation.slides))
            field = el(
                "a:fld",
                run.find(qn("a:rPr")),
                el("a:t", text=number),
                id="{5A1B6C10-0000-4000-8000-000000000001}",
                type="slidenum",
            )
            paragraph.replace(run, field)

    def _named(self, name: str, alt: str = "", *, decorative: bool = False) -> Any:
        self.count += 1
        made = el("p:cNvPr", id=self.count, name=clean(name), descr=clean(alt) if alt else None)
        if decorative:
            mark = el("adec:decorative", val="1")
            made.append(el("a:extLst", el("a:ext", mark, uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}")))
        return made

    def _ph(self, zone: Zone) -> Any:
        if zone.ph is None:
            return None
        kind, index = zone.ph
        return el("p:ph", type=kind, idx=index or None)

    def _place(self, box: Box) -> Any:
        left, top, width, height = box.emu()
        return el("a:xfrm", el("a:off", x=left, y=top), el("a:ext", cx=width, cy=height))
