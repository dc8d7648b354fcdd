"""What `workshop.yaml` in a client's folder may say: rounds, agenda, roles and the room's own Wi-Fi."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, FiniteFloat

from workbench.errors import Fault, InputError
from workbench.model.journey import Lens
from workbench.sources.models import read_model
from workbench.sources.values import Id, Label, Strict, Text

Subject = Literal[
    "maturity",
    "governance",
    "forces",
    "weights",
    "stages",
    "priorities",
    "estimates",
    "sort",
    "vision",
    "technology",
    "scores",
]
FILE = "workshop.yaml"


class RoundSettings(Strict):
    """One round. Without `items`, `stages` and the like everything that the client has is asked.

    `kind` is what is voted on; without it the name before the last dash says so: `forces-1`. `items` are ids, or
    beginnings of ids, of practices, questions or initiatives. `cards` are texts of the consultant's own in place of
    initiatives or of the vision's cards. `rule` and `limit` fix what counts as consensus; `wave` is that of the ballots.
    """

    kind: Subject | None = None
    title: Label | None = None
    items: tuple[Label, ...] = ()
    stages: tuple[Id, ...] = ()
    forces: tuple[Id, ...] = ()
    lenses: tuple[Lens, ...] = ("expectation", "actual")
    cards: tuple[Label, ...] = ()
    piles: Annotated[tuple[Label, ...], Field(max_length=9)] = ()
    budget: Annotated[int, Field(ge=2, le=1000)] | None = None
    most: Annotated[int, Field(ge=1, le=1000)] | None = None
    rule: Literal["iqr", "rand-ucla", "majority"] | None = None
    limit: Annotated[FiniteFloat, Field(ge=0)] | None = None
    wave: Id | None = None


class StepSettings(Strict):
    """A line of the agenda."""

    title: Label
    minutes: Annotated[int, Field(ge=1, le=480)]
    round: Id | None = None


class WifiSettings(Strict):
    """The workshop's own Wi-Fi, shown as a QR code on the projector."""

    name: Label
    password: Text = ""


class WorkshopSettings(Strict):
    """The whole of `workshop.yaml`."""

    title: Label | None = None
    roles: tuple[Label, ...] = ("executive", "manager", "specialist", "front line")
    expected: Annotated[int, Field(ge=0, le=500)] = 0
    seats: Annotated[int, Field(ge=1, le=500)] = 500
    wifi: WifiSettings | None = None
    rounds: dict[Id, RoundSettings] = Field(default_factory=dict)
    agenda: tuple[StepSettings, ...] = ()


def read(folder: Path) -> WorkshopSettings:
    """The settings of a client folder, the defaults where it has no `workshop.yaml`.

    Raises `InputError` with all faults of the file, also for an agenda that names a round which is not described.
    """
    path = folder / FILE
    if not path.is_file():
        return WorkshopSettings()
    settings, source = read_model(path, WorkshopSettings, shown=f"client_data/{folder.name}/{FILE}")
    faults: list[Fault] = [
        source.fault(("agenda", at, "round"), f'the round "{step.round}"', allowed="a round of this file",
                     fix="describe it under rounds, or remove the line")
        for at, step in enumerate(settings.agenda)
        if step.round and step.round not in settings.rounds
    ]  # fmt: skip
    if faults:
        raise InputError(faults)
    return settings
