"""Literal exhibits of measures side by side and over time, one function a kind."""

from __future__ import annotations

from railway import STAGES, make

from workbench.exhibits import Cell, Exhibit


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
        "Rules stay on paper",
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
