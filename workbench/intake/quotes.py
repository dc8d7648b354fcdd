"""The sheet of quotes: what respondents wrote that could be quoted, and what a named person has released of it."""

from __future__ import annotations

import datetime as dt
import io
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import xlsxwriter

from workbench.errors import InputError
from workbench.intake.masking import Corpus, proposed
from workbench.intake.opening import read_table
from workbench.intake.schema import Column, cast
from workbench.privacy.words import NOTHING, Released, quote_id
from workbench.stats.verbatims import mask

if TYPE_CHECKING:
    from workbench.intake.settings import FileSettings

MOST, LONGEST = 60, 160  # candidates of a survey, and characters of a quote
YES = dict.fromkeys(("x", "yes", "y", "1", "true", "✓", "tak", "t", "是"), "yes")
COLUMNS = (
    Column("id", "id", filled=True),
    Column("source", required=False),
    Column("written", required=False),
    Column("quote"),
    Column("masked", required=False),
    Column("release", "choice", choices=YES | {"no": "", "n": "", "0": "", "nie": "", "否": ""}),
    Column("released_by"),
)
NAMES = tuple(column.name for column in COLUMNS)
WIDTHS = {"id": 14, "source": 18, "written": 60, "quote": 60, "masked": 24, "release": 10, "released_by": 22}
HOW_TO = (
    "Nothing here leaves the workbench unless it is ticked. Read the column quote, change it until nobody can be found "
    "in it, put an x under release and your name under released_by. Delete this file, and no words are quoted."
)


@dataclass(frozen=True)
class Candidate:
    """A row of the sheet; `written` is what the respondent wrote, `quote` how it could be quoted."""

    id: str
    source: str
    written: str
    quote: str
    masked: str = ""
    release: str = ""
    released_by: str = ""


def read(path: Path, *, shown: str, options: FileSettings | None = None) -> tuple[Released, tuple[str, ...]]:
    """What was released, and notes.

    Raises `InputError` for a ticked row that nobody has put a name to, that is empty, or that still holds an e-mail,
    number or id.
    """
    rows, notes, table = _rows(path, shown=shown, options=options)
    faults = []
    ticked = [(at, row) for at, row in enumerate(rows) if row.release]
    for at, row in ticked:
        if not row.released_by:
            faults.append(
                table.fault(
                    "a quote that is ticked, and nobody's name",
                    allowed="the name of who released it",
                    row=at,
                    column="released_by",
                    fix="write the name, or take the tick away",
                )
            )
        if not row.quote.strip():
            faults.append(
                table.fault(
                    "a quote that is ticked and empty",
                    allowed="the words to be quoted",
                    row=at,
                    column="quote",
                    fix="write them, or take the tick away",
                )
            )
        if mask(row.quote) != row.quote:
            faults.append(
                table.fault(
                    "a quote that is ticked and holds an e-mail, link, number or id",
                    allowed=f"words without it, such as: {mask(row.quote)[:60]}",
                    row=at,
                    column="quote",
                    fix="mask it, or take the tick away",
                )
            )
    if faults:
        raise InputError(faults)
    texts = {row.id: row.quote.strip() for _, row in ticked}
    return Released(texts, tuple(sorted({row.released_by for _, row in ticked}))), notes


def _rows(
    path: Path, *, shown: str, options: FileSettings | None = None
) -> tuple[list[Candidate], tuple[str, ...], Any]:
    table = read_table(path, shown=shown, expected=NAMES, options=options)
    frame, notes = cast(table, COLUMNS)
    return ([Candidate(**{name: str(row[name]) for name in NAMES}) for row in frame.to_dict("records")], notes, table)


