"""Meetings and messages in time: an iCalendar file (RFC 5545), and how often something comes in each month of a year."""

from __future__ import annotations

import calendar
import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from babel.dates import format_date

MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True)
class Event:
    """A regular meeting from its first day on; without a time (`at`, HH:MM) it takes the whole day."""

    uid: str
    title: str
    first: dt.date
    every: str
    at: str = ""
    minutes: int = 60
    about: str = ""


@dataclass(frozen=True)
class Run:
    """Something that comes once or regularly, from a day to a day; without an end it goes on."""

    start: dt.date
    every: str
    end: dt.date | None = None


def ics(events: Iterable[Event], *, name: str, as_of: str) -> bytes:
    """A calendar by RFC 5545: lines of at most 75 bytes, times of the reader's own place, the same bytes each time.

    A monthly meeting keeps its weekday: the second Tuesday stays the second Tuesday, the fifth is the last.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//CX Workbench//Cadence//EN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(name)}",
    ]
    for event in events:
        lines += [
            "BEGIN:VEVENT", f"UID:{event.uid}", f"DTSTAMP:{as_of.replace('-', '') or '19800101'}T000000Z",
            *_times(event), f"RRULE:{_rule(event)}", f"SUMMARY:{_text(event.title)}", f"DESCRIPTION:{_text(event.about)}",
            "END:VEVENT",
        ]  # fmt: skip
    return "".join(f"{part}\r\n" for line in [*lines, "END:VCALENDAR"] for part in _folded(line)).encode()


def _times(event: Event) -> list[str]:
    day = f"{event.first:%Y%m%d}"
    if not event.at:
        return [f"DTSTART;VALUE=DATE:{day}"]
    return [f"DTSTART:{day}T{event.at.replace(':', '')}00", f"DURATION:PT{event.minutes}M"]


def _rule(event: Event) -> str:
    weekday = DAYS[event.first.weekday()]
    if event.every == "week":
        return f"FREQ=WEEKLY;BYDAY={weekday}"
    nth = (event.first.day + 6) // 7
    return f"FREQ=MONTHLY;INTERVAL={MONTHS[event.every]};BYDAY={-1 if nth == 5 else nth}{weekday}"


def _text(text: str) -> str:
    """A text as its value: backslash, comma, semicolon and line break are written with a backslash."""
    for plain, escaped in (("\\", "\\\\"), (",", "\\,"), (";", "\\;"), ("\n", "\\n")):
        text = text.replace(plain, escaped)
    return text


def _folded(line: str) -> Iterator[str]:
    """A line in parts of at most 75 bytes, none of which ends inside a character; those after the first begin with a blank."""
    part, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > 75:
            yield part
            part, size = " ", 1
        part, size = part + character, size + width
    yield part


def year(runs: Sequence[Run | None], language: str) -> tuple[list[str], list[tuple[int | None, ...]]]:
    """Twelve months from the first start, and for each run how often it comes in each; None where it does not, or is not known."""
    known = [run for run in runs if run]
    if not known:
        return [], [() for _ in runs]
    first = min(run.start for run in known).replace(day=1)
    months = [_later(first, at) for at in range(12)]
    end = _later(first, 12)
    heads = [str(format_date(month, "LLL yy", locale=language)) for month in months]
    counted = [Counter(day.replace(day=1) for day in _days(run, end)) if run else Counter() for run in runs]
    return heads, [tuple(counts[month] or None for month in months) for counts in counted]


def _days(run: Run, before: dt.date) -> Iterator[dt.date]:
    """The days on which a run comes, before a day."""
    last = min(before - dt.timedelta(days=1), run.end or dt.date.max)
    for at in count():
        day = (
            run.start + dt.timedelta(weeks=at)
            if run.every == "week"
            else _later(run.start, at * MONTHS.get(run.every, 1))
        )
        if day > last or (run.every == "once" and at):
            return
        yield day


def _later(day: dt.date, months: int) -> dt.date:
    """The same day some months later, or the last one of its month."""
    at = day.month - 1 + months
    year, month = day.year + at // 12, at % 12 + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
