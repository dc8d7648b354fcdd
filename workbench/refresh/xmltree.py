"""Open XML as trees: what counts as the same, and the merge of three versions of one element."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from copy import deepcopy
from functools import cache
from typing import Any

from lxml.etree import tostring

NOISE = {"dirty", "err", "smtClean"}  # what PowerPoint notes about its own spelling check
IDENTITIES = {  # extensions that only number things, which PowerPoint adds when it saves
    "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}", "{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}", "{D42A27DB-BD31-4B8C-83A1-F6EECF244321}",
    "{0D108BD9-81ED-4DB2-BD59-A6C34878D82A}", "{9D8B030D-6E8A-4147-A177-3AD203B41FA5}", "{C3380CC4-5D6E-409C-BE32-E72D297353CC}",
}  # fmt: skip
SAYS = {
    "t",
    "v",
    "f",
    "separator",
    "formatCode",
    "text",
    "attrName",
}  # elements whose text counts; elsewhere it is layout of the file
# Of which an element has one: another of the group in its place is a change, not one more child.
GROUPS = {
    name: group
    for group, names in {
        "fill": "noFill solidFill gradFill blipFill pattFill grpFill",
        "geometry": "custGeom prstGeom",
        "autofit": "noAutofit normAutofit spAutoFit",
        "bullet": "buNone buAutoNum buChar buBlip",
        "colour": "srgbClr schemeClr sysClr prstClr scrgbClr hslClr",
        "effect": "effectLst effectDag",
        "crossing": "crosses crossesAt",
        "source": "strRef numRef rich strLit numLit multiLvlStrRef",
        "dash": "prstDash custDash",
        "join": "round bevel miter",
    }.items()
    for name in names.split()
}
WHOLE = {"dLbl", "dPt", "legendEntry", "gradFill", "blipFill", "custGeom", "manualLayout"}  # never merged inside
# The schema's order of children, by parent.
ORDER = {
    parent: {name: at for at, name in enumerate(children.split())}
    for parents, children in {
        "ser": "idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat xVal val yVal smooth shape bubbleSize bubble3D extLst",
        "catAx valAx dateAx serAx": "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset baseTimeUnit tickLblSkip tickMarkSkip noMultiLvlLbl crossBetween majorUnit minorUnit dispUnits extLst",
        "scaling": "logBase orientation max min extLst",
        "barChart lineChart radarChart bubbleChart areaChart pieChart scatterChart doughnutChart": "barDir scatterStyle radarStyle grouping varyColors ser dLbls gapWidth overlap serLines dropLines hiLowLines upDownBars marker smooth bubble3D bubbleScale showNegBubbles sizeRepresents firstSliceAng holeSize axId extLst",
        "dLbls": "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst",
        "chart": "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst",
        "plotArea": "layout barChart lineChart radarChart bubbleChart areaChart pieChart scatterChart doughnutChart catAx valAx dateAx serAx dTable spPr extLst",
        "legend": "legendPos legendEntry layout overlay spPr txPr extLst",
        "title": "tx layout overlay spPr txPr extLst",
        "chartSpace": "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst",
        "spPr": "xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst effectDag scene3d sp3d extLst",
        "tcPr": "lnL lnR lnT lnB lnTlToBr lnBlToTr cell3D noFill solidFill gradFill blipFill pattFill grpFill headers extLst",
        "ln": "noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd extLst",
        "bodyPr": "prstTxWarp noAutofit normAutofit spAutoFit scene3d sp3d flatTx extLst",
        "tblPr": "noFill solidFill gradFill effectLst tableStyle tableStyleId extLst",
        "cSld": "bg spTree custDataLst controls extLst",
        "sld": "cSld clrMapOvr transition timing extLst",
    }.items()
    for parent in parents.split()
}  # fmt: skip


@cache
def _bare(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def local(element: Any) -> str:
    """An element's name without its namespace; empty for a comment."""
    return _bare(element.tag)


@cache
def _anywhere(names: tuple[str, ...]) -> list[str]:
    return [f"{{*}}{name}" for name in names]


def named(element: Any, *names: str) -> list[Any]:
    """The children of these names, in whatever namespace."""
    return list(element.iterchildren(*_anywhere(names)))


def first(element: Any, name: str) -> Any:
    """The first child of a name, in whatever namespace; None where there is none."""
    return next(element.iterchildren(*_anywhere((name,))), None)


def inside(element: Any, *names: str) -> Iterator[Any]:
    """The element itself and what is below it of these names, in whatever namespace."""
    found: Iterator[Any] = element.iter(*_anywhere(names))
    return found


def children(element: Any) -> list[Any]:
    """The child elements that say something: no comments, no numbers that PowerPoint adds."""
    return [child for child in element.iterchildren("*") if _bare(child.tag) not in {"ext", "extLst"} or _counts(child)]


