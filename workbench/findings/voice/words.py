"""What customers wrote, masked, and how good the survey's data are."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.voice.parts import footing, ids
from workbench.result import Result
from workbench.scoring.voice.codebook import in_short
from workbench.scoring.voice.labels import brief
from workbench.wording import number, sentence

ASIDE = {"(others)": "Other themes", "(no theme)": "No theme named"}
FEWEST_BARS = 3


def themes(result: Result, context: Context) -> Exhibit:
    """How many comments mention each theme: bars, or a table with the words found where there are one or two."""
    rows = result.table("themes")
    named = rows[~rows["theme"].isin(ASIDE)]
    title = sentence("{comments} comments name no single theme often enough to show", context.language,
                     comments=result.figures["comments"])  # fmt: skip
    if len(named):
        top = named.iloc[0]
        title = sentence("{theme} comes up in {share} of {comments} comments", context.language, theme=brief(top["theme"]),
                         share=result.figures["theme_top"], comments=result.figures["comments"])  # fmt: skip
    unnamed = rows.loc[rows["theme"] == "(no theme)", "comments"]
    notes = ["Counted by keywords; a comment can name several themes. Themes of few comments are not shown."]
    notes += [f"Comments that name no theme: {int(unnamed.iloc[0])}."] if len(unnamed) else []
    given: dict[str, Any] = {
        "id": "voice-themes", "title": title, "notes": notes, "unit": "share",
        "figures": ids(result, ["comments", "theme_top"]), **footing(context, base=result.figures["comments"].value),
    }  # fmt: skip
    if len(named) < FEWEST_BARS:
        return exhibit(_theme_table(rows, context.language), kind="table", **given)
    return exhibit(
        named[["theme", "comments", "share"]], kind="bar", highlight=named["theme"].head(1).tolist(),
        encoding={"category": "theme", "value": "share", "n": "comments"}, **given,
    )  # fmt: skip


def _theme_table(rows: pd.DataFrame, language: str) -> pd.DataFrame:
    return pd.DataFrame({
        "Theme": rows["theme"].replace(ASIDE).map(brief), "Comments": [number(count, "count", language) for count in rows["comments"]],
        "Share": [number(share, "share", language) for share in rows["share"]],
        "Counted by": rows["words"].replace("", "–"),
    })  # fmt: skip


def quotes(result: Result, context: Context) -> Exhibit:
    """Comments in the customers' words, as a named person has released them."""
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
        notes=["Released by a reviewer; what could tell who wrote it is masked or left out."],
        figures=ids(result, ["comments"]),
        **footing(context, base=result.figures["comments"].value),
    )  # fmt: skip


def quality(result: Result, context: Context) -> Exhibit:
    """What was read, left out and missing, wave by wave."""
    rows = result.table("quality")
    told = rows[["wave", "check", "count", "text"]].rename(
        columns={"wave": "Wave", "check": "Check", "count": "Count", "text": "What was found"}
    )
    read = [
        ("all", row["label"], None, row["text"])
        for row in in_short(result.table("codebook")).to_dict("records")
    ]
    checks = pd.DataFrame(
        [
            *read,
            *(
                ("all", check.name, None, check.text)
                for check in result.checks
                if check.id in {"Weighting", "Measures", "Key drivers"}
            ),
        ],
        columns=told.columns,
    )
    table = pd.concat([told.astype({"Count": "Int64"}), checks.astype({"Count": "Int64"})], ignore_index=True)
    return exhibit(
        table,
        kind="table",
        id="voice-quality",
        title=sentence("{responses} responses count; {answered} of the ratings asked have an answer", context.language,
                       responses=result.figures["responses"], answered=result.figures["answered"]),
        unit="count",
        figures=ids(result, ["responses", "answered"]),
        **footing(context, base=result.figures["responses"].value),
    )  # fmt: skip
