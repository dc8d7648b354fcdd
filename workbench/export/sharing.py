"""Which exhibits behind the argument share a slide: two that are small enough, of one section, near each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby

from workbench.document import EXTRAS, Shown
from workbench.render.slide.sharing import needed, together

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
        heights = [needed(one.exhibit, language) for one in section]
        pairs = dict(_most(ways, heights, [_series(one) for one in section]))
        for at, one in enumerate(section):
            if at in pairs:
                yield ways[at, pairs[at]], (one, section[pairs[at]])
            elif at not in pairs.values():
                yield "", (one,)


def _series(shown: Shown) -> str:
    """The name that a series of exhibits shares, such as one for each unit; empty where it is of none."""
    name = shown.exhibit.id.rpartition("-")[0]
    return name if "-" in name else ""


def _most(ways: Ways, heights: Sequence[float], series: Sequence[str]) -> Pairs:
    """The pairs that leave the fewest alone.

    Of as many those that stand nearest each other, then those of one series, then those of low exhibits.
    """

    @cache
    def best(at: int, taken: frozenset[int]) -> tuple[int, int, int, float, Pairs]:
        if at == len(heights):
            return 0, 0, 0, 0.0, ()
        found = [best(at + 1, taken - {at})]
        for other in range(at + 1, len(heights)) if at not in taken else ():
            if (at, other) in ways and other not in taken:
                more, near, kin, low, pairs = best(at + 1, taken | {other})
                kin += bool(series[at]) and series[at] == series[other]
                low -= heights[at] + heights[other]
                found.append((more + 1, near - (other - at), kin, low, ((at, other), *pairs)))
        return max(found, key=lambda one: one[:4])

    return best(0, frozenset())[4]
