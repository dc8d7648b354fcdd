"""A plan over real months: bars, milestones and the dependencies between them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.exhibits import Cell, Exhibit
from workbench.render import theme
from workbench.render.chart import canvas as sheet
from workbench.render.chart.canvas import SIZE, SMALL, WIDE, Canvas
from workbench.render.chart.rows import legend, legend_height
from workbench.render.words import word

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ROW, HEAD, GROUP = 15.0, 26.0, 14.0


@dataclass(frozen=True)
class Task:
    """A row of the plan; a milestone has its end as its day, and stands beside its group's name where it bears that."""

    label: str
    start: dt.date | None
    end: dt.date | None
    group: str
    milestone: bool
    id: str
    after: tuple[str, ...]
    status: str

    @property
    def of_group(self) -> bool:
        """Whether this is the milestone of its whole group."""
        return self.milestone and self.label == self.group


def tasks(exhibit: Exhibit) -> list[Task]:
    """The rows of the exhibit; dates that are missing or cannot be read leave the row without a bar."""
    found = []
    for record in exhibit.records():
        after = str(record.get("after") or "").replace(";", ",").split(",")
        found.append(Task(
            sheet.words(record["label"]), _day(record["start"]), _day(record["end"]), str(record.get("group") or ""),
            bool(record.get("milestone")), str(record.get("id") or record["label"]),
            tuple(name.strip() for name in after if name.strip()), str(record.get("status") or ""),
        ))  # fmt: skip
    return found


def months(first: dt.date, last: dt.date) -> list[dt.date]:
    """The first days of all months from the one of `first` to the one after `last`."""
    found = [first.replace(day=1)]
    while found[-1] <= last:
        found.append((found[-1] + dt.timedelta(days=32)).replace(day=1))
    return found


def gantt(exhibit: Exhibit, language: str) -> Canvas:
    """Rows under their groups in order of appearance; months from the calendar, not from equal steps."""
    plan = tasks(exhibit)
    rows, deep = _layout(plan)
    statuses = {task.status: colour for task in plan if (colour := theme.status_colour(task.status))}
    statuses = statuses if len(statuses) > 1 else {}
    head = legend_height(list(statuses), width=WIDE) if statuses else 0.0
    canvas = Canvas(WIDE, head + HEAD + deep + 4, language=language)
    legend(canvas, list(statuses), list(statuses.values()))
    days = [day for task in plan for day in (task.start, task.end) if day]
    if not days:
        canvas.text((0, deep / 2), word("not shown", language), color=theme.MUTED)
        return canvas
    labels = {
        task.id: sheet.wrapped(task.label, WIDE * 0.33, SIZE, lines=1) for task in plan if not task.of_group
    }
    left = max(sheet.width(label, bold=True) for label in labels.values()) + 10
    edges = months(min(days), max(days))
    ends = (edges[0].toordinal(), edges[-1].toordinal())
    axes = canvas.axes((left, 4, WIDE - left - 6, deep), x=ends, y=(deep, 0))
    _calendar(canvas, axes, edges, top=deep + 4)
    for name, task, middle in rows:
        up = sheet.point(axes, ends[0], middle)[1]
        if task is None:
            canvas.text((0, up), name, size=SMALL, bold=True, va="center", color=theme.MUTED)
            axes.plot(ends, [middle - GROUP / 2] * 2, **sheet.style(), clip_on=False)
            for own in (task for task in plan if task.of_group and task.group == name):
                _task(axes, own, middle, marked=True)
            continue
        marked = task.label in exhibit.highlight
        canvas.text((0, up), labels[task.id], va="center", bold=marked)
        _task(axes, task, middle, marked=marked or not exhibit.highlight)
    _dependencies(axes, plan, {task.id: middle for _, task, middle in rows if task})
    return canvas


def _layout(plan: list[Task]) -> tuple[list[tuple[str, Task | None, float]], float]:
    """Group names and tasks from top to bottom with the middles of their rows, and the depth of all."""
    groups = list(dict.fromkeys(task.group for task in plan))
    rows: list[tuple[str, Task | None, float]] = []
    down = 0.0
    for group in groups:
        if groups != [""]:
            rows.append((group, None, down + GROUP / 2))
            down += GROUP
        for task in (task for task in plan if task.group == group and not task.of_group):
            rows.append((task.label, task, down + ROW / 2))
            down += ROW
    return rows, down


def _task(axes: Axes, task: Task, middle: float, *, marked: bool) -> None:
    colour = theme.status_colour(task.status) or (theme.ACCENT if marked else theme.GREY)
    day = task.end or task.start
    if day is None:
        return
    if task.milestone:
        axes.plot(
            [day.toordinal()], [middle], marker="D", markersize=6, color=theme.INK, zorder=4, clip_on=False
        )
        return
    start = (task.start or day).toordinal()
    axes.barh(middle, max(1, day.toordinal() - start), left=start, height=8.5, color=colour, zorder=2)


def _calendar(canvas: Canvas, axes: Axes, edges: list[dt.date], *, top: float) -> None:
    """Years above, months or quarters below, as fine as there is room for; `top` is where the rows begin."""
    from babel.dates import format_date

    bottom = axes.get_ylim()[0]
    step = next(step for step in (1, 2, 3, 6, 12) if step == 12 or 20 * len(edges) / step < axes.bbox.width)
    for at, edge in enumerate(edges):
        if (edge.month - 1) % step and at:
            continue
        across = sheet.point(axes, edge.toordinal(), 0)[0]
        axes.plot(
            [edge.toordinal()] * 2,
            [0, bottom],
            **sheet.style(linewidth=0.9 if edge.month == 1 else 0.5),
            clip_on=False,
        )
        if at < len(edges) - 1 and not (at == 0 and (edge.month - 1) % step):
            name = format_date(edge, "LLL", locale=canvas.language)
            canvas.text((across + 2, top + 7), name, size=6.5, va="center", color=theme.MUTED)
        if at == 0 or edge.month == 1:
            canvas.text((across + 2, top + HEAD - 7), str(edge.year), size=SMALL, bold=True, va="center")


def _dependencies(axes: Axes, plan: list[Task], places: dict[str, float]) -> None:
    """An elbow from the end of each task that must come first to the start of the one that waits."""
    ends = {task.id: task.end for task in plan}
    for task in plan:
        for earlier in task.after:
            before = ends.get(earlier)
            begins = task.end if task.milestone else task.start
            if before is None or begins is None:
                continue
            start, end = before.toordinal(), begins.toordinal()
            shift = 4.25 if places[task.id] > places[earlier] else -4.25
            turn = max(start, end - 4) if end > start else start
            axes.plot([start, turn, turn], [places[earlier], places[earlier], places[task.id] - shift],
                      **sheet.style(color=theme.INK_SOFT, linewidth=0.7, zorder=3))  # fmt: skip
            axes.plot([turn], [places[task.id] - shift * 1.25], marker="v" if shift > 0 else "^", markersize=3.2,
                      color=theme.INK_SOFT, zorder=3)  # fmt: skip


def _day(value: Cell) -> dt.date | None:
    text = str(value or "")
    try:
        return dt.date.fromisoformat(text if len(text) > 7 else f"{text}-01")
    except ValueError:
        return None