def _counts(extension: Any) -> bool:
    return extension.get("uri") not in IDENTITIES if _bare(extension.tag) == "ext" else bool(children(extension))


def same(one: Any, other: Any) -> bool:
    """Whether two elements say the same, whatever prefixes and order of attributes they have; None is only None's like."""
    if one is None or other is None:
        return one is other
    return one is other or tostring(one) == tostring(other) or _alike(one, other)


def _alike(one: Any, other: Any) -> bool:
    if one.tag != other.tag or _attributes(one) != _attributes(other):
        return False
    left, right = children(one), children(other)
    if left or right:
        return len(left) == len(right) and all(map(_alike, left, right))
    return local(one) not in SAYS or (one.text or "") == (other.text or "")


def _attributes(element: Any) -> dict[str, str]:
    found = {name: text for name, text in element.items() if name not in NOISE}
    if local(element) == "srgbClr":  # programs differ in the case of a colour's letters
        found = {name: text.upper() for name, text in found.items()}
    return found


Key = Callable[[Any, int], Hashable]


def by_name(element: Any, number: int) -> Hashable:
    """The key of a child that has no better one: its name, or its group's, and its number among those."""
    name = local(element)
    if name == "ext" and element.get("uri"):
        return name, element.get("uri")
    return GROUPS.get(name, name), number


def keyed(element: Any, key: Key = by_name) -> dict[Hashable, Any]:
    """The children by key, in order."""
    count: Counter[str] = Counter()
    found: dict[Hashable, Any] = {}
    for child in children(element):
        name = GROUPS.get(local(child), local(child))
        found[key(child, count[name])] = child
        count[name] += 1
    return found


def merge(mine: Any, base: Any, new: Any, *, skip: Iterable[str] = (), key: Key = by_name) -> None:
    """Bring into `mine` what `new` changed of `base`, where `mine` still is as `base`; `skip` are children's names."""
    for name in {*base.attrib, *new.attrib} - NOISE:
        was, now = base.get(name), new.get(name)
        if was != now and mine.get(name) == was:
            mine.attrib.pop(name, None) if now is None else mine.set(name, now)
    left, right, above = keyed(mine, key), keyed(new, key), keyed(base, key)
    leave = set(skip)
    if not (left or right or above):
        if (mine.text or "") == (base.text or ""):
            mine.text = new.text
        return
    for one in dict.fromkeys((*above, *right)):
        m, b, n = left.get(one), above.get(one), right.get(one)
        if leave and local(next(x for x in (m, b, n) if x is not None)) in leave:
            continue
        if m is None:
            if b is None:
                insert(mine, deepcopy(n))
        elif n is None:
            if b is not None and same(m, b):
                mine.remove(m)
        elif b is not None and not same(b, n):
            if same(m, b):
                mine.replace(m, deepcopy(n))
            elif m.tag == b.tag == n.tag and local(m) not in WHOLE:
                merge(m, b, n, key=key)


def insert(parent: Any, child: Any) -> None:
    """Put a child where the schema wants it: before the first that comes later, else at the end."""
    ranks = ORDER.get(local(parent), {})
    rank = ranks.get(local(child))
    if rank is not None:
        for other in parent:
            if ranks.get(local(other), -1) > rank:
                other.addprevious(child)
                return
    last = parent[-1] if len(parent) else None
    if last is not None and local(last) == "extLst":
        last.addprevious(child)
    else:
        parent.append(child)


def order(base: Sequence[Any], mine: Sequence[Any], new: Sequence[Any]) -> tuple[list[Any], bool]:
    """The order of the keys of three lists, and whether both sides changed it.

    Keys that `mine` left out stay out, those that `new` left out stay in only where `base` had none of them; the keys
    that `new` adds follow what they follow there. Keys are unique in each list.
    """
    kept = [key for key in mine if key not in set(base) or key in set(new)]
    common = set(base) & set(mine) & set(new)
    was, now, here = ([key for key in one if key in common] for one in (base, new, mine))
    both = here != was and now != was and here != now
    if here == was and now != was:
        kept = _rearranged(kept, now)
    for at, key in enumerate(new):
        if key in set(base) or key in kept:
            continue
        before = next((one for one in reversed(new[:at]) if one in kept), None)
        kept.insert(0 if before is None else kept.index(before) + 1, key)
    return kept, both


def _rearranged(keys: Sequence[Any], wanted: Sequence[Any]) -> list[Any]:
    """The keys in a wanted order; each that it does not name stays behind the one it stands behind."""
    follows: dict[Hashable, list[Hashable]] = {}
    last: Hashable = None
    for key in keys:
        if key in set(wanted):
            last = key
        else:
            follows.setdefault(last, []).append(key)
    return [*follows.get(None, []), *(one for key in wanted for one in (key, *follows.get(key, [])))]
