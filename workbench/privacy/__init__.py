"""Nobody can be found in what leaves the workbench: the client's rules, groups and tables that keep to them."""

from workbench.privacy.groups import (
    OTHER,
    at_an_end,
    exposed,
    few_alike,
    few_apart,
    hidden_groups,
    moved,
    overlapping,
    require,
    skips_tell,
    traced,
    uniform,
    withheld,
)
from workbench.privacy.rules import Rules
from workbench.privacy.tables import Release, interval, release

__all__ = [
    "OTHER",
    "Release",
    "Rules",
    "at_an_end",
    "exposed",
    "few_alike",
    "few_apart",
    "hidden_groups",
    "interval",
    "moved",
    "overlapping",
    "release",
    "require",
    "skips_tell",
    "traced",
    "uniform",
    "withheld",
]
