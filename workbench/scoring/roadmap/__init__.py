"""From findings to a funded, sequenced and measured plan."""

from workbench.scoring.roadmap.plan import plan_roadmap

__all__ = ["plan_roadmap"]
