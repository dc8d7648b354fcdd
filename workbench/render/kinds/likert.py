"""Answers on a scale, worst to best, in colours that have a middle."""

from __future__ import annotations

from workbench.exhibits import Exhibit
from workbench.render import theme
from workbench.render.kinds import _parts
from workbench.render.kinds.bar import people
from workbench.render.layout import data
from workbench.render.layout.box import Box
from workbench.render.layout.charts import Chart
from workbench.render.layout.style import Style


def likert(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """One bar a question, its base beside its name."""
    names, answers, cells = data.grid(exhibit, "category", "series")
    counts = {data.words(row["category"]): row.get("n") for row in exhibit.records()}
    titled = {name: f"{name} ({people(counts[name], style)})" if counts[name] is not None else name for name in names}
    cells = {(titled[name], answer): value for (name, answer), value in cells.items()}
    steps = theme.diverging_steps(len(answers), style.accent)
    return _parts.whole(exhibit, (list(titled.values()), answers, cells), steps, style, room)


KIND = _parts.parted(likert)
