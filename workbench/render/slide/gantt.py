"""The roadmap: a native table with a column for each month, a named shape for each initiative."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from itertools import pairwise

from workbench.errors import RenderError
from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.slide import data, tables
from workbench.render.slide.box import Box
from workbench.render.slide.page import Page
from workbench.render.slide.style import Style
from workbench.render.slide.tables import Cell
from workbench.render.slide.text import plain
from workbench.render.words import word

LEAST, MOST, HEAD = 18.0, 34.0, 20.0  # points: rows and the rows of the head
SIZE = 12.0


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
        begins = dt.date.fromisoformat(str(start or end)[:10])
        ends = dt.date.fromisoformat(str(end or start)[:10])
        made.append(
            Task(
                data.words(row["label"]),
                begins,
                max(begins, ends),
                data.words(row["group"]) if row.get("group") else "",
                bool(row.get("milestone")),
                str(row.get("status") or ""),
                str(row.get("id") or ""),
                tuple(re.findall(r"[^\s,;]+", str(row.get("after") or ""))),
            )
        )
    order = list(dict.fromkeys(task.group for task in made))
    return sorted(made, key=lambda task: order.index(task.group))


def _headed(found: list[Task]) -> bool:
    """Whether groups stand above their initiatives; where most have one only, they stand beside them."""
    groups = {task.group for task in found} - {""}
    return 0 < len(groups) <= sum(not task.of_group for task in found) / 2


def _rows(found: list[Task], *, headed: bool) -> list[Task | str]:
    rows: list[Task | str] = []
    for task in found:
        if headed and task.group and task.group not in rows:
            rows.append(task.group)
        if not (headed and task.of_group):
            rows.append(task)
    return rows


def pages(exhibit: Exhibit, style: Style, room: Box) -> list[Exhibit]:  # noqa: ARG001 - one signature for all kinds
    """The exhibit, or its initiatives cut into even parts under one calendar."""
    found = tasks(exhibit)
    headed, most = _headed(found), int((room.height - 2 * HEAD) // LEAST)
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


def draw(page: Page, exhibit: Exhibit, room: Box, ph: tuple[str | None, int] | None) -> None:
    """The grid as a table, then the bars over it."""
    style, found = page.style, tasks(exhibit)
    headed = _headed(found)
    rows = _rows(found, headed=headed)
    label = min(
        max(fit.width(row.label, SIZE, bold=True, font=style.cells) for row in rows if isinstance(row, Task))
        + 2 * tables.PAD[0]
        + 14,
        room.width * 0.3,
    )
    groups = [] if headed else [task.group for task in found if task.group]
    beside = min(
        max((fit.width(name, SIZE, font=style.cells) for name in groups), default=-2 * tables.PAD[0] - 4)
        + 2 * tables.PAD[0]
        + 4,
        room.width * 0.18,
    )
    calendar = _calendar(exhibit, found, room, label + beside)
    height = min(max((room.height - 2 * HEAD) / len(rows), LEAST), MOST)
    first = [label, beside] if groups else [label]
    cells = [_years(calendar, style, len(first)), _months(calendar, style, len(first))]
    cells += [_row(row, exhibit, len(calendar.starts), first, style) for row in rows]
    heights = [HEAD, HEAD, *[height] * len(rows)]
    table = tables.element(cells, [*first, *calendar.widths()], heights, style, size=SIZE, down=1.0)
    box = Box(room.left, room.top, room.width, sum(heights))
    page.table(table, box, name=f"exhibit:{exhibit.id}", alt=exhibit.alt, ph=ph)
    places = {
        row: Box(room.left, room.top + 2 * HEAD + at * height, room.width, height)
        for at, row in enumerate(rows)
    }
    lines = {task: places[task if task in places else task.group] for task in found}
    _links(page, lines, calendar)
    for task, line in lines.items():
        _bar(page, exhibit, task, calendar, line)


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


def _years(calendar: Calendar, style: Style, before: int) -> list[Cell]:
    years = [day.year for day in calendar.starts]
    made = [Cell("", below=None) for _ in range(before)]
    for year in dict.fromkeys(years):
        made.append(
            Cell(
                str(year),
                bold=True,
                colour=style.paper,
                fill=theme.ACCENT,
                below=style.paper,
                span=years.count(year),
            )
        )
    return made


def _months(calendar: Calendar, style: Style, before: int) -> list[Cell]:
    from babel.dates import format_date

    step = (calendar.starts[1] - calendar.starts[0]).days if len(calendar.starts) > 1 else 30
    form = "LLL" if step < 60 else "QQQ" if step < 300 else "y"
    names = [format_date(day, form, locale=style.language) for day in calendar.starts]
    narrow = (
        min(calendar.widths())
        < max(fit.width(name, SIZE, font=style.cells) for name in names) + 2 * tables.PAD[0]
    )
    if narrow:
        names = [
            format_date(day, "LLLLL" if form == "LLL" else "Q", locale=style.language)
            for day in calendar.starts
        ]
    head = Cell(word("task", style.language), bold=True, colour=theme.INK_SOFT, below=theme.AXIS)
    rest = [Cell("", below=theme.AXIS) for _ in range(before - 1)]
    return [
        head,
        *rest,
        *(Cell(name, colour=theme.INK_SOFT, align="ctr", below=theme.AXIS) for name in names),
    ]


def _row(row: Task | str, exhibit: Exhibit, months: int, first: list[float], style: Style) -> list[Cell]:
    if isinstance(row, str):
        return [Cell(row, bold=True, colour=theme.INK_SOFT, fill=theme.PANEL, span=months + len(first))]
    texts = [row.label, row.group][: len(first)]
    bold = row.label in exhibit.highlight
    made = []
    for at, (text, width) in enumerate(zip(texts, first, strict=True)):
        words = (
            fit.shortened(text, width - 2 * tables.PAD[0], SIZE, bold=True, font=style.cells) if text else ""
        )
        made.append(Cell(words, bold=bold and at == 0, colour=theme.INK_SOFT if at else theme.INK))
    return [*made, *(Cell("") for _ in range(months))]


def _bar(page: Page, exhibit: Exhibit, task: Task, calendar: Calendar, row: Box) -> None:
    """The bar or milestone, with its dates inside where they fit, else beside it."""
    style, thick = page.style, min(row.height - 3, 18.0)
    colour = (
        theme.ACCENT
        if task.label in exhibit.highlight
        else theme.status_colour(task.status) or theme.GREY_DARK
    )
    if exhibit.highlight and task.label not in exhibit.highlight and colour == theme.ACCENT:
        colour = theme.GREY_DARK
    left, right = calendar.at(task.start), calendar.at(min(task.end + dt.timedelta(days=1), calendar.end))
    words = dates(task, style)
    wide = fit.width(words, SIZE, font=style.cells) + 10
    middle = row.top + row.height / 2
    alt = f"{task.label}: {words}"
    if task.milestone:
        box = Box(left - thick / 2, middle - thick / 2, thick, thick)
        page.shape(box, name=f"milestone:{task.label}", kind="diamond", fill=colour, alt=alt)
        right = box.right
    else:
        box = Box(left, middle - thick / 2, max(right - left, 3), thick)
        inside = [plain(words, colour=theme.ink_on(style.marks(colour)))] if wide <= box.width else []
        page.shape(
            box,
            name=f"bar:{task.label}",
            fill=colour,
            alt=alt,
            paragraphs=inside,
            size=SIZE,
            insets=(5, 0, 3, 0),
        )
        if inside:
            return
    at = right + 2 if right + 2 + wide <= row.right else max(left - wide - 2, calendar.left)
    page.shape(
        Box(at, middle - 9, wide, 18),
        name=f"dates:{task.label}",
        fill=theme.PANEL if task.of_group else style.paper,  # lines of dependencies pass behind it
        paragraphs=[plain(words, colour=theme.INK_SOFT)],
        size=SIZE,
        insets=(3, 0, 0, 0),
    )


def _links(page: Page, lines: dict[Task, Box], calendar: Calendar) -> None:
    """A thin elbow from the end of an initiative to the start of each that waits for it, behind the bars."""
    by_id = {task.id: task for task in lines if task.id}
    for task, line in lines.items():
        for earlier in (by_id[id_] for id_ in task.after if id_ in by_id):
            name = f"link:{earlier.id}>{task.id}"
            start, middle = calendar.at(task.start), line.top + line.height / 2
            down = min(calendar.at(min(earlier.end + dt.timedelta(days=1), calendar.end)), start) - 5
            above = lines[earlier].top + lines[earlier].height / 2
            top, height = min(above, middle), abs(middle - above)
            page.shape(Box(down, top, 1, height), name=name, fill=theme.INK_SOFT)
            page.shape(Box(down, middle - 0.5, max(start - down, 5), 1), name=name, fill=theme.INK_SOFT)


def dates(task: Task, style: Style) -> str:
    """Start and end as a reader says them, and the status of what is more than planned, so that its colour is told."""
    from babel.dates import format_skeleton

    locale = "en_GB" if style.language == "en" else style.language
    days = [format_skeleton("MMMd", day, locale=locale) for day in (task.start, task.end)]
    text = days[0] if task.milestone or task.start == task.end else f"{days[0]} – {days[1]}"
    return text if theme.status_colour(task.status) in (None, theme.GREY) else f"{text} · {task.status}"
