"""What customers wrote, as it was released, and how good the survey's data are."""

from __future__ import annotations

import pandas as pd

from workbench.claims import Text, say
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, where
from workbench.findings.voice.parts import footing, ids
from workbench.model.voice import Quality, Quote
from workbench.result import Result
from workbench.scoring.voice.codebook import in_short
from workbench.scoring.voice.quality import COUNTED, LEFT_OUT

TOLD = {"check-weighting", "check-measures", "check-drivers"}


@where(has_rows("quotes"))
def quotes(result: Result, context: Context) -> Exhibit:
    """Comments in the customers' words, as a named person has released them."""
    who = {"detractor": say("voice-quote-detractor")}
    cells = [(who.get(row.who, say("voice-quote-other")), row.quote) for row in result.rows(Quote)]
    comments = result.figures["comments"]
    return exhibit(
        pd.DataFrame(cells, columns=[say("col-who"), say("col-in-their-words")]),
        kind="table",
        id="voice-quotes",
        title=say("voice-quotes", comments=comments),
        notes=[say("note-quotes")],
        figures=ids(result, ["comments"]),
        **footing(context, base=comments.value),
    )


def quality(result: Result, context: Context) -> Exhibit:
    """What was read, left out and missing, wave by wave."""
    told: list[tuple[Text, Text, int | None, Text]] = [
        (row.wave, _kind(row.check), row.count, row.text) for row in result.rows(Quality)
    ]
    everywhere = say("voice-all-waves")
    told += [(everywhere, about, None, line) for about, line in in_short(result.table("codebook"))]
    told += [(everywhere, check.name, None, check.text) for check in result.checks if check.id in TOLD]
    columns = [say(f"col-{name}") for name in ("wave", "check", "count", "what-was-found")]
    return exhibit(
        pd.DataFrame(told, columns=columns).astype({columns[2]: "Int64"}),
        kind="table",
        id="voice-quality",
        title=say(
            "voice-quality", responses=result.figures["responses"], answered=result.figures["answered"]
        ),
        unit="count",
        figures=ids(result, ["responses", "answered"]),
        **footing(context, base=result.figures["responses"].value),
    )


def _kind(check: str) -> Text:
    """What a row of the quality table counts."""
    if check in LEFT_OUT:
        return say("voice-quality-left-out")
    return say(f"voice-quality-{check}") if check in {*COUNTED, "note"} else check
