"""Reads a .pptx into a `Deck`: every shape with the place, texts and colours that it has or inherits."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

from workbench.export.review import colours as paint
from workbench.export.review import texts
from workbench.export.review.model import Body, Box, Chart, Deck, Shape, Slide, Table, TableCell
from workbench.export.review.package import Package, Part, tag
from workbench.export.review.texts import EMU, Setting
from workbench.render.slide.package import STAMP

LEFTOVERS = ("docProps/thumbnail", "printerSettings", "ppt/vbaProject", "ppt/activeX", "docProps/custom.xml")
STYLES = {"title": "p:titleStyle", "ctrTitle": "p:titleStyle", "": "p:otherStyle"}
Move = tuple[float, float, float, float]  # scale and shift of a group: across, up, left, top
PAPER = "#FFFFFF"
STAY: Move = (1.0, 1.0, 0.0, 0.0)


def read(data: bytes) -> Deck:
    """The deck in the bytes; raises `MisuseError` where they are no .pptx."""
    package = Package.open(data)
    main = package.part("ppt/presentation.xml")
    size = main.xml.find(tag("p:sldSz"))
    slides = [
        package.part(main.relations[element.get(tag("r:id"))].target)
        for element in main.xml.iterfind(f"{tag('p:sldIdLst')}/{tag('p:sldId')}")
    ]
    reader = _Reader(main)
    return Deck(
        (int(size.get("cx")) / EMU, int(size.get("cy")) / EMU),
        tuple(reader.slide(number, part) for number, part in enumerate(slides, start=1)),
        properties(package),
        reader.theme_fonts(main),
        tuple(_external(package)),
        tuple(sorted(name for name in package.names if any(mark in name for mark in LEFTOVERS))),
        tuple(
            e.get("name", "")
            for e in main.xml.iter("{http://schemas.microsoft.com/office/powerpoint/2010/main}section")
        ),
    )


class _Reader:
    """Resolves shapes against layouts, masters and themes, each read once."""

    def __init__(self, main: Part) -> None:
        self.defaults = main.xml.find(tag("p:defaultTextStyle"))
        self.known: dict[str, dict[str, str]] = {}
        self.faces: dict[str, dict[str, str]] = {}
        self.held: dict[str, tuple[Shape, ...]] = {}
        self.inherited: dict[tuple[object, ...], tuple[list[Any], Setting]] = {}

    def slide(self, number: int, part: Part) -> Slide:
        layout = part.related("slideLayout")
        master = layout.related("slideMaster") if layout else None
        chain = [one for one in (layout, master) if one is not None]
        notes = part.related("notesSlide")
        background = next((b for one in (part, *chain) if (b := self._background(one, master)) is not None), PAPER)
        behind = tuple(shape for one in reversed(chain) for shape in self._held(one, chain) if not shape.role)
        root = part.xml
        return Slide(
            number,
            root.get("show") == "0",
            tuple(self._shapes(root.find(f"{tag('p:cSld')}/{tag('p:spTree')}"), part, chain, master)),
            behind,
            None if background == "unknown" else background,
            _notes(notes),
            chain[0].xml.find(tag("p:cSld")).get("name", "") if chain else "",
            sum(relation.kind == "comments" for relation in part.relations.values()),
        )

    def theme_fonts(self, main: Part) -> frozenset[str]:
        """The fonts of all themes in use, and those that masters and layouts set."""
        found: set[str] = set()
        for relation in main.relations.values():
            if relation.kind == "slideMaster":
                master = main.package.part(relation.target)
                layouts = [r.target for r in master.relations.values() if r.kind == "slideLayout"]
                found.update(self._fonts(master).values())
                for part in (master, *map(main.package.part, layouts)):
                    found.update(latin.get("typeface", "") for latin in part.xml.iter(tag("a:latin")))
        return frozenset(face for face in found if face and not face.startswith("+"))

    def _held(self, part: Part, chain: list[Part]) -> tuple[Shape, ...]:
        """The shapes of a layout or master."""
        if part.name not in self.held:
            tree = part.xml.find(f"{tag('p:cSld')}/{tag('p:spTree')}")
            above = [one for one in chain if one is not part]
            self.held[part.name] = tuple(self._shapes(tree, part, above, chain[-1]))
        return self.held[part.name]

    def _colours(self, master: Part | None) -> dict[str, str]:
        if master is None:
            return {"tx1": "#000000", "bg1": "#FFFFFF"}
        if master.name not in self.known:
            theme = master.related("theme")
            mapping = master.xml.find(tag("p:clrMap"))
            named = paint.scheme(theme.xml, dict(mapping.attrib) if mapping is not None else {}) if theme else {}
            self.known[master.name] = {"tx1": "#000000", "bg1": "#FFFFFF"} | named
        return self.known[master.name]

    def _fonts(self, master: Part | None) -> dict[str, str]:
        if master is None:
            return {}
        if master.name not in self.faces:
            theme = master.related("theme")
            pairs = {"+mj-lt": "a:majorFont", "+mn-lt": "a:minorFont"}
            self.faces[master.name] = {
                use: found.get("typeface", "")
                for use, name in pairs.items()
                if theme is not None and (found := theme.xml.find(f".//{tag(name)}/{tag('a:latin')}")) is not None
            }
        return self.faces[master.name]

    def _background(self, part: Part, master: Part | None) -> str | None:
        """The background's colour: "unknown" where it is a picture or a gradient, None where the part sets none."""
        found = part.xml.find(f"{tag('p:cSld')}/{tag('p:bg')}")
        if found is None:
            return None
        properties, reference = found.find(tag("p:bgPr")), found.find(tag("p:bgRef"))
        if properties is not None:
            shown = paint.fill(properties, self._colours(master))
        else:
            shown = paint.colour(reference, self._colours(master)) if reference is not None else "none"
        return {"none": None, None: "unknown"}.get(shown, shown)

    def _shapes(
        self, tree: Any, part: Part, chain: list[Part], master: Part | None, move: Move = STAY
    ) -> Iterator[Shape]:
        for element in tree:
            name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
            if name == "grpSp":
                yield from self._shapes(element, part, chain, master, _inner(element, move))
            elif name in {"sp", "pic", "graphicFrame", "cxnSp"}:
                yield self._shape(element, name, part, chain, master, move)

    def _shape(self, element: Any, name: str, part: Part, chain: list[Part], master: Part | None, move: Move) -> Shape:
        named = next(element.iter(tag("p:cNvPr")))
        ph = element.find(f"./*/{tag('p:nvPr')}/{tag('p:ph')}")
        role = "" if ph is None else ph.get("type", "body")
        index = int(ph.get("idx", "0")) if ph is not None else -1
        bases, setting = self._inherited(role, index, chain, master)
        colours = setting.colours
        table = _table(element, setting, colours) if name == "graphicFrame" else None
        chart = _chart(element, part) if name == "graphicFrame" else None
        kind = {"pic": "picture", "cxnSp": "line"}.get(
            name, "table" if table else "chart" if chart else "other" if name == "graphicFrame" else "text"
        )
        fills = (paint.fill(properties, colours) for properties in _properties_of([element, *bases]))
        fill = next((one for one in fills if one != "none"), "none")
        if (
            fill == "none"
            and (styled := element.find(f"{tag('p:style')}/{tag('a:fillRef')}")) is not None
            and styled.get("idx") != "0"
        ):
            own = element.find(tag("p:spPr"))
            fill = (
                "none" if own is not None and own.find(tag("a:noFill")) is not None else paint.colour(styled, colours)
            )
        return Shape(
            int(named.get("id", "0")),
            named.get("name", ""),
            kind,
            role,
            index,
            _box(element, bases, move),
            named.get("descr", ""),
            named.find(f".//{tag('adec:decorative')}[@val='1']") is not None,
            texts.body(element.find(tag("p:txBody")), setting),
            fill,
            table,
            chart,
        )

    def _inherited(self, role: str, index: int, chain: list[Part], master: Part | None) -> tuple[list[Any], Setting]:
        """The placeholders that one of this role and index inherits from, and what its texts fall back to; found once."""
        key = (role, index, *(one.name for one in chain), master and master.name)
        if key not in self.inherited:
            held = index >= 0  # what is no placeholder has no index and inherits from none
            bases = [base for one in chain if held and (base := _base(one, role, index)) is not None]
            styles = self._styles(bases, role, master)
            self.inherited[key] = (bases, Setting(styles, _bodies(bases), self._colours(master), self._fonts(master)))
        return self.inherited[key]

    def _styles(self, bases: list[Any], role: str, master: Part | None) -> list[Any]:
        styles = [one.find(f"{tag('p:txBody')}/{tag('a:lstStyle')}") for one in bases]
        if master is not None:
            styles.append(master.xml.find(f"{tag('p:txStyles')}/{tag(STYLES.get(role, 'p:bodyStyle'))}"))
        return [one for one in (*styles, self.defaults) if one is not None]


