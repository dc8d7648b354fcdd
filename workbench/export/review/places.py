"""Places: everything fits, on the slide, without covering something else, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from workbench.export.review.findings import Check, Spot, shortened
from workbench.export.review.model import Body, Box, Deck, Shape, Table
from workbench.export.review.record import Record
from workbench.render import fit

SLACK = 1.03  # of the room: what the measured height may be over before it counts
EDGE = 2.0  # points beyond the slide's edge


def overflow(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Texts that need more height than their shape has, measured with the fonts' widths."""
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.box is None or shape.kind != "text" or not shape.text or not shape.body.measurable:
                continue
            need, room = needed(shape.body, shape.box[2]), shape.box[3]
            if need > room * SLACK + 1 and not (shape.body.fits_itself and need < room * 1.15):
                found = f'the text needs {need:.0f} pt and has {room:.0f} pt: "{shortened(shape.text)}"'
                yield Spot(slide.number, shape.name, found, "shorten it, or enlarge the shape")


def needed(body: Body, width: float) -> float:
    """The height in points that a text takes in a shape of a width, insets included."""
    left, top, right, bottom = body.insets
    total = top + bottom
    for at, paragraph in enumerate(body.paragraphs):
        size = paragraph.size
        font = paragraph.runs[0].font if paragraph.runs else ""
        bold = bool(paragraph.runs) and all(run.bold for run in paragraph.runs)
        room = max(1.0, width - left - right - paragraph.indent) if body.wraps else 1e9
        lines = len(fit.lines(paragraph.text, room, size, bold=bold, font=font)) or 1
        total += lines * size * fit.PITCH * paragraph.spacing
        total += (paragraph.before if at else 0.0) + (paragraph.after if at + 1 < len(body.paragraphs) else 0.0)
    return total


def table_overflow(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Tables whose rows, grown to their texts, run off the slide; the file itself does not say so."""
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.table is None or shape.box is None:
                continue
            end = shape.box[1] + table_height(shape.table)
            if end > deck.size[1] + EDGE:
                found = f"the rows end {end - deck.size[1]:.0f} pt below the slide"
                yield Spot(slide.number, shape.name, found, "split the table over two slides")


def table_height(table: Table) -> float:
    """The height of a table once its rows have grown to their texts."""
    return sum(
        max([least, *(needed(cell.body, sum(table.widths[at : at + cell.span])) for at, cell in enumerate(row))])
        for row, least in zip(table.rows, table.heights, strict=True)
    )


def off_slide(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Shapes that lie beyond an edge, wholly or in part."""
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.box is None or shape.decorative:
                continue
            left, top, width, height = shape.box
            over = max(-left, -top, left + width - deck.size[0], top + height - deck.size[1])
            if over > EDGE:
                yield Spot(slide.number, shape.name, f"{over:.0f} pt beyond the slide's edge", "move it onto the slide")


def overlap(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Texts, pictures, charts and tables that cover a part of each other; one lying wholly on another is design."""
    for slide in deck.slides:
        solid = [(shape, extent(shape)) for shape in slide.shapes if _counts(shape)]
        for (one, a), (other, b) in combinations(solid, 2):
            share = covered(a, b)
            if 0.02 < share < 0.98:
                found = f'covers {share:.0%} of "{other.name}"'
                yield Spot(slide.number, one.name, found, "move them apart")


def covered(a: Box, b: Box) -> float:
    """The share of the smaller box that the other one covers."""
    across = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
    up = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
    smaller = min(a[2] * a[3], b[2] * b[3])
    return across * up / smaller if across > 0 and up > 0 and smaller > 0 else 0.0


def extent(shape: Shape) -> Box:
    """The box that a shape takes once a table's rows have grown to their texts."""
    box = shape.box or (0.0, 0.0, 0.0, 0.0)
    return (box[0], box[1], box[2], table_height(shape.table)) if shape.table else box


def _counts(shape: Shape) -> bool:
    if shape.box is None or shape.decorative or shape.kind in {"line", "other"}:
        return False
    return shape.kind in {"picture", "chart", "table"} or bool(shape.text)


def empty(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Placeholders that nobody filled: they print nothing, and shout in the editor."""
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.role and not shape.is_furniture and shape.kind == "text" and not shape.text:
                yield Spot(slide.number, shape.name, "an empty placeholder", "fill it or delete it")


def order(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Slides on which a screen reader meets charts or sentences before the title."""
    for slide in deck.slides:
        if slide.title is None:
            continue
        before = slide.shapes[: slide.shapes.index(slide.title)]
        early = [s for s in before if s.kind in {"chart", "table", "picture"} or len(s.text.split()) > 6]
        if [s for s in early if not s.decorative and not s.is_furniture]:
            yield Spot(
                slide.number, early[0].name, "read before the title", "move the title to the front of the reading order"
            )


CHECKS = (
    Check("overflow", "error", "text fits its shape", overflow),
    Check("table-overflow", "error", "tables end on the slide", table_overflow),
    Check("off-slide", "error", "everything lies on the slide", off_slide),
    Check("overlap", "warning", "nothing covers a part of something else", overlap),
    Check("empty-placeholder", "error", "no placeholder is empty", empty),
    Check("reading-order", "warning", "the title is read first", order),
)
