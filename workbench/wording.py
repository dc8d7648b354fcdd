"""How numbers, dates and sentences are worded for a reader, in the reader's language."""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Protocol

from babel.core import get_global
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import (
    format_compact_decimal,
    format_decimal,
    get_currency_name,
    get_currency_precision,
    get_decimal_symbol,
)
from babel.units import format_unit


class Measured(Protocol):
    """Anything with a value and a unit: an `Estimate`."""

    @property
    def value(self) -> float | None: ...  # noqa: D102 - a protocol's members speak by name
    @property
    def unit(self) -> str: ...  # noqa: D102
    @property
    def low(self) -> float | None: ...  # noqa: D102
    @property
    def high(self) -> float | None: ...  # noqa: D102


@dataclass(frozen=True)
class Unit:
    """How one unit is printed: Babel pattern for text, Excel number format for cells, a word after it."""

    pattern: str
    excel: str
    noun: str = ""
    scale: float = 1.0


SHORT = 10_000  # money from here on is printed in thousands and millions
WHOLE = re.compile(r"(?<![\d.,])\d(?![\d.,])")  # one digit alone: "2M" beside "2.4M" is printed as 2.0M
HUNDRED = 99.95  # of its unit: an amount from here on is printed without decimals
SMALL = 10  # money below is printed with its hundredths: what a customer is worth a point is seldom whole

UNITS: dict[str, Unit] = {
    "share": Unit("#,##0%", "0%"),  # stored as 0-1, printed as per cent
    "share difference": Unit("+#,##0;-#,##0", "+0;-0;0", "pp", scale=100),  # stored as 0-1, percentage points
    "fine share difference": Unit("+#,##0.0;-#,##0.0", "+0.0;-0.0;0.0", "pp", scale=100),  # small effects
    "half interval": Unit("±#,##0.0", '"±"0.0', "pp", scale=100),  # of a share
    "points": Unit("+#,##0;-#,##0", "+0;-0;0"),  # NPS and NPS differences, -100 to 100
    "score": Unit("#,##0.0", "0.0"),  # a mean on an answer scale
    "score difference": Unit("+#,##0.0;-#,##0.0", "+0.0;-0.0;0.0"),
    "level": Unit("#,##0", "0"),  # a staged level
    "coefficient": Unit("#,##0.00", "0.00"),  # alpha, R2, weights between -1 and 1
    "count": Unit("#,##0", "#,##0"),
    "months": Unit("#,##0", "0", "months"),
    "years": Unit("#,##0.0", "0.0", "years"),
    "text": Unit("#,##0.##", "General"),
}


def unit(code: str) -> Unit:
    """The way to print a unit; a three-letter currency code prints as whole money.

    Raises `KeyError` for an unknown unit, so that a typing error cannot print a bare number.
    """
    if len(code) == 3 and code.isupper():
        return Unit("#,##0", "#,##0", code)
    return UNITS[code]


def number(value: float | None, code: str, language: str = "en") -> str:
    """A value in a unit as a reader of the language expects it; missing is an en dash.

    Money of 10,000 and more is shortened ("EUR 1.2M"), in two or three digits, because titles are read, not audited;
    below 10 it has its hundredths, where the currency has any and the amount is not whole.
    """
    if value is None or math.isnan(value):
        return "–"
    return _number(float(value) + 0.0, code, language)  # 0.0 for what is below zero by its sign alone


@lru_cache(maxsize=20_000)  # deck, report, workbook and pages print the same figures
def _number(value: float, code: str, language: str) -> str:
    way = unit(code)
    if _is_money(code):
        if abs(value) < SHORT - 0.5:
            cents = "0" * get_currency_precision(code) if abs(value) < SMALL and round(value, 2) % 1 else ""
            pattern = f"{way.pattern}.{cents}".rstrip(".")
            return priced(
                format_decimal(_half_up(value, pattern) + 0, pattern, locale=language), code, language
            )  # no -0
        # Babel rounds halves to even here; a nudge far below what is printed rounds them up, as everywhere else.
        full = _full_unit(math.copysign(max(abs(value) * (1 + 1e-12), SHORT), value), language)
        digits = int(_in_unit(full, language)[0] < HUNDRED)  # three digits at most: titles are read, not audited
        text = format_compact_decimal(full, locale=language, fraction_digits=digits)
        return priced(WHOLE.sub(rf"\g<0>{decimal(language)}0", text), code, language)
    text = format_decimal(_half_up(value * way.scale, way.pattern), way.pattern, locale=language)
    # A value that rounds to zero must not print as -0 or +0.
    if not any(character in "123456789" for character in text):
        text = text.lstrip("+-")
    if code in DURATIONS:
        return _duration(value, code, language)
    return f"{text}{noun(code, language)}"


