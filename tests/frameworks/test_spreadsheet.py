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

PACKS = Path(__file__).parents[2] / "templates" / "frameworks"
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


LEVELS: dict[str, list[list[object]]] = {
    "pack": [["key", "value"], ["id", "own-levels"], ["version", "1.0"], ["kind", "levels"], ["title", "Own levels"],
             ["source", "own"], ["licence", "own"], ["attribution", "own"]],
    "scales": [["scale", "value", "label"], ["yes-no", 0, "No"], ["yes-no", 1, "Yes"]],
    "groups": [["id", "title"], ["A", "First"]],
    "items": None,
    "levels": [["id", "group", "level", "title", "text"], ["A.L1", "A", 1, "None", "Nothing is there."],
               ["A.L2", "A", 2, "Some", "A beginning."]],
    "criteria": [["id", "level", "text", "evidence"], ["A.C1", "A.L2", "Somebody is named.", "a name\na date"],
                 ["A.C2", "A.L2", "Feedback is collected.", None]],
    "links": [["id", "informs"], ["A.C1", "M2.L2\nM2.L3"]],
    "benchmarks": [["id", "title", "text", "value", "source"], ["B1", "Leaders", "of leaders do", 0.34, "A survey, 2023"]],
    "pl": None,
    "pt-BR": [["id", "field", "text"], ["A.C1", "text", "Alguém é responsável."]],
}  # fmt: skip


def test_criteria_links_and_benchmarks_come_in_with_their_levels(workbook, tmp_path):
    _, files = import_spreadsheet(workbook(**LEVELS))
    folder = tmp_path / "own-levels"
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    pack = load(folder, language="pt-BR")
    assert [[c.id for c in level.criteria] for level in pack.groups[0].levels] == [[], ["A.C1", "A.C2"]]
    assert pack.groups[0].levels[1].criteria[0].text == "Alguém é responsável."
    assert pack.groups[0].levels[1].criteria[0].evidence == ("a name", "a date")
    assert pack.informs() == {"A.C1": ("M2.L2", "M2.L3")}
    assert [(one.id, one.value) for one in pack.benchmarks] == [("B1", 0.34)]


def rows_of(parts: list[dict[str, object]]) -> list[list[object]]:
    """A sheet with a column for each field that any part fills; lists a line each."""
    columns = list(dict.fromkeys(name for part in parts for name, value in part.items() if value not in ("", (), None)))
    lines = [["\n".join(v) if isinstance(v := part.get(name), tuple) else v for name in columns] for part in parts]
    return [columns, *lines]


def without(part: dict[str, object], *names: str) -> dict[str, object]:
    return {name: value for name, value in part.items() if name not in {*names, "raci", "needs_full_council"}}


@pytest.mark.parametrize(
    "name", ["cx-strategy-levels", "cx-maturity", "cross-walk", "governance-checklist", "programme-elements"]
)
def test_a_shipped_pack_written_as_a_spreadsheet_comes_back_the_same(workbook, name):
    pack = load(PACKS / name)
    data = pack.model_dump()
    parts = {
        part: [{"group": group["id"]} | without(one, "criteria") for group in data["groups"] for one in group[part]]
        for part in ("items", "levels", "moves")
    }
    criteria = [
        {"level": level["id"]} | without(one)
        for group in data["groups"]
        for level in group["levels"]
        for one in level["criteria"]
    ]
    simple = [[key, value] for key, value in data.items() if isinstance(value, (str, float)) and value != ""]
    scales = [{"scale": scale, **answer} for scale, answers in data["scales"].items() for answer in answers]
    sheets = {
        "scales": scales, **parts, "criteria": criteria, "links": data["links"], "benchmarks": data["benchmarks"],
        "groups": [without(group, "items", "levels", "moves") for group in data["groups"]],
    }  # fmt: skip
    written = {sheet: rows_of(rows) if rows else None for sheet, rows in sheets.items()}
    assert import_spreadsheet(workbook(pack=[["key", "value"], *simple], pl=None, **written))[0] == pack


def test_a_criterion_of_an_unknown_level_is_refused_with_its_cell(workbook):
    rows = [["id", "level", "text"], ["A.C1", "A.L3", "Somebody is named."]]
    assert faults_of(workbook(**LEVELS | {"criteria": rows})) == ['criteria!B2 the level "A.L3"']


