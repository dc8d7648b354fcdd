"""The one figure that a section is remembered by, beside the scorecard of its own that it may have."""

from __future__ import annotations

HEADLINES = {"governance": "practised", "journey": "delivery_gap", "maturity": "mean", "roadmap": "npv"}
