"""One client's engagement: who and on what terms, which inputs there are, and each input read when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pandas as pd

from workbench import assets, client_key, languages
from workbench.context import Context
from workbench.engagement import delivered, joined, records
from workbench.engagement.inputs import INPUTS
from workbench.errors import Fault, InputError, MisuseError, did_you_mean
from workbench.frameworks import load as load_framework
from workbench.intake import (
    agreements,
    charter,
    consistency,
    employee_actions,
    folders,
    governance,
    initiatives,
    journey,
    maturity,
    operations,
    portfolio,
    quotes,
    story,
    survey,
    workshop,
)
from workbench.model.ideas import Idea
from workbench.model.interviews import Interviews
from workbench.model.listening import Listening
from workbench.model.outcomes import Outcomes
from workbench.model.technology import Technology
from workbench.model.themes import Themes
from workbench.model.vision import Vision
from workbench.privacy import Rules
from workbench.privacy.words import NOTHING, Released
from workbench.result import Result

if TYPE_CHECKING:
    from workbench.claims.catalogue import Catalogue
    from workbench.document import Document
    from workbench.frameworks import Framework
    from workbench.intake.charter import CharterFile
    from workbench.intake.communication import CommunicationFile
    from workbench.intake.settings import FileSettings, Settings, SurveySettings
    from workbench.intake.story import StoryFile
    from workbench.intake.vision import VisionFile
    from workbench.model.charter import Decided
    from workbench.model.employees import Action
    from workbench.model.inputs import Journey, Survey, Workshop
    from workbench.model.terms import Finance
    from workbench.sources.yaml import Source

T = TypeVar("T")


@dataclass(frozen=True, eq=False, repr=False)
class Engagement:
    """A client's settings and inputs.

    `inputs` are the files of each input that is there; `off` says of each notebook that is switched off why;
    `upstream` are the results recorded by notebooks that ran before and `earlier` all that they recorded and showed. `context` is what deliverables print. Each
    input is read and validated at first use and raises `InputError` with all faults of its files, or where the
    input is not there. `notes` gathers what was accepted although it is unusual, `aside`
    whose answers are not counted because of a delivery.
    """

    folder: Path
    settings: Settings
    context: Context
    inputs: dict[str, tuple[Path, ...]]
    off: dict[str, str]
    upstream: tuple[Result, ...]
    source: Source
    notes: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    earlier: Document | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.context.name}, run {self.context.run}: {', '.join(self.inputs)})"

    def framework(self, id: str) -> Framework:  # noqa: A002 - the packs' own word
        """A content pack by id: the client's own where `frameworks/<id>/` is in its folder, else the shipped one."""
        own, shipped = self.folder / "frameworks" / id, assets.folder("templates") / "frameworks" / id
        if own.is_dir():
            folders.refuse_link(own, self.folder)
            return load_framework(own, language=self.settings.language, shown=folders.shown_path(own, self.folder))
        if not shipped.is_dir():
            known = sorted(path.name for path in shipped.parent.iterdir() if path.is_dir())
            raise MisuseError(f'there is no framework "{id}".{did_you_mean(id, known)} Known: {", ".join(known)}')
        return load_framework(shipped, language=self.settings.language, shown=f"templates/frameworks/{id}")

    @property
    def rules(self) -> Rules:
        """The client's rules of anonymity, as `thresholds` in `engagement.yaml` has them."""
        return Rules(**self.settings.thresholds.model_dump())

    @property
    def masked(self) -> tuple[str, ...]:
        """The names that are masked wherever somebody's words are told."""
        return self.settings.survey.mask if self.settings.survey else ()

    @property
    def force_points(self) -> dict[str, float]:
        """The points of the six forces that `engagement.yaml` gives; empty where it gives none."""
        return {str(force): points for force, points in self.settings.force_points.items()}

    @cached_property
    def catalogue(self) -> Catalogue:
        """The messages of the engagement's language, with what the firm and the client changed in them."""
        return languages.of(self.context)

    @property
    def secret(self) -> bytes:
        """The client's secret key, which is part of nothing that is delivered."""
        return client_key.secret(self.folder)

    @property
    def seed(self) -> int:
        """The seed of everything that is drawn from people's answers: secret, and the same in every run."""
        return client_key.seed(self.secret, "resamples")

    @cached_property
    def governance(self) -> pd.DataFrame:
        """The governance answers: id, documented, practised, applicable, evidence, owner, due, comment, respondent."""
        known = self._ids("governance-checklist", "cx-strategy-levels")
        return self._ballots("governance", governance.read, known=known)

    @cached_property
    def maturity(self) -> pd.DataFrame:
        """The maturity ratings: rater, role, department, seniority, item, wave, score (on the pack's scale)."""
        given, (low, high) = self.settings.maturity, self.framework("cx-maturity").ends
        far = [(name, target) for name, target in given.targets.items() if not low <= target <= high]
        if far:
            raise InputError([
                self.source.fault(("maturity", "targets", name), f"{target:g}", fix="correct the target",
                                  allowed=f"a number from {low:g} to {high:g}, the scale of the pack")
                for name, target in far
            ])  # fmt: skip
        return self._ballots(
            "maturity",
            maturity.read,
            current=given.current_wave,
            known=self._ids("cx-maturity"),
            scale=(low, high),
            roles=given.roles,
        )

    @cached_property
    def journey(self) -> Journey:
        """The journey; see `model.inputs.Journey`."""
        found: Journey = self.alone("journey")
        return found

    @cached_property
    def journey_ballots(self) -> pd.DataFrame:
        """The ballots on forces: rater, role, stage, force, lens, wave, score; without rows where there are none."""
        if "journey_ballots" not in self.inputs:
            return journey.no_ballots()
        return self._ballots("journey_ballots", journey.read_ballots, journey=self.journey)

    @cached_property
    def survey(self) -> Survey:
        """All survey waves; see `model.inputs.Survey`."""
        return self._asked("survey", self.settings.survey)

    @cached_property
    def employees(self) -> Survey:
        """All waves of the survey of employees; see `model.inputs.Survey`."""
        given = self.settings.employees
        return self._asked("employees", given.as_survey() if given else None)

    def _asked(self, part: str, settings: SurveySettings | None) -> Survey:
        if settings is None:
            raise self._absent(part)
        found = survey.read(settings, self.folder, source=self.source, shown=self.shown, part=part)
        self.notes.extend(found.notes)
        frame, apart = delivered.settled(self, part, found.frame)
        return survey.without_counts(replace(found, frame=frame), apart)

    @cached_property
    def employee_actions(self) -> tuple[Action, ...]:
        """What employees were asked, what was heard and done, and when it was reported back; nothing without a log."""
        there = "employee_actions" in self.inputs
        return employee_actions.read(**self.table("employee_actions")) if there else ()

    @cached_property
    def initiatives(self) -> pd.DataFrame:
        """The initiatives, one row each; see `intake.initiatives.Initiative`."""
        return self.noted(initiatives.read(**self.table("initiatives"), currency=self.settings.currency))

    @cached_property
    def finance(self) -> Finance | None:
        """The financial assumptions; None where the client gave none."""
        there = "finance" in self.inputs
        found: Finance | None = self.alone("finance", currency=self.settings.currency) if there else None
        return found

    def plan_faults(self) -> list[Fault]:
        """What speaks against any plan of the initiatives within the limits."""
        known = self._ids("governance-checklist", "cx-strategy-levels", "cx-maturity")
        return initiatives.plan_faults(
            self.initiatives,
            self.finance,
            self.settings,
            findings=known,
            settings_file=self.source,
            **self.table("initiatives"),
        )

    @cached_property
    def portfolio(self) -> pd.DataFrame:
        """The client's position among others who are not named; see `scoring.portfolio.positions`."""
        return self.noted(portfolio.read(**self.table("portfolio")))

    @cached_property
    def operations(self) -> pd.DataFrame:
        """The operational figures, a row for a metric, unit and period; see `intake.operations.read`."""
        there = consistency.places(self.settings.survey, self.readable("journey"))
        there["units"] = consistency.units(self.settings)
        return self.noted(operations.read(**self.table("operations"), settings=self.settings.operations, places=there))

    @cached_property
    def effects(self) -> pd.DataFrame:
        """What happened where initiatives began, a row for a figure, unit and period; see `intake.effects.read`."""
        return joined.effects(self)

    @cached_property
    def workshop(self) -> Workshop:
        """The rounds, votes and notes of the client's workshops; see `model.inputs.Workshop`."""
        if "workshop" not in self.inputs:
            raise self._absent("workshop")
        return workshop.read(self.folder, language=self.settings.language)

    @cached_property
    def quotes(self) -> Released:
        """What respondents wrote and a named person has released; nothing where there is no sheet of quotes."""
        return self.noted(quotes.read(**self.table("quotes"))) if "quotes" in self.inputs else NOTHING

    @cached_property
    def interviews(self) -> Interviews:
        """The interviews, with what the sheets of one or two readers code; see `model.interviews.Interviews`."""
        return joined.interviews(self)

    @cached_property
    def ideas(self) -> tuple[Idea, ...]:
        """The ideas of the double diamond, with their tests."""
        there = consistency.places(None, self.readable("journey"))
        return tuple(self.alone("ideas", stages=there["stage"]))

    @cached_property
    def story(self) -> StoryFile:
        """What the analyst changed in the argument by hand; nothing where there is no `story.yaml`."""
        found: StoryFile = self.alone("story") if "story" in self.inputs else story.StoryFile()
        return found

    @cached_property
    def themes(self) -> Themes:
        """The themes of comments and what people put there; of `survey.themes` where there is no themes.yaml."""
        return joined.themes(self)

    @cached_property
    def charter(self) -> CharterFile:
        """The charter of the programme, with council and cadence of engagement.yaml where they stand there."""
        given, there = self.settings.governance, self.inputs.get("charter")
        found: CharterFile = self.alone("charter", given=given) if there else charter.stated(given)
        return self._agreed(found)

    @cached_property
    def charter_decisions(self) -> tuple[Decided, ...]:
        """What was decided about the charter; nothing where there is no list of decisions."""
        if "charter_decisions" not in self.inputs:
            return ()
        language = self.settings.language
        return self.noted(agreements.read(**self.table("charter_decisions"), language=language))

    @cached_property
    def decided(self) -> tuple[Decided, ...]:
        """The decisions and actions of the client's list and, after them, of its workshops, as far as these can be read."""
        held = self.readable("workshop")
        return (
            *(self.readable("charter_decisions") or ()),
            *(agreements.noted(held.notes, held.rounds) if held else ()),
        )

    def _agreed(self, file: agreements.File) -> agreements.File:
        return agreements.entered(file, self.decided, language=self.settings.language)

    @cached_property
    def communication(self) -> CommunicationFile:
        """The communication plan and the register of stories; raises `InputError` where there is none."""
        found: CommunicationFile = self.alone("communication")
        return self._agreed(found)

    @cached_property
    def listening(self) -> Listening:
        """The surveys, whom they ask, and the contact rules to try."""
        found: Listening = self.alone("listening")
        return found

    @cached_property
    def vision(self) -> Vision:
        """The statement, the principles and the brand's promises."""
        found: VisionFile = self.alone("vision")
        return self._agreed(found).vision

    @cached_property
    def outcomes(self) -> Outcomes:
        """Benefits, business outcomes and actions with their links; initiatives that are named become actions."""
        return joined.outcomes(self)

    @cached_property
    def technology(self) -> Technology:
        """The options, the criteria and the votes of a technology choice, of its file or else of a workshop."""
        return joined.technology(self)

    def get(self, name: str) -> Any:
        """An input by name, None where the client does not have it."""
        return getattr(self, name) if name in self.inputs else None

    def _ids(self, *packs: str) -> list[str]:
        """The item ids that answers may name: those of these packs and of all packs of the client's own."""
        own = [path.parent.name for path in sorted((self.folder / "frameworks").glob("*/framework.yaml"))]
        return [item.id for pack in dict.fromkeys((*packs, *own)) for item in self.framework(pack).items]

    def _ballots(self, role: str, read: Callable[..., Any], **more: Any) -> pd.DataFrame:
        """The client's own table and the ballots of its workshops as one; raises the faults of all of them."""
        self._file(role)
        frames: list[pd.DataFrame] = []
        faults: list[Fault] = []
        for path in self.inputs[role]:
            try:
                frames.append(self.noted(read(**self.place(path), **more)))
            except InputError as error:
                faults += error.faults
        if faults:
            raise InputError(faults)
        frame = frames[0] if len(frames) == 1 else pd.concat(frames, ignore_index=True)
        return delivered.settled(self, role, frame)[0]

    @cached_property
    def previous(self) -> tuple[Result, ...]:
        """The results of the newest earlier run on other inputs, to say what changed since; empty at first."""
        reports = self.folder.parent.parent / "reports" / self.settings.client
        return records.previous(reports, self.context.fingerprint)

    def alone(self, role: str, **more: Any) -> Any:
        """An input of one file that needs `more` at most, read by the module that is called like it."""
        path = self._file(role)
        return import_module(f"workbench.intake.{role}").read(path, shown=self.shown(path), **more)

    def table(self, role: str) -> dict[str, Any]:
        """`place` of the first file of an input."""
        return self.place(self._file(role))

    def place(self, path: Path) -> dict[str, Any]:
        """How a reader of tables finds a file: `path`, `shown` and `options`."""
        options: FileSettings | None = self.settings.files.get(path.name)
        return {"path": path, "shown": self.shown(path), "options": options}

    def _file(self, role: str) -> Path:
        if role not in self.inputs:
            raise self._absent(role)
        return self.inputs[role][0]

    def _absent(self, role: str) -> InputError:
        where, missing = folders.shown_path(self.folder, self.folder), f"no {role.replace('_', ' ')}"
        return InputError([Fault(where, missing, INPUTS[role], "add it, or leave out what needs it")])

    def shown(self, path: Path) -> str:
        """A file as faults name it."""
        return folders.shown_path(path, self.folder)

    def readable(self, role: str) -> Any:
        """An input that another one names; None where it is not there or has faults, which are told of itself."""
        with suppress(InputError):
            return self.get(role)
        return None

    def noted(self, read: tuple[T, tuple[str, ...]]) -> T:
        """What was read, its notes kept."""
        self.notes.extend(read[1])
        return read[0]
