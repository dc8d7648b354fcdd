"""Reads the charter of a programme."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator

from workbench import assets
from workbench.errors import InputError, did_you_mean
from workbench.model import terms
from workbench.model.charter import PARTS, TEXTS, Written
from workbench.sources.models import refuse, validate
from workbench.sources.values import Count, Day, Id, Label, Strict, Text
from workbench.sources.yaml import parse

if TYPE_CHECKING:
    from workbench.intake.settings import GovernanceSettings

Raci = Literal["R", "A", "C", "I", "A/R", ""]
Clock = Annotated[Text, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]


class Entry(Strict):
    """A part of a file that may be filled little by little: a key without a value is an open point, not a fault."""

    @model_validator(mode="before")
    @classmethod
    def _filled(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        return {key: one for key, one in value.items() if one is not None or key not in cls.model_fields}


class Goal(Entry):
    """A goal with the KPI that tells whether it is reached, from where to where, by when, and whose it is."""

    goal: Label
    kpi: Text = ""
    baseline: Text = ""
    target: Text = ""
    by: Day | None = None
    owner: Text = ""


class Seat(terms.Seat, Entry):
    """One seat of the governance council: a role, the kind of member it is, and what it answers for."""


class DecisionRight(Entry):
    """What is decided by whom, who is asked before, and up to which limit."""

    decision: Label
    decides: Text = ""
    consulted: Text = ""
    limit: Text = ""


class Escalation(Entry):
    """What goes to whom, and how soon."""

    when: Label
    to: Text = ""
    within: Text = ""


class Meeting(terms.Forum, Entry):
    """One regular meeting: `first` is its first day and `at` its time (HH:MM), without which it is in no calendar."""

    first: Day | None = None
    at: Clock | None = None
    minutes: Annotated[Count, Field(ge=5, le=600)] | None = None


class Step(Entry):
    """One step of a process: what is done, by whom, within what time, and up to which limit of authority where one holds."""

    step: Label
    who: Text = ""
    within: Text = ""
    limit: Text | None = None


class RecoveryStep(Step):
    """One step of recovery: what is done for a customer who was let down, by whom, how soon, up to which amount."""

    limit: Text = ""


class Activity(Entry):
    """An activity and the part of each kind of council member: R carries out, A answers for it, C is asked, I is told."""

    activity: Label
    executive: Raci = ""
    business: Raci = ""
    functional: Raci = ""
    operational: Raci = ""


class Champion(Entry):
    """A champion of an area: the role, how the person was found, what training they had, how the network meets."""

    area: Label
    champion: Text = ""
    found: Text = ""
    training: Text = ""
    network: Text = ""


class Course(Entry):
    """A training, technical or of soft skills: for whom, by when, and who runs it."""

    course: Label
    audience: Text = ""
    skills: Literal["technical", "soft", ""] = ""
    by: Day | None = None
    owner: Text = ""


class AccessRight(Entry):
    """What a role may see, and the training that it needs before."""

    role: Label
    sees: Text = ""
    training: Text = ""


class Reward(Entry):
    """What is recognised, how, who decides, and how often."""

    reward: Label
    reason: Text = ""
    decides: Text = ""
    every: Literal["week", "month", "quarter", "half-year", "year", ""] = ""


class Stage(Entry):
    """A stage of the launch: when it starts, how wide it is, and what has to hold before the next."""

    stage: Label
    start: Day | None = None
    scope: Text = ""
    gate: Text = ""


class Dashboard(Entry):
    """A dashboard for a role: what it shows, with whom it was designed, who keeps it, log-ins a month now and as target."""

    role: Label
    shows: Text = ""
    designed_with: Text = ""
    owner: Text = ""
    logins: Count | None = None
    logins_target: Text = ""


def _shipped(id_: str) -> str:
    known = [survey["id"] for survey in library()["surveys"]]
    if id_ not in known:
        refuse(
            f'the unknown survey "{id_}"', allowed=", ".join(known), fix=f"correct the id.{did_you_mean(id_, known)}"
        )
    return id_


class Target(Entry):
    """The yearly target of a team, also of one that no customer sees, and what of pay hangs on it ("none" is an answer)."""

    team: Label
    serves: Literal["customers", "support", ""] = ""
    kpi: Text = ""
    target: Text = ""
    by: Day | None = None
    pay: Text = ""


class Change(Entry):
    """A change of the operating model: in which area, how it is done today, whose it is, by when."""

    change: Label
    area: Literal["process", "people", "insight", "technology", "delivery", "governance", ""] = ""
    today: Text = ""
    owner: Text = ""
    by: Day | None = None


class ResearchQuestion(Entry):
    """What is to be known within 6, 12 or 18 months, of today or of what is coming, personas among it, and how."""

    question: Label
    horizon: Literal["6 months", "12 months", "18 months", ""] = ""
    method: Text = ""
    owner: Text = ""


class Company(Entry):
    """A competitor, or a company of another industry: how it stands beside us, by which source, and what we take from it."""

    company: Label
    kind: Literal["competitor", "other industry", ""] = ""
    standing: Text = ""
    source: Text = ""
    lesson: Text = ""


class SurveyInUse(Entry):
    """A survey of the library that is used: its id there, who owns it, by which channel, from when."""

    survey: Annotated[Id, AfterValidator(_shipped)]
    owner: Text = ""
    channel: Text = ""
    start: Day | None = None


class CharterFile(Entry):
    """The whole of `charter.yaml`. Everything may be left open: it is then listed with the question that fills it.

    `mandate` is what the programme may do and by whose word, `pitch` why it matters in two sentences. Processes are
    lists of steps: `inner_loop` (with the customer), `outer_loop` (with causes), `recovery`, `action_on_insight` and
    `change_requests`. Council and cadence stand here or in `engagement.yaml`, not in both.
    """

    mandate: Text = ""
    name: Text = ""
    pitch: Text = ""
    goals: tuple[Goal, ...] = ()
    targets: tuple[Target, ...] = ()
    council: tuple[Seat, ...] = ()
    decision_rights: tuple[DecisionRight, ...] = ()
    escalation: tuple[Escalation, ...] = ()
    cadence: tuple[Meeting, ...] = ()
    raci: tuple[Activity, ...] = ()
    inner_loop: tuple[Step, ...] = ()
    outer_loop: tuple[Step, ...] = ()
    recovery: tuple[RecoveryStep, ...] = ()
    action_on_insight: tuple[Step, ...] = ()
    change_requests: tuple[Step, ...] = ()
    champions: tuple[Champion, ...] = ()
    training: tuple[Course, ...] = ()
    access: tuple[AccessRight, ...] = ()
    rewards: tuple[Reward, ...] = ()
    launch: tuple[Stage, ...] = ()
    dashboards: tuple[Dashboard, ...] = ()
    surveys: tuple[SurveyInUse, ...] = ()
    operating_model: tuple[Change, ...] = ()
    research: tuple[ResearchQuestion, ...] = ()
    market: tuple[Company, ...] = ()


def read(path: Path, *, shown: str, given: GovernanceSettings | None = None) -> CharterFile:
    """The charter; council and cadence are those of `engagement.yaml` (`given`) where they stand there.

    Raises `InputError` with all faults: a part in two places, and a meeting twice among them.
    """
    source = parse(path, shown=shown)
    own = elsewhere(given) if given else {}
    written_here = source.value if isinstance(source.value, dict) else {}
    faults = [
        source.fault((part,), f'"{part}" here and in engagement.yaml', allowed="one of the two", key=True,
                     fix=f"delete governance.{part} in engagement.yaml")
        for part in own if written_here.get(part)
    ]  # fmt: skip
    try:
        found = validate(source, CharterFile)
    except InputError as error:
        raise InputError([*faults, *error.faults]) from None
    names = [one.forum for one in found.cadence]
    faults += [
        source.fault(("cadence", at, "forum"), f'the meeting "{one}" again', fix="give one of them another name",
                     allowed="each name once: by it a calendar knows the meeting")
        for at, one in enumerate(names) if one in names[:at]
    ]  # fmt: skip
    if faults:
        raise InputError(faults)
    return found.model_copy(update=own)


def stated(given: GovernanceSettings) -> CharterFile:
    """The charter of a client that has none: what stands in `engagement.yaml`."""
    return CharterFile().model_copy(update=elsewhere(given))


def elsewhere(given: GovernanceSettings) -> dict[str, Any]:
    """The parts of a charter that stand in `engagement.yaml`."""
    return {part: getattr(given, part) for part in ("council", "cadence") if getattr(given, part)}


def written(found: Any, parts: Iterable[str] = PARTS) -> tuple[Written, ...]:
    """The file as rows: a row for each field that belongs to a clause, with an empty text where it is open.

    A field that may be left out, because it does not always apply, has a row only where it is filled.
    """
    rows: list[Written] = []
    for part in parts:
        value = getattr(found, part)
        entries = ([{part: value}] if value else []) if part in TEXTS else [_fields(one) for one in value]
        rows += [
            Written(part, at, field, text) for at, fields in enumerate(entries, 1) for field, text in fields.items()
        ]
    return tuple(rows)


WAITS = ("by", "first", "start")  # days without which an entry is not complete


def _fields(entry: Entry) -> dict[str, str]:
    values = {name: getattr(entry, name) for name in type(entry).model_fields}
    return {name: "" if one is None else str(one) for name, one in values.items() if one is not None or name in WAITS}


@cache
def library() -> dict[str, Any]:
    """The survey library that is shipped: surveys with when, to whom and how often, and their questions by language."""
    path = assets.folder("templates") / "surveys" / "library.yaml"
    return dict(parse(path, shown="templates/surveys/library.yaml").value)
