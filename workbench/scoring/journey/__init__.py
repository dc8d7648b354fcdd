"""The journey scored: expectation, actual and ideal by stage and force, moments that matter, emotion, evidence."""

from workbench.scoring.journey.forces import FORCES, HYGIENE
from workbench.scoring.journey.score import Journey, score_journey

__all__ = ["FORCES", "HYGIENE", "Journey", "score_journey"]
