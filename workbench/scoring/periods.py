"""Puts the names of waves in the order of time: by the date or the number in them, never as text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from unicodedata import normalize

from workbench.sources.numerals import MONTHS

Key = tuple[float, ...]
_SEASONS = {
    "winter": 1,
    "spring": 3,
    "wiosna": 3,
    "frühjahr": 3,
    "frühling": 3,
    "printemps": 3,
    "primavera": 3,
    "春": 3,
    "summer": 6,
    "lato": 6,
    "sommer": 6,
    "été": 6,
    "verano": 6,
    "夏": 6,
    "autumn": 9,
    "fall": 9,
    "jesień": 9,
    "herbst": 9,
    "automne": 9,
    "otoño": 9,
    "秋": 9,
    "zima": 1,
    "hiver": 1,
    "invierno": 1,
    "冬": 1,
}
# A winter is of the year that it begins or ends in; of two years it begins in the first.
_WINTER = re.compile("winter|zima|hiver|invierno|冬", re.IGNORECASE)
_YEAR = r"(?<!\d)((?:19|20)\d{2})(?!\d)"
_SHORT = re.compile(
    r"(?:\b[qhts][1-4][ _./'-]*(?:fy)?|\b[1-4][qhts][ _./'-]*|\bfy ?|'|\b(?:"
    + "|".join(MONTHS)
    + r")[^\W\d_]*[ .'-]+)(\d{2})(?!\d)(?![./-]\d)"
)
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


def in_order(names: Iterable[str]) -> list[str]:
    """The names, earliest first: by date where each has a year, else by number where each has one, else as they come.

    >>> in_order(["Q1 2026", "Q4 2025"])
    ['Q4 2025', 'Q1 2026']
    >>> in_order(["wave 10", "wave 9"])
    ['wave 9', 'wave 10']
    >>> in_order(["before", "after"])
    ['before', 'after']
    """
    listed = list(dict.fromkeys(names))
    keys = _keys(listed)
    return sorted(listed, key=lambda name: keys[name]) if keys else listed


def are_in_order(names: Iterable[str]) -> bool:
    """Whether each name says by a date or a number where it stands in time, or there is but one."""
    listed = list(dict.fromkeys(names))
    return len(listed) < 2 or bool(_keys(listed))


def _keys(names: list[str]) -> dict[str, Key]:
    """Where each name stands in time; nothing where one does not say it, two say the same, or a winter may be either of a year."""
    # Behind a year, numbers of which one is no month count something else: 2025-9 comes before 2025-13.
    counted = any(map(is_impossible, names)) and all(re.fullmatch(r"\d{4}\D\d+", name.strip()) for name in names)
    for read in (numbered,) if counted else (dated, numbered):
        found = {name: read(name) for name in names}
        keys = {name: key for name, key in found.items() if key is not None}
        if len(keys) == len(names) == len(set(keys.values())):
            later = {name: (key[0], 12.0, *key[2:]) if _WINTER.search(name) else key for name, key in keys.items()}
            return keys if sorted(names, key=later.__getitem__) == sorted(names, key=keys.__getitem__) else {}
    return {}


_PARTS = (  # how numbers spell a period: year, month and day, or year and a part of it
    re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?"),
    re.compile(r"(?:(?P<day>\d{1,2})[-/.])?(?P<month>\d{1,2})[-/.](?P<year>\d{4})"),
    re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})?"),
    re.compile(r"(?P<part>[qkthsw]|kw|cw)[ _.-]?(?P<number>\d{1,2})[ _./-]*\d{4}"),
    re.compile(r"\d{4}[ _./-]*(?P<part>[qkthsw]|kw|cw)[ _.-]?(?P<number>\d{1,2})"),
)
_MOST = {"h": 2, "s": 2, "t": 4, "q": 4, "k": 4, "w": 53, "kw": 53, "cw": 53}
_SPANS = {"h": "half-year", "s": "half-year", "t": "quarter", "q": "quarter", "k": "quarter"}


def span(name: str) -> str:
    """How long a period is whose name is made of numbers: year, half-year, quarter, month, week or day; else "".

    >>> [span(one) for one in ("2026", "2026-03", "Q1 2026", "2026-03-01", "2012-13", "spring")]
    ['year', 'month', 'quarter', 'day', '', '']
    """
    if re.fullmatch(r"(?:19|20)\d{2}", name.strip()):
        return "year"
    parts = _parts(name)
    if "part" in parts:
        return _SPANS.get(parts["part"], "week")
    return ("day" if parts["day"] else "month") if parts else ""


def _parts(name: str) -> dict[str, str]:
    """How numbers spell a period; nothing of a year of accounts such as 2012-13, which may look like a month."""
    text = normalize("NFKC", name).casefold().strip()
    years = re.fullmatch(r"(\d{4})[-/.](\d{2})", text)
    if years and (int(years[1]) + 1) % 100 == int(years[2]):
        return {}
    matches = (one.fullmatch(text) for one in _PARTS)
    return next((match.groupdict() for match in matches if match), {})


def respelled(names: Iterable[str]) -> dict[str, str]:
    """The names that mean the same time as an earlier one, with that.

    >>> respelled(["2024-10", "10-24", "2025", "2025.0", "Wave 1", "wave 1"])
    {'10-24': '2024-10', '2025.0': '2025', 'wave 1': 'Wave 1'}
    """
    first: dict[Key | str, str] = {}
    bare = {name: re.sub(r"\.0+$", "", " ".join(name.casefold().split())) for name in names if name}
    keys = {name: dated(text) or text for name, text in bare.items()}
    return {name: first[key] for name, key in keys.items() if first.setdefault(key, name) != name}


def is_impossible(name: str) -> bool:
    """Whether a period's numbers name a month, day, quarter, half or week that there is none of.

    >>> [is_impossible(one) for one in ("2026-13", "Q5 2026", "31.04.2026", "2026-03", "2012-13", "spring")]
    [True, True, True, False, False, False]
    """
    parts = _parts(name)
    if not parts:
        return False
    if "part" in parts:
        return not 1 <= int(parts["number"]) <= _MOST[parts["part"]]
    year, month, day = int(parts["year"]), int(parts["month"]), int(parts["day"] or 1)
    return not any(_is_day(year, *both) for both in ((month, day), *(((day, month),) if parts["day"] else ())))


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


def dated(name: str) -> Key | None:
    """Year, month, day and number of a wave's name, as far as it says them; None without a year."""
    text = _CHINESE.sub(lambda found: str(_chinese(found.group())), normalize("NFKC", name).casefold())
    if short := re.fullmatch(r"(\d{1,2})[-/.](\d{2})", text.strip()):  # 12/23 is a December, 23/12 too
        low, high = sorted(map(int, short.groups()))
        return (2000.0 + high, float(low)) if 1 <= low <= 12 < high else None
    if day := re.search(_YEAR + r"[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)", text):
        return tuple(map(float, day.groups()))
    if day := re.search(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d{2})(?!\d)", text):
        first, second, year = map(float, day.groups())
        return (year, first, second) if second > 12 else (year, second, first)
    years = re.findall(_YEAR, text)
    if not years and (short := _SHORT.search(text)):
        years, text = [f"20{short[1]}"], text[: short.start(1)] + text[short.end(1) :]
    if not years:
        return None
    rest = re.sub(_YEAR, " ", text)
    month = 12.0 if _WINTER.search(rest) and re.search(r"\d{4}\s?[-/–]\s?\d{2}", text) else _month(rest)
    others = [float(part) for part in re.findall(r"\d+", rest)] if month is None else []
    return (float(years[0]), month if month is not None else 0.0, *others[:1])


