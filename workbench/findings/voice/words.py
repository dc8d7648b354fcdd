"""What customers wrote, masked, and how good the survey's data are."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.claims import Text, say
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, where
from workbench.findings.voice.parts import footing, ids
from workbench.model.voice import Quality, Quote, Theme
from workbench.result import Estimate, Result
from workbench.scoring.voice.codebook import in_short
from workbench.scoring.voice.labels import brief
from workbench.scoring.voice.quality import COUNTED, LEFT_OUT

ASIDE: dict[str, Text] = {"(others)": say("voice-theme-others"), "(no theme)": say("voice-theme-none")}
FEWEST_BARS = 3
TOLD = {"check-weighting", "check-measures", "check-drivers"}


@where(has_rows("themes"))
def themes(result: Result, context: Context) -> Exhibit:
    """How many comments mention each theme: bars, or a table with the words found where there are one or two.

    Keywords prove no theme, so the title counts comments and names none.
    """
    rows, comments = result.rows(Theme), result.figures["comments"]
    named = [row for row in rows if row.theme not in ASIDE]
    unnamed = next((row.comments for row in rows if row.theme == "(no theme)"), None)
    given: dict[str, Any] = {
        "id": "voice-themes", "unit": "share", "figures": ids(result, ["comments"]),
        "title": say("voice-themes" if named else "voice-themes-none", comments=comments),
        "notes": [say("note-themes"), *([] if unnamed is None else [say("note-themes-unnamed", n=unnamed)])],
        **footing(context, base=comments.value),
    }  # fmt: skip
    if len(named) < FEWEST_BARS:
        return exhibit(_theme_table(rows), kind="table", **given)
    data = pd.DataFrame(
        [(row.theme, row.comments, row.share) for row in named], columns=["theme", "comments", "share"]
    )
    return exhibit(
        data, kind="bar", encoding={"category": "theme", "value": "share", "n": "comments"}, **given
    )


def _theme_table(rows: list[Theme]) -> pd.DataFrame:
    columns = [say(f"col-{name}") for name in ("theme", "comments", "share", "counted-by")]
    cells = [
        (ASIDE.get(row.theme, brief(row.theme)), _cell(row.comments, "count"), _cell(row.share, "share"), row.words or "–")
        for row in rows
    ]  # fmt: skip
    return pd.DataFrame(cells, columns=columns)


def _cell(value: float, unit: str) -> Text:
    return say("word-figure-alone", figure=Estimate(value, unit=unit))


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
