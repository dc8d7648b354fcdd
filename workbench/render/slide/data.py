"""An exhibit's rows as charts and tables want them: categories, series, texts, ends of axes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench import wording
from workbench.exhibits import Cell, Exhibit

Number = float | int | None
SHORTEST = 1e4  # money: an axis that stays below prints whole amounts


def number(value: Cell) -> Number:
    """The value where it is a number, None where it is missing or suppressed."""
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def scaled(value: Cell, unit: str) -> Number:
    """The value as it is printed: differences of shares in percentage points."""
    found, scale = number(value), wording.unit(unit).scale
    return found if found is None or scale == 1 else round(float(found) * scale, 10)


def words(value: Cell) -> str:
    """A category as text; a missing one is an en dash."""
    return "–" if value is None else str(value)


def distinct(values: Iterable[Cell]) -> list[str]:
    """The different values as text, in order of first appearance."""
    return list(dict.fromkeys(words(value) for value in values))


def grid(
    exhibit: Exhibit, across: str, down: str, value: str = "value"
) -> tuple[list[str], list[str], dict[tuple[str, str], Cell]]:
    """Distinct values of two roles, and the cells by (across, down)."""
    cells = {(words(row[across]), words(row[down])): row.get(value) for row in exhibit.records()}
    return distinct(exhibit.column(across)), distinct(exhibit.column(down)), cells


def is_money(unit: str) -> bool:
    """Whether a unit is a currency."""
    return len(unit) == 3 and unit.isupper()


def pattern(unit: str) -> str:
    """The Excel number format of a unit's labels."""
    return wording.unit(unit).excel.replace("-", '"−"')


def short_pattern(ends: tuple[float, float], step: float | None = None) -> str:
    """The Excel number format of an axis of money: the largest unit in which each step prints as it is.

    Without a step thousands are printed whole, and millions with one decimal.
    """
    reach = max(abs(end) for end in ends)
    for unit, commas, letter in ((1e9, ",,,", "B"), (1e6, ",,", "M"), (1e3, ",", "K")):
        tenths = (step or unit / (1 if letter == "K" else 10)) / unit * 10
        if reach >= max(unit, SHORTEST) and abs(tenths - round(tenths)) < 1e-6 * tenths:
            form = f'{"0" if round(tenths) % 10 == 0 else "0.0"}{commas}"{letter}"'
            return f'{form};"−"{form};0'
    return '#,##0;"−"#,##0;0'


def printed(value: Number, unit: str, language: str) -> str:
    """A number for a label beside a mark: as in a sentence, without the currency, which the caption names."""
    text = wording.number(None if value is None else float(value), unit, language)
    return (text.removeprefix(f"{unit} ") if is_money(unit) else text).replace("-", "−")


def ends(
    values: Sequence[Number], scale: tuple[float, float] | None = None, *, zero: bool = True
) -> tuple[float, float]:
    """The ends of an axis that holds all values: the exhibit's scale, or round numbers around the data."""
    return axis(values, scale, zero=zero)[0]


def axis(
    values: Sequence[Number], scale: tuple[float, float] | None = None, *, zero: bool = True
) -> tuple[tuple[float, float], float]:
    """The ends of an axis as in `ends`, and the step between its ticks; without a scale zero is a tick if it is inside."""
    known = [float(value) for value in values if value is not None]
    low, high = min(known, default=0.0), max(known, default=1.0)
    if scale is not None:
        low, high = min(scale[0], low), max(scale[1], high)
        return (low, high), nice((high - low) / 5)
    if zero:
        low, high = min(low, 0.0), max(high, 0.0)
    step = nice((high - low) / 4 or 1.0)
    floor, ceiling = low // step * step, -(-high // step) * step
    return (floor, ceiling if floor < ceiling else floor + step), step


def bounds(values: Sequence[Number]) -> tuple[float, float]:
    """The ends of an axis that is not drawn: zero and the data, without room to spare."""
    known = [float(value) for value in values if value is not None]
    low, high = min([*known, 0.0]), max([*known, 0.0])
    return (low, high) if low < high else (0.0, 1.0)


def nice(step: float) -> float:
    """The round number (1, 2, 2.5 or 5 times a power of ten) at or above a step."""
    power = 1.0
    while power * 10 <= step:
        power *= 10
    while power > step:
        power /= 10
    return next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= step)
