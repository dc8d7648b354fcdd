"""Reads what workshops brought home: the rounds, their votes, and the notes of the room."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Literal

import pandas as pd
from pydantic import Field

from workbench.errors import Fault, InputError
from workbench.intake import agreements
from workbench.intake.folders import refuse_link
from workbench.intake.opening import read_table
from workbench.intake.schema import Column, cast
from workbench.model.inputs import Workshop
from workbench.sources.models import read_model
from workbench.sources.values import Label, Strict, Text

FOLDER = "workshop"
NOTES = "notes.yaml"
KEYS = ("stage", "force", "lens", "item", "aspect", "initiative")
ROUNDS = [
    "round",
    "title",
    "kind",
    "subject",
    "low",
    "high",
    "budget",
    "rule",
    "limit",
    "turns",
    "joined",
    "voted",
    "source",
]


class Note(Strict):
    """A parked question, a decision or an action; `due` is a day in ISO form."""

    kind: Literal["parking", "decision", "action"]
    text: Annotated[Text, Field(min_length=1, max_length=280)]
    owner: Text = ""
    due: Annotated[Text, Field(pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")] = ""
    round: Text = ""


class StepHeld(Strict):
    """A line of the agenda as it was planned."""

    title: Label
    minutes: int


class NotesFile(Strict):
    """The whole of `workshop/notes.yaml`."""

    title: Label
    joined: Annotated[int, Field(ge=0)] = 0
    agenda: tuple[StepHeld, ...] = ()
    notes: tuple[Note, ...] = ()


def files(folder: Path) -> tuple[Path, ...]:
    """The files of a client's workshops: the record and votes of each round, and the notes; () where there are none."""
    rounds = sorted((folder / FOLDER).glob("*/*.round.json"))
    votes = sorted((folder / FOLDER).glob("*/*.votes.csv"))
    notes = [path for path in [folder / FOLDER / NOTES] if path.is_file()]
    return _own((*rounds, *votes, *notes), folder) if rounds else ()


def ballots(folder: Path, role: str) -> tuple[Path, ...]:
    """The ballots that workshops brought home for an input, such as maturity; they join the client's own file."""
    return _own(sorted((folder / FOLDER).glob(f"*/*.{role}.csv")), folder)


def _own(paths: Iterable[Path], folder: Path) -> tuple[Path, ...]:
    found = tuple(paths)
    for path in found:
        refuse_link(path, folder)
    return found


def read(folder: Path, *, language: str = "en") -> Workshop:
    """All rounds of a client's workshop folder, with texts in its language.

    Raises `InputError` with all faults: a file that is missing or damaged, a vote off its scale, a second vote of a
    rater on one question.
    """
    faults: list[Fault] = []
    records = [_record(path, folder, faults) for path in sorted((folder / FOLDER).glob("*/*.round.json"))]
    good = sorted((record for record in records if record), key=lambda record: record.get("position", 0))
    votes = [_votes(record, folder, faults) for record in good]
    rounds = pd.DataFrame([_round_row(record, language) for record in good], columns=ROUNDS)
    notes = _notes(folder, faults, rounds, language)
    if faults:
        raise InputError(faults)
    return Workshop(
        title=notes.title,
        rounds=rounds,
        questions=_frame(
            [_question_rows(record["round"], language) for record in good],
            ["round", "question", "page", "card", "facet", "label", *KEYS],
        ),
        levels=_frame([_level_rows(record["round"], language) for record in good], ["round", "level", "answer"]),
        votes=pd.concat(votes, ignore_index=True),
        notes=_noted(notes),
        agenda=pd.DataFrame([step.model_dump() for step in notes.agenda], columns=["title", "minutes"]),
    )


def _frame(parts: Iterable[list[dict[str, Any]]], columns: list[str]) -> pd.DataFrame:
    return pd.DataFrame([row for rows in parts for row in rows], columns=columns)


def _shown(path: Path, folder: Path) -> str:
    return f"client_data/{folder.name}/{path.relative_to(folder).as_posix()}"


