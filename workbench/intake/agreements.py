"""Reads what was decided and is to be done, in a room or on paper, and enters what was agreed into the part that it is about.

A decision about a text is that text. One about a list is an entry of it where its fields stand between bars, in the
order of the file: `Depot manager | operational | Speaks for the crews`. Any other decision is told as it was said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args, get_origin

import pandas as pd
from pydantic import ValidationError

from workbench import languages
from workbench.errors import Fault, InputError
from workbench.intake.charter import CharterFile
from workbench.intake.communication import CommunicationFile
from workbench.intake.opening import read_table
from workbench.intake.schema import Column, cast
from workbench.intake.vision import VisionFile
from workbench.model.charter import PARTS, PLAN, TEXTS, Decided
from workbench.sources.models import faults_of

if TYPE_CHECKING:
    from workbench.intake.settings import FileSettings
    from workbench.sources.values import Strict

File = TypeVar("File", CharterFile, CommunicationFile, VisionFile)
BAR = "|"
HOMES: dict[str, type[Strict]] = dict.fromkeys(PARTS, CharterFile) | {
    **dict.fromkeys(PLAN, CommunicationFile), "statement": VisionFile, "principles": VisionFile, "promises": VisionFile,
}  # fmt: skip
"""The parts that something can be agreed about, with the file that they belong to."""
WHOLE = (*TEXTS, "statement")

COLUMNS = (
    Column("clause", "choice", required=False, choices={part: part for part in HOMES}),
    Column("title", required=False),  # for whoever fills it in
    Column("kind", "choice", choices={"decision": "decision", "action": "action"}),
    Column("text"),
    Column("owner", required=False),
    Column("due", "date", required=False),
    Column("status", "choice", required=False, choices={"open": "open", "done": "done"}),
)


def read(
    path: Path, *, shown: str, options: FileSettings | None = None, language: str = "en"
) -> tuple[tuple[Decided, ...], tuple[str, ...]]:
    """What was decided and is to be done, with notes; a clause is named by its key, and a row without text is none."""
    table = read_table(path, shown=shown, expected=[column.name for column in COLUMNS], options=options)
    frame, notes = cast(table, COLUMNS)
    days = [day.date().isoformat() if day == day and day is not None else "" for day in frame["due"]]
    rows = frame.drop(columns="due").fillna("").assign(due=days).to_dict("records")
    found = {
        at: Decided(row["kind"], row["clause"], row["text"], row["owner"], row["due"], row["status"] or "open")
        for at, row in enumerate(rows)
        if row["text"]
    }  # fmt: skip

    def at_row(at: int) -> Callable[..., Fault]:
        return lambda found, **said: table.fault(found, row=at, column="text", **said)

    faults = [fault for at, one in found.items() for fault in faults_in(one, at_row(at), language=language)]
    if faults:
        raise InputError(faults)
    return tuple(found.values()), notes


def noted(notes: pd.DataFrame, rounds: pd.DataFrame) -> tuple[Decided, ...]:
    """Decisions and actions of a workshop, each about the part that its round is called after, or votes on."""
    voted = dict.fromkeys(rounds.loc[rounds["subject"] == "vision", "round"], "statement")
    parts = {part: part for part in HOMES} | voted
    return tuple(
        Decided(row["kind"], parts.get(row["round"], ""), row["text"], row["owner"], row["due"], "open")
        for row in notes.to_dict("records")
        if row["kind"] != "parking"
    )


def faults_in(one: Decided, place: Callable[..., Fault], *, language: str) -> list[Fault]:
    """What is wrong with an agreed entry: more fields than there are, or a field that its file would refuse."""
    if not _is_entry(one):
        return []
    names, values = list(_model(one.part).model_fields), _split(one.text)
    if len(values) > len(names):
        return [place(f"{len(values)} fields", allowed=f" {BAR} ".join(names), fix="write no more, in this order")]
    entry = dict(zip(names, values, strict=False))
    try:
        _entry(one, language)
    except ValidationError as error:
        return faults_of(error, _model(one.part), _Said(entry, place))
    return []


def entered(file: File, decided: Iterable[Decided], *, language: str) -> File:
    """The file with what was agreed about its parts.

    What is written stays; an agreement fills what is blank, by the first field of an entry, or adds the entry. The
    last agreement about a text or a field counts.
    """
    agreed: dict[str, dict[str, Any]] = {}
    for one in decided:
        if one.kind != "decision" or one.part not in type(file).model_fields:
            continue
        if one.part in WHOLE:
            agreed[one.part] = {"": one.text}
        elif _is_entry(one):
            entry, entries = _entry(one, language), agreed.setdefault(one.part, {})
            key = _key(entry)
            entries[key] = _filled(entry, entries.get(key))
    changed: dict[str, Any] = {}
    for part in agreed:
        there = getattr(file, part)
        changed[part] = (there or agreed[part][""]) if part in WHOLE else _joined(there, agreed[part])
    return file.model_copy(update=changed)


def _joined(written: Iterable[Strict], new: Mapping[str, Strict]) -> tuple[Strict, ...]:
    held = {_key(one): _filled(one, new.get(_key(one))) for one in written}
    return (*held.values(), *(one for key, one in new.items() if key not in held))


def form(part: str, language: str) -> str:
    """How an entry of a part is agreed, `Role | Kind (executive, business ...)`, in words; nothing for a text."""
    if part in WHOLE:
        return ""
    names = []
    for name, field in _model(part).model_fields.items():
        words = " / ".join(_word(f"charter-value-{key}", key, language) for key in _choices(field.annotation))
        called = _word(f"charter-field-{name.replace('_', '-')}", name, language)
        names.append(
            languages.speaking(language)("charter-form-choices", field=called, choices=words) if words else called
        )
    return f" {BAR} ".join(names)


def _is_entry(one: Decided) -> bool:
    return one.kind == "decision" and BAR in one.text and one.part in HOMES and one.part not in WHOLE


def _model(part: str) -> type[Strict]:
    model: type[Strict] = get_args(HOMES[part].model_fields[part].annotation)[0]
    return model


def _split(text: str) -> list[str]:
    return [value.strip() for value in text.rstrip(f"{BAR} ").split(BAR)]


def _entry(one: Decided, language: str) -> Strict:
    """The entry; a choice may be made by its word in the client's language."""
    model = _model(one.part)
    given = {name: value for name, value in zip(model.model_fields, _split(one.text), strict=False) if value}
    for name, value in given.items():
        words = {
            _word(f"charter-value-{key}", key, language).casefold(): key
            for key in _choices(model.model_fields[name].annotation)
        }
        given[name] = words.get(value.casefold(), value)
    return model.model_validate_strings(given)


