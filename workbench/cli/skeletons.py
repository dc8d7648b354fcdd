"""The command that begins a notebook, a framework pack, a metric or an exhibit kind, and says what is left to do."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from workbench import assets
from workbench.cli import terminal
from workbench.cli.places import HERE, Workspace
from workbench.errors import MisuseError
from workbench.intake.folders import client_folder

ROLES = "workbench/exhibits.py"
FIRST = 20  # the number of a workspace's first notebook: the workbench's own stand before it


class What(StrEnum):
    """What can be begun."""

    NOTEBOOK = "notebook"
    PACK = "pack"
    METRIC = "metric"
    KIND = "kind"


def scaffold(
    what: What,
    name: Annotated[str, typer.Argument(metavar="NAME", help="In lower case, such as churn_reasons.")],
    *,
    client: Annotated[str, typer.Option("--client", help="Of a pack: the client that it is for.")] = "",
    workspace: Workspace = HERE,
) -> None:
    """Begin a notebook of the workspace, a pack of a client, a metric or an exhibit kind; CONTRIBUTING.md says when it is done."""
    if not re.fullmatch(r"[a-z][a-z0-9_-]{1,40}", name):
        raise MisuseError(f'"{name[:60]}" cannot be a name here; allowed: a-z, 0-9, _ and -, first a letter')
    if what is What.PACK and not client:
        raise MisuseError("say whose pack it is: --client CLIENT")
    files = MADE[what](name, client, workspace)
    there = [path for path in files if path != ROLES and (workspace / path).exists()]
    if there:
        raise MisuseError(f"{there[0]} exists already; nothing was written")
    for path, text in files.items():
        (workspace / path).parent.mkdir(parents=True, exist_ok=True)
        (workspace / path).write_text(text, "utf-8")
        terminal.out.print(f"{'changed' if path == ROLES else 'made'} {terminal.plain(path)}")
    terminal.out.print(LEFT[what])


def _notebook(name: str, _client: str, workspace: Path) -> Mapping[str, str]:
    """A notebook that runs as it is: it records one figure and shows one exhibit of the survey."""
    numbers = [int(path.name[:2]) for path in (workspace / "notebooks").glob("[0-9][0-9]_*.ipynb")]
    stem = f"{max([FIRST - 1, *numbers]) + 1:02}_{name.replace('-', '_')}"
    shipped = assets.folder("notebooks") / "02_voice_of_customer.ipynb"
    notebook = json.loads(shipped.read_text("utf-8"))
    told = name.replace("_", " ").replace("-", " ").capitalize()
    notebook["metadata"]["workbench"] = {"needs": ["survey"], "after": []}
    cells = {cell["id"]: cell for cell in notebook["cells"]}
    notebook["cells"] = [
        _cell("markdown", "question", f"# {told}\n\nWhat does this chapter answer? Method: its name and reference."),
        _cell("code", "parameters", PARAMETERS, tags=["parameters"]),
        cells["open"],
        _cell("code", "read", 'job.read("survey")'),
        _cell("code", "score", SCORE.replace("MODULE", name.replace("-", "_"))),
        _cell("markdown", "answer", "## What it says\n\nOne or two sentences that a reader needs."),
        _cell("code", "show", SHOW.replace("MODULE", name.replace("-", "_"))),
    ]
    return {f"notebooks/{stem}.ipynb": json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"}


PARAMETERS = 'client = "halden-rail"\nrun = "interactive"\nworkspace = None\nupstream = None'
SCORE = """answered = job.survey.frame
result = wb.Result(
    "MODULE", {"responses": wb.Estimate(len(answered), unit="count")}, text="", rules=job.rules
)
wb.record(result)"""
SHOW = """table = answered.groupby("wave").size().rename("responses").reset_index()
job.show(
    wb.exhibit(
        table, kind="bar", id="MODULE.responses", title="Every wave has answers", unit="count",
        encoding={"category": "wave", "value": "responses"}, figures=["MODULE.responses"],
    )
)"""


def _cell(kind: str, name: str, source: str, *, tags: list[str] | None = None) -> dict[str, object]:
    cell: dict[str, object] = {"cell_type": kind, "id": name, "metadata": {"tags": tags} if tags else {}}
    more: dict[str, object] = {"execution_count": None, "outputs": []} if kind == "code" else {}
    return cell | more | {"source": source.splitlines(keepends=True)}


def _pack(name: str, client: str, workspace: Path) -> Mapping[str, str]:
    client_folder(client, workspace=workspace)
    told = name.replace("_", " ").replace("-", " ").capitalize()
    folder = f"client_data/{client}/frameworks/{name}"
    return {f"{folder}/framework.yaml": PACK.format(name=name, title=told)}


PACK = """# Every id stays the same for ever: answers, translations and initiatives refer to it.
id: {name}
version: "0.1"
kind: checklist
title: {title}
text: What it is about, in one sentence.
language: en
source: Where the structure comes from
licence: Under what terms it may be shown
attribution: What has to be printed beside it.
scales:
  agreement:
    - {{value: 0, label: "No"}}
    - {{value: 1, label: Partly}}
    - {{value: 2, label: "Yes"}}
