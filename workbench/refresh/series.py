"""One series of a native chart: its values by path and position, and the keys by which its points are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from typing import Any

from workbench.refresh.pairing import label
from workbench.refresh.xmltree import inside, local
from workbench.render.slide.xml import el, qn

SER, PT, IDX, V, COUNT = (qn(f"c:{name}") for name in ("ser", "pt", "idx", "v", "ptCount"))
CACHES = ("strCache", "numCache", "dlblRangeCache", "strLit", "numLit")
POINTS = ("dPt", "dLbl")  # looks of single points, by position


def name_of(series: Any) -> str:
    """A series' name as its chart caches it."""
    found = series.find(qn("c:tx"))
    return "" if found is None else "".join(found.itertext(V)).strip() or "".join(found.itertext()).strip()


def caches(series: Any) -> dict[str, Any]:
    """The lists of values of a series by their path: `cat/strRef/strCache`, `val/numRef/numCache` and the like."""
    found = {}
    for cache in inside(series, *CACHES):
        path = [name for name in _below(cache, series) if not name.endswith(("Cache", "Ref", "Lit"))]
        if path[0] != "tx":
            found["/".join(path)] = cache
    return found


def _below(element: Any, top: Any) -> list[str]:
    names = [local(element)]
    for one in element.iterancestors():
        if one is top:
            break
        names.append(local(one))
    return names[::-1]


def points(cache: Any) -> dict[int, str]:
    """The values of a cache by position."""
    return {int(one.get("idx")): one.findtext(V) or "" for one in cache.iterchildren(PT)}


def size_of(series: Any) -> int:
    """How many points a series has."""
    counts = [int(one.find(COUNT).get("val")) for one in caches(series).values() if one.find(COUNT) is not None]
    return max(counts, default=0)


def labels_of(series: Any) -> list[str]:
    """What names each point: its category, the label it carries, or nothing."""
    found = caches(series)
    named = next((cache for path, cache in found.items() if path.startswith("cat") or "datalabelsRange" in path), None)
    texts = points(named) if named is not None else {}
    return [texts.get(at, "") for at in range(size_of(series))]


def keys_of(series: Any) -> list[Hashable]:
    """A key for each point: its name with a number where two share it, its position where it has none."""
    count: Counter[str] = Counter()
    found: list[Hashable] = []
    for at, text in enumerate(map(label, labels_of(series))):
        found.append((text, count[text]) if text else ("", at))
        count[text] += 1
    return found


def rewrite(cache: Any, values: list[str | None]) -> None:
    """Write a cache anew: its count, and a point for each value that there is."""
    for one in cache.findall(PT):
        cache.remove(one)
    count = cache.find(COUNT)
    if count is None:
        count = el("c:ptCount")
        cache.append(count)
    count.set("val", str(len(values)))
    last = count
    for at, value in enumerate(values):
        if value is not None:
            made = el("c:pt", el("c:v", text=value), idx=at)
            last.addnext(made)
            last = made


def marked(series: Any, keys: list[Hashable], name: str) -> dict[Hashable, Any]:
    """The looks of single points by key; `name` is `dPt` or `dLbl`."""
    found = {}
    for one in series.iter(qn(f"c:{name}")):
        at = int(one.find(IDX).get("val"))
        found[keys[at] if at < len(keys) else ("beyond", at)] = one
    return found


def reorder(series: Any, final: list[Hashable]) -> None:
    """Put the points of a series into another order of keys; keys that it has none of become gaps."""
    keys = keys_of(series)
    for name in POINTS:
        for key, look in marked(series, keys, name).items():
            if key in final:
                look.find(IDX).set("val", str(final.index(key)))
            else:
                look.getparent().remove(look)
    texts = dict(zip(keys, labels_of(series), strict=True))
    for path, cache in caches(series).items():
        here = points(cache)
        if path.startswith("cat"):
            rewrite(cache, [texts.get(key, str(key[0]) if isinstance(key, tuple) else "") for key in final])
        else:
            rewrite(cache, [here.get(keys.index(key)) if key in keys else None for key in final])
