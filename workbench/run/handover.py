"""Hands a run over: copies just what may leave, and keeps who was in it for the comparison with the next."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench import engagement as engagements
from workbench.client_key import keyed
from workbench.engagement import delivered
from workbench.errors import DisclosureError, MisuseError
from workbench.export.charter import STAKEHOLDERS
from workbench.export.review.record import carried, stamp
from workbench.privacy import deliveries
from workbench.privacy.registers import PERSON, Register, registers
from workbench.privacy.seen import Found, differences
from workbench.run import publish
from workbench.run.audit import examined
from workbench.run.locks import locked
from workbench.run.outcome import DECK, RESULTS

if TYPE_CHECKING:
    from workbench.engagement import Engagement

MAY_LEAVE = (".pptx", ".pdf", ".xlsx", ".docx", ".ics")
PLACE = "deliveries"
SECONDS = 60.0  # that the attacker's programs may take
NAMED = 5  # findings that a refusal names


@dataclass(frozen=True)
class HandedOver:
    """Where the delivery lies, and the names of its files."""

    place: Path
    files: tuple[str, ...]


def hand_over(client: str, *, workspace: Path, packed: bool, deck: Path | None = None) -> HandedOver:
    """Put the newest run's deck, report, workbook and documents into `deliveries/<client>/<run>`, or a .zip of it.

    `deck` is the run's deck as it was edited by hand; it goes in place of the one that was made.

    Notebooks, results, manifest and what is thought of stakeholders stay. Raises `MisuseError` where there is no run, where the inputs are no longer
    those of the run or the deck is of another, and `DisclosureError` where the attacker (see `audit`) works out what single people said.
    """
    workspace = workspace.resolve()
    with locked(workspace, client):
        run = publish.latest(workspace, client)
        if run is None:
            raise MisuseError(f"{client} has no run to deliver; fix: workbench run {client}")
        job = engagements.load(client, workspace=workspace)
        _refuse_other_inputs(job, run)
        people = _people(job)
        files = {
            path.name: path for path in sorted(run.iterdir()) if path.suffix in MAY_LEAVE and path.name != STAKEHOLDERS
        }
        if deck is not None:
            _refuse_other_deck(deck, run)
            files[DECK] = deck
        if found := [*examined(job, run, list(files.values()), seconds=SECONDS), *_beside_earlier(job, run)]:
            raise DisclosureError(_refusal(found))
        place = workspace / PLACE / client / run.name
        place = _zipped(place, files) if packed else _copied(place, files)
        deliveries.write(job.folder, deliveries.Delivery(run.name, people))
    return HandedOver(place, tuple(files))


def _beside_earlier(job: Engagement, run: Path) -> list[Found]:
    """What follows from this run and an earlier one that was delivered and is still there."""
    now = json.loads((run / RESULTS).read_text("utf-8"))
    earlier = [run.with_name(one.run) / RESULTS for one in deliveries.read(job.folder) if one.run != run.name]
    records = [json.loads(path.read_text("utf-8")) for path in earlier if path.is_file()]
    return [found for before in records for found in differences(now, before, job.rules)]


def _refusal(found: list[Found]) -> str:
    told = "; ".join(f"{one.where}: {one.what}" for one in found[:NAMED])
    more = f"; and {len(found) - NAMED} more" if len(found) > NAMED else ""
    return f"nothing was delivered, because a reader could work out what people said: {told}{more}"


def _refuse_other_deck(deck: Path, run: Path) -> None:
    if not deck.is_file():
        raise MisuseError(f"there is no file {deck}")
    client = run.parent.name
    if carried(deck.read_bytes()) != stamp(json.loads((run / RESULTS).read_text("utf-8"))):
        raise MisuseError(f"{deck.name} was not made from {run.name}; first: workbench refresh {client} {deck.name}")


def _refuse_other_inputs(job: Engagement, run: Path) -> None:
    recorded = publish.manifest(run)["inputs"]
    now = {path.relative_to(job.folder).as_posix(): path for paths in job.inputs.values() for path in paths}
    other = [name for name, path in now.items() if recorded.get(name) != keyed(job.secret, publish.sha256(path))]
    other += [name for name in recorded if name not in now]
    if other:
        raise MisuseError(
            f"{', '.join(sorted(other))} changed since {run.name}; run {job.settings.client} again, then deliver"
        )


def _people(job: Engagement) -> dict[str, Register]:
    """The people of each input and wave that the run counted; of an input that was withheld there are none."""
    found: dict[str, Register] = {}
    for role in PERSON:
        if role in job.inputs:
            with contextlib.suppress(DisclosureError):
                given, counted = getattr(job, role), delivered.counting(job, role)
                frame = getattr(given, "frame", given)
                waves = registers(counted(frame) if counted else frame, role, key=job.secret)
                found |= {f"{role} {wave}": one for wave, one in waves.items()}
    return found


def _copied(place: Path, files: dict[str, Path]) -> Path:
    shutil.rmtree(place, ignore_errors=True)
    _own_folder(place.parent)
    _own_folder(place)
    for name, path in files.items():
        shutil.copyfile(path, place / name)
        (place / name).chmod(0o600)
    return place


def _zipped(place: Path, files: dict[str, Path]) -> Path:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in files.items():
            archive.writestr(zipfile.ZipInfo(f"{place.name}/{name}"), path.read_bytes())
    target = place.with_name(place.name + ".zip")
    _own_folder(target.parent)
    publish.write(target, buffer.getvalue())
    return target


def _own_folder(place: Path) -> None:
    """Make a folder of deliveries and those above it, which nobody but the owner reads."""
    for folder in (place.parent, place):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
