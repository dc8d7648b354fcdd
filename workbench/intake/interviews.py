"""Reads interviews: the register, the transcripts beside it, and the sheets in which one or two people coded what was said."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import numpy as np
import pandas as pd
from pydantic import Field

from workbench.errors import Fault, InputError, did_you_mean
from workbench.intake import transcripts
from workbench.intake.folders import refuse_link, shown_path
from workbench.intake.opening import read_table
from workbench.intake.quotes import YES
from workbench.intake.schema import Column, cast
from workbench.model.interviews import CODES, Interviews, Passage, Places
from workbench.sources.models import read_model, repeated
from workbench.sources.values import Day, Id, Strict
from workbench.sources.yaml import Source

if TYPE_CHECKING:
    from workbench.intake.settings import SurveySettings
    from workbench.model.inputs import Journey

NAMES = ("id", "interview", "passage", *CODES, "coder")


class InterviewSettings(Strict):
    """An interview; its transcript is `interviews/<id>.docx` or `.txt`. The id is a code, never a name."""

    id: Id
    kind: Literal["executive", "customer", "employee"]
    date: Day | None = None
    persona: Id | None = None


class InterviewsFile(Strict):
    """The whole of `interviews.yaml`."""

    interviews: Annotated[tuple[InterviewSettings, ...], Field(min_length=1, max_length=500)]


def files(folder: Path) -> tuple[Path, ...]:
    """The transcripts in a client's folder, in order; () where there are none."""
    found = sorted((folder / transcripts.FOLDER).glob("*"))
    return tuple(
        path for path in found if path.suffix.lower() in transcripts.SUFFIXES and not path.name.startswith((".", "~$"))
    )


def places(journey: Journey | None, asked: SurveySettings | None) -> Places:
    """The stages, touchpoints and personas of a client's journey and survey; all empty where there is neither."""
    points = [(one.id, one.label, one.stage) for one in asked.touchpoints] if asked else []
    if journey is None:
        stages, personas = {}, ()
    else:
        points += list(journey.touchpoints[["id", "label", "stage"]].itertuples(index=False, name=None))
        stages, personas = (
            dict(zip(journey.stages["id"], journey.stages["label"], strict=True)),
            tuple(journey.personas["id"]),
        )
    home = {id_: stage for id_, _, stage in points if stage}
    return Places(stages, {id_: label for id_, label, _ in points}, home, personas)


def read(path: Path, *, shown: str, sheets: Sequence[Mapping[str, Any]], folder: Path, places: Places) -> Interviews:
    """The interviews of a client; `sheets` are one or two coding sheets, `places` the stages and touchpoints of the client.

    Raises `InputError` with all faults of register, transcripts and sheets.
    """
    file, source = read_model(path, InterviewsFile, shown=shown)
    faults = [*repeated(source, interviews=file.interviews), *_unplaced(file, source, folder, places.personas)]
    passages: list[Passage] = []
    unread = {entry.id for entry in file.interviews} - {one.stem for one in files(folder)}
    for one in files(folder):
        try:
            refuse_link(one, folder)
            passages += transcripts.read(one, one.stem, shown=shown_path(one, folder))
        except InputError as error:
            faults += error.faults
            unread.add(one.stem)
    coded: list[pd.DataFrame] = []
    for place in sheets:
        try:
            coded.append(read_codes(place, passages, places, unread=unread))
        except InputError as error:
            faults += error.faults
    if len(coded) == 2 and (both := set(coded[0]["coder"]) & set(coded[1]["coder"]) - {""}):
        faults.append(
            Fault(
                sheets[1]["shown"],
                f"the coder {', '.join(sorted(both))}, whose codes the first sheet holds",
                "the codes of another person",
                "let somebody else read the passages",
            )
        )
    if faults:
        raise InputError(faults)
    first = coded[0] if coded else _none()
    return Interviews(_people(file, first), first, _pairs(*coded) if len(coded) == 2 else {}, tuple(passages))


def _unplaced(file: InterviewsFile, source: Source, folder: Path, personas: Sequence[str]) -> Iterable[Fault]:
    """Interviews without a transcript or with two, transcripts without an interview, and unknown personas."""
    there = [path.stem for path in files(folder)]
    known = [one.id for one in file.interviews]
    for at, one in enumerate(file.interviews):
        if there.count(one.id) != 1:
            found = "no transcript" if one.id not in there else "two transcripts"
            yield source.fault(
                ("interviews", at, "id"),
                f'{found} of "{one.id}"',
                allowed=f"interviews/{one.id}.docx or .txt",
                fix="put one there",
            )
        if one.persona and personas and one.persona not in personas:
            yield source.fault(
                ("interviews", at, "persona"),
                f'the unknown persona "{one.persona}"',
                allowed=", ".join(personas),
                fix=f"correct it.{did_you_mean(one.persona, personas)}",
            )
    for path in files(folder):
        if path.stem not in known:
            yield Fault(
                shown_path(path, folder),
                "a transcript that interviews.yaml does not list",
                "an entry with its id and kind",
                f"add it.{did_you_mean(path.stem, known)}",
            )


