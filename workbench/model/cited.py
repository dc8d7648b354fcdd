"""What a result was made by: packs and methods of others, with their sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from workbench.claims import Text


@dataclass(frozen=True, kw_only=True)
class Cited:
    """A pack or method of a third party, and its notice."""

    table: ClassVar[str] = "framework"
    title: Text
    source: Text
    attribution: Text


@dataclass(frozen=True, kw_only=True)
class CitedMaturity(Cited):
    """A maturity pack: what it calls its subject, and its rule of stages."""

    subject: str
    staging: str


@dataclass(frozen=True, kw_only=True)
class CitedChecklist(Cited):
    """A checklist, and what a question that does not apply counts for; nothing for packs beside it."""

    na_policy: str | None


__all__ = ["Cited", "CitedChecklist", "CitedMaturity"]
