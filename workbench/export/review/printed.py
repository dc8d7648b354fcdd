"""Numbers as texts print them: which words are figures, and whether a value rounds to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from babel.core import get_global
from babel.dates import get_month_names

from workbench.export.review.record import Value
from workbench.wording import currencies

_SPACE = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
_NUMBER = re.compile(
    rf"(?P<money>\b[A-Z]{{3}}[{_SPACE}]?|[€$£¥])?"
    rf"(?P<sign>(?<![\w)%])[+−-])?"
    rf"(?P<digits>\d{{1,3}}(?:[,.{_SPACE}]\d{{3}})+(?:[.,]\d+)?(?![\d])|\d+(?:[.,]\d+)?)"
    rf"[{_SPACE}]?(?P<scale>(?:K|M|B|bn|mln|mld|tys\.?|thousand|million|billion)(?![a-zA-Z])|万|亿)?"
    rf"[{_SPACE}]?(?P<unit>%|pp\b|p\.p\.|percentage points?|个百分点)?"
    rf"(?:[{_SPACE}]?(?P<behind>{currencies()}))?"
)
_SCALES = {
    "K": 1e3, "tys": 1e3, "tys.": 1e3, "thousand": 1e3, "M": 1e6, "mln": 1e6, "million": 1e6, "B": 1e9, "bn": 1e9,
    "mld": 1e9, "billion": 1e9, "万": 1e4, "亿": 1e8,
}  # fmt: skip
# Whole names and short ones: "4 May" is a date, "4 decisions" and "4 grup" are counts.
_MONTHS = "|".join(
    sorted(
        {
            re.escape(name.rstrip("."))
            for locale in ("en", "pl")
            for context in ("format", "stand-alone")
            for width in ("wide", "abbreviated")
            for name in get_month_names(width, context, locale).values()
        },
        key=len,
        reverse=True,
    )
)
_DATE = re.compile(
    rf"\d{{4}}-\d\d(?:-\d\d)?|\b\d{{1,2}}\.?\s+(?:{_MONTHS})\b\.?(?:\s+\d{{4}})?|\b(?:{_MONTHS})\.?\s+\d{{1,4}}\b"
    r"|\d+\s?[年月日]",
    re.IGNORECASE,
)
# A word that numbers things: "wave 2" and "step 3" are names, as "95% interval" is.
_ORDINAL = re.compile(
    r"(?:\b(?:wave|year|month|quarter|week|day|step|stage|phase|level|exhibit|slide|page|question|item|round|version|wersj\w|etap\w*|krok\w*|poziom\w*|fal\w|rok|Q|H)|第)[\s_]*$",
    re.IGNORECASE,
)
_CONFIDENCE = re.compile(r"\s*(?:interval|confidence|przedzia|区间|置信)", re.IGNORECASE)
_CONFIDENT = re.compile(r"przedział\w* $", re.IGNORECASE)  # Polish has the level behind the word


@dataclass(frozen=True)
class Printed:
    """A figure as a text prints it: its possible readings, decimals, and what it claims to be."""

    text: str
    readings: tuple[tuple[float, int], ...]  # value and decimals; "1,204" may be read in two ways
    kind: str  # percent, points of per cent, money or plain
    signed: bool
    scale: float
    start: int = 0  # where it stands in the text

    @property
    def stop(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.text)

    @property
    def step(self) -> float:
        """The smallest difference that it could print."""
        return min(self.scale * 10.0**-decimals for _, decimals in self.readings)

    def equals(self, other: Printed) -> bool:
        """Whether two texts print one number, however they group its digits."""
        signed = self.signed and other.signed
        mine, its = (
            {round((number if signed else abs(number)) * one.scale, 9) for number, _ in one.readings}
            for one in (self, other)
        )
        return self.kind == other.kind and not mine.isdisjoint(its)

    def shows(self, value: Value) -> bool:
        """Whether a value rounds to this text in a unit that fits it; without a sign, fallen or risen alike."""
        # The first end of a range leaves its unit to the second: "41 to 47%".
        bare = self.kind == "plain" and value.role == "end" and (value.unit == "share" or value.unit in DIFFERENCES)
        if not bare and not _fits(self.kind, value.unit):
            return False
        whole = value.number * 100 if bare or self.kind in {"percent", "pp"} else value.number
        whole = whole / self.scale
        for number, decimals in self.readings:
            near = abs(whole - number) if self.signed else abs(abs(whole) - abs(number))
            if near <= 0.5 * 10.0**-decimals + 1e-6 * max(1.0, abs(whole)):
                return True
        return False


DIFFERENCES = {"share difference", "fine share difference", "half interval"}


def _fits(kind: str, unit: str) -> bool:
    money = len(unit) == 3 and unit.isupper()
    if kind in {"percent", "pp"}:
        return unit == "share" or unit in DIFFERENCES
    return money if kind == "money" else unit != "share"


def figures(text: str) -> Iterator[Printed]:
    """The figures in a text, in order; years, dates, names with numbers and confidence levels are none."""
    dates = [match.span() for match in _DATE.finditer(text)]
    for match in _NUMBER.finditer(text):
        start, letters = match.start("digits"), match["money"] or ""
        money = _is_money(letters.strip()) or bool(match["behind"])
        named = bool(letters) and not money and not letters[-1].isspace() and not match["sign"]
        if named or any(begin <= start < stop for begin, stop in dates) or _is_name(text, match, money=money):
            continue
        level = _CONFIDENCE.match(text, match.end()) or _CONFIDENT.search(text[: match.start()])
        if match["unit"] == "%" and level:
            continue
        printed = match[0] if _is_money(letters.strip()) else match[0].removeprefix(letters)
        at = match.end() - len(printed.lstrip())
        sign = -1.0 if match["sign"] in {"-", "−"} else 1.0
        readings = tuple((sign * value, decimals) for value, decimals in _readings(match["digits"]))
        scale = _SCALES.get((match["scale"] or "").strip(), 1.0)
        yield Printed(printed.strip(), readings, _kind(match["unit"], money=money), bool(match["sign"]), scale, at)


def _kind(unit: str | None, *, money: bool) -> str:
    if unit:
        return "percent" if unit == "%" else "pp"
    return "money" if money else "plain"


def _is_money(code: str) -> bool:
    """Whether letters or a sign before a number are a currency: "EUR 5" is money, "NPS 5" is not."""
    return code in {"€", "$", "£", "¥"} or code in get_global("all_currencies")


def _is_name(text: str, match: re.Match[str], *, money: bool) -> bool:
    """Whether the digits belong to a name, a unit of time or a year."""
    letters = match["money"] or ""
    before, after = text[: match.start() + len(letters)], text[match.end("digits") :]
    if re.search(r"[A-Za-z_]$|[A-Za-z0-9][-.]$", before) and not money and not match["sign"]:
        return True
    if re.match(r"[A-Za-z_]", after) and not (match["scale"] or match["unit"]):
        return True
    if re.match(r"-[A-Za-z]", after) or (_ORDINAL.search(before) and not (match["unit"] or money or match["sign"])):
        return True
    year = re.fullmatch(r"(?:19|20)\d\d", match["digits"])
    return bool(year) and not (match["unit"] or money or match["sign"] or match["scale"])


def _readings(digits: str) -> list[tuple[float, int]]:
    """A printed number as English and as continental readers take it."""
    found = []
    for group, point in ((f",{_SPACE}", "."), (f".{_SPACE}", ",")):
        if not re.fullmatch(
            rf"\d{{1,3}}(?:[{re.escape(group)}]\d{{3}})*(?:{re.escape(point)}\d+)?|\d+(?:{re.escape(point)}\d+)?",
            digits,
        ):
            continue
        plain = re.sub(rf"[{re.escape(group)}]", "", digits).replace(point, ".")
        found.append((float(plain), len(plain.partition(".")[2])))
    return found
