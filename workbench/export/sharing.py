"""Which exhibits behind the argument share a slide: two that are small enough, of one section, near each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workbench.document import EXTRAS, Shown
from workbench.render.slide.sharing import together

NEAR = 4  # places: what shares a slide stands no farther apart in the record

Shared = tuple[str, tuple[Shown, ...]]


def shared(appendix: Sequence[Shown], sections: Mapping[str, str], language: str) -> Iterator[Shared]:
    """Each exhibit alone, or with one near it in its section, and how the two stand; nothing is left out."""
    left = list(appendix)
    while left:
        one = left.pop(0)
        alone = one.notebook in EXTRAS  # what a room voted is shown to that room, a question a slide
        for other in left[: 0 if alone else NEAR]:
            same = sections[other.exhibit.id] == sections[one.exhibit.id]
            if same and (way := together(one.exhibit, other.exhibit, language)):
                left.remove(other)
                yield way, (one, other)
                break
        else:
            yield "", (one,)
