"""The plan: initiatives under their horizons over real months, with owner and cost, gates, and the first 90 days in bold."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from babel.dates import format_date, format_skeleton

from workbench import wording
from workbench.errors import RenderError
from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.kinds import Kind
from workbench.render.layout import data, tables
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.layout.surface import Slot, Surface
from workbench.render.layout.tables import Cell, Table
from workbench.render.layout.text import plain
from workbench.render.words import called, word

LEAST, MOST, HEAD = 17.0, 40.0, 20.0  # points: rows and the rows of the head
SIZE = 12.0  # of words beside the bars; of rows where larger ones would not leave the calendar its share of the width
SHARE, ALONE = 0.23, 1.6  # the calendar's least share of the width; how much more room a name has beside no owner
SURE = 1.06  # of the width of names: bars stand beside their rows only while no row takes a second line
MARK, BESIDE = 8.0, 50.0  # points: a milestone within a row; a word beside a bar
TOTAL = "total"  # labels a last row of sums; `total cost` and so on are what it holds, `total years` what each spends
MONEY = ("cost", "running")  # columns of amounts
SOON = 90  # days from the first start: what starts within them is set bold


@dataclass(frozen=True)
class Task:
    """One initiative as it is drawn; a milestone starts and ends on one day.

    A milestone with the name of its group is the group's own: it stands in the group's row.
    """

    label: str
    start: dt.date
    end: dt.date
    group: str
    milestone: bool
    status: str
    id: str = ""
    after: tuple[str, ...] = ()
    owner: str = ""
    cost: str = ""
    running: str = ""
    marks: tuple[dt.date, ...] = ()

    @property
    def of_group(self) -> bool:
        """Whether this is the milestone of its whole group."""
        return self.milestone and self.label == self.group


@dataclass(frozen=True)
class Calendar:
    """Months (or quarters) from the first to the last day, and where a day lies across them."""

    starts: tuple[dt.date, ...]
    end: dt.date
    left: float
    width: float
    size: float = SIZE  # of the type in its rows

    def at(self, day: dt.date) -> float:
        """Points from the left of the slide."""
        first = self.starts[0]
        return self.left + (day - first).days / (self.end - first).days * self.width

    def widths(self) -> list[float]:
        """Widths of the columns, by their days."""
        marks = [self.at(day) for day in (*self.starts, self.end)]
        return [after - before for before, after in pairwise(marks)]


def tasks(exhibit: Exhibit) -> list[Task]:
    """The rows in order of their groups' first appearance. Rows without dates are refused, with the label named."""
    made = []
    for row in exhibit.records():
        start, end = row["start"], row["end"]
        if start is None and end is None:
            raise RenderError(f"exhibit {exhibit.id!r}: {row['label']} has neither start nor end")
        begins, ends = (dt.date.fromisoformat(str(day)[:10]) for day in (start or end, end or start))
        made.append(
            Task(
                data.words(row["label"]),
                begins,
                max(begins, ends),
                data.words(row["group"]) if row.get("group") else "",
                bool(row.get("milestone")),
                **{name: str(row.get(name) or "") for name in ("status", "id", "owner", "cost", "running")},
                after=tuple(re.findall(r"[^\s,;]+", str(row.get("after") or ""))),
                marks=tuple(dt.date.fromisoformat(day) for day in str(row.get("marks") or "").split()),
            )
        )
    order = list(dict.fromkeys(task.group for task in made))
    return sorted(made, key=lambda task: order.index(task.group))


def _headed(found: list[Task]) -> bool:
    """Whether groups stand above their initiatives: where they have a gate of their own, or most have several."""
    groups = {task.group for task in found} - {""}
    return any(task.of_group for task in found) or 0 < len(groups) <= sum(not task.of_group for task in found) / 2


def _rows(found: list[Task], *, headed: bool) -> list[Task | str]:
    rows: list[Task | str] = []
    for task in found:
        if headed and task.group and task.group not in rows:
            rows.append(task.group)
        if not (headed and task.of_group):
            rows.append(task)
    return rows


