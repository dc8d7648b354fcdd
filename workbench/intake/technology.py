"""Reads a technology choice, from YAML, or from a table with a row for each option and criterion."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ValidationError

from workbench.errors import Fault, InputError, did_you_mean
from workbench.intake.opening import read_table
from workbench.intake.rows import RowSource
from workbench.model.technology import COSTS, Criterion, Option, Technology
from workbench.sources.models import Located, faults_of, read_checked, repeated, validate
from workbench.sources.values import Amount, Id, Label, NotNegative, Scale, Strict, Text

if TYPE_CHECKING:
    from workbench.intake.settings import FileSettings
    from workbench.model.inputs import Workshop

Part = Literal["now", "later", "year_one", "liability", "brand_fit"]


def _three(value: Any) -> Any:
    """One number is certain: low, likely and high at once."""
    return value if isinstance(value, list | tuple) else [value] * 3


Three = Annotated[tuple[Amount, Amount, Amount], BeforeValidator(_three)]
Weight = Annotated[tuple[NotNegative, NotNegative, NotNegative], BeforeValidator(_three)]


class CriterionSettings(Strict):
    """What options are judged by: functionality `now` and `later` (in three to five years), cost in `year_one` and total
    `liability`, and `brand_fit`. The weight is a number or `[low, likely, high]`; costs are money, of which less is better.
    """

    id: Id
    label: Label
    part: Part
    weight: Weight = (1, 1, 1)


class OptionSettings(Strict):
    """An option with its scores by the id of a criterion, a number or `[low, likely, high]`; costs are needed, other
    scores may be left out where they are not known.
    """

    id: Id
    label: Label
    scores: dict[Id, Three] = Field(default_factory=dict)


class TechnologyFile(Strict):
    """The whole of `technology.yaml`; `votes` are the points that each voter gave to criteria, without names, and count
    where as many voted as `thresholds.minimum_group` asks. `initiative` is the one whose cost holds what is chosen.
    """

    question: Text = ""
    scale: Scale = (1, 5)
    criteria: Annotated[tuple[CriterionSettings, ...], Field(min_length=1, max_length=60)]
    options: Annotated[tuple[OptionSettings, ...], Field(min_length=2, max_length=20)]
    votes: tuple[dict[Id, NotNegative], ...] = ()
    initiative: Id | None = None


COLUMNS = ("option", "criterion", "part", "weight", "low", "likely", "high")
NUMBERS = ("weight", "low", "likely", "high")


class ScoreRow(Strict):
    """A row of `technology.csv` or `technology.xlsx`: what is known of an option by a criterion."""

    option: Label
    criterion: Label
    part: Part
    weight: NotNegative = 1
    low: Amount
    likely: Amount | None = None
    high: Amount | None = None


class TechnologyTable(Strict):
    """The whole of the table; scores are on a scale of 1 to 5."""

    rows: tuple[ScoreRow, ...]


def read(path: Path, *, shown: str, options: FileSettings | None = None) -> Technology:
    """The choice; raises `InputError` with all faults: ids twice or unknown, ends that do not rise, costs not given."""
    if path.suffix.lower() not in {".yaml", ".yml"}:
        return _of_table(path, shown, options)
    return _choice(read_checked(path, TechnologyFile, _faults, shown=shown))


def voted(choice: Technology, held: Workshop | None) -> Technology:
    """The choice with the points of the newest round on all of its criteria, where the file has no votes of its own."""
    if held is None or choice.votes or (rounds := held.rounds[held.rounds["subject"] == "technology"]).empty:
        return choice
    ids = [one.id for one in choice.criteria]
    last = rounds.iloc[-1]
    cast = held.votes[(held.votes["round"] == last["round"]) & (held.votes["turn"] == last["turns"])]
    points = cast.pivot(index="rater", columns="question", values="value").fillna(0.0)
    if not set(ids) <= set(points.columns):
        return choice
    points = points.loc[points[ids].sum(axis=1) > 0, ids]
    return replace(choice, votes=tuple(points.to_dict("records")))


def _choice(file: TechnologyFile) -> Technology:
    return Technology(
        file.question,
        tuple(Criterion(**one.model_dump()) for one in file.criteria),
        tuple(Option(**one.model_dump()) for one in file.options),
        file.scale,
        file.votes,
        initiative=file.initiative or "",
    )


def _faults(file: TechnologyFile, source: Located) -> Iterator[Fault]:
    known = [one.id for one in file.criteria]
    yield from (*repeated(source, criteria=file.criteria), *repeated(source, options=file.options))
    for part in COSTS:
        places = [at for at, one in enumerate(file.criteria) if one.part == part]
        for at in places[1:]:
            yield source.fault(
                ("criteria", at, "part"), f'a second criterion of "{part}"', allowed="one", fix="add the amounts up"
            )
    given: list[tuple[tuple[Any, ...], Mapping[str, Any]]] = [
        (("options", at, "scores"), one.scores) for at, one in enumerate(file.options)
    ]
    given += [(("votes", at), vote) for at, vote in enumerate(file.votes)]
    for loc, mapping in given:
        for id_ in mapping:
            if id_ not in known:
                yield source.fault(
                    (*loc, id_),
                    f'the criterion "{id_}"',
                    allowed=", ".join(known),
                    key=True,
                    fix=f"correct it.{did_you_mean(id_, known)}",
                )
    for at, vote in enumerate(file.votes):
        if not sum(vote.values()):
            yield source.fault(
                ("votes", at), "a vote without points", allowed="points for one criterion or more", fix="leave it out"
            )
    yield from _ranges(file, source)


def _ranges(file: TechnologyFile, source: Located) -> Iterator[Fault]:
    low, high = file.scale
    if not any(one.weight[2] for one in file.criteria):
        yield source.fault(
            ("criteria", 0, "weight"),
            "no criterion whose weight is above 0",
            allowed="one or more that count",
            fix="give a criterion a weight above 0, or leave the weights out",
        )
    for at, one in enumerate(file.criteria):
        if list(one.weight) != sorted(one.weight):
            yield source.fault(
                ("criteria", at, "weight"),
                "a weight that does not rise",
                allowed="[low, likely, high]",
                fix="write the low value first",
            )
    for at, option in enumerate(file.options):
        for one in file.criteria:
            loc, money = ("options", at, "scores", one.id), one.part in COSTS
            if one.id not in option.scores:
                if money:
                    yield source.fault(
                        ("options", at),
                        f'no amount for "{one.id}"',
                        allowed="an amount, or [low, likely, high]",
                        fix="write what it would cost",
                    )
                continue
            ends = option.scores[one.id]
            if list(ends) != sorted(ends):
                yield source.fault(
                    loc, "a score that does not rise", allowed="[low, likely, high]", fix="write the low value first"
                )
            elif (ends[0] <= 0) if money else not low <= ends[0] <= ends[2] <= high:
                allowed = "more than 0" if money else f"{low:g} to {high:g}"
                yield source.fault(
                    loc,
                    f"{ends[0]:g}" + (f" to {ends[2]:g}" if ends[2] != ends[0] else ""),
                    allowed=allowed,
                    fix="correct it",
                )


def _of_table(path: Path, shown: str, options: FileSettings | None) -> Technology:
    """A table as the same choice; options and criteria are known by their names."""
    table = read_table(path, shown=shown, expected=COLUMNS, options=options)
    source = RowSource.of(table, "rows", dict.fromkeys(COLUMNS), numbers=NUMBERS)
    rows = validate(source, TechnologyTable).rows
    twice = list(_said_twice(rows, source))
    criteria = {row.criterion: row for row in rows}
    scores: dict[str, dict[str, Any]] = {}
    for row in rows:
        likely = row.low if row.likely is None else row.likely
        scores.setdefault(row.option, {})[row.criterion] = (row.low, likely, likely if row.high is None else row.high)
    ids = {name: f"c{at}" for at, name in enumerate(criteria, 1)}
    made = {
        "criteria": [{"id": ids[name], "label": name, "part": row.part, "weight": row.weight} for name, row in criteria.items()],
        "options": [
            {"id": f"o{at}", "label": name, "scores": {ids[c]: list(ends) for c, ends in known.items()}}
            for at, (name, known) in enumerate(scores.items(), 1)
        ],
    }  # fmt: skip
    try:
        file = TechnologyFile.model_validate(made)
    except ValidationError as error:
        raise InputError([*twice, *faults_of(error, TechnologyFile, source)]) from None
    if faults := list(dict.fromkeys([*twice, *_faults(file, _Whole(source, list(rows), ids))])):
        raise InputError(faults)
    return _choice(file)


def _said_twice(rows: Sequence[ScoreRow], source: Located) -> Iterator[Fault]:
    """An option judged twice by one criterion, and a criterion of which part or weight are said in two ways."""
    cells: set[tuple[str, str]] = set()
    first: dict[str, ScoreRow] = {}
    for at, row in enumerate(rows):
        before = first.setdefault(row.criterion, row)
        for name in ("part", "weight"):
            if getattr(row, name) != getattr(before, name):
                yield source.fault(
                    ("rows", at, name),
                    f'another {name} of "{row.criterion}"',
                    fix="correct one of them",
                    allowed=f"the same in each of its rows, {getattr(before, name)}",
                )
        if (row.option, row.criterion) in cells:
            yield source.fault(
                ("rows", at, "criterion"),
                f'"{row.option}" by "{row.criterion}" again',
                allowed="one row each",
                fix="delete one of the two",
            )
        cells.add((row.option, row.criterion))


class _Whole:
    """Places a fault of the choice in the row of the table that says it."""

    def __init__(self, source: Located, rows: list[ScoreRow], ids: Mapping[str, str]) -> None:
        self.source, self.rows, self.names = source, rows, {id_: name for name, id_ in ids.items()}
        self.options = list(dict.fromkeys(row.option for row in rows))

    @property
    def value(self) -> Any:
        """What was read."""
        return self.source.value

    def fault(self, loc: tuple[Any, ...], found: str, *, allowed: str, fix: str, key: bool = False) -> Fault:  # noqa: ARG002 - as a file
        """A fault in the first row of the option and criterion that a location names."""
        name = (
            self.names.get(loc[3])
            if len(loc) > 3
            else list(self.names.values())[loc[1]]
            if loc[0] == "criteria"
            else None
        )
        option = self.options[loc[1]] if loc[0] == "options" else None
        at = next(
            (
                at
                for at, row in enumerate(self.rows)
                if row.option == (option or row.option) and row.criterion == (name or row.criterion)
            ),
            0,
        )
        for id_, label in self.names.items():
            found = found.replace(f'"{id_}"', f'"{label}"')
        return self.source.fault(("rows", at, "low"), found, allowed=allowed, fix=fix)


__all__ = ["TechnologyFile", "read", "voted"]
