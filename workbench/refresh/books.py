"""Writes single cells into a workbook and leaves everything else in the file as it is, whatever it holds."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lxml import etree
from xlsxwriter.utility import xl_cell_to_rowcol

from workbench.render.slide.package import zipped
from workbench.render.slide.xml import written

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)")
CORE = "docProps/core.xml"
HELD = re.compile(rb"<(?:\w+:)?f[ >]")  # a formula in a sheet's part
AFTER = ("oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr",
         "webPublishObjects", "extLst")  # fmt: skip


class Formula(str):
    """A formula with its equals sign, and what it last gave: two of the same words are the same, whatever they gave."""

    last: str | float | None = None


Value = str | float | None


def split(address: str) -> tuple[str, int]:
    """A cell's column letters and row."""
    found = ADDRESS.fullmatch(address)
    if found is None:
        raise ValueError(f"{address} is no cell")
    return found[1], int(found[2])


def tag(name: str) -> str:
    """A name of the workbook's namespace."""
    return f"{{{MAIN}}}{name}"


@dataclass(frozen=True)
class Span:
    """A stretch of one column of a sheet: letters, first and last row."""

    sheet: str
    column: str
    first: int
    last: int

    def __str__(self) -> str:
        return f"{_quoted(self.sheet)}!${self.column}${self.first}:${self.column}${self.last}"


def span(formula: str | None) -> Span | None:
    """The stretch that a chart's formula names; None for what is not one column of one sheet."""
    sheet, _, cells = (formula or "").rpartition("!")
    found = [ADDRESS.fullmatch(one) for one in cells.split(":")]
    if not sheet or not 1 <= len(found) <= 2 or any(one is None for one in found):
        return None
    first, last = found[0], found[-1]
    if first is None or last is None or first[1] != last[1]:
        return None
    return Span(sheet.strip("'").replace("''", "'"), first[1], int(first[2]), int(last[2]))


def _quoted(sheet: str) -> str:
    return sheet if re.fullmatch(r"[A-Za-z_]\w*", sheet) else "'" + sheet.replace("'", "''") + "'"


