"""Claims: each sentence that a deck takes from its record is true of the record's figures, and shows what it counts."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims import Said
from workbench.estimate import Estimate
from workbench.export.review.findings import Check, Spot, shortened
from workbench.export.review.model import Deck
from workbench.export.review.record import Record
from workbench.render.words import word

LEADING = {"leads", "top", "bottom", "ahead", "behind"}


def untrue(deck: Deck, record: Record | None) -> Iterator[Spot]:
    """Claims on a slide whose conditions the record's figures do not bear out."""
    if record is None:
        return
    figures = {name: _estimate(one) for name, one in record.content["figures"].items()}
    claims = [(home, said) for home, said in record.claims if said.untrue(figures)]
    for home, said in claims:
        failed = ", ".join(said.untrue(figures))
        for slide in _slides(deck, record, home, said):
            yield Spot(
                slide,
                "",
                f'"{shortened(said.text)}" is not so: {failed}',
                "make the deck again from its run, or leave the sentence out",
                is_wrong=True,
            )


def _slides(deck: Deck, record: Record, home: str, said: Said) -> list[int]:
    """The slides that say it: those that show its exhibit or print its words."""
    plain = said.text.rstrip(". ")
    return [
        slide.number
        for slide in deck.shown
        if any(plain in " ".join(shape.text.split()) for shape in slide.shapes if shape.kind == "text")
        and (home in {item.id for item in record.shown(slide)} or not record.shown(slide))
    ]


def _estimate(one: dict[str, object]) -> Estimate:
    return Estimate(**{name: one[name] for name in ("value", "low", "high", "n", "unit")})  # type: ignore[arg-type]


def empty(deck: Deck, record: Record | None) -> Iterator[Spot]:
    """Slides whose body says that there is nothing to show."""
    if record is None:
        return
    nothing = {word("no data", language) for language in ("en", "pl", "zh")}
    for slide in deck.shown:
        if any(shape.kind == "text" and shape.text.strip() in nothing for shape in slide.shapes):
            yield Spot(slide.number, "", "a body with nothing to show", "leave the slide out")


def uncountable(deck: Deck, record: Record | None) -> Iterator[Spot]:
    """Titles that print a figure which neither the exhibit's data nor its figures hold."""
    if record is None:
        return
    titles = {home: said for home, said in record.claims if said.place == "title"}
    for slide in deck.shown:
        item = record.exhibit(slide)
        said = titles.get(item.id) if item else None
        if item is None or said is None or said.text != slide.heading:
            continue
        absent = [name for name in said.figures.values() if name not in item.figures]
        if absent:
            yield Spot(
                slide.number,
                "",
                f"the title counts what its exhibit does not show: {', '.join(absent)}",
                "name the figure in the exhibit, or leave it out of the title",
            )


def rivals(deck: Deck, record: Record | None) -> Iterator[Spot]:
    """Two sentences of one deck that both say where to start."""
    if record is None:
        return
    said = [(home, one) for home, one in record.claims if one.role == "ask" and _leads(one)]
    names = {one.text for _, one in said}
    if len(names) > 1:
        for home, one in said[1:]:
            for number in _slides(deck, record, home, one):
                yield Spot(number, "", f'another first: "{shortened(one.text)}"', "keep one first step in the deck")


def _leads(said: Said) -> bool:
    return bool(LEADING & {str(one["test"]) for one in said.when})


CHECKS = (
    Check("claim-untrue", "error", "each claim's conditions hold in results.json", untrue),
    Check("title-uncountable", "warning", "a number in a title stands in its exhibit", uncountable),
    Check("body-empty", "warning", "no slide has nothing to show", empty),
    Check("first-rival", "warning", "one thing comes first", rivals),
)
