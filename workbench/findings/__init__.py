"""Results turned into exhibits: one module a notebook, each function one exhibit with its finding as title."""

from workbench.findings import (
    charter,
    communication,
    council,
    governance,
    journey,
    listening,
    maturity,
    outcomes,
    portfolio,
    roadmap,
    technology,
    voice,
    workshop,
)

__all__ = [
    "charter",
    "communication",
    "council",
    "governance",
    "journey",
    "listening",
    "maturity",
    "outcomes",
    "portfolio",
    "roadmap",
    "technology",
    "voice",
    "workshop",
]