def _base(part: Part, role: str, index: int) -> Any:
    """The placeholder of a layout or master that a placeholder inherits from: by index, else by type."""
    kin = {"ctrTitle": "title", "subTitle": "body", "obj": "body", "chart": "body", "tbl": "body"}
    wanted = kin.get(role, role)
    found = [(ph, ph.getparent().getparent().getparent()) for ph in part.xml.iter(tag("p:ph"))]
    by_index = [shape for ph, shape in found if index > 0 and ph.get("idx") == str(index)]
    by_type = [shape for ph, shape in found if kin.get(ph.get("type", "body"), ph.get("type", "body")) == wanted]
    return next(iter(by_index or by_type), None)


def _bodies(bases: list[Any]) -> list[Any]:
    return [found for one in bases if (found := one.find(f"{tag('p:txBody')}/{tag('a:bodyPr')}")) is not None]


def _properties_of(elements: list[Any]) -> Iterator[Any]:
    for one in elements:
        found = one.find(tag("p:spPr"))
        if found is not None:
            yield found


def _box(element: Any, bases: list[Any], move: Move) -> Box | None:
    for one in (element, *bases):
        found = one.find(f"./*/{tag('a:xfrm')}")
        found = one.find(tag("p:xfrm")) if found is None else found
        if found is None or found.find(tag("a:off")) is None or found.find(tag("a:ext")) is None:
            continue
        off, ext = found.find(tag("a:off")), found.find(tag("a:ext"))
        left, top = int(off.get("x")) / EMU, int(off.get("y")) / EMU
        wide, tall = int(ext.get("cx")) / EMU, int(ext.get("cy")) / EMU
        return left * move[0] + move[2], top * move[1] + move[3], wide * move[0], tall * move[1]
    return None


