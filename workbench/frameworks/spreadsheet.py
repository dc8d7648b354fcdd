"""A content pack written in a spreadsheet, turned into the pack's YAML files.

Sheets and columns: `pack` (key, value), `scales` (scale, value, label, text), `groups`, `items`, `levels` and `moves`
(the fields of the model, and in the last three the `group` they belong to), `criteria` (the fields of an item, and the
id of the `level` they belong to), `links` (id, informs), `benchmarks` (id, title, text, value, source), and for a
translation a sheet named by its language, `pl` or `pt-BR` (id, field, text). Several pieces of evidence, or several
ids that a link informs, stand in one cell, a line each. A sheet without rows is left alone; any other is refused.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from babel import localedata
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from ruamel.yaml import YAML

from workbench.errors import Fault, InputError, did_you_mean
from workbench.frameworks.load import FILE, contradictions, translated
from workbench.frameworks.model import Framework
from workbench.sources.models import validate
from workbench.sources.yaml import Loc

MOST_BYTES, MOST_UNPACKED, MOST_ROWS, MOST_COLUMNS = 5_000_000, 50_000_000, 5_000, 30
PARTS = ("items", "levels", "moves")
LISTS = ("links", "benchmarks")
KNOWN = ("pack", "scales", "groups", *PARTS, "criteria", *LISTS)
LANGUAGE = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}))?", re.IGNORECASE)


@dataclass
class Sheets:
    """A pack's values with the sheet and cell of each."""

    shown: str
    value: dict[str, Any] = field(default_factory=dict)
    places: dict[Loc, tuple[str, str]] = field(default_factory=dict)

    def fault(self, loc: Loc, found: str, *, allowed: str, fix: str, key: bool = False) -> Fault:  # noqa: ARG002
        """A fault at the cell of a location, or of its nearest parent."""
        while loc and loc not in self.places:
            loc = loc[:-1]
        sheet, cell = self.places.get(loc, (None, None))
        return Fault(self.shown, found, allowed, fix, sheet=sheet, cell=cell)


def import_spreadsheet(path: Path) -> tuple[Framework, dict[str, str]]:
    """The pack in an .xlsx, and its files as name -> text: `framework.yaml` and one for each translation.

    Raises `InputError` with all faults, each with sheet and cell.
    """
    tables = _read(path)
    faults = list(_unknown_sheets(tables, path.name))
    try:
        source = _pack(tables, path.name)
        framework = validate(source, Framework)
    except InputError as error:
        raise InputError([*faults, *error.faults]) from None
    faults += contradictions(framework, source)
    files = {FILE: _yaml(source.value)}
    for language in sorted(name for name in tables if language_code(name)):
        texts = _texts(tables[language], path.name, language)
        try:
            translated(framework, texts)
        except InputError as error:
            faults += error.faults
        files[f"{language}.yaml"] = _yaml(texts.value)
    if faults:
        raise InputError(faults)
    return framework, files


def language_code(name: str) -> str:
    """A sheet's or file's name as a language code, such as pl, zh or pt-BR; empty where it is none."""
    match = LANGUAGE.fullmatch(name)
    if match is None:
        return ""
    language, script, region = match[1].lower(), (match[2] or "").title(), (match[3] or "").upper()
    code = "-".join(part for part in (language, script, region) if part)
    return code if localedata.exists(code.replace("-", "_")) else ""


Row = dict[str, tuple[Any, str]]


def _unknown_sheets(tables: dict[str, list[Row]], shown: str) -> Iterator[Fault]:
    for name, rows in tables.items():
        if rows and name not in KNOWN and not language_code(name):
            yield Fault(
                shown,
                f'the sheet "{name}"',
                f"{', '.join(KNOWN)}, or a language code such as pl, zh or pt-BR",
                f"rename the sheet, or delete it.{did_you_mean(name.lower(), KNOWN)}",
                sheet=name,
            )


def _read(path: Path) -> dict[str, list[Row]]:
    """The rows of every sheet: column name -> (value, cell); empty cells and rows are left out."""
    _refuse_bombs(path)
    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (KeyError, ValueError, OSError, zipfile.BadZipFile):
        raise InputError(
            [Fault(path.name, "a file that is no workbook", "an .xlsx file", "save it as .xlsx")]
        ) from None
    try:
        return {_name(sheet.title): list(_rows(sheet, path.name)) for sheet in book.worksheets}
    finally:
        book.close()


def _name(title: str) -> str:
    """A sheet's name as it is known here, whatever its case; that of an unknown sheet as it is written."""
    name = title.strip()
    return name.lower() if name.lower() in KNOWN else language_code(name) or name


def _refuse_bombs(path: Path) -> None:
    """Refuse a file too large, or too large once unpacked, before anything is unpacked."""
    try:
        size = path.stat().st_size
        with zipfile.ZipFile(path) as package:
            unpacked = sum(info.file_size for info in package.infolist())
    except (OSError, zipfile.BadZipFile):
        raise InputError(
            [Fault(path.name, "a file that is no workbook", "an .xlsx file", "save it as .xlsx")]
        ) from None
    if size > MOST_BYTES or unpacked > MOST_UNPACKED:
        raise InputError(
            [
                Fault(
                    path.name,
                    f"{unpacked:,} bytes once unpacked",
                    f"at most {MOST_UNPACKED:,}",
                    "remove pictures and unused sheets",
                )
            ]
        )


