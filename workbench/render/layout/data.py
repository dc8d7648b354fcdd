"""An exhibit's rows as charts and tables want them: categories, series, texts, ends of axes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import format_compact_decimal, format_decimal, get_currency_precision

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


@dataclass(frozen=True)
class Printer:
    """How the numbers of one exhibit are printed: all in one unit of money, each as text, number format and formula.

    `divisor` is the unit of money (1, 1,000, a million, ...), `suffix` its letter in the language.
    """

    unit: str
    language: str
    divisor: float = 1.0
    suffix: str = ""
    decimals: int = 0

    @classmethod
    def of(cls, unit: str, language: str, values: Iterable[Number]) -> Printer:
        """The printer of these values; money takes the unit of the largest, so that one exhibit has one unit."""
        known = [abs(float(value)) for value in values if value]
        if not is_money(unit) or not known:
            return cls(unit, language)
        steps = MYRIADS if language == "zh" else THOUSANDS
        largest = max(known)
        divisor = max((step for step in steps if largest >= max(step * 0.9995, SHORTEST)), default=1.0)
        if divisor == 1.0:
            decimals = 0 if largest >= 100 else 1 if largest >= wording.SMALL else 2
            return cls(unit, language, decimals=min(decimals, get_currency_precision(unit)))
        least = min(known) / divisor
        whole = divisor == 1e4 and all(_half_up(one / divisor, 1) % 1 == 0 for one in known)  # 260万, not 260.0万
        decimals = 0 if whole or least >= (1 if divisor == 1e3 else WHOLE) else 2 if least < 0.05 else 1
        return cls(unit, language, divisor, _suffix(divisor, language), decimals)

    def text(self, value: Number, *, signed: bool = False) -> str:
        """A value for a label beside its mark, without the currency, which the caption names; missing is an en dash."""
        if value is None or not is_money(self.unit):
            said = printed(value, self.unit, self.language)
        else:
            form = "#,##0" + ("." + "0" * self.decimals if self.decimals else "")
            amount = _half_up(float(value) / self.divisor, self.decimals)
            said = (
                (format_decimal(amount, form, locale=self.language) + self.suffix).replace("-", "−") if amount else "0"
            )
        plus = signed and value is not None and value > 0 and not said.startswith("+")
        return f"+{said}" if plus else said

    @property
    def pattern(self) -> str | None:
        """The Excel number format that prints as `text` does; None where no format can.

        Only thousands can be left out, and a format prints the decimal sign of the machine, not of the deck's language.
        """
        form = self.form
        return None if form and "." in form and wording.decimal(self.language) != "." else form

    @property
    def form(self) -> str | None:
        """The Excel number format of an axis, whose decimal sign is the machine's; None where none leaves out so much."""
        if not is_money(self.unit):
            return pattern(self.unit)
        commas = {1.0: "", 1e3: ",", 1e6: ",,", 1e9: ",,,", 1e12: ",,,,"}.get(self.divisor)
        if commas is None:
            return None
        form = ("0" if self.divisor > 1 else "#,##0") + ("." + "0" * self.decimals if self.decimals else "") + commas
        form += f'"{self.suffix}"' if self.suffix else ""
        return f'{form};"−"{form};0'

    def formula(self, cell: str, *, signed: bool = False) -> str:
        """An Excel formula that prints a cell as `text` does, in the reader's own decimal sign."""
        scale, digits = (self.divisor, self.decimals) if is_money(self.unit) else (1.0, _digits(self.unit))
        factor = 100.0 if self.unit == "share" else 1.0
        amount = f"{cell}/{scale:.0f}" if scale != 1 else f"{cell}*{factor:.0f}" if factor != 1 else cell
        suffix = "%" if self.unit == "share" else self.suffix
        said = f'SUBSTITUTE(FIXED({amount},{digits},FALSE),"-","−")&"{suffix}"'
        plus = signed or pattern(self.unit).startswith("+")
        return f'IF({cell}>0,"+","")&{said}' if plus else said


WHOLE = 10  # amounts of so many millions, billions or 万 and more print no decimals; of thousands each does
THOUSANDS, MYRIADS = (1e3, 1e6, 1e9, 1e12), (1e4, 1e8, 1e12)


