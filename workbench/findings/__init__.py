"""Results turned into exhibits: one module a notebook, each function one exhibit with its finding as title."""

from workbench.findings import (
    charter,
    communication,
    council,
    effects,
    governance,
    journey,
    listening,
    maturity,
    operations,
    outcomes,
    portfolio,
    roadmap,
    technology,
    vision,
    voice,
    workshop,
)

__all__ = [
    "charter",
    "communication",
    "council",
    "effects",
    "governance",
    "journey",
    "listening",
    "maturity",
    "operations",
    "outcomes",
    "portfolio",
    "roadmap",
    "technology",
    "vision",
    "voice",
    "workshop",
]
