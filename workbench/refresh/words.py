"""Three versions of a text merged: paragraphs are matched, runs keep their look, figures become the new ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from workbench.refresh.entries import Entry
from workbench.refresh.pairing import pairs
from workbench.refresh.xmltree import first, inside, local, merge, named, same
from workbench.render.layout.text import FIGURE

WORD = re.compile(rf"{FIGURE.pattern}|\w+|\s+|.", re.DOTALL)
BREAK, FIELD = "\v", "\ufffc"
BLOCKS = ("p", "tbl")  # names in slides and in Word alike, which is why names are compared without their namespace
Adopt = Callable[[Any], Any]  # a copy of a new run's element, with what it links to brought along


@dataclass
class Changes:
    """What a merge of texts found: entries, and what each figure of the old run has become."""

    entries: list[Entry] = field(default_factory=list)
    renewed: dict[str, set[str]] = field(default_factory=dict)
    updated: int = 0
    foreign: bool = False  # another program wrote all looks anew, so that only words tell an edit
    places: list[tuple[Entry, Any]] = field(default_factory=list)  # entries with the paragraph that they speak of

    def tell(self, kind: str, place: str, mine: str = "", new: str = "", *, at: Any = None) -> None:
        """Add an entry; `at` is the element that it speaks of."""
        self.entries.append(Entry(kind, place, mine, new))
        if at is not None:
            self.places.append((self.entries[-1], at))


def text_of(paragraph: Any) -> str:
    """A paragraph's words, or a table's; line breaks and numbers that a program fills in are single signs."""
    if local(paragraph) == "tbl":
        return "\n".join(map(text_of, inside(paragraph, "p")))
    return "".join([piece for _, piece in _pieces(paragraph)])


def texts_of(body: Any) -> list[str]:
    """The words of each paragraph."""
    return [text_of(paragraph) for paragraph in named(body, "p")]


def _words(run: Any) -> Any:
    """The element that holds a run's words; None where it holds a field's code, a break or a picture."""
    return first(run, "t")


def _pieces(paragraph: Any) -> Iterator[tuple[Any, str]]:
    for child in named(paragraph, "r", "br", "fld"):
        name = local(child)
        if name == "r":
            words = _words(child)
            yield child, (words.text or "") if words is not None else FIELD if len(child) > 1 else ""
        elif name == "br":
            yield child, BREAK
        else:
            filled = child.get("type", "").startswith(("slidenum", "datetime"))
            yield child, FIELD if filled else "".join(one.text or "" for one in named(child, "t"))


def merge_body(mine: Any, base: Any, new: Any, place: str, changes: Changes, adopt: Adopt = deepcopy) -> None:
    """Bring a new run's words into an edited text body; `place` is what its entries call it."""
    if same(mine, base):
        if not same(base, new):
            changes.updated += 1
            learn(base, new, changes)
            for child in list(mine):
                mine.remove(child)
            mine.extend(adopt(child) for child in new)
        return
    for name in ("bodyPr", "lstStyle"):
        parts = [first(one, name) for one in (mine, base, new)]
        if all(part is not None for part in parts):
            merge(*parts)
    _merge_paragraphs(mine, base, new, place, changes, adopt)


def learn(base: Any, new: Any, changes: Changes) -> None:
    """Note what the figures of the old text have become in the new one."""
    old, now = texts_of(base), texts_of(new)
    for i, j in pairs(old, now):
        if i is not None and j is not None:
            _learn(WORD.findall(old[i]), WORD.findall(now[j]), changes)


def _learn(old: Sequence[str], now: Sequence[str], changes: Changes) -> None:
    for op, i, i2, j, j2 in SequenceMatcher(None, old, now, autojunk=False).get_opcodes():
        if op == "replace" and i2 - i == j2 - j:
            for was, become in zip(old[i:i2], now[j:j2], strict=True):
                if _is_figure(was) and _is_figure(become):
                    changes.renewed.setdefault(was.strip(), set()).add(become.strip())


def _is_figure(token: str) -> bool:
    return any(letter.isdigit() for letter in token)


def _merge_paragraphs(mine: Any, base: Any, new: Any, place: str, changes: Changes, adopt: Adopt) -> None:
    left, above, right = (named(one, *BLOCKS) for one in (mine, base, new))
    old = [text_of(one) for one in above]
    by_mine = {i: j for i, j in pairs(old, [text_of(one) for one in left]) if i is not None}
    by_new = {i: j for i, j in pairs(old, [text_of(one) for one in right]) if i is not None}
    stands: dict[int, Any] = {}  # the paragraph of mine for each of the new run's
    for i, b in enumerate(above):
        at, now = by_mine.get(i), by_new.get(i)
        m, n = None if at is None else left[at], None if now is None else right[now]
        if m is None:
            if n is not None and text_of(n) != old[i] and old[i].strip():
                changes.tell("deleted", place, new=text_of(n))
        elif n is None:
            _drop(mine, m, b, place, changes)
        else:
            stands[now if now is not None else 0] = merge_paragraph(m, b, n, place, changes, adopt)
    used = {now for now in by_new.values() if now is not None}
    for at, n in enumerate(right):
        if at not in used:
            _add(mine, n, at, stands, adopt)
            changes.updated += 1


def _drop(mine: Any, m: Any, b: Any, place: str, changes: Changes) -> None:
    if text_of(m) != text_of(b) or not (changes.foreign or same(m, b)):
        changes.tell("outdated", place, mine=text_of(m), at=m)
    elif len(named(mine, "p")) > 1:
        mine.remove(m)
        changes.updated += 1
    else:
        changes.tell("outdated", place, mine=text_of(m))


