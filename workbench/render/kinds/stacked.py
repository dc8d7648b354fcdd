"""Parts of a whole, absolute: the part in focus wears the accent, what falls short is orange, the sum stands behind the last part."""

from __future__ import annotations

from workbench.exhibits import Exhibit
from workbench.render import theme
from workbench.render.kinds import _parts
from workbench.render.layout import data
from workbench.render.layout.box import Box
from workbench.render.layout.charts import Chart
from workbench.render.layout.style import Style


def stacked(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """One bar a category; a part is labelled where its figure fits inside."""
    names, parts, cells = data.grid(exhibit, "category", "series")
    colours = theme.categories(len(parts))
    told = dict.fromkeys(exhibit.highlight, theme.ACCENT) | dict.fromkeys(exhibit.short, theme.SHORT)
    if any(part in told for part in parts):
        greys = iter(
            theme.greys(len(parts))[any(part in exhibit.short for part in parts) :]
        )  # the darkest is near orange
        colours = [told.get(part) or next(greys) for part in parts]
    sums = [sum(float(data.number(cells.get((name, part))) or 0) for part in parts) for name in names]
    return _parts.whole(exhibit, (names, parts, cells), colours, style, room, sums=sums)


KIND = _parts.parted(stacked)
