"""Exhibit: what a reader sees, as plain data; renderers choose colours, points and inches."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

import pandas as pd

from workbench import listing, pictured
from workbench.claims import Message, Said, Text

if TYPE_CHECKING:
    from workbench.claims.catalogue import Catalogue

MIME = "application/vnd.cxworkbench.exhibit+json"

NEARLY = 1e-6  # of an amount: as far as a total may be from its parts
Cell = str | int | float | bool | None


@dataclass(frozen=True)
class Kind:
    """The roles that an exhibit's encoding gives to columns of its data."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    says: str = ""


KINDS: dict[str, Kind] = {
    "bar": Kind(("category", "value"), ("series", "low", "high", "n", "target"), "horizontal bars, in row order"),
    "stacked": Kind(("category", "series", "value"), ("n",), "parts of a whole, absolute"),
    "likert": Kind(("category", "series", "value"), ("n",), "answer shares that add up to 1 a category"),
    "line": Kind(("x", "value"), ("series", "low", "high", "n"), "values over ordered x, straight segments"),
    "slope": Kind(("x", "series", "value"), ("n",), "two or three points in time, one line a series"),
    "dots": Kind(("category", "series", "value"), ("n",), "dots on one scale, a row a category, a series a colour"),
    "radar": Kind(("category", "series", "value"), (), "profiles of old records, drawn as dots"),
    "matrix": Kind(("label", "x", "y"), ("size", "series"), "labelled bubbles in four named quadrants"),
    "combo": Kind(("category", "bar", "line"), (), "columns with a line on a second axis"),
    "waterfall": Kind(
        ("category", "value"),
        ("total", "low", "high"),
        "steps from a start to an end; total is true on sums, which may have a range",
    ),
    "tornado": Kind(("category", "low", "high"), ("base",), "swing of an outcome by input, widest first"),
    "heatmap": Kind(("row", "column", "value"), ("text", "n"), "a value in each cell of a grid; None is not shown"),
    "table": Kind((), (), "all columns in order"),
    "journey": Kind(("stage", "lane"), ("text", "value"), "lanes of text and curves of value across stages"),
    "gantt": Kind(
        ("label", "start", "end"),
        ("group", "milestone", "id", "after", "status", "owner", "cost", "running", "marks"),
        "ISO dates; `marks` are days within a row, divided by blanks",
    ),
    "network": Kind(
        ("label", "layer"),
        ("id", "to", "assumed"),
        "boxes in columns, a line to each id of `to`; light where `assumed`",
    ),
    "scorecard": Kind(("label", "value", "unit"), ("low", "high", "n", "note", "target"), "a card a figure"),
}


def plain(value: object) -> Cell:
    """A cell as a plain JSON value: missing and infinite become None, dates ISO text, numpy scalars numbers.

    A message stays one until the exhibit is told.
    """
    if value is None or isinstance(value, (str, bool)):
        return value
    if isinstance(value, Message):
        return cast(Cell, value)
    if hasattr(value, "isoformat"):
        return None if str(value) == "NaT" else str(value.isoformat())[:10]
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    return None if str(value) in {"<NA>", "nan"} else str(value)


def rows_of(frame: pd.DataFrame) -> tuple[tuple[Cell, ...], ...]:
    """A frame's rows as plain values."""
    return tuple(tuple(plain(value) for value in row) for row in frame.itertuples(index=False, name=None))


