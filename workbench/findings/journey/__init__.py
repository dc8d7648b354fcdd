"""Exhibits of the journey: maps, emotion, gaps by force, moments that matter, ideas and relationship groups."""

from workbench.findings.journey.behind import evidence, persona_curves, personas
from workbench.findings.journey.gaps import ambition_heatmap, delivery_heatmap, force_weights
from workbench.findings.journey.maps import blueprint, emotion_curves, journey_map, touchpoints
from workbench.findings.journey.priorities import moments, opportunities, relationship

__all__ = [
    "ambition_heatmap", "blueprint", "delivery_heatmap", "emotion_curves", "evidence", "force_weights", "journey_map", "moments",
    "opportunities", "persona_curves", "personas", "relationship", "touchpoints",
]  # fmt: skip
