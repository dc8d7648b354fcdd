"""The executed notebook is the record: what is read back, and what is refused."""

import pandas as pd
import pytest

from workbench import context as contexts
from workbench import exhibits
from workbench import result as results
from workbench.context import Brand, Context
from workbench.document import SVG, Prose, read
from workbench.errors import MisuseError
from workbench.privacy.rules import STANDARD
from workbench.result import Estimate, Result


def cell(kind: str, source: str, *bundles: dict[str, object], name: str = "c") -> dict[str, object]:
    outputs = [{"output_type": "display_data", "data": data, "metadata": {}} for data in bundles]
    return {"cell_type": kind, "id": name, "source": source, "metadata": {}} | (
        {"outputs": outputs} if kind == "code" else {}
    )


def notebook(*, client: str = "acme", run: str = "r1", module: str = "voice") -> dict[str, object]:
    context = Context(
        client=client, name="Acme", run=run, brand=Brand(accent="#112233"), scope=(("05", "no plan"),)
    )
    result = Result(module, {"nps": Estimate(24.0, n=601, unit="points")}, text="NPS is +24.", rules=STANDARD)
    shown = exhibits.exhibit(
        pd.DataFrame({"w": ["2026"], "v": [24.0]}),
        kind="bar",
        id=f"{module}.waves",
        title="NPS is +24",
        encoding={"category": "w", "value": "v"},
    )
    return {
        "cells": [
            cell("markdown", "# Voice of the customer\n\nWhat do customers say?", name="title"),
            cell("code", "open", {contexts.MIME: context.to_json()}, name="open"),
            cell("markdown", "## Loyalty", name="loyalty"),
            cell("code", "record", {results.MIME: result.to_json()}, name="record"),
            cell("code", "show", {exhibits.MIME: shown.to_json(), SVG: ["<svg>", "</svg>"]}, name="show"),
        ]
    }


def test_sections_hold_prose_results_and_exhibits_in_cell_order():
    document = read([("02_voice", notebook())])
    section = document.sections[0]
    assert section.title == "Voice of the customer"
    assert section.blocks[0] == Prose("What do customers say?", "title")
    assert [type(block).__name__ for block in section.blocks] == ["Prose", "Prose", "Recorded", "Shown"]
    assert section.exhibits[0].svg == "<svg></svg>"
    assert document.context.scope == (("05", "no plan"),)


def test_every_figure_names_its_notebook_and_cell():
    assert read([("02_voice", notebook())]).to_json()["figures"]["voice.nps"] == {
        "value": 24.0, "low": None, "high": None, "n": 601, "unit": "points", "notebook": "02_voice", "cell": "record",
    }  # fmt: skip


@pytest.mark.parametrize("other", [{"client": "beta"}, {"run": "r2"}])
def test_notebooks_of_another_client_or_run_are_refused(other):
    with pytest.raises(MisuseError, match="belongs to"):
        read([("01", notebook()), ("02", notebook(module="journey", **other))])


def test_a_notebook_that_was_not_executed_is_refused():
    with pytest.raises(MisuseError, match="execute it first"):
        read([("01", {"cells": [cell("code", "1")]})])


def test_two_results_of_one_name_are_refused():
    with pytest.raises(MisuseError, match="twice"):
        read([("01", notebook()), ("02", notebook())])


def test_nothing_to_read_is_refused():
    with pytest.raises(MisuseError, match="no executed notebook"):
        read([])
