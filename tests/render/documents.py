"""Literal documents for tests of what clients receive: a fictional railway with every kind of exhibit."""

from __future__ import annotations

import pandas as pd
from composed import combo, first_steps, gantt, heatmap, journey, long_table, matrix, network, table, tornado, waterfall
from measured import bar, bar_series, dots, likert, line, radar, scorecard, slope, stacked
from railway import MARK, STAGES, SURVEY, context, make

from workbench.document import Block, Document, Prose, Recorded, Section, Shown
from workbench.exhibits import Exhibit
from workbench.privacy.rules import STANDARD
from workbench.result import Check, Estimate, Result


def results() -> tuple[Result, ...]:
    """What the five analyses found, with the figures that titles and takeaways speak of."""
    return (
        Result(
            "governance",
            {"practised": Estimate(0.46, n=48, unit="share"), "documented": Estimate(0.71, n=48, unit="share")},
            checks=(Check("Answers", "passed", "48 of 52 checks were answered; 4 do not apply."),),
            text="71% of the governance checks are documented but only 46% are practised.",
            rules=STANDARD,
        ),
        Result(
            "voice",
            {
                "nps": Estimate(23, 19, 27, 1204, "points"),
                "nps_change": Estimate(8, 2, 14, 1204, "points"),
                "csat": Estimate(0.68, 0.65, 0.71, 1187, "share"),
                "touchpoint.claims": Estimate(0.41, 0.34, 0.48, 187, "share"),
                "touchpoint.advice": Estimate(0.84, 0.81, 0.87, 640, "share"),
                "contacts.refund_or_delay": Estimate(1650, unit="count"),
                "contacts.refund": Estimate(780, unit="count"),
                "contacts.phone": Estimate(960, unit="count"),
                "agree.staff": Estimate(0.77, unit="share"),
                "change.app": Estimate(0.10, unit="share difference"),
                "change.claims": Estimate(0.05, unit="share difference"),
            },
            tables={"framework": pd.DataFrame([MARK])},
            checks=(
                Check("Rows read", "information", "2,512 rows were read from two files; 104 duplicates left out."),
                Check("Out of scale", "failed", "37 answers lay outside the scale and were left out."),
                Check("Small bases", "information", "One touchpoint has fewer than 30 answers and is not shown."),
            ),
            text="NPS rose by +8 to +23, but only 41% of claimants are satisfied.",
            rules=STANDARD,
        ),
        Result(
            "journey",
            {"raters": Estimate(26, unit="count", n=26), "shortfall": Estimate(1.9, n=26)},
            checks=(Check("Agreement", "passed", "Raters agree well (alpha 0.81)."),),
            text="The journey breaks at disruption, where certainty falls 1.9 points short of expectation.",
            rules=STANDARD,
        ),
        Result(
            "maturity",
            {
                "overall": Estimate(2.3, 2.0, 2.6, 14),
                "weakest": Estimate(1.6, n=14),
                "levels": Estimate(5, unit="level"),
            },
            checks=(Check("Raters", "passed", "14 raters of four roles answered."),),
            text="Maturity stands at 2.3 of 5; governance is weakest at 1.6.",
            rules=STANDARD,
        ),
        Result(
            "roadmap",
            {
                "benefit": Estimate(4_350_000, 2_900_000, 5_800_000, unit="EUR"),
                "new_benefit": Estimate(2_750_000, unit="EUR"),
            },
            checks=(Check("Business case", "information", "Benefits are ranges; overlap is counted once."),),
            text="A plan of nine initiatives brings EUR 4.4M a year, four of them before the autumn.",
            rules=STANDARD,
        ),
    )


def section(notebook: str, title: str, prose: str, result: Result, *exhibits: Exhibit) -> Section:
    """A section as a notebook leaves it: prose, the result, the exhibits."""
    blocks: list[Block] = [Prose(prose, "question"), Recorded(result, notebook, "score")]
    blocks += [Shown(exhibit, SVG, notebook, f"cell-{exhibit.id}") for exhibit in exhibits]
    return Section(notebook, title, tuple(blocks))


SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="346pt" height="120pt" viewBox="0 0 346 120"><rect width="346" height="120" fill="#F2F5F7"/></svg>'


def every_kind(**changes: object) -> Document:
    """A whole engagement in which every kind of exhibit occurs; `changes` are changes of its context."""
    governance, voice, travel, maturity, roadmap = results()
    return Document(
        context(**changes),
        (
            section(
                "01_governance_audit",
                "Is customer experience governed?",
                "What is written down, and what is done?",
                governance,
                table(),
                long_table(),
            ),
            section(
                "02_voice_of_customer",
                "What do customers say?",
                "Two waves, seven touchpoints.",
                voice,
                scorecard(),
                bar(),
                bar_series(),
                stacked(),
                likert(),
                line(),
                slope(),
                combo(),
            ),
            section(
                "03_journey_map",
                "Where does the journey break?",
                "Seven stages from plan to claim.",
                travel,
                journey(),
                heatmap(),
            ),
            section(
                "04_maturity_diagnostic",
                "How capable is the organisation?",
                "Seven dimensions, fourteen raters.",
                maturity,
                radar(),
                dots(),
            ),
            section(
                "05_roadmap",
                "What should be done first?",
                "Nine initiatives.",
                roadmap,
                first_steps(),
                matrix(),
                gantt(),
                network(),
                waterfall(),
                tornado(),
            ),
        ),
    )


__all__ = [
    "MARK",
    "STAGES",
    "SURVEY",
    "SVG",
    "bar",
    "bar_series",
    "combo",
    "context",
    "dots",
    "every_kind",
    "first_steps",
    "gantt",
    "heatmap",
    "journey",
    "likert",
    "line",
    "long_table",
    "make",
    "matrix",
    "network",
    "radar",
    "results",
    "scorecard",
    "section",
    "slope",
    "stacked",
    "table",
    "tornado",
    "waterfall",
]
