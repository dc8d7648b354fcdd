"""What a ballot asks: who answers, which rows, and which answers each column allows, in the client's language."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from workbench import assets
from workbench.intake.journey import Journey
from workbench.model.journey import FORCES, LENSES
from workbench.sources.yaml import parse

if TYPE_CHECKING:
    from workbench.frameworks import Framework
    from workbench.frameworks.model import Answer

Kind = Literal["maturity", "governance", "journey"]
KINDS: tuple[Kind, ...] = ("maturity", "governance", "journey")
BLANK = ""


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

    `legend` explains the levels, a line each.
    """

    client: str
    name: str
    kind: Kind
    round: int
    version: str
    language: str
    texts: dict[str, Any]
    person: tuple[Ask, ...]
    rows: tuple[Row, ...]
    asks: tuple[Ask, ...]
    legend: tuple[str, ...] = ()

    @property
    def template_id(self) -> str:
        """Client, kind, round, version and a digest of what is asked, so that no other ballot passes for this one."""
        asked = "\n".join([row.id for row in self.rows] + [ask.name for ask in self.asks])
        digest = hashlib.sha256(
            f"{self.client}/{self.kind}/{self.round}/{self.version}\n{asked}".encode()
        ).hexdigest()
        return f"{self.client}/{self.kind}/{self.round}/{self.version}/{digest[:12]}"


def texts(language: str) -> dict[str, Any]:
    """The ballot's own texts in a language."""
    path = assets.folder("templates") / "ballots" / f"{language}.yaml"
    return dict(parse(path, shown=f"templates/ballots/{path.name}").value)


def maturity_form(framework: Framework, *, client: str, name: str, number: int, language: str) -> Form:
    """The ballot of the maturity diagnostic: one row for each practice, one level for each row."""
    said = texts(language)
    rows = tuple(Row(item.id, item.text, group.title) for group in framework.groups for item in group.items)
    levels = _options(framework.scale_of(framework.items[0])) | {said["unknown"]: BLANK}
    asks = (Ask("score", said["columns"]["score"], levels),)
    return Form(client, name, "maturity", number, framework.version, language, said, _rater(said), rows, asks,
                _legend(framework.scale_of(framework.items[0])))  # fmt: skip


def governance_form(framework: Framework, *, client: str, name: str, number: int, language: str) -> Form:
    """The ballot of the governance audit: documented and practised apart, with evidence, owner and date."""
    said, columns = texts(language), texts(language)["columns"]
    rows = tuple(Row(item.id, item.text, group.title) for group in framework.groups for item in group.items)
    levels = _options(framework.scale_of(framework.items[0])) | {said["not_applicable"]: "na"}
    asks = (
        Ask("documented", columns["documented"], levels),
        Ask("practised", columns["practised"], levels),
        Ask("evidence", columns["evidence"]),
        Ask("owner", columns["owner"]),
        Ask("due", columns["due"], date=True),
        Ask("comment", columns["comment"]),
    )
    person = (Ask("respondent", said["fields"]["respondent"], required=True, key=True),)
    return Form(client, name, "governance", number, framework.version, language, said, person, rows, asks,
                _legend(framework.scale_of(framework.items[0])))  # fmt: skip


def journey_form(
    journey: Journey,
    forces: Framework,
    *,
    client: str,
    name: str,
    number: int,
    language: str,
) -> Form:
    """The ballot on the journey: each force at each stage, under three lenses, on the journey's scale."""
    said, columns = texts(language), texts(language)["columns"]
    groups = {group.id: group for group in forces.groups}
    rows = tuple(
        Row(
            f"{stage.id}.{force}",
            f"{groups[force].title}: {_first_sentence(groups[force].text)}",
            str(stage.label),
        )
        for stage in journey.stages.itertuples(index=False)
        for force in FORCES
    )
    levels = _points(journey.scale, forces.scale_of(forces.items[0])) | {said["unknown"]: BLANK}
    asks = tuple(Ask(lens, columns[lens], levels) for lens in LENSES)
    version = hashlib.sha256("\n".join([*(row.id for row in rows), str(journey.scale)]).encode()).hexdigest()[
        :8
    ]
    person = tuple(ask for ask in _rater(said) if ask.name in {"rater", "role"})
    return Form(client, name, "journey", number, version, language, said, person, rows, asks)


def _rater(said: dict[str, Any]) -> tuple[Ask, ...]:
    fields, hints = said["fields"], said["hints"]
    roles = {label: role for role, label in said["roles"].items()}
    return (
        Ask("rater", fields["rater"], required=True, key=True, hint=hints["rater"]),
        Ask("role", fields["role"], roles, required=True),
        Ask("department", fields["department"], key=True),
        Ask("seniority", fields["seniority"], key=True),
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
    return {
        f"{value} – {labels[value]}" if named else str(value): str(value) for value in range(low, high + 1)
    }
