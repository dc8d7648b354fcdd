"""A pack written in a spreadsheet becomes YAML files; faults name sheet and cell."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook
from typer.testing import CliRunner

from workbench.cli.app import app
from workbench.errors import InputError, MisuseError
from workbench.frameworks import load
from workbench.frameworks.spreadsheet import import_spreadsheet

SHEETS: dict[str, list[list[object]]] = {
    "pack": [["key", "value"], ["id", "own-pack"], ["version", "1.0"], ["kind", "checklist"], ["title", "Own pack"],
             ["source", "own"], ["licence", "own"], ["attribution", "own"], ["in_place", 1]],
    "scales": [["scale", "value", "label"], ["yes-no", 0, "No"], ["yes-no", 1, "Yes"]],
    "groups": [["id", "title", "weight"], ["A", "First", 2], ["B", "Second", None]],
    "items": [["id", "group", "text", "evidence"], ["A.1", "A", "Is it there?", "a list\na date"],
              ["B.1", "B", "Does it work?", None], ["B.2", "B", "Is it used?", None]],
    "pl": [["id", "field", "text"], ["A", "title", "Pierwsza"], ["A.1", "text", "Czy istnieje?"]],
}  # fmt: skip


@pytest.fixture
def workbook(tmp_path):
    def saved(**changes: list[list[object]] | None) -> Path:
        book = Workbook()
        book.remove(book.active)
        for name, rows in (SHEETS | changes).items():
            if rows is not None:
                sheet = book.create_sheet(name)
                for row in rows:
                    sheet.append(row)
        path = tmp_path / "own.xlsx"
        book.save(path)
        return path

    return saved


def faults_of(path: Path) -> list[str]:
    with pytest.raises(InputError) as refusal:
        import_spreadsheet(path)
    return [f"{fault.sheet}!{fault.cell} {fault.found}" for fault in refusal.value.faults]


def test_the_files_load_as_a_pack(workbook, tmp_path):
    imported, files = import_spreadsheet(workbook())
    folder = tmp_path / "own-pack"
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    pack = load(folder, language="pl")
    assert [(group.title, group.weight, len(group.items)) for group in pack.groups] == [
        ("Pierwsza", 2, 1),
        ("Second", 1, 2),
    ]
    assert pack.items[0].text == "Czy istnieje?"
    assert pack.items[0].evidence == ("a list", "a date")
    assert pack.version == imported.version == "1.0"


def test_the_command_puts_the_pack_into_the_clients_folder_and_replaces_none_unasked(workbook, tmp_path):
    (tmp_path / "client_data/acme").mkdir(parents=True)
    command = ["framework", "import", str(workbook()), "--client", "acme", "--workspace", str(tmp_path)]
    assert CliRunner().invoke(app, command).exit_code == 0
    assert load(tmp_path / "client_data/acme/frameworks/own-pack").title == "Own pack"
    again = CliRunner().invoke(app, command)
    assert isinstance(again.exception, MisuseError)
    assert CliRunner().invoke(app, [*command, "--force"]).exit_code == 0


def test_an_item_of_an_unknown_group_is_refused_with_its_cell(workbook):
    rows = [["id", "group", "text"], ["A.1", "C", "Is it there?"]]
    assert faults_of(workbook(items=rows)) == ['items!B2 the group "C"']


def test_all_faults_come_at_once(workbook):
    rows = [["id", "group", "txt", "weight"], ["A.1", "A", "Is it there?", -1]]
    found = faults_of(workbook(items=rows))
    assert 'items!C2 the unknown key "txt"' in found
    assert any(line.startswith("items!D2") for line in found)
    assert any('no key "text"' in line for line in found)


def test_an_id_used_twice_is_refused_in_both_cells(workbook):
    rows = [["id", "group", "text"], ["A.1", "A", "Is it there?"], ["A.1", "A", "Does it work?"]]
    assert faults_of(workbook(items=rows, pl=None)) == [
        'items!A2 the id "A.1" 2 times',
        'items!A3 the id "A.1" 2 times',
    ]


def test_a_text_for_an_unknown_id_is_refused_with_its_cell(workbook):
    rows = [["id", "field", "text"], ["Z", "title", "?"]]
    assert faults_of(workbook(pl=rows)) == ['pl!C2 a text for "Z"']


def test_a_pack_sheet_without_keys_is_refused(workbook):
    assert faults_of(workbook(pack=[["name", "value"], ["id", "x"]])) == ["pack!A2 a row without a key"]


def test_a_missing_sheet_is_named(workbook):
    assert faults_of(workbook(groups=None)) == ['None!None no sheet "groups"']


def test_a_file_that_is_no_workbook_is_refused(tmp_path):
    path = tmp_path / "own.xlsx"
    path.write_text("id,title\n")
    assert faults_of(path) == ["None!None a file that is no workbook"]


def test_a_workbook_that_swells_when_unpacked_is_refused_before_it_is(tmp_path):
    path = tmp_path / "own.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet1.xml", b" " * 60_000_000)
    assert "once unpacked" in faults_of(path)[0]
