"""Reads numerals and dates as people write them; where one can be read in two ways, it says so."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Literal
from unicodedata import digit, normalize

Sign = Literal[".", ","]
# How engagement.yaml says it: one thousand two hundred and fifty.
FORMS: dict[str, Sign] = {"1,250.00": ".", "1.250,00": ",", "1 250.00": ".", "1 250,00": ",", "1'250.00": "."}
DATES: dict[str, bool] = {"31/12/2026": True, "12/31/2026": False}  # is the day first?
_WRITTEN: dict[Sign, re.Pattern[str]] = {
    ".": re.compile(
        r"[-+]?(?:(?:\d+|[1-9]\d{0,2}([,'’ ])\d{3}(?:\1\d{3})*|[1-9]\d?(?:,\d\d)+,\d{3})(?:\.\d*)?|\.\d+)"
        r"(?:[eE][-+]?\d{1,3})?",
        re.ASCII,
    ),
    ",": re.compile(
        r"[-+]?(?:(?:\d+|[1-9]\d{0,2}([.'’ ])\d{3}(?:\1\d{3})*)(?:,\d*)?|,\d+)(?:[eE][-+]?\d{1,3})?", re.ASCII
    ),
}


_SIGNS = r"[A-Z]{0,3}[$€£¥₹₩₽₺฿₫₪₴₦₱]|Kč|zł|kr|Rs\.?|(?:AED|ARS|AUD|BRL|CAD|CHF|CLP|CNY|COP|CZK|DKK|EGP|EUR|GBP|HKD|HUF|IDR|ILS|INR|JPY|KRW|MAD|MXN|MYR|NGN|NOK|NZD|PHP|PLN|RMB|RON|RUB|SAR|SEK|SGD|THB|TRY|TWD|UAH|USD|VND|ZAR)"
_MONEY = re.compile(rf"^(?:{_SIGNS})\s*|\s*(?:{_SIGNS}|元|%)\.?$", re.IGNORECASE)


def plain(text: str) -> str:
    """A numeral without what only typography adds: digits of other scripts, no-break spaces, its unit; with a plain minus.

    What stands between brackets or before a minus is below zero.

    >>> plain("(1,250.50)"), plain("1.250,50- €"), plain("850,-")
    ('-1,250.50', '-1.250,50', '850')
    """
    if _BARE.fullmatch(text):
        return text
    known = {one: str(digit(one)) for one in text if one.isdecimal()} | _SAME
    bare, below = normalize("NFKC", "".join(known.get(one, one) for one in text)).strip(), ""
    for _ in range(2):  # a sign may stand outside of the unit, or inside
        if not below and (found := _BELOW.fullmatch(bare)):
            bare, below = found[found.lastgroup or 0], "-"
        bare = _MONEY.sub("", bare)
    return below + _EVEN.sub("", bare)


_BARE = re.compile(r"-?[\d.,]+", re.ASCII)
_SAME = {"٬": ",", "٫": ".", "\u2212": "-"}
_BELOW = re.compile(r"-\s*(?P<before>.*)|\((?P<within>.*\d)\s*\)|(?P<behind>.*\d)\s*-")
_EVEN = re.compile(r"[.,][-–—]+$")  # of a price without cents


def value(text: str, sign: Sign) -> float | None:
    """A numeral whose decimal sign is this one; None for any other text.

    >>> value("1.250", "."), value("1.250", ","), value("1.25", ",")
    (1.25, 1250.0, None)
    """
    if not _WRITTEN[sign].fullmatch(text):
        return None
    bare = re.sub("[,'’ ]" if sign == "." else "[.'’ ]", "", text)
    return float(bare.replace(",", "."))


def certain(text: str) -> float | None:
    """A numeral that can be read in one way only; None for any other text.

    >>> certain("1.250,00"), certain("1 250"), certain("1.250")
    (1250.0, 1250.0, None)
    """
    readings = {one for sign in _WRITTEN if (one := value(plain(text), sign)) is not None}
    return readings.pop() if len(readings) == 1 else None


def is_numeral(text: str) -> bool:
    """True for a numeral, whatever its decimal sign and unit: "1.250,00 €", "$1,200", "12%"."""
    return any(value(plain(text), sign) is not None for sign in _WRITTEN)


def is_doubtful(text: str) -> bool:
    """True for a numeral that can be read in two ways: 1.250 is a thousand for some, little more than one for others."""
    return len({value(plain(text), sign) for sign in _WRITTEN} - {None}) == 2


def unit(text: str) -> str:
    """What stands beside a numeral: a currency or a percent sign, in capitals; empty where nothing does."""
    found = _MONEY.search(normalize("NFKC", text).strip(" +-−()"))
    return found.group().strip(" .").upper() if found else ""


# The first letters of each month in English, Polish, German, French and Spanish.
MONTHS = (
    "jan|sty|ene",
    "feb|lut|fév|fev",
    "mar|mär|mrz",
    "apr|kwi|avr|abr",
    "may|maj|mai",
    "jun|cze|juin",
    "jul|lip|juil",
    "aug|sie|aoû|aou|ago",
    "sep|wrz",
    "oct|paź|paz|okt",
    "nov|lis",
    "dec|gru|dez|déc|dic",
)
_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})|(\d{4})年(\d{1,2})月(\d{1,2})日|((?:19|20)\d\d)(\d\d)(\d\d)")
_NAMED = re.compile(  # 5 March 2024, 05-Mar-2024, 5 de marzo de 2024, Mar 5, 2024; the day of the week may stand before it
    r"(?:[^\W\d_]+\.?,\s+)?(?:(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]*(?:de\s+|of\s+)?([^\W\d_]{3,})\.?,?[\s-]*(?:de\s+)?|([^\W\d_]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+)(\d{4})"
)
_MONTH = tuple(re.compile(rf"(?:{letters})[^\W\d_]*") for letters in MONTHS)
_DAY_FIRST = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_EITHER = re.compile(r"(\d{1,2})([-/])(\d{1,2})\2(\d{4})")


def date(text: str, *, day_first: bool | None = None) -> dt.date | None:
    """A date as written, by `day_first` where it could be read in two ways; None for a text that is no date.

    Points stand between day, month and year wherever they are used. Where slashes or hyphens leave the order open and
    `day_first` does not say it, the date is None too: see `is_open_date`.

    >>> date("30.09.2026"), date("30 Sep 2026"), date("09/05/2026")
    (datetime.date(2026, 9, 30), datetime.date(2026, 9, 30), None)
    """
    bare = normalize("NFKC", text).strip()
    for clock in (" 00:00:00", "T00:00:00"):
        bare = bare.removesuffix(clock)
    if match := _ISO.fullmatch(bare):
        year, month, day = (int(part) for part in match.groups() if part)
        return _day(year, month, day)
    if match := _DAY_FIRST.fullmatch(bare):
        return _day(int(match[3]), int(match[2]), int(match[1]))
    if match := _NAMED.fullmatch(bare.casefold()):
        named = month_of(match[2] or match[3])
        return _day(int(match[5]), named, int(match[1] or match[4])) if named else None
    if not (match := _EITHER.fullmatch(bare)):
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    readings = {True: _day(year, second, first), False: _day(year, first, second)}
    if day_first is not None:
        return readings[day_first]
    found = {one for one in readings.values() if one is not None}
    return found.pop() if len(found) == 1 else None


def month_of(word: str) -> int | None:
    """The number of a month by its name, or by its first letters; None for any other word."""
    return next((at for at, one in enumerate(_MONTH, start=1) if one.fullmatch(word.casefold())), None)


def is_open_date(text: str) -> bool:
    """True for a date of which either part may be the day: 09/05/2026."""
    return date(text) is None and date(text, day_first=True) is not None and date(text, day_first=False) is not None


def day_order(texts: Iterable[str]) -> bool | None:
    """Whether the day is first, where some date of a column can be read in one way only; None where none tells."""
    told = set()
    for text in texts:
        readings = [date(text, day_first=first) for first in (True, False)]
        if (readings[0] is None) != (readings[1] is None):
            told.add(readings[0] is not None)
    return told.pop() if len(told) == 1 else None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
