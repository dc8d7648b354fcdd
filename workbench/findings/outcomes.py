"""What the business-outcomes roadmap shows: the picture, a page for each executive, and the chain from finding to metric."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import pandas as pd

from workbench.claims import Message, Text, claim, dates, first, holding, say
from workbench.claims import conditions as when
from workbench.context import Context
from workbench.estimate import Estimate
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, rows_given, where
from workbench.findings.roadmap.words import amount
from workbench.model.outcomes import ASSUMED, UNSUPPORTED, EdgeLine, ExecutiveLine, NodeLine
from workbench.result import Result

SOURCE = say("note-outcomes-source")
NONE = "–"


@where(has_rows(NodeLine))
def picture(result: Result, context: Context) -> Exhibit:
    """From actions over intermediate benefits to business outcomes; lines without evidence are light."""
    edges, figures = result.rows(EdgeLine), result.figures
    lines = result.rows(NodeLine)
    heads: dict[int, tuple[str, int]] = {}
    for line in lines:
        # A kind may take several layers: its first bears its name.
        known = [other for other in heads.values() if other[0] == line.kind]
        heads.setdefault(line.layer, (line.kind, len(known) + 1))
    rows = []
    for line in lines:
        after = [edge for edge in edges if edge.source == line.id]
        kind, number = heads[line.layer]
        layer = (
            say(f"outcomes-{kind}s")
            if number == 1
            else say("outcomes-further", kind=say(f"outcomes-{kind}s"), n=number)
        )
        rows.append(
            (
                line.label,
                layer,
                line.id,
                ", ".join(edge.to for edge in after),
                ", ".join(edge.to for edge in after if edge.state in {ASSUMED, UNSUPPORTED}),
            )
        )
    assumed, all_ = figures["assumed"], figures["edges"]
    tried = tuple(dict.fromkeys(edge.source_label for edge in edges if edge.state == UNSUPPORTED))
    return exhibit(
        pd.DataFrame(rows, columns=["label", "layer", "id", "to", "assumed"]),
        kind="network",
        id="outcomes-picture",
        unit="text",
        encoding={role: role for role in ("label", "layer", "id", "to", "assumed")},
        polarity="none",
        source=SOURCE,
        period=context.period,
        title=first(
            claim("outcomes-assumed", when.some(assumed), when.counted(assumed, all_), assumed=assumed, edges=all_),
            claim("outcomes-no-assumption", when.none(assumed), when.some(all_), edges=all_),
            say("outcomes-no-links", n=figures["outcomes"]),
        ),
        takeaways=holding(
            claim("outcomes-loose", when.some(figures["loose"]), n=figures["loose"]),
            claim("outcomes-measured", when.some(figures["measured"]), n=figures["measured"], stated=figures["stated"]),
            *([say("outcomes-tried", names=tried)] if tried else []),
        ),
        notes=[say("note-outcomes-lines")],
        figures=result.figure_ids("assumed", "edges", "loose", "measured", "stated", "outcomes"),
    )


def executives(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """A page for each executive: the outcome in the executive's own metric, and what the actions behind it bring."""
    lines = rows_given(result, ExecutiveLine)
    order = list(dict.fromkeys(line.executive for line in lines))
    lines.sort(key=lambda line: order.index(line.executive))
    return tuple(
        _page(name, list(part), result, context) for name, part in groupby(lines, key=lambda line: line.executive)
    )


def _page(name: str, lines: list[ExecutiveLine], result: Result, context: Context) -> Exhibit:
    rows = [
        (line.label, f"{line.action} {line.action_label}", dates.told(line.live) or NONE, amount(line.benefit, context.currency, line.low, line.high),
         line.evidence)
        for line in lines
    ]  # fmt: skip
    heads = ("outcome", "action", "live", "benefit", "evidence")
    main = lines[0]
    ends = [result.figures[f"{end}.{main.outcome}"] for end in ("baseline", "target")]
    given: dict[str, Any] = {"executive": name, "metric": main.metric or main.label}
    title = first(
        claim("outcomes-executive-stays", when.shown(*ends), when.alike(*ends), **given, target=ends[1]),
        claim("outcomes-executive", when.shown(*ends), **given, baseline=ends[0], target=ends[1]),
        say("outcomes-executive-open", **given),
    )
    return exhibit(
        pd.DataFrame(rows, columns=[say(f"col-outcomes-{head}") for head in heads]),
        kind="table",
        id=f"outcomes-executive-{main.outcome}",
        unit="text",
        polarity="none",
        title=title,
        source=SOURCE,
        period=context.period,
        takeaways=[
            _metric(line, result)
            for line in {line.outcome: line for line in lines}.values()
            if line.outcome != main.outcome
        ],
        notes=[say("note-outcomes-benefit")],
        figures=result.figure_ids(f"baseline.{main.outcome}", f"target.{main.outcome}"),
    )


def _metric(line: ExecutiveLine, result: Result) -> Message:
    """Another outcome of the same executive, in its metric."""
    baseline, target = (result.figures[f"{end}.{line.outcome}"] for end in ("baseline", "target"))
    if baseline.value is None or target.value is None:
        return say("outcomes-also-open", outcome=line.label)
    return say("outcomes-also", outcome=line.label, metric=line.metric, baseline=baseline, target=target)


@where(has_rows(ExecutiveLine))
def chain(result: Result, context: Context) -> Exhibit:
    """From the findings over the action to the outcome and the metric that shows it."""
    lines = sorted(result.rows(ExecutiveLine), key=lambda line: (line.action, line.label))
    rows = [_link(list(part)) for _, part in groupby(lines, key=lambda line: line.action)]
    heads = ("findings", "action", "live", "outcome", "metric", "executive")
    found, planned = {line.action for line in lines if line.findings}, {line.action for line in lines if line.live}
    words = "outcomes-chain" if found else "outcomes-chain-unfounded"
    if planned and found and not len(found) == len(planned) == len(rows):
        words = "outcomes-chain-planned"
    counts = {"founded": len(found), "planned": len(planned)} if words == "outcomes-chain-planned" else {}
    title = say(words, actions=len(rows), outcomes=len({line.outcome for line in lines}), **counts)
    return exhibit(
        pd.DataFrame(rows, columns=[say(f"col-outcomes-{head}") for head in heads]),
        kind="table",
        id="outcomes-chain",
        unit="text",
        polarity="none",
        title=title,
        source=SOURCE,
        period=context.period,
    )


def _link(lines: list[ExecutiveLine]) -> tuple[Text, ...]:
    def listed(texts: list[Text]) -> Text:
        return say("outcomes-list", items=tuple(dict.fromkeys(texts))) if any(texts) else NONE

    one = lines[0]
    metrics = [line.metric if line.target is None else _ends(line) for line in lines if line.metric]
    return (
        one.findings or NONE,
        f"{one.action} {one.action_label}",
        dates.told(one.live) or NONE,
        listed([line.label for line in lines]),
        listed(metrics),
        listed([line.executive for line in lines]),
    )


def _ends(line: ExecutiveLine) -> Message:
    if line.baseline is None:
        return say("roadmap-kpi-one", kpi=line.metric, value=Estimate(line.target, unit="text"))
    ends = (Estimate(end, unit="text") for end in (line.baseline, line.target))
    return say("roadmap-kpi-from-to", kpi=line.metric, **dict(zip(("baseline", "target"), ends, strict=True)))


__all__ = ["chain", "executives", "picture"]
