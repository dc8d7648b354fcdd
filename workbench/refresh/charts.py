"""Three versions of a native chart merged in place: points by category, series by name, axes and looks as edited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterator
from copy import deepcopy
from typing import Any

from workbench.refresh.pairing import equal, pairs
from workbench.refresh.series import IDX, POINTS, SER, caches, keys_of, marked, name_of, points, reorder, rewrite
from workbench.refresh.words import Changes
from workbench.refresh.xmltree import insert, local, merge, order, same
from workbench.render.slide.xml import qn

AXES = ("catAx", "valAx", "dateAx", "serAx")


def merge_chart(mine: Any, base: Any, new: Any, place: str, changes: Changes) -> None:
    """Bring a new run's data and looks into an edited chart, all `c:chartSpace`; the caller writes the workbook."""
    left, above, right = plots = [one.find(f".//{qn('c:plotArea')}") for one in (mine, base, new)]
    if any(plot is None for plot in plots):
        changes.tell("conflict", place)
        return
    merge(mine, base, new, skip=("externalData", "chart"))
    merge(*(plot.getparent() for plot in plots), skip=("plotArea",))
    merge(*plots, skip=(*{local(one.getparent()) for plot in plots for one in plot.iter(SER)}, *AXES))
    _merge_axes(left, above, right)
    _merge_plots(left, above, right)
    _merge_series(left, above, right, place, changes)


def _axis(element: Any) -> str:
    found = element.find(qn("c:axId"))
    return "" if found is None else found.get("val", "")


def _merge_axes(mine: Any, base: Any, new: Any) -> None:
    left, above, right = ({_axis(one): one for one in plot if local(one) in AXES} for plot in (mine, base, new))
    if len(left) == len(above) and left.keys().isdisjoint(above):  # another program numbers axes anew
        left = dict(zip(above, left.values(), strict=True))
    for key, m in left.items():
        b, n = above.get(key), right.get(key)
        if b is not None and n is not None and m.tag == b.tag == n.tag:
            merge(m, b, n, skip=("axId", "crossAx"))


def _merge_plots(mine: Any, base: Any, new: Any) -> None:
    """What a plot says beside its series, where its type is as made."""
    groups = [[one for one in plot if one.find(SER) is not None] for plot in (mine, base, new)]
    for m, b, n in zip(*groups, strict=False):
        if m.tag == b.tag == n.tag:
            merge(m, b, n, skip=("ser", "axId"))


def _named(plot: Any) -> dict[Hashable, Any]:
    count: Counter[str] = Counter()
    found: dict[Hashable, Any] = {}
    for series in plot.iter(SER):
        name = name_of(series)
        found[name, count[name]] = series
        count[name] += 1
    return found


def _merge_series(mine: Any, base: Any, new: Any, place: str, changes: Changes) -> None:
    above = _named(base)
    left, right = _renamed(_named(mine), above), _named(new)
    # Series side by side keep to one list of points: what was edited in one of them stays in all.
    lasting = {
        point
        for key in left.keys() & above.keys() & right.keys()
        for point in outlasting(left[key], above[key], right[key], foreign=changes.foreign)
    }
    for key, m in list(left.items()):
        b, n = above.get(key), right.get(key)
        where = f"{place}, {name_of(m)}" if len(above) > 1 else place
        if b is not None and n is not None:
            merge_one(m, b, n, where, changes, lasting)
        elif b is not None and same(m, b) and len(left) > 1:
            m.getparent().remove(m)
            del left[key]
        elif b is not None:
            changes.tell("outdated", where)
    for key in right:
        if key not in above and key not in left:
            _add_series(mine, right[key], changes)
            left[key] = right[key]
    for key in above:
        if key not in left and key in right and not same(above[key], right[key]):
            changes.tell("deleted", f"{place}, {name_of(above[key])}")
    _numbered(mine)


def _renamed(mine: dict[Hashable, Any], base: dict[Hashable, Any]) -> dict[Hashable, Any]:
    """The edited series by the names they were made with: one that has a new name is found by its number."""
    free = {series.find(IDX).get("val"): key for key, series in base.items() if key not in mine}
    found: dict[Hashable, Any] = {}
    for key, series in mine.items():
        number = series.find(IDX).get("val") if series.find(IDX) is not None else None
        found[key if key in base or number not in free else free.pop(number)] = series
    return found


