"""Parameters are read by parsing, typed by their defaults, and refused where they would be ignored."""

from __future__ import annotations

import pytest

from workbench.errors import MisuseError
from workbench.run.parameters import bind, declared, typed


def notebook(*sources: str, tag: str = "parameters") -> dict:
    cells = [{"cell_type": "code", "metadata": {"tags": [tag]}, "source": source} for source in sources]
    return {"cells": [*cells, {"cell_type": "markdown", "metadata": {"tags": [tag]}, "source": "prose"}]}


def test_defaults_are_read_from_annotated_and_plain_assignments_with_several_equals_signs():
    source = 'client = "A # B"\nwave: int | None = None\nurl = "http://x/?a=b"\nweights = {"a": [1, 2.5]}\n"""Why."""'
    assert declared(notebook(source), name="01") == {
        "client": "A # B",
        "wave": None,
        "url": "http://x/?a=b",
        "weights": {"a": [1, 2.5]},
    }


@pytest.mark.parametrize("sources", [(), ("a = 1", "b = 2")], ids=["none", "two"])
def test_a_notebook_without_exactly_one_parameters_cell_is_refused(sources):
    with pytest.raises(MisuseError, match=f"has {len(sources)} cells tagged"):
        declared(notebook(*sources), name="01_x")


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("a = ", "line 1 of the parameters cell is not Python"),
        ("import os", "is not `name = value`"),
        ("a, b = 1, 2", "is not `name = value`"),
        ("a.b = 1", "is not `name = value`"),
        ("a: int", "is not `name = value`"),
        ("a = today()", "default of a is not a plain value"),
        ("a = (1, 2)", "tuple changes its type"),
        ("a = b'x'", "bytes changes its type"),
        ("a = {1: 2}", "keys of a mapping must be texts"),
        ("a = [1e999]", "must be finite"),
    ],
)
def test_a_parameters_cell_holds_only_names_with_plain_json_values(source, says):
    with pytest.raises(MisuseError, match=says):
        declared(notebook(source), name="01_x")


def test_given_values_replace_defaults_and_an_integer_may_stand_for_a_float():
    assert bind({"client": "a", "share": 0.5, "n": None}, {"client": "b", "share": 1, "n": [1]}, name="01") == {
        "client": "b",
        "share": 1,
        "n": [1],
    }


def test_an_undeclared_parameter_is_refused_with_the_nearest_name():
    with pytest.raises(MisuseError, match=r'declares no parameter \'widht\'.*Did you mean "width"'):
        bind({"client": "a", "width": 10}, {"widht": 999}, name="01")


@pytest.mark.parametrize("name", ["client; import os #", "class", "a-b", ""])
def test_a_name_that_would_be_written_as_code_is_refused(name):
    with pytest.raises(MisuseError, match="cannot be the name of a parameter"):
        bind({"client": "a"}, {name: 1}, name="01")


@pytest.mark.parametrize(("default", "value"), [("a", 7), (1, "7"), (1, True), (1.5, True), (True, 1), ([1], {"a": 1})])
def test_a_value_of_another_type_than_the_default_is_refused(default, value):
    with pytest.raises(MisuseError, match=f"found a {type(value).__name__}; allowed: a {type(default).__name__}"):
        bind({"x": default}, {"x": value}, name="01")


@pytest.mark.parametrize(
    ("text", "default", "value"),
    [
        ("007", "a", "007"),
        ("1e5", None, "1e5"),
        ("-3", 1, -3),
        ("2.5", 1.0, 2.5),
        ("true", False, True),
        ('["a", 1]', [], ["a", 1]),
    ],
)
def test_a_text_of_the_command_line_takes_the_type_of_the_default(text, default, value):
    found = typed("x", text, default)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("text", "default"), [("1_000", 1), ("٣", 1), ("1e5", 1), ("yes", True), ("1", True), ("nan", 1.0), ("{", {})]
)
def test_a_text_that_does_not_fit_the_default_is_refused(text, default):
    with pytest.raises(MisuseError, match="parameter x"):
        typed("x", text, default)
