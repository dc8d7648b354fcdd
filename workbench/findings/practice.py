"""What the governance audit shows of rules that stay on paper: the questions where practice is furthest behind."""

from __future__ import annotations

import pandas as pd

from workbench.claims import say
from workbench.context import Context
from workbench.estimate import Estimate
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import where
from workbench.findings.governance import LAYERS, SCALE, apart, footing, not_practised
from workbench.result import Result


@where(lambda result: len(apart(result)) > 1)
def paper_only(result: Result, context: Context) -> Exhibit:
    """The questions furthest apart on paper and in practice, under the mean of all; none where fewer than two are apart."""
    found, figures = apart(result), result.figures
    least = min(row.practised or 0.0 for row in found)
    whole = (say("governance-all-questions"), figures["documented"].value, figures["practised"].value)
    rows = [
        (name, layer, mean)
        for name, *means in (whole, *((row.label, row.documented, row.practised) for row in found))
        for layer, mean in zip(LAYERS.values(), means, strict=True)
    ]
    return exhibit(
        pd.DataFrame(rows, columns=["question", "layer", "mean"]),
        kind="dots",
        id="governance-paper-only",
        title=not_practised(result),
        encoding={"category": "question", "value": "mean", "series": "layer"},
        scale=SCALE,
        labels={"value": say("governance-mean-answer"), "now": LAYERS["practised"]},
        takeaways=[
            say(
                "governance-paper-ahead" if found[0].practised else "governance-paper-not-done",
                name=found[0].label,
                documented=Estimate(found[0].documented),
                practised=Estimate(found[0].practised),
            )
        ],
        short=[row.label for row in found if row.practised == least]
        if any(row.practised != least for row in found)
        else [],
        figures=result.figure_ids("practised", "documented", "difference", "scale_top"),
        reasoning=say("governance-paper-why"),
        **footing(result, context),
    )


__all__ = ["paper_only"]
