"""Numbers that were typed by hand and that a new run no longer says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from workbench.export.review.printed import Printed, figures
from workbench.export.review.record import Value
from workbench.refresh import series as drawn
from workbench.refresh import shapes
from workbench.refresh.entries import Entry
from workbench.render.slide.xml import qn

UNITS = {"percent": "share", "pp": "share", "money": "EUR", "plain": "score"}


def stale(mine: Any, base: Any, new: Any, renewed: Mapping[str, set[str]]) -> Iterator[Entry]:
    """The figures of an edited slide that the deck as made shows in its place and the new run's does not.

    Read after the merge: what is left of the old figures is what the consultant typed. `base` and `new` are the slide as
    made and as it is now, None for a slide of the consultant's own, of which only figures that have become one other
    (`renewed`) are told.
    """
    lines = {line for _, line in _lines(new)}
    typed = [(name, line, one) for name, line in _lines(mine) if line not in lines for one in figures(line)]
    if not typed:
        return
    old, now, data = _said(base), _said(new), (_data(base), _data(new))
    known = [one.text for one in now]
    for name, line, one in typed:
        become = renewed.get(one.text, set()) | renewed.get(one.text.replace("−", "-"), set())
        if base is None:
            if len(become) == 1 and _telling(one) and one.text not in become:
                yield Entry("stale", name, line, ", ".join(become))
            continue
        was = any(one.equals(other) for other in old) or (_telling(one) and _drawn(one, data[0]))
        still = any(one.equals(other) for other in now) or one.text in known or _drawn(one, data[1])
        if was and not still:
            yield Entry("stale", name, f"{one.text}: {line}", ", ".join(sorted(become)))


def _telling(one: Printed) -> bool:
    """Whether a figure is more than a small number that may stand for anything."""
    return one.kind != "plain" or one.signed or len(re.sub(r"\D", "", one.text)) > 1


def _said(slide: Any) -> list[Printed]:
    return [one for _, line in _lines(slide) for one in figures(line)]


def _lines(slide: Any) -> list[tuple[str, str]]:
    """The lines of a slide, each with the name of its shape."""
    return [
        (one.name, line)
        for one in (() if slide is None else shapes.leaves(slide._element.cSld.spTree))
        if not one.is_furniture
        for line in one.text.split("\n")
    ]


def _data(slide: Any) -> list[float]:
    """The numbers that a slide's charts draw."""
    if slide is None:
        return []
    found = []
    for one in slide._element.iter(qn("c:chart")):
        key = one.get(qn("r:id"))
        if key in slide.part.rels:
            for series in slide.part.related_part(key)._element.iter(drawn.SER):
                for cache in drawn.caches(series).values():
                    found += [
                        float(text)
                        for text in drawn.points(cache).values()
                        if re.fullmatch(r"-?[\d.]+(?:e-?\d+)?", text)
                    ]
    return found


def _drawn(one: Printed, numbers: list[float]) -> bool:
    return any(one.shows(Value(number, UNITS.get(one.kind, "score"))) for number in numbers)
