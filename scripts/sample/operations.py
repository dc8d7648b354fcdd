"""Fictional operational figures of two years, and a pilot, an open trial and a launch to come."""

from __future__ import annotations

from math import cos, pi
from random import Random

from sample.tables import text

UNITS = {"Capital Express": -0.3, "Coast Line": 0.0, "Northern Line": 0.4, "Night Train": -0.1}
MONTHS = [f"{2024 + (at + 9) // 12}-{(at + 9) % 12 + 1:02d}" for at in range(24)]
HEAD = ("metric", "touchpoint", "unit", "period", "value", "of", "measured_in", "polarity", "target")


def table(random: Random) -> str:
    """Four metrics of four routes by month; winters are harder, and refunds slowed down this summer."""
    rows: list[tuple[object, ...]] = []
    for at, month in enumerate(MONTHS):
        winter = 0.5 + 0.5 * cos(2 * pi * (at - 3) / 12)
        for unit, hard in UNITS.items():
            trains = random.randint(880, 960)
            late = 0.10 + 0.05 * winter + 0.03 * hard + random.gauss(0, 0.008)
            journeys = random.randint(88, 104)
            calls = round(journeys * (3.1 + 1.4 * winter + hard + random.gauss(0, 0.25)))
            slow = 9 if MONTHS.index(month) >= 20 else 0
            rows += [
                ("Minutes to first message", "delay_info", unit, month, f"{22 + 5 * winter + 4 * hard + random.gauss(0, 1.6):.1f}", "", "minutes", "down", 8),
                ("Arrivals within five minutes", "punctuality", unit, month, f"{1 - late:.4f}", trains, "share", "up", 0.88),
                ("Calls about delays", "delay_info", unit, month, calls, journeys, "count", "down", ""),
                ("Days to refund", "refunds", unit, month, f"{41 + slow + 3 * hard + random.gauss(0, 2.2):.1f}", "", "days", "down", 7),
            ]  # fmt: skip
    return text(HEAD, rows)


def trials(random: Random) -> str:
    """A rating by month in contact teams and depots: one trial that worked, one that is open, one before launch."""
    periods = MONTHS[-14:]
    rows: list[tuple[object, ...]] = []
    for initiative, figure, what, units, treated, start, gain in (
        ("I04", "touchpoint.contact", "Team", 12, 5, "2026-04", 0.34),
        ("I08", "touchpoint.staff", "Depot", 8, 3, "2026-06", 0.0),
        ("I03", "touchpoint.refunds", "Desk", 10, 4, "2026-11", 0.0),
    ):
        for unit in range(1, units + 1):
            level = 3.2 + random.gauss(0, 0.15)
            began = start if unit <= treated else ""
            for month in periods:
                value = level + random.gauss(0, 0.13) + (gain if began and month >= start else 0)
                rows.append(
                    (
                        initiative,
                        figure,
                        f"{what} {unit}",
                        month,
                        f"{value:.2f}",
                        random.randint(38, 70),
                        began,
                        "scale points",
                        "up",
                    )
                )
    return text(("initiative", "figure", "unit", "period", "value", "n", "start", "measured_in", "polarity"), rows)
