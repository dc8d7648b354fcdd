"""Describes a survey export before it is mapped: what wrote it, what its questions are, and a mapping to start from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from workbench.errors import Fault, InputError
from workbench.intake.completeness import KINDS
from workbench.intake.encodings import likely, readings, unmarked
from workbench.intake.exports import Answers, read_answers
from workbench.intake.questions import Question, classify, settled
from workbench.intake.ratings import counts
from workbench.intake.settings import FileSettings
from workbench.scoring.periods import in_order


@dataclass(frozen=True)
class Inspection:
    """What a survey file is.

    `tool` wrote it, with `headers` header rows; `responses` count, previews and unfinished ones excluded.
    `dropped` are its identifying columns, `quality` what was counted (check, count, text), `encoding` the one
    assumed where the file is not UTF-8, `readings` what a word of it is in each that it may be where none is beyond
    doubt, `unclear` a column that says in unknown words which responses are finished,
    and `mapping` a proposal for engagement.yaml.
    """

    file: str
    tool: str
    headers: int
    responses: int
    questions: tuple[Question, ...]
    dropped: tuple[str, ...]
    quality: tuple[tuple[str, int, str], ...]
    notes: tuple[str, ...]
    encoding: str | None
    unclear: tuple[str, Mapping[str, int]] | None = None
    readings: tuple[str, ...] = ()
    mapping: str = ""

    def to_json(self) -> dict[str, Any]:
        """The description as plain JSON values."""
        return {
            "file": self.file,
            "tool": self.tool,
            "headers": self.headers,
            "responses": self.responses,
            "encoding": self.encoding,
            "dropped": list(self.dropped),
            "quality": [list(row) for row in self.quality],
            "notes": list(self.notes),
            "questions": [_described(one) for one in self.questions],
            "mapping": self.mapping,
        }  # fmt: skip


def _described(one: Question) -> dict[str, Any]:
    """A question as plain JSON values, with each answer as found and as read."""
    from workbench.intake.codebook import proposed

    told = one.reading is not None or one.kind == "choice"
    return {
        "name": one.name, "text": one.text, "kind": one.kind, "answered": round(one.answered, 4), "distinct": one.distinct,
        "scale": list(one.scale) if one.scale else None, "missing": list(one.missing),
        "basis": one.reading.basis if one.reading else None, "guess": (one.reading.guess or None) if one.reading else None,
        "answers": [dict(zip(("answer", "count", "read", "counts_as"), row, strict=True)) for row in proposed(one)] if told else [],
    }  # fmt: skip


def inspect(
    *paths: Path, stages: Sequence[tuple[str, str]] = (), options: FileSettings | None = None
) -> tuple[Inspection, ...]:
    """Describe one or more waves of a survey, a file each, in the order of time, and propose one mapping for all.

    `stages` are the ids and labels of the journey's stages, to which rating questions are assigned by their
    words. Raises `InputError` with the faults of all files. Nothing is written.
    """
    from workbench.intake.proposals import propose

    found: list[Inspection] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            found.append(_describe(path, options))
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(faults)
    places = {one.file: one for one in found}
    in_time = [places[name] for name in in_order(places)] if len(places) == len(found) else found
    mapping = propose(in_time, stages=stages)
    return tuple(replace(one, mapping=mapping) for one in in_time)


def _describe(path: Path, options: FileSettings | None) -> Inspection:
    answers, encoding, told = _read(path, options)
    layout, rows, frame = answers.layout, len(answers.table.frame), answers.table.frame
    roles = {name: role for role, name in layout.roles.items()}
    questions = [
        classify(name, layout.texts.get(name, name), counts(frame[name]), rows=rows, role=roles.get(name, ""),
                 labels=answers.labels.get(name))
        for name in map(str, frame.columns)
    ]  # fmt: skip
    return Inspection(path.name, layout.tool, layout.headers, rows, tuple(settled(questions)),
                      tuple(layout.dropped), answers.quality, answers.table.notes, encoding, answers.unclear, told)  # fmt: skip


def _read(path: Path, options: FileSettings | None) -> tuple[Answers, str | None, tuple[str, ...]]:
    """All columns; a CSV in another encoding is read in the likeliest one, with what it may be where that is a guess."""
    try:
        return _all(path, options), options.encoding if options else None, ()
    except InputError as error:
        found = error.faults[0].found
        if (options and options.encoding) or ("not UTF-8" not in found and "without its mark" not in found):
            raise
        data = path.read_bytes()
        wide = unmarked(data)
        names, sure = ([wide], True) if wide else likely(data)
        delimiter = options.delimiter if options else None
        answers = _all(path, FileSettings(encoding=names[0], delimiter=delimiter))
        return answers, names[0], () if sure else tuple(readings(data, names))


def _all(path: Path, options: FileSettings | None) -> Answers:
    try:
        return read_answers(path, shown=path.name, options=options)
    except InputError as error:
        # A file of test responses alone can still be described; the run will ask for `keep`.
        if "no response that counts" not in error.faults[0].found:
            raise
        answers = read_answers(path, shown=path.name, options=options, keep=KINDS)
        count = len(answers.table.frame)
        kept = ("kept", count, "the file holds nothing but preview, test or unfinished responses")
        return replace(answers, quality=(*answers.quality, kept))