@pytest.mark.parametrize("name", ["Notes and sources", "faq", "pl-notes", "Criterias"])
def test_a_sheet_that_is_no_part_and_no_language_is_refused_by_name(workbook, name):
    path = workbook(**{name: [["id", "text"], ["A", "from the survey"]]})
    with pytest.raises(InputError) as refusal:
        import_spreadsheet(path)
    fault = refusal.value.faults[0]
    assert (fault.sheet, fault.found) == (name, f'the sheet "{name}"')
    assert "criteria" in fault.allowed
    assert "a language code such as pl, zh or pt-BR" in fault.allowed


def test_an_unknown_sheet_is_told_together_with_all_other_faults(workbook):
    rows = [["id", "group", "text"], ["A.1", "C", "Is it there?"]]
    assert faults_of(workbook(Notes=[["id"], ["A"]], items=rows)) == [
        'Notes!None the sheet "Notes"',
        'items!B2 the group "C"',
    ]


def test_a_sheet_without_rows_is_left_alone(workbook):
    assert set(import_spreadsheet(workbook(Sheet1=[]))[1]) == {"framework.yaml", "pl.yaml"}


def imported(workbook, tmp_path, *options, **sheets):
    (tmp_path / "client_data/acme").mkdir(parents=True, exist_ok=True)
    command = ["framework", "import", str(workbook(**sheets)), "--client", "acme", "--workspace", str(tmp_path)]
    return CliRunner().invoke(app, [*command, *options])


def test_a_replaced_pack_keeps_no_stale_translation_but_its_examples(workbook, tmp_path):
    imported(workbook, tmp_path)
    folder = tmp_path / "client_data/acme/frameworks/own-pack"
    (folder / "examples.yaml").write_text("examples: []\n")
    again = imported(workbook, tmp_path, "--force", pl=None)
    assert sorted(path.name for path in folder.iterdir()) == ["examples.yaml", "framework.yaml"]
    assert "removed, because the spreadsheet has no such sheet: pl.yaml" in again.output
    assert [path.name for path in (tmp_path / "client_data/acme").iterdir()] == ["frameworks"]


def test_a_pack_that_cannot_be_put_in_place_leaves_the_earlier_one(workbook, tmp_path, monkeypatch):
    imported(workbook, tmp_path)
    rename = Path.rename

    def full(path, target):
        if path.name == "new":
            raise OSError("no space left")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", full)
    failed = imported(workbook, tmp_path, "--force", groups=[["id", "title"], ["A", "Changed"], ["B", "Second"]])
    assert isinstance(failed.exception, OSError)
    assert load(tmp_path / "client_data/acme/frameworks/own-pack").groups[0].title == "First"


def test_a_pack_that_no_notebook_reads_says_how_to_use_it(workbook, tmp_path):
    output = " ".join(imported(workbook, tmp_path).output.split())
    assert 'no shipped notebook reads a pack "own-pack"' in output
    assert "give yours its id in the sheet pack" in output
    assert "governance-checklist" in output


def test_a_pack_that_replaces_a_shipped_one_says_no_more(workbook, tmp_path):
    keys = [*SHEETS["pack"]]
    keys[1] = ["id", "governance-checklist"]
    assert "no shipped notebook" not in imported(workbook, tmp_path, pack=keys).output


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


ANSWERED = [
    ["id", "group", "text", "answers"],
    ["A.1", "A", "Is it there?", "Nowhere\nIn every team"],
    ["B.1", "B", "Does it work?", None],
]


def test_an_item_says_what_each_answer_means_for_it(workbook):
    pack, _ = import_spreadsheet(workbook(items=ANSWERED, pl=None))
    first, second = pack.items
    assert [answer.text for answer in pack.scale_of(first)] == ["Nowhere", "In every team"]
    assert [answer.text for answer in pack.scale_of(second)] == ["", ""]


def test_texts_of_answers_that_the_scale_does_not_have_are_refused_with_their_cell(workbook):
    items = [ANSWERED[0], ["A.1", "A", "Is it there?", "Nowhere\nSomewhere\nEverywhere"]]
    assert faults_of(workbook(items=items, pl=None)) == ["items!D2 3 texts of answers"]