def _suffix(divisor: float, language: str) -> str:
    """What stands after an amount in this unit: M, " mln", 万."""
    return str(format_compact_decimal(divisor, locale=language)).lstrip("1")


def _digits(unit: str) -> int:
    return pattern(unit).partition(";")[0].partition(".")[2].count("0")


def _half_up(value: float, decimals: int) -> Decimal:
    return Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def printer(exhibit: Exhibit, language: str, *roles: str) -> Printer:
    """The printer of an exhibit's values in these roles, `value` where none is given."""
    values = (number(value) for role in roles or ("value",) for value in exhibit.column(role))
    return Printer.of(exhibit.unit, language, values)


def ticks(
    ends: tuple[float, float], step: float, unit: str, language: str
) -> tuple[str, tuple[tuple[float, str], ...]]:
    """The number format of an axis in which every step prints as it is (250K, not 0.3M), and its ticks with their words.

    Where the language has another decimal sign than the format, steps are whole if a smaller unit makes them so.
    """
    low, high = ends
    marks = [low + at * step for at in range(int((high - low) / step + 1e-6) + 1)]
    way = Printer.of(unit, language, (low, high))
    if is_money(unit):
        for divisor in (
            step_
            for step_ in reversed((1.0, *(MYRIADS if language == "zh" else THOUSANDS)))
            if step_ <= max(way.divisor, 1.0)
        ):
            decimals = next(
                (
                    n
                    for n in ((0, 1) if wording.decimal(language) == "." or divisor <= 1e3 else (0,))
                    if all(abs(mark / divisor * 10**n - round(mark / divisor * 10**n)) < 1e-6 for mark in marks)
                ),
                None,
            )
            if decimals is not None:
                way = Printer(unit, language, divisor, _suffix(divisor, language) if divisor > 1 else "", decimals)
                break
    form = way.form or "General"
    whole = all(
        scaled == round(scaled) for scaled in (round(mark * (100 if unit == "share" else 1), 9) for mark in marks)
    )
    if whole and not is_money(unit):
        form = re.sub(r"\.0+", "", form)
    return form, tuple((mark, way.text(mark)) for mark in marks)


def printed(value: Number, unit: str, language: str) -> str:
    """A number for a label beside a mark: as in a sentence, without the currency, which the caption names."""
    text = wording.number(None if value is None else float(value), unit, language)
    text = wording.unpriced(text, unit, language) if is_money(unit) else text
    return text.replace("-", "−").replace(wording.NOUNS["pp"]["zh"], "pp")  # short beside a mark, in words elsewhere


def told(value: float, unit: str, language: str) -> str:
    """A number of a table as in a sentence: no caption names its currency, and an amount has three digits at most."""
    said = wording.number(value, unit, language)
    if (
        is_money(unit) and sum(letter.isdigit() for letter in said) > 3
    ):  # rounded once: 1,848,652 is 1.8M, not 1.85M and 1.9M
        said = wording.number(wording.in_two_digits(value, value / 10), unit, language)
    return said.replace("-", "−")


def ends(
    values: Sequence[Number], scale: tuple[float, float] | None = None, *, zero: bool = True
) -> tuple[float, float]:
    """The ends of an axis that holds all values: the exhibit's scale, or round numbers around the data."""
    return axis(values, scale, zero=zero)[0]


def axis(
    values: Sequence[Number],
    scale: tuple[float, float] | None = None,
    *,
    zero: bool = True,
    unit: str = "",
    language: str = "en",
) -> tuple[tuple[float, float], float]:
    """The ends of an axis as in `ends`, and the step between its ticks; without a scale zero is a tick if it is inside.

    Money in a language with another decimal sign than number formats has whole steps: "5 mln", not "2,5 mln".
    """
    known = [float(value) for value in values if value is not None]
    low, high = min(known, default=0.0), max(known, default=1.0)
    if scale is not None:
        low, high = min(scale[0], low), max(scale[1], high)
        return (low, high), nice((high - low) / 5)
    if zero:
        low, high = min(low, 0.0), max(high, 0.0)
    step = nice((high - low) / 4 or 1.0)
    if is_money(unit) and wording.decimal(language) != ".":
        divisor = Printer.of(unit, language, (low, high)).divisor
        step = next(one for one in (step, nice(step * 1.5), divisor) if one % divisor == 0)
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