def pages(exhibit: Exhibit, style: Style, room: Box) -> list[Exhibit]:
    """The exhibit, or its initiatives cut into even parts under one calendar."""
    found = tasks(exhibit)
    headed = _headed(found)
    head = sum(_heads(_first(found, _rows(found, headed=headed), exhibit, style, room.width), style))
    most = int((room.height - head) // LEAST) - (TOTAL in exhibit.labels)
    ends = (min(task.start for task in found).toordinal(), max(task.end for task in found).toordinal())
    at = exhibit.columns.index(exhibit.encoding["label"])
    for count in range(1, len(found) + 1):
        parts = [found[len(found) * n // count : len(found) * (n + 1) // count] for n in range(count)]
        if all(len(_rows(part, headed=headed)) <= most for part in parts):
            break
    names = [{task.label for task in part} for part in parts]
    return [
        replace(exhibit, scale=ends, rows=tuple(row for row in exhibit.rows if data.words(row[at]) in name))
        for name in names
    ]


def draw(surface: Surface, exhibit: Exhibit, room: Box, ph: Slot, style: Style) -> None:
    """The grid as a table, then the bars over it."""
    found = tasks(exhibit)
    headed = _headed(found)
    rows = _rows(found, headed=headed)
    size = _size(found, rows, exhibit, style, room)
    first = _first(found, rows, exhibit, style, room.width, size)
    calendar = replace(_calendar(exhibit, found, room, sum(one.width for one in first)), size=size)
    heads = _heads(first, style, size)
    count = len(rows) + (TOTAL in exhibit.labels)
    height = min(max((room.height - sum(heads)) / count, LEAST), MOST)
    first_day = dt.date.fromordinal(int(exhibit.scale[0])) if exhibit.scale else min(task.start for task in found)
    soon = first_day + dt.timedelta(days=SOON)
    cells = [_years(calendar, len(first), style), _months(calendar, first, style)]
    cells += [_row(row, first, calendar, style, soon=soon) for row in rows]
    cells += [_total(exhibit, first, calendar, style)] if TOTAL in exhibit.labels else []
    heights = [*heads, *[height] * count]
    table = Table(cells, [*(one.width for one in first), *calendar.widths()], heights, size=size, down=1.0)
    box = Box(room.left, room.top, room.width, sum(heights))
    surface.table(table, box, name=f"exhibit:{exhibit.id}", alt=exhibit.alt, ph=ph)
    places = {
        row: Box(room.left, room.top + sum(heads) + at * height, room.width, height) for at, row in enumerate(rows)
    }
    lines = {task: places[task if task in places else task.group] for task in found}
    _links(surface, lines, calendar)
    for task, line in lines.items():
        _bar(surface, exhibit, task, calendar, line)
        _marks(surface, exhibit, task, calendar, line)


class Head(NamedTuple):
    """A column before the calendar: the task's field, its heading, its width in points, whether that holds every word."""

    field: str
    name: str
    width: float
    whole: bool = True


def _size(found: list[Task], rows: list[Task | str], exhibit: Exhibit, style: Style, room: Box) -> float:
    """The largest type at which all rows stand in the room, with the columns and words that they have in the smallest."""
    least = [(one.field, one.whole) for one in _first(found, rows, exhibit, style, room.width)]
    for size in theme.TABLE_SIZES:
        first = _first(found, rows, exhibit, style, room.width, size)
        tall = sum(_heads(first, style, size)) + LEAST * size / SIZE * (len(rows) + (TOTAL in exhibit.labels))
        wide = sum(one.width for one in first)
        if (
            [(one.field, one.whole) for one in first] == least
            and wide <= (1 - SHARE) * room.width
            and tall <= room.height
        ):
            return size
    return SIZE


def _first(
    found: list[Task], rows: list[Task | str], exhibit: Exhibit, style: Style, width: float, size: float = SIZE
) -> list[Head]:
    """The initiative, its group where none is headed, owner (whole or not at all) and cost where the exhibit gives them."""
    shown = [row for row in rows if isinstance(row, Task)]
    wanted = [
        ("label", word("task", style.language), 0.3),
        ("owner", exhibit.labels.get("owner", ""), 0.23),
        *((field, exhibit.labels.get(field, ""), 0.18) for field in MONEY),
    ]
    if not _headed(found):
        wanted.insert(1, ("group", "", 0.18))
    made: list[Head] = []
    for field, name, most in reversed(wanted):  # the initiative last, as it has the room of an owner who is not shown
        texts = [text for row in shown if (text := str(getattr(row, field)))]
        if texts:
            texts.append(exhibit.labels.get(f"{TOTAL} {field}", ""))
            wide = max(fit.width(t, size, bold=field != "owner" or t == name, font=style.cells) for t in [name, *texts])
            heads = (fit.width(part, size, bold=True, font=style.widest.cells) for part in fit.words(name))
            wide = max([wide * SURE, *heads]) + 2 * tables.PAD[0] + 2
            most *= width * (ALONE if field == "label" and "owner" not in [one.field for one in made] else 1.0)
            if field != "owner" or wide <= most:
                made.append(Head(field, name, min(wide, most), wide <= most))
    return made[::-1]


def _heads(first: list[Head], style: Style, size: float = SIZE) -> tuple[float, float]:
    """The heights of the two rows above the initiatives: years, and the names of columns and months."""
    return HEAD, max(HEAD, *(tables.needed(one.name, one.width, size, style, bold=True, down=1.0) for one in first))


def _calendar(exhibit: Exhibit, found: list[Task], room: Box, label: float) -> Calendar:
    days = [task.start for task in found] + [task.end for task in found]
    if exhibit.scale:
        days += [dt.date.fromordinal(int(end)) for end in exhibit.scale]
    first, last = min(days).replace(day=1), _next(max(days), 1)
    months = (last.year - first.year) * 12 + last.month - first.month
    step = 1 if months <= 18 else 3 if months <= 48 else 12
    starts, day = [], first
    while day < last:
        starts.append(day)
        day = _next(day, step)
    return Calendar(tuple(starts), day, room.left + label, room.width - label)


def _next(day: dt.date, months: int) -> dt.date:
    at = day.year * 12 + day.month - 1 + months
    return dt.date(at // 12, at % 12 + 1, 1)


def _years(calendar: Calendar, before: int, style: Style) -> list[Cell]:
    """The years over their columns, in two digits where there is no room for four, or none."""
    room: dict[int, list[float]] = {}
    for day, wide in zip(calendar.starts, calendar.widths(), strict=True):
        room.setdefault(day.year, []).append(wide)

    def named(year: int, wide: float) -> str:
        taken = 2 * tables.PAD[0] + 2  # in the widest face: a second line would move all rows from their bars
        names, face = (str(year), f"’{year % 100:02d}"), style.widest.cells
        return next((n for n in names if fit.width(n, calendar.size, bold=True, font=face) + taken <= wide), "")

    made = [Cell("", below=None) for _ in range(before)]
    return made + [
        Cell(named(year, sum(wide)), bold=True, below=theme.LINE, span=len(wide)) for year, wide in room.items()
    ]


def _months(calendar: Calendar, first: list[Head], style: Style) -> list[Cell]:
    step = (calendar.starts[1] - calendar.starts[0]).days if len(calendar.starts) > 1 else 30
    forms = ("LLL", "LLLLL") if step < 60 else ("QQQ", "'Q'Q", "Q") if step < 300 else ("y",)
    narrowest = min(calendar.widths()) - 2 * tables.PAD[0]
    each = [[format_date(day, form, locale=style.language) for day in calendar.starts] for form in forms]
    fitting = (
        one for one in each if max(fit.width(name, calendar.size, font=style.cells) for name in one) <= narrowest
    )
    names = next(fitting, each[-1])
    heads = [
        Cell(one.name, bold=True, colour=theme.INK_SOFT, below=theme.AXIS, align="r" if one.field in MONEY else "l")
        for one in first
    ]
    return [*heads, *(Cell(name, colour=theme.INK_SOFT, align="ctr", below=theme.AXIS) for name in names)]


def _row(row: Task | str, first: list[Head], calendar: Calendar, style: Style, *, soon: dt.date) -> list[Cell]:
    """Names, owner and cost of an initiative, bold where it starts within the first 90 days, then its months."""
    months = len(calendar.starts)
    if isinstance(row, str):
        return [Cell(row, bold=True, colour=theme.INK_SOFT, fill=theme.PANEL, span=months + len(first))]
    bold, made = row.start < soon and not row.milestone, []
    for one in first:
        text = str(getattr(row, one.field))
        words = (
            fit.shortened(
                text, one.width - 2 * tables.PAD[0], calendar.size, bold=one.field == "label", font=style.cells
            )
            if text
            else ""
        )
        is_label = one.field == "label"
        made.append(
            Cell(
                words,
                bold=bold and is_label,
                colour=theme.INK if is_label else theme.INK_SOFT,
                align="r" if one.field in MONEY else "l",
            )
        )
    return [*made, *(Cell("") for _ in range(months))]


def _total(exhibit: Exhibit, first: list[Head], calendar: Calendar, style: Style) -> list[Cell]:
    """The last row: what all initiatives cost, and beside it what each year spends, as far as there is room."""
    held = {"label": exhibit.labels[TOTAL]} | {name: exhibit.labels.get(f"{TOTAL} {name}", "") for name in MONEY}
    made = [Cell(held.get(one.field, ""), bold=True, align="r" if one.field in MONEY else "l") for one in first]
    years = exhibit.labels.get(f"{TOTAL} years", "")
    fits = fit.width(years, calendar.size, bold=True, font=style.cells) * SURE + 2 * tables.PAD[0] <= calendar.width
    return [*made, Cell(years if fits else "", bold=True, align="r", span=len(calendar.starts))]


def _bar(surface: Surface, exhibit: Exhibit, task: Task, calendar: Calendar, row: Box) -> None:
    """The bar, or the diamond of a gate with its day beside it; a status that is more than planned is told beside its bar."""
    style, thick = surface.style, min(row.height - 6, 16.0)
    colour = theme.ACCENT if task.label in exhibit.highlight else theme.status_colour(task.status) or theme.OTHERS
    left, right = calendar.at(task.start), calendar.at(min(task.end + dt.timedelta(days=1), calendar.end))
    middle, alt = row.top + row.height / 2, f"{task.label}: {dates(task, style)}"
    words = dates(task, style) if task.milestone else _status(task, style)
    if task.milestone:
        box = Box(left - thick / 2, middle - thick / 2, thick, thick)
        surface.shape(box, name=f"milestone:{task.label}", kind="diamond", fill=theme.TOTAL, alt=alt)
    else:
        box = Box(left, middle - thick / 2, max(right - left, 3), thick)
        surface.shape(box, name=f"bar:{task.label}", fill=colour, alt=alt)
    if not words:
        return
    wide = fit.width(words, SIZE, font=style.cells) + 10
    at = box.right + 2 if box.right + 2 + wide <= row.right else max(left - wide - 2, calendar.left)
    surface.shape(
        Box(at, middle - 9, wide, 18),
        name=f"dates:{task.label}",
        fill=theme.PANEL if task.of_group else style.paper,  # lines of dependencies pass behind it
        paragraphs=[plain(words, colour=theme.INK_SOFT)],
        size=SIZE,
        insets=(3, 0, 0, 0),
    )


def _marks(surface: Surface, exhibit: Exhibit, task: Task, calendar: Calendar, row: Box) -> None:
    """Small diamonds on the days of an initiative's own milestones within the calendar, light on a bar that is dark."""
    dark = task.label in exhibit.highlight or theme.status_colour(task.status) not in (None, theme.OTHERS)
    for day in (one for one in task.marks if calendar.starts[0] <= one < calendar.end):
        box = Box(calendar.at(day) - MARK / 2, row.top + (row.height - MARK) / 2, MARK, MARK)
        said = f"{task.label}: {wording.date(day, surface.style.language)}"
        fill = theme.PAPER if dark else theme.TOTAL
        surface.shape(box, name=f"mark:{task.label}:{day}", kind="diamond", fill=fill, alt=said)


def _status(task: Task, style: Style) -> str:
    """The status of what is more than planned, in the reader's words."""
    told = theme.status_colour(task.status) not in (None, theme.OTHERS)
    return called("status", task.status, style.language) if told else ""


def _links(surface: Surface, lines: dict[Task, Box], calendar: Calendar) -> None:
    """A thin elbow from the end of an initiative to the start of each that waits for it, where it crosses no other bar."""
    by_id = {task.id: task for task in lines if task.id}
    for task, line in lines.items():
        for earlier in (by_id[id_] for id_ in task.after if id_ in by_id):
            name = f"link:{earlier.id}>{task.id}"
            start, middle = calendar.at(task.start), line.top + line.height / 2
            down = min(calendar.at(min(earlier.end + dt.timedelta(days=1), calendar.end)), start) - 5
            above = lines[earlier].top + lines[earlier].height / 2
            top, height = min(above, middle), abs(middle - above)
            if not _crossed(lines, calendar, down, top, top + height):
                for box in (Box(down, top, 1, height), Box(down, middle - 0.5, max(start - down, 5), 1)):
                    surface.shape(box, name=name, fill=theme.INK_SOFT)


def _crossed(lines: dict[Task, Box], calendar: Calendar, at: float, top: float, bottom: float) -> bool:
    """Whether a bar, or a word beside it, stands in the way of an upright line in a row between two others."""
    rows = [one for one, box in lines.items() if top < box.top + 1 and box.bottom - 1 < bottom]
    return any(calendar.at(one.start) <= at <= calendar.at(one.end) + BESIDE for one in rows)


def dates(task: Task, style: Style) -> str:
    """Start and end as a reader says them, and the status of what is more than planned."""
    locale = "en_GB" if style.language == "en" else style.language
    days = [format_skeleton("MMMd", day, locale=locale) for day in (task.start, task.end)]
    text = days[0] if task.milestone or task.start == task.end else f"{days[0]} – {days[1]}"
    return f"{text} · {_status(task, style)}" if _status(task, style) else text


def _tall(exhibit: Exhibit, style: Style, width: float) -> float:  # noqa: ARG001 - as `Kind.tall` wants it
    found = tasks(exhibit)
    return 2 * HEAD + 22.0 * (len(_rows(found, headed=_headed(found))) + (TOTAL in exhibit.labels))


def _columns(exhibit: Exhibit, style: Style, room: Box) -> object:
    found = tasks(exhibit)
    return [one.field for one in _first(found, _rows(found, headed=_headed(found)), exhibit, style, room.width)]


KIND = Kind(draw, _tall, pages, table=True, wide=True, printed="full", shares="", kept=_columns)
