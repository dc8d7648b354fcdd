import datetime as dt
import io
import zipfile
from dataclasses import replace

import pytest
from intake import clients
from openpyxl import load_workbook

from workbench.engagement import ballot, check, load
from workbench.errors import InputError, MisuseError
from workbench.intake.ballots import gather, make
from workbench.intake.ballots.ask import maturity_form
from workbench.intake.ballots.make import FIRST_FIELD, LISTS, header_row, table_rows

CODE, ROLE, DEPARTMENT = (f"C{FIRST_FIELD + offset}" for offset in range(3))


@pytest.fixture
def form(tmp_path):
    return form_of(tmp_path, "maturity")


def form_of(workspace, kind, *, number=1, language="en", client="acme"):
    text = clients.ENGAGEMENT.replace("acme", client) + f"language: {language}\n"
    clients.write(workspace, {"engagement.yaml": text, "journey.yaml": clients.JOURNEY}, client=client)
    return ballot(load(client, workspace=workspace), kind, number=number)


def test_the_sheet_of_a_ballot_has_a_name_in_its_language_and_one_of_before_is_read(tmp_path):
    polish = form_of(tmp_path, "maturity", language="pl")
    assert load_workbook(io.BytesIO(make(polish))).worksheets[0].title == "Arkusz"
    given = {CODE: "r1", ROLE: "Zarząd", f"C{row_of(polish, 'M1.1.1')}": "3 – Utrwalony"}
    before = filled(polish, given, change=lambda book: setattr(book.worksheets[0], "title", "Ballot"))
    assert gather(folder_of(tmp_path, a=before), polish, wave="2026").received == 1


def row_of(form, id_):
    return next(number for number, row, _ in table_rows(form) if row == id_)


def filled(form, cells, *, change=None):
    """A ballot with these cells filled in as a participant would, as bytes."""
    book = load_workbook(io.BytesIO(make(form)))
    sheet = book.worksheets[0]
    for address, value in cells.items():
        sheet[address] = value
    if change:
        change(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def folder_of(tmp_path, **ballots):
    folder = tmp_path / "returned"
    folder.mkdir(exist_ok=True)
    for name, content in ballots.items():
        (folder / f"{name}.xlsx").write_bytes(content)
    return folder


def answers(form, code="r1", **more):
    return {CODE: code, ROLE: "Executive", f"C{row_of(form, 'M1.1.1')}": "3 – Established", **more}


def faults_of(folder, form):
    with pytest.raises(InputError) as refused:
        gather(folder, form, wave="1")
    return [str(fault) for fault in refused.value.faults]


def test_answers_come_back_as_they_were_given(tmp_path, form):
    more = {DEPARTMENT: "NA", f"C{row_of(form, 'M1.1.2')}": "I don't know", f"C{row_of(form, 'M1.1.3')}": 4}
    found = gather(folder_of(tmp_path, a=filled(form, answers(form, "007", **more))), form, wave="2026")
    assert found.rows[:4] == (
        ("007", "executive", "NA", "", "M1.1.1", "3", "2026"),
        ("007", "executive", "NA", "", "M1.1.2", "", "2026"),
        ("007", "executive", "NA", "", "M1.1.3", "4", "2026"),
        ("007", "executive", "NA", "", "M1.1.4", "", "2026"),
    )


def test_received_of_invited_is_said(tmp_path, form):
    folder = folder_of(tmp_path, a=filled(form, answers(form, "r1")), b=filled(form, answers(form, "r2")))
    assert str(gather(folder, form, wave="1", invited=30)) == "Received 2 of 30"
    assert str(gather(folder, form, wave="1")) == "Received 2"


def test_a_ballot_without_any_answer_is_not_received_and_noted(tmp_path, form):
    empty = filled(form, {CODE: "r9", ROLE: "Manager"})
    found = gather(folder_of(tmp_path, a=filled(form, answers(form)), b=empty), form, wave="1")
    assert found.received == 1
    assert found.notes == ("b.xlsx: no answer at all; not counted",)


def test_a_name_where_a_code_was_asked_for_is_noted_without_repeating_it(tmp_path, form):
    found = gather(folder_of(tmp_path, a=filled(form, answers(form, "Anna Nowak"))), form, wave="1")
    assert found.notes == ("a.xlsx: the code looks like a name; replace it by a code before the file is shared",)


def test_lock_files_and_hidden_files_are_left_alone(tmp_path, form):
    folder = folder_of(tmp_path, a=filled(form, answers(form)))
    (folder / "~$a.xlsx").write_bytes(b"locked")
    (folder / ".DS_Store").write_bytes(b"x")
    assert gather(folder, form, wave="1").received == 1


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("Agree ", '"agree", pasted past the list'),
        (7, '"7", pasted past the list'),
        (2.5, '"2.5", pasted past the list'),
        (dt.datetime(2026, 3, 4), "a date that Excel made of what was typed"),
        ("#REF!", "the error value #REF!"),
        ("=1+2", "a formula"),
        ("x" * 40_000, "a text of"),
    ],
)
def test_an_answer_that_the_list_does_not_have_is_refused_with_its_cell(tmp_path, form, value, found):
    cell = f"C{row_of(form, 'M1.1.1')}"
    fault = faults_of(folder_of(tmp_path, a=filled(form, answers(form, **{cell: value}))), form)[0]
    assert fault.startswith(f'a.xlsx, sheet "Ballot", cell {cell}: found {found}')


