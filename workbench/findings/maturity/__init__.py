"""Exhibits of the maturity diagnostic: profile against target, staged level, perception gap and next steps."""

from workbench.findings.maturity.groups import departments, perception, roles
from workbench.findings.maturity.profile import certainty, levels, radar
from workbench.findings.maturity.progress import benchmarks, next_steps, targets, waves

__all__ = [
    "benchmarks", "certainty", "departments", "levels", "next_steps", "perception", "radar", "roles", "targets", "waves",
]  # fmt: skip