@dataclass(frozen=True)
class Exhibit:
    """One exhibit: its finding, its tidy data and all that a reader needs to trust it.

    `title` is a sentence that states the finding, figures included. `encoding` maps the roles of the kind (see
    `KINDS`) to columns. `unit` is a code of `wording.UNITS` or a currency; `base` the number of people behind the
    data. `scale` is the smallest and largest value of the axis; `polarity` says how to read the values: `up`
    (more is better), `down`, `diverging` (signed, zero is neutral) or `none`. `labels` name axes (`x`, `y`,
    `value`), quadrants (`top left`, `top right`, `bottom left`, `bottom right`), the `legend` and second units
    (`line unit`). `highlight` lists category values that the title speaks of; those of them that fall short, the worst or
    what is missing, stand in `short` and are orange in every kind. `figures` are the ids in
    results.json behind the exhibit. `totals` says which rows of a table add up others, rows counted from one: `{3: (1, 2),
    5: (4, -3)}` where row 3 is rows 1 and 2, and row 5 is row 4 less row 3. `reasoning` goes to the speaker notes.

    Between a finding and the cell that shows it, every text may still be a message of the catalogue; `told` puts all
    of them in words and keeps a record of the title, the takeaways, the notes and the reasoning in `said`.
    """

    id: str
    kind: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    encoding: Mapping[str, str] = field(default_factory=dict)
    unit: str = "score"
    base: int | None = None
    period: str = ""
    source: str = ""
    notes: tuple[str, ...] = ()
    takeaways: tuple[str, ...] = ()
    alt: str = ""
    figures: tuple[str, ...] = ()
    highlight: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    scale: tuple[float, float] | None = None
    polarity: str = "up"
    labels: Mapping[str, str] = field(default_factory=dict)
    totals: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    reasoning: str = ""
    said: tuple[Said, ...] = ()

    def __post_init__(self) -> None:
        for name in ("encoding", "labels"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))
        for name in ("columns", "notes", "takeaways", "figures", "highlight", "short", "said"):
            object.__setattr__(self, name, tuple(getattr(self, name)))
        more = tuple(name for name in self.short if name not in self.highlight)
        object.__setattr__(self, "highlight", (*self.highlight, *more))
        object.__setattr__(self, "rows", tuple(tuple(row) for row in self.rows))
        totals = {int(row): tuple(map(int, parts)) for row, parts in self.totals.items()}
        object.__setattr__(self, "totals", MappingProxyType(totals))
        if self.scale is not None:
            object.__setattr__(self, "scale", (float(self.scale[0]), float(self.scale[1])))
        self._refuse_contradictions()

    def _refuse_contradictions(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"exhibit {self.id!r}: unknown kind {self.kind!r}; one of {', '.join(KINDS)}")
        kind = KINDS[self.kind]
        missing = [role for role in kind.required if role not in self.encoding]
        unknown = [role for role in self.encoding if role not in kind.required + kind.optional]
        absent = [column for column in self.encoding.values() if column not in self.columns]
        if missing or unknown or absent:
            raise ValueError(
                f"exhibit {self.id!r} ({self.kind}): roles missing {missing}, unknown {unknown}, "
                f"columns not in the data {absent}; roles are {kind.required + kind.optional}"
            )
        if isinstance(self.title, str) and not self.title.strip():
            raise ValueError(f"exhibit {self.id!r}: a title that states the finding is required")
        if self.polarity not in {"up", "down", "diverging", "none"}:
            raise ValueError(f"exhibit {self.id!r}: polarity is up, down, diverging or none")
        wrong = [row for row in self.totals if not self._adds_up(row)]
        if wrong:
            raise ValueError(f"exhibit {self.id!r}: rows {wrong} are not the totals that they are said to be")

    def _adds_up(self, total: int) -> bool:
        """Whether a row is the total of its parts in each column where all of them are numbers."""
        parts = self.totals[total]
        if not all(1 <= abs(row) <= len(self.rows) for row in (total, *parts)):
            return False
        columns = [self.amounts(at, total, *parts) for at in range(len(self.columns))]
        return all(abs(one[0] - sum(one[1:])) <= NEARLY * max(1.0, *map(abs, one)) for one in columns if one)

    def amounts(self, column: int, *rows: int) -> tuple[float, ...]:
        """What stands in a column in these rows, counted from one and less where negative; nothing where one is no number."""
        cells = [self.rows[abs(row) - 1][column] for row in rows]
        signed = [
            (cell if row > 0 else -cell)
            for cell, row in zip(cells, rows, strict=True)
            if isinstance(cell, (int, float)) and not isinstance(cell, bool)
        ]
        return tuple(map(float, signed)) if len(signed) == len(rows) else ()

    def column(self, role: str) -> list[Cell]:
        """The values that play a role, in row order; all None where the role is not encoded."""
        name = self.encoding.get(role)
        if name is None:
            return [None] * len(self.rows)
        at = self.columns.index(name)
        return [row[at] for row in self.rows]

    def records(self) -> Iterator[dict[str, Cell]]:
        """Rows as mappings from role to value, for the encoded roles only."""
        at = {role: self.columns.index(name) for role, name in self.encoding.items()}
        return ({role: row[index] for role, index in at.items()} for row in self.rows)

    def frame(self) -> pd.DataFrame:
        """The tidy data as a frame of its own."""
        return pd.DataFrame([list(row) for row in self.rows], columns=list(self.columns))

    def but(self, **changes: Any) -> Exhibit:
        """The same exhibit with some fields changed: `exhibit.but(title="What we say instead")`.

        What the workbench said in their place is no longer on record.
        """
        places = {_PLACES.get(name, name) for name in changes}
        kept = tuple(one for one in self.said if one.place.partition(" ")[0] not in places)
        return replace(self, **({"said": kept} | changes))

    def _repr_html_(self) -> str:
        """Its title, kind, figures and data; the drawing is made by `wb.show`, which also puts it into the deck."""
        told = f"{self.id}: {self.kind}" + (f"; figures {', '.join(self.figures)}" if self.figures else "")
        title, rows = (_shown(text) for text in (self.title, f"{len(self.rows)} rows"))
        data = [[_shown(cell) for cell in row] for row in self.rows]
        return "".join((
            listing.paragraph(title, strong=True), listing.paragraph(told), listing.folded(rows, map(_shown, self.columns), data),
        ))  # fmt: skip

    def told(self, catalogue: Catalogue) -> Exhibit:
        """The same exhibit with every message in the words of a language."""
        word = catalogue.text
        shown = {"title": self.title, "reasoning": self.reasoning}
        shown |= {f"takeaway {at}": text for at, text in enumerate(self.takeaways, 1)}
        shown |= {f"note {at}": text for at, text in enumerate(self.notes, 1)}
        title = catalogue.title(self.title)
        told: dict[str, Any] = {name: word(getattr(self, name)) for name in ("period", "source", "reasoning")}
        told |= {
            name: tuple(map(word, getattr(self, name)))
            for name in ("columns", "notes", "takeaways", "highlight", "short")
        }
        told |= {
            name: {key: word(text) for key, text in getattr(self, name).items()} for name in ("encoding", "labels")
        }
        told["rows"] = tuple(
            tuple(word(cell) if isinstance(cell, Message) else cell for cell in row) for row in self.rows
        )
        said = [catalogue.say(place, text) for place, text in shown.items() if isinstance(text, Message)]
        made = replace(self, title=title, said=(*self.said, *said), **told)
        return replace(made, alt=word(self.alt or pictured.sentence(made, catalogue.language)))

    def to_json(self) -> dict[str, Any]:
        """The exhibit as plain JSON values. It must be `told` before."""
        data = {f.name: getattr(self, f.name) for f in fields(self)}
        return data | {
            "encoding": dict(self.encoding),
            "labels": dict(self.labels),
            "totals": {str(row): list(parts) for row, parts in self.totals.items()},
            "rows": [list(row) for row in self.rows],
            **{name: list(data[name]) for name in ("columns", "notes", "takeaways", "figures", "highlight", "short")},
            "scale": list(self.scale) if self.scale else None,
            "said": [one.to_json() for one in self.said],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Exhibit:
        """The exhibit that `to_json` wrote."""
        scale = data.get("scale")
        said = tuple(map(Said.from_json, data.get("said", ())))
        return cls(**{**data, "scale": (scale[0], scale[1]) if scale else None, "said": said})


_PLACES = {"takeaways": "takeaway", "notes": "note"}  # fields of many sentences, as `said` calls each


def _shown(cell: object) -> str:
    """A cell as text; a message that is not in words yet by its id."""
    return "" if cell is None else cell.id if isinstance(cell, Message) else str(cell)


def exhibit(
    data: pd.DataFrame,
    *,
    kind: str,
    id: str,  # noqa: A002 - the field's own name, as in the record
    title: Text,
    encoding: Mapping[str, Text] | None = None,
    unit: str = "score",
    base: int | None = None,
    period: Text = "",
    source: Text = "",
    notes: Sequence[Text] = (),
    takeaways: Sequence[Text] = (),
    alt: Text = "",
    figures: Sequence[str] = (),
    highlight: Sequence[Text] = (),
    short: Sequence[Text] = (),
    scale: tuple[float, float] | None = None,
    polarity: str = "up",
    labels: Mapping[str, Text] | None = None,
    totals: Mapping[int, Sequence[int]] | None = None,
    reasoning: Text = "",
) -> Exhibit:
    """An exhibit from a tidy frame; see `Exhibit` for the fields and `KINDS` for the roles of each kind.

    Texts are words, or messages of the catalogue that `told` puts in words; columns and cells of `data` too. Without
    `alt` the alternative text says what is drawn and the title. Raises `ValueError` where the encoding does not fit
    the kind or the data.
    """
    given: dict[str, Any] = {
        "columns": tuple(c if isinstance(c, Message) else str(c) for c in data.columns), "rows": rows_of(data),
        "encoding": dict(encoding or {}), "base": None if base is None else int(base), "labels": dict(labels or {}),
        "totals": dict(totals or {}),
        "notes": tuple(notes), "takeaways": tuple(takeaways), "figures": tuple(figures), "highlight": tuple(highlight),
        "short": tuple(short), "period": period, "source": source, "title": title, "alt": alt, "reasoning": reasoning,
    }  # fmt: skip
    return Exhibit(id=id, kind=kind, unit=unit, scale=scale, polarity=polarity, **given)


__all__ = ["KINDS", "MIME", "Cell", "Exhibit", "Kind", "exhibit", "plain", "rows_of"]
