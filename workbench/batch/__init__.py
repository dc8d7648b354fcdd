"""Runs many clients, each in a process of its own; one failure takes no other client along."""

from workbench.batch.pool import Reporter, run_batch

__all__ = ["Reporter", "run_batch"]
