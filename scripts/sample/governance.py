"""Fictional answers to the 23 questions of the governance checklist: written down, but not lived."""

from __future__ import annotations

from sample.tables import text

COLUMNS = ("id", "documented", "practised", "evidence", "owner", "due", "comment", "respondent")
OFFICE, SERVICE, STAFF, DIGITAL = (
    "Head of Customer Experience",
    "Head of Customer Service",
    "Head of People",
    "Head of Digital",
)
ROWS: tuple[tuple[object, ...], ...] = (
    ("G1.1.1", 4, 3, "Board minute 2025-03: owner and council named", OFFICE, "2026-03-31", "", OFFICE),
    (
        "G1.1.2",
        3,
        1,
        "Communication plan v1.2",
        "Head of Communications",
        "2026-06-30",
        "Plan exists; only the monthly report is sent",
        OFFICE,
    ),
    ("G1.1.3", 2, 1, "", OFFICE, "2026-12-15", "Results reach the lines six weeks late", OFFICE),
    ("G1.1.4", 2, 2, "", "", "", "", OFFICE),
    ("G1.2.1", 4, 2, "CX scorecard 2026", OFFICE, "2026-09-15", "Targets set, not part of appraisals", OFFICE),
    ("G1.2.2", 2, 0, "", "Chief Financial Officer", "2026-12-31", "No agreed link to revenue", OFFICE),
    ("G1.2.3", 4, 4, "Survey handbook 2025", "Head of Customer Insight", "2026-05-31", "", OFFICE),
    ("G1.2.4", 4, 3, "Roll-out calendar", OFFICE, "2025-12-31", "", OFFICE),
    (
        "G1.2.5",
        3,
        1,
        "Recovery guideline, draft",
        SERVICE,
        "2026-08-31",
        "Refund cases have no owner after day 10",
        SERVICE,
    ),
    ("G1.3.1", 4, 3, "Programme name and logo", "Head of Communications", "2025-06-30", "", OFFICE),
    ("G1.3.2", 3, 2, "One-page story", OFFICE, "2026-10-31", "", OFFICE),
    ("G1.3.3", 3, 1, "Intranet page", STAFF, "2026-07-31", "Depots have no screens", STAFF),
    ("G1.3.4", 1, 1, "", OFFICE, "2027-01-31", "", OFFICE),
    ("G1.3.5", 2, 1, "", STAFF, "", "Sales bonus only", STAFF),
    ("G1.4.1", 3, 2, "Dashboard for four of nine lines", "Head of Customer Insight", "2026-11-30", "", DIGITAL),
    ("G1.4.2", 3, 0, "Case tool licence", SERVICE, "2026-08-31", "Licences bought, alerts not switched on", SERVICE),
    ("G1.4.3", 4, 4, "Role and access matrix", DIGITAL, "2026-02-28", "", DIGITAL),
    ("G1.4.4", 4, 3, "Template library", "Head of Customer Insight", "2026-04-30", "", DIGITAL),
    (
        "G1.4.5",
        2,
        1,
        "",
        "Head of Customer Insight",
        "2026-12-31",
        "Some passengers get three surveys a month",
        DIGITAL,
    ),
    ("G1.5.1", 3, 1, "Council calendar", OFFICE, "2026-09-15", "Two of four reviews took place", OFFICE),
    ("G1.5.2", 2, 1, "", "Chief Financial Officer", "", "", OFFICE),
    ("G1.5.3", 3, 1, "Action log", "Head of Operations", "2026-10-31", "Log last updated in spring", OFFICE),
    ("G1.5.4", 1, "na", "", STAFF, "", "Employee survey is run by the parent group", STAFF),
)


def table() -> str:
    """The answered checklist as CSV."""
    return text(COLUMNS, ROWS)