def _choices(annotation: Any) -> tuple[str, ...]:
    return tuple(one for one in get_args(annotation) if one) if get_origin(annotation) is Literal else ()


def _word(id_: str, key: str, language: str) -> str:
    catalogue, id_ = languages.speaking(language), id_.replace(" ", "-")
    return catalogue(id_) if id_ in catalogue.ids else key


def _key(entry: Strict) -> str:
    return str(getattr(entry, next(iter(type(entry).model_fields)))).casefold()


def _filled(entry: Strict, other: Strict | None) -> Strict:
    """The entry, with what is blank in it taken from another of the same name."""
    blank = [name for name in type(entry).model_fields if getattr(entry, name) in ("", None)]
    return entry.model_copy(update={name: getattr(other, name) for name in blank}) if other else entry


@dataclass(frozen=True)
class _Said:
    """An agreed entry as a source of faults, all of which stand where the decision does."""

    value: Mapping[str, str]
    place: Callable[..., Fault]

    def fault(
        self,
        loc: tuple[str | int, ...],
        found: str,
        *,
        allowed: str,
        fix: str,
        key: bool = False,  # noqa: ARG002
    ) -> Fault:
        name = ".".join(map(str, loc))
        return self.place(f"{name}: {found}" if name else found, allowed=allowed, fix=fix)


__all__ = ["COLUMNS", "HOMES", "entered", "faults_in", "form", "noted", "read"]
