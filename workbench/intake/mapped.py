"""What is wrong with a survey's mapping by itself, before any of its files is opened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.errors import Fault
from workbench.intake.fields import Field
from workbench.intake.reading import WIDE
from workbench.intake.settings import Item, SurveySettings
from workbench.intake.tables import folded
from workbench.sources.yaml import Loc, Source

RATED = {"survey": "touchpoints", "employees": "drivers"}  # what is rated beside the measures


def unusable(settings: SurveySettings, source: Source, part: str) -> Iterator[Fault]:
    """The faults with which no file can be read as meant."""
    yield from _nothing_rated(settings, source, part)
    yield from _counted_people(settings, source, part)
    yield from _counted_by_nothing(settings, source, part)


def _nothing_rated(settings: SurveySettings, source: Source, part: str) -> Iterator[Fault]:
    """A fault for a survey of neither a measure nor a touchpoint (a driver), from which no figure could come."""
    if not getattr(settings, RATED[part]) and all(item is None for _, item in settings.measures):
        either = f"measure or {RATED[part].removesuffix('s')}"
        yield source.fault(
            (part,),
            "a survey without a mapped rating",
            allowed=f"one {either}",
            key=True,
            fix=f'map a question as {either}; "workbench survey inspect FILE" proposes a mapping',
        )


def _counted_people(settings: SurveySettings, source: Source, part: str) -> Iterator[Fault]:
    """A fault for ids of people in a table that counts them."""
    if settings.respondent is not None and (settings.count is not None or settings.tables):
        yield source.fault(
            (part, "respondent"),
            "ids of respondents beside counts of them",
            allowed="either of them",
            key=True,
            fix="leave respondent out: a row stands for several people",
        )


def _counted_by_nothing(settings: SurveySettings, source: Source, part: str) -> Iterator[Fault]:
    """A fault for each scale of hundred points, say, that does not say which scores count, and for one off its scale."""
    places: list[tuple[Loc, Item]] = [
        ((part, "measures", name), item) for name, item in settings.measures if item is not None
    ]
    places += [((part, RATED[part], at), item) for at, item in enumerate(getattr(settings, RATED[part]))]
    for loc, item in places:
        low, high = item.scale or (0.0, 1.0)
        if isinstance(item.top, float) and item.scale and not low < item.top <= high:
            yield source.fault(
                (*loc, "top"),
                f"answers from {item.top:g} on a scale from {low:g} to {high:g}",
                allowed="a point of the scale above its lowest",
                fix="correct it",
            )
        if high - low > WIDE and item.top is None:
            yield source.fault(
                (*loc, "scale"),
                f"a scale from {low:g} to {high:g} that does not say which scores count as satisfied",
                allowed="a lowest score that counts",
                fix=f"agree on one and add it, such as top: {low + 0.8 * (high - low):g}",
            )


def twice(fields: Sequence[Field], settings: SurveySettings, source: Source, part: str) -> Iterator[Fault]:
    """A fault for each id, file and rated column that is there again: one of the two would go, or count as two, in silence."""
    places: list[tuple[str, Loc]] = [(f"wave {wave.id}", (part, "waves", at)) for at, wave in enumerate(settings.waves)]
    places += [(one.name, one.loc) for one in fields]
    yield from (
        source.fault(
            (*loc, "id"),
            f'"{name.split(maxsplit=1)[-1]}" for the second time',
            allowed="each id once",
            fix="give one of the two another id",
        )
        for at, (name, loc) in enumerate(places)
        if any(name == other for other, _ in places[:at])
    )
    files = [
        (name, sorted(wave.where.items()), (part, "waves", at, "files", number))
        for at, wave in enumerate(settings.waves)
        for number, name in enumerate(wave.files)
    ]
    yield from (
        source.fault(
            loc,
            f'the file "{name}" for the second time',
            allowed="each file in one wave",
            fix='name another file, or say by "where" which of its rows are meant',
        )
        for at, (name, rows, loc) in enumerate(files)
        if any((name, rows) == other[:2] for other in files[:at])
    )
    yield from _rated_twice(fields, settings, source)


def _rated_twice(fields: Sequence[Field], settings: SurveySettings, source: Source) -> Iterator[Fault]:
    """A fault for each rating whose column another one has already, which would explain the other in full."""
    for wave in settings.waves:
        first: dict[str, str] = {}
        for one in fields:
            name = one.written(wave.id) if one.item else None
            if name and (before := first.setdefault(folded(name), one.name)) != one.name:
                loc = one.place if isinstance(one.column, str) else (*one.place, wave.id)
                if wave is settings.waves[0] or not isinstance(one.column, str):
                    yield source.fault(
                        loc,
                        f'the column "{name}", which is mapped as {before} already',
                        allowed="one rating a column",
                        fix="map another column, or leave one of the two out",
                    )
