"""Which exhibits behind the argument share a slide: two that are small enough, of one section, near each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby

from workbench.document import EXTRAS, Shown
from workbench.render.slide.sharing import together

NEAR = 4  # places: what shares a slide stands no farther apart in its section

Shared = tuple[str, tuple[Shown, ...]]
Ways = dict[tuple[int, int], str]  # how two places of a section share a slide
Pairs = tuple[tuple[int, int], ...]


def shared(appendix: Sequence[Shown], sections: Mapping[str, str], language: str) -> Iterator[Shared]:
    """Each exhibit alone, or with one near it in its section, and how the two stand; nothing is left out."""
    for _, some in groupby(appendix, key=lambda shown: sections[shown.exhibit.id]):
        section = list(some)
        ways = {
            (at, other): way
            for at, one in enumerate(section)
            for other in range(at + 1, min(at + 1 + NEAR, len(section)))
            if one.notebook not in EXTRAS  # what a room voted is shown to that room, a question a slide
            and (way := together(one.exhibit, section[other].exhibit, language))
        }
        pairs = dict(_most(ways, len(section)))
        for at, one in enumerate(section):
            if at in pairs:
                yield ways[at, pairs[at]], (one, section[pairs[at]])
            elif at not in pairs.values():
                yield "", (one,)


def _most(ways: Ways, count: int) -> Pairs:
    """The pairs that leave the fewest alone; of as many, those that stand nearest each other, and of these the first."""

    @cache
    def best(at: int, taken: frozenset[int]) -> tuple[int, int, Pairs]:
        if at == count:
            return 0, 0, ()
        found = []
        for other in range(at + 1, count) if at not in taken else ():
            if (at, other) in ways and other not in taken:
                more, near, pairs = best(at + 1, taken | {other})
                found.append((more + 1, near - (other - at), ((at, other), *pairs)))
        return max([*found, best(at + 1, taken - {at})], key=lambda one: one[:2])

    return best(0, frozenset())[2]
