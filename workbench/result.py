"""Result: what a scoring function returns, and what results.json is made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd

from workbench import exhibits, listing, wording
from workbench.claims import Message, Said, Text
from workbench.errors import did_you_mean
from workbench.estimate import Estimate
from workbench.model.rows import R, rows_of
from workbench.privacy.rules import STANDARD, Rules

if TYPE_CHECKING:
    from workbench.claims.catalogue import Catalogue

MIME = "application/vnd.cxworkbench.result+json"

Status = Literal["passed", "failed", "information"]


@dataclass(frozen=True)
class Check:
    """One check of validity: passed, failed or for information, with a sentence for the data-quality page."""

    name: Text
    status: Status
    text: Text

    @property
    def id(self) -> str:
        """What it is known by: the id of its name's message."""
        return self.name.id if isinstance(self.name, Message) else self.name


@dataclass(frozen=True, eq=False)
class Result:
    """What one analysis found.

    `module` and the keys of `figures` together are the figure ids: `voice.nps`. `tables` are tidy frames by name;
    a table named `candidates` (columns id, title, finding, workstream, dimension, detail) offers initiatives to
    the roadmap; one named `framework` (columns title, source, attribution) is cited in every deliverable. `claims`
    are one to three sentences with figures in them, the module's answer for the summary; `headline` names the one
    figure by which the result is remembered, wherever there is room for one only. `text` is the claims in words and
    `said` their record; both are filled by `told`, when the result is recorded. `rules` are the client's rules of anonymity that it was made under; notes print their numbers. `released` says that it has passed
    the gate of `scoring.release`, as what a verb of a notebook returns has.
    """

    module: str
    figures: Mapping[str, Estimate]
    tables: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    checks: tuple[Check, ...] = ()
    text: str = ""
    claims: tuple[Message, ...] = ()
    headline: str = ""
    said: tuple[Said, ...] = ()
    rules: Rules = field(kw_only=True)
    released: bool = False

    def __post_init__(self) -> None:
        named = {name: replace(one, id=f"{self.module}.{name}") for name, one in self.figures.items()}
        known = {id(one): named[name] for name, one in self.figures.items()}

        def recorded(estimate: Estimate) -> Estimate:
            return known.get(id(estimate), estimate)

        if self.headline and self.headline not in named:
            raise ValueError(f"{self.module} has no figure {self.headline!r} to be remembered by")
        copies = self.tables
        if not isinstance(copies, Recorded):
            copies = MappingProxyType({name: frame.copy() for name, frame in copies.items()})
        checks = tuple(
            replace(one, text=one.text.mapped(recorded)) if isinstance(one.text, Message) else one
            for one in self.checks
        )
        object.__setattr__(self, "claims", tuple(message.mapped(recorded) for message in self.claims))
        object.__setattr__(self, "figures", MappingProxyType(named))
        object.__setattr__(self, "tables", copies)
        object.__setattr__(self, "checks", checks)

    def table(self, name: str) -> pd.DataFrame:
        """A copy of a table, so that a reader cannot change the record; `KeyError` names what there is."""
        self._refuse_unknown("table", name, self.tables)
        return self.tables[name].copy()

    def rows(self, kind: type[R]) -> list[R]:
        """A table as rows of the kind that declares it: `result.rows(Wave)`."""
        self._refuse_unknown("table", kind.table, self.tables)
        return rows_of(kind, self.tables[kind.table])

    def figure_id(self, name: str) -> str:
        """The id under which a figure stands in results.json."""
        self._refuse_unknown("figure", name, self.figures)
        return f"{self.module}.{name}"

    def figure_ids(self, *names: str) -> tuple[str, ...]:
        """The ids of several figures, each of which there must be."""
        return tuple(map(self.figure_id, names))

    def _refuse_unknown(self, what: str, name: str, known: Mapping[str, object]) -> None:
        if name not in known:
            raise KeyError(
                f"{self.module} has no {what} {name!r}.{did_you_mean(name, known)} It has {', '.join(sorted(known)) or 'none'}"
            )

    def told(self, catalogue: Catalogue) -> Result:
        """The same result in the words of a language: its claims, checks and the words in its tables."""
        told = [catalogue.say(f"claim {at}", message) for at, message in enumerate(self.claims, 1)]
        checks = [(check.id, check.text) for check in self.checks if isinstance(check.text, Message)]
        told += [catalogue.say(f"check {name}", text) for name, text in checks]
        return replace(
            self,
            text=self.text or catalogue.joined(self.claims),
            checks=tuple(
                Check(catalogue.text(check.name), check.status, catalogue.text(check.text)) for check in self.checks
            ),
            tables={name: _told(frame, catalogue) for name, frame in self.tables.items()},
            claims=(),
            said=tuple(told),
        )

    def __repr__(self) -> str:
        return f"Result({self.module}: {len(self.figures)} figures, {len(self.tables)} tables)"

    def _repr_html_(self) -> str:
        """What the result says, its checks, and its figures and tables by name, to be opened by a click."""
        figures = [
            (name, str(one), f"{wording.number(one.low, one.unit)} to {wording.number(one.high, one.unit)}" if one.low is not None else "",
             "" if one.n is None else f"{one.n:,}")
            for name, one in self.figures.items()
        ]  # fmt: skip
        tables = [(name, f"{len(frame):,}", ", ".join(map(str, frame.columns))) for name, frame in self.tables.items()]
        checks = [(check.id, check.status, check.text if isinstance(check.text, str) else "") for check in self.checks]
        return listing.paragraph(self.text or repr(self)) + "".join((
            listing.folded(f"{len(figures)} figures", ("figure", "value", "interval", "n"), figures),
            listing.folded(f"{len(tables)} tables", ("table", "rows", "columns"), tables),
            listing.folded(f"{len(checks)} checks", ("check", "status", "what it says"), checks),
        ))  # fmt: skip

    def to_json(self) -> dict[str, Any]:
        """The result as plain JSON values; missing numbers become null. It must be `told` before."""
        return {
            "module": self.module,
            "headline": self.headline,
            "figures": {name: estimate.to_json() for name, estimate in self.figures.items()},
            "tables": {
                name: {
                    "columns": [str(c) for c in frame.columns],
                    "rows": [list(row) for row in exhibits.rows_of(frame)],
                }
                for name, frame in self.tables.items()
            },
            "checks": [{"name": c.name, "status": c.status, "text": c.text} for c in self.checks],
            "text": self.text,
            "said": [one.to_json() for one in self.said],
            "rules": self.rules.to_json(),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Result:
        """The result that `to_json` wrote, or an earlier version of it, without headline and claims."""
        return cls(
            module=data["module"],
            headline=data.get("headline", ""),
            figures={name: Estimate(**estimate) for name, estimate in data["figures"].items()},
            tables=Recorded(data["tables"]),
            checks=tuple(Check(**check) for check in data["checks"]),
            text=data["text"],
            said=tuple(map(Said.from_json, data.get("said", ()))),
            rules=Rules.from_json(data.get("rules", STANDARD.to_json())),
            released=True,
        )


class Recorded(Mapping[str, "pd.DataFrame"]):
    """The tables of a record by name, each a frame from when it is first asked for: a reader needs few of them."""

    def __init__(self, tables: Mapping[str, Mapping[str, Any]]) -> None:
        self._tables = tables
        self._made: dict[str, pd.DataFrame] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        if name not in self._made:
            table = self._tables[name]
            self._made[name] = pd.DataFrame(table["rows"], columns=table["columns"])
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._tables

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)


def _told(frame: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    """A copy of a frame whose messages are in words; columns without any are left as they are."""
    frame = frame.copy()
    if any(isinstance(column, Message) for column in frame.columns):
        frame = frame.rename(columns=lambda column: catalogue.text(column) if isinstance(column, Message) else column)
    for at, kind in enumerate(frame.dtypes):
        if kind == object and any(isinstance(cell, Message) for cell in frame.iloc[:, at]):  # noqa: E721 - a dtype
            words = [catalogue.text(cell) if isinstance(cell, Message) else cell for cell in frame.iloc[:, at]]
            frame.isetitem(at, words)
    return frame


__all__ = ["MIME", "Check", "Estimate", "Result", "Status"]
