"""Technology choice: criteria, options and votes as the client's file gives them, and the rows of its tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import pandas as pd

Text = Any  # a message, and words once it is told
Range = tuple[float, float, float]  # low, likely, high
COSTS = ("year_one", "liability")
PARTS = ("now", "later", *COSTS, "brand_fit")


@dataclass(frozen=True)
class Criterion:
    """What options are judged by: its part (one of `PARTS`) and its weight, low, likely and high."""

    id: str
    label: str
    part: str
    weight: Range

    @property
    def is_cost(self) -> bool:
        """Whether it is money, of which less is better."""
        return self.part in COSTS


@dataclass(frozen=True)
class Option:
    """What could be bought, and what is known of it by the id of a criterion: low, likely, high."""

    id: str
    label: str
    scores: Mapping[str, Range]


@dataclass(frozen=True)
class Technology:
    """The choice; `votes` are the points that each voter gave to criteria, `scale` the ends of scores that are no money.

    `withheld` says that the votes may not be told beside those of a delivery, `initiative` is the one whose cost holds the choice.
    """

    question: str
    criteria: tuple[Criterion, ...]
    options: tuple[Option, ...]
    scale: tuple[float, float]
    votes: tuple[Mapping[str, float], ...] = ()
    withheld: bool = False
    initiative: str = ""

    @property
    def frame(self) -> pd.DataFrame:
        """The votes as an input of people: a row each, without a name; a column a criterion, 0 where it has no points."""
        points = [{f"points.{one.id}": float(vote.get(one.id, 0.0)) for one in self.criteria} for vote in self.votes]
        frame = pd.DataFrame(points, columns=[f"points.{one.id}" for one in self.criteria], dtype=float)
        return frame.assign(voter="", wave="")

    def of(self, frame: pd.DataFrame) -> Technology:
        """The choice with those votes of its `frame` that may be counted; withheld where points are missing."""
        given = frame[[f"points.{one.id}" for one in self.criteria]]
        votes = (
            {one.id: float(points) for one, points in zip(self.criteria, row, strict=True)}
            for row in given.itertuples(index=False)
        )
        return replace(self, votes=tuple(votes), withheld=bool(given.isna().to_numpy().any()))


@dataclass(frozen=True)
class OptionLine:
    """An option: points of a hundred, P10 to P90, the share of draws in which it is first, and what is never worse."""

    table: ClassVar[str] = "options"
    units: ClassVar[Mapping[str, str]] = {
        "points": "score", "low": "score", "high": "score", "best": "share", "year_one": "count", "liability": "count", "liability_low": "count", "liability_high": "count",
        "unknown": "count",
    }  # fmt: skip
    option: str
    points: float
    low: float
    high: float
    best: float
    year_one: float | None
    liability: float | None
    liability_low: float | None
    liability_high: float | None
    unknown: int
    dominated_by: str


@dataclass(frozen=True)
class ScoreLine:
    """What is known of an option by one criterion; `worth` is the likely value between the worst (0) and the best (1)."""

    table: ClassVar[str] = "scores"
    units: ClassVar[Mapping[str, str]] = {
        "weight": "share", "low": "text", "likely": "text", "high": "text", "worth": "coefficient",
    }  # fmt: skip
    part: Text
    criterion: str
    weight: float
    option: str
    low: float | None
    likely: float | None
    high: float | None
    worth: float
    is_cost: bool


@dataclass(frozen=True)
class BestSwing:
    """The share of draws in which the first option stays first, with one weight or score at its low and high end."""

    table: ClassVar[str] = "sensitivity"
    units: ClassVar[Mapping[str, str]] = {"low": "share", "high": "share"}
    input: Text
    low: float
    high: float
