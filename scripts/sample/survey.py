"""Two fictional survey waves whose overall satisfaction is driven by known touchpoints."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from sample.comments import COMMENTS, write
from sample.tables import clamp, text


@dataclass(frozen=True)
class Touchpoint:
    """Mean rating by wave (1-5), share of passengers who used it, and its pull on overall satisfaction."""

    mean: dict[str, float]
    used: float
    pull: float


TOUCHPOINTS: dict[str, Touchpoint] = {
    "timetable": Touchpoint({"2025": 3.8, "2026": 3.9}, 0.97, 0.05),
    "fares": Touchpoint({"2025": 3.2, "2026": 3.2}, 0.96, 0.10),
    "booking": Touchpoint({"2025": 4.2, "2026": 4.3}, 0.95, 0.10),
    "station": Touchpoint({"2025": 3.6, "2026": 3.6}, 0.96, 0.03),
    "boarding": Touchpoint({"2025": 3.5, "2026": 3.6}, 0.95, 0.05),
    "punctuality": Touchpoint({"2025": 3.1, "2026": 3.2}, 0.98, 0.22),
    "cleanliness": Touchpoint({"2025": 3.7, "2026": 3.7}, 0.97, 0.05),
    "staff": Touchpoint({"2025": 4.3, "2026": 4.35}, 0.93, 0.16),
    "wifi": Touchpoint({"2025": 2.9, "2026": 3.1}, 0.93, 0.01),
    "delay_info": Touchpoint({"2025": 2.3, "2026": 2.4}, 0.92, 0.34),
    "rebooking": Touchpoint({"2025": 2.7, "2026": 2.7}, 0.85, 0.09),
    "onward": Touchpoint({"2025": 3.4, "2026": 3.4}, 0.90, 0.02),
    "refunds": Touchpoint({"2025": 2.2, "2026": 2.25}, 0.82, 0.24),
    "contact": Touchpoint({"2025": 3.3, "2026": 3.4}, 0.86, 0.06),
}
# Route, share of passengers, weight that corrects its share in the sample, shift of all ratings.
ROUTES = (
    ("capital", 0.40, 0.85, 0.15),
    ("coast", 0.30, 1.00, -0.05),
    ("north", 0.255, 1.30, -0.20),
    ("night", 0.045, 0.70, 0.10),
)
SIZES = {"2025": 592, "2026": 614}


def wave(year: str, random: Random) -> str:
    """One wave as CSV; the recommend column is named differently in each wave, as it happens in practice."""
    recommend = {"2025": "Q7_RECOMMEND", "2026": "NPS_RECOMMEND"}[year]
    columns = [
        "RESPID",
        "WEIGHT",
        recommend,
        "OVERALL",
        "EASE",
        *(f"RATE_{name.upper()}" for name in TOUCHPOINTS),
        "CLASS",
        "ROUTE",
        "AGE_BAND",
        "BOUGHT_AGAIN",
        "SPEND_EUR",
        "COMMENT",
    ]
    rows = [_respondent(year, number, random) for number in range(1, SIZES[year] + 1)]
    return text(columns, rows)


def _respondent(year: str, number: int, random: Random) -> list[object]:
    route, _, weight, shift = random.choices(ROUTES, [route[1] for route in ROUTES])[0]
    first = random.random() < 0.18
    age = random.choices(("18-34", "35-54", "55+"), (0.31, 0.40, 0.29))[0]
    mood = random.gauss(0.1 * first + shift, 0.55)
    felt = {name: point.mean[year] + mood + random.gauss(0, 0.85) for name, point in TOUCHPOINTS.items()}
    pulled = sum(point.pull * (felt[name] - point.mean["2025"]) for name, point in TOUCHPOINTS.items())
    overall = clamp(3.45 + pulled + random.gauss(0, 0.45), 1, 5)
    recommend = clamp(7.45 + 1.75 * pulled + random.gauss(0, 1.35), 0, 10)
    ease = clamp(4.7 + 1.1 * pulled + 0.35 * (felt["booking"] - 4.2) + random.gauss(0, 0.8), 1, 7)
    retained = random.random() < min(0.97, max(0.15, 0.79 + 0.075 * pulled + 0.025 * (recommend - 7)))
    spend = round(max(20.0, 205 + 120 * first + 9 * (recommend - 7) + random.gauss(0, 70)))
    ratings = [_rating(felt[name], point.used, random) for name, point in TOUCHPOINTS.items()]
    return [
        f"HR-{year}-{number:04d}",
        f"{weight * (1.25 if age == '18-34' else 0.9):.3f}",
        11 if random.random() < 0.03 else recommend,
        0 if random.random() < 0.02 else overall,
        0 if random.random() < 0.04 else ease,
        *ratings,
        2 if first else 1,
        route,
        age,
        int(retained),
        spend,
        random.choice(list(COMMENTS))
        if random.random() < 0.12
        else write(dict(zip(TOUCHPOINTS, ratings, strict=True)), number, year, recommend=recommend),
    ]


def _rating(felt: float, used: float, random: Random) -> int:
    """A rating of 1-5, 6 where the passenger did not use the touchpoint, 0 where the answer is blank."""
    if random.random() > used:
        return 6
    return 0 if random.random() < 0.015 else clamp(felt, 1, 5)
