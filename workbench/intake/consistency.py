"""What engagement.yaml must agree on with the client's folder and its other files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import Fault, did_you_mean
from workbench.intake import presentations
from workbench.intake.folders import is_clutter
from workbench.scoring.periods import dated
from workbench.stats.measures import MEASURES

if TYPE_CHECKING:
    from workbench.intake.journey import Journey
    from workbench.intake.settings import Settings, SurveySettings
    from workbench.model.inputs import Survey
    from workbench.model.terms import Finance
    from workbench.model.vision import Vision
    from workbench.sources.yaml import Loc, Source


def contradictions(settings: Settings, source: Source, folder: Path) -> Iterator[Fault]:
    """Faults between engagement.yaml and the folder it stands in."""
    if settings.client != folder.name:
        yield source.fault(
            ("client",),
            f'"{settings.client}"',
            allowed=f'the folder\'s name, "{folder.name}"',
            fix="rename one of the two",
        )
    if settings.period and settings.period.start > settings.period.end:
        yield source.fault(("period", "end"), "an end before the start", allowed="start first", fix="swap the dates")
    if settings.employees and len(settings.employees.segments) > 1:
        yield source.fault(
            ("employees", "segments", 1),
            "a second segment of employees",
            allowed="one, the unit",
            fix="leave the others out",
        )
    for name in ("template", "logo"):
        written = getattr(settings.brand, name)
        if written and not inside(folder, written).is_file():
            yield source.fault(
                ("brand", name),
                f'no file "{written}"',
                allowed="a file in the client's folder",
                fix="correct the path, or remove the line",
            )
        elif name == "template" and written:
            for found, fix in presentations.wrong(inside(folder, written)):
                yield source.fault(
                    ("brand", name), f'"{written}", which {found}', allowed=presentations.ALLOWED, fix=fix
                )
    for name in settings.files:
        if not (folder / name).is_file():
            files = sorted(path.name for path in folder.iterdir() if path.is_file() and not is_clutter(path))
            yield source.fault(
                ("files", name),
                f'no file "{name}"',
                allowed="a file of the folder",
                key=True,
                fix=f"correct the name.{did_you_mean(name, files)}",
            )


def inside(folder: Path, written: str) -> Path:
    """A path relative to the client's folder; one that leaves it, or can be none, becomes one that does not exist."""
    nowhere = folder / "outside"
    try:
        path = folder / written
        return path if path.resolve().is_relative_to(folder.resolve()) else nowhere
    except (OSError, ValueError):
        return nowhere


def survey_files(
    folder: Path, survey: SurveySettings, source: Source, part: str = "survey"
) -> tuple[list[Path], list[Fault]]:
    """The files of all waves, and a fault for each that is not in the client's folder; `part` has the mapping."""
    paths: list[Path] = []
    faults: list[Fault] = []
    for at, wave in enumerate(survey.waves):
        for number, name in enumerate(wave.files):
            if fault := no_file(folder, name, source, (part, "waves", at, "files", number)):
                faults.append(fault)
            else:
                paths.append(inside(folder, name))
    outside = [one.joined for one in survey.outcomes] + [survey.retention.joined if survey.retention else None]
    joined = {one.file for one in outside if one}
    paths += [path for name in sorted(joined) if (path := inside(folder, name)).is_file()]
    return paths, faults


def no_file(folder: Path, name: str, source: Source, loc: Loc) -> Fault | None:
    """A fault where a name is not that of a file in the client's folder."""
    if inside(folder, name).is_file():
        return None
    files = sorted(
        entry.relative_to(folder).as_posix() for entry in folder.rglob("*") if entry.is_file() and not is_clutter(entry)
    )
    fix = "put the file into the client's folder and write its name" if Path(name).is_absolute() else "correct the name"
    return source.fault(
        loc, f'no file "{name}"', allowed="a file in the client's folder", fix=f"{fix}.{did_you_mean(name, files)}"
    )


def unclear_direction(settings: Settings, source: Source) -> Iterator[Fault]:
    """A fault for each rating whose column is named like a reversed item and that does not say which it is."""
    places = [("survey", part, settings.survey) for part in ("touchpoints", "drivers", "forces") if settings.survey]
    for mapping, part, asked in [
        *places,
        *([("employees", "drivers", settings.employees)] if settings.employees else []),
    ]:
        for at, entry in enumerate(getattr(asked, part)):
            names = [entry.column] if isinstance(entry.column, str) else list(entry.column.values())
            if (
                entry.reverse is None
                and entry.direction is None
                and any(re.search(r"_(r|rev|reversed)$", name, re.IGNORECASE) for name in names)
            ):
                yield source.fault(
                    (mapping, part, at, "column"),
                    f'the column "{names[0]}", named like a reversed item',
                    allowed="direction: high or low",
                    fix="say whether the item is to be turned round",
                )


def unknown_stages(survey: SurveySettings, source: Source, stages: list[str]) -> Iterator[Fault]:
    """A fault for each stage that the survey's mapping names and the journey does not have."""
    for part in ("touchpoints", "forces"):
        for at, entry in enumerate(getattr(survey, part)):
            if entry.stage not in stages:
                yield source.fault(
                    ("survey", part, at, "stage"),
                    f'the stage "{entry.stage}", which journey.yaml does not have',
                    allowed=", ".join(stages),
                    fix=f"correct one of the two.{did_you_mean(entry.stage, stages)}",
                )


def places(survey: SurveySettings | None, journey: Journey | None) -> dict[str, list[str]]:
    """The ids of stages and touchpoints that journey and survey have."""
    asked = {entry.id for entry in survey.touchpoints} if survey else set()
    return {
        "stage": list(map(str, journey.stages["id"])) if journey is not None else [],
        "touchpoint": sorted({*asked, *(journey.touchpoints["id"] if journey is not None else ())}),
    }