def _month(rest: str) -> float | None:
    """The first month of the part of a year that a name says: Q2 is 4, spring is 3, "2026-05" is 5."""
    rest = re.sub(r"\b(iii|ii|iv|i)(?=[ .]*(?:q|kw|quart|trim|sem|half))", lambda found: _ROMAN[found[1]], rest)
    for pattern, months in (
        (
            r"\b[qtk]w?(?:uartal|uarter|wartał)?[ _.-]*([1-4])(?!\d)|(?<!\d)([1-4])[ _.]*(?:q|kw|quart|kwart|trim|季)|第([1-4])季",
            3,
        ),
        (r"\b[hs][ _.-]*([12])(?!\d)|(?<!\d)([12])[ _.]*h\b", 6),
    ):
        if found := re.search(pattern, rest):
            part = next(one for one in found.groups() if one)
            return (int(part) - 1) * months + 1.0
    if week := re.search(r"\b(?:w|kw|week|cw|tydz\w*)[ _.-]*(\d{1,2})(?!\d)", rest):
        return 1 + float(week[1]) * 12 / 53
    for number, letters in enumerate(MONTHS, start=1):
        if re.search(rf"(?<![^\W\d_])(?:{letters})[^\W\d_]*", rest):
            return float(number)
    for word, number in _SEASONS.items():
        if word in rest:
            return float(number)
    plain = re.search(r"^\W*(\d{1,2})\W*$|[-/._](\d{1,2})(?!\d)|(\d{1,2})月", rest)
    value = next((one for one in plain.groups() if one), "") if plain else ""
    return float(value) if value and 1 <= int(value) <= 12 else None


def numbered(name: str) -> Key | None:
    """The numbers in a wave's name, Roman ones where there are no others; None without one."""
    text = _CHINESE.sub(lambda found: str(_chinese(found.group())), normalize("NFKC", name))
    if re.fullmatch(r"\d{1,2}[-/]\d{2}", text.strip()):
        return None  # 10/11 is a month or a year of accounts
    numbers = re.findall(r"\d+(?:\.\d+)?", text)
    if not numbers and (roman := re.findall(r"(?<![^\W_])(?=[IVX])(X{0,2}(?:IX|IV|V?I{0,3}))(?![^\W_])", text)):
        numbers = [str(_arabic(one)) for one in roman]
    return tuple(map(float, numbers)) or None


_CHINESE = re.compile("[一二三四五六七八九十]{1,3}(?=[月季波次期轮輪届])")


def _chinese(numeral: str) -> int:
    """A Chinese numeral below a hundred: "十二" is 12, "二十" 20."""
    tens, ten, ones = numeral.rpartition("十")
    return (("一二三四五六七八九".index(tens) + 1 if tens else 1) * 10 if ten else 0) + (
        "一二三四五六七八九".index(ones) + 1 if ones else 0
    )


def _arabic(roman: str) -> int:
    """A Roman numeral up to XXXIX: "IX" is 9."""
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in roman]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