def test_the_options_are_found_whatever_their_blanks_and_case(tmp_path, form):
    cell = f"C{row_of(form, 'M1.1.1')}"
    found = gather(folder_of(tmp_path, a=filled(form, answers(form, **{cell: " 3 – ESTABLISHED "}))), form, wave="1")
    assert found.rows[0][5] == "3"


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (lambda book: book.worksheets[0].merge_cells("C30:C31"), "cell C30: found the merged cells C30:C31"),
        (lambda book: setattr(book.worksheets[0].row_dimensions[30], "hidden", True), "cell A30: found a hidden row"),
        (lambda book: setattr(book.worksheets[0].column_dimensions["C"], "hidden", True), "found a hidden column"),
        (lambda book: setattr(book.worksheets[0], "title", "Answers"), 'found no sheet "Ballot"'),
        (lambda book: book.worksheets[0].delete_rows(header_of(book) + 2), "found 1 row missing, the first M1.1.1"),
        (
            lambda book: book.worksheets[0].__setitem__(f"A{header_of(book) + 2}", "M9"),
            'the id "M9" that the ballot did not ask',
        ),
        (
            lambda book: book[LISTS].__setitem__("A1", "beta/maturity/1/1.0/abc"),
            'a ballot of another client (client "beta")',
        ),
        (lambda book: book[LISTS].__setitem__("A1", "anything"), "a workbook that is no ballot of ours"),
        (lambda book: book.remove(book[LISTS]), "a workbook that is no ballot of ours"),
        (lambda book: book.worksheets[0].__setitem__(CODE, None), "found no rater"),
        (lambda book: book.worksheets[0].__setitem__("XFD1048576", 1), "reaches row 1,048,576"),
    ],
)
def test_a_ballot_that_was_changed_is_refused(tmp_path, form, change, found):
    faults = faults_of(folder_of(tmp_path, a=filled(form, answers(form), change=change)), form)
    assert any(found in fault for fault in faults)


def test_a_sheet_put_before_the_ballot_is_not_read_for_it(tmp_path, form):
    def before(book):
        book.create_sheet("Notes", 0)["C8"] = "r9"

    found = gather(folder_of(tmp_path, a=filled(form, answers(form), change=before)), form, wave="1")
    assert found.rows[0][0] == "r1"
    assert found.notes == ("a.xlsx: 1 more sheets were not read",)


def test_a_ballot_sheet_that_is_hidden_is_refused(tmp_path, form):
    def hide(book):
        book.create_sheet("Ballot 2", 0)
        book["Ballot"].sheet_state = "hidden"

    faults = faults_of(folder_of(tmp_path, a=filled(form, answers(form), change=hide)), form)
    assert 'found the sheet "Ballot" hidden' in faults[0]


def test_hidden_columns_beyond_the_answers_are_left_alone(tmp_path, form):
    def hide(book):
        book.worksheets[0].column_dimensions["F"].hidden = True

    found = gather(folder_of(tmp_path, a=filled(form, answers(form), change=hide)), form, wave="1")
    assert found.received == 1


@pytest.mark.parametrize("text", ["@SUM(1)", "-2+3", "+48", "=HR"])
@pytest.mark.parametrize("cell", [CODE, DEPARTMENT])
def test_a_code_or_department_that_begins_as_a_formula_is_refused_with_its_cell(tmp_path, form, cell, text):
    ballot = filled(
        form, answers(form, **{cell: text}), change=lambda book: setattr(book["Ballot"][cell], "data_type", "s")
    )
    fault = faults_of(folder_of(tmp_path, a=ballot), form)[0]
    assert fault.startswith(f'a.xlsx, sheet "Ballot", cell {cell}: found a text that begins with "{text[0]}"')


