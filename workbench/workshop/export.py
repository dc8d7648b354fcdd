"""Writes the revealed rounds of a session into the client's folder, as ballots that the notebooks read."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from ruamel.yaml import YAML

from workbench.languages import catalogue
from workbench.workshop import plan as plans
from workbench.workshop.keys import read_keys
from workbench.workshop.pictures import Vote, counted
from workbench.workshop.rounds import Round
from workbench.workshop.states import Standing
from workbench.workshop.store import Store

SESSION = ".workshop"
FOLDER = "workshop"
VOTES = ("rater", "role", "turn", "question", "value")


@dataclass(frozen=True)
class Exported:
    """What an export wrote, and which rounds it left out, each with the reason."""

    files: tuple[Path, ...]
    left_out: tuple[tuple[str, str], ...]


def export(client_folder: Path) -> Exported:
    """Write every revealed round of the client's session to `workshop/<round>/`, and the notes beside them.

    `<round>.round.json` is what was asked, the rule and the count of each vote; `<round>.votes.csv` the votes by
    random rater; `<round>.maturity.csv` and the like the last vote as ballots of the client. Rows hold no time, no
    order of arrival, and a rater has another id in each round. Groups smaller than the plan's minimum are left out.
    A second export gives the same files.
    """
    session = client_folder / SESSION
    plan, keys = plans.read(session), read_keys(session / plans.KEYS)
    store = Store(session / plans.DATABASE)
    files: list[Path] = []
    left_out: list[tuple[str, str]] = []
    try:
        store.add_rounds({round_.id: round_.digest() for round_ in plan.rounds})
        for round_ in plan.rounds:
            standing = store.standing(round_.id)
            reason = _not_ready(store, round_, standing, plan.rules.minimum_group)
            if reason:
                left_out.append((round_.id, reason))
                continue
            files += _write_round(
                client_folder / FOLDER / round_.id, store, round_, standing, keys.secret, plan.rules.minimum_group
            )
        files.append(_write_notes(client_folder / FOLDER, store, plan))
    finally:
        store.seal()
        store.close()
    return Exported(tuple(files), tuple(left_out))


def _not_ready(store: Store, round_: Round, standing: Standing, minimum: int) -> str:
    if standing.state not in {"revealed", "archived"}:
        return f"{standing.state}, not revealed"
    voters = {vote[0] for vote in store.votes(round_.id, standing.turn)}
    return f"fewer than {minimum} voted" if len(voters) < minimum else ""


def _write_round(
    folder: Path, store: Store, round_: Round, standing: Standing, secret: str, minimum: int
) -> list[Path]:
    turns = range(1, standing.turn + 1)
    given = {turn: counted(store.turns(round_.id, turn)) for turn in turns}
    by_turn = _published(round_, given, secret, minimum)
    record = {
        "position": int(store.rows("SELECT position FROM rounds WHERE id = ?", round_.id)[0]["position"]),
        "round": round_.to_json(),
        "digest": round_.digest(),
        "rule": catalogue("en").text(round_.rule.said()),
        "turns": [{"turn": turn, "joined": store.joined(), "voted": store.voted(round_.id, turn, 1)} for turn in turns],
        "log": [
            dict(row) for row in store.rows("SELECT move, turn, reason FROM log WHERE round = ? ORDER BY id", round_.id)
        ],
    }
    # Another id in each question: whoever explains one vote aloud does not tell the others.
    votes = sorted(
        [_rater(secret, f"{round_.id}\n{question}", rater), role, turn, question, value]
        for turn in turns
        for rater, role, question, value in by_turn[turn]
    )
    written = {
        f"{round_.id}.round.json": json.dumps(record, ensure_ascii=False, indent=1) + "\n",
        f"{round_.id}.votes.csv": _csv(VOTES, votes),
    }
    columns, rows = client_ballots(round_, by_turn[standing.turn])
    if columns:
        written[f"{round_.id}.{BALLOTS[round_.subject]}.csv"] = _csv(columns, rows)
    return [_write(folder / name, text) for name, text in written.items()]


def _published(round_: Round, turns: Mapping[int, Sequence[Vote]], secret: str, minimum: int) -> dict[int, list[Vote]]:
    """The votes of each turn as they may leave the session: unlinkable raters, no small role, no question that few
    answered.

    A rater has one id in all turns, so a role is shown in all of them or in none.
    """
    known = {turn: _answered(round_, votes, minimum) for turn, votes in turns.items()}
    kept = {turn: [vote for vote in votes if vote[2] in known[turn]] for turn, votes in turns.items()}
    voters = [{vote[0] for vote in votes} for votes in kept.values() if votes]
    everybody = {vote[0]: vote[1] for votes in kept.values() for vote in votes}
    always = set.intersection(*voters) if voters else set()
    roles = shown_roles(everybody, counted=always, minimum=minimum)
    ids = {voter: _rater(secret, round_.id, voter) for voter in everybody}
    published = {}
    for turn, votes in kept.items():
        rows = [(ids[voter], roles[voter], question, value) for voter, _, question, value in votes]
        places = known[turn]
        published[turn] = sorted(rows, key=lambda row, places=places: (row[0], places[row[2]]))  # type: ignore[misc]
    return published


def _answered(round_: Round, votes: Sequence[Vote], minimum: int) -> dict[str, int]:
    """The questions that enough people answered, each with its place in the order asked."""
    counts = Counter(question for _, _, question, value in votes if value is not None)
    enough = [question.id for question in round_.questions if counts[question.id] >= minimum]
    return {question: at for at, question in enumerate(enough)}


def _rater(secret: str, round_: str, voter: str) -> str:
    """A rater's id in one round: random to a reader, the same in every export, another in each round."""
    return "w-" + hashlib.sha256(f"{secret}\n{round_}\n{voter}".encode()).hexdigest()[:10]


