"""The hygiene check passes only where somebody rated what it speaks of."""

import pandas as pd
import pytest

from workbench.scoring.journey.texts import checks


class Weighting:
    label = "equal weights"


@pytest.mark.parametrize(
    ("value", "deficit", "asked", "status", "says"),
    [
        (-2.0, True, {("plan", "certainty")}, "failed", "1 cells of Certainty and Fair Treatment fall short"),
        (0.4, False, {("plan", "certainty")}, "passed", "No shortfall"),
        (None, False, {("plan", "certainty")}, "information", "too few people rated"),
        (None, False, set(), "information", "nobody rated"),
    ],
    ids=["a shortfall", "none", "too few rated it", "nobody was asked"],
)
def test_hygiene_is_failed_passed_or_not_assessed(value, deficit, asked, status, says):
    gaps = pd.DataFrame(
        {"stage": ["plan"], "force": ["certainty"], "value": [value], "deficit": [deficit], "hygiene": [True]}
    ).astype({"value": float})
    found = checks(gaps, Weighting(), asked)[0]
    assert found.status == status
    assert says in found.text
