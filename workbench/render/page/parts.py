"""An exhibit as data for a page: a drawing, cards, or a native table, with what the margin says of it."""

from __future__ import annotations

from typing import Any

from workbench import wording
from workbench.document import Shown
from workbench.exhibits import Cell, Exhibit
from workbench.render import kinds, theme
from workbench.render.chart import canvas as sheet
from workbench.render.chart import draw, recoloured
from workbench.render.chart.canvas import column_widths
from workbench.render.layout import data
from workbench.render.words import word

INSET = 2.7  # points above and below a table's words
LEAST = 130.0  # points that a table needs to begin on a page: its header and three rows
SIDE_HEIGHT = 330.0  # points left for a drawing on a page on its side


def exhibit(shown: Shown, *, language: str, accent: str) -> dict[str, Any]:
    """The exhibit with its form; a drawing is the notebook's own unless numbers must be worded otherwise."""
    item = shown.exhibit
    node: dict[str, Any] = {
        "type": "exhibit", "id": item.id, "title": item.title, "alt": item.alt or None, "takeaways": list(item.takeaways),
        "notes": margin_notes(item, language), "width": _width(item),
    }  # fmt: skip
    if item.kind == "scorecard":
        return cards(item, language) | node | {"form": "cards"}
    if item.kind == "heatmap":
        return heat_map(item, language) | node | {"form": "table"}
    if item.kind == "table" or not item.rows:
        return table(item, language) | node | {"form": "table"}
    svg = shown.svg if shown.svg and language == "en" else draw(item, language=language)
    return node | {"form": "drawing", "svg": recoloured(svg, accent), "tall": SIDE_HEIGHT}


def margin_notes(item: Exhibit, language: str) -> list[dict[str, str]]:
    """Source, base, period and notes, those that the exhibit has."""
    notes = []
    if item.source:
        notes.append({"label": _label("source", language), "text": item.source})
    if item.base is not None:
        notes.append({"label": _label("base", language), "text": word("people", language, n=item.base)})
    if item.period:
        notes.append({"label": _label("period", language), "text": item.period})
    legend = [item.labels["legend"]] if "legend" in item.labels else []
    return [*notes, *({"label": "", "text": note} for note in (*legend, *item.notes))]


def _label(key: str, language: str) -> str:
    return word("label", language, label=word(key, language))


def cards(item: Exhibit, language: str, *, most: int = 4) -> dict[str, Any]:
    """Cards of a scorecard, evenly over their lines: five become three and two."""
    records = list(item.records())
    lines = -(-len(records) // most)
    return {"across": -(-len(records) // lines) if lines else 1, "cards": [_card(item, r, language) for r in records]}


def _card(item: Exhibit, record: dict[str, Cell], language: str) -> dict[str, Any]:
    unit = str(record["unit"])
    parts = []
    if None not in (record.get("low"), record.get("high")):
        low, high = (_number(record[end], unit, language) for end in ("low", "high"))
        parts.append(f"{low} {word('to', language)} {high}")
    if record.get("n") is not None:
        parts.append(word("people", language, n=int(float(record["n"] or 0))))
    if record.get("target") is not None:
        parts.append(f"{word('target', language)} {_number(record['target'], unit, language)}")
    label = sheet.words(record["label"])
    return {
        "label": label, "value": _number(record["value"], unit, language), "range": ", ".join(parts),
        "note": str(record.get("note") or ""), "marked": label in item.highlight or not item.highlight,
    }  # fmt: skip


def table(item: Exhibit, language: str) -> dict[str, Any]:
    """All columns in order; columns of numbers to the right, in the exhibit's unit unless all are whole."""
    texts, align = [], []
    for at in range(len(item.columns)):
        cells = [row[at] for row in item.rows]
        numeric = bool(sheet.numbers(cells)) and all(isinstance(c, (int, float)) or c is None for c in cells)
        align.append("right" if numeric else "left")
        unit = "count" if numeric and all(isinstance(cell, int) for cell in cells if cell is not None) else item.unit
        texts.append([_text(cell, unit, language, blank="–" if numeric else "") for cell in cells])
    return native(list(item.columns), [list(row) for row in zip(*texts, strict=True)], align=align)


def native(head: list[str], rows: list[list[str]], *, align: list[str] | None = None) -> dict[str, Any]:
    """A plain native table over the full width."""
    widths = column_widths(tuple(head), rows, sheet.WIDE)
    # The widest column takes what is left, so that a table always closes flush with the text above it.
    widths[widths.index(max(widths))] += max(0.0, sheet.WIDE - sum(widths))
    return {
        "type": "native", "head": head, "rows": [[{"s": text} for text in row] for row in rows],
        "align": align or ["left"] * len(head), "widths": widths, "grid": False, "inset": INSET,
        "size": sheet.SIZE, "least": LEAST, "hyphenate": _is_crowded(head, rows, widths),
    }  # fmt: skip


def _is_crowded(head: list[str], rows: list[list[str]], widths: list[float]) -> bool:
    """Whether a word is wider than its column, so that it has to be broken."""
    columns = zip(*[head, *rows], strict=True)
    return any(
        sheet.width(word_of, bold=True) + 8 > width
        for cells, width in zip(columns, widths, strict=True)
        for cell in cells
        for word_of in cell.split()
    )


def heat_map(item: Exhibit, language: str) -> dict[str, Any]:
    """The grid with a light ramp behind the values, ink chosen by contrast, highlighted cells bold."""
    rows, columns = sheet.distinct(item.column("row")), sheet.distinct(item.column("column"))
    cells = {(sheet.words(r["row"]), sheet.words(r["column"])): r for r in item.records()}
    ends = theme.heat_ends(sheet.numbers(item.column("value")), item.scale, item.polarity)
    names = min(sheet.WIDE * 0.3, max(sheet.width(row, bold=True) for row in rows) + 10)
    each = (sheet.WIDE - names) / len(columns)
    body = [
        [{"s": row, "bold": row in item.highlight}]
        + [_heat_cell(item, cells.get((row, column)), ends, language) for column in columns]
        for row in rows
    ]
    return {
        "head": ["", *columns], "rows": body, "align": ["left"] + ["center"] * len(columns),
        "widths": [names] + [each] * len(columns), "grid": True, "inset": 5.0, "size": 9, "least": LEAST, "hyphenate": True,
    }  # fmt: skip


def _heat_cell(
    item: Exhibit, record: dict[str, Cell] | None, ends: tuple[float, float], language: str
) -> dict[str, Any]:
    value = record["value"] if record else None
    if record is None or not isinstance(value, (int, float)):
        return {"s": word("not shown", language) if record else "", "ink": theme.MUTED}
    fill = theme.heat_colour(float(value), ends, item.polarity)
    marked = {sheet.words(record["row"]), sheet.words(record["column"])} <= set(item.highlight)
    text = record.get("text")  # an empty one leaves the cell blank
    text = wording.number(float(value), item.unit, language) if text is None else str(text)
    return {"s": text, "fill": fill, "ink": theme.ink_on(fill), "bold": marked}


def _width(item: Exhibit) -> str:
    printed = kinds.of(item).printed
    return "full" if printed == "side" and not item.rows else printed


def _text(value: Cell, unit: str, language: str, *, blank: str) -> str:
    if isinstance(value, bool):
        return word("yes" if value else "no", language)
    if isinstance(value, (int, float)):
        return data.told(float(value), unit, language)
    return blank if value is None else str(value)


def _number(value: Cell, unit: str, language: str) -> str:
    if isinstance(value, (int, float)):
        return wording.number(float(value), unit, language)
    return word("not shown", language)