def shown_roles(roles: Mapping[str, str], *, counted: Collection[str] | None = None, minimum: int) -> dict[str, str]:
    """The role of each voter, or nothing where a group would be smaller than the minimum.

    `counted` are the voters who make up a group's size: of several turns those who voted in each, so that no turn
    has a smaller one. Voters without a role are a group as well: where they are too few, the smallest role joins
    them, so that nobody is found by subtraction.
    """
    known = set(roles.values())
    sizes = Counter(roles[voter] for voter in (roles if counted is None else counted))
    hidden = {role for role in known if role and sizes[role] < minimum}
    while known & (hidden | {""}) and sum(sizes[role] for role in hidden | {""}) < minimum:
        rest = known - hidden - {""}
        if not rest:
            break
        hidden.add(min(rest, key=lambda role: (sizes[role], role)))
    return {voter: "" if role in hidden else role for voter, role in roles.items()}


# The client's ballots that a subject's votes become.
BALLOTS = {"maturity": "maturity", "forces": "journey_ballots", "governance": "governance"}


def client_ballots(round_: Round, votes: Sequence[Vote]) -> tuple[tuple[str, ...], list[list[Any]]]:
    """Columns and rows of the votes in the client's own ballot format; nothing for other subjects.

    A governance question is answered once by the room, with its median: the audit asks what holds, not who says so.
    """
    keys = {question.id: question.keys for question in round_.questions}
    if round_.subject == "maturity":
        return ("rater", "role", "item", "score", "wave"), [
            [rater, role, keys[question]["item"], value, round_.wave] for rater, role, question, value in votes
        ]
    if round_.subject == "forces":
        return ("rater", "role", "stage", "force", "lens", "wave", "score"), [
            [rater, role, *(keys[question][name] for name in ("stage", "force", "lens")), round_.wave, value]
            for rater, role, question, value in votes
        ]
    if round_.subject == "governance":
        return ("id", "documented", "practised", "respondent"), _room_answers(round_, votes)
    return (), []


def _room_answers(round_: Round, votes: Sequence[Vote]) -> list[list[Any]]:
    given: dict[str, dict[str, list[int]]] = {}
    keys = {question.id: question.keys for question in round_.questions}
    for _, _, question, value in votes:
        if value is not None:
            item, aspect = keys[question]["item"], keys[question]["aspect"]
            given.setdefault(item, {}).setdefault(aspect, []).append(value)
    return [
        [item, *(f"{median(by[aspect]):g}" if aspect in by else "" for aspect in ("documented", "practised")),
         f"workshop {round_.id}"]
        for item, by in given.items()
    ]  # fmt: skip


def _write_notes(folder: Path, store: Store, plan: plans.Plan) -> Path:
    out = io.StringIO()
    yaml = YAML()
    yaml.width = 110
    notes = [{key: value for key, value in note.items() if key != "id" and value} for note in store.notes()]
    agenda = [{"title": step.title, "minutes": step.minutes} for step in plan.agenda]
    yaml.dump({"title": plan.title, "joined": store.joined(), "agenda": agenda, "notes": notes}, out)
    return _write(folder / "notes.yaml", out.getvalue())


def _csv(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(["" if cell is None else cell for cell in row] for row in rows)
    return out.getvalue()


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.new")
    draft.write_text(text, "utf-8")
    draft.chmod(0o600)
    draft.replace(path)
    return path
