"""Points of a chart that a consultant edited stay, also where the new run no longer has them."""

from __future__ import annotations

import pytest
from pptx.oxml import parse_xml

from workbench.refresh import series
from workbench.refresh.charts import merge_chart
from workbench.refresh.words import Changes
from workbench.render.slide.xml import el, qn

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def bars(names, **lines):
    """A bar chart of several series over the same categories."""

    def cache(tag, texts):
        points = "".join(f'<c:pt idx="{at}"><c:v>{text}</c:v></c:pt>' for at, text in enumerate(texts))
        return f'<{tag}><c:ptCount val="{len(texts)}"/>{points}</{tag}>'

    made = "".join(
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/><c:tx><c:strRef>{cache("c:strCache", [name])}</c:strRef></c:tx>'
        f"<c:cat><c:strRef>{cache('c:strCache', names)}</c:strRef></c:cat>"
        f"<c:val><c:numRef>{cache('c:numCache', values)}</c:numRef></c:val></c:ser>"
        for at, (name, values) in enumerate(lines.items())
    )
    plot = f"<c:plotArea><c:barChart>{made}</c:barChart></c:plotArea>"
    return parse_xml(f'<c:chartSpace xmlns:c="{C}"><c:chart>{plot}</c:chart></c:chartSpace>')


def drawn(chart):
    """The categories, and each series' values."""
    found = list(chart.iter(series.SER))
    return series.labels_of(found[0]), {
        series.name_of(one): list(series.points(series.caches(one)["val"]).values()) for one in found
    }


def three():
    """As made, as it will be edited, and the new run, which has another second category."""
    base, mine = (bars(["Price", "Ease"], low=[0.2, 0.3], high=[0.6, 0.7]) for _ in range(2))
    return base, mine, bars(["Price", "Speed"], low=[0.1, 0.4], high=[0.5, 0.8])


def test_a_value_typed_where_the_new_run_has_no_such_category_stays_in_all_series_and_is_told():
    base, mine, new = three()
    low = next(mine.iter(series.SER))
    next(one for one in series.caches(low)["val"].iterchildren(series.PT) if one.get("idx") == "1").find(
        series.V
    ).text = "0.9"
    changes = Changes()
    merge_chart(mine, base, new, "options", changes)
    names, values = drawn(mine)
    assert sorted(names) == ["Ease", "Price", "Speed"]
    at = {name: names.index(name) for name in names}
    assert [values["low"][at[name]] for name in ("Price", "Ease", "Speed")] == ["0.1", "0.9", "0.4"]
    assert [values["high"][at[name]] for name in ("Price", "Ease", "Speed")] == ["0.5", "0.7", "0.8"]
    assert [(entry.kind, entry.place) for entry in changes.entries] == [("outdated", "options, low, Ease")]


@pytest.mark.parametrize(("foreign", "kept"), [(False, True), (True, False)])
def test_a_coloured_bar_of_a_vanished_category_stays_unless_another_program_writes_all_looks_anew(foreign, kept):
    base, mine, new = three()
    low = next(mine.iter(series.SER))
    low.find(qn("c:cat")).addprevious(el("c:dPt", el("c:idx", val=1), el("c:spPr", el("a:noFill"))))
    changes = Changes(foreign=foreign)
    merge_chart(mine, base, new, "options", changes)
    assert ("Ease" in drawn(mine)[0]) is kept
    assert bool(changes.entries) is kept


def test_categories_that_nobody_edited_are_the_new_runs():
    base, mine, new = three()
    changes = Changes()
    merge_chart(mine, base, new, "options", changes)
    assert drawn(mine) == (["Price", "Speed"], {"low": ["0.1", "0.4"], "high": ["0.5", "0.8"]})
    assert changes.entries == []
