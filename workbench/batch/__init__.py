"""Runs many clients: one failure takes no other client along."""

from workbench.batch.clients import names
from workbench.batch.pool import Reporter, run_batch

__all__ = ["Reporter", "names", "run_batch"]