def _rows(sheet: Any, shown: str) -> Iterator[Row]:
    rows = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
    head = [str(name).strip().lower() if name is not None else "" for name in next(rows, ())]
    for number, values in enumerate(rows, 2):
        row = {
            name: (value, f"{_letter(at)}{number}")
            for at, (name, value) in enumerate(zip(head, values, strict=False))
            if name and value is not None and str(value).strip()
        }
        if row and number > MOST_ROWS:
            raise InputError(
                [
                    Fault(
                        shown,
                        f"more than {MOST_ROWS:,} rows",
                        f"at most {MOST_ROWS:,} rows",
                        "split the pack",
                        sheet=sheet.title,
                    )
                ]
            )
        if row:
            yield row


def _letter(at: int) -> str:
    return str(get_column_letter(at + 1))


def _pack(tables: dict[str, list[Row]], shown: str) -> Sheets:
    """The values of the pack, each part under its group."""
    needed = ("pack",) if tables.get("links") else ("pack", "groups")
    missing = [name for name in needed if name not in tables]
    if missing:
        raise InputError(
            Fault(shown, f'no sheet "{name}"', ", ".join(KNOWN), f"add it.{did_you_mean(name, tables)}")
            for name in missing
        )
    source = Sheets(shown)
    for row in tables["pack"]:
        if "key" not in row:
            cell = next(iter(row.values()))[1]
            raise InputError(
                [
                    Fault(
                        shown,
                        "a row without a key",
                        "the columns key and value",
                        "write the key into the column headed key",
                        sheet="pack",
                        cell=cell,
                    )
                ]
            )
        key, (value, cell) = str(row["key"][0]).strip(), row.get("value", ("", row["key"][1]))
        source.value[key], source.places[key,] = _plain(key, value), ("pack", cell)
    _scales(tables.get("scales", []), source)
    source.value["groups"] = [
        _fields(row, source, "groups", ("groups", at)) for at, row in enumerate(tables.get("groups", []))
    ]
    homes = {str(group.get("id")): at for at, group in enumerate(source.value["groups"])}
    faults = [fault for part in PARTS for fault in _parts(part, tables.get(part, []), homes, source)]
    faults += _criteria(tables.get("criteria", []), source)
    for name in LISTS:
        if rows := tables.get(name):
            source.value[name] = [_fields(row, source, name, (name, at)) for at, row in enumerate(rows)]
    if faults:
        raise InputError(faults)
    return source


def _scales(rows: list[Row], source: Sheets) -> None:
    scales: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        name = str(row.pop("scale", ("", ""))[0]).strip()
        answers = scales.setdefault(name, [])
        answers.append(_fields(row, source, "scales", ("scales", name, len(answers))))
    if scales:
        source.value["scales"] = scales


def _parts(part: str, rows: list[Row], homes: dict[str, int], source: Sheets) -> Iterator[Fault]:
    for row in rows:
        name, cell = row.pop("group", ("", next(iter(row.values()))[1]))
        if str(name) not in homes:
            yield Fault(
                source.shown,
                f'the group "{name}"',
                ", ".join(homes),
                f"correct the group.{did_you_mean(str(name), homes)}",
                sheet=part,
                cell=cell,
            )
            continue
        at = homes[str(name)]
        mine = source.value["groups"][at].setdefault(part, [])
        mine.append(_fields(row, source, part, ("groups", at, part, len(mine))))


def _criteria(rows: list[Row], source: Sheets) -> Iterator[Fault]:
    """Puts each criterion under the level that its column `level` names by id; a fault for each unknown level."""
    homes = {
        str(level.get("id")): ("groups", at, "levels", number)
        for at, group in enumerate(source.value["groups"])
        for number, level in enumerate(group.get("levels", []))
    }
    for row in rows:
        name, cell = row.pop("level", ("", next(iter(row.values()))[1]))
        if str(name).strip() not in homes:
            yield Fault(
                source.shown,
                f'the level "{name}"',
                ", ".join(homes) or "the id of a row in the sheet levels",
                f"write the id of the level.{did_you_mean(str(name), homes)}",
                sheet="criteria",
                cell=cell,
            )
            continue
        _, at, _, number = home = homes[str(name).strip()]
        mine = source.value["groups"][at]["levels"][number].setdefault("criteria", [])
        mine.append(_fields(row, source, "criteria", (*home, "criteria", len(mine))))


def _fields(row: Row, source: Sheets, sheet: str, loc: Loc) -> dict[str, Any]:
    source.places[loc] = sheet, next(iter(row.values()))[1]
    for name, (_, cell) in row.items():
        source.places[(*loc, name)] = sheet, cell
    return {name: _plain(name, value) for name, (value, _) in row.items()}


def _plain(name: str, value: Any) -> Any:
    """A cell's value for a field: lists split by lines, numbers kept where the field counts, all else text."""
    if name in {"evidence", "informs", "answers"}:
        return [line.strip() for line in str(value).splitlines() if line.strip()]
    if name in {"value", "weight", "level", "to", "in_place"} and isinstance(value, (int, float)):
        return int(value) if float(value).is_integer() else float(value)
    return str(int(value) if isinstance(value, float) and value.is_integer() else value).strip()


def _texts(rows: list[Row], shown: str, language: str) -> Sheets:
    texts = Sheets(shown)
    for row in rows:
        id_, name = str(row.get("id", ("", ""))[0]).strip(), str(row.get("field", ("text", ""))[0]).strip()
        value, cell = row.get("text", ("", next(iter(row.values()))[1]))
        texts.value.setdefault(id_, {})[name] = _plain(name, value)
        texts.places[id_,] = texts.places[id_, name] = language, cell
    return texts


def _yaml(value: dict[str, Any]) -> str:
    out = io.StringIO()
    yaml = YAML()
    yaml.width = 110
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.dump(value, out)
    return out.getvalue()
