"""A client's answers as frames: what intake reads and scoring takes, each declared once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


DAYS, LEFT = (
    "retention.days",
    "retention.left",
)  # columns of a survey's frame: how long watched, and whether the customer left then


@dataclass(frozen=True, eq=False)
class Survey:
    """All waves of a survey.

    `frame` has one row a respondent: respondent, wave, weight (1.0 where none is mapped), `nps`, `csat`, `ces` where
    mapped, `touchpoint.<id>`, `driver.<id>`, `force.<stage>.<force>.<lens>`, `outcome.<id>` (floats, NaN is no
    answer), `retention.days` and `retention.left` (how long watched, and 1 where the customer left then), `segment.<id>`,
    `verbatim.<id>` (text). `touchpoints`: id, label, stage, low, high, top. `segments`,
    `drivers`, `verbatims`: id, label. `forces`: id, stage, force, lens, low, high. `outcomes`: id, label, kind.
    `waves`: id, label in time order. `retention`: what staying is called, empty without its dates. `scales`: measure to (low, high), and the lowest answer that counts where it is mapped, which is `top` of a
    touchpoint (NaN: the two highest count). `quality`: check, wave, count, text.
    `codebook`: one row a question, wave and answer as found, with what it is read as (see `intake.codebook.COLUMNS`).
    `notes`: what was accepted in the files although it is unusual.
    """

    frame: pd.DataFrame
    touchpoints: pd.DataFrame
    segments: pd.DataFrame
    drivers: pd.DataFrame
    forces: pd.DataFrame
    outcomes: pd.DataFrame
    verbatims: pd.DataFrame
    waves: pd.DataFrame
    scales: Mapping[str, tuple[float, ...]]
    quality: pd.DataFrame
    codebook: pd.DataFrame
    retention: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Journey:
    """A journey as frames.

    `personas`: id, name, description, goals, needs, share, found_by (of survey, interviews, workshop, assumed), emotions (by stage). `stages`: id, label, weight (1 where none is given),
    weighted (bool), reach, evidence, in order. `touchpoints`: id, label, stage, channel, owner. `lanes`: stage,
    lane, text. `emotions`: stage, curve ("as is", "to be"), value. `opportunities`: id, stage, text, status,
    importance, satisfaction, low, high. `scale` is that of the ballots.
    """

    title: str
    personas: pd.DataFrame
    stages: pd.DataFrame
    touchpoints: pd.DataFrame
    lanes: pd.DataFrame
    emotions: pd.DataFrame
    opportunities: pd.DataFrame
    scale: tuple[float, float]


@dataclass(frozen=True, eq=False)
class Workshop:
    """The workshops of a client as frames; see `scoring.workshop.score_workshop` for their columns.

    `agenda` has title and minutes.
    """

    title: str
    rounds: pd.DataFrame
    questions: pd.DataFrame
    levels: pd.DataFrame
    votes: pd.DataFrame
    notes: pd.DataFrame
    agenda: pd.DataFrame
