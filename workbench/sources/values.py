"""Values that people write into YAML: numbers and dates that read one way only, ids, labels, scales."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any
from unicodedata import normalize

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, FiniteFloat

from workbench.sources import numerals
from workbench.sources.models import refuse


def _spelled(value: Any) -> Any:
    """A number written where text belongs is its own spelling: a wave `2017` is the text "2017"."""
    return getattr(value, "text", value)


def _trimmed(text: str) -> str:
    return normalize("NFC", text).strip()


def _identifier(text: str) -> str:
    if not text or any(character.isspace() or character in ".,;:/\\'\"" for character in text):
        refuse(
            f'the id "{text}"', allowed="an id without blanks, dots and punctuation", fix="use letters, digits, _ and -"
        )
    return text


def _ordered(scale: tuple[float, float]) -> tuple[float, float]:
    if scale[0] >= scale[1]:
        refuse(f"a scale from {scale[0]:g} to {scale[1]:g}", allowed="[low, high]", fix="write the low end first")
    return scale


UNKNOWN = "?"


def unknown(value: Any) -> Any:
    """What a person has yet to confirm: `?`, which the check asks for."""
    return None if value == UNKNOWN else value


def scale_of(value: Any) -> Any:
    """The ends of a scale; `?` waits for a person, and a name was not found among those that the survey shares."""
    if isinstance(value, str) and value != UNKNOWN:
        refuse(
            f'the scale "{value}"' if len(value) <= 40 else "a text as scale",
            allowed="[low, high], or a name under scales",
            fix="write both ends, or the name of a scale under scales",
        )
    return unknown(value)


def _no_flag(value: Any) -> None:
    if isinstance(value, bool):
        refuse(str(value).lower(), allowed="a number", fix="write a number")


def _one_way(value: Any) -> Any:
    """A number that reads one way only: 60.000 is sixty thousand for some and sixty for others, so it is refused.

    So is one with a unit: 5% may be 5 points or a share of 0.05, and USD may not be the currency of the file.
    """
    _no_flag(value)
    text = getattr(value, "text", value)
    if isinstance(text, str) and numerals.is_numeral(text) and numerals.unit(text):
        refuse(
            f'"{text}", a number with a unit',
            allowed="a number alone, in the currency of the file",
            fix="write the number without its unit, a share as a part of 1",
        )
    if isinstance(text, str) and numerals.is_doubtful(text):
        small, large = sorted(
            number for sign in (".", ",") if (number := numerals.value(numerals.plain(text), sign)) is not None
        )
        refuse(
            f"{text}, which may be {large:,.0f} or {small}",
            allowed="a number that reads one way only",
            fix=f"write {large:.0f} or {small}",
        )
    number = numerals.certain(text) if isinstance(value, str) else None
    return value if number is None else number


def _small(value: Any) -> Any:
    """A number whose bounds leave no doubt: 0,8 and 1,000 are decimals, and 80% is 0.8."""
    _no_flag(value)
    if not isinstance(value, str):
        return value
    found = [number for sign in (".", ",") if (number := numerals.value(numerals.plain(value), sign)) is not None]
    part = 100 if numerals.unit(value) == "%" else 1
    return min(found, key=abs) / part if found else value


def _day(value: Any) -> Any:
    """A date as people write it, where only one reading of it is a date."""
    value = getattr(value, "text", value)
    if not isinstance(value, str):
        return value
    if numerals.is_open_date(value):
        refuse(
            f'"{value}", of which either part may be the day',
            allowed="a date as YYYY-MM-DD",
            fix="write year, month and day in this order",
        )
    return numerals.date(value) or value


def _month(value: Any) -> Any:
    """A month, also of a whole date: 2026-10, 10.2026, 10/2026, 2026-10-01, 01.10.2026; Oct-26 as Excel shows it."""
    text = getattr(value, "text", value)
    if not isinstance(text, str):
        return text
    if match := re.fullmatch(r"(\d{1,2})[./-](\d{4})", text.strip(), re.ASCII):
        return f"{match[2]}-{int(match[1]):02d}"
    if (match := re.fullmatch(r"([^\W\d_]{3,})\.?[ -](20[0-9]{2}|[0-9]{2})", text.strip())) and (
        month := numerals.month_of(match[1])
    ):
        return f"20{match[2][-2:]}-{month:02d}"
    day = _day(text)
    return f"{day:%Y-%m}" if isinstance(day, dt.date) else text


Amount = Annotated[FiniteFloat, BeforeValidator(_one_way)]
Count = Annotated[int, BeforeValidator(_one_way)]
Small = Annotated[FiniteFloat, BeforeValidator(_small)]
Day = Annotated[dt.date, BeforeValidator(_day)]
Month = Annotated[str, BeforeValidator(_month), Field(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")]
Text = Annotated[str, BeforeValidator(_spelled), AfterValidator(_trimmed)]
Label = Annotated[Text, Field(min_length=1, max_length=200)]
Id = Annotated[Text, AfterValidator(_identifier), Field(min_length=1, max_length=63)]
Scale = Annotated[tuple[FiniteFloat, FiniteFloat], AfterValidator(_ordered)]
Code = FiniteFloat | str
Share = Annotated[Small, Field(ge=0, le=1)]
NotNegative = Annotated[Amount, Field(ge=0)]


class Strict(BaseModel):
    """A part of a file: unknown keys are refused, values never appear in a message of pydantic's own."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True, frozen=True)
