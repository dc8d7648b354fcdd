"""Results are frozen, complete and survive the notebook's JSON."""

import json
from dataclasses import replace

import pandas as pd
import pytest

from workbench.privacy.rules import STANDARD
from workbench.result import Check, Estimate, Result


def a_result() -> Result:
    return Result(
        module="voice",
        figures={"nps": Estimate(24.0, 20.5, 27.5, n=601, unit="points"), "ces": Estimate(None, unit="score")},
        tables={"by_wave": pd.DataFrame({"wave": ["2025", "2026"], "nps": [18.0, float("nan")]})},
        checks=(Check("base", "passed", "601 answers"),),
        text="NPS is +24.",
        rules=STANDARD,
    )


def test_a_result_survives_the_way_through_json():
    back = Result.from_json(json.loads(json.dumps(a_result().to_json(), allow_nan=False)))
    assert dict(back.figures) == dict(a_result().figures)
    assert back.checks == a_result().checks
    pd.testing.assert_frame_equal(back.table("by_wave"), a_result().table("by_wave"))


def test_missing_numbers_become_null():
    assert a_result().to_json()["tables"]["by_wave"]["rows"] == [["2025", 18.0], ["2026", None]]
    assert Estimate(float("nan")).value is None


def test_a_reader_cannot_change_the_record():
    result = a_result()
    mine = result.table("by_wave")
    mine.loc[0, "nps"] = 99.0
    assert result.table("by_wave").loc[0, "nps"] == 18.0
    with pytest.raises(TypeError):
        result.figures["nps"] = Estimate(1.0)  # type: ignore[index]


def test_a_figure_is_named_by_module_and_name():
    assert a_result().figure_id("nps") == "voice.nps"


def test_an_unknown_figure_names_the_known_ones():
    with pytest.raises(KeyError, match="nps"):
        a_result().figure_id("csat")


def test_an_unknown_table_names_the_nearest_and_all_there_are():
    with pytest.raises(KeyError) as error:
        a_result().table("by_wav")
    assert error.value.args == ("voice has no table 'by_wav'. Did you mean \"by_wave\"? It has by_wave",)


def test_a_result_lists_its_figures_and_tables_in_a_notebook_and_escapes_what_it_says():
    shown = replace(a_result(), text="NPS < CSAT")._repr_html_()
    assert "<p>NPS &lt; CSAT</p>" in shown
    assert "<td>nps</td><td>+24</td><td>+21 to +28</td><td>601</td>" in shown
    assert "<td>ces</td><td>–</td><td></td><td></td>" in shown, "a figure that is missing"
    assert "<summary>1 tables</summary>" in shown
    assert "<td>by_wave</td><td>2</td><td>wave, nps</td>" in shown
    assert "<td>base</td><td>passed</td><td>601 answers</td>" in shown


def test_an_unknown_unit_is_refused():
    with pytest.raises(KeyError):
        Estimate(1.0, unit="percent")
