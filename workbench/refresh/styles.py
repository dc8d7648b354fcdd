"""Masters, layouts and themes three-way: what the consultant left as made becomes the new run's, restyled ones stay."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from workbench.refresh.transplant import Carrier
from workbench.refresh.xmltree import first, inside, local, same
from workbench.render.slide.xml import el

LAYOUTS = "sldLayoutIdLst"


def merge_styles(mine: Any, base: Any, new: Any, carrier: Carrier) -> None:
    """Bring masters, layouts and themes of a new run's deck into an edited one, where nobody restyled them."""
    for m, b, n in zip(mine.slide_masters, base.slide_masters, new.slide_masters, strict=False):
        _theme(m.part, b.part, n.part)
        _content(m, b, n, carrier)
        left, above, right = ({one.name: one for one in master.slide_layouts} for master in (m, b, n))
        for name, layout in right.items():
            if name in left and name in above:
                _content(left[name], above[name], layout, carrier)
            elif name not in left and name not in above:
                _add(m, layout, carrier)


def _theme(mine: Any, base: Any, new: Any) -> None:
    parts = [one.part_related_by(RT.THEME) for one in (mine, base, new)]
    roots = [etree.fromstring(part.blob) for part in parts]
    if same(roots[0], roots[1]):
        parts[0]._blob = parts[2].blob


def _content(mine: Any, base: Any, new: Any, carrier: Carrier) -> None:
    """What a master or layout shows and how it sets text; the list of its layouts is its own."""
    left, above, right = (one._element for one in (mine, base, new))
    said = [[one for one in element.iterchildren("*") if local(one) != LAYOUTS] for element in (left, above)]
    if len(said[0]) != len(said[1]) or not all(map(same, *said)):
        return
    for child in [one for one in left if local(one) != LAYOUTS]:
        left.remove(child)
    listed = first(left, LAYOUTS)
    for child in right:
        if local(child) == LAYOUTS:
            continue
        made = carrier.adopt(child, new.part, mine.part)
        before = any(local(one) == LAYOUTS for one in child.itersiblings())
        if listed is not None and before:
            listed.addprevious(made)
        else:
            left.append(made)


def _add(master: Any, layout: Any, carrier: Carrier) -> None:
    """A layout that only the new run's deck has, at the end of the master's."""
    part = carrier.copied(layout.part, RT.SLIDE_LAYOUT)
    part.relate_to(master.part, RT.SLIDE_MASTER)
    key = master.part.relate_to(part, RT.SLIDE_LAYOUT)
    deck = master.part.package.presentation_part._element
    taken = [int(one.get("id")) for one in inside(deck, "sldMasterId")]
    for other in master.part.package.presentation_part.presentation.slide_masters:
        taken += [int(one.get("id")) for one in inside(other._element, "sldLayoutId")]
    master._element.get_or_add_sldLayoutIdLst().append(el("p:sldLayoutId", id=max(taken) + 1, r_id=key))
