"""Opportunity scores (outcome-driven innovation) and Kano categories."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

Scale = tuple[float, float]

BANDS = ((15.0, "major"), (12.0, "solid"), (10.0, "neutral"))

Answer = Literal["like", "must-be", "neutral", "live-with", "dislike"]
ANSWERS: tuple[Answer, ...] = ("like", "must-be", "neutral", "live-with", "dislike")
# Rows: how it is felt when the feature is there; columns: when it is not, in the order of ANSWERS.
KANO: Mapping[Answer, str] = {
    "like": "QAAAO",
    "must-be": "RIIIM",
    "neutral": "RIIIM",
    "live-with": "RIIIM",
    "dislike": "RRRRQ",
}
KANO_NAMES: Mapping[str, str] = {
    "A": "attractive", "O": "one-dimensional", "M": "must-be", "I": "indifferent", "R": "reverse", "Q": "questionable"
}  # fmt: skip


@dataclass(frozen=True)
class Rated:
    """A rating and the scale it was given on; figures of different scales are never mixed."""

    value: float
    scale: Scale


def opportunity(importance: Rated, satisfaction: Rated) -> float:
    """Opportunity = importance + max(importance - satisfaction, 0), both on one scale.

    On 0-10 (per cent top-2-box divided by ten) the score runs from 0 to 20. Raises `ValueError` where the scales
    differ, because 4.7 of 5 and 2.1 of 10 cannot be subtracted, and for a rating off its scale.

    Reference: Ulwick (2005), What Customers Want.

    >>> opportunity(Rated(9, (0, 10)), Rated(3, (0, 10)))
    15.0
    """
    if importance.scale != satisfaction.scale:
        raise ValueError(
            f"importance is on {_named(importance.scale)}, satisfaction on {_named(satisfaction.scale)}; "
            "give both on one scale"
        )
    for rated in (importance, satisfaction):
        if not rated.scale[0] <= rated.value <= rated.scale[1]:
            raise ValueError(f"{rated.value:g} is off the scale {_named(rated.scale)}")
    return float(importance.value + max(importance.value - satisfaction.value, 0))


def band(score: float) -> str:
    """How a score on 0-20 is read: over 15 major, over 12 solid, from 10 neutral, below that served."""
    if score > BANDS[0][0]:
        return BANDS[0][1]
    if score > BANDS[1][0]:
        return BANDS[1][1]
    return BANDS[2][1] if score >= BANDS[2][0] else "served"


def kano(functional: Answer, dysfunctional: Answer) -> str:
    """The Kano category letter of one pair of answers: A, O, M, I, R or Q. Raises `KeyError` for another answer.

    Reference: Kano et al. (1984); evaluation table after Berger et al. (1993).
    """
    return KANO[functional][ANSWERS.index(dysfunctional)]


def kano_coefficients(categories: Iterable[str]) -> tuple[float, float]:
    """Better (0 to 1, how much having it pleases) and worse (-1 to 0, how much missing it hurts).

    Better = (A + O) / (A + O + M + I); worse = -(O + M) / (A + O + M + I). Reverse and questionable answers do not
    count. Raises `ValueError` where no answer counts.
    """
    counted = [category for category in categories if category in "AOMI"]
    if not counted:
        raise ValueError("no attractive, one-dimensional, must-be or indifferent answer to count")
    better, worse = (sum(category in group for category in counted) / len(counted) for group in ("AO", "OM"))
    return better, -worse


def _named(scale: Scale) -> str:
    return f"{scale[0]:g}-{scale[1]:g}"
