"""Reads the initiatives that compete for the roadmap, from YAML, CSV or XLSX."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import pandas as pd
from pydantic import BeforeValidator, Field

from workbench.errors import Fault, InputError, did_you_mean
from workbench.intake.opening import read_table
from workbench.intake.rows import RowSource
from workbench.scoring.roadmap import plan_faults as faults
from workbench.sources.models import read_model, refuse, repeated, validate
from workbench.sources.values import Amount, Id, Label, Month, NotNegative, Share, Small, Strict, Text
from workbench.sources.yaml import Source

if TYPE_CHECKING:
    from workbench.intake.settings import FileSettings, Settings
    from workbench.model.terms import Finance

Grade = Annotated[Small, Field(ge=1, le=5)]
Status = Literal["proposed", "planned", "started", "done", "late", "stopped"]


class MilestoneSettings(Strict):
    """A milestone of an initiative: `by` which month, when it was `done`, and a `gate`: what has to be true for going on.

    A gate before the initiative starts is the pass mark of a test: who answers for it (`owner`, else the initiative's),
    and what it costs beside the initiative (`cost`).
    """

    label: Label
    by: Month
    done: Month | None = None
    gate: Text = ""
    owner: Text = ""
    cost: NotNegative | None = None


class Effect(Strict):
    """Which figure moves and by how much, once the ramp is over: low, likely, high.

    `causal` is the chance that the initiative is the cause.
    """

    figure: Label
    low: Amount
    likely: Amount
    high: Amount
    causal: Share | None = None


class Initiative(Strict):
    """One initiative; money in `currency`, `start` the earliest month, `roles` full-time equivalents while it runs.

    It costs `cost_once` before it runs and `cost_yearly` while it runs, and is built in so many `months`.
    `depends_on` are ids of initiatives that must be done before, `excludes` ids of which only one can be done, and
    a `mandatory` one is in every plan. `confidence` is the chance that it works, `impact` and `effort` grades from 1
    to 5, `findings` the ids that it answers, `idea` the idea of `ideas.yaml` that it came from. Its `effects` are whole after `ramp` months. `kpi` will show it: from
    `kpi_baseline` to `kpi_target` by `kpi_date`, eight times in ten within `kpi_range` (low, high); `kpi_actual` are the
    values that came, by month.
    """

    id: Id
    title: Label
    workstream: Text = ""
    dimension: Literal["technology", "people", "process", "knowledge", "capability"] | None = None
    owner: Text = ""
    cost_once: NotNegative | None = None
    cost_yearly: NotNegative | None = None
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] | None = None
    start: Month | None = None
    months: Annotated[int, Field(ge=1, le=120)] | None = None
    roles: dict[str, NotNegative] = Field(default_factory=dict)
    depends_on: tuple[Id, ...] = ()
    excludes: tuple[Id, ...] = ()
    mandatory: bool = False
    confidence: Share | None = None
    impact: Grade | None = None
    effort: Grade | None = None
    findings: tuple[Label, ...] = ()
    idea: Id | None = None
    effects: tuple[Effect, ...] = ()
    ramp: Annotated[int, Field(ge=0, le=60)] | None = None
    kpi: Text = ""
    kpi_baseline: Amount | None = None
    kpi_target: Amount | None = None
    kpi_date: Month | None = None
    kpi_range: tuple[Amount, Amount] | None = None
    kpi_actual: dict[Month, Amount] = Field(default_factory=dict)
    milestones: tuple[MilestoneSettings, ...] = ()
    status: Status = "proposed"


def _some(value: Any) -> Any:
    if value in ([], None):
        refuse(
            "a list without initiatives, as a blank file has",
            allowed="one initiative or more",
            fix="write what could be done, or delete the file to switch its notebook off",
        )
    return value


class InitiativesFile(Strict):
    """The whole of `initiatives.yaml`."""

    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] | None = None
    initiatives: Annotated[tuple[Initiative, ...], Field(max_length=1000), BeforeValidator(_some)]


NUMBERS = ("cost_once", "cost_yearly", "months", "confidence", "impact", "effort", "ramp", "kpi_baseline", "kpi_target")


def read(
    path: Path, *, shown: str, currency: str, options: FileSettings | None = None
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """The initiatives as a frame (columns of `Initiative`) and notes.

    Numbers that are not given are NaN: an estimate is never invented. Dependencies on unknown ids, cycles (named)
    and a second currency are refused.
    """
    file, source, notes = _file(path, shown, options)
    faults = [*_links(file.initiatives, source), *_currencies(file, source, currency)]
    if faults:
        raise InputError(faults)
    return frame_of(file, currency), notes


def _file(path: Path, shown: str, options: FileSettings | None) -> tuple[InitiativesFile, Source, tuple[str, ...]]:
    if path.suffix.lower() not in {".yaml", ".yml"}:
        return _from_table(path, shown, options)
    file, source = read_model(path, InitiativesFile, shown=shown)
    return file, source, ()


def plan_faults(
    initiatives: pd.DataFrame,
    finance: Finance | None,
    settings: Settings,
    *,
    findings: Sequence[str],
    settings_file: Source,
    path: Path,
    shown: str,
    options: FileSettings | None = None,
) -> list[Fault]:
    """What speaks against a plan of these initiatives within the settings, placed in the file that says it.

    `findings` are the ids of the frameworks' items. What only a run can know, such as findings of the survey, is
    left to it.
    """
    frameworks = {".".join(id_.split(".")[:parts]) for id_ in findings for parts in range(1, id_.count(".") + 2)}
    given: dict[str, Any] = {
        "limits": settings.roadmap, "as_of": settings.as_of.isoformat(), "currency": settings.currency,
        "since": f"{settings.period.start:%Y-%m}" if settings.period else "", "survey": settings.survey is not None,
        "findings": sorted(frameworks),
    }  # fmt: skip
    if not faults(initiatives, finance, **given):
        return []
    _, source, _ = _file(path, shown, options)
    return faults(initiatives, finance, **given, initiatives_file=source, settings_file=settings_file)


def frame_of(file: InitiativesFile, currency: str) -> pd.DataFrame:
    """Validated initiatives as a frame."""
    rows = [one.model_dump() | {"currency": one.currency or file.currency or currency} for one in file.initiatives]
    frame = pd.DataFrame(rows, columns=list(Initiative.model_fields))
    for name in ("start", "dimension", "kpi_date", "idea"):
        frame[name] = frame[name].fillna("").astype("str")
    return frame.astype(dict.fromkeys(NUMBERS, float))


def _links(initiatives: Sequence[Initiative], source: Source) -> Iterable[Fault]:
    yield from repeated(source, initiatives=initiatives)
    ids = [one.id for one in initiatives]
    for at, one in enumerate(initiatives):
        for key in ("depends_on", "excludes"):
            for number, other in enumerate(getattr(one, key)):
                if other not in ids or other == one.id:
                    yield source.fault(
                        ("initiatives", at, key, number),
                        f'the id "{other}" in {key}',
                        allowed="the id of another initiative",
                        fix=f"correct it.{did_you_mean(other, [i for i in ids if i != one.id])}",
                    )
        for number, effect in enumerate(one.effects):
            if not effect.low <= effect.likely <= effect.high:
                yield source.fault(
                    ("initiatives", at, "effects", number),
                    "an effect that does not rise",
                    allowed="low <= likely <= high",
                    fix="put the three values in order",
                )
        if one.kpi_range and one.kpi_range[0] > one.kpi_range[1]:
            yield source.fault(
                ("initiatives", at, "kpi_range"),
                "a range that does not rise",
                allowed="[low, high]",
                fix="write the low value first",
            )
        given = source.value["initiatives"][at].get("kpi_actual", {})
        if len(given) > len(one.kpi_actual):
            yield source.fault(
                ("initiatives", at, "kpi_actual"),
                "two values of one month",
                allowed="one value a month",
                fix="leave one out",
            )
    if cycle := circle_in({one.id: one.depends_on for one in initiatives}):
        at = ids.index(cycle[0])
        yield source.fault(
            ("initiatives", at, "depends_on"),
            f"a circle of dependencies: {' -> '.join(cycle)}",
            allowed="dependencies without a circle",
            fix="remove one of them",
        )


def circle_in(needs: Mapping[str, Iterable[str]]) -> list[str]:
    """One circle of dependencies, first id repeated at the end; empty where there is none."""
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []


def _currencies(file: InitiativesFile, source: Source, currency: str) -> Iterable[Fault]:
    places: list[tuple[tuple[str | int, ...], str | None]] = [(("currency",), file.currency)]
    places += [(("initiatives", at, "currency"), one.currency) for at, one in enumerate(file.initiatives)]
    for loc, written in places:
        if written and written != currency:
            yield source.fault(
                loc,
                f'amounts in "{written}"',
                allowed=f"the engagement's currency, {currency}",
                fix="convert the amounts",
            )


def _from_table(
    path: Path, shown: str, options: FileSettings | None
) -> tuple[InitiativesFile, Source, tuple[str, ...]]:
    """A CSV or XLSX as the same model, so that one set of rules holds; places are cells or rows."""
    table = read_table(path, shown=shown, expected=tuple(Initiative.model_fields), options=options)
    cells = {name: _CELLS.get(name) for name in Initiative.model_fields}
    source = RowSource.of(table, "initiatives", cells, numbers=NUMBERS, dates=("start", "kpi_date"))
    return validate(source, InitiativesFile), source, table.told


def _words(text: str) -> list[str]:
    return [part.strip() for part in re.split("[;,]", text) if part.strip()]


def _pairs(text: str) -> dict[str, str]:
    """`developer=1.5; trainer=0.5` as a mapping; what does not fit is left for the model to refuse."""
    pairs: dict[str, str] = {}
    for name, _, value in (part.partition("=") for part in text.split(";") if part.strip()):
        before = f"{pairs[name.strip()]}; " if name.strip() in pairs else ""  # twice is no number either
        pairs[name.strip()] = before + value.strip()
    return pairs


def _effects(text: str) -> list[dict[str, str]]:
    """`touchpoint.staff=0.1/0.2/0.4; voice.nps=2` as effects with low, likely, high."""
    effects = []
    for figure, value in _pairs(text).items():
        low, likely, high = (value.split("/") * 3)[:3] if value.count("/") in {0, 2} else ("", "", "")
        effects.append({"figure": figure, "low": low, "likely": likely, "high": high})
    return effects


def _marks(text: str) -> list[dict[str, str]]:
    """`Pilot ends=2027-03; Roll-out=2027-09` as milestones."""
    return [{"label": label, "by": month} for label, month in _pairs(text).items()]


_CELLS: dict[str, Any] = {
    "kpi_actual": _pairs, "kpi_range": lambda text: text.split("/"), "milestones": _marks,
    "depends_on": _words, "excludes": _words, "findings": _words, "roles": _pairs, "effects": _effects,
}  # fmt: skip
