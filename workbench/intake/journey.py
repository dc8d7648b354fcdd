"""Reads the journey: personas, stages with their lanes and emotions, touchpoints, and the ballots on forces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import pandas as pd
from pydantic import BeforeValidator, Field

from workbench.errors import Fault, InputError, did_you_mean
from workbench.intake.governance import cell_faults_of_repeats
from workbench.intake.maturity import DONT_KNOW
from workbench.intake.opening import read_table
from workbench.intake.schema import Column, cast, cell_faults
from workbench.intake.tables import Table, folded
from workbench.model.inputs import Journey
from workbench.model.journey import FORCES, LENSES
from workbench.sources.models import read_checked, refuse
from workbench.sources.values import Amount, Id, Label, Scale, Share, Small, Strict, Text
from workbench.sources.yaml import Source

if TYPE_CHECKING:
    from workbench.intake.settings import FileSettings

LANES = (
    "doing",
    "thinking",
    "feeling",
    "pains",
    "gains",
    "quotes",
    "front_stage",
    "back_stage",
    "support",
    "metrics",
    "opportunities",
)


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


Texts = Annotated[tuple[Text, ...], BeforeValidator(_as_list)]
Found = Literal["survey", "interviews", "workshop", "assumed"]
Feeling = Annotated[Small, Field(ge=-2, le=2)]


class Persona(Strict):
    """Whose journey it is; `share` is the persona's part of the customers, 0-1, `found_by` how it was found.

    `emotions` are how stages feel to this persona, by id, where that differs from the journey's own.
    """

    id: Id
    name: Label
    description: Text = ""
    goals: Texts = ()
    needs: Texts = ()
    share: Share | None = None
    found_by: Annotated[tuple[Found, ...], BeforeValidator(_as_list)] = ("assumed",)
    emotions: dict[Id, Feeling] = Field(default_factory=dict)


class Emotion(Strict):
    """How a stage feels, from -2 (very bad) to 2 (very good), today and as intended."""

    as_is: Feeling | None = None
    to_be: Feeling | None = None


class Opportunity(Strict):
    """An idea at a stage, with its place in the double diamond and how customers rate it, where asked."""

    id: Id | None = None
    text: Text
    status: Literal["discover", "define", "develop", "deliver"] = "discover"
    importance: Amount | None = None
    satisfaction: Amount | None = None
    scale: Scale | None = None


def _as_opportunities(value: object) -> object:
    values = _as_list(value)
    return (
        [{"text": item} if isinstance(item, str) else item for item in values] if isinstance(values, list) else values
    )


class Stage(Strict):
    """One stage of the journey; every lane is a text or a list of texts.

    `weight` is points given in a workshop, `reach` the share of customers who pass it (0-1), `evidence` the
    strongest source behind its lanes.
    """

    id: Id
    label: Label
    weight: Annotated[Amount, Field(gt=0)] | None = None
    reach: Share | None = None
    evidence: Literal["survey", "interviews", "workshop", "assumption"] = "assumption"
    emotion: Emotion = Emotion()
    doing: Texts = ()
    thinking: Texts = ()
    feeling: Texts = ()
    pains: Texts = ()
    gains: Texts = ()
    quotes: Texts = ()
    front_stage: Texts = ()
    back_stage: Texts = ()
    support: Texts = ()
    metrics: Texts = ()
    opportunities: Annotated[tuple[Opportunity, ...], BeforeValidator(_as_opportunities)] = ()


class TouchpointAt(Strict):
    """A contact in a stage, with its channel and owner."""

    id: Id
    label: Label
    stage: Id
    channel: Text = ""
    owner: Text = ""


def _filled_in(value: object) -> object:
    """The title of a blank file, as `workbench new` makes it, says that nobody filled the file in."""
    if value is None or (isinstance(value, str) and not value.strip()):
        refuse(
            "a journey without a title, as a blank file has",
            allowed="a title, such as A day trip by train",
            fix="fill in title and stages, or delete the file to switch its notebook off",
        )
    return value


class JourneyFile(Strict):
    """The whole of `journey.yaml`."""

    title: Annotated[Label, BeforeValidator(_filled_in)]
    scale: Scale = (1, 7)
    personas: Annotated[tuple[Persona, ...], Field(max_length=5)] = ()
    stages: Annotated[tuple[Stage, ...], Field(min_length=2, max_length=15)]
    touchpoints: tuple[TouchpointAt, ...] = ()


def read(path: Path, *, shown: str) -> Journey:
    """The journey of `journey.yaml`; raises `InputError` with all faults of the file."""
    return frames(read_checked(path, JourneyFile, _contradictions, shown=shown))


def _contradictions(file: JourneyFile, source: Source) -> Iterator[Fault]:
    for part in ("personas", "stages", "touchpoints"):
        yield from _repeats(part, [one.id for one in getattr(file, part)], source)
    stages = [stage.id for stage in file.stages]
    for at, touchpoint in enumerate(file.touchpoints):
        if touchpoint.stage not in stages:
            yield source.fault(
                ("touchpoints", at, "stage"),
                f'the unknown stage "{touchpoint.stage}"',
                allowed=", ".join(stages),
                fix=f"correct it.{did_you_mean(touchpoint.stage, stages)}",
            )
    for at, persona in enumerate(file.personas):
        for name in (one for one in persona.emotions if one not in stages):
            yield source.fault(
                ("personas", at, "emotions", name),
                f'the unknown stage "{name}"',
                allowed=", ".join(stages),
                fix=f"correct it.{did_you_mean(name, stages)}",
            )
        if "assumed" in persona.found_by and len(persona.found_by) > 1:
            yield source.fault(
                ("personas", at, "found_by"),
                "a persona that is assumed and found",
                allowed="one of the two",
                fix="leave assumed out",
            )
    weighted = [stage.weight is not None for stage in file.stages]
    for at, stage in enumerate(file.stages):
        if stage.weight is None and any(weighted):
            yield source.fault(
                ("stages", at),
                f'no weight at stage "{stage.id}"',
                fix="add weights to all or to none",
                allowed="a weight at every stage or at none",
            )


def _repeats(part: str, ids: Sequence[str], source: Source) -> Iterator[Fault]:
    for at, id_ in enumerate(ids):
        if id_ in ids[:at]:
            yield source.fault(
                (part, at, "id"),
                f'the id "{id_}" for the second time',
                allowed="each id once",
                fix="rename one of the two",
            )


def frames(file: JourneyFile) -> Journey:
    """A validated file as frames."""
    stages = [
        {"id": one.id, "label": one.label, "weight": one.weight or 1.0, "weighted": one.weight is not None,
         "reach": float("nan") if one.reach is None else one.reach, "evidence": one.evidence}
        for one in file.stages
    ]  # fmt: skip
    personas = [one.model_dump() | {"share": one.share} for one in file.personas]
    return Journey(
        title=file.title,
        personas=pd.DataFrame(personas, columns=list(Persona.model_fields)).astype({"share": float}),
        stages=pd.DataFrame(stages),
        touchpoints=pd.DataFrame(
            [one.model_dump() for one in file.touchpoints], columns=list(TouchpointAt.model_fields)
        ),
        lanes=pd.DataFrame(_lanes(file), columns=["stage", "lane", "text"]),
        emotions=pd.DataFrame(_emotions(file), columns=["stage", "curve", "value"]).astype({"value": float}),
        opportunities=_opportunities(file),
        scale=file.scale,
    )


def _lanes(file: JourneyFile) -> list[tuple[str, str, str]]:
    return [
        (stage.id, lane, text.text if isinstance(text, Opportunity) else text)
        for stage in file.stages
        for lane in LANES
        for text in getattr(stage, lane)
    ]


def _emotions(file: JourneyFile) -> list[tuple[str, str, float]]:
    return [
        (stage.id, curve, value)
        for curve, name in (("as is", "as_is"), ("to be", "to_be"))
        for stage in file.stages
        if (value := getattr(stage.emotion, name)) is not None
    ]


def _opportunities(file: JourneyFile) -> pd.DataFrame:
    rows = [
        (one.id or f"{stage.id}.{number}", stage.id, one.text, one.status, one.importance, one.satisfaction,
         *(one.scale or (None, None)))
        for stage in file.stages
        for number, one in enumerate(stage.opportunities, start=1)
    ]  # fmt: skip
    columns = ["id", "stage", "text", "status", "importance", "satisfaction", "low", "high"]
    return pd.DataFrame(rows, columns=columns).astype(dict.fromkeys(columns[4:], float))


def _names(words: tuple[str, ...]) -> dict[str, str]:
    return {**{word: word for word in words}, **{word.replace("_", " "): word for word in words}}


BALLOT_COLUMNS = (
    Column("rater", "id", filled=True),
    Column("role", "id", required=False),
    Column("stage", "id", filled=True),
    Column("force", "choice", filled=True, choices=_names(FORCES)),
    Column("lens", "choice", filled=True, choices=_names(LENSES)),
    Column("score", "number", missing=DONT_KNOW),
    Column("wave", "wave", required=False),
)
BALLOT_NAMES = ("rater", "role", "stage", "force", "lens", "wave", "score")


def no_ballots() -> pd.DataFrame:
    """A ballots frame without rows, for a client that has none yet."""
    empty = pd.DataFrame({name: pd.Series(dtype="str") for name in BALLOT_NAMES})
    return empty.astype({"score": float})


def read_ballots(
    path: Path, *, shown: str, journey: Journey, options: FileSettings | None = None
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """The ballots (columns of `journey_ballots`) and notes; scores off the journey's scale are refused."""
    table = read_table(path, shown=shown, expected=BALLOT_NAMES, options=options)
    low, high = journey.scale
    columns = [
        Column("score", "number", low=low, high=high, missing=DONT_KNOW) if column.name == "score" else column
        for column in BALLOT_COLUMNS
    ]
    frame, notes = cast(table, columns)
    frame["wave"] = frame["wave"].where(frame["wave"] != "", "1")
    stages = list(journey.stages["id"])
    faults = cell_faults(
        table,
        _written(table, "stage"),
        ~frame["stage"].isin(stages),
        allowed=", ".join(stages),
        fix="write the id of a stage of journey.yaml",
    )
    faults += cell_faults_of_repeats(table, frame, ["rater", "stage", "force", "lens", "wave"], "rater")
    if faults:
        raise InputError(faults)
    return frame[list(BALLOT_NAMES)], notes


def _written(table: Table, name: str) -> str:
    return next(column for column in table.frame.columns if folded(column) == folded(name))


__all__ = ["LANES", "Journey", "JourneyFile", "frames", "read", "read_ballots"]
