"""Profiles of old records: a radar hides what it shows, so its data are drawn as dots on one scale."""

from __future__ import annotations

from workbench.render.kinds.dots import KIND

__all__ = ["KIND"]
