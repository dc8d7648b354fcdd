"""What a fork server does once so that none of its children does it again: modules imported, charts drawn, fonts read."""

from __future__ import annotations

from importlib import import_module
from pkgutil import walk_packages

import pandas as pd

from workbench import languages
from workbench.exhibits import exhibit
from workbench.render.chart import draw

# All modules of these; of the others those that `FOR_JOBS` names.
PACKAGES = ("claims", "engagement", "export", "findings", "frameworks", "intake", "render", "scoring", "story")


def warm() -> None:
    """Import, say a word and draw a chart and a table; nothing of it is kept but what libraries cache."""
    for package in PACKAGES:
        top = import_module(f"workbench.{package}")
        for module in walk_packages(top.__path__, f"{top.__name__}."):
            import_module(module.name)
    languages.catalogue("en")("word-not-shown")
    rows = pd.DataFrame({"name": ["A", "B"], "value": [1.0, 2.0]})
    draw(exhibit(rows, kind="bar", id="warm.bars", title="A", encoding={"category": "name", "value": "value"}))
    draw(exhibit(rows, kind="table", id="warm.table", title="A"))
