"""The fictional railway of literal documents: its context, and an exhibit whose roles are named like its columns."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.context import Brand, Context
from workbench.exhibits import Cell, Exhibit

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
