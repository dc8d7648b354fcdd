"""Loads a client's engagement and checks all of its files: every fault of every file in one go."""

from __future__ import annotations

import hashlib
import hmac
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench import client_key, languages, wording
from workbench.context import Brand, Context
from workbench.engagement import records
from workbench.engagement.inputs import INPUTS
from workbench.engagement.job import Engagement
from workbench.errors import DisclosureError, Fault, InputError
from workbench.intake import consistency, folders, interviews, notebooks, workshop
from workbench.intake.ideas import unknown_ideas
from workbench.intake.settings import Settings
from workbench.intake.vision import VisionFile
from workbench.sources.models import mended, read_model, salvaged
from workbench.sources.yaml import parse

if TYPE_CHECKING:
    from workbench.sources.yaml import Source


def load(client: str, *, workspace: Path, run: str = "interactive", upstream: Path | None = None) -> Engagement:
    """A client's engagement, with engagement.yaml validated and the inputs listed but not yet read.

    Raises `MisuseError` for a client id that is none or unknown and `InputError` with all faults found.
    """
    folder = folders.client_folder(client, workspace=workspace)
    path = folders.settings_file(folder)
    settings, source = read_model(path, Settings, shown=folders.shown_path(path, folder))
    faults = list(consistency.contradictions(settings, source, folder))
    faults += consistency.unclear_direction(settings, source)
    inputs = _inputs(folder, settings, source, faults)
    needs = notebooks.needs(workspace)
    faults += notebooks.unknown(settings, source, needs)
    if faults:
        raise InputError(faults)
    off = notebooks.switched_off(settings, needs, inputs=inputs, names=INPUTS)
    record = records.document(upstream)
    return Engagement(
        folder=folder,
        settings=settings,
        inputs=inputs,
        off=off,
        source=source,
        earlier=record,
        context=_context(settings, run=run, off=off, folder=folder, inputs=inputs),
        upstream=tuple(one.result for one in record.results) if record else (),
    )


def check(client: str, *, workspace: Path) -> Engagement:
    """Read every input of a client; raises one `InputError` with all faults of all files."""
    try:
        engagement = load(client, workspace=workspace)
    except InputError as error:
        elsewhere = _faults_elsewhere(client, workspace)
        raise InputError([*error.faults, *(fault for fault in elsewhere if fault not in error.faults)]) from None
    if faults := _faults_of_inputs(engagement):
        raise InputError(faults)
    return engagement


def _faults_of_inputs(engagement: Engagement, *, whole: bool = True) -> list[Fault]:
    """All faults of the inputs; those of the plan only where the settings are `whole`, as its limits stand there."""
    faults = list(languages.faults(engagement.context.language, languages.overrides(engagement.folder)))
    for name in engagement.inputs:
        try:
            getattr(engagement, name)
        except InputError as error:
            faults += [fault for fault in error.faults if fault not in faults]
        except DisclosureError as error:  # the notebooks that read it are left out when they run
            engagement.aside.append(str(error))
    if not faults and engagement.settings.survey and "journey" in engagement.inputs:
        stages = [str(stage) for stage in engagement.journey.stages["id"]]
        faults += consistency.unknown_stages(engagement.settings.survey, engagement.source, stages)
    if "operations" in engagement.inputs and not _unread_survey(engagement):
        there = consistency.places(engagement.settings.survey, engagement.readable("journey"))
        faults += consistency.unlinked_operations(engagement.settings, engagement.source, there)
    if not faults and "employees" in engagement.inputs and not _unread_survey(engagement):
        faults += consistency.unmatched_units(engagement.employees, engagement.settings, engagement.source)
    faults += [fault for fault in _unknown_references(engagement) if fault not in faults]
    plan = [role for role in ("initiatives", "finance") if role in engagement.inputs]
    if "initiatives" in plan and whole and all(engagement.readable(role) is not None for role in plan):
        faults += [fault for fault in engagement.plan_faults() if fault not in faults]
    return faults


def _unread_survey(engagement: Engagement) -> bool:
    """Whether engagement.yaml maps a survey that could not be read, so that nobody knows what it has."""
    return engagement.settings.survey is None and "survey" in engagement.source.value


def _unknown_references(engagement: Engagement) -> list[Fault]:
    """What the programme's files name and the client's other files do not have, as far as these can be read."""
    faults: list[Fault] = []
    vision, journey, initiatives, ideas, finance = (
        engagement.readable(role) for role in ("vision", "journey", "initiatives", "ideas", "finance")
    )
    survey = engagement.settings.survey
    unread = {
        role for role, held in (("journey", journey), ("ideas", ideas)) if held is None and role in engagement.inputs
    }
    if _unread_survey(engagement):
        unread.add("survey")
    if "vision" in engagement.inputs and unread.isdisjoint(("journey", "survey")):
        path = engagement.inputs["vision"][0]
        with suppress(InputError):
            source = parse(path, shown=folders.shown_path(path, engagement.folder))
            # A file with faults of its own is told all of them at once.
            rest = None if vision else mended(source, VisionFile)
            there = rest.vision if rest else vision
            faults += consistency.unplaced_promises(there, survey, journey=journey, source=source) if there else []
    if finance is not None and unread.isdisjoint(("journey", "survey")):
        path = engagement.inputs["finance"][0]
        source = parse(path, shown=folders.shown_path(path, engagement.folder))
        faults += consistency.unplaced_linkages(finance, survey, journey=journey, source=source)
    if initiatives is not None and "ideas" not in unread:
        file = folders.shown_path(engagement.inputs["initiatives"][0], engagement.folder)
        faults += unknown_ideas(initiatives, ideas or (), file=file)
    return faults


