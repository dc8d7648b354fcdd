"""What a ballot asks: who answers, which rows, and which answers each column allows, in the client's language."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.claims import say
from workbench.claims.message import Argument
from workbench.model.inputs import Journey
from workbench.model.journey import FORCES, LENSES

if TYPE_CHECKING:
    from workbench.claims.catalogue import Catalogue
    from workbench.frameworks import Framework
    from workbench.frameworks.model import Answer

Kind = Literal["maturity", "governance", "journey"]
KINDS: tuple[Kind, ...] = ("maturity", "governance", "journey")
BLANK = ""
INSTRUCTIONS: dict[Kind, tuple[str, ...]] = {
    "maturity": ("today", "leave-nothing", "groups"),
    "governance": ("twice", "concerns", "evidence"),
    "journey": ("three-times", "groups"),
}
ROLES = ("executive", "manager", "specialist", "front line")


@dataclass(frozen=True)
class Row:
    """One row to answer: its id, what is asked, and the group it stands under."""

    id: str
    text: str
    group: str


@dataclass(frozen=True)
class Ask:
    """One answer of a row or about a person: `options` maps what is shown to what is stored; none means free text.

    A `key` names a person or a group and may not begin as a formula does.
    """

    name: str
    label: str
    options: dict[str, str] | None = None
    required: bool = False
    key: bool = False
    date: bool = False
    hint: str = ""


@dataclass(frozen=True)
class Form:
    """A ballot: for one client, kind and round; `version` is that of what it asks.

    `said` has its words, `legend` explains the levels, a line each, and `minimum` is the smallest group of which
    answers are shown.
    """

    client: str
    name: str
    kind: Kind
    round: int
    version: str
    said: Catalogue
    minimum: int
    person: tuple[Ask, ...]
    rows: tuple[Row, ...]
    asks: tuple[Ask, ...]
    legend: tuple[str, ...] = ()

    @property
    def template_id(self) -> str:
        """Client, kind, round, version and a digest of what is asked, so that no other ballot passes for this one."""
        asked = "\n".join([row.id for row in self.rows] + [ask.name for ask in self.asks])
        digest = hashlib.sha256(f"{self.client}/{self.kind}/{self.round}/{self.version}\n{asked}".encode()).hexdigest()
        return f"{self.client}/{self.kind}/{self.round}/{self.version}/{digest[:12]}"

    def word(self, name: str, **args: Argument) -> str:
        """A text of the ballot: `ballot-<name>` of the catalogue."""
        return _word(self.said, name, **args)

    @property
    def instructions(self) -> tuple[str, ...]:
        """How to fill it in, a line each."""
        given: dict[str, dict[str, Argument]] = {
            "leave-nothing": {"unknown": self.word("unknown")},
            "concerns": {"not_applicable": self.word("not-applicable")},
            "groups": {"minimum": self.minimum},
        }
        return tuple(self.word(name, **given.get(name, {})) for name in (*INSTRUCTIONS[self.kind], "how"))


def _word(said: Catalogue, name: str, **args: Argument) -> str:
    return said.text(say(f"ballot-{name}", **args))


def _rows(framework: Framework) -> tuple[Row, ...]:
    """One row an item, below its text what each answer means for it where the pack says so."""
    return tuple(
        Row(item.id, "\n".join((item.text, *(_legend(framework.scale_of(item)) if item.answers else ()))), group.title)
        for group in framework.groups
        for item in group.items
    )


def maturity_form(framework: Framework, *, client: str, name: str, number: int, said: Catalogue, minimum: int) -> Form:
    """The ballot of the maturity diagnostic: one row for each practice, one level for each row."""
    rows = _rows(framework)
    levels = _options(framework.scale_of(framework.items[0])) | {_word(said, "unknown"): BLANK}
    asks = (Ask("score", _word(said, "col-score"), levels),)
    return Form(
        client,
        name,
        "maturity",
        number,
        framework.version,
        said,
        minimum,
        _rater(said),
        rows,
        asks,
        _legend(framework.scale_of(framework.items[0])),
    )


def governance_form(
    framework: Framework, *, client: str, name: str, number: int, said: Catalogue, minimum: int
) -> Form:
    """The ballot of the governance audit: documented and practised apart, with evidence, owner and date."""
    rows = _rows(framework)
    levels = _options(framework.scale_of(framework.items[0])) | {_word(said, "not-applicable"): "na"}
    asks = (
        Ask("documented", _word(said, "col-documented"), levels),
        Ask("practised", _word(said, "col-practised"), levels),
        Ask("evidence", _word(said, "col-evidence")),
        Ask("owner", _word(said, "col-owner")),
        Ask("due", _word(said, "col-due"), date=True),
        Ask("comment", _word(said, "col-comment")),
    )
    person = (Ask("respondent", _word(said, "field-respondent"), required=True, key=True),)
    return Form(
        client,
        name,
        "governance",
        number,
        framework.version,
        said,
        minimum,
        person,
        rows,
        asks,
        _legend(framework.scale_of(framework.items[0])),
    )


def journey_form(
    journey: Journey, forces: Framework, *, client: str, name: str, number: int, said: Catalogue, minimum: int
) -> Form:
    """The ballot on the journey: each force at each stage, under three lenses, on the journey's scale."""
    groups = {group.id: group for group in forces.groups}
    rows = tuple(
        Row(f"{stage.id}.{force}", f"{groups[force].title}: {_first_sentence(groups[force].text)}", str(stage.label))
        for stage in journey.stages.itertuples(index=False)
        for force in FORCES
    )
    levels = _points(journey.scale, forces.scale_of(forces.items[0])) | {_word(said, "unknown"): BLANK}
    asks = tuple(Ask(lens, _word(said, f"col-{lens}"), levels) for lens in LENSES)
    version = hashlib.sha256("\n".join([*(row.id for row in rows), str(journey.scale)]).encode()).hexdigest()[:8]
    person = tuple(ask for ask in _rater(said) if ask.name in {"rater", "role"})
    return Form(client, name, "journey", number, version, said, minimum, person, rows, asks)


def _rater(said: Catalogue) -> tuple[Ask, ...]:
    roles = {_word(said, f"role-{role.replace(' ', '-')}"): role for role in ROLES}
    label = {name: _word(said, f"field-{name}") for name in ("rater", "role", "department", "seniority")}
    return (
        Ask("rater", label["rater"], required=True, key=True, hint=_word(said, "hint-rater")),
        Ask("role", label["role"], roles, required=True),
        Ask("department", label["department"], key=True),
        Ask("seniority", label["seniority"], key=True),
    )


def _options(answers: tuple[Answer, ...]) -> dict[str, str]:
    return {f"{answer.value:g} – {answer.label}": f"{answer.value:g}" for answer in answers}


def _legend(answers: tuple[Answer, ...]) -> tuple[str, ...]:
    return tuple(f"{answer.value:g} – {answer.label}: {answer.text}" for answer in answers if answer.text)


def _first_sentence(text: str) -> str:
    """What a need is, without the sentence that classifies it, which would colour the answers."""
    return re.split(r"(?<=[.。])\s*", text.strip(), maxsplit=1)[0]


def _points(scale: tuple[float, float], answers: tuple[Answer, ...]) -> dict[str, str]:
    """The scale's whole numbers, with the pack's labels where it has one for each."""
    low, high = round(scale[0]), round(scale[1])
    labels = {answer.value: answer.label for answer in answers}
    named = all(value in labels for value in range(low, high + 1)) and len(labels) == high - low + 1
    return {f"{value} – {labels[value]}" if named else str(value): str(value) for value in range(low, high + 1)}
