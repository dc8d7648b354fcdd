"""OWASP SAMM, "Relative scoring": percent to target, progress to date, and activities that do not apply."""

from __future__ import annotations

import pytest

from workbench.scoring.aggregate import percent_to_target, progress_to_date

CURRENT = [0.25, 0, 0, 1, 0, 0]
TARGET = [1, 1, 0, 1, 0.5, 0]


def test_percent_to_target_of_the_published_practice():
    assert sum(TARGET) == 3.5
    assert sum(max(0, t - c) for c, t in zip(CURRENT, TARGET, strict=True)) == 2.25
    assert percent_to_target(CURRENT, TARGET) == pytest.approx(1 - 2.25 / 3.5)
    assert percent_to_target(CURRENT, TARGET) == pytest.approx(0.357, abs=5e-4)


def test_progress_of_the_published_practice():
    assert progress_to_date(0.625, 1.25, 1.75) == pytest.approx(0.5556, abs=5e-5)


def test_doing_more_than_the_target_in_one_place_does_not_help_another():
    assert percent_to_target([1, 0], [0.5, 0.5]) == 0.5


def test_an_activity_that_does_not_apply_has_target_0_and_changes_nothing():
    assert percent_to_target([*CURRENT, 0], [*TARGET, 0]) == percent_to_target(CURRENT, TARGET)