def _inner(group: Any, move: Move) -> Move:
    """How points inside a group become points of the slide."""
    place = group.find(f"{tag('p:grpSpPr')}/{tag('a:xfrm')}")
    if place is None or place.find(tag("a:chExt")) is None:
        return move
    off, ext, inner, room = (place.find(tag(name)) for name in ("a:off", "a:ext", "a:chOff", "a:chExt"))
    across = int(ext.get("cx")) / (int(room.get("cx")) or 1)
    up = int(ext.get("cy")) / (int(room.get("cy")) or 1)
    left = (int(off.get("x")) - int(inner.get("x")) * across) / EMU
    top = (int(off.get("y")) - int(inner.get("y")) * up) / EMU
    return across * move[0], up * move[1], left * move[0] + move[2], top * move[1] + move[3]


def _table(element: Any, setting: Setting, colours: Mapping[str, str]) -> Table | None:
    table = element.find(f".//{tag('a:tbl')}")
    if table is None:
        return None
    look = table.find(tag("a:tblPr"))
    cells = Setting(setting.styles, (), colours, setting.fonts)
    rows = [
        tuple(
            TableCell(_cell_body(cell, cells), _cell_fill(cell, colours), int(cell.get("gridSpan", "1")))
            for cell in row.iterfind(tag("a:tc"))
        )
        for row in table.iterfind(tag("a:tr"))
    ]
    return Table(
        tuple(int(column.get("w", "0")) / EMU for column in table.iter(tag("a:gridCol"))),
        tuple(int(row.get("h", "0")) / EMU for row in table.iterfind(tag("a:tr"))),
        tuple(rows),
        look is not None and bool({look.get("firstRow"), look.get("firstCol")} & {"1", "true"}),
    )


