"""Tries the attacker on a run: its record, every number and text of its files, and respondents' words among them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench import engagement as engagements
from workbench.errors import DisclosureError, MisuseError
from workbench.intake import communication, quotes
from workbench.privacy import attack, record, seen
from workbench.privacy.registers import PERSON
from workbench.privacy.seen import Found
from workbench.run import publish, reading
from workbench.run.outcome import RESULTS

if TYPE_CHECKING:
    from workbench.engagement import Engagement

WORD = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]|\w+")
ALIKE = 8  # words in a row that are somebody's own
SHORTEST = 4
TOLD = 5  # findings of one kind and file that are told


def audit(name: str, *, earlier: str, workspace: Path) -> list[Found]:
    """What follows from a run (`CLIENT`, its newest, or `CLIENT/RUN`), alone and with an earlier one of the client.

    Raises `MisuseError` where there is no such run.
    """
    client, _, run = name.partition("/")
    job = engagements.load(client, workspace=workspace.resolve())
    folder = _run(workspace, client, run)
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name != publish.MANIFEST)
    found = examined(job, folder, files)
    if earlier:
        before: dict[str, Any] = json.loads((_run(workspace, client, earlier) / RESULTS).read_text("utf-8"))
        now = json.loads((folder / RESULTS).read_text("utf-8"))
        found += seen.differences(now, before, job.rules)
    return found


def cost(name: str, *, workspace: Path) -> list[str]:
    """What the rules cost a run in figures, a line for each part; raises `MisuseError` where there is no such run."""
    client, _, run = name.partition("/")
    results = json.loads((_run(workspace, client, run) / RESULTS).read_text("utf-8"))
    return [
        f"{module}: {hidden} of {shown + hidden} figures of people withheld ({hidden / (shown + hidden):.0%}), "
        f"{plain} shown without an interval"
        for module, (shown, plain, hidden) in record.withheld(results).items()
    ]


def examined(job: Engagement, folder: Path, files: Sequence[Path], *, seconds: float = float("inf")) -> list[Found]:
    """What follows from these files of a run; the programs over its record take no more than `seconds`."""
    results = json.loads((folder / RESULTS).read_text("utf-8"))
    journey = job.get("journey")
    scale = (1, 7) if journey is None else (int(journey.scale[0]), int(journey.scale[1]))
    found = attack.attack(results, job.rules, scale=scale, seconds=seconds)
    own = _Words(job)
    for path in files:
        found += [Found(path.name, what) for what in _of_file(path, results, own)]
    return found


def _of_file(path: Path, results: dict[str, Any], own: _Words) -> Iterator[str]:
    if path.suffix in reading.OFFICE:
        finer = record.finer(list(reading.numbers(path.read_bytes())), results)
        yield from (f"a number with more digits than the record has: {one!r}" for one in finer[:TOLD])
    yield from own.told(reading.texts(path))


class _Words:
    """What respondents wrote and nobody released, and the codes of people that are an address."""

    def __init__(self, job: Engagement) -> None:
        released = set(_runs(" ".join(job.quotes.texts.values())))
        self.runs: dict[tuple[str, ...], str] = {}
        for source, text in _written(job):
            words = _words(text)
            if len(words) >= SHORTEST:
                self.runs |= {run: source for run in _runs_of(words) if run not in released}
        self.lengths = sorted({len(run) for run in self.runs})
        self.addresses = {one for one in _people(job) if "@" in one}

    def told(self, text: str) -> Iterator[str]:
        """What of it stands in a text; the words themselves are not repeated."""
        words = _words(text)
        sources = {self.runs[run] for length in self.lengths for run in _runs_of(words, length) if run in self.runs}
        yield from (f"words of {source} that nobody has released" for source in sorted(sources))
        low = text.casefold()
        if any(one.casefold() in low for one in self.addresses):
            yield "the address of a respondent or rater"


def _written(job: Engagement) -> Iterator[tuple[str, str]]:
    """Everything that respondents wrote, with where."""
    yield from ((f"the {source}", text) for source, text in quotes.others(job))
    with suppress(DisclosureError):
        if (heard := job.get("interviews")) is not None:
            yield from (("an interview", one.text) for one in heard.passages)
    if (plan := job.get("communication")) is not None:
        yield from (("the register of stories", text) for text in communication.withheld(plan))
    with suppress(DisclosureError):
        if (survey := job.get("survey")) is not None:
            columns = [name for name in survey.frame if str(name).startswith("verbatim.")]
            yield from (("the survey", str(text)) for name in columns for text in survey.frame[name].dropna())
    with suppress(DisclosureError):
        if (governance := job.get("governance")) is not None:
            yield from (("the audit", str(text)) for text in governance["comment"].dropna())


def _people(job: Engagement) -> Iterator[str]:
    for role, person in PERSON.items():
        with suppress(DisclosureError):
            given = job.get(role)
            frame = getattr(given, "frame", given)
            yield from frame[person].dropna().astype(str).unique() if frame is not None else ()


def _words(text: str) -> list[str]:
    return [one.casefold() for one in WORD.findall(text)]


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = _words(text)
    for length in range(SHORTEST, ALIKE + 1):
        yield from _runs_of(words, length)


def _runs_of(words: list[str], length: int = ALIKE) -> Iterable[tuple[str, ...]]:
    """Every so many words in a row; the whole text where it is shorter."""
    length = min(length, len(words))
    return zip(*(words[at:] for at in range(length)), strict=False)


def _run(workspace: Path, client: str, run: str) -> Path:
    folder = workspace / "reports" / client / run if run else publish.latest(workspace, client)
    if folder is None or not (folder / RESULTS).is_file():
        raise MisuseError(f"{client} has no run {run}".rstrip() + f"; fix: workbench run {client}")
    return folder
