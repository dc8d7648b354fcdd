"""The one file that the voting server is given: the rounds to ask and how the room is run. Nothing else of a client."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from workbench.privacy import Rules
from workbench.workshop.rounds import Round

FILE = "plan.json"
DATABASE = "votes.sqlite"
KEYS = "keys.json"


@dataclass(frozen=True)
class Step:
    """A line of the agenda; `round` is the vote that belongs to it."""

    title: str
    minutes: int
    round: str = ""


@dataclass(frozen=True)
class Plan:
    """A workshop: rounds in order, agenda, roles that people may choose from, and the network.

    `expected` is how many people are invited, 0 where unknown; `seats` how many may join. `rules` are the
    client's rules of anonymity: the smallest group whose votes are shown or written. `ssid` and `password` are the
    workshop's own Wi-Fi, shown as a second QR code. `wording` is what the firm and the client change in the messages
    of `language`.
    """

    client: str
    title: str
    rounds: tuple[Round, ...]
    rules: Rules
    language: str = "en"
    roles: tuple[str, ...] = ()
    agenda: tuple[Step, ...] = ()
    expected: int = 0
    seats: int = 500
    ssid: str = ""
    password: str = ""
    wording: tuple[str, ...] = ()

    def round(self, id_: str) -> Round:
        """A round by id; raises `KeyError` where the plan has none of that name."""
        return {round_.id: round_ for round_ in self.rounds}[id_]

    def to_json(self) -> dict[str, Any]:
        """The plan as plain JSON values."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Plan:
        """The plan that `to_json` wrote."""
        return cls(
            **{
                **data,
                "rounds": tuple(Round.from_json(round_) for round_ in data["rounds"]),
                "rules": Rules.from_json(data["rules"]),
                "roles": tuple(data["roles"]),
                "wording": tuple(data.get("wording", ())),
                "agenda": tuple(Step(**step) for step in data["agenda"]),
            }
        )


def write(plan: Plan, folder: Path) -> None:
    """Put the plan into a session folder that only its owner may read."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    # A session holds secrets and single votes: it never goes into version control.
    (folder / ".gitignore").write_text("*\n", "utf-8")
    draft = folder / f"{FILE}.new"
    draft.write_text(json.dumps(plan.to_json(), ensure_ascii=False, indent=1), "utf-8")
    draft.replace(folder / FILE)


def read(folder: Path) -> Plan:
    """The plan of a session folder."""
    return Plan.from_json(json.loads((folder / FILE).read_text("utf-8")))
