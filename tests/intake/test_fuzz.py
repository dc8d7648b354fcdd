"""Whatever bytes a file holds, reading it ends in values or in faults, never in a traceback of another kind."""

import contextlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.errors import InputError
from workbench.intake.opening import read_table
from workbench.intake.schema import Column, cast
from workbench.sources.yaml import parse

CELLS = st.text(st.characters(codec="utf-8"), max_size=6) | st.sampled_from(
    ['"', ",", ";", "\n", "\r\n", "NA", "5", "\x00", "="]
)
YAML = st.lists(
    st.sampled_from(
        [
            "a",
            ":",
            " ",
            "\n",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "&",
            "*",
            "!",
            "|",
            ">",
            "'",
            '"',
            "\t",
            "#",
            "---",
            "?",
            "5",
            "é",
        ]
    ),
    max_size=30,
)
QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@QUICK
@given(st.lists(CELLS, max_size=20).map("".join).map(str.encode) | st.binary(max_size=60))
def test_any_csv_is_read_or_refused(tmp_path, content):
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    with contextlib.suppress(InputError):
        cast(read_table(path, shown="t.csv"), (Column("a", "number"), Column("b", "id", required=False)), other=True)


@QUICK
@given(YAML.map("".join).map(str.encode) | st.binary(max_size=40))
def test_any_yaml_is_read_or_refused(tmp_path, content):
    path = tmp_path / "t.yaml"
    path.write_bytes(content)
    with contextlib.suppress(InputError):
        parse(path, shown="t.yaml")


@QUICK
@given(st.binary(max_size=80).map(lambda data: b"PK\x03\x04" + data))
def test_any_workbook_is_read_or_refused(tmp_path, content):
    path = tmp_path / "t.xlsx"
    path.write_bytes(content)
    with pytest.raises(InputError):
        read_table(path, shown="t.xlsx")
