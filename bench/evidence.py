"""How often intervals cover and placebos claim: simulated roll-outs and links, and subsamples of a public survey.

    python bench/evidence.py            # about two minutes of one core
    python bench/evidence.py --runs 200

Each line has two standard errors of the simulation. Goals: intervals cover 93-97 %, placebos claim at most 5 %, the error of groups of 10-30 people falls by 30 %. The
subsamples need the airport survey in ../shared/data and are left out, saying so, without it.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.stats import norm

from workbench.scoring.effects import judged
from workbench.stats import effects, shrinkage, synthetic, unit_links

SURVEY = Path(__file__).resolve().parents[2] / "shared/data/sfo_airport_survey/2018_SFO_Customer_Survey.csv"


def roll_out(random, effect, *, treated, controls, periods, start, staggered):
    """Units with levels of their own, a common path and memory between periods; treated ones gain the effect."""
    units = treated + controls
    noise = random.normal(size=(units, periods))
    for at in range(1, periods):
        noise[:, at] = 0.5 * noise[:, at - 1] + np.sqrt(0.75) * noise[:, at]
    table = 2 * random.normal(size=(units, 1)) + np.cumsum(0.3 * random.normal(size=periods)) + noise
    starts = np.full(units, effects.NEVER)
    starts[:treated] = start + (3 * (np.arange(treated) % 3) if staggered else 0)
    for unit in range(treated):
        table[unit, int(starts[unit]) :] += effect
    return table, starts


def mixed(random, effect, *, controls=12, periods=36, start=24, inside=True, noise=0.5):
    """One treated unit on two common paths, a mix of others (or, not `inside`, drawn as they are), with noise of its own."""
    paths = np.cumsum(0.5 * random.normal(size=(2, periods)), axis=1)
    loads = random.dirichlet(np.ones(2), size=controls)
    loads = np.vstack([random.dirichlet(np.ones(controls)) @ loads if inside else random.dirichlet(np.ones(2)), loads])
    table = 2 * loads @ paths + 0.5 * random.normal(size=(controls + 1, periods)) + 3
    table[0] += np.sqrt(noise**2 - 0.25) * random.normal(size=periods)
    table[0, start:] += effect
    starts = np.full(controls + 1, effects.NEVER)
    starts[0] = start
    return table, starts


def told(name, covered, claimed):
    """One line of the table, with two standard errors of the simulation."""
    error = 2 * np.sqrt(np.mean(covered) * (1 - np.mean(covered)) / len(covered))
    print(
        f"{name:44} covered {np.mean(covered):6.1%} (+-{error:.1%})   placebos claimed {np.mean(claimed):6.1%}",
        flush=True,
    )


def roll_outs(runs, random):
    """Roll-outs with an effect, and placebos without one."""
    for name, made in {
        "5 of 12 units, 24 periods": {"treated": 5, "controls": 7, "periods": 24, "start": 12, "staggered": False},
        "5 of 12 units, staggered": {"treated": 5, "controls": 7, "periods": 24, "start": 12, "staggered": True},
        "3 of 8 units, 12 periods": {"treated": 3, "controls": 5, "periods": 12, "start": 6, "staggered": False},
        "20 of 60 units, staggered": {"treated": 20, "controls": 40, "periods": 18, "start": 8, "staggered": True},
    }.items():
        covered, claimed = [], []
        for _ in range(runs):
            found = effects.rolled_out(*roll_out(random, 0.8, **made))
            covered.append(found.low <= 0.8 <= found.high)
            claimed.append(judged(*roll_out(random, 0.0, **made), seed=1).claimed)
        told(name, covered, claimed)
    for name, units, begun in (
        ("3 of 8 units, each alone at its start", (3, 5), (8, 12, 16)),
        ("4 of 12 units, each alone at its start", (4, 8), (6, 10, 14, 18)),
        ("5 of 12 units, two of them together", (5, 7), (6, 6, 10, 14, 18)),
    ):
        covered, claimed = [], []
        for _ in range(runs):
            for effect in (0.8, 0.0):
                made = {
                    "treated": units[0],
                    "controls": units[1],
                    "periods": 24,
                    "start": min(begun),
                    "staggered": False,
                }
                table, starts = roll_out(random, 0.0, **made)
                starts[: units[0]] = begun
                for unit, start in enumerate(begun):
                    table[unit, start:] += effect
                if effect:
                    found = effects.rolled_out(table, starts)
                    covered.append(found.low <= effect <= found.high)
                else:
                    claimed.append(judged(table, starts, seed=1).claimed)
        told(name, covered, claimed)
    alone(runs, random)


def alone(runs, random):
    """One treated unit by synthetic control."""
    for name, made in {
        "1 of 13 units, a mix of them, 24 + 12 periods": {},
        "the same, 12 + 12 periods": {"periods": 24, "start": 12},
        "the same, 24 + 3 periods": {"periods": 27},
        "1 of 6 units": {"controls": 5},
        "1 of 13 units, drawn as they are": {"inside": False},
        "1 of 13 units, twice as noisy as they are": {"noise": 1.0},
    }.items():
        covered, claimed = [], []
        start = made.get("start", 24)
        for _ in range(runs):
            table, _ = mixed(random, 1.0, **made)
            found = synthetic.synthetic_control(table[0], table[1:], start).effect
            covered.append(found.low <= 1.0 <= found.high)
            claimed.append(judged(*mixed(random, 0.0, **made), seed=1).claimed)
        told(name, covered, claimed)


def links(runs, random):
    """Links of operations with ratings, with and without a slope."""
    for units, periods in ((8, 4), (14, 12), (40, 6)):
        covered, claimed = [], []
        for _ in range(runs):
            for slope in (-0.3, 0.0):
                true = random.normal(size=(units, 1)) + random.normal(size=(units, periods))
                rating = slope * true + 0.5 * random.normal(size=(units, 1)) + 0.3 * random.normal(size=periods)
                seen = true + np.sqrt(0.2) * random.normal(size=true.shape)
                cells = pd.DataFrame({
                    "unit": np.repeat(np.arange(units), periods), "period": np.tile(np.arange(periods), units), "weight": 30.0,
                    "x": seen.ravel(), "y": (rating + 0.3 * random.normal(size=true.shape)).ravel(), "error": 0.2,
                })  # fmt: skip
                found = unit_links.within(cells)
                if slope:
                    covered.append(found.low <= slope <= found.high)
                else:
                    claimed.append(found.p < 0.05)
        told(f"link within {units} units, {periods} periods", covered, claimed)


def employees(runs, random):
    """Units' customers on their employees' ability to serve, of 8 to 60 people a unit who judge five statements each."""
    for units, spread in ((8, 1.0), (14, 1.0), (14, 0.6), (30, 0.6)):
        covered, claimed = [], []
        for _ in range(runs):
            for slope in (0.8, 0.0):
                able = spread * random.normal(size=units)
                true = 100 * norm.cdf(able / np.sqrt(5))  # people differ by 2, and judge with an error of 1
                said = [
                    100 * (random.normal(one, 2, size=(size, 1)) + random.normal(size=(size, 5)) > 0).mean(axis=1)
                    for one, size in zip(able, random.integers(8, 61, size=units), strict=True)
                ]
                found = unit_links.between(pd.DataFrame({
                    "unit": np.arange(units), "period": "", "weight": 1.0, "y": slope * true + 9 * random.normal(size=units),
                    "x": [one.mean() for one in said], "error": [one.var(ddof=1) / len(one) for one in said],
                }))  # fmt: skip
                if not found.told:
                    continue  # nothing is told
                if slope:
                    covered.append(found.low <= slope <= found.high)
                else:
                    claimed.append(found.p < 0.05)
        told(f"{units} units' customers on employees, {len(covered) / runs:.0%} told", covered, claimed)


def small_groups(runs, random):
    """Airlines of the airport survey: subsamples of 10-30 held against all answers of the airline."""
    if not SURVEY.is_file():
        print("the airport survey is not in ../shared/data: small groups are left out")
        return
    frame = pd.read_csv(SURVEY, low_memory=False)
    columns = {"NETPRO  ": "points", "Q7ALL": "share"}
    for column, kind in columns.items():
        score = pd.to_numeric(frame[column], errors="coerce")
        score = score.where(score.between(0, 10) if kind == "points" else score.between(1, 5))
        points = (score >= 9) * 100.0 - (score <= 6) * 100.0 if kind == "points" else (score >= 4).astype(float)
        groups = [part.to_numpy() for _, part in points[score.notna()].groupby(frame["AIRLINE"]) if len(part) >= 40]
        truth = np.array([group.mean() for group in groups])
        direct, drawn, covered = [], [], []
        for _ in range(runs):
            sizes = random.integers(10, 31, size=len(groups))
            part = [random.choice(group, size, replace=False) for group, size in zip(groups, sizes, strict=True)]
            mean = np.array([one.mean() for one in part])
            if kind == "points":
                pooled = sum(one.var(ddof=1) * (len(one) - 1) for one in part) / (sizes - 1).sum()
                found = shrinkage.normal(mean, pooled / sizes)
            else:
                found = shrinkage.shares(mean * sizes, sizes)
            direct.append((mean - truth) ** 2)
            drawn.append((found.value - truth) ** 2)
            covered.append((found.low <= truth) & (truth <= found.high))
        one, other = (float(np.sqrt(np.mean(each))) for each in (direct, drawn))
        print(
            f"{len(groups)} airlines of 10-30 answers, {kind:7} RMSE {one:.3f} direct, {other:.3f} drawn together "
            f"({other / one - 1:+.0%}), covered {np.mean(covered):.1%}"
        )


def main():
    """Print every table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--runs", type=int, default=1000)
    parts = {one.__name__: one for one in (small_groups, links, employees, roll_outs, alone)}
    options.add_argument("--only", choices=parts)
    given = options.parse_args()
    for name, part in parts.items():
        if given.only == name or (given.only is None and name != "alone"):  # which is the end of `roll_outs`
            part(given.runs, np.random.default_rng(2026))


if __name__ == "__main__":
    main()
