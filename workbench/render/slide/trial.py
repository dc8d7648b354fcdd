"""A trial deck: a page a role with words and data of usual length, built as a run builds its own."""

from __future__ import annotations

from pathlib import Path

from workbench.exhibits import Cell, Exhibit
from workbench.render.slide.build import Built, build
from workbench.render.slide.frames import ROLES
from workbench.render.slide.spec import Deck, Slide, Statement

TITLE = "Information during disruption satisfies 48% of customers, the lowest of twelve touchpoints"
TAKEAWAYS = ("Information during disruption is first: 48% are satisfied with it.", "Refunds follow at 51%.")
SOURCE = "Source: Customer survey, waves autumn 2025 and spring 2026; n = 1,204; Spring 2026."
NAMES = tuple(f"Touchpoint number {at}" for at in range(1, 13))


def trial(template: Path) -> Built:
    """The deck, with marks for what does not fit as it is; raises `MisuseError` for an unusable template."""
    slides = tuple(_slide(role) for role in ROLES)
    return build(Deck(slides, "Trial", "CX Workbench", "Trial", "2026-01-01", "en", ("Trial",), "#0B5A7A"), template)


def _slide(role: str) -> Slide:
    exhibits = {"exhibit": (_bars(),), "pair": (_bars(), _bars("second")), "table": (_table(),)}.get(role, ())
    statements = (Statement(TITLE + ".", "Voice"),) * 5 if role in {"summary", "appendix"} else ()
    return Slide(
        role,
        role,
        "A customer of usual name" if role == "cover" else f"{TITLE} ({role})",
        eyebrow="Trial",
        exhibits=exhibits,
        takeaways=TAKEAWAYS if exhibits and role != "pair" else (),
        statements=statements,
        headings=TAKEAWAYS if role == "pair" else (),
        subtitle="Customer experience: findings and recommendations",
        details="1 January 2026",
        source=SOURCE,
        name=f"role {role}",
    )


def _of(name: str, kind: str, columns: tuple[str, ...], rows: list[tuple[Cell, ...]], unit: str = "share") -> Exhibit:
    encoding = {} if kind == "table" else {column: column for column in columns}
    return Exhibit(name, kind, TITLE, columns, tuple(rows), encoding, unit=unit, alt=TITLE)


def _bars(name: str = "bars") -> Exhibit:
    return _of(name, "bar", ("category", "value"), [(one, 0.9 - at / 30) for at, one in enumerate(NAMES)])


def _table() -> Exhibit:
    row = ("Voice of the customer", "Weighting", "for information", TITLE)
    return _of("table", "table", ("Chapter", "Check", "Result", "What was found"), [row] * 8, "text")
