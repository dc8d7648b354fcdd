"""How the survey's ratings move together, as a picture for the analyst alone: before drivers are believed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from workbench.errors import MisuseError

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from workbench.engagement import Engagement

RATINGS = ("nps", "csat", "ces", "touchpoint.", "driver.")


def correlations(frame: pd.DataFrame, *, least: int) -> pd.DataFrame:
    """Spearman's correlations of a survey's ratings, -1 to 1; a pair that fewer than `least` people answered is NaN.

    Without two ratings it is empty or one by one.
    """
    ratings = frame[[name for name in frame.columns if name.startswith(RATINGS)]]
    return ratings.corr(method="spearman", min_periods=least)


def draw(job: Engagement) -> Axes:
    """The correlations of the last wave as a heat map; raises `MisuseError` in a run and without two ratings."""
    import seaborn as sns  # four seconds, for one picture

    if job.context.run != "interactive":
        raise MisuseError("correlations are for the analyst in JupyterLab; a run keeps what it shows")
    frame = job.survey.frame
    last = frame[frame["wave"] == job.survey.waves["id"].iloc[-1]]
    shown = correlations(last, least=job.rules.small_base)
    if len(shown) < 2:
        raise MisuseError("the survey has fewer than two ratings; there is nothing to correlate")
    names = [name.partition(".")[2] or name.upper() for name in shown.columns]
    axes: Axes = sns.heatmap(
        shown,
        vmin=-1,
        vmax=1,
        cmap="vlag",
        annot=True,
        fmt=".2f",
        square=True,
        cbar=False,
        xticklabels=names,
        yticklabels=names,
        annot_kws={"size": 7},
    )
    axes.set_title("How the ratings of the last wave move together (Spearman)")
    return axes
