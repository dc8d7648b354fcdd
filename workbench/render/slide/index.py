"""The page numbers of an index, known once all slides stand: each links to the page that it names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE

from workbench.render.slide.xml import el, qn

ROOM = "000–000"  # what a cell holds until its pages are known
JUMP = "ppaction://hlinksldjump"


def fill(
    deck: Any, slides: Sequence[Any], pages: Sequence[tuple[str, str]], sections: Sequence[tuple[str, list[int]]]
) -> None:
    """Write pages into the second and third cell of each row of an index, which may go on over several slides.

    `pages` are for each row the deck's sections that its two cells point to, `sections` those with their slide ids.
    """
    order = [int(one.id) for one in deck.slides._sldIdLst]
    first: dict[str, list[int]] = {}
    for name, ids in sections:
        first.setdefault(name, ids)
    rows = [(slide, row) for slide in slides for row in list(slide._element.iter(qn("a:tr")))[1:]]
    for (slide, row), wanted in zip(rows, pages, strict=True):
        for cell, name in zip(row.findall(qn("a:tc"))[1:3], wanted, strict=True):
            if name in first:
                at = [order.index(id_) + 1 for id_ in first[name]]
                _point(slide, cell, deck.slides[at[0] - 1], str(at[0]) if len(at) == 1 else f"{at[0]}–{at[-1]}")


def _point(slide: Any, cell: Any, target: Any, text: str) -> None:
    run = cell.find(qn("a:txBody")).find(qn("a:p")).find(qn("a:r"))
    run.find(qn("a:t")).text = text
    key = slide.part.relate_to(target.part, RELATIONSHIP_TYPE.SLIDE)
    run.find(qn("a:rPr")).append(el("a:hlinkClick", r_id=key, action=JUMP))
