"""Batches run on the small literal workspaces of the run's tests."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "run"))