def header_of(book):
    sheet = book.worksheets[0]
    return next(row for row in range(1, 40) if sheet.cell(row, 1).value == "Id")


@pytest.mark.parametrize(
    ("kind", "number", "client", "found"),
    [
        ("maturity", 2, "acme", 'another round (round "2")'),
        ("governance", 1, "acme", 'another kind (kind "governance")'),
        ("maturity", 1, "beta", 'another client (client "beta")'),
    ],
)
def test_a_ballot_of_something_else_is_never_counted(tmp_path, form, kind, number, client, found):
    other = form_of(tmp_path, kind, number=number, client=client)
    assert found in faults_of(folder_of(tmp_path, a=make(other)), form)[0]


def test_two_ballots_of_one_rater_are_refused_and_both_named(tmp_path, form):
    folder = folder_of(tmp_path, a=filled(form, answers(form, "R1")), b=filled(form, answers(form, "r1 ")))
    assert (
        'b.xlsx, sheet "Ballot", cell C8: found a second ballot of "r1" (the other is a.xlsx)'
        in faults_of(folder, form)[0]
    )


def test_all_faults_of_all_ballots_come_at_once(tmp_path, form):
    cell = f"C{row_of(form, 'M1.1.1')}"
    bad = filled(form, answers(form, "r1", **{cell: 9, f"C{row_of(form, 'M1.1.2')}": "maybe"}))
    folder = folder_of(tmp_path, a=bad, b=b"\xd0\xcf\x11\xe0" + b"\0" * 600, c=make(form)[:-500])
    (folder / "notes.docx").write_bytes(b"x")
    faults = faults_of(folder, form)
    assert len(faults) == 5
    assert "password-protected" in faults[2]
    assert "damaged or incomplete" in faults[3]
    assert 'the file type ".docx"' in faults[4]


def test_an_empty_folder_is_refused(tmp_path, form):
    assert "an empty folder" in faults_of(folder_of(tmp_path), form)[0]


def test_governance_answers_keep_dates_and_not_applicable(tmp_path):
    form = form_of(tmp_path, "governance")
    row = row_of(form, "G1.1.1")
    cells = {
        CODE: "Head of CX",
        f"C{row}": "4 – Always",
        f"D{row}": "Not applicable",
        f"E{row}": "=Minutes",
        f"G{row}": dt.datetime(2026, 12, 31),
        f"H{row}": "Anna said\nyes",
    }
    ballot = filled(form, cells, change=lambda book: setattr(book.worksheets[0][f"E{row}"], "data_type", "s"))
    found = gather(folder_of(tmp_path, a=ballot), form, wave="")
    assert found.rows[0] == ("G1.1.1", "4", "na", "=Minutes", "", "2026-12-31", "Anna said yes", "Head of CX")


def test_a_due_date_that_is_none_is_refused(tmp_path):
    form = form_of(tmp_path, "governance")
    row = row_of(form, "G1.1.1")
    ballot = filled(form, {CODE: "x", f"C{row}": 4, f"G{row}": "soon"})
    fault = faults_of(folder_of(tmp_path, a=ballot), form)[0]
    assert f'cell G{row}: found "soon", which is no date; allowed: a date, such as 2026-12-31' in fault


def test_a_level_typed_with_a_hyphen_and_a_date_with_points_are_read(tmp_path):
    form = form_of(tmp_path, "governance")
    row = row_of(form, "G1.1.1")
    ballot = filled(form, {CODE: "x", f"C{row}": "4 - Always", f"G{row}": "30.09.2026"})
    found = gather(folder_of(tmp_path, a=ballot), form, wave="").rows[0]
    assert (found[1], found[5]) == ("4", "2026-09-30")


def test_a_journey_ballot_asks_each_force_at_each_stage_under_three_lenses(tmp_path):
    form = form_of(tmp_path, "journey")
    assert len(form.rows) == 2 * 6
    row = row_of(form, "plan.fair_treatment")
    ballot = filled(form, {CODE: "r1", ROLE: "Front line", f"C{row}": 6, f"D{row}": 2, f"E{row}": 7})
    rows = [row for row in gather(folder_of(tmp_path, a=ballot), form, wave="1").rows if row[-1]]
    assert rows == [
        ("r1", "front line", "plan", "fair_treatment", "expectation", "1", "6"),
        ("r1", "front line", "plan", "fair_treatment", "actual", "1", "2"),
        ("r1", "front line", "plan", "fair_treatment", "ideal", "1", "7"),
    ]


