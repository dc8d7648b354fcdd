"""Describes a survey export before it is mapped: what wrote it, what its questions are, and a mapping to start from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from workbench import languages
from workbench.errors import Fault, InputError
from workbench.intake import aggregates, excel, tallies
from workbench.intake.completeness import KINDS
from workbench.intake.described import Inspection
from workbench.intake.distinct import counts
from workbench.intake.encodings import likely, readings, unmarked
from workbench.intake.exports import Answers, read_answers
from workbench.intake.proposals import propose
from workbench.intake.questions import classify, settled
from workbench.intake.settings import FileSettings
from workbench.scoring.periods import in_order


def inspect(
    *paths: Path, stages: Sequence[tuple[str, str]] = (), options: FileSettings | None = None
) -> tuple[Inspection, ...]:
    """Describe one or more waves of a survey, a file each, in the order of time, and propose one mapping for all.

    `stages` are the ids and labels of the journey's stages, to which rating questions are assigned by their
    words. Raises `InputError` with the faults of all files. Nothing is written.
    """
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
    answers, tally = _people(answers)
    layout, rows, frame, said = (
        answers.layout,
        len(answers.table.frame),
        answers.table.frame,
        languages.catalogue("en").text,
    )
    roles = {name: role for role, name in layout.roles.items()}
    made = tally.tables if tally else {}
    questions = [
        classify(name, tally.asked(name) if tally and name in made else layout.texts.get(name, name), counts(frame[name]), rows=rows,
                 role=roles.get(name, ""), labels=tally.words if tally and name in made else answers.labels.get(name))
        for name in map(str, frame.columns)
    ]  # fmt: skip
    dated = [one.name for one in questions if one.kind == "date" and excel.are_numbers(one.counts)]
    return Inspection(
        path.name,
        layout.tool,
        layout.headers,
        rows,
        tuple(settled(questions)),
        tuple(layout.dropped),
        tuple((check, count, said(text)) for check, count, text in answers.quality),
        (
            *answers.table.told,
            *(f'column "{name}" holds numbers formatted as dates: choose the format "General"' for name in dated),
        ),
        encoding,
        answers.unclear,
        told,
        tally=tally,
    )


def _people(answers: Answers) -> tuple[Answers, tallies.Tallied | None]:
    """The answers with a row for each that a table of counts tells of, and how it counts them."""
    tally = tallies.tallied(answers.table)
    if tally is None:
        return answers, None
    made = aggregates.repeated(answers, tally.count) if tally.count else aggregates.rebuilt(answers, tally.tables)
    frame = made.table.frame
    return replace(
        made, table=replace(made.table, frame=frame.drop(columns=[one for one in frame if one in tally.used]))
    ), tally


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