def _cell_body(cell: Any, setting: Setting) -> Body:
    found = texts.body(cell.find(tag("a:txBody")), setting)
    properties = cell.find(tag("a:tcPr"))
    sides = zip(("marL", "marT", "marR", "marB"), texts.INSETS, strict=True)
    left, top, right, bottom = (
        usual if properties is None or properties.get(name) is None else int(properties.get(name)) / EMU
        for name, usual in sides
    )
    return Body(found.paragraphs, (left, top, right, bottom), found.wraps, found.fits_itself, found.measurable)


def _cell_fill(cell: Any, colours: Mapping[str, str]) -> str | None:
    found = paint.fill(cell.find(tag("a:tcPr")), colours)
    return None if found == "none" and cell.find(f"{tag('a:tcPr')}/{tag('a:noFill')}") is None else found


def _chart(element: Any, part: Part) -> Chart | None:
    found = element.find(f".//{tag('c:chart')}")
    relation = part.relations.get(found.get(tag("r:id"), "")) if found is not None else None
    if relation is None or relation.target not in part.package.names:
        return None
    chart = part.package.part(relation.target)
    series = list(chart.xml.iter(tag("c:ser")))
    names = [" ".join(v.text or "" for v in one.iterfind(f"{tag('c:tx')}//{tag('c:v')}")) for one in series]
    cats = (v.text or "" for one in series for v in one.iterfind(f"{tag('c:cat')}//{tag('c:v')}"))
    categories = dict.fromkeys(text.strip("\u00a0") for text in cats)  # an axis that names some spaces them
    values = [
        v.text or ""
        for one in series
        for role in ("c:val", "c:yVal", "c:xVal")
        for v in one.iterfind(f"{tag(role)}//{tag('c:v')}")
    ]
    numbers = [number for text in values if (number := _number(text)) is not None]
    return Chart(tuple(names), tuple(categories), tuple(numbers), chart.related("package") is not None)


def _number(text: str) -> float | None:
    """A value as a chart's cache writes it, such as `5.5e-15`; None for anything else."""
    try:
        return float(text) if math.isfinite(float(text)) else None
    except ValueError:
        return None


def _notes(part: Part | None) -> str:
    if part is None:
        return ""
    shapes = part.xml.iter(tag("p:sp"))
    bodies = [one for one in shapes if (ph := one.find(f".//{tag('p:ph')}")) is not None and ph.get("type") == "body"]
    return "\n".join(
        "".join(t.text or "" for t in p.iter(tag("a:t"))) for one in bodies for p in one.iter(tag("a:p"))
    ).strip()


def properties(package: Package) -> dict[str, str]:
    """The core properties of a deck by name, its program, and the stamp of the record that it was made from."""
    found: dict[str, str] = {}
    if "docProps/core.xml" in package.names:
        found |= {e.tag.rpartition("}")[2]: (e.text or "").strip() for e in package.part("docProps/core.xml").xml}
    if "docProps/app.xml" in package.names:
        app = package.part("docProps/app.xml").xml
        found["Application"] = next((e.text or "" for e in app if e.tag.endswith("}Application")), "")
    if not found.get("identifier") and (stamped := _tag(package)):
        found["identifier"] = stamped
    return found


def _tag(package: Package) -> str:
    """The stamp as the deck's tag carries it, for a program that drops what it does not know from the properties."""
    for relation in package.part("ppt/presentation.xml").relations.values():
        if relation.kind == "tags" and relation.target in package.names:
            for one in package.part(relation.target).xml:
                if one.get("name") == STAMP:
                    return str(one.get("val", ""))
    return ""


def _external(package: Package) -> Iterator[str]:
    """Files elsewhere that any part of the package is tied to; web and mail links are not meant."""
    for name in sorted(package.names):
        folder, _, base = name.rpartition("/")
        if not base.endswith(".rels") or not folder.endswith("_rels"):
            continue
        part = package.part(folder.removesuffix("_rels") + base.removesuffix(".rels"))
        for relation in part.relations.values():
            web = relation.kind == "hyperlink" and relation.target.startswith(WEB)
            if relation.external and not web:
                yield relation.target


WEB = ("http://", "https://", "mailto:")
