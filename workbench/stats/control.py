"""Control charts: what a process usually does, and the points that its usual variation does not explain."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from scipy.stats import f, norm

from workbench.claims.conditions import ALPHA
from workbench.model.operations import BEYOND

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]

D2 = 1.128  # mean range of two normal values in standard deviations (Shewhart, 1931)
WIDTH = 3.0  # of the limits, in standard deviations
RULES = (BEYOND, "two_of_three", "four_of_five", "eight_of_a_side", "six_one_way")


@dataclass(frozen=True, eq=False)
class Chart:
    """A control chart: `values` in time order, the `centre`, and the standard deviation `sigma` at each value."""

    values: Floats
    centre: float
    sigma: Floats
    least: float = -np.inf
    most: float = np.inf
    season: Floats | float = 0.0

    @property
    def middle(self) -> Floats:
        """The centre at each value, with its season."""
        return np.asarray(self.centre + self.season + np.zeros(len(self.values)))

    @property
    def low(self) -> Floats:
        """The lower limit at each value, three standard deviations below the centre, not below what can be."""
        return np.maximum(self.middle - WIDTH * self.sigma, self.least)

    @property
    def high(self) -> Floats:
        """The upper limit at each value, three standard deviations above the centre, not above what can be."""
        return np.minimum(self.middle + WIDTH * self.sigma, self.most)

    def around(self, season: Floats) -> Chart:
        """The chart of the same values about a middle that goes with the season (an amount by period, mean zero)."""
        return replace(self, season=season)

    def spread(self) -> Chart:
        """The chart with limits wide enough for variation beyond that of the cases: sigma times that of the z-values.

        With many cases a p or u chart signals what is usual between periods; sigma is never made smaller.

        Reference: Laney (2002), Quality Engineering 14, 531-537 (p' and u' charts).
        """
        z = (self.values - self.middle) / np.where(self.sigma > 0, self.sigma, np.nan)
        known = z[np.isfinite(z)]
        extra = float(np.abs(np.diff(known)).mean()) / D2 if len(known) > 1 else 1.0
        return replace(self, sigma=self.sigma * max(1.0, extra))

    def signals(self) -> dict[str, list[int]]:
        """The places (from 0) at which each rule of `RULES` is met; a rule that is not met is left out.

        A value beyond three standard deviations; two of three beyond two, four of five beyond one and eight in a row
        on one side of the centre, each on one side; six in a row rising or falling. A missing value breaks a run.

        Reference: Western Electric (1956), Statistical Quality Control Handbook, 25-28; the last rule Nelson (1984),
        Journal of Quality Technology 16, 237-239.
        """
        safe = np.where(self.sigma > 0, self.sigma, np.nan)
        z = (self.values - self.middle) / safe
        step = np.diff(self.values - self.season, prepend=np.nan)
        found: dict[str, set[int]] = {name: set() for name in RULES}
        for side in (z, -z):
            found[BEYOND] |= set(np.flatnonzero(side > WIDTH).tolist())
            found["two_of_three"] |= _runs(side > 2, 2, 3)
            found["four_of_five"] |= _runs(side > 1, 4, 5)
            found["eight_of_a_side"] |= _runs(side > 0, 8, 8)
        for way in (step > 0, step < 0):
            found["six_one_way"] |= _runs(way, 5, 5)
        return {name: sorted(places) for name, places in found.items() if places}


def _runs(met: NDArray[np.bool_], some: int, of: int) -> set[int]:
    """The places at which a value that meets a test completes `some` of the last `of`."""
    total = np.convolve(met, np.ones(of, dtype=int))[: len(met)]
    return set(np.flatnonzero((total >= some) & met).tolist())


def individuals(values: ArrayLike) -> Chart:
    """The chart of single values: sigma is the mean moving range of neighbours over 1.128.

    Values are in time order in any unit; missing ones (NaN) are passed over. Raises `ValueError` for fewer than two.

    Reference: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2.
    """
    series = np.asarray(values, dtype=float)
    known = series[np.isfinite(series)]
    if len(known) < 2:
        raise ValueError("a control chart needs two values or more")
    sigma = float(np.abs(np.diff(known)).mean()) / D2
    return Chart(series, float(known.mean()), np.full(len(series), sigma))


def proportions(counts: ArrayLike, bases: ArrayLike) -> Chart:
    """The p chart of shares (0-1): `counts` of `bases` cases, the limits as wide as each base asks for.

    Without a base, or where either is missing, a value is missing. Raises `ValueError` for counts below zero or above
    their base, and where no base is left.

    Reference: Montgomery (2013), Introduction to Statistical Quality Control, 7th ed., 7.2.
    """
    number, base = _counted(counts, bases)
    if (number > base).any():
        raise ValueError("a count above its base")
    centre = float(np.nansum(number) / np.nansum(base))
    return Chart(number / base, centre, np.sqrt(centre * (1 - centre) / base), least=0.0, most=1.0)


def rates(counts: ArrayLike, bases: ArrayLike) -> Chart:
    """The u chart of events for one of a base (calls a trip): `counts` may exceed `bases`; else as `proportions`.

    Reference: Montgomery (2013), Introduction to Statistical Quality Control, 7th ed., 7.3.
    """
    number, base = _counted(counts, bases)
    centre = float(np.nansum(number) / np.nansum(base))
    return Chart(number / base, centre, np.sqrt(centre / base), least=0.0)


def _counted(counts: ArrayLike, bases: ArrayLike) -> tuple[Floats, Floats]:
    number, base = np.asarray(counts, dtype=float), np.asarray(bases, dtype=float)
    if (number < 0).any() or (base < 0).any():
        raise ValueError("counts and bases are zero or more")
    known = np.isfinite(number) & (base > 0)
    if not known.any():
        raise ValueError("no base to count on")
    return np.where(known, number, np.nan), np.where(known, base, np.nan)


def season_of(values: ArrayLike, *, a_year: int) -> Floats:
    """The yearly wave in a series, an amount by period with mean zero; zeros where none is seen (F test at 5 %).

    One sine and cosine of the year beside a straight line, by least squares, which takes two degrees of freedom where
    an effect of each month would take eleven. Needs two full years of known values; NaN is passed over.

    Reference: Chatfield (2003), The Analysis of Time Series, 6th ed., 7.2 (harmonic regression).
    """
    series = np.asarray(values, dtype=float)
    time = np.arange(len(series))
    known = np.isfinite(series)
    nothing = np.zeros(len(series))
    if a_year < 4 or known.sum() < 2 * a_year:
        return nothing
    angle = 2 * np.pi * time / a_year
    wave = np.column_stack([np.sin(angle), np.cos(angle)])
    line = np.column_stack([np.ones(len(series)), time])
    whole = np.column_stack([line, wave])
    rests = []
    for matrix in (line, whole):
        found = np.linalg.lstsq(matrix[known], series[known], rcond=None)[0]
        rests.append(float(((series[known] - matrix[known] @ found) ** 2).sum()))
    df = int(known.sum()) - 4
    if rests[1] <= 0 or f.sf((rests[0] - rests[1]) / 2 / (rests[1] / df), 2, df) >= ALPHA:
        return nothing
    amount = wave @ found[2:]
    return np.asarray(amount - amount.mean())


@dataclass(frozen=True)
class Trend:
    """Change of a series a year, with its 95 % interval and p; `seasonal` says whether the season was taken out."""

    slope: float
    low: float
    high: float
    p: float
    seasonal: bool


def trend(values: ArrayLike, seasons: Iterable[int], *, a_year: int) -> Trend:
    """The seasonal Kendall slope a year: the median of the changes between equal seasons of different years.

    `values` are equally spaced in time, `seasons` say which season of `a_year` each is; NaN is passed over. With fewer
    than two full years the season cannot be told from the trend, and all pairs are compared. Raises `ValueError` for
    fewer than four values. The interval takes the quantiles of the pairwise slopes at the normal limits of Kendall's S.

    Reference: Hirsch, Slack and Smith (1982), Water Resources Research 18, 107-121; interval Sen (1968), JASA 63.
    """
    series, season = np.asarray(values, dtype=float), np.asarray(list(seasons))
    if np.isfinite(series).sum() < 4:
        raise ValueError("a trend needs four values or more")
    seasonal = a_year > 1 and len(series) >= 2 * a_year
    groups = [np.flatnonzero((season == one) & np.isfinite(series)) for one in np.unique(season)]
    slopes, score, variance = [], 0.0, 0.0
    for at in groups if seasonal else [np.flatnonzero(np.isfinite(series))]:
        first, second = np.triu_indices(len(at), 1)
        change = series[at[second]] - series[at[first]]
        slopes.append(change / (at[second] - at[first]) * a_year)
        score += np.sign(change).sum()
        n, ties = len(at), np.unique(series[at], return_counts=True)[1]
        variance += (n * (n - 1) * (2 * n + 5) - (ties * (ties - 1) * (2 * ties + 5)).sum()) / 18
    pairs = np.sort(np.concatenate(slopes))
    reach = norm.ppf(0.975) * np.sqrt(variance)
    low, high = max(round((len(pairs) - reach) / 2) - 1, 0), min(round((len(pairs) + reach) / 2), len(pairs) - 1)
    z = (score - np.sign(score)) / np.sqrt(variance) if variance > 0 else 0.0
    return Trend(float(np.median(pairs)), float(pairs[low]), float(pairs[high]), float(2 * norm.sf(abs(z))), seasonal)


__all__ = ["RULES", "Chart", "Trend", "individuals", "proportions", "rates", "season_of", "trend"]
