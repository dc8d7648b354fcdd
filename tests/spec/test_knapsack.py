"""The 50-item knapsack of the OR-Tools documentation, solved to its published optimum of 7534."""

from __future__ import annotations

import numpy as np
import pytest

from workbench.scoring.roadmap.program import Program, Row, solve

VALUES = [
    360, 83, 59, 130, 431, 67, 230, 52, 93, 125, 670, 892, 600, 38, 48, 147, 78, 256, 63, 17, 120, 164, 432, 35, 92,
    110, 22, 42, 50, 323, 514, 28, 87, 73, 78, 15, 26, 78, 210, 36, 85, 189, 274, 43, 33, 10, 19, 389, 276, 312,
]  # fmt: skip
WEIGHTS = [
    7, 0, 30, 22, 80, 94, 11, 81, 70, 64, 59, 18, 0, 36, 3, 8, 15, 42, 9, 0, 42, 47, 52, 32, 26, 48, 55, 6, 29, 84, 2,
    4, 18, 56, 7, 29, 93, 44, 71, 3, 86, 66, 31, 65, 0, 79, 20, 65, 52, 13,
]  # fmt: skip
CAPACITY = 850


def test_the_published_optimum_is_found_and_proved():
    budget = Row("capacity", {i: float(w) for i, w in enumerate(WEIGHTS) if w}, high=CAPACITY)
    best = solve(Program(tuple((i, 0) for i in range(50)), np.array(VALUES, float), (budget,)))
    assert best.objective == pytest.approx(7534)
    assert sum(VALUES[i] for i in best.starts) == 7534
    assert sum(WEIGHTS[i] for i in best.starts) <= CAPACITY
    assert best.optimal
    assert best.gap == pytest.approx(0, abs=1e-9)
