"""Forgets a person or a client: inputs, ballots, runs and deliveries, and says what went and what could not be read."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
from ruamel.yaml import YAML

from workbench import engagement as engagements
from workbench.errors import MisuseError
from workbench.intake import folders, interviews, joined
from workbench.privacy import deliveries
from workbench.privacy.registers import hashed
from workbench.privacy.words import quote_id
from workbench.run import publish
from workbench.run.locks import locked
from workbench.sources.models import read_model

if TYPE_CHECKING:
    from workbench.engagement import Engagement

PEOPLE = ("rater", "respondent", "interview")
TABLES = (".csv", ".xlsx")
WORDS = ("quotes", "theme_labels", "theme_labels_second", "theme_frame")  # sheets of what people wrote, by its id
UNREAD = (".sav", ".parquet", ".xls", ".zip")


def forget_client(client: str, *, workspace: Path, really: bool) -> list[str]:
    """Remove a client's inputs, runs and deliveries; the places, relative to the workspace."""
    workspace = workspace.resolve()
    own = folders.client_folder(client, workspace=workspace)
    places = [own, *(place for place in _derived(client, workspace) if own not in place.parents)]
    if really:
        with locked(workspace, client):
            for place in places:
                shutil.rmtree(place)
    return [place.relative_to(workspace).as_posix() for place in places]


def forget_person(client: str, person: str, *, workspace: Path, really: bool) -> list[str]:
    """Remove a person's rows from every CSV and Excel file of the client, their ballots, their interview, and all that was made of them.

    Rows are those whose rater, respondent, or the survey's own respondent column, is `person`; a ballot is an Excel file
    that has `person` in a cell beside such a word. What they wrote goes from the sheets
    of quotes and themes, and with it what is kept of the meaning of comments. The records of
    deliveries keep that somebody is missing, and not who. Raises `MisuseError` where nothing of theirs is found.
    """
    workspace = workspace.resolve()
    job = engagements.load(client, workspace=workspace)
    names = _columns(job)
    changes: dict[Path, bytes | None] = {}
    gone: list[str] = []
    words: set[str] = set()
    for path in _files(job.folder, TABLES):
        content, removed, said = _without(path, person, names)
        if removed:
            changes[path] = content
            shown = path.relative_to(workspace).as_posix()
            gone.append(f"{removed} rows of {shown}" if content is not None else shown)
            words |= {quote_id(text) for text in said}
    for path, left in _without_interview(job.folder, person).items():
        changes[path] = left
        gone.append(
            path.relative_to(workspace).as_posix()
            if left is None
            else f"1 entry of {path.relative_to(workspace).as_posix()}"
        )
    unread = [path.relative_to(workspace).as_posix() for path in _files(job.folder, UNREAD)]
    if not gone:
        by_hand = f"; look yourself in {', '.join(unread)}" if unread else ""
        raise MisuseError(f"nobody in the tables of {client} is called {person!r}{by_hand}")
    for path in (job.folder / f"{name}{suffix}" for name in WORDS for suffix in TABLES):
        if path.is_file() and path not in changes:
            content, removed, _ = _without(path, words, {"id"})
            if removed:
                changes[path] = content
                gone.append(f"{removed} rows of {path.relative_to(workspace).as_posix()}")
    if (kept := job.folder / folders.MEANINGS).is_file():
        changes[kept] = None
        gone.append(kept.relative_to(workspace).as_posix())
    places = _derived(client, workspace, records=False)
    (who,) = hashed([person], key=job.secret)
    if really:
        with locked(workspace, client):
            for path, content in changes.items():
                path.unlink() if content is None else publish.write(path, content)
            deliveries.forget(job.folder, int(who))
            for place in places:
                shutil.rmtree(place)
    gone += [place.relative_to(workspace).as_posix() for place in places]
    return [*gone, *(f"NOT {name}: it is not looked into; remove the person there yourself" for name in unread)]


def _without_interview(folder: Path, interview: str) -> dict[Path, bytes | None]:
    """The files of an interview that is forgotten: its transcripts (None: they go), and the register without its entry."""
    gone: dict[Path, bytes | None] = {path: None for path in interviews.files(folder) if path.stem == interview}
    for path in (one for one in (folder / "interviews.yaml", folder / "interviews.yml") if one.is_file()):
        read_model(path, interviews.InterviewsFile, shown=folders.shown_path(path, folder))
        yaml, text = YAML(), io.StringIO()
        document = yaml.load(path.read_text("utf-8-sig"))
        kept = [one for one in document["interviews"] if str(one.get("id")) != interview]
        if len(kept) < len(document["interviews"]):
            document["interviews"] = kept
            yaml.dump(document, text)
            gone[path] = text.getvalue().encode() if kept else None
    return gone


