"""The matrix with few and with many points: no program leaves a bubble out."""

from __future__ import annotations

import pandas as pd
import pytest

from workbench.exhibits import exhibit
from workbench.render.kinds.matrix import matrix
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style


def drawn(items):
    data = pd.DataFrame(
        {
            "item": items,
            "x": [1 + at % 5 for at in range(len(items))],
            "y": [5 - at % 4 for at in range(len(items))],
        }
    )
    shown = exhibit(
        data, kind="matrix", id="m", title="The first leads", encoding={"label": "item", "x": "x", "y": "y"},
        scale=(1.0, 5.0), highlight=(items[0],), labels={"top left": "Quick wins"},
    )  # fmt: skip
    return matrix(shown, Style(), Box(0, 0, 600, 360))


@pytest.mark.parametrize("items", [["A"], ["A", "B"], ["A", "B", "C"], list("ABCDEFGH")])
def test_no_series_is_longer_than_the_first_because_libreoffice_would_not_draw_the_first(items):
    chart = drawn(items)
    (plot,) = chart.plots
    lengths = [len(series.values) for series in plot.series]
    assert lengths[0] == max(lengths)
    assert sum(lengths) == len(items) + 4


def test_the_names_of_the_quadrants_are_no_entry_of_the_legend_wherever_they_stand():
    for items in (["A"], list("ABCDEFGH")):
        chart = drawn(items)
        (at,) = chart.unnamed
        assert chart.plots[0].series[at].colour is None
