"""Runs one client's notebooks with papermill and publishes what they found."""

from workbench.run.client import Outcome, Request, run_client
from workbench.run.execute import Limits

__all__ = ["Limits", "Outcome", "Request", "run_client"]
