"""Where the organisation goes: targets, movement since the wave before, next steps, and how others stand."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.claims import Message, Text, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.context import Context
from workbench.estimate import Estimate
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, rows_given, where
from workbench.findings.maturity.parts import cells, extreme, footing, ids, of_each, scale, shown, subject
from workbench.model.maturity import Benchmark, NextLevel, Wave
from workbench.result import Result


def next_steps(result: Result, context: Context) -> Exhibit | None:
    """Focus area and step to the next level for each competency; none where nothing is left to do."""
    steps = rows_given(result, NextLevel)
    if not steps:
        return None
    rows = [
        (row.label, f"{row.level} → {row.level + 1}" if row.step else str(row.level), row.focus, row.step)
        for row in steps
    ]
    heads = [say("maturity-competency"), say("col-level"), say("maturity-focus"), say("maturity-step")]
    count, aimed = result.figures["steps"], result.figures["targets"]
    return exhibit(
        pd.DataFrame(rows, columns=heads),
        kind="table",
        id="maturity-next-steps",
        title=first(
            claim("maturity-no-steps", when.none(count)),
            claim("maturity-steps-to-target", when.some(aimed), steps=count),
            claim("maturity-steps", steps=count),
        ),
        figures=ids(result, "steps", "targets"),
        reasoning=say("maturity-steps-why"),
        **footing(result, context),
    )


def targets(result: Result, context: Context) -> Exhibit | None:
    """How much of each target is attained, and how much of the way since the wave before; none without targets."""
    aimed = [row for row in shown(result) if row.target is not None]
    if not aimed:
        return None
    names = {
        "previous": "previous",
        "mean": "mean",
        "target": "target",
        "percent_to_target": "attained",
        "progress": "progress",
    }
    columns: dict[Message, list[Text]] = {say("maturity-competency"): [row.label for row in aimed]}
    for name, heading in names.items():
        found = [
            Estimate(row.previous) if name == "previous" else result.figures.get(f"{row.id}.{name}") for row in aimed
        ]
        if any(one is not None and one.value is not None for one in found):
            columns[say(f"maturity-col-{heading}")] = cells(found)
    attained = of_each(result, aimed, "percent_to_target")
    far, ordered = extreme(attained)
    share = result.figures["percent_to_target"]
    return exhibit(
        pd.DataFrame(columns),
        kind="table",
        id="maturity-targets",
        title=_way(share, far, ordered),
        takeaways=holding(claim("maturity-targets-reached", when.at_least(ordered[0], least=0.995))),
        figures=ids(result, "percent_to_target", *(f"{row.id}.percent_to_target" for row in aimed)),
        short=far if len(far) < len(attained) else (),
        reasoning=say("maturity-targets-why"),
        **footing(result, context),
    )


def _way(share: Estimate, far: tuple[str, ...], ordered: list[Estimate]) -> Message:
    """How far the way to target is done, and who has come least far; ties are said."""
    least, *others = ordered
    if not others:
        return claim("maturity-target-way", share=share)
    return first(
        claim("maturity-target-way-alike", when.alike(least, others[-1]), share=share),
        claim("maturity-target-way-behind", when.bottom(least, *others), share=share, name=far[0], least=least),
        claim("maturity-target-way-several", when.alike(least, others[0]), share=share, least=least, names=far[:3]),
    )


def waves(result: Result, context: Context) -> Exhibit:
    """Each competency over the waves; a change of a panel is described, because other people may have been asked."""
    history, rows = result.table(Wave.table), shown(result)
    changes = of_each(result, rows, "change")
    if not changes or "change" not in result.figures:
        return _baseline(result, context)
    down, up = extreme(changes), extreme(changes, highest=True)
    low, high = down[1][0], up[1][0]
    given: dict[str, Any] = {"subject": subject(result), "change": result.figures["change"]}
    return exhibit(
        history,
        kind="slope",
        id="maturity-waves",
        title=first(
            claim("maturity-moved-alike", when.alike(low, high), when.visible(given["change"]), **given),
            claim("maturity-unmoved", when.alike(low, high), subject=given["subject"]),
            claim("maturity-moved", low=low, high=high, **given),
        ),
        encoding={"x": "wave", "series": "label", "value": "mean", "n": "raters"},
        scale=scale(result),
        takeaways=[say("maturity-panels-differ")],
        figures=ids(result, "change", *(f"{row.id}.change" for row in rows)),
        highlight=(up[0] if abs(high.value or 0) >= abs(low.value or 0) else down[0])[:1],
        reasoning=say("maturity-waves-why"),
        **footing(result, context, say("maturity-before-rounding")),
    )


def _baseline(result: Result, context: Context) -> Exhibit:
    first_wave = len({row.wave for row in result.rows(Wave)}) < 2
    return exhibit(
        pd.DataFrame([(row.label, row.mean) for row in shown(result)], columns=["label", "mean"]),
        kind="bar",
        id="maturity-waves",
        title=say("maturity-first-wave" if first_wave else "maturity-not-comparable", mean=result.figures["mean"]),
        encoding={"category": "label", "value": "mean"},
        scale=scale(result),
        figures=ids(result, "mean"),
        **footing(result, context),
    )


@where(has_rows(Benchmark))
def benchmarks(result: Result, context: Context) -> Exhibit:  # noqa: ARG001 - as all findings
    """Published figures of other companies, cited, as a frame for the client's own; none where the pack has none."""
    published = result.rows(Benchmark)
    cited = published[0]
    return exhibit(
        pd.DataFrame([(row.title, row.value) for row in published], columns=["what", "share"]),
        kind="bar",
        id="maturity-benchmarks",
        title=say("maturity-elsewhere", share=result.figures[cited.id], text=cited.text),
        encoding={"category": "what", "value": "share"},
        unit="share",
        takeaways=[say("maturity-not-here")],
        figures=ids(result, *(row.id for row in published)),
        reasoning=say("maturity-benchmarks-why"),
        period="",
        source=cited.source,
    )
