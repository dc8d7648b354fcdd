"""From findings to a funded, sequenced and measured plan."""

from workbench.scoring.roadmap.plan import draft_roadmap, plan_faults, plan_roadmap

__all__ = ["draft_roadmap", "plan_faults", "plan_roadmap"]
