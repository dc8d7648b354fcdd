"""Fixtures that every folder of tests shares."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared_data():
    """The folder of public data sets beside the repository; tests that need it skip where it is absent."""
    folder = Path(__file__).resolve().parents[1] / "../shared/data"
    if not folder.is_dir():
        pytest.skip("the public data sets (../shared/data) are not on this machine")
    return folder
