"""The command that makes the folder of a new client from the shipped intake templates."""

from __future__ import annotations

import csv
import json
import shutil
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from workbench import assets
from workbench.cli import terminal
from workbench.cli.comments import translated
from workbench.cli.places import HERE, Workspace
from workbench.errors import MisuseError
from workbench.frameworks import load
from workbench.intake.folders import is_id, proposed_id, refuse_bad_id

# What stands for the client in the shipped engagement.yaml.
CLIENT, NAME = "your-client", "Your Client"
LANGUAGE, CURRENCY = "language: en ", "currency: EUR"
QUESTIONS = ("id", "question", "documented", "practised", "evidence", "owner", "due", "comment", "respondent")


class Language(StrEnum):
    """The languages of deliverables."""

    EN = "en"
    PL = "pl"
    ZH = "zh"


def new(
    client: Annotated[str, typer.Argument(help="The folder's name: a-z, 0-9, - and _.")],
    name: Annotated[str, typer.Option("--name", help="The name that readers see.")] = "",
    language: Annotated[Language, typer.Option("--language", help="The client's language.")] = Language.EN,
    currency: Annotated[str, typer.Option("--currency", help="The client's currency, three capitals.")] = "EUR",
    workspace: Workspace = HERE,
) -> None:
    """Make a client folder with a commented engagement.yaml and blank intake files."""

    if not (len(currency) == 3 and currency.isascii() and currency.isupper()):
        raise MisuseError(f'"{currency}" is no currency; write three capitals, such as EUR')
    made = make(client, name=name or client, workspace=workspace, language=language, currency=currency)
    for path in made:
        terminal.out.print(f"made {terminal.plain(path.as_posix())}")
    terminal.out.print(f"Fill in what you have, then: workbench check {terminal.plain(client)}")


def make(client: str, *, name: str, workspace: Path, language: str = "en", currency: str = "EUR") -> list[Path]:
    """Make `client_data/<client>/` with a commented engagement.yaml and blank intake files; the files made.

    Comments and the questions of governance.csv are in the client's language.

    Raises `MisuseError` for a name that cannot be a folder on every system, and where the folder exists.
    """
    if not is_id(client) and (proposed := proposed_id(client)):
        raise MisuseError(
            f'"{client[:80]}" cannot be a folder on every system; say: workbench new {proposed} --name "{name[:80]}"'
        )
    refuse_bad_id(client)
    folder = workspace / "client_data" / client
    if folder.exists():
        raise MisuseError(f"{folder.as_posix()} exists already; nothing was written")
    shutil.copytree(assets.folder("templates") / "intake", folder)
    folder.chmod(0o700)
    for path in folder.glob("*.yaml"):
        path.write_text(translated(path.read_text("utf-8"), language), "utf-8")
    _name(folder / "engagement.yaml", client, name)
    for file in ("engagement.yaml", "finance.yaml", "initiatives.yaml"):
        text = (folder / file).read_text("utf-8")
        text = text.replace(LANGUAGE, f"language: {language} ").replace(CURRENCY, f"currency: {currency}")
        (folder / file).write_text(text, "utf-8")
    _write_questions(folder / "governance.csv", language)
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _name(path: Path, client: str, name: str) -> None:
    text = path.read_text("utf-8")
    quoted = json.dumps(name, ensure_ascii=False)  # a JSON text is a YAML text, whatever it holds
    path.write_text(text.replace(CLIENT, client).replace(f'"{NAME}"', quoted), "utf-8")


def _write_questions(path: Path, language: str) -> None:
    """One row for each question of the governance checklist, in words, with nothing answered."""
    checklist = load(assets.folder("templates") / "frameworks" / "governance-checklist", language=language)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(QUESTIONS)
        writer.writerows([item.id, item.text, *[""] * (len(QUESTIONS) - 2)] for item in checklist.items)
