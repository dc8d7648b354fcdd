"""The small plan of `roadmaps`, made once a module of tests; a module with another result has fixtures of its own."""

from __future__ import annotations

import pytest
from roadmaps import INITIATIVES, Limit, Money, shown

from workbench.privacy.rules import STANDARD
from workbench.scoring.roadmap import plan_roadmap


@pytest.fixture(scope="module")
def result():
    return plan_roadmap(INITIATIVES, Money(), limits=Limit(), as_of="2026-12-31", draws=500, rules=STANDARD)


@pytest.fixture(scope="module")
def exhibits(result):
    return shown(result)
