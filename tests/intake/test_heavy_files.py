"""Files that are too large, damaged or hostile end in one fault, in seconds, before they are unpacked."""

import os
import struct
import time
import zipfile
import zlib

import pytest
from intake import clients
from openpyxl import Workbook

from workbench.engagement import check
from workbench.errors import InputError
from workbench.intake.exports import read_answers


def refused(path):
    with pytest.raises(InputError) as error:
        read_answers(path, shown=path.name)
    return str(error.value.faults[0])


def book(tmp_path, *rows, name="t.xlsx", change=None):
    made = Workbook()
    for row in rows or [("id", "nps"), (1, 10)]:
        made.active.append(row)
    if change:
        change(made)
    made.save(tmp_path / name)
    return tmp_path / name


def changed(path, part, edit):
    """The workbook with one part edited."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[part] = edit(parts[part])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return path


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"]
)
def test_a_document_type_behind_a_long_comment_is_refused_in_every_part(tmp_path, part):
    noise = "".join(f"{number:x} " for number in range(20_000)).encode()
    padded = changed(book(tmp_path), part, lambda xml: b"<!--" + noise + b"--><!DOCTYPE x [<!ENTITY y 'z'>]>" + xml)
    assert refused(padded).startswith("t.xlsx: found a document type declaration inside")


def test_a_workbook_saved_as_strict_open_xml_is_named_with_the_fix(tmp_path):
    old, new = (
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    path = changed(book(tmp_path), "xl/workbook.xml", lambda xml: xml.replace(old, new))
    assert refused(path) == (
        "t.xlsx: found a workbook saved as Strict Open XML; allowed: an Excel workbook (.xlsx); fix: open it in Excel and "
        'save it as "Excel Workbook (*.xlsx)"'
    )


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("t.xlsm", b"PK\x03\x04", "found a workbook with macros (.xlsm)"),
        ("t.xls", b"\xd0\xcf\x11\xe0", "found an old Excel workbook (.xls)"),
        ("t.xlsb", b"PK\x03\x04", "found a binary Excel workbook (.xlsb)"),
        ("t.ods", b"PK\x03\x04", "found an OpenDocument spreadsheet (.ods)"),
        (
            "t.xlsx",
            b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
            "found a workbook with a password",
        ),
        (
            "t.xlsx",
            b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "Workbook".encode("utf-16-le"),
            "found an old Excel workbook (.xls)",
        ),
        ("t.sav", b"$FL3" + b"\0" * 200, "found a damaged SPSS file"),
    ],
)
def test_another_kind_of_workbook_is_named_with_the_fix(tmp_path, name, content, said):
    path = tmp_path / name
    path.write_bytes(content)
    assert said in refused(path)


def test_merged_cells_are_told_up_to_five_and_refused_beyond_ten_thousand(tmp_path):
    def merge(count):
        return lambda made: [made.active.merge_cells(f"D{row}:E{row}") for row in range(2, count + 2)]

    with pytest.raises(InputError) as error:
        read_answers(book(tmp_path, change=merge(30)), shown="t.xlsx")
    assert len(error.value.faults) == 6
    assert error.value.faults[-1].found == "25 more merged areas"
    areas = "".join(f'<mergeCell ref="D{row}:E{row}"/>' for row in range(2, 200_002))
    many = changed(
        book(tmp_path),
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b"</sheetData>", b"</sheetData><mergeCells>" + areas.encode() + b"</mergeCells>"),
    )
    started = time.process_time()
    assert "more than 10,000 merged cells" in refused(many)
    assert time.process_time() - started < 5


def test_a_text_that_no_cell_of_excel_can_hold_is_refused(tmp_path):
    path = changed(
        book(tmp_path, ("id", "nps"), ("xyz", 1)),
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b"xyz", b"x" * 40_000),
    )
    assert 'sheet "Sheet", cell A2: found a text of 40,000 characters' in refused(path)


def test_a_pipe_is_no_file(tmp_path):
    os.mkfifo(tmp_path / "t.csv")
    assert (
        refused(tmp_path / "t.csv") == "t.csv: found something that is no file; allowed: a file; fix: correct the path"
    )


def test_a_compressed_spss_file_that_unpacks_to_gigabytes_is_refused_unread(tmp_path):
    import pandas as pd
    import pyreadstat

    path = tmp_path / "t.zsav"
    pyreadstat.write_sav(pd.DataFrame({"id": [1.0, 2.0], "words": ["a" * 200, "b"]}), path, compress=True)
    assert read_answers(path, shown="t.zsav").table.frame["id"].tolist() == [1, 2]
    data = bytearray(path.read_bytes())
    at = data.rfind(struct.pack("<qqi", -100, 0, 0x3FF000))
    assert at > 0
    data[at + 40 : at + 44] = struct.pack("<i", 2_000_000_000)
    path.write_bytes(data)
    assert "an SPSS file that unpacks to 2,000 MB" in refused(path)


@pytest.mark.parametrize("name", ["/elsewhere/s.csv", "../other/s.csv", "none.csv"])
def test_a_survey_file_outside_the_clients_folder_is_one_fault(tmp_path, name):
    clients.write(
        tmp_path,
        {**clients.FILES, "engagement.yaml": clients.FILES["engagement.yaml"].replace("survey_2026.csv", name)},
    )
    with pytest.raises(InputError) as error:
        check("acme", workspace=tmp_path)
    assert [fault.found for fault in error.value.faults] == [f'no file "{name}"']


def test_a_thousand_faults_of_a_file_are_capped_where_they_are_printed(tmp_path, capsys):
    from workbench.cli.terminal import print_error
    from workbench.errors import Fault

    print_error(
        InputError(Fault("t.csv", f"fault {number}", "none", "mend it", line=number) for number in range(1, 1001))
    )
    said = capsys.readouterr().err
    assert said.count("found:") == 50
    assert "t.csv: and 950 more" in said


def test_a_zip_that_is_no_workbook_is_refused(tmp_path):
    path = tmp_path / "t.xlsx"
    path.write_bytes(b"PK\x03\x04" + zlib.compress(b"x" * 1000))
    assert "a damaged or incomplete workbook" in refused(path)