def _place(name: str, labels: Mapping[str, str]) -> Column:
    """The column of a stage or touchpoint: an id or a label of those that the client has, any word where it has none."""
    choices = {word.lower(): id_ for id_, label in labels.items() for word in (label, id_)}
    return Column(name, "choice", required=False, choices=choices) if labels else Column(name, required=False)


def read_codes(
    place: Mapping[str, Any], passages: Sequence[Passage], places: Places, *, unread: Collection[str] = ()
) -> pd.DataFrame:
    """The passages that a person read, with their codes (columns of `NAMES`); a touchpoint says its stage.

    A row without a coder and any code was not read; of interviews `unread` nobody knows the passages. Raises `InputError` for a passage that no transcript has, one read
    twice, and a stage that is not its touchpoint's.
    """
    table = read_table(**place, expected=NAMES)
    ticks = [Column(name, "choice", required=False, choices=YES) for name in ("pain", "need")]
    frame, _ = cast(
        table,
        [
            Column("id", "id", filled=True),
            Column("interview", "id", filled=True),
            Column("passage", required=False),
            _place("stage", places.stages),
            _place("touchpoint", places.touchpoints),
            *ticks,
            Column("theme", required=False),
            Column("coder", required=False),
        ],
    )
    frame = frame.fillna("")
    known = {(one.interview, one.id) for one in passages}
    faults, seen = [], set()
    for at, row in enumerate(frame.to_dict("records")):
        key = row["interview"], row["id"]
        if (key not in known and row["interview"] not in unread) or key in seen:
            found = "a passage twice" if key in seen else "a passage that its transcript does not have"
            faults.append(
                table.fault(
                    found,
                    allowed="each passage of a transcript once",
                    row=at,
                    column="id",
                    fix="make the sheet again with workbench interviews; codes made stay",
                )
            )
        seen.add(key)
        home = places.home.get(row["touchpoint"], "")
        if row["stage"] and home and row["stage"] != home:
            faults.append(
                table.fault(
                    f'the touchpoint "{row["touchpoint"]}" at stage "{row["stage"]}"',
                    allowed=f"stage {home}, which is its own",
                    row=at,
                    column="stage",
                    fix="correct one of the two",
                )
            )
    if faults:
        raise InputError(faults)
    frame["stage"] = frame["stage"].where(frame["stage"] != "", frame["touchpoint"].map(places.home).fillna(""))
    frame["theme"] = [" ".join(str(text).split()) for text in frame["theme"]]
    frame[["pain", "need"]] = frame[["pain", "need"]] != ""
    given = [frame[name] != "" for name in ("stage", "touchpoint", "theme", "coder")]
    return frame[np.any([*given, frame["pain"], frame["need"]], axis=0)]


def _none() -> pd.DataFrame:
    return pd.DataFrame(columns=list(NAMES))


def _people(file: InterviewsFile, codes: pd.DataFrame) -> pd.DataFrame:
    """An interview a row, with a 1 for each thing that it speaks of."""
    spoken: dict[str, set[str]] = {one.id: set() for one in file.interviews}
    for row in codes.to_dict("records"):
        if row["stage"]:
            spoken[row["interview"]] |= {
                f"stage.{row['stage']}",
                *(f"{kind}.{row['stage']}" for kind in ("pain", "need") if row[kind]),
            }
        if row["theme"]:
            spoken[row["interview"]].add(f"theme.{row['theme'].casefold()}")
    names = sorted(set().union(*spoken.values()))
    rows = [
        {"respondent": one.id, "wave": "", "segment.kind": one.kind, "segment.persona": one.persona or "",
         **{name: 1.0 if name in spoken[one.id] else float("nan") for name in names}}
        for one in file.interviews
    ]  # fmt: skip
    return pd.DataFrame(rows)


def _pairs(one: pd.DataFrame, other: pd.DataFrame) -> dict[str, tuple[list[str], list[str]]]:
    """The codes of the passages that both read; a blank is a code, too."""
    both = one.merge(other, on=["interview", "id"], suffixes=("", " of the other"))
    return {
        code: (
            [str(cell).casefold() for cell in both[code]],
            [str(cell).casefold() for cell in both[f"{code} of the other"]],
        )
        for code in CODES
        if len(both)
    }


__all__ = ["NAMES", "InterviewsFile", "files", "places", "read", "read_codes"]
