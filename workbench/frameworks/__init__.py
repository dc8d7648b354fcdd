"""Content packs: a framework is a folder of YAML with stable ids, answer scales, evidence and translations."""

from workbench.frameworks.load import load
from workbench.frameworks.model import Framework

__all__ = ["Framework", "load"]
