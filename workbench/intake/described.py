"""What a survey export is before it is mapped: what wrote it, what its questions are, what was counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbench.intake.codebook import proposed
from workbench.intake.completeness import Unclear
from workbench.intake.questions import Question
from workbench.intake.tallies import Tallied


@dataclass(frozen=True)
class Inspection:
    """What a survey file is.

    `tool` wrote it, with `headers` header rows; `responses` count, previews and unfinished ones excluded.
    `dropped` are its identifying columns, `quality` what was counted (check, count, text), `encoding` the one
    assumed where the file is not UTF-8, `readings` what a word of it is in each that it may be where none is beyond
    doubt, `unclear` a column that says in unknown words which responses are finished,
    `mapping` a proposal for engagement.yaml, and `tally` how the table counts people where its rows are none.
    """

    file: str
    tool: str
    headers: int
    responses: int
    questions: tuple[Question, ...]
    dropped: tuple[str, ...]
    quality: tuple[tuple[str, int, str], ...]
    notes: tuple[str, ...]
    encoding: str | None
    unclear: Unclear | None = None
    readings: tuple[str, ...] = ()
    mapping: str = ""
    tally: Tallied | None = None

    def to_json(self) -> dict[str, Any]:
        """The description as plain JSON values."""
        return {
            "file": self.file,
            "tool": self.tool,
            "headers": self.headers,
            "responses": self.responses,
            "encoding": self.encoding,
            "dropped": list(self.dropped),
            "quality": [list(row) for row in self.quality],
            "notes": list(self.notes),
            "questions": [_described(one) for one in self.questions],
            "mapping": self.mapping,
        }  # fmt: skip


def _described(one: Question) -> dict[str, Any]:
    """A question as plain JSON values, with each answer as found and as read."""
    told = one.reading is not None or one.kind == "choice"
    return {
        "name": one.name, "text": one.text, "kind": one.kind, "answered": round(one.answered, 4), "distinct": one.distinct,
        "scale": list(one.scale) if one.scale else None, "missing": list(one.missing),
        "basis": one.reading.basis if one.reading else None, "guess": (one.reading.guess or None) if one.reading else None,
        "answers": [dict(zip(("answer", "count", "read", "counts_as"), row, strict=True)) for row in proposed(one)] if told else [],
    }  # fmt: skip
