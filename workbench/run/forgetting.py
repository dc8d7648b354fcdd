"""Forgets a person or a client: inputs, runs and deliveries, and says what went."""

from __future__ import annotations

import shutil
from pathlib import Path

from workbench.errors import MisuseError
from workbench.intake import folders
from workbench.run import publish
from workbench.run.locks import locked

PEOPLE = ("rater", "respondent")


def forget_client(client: str, *, workspace: Path, really: bool) -> list[str]:
    """Remove a client's inputs, runs and deliveries; the places, relative to the workspace."""
    workspace = workspace.resolve()
    places = [folders.client_folder(client, workspace=workspace), *_derived(client, workspace)]
    if really:
        with locked(workspace, client):
            for place in places:
                shutil.rmtree(place)
    return [place.relative_to(workspace).as_posix() for place in places]


def forget_person(client: str, person: str, *, workspace: Path, really: bool) -> list[str]:
    """Remove a person's rows from the client's CSV inputs, and every run and delivery that counted them.

    Rows are those whose rater, respondent, or the survey's own respondent column, is `person`. Raises `MisuseError`
    where no row is theirs, or where a row stands in a file that is no CSV and has to be removed there by hand.
    """
    from workbench import engagement as engagements

    workspace = workspace.resolve()
    job = engagements.load(client, workspace=workspace)
    survey = job.settings.survey
    column = survey.respondent if survey is not None else None
    by_wave = column.values() if isinstance(column, dict) else [column] if column else []
    names = {*PEOPLE, *by_wave}
    rest: dict[Path, str] = {}
    gone: list[str] = []
    by_hand: list[str] = []
    for path in dict.fromkeys(path for paths in job.inputs.values() for path in paths):
        if path.suffix != ".csv":
            by_hand += [path.name] if path.suffix in {".xlsx", ".sav", ".parquet"} else []
            continue
        kept, removed = _without(path.read_text("utf-8-sig"), person, names)
        if removed:
            rest[path] = kept
            gone.append(f"{removed} rows of {path.relative_to(workspace).as_posix()}")
    if not gone:
        unread = f"; look yourself in {', '.join(by_hand)}" if by_hand else ""
        raise MisuseError(f"nobody in the CSV files of {client} is called {person!r}{unread}")
    places = _derived(client, workspace)
    if really:
        with locked(workspace, client):
            for path, text in rest.items():
                publish.write(path, text.encode())
            for place in places:
                shutil.rmtree(place)
    return gone + [place.relative_to(workspace).as_posix() for place in places]


def _derived(client: str, workspace: Path) -> list[Path]:
    """Everything that was made from the client's inputs."""
    own = workspace / "client_data" / client
    places = [
        workspace / "reports" / client,
        workspace / "deliveries" / client,
        own / ".deliveries",
        own / ".workshop",
    ]
    return [place for place in places if place.is_dir()]


def _without(text: str, person: str, names: set[str]) -> tuple[str, int]:
    """A CSV without the rows of a person, and how many they were; other rows keep their bytes.

    A file with line breaks inside its fields is read as rows all the same; one without a column of people stays.
    """
    import csv
    import io

    if not text.strip():
        return text, 0
    dialect = ";" if text.partition("\n")[0].count(";") > text.partition("\n")[0].count(",") else ","
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=dialect))
    columns = [
        at for at, name in enumerate(rows[0]) if name.strip() in names or name.strip().lower() in names
    ]
    kept = [
        rows[0],
        *(row for row in rows[1:] if not any(at < len(row) and row[at].strip() == person for at in columns)),
    ]
    if len(kept) == len(rows):
        return text, 0
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=dialect, lineterminator="\n").writerows(kept)
    return buffer.getvalue(), len(rows) - len(kept)
