"""The attacker recovers nothing of random clients, nor from a second delivery after somebody came, changed or left."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

BENCH = runpy.run_path(str(Path(__file__).parents[1] / "bench/privacy.py"))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_nothing_is_recovered_of_a_random_client(seed):
    results, found = BENCH["client"](seed)
    assert results["figures"]
    assert found == []
