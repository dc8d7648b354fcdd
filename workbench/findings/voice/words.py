"""What customers wrote, as it was released, and how good the survey's data are."""

from __future__ import annotations

import pandas as pd

from workbench.claims import Message, Text, claim, first, say
from workbench.claims import conditions as when
from workbench.claims.labels import PAIR, brief
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, ids, rows_given, where
from workbench.findings.voice.parts import footing
from workbench.model.themes import Theme
from workbench.model.voice import CodebookLine, Quality, Quote, Wave
from workbench.result import Estimate, Result
from workbench.scoring.voice.codebook import in_short
from workbench.scoring.voice.quality import COUNTED, LEFT_OUT, OF_FILES
from workbench.scoring.voice.themes import named_figures

TOLD = {"check-weighting", "check-measures", "check-drivers"}


@where(has_rows(Quote))
def quotes(result: Result, context: Context) -> Exhibit:
    """Comments in the customers' words, as a named person has released them."""
    who = {"detractor": say("voice-quote-detractor")}
    cells = [(who.get(row.who, say("voice-quote-other")), row.quote) for row in result.rows(Quote)]
    comments = result.figures["comments"]
    return exhibit(
        pd.DataFrame(cells, columns=[say("col-who"), say("col-in-their-words")]),
        kind="table",
        id="voice-quotes",
        title=_what_they_say(result, comments),
        notes=[say("note-quotes")],
        figures=ids(result, ["comments"]),
        **footing(context, base=comments.value),
    )


def _what_they_say(result: Result, comments: Estimate) -> Message:
    """What the comments are about most where a sample was read; how many there are otherwise."""
    shares = named_figures(result.figures)
    rows = [row for row in rows_given(result, Theme) if row.id in shares]
    if len(rows) < 2:
        return say("voice-quotes", comments=comments)
    one, two = rows[:2]
    return first(
        claim("voice-quotes-ahead", when.ahead(*(shares[row.id] for row in rows)), theme=brief(one.theme, PAIR)),
        claim(
            "voice-quotes-tied",
            when.tied(shares[one.id], shares[two.id]),
            names=(brief(one.theme, PAIR), brief(two.theme, PAIR)),
        ),
        say("voice-quotes", comments=comments),
    )


@where(has_rows(CodebookLine))
def as_read(result: Result, context: Context) -> Exhibit:
    """The answers of each question as they were read: which count as what, and by which rule."""
    lines = in_short(result.rows(CodebookLine))
    columns = [say("col-question"), say("col-as-read")]
    return exhibit(
        pd.DataFrame(lines, columns=columns),
        kind="table",
        id="voice-as-read",
        title=say("voice-as-read"),
        figures=ids(result, ["responses"]),
        **footing(context, base=result.figures["responses"].value),
    )


def quality(result: Result, context: Context) -> Exhibit:
    """What was read, left out and missing, wave by wave."""
    waves = {row.wave: row.wave_label for row in rows_given(result, Wave)}
    told: list[tuple[Text, Text, int | None, Text]] = [
        (waves.get(row.wave, row.wave), _kind(row.check), row.count, row.text)
        for row in result.rows(Quality)
        if row.count != 0  # a slide tells what was found
    ]
    everywhere = say("voice-all-waves")
    told += [(everywhere, check.name, None, check.text) for check in result.checks if check.id in TOLD]
    columns = [say(f"col-{name}") for name in ("wave", "check", "count", "what-was-found")]
    return exhibit(
        pd.DataFrame(told, columns=columns).astype({columns[2]: "Int64"}),
        kind="table",
        id="voice-quality",
        title=say("voice-quality", responses=result.figures["responses"], answered=result.figures["answered"]),
        unit="count",
        figures=ids(result, ["responses", "answered"]),
        **footing(context, base=result.figures["responses"].value),
    )


def _kind(check: str) -> Text:
    """What a row of the quality table counts."""
    if check in LEFT_OUT:
        return say("voice-quality-left-out")
    return say(f"voice-quality-{check}") if check in {*COUNTED, *OF_FILES} else check