def priced(amount: str, code: str, language: str = "en") -> str:
    """An amount with its currency where the language has it.

    >>> priced("2.7M", "EUR"), priced("271万", "EUR", "zh")
    ('EUR 2.7M', '271万欧元')
    """
    return {"pl": f"{amount}\N{NO-BREAK SPACE}{code}", "zh": amount + currency(code, "zh")}.get(
        language, f"{code} {amount}"
    )


def unpriced(text: str, code: str, language: str = "en") -> str:
    """The amount alone of a text of money: a caption, or the other end of its range, names the currency."""
    before, after = priced("|", code, language).split("|")
    return text.removeprefix(before).removesuffix(after)


def currency(code: str, language: str = "en") -> str:
    """A currency as one names it beside an amount: its code, in Chinese its name."""
    if language != "zh":
        return code
    return "元" if code == "CNY" else str(get_currency_name(code, locale="zh"))


NOUNS = {"pp": {"en": " pp", "pl": "\N{NO-BREAK SPACE}p.p.", "zh": "个百分点"}}


def noun(code: str, language: str = "en") -> str:
    """What stands behind a figure in this unit, with the space before it."""
    word = unit(code).noun
    return NOUNS[word][language] if word in NOUNS else f" {word}" if word else ""


@lru_cache(maxsize=1)
def currencies() -> str:
    """A regular expression of the currencies that languages have behind an amount: "2,7 mln EUR", "271万欧元"."""
    held = (one for at, found in get_global("territory_currencies").items() if at != "ZZ" for one in found)
    codes = sorted({code for code, _, until, _ in held if until is None})
    names = sorted({currency(code, "zh") for code in codes}, key=lambda name: (-len(name), name))  # the longest first
    return "|".join((*(rf"{code}\b" for code in codes), *map(re.escape, names)))


DURATIONS = {"months": "duration-month", "years": "duration-year"}


def _duration(value: float, code: str, language: str) -> str:
    """Months or years with the noun in the form that the language asks for."""
    pattern, length = unit(code).pattern, "short" if language == "zh" else "long"
    rounded = _half_up(value, pattern)
    return str(format_unit(rounded, DURATIONS[code], length=length, format=pattern, locale=language))


def _in_unit(value: float, language: str) -> tuple[float, float]:
    """The size of an amount in its unit of money (thousands, millions, 万), and that unit."""
    base = 1e4 if language == "zh" else 1e3
    each = base ** math.floor(math.log(abs(value), base) + 1e-12)
    return abs(value) / each, each


def _full_unit(value: float, language: str) -> float:
    """The next unit itself for an amount that rounds to it: 999,500 is a million, not a thousand thousands."""
    size, each = _in_unit(value, language)
    base = 1e4 if language == "zh" else 1e3
    return math.copysign(each * base, value) if round(size) >= base else value


def printed(value: float, code: str) -> float:
    """A value with no more digits than are printed of it: what is stored of it tells no more than the page.

    >>> printed(2.449, "score"), printed(0.5567, "share"), printed(12_345.6, "EUR")
    (2.4, 0.56, 12346.0)
    """
    if math.isnan(value):
        return value
    way = unit(code)
    return float(_half_up(value * way.scale, way.pattern)) / way.scale


def figure(measured: Measured, language: str = "en") -> str:
    """A figure in its unit; money with no more digits than its interval bears (two of the half-width)."""
    return number(borne(measured.value, measured), measured.unit, language)


