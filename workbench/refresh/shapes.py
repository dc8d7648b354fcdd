"""The shapes of an edited slide: which of the deck as made each is, whatever was moved, grouped, copied or renamed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from workbench.refresh.pairing import alike
from workbench.refresh.tables import cell_text
from workbench.refresh.words import texts_of
from workbench.refresh.xmltree import local
from workbench.render.slide.xml import qn

FRAME, OFF, EXT, BODY, CELL = (qn(name) for name in ("p:xfrm", "a:off", "a:ext", "p:txBody", "a:tc"))
PLACE, PH, TABLE, CHART = f"{qn('p:spPr')}/{qn('a:xfrm')}", qn("p:ph"), qn("a:tbl"), qn("c:chart")
LEAVES = {"sp", "pic", "graphicFrame", "cxnSp"}
LIKE = 0.5  # of words and place alike: below, a shape is another one
OURS = ("exhibit:", "curve:", "caption:", "key:", "card:", "figure:")  # names that no two exhibits share


@dataclass(frozen=True)
class Leaf:
    """One shape that is no group; what it shows is read when first asked for, and stays what it was then."""

    element: Any
    id: str
    name: str

    @cached_property
    def kind(self) -> str:
        """`text`, `chart`, `table`, `graphic`, `pic` or `cxnSp`."""
        name = local(self.element)
        if name != "graphicFrame":
            return "text" if name == "sp" else name
        found = next(self.element.iter(TABLE, CHART), None)
        return "graphic" if found is None else "table" if found.tag == TABLE else "chart"

    @cached_property
    def ph(self) -> tuple[str, str] | None:
        """The kind and number of its placeholder."""
        found = next(self.element[0].iter(PH), None)
        return None if found is None else (found.get("type", "body"), found.get("idx", "0"))

    @cached_property
    def text(self) -> str:
        """All words of a shape, the cells of a table too."""
        body = self.element.find(BODY)
        if body is not None:
            return "\n".join(texts_of(body))
        return "\n".join(map(cell_text, self.element.iter(CELL)))

    @cached_property
    def box(self) -> tuple[int, ...] | None:
        """Left, top, width and height in EMU; None where the layout says them."""
        place = self.element.find(FRAME)
        if place is None:
            place = self.element.find(PLACE)
        if place is None:
            return None
        off, ext = place.find(OFF), place.find(EXT)
        if off is None or ext is None:
            return None
        return tuple(int(one.get(name, 0)) for one, name in ((off, "x"), (off, "y"), (ext, "cx"), (ext, "cy")))

    @property
    def is_furniture(self) -> bool:
        """Whether it is a date, footer or slide number."""
        return self.ph is not None and self.ph[0] in {"dt", "ftr", "sldNum"}


def leaves(tree: Any) -> list[Leaf]:
    """The shapes of a tree in drawing order, those in groups too."""
    return [leaf(one) for one in _elements(tree)]


def _elements(tree: Any) -> Iterator[Any]:
    for one in tree:
        name = local(one)
        if name in LEAVES:
            yield one
        elif name in {"grpSp", "AlternateContent", "Choice"}:
            yield from _elements(one)


def leaf(element: Any) -> Leaf:
    """What is known of one shape."""
    head = properties(element)
    return Leaf(element, head.get("id", ""), head.get("name", ""))


def properties(element: Any) -> Any:
    """The element that holds a shape's number, name and alternative text."""
    return element[0][0]


def matched(mine: Sequence[Leaf], base: Sequence[Leaf]) -> dict[int, int]:
    """The position in `base` of each shape of `mine` that was made, not added; no two have the same."""
    found: dict[int, int] = {}
    for key in (
        lambda one: (one.id, one.name, one.kind),
        lambda one: (one.name, one.kind),
        lambda one: (one.ph, one.kind) if one.ph else None,
        lambda one: (one.id, one.kind, one.text),
    ):
        free = [at for at in range(len(base)) if at not in set(found.values())]
        _by_key(mine, base, found, free, key)
    _by_likeness(mine, base, found)
    return found


def _by_key(mine: Sequence[Leaf], base: Sequence[Leaf], found: dict[int, int], free: list[int], key: Any) -> None:
    """Pairs by a key, in order where several share it and each side has as many."""
    left: dict[Any, list[int]] = {}
    right: dict[Any, list[int]] = {}
    for at, one in enumerate(mine):
        if at not in found and key(one) is not None:
            left.setdefault(key(one), []).append(at)
    for at in free:
        right.setdefault(key(base[at]), []).append(at)
    for name, ours in left.items():
        made = right.get(name, [])
        if len(ours) == len(made) or (made and len(made) == 1):
            found |= dict(zip(ours, made, strict=False))


def _by_likeness(mine: Sequence[Leaf], base: Sequence[Leaf], found: dict[int, int]) -> None:
    left = [at for at in range(len(mine)) if at not in found]
    right = [at for at in range(len(base)) if at not in set(found.values())]
    scores = [(likeness(mine[i], base[j]), i, j) for i in left for j in right if mine[i].kind == base[j].kind]
    for score, i, j in sorted(scores, key=lambda one: (-one[0], one[1], one[2])):
        if score >= LIKE and i not in found and j not in found.values():
            found[i] = j


def likeness(one: Leaf, other: Leaf) -> float:
    """How much two shapes are alike, 0 to 1: words, and the place for what has none."""
    if one.text or other.text:
        return alike(one.text[:400], other.text[:400])
    if one.box is None or other.box is None:
        return 0.0
    far = sum(abs(a - b) for a, b in zip(one.box, other.box, strict=True))
    return 1.0 if far < 20_000 else 0.6 if far < 2_000_000 and one.kind != "text" else 0.0
