"""Literal documents for tests of what clients receive: a fictional railway with every kind of exhibit."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from workbench.context import Brand, Context
from workbench.document import Block, Document, Prose, Recorded, Section, Shown
from workbench.exhibits import Cell, Exhibit
from workbench.privacy.rules import STANDARD
from workbench.result import Check, Estimate, Result

MARK = {
    "title": "Net Promoter Score",
    "source": "Reichheld (2003)",
    "attribution": "NPS and Net Promoter Score are registered trademarks of Bain & Company, NICE Systems and Fred Reichheld.",
}
SURVEY = "Customer survey, waves autumn 2025 and spring 2026"
STAGES = ("Plan", "Buy", "Board", "Travel", "Disrupted", "Arrive", "Claim")


def context(**changes: object) -> Context:
    """The engagement of the fictional railway."""
    given: dict[str, object] = {
        "client": "halden-rail", "name": "Halden Rail", "run": "2026-q2", "language": "en", "currency": "EUR",
        "industry": "Passenger rail", "period": "September 2025 to April 2026", "as_of": "2026-05-18",
        "confidentiality": "Confidential", "prepared_by": "Customer experience practice", "fictional": True,
        "brand": Brand(), "scope": (("06_benchmark", "no benchmark file was supplied"),),
        "fingerprint": "6b1f0c3e9d2a4f7786a1b0c9d8e7f60514233241506978a8b9cadbecfd0e1f20",
    }  # fmt: skip
    return Context(**{**given, **changes})  # type: ignore[arg-type]


def make(name: str, kind: str, title: str, columns: str, rows: Sequence[Sequence[Cell]], **more: object) -> Exhibit:
    """An exhibit whose roles are named like its columns."""
    names = tuple(columns.split())
    given: dict[str, object] = {
        "encoding": {} if kind == "table" else {name: name for name in names},
        "period": "Spring 2026", "source": SURVEY, "base": 1204, "alt": f"{title}. A {kind} exhibit.",
        "reasoning": "The difference is larger than sampling error at the effective base.",
    }  # fmt: skip
    return Exhibit(
        id=name, kind=kind, title=title, columns=names, rows=tuple(tuple(row) for row in rows), **{**given, **more}
    )  # type: ignore[arg-type]


def scorecard() -> Exhibit:
    return make(
        "voice-scorecard",
        "scorecard",
        "NPS rose to +23 (+8 on the wave before), but only 41% of claimants are satisfied",
        "label value unit low high n note target",
        [
            ["NPS", 23, "points", 19, 27, 1204, "+8 on the wave before", 30],
            ["CSAT (top-2-box)", 0.68, "share", 0.65, 0.71, 1187, "+3 pp on the wave before", 0.75],
            ["CES (found it easy)", 0.59, "share", 0.56, 0.62, 1150, "no change beyond chance", None],
            ["Maturity", 2.3, "score", 2.0, 2.6, 14, "target 3.5 by 2027", 3.5],
            ["Governance practised", 0.46, "share", None, None, 48, "of 48 checks applicable", None],
            ["Annual benefit", 4_350_000, "EUR", 2_900_000, 5_800_000, None, "of the whole plan", None],
        ],
        takeaways=[
            "NPS rose by +8 to +23, more than chance explains.",
            "Claims stay the weak point at 41% satisfied.",
            "Maturity of 2.3 holds the gains back.",
        ],
        figures=["voice.nps", "voice.csat"],
        highlight=["NPS"],
    )


def bar() -> Exhibit:
    return make(
        "voice-touchpoints",
        "bar",
        "Advice at the station satisfies 84% of customers, claims handling only 41%",
        "category value low high n",
        [
            ["Advice at the station", 0.84, 0.81, 0.87, 640],
            ["On-board staff", 0.79, 0.76, 0.82, 1010],
            ["Ticket app", 0.71, 0.67, 0.74, 890],
            ["Punctuality", 0.62, 0.59, 0.65, 1190],
            ["Information in disruption", 0.48, 0.43, 0.53, 402],
            ["Claims handling", 0.41, 0.34, 0.48, 187],
            ["Lost property", None, None, None, 9],
        ],
        unit="share",
        scale=(0, 1),
        highlight=["Claims handling"],
        figures=["voice.touchpoint.claims", "voice.touchpoint.advice"],
        takeaways=[
            "Claims handling satisfies 41% of those who used it, the lowest of seven touchpoints.",
            "Information in disruption is next at 48%.",
            "Advice at the station (84%) is a strength to protect.",
        ],
        notes=[
            "Share of the two highest scores among those who used it.",
            "Whiskers: 95 % interval.",
            "Groups below the anonymity minimum are not shown.",
        ],
    )


def bar_series() -> Exhibit:
    rows = [
        [stage, wave, value]
        for stage, values in zip(STAGES[:5], ((18, 24), (9, 21), (25, 31), (12, 14), (-31, -22)), strict=True)
        for wave, value in zip(("Autumn 2025", "Spring 2026"), values, strict=True)
    ]
    return make(
        "voice-nps-stage",
        "bar",
        "NPS rose at every stage; disruption stays at -22",
        "category series value",
        rows,
        unit="points",
        highlight=["Disrupted"],
        polarity="diverging",
        takeaways=[
            "Disruption improved from -31 to -22 and is still the only stage below zero.",
            "Buying gained most: from +9 to +21.",
        ],
    )


def stacked() -> Exhibit:
    rows = [
        [channel, reason, value]
        for channel, values in (
            ("Phone", (420, 310, 150, 80)),
            ("App", (190, 240, 90, 60)),
            ("Station", (150, 60, 110, 40)),
            ("E-mail", (110, 170, 40, 20)),
        )
        for reason, value in zip(("Delay", "Refund", "Information", "Other"), values, strict=True)
    ]
    return make(
        "voice-contacts",
        "stacked",
        "Refunds and delays make 1,650 of 2,240 contacts, most of them by phone",
        "category series value",
        rows,
        unit="count",
        base=2240,
        highlight=["Refund"],
        takeaways=["Refunds alone make 780 contacts.", "Phone carries 960 contacts, 420 about delay."],
    )


def likert() -> Exhibit:
    answers = ("Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree")
    table = {
        "Staff know how to help": (0.02, 0.06, 0.15, 0.42, 0.35),
        "The app is easy to use": (0.04, 0.09, 0.16, 0.41, 0.30),
        "I am told what happens": (0.17, 0.24, 0.21, 0.25, 0.13),
        "My claim was settled fairly": (0.22, 0.26, 0.19, 0.22, 0.11),
    }
    rows = [
        [name, answer, value] for name, values in table.items() for answer, value in zip(answers, values, strict=True)
    ]
    return make(
        "voice-agreement",
        "likert",
        "Half of the claimants do not find that their claim was settled fairly",
        "category series value",
        rows,
        unit="share",
        highlight=["My claim was settled fairly"],
        takeaways=["48% disagree that their claim was settled fairly.", "77% agree that staff know how to help."],
    )


def line() -> Exhibit:
    months = ("Nov", "Dec", "Jan", "Feb", "Mar", "Apr")
    rows = [
        [month, series, value]
        for series, values in (("Punctual trips", (31, 30, 33, 34, 36, 38)), ("Delayed trips", (4, 1, -2, 3, 5, 8)))
        for month, value in zip(months, values, strict=True)
    ]
    return make(
        "voice-monthly",
        "line",
        "Punctual trips earn an NPS of +38, delayed ones +8, and both are rising",
        "x series value",
        rows,
        unit="points",
        highlight=["Delayed trips"],
        takeaways=[
            "The gap narrowed from 27 points in November to 30 in April.",
            "January's low of -2 followed the timetable change.",
        ],
    )


def slope() -> Exhibit:
    rows = [
        [x, name, value]
        for name, values in (
            ("Ticket app", (0.61, 0.71)),
            ("On-board staff", (0.77, 0.79)),
            ("Punctuality", (0.60, 0.62)),
            ("Claims handling", (0.46, 0.41)),
        )
        for x, value in zip(("Autumn 2025", "Spring 2026"), values, strict=True)
    ]
    return make(
        "voice-slope",
        "slope",
        "The app gained most (+10 pp); claims handling lost 5 pp",
        "x series value",
        rows,
        unit="share",
        highlight=["Claims handling"],
        takeaways=["Claims handling fell from 46% to 41%.", "The app rose from 61% to 71%."],
    )


def dots() -> Exhibit:
    """Paper against practice, one cell not shown."""
    rows: list[list[Cell]] = [
        ["Ownership", "On paper", 2.8],
        ["Ownership", "In practice", 1.8],
        ["Rules", "On paper", 3.4],
        ["Rules", "In practice", 2.0],
        ["Tools", "On paper", 3.0],
        ["Tools", "In practice", None],
    ]
    return make(
        "governance-layers",
        "dots",
        "The rules are there but not lived",
        "category series value",
        rows,
        scale=(0, 4),
        labels={"now": "In practice"},
    )


def radar() -> Exhibit:
    names = ("Strategy", "Customer insight", "Journey design", "Culture", "Governance", "Measurement", "Technology")
    rows = [
        [name, series, value]
        for series, values in (
            ("Today", (2.8, 2.4, 2.1, 2.9, 1.6, 2.2, 2.0)),
            ("Target 2027", (3.5, 3.5, 3.5, 4.0, 3.0, 3.5, 3.0)),
        )
        for name, value in zip(names, values, strict=True)
    ]
    return make(
        "maturity-profile",
        "radar",
        "Governance lags every other dimension at 1.6 of 5",
        "category series value",
        rows,
        scale=(1, 5),
        base=14,
        highlight=["Governance"],
        figures=["maturity.overall"],
        source="Maturity workshop, 14 raters",
        takeaways=[
            "Governance stands at 1.6 against a target of 3.0.",
            "Culture leads at 2.9.",
            "The mean over all dimensions is 2.3.",
        ],
    )


def matrix() -> Exhibit:
    rows = [
        ["Claims in three days", 2.2, 4.7, 850_000, "Claims"],
        ["Status by text message", 1.4, 3.9, 120_000, "Disruption"],
        ["Claims form online", 1.6, 3.7, 240_000, "Claims"],
        ["Disruption control room", 4.2, 4.5, 1_400_000, "Disruption"],
        ["Owner for each journey", 1.8, 4.2, 60_000, "Governance"],
        ["Complaint taxonomy", 2.6, 2.4, 90_000, "Governance"],
        ["New station signs", 3.9, 2.1, 700_000, "Station"],
        ["Loyalty programme", 4.6, 2.7, 1_900_000, "Station"],
        ["Staff empowerment", 2.3, 4.4, 180_000, "Claims"],
    ]
    return make(
        "roadmap-matrix",
        "matrix",
        "Five initiatives promise high impact for little effort",
        "label x y size series",
        rows,
        scale=(1, 5),
        labels={
            "x": "Effort",
            "y": "Impact",
            "top left": "Do first",
            "top right": "Plan as projects",
            "bottom left": "Fill in",
            "bottom right": "Not now",
            "size": "One-off cost",
        },
        highlight=["Claims in three days"],
        base=None,
        source="Prioritisation workshop, 18 May 2026",
        takeaways=[
            "Claims in three days combines impact 4.7 with effort 2.2.",
            "The control room pays, but needs a project of its own.",
        ],
    )


def combo() -> Exhibit:
    rows = [
        ["Q1 25", 41_000, 0.74],
        ["Q2 25", 44_000, 0.73],
        ["Q3 25", 52_000, 0.69],
        ["Q4 25", 61_000, 0.66],
        ["Q1 26", 58_000, 0.68],
    ]
    return make(
        "voice-volume",
        "combo",
        "Contacts rose by half in a year, and satisfaction gave way",
        "category bar line",
        rows,
        unit="count",
        labels={"bar": "Contacts", "line": "CSAT", "line unit": "share"},
        base=None,
        source="Contact centre statistics",
        takeaways=[
            "Contacts grew from 41,000 to 61,000 at the peak.",
            "CSAT fell from 74% to 66% and recovers slowly.",
        ],
    )


def waterfall() -> Exhibit:
    rows = [
        ["Benefit today", 1_200_000, True],
        ["Fewer claims", 1_450_000, False],
        ["Retention", 1_300_000, False],
        ["Channel shift", 700_000, False],
        ["Overlap", -300_000, False],
        ["Plan 2028", 4_350_000, True],
    ]
    return make(
        "roadmap-benefit",
        "waterfall",
        "Fewer claims and better retention bring EUR 2.8M of the EUR 4.4M a year",
        "category value total",
        rows,
        unit="EUR",
        base=None,
        source="Business case, version 3",
        takeaways=["Fewer claims bring EUR 1.4M a year.", "EUR 0.3M is counted once only, where initiatives overlap."],
    )


def tornado() -> Exhibit:
    rows = [
        ["Churn avoided per NPS point", 2_100_000, 6_400_000, 4_350_000],
        ["Adoption of self-service", 3_100_000, 5_500_000, 4_350_000],
        ["Cost of a claim", 3_600_000, 5_000_000, 4_350_000],
        ["Start delayed by a quarter", 3_700_000, 4_350_000, 4_350_000],
    ]
    return make(
        "roadmap-tornado",
        "tornado",
        "The case hangs on the churn avoided per NPS point",
        "category low high base",
        rows,
        unit="EUR",
        base=None,
        source="Business case, version 3",
        takeaways=["At the low end of churn the plan still brings EUR 2.1M a year."],
    )


def heatmap() -> Exhibit:
    forces = ("Certainty", "Fair treatment", "Control", "Status", "Belonging", "Enjoyment")
    values = (
        (0.2, -0.1, 0.1, -0.4, -1.9, 0.0, -1.2),
        (0.1, -0.2, 0.0, -0.1, -1.1, 0.1, -1.7),
        (0.3, 0.2, -0.1, -0.3, -1.4, 0.0, -0.9),
        (0.0, 0.1, 0.2, 0.1, -0.3, 0.0, -0.4),
        (0.1, 0.0, 0.3, 0.4, -0.2, 0.2, None),
        (0.0, -0.2, 0.1, 0.5, -0.7, 0.2, -0.6),
    )
    rows = [
        [force, stage, value]
        for force, line in zip(forces, values, strict=True)
        for stage, value in zip(STAGES, line, strict=True)
    ]
    return make(
        "journey-delivery-gap",
        "heatmap",
        "Certainty in disruption falls furthest short of what customers expect (-1.9)",
        "row column value",
        rows,
        unit="score difference",
        polarity="diverging",
        highlight=["Certainty", "Disrupted"],
        base=26,
        source="Journey ballots",
        takeaways=[
            "Over the whole journey the gap is -0.3.",
            "Seven cells of disruption and claims fall short beyond chance.",
        ],
        labels={"legend": "Actual minus expectation"},
        notes=["Empty cells: too few raters."],
    )


def table() -> Exhibit:
    rows = [
        ["Ownership", "One executive owns the customer agenda", 4, 1.5, "No owner named"],
        ["Ownership", "Each journey has an owner with a budget", 3, 1.0, "Owners without budget"],
        ["Standards", "Service standards are published and measured", 3, 2.0, "Measured at stations only"],
        ["Voice", "Feedback reaches the team that can act within a week", 2, 1.5, "Monthly report"],
        ["Decisions", "Investment cases state the effect on customers", 2, 0.5, "Not asked for"],
        ["Complaints", "Root causes of complaints are closed and checked", 3, 1.5, "Closed, not checked"],
    ]
    return make(
        "governance-gaps",
        "table",
        "What is documented is not yet practised: six checks with the widest gap",
        "Step Check Documented Practised Evidence",
        rows,
        unit="text",
        base=48,
        source="Governance self-assessment",
        takeaways=["Practice trails documents by 1.5 points on average."],
    )


def long_table(count: int = 34) -> Exhibit:
    rows = [
        [
            f"CX{at:02d}",
            f"Check number {at} of the governance list is described in a sentence of ordinary length",
            at % 5,
            "Customer office",
        ]
        for at in range(1, count + 1)
    ]
    return make(
        "governance-all",
        "table",
        f"All {count} checks with their score",
        "Id Check Score Owner",
        rows,
        unit="text",
        base=count,
        source="Governance self-assessment",
    )


def journey() -> Exhibit:
    lanes = {
        "Doing": ("Looks up times", "Buys on the app", "Finds the platform", "Works on board", "Waits for news", "Leaves the station", "Asks for a refund"),
        "Thinking": ("Is it on time?", "Which fare?", "Am I right here?", "Good time to work", "What happens now?", "Finally", "Will they pay?"),
        "Pains": ("Two websites", "Fare rules", "Late platform change", "Weak wifi", "Nobody knows", "No connection held", "Eleven days, no status"),
        "Opportunities": ("One planner", "Fare advice", "Push message", "", "Control room", "Held connections", "Claims in three days"),
    }  # fmt: skip
    rows: list[list[Cell]] = [
        [stage, lane, text, None] for lane, texts in lanes.items() for stage, text in zip(STAGES, texts, strict=True)
    ]
    for lane, values in (
        ("Emotion as is", (0.4, 0.2, 0.6, 1.1, -1.7, 0.1, -1.3)),
        ("Emotion to be", (0.8, 0.8, 0.9, 1.3, 0.2, 0.6, 0.7)),
    ):
        rows += [[stage, lane, None, value] for stage, value in zip(STAGES, values, strict=True)]
    return make(
        "journey-map",
        "journey",
        "The journey peaks at Travel (+1.1) and drops to -1.7 at Disrupted",
        "stage lane text value",
        rows,
        unit="score difference",
        scale=(-2, 2),
        polarity="diverging",
        highlight=["Disrupted"],
        base=26,
        source="Journey workshop",
        takeaways=["Disruption and claims pull the end of the journey down."],
        notes=["Emotion: -2 very negative to +2 very positive."],
    )


def gantt() -> Exhibit:
    rows = [
        ["Owner for each journey", "2026-06-01", "2026-07-15", "Governance", None, "g1", None, "in progress"],
        ["Complaint taxonomy", "2026-07-01", "2026-09-30", "Governance", None, "g2", "g1", "planned"],
        ["Status by text message", "2026-06-15", "2026-08-31", "Disruption", None, "d1", None, "planned"],
        ["Disruption control room", "2026-09-01", "2027-05-31", "Disruption", None, "d2", "d1", "at risk"],
        ["Claims form online", "2026-06-01", "2026-08-15", "Claims", None, "c1", None, "in progress"],
        ["Staff empowerment", "2026-07-15", "2026-10-31", "Claims", None, "c2", None, "planned"],
        ["Claims in three days", "2026-08-16", "2026-12-31", "Claims", None, "c3", "c1", "planned"],
        ["Claims promise public", "2027-01-15", "2027-01-15", "Claims", True, "c4", "c3", "planned"],
    ]
    return make(
        "roadmap-plan",
        "gantt",
        "Claims quick wins land by August; the promise goes public in January 2027",
        "label start end group milestone id after status",
        rows,
        unit="text",
        base=None,
        source="Roadmap, version 3",
        highlight=["Claims in three days"],
        takeaways=[
            "Start with owners and the claims form: both are under way.",
            "The control room starts in September and carries the risk.",
        ],
    )


def network() -> Exhibit:
    rows = [
        ["Passengers know early", "Benefit", "b1", "o1", None],
        ["Refunds come unasked", "Benefit", "b2", "o1, o2", "o2"],
        ["Fewer passengers leave", "Outcome", "o1", "a1, a2", None],
        ["Fewer calls", "Outcome", "o2", "a2", "a2"],
        ["One disruption desk", "Action", "a1", None, None],
        ["Refund without a claim", "Action", "a2", None, None],
    ]
    return make(
        "outcomes-picture",
        "network",
        "Two of five links are assumptions; the others are measured",
        "label layer id to assumed",
        rows,
        unit="text",
        base=None,
        source="Outcomes, version 2",
        highlight=["Fewer calls"],
        takeaways=["Calls are to be measured first."],
    )


def first_steps() -> Exhibit:
    rows = [
        ["Name an owner for each journey", "Chief operating officer", "15 Jul 2026", "Seven owners with a budget"],
        ["Put the claims form online", "Head of claims", "15 Aug 2026", "60% of claims online"],
        ["Send status by text message", "Head of operations", "31 Aug 2026", "80% of delayed customers told"],
        ["Empower staff to settle at once", "Head of service", "31 Oct 2026", "Half of claims settled on the spot"],
    ]
    return make(
        "roadmap.first_steps",
        "table",
        "Four steps in the first ninety days need no IT budget",
        "Step Owner By Measure",
        rows,
        unit="text",
        base=None,
        source="Roadmap, version 3",
        takeaways=["All four start before the summer timetable."],
    )


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
