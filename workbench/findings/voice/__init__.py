"""Exhibits of the voice of the customer: levels, groups, causes, comments and data quality."""

from workbench.findings.voice.causes import driver_bars, priorities
from workbench.findings.voice.groups import segments, small_groups, touchpoint_bars
from workbench.findings.voice.levels import nps_by_wave, nps_distribution, scorecard, series
from workbench.findings.voice.retention import retention
from workbench.findings.voice.themes import theme_details, themes
from workbench.findings.voice.words import as_read, quality, quotes
from workbench.findings.voice.worth import money, value, value_by_measure

__all__ = [
    "as_read", "driver_bars", "money", "nps_by_wave", "nps_distribution", "priorities", "quality", "quotes", "retention", "scorecard", "segments",
    "series", "small_groups", "theme_details", "themes", "touchpoint_bars", "value",
    "value_by_measure",
]  # fmt: skip