def _add_series(mine: Any, series: Any, changes: Changes) -> None:
    """A series of the new run, in the plot of the same type, else in the first."""
    kind = local(series.getparent())
    homes = [one for one in mine if one.find(SER) is not None]
    home = next((one for one in homes if local(one) == kind), homes[0] if homes else None)
    if home is None:
        return
    made = deepcopy(series)
    others = home.findall(SER)
    if others:
        final = keys_of(others[0])
        reorder(made, final)
        others[-1].addnext(made)
    else:
        insert(home, made)
    changes.updated += 1


def _numbered(plot: Any) -> None:
    """Give each series a number of its own, where a new one took another's."""
    for name in ("idx", "order"):
        numbers = [one.find(qn(f"c:{name}")) for one in plot.iter(SER)]
        taken: set[str] = set()
        for number in (one for one in numbers if one is not None):
            if number.get("val") in taken:
                number.set(
                    "val",
                    next(str(at) for at in range(999) if str(at) not in taken | {one.get("val") for one in numbers}),
                )
            taken.add(number.get("val"))


def _edited_keys(mine: Any, base: Any) -> list[Hashable]:
    """The keys of the edited points as they were made: a point that was given another name is found by its place."""
    made, labels = keys_of(base), [str(key) for key in keys_of(base)]
    here = [str(key) for key in keys_of(mine)]
    own = keys_of(mine)
    back = {j: i for i, j in pairs(labels, here) if i is not None and j is not None}
    if len(made) == len(own):
        loose = [j for j in range(len(own)) if j not in back]
        free = [i for i in range(len(made)) if i not in back.values()]
        back |= dict(zip(loose, free, strict=True))
    return [made[back[j]] if j in back else ("by hand", own[j]) for j in range(len(own))]


def outlasting(m: Any, b: Any, n: Any, *, foreign: bool) -> list[Hashable]:
    """The points of a series that the new run has no more, and whose value or look is not as made: they are the consultant's own."""
    mine, base, new = _edited_keys(m, b), keys_of(b), set(keys_of(n))
    there = [key for key in mine if key in base and key not in new]
    return [key for key in there if _is_edited(m, b, mine, base, key, foreign=foreign)]


def merge_one(
    m: Any, b: Any, n: Any, place: str, changes: Changes, lasting: Collection[Hashable] | None = None
) -> None:
    """One series: every point that was left as made becomes the new run's, with its look; what was edited stays.

    `lasting` are points that stay though the new run has them no more; without them those that were edited here.
    """
    mine, base, new = _edited_keys(m, b), keys_of(b), keys_of(n)
    edited, own = {key for key in mine if key not in base}, outlasting(m, b, n, foreign=changes.foreign)
    stay = own if lasting is None else lasting
    stays = [key for key in mine if key not in base or key in new or key in stay]
    made = [key for key in base if key in new or key not in stay]
    final, both = order(made, stays, new)
    final = [key for key in final if key in new or key in edited or key in mine]
    if both:
        changes.tell("order", place)
    for key in own:
        changes.tell("outdated", f"{place}, {_said(key)}")
    for key in base:
        if key not in mine and key in new:
            changes.tell("deleted", f"{place}, {_said(key)}")
    if not same(b, n):
        changes.updated += 1
    _looks(m, b, n, (mine, base, new, final))
    merge(
        m, b, n, skip=("idx", "order", "cat", "val", "xVal", "yVal", "bubbleSize", "dPt", "dLbls", "errBars", "extLst")
    )
    above, right = caches(b), caches(n)
    for path, cache in caches(m).items():
        was, now = above.get(path), right.get(path)
        if was is None or now is None:
            rewrite(cache, [points(cache).get(mine.index(key)) if key in mine else None for key in final])
            continue
        _learn_points(points(was), points(now), base, new, changes)
        values = list(_values(cache, was, now, (mine, base, new, final), place, changes))
        rewrite(cache, values)
    for name in ("errBars", "extLst"):
        _come_or_gone(m, b, n, name, final)