def candidates(job: Any) -> list[Candidate]:
    """What could be quoted of a client's survey, journey and workshops, masked; what is ticked already stays ticked.

    Of a survey these are the newest wave's comments of up to 160 characters, those that most people wrote first, then
    those of which least was masked; none where fewer people commented than the client's minimum. A row that was ticked and is
    no candidate now, of an earlier wave say, stands at the end: no work of a reviewer is lost.
    """
    comments, elsewhere = _comments(job), others(job)
    own = [job.settings.name, *_labels(job)]
    hidden = job.settings.survey.mask if job.settings.survey else ()
    corpus = Corpus.of([*comments, *(text for _, text in elsewhere)], own=own, minimum=job.rules.minimum_comments)
    found: list[Candidate] = []
    if sum(comments.values()) >= job.rules.minimum_comments:
        rows = [
            (_candidate("survey", text, corpus, hidden), count)
            for text, count in comments.items()
            if len(text) <= LONGEST
        ]
        rows.sort(
            key=lambda row: (-row[1], row[0].masked.count(",") + bool(row[0].masked), -len(row[0].quote), row[0].id)
        )
        found += [row for row, _ in rows[:MOST]]
    found += [_candidate(source, text, corpus, hidden) for source, text in elsewhere]
    kept, sources = _ticked(job), defaultdict[str, dict[str, None]](dict)
    for row in found:
        sources[row.id][row.source] = None
    once = {
        row.id: replace(kept.get(row.id, row), written=row.written, source=", ".join(sources[row.id])) for row in found
    }
    return [*once.values(), *(row for id_, row in kept.items() if id_ not in once)]


def _candidate(source: str, text: str, corpus: Corpus, hidden: Sequence[str] = ()) -> Candidate:
    quote, kinds = proposed(text, corpus, hidden)
    return Candidate(quote_id(text), source, text, quote, ", ".join(kinds))


def _comments(job: Any) -> Counter[str]:
    """The newest wave's comments and how many people wrote each."""
    survey = job.get("survey")
    if survey is None:
        return Counter()
    people = survey.frame[survey.frame["wave"] == survey.waves["id"].iloc[-1]]
    columns = [f"verbatim.{one}" for one in survey.verbatims["id"]]
    return Counter(
        text.strip() for column in columns for text in people[column] if isinstance(text, str) and text.strip()
    )


def others(job: Any) -> list[tuple[str, str]]:
    """Words of respondents in the journey, in passages of interviews coded as pain or need, and on cards that a room parked; comments of the audit are never quoted."""
    found: list[tuple[str, str]] = []
    if (journey := job.get("journey")) is not None:
        lanes = journey.lanes
        found += [("journey", str(text)) for text in lanes.loc[lanes["lane"] == "quotes", "text"]]
    if (workshop := job.get("workshop")) is not None:
        notes = workshop.notes
        found += [("workshop", str(text)) for text in notes.loc[notes["kind"] == "parking", "text"]]
    if (heard := job.get("interviews")) is not None:
        coded = heard.codes
        found += [
            ("interviews", str(text))
            for text in coded.loc[coded["pain"].astype(bool) | coded["need"].astype(bool), "passage"]
        ]
    return found


def _labels(job: Any) -> Iterable[str]:
    """The client's own words: stages and touchpoints."""
    if (journey := job.get("journey")) is not None:
        yield from (str(label) for label in [*journey.stages["label"], *journey.touchpoints["label"]])
    if (survey := job.get("survey")) is not None:
        yield from (str(label) for label in survey.touchpoints["label"])


def _ticked(job: Any) -> Mapping[str, Candidate]:
    """The rows that somebody has worked on already."""
    if "quotes" not in job.inputs:
        return {}
    path = job.inputs["quotes"][0]
    rows, _, _ = _rows(path, shown=path.name)
    return {row.id: row for row in rows if row.release or row.released_by}


def sheet(rows: Iterable[Candidate]) -> bytes:
    """The sheet as an .xlsx whose cells are all text; the same rows give the same bytes."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": "Quotes to release", "created": dt.datetime(2000, 1, 1)})
    page, help_page = book.add_worksheet("Quotes"), book.add_worksheet("How to")
    bold, text = (
        book.add_format({"bold": True, "bottom": 2}),
        book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"}),
    )
    for at, name in enumerate(NAMES):
        page.set_column(at, at, WIDTHS[name])
        page.write_string(0, at, name, bold)
    count = 0
    for count, row in enumerate(rows, 1):
        for at, name in enumerate(NAMES):
            page.write_string(count, at, getattr(row, name), text)
    page.freeze_panes(1, 0)
    page.data_validation(
        1, NAMES.index("release"), max(count, 1), NAMES.index("release"), {"validate": "list", "source": ["x"]}
    )
    help_page.set_column(0, 0, 90)
    help_page.write_string(0, 0, HOW_TO, text)
    book.close()
    return buffer.getvalue()


__all__ = ["NOTHING", "Candidate", "candidates", "read", "sheet"]