@pytest.mark.parametrize("language", ["en", "pl", "zh"])
@pytest.mark.parametrize("kind", ["maturity", "governance", "journey"])
def test_a_ballot_is_in_the_clients_language_and_answerable(tmp_path, kind, language):
    form = form_of(tmp_path, kind, language=language)
    book = load_workbook(io.BytesIO(make(form)))
    assert book.worksheets[0]["A1"].value == form.word(f"title-{kind}")
    assert all("{" not in str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row if cell.value)
    ask = form.asks[0]
    option = next(iter(ask.options))
    cells = {CODE: "r1", f"C{header_row(form) + 2}": option}
    if len(form.person) > 1:
        cells[ROLE] = form.word("role-executive")
    assert gather(folder_of(tmp_path, a=filled(form, cells)), form, wave="1").received == 1


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Your answers are shown only in groups of 12 or more people."),
        ("pl", "Odpowiedzi pokazujemy tylko w grupach, które liczą co najmniej 12 osób."),
        ("zh", "结果只以 12 人及以上的分组展示。"),
    ],
)
def test_a_ballot_promises_the_clients_own_smallest_group(tmp_path, language, said):
    form = replace(form_of(tmp_path, "maturity", language=language), minimum=12)
    lines = [row[0].value for row in load_workbook(io.BytesIO(make(form))).worksheets[0].iter_rows(max_row=7)]
    assert said in lines


def test_only_answers_can_be_typed_and_lists_come_from_a_hidden_sheet(form):
    book = load_workbook(io.BytesIO(make(form)))
    sheet, lists = book.worksheets
    assert sheet.protection.sheet
    assert lists.sheet_state == "veryHidden"
    assert sheet[f"B{row_of(form, 'M1.1.1')}"].protection.locked
    assert not sheet[f"C{row_of(form, 'M1.1.1')}"].protection.locked
    formulas = {rule.formula1 for rule in sheet.data_validations.dataValidation if rule.type == "list"}
    assert formulas == {"_lists!$B$1:$B$4", "_lists!$C$1:$C$6"}
    assert book.defined_names["cxw_template_id"].attr_text == "_lists!$A$1"
    assert (sheet.page_setup.fitToHeight, sheet.print_title_rows) == (0, f"${header_row(form)}:${header_row(form)}")


def test_the_same_form_gives_the_same_bytes_without_authors_or_clock(form):
    assert make(form) == make(form)
    with zipfile.ZipFile(io.BytesIO(make(form))) as package:
        assert b"2000-01-01" in package.read("docProps/core.xml")


def test_gathered_answers_are_read_as_the_clients_own(tmp_path, form):
    found = gather(folder_of(tmp_path, a=filled(form, answers(form))), form, wave="2026")
    (tmp_path / "client_data" / "acme" / "maturity.csv").write_text(found.csv())
    frame = check("acme", workspace=tmp_path).maturity
    assert frame.loc[frame["item"] == "M1.1.1", "score"].tolist() == [3]


def test_an_unknown_kind_of_ballot_gets_a_did_you_mean(tmp_path):
    clients.write(tmp_path)
    with pytest.raises(MisuseError, match='Did you mean "journey"'):
        ballot(load("acme", workspace=tmp_path), "jorney", number=1)


def test_what_each_answer_means_for_an_item_stands_below_its_text(tmp_path):
    form_of(tmp_path, "maturity")
    job = load("acme", workspace=tmp_path)
    pack = job.framework("cx-maturity")
    group = pack.groups[0]
    texts = tuple(f"Level {number} here" for number in range(1, len(pack.scale_of(pack.items[0])) + 1))
    items = (group.items[0].model_copy(update={"answers": texts}), *group.items[1:])
    own = pack.model_copy(update={"groups": (group.model_copy(update={"items": items}), *pack.groups[1:])})
    form = maturity_form(own, client="acme", name="Acme", number=1, said=job.catalogue, minimum=5)
    lines = form.rows[0].text.splitlines()
    assert lines[0] == items[0].text
    assert lines[1].endswith("Level 1 here")
    assert "\n" not in form.rows[1].text
