"""Finds a client's folder and the files in it that play a role, and refuses what could be another's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from difflib import get_close_matches
from pathlib import Path

from workbench.errors import Fault, InputError, MisuseError, did_you_mean

RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
ENGAGEMENT = "engagement.yaml"
SPELT = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "æ": "ae",
        "ø": "oe",
        "å": "aa",
        "ł": "l",
        "đ": "d",
        "&": " ",
        "'": "",
        "’": "",
    }
)
ROLES: dict[str, tuple[str, ...]] = {
    "governance": (".csv", ".xlsx"),
    "maturity": (".csv", ".xlsx"),
    "journey": (".yaml", ".yml"),
    "journey_ballots": (".csv", ".xlsx"),
    "initiatives": (".yaml", ".yml", ".csv", ".xlsx"),
    "finance": (".yaml", ".yml"),
    "portfolio": (".csv",),
    "quotes": (".csv", ".xlsx"),
    "operations": (".csv", ".xlsx", ".parquet"),
    "effects": (".csv", ".xlsx", ".parquet"),
    "employee_actions": (".yaml", ".yml", ".csv", ".xlsx"),
    "story": (".yaml", ".yml"),
    "ideas": (".yaml", ".yml"),
    "interviews": (".yaml", ".yml"),
    "interview_codes": (".csv", ".xlsx"),
    "interview_codes_second": (".csv", ".xlsx"),
    "themes": (".yaml", ".yml"),
    "theme_labels": (".csv", ".xlsx"),
    "theme_labels_second": (".csv", ".xlsx"),
    "theme_frame": (".csv",),
    "charter": (".yaml", ".yml"),
    "charter_decisions": (".csv", ".xlsx"),
    "communication": (".yaml", ".yml"),
    "listening": (".yaml", ".yml"),
    "outcomes": (".yaml", ".yml"),
    "vision": (".yaml", ".yml"),
    "technology": (".yaml", ".yml", ".csv", ".xlsx"),
}

MEANINGS = ".comments.npz"  # what the encoder made of a client's comments, see `intake.meanings`


# What systems and office programs leave beside a user's files.
CLUTTER = re.compile(r"~\$|\.|Thumbs\.db$|desktop\.ini$|Icon\r?$", re.IGNORECASE)


def is_clutter(path: Path) -> bool:
    """True for a file that no user put there: hidden ones, locks of an open document, thumbnails."""
    return bool(CLUTTER.match(path.name))


def is_blank(path: Path) -> bool:
    """True for a YAML file of comments alone, as `workbench new` makes some: as if it were not there."""
    if path.suffix not in {".yaml", ".yml"}:
        return False
    with path.open(encoding="utf-8", errors="replace") as lines:
        return all(line.strip("\ufeff \t\r\n")[:1] in {"", "#"} for line in lines)


def is_to_be_encoded(folder: Path) -> bool:
    """True where people put comments under themes and the encoder has read none of them yet."""
    return not (folder / MEANINGS).exists() and any(folder.glob("theme_labels.*"))


def client_folder(client: str, *, workspace: Path) -> Path:
    """The folder of a client; raises `MisuseError` for an id that is no id, or that no folder has."""
    refuse_bad_id(client)
    root = workspace / "client_data"
    folder = root / client
    # A folder reached over a link could be another client's, or no client's at all.
    if folder.is_dir() and folder.resolve().parent != root.resolve():
        raise MisuseError(f"client_data/{client} is a link that leaves client_data; put the folder itself there")
    if not folder.is_dir() or not _named_so(client, root):
        raise MisuseError(_unknown(client, workspace))
    return folder


def _named_so(client: str, root: Path) -> bool:
    """Whether a folder that was found has just this name; a disk that ignores case also finds it under another."""
    ignores_case = client != client.upper() and (root / client.upper()).exists()
    return not ignores_case or client in {entry.name for entry in root.iterdir()}


def refuse_bad_id(client: str) -> None:
    """Raise `MisuseError` for a text that cannot be a client's id and folder on every system."""
    if not is_id(client):
        proposed = proposed_id(client)
        raise MisuseError(
            f'"{client[:80]}" is not a client id; allowed: up to 63 of a-z, 0-9, _ and -, first a letter or digit, '
            "and no name that Windows reserves, such as con" + (f'. Take "{proposed}"' if proposed else "")
        )


def clients(workspace: Path) -> list[str]:
    """The ids of all client folders, in order."""
    return [name for name in _folders(workspace) if is_id(name)]


def misnamed(workspace: Path) -> list[str]:
    """Folders of client_data whose name cannot be an id, such as a copy that a file manager made."""
    return [name for name in _folders(workspace) if not is_id(name)]


def is_id(name: str) -> bool:
    """True for a text that can be a client's id and folder on every system."""
    return bool(re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,62}", name)) and name not in RESERVED


