"""The hygiene check passes only where somebody rated what it speaks of."""

import pandas as pd
import pytest

from workbench.scoring.journey.score import _checks


class Weighting:
    label = "equal weights"


@pytest.mark.parametrize(
    ("value", "deficit", "status"),
    [(-2.0, True, "failed"), (0.4, False, "passed"), (None, False, "information")],
    ids=["a shortfall", "none", "nobody rated it"],
)
def test_hygiene_is_failed_passed_or_not_assessed(value, deficit, status):
    gaps = pd.DataFrame({"value": [value], "deficit": [deficit], "hygiene": [True]}).astype({"value": float})
    assert _checks(gaps, Weighting())[0].status == status