THEME_SHEETS = ("theme_frame", "theme_labels", "theme_labels_second")
CODED = ("interview_codes", "interview_codes_second")
OWN = ("frameworks", languages.FOLDER)  # folders of a client's in which it replaces what is shipped

# What the reading of an input depends on in engagement.yaml.
DEPENDS = {
    "initiatives": ("currency", "files"),
    "finance": ("currency",),
    "maturity": ("maturity", "files"),
    "governance": ("files",),
    "journey_ballots": ("files",),
    "portfolio": ("files",),
    "operations": ("operations", "files"),
    "effects": ("files",),
    "interviews": ("files", "survey"),
    "employee_actions": ("files",),
}


def _faults_elsewhere(client: str, workspace: Path) -> list[Fault]:
    """The faults of the other files while engagement.yaml has faults of its own, as far as they do not hang on these."""
    folder = folders.client_folder(client, workspace=workspace)
    path = folders.settings_file(folder)
    try:
        source = parse(path, shown=folders.shown_path(path, folder))
    except InputError:
        return []
    stand_in = {"client": client, "name": client, "as_of": "2000-01-01"}
    settings, doubtful = salvaged(source, Settings, stand_in)
    inputs = {
        role: paths
        for role, paths in _inputs(folder, settings, source, []).items()
        if doubtful.isdisjoint(DEPENDS.get(role, ()))
    }
    context = _context(settings, run="interactive", off={}, folder=folder, inputs={})
    return _faults_of_inputs(Engagement(folder, settings, context, inputs, {}, (), source), whole=not doubtful)


def _inputs(folder: Path, settings: Settings, source: Source, faults: list[Fault]) -> dict[str, tuple[Path, ...]]:
    try:
        inputs: dict[str, tuple[Path, ...]] = {role: (path,) for role, path in folders.present(folder).items()}
    except InputError as error:
        faults += error.faults
        inputs = {}
    for role in ("governance", "maturity", "journey_ballots"):
        if held := workshop.ballots(folder, role):
            inputs[role] = (*inputs.get(role, ()), *held)
    # The sheets of labels belong to the themes: the list of what was drawn from, and what each reader put there.
    sheets = [inputs[role][0] for role in THEME_SHEETS if role in inputs]
    if "themes" in inputs:
        inputs["themes"] = (*inputs["themes"], *sheets)
    if "interviews" in inputs:
        coded = [inputs[role][0] for role in CODED if role in inputs]
        inputs["interviews"] = (*inputs["interviews"], *coded, *interviews.files(folder))
    if held := workshop.files(folder):
        inputs["workshop"] = held
    if "charter_decisions" in inputs:
        inputs.setdefault("charter", ())  # what was decided is a charter by itself
    for part, asked in (
        ("survey", settings.survey),
        ("employees", settings.employees.as_survey() if settings.employees else None),
    ):
        if asked is not None:
            paths, missing = consistency.survey_files(folder, asked, source, part)
            faults += missing
            inputs[part] = tuple(paths)
    if settings.survey is not None or "survey" not in source.value:
        used = {path.name for paths in inputs.values() for path in paths} | set(settings.files)
        faults += folders.unread(folder, used)
    return {role: inputs[role] for role in INPUTS if role in inputs}


def _context(
    settings: Settings, *, run: str, off: dict[str, str], folder: Path, inputs: dict[str, tuple[Path, ...]]
) -> Context:
    def day(value: Any) -> str:
        return wording.date(value, settings.language)

    brand = settings.brand
    return Context(
        client=settings.client,
        name=settings.name,
        run=run,
        language=settings.language,
        currency=settings.currency,
        industry=settings.industry,
        as_of=settings.as_of.isoformat(),
        confidentiality=settings.confidentiality,
        period=f"{day(settings.period.start)} – {day(settings.period.end)}" if settings.period else "",
        prepared_by=settings.prepared_by,
        fictional=settings.fictional,
        scope=tuple(sorted(off.items())),
        brand=Brand(brand.accent, template=brand.template, logo=brand.logo, paper=brand.paper),
        audience=settings.audience,
        wording=languages.changed(settings.language, languages.overrides(folder), surveyed=settings.surveyed),
        fingerprint=_fingerprint(folder, inputs, [name for name in (brand.template, brand.logo) if name]),
    )


def _fingerprint(folder: Path, inputs: dict[str, tuple[Path, ...]], brand: list[str]) -> str:
    """One keyed hash over the names and bytes of everything that the findings are made from.

    What an analyst changed in their order and titles is no other input. It is printed; a plain one would tell a reader whether a guess at the answers is right.
    """
    paths = {
        folder / folders.ENGAGEMENT,
        *(path for role, paths in inputs.items() if role != "story" for path in paths),
    }
    paths |= {folder / name for name in brand}
    paths |= {
        path for own in OWN for path in (folder / own).rglob("*") if path.is_file() and not folders.is_clutter(path)
    }
    total = hmac.new(client_key.secret(folder), digestmod=hashlib.sha256)
    for path in sorted(path for path in paths if path.is_file()):
        total.update(path.relative_to(folder).as_posix().encode() + b"\0")
        with path.open("rb") as file:
            total.update(hashlib.file_digest(file, "sha256").digest())
    return total.hexdigest()
