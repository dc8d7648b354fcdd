"""Literal exhibits of what is placed, planned, told and listed, one function a kind."""

from __future__ import annotations

from railway import STAGES, make

from workbench.exhibits import Cell, Exhibit


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
