"""Runs one client's notebooks with papermill and publishes what they found."""

from workbench.run.client import run_client
from workbench.run.outcome import Limits, Outcome, Request

__all__ = ["Limits", "Outcome", "Request", "run_client"]
