"""Maturity ballots of 18 fictional raters in two waves, level about two, executives kinder than the front line."""

from __future__ import annotations

from random import Random

from sample.tables import clamp, text

# Managers (4) and specialists (4), and two departments (3 and 2), are below the anonymity minimum of five,
# together above it, so that executives and front line can be shown.
RATERS: tuple[tuple[str, str, str], ...] = (
    ("executive", "Operations", "10 years and more"),
    ("executive", "Operations", "10 years and more"),
    ("executive", "Customer Service", "10 years and more"),
    ("executive", "Commercial", "under 10 years"),
    ("executive", "IT and Digital", "10 years and more"),
    ("manager", "Operations", "10 years and more"),
    ("manager", "Customer Service", "under 10 years"),
    ("manager", "Customer Service", "10 years and more"),
    ("manager", "Commercial", "under 10 years"),
    ("specialist", "Operations", "under 10 years"),
    ("specialist", "Customer Service", "under 10 years"),
    ("specialist", "Commercial", "under 10 years"),
    ("specialist", "IT and Digital", "10 years and more"),
    ("front line", "Operations", "10 years and more"),
    ("front line", "Operations", "under 10 years"),
    ("front line", "Operations", "10 years and more"),
    ("front line", "Customer Service", "under 10 years"),
    ("front line", "Customer Service", "under 10 years"),
)
# Mean score of each competency by wave, and its practices' distance from that mean.
MEANS = {
    "M1.1": (2.5, 2.9), "M1.2": (2.0, 2.4), "M1.3": (2.5, 2.7), "M1.4": (2.1, 2.4),
    "M1.5": (2.2, 2.3), "M1.6": (2.4, 2.5), "M1.7": (1.6, 1.8),
}  # fmt: skip
PRACTICES = (0.35, 0.15, 0.0, -0.15, -0.35)
ROLES = {"executive": 0.45, "manager": 0.1, "specialist": -0.05, "front line": -0.5}
WAVES = ("2025", "2026")


def ballots(random: Random) -> str:
    """All ballots in long form; a blank score is "don't know"."""
    leaning = [random.gauss(0, 0.2) for _ in RATERS]
    rows = [
        (f"HR-R{number + 1:02d}", role, department, seniority, f"{competency}.{practice + 1}",
         _score(MEANS[competency][at] + PRACTICES[practice] + ROLES[role] + leaning[number], role, random),
         wave)
        for at, wave in enumerate(WAVES)
        for number, (role, department, seniority) in enumerate(RATERS)
        for competency in MEANS
        for practice in range(len(PRACTICES))
    ]  # fmt: skip
    return text(("rater", "role", "department", "seniority", "item", "score", "wave"), rows)


def _score(mean: float, role: str, random: Random) -> int | str:
    unknown = 0.08 if role == "front line" else 0.02
    return "" if random.random() < unknown else clamp(random.gauss(mean, 0.55), 1, 5)
