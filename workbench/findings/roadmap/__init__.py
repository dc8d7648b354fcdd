"""Exhibits of the roadmap: the plan, its money, how firm it is, and what it answers."""

from workbench.findings.roadmap.became import actuals, milestones
from workbench.findings.roadmap.breadth import coverage, targets
from workbench.findings.roadmap.firmness import choice, ranking, tornado
from workbench.findings.roadmap.money import assumptions, business_case, cash, waterfall
from workbench.findings.roadmap.options import budget, options
from workbench.findings.roadmap.plan import first_steps, impact_effort, plan_on_a_page, workstreams
from workbench.findings.roadmap.traces import kpi_tree, learned, progress, to_estimate, traceability

__all__ = [
    "actuals",
    "assumptions",
    "budget",
    "business_case",
    "cash",
    "choice",
    "coverage",
    "first_steps",
    "impact_effort",
    "kpi_tree",
    "learned",
    "milestones",
    "options",
    "plan_on_a_page",
    "progress",
    "ranking",
    "targets",
    "to_estimate",
    "tornado",
    "traceability",
    "waterfall",
    "workstreams",
]
