"""The two decks that an edited one is refreshed with: the one that it was made as, and the new run's."""

from __future__ import annotations

import contextlib
import dataclasses
import io
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pptx import Presentation

from workbench import engagement as engagements
from workbench.document import Document
from workbench.engagement import Engagement
from workbench.errors import DamagedError, MisuseError
from workbench.export import charter, editable, playbook, workbook
from workbench.export import deck as decks
from workbench.export.review.record import carried, stamp
from workbench.refresh import playbook as playbooks
from workbench.refresh import workbook as workbooks
from workbench.refresh.alignment import title
from workbench.run import publish
from workbench.run.deliver import told
from workbench.run.outcome import DECK, RESULTS, WORKBOOK
from workbench.story import Given

ENOUGH = 0.8  # of a deck's slides are the edited one's: it is for the same readers
AUDIENCES = ("board", "working")


@dataclass(frozen=True)
class Sides:
    """The deck as made and the new run's, with the runs' names and the document of the new one."""

    base: bytes
    new: bytes
    made_by: str
    run: str
    document: Document


def sides(edited: bytes, client: str, *, workspace: Path, run: str = "") -> Sides:
    """Find the run that an edited deck was made from by its stamp, and draw the new run's deck for the same readers.

    `run` is the new run's name, the newest by default. Raises `MisuseError` for a deck that is not the workbench's, is
    another client's, whose run is gone, or that is of the new run already.
    """
    engagement = engagements.load(client, workspace=workspace.resolve())
    made = made_by(stamp_of(edited), client, workspace)
    newest = run_folder(client, workspace, run)
    if made == newest:
        raise MisuseError(f"the deck is of the run {newest.name} already; make a new one first: workbench run {client}")
    base, audience = _as_made(edited, made, engagement)
    document = _current(newest, engagement, audience)
    return Sides(base, _drawn(document, engagement), made.name, newest.name, document)


def files(
    edited: bytes, suffix: str, client: str, *, workspace: Path, run: str = ""
) -> tuple[bytes, bytes, Document, tuple[str, str]]:
    """A document (.docx) or a workbook (.xlsx) as made and the new run's, the new document, and both runs' names."""
    engagement = engagements.load(client, workspace=workspace.resolve())
    newest = run_folder(client, workspace, run)
    name, made = _named_in(edited, suffix, client, workspace)
    if made == newest:
        raise MisuseError(f"the file is of the run {newest.name} already; make a new one first: workbench run {client}")
    document = _current(newest, engagement, engagement.context.audience)
    base = next(_kept(made, name), None) or _written(name, _document(made, engagement, engagement.context.audience))
    return base, _written(name, document), document, (made.name, newest.name)


def _written(name: str, document: Document) -> bytes:
    """A file of a document by its name; raises `MisuseError` where the run has none of that name."""
    ways = {WORKBOOK: workbook.write, "playbook.docx": playbook.write_docx}
    ways |= charter.files(document) | editable.writers(document)
    if name not in ways:
        raise MisuseError(f"the run {document.context.run} has no {name}")
    return ways[name](document)


def _named_in(edited: bytes, suffix: str, client: str, workspace: Path) -> tuple[str, Path]:
    """The file's own name and the folder of its run, from its properties; an older workbook has the run on its first sheet."""
    if suffix == ".docx":
        core = playbooks.opened(edited).core_properties
        name, said = core.category or "playbook.docx", [core.identifier]
    else:
        book = workbooks.opened(edited)
        core, first = book.properties(), book.rows(next(iter(book.paths)))
        name = core.get("category") or WORKBOOK
        said = [core.get("keywords", "")] + [str(value) for row in first.values() for value in row.values()]
    for path in sorted((workspace / "reports" / client).glob(f"*/{RESULTS}")):
        if any(path.parent.name in text for text in said[:20]):
            return name, path.parent
    raise MisuseError(
        f"the file names no run of {client} that is still in reports; without it nobody can tell what was edited"
    )


def _unstamped() -> str:
    raise MisuseError(
        "the file has no stamp, so it is not known what it was made from: only files that the workbench made can be refreshed"
    )