groups:
  - id: A
    title: The first group
    items:
      - id: A.1
        text: A statement that can be answered
        evidence: [What a reviewer would accept as proof]
        action: The step that closes a gap
"""


def _metric(name: str, _client: str, _workspace: Path) -> Mapping[str, str]:
    module = name.replace("-", "_")
    return {
        f"workbench/stats/{module}.py": METRIC.replace("NAME", module),
        f"tests/spec/test_{module}.py": SPEC.replace("NAME", module),
    }


METRIC = '''"""NAME: what it says, in one line."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.estimate import Estimate


def NAME(values: Sequence[float | None]) -> Estimate:
    """NAME = the mean of the values, 0-10; None is no answer and is left out.

    Without answers the value is None. Raises `ValueError` for a value off the scale.

    Reference: author (year), title, pages.
    """
    given = [value for value in values if value is not None]
    if any(not 0 <= value <= 10 for value in given):
        raise ValueError("a value is off the scale 0-10")
    return Estimate(sum(given) / len(given) if given else None, n=len(given), unit="score")
'''
SPEC = '''"""NAME: the worked example of author (year), page."""

from __future__ import annotations

import pytest

from workbench.stats.NAME import NAME


def test_the_published_example_comes_out():
    assert NAME([4.0, 6.0]).value == 5.0


def test_a_missing_value_is_left_out_and_none_at_all_is_missing():
    assert (NAME([4.0, None]).value, NAME([4.0, None]).n) == (4.0, 1)
    assert NAME([None]).value is None


def test_a_value_off_the_scale_is_refused():
    with pytest.raises(ValueError, match="off the scale"):
        NAME([11.0])
'''


def _kind(name: str, _client: str, workspace: Path) -> Mapping[str, str]:
    """A kind that draws bars, in a checkout of the workbench: its module, and its roles in the table of kinds."""
    roles = workspace / ROLES
    if not roles.is_file():
        raise MisuseError(f"a kind is part of the workbench: begin it in a checkout, where {ROLES} is")
    module, text = name.replace("-", "_"), roles.read_text("utf-8")
    start = text.index("KINDS: dict[str, Kind] = {")
    end = text.index("\n}\n", start)
    entry = f'    "{module}": Kind(("category", "value"), (), "what it shows, in a line"),'
    return {
        f"workbench/render/kinds/{module}.py": DRAWN.replace("NAME", module),
        ROLES: f"{text[:end]}\n{entry}{text[end:]}",
    }


DRAWN = '''"""NAME: what it shows, and why no other kind shows it as well."""

from __future__ import annotations

from workbench.exhibits import Exhibit
from workbench.render import theme
from workbench.render.kinds import Kind, _ranked
from workbench.render.kinds._charts import charted, known, lying, pitch_of, rows_tall, size_of
from workbench.render.layout import data
from workbench.render.layout.box import Box
from workbench.render.layout.charts import Chart, Labels, Series
from workbench.render.layout.style import Style


def NAME(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """A bar a row, in row order, with its figure at its end; a missing value has none."""
    names = [data.words(name) for name in exhibit.column("category")]
    values = [data.scaled(cell, exhibit.unit) for cell in exhibit.column("value")]
    pitch = pitch_of(len(names), room)
    size = size_of(pitch, names, room.width * 0.3, style)
    way = data.Printer.of(exhibit.unit, style.language, known(values))
    texts = tuple(way.text(data.number(cell)) for cell in exhibit.column("value"))
    labels = Labels(texts, "outEnd", way.pattern, way.formula("{value}{r}"), size=size)
    series = Series(exhibit.labels.get("value", ""), tuple(values), theme.ACCENT, labels, key="value")
    ends = min([*known(values), 0.0]), max([*known(values), 0.0]) * 1.15 or 1.0
    return lying(names, [series], ends, style, room, right=8.0, size=size, pitch=pitch)


def _tall(exhibit: Exhibit, style: Style, width: float) -> float:  # noqa: ARG001 - as `Kind.tall` wants it
    return rows_tall(len(exhibit.rows), exhibit)


KIND = Kind(charted(NAME), _tall, _ranked.pages, plain=True)
'''
MADE: Mapping[What, Callable[[str, str, Path], Mapping[str, str]]] = {
    What.NOTEBOOK: _notebook, What.PACK: _pack, What.METRIC: _metric, What.KIND: _kind,
}  # fmt: skip
LEFT = {
    What.NOTEBOOK: "It runs as it is: workbench run CLIENT. Write the question, your figures and a title that states the finding.",
    What.PACK: "Write its groups and items. A notebook reads it with job.framework(id); the id of a shipped pack takes its place.",
    What.METRIC: "Write the formula, its reference and the published example; then use it in a verb of workbench/scoring.",
    What.KIND: "It draws bars as it is. Write its roles and its layout, put one like it into every_kind of "
    "tests/render/documents.py, look at it, then: pytest tests/render/test_chart.py tests/export/test_deck.py.",
}
