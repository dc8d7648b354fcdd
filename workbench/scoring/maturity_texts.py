"""The checks of a maturity diagnostic and the claims that sum it up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from workbench.claims import Message, Text, claim, first, say
from workbench.claims import conditions as when
from workbench.result import Check, Estimate
from workbench.stats.agreement import RELIABLE


def checks(overall: dict[str, Any], competencies: pd.DataFrame, small_base: int) -> tuple[Check, ...]:
    """Agreement of the raters, how many they are, and which competencies are not shown."""
    alpha, raters = Estimate(overall["alpha"], unit="coefficient"), overall["raters"]
    few = raters < small_base
    size = (
        say("check-maturity-few", raters=raters, least=small_base)
        if few
        else say("check-maturity-raters", raters=raters)
    )
    agreed = alpha.value is not None and alpha.value >= RELIABLE
    return (
        Check(
            say("check-maturity-agreement"),
            "passed" if agreed else "information",
            say("check-maturity-alpha-none") if alpha.value is None else say("check-maturity-alpha", alpha=alpha),
        ),
        Check(say("check-maturity-base"), "information" if few else "passed", size),
        _suppressed(competencies[competencies["withheld"] != ""]),
    )


def _suppressed(hidden: pd.DataFrame) -> Check:
    name = say("check-maturity-competencies")
    if hidden.empty:
        return Check(name, "passed", say("check-maturity-shown"))
    return Check(name, "information", say("maturity-withheld", names=tuple(hidden["label"])))


def claims(figures: Mapping[str, Estimate], competencies: pd.DataFrame, called: Text) -> tuple[Message, ...]:
    """The mean, and how far apart the competencies stand, where more than one is shown; all alike, where none is hidden."""
    known = competencies[competencies["mean"].notna()].sort_values("mean", kind="stable")
    low, high = (figures[f"{known['id'].iloc[at]}.mean"] for at in (0, -1))
    given: dict[str, Any] = {
        "raters": figures["raters"],
        "mean": figures["mean"],
        "top": figures["scale_top"],
        "subject": called,
    }
    ends: dict[str, Any] = {"low": low, "high": high, "weak": known["label"].iloc[0], "strong": known["label"].iloc[-1]}
    return (
        first(
            claim("maturity-answer-alike", when.alike(low, high), when.none(figures["competencies_hidden"]), **given),
            claim("maturity-answer", when.differ(low, high), **ends, **given),
            claim("maturity-answer-mean", **given),
        ),
    )
