"""Keeps gathered answers in the client's folder, without losing those of other waves."""

from __future__ import annotations

import csv
from pathlib import Path

from workbench.errors import MisuseError
from workbench.intake.ballots.ask import Form
from workbench.intake.ballots.gather import Gathered

STEMS = {"maturity": "maturity", "governance": "governance", "journey": "journey_ballots"}


def keep(gathered: Gathered, form: Form, *, folder: Path, wave: str, replace: bool = False) -> Path:
    """Write the answers to the client's CSV of their kind; the path written.

    Rows of other waves stay. Rows of the same wave, and governance answers, which know no waves, are replaced only
    when `replace` says so: `MisuseError` otherwise, and where the client keeps these answers in a workbook or in a
    file with other columns. A failure leaves the file as it was.
    """
    path = folder / f"{STEMS[form.kind]}.csv"
    if path.with_suffix(".xlsx").is_file():
        raise MisuseError(
            f"{path.with_suffix('.xlsx').name} holds these answers already; save it as CSV first"
        )
    earlier = _earlier(path, gathered.columns)
    others = [row for row in earlier if "wave" in row and row["wave"] != wave]
    if len(others) < len(earlier) and not replace:
        what = f"answers of wave {wave}" if "wave" in gathered.columns else "answers"
        raise MisuseError(f"{path.name} holds {what} already; say so to replace them (--replace)")
    kept = tuple(tuple(row[name] for name in gathered.columns) for row in others)
    _write(path, Gathered(gathered.columns, kept + gathered.rows, gathered.received, gathered.invited).csv())
    return path


def _earlier(path: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        if set(reader.fieldnames or ()) != set(columns):
            raise MisuseError(f"{path.name} has other columns than {', '.join(columns)}; move it away first")
        return list(reader)


def _write(path: Path, text: str) -> None:
    """Replace a file as a whole, so that a crash leaves the old one."""
    partial = path.with_name(f".{path.name}.part")
    partial.write_text(text, "utf-8", newline="\n")
    partial.replace(path)