def _record(path: Path, folder: Path, faults: list[Fault]) -> dict[str, Any] | None:
    try:
        record = json.loads(path.read_text("utf-8"))
        _round_row(record, "en")
        _question_rows(record["round"], "en")
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        faults.append(
            Fault(
                _shown(path, folder),
                "a damaged record of a round",
                "the file as the workshop wrote it",
                f"write it again: workbench workshop export {folder.name}",
            )
        )
        return None
    return dict(record)


def _pick(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")


def _round_row(record: Mapping[str, Any], language: str) -> dict[str, Any]:
    round_, last = record["round"], record["turns"][-1]
    return {
        "round": round_["id"], "title": _pick(round_["title"], language), "kind": round_["kind"],
        "subject": round_["subject"], "low": int(round_["low"]), "high": int(round_["high"]),
        "budget": int(round_["budget"]), "rule": round_["rule"]["name"], "limit": float(round_["rule"]["limit"]),
        "turns": int(last["turn"]), "joined": int(last["joined"]),
        "voted": int(last["voted"]), "source": round_["source"],
    }  # fmt: skip


def _question_rows(round_: Mapping[str, Any], language: str) -> list[dict[str, Any]]:
    rows = []
    for question in round_["questions"]:
        card, facet = _pick(question["card"], language), _pick(question["facet"], language)
        page, short = _pick(question["page"], language), _pick(question.get("short", {}), language) or card
        rows.append(
            {
                "round": round_["id"],
                "question": question["id"],
                "page": page,
                "card": card,
                "facet": facet,
                "label": short,
            }
            | {key: question["keys"].get(key, "") for key in KEYS}
        )
    return rows


def _level_rows(round_: Mapping[str, Any], language: str) -> list[dict[str, Any]]:
    return [
        {"round": round_["id"], "level": int(level), "answer": _pick(texts, language)}
        for level, texts in round_["levels"].items()
    ]


def _votes(record: Mapping[str, Any], folder: Path, faults: list[Fault]) -> pd.DataFrame:
    round_ = record["round"]
    path = folder / FOLDER / round_["id"] / f"{round_['id']}.votes.csv"
    shown = _shown(path, folder)
    empty = pd.DataFrame(columns=["round", "turn", "rater", "role", "question", "value"])
    if not path.is_file():
        faults.append(
            Fault(
                shown,
                "no votes beside the record of the round",
                "both files",
                f"write them again: workbench workshop export {folder.name}",
            )
        )
        return empty
    columns = (
        Column("rater", "id", filled=True),
        Column("role", "id"),
        Column("turn", "number", low=1, high=record["turns"][-1]["turn"]),
        Column(
            "question",
            "choice",
            choices={question["id"].casefold(): question["id"] for question in round_["questions"]},
        ),
        Column("value", "number", low=round_["low"], high=round_["high"]),
    )
    try:
        table = read_table(path, shown=shown, expected=[column.name for column in columns])
        frame, _ = cast(table, columns)
    except InputError as error:
        faults += error.faults
        return empty
    again = frame[frame.duplicated(["rater", "turn", "question"])]
    if len(again):
        faults.append(
            table.fault(
                "a second vote of one rater on one question",
                allowed="one vote",
                column="rater",
                row=int(again.index[0]),
                fix="delete one of the rows",
            )
        )
    return frame.assign(round=round_["id"])[list(empty.columns)]


def _noted(file: NotesFile) -> pd.DataFrame:
    return pd.DataFrame([note.model_dump() for note in file.notes], columns=["kind", "text", "owner", "due", "round"])


def _notes(folder: Path, faults: list[Fault], rounds: pd.DataFrame, language: str) -> NotesFile:
    path = folder / FOLDER / NOTES
    if not path.is_file():
        return NotesFile(title="Workshop")
    try:
        notes, source = read_model(path, NotesFile, shown=_shown(path, folder))
    except InputError as error:
        faults += error.faults
        return NotesFile(title="Workshop")
    kept = [at for at, note in enumerate(notes.notes) if note.kind != "parking"]
    for at, one in zip(kept, agreements.noted(_noted(notes), rounds), strict=True):
        place = partial(source.fault, ("notes", at, "text"))
        faults += agreements.faults_in(one, place, language=language)
    return notes


__all__ = ["Workshop", "ballots", "files", "read"]