def _columns(job: Engagement) -> set[str]:
    """The columns that name people, as headers have them."""
    asked = [one.respondent for one in (job.settings.survey, job.settings.employees) if one is not None]
    columns = [column if isinstance(column, dict) else {"": column} for column in asked if column]
    outside = joined.keys(job.settings.survey) if job.settings.survey else set()
    return {*PEOPLE, *outside, *(name for column in columns for name in column.values())}


def _files(folder: Path, endings: Iterable[str]) -> list[Path]:
    """The files of a client's folder with one of these endings; hidden folders are the workbench's own."""
    found = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in endings and path.is_file()]
    return [path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts)]


def _derived(client: str, workspace: Path, *, records: bool = True) -> list[Path]:
    """Everything that was made from the client's inputs; with the `records` of what was delivered."""
    own = workspace / "client_data" / client
    staged = (workspace / "reports" / publish.STAGING).glob(f"{client}@*")
    places = [workspace / "reports" / client, workspace / "deliveries" / client, own / ".workshop", *staged]
    places += [own / deliveries.FOLDER] if records else []
    return [place for place in places if place.is_dir()]


def _without(path: Path, person: str | set[str], names: set[str]) -> tuple[bytes | None, int, list[str]]:
    """A table without the rows of a person (or of several ids), how many they were, and the texts that stood in them.

    No content is left of a file that is the person's own, as a ballot is.
    """
    people = {person} if isinstance(person, str) else person
    read = _csv_without if path.suffix.lower() == ".csv" else _workbook_without
    return read(path, people, {name.lower() for name in names})


def _csv_without(path: Path, people: set[str], names: set[str]) -> tuple[bytes | None, int, list[str]]:
    """Other rows keep their cells; a file with line breaks inside its fields is read as rows all the same."""
    raw = path.read_bytes()
    text = raw.decode("utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig", errors="surrogateescape")
    if not text.strip():
        return raw, 0, []
    first = text.partition("\n")[0]
    delimiter = max((",", ";", "\t"), key=first.count)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    columns = [at for at, name in enumerate(rows[0]) if name.strip().lower() in names]
    hers = [_is_theirs(row, columns, people) for row in rows]
    if not any(hers[1:]):
        return raw, 0, []
    buffer = io.StringIO(newline="")
    kept = [row for row, own in zip(rows, [False, *hers[1:]], strict=True) if not own]
    csv.writer(buffer, delimiter=delimiter, lineterminator="\n").writerows(kept)
    said = [cell for row, own in zip(rows[1:], hers[1:], strict=True) if own for cell in row if cell.strip()]
    return buffer.getvalue().encode("utf-8", errors="surrogateescape"), len(rows) - len(kept), said


def _is_theirs(row: list[Any], columns: list[int], people: set[str]) -> bool:
    return any(at < len(row) and str("" if row[at] is None else row[at]).strip() in people for at in columns)


def _workbook_without(path: Path, people: set[str], names: set[str]) -> tuple[bytes | None, int, list[str]]:
    """The workbook without the rows below a header that names people; nothing is left of a ballot that is theirs."""
    book = openpyxl.load_workbook(path)
    removed, said = 0, []
    for sheet in book.worksheets:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        for top, columns in _headers(rows, names):
            if any(_is_theirs(rows[top], [at + 1], people) for at in columns):
                return None, 1, []  # a form: the person's code stands beside the word
            for number in range(len(rows) - 1, top, -1):
                if _is_theirs(rows[number], columns, people):
                    said += [str(cell) for cell in rows[number] if cell is not None]
                    sheet.delete_rows(number + 1)
                    removed += 1
            break
    buffer = io.BytesIO()
    if removed:
        book.save(buffer)
    return buffer.getvalue(), removed, said


def _headers(rows: list[list[Any]], names: set[str]) -> Iterator[tuple[int, list[int]]]:
    """The rows, first to last, that have a cell with one of these names, and where."""
    for at, row in enumerate(rows):
        columns = [place for place, cell in enumerate(row) if str(cell or "").strip().lower() in names]
        if columns:
            yield at, columns