def span(measured: Measured, language: str = "en") -> str:
    """The interval of a figure, its unit once: '41 to 47%', 'EUR 83K to 128K'; an en dash where it has none."""
    if measured.low is None or measured.high is None:
        return "–"
    low, high = (number(borne(end, measured), measured.unit, language) for end in (measured.low, measured.high))
    way = unit(measured.unit)
    if _is_money(measured.unit):
        if language == "en":
            high = unpriced(high, measured.unit)
        else:
            low = unpriced(low, measured.unit, language)
    elif way.noun in NOUNS:
        low = low.removesuffix(noun(measured.unit, language))
    elif way.noun:
        low = low.rpartition(" ")[0] or low
    elif low.endswith("%") and high.endswith("%"):
        low = low[:-1].rstrip()
    return low + BETWEEN[language] + high


BETWEEN = {"en": " to ", "pl": " do ", "zh": "至"}


def borne(value: float | None, measured: Measured) -> float | None:
    """A value of money rounded to the place of the second digit of its interval's half-width."""
    if value is None or measured.low is None or measured.high is None or not _is_money(measured.unit):
        return value
    return in_two_digits(value, abs(measured.high - measured.low) / 2)


def in_two_digits(value: float, of: float) -> float:
    """A value rounded to the place of the second digit of another, such as its interval's half-width.

    >>> in_two_digits(-303.53, 1180), in_two_digits(75036.54, 75036.54), in_two_digits(0.01234, 0.0061)
    (-300.0, 75000.0, 0.0123)
    """
    if of == 0 or not math.isfinite(of):
        return value
    place = math.floor(math.log10(abs(of))) - 1
    return round(value, -place) if place < 0 else round(value / 10.0**place) * 10.0**place


def _is_money(code: str) -> bool:
    return unit(code).noun == code and code.isupper()


def _half_up(value: float, pattern: str) -> Decimal:
    """Rounded as Excel rounds: 2.5 to 3, where Python and Babel give 2, so that a title and its chart agree."""
    digits = len(pattern.split(";")[0].partition(".")[2].rstrip("%")) + (2 if "%" in pattern else 0)
    return Decimal(repr(float(f"{value:.12g}"))).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def date(day: dt.date, language: str = "en") -> str:
    """A date in the language's long form, such as 23 November 2026."""
    if language == "en":
        return str(format_date(day, "d MMMM y", locale="en_GB"))
    return str(format_date(day, "long", locale=language))


def month(day: dt.date, language: str = "en", *, short: bool = False) -> str:
    """A month with its year, such as June 2026, or Jun 2026 on an axis; in Chinese 2026年6月, or 2026/6."""
    if short and language == "zh":
        return f"{day.year}/{day.month}"
    return str(format_skeleton("yMMM" if short else "yMMMM", day, locale="en_GB" if language == "en" else language))


def decimal(language: str) -> str:
    """The decimal sign of a language."""
    return str(get_decimal_symbol(language))


def sentence(text: str) -> str:
    """A text that ends as a sentence does in its script, so that another may follow it."""
    if text.endswith(ENDS):
        return text
    return text + ("。" if any("一" <= letter <= "鿿" for letter in text) else ".")


NO_END = r"(?<!tys\.)"  # a Polish thousand, behind which its currency stands, ends no sentence
SENTENCES = re.compile(
    rf"(?<=[.!?]){NO_END}\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ0-9])|(?<=[。！？])"
)  # where one ends and the next begins
ENDS = (".", "!", "?", "…", "。", "！", "？")
COMMA = {"en": ", ", "pl": ", ", "zh": "，"}
SEMICOLON, COLON = {"en": "; ", "pl": "; ", "zh": "；"}, {"en": ": ", "pl": ": ", "zh": "："}


def named(name: str, text: str, language: str = "en") -> str:
    """A text behind what it is about: 'Council: who sits on it?'."""
    return f"{name}{COLON[language]}{text}"


def bracketed(text: str, language: str = "en") -> str:
    """A text in brackets behind a word: ' (n = 12)'; nothing of nothing."""
    return (f"（{text}）" if language == "zh" else f" ({text})") if text else ""


def joined(words: list[str], language: str = "en") -> str:
    """Words as a list in a sentence: 'a, b and c'."""
    return str(format_list(words, locale="en_GB" if language == "en" else language)) if words else ""
