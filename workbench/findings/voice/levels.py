"""Where loyalty, satisfaction and effort stand, and how they moved."""

from __future__ import annotations

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.voice.parts import (
    INTERVAL,
    NAMES,
    NPS_NOTE,
    beyond_chance,
    first_measure,
    footing,
    ids,
    lead,
    move,
)
from workbench.result import Estimate, Result
from workbench.wording import sentence


def scorecard(result: Result, context: Context) -> Exhibit:
    """The measures of the last wave, each with interval, base and change; where none was asked, that and the base."""
    measures = [name for name in NAMES if name in result.figures]
    if not measures:
        return _not_asked(result, context)
    cards = [
        _card(NAMES[name], result.figures[name], _change_note(result, name, context.language))
        for name in measures
    ]
    cards.append(_card("Responses", result.figures["responses"], "all waves"))
    first, satisfied = measures[0], result.figures.get("csat")
    more = (
        sentence("; {csat} of customers are satisfied", context.language, csat=satisfied)
        if satisfied and satisfied.value is not None and first != "csat"
        else ""
    )
    return exhibit(
        pd.DataFrame(cards),
        kind="scorecard",
        id="voice-scorecard",
        title=lead(result, first, context.language) + more,
        encoding={role: role for role in ("label", "value", "unit", "low", "high", "n", "note")},
        notes=[NPS_NOTE, "95% intervals: adjusted Wald (NPS), Wilson (shares), at the effective sample size."],
        takeaways=[move(result, name, context.language) for name in measures if f"{name}_change" in result.figures],
        figures=ids(result, [*measures, *(f"{name}_change" for name in measures), "responses"]),
        reasoning="Weighted figures of the last wave. A change counts as one only where its interval leaves zero out.",
        **footing(context, base=result.figures[first].n),
    )  # fmt: skip


def _not_asked(result: Result, context: Context) -> Exhibit:
    cards = [
        _card("Responses", result.figures["responses"], "all waves"),
        _card("Ratings answered", result.figures["answered"], "of the mapped touchpoints"),
    ]
    return exhibit(
        pd.DataFrame(cards),
        kind="scorecard",
        id="voice-scorecard",
        title=sentence("NPS, CSAT and CES were not asked; {responses} responses rate the touchpoints", context.language,
                       responses=result.figures["responses"]),
        encoding={role: role for role in ("label", "value", "unit", "low", "high", "n", "note")},
        notes=["Segments, drivers and value rest on a measure and are not shown."],
        figures=ids(result, ["responses", "answered"]),
        **footing(context, base=result.figures["responses"].n),
    )  # fmt: skip


def nps_by_wave(result: Result, context: Context) -> Exhibit:
    """NPS (or the first measure) of each wave with its interval, and what the last change is worth."""
    measure = first_measure(result)
    waves = result.table("waves")
    waves = waves[waves["measure"] == measure]
    many = len(waves) > 2
    change = result.figures.get(f"{measure}_change")
    plain = sentence("Unweighted, {name} is {plain}.", context.language, name=NAMES[measure],
                     plain=result.figures[f"{measure}_unweighted"])  # fmt: skip
    return exhibit(
        waves[["wave_label", "value", "low", "high", "n", "unweighted", "effective"]],
        kind="line" if many else "bar",
        id="voice-by-wave",
        title=_verdict(result, measure, context.language),
        encoding={"x" if many else "category": "wave_label", "value": "value", "low": "low", "high": "high", "n": "n"},
        unit=result.figures[measure].unit,
        notes=[*([NPS_NOTE] if measure == "nps" else []), INTERVAL],
        takeaways=[*([move(result, measure, context.language)] if change else []), plain],
        figures=ids(result, [measure, f"{measure}_change", f"{measure}_unweighted",
                             *(f"{measure}.{wave}" for wave in waves["wave"])]),
        highlight=[str(waves["wave_label"].iloc[-1])],
        **footing(context, base=waves["n"].sum()),
    )  # fmt: skip


def _verdict(result: Result, measure: str, language: str) -> str:
    """The level, and whether its last change is more than chance."""
    change = result.figures.get(f"{measure}_change")
    if change is None or change.value is None:
        return lead(result, measure, language)
    template = "{name} holds at {level}: the move of {change} is within chance"
    if beyond_chance(change):
        template = (
            "{name} "
            + ("rose" if change.value > 0 else "fell")
            + " to {level}: the move of {change} is beyond chance"
        )
    return sentence(template, language, name=NAMES[measure], level=result.figures[measure], change=change)


def nps_distribution(result: Result, context: Context) -> Exhibit:
    """Detractors, passives and promoters of each wave."""
    rows = result.table("distribution")
    return exhibit(
        rows,
        kind="likert",
        id="voice-nps-distribution",
        title=sentence("{promoters} of customers are promoters and {detractors} detractors", context.language,
                       promoters=result.figures["promoters"], detractors=result.figures["detractors"]),
        encoding={"category": "wave", "series": "band", "value": "share", "n": "n"},
        unit="share",
        notes=[NPS_NOTE],
        takeaways=[sentence("The difference of the two is the NPS: {nps}.", context.language, nps=result.figures["nps"])],
        figures=ids(result, ["promoters", "passives", "detractors", "nps"]),
        **footing(context, base=result.figures["nps"].n),
    )  # fmt: skip


def _card(label: str, figure: Estimate, note: str) -> dict[str, object]:
    return {"label": label, "value": figure.value, "unit": figure.unit, "low": figure.low, "high": figure.high,
            "n": figure.n, "note": note}  # fmt: skip


def _change_note(result: Result, measure: str, language: str) -> str:
    change = result.figures.get(f"{measure}_change")
    return (
        sentence("change of {change} on the wave before", language, change=change) if change else "first wave"
    )