def _come_or_gone(m: Any, b: Any, n: Any, name: str, final: list[Hashable]) -> None:
    """Whiskers or labels from cells that only one of the runs has."""
    mine, base, new = (one.find(qn(f"c:{name}")) for one in (m, b, n))
    if new is None and mine is not None and same(mine, base):
        m.remove(mine)
    elif mine is None and base is None and new is not None:
        lone = deepcopy(n)
        reorder(lone, final)
        insert(m, lone.find(qn(f"c:{name}")))


def _said(key: Hashable) -> str:
    return str(key[0] if isinstance(key, tuple) and key[0] else key)


def _is_edited(m: Any, b: Any, mine: list[Hashable], base: list[Hashable], key: Hashable, *, foreign: bool) -> bool:
    """Whether a point has another value or look than it was made with; `foreign` programs write all looks anew."""
    above = caches(b)
    for path, cache in caches(m).items():
        if path in above and not equal(points(cache).get(mine.index(key)), points(above[path]).get(base.index(key))):
            return True
    looks = [(marked(m, mine, name).get(key), marked(b, base, name).get(key)) for name in POINTS] if not foreign else []
    return any((one is None) != (was is None) or (one is not None and not _alike(one, was)) for one, was in looks)


def _values(
    cache: Any, was: Any, now: Any, keys: tuple[list[Hashable], ...], place: str, changes: Changes
) -> Iterator[str | None]:
    mine, base, new, final = keys
    here, before, after = points(cache), points(was), points(now)
    for key in final:
        m = here.get(mine.index(key)) if key in mine else None
        b = before.get(base.index(key)) if key in base else None
        n = after.get(new.index(key)) if key in new else None
        if key not in new or (key in mine and key not in base):
            yield m
        elif key not in mine or equal(m, b):
            yield n
        else:
            if not equal(b, n) and not equal(m, n) and local(cache) in {"numCache", "numLit"}:
                changes.tell("conflict", f"{place}, {_said(key)}", m or "", n or "")
            yield m


def _learn_points(
    was: dict[int, str], now: dict[int, str], base: list[Hashable], new: list[Hashable], changes: Changes
) -> None:
    for at, key in enumerate(base):
        if key in new and at in was and (later := now.get(new.index(key))) is not None and was[at] != later:
            changes.renewed.setdefault(was[at], set()).add(later)


def learn(base: Any, new: Any, changes: Changes) -> None:
    """Note what the values that a chart draws have become."""
    above, right = _named(base), _named(new)
    for key in above.keys() & right.keys():
        b, n = above[key], right[key]
        for path, cache in caches(b).items():
            if path in caches(n):
                _learn_points(points(cache), points(caches(n)[path]), keys_of(b), keys_of(n), changes)


def _looks(m: Any, b: Any, n: Any, keys: tuple[list[Hashable], ...]) -> None:
    """The looks of single points go with their category, not with their place."""
    mine, base, new, final = keys
    labels = [one.find(qn("c:dLbls")) for one in (m, b, n)]
    marks = {name: [marked(one, of, name) for one, of in ((m, mine), (b, base), (n, new))] for name in POINTS}
    if all(part is not None for part in labels):
        merge(*labels, skip=("dLbl",))
    elif labels[0] is None and labels[1] is None and labels[2] is not None:
        insert(m, deepcopy(labels[2]))
    for name, (left, above, right) in marks.items():
        home = m if name == "dPt" else m.find(qn("c:dLbls"))
        if home is None:
            continue
        chosen = {key: _choice(left.get(key), above.get(key), right.get(key)) for key in final}
        for one in list(home.findall(qn(f"c:{name}"))):
            home.remove(one)
        made = []
        for at, key in enumerate(final):
            if (look := chosen[key]) is not None:
                look = deepcopy(look)
                look.find(IDX).set("val", str(at))
                made.append(look)
        if name == "dLbl":
            for at, look in enumerate(made):
                home.insert(at, look)
        else:
            for look in made:
                insert(m, look)


def _choice(mine: Any, base: Any, new: Any) -> Any:
    """The look of one point: the new run's where it is as made, else the consultant's, also where there is none now."""
    if (mine is None and base is None) or (mine is not None and base is not None and _alike(mine, base)):
        return new
    return mine


def _alike(one: Any, other: Any) -> bool:
    one, other = deepcopy(one), deepcopy(other)
    for element in (one, other):
        element.find(IDX).set("val", "0")
    return same(one, other)