def unplaced_promises(
    vision: Vision, survey: SurveySettings | None, *, journey: Journey | None, source: Source
) -> Iterator[Fault]:
    """A fault for each touchpoint or stage of a promise that journey and survey do not have, where they have any."""
    for name, there in places(survey, journey).items():
        for at, promise in enumerate(vision.promises):
            one = getattr(promise, name)
            if one and there and one not in there:
                yield source.fault(
                    ("promises", at, name),
                    f'the {name} "{one}", which journey and survey do not have',
                    allowed=", ".join(there),
                    fix=f"correct it.{did_you_mean(one, there)}",
                )


def figures(survey: SurveySettings | None, journey: Journey | None) -> list[str]:
    """The ratings that effects and linkages may name: touchpoints of journey and survey, and the measures."""
    return [f"touchpoint.{id_}" for id_ in places(survey, journey)["touchpoint"]] + [
        f"voice.{name}" for name in MEASURES
    ]


def unplaced_linkages(
    finance: Finance, survey: SurveySettings | None, *, journey: Journey | None, source: Source
) -> Iterator[Fault]:
    """A fault for what a point of a touchpoint or measure is worth that nobody has: it would count for nothing."""
    there = figures(survey, journey)
    kinds = tuple({f"{one.partition('.')[0]}." for one in there})
    for at, linkage in enumerate(finance.linkages):
        name = linkage.figure
        meant = {f"touchpoint.{name}", f"voice.{name}"}
        if (name.startswith(kinds) and name not in there) or meant & {*there}:
            yield source.fault(
                ("linkages", at, "figure"),
                f'"{name}", which journey and survey do not have',
                allowed=", ".join(there),
                fix=f"correct it.{did_you_mean(next(iter(meant & {*there}), name), there)}",
            )


def unmatched_units(employees: Survey, settings: Settings, source: Source) -> Iterator[Fault]:
    """A fault where units of employees are held against customers that the survey does not have, or no unit is named."""
    mapped, survey = settings.employees, settings.survey
    link = mapped.customers if mapped else {}
    if not mapped or not link:
        return
    loc: Loc = ("employees", "customers")
    if not mapped.segments:
        yield source.fault(
            loc,
            "units to be held against customers, and none mapped",
            allowed="a segment of employees",
            key=True,
            fix="map the column of the unit under employees.segments",
        )
        return
    if isinstance(link, str):
        segments = [entry.id for entry in survey.segments] if survey else []
        if link not in segments:
            yield source.fault(
                loc,
                f'the segment "{link}", which the survey does not have',
                allowed=", ".join(segments) or "a segment of a survey",
                fix=f"correct it.{did_you_mean(link, segments)}",
            )
        return
    units = sorted(set(employees.frame[f"segment.{mapped.segments[0].id}"]) - {""})
    touchpoints = [entry.id for entry in survey.touchpoints] if survey else []
    for unit, touchpoint in link.items():
        if unit not in units:
            yield source.fault(
                (*loc, unit),
                f'the unit "{unit}", which no employee has',
                key=True,
                allowed=", ".join(units),
                fix=f"correct it.{did_you_mean(unit, units)}",
            )
        if touchpoint not in touchpoints:
            yield source.fault(
                (*loc, unit),
                f'the touchpoint "{touchpoint}", which the survey does not have',
                allowed=", ".join(touchpoints) or "a touchpoint of a survey",
                fix=f"correct it.{did_you_mean(touchpoint, touchpoints)}",
            )


def units(settings: Settings) -> list[str]:
    """The units of operations that the survey names: the labels of the segment by which they are linked."""
    segments = settings.survey.segments if settings.survey else ()
    return [text for one in segments if one.id == settings.operations.unit for text in one.labels.values()]


def unlinked_operations(settings: Settings, source: Source, there: Mapping[str, Sequence[str]]) -> Iterator[Fault]:
    """A fault for each segment and wave by which operations are linked, and each place given for all, that nobody has."""
    survey, link = settings.survey, settings.operations
    for name, known in there.items():
        given = link.given.get(name)  # type: ignore[call-overload]
        if given is not None and known and given not in known:
            yield source.fault(
                ("operations", "given", name),
                f'the {name} "{given}", which journey and survey do not have',
                allowed=", ".join(known),
                fix=f"correct it.{did_you_mean(given, known)}",
            )
    segments, waves = (
        [entry.id for entry in part] if survey else []
        for part in (survey.segments if survey else (), survey.waves if survey else ())
    )
    if link.unit is not None and link.unit not in segments:
        yield source.fault(
            ("operations", "unit"),
            f'the segment "{link.unit}", which the survey does not have',
            allowed=", ".join(segments) or "a segment of a survey",
            fix=f"correct it.{did_you_mean(link.unit, segments)}",
        )
    for wave, ends in link.waves.items():
        if wave not in waves:
            yield source.fault(
                ("operations", "waves", wave),
                f'the wave "{wave}", which the survey does not have',
                key=True,
                allowed=", ".join(waves) or "a wave of a survey",
                fix=f"correct it.{did_you_mean(wave, waves)}",
            )
        elif any(dated(end) is None for end in ends) or (dated(ends[0]) or ()) > (dated(ends[1]) or ()):
            yield source.fault(
                ("operations", "waves", wave),
                f"the periods {ends[0]} to {ends[1]}",
                allowed="[first, last], such as [2026-07, 2026-09]",
                fix="write two dated periods, the earlier first",
            )