def _current(newest: Path, engagement: Engagement, audience: str) -> Document:
    """The document of the new run; raises `MisuseError` where its words were changed since it was published."""
    document = _document(newest, engagement, audience)
    client = newest.parent.name
    if stamp(document.to_json()) != stamp(json.loads((newest / RESULTS).read_text("utf-8"))):
        raise MisuseError(
            f"what the run {newest.name} says has other words since, from story.yaml or language; first: workbench export {client}"
        )
    return document


def stamp_of(edited: bytes) -> str:
    """The stamp that a deck carries; raises `MisuseError` where it has none."""
    return carried(edited) or _unstamped()


def made_by(stamped_as: str, client: str, workspace: Path) -> Path:
    """The folder of the run with a stamp; raises `MisuseError` where it is another client's, or gone."""
    folder = stamped(stamped_as, workspace)
    if folder.parent.name != client:
        raise MisuseError(f"the file is not {client}'s: it was made for another client")
    return folder


def stamped(carried: str, workspace: Path) -> Path:
    """The folder of the run whose record has a stamp, of whatever client."""
    for path in sorted((workspace / "reports").glob(f"*/*/{RESULTS}")):
        with contextlib.suppress(OSError, ValueError):  # a damaged record is no file's
            if stamp(json.loads(path.read_text("utf-8"))) == carried:
                return path.parent
    raise MisuseError(
        "the run that the file was made from is no longer in reports; without it nobody can tell what was edited"
    )


def run_folder(client: str, workspace: Path, run: str = "") -> Path:
    """The folder of a named run, or of the newest; raises `MisuseError` where there is none."""
    if run:
        folder = workspace / "reports" / client / run
        if not publish.RUN.fullmatch(run) or not (folder / publish.MANIFEST).is_file():
            there = ", ".join(
                sorted(path.parent.name for path in (workspace / "reports" / client).glob(f"*/{publish.MANIFEST}"))
            )
            raise MisuseError(f'{client} has no run "{run}"; there is {there or "none"}')
        return folder
    newest = publish.latest(workspace, client)
    if newest is None:
        raise MisuseError(f"{client} has no run yet; first: workbench run {client}")
    return newest


def as_made(edited: bytes, folder: Path, engagement: Engagement) -> tuple[bytes, Document]:
    """The deck of a run as it was made, and the run's document."""
    base, audience = _as_made(edited, folder, engagement)
    return base, _document(folder, engagement, audience)


def _document(folder: Path, engagement: Engagement, audience: str) -> Document:
    return told(folder, dataclasses.replace(engagement.context, audience=audience), Given.by(engagement))


def _drawn(document: Document, engagement: Engagement) -> bytes:
    brand = document.context.brand
    template, logo = (engagement.folder / name if name else None for name in (brand.template, brand.logo))
    return decks.written(document, template=template, logo=logo, changed=Given.by(engagement).changes).content


def _as_made(edited: bytes, folder: Path, engagement: Engagement) -> tuple[bytes, str]:
    """The deck as it was made and for whom: the one kept in the run where nobody changed it, else drawn again."""
    first = engagement.context.audience
    found: list[tuple[float, bytes, str]] = []
    for audience in (first, *(one for one in AUDIENCES if one != first)):
        made = _drawn(_document(folder, engagement, audience), engagement)
        found.append((_shared(edited, made), made, audience))
        if found[-1][0] >= ENOUGH:
            break
    shared, made, audience = max(found, key=lambda one: one[0])
    kept = next(_kept(folder), None)
    return (kept if kept is not None and _shared(edited, kept) >= shared else made), audience


def _kept(folder: Path, name: str = DECK) -> Iterator[bytes]:
    """The run's own deck, where it is what the run wrote."""
    with contextlib.suppress(DamagedError, OSError, KeyError):
        if publish.sha256(folder / name) == publish.manifest(folder)["outputs"][name]["sha256"]:
            yield (folder / name).read_bytes()


def _shared(edited: bytes, made: bytes) -> float:
    """How many of the slides as made the edited deck has, 0 to 1, by their titles."""
    mine, base = (Counter(map(title, Presentation(io.BytesIO(data)).slides)) for data in (edited, made))
    return sum((mine & base).values()) / max(sum(base.values()), 1)
