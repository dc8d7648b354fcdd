"""Main figures as cards: the value large, its interval, base and note small."""

from __future__ import annotations

from workbench.exhibits import Cell, Exhibit
from workbench.render import theme
from workbench.render.chart import canvas as sheet
from workbench.render.chart.canvas import SIZE, SMALL, WIDE, Canvas
from workbench.render.words import word

GAP, TALL = 12.0, 78.0
ACROSS = 4


def scorecard(exhibit: Exhibit, language: str) -> Canvas:
    """Up to four cards a line, in row order."""
    records = list(exhibit.records())
    lines = -(-len(records) // ACROSS)
    across = -(-len(records) // lines)  # five cards stand three and two, not four and one
    canvas = Canvas(WIDE, lines * (TALL + GAP) - GAP, language=language)
    wide = (WIDE - GAP * (across - 1)) / across
    for at, record in enumerate(records):
        left = (at % across) * (wide + GAP)
        top = canvas.height - (at // across) * (TALL + GAP)
        _card(canvas, exhibit, record, left, top, wide)
    return canvas


def range_text(canvas: Canvas, record: dict[str, Cell]) -> str:
    """Interval, base and target of a card in one line, those that it has."""
    unit = str(record["unit"])
    parts = []
    if None not in (record.get("low"), record.get("high")):
        parts.append(
            f"{canvas.number(record['low'], unit)} {word('to', canvas.language)} {canvas.number(record['high'], unit)}"
        )
    if record.get("n") is not None:
        parts.append(f"n={canvas.number(record['n'], 'count')}")
    if record.get("target") is not None:
        parts.append(f"{word('target', canvas.language)} {canvas.number(record['target'], unit)}")
    return ", ".join(parts)


def _card(
    canvas: Canvas, exhibit: Exhibit, record: dict[str, Cell], left: float, top: float, wide: float
) -> None:
    label = sheet.words(record["label"])
    marked = label in exhibit.highlight or not exhibit.highlight
    axes = canvas.axes((left, top - 2, wide, 2), x=(0, 1), y=(0, 1))
    axes.fill_between([0, 1], 0, 1, color=theme.ACCENT if marked else theme.GREY, linewidth=0)
    canvas.text((left, top - 10), sheet.wrapped(label, wide - 4, SIZE), va="top", color=theme.MUTED)
    value = canvas.number(record["value"], str(record["unit"]))
    canvas.text((left, top - 44), value, size=20 if sheet.width(value, 20, bold=True) < wide else 13,
        bold=True, va="center",
                color=theme.text_colour(theme.ACCENT) if marked else theme.INK)  # fmt: skip
    canvas.text(
        (left, top - 61),
        sheet.wrapped(range_text(canvas, record), wide - 2, SMALL, lines=1),
        va="center",
        size=SMALL,
        color=theme.MUTED,
    )
    note = record.get("note")
    if note:
        canvas.text(
            (left, top - 72),
            sheet.wrapped(str(note), wide - 2, SMALL, lines=1),
            va="center",
            size=SMALL,
            color=theme.MUTED,
        )
