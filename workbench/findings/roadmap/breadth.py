"""How broad the plan is: thirteen workstreams by five dimensions, and the targets of competencies that it serves."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pandas as pd

from workbench.claims import Text, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, ids, where
from workbench.findings.roadmap import words
from workbench.findings.roadmap.words import NONE, SOURCE
from workbench.frameworks.model import Dimension
from workbench.model.roadmap import Target
from workbench.scoring.roadmap.targets import STREAMS, slug

if TYPE_CHECKING:
    from workbench.context import Context
    from workbench.result import Result

DIMENSIONS: tuple[str, ...] = get_args(Dimension)


def coverage(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """Which initiatives of the plan stand in which workstream and change what; empty cells are where nothing happens."""
    plan = words.chosen(result)
    if not plan:
        return ()
    own = sorted({row.workstream for row in plan if row.workstream and slug(row.workstream) not in STREAMS})
    streams: list[tuple[Text, str]] = [(say(f"roadmap-stream-{one}"), one) for one in STREAMS]
    cells = [
        (label, say(f"roadmap-dimension-{dimension}"), [row.id for row in plan if slug(row.workstream) == stream and row.dimension == dimension])
        for label, stream in [*streams, *((name, slug(name)) for name in own)] for dimension in DIMENSIONS
    ]  # fmt: skip
    rows = [(label, dimension, len(found), ", ".join(found)) for label, dimension, found in cells]
    used, all_ = result.figures["streams_used"], result.figures["streams"]
    return (
        exhibit(
            pd.DataFrame(rows, columns=["workstream", "dimension", "initiatives", "text"]),
            kind="heatmap",
            id="roadmap.coverage",
            unit="count",
            encoding={"row": "workstream", "column": "dimension", "value": "initiatives", "text": "text"},
            polarity="none",
            source=SOURCE,
            period=words.period(result, context),
            title=claim("roadmap-coverage", when.counted(used, all_), used=used, all=all_),
            notes=[say("note-roadmap-coverage")],
            figures=ids(result, ["streams_used", "streams"]),
        ),
    )


@where(has_rows(Target))
def targets(result: Result, context: Context) -> Exhibit:
    """Each competency with its target, the initiatives of the plan that serve it and the KPIs that will show it."""
    lines, figures, titles = result.rows(Target), result.figures, words.titles(result)
    lines.sort(key=lambda row: -(row.gap or 0.0))

    def score(value: float | None) -> Text:
        return NONE if value is None else say("word-figure-alone", figure=Estimate(value, unit="score"))

    rows = [
        (row.label, score(row.mean), score(row.target), _listed([titles.get(one, one) for one in row.initiatives.split(", ") if one]), row.kpis or NONE)
        for row in lines
    ]  # fmt: skip
    below, all_, unserved = figures["targets_below"], figures["targets"], figures["targets_unserved"]
    return exhibit(
        pd.DataFrame(
            rows,
            columns=[say(f"col-roadmap-{head}") for head in ("competency", "mean", "target", "initiatives", "kpi")],
        ),
        kind="table",
        id="roadmap.targets",
        unit="text",
        polarity="none",
        source=SOURCE,
        period=context.period,
        title=first(
            claim("roadmap-targets-below", when.some(below), when.counted(below, all_), below=below, all=all_),
            claim("roadmap-targets-met", when.none(below), when.some(all_), all=all_),
            say("roadmap-targets-open", n=Estimate(len(lines), unit="count")),
        ),
        takeaways=holding(claim("roadmap-targets-unserved", when.some(unserved), n=unserved)),
        figures=ids(result, ["targets_below", "targets", "targets_unserved"]),
    )


def _listed(names: list[str]) -> Text:
    return say("roadmap-list", items=tuple(names)) if names else NONE


__all__ = ["coverage", "targets"]
