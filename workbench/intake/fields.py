"""Every mapped column of a survey: where its mapping stands, and how its cells become values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.intake import ratings
from workbench.intake.ratings import Cast
from workbench.intake.settings import Item, SurveySettings
from workbench.sources.yaml import Loc
from workbench.stats.measures import MEASURES


@dataclass(frozen=True)
class Field:
    """One column of the frame: its name, where its mapping stands, how cells become values, and what it is called.

    `item` is the mapping of a rating.
    """

    name: str
    loc: Loc
    column: str | Mapping[str, str]
    values: Cast
    label: str = ""
    item: Item | None = None

    @property
    def place(self) -> Loc:
        """Where the column stands in the mapping."""
        return self.loc if self.loc[-1] in {"respondent", "weight", "since", "left"} else (*self.loc, "column")

    def written(self, wave: str) -> str | None:
        """The column's name in a wave; None where the question was not asked."""
        return self.column if isinstance(self.column, str) else self.column.get(wave)


def fields_of(settings: SurveySettings, part: str = "survey") -> Iterator[Field]:
    """Every mapped column, in the order of the frame; `part` of engagement.yaml has the mapping."""
    if settings.respondent is not None:
        yield Field("respondent", (part, "respondent"), settings.respondent, ratings.identities)
    if settings.weight is not None:
        yield Field("weight", (part, "weight"), settings.weight, ratings.weights)
    for name, measure in settings.measures:
        if measure is not None:
            yield _rating(name, (part, "measures", name), measure, name.upper(), settings)
    for items, prefix in (("touchpoints", "touchpoint"), ("drivers", "driver"), ("forces", "force")):
        for at, item in enumerate(getattr(settings, items)):
            name = force_id(item) if items == "forces" else item.id
            label = name if items == "forces" else item.label
            yield _rating(f"{prefix}.{name}", (part, items, at), item, label, settings)
    yield from _plain(settings, part)


def _rating(name: str, loc: Loc, item: Item, label: str, settings: SurveySettings) -> Field:
    cast = (
        ratings.nowhere
        if item.unsure
        else ratings.rating(item, settings.missing, whole=name in MEASURES and MEASURES[name].scale is not None)
    )
    return Field(name, loc, item.column, cast, label, item)


def _plain(settings: SurveySettings, part: str) -> Iterator[Field]:
    """Segments, outcomes, dates of retention and comments."""
    for at, segment in enumerate(settings.segments):
        codes = ratings.codes(segment.labels, tuple(segment.missing))
        yield Field(f"segment.{segment.id}", (part, "segments", at), segment.column, codes, segment.label)
    for at, outcome in enumerate(settings.outcomes):
        missing = (*outcome.missing, *(code for code in settings.missing if isinstance(code, str)))
        values = (
            ratings.binary(outcome.yes, no=outcome.no, missing=missing)
            if outcome.kind == "binary"
            else ratings.amounts(missing, told="missing" in outcome.model_fields_set)
            if outcome.kind == "amount"
            else ratings.shares(missing, percent=outcome.kind == "percent")
        )
        # No wave's own file asks what is joined from another.
        column = {} if outcome.joined else outcome.column
        yield Field(f"outcome.{outcome.id}", (part, "outcomes", at), column, values, outcome.label)
    if asked := settings.retention:
        for name, column in (("since", asked.since), ("left", asked.left)):
            where = {} if asked.joined else column
            yield Field(f"retention.{name}", (part, "retention", name), where, ratings.days, asked.label)
    for at, verbatim in enumerate(settings.verbatims):
        loc: Loc = (part, "verbatims", at)
        yield Field(f"verbatim.{verbatim.id}", loc, verbatim.column, ratings.comments, verbatim.label)


def force_id(item: Any) -> str:
    """The id of a force item: `<stage>.<force>.<lens>`."""
    return f"{item.stage}.{item.force}.{item.lens}"