def _add(mine: Any, n: Any, at: int, stands: dict[int, Any], adopt: Adopt) -> None:
    """Put a paragraph of the new run behind the one it follows there."""
    made = adopt(n)
    before = next((stands[one] for one in range(at - 1, -1, -1) if one in stands), None)
    top = next(iter(named(mine, *BLOCKS)), None)
    if before is not None:
        before.addnext(made)
    elif top is not None:
        top.addprevious(made)
    else:
        mine.append(made)
    stands[at] = made


def merge_paragraph(m: Any, b: Any, n: Any, place: str, changes: Changes, adopt: Adopt = deepcopy) -> Any:
    """One paragraph; returns the element that stands in the place of `m` afterwards."""
    was, here, now = text_of(b), text_of(m), text_of(n)
    if local(m) == "tbl" or local(m) != local(b) or local(b) != local(n):
        return _merge_tables(m, b, n, place, changes, adopt)
    if same(m, b):
        if same(b, n):
            return m
        made = adopt(n)
        m.getparent().replace(m, made)
        changes.updated += 1
        _learn(WORD.findall(was), WORD.findall(now), changes)
        return made
    _restyle(m, b, n)
    if now in {was, here}:
        return m
    _learn(WORD.findall(was), WORD.findall(now), changes)
    edits = _edits(was, here, now)
    if edits is None or not _write(m, edits):
        changes.tell("conflict", place, here, now, at=m)
    else:
        changes.updated += 1
        if here != was:
            changes.tell("merged", place, here, text_of(m))
    return m


def _restyle(m: Any, b: Any, n: Any) -> None:
    """The new run's spacing and size of type, where the consultant left those as made."""
    parts = [first(one, "pPr") for one in (m, b, n)]
    if all(part is not None for part in parts):
        merge(*parts)
    old, new = ({run.get("sz") for run in inside(one, "rPr")} for one in (b, n))
    if len(old) == len(new) == 1 and old != new:
        for run in (one for one in inside(m, "rPr") if one.get("sz") in old):
            size = next(iter(new))
            run.attrib.pop("sz", None) if size is None else run.set("sz", size)


def _merge_tables(m: Any, b: Any, n: Any, place: str, changes: Changes, adopt: Adopt) -> Any:
    """A table among paragraphs, as Word has them."""
    from workbench.refresh.tables import merge_table  # a table holds paragraphs, a paragraph may hold a table

    if local(m) == local(b) == local(n):
        merge_table(m, b, n, place, changes, adopt)
    elif text_of(m) != text_of(n):
        changes.tell("conflict", place, text_of(m), text_of(n), at=m)
    return m


def _edits(was: str, here: str, now: str) -> list[tuple[int, int, str]] | None:
    """What to write where into an edited text, as start, stop, words; None where the two changes touch.

    In a sentence of the consultant's own only figures are exchanged: other words may no longer fit it.
    """
    old, mine, new = WORD.findall(was), WORD.findall(here), WORD.findall(now)
    place = _places(old, mine)
    starts = [0]
    for token in mine:
        starts.append(starts[-1] + len(token))
    found = []
    for op, i, i2, j, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if op == "equal":
            continue
        if here != was and not (_only_figures(old[i:i2]) and _only_figures(new[j:j2])):
            return None
        at = _position(place, i, i2)
        if at is None:
            return None
        found.append((starts[at], starts[at + i2 - i], "".join(new[j:j2])))
    return found


def _only_figures(tokens: Sequence[str]) -> bool:
    words = [token for token in tokens if not token.isspace()]
    return bool(words) and all(map(_is_figure, words))


def _places(old: Sequence[str], mine: Sequence[str]) -> dict[int, int]:
    """Where each word of the old text stands in the edited one."""
    found: dict[int, int] = {}
    for block in SequenceMatcher(None, old, mine, autojunk=False).get_matching_blocks():
        found |= {block.a + at: block.b + at for at in range(block.size)}
    return found


def _position(place: dict[int, int], i: int, i2: int) -> int | None:
    """Where the words i to i2 begin in the edited text; None where they do not stand there together."""
    if i2 > i:
        run = [place.get(at) for at in range(i, i2)]
        at = run[0]
        return at if at is not None and run == [*range(at, at + i2 - i)] else None
    before, after = place.get(i - 1, -1 if i == 0 else None), place.get(i)
    if before is not None:
        return before + 1
    return after


def _write(paragraph: Any, edits: list[tuple[int, int, str]]) -> bool:
    """Write words into the runs of a paragraph, the last first; False where one reaches over a break or a field."""
    spans, at = [], 0
    for element, piece in _pieces(paragraph):
        spans.append((element, at, at + len(piece)))
        at += len(piece)
    plans = [(_plan(spans, start, stop), words) for start, stop, words in edits]
    if any(plan is None or BREAK in words or FIELD in words for plan, words in plans):
        return False
    for plan, words in reversed(plans):
        for number, (run, start, stop) in enumerate(plan or ()):
            text = _words(run)
            old = text.text or ""
            text.text = old[:start] + (words if number == 0 else "") + old[stop:]
    for run in named(paragraph, "r"):
        if (words := _words(run)) is not None and not words.text and len(named(paragraph, "r")) > 1:
            paragraph.remove(run)
    return True


def _plan(spans: list[tuple[Any, int, int]], start: int, stop: int) -> list[tuple[Any, int, int]] | None:
    """The runs that a stretch of text covers, each with its own start and stop there."""
    if start == stop:
        ends = [one for one in spans if one[1] < start <= one[2]] or [one for one in spans if one[1] == start]
        touched = ends[:1]
    else:
        touched = [one for one in spans if one[1] < stop and one[2] > start]
    if not touched or any(local(run) != "r" or _words(run) is None for run, _, _ in touched):
        return None
    return [(run, max(start, here) - here, min(stop, last) - here) for run, here, last in touched]