class Book:
    """The parts of an .xlsx; sheets are parsed when they are first asked for."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            self.parts = {name: parts.read(name) for name in parts.namelist()}
        self.sheets: dict[str, Any] = {}
        self.cells: dict[str, dict[str, Any]] = {}
        self.paths = self._paths()
        self.strings = self._strings()

    def _paths(self) -> dict[str, str]:
        rels = etree.fromstring(self.parts["xl/_rels/workbook.xml.rels"])
        targets = {
            one.get("Id"): posixpath.normpath(posixpath.join("xl", one.get("Target", "")))
            if not one.get("Target", "").startswith("/")
            else one.get("Target", "")[1:]
            for one in rels
        }
        book = etree.fromstring(self.parts["xl/workbook.xml"])
        return {one.get("name"): targets[one.get(f"{{{LINK}}}id")] for one in book.iter(tag("sheet"))}

    def properties(self) -> dict[str, str]:
        """The file's properties by name: `category` is the file's own name, `keywords` its run."""
        core = etree.fromstring(self.parts[CORE]) if CORE in self.parts else ()
        return {one.tag.rpartition("}")[2]: (one.text or "").strip() for one in core}

    def rename(self, run: str) -> None:
        """Write another run into the properties of a file that names one."""
        core = etree.fromstring(self.parts[CORE]) if CORE in self.parts else ()
        for one in core:
            if one.tag.endswith("}keywords"):
                one.text = run
                self.parts[CORE] = written(core)

    def _strings(self) -> list[str]:
        name = "xl/sharedStrings.xml"
        if name not in self.parts:
            return []
        return ["".join(one.itertext(tag("t"))) for one in etree.fromstring(self.parts[name]).iterchildren(tag("si"))]

    def sheet(self, name: str) -> Any:
        """The root element of a sheet; `KeyError` for one that is not there."""
        if name not in self.sheets:
            self.sheets[name] = etree.fromstring(self.parts[self.paths[name]])
        return self.sheets[name]

    def rows(self, name: str) -> dict[int, dict[str, Value]]:
        """The values and formulas of a sheet by row number and column letters."""
        return {
            int(row.get("r")): {split(cell.get("r"))[0]: self._value(cell) for cell in row.iterchildren(tag("c"))}
            for row in self.sheet(name).iter(tag("row"))
        }

    def _value(self, cell: Any) -> Value:
        formula = cell.find(tag("f"))
        if formula is None:
            return self._shown(cell)
        found = Formula("=" + (formula.text or f"shared {formula.get('si')}"))
        found.last = self._shown(cell)
        return found

    def _shown(self, cell: Any) -> Value:
        kind, text = cell.get("t"), cell.findtext(tag("v"))
        if kind == "inlineStr":
            return "".join(cell.itertext(tag("t")))
        if not text:  # also a formula that the program which saved it did not work out
            return None
        if kind == "s":
            return self.strings[int(text)]
        return str(text) if kind in {"str", "b", "e"} else float(text)

    def write(self, name: str, column: str, row: int, value: Value, *, style: str | None = None) -> bool:
        """Write a value into a cell, with the look that it has; False where a formula stands there.

        Of the same formula only what it gives now is written.
        """
        cell = self._cell(name, column, row)
        formula = cell.find(tag("f"))
        if formula is not None and self._value(cell) != value:
            return False
        for child in [one for one in cell if one is not formula]:
            cell.remove(child)
        cell.attrib.pop("t", None)
        if style is not None and cell.get("s") is None:
            cell.set("s", style)
        if isinstance(value, Formula):
            if formula is None:
                etree.SubElement(cell, tag("f")).text = value[1:]
            if isinstance(value.last, str):
                cell.set("t", "str")
            if value.last is not None:
                etree.SubElement(cell, tag("v")).text = _text(value.last)
        elif isinstance(value, str):
            cell.set("t", "inlineStr")
            text = etree.SubElement(etree.SubElement(cell, tag("is")), tag("t"))
            text.text = value
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        elif value is not None:
            etree.SubElement(cell, tag("v")).text = _text(value)
        return True

    def style(self, name: str, column: str, row: int) -> str | None:
        """The look of a cell, as the number that the sheet has for it."""
        found = self._index(name).get(f"{column}{row}")
        return None if found is None else found.get("s")

    def _index(self, name: str) -> dict[str, Any]:
        """Rows and cells of a sheet by address."""
        if name not in self.cells:
            self.cells[name] = {one.get("r"): one for one in self.sheet(name).iter(tag("row"), tag("c"))}
        return self.cells[name]

    def _cell(self, name: str, column: str, row: int) -> Any:
        known, address = self._index(name), f"{column}{row}"
        if str(row) not in known:
            data = self.sheet(name).find(tag("sheetData"))
            known[str(row)] = _placed(data, "row", str(row), lambda one: int(one.get("r")), row)
        if address not in known:
            rank = number(column)
            known[address] = _placed(known[str(row)], "c", address, lambda one: number(split(one.get("r"))[0]), rank)
        return known[address]

    def _worked_out_anew(self) -> None:
        book = etree.fromstring(self.parts["xl/workbook.xml"])
        found = book.find(tag("calcPr"))
        if found is None:
            found = etree.Element(tag("calcPr"))
            later = next((one for one in book if etree.QName(one).localname in AFTER), None)
            book.append(found) if later is None else later.addprevious(found)
        found.set("fullCalcOnLoad", "1")
        self.parts["xl/workbook.xml"] = written(book)

    def bytes(self) -> bytes:
        """The file with what was written; its formulas are worked out anew when it is opened."""
        if any(HELD.search(self.parts[path]) for path in self.paths.values() if path in self.parts):
            self._worked_out_anew()
        for name, root in self.sheets.items():
            for dimension in root.findall(tag("dimension")):
                root.remove(dimension)
            self.parts[self.paths[name]] = written(root)
        return zipped(self.parts)


def number(column: str) -> int:
    """A column's letters as a number from 0."""
    return int(xl_cell_to_rowcol(f"{column}1")[1])


def _text(value: str | float) -> str:
    return value if isinstance(value, str) else repr(float(value)).removesuffix(".0")


def _placed(parent: Any, name: str, address: str, rank: Callable[[Any], int], at: int) -> Any:
    """A new child with an address, in its place among the others."""
    made = etree.Element(tag(name), r=address)
    for one in parent.iterchildren(tag(name), reversed=True):
        if rank(one) < at:
            one.addnext(made)
            return made
    parent.insert(0, made)
    return made
