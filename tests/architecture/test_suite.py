"""What the test suite counts on: tests that share something dear run in one process."""

from __future__ import annotations

import pytest


@pytest.mark.xdist_group("one process")
def test_a_group_is_seen_by_the_processes_of_the_suite(request):
    """xdist reads a group from the end of a test's name; where a new pytest hides it, servers and runs are made twice."""
    parallel = getattr(request.config.option, "loadgroup", False)  # of a process of `--dist loadgroup`
    assert request.node.nodeid.endswith("@one process") == parallel
