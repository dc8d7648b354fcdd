"""The journey scored: expectation, actual and ideal by stage and force, moments that matter, emotion, evidence."""

from workbench.model.journey import FORCES, HYGIENE
from workbench.scoring.journey.score import score_journey

__all__ = ["FORCES", "HYGIENE", "score_journey"]
