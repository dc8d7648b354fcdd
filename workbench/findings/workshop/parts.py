"""What the pictures of a workshop's rounds share: rows, labels, figures and footing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from workbench.context import Context
from workbench.result import Result
from workbench.scoring.workshop import counted
from workbench.wording import number, sentence

MOST_BARS = 12
LONGEST_LABEL = 36

Round = Mapping[Any, Any]


def rows_of(result: Result, round_: Round) -> pd.DataFrame:
    """The questions of a round that enough people answered."""
    questions = result.table("questions")
    rows: pd.DataFrame = questions[(questions["round"] == round_["round"]) & questions["n"].notna()]
    return rows


def labels_of(rows: pd.DataFrame) -> dict[str, str]:
    """A short, distinct label for each question; forces carry stage and lens, other facets their aspect."""
    labels: dict[str, str] = {}
    for row in rows.to_dict("records"):
        text = short(row["label"], LONGEST_LABEL)
        if row["lens"]:
            text = f"{row['label']}, {short(row['page'], 20)} ({row['lens']})"
        elif row["aspect"]:
            text += f" ({row['aspect']})"
        labels[row["question"]] = text if text not in labels.values() else f"{text} [{row['question']}]"
    return labels


def n_where_it_differs(rows: pd.DataFrame) -> dict[str, str]:
    """The encoding of bases, left out where all are equal: the exhibit's own base says it then."""
    return {"n": "n"} if rows["n"].nunique() > 1 else {}


def short(text: str, most: int) -> str:
    """A text that fits, cut at a word."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(",;:") + "…"


def minimum(result: Result) -> str:
    """The smallest group that is shown, as text."""
    return number(result.rules.minimum_group, "count")


def agreement(result: Result, context: Context, round_: Round | None = None) -> str:
    """'The room agreed on 2 of 5 questions', of one round or of all."""
    start = f"{round_['round']}." if round_ else ""
    of = counted(result.figures[f"{start}judged"], "question", context.language)
    return sentence("The room agreed on {agreed} of {of}", context.language, agreed=result.figures[f"{start}agreed"],
                    of=of)  # fmt: skip


def of_round(result: Result, round_: Round, *names: str) -> dict[str, Any]:
    """Figures of a round by their short names."""
    return {name: result.figures[f"{round_['round']}.{name}"] for name in names}


def ids_of(result: Result, *names: str) -> tuple[str, ...]:
    """The ids of those figures that the result has."""
    return tuple(result.figure_id(name) for name in names if name in result.figures)


def footing(context: Context, round_: Round | None = None) -> dict[str, Any]:
    """Period and source of an exhibit, with the attribution of the round's questions."""
    source = f"Workshop, {context.name}"
    if round_ is not None and round_["source"]:
        source += f"; {round_['source'].rstrip('.')}"
    return {"period": context.period, "source": source}
