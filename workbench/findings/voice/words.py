"""What customers wrote, masked, and how good the survey's data are."""

from __future__ import annotations

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.voice.parts import footing, ids
from workbench.result import Result
from workbench.wording import sentence

ASIDE = ("(others)", "(no theme)")


def themes(result: Result, context: Context) -> Exhibit:
    """How many comments mention each theme."""
    rows = result.table("themes")
    named = rows[~rows["theme"].isin(ASIDE)]
    title = sentence("{comments} comments name no single theme often enough to show", context.language,
                     comments=result.figures["comments"])  # fmt: skip
    if len(named):
        top = named.iloc[0]
        title = sentence("{theme} comes up in {share} of {comments} comments", context.language, theme=top["theme"],
                         share=result.figures["theme_top"], comments=result.figures["comments"])  # fmt: skip
    unnamed = rows.loc[rows["theme"] == "(no theme)", "comments"]
    notes = ["Counted by keywords; a comment can name several themes. Themes of few comments are not shown."]
    notes += [f"Comments that name no theme: {int(unnamed.iloc[0])}."] if len(unnamed) else []
    return exhibit(
        named,
        kind="bar",
        id="voice-themes",
        title=title,
        encoding={"category": "theme", "value": "share", "n": "comments"},
        unit="share",
        scale=(0.0, 1.0) if len(named) < 3 else None,
        notes=notes,
        figures=ids(result, ["comments", "theme_top"]),
        highlight=named["theme"].head(1).tolist(),
        **footing(context, base=result.figures["comments"].value),
    )  # fmt: skip


def quotes(result: Result, context: Context) -> Exhibit:
    """A few comments in the customers' words, identifiers masked."""
    rows = result.table("quotes")
    shown = pd.DataFrame(
        {
            "Who": rows["who"].map({"detractor": "Detractor"}).fillna("Other customer"),
            "In their words": rows["quote"],
        }
    )
    return exhibit(
        shown,
        kind="table",
        id="voice-quotes",
        title=sentence("In their own words: what stands behind the ratings, from {comments} comments", context.language,
                       comments=result.figures["comments"]),
        notes=["E-mails, phones, ids and names are masked. Quoted only where at least eight people commented."],
        figures=ids(result, ["comments"]),
        **footing(context, base=result.figures["comments"].value),
    )  # fmt: skip


def quality(result: Result, context: Context) -> Exhibit:
    """What was read, left out and missing, wave by wave."""
    rows = result.table("quality")
    told = rows[["wave", "check", "count", "text"]].rename(
        columns={"wave": "Wave", "check": "Check", "count": "Count", "text": "What was found"}
    )
    checks = pd.DataFrame(
        [
            ("all", check.name, None, check.text)
            for check in result.checks
            if check.name in {"Weighting", "Key drivers"}
        ],
        columns=told.columns,
    )
    table = pd.concat([told.astype({"Count": "Int64"}), checks.astype({"Count": "Int64"})], ignore_index=True)
    return exhibit(
        table,
        kind="table",
        id="voice-quality",
        title=sentence("{responses} responses count; {answered} of the mapped ratings have an answer", context.language,
                       responses=result.figures["responses"], answered=result.figures["answered"]),
        unit="count",
        figures=ids(result, ["responses", "answered"]),
        **footing(context, base=result.figures["responses"].value),
    )  # fmt: skip