def proposed_id(name: str) -> str:
    """An id made of a client's name, in the letters that its readers would write; empty where none is left.

    >>> proposed_id("Müller & Söhne"), proposed_id("Łódź S.A."), proposed_id("客户")
    ('mueller-soehne', 'lodz-s-a', '')
    """
    spelt = unicodedata.normalize("NFC", name).lower().translate(SPELT)
    plain = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode()
    proposed = re.sub(r"[^a-z0-9_]+", "-", plain).strip("-_")[:63]
    return proposed if is_id(proposed) else ""


def _folders(workspace: Path) -> list[str]:
    root = workspace / "client_data"
    entries = root.iterdir() if root.is_dir() else ()
    return sorted(entry.name for entry in entries if entry.is_dir() and not entry.name.startswith((".", "_")))


def _unknown(client: str, workspace: Path) -> str:
    known, where = clients(workspace), (workspace / "client_data").resolve()
    if not where.is_dir():
        return (
            f'there is no client "{client}": {where.parent} has no folder client_data; change to the workspace\'s folder, '
            f'name it with --workspace, or make a client here with "workbench new {client}"'
        )
    if not known:
        return f'there is no client "{client}": {where} has no client folder; make one with "workbench new {client}"'
    return f'there is no client "{client}" in {where}.{did_you_mean(client, known)} Known: {", ".join(known)}'


def settings_file(folder: Path) -> Path:
    """The folder's engagement.yaml; raises `InputError` for an empty folder and one without it."""
    path = folder / ENGAGEMENT
    if not path.is_file():
        empty = not any(not entry.name.startswith(".") for entry in folder.iterdir())
        shown = shown_path(folder, folder)
        raise InputError(
            [
                Fault(
                    shown,
                    "an empty folder" if empty else f"no {ENGAGEMENT}",
                    f"a folder with {ENGAGEMENT}",
                    f'make one with "workbench new", or copy {ENGAGEMENT} of another client',
                )
            ]
        )
    refuse_link(path, folder)
    return path


def shown_path(path: Path, folder: Path) -> str:
    """A path as faults show it: `client_data/acme/engagement.yaml`, the same on every machine."""
    inside = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name
    return f"client_data/{folder.name}" + ("" if inside == "." else f"/{inside}")


def refuse_link(path: Path, folder: Path) -> None:
    """Refuse a file whose real place is outside the client's folder."""
    if not path.resolve().is_relative_to(folder.resolve()):
        raise InputError(
            [
                Fault(
                    shown_path(path, folder),
                    "a link to a file outside the client's folder",
                    "files inside the client's folder",
                    "put a copy of the file here",
                )
            ]
        )


def present(folder: Path) -> dict[str, Path]:
    """The file of each role that the folder has; two files for one role are refused, both named."""
    found: dict[str, Path] = {}
    faults: list[Fault] = []
    for role, suffixes in ROLES.items():
        files = [path for suffix in suffixes if (path := folder / f"{role}{suffix}").is_file()]
        if len(files) > 1:
            names = " and ".join(path.name for path in files)
            faults.append(
                Fault(
                    shown_path(files[0], folder),
                    f"two files for one purpose ({names})",
                    "one of them",
                    "remove or rename the one that is out of date",
                )
            )
        for path in files[:1]:
            try:
                refuse_link(path, folder)
                if not is_blank(path):
                    found[role] = path
            except InputError as error:
                faults += error.faults
    if faults:
        raise InputError(faults)
    return found


_DATA = {".csv", ".tsv", ".xls", ".xlsx", ".xlsm", ".xlsb", ".ods", ".numbers", ".json", ".parquet", ".yaml", ".yml"}
_COPY = re.compile(r"[ _-]*(\(\d+\)|copy|kopia|kopie|副本)$", re.IGNORECASE)


def unread(folder: Path, used: Container[str]) -> list[Fault]:
    """A fault for each file of data that is named almost like an input which is not there, and is none of those `used`."""
    files = [
        path
        for path in sorted(folder.iterdir())
        if path.is_file() and path.suffix.lower() in _DATA and not is_clutter(path)
    ]
    there = {path.stem for path in files if path.suffix in ROLES.get(path.stem, ())}
    faults = []
    for path in files:
        stem = _COPY.sub("", path.stem).strip().lower()
        near = get_close_matches(stem, ROLES, n=1, cutoff=0.85)
        if near and near[0] not in there and path.name not in used and path.stem != "portfolio":
            names = " or ".join(f"{near[0]}{suffix}" for suffix in ROLES[near[0]])
            fix = f"save it as {names.split(' or ')[0]}, or give it another name where it is none of this"
            faults.append(Fault(shown_path(path, folder), "a file that nothing reads under this name", names, fix))
    return faults
