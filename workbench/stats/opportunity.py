"""Opportunity scores (outcome-driven innovation)."""

from __future__ import annotations

from dataclasses import dataclass

Scale = tuple[float, float]

BANDS = ((15.0, "major"), (12.0, "solid"), (10.0, "neutral"))


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


def _named(scale: Scale) -> str:
    return f"{scale[0]:g}-{scale[1]:g}"
