"""What engagement.yaml must agree on with the client's folder and its other files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import Fault, did_you_mean
from workbench.intake.folders import is_clutter

if TYPE_CHECKING:
    from workbench.intake.settings import Settings, SurveySettings
    from workbench.sources.yaml import Loc, Source


def contradictions(settings: Settings, source: Source, folder: Path) -> Iterator[Fault]:
    """Faults between engagement.yaml and the folder it stands in."""
    if settings.client != folder.name:
        yield source.fault(("client",), f'"{settings.client}"', allowed=f'the folder\'s name, "{folder.name}"',
                           fix="rename one of the two")  # fmt: skip
    if settings.period and settings.period.start > settings.period.end:
        yield source.fault(
            ("period", "end"), "an end before the start", allowed="start first", fix="swap the dates"
        )
    for name in ("template", "logo"):
        written = getattr(settings.brand, name)
        if written and not inside(folder, written).is_file():
            yield source.fault(("brand", name), f'no file "{written}"', allowed="a file in the client's folder",
                               fix="correct the path, or remove the line")  # fmt: skip
    for name in settings.files:
        if not (folder / name).is_file():
            files = sorted(path.name for path in folder.iterdir() if path.is_file() and not is_clutter(path))
            yield source.fault(("files", name), f'no file "{name}"', allowed="a file of the folder", key=True,
                               fix=f"correct the name.{did_you_mean(name, files)}")  # fmt: skip


def inside(folder: Path, written: str) -> Path:
    """A path relative to the client's folder; one that leaves it, or can be none, becomes one that does not exist."""
    nowhere = folder / "outside"
    try:
        path = folder / written
        return path if path.resolve().is_relative_to(folder.resolve()) else nowhere
    except (OSError, ValueError):
        return nowhere


def survey_files(folder: Path, settings: Settings, source: Source) -> tuple[list[Path], list[Fault]]:
    """The files of all waves, and a fault for each that is not in the client's folder."""
    paths: list[Path] = []
    faults: list[Fault] = []
    for at, wave in enumerate(settings.survey.waves if settings.survey else ()):
        for number, name in enumerate(wave.files):
            if fault := no_file(folder, name, source, ("survey", "waves", at, "files", number)):
                faults.append(fault)
            else:
                paths.append(inside(folder, name))
    joined = {
        outcome.joined.file
        for outcome in (settings.survey.outcomes if settings.survey else ())
        if outcome.joined
    }
    paths += [path for name in sorted(joined) if (path := inside(folder, name)).is_file()]
    return paths, faults


def no_file(folder: Path, name: str, source: Source, loc: Loc) -> Fault | None:
    """A fault where a name is not that of a file in the client's folder."""
    if inside(folder, name).is_file():
        return None
    files = sorted(
        entry.relative_to(folder).as_posix()
        for entry in folder.rglob("*")
        if entry.is_file() and not is_clutter(entry)
    )
    fix = (
        "put the file into the client's folder and write its name"
        if Path(name).is_absolute()
        else "correct the name"
    )
    return source.fault(
        loc,
        f'no file "{name}"',
        allowed="a file in the client's folder",
        fix=f"{fix}.{did_you_mean(name, files)}",
    )


def unclear_direction(settings: Settings, source: Source) -> Iterator[Fault]:
    """A fault for each rating whose column is named like a reversed item and that does not say which it is."""
    survey = settings.survey
    for part in ("touchpoints", "drivers", "forces") if survey else ():
        for at, entry in enumerate(getattr(survey, part)):
            names = [entry.column] if isinstance(entry.column, str) else list(entry.column.values())
            if (
                entry.reverse is None
                and entry.direction is None
                and any(re.search(r"_(r|rev|reversed)$", name, re.IGNORECASE) for name in names)
            ):
                yield source.fault(("survey", part, at, "column"), f'the column "{names[0]}", named like a reversed item',
                                   allowed="direction: high or low", fix="say whether the item is to be turned round")  # fmt: skip


def unknown_stages(survey: SurveySettings, source: Source, stages: list[str]) -> Iterator[Fault]:
    """A fault for each stage that the survey's mapping names and the journey does not have."""
    for part in ("touchpoints", "forces"):
        for at, entry in enumerate(getattr(survey, part)):
            if entry.stage not in stages:
                yield source.fault(
                    ("survey", part, at, "stage"), f'the stage "{entry.stage}", which journey.yaml does not have',
                    allowed=", ".join(stages), fix=f"correct one of the two.{did_you_mean(entry.stage, stages)}")  # fmt: skip
