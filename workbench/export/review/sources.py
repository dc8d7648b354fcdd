"""Sources: every chart says where it comes from and how many people stand behind it; charts are charts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.export.review.findings import Check, Spot
from workbench.export.review.model import Deck, Shape, Slide
from workbench.export.review.record import Record

SOURCE = re.compile(r"^\s*(?:source|sources|źródło|źródła|quelle|来源|出典)\b|^\s*(?:来源|出典)", re.IGNORECASE)
BASE = re.compile(r"\bn\s*[=:]\s*\d|\bn\s\d|(?:base|podstawa|样本)\D{0,4}\d", re.IGNORECASE)
LARGE = 0.15  # of the slide: a picture of this size is content


def is_source(shape: Shape) -> bool:
    """Whether a shape is the source line: by its name, or by its first word."""
    return shape.name.lower().startswith("source") or bool(SOURCE.match(shape.text))


def source_missing(deck: Deck, record: Record | None) -> Iterator[Spot]:
    """Exhibits without a source line, unless the record says that there is none."""
    for slide in deck.shown:
        item = record.exhibit(slide) if record else None
        wanted = bool(item.source) if item else _has(slide, "chart")
        if wanted and not any(is_source(shape) and shape.text for shape in slide.shapes):
            yield Spot(slide.number, "", "no source line", "name the source under the exhibit")


def base_missing(deck: Deck, record: Record | None) -> Iterator[Spot]:
    """Exhibits that do not say how many people or items they rest on."""
    for slide in deck.shown:
        item = record.exhibit(slide) if record else None
        wanted = item.base is not None if item else _has(slide, "chart") and "%" in slide.heading
        texts = " ".join(shape.text for shape in slide.shapes if not shape.is_title)
        if wanted and not BASE.search(texts):
            yield Spot(slide.number, "", "no base size", "add n = … to the source line")


def picture_chart(deck: Deck, record: Record | None) -> Iterator[Spot]:
    """Slides that show a picture where the record has an exhibit, or a large picture as their only content."""
    for slide in deck.shown:
        if _has(slide, "chart") or _has(slide, "table"):
            continue
        large = [
            s
            for s in slide.shapes
            if s.kind == "picture" and s.box and s.box[2] * s.box[3] > LARGE * deck.size[0] * deck.size[1]
        ]
        item = record.exhibit(slide) if record else None
        if large and (item or (slide.title and slide.title.role == "title")):
            yield Spot(
                slide.number,
                large[0].name,
                "a picture instead of a chart",
                "place the native chart, which can be edited",
            )


def workbook_missing(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Charts whose data nobody can edit, because their workbook is gone."""
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.chart and not shape.chart.has_workbook:
                yield Spot(slide.number, shape.name, "a chart without its workbook", "export the deck again")


def _has(slide: Slide, kind: str) -> bool:
    return any(shape.kind == kind for shape in slide.shapes)


CHECKS = (
    Check("source-missing", "error", "every exhibit names its source", source_missing),
    Check("base-missing", "warning", "every exhibit says how many people stand behind it", base_missing),
    Check("picture-chart", "warning", "charts are native charts", picture_chart),
    Check("chart-workbook", "warning", "charts carry their data", workbook_missing),
)
