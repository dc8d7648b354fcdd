"""Job: an engagement as a notebook has it, which reads, scores and shows without any plumbing in the cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.engagement import Engagement, load
from workbench.errors import MisuseError
from workbench.intake import charter, communication
from workbench.model.inputs import Journey
from workbench.model.roadmap import Planned
from workbench.model.themes import Themes
from workbench.result import Result
from workbench.scoring.charter import assess_charter, plan_communication
from workbench.scoring.effects import measure_effects
from workbench.scoring.employees import hear_employees
from workbench.scoring.governance import audit_governance
from workbench.scoring.ideas import trace_ideas
from workbench.scoring.interviews import score_interviews
from workbench.scoring.journey import score_journey
from workbench.scoring.listening import plan_listening
from workbench.scoring.maturity import assess_maturity
from workbench.scoring.operations import score_operations
from workbench.scoring.outcomes import plan_outcomes
from workbench.scoring.portfolio import place_client
from workbench.scoring.release import release
from workbench.scoring.roadmap import plan_roadmap
from workbench.scoring.technology import choose_technology
from workbench.scoring.vision import judge_promises
from workbench.scoring.voice import measure_voice
from workbench.scoring.workshop import score_workshop, stated_points
from workbench.session import display, together
from workbench.session.chapter import Chapter
from workbench.session.reading import Reading

if TYPE_CHECKING:
    from matplotlib.axes import Axes

RELATED = ("cross-walk", "governance-components", "programme-elements", "cx-strategy-levels", "governance-playbook")
"""The packs that show the answers of the governance checklist in other ways."""


@dataclass(frozen=True, eq=False, repr=False)
class Job(Engagement):
    """A client's engagement in a notebook. Each verb scores inputs on the client's terms, records the result and
    returns it as a `Chapter`, whose exhibits are its attributes.
    """

    def read(self, *names: str) -> Reading:
        """What came in of these inputs: files, rows and notes, for the analyst alone; no answer is printed.

        An input that the client does not have is listed as such. Raises `InputError` with all faults of the files.
        """
        return Reading.of(self, names)

    def correlations(self) -> Axes:
        """How the ratings of the last wave move together, as a heat map for you alone; only in JupyterLab."""
        return together.draw(self)

    def show(self, *items: display.Shows) -> None:
        """Show exhibits, in the deck, the report and the workbook; what is None or empty is passed over."""
        display.show(*items)

    def audit_governance(self) -> Chapter:
        """The governance audit; see `scoring.governance.audit_governance`."""
        return self._recorded(audit_governance(
            self.governance, self.framework("governance-checklist"), rules=self.rules, as_of=self.context.as_of,
            na_policy=self.settings.governance.na_policy, related=[self.framework(pack) for pack in RELATED],
            council=self.charter.council, cadence=self.charter.cadence,
        ))  # fmt: skip

    def measure_voice(
        self,
        *,
        margins: Mapping[str, Mapping[str, float]] | None = None,
        themes: Mapping[str, Iterable[str]] | None = None,
    ) -> Chapter:
        """The voice of the customer; see `scoring.voice.measure_voice`.

        `margins` and `themes` (words by theme) are for a trial; without them the client's own hold.
        """
        survey, given = self.survey, self.settings.survey
        return self._recorded(measure_voice(
            survey, rules=self.rules, seed=self.seed, finance=self.finance, released=self.quotes,
            margins=margins or (given.margins if given else None), themes=Themes.by_words(themes) if themes else self.themes,
        ))  # fmt: skip

    def score_journey(self, *, points: Mapping[str, float] | None = None) -> Chapter:
        """The journey; see `scoring.journey.score_journey`.

        `points` of the forces are for a trial; without them `force_points` of `engagement.yaml` hold, else those that
        a workshop stated.
        """
        stated = self.force_points or stated_points(self.get("workshop"), rules=self.rules)
        return self._recorded(score_journey(
            self.journey, self.journey_ballots, rules=self.rules, seed=self.seed, survey=self.get("survey"),
            framework=self.framework("forces-of-cx"), points=points or stated, released=self.quotes,
            operations=self.get("operations"), interviews=self.get("interviews"),
        ))  # fmt: skip

    def score_interviews(self) -> Chapter:
        """What interviews say; see `scoring.interviews.score_interviews`."""
        return self._recorded(score_interviews(
            self.interviews, stages=_stages(self.get("journey")), rules=self.rules, released=self.quotes, seed=self.seed,
        ))  # fmt: skip

    def trace_ideas(self) -> Chapter:
        """Ideas from what was discovered to initiatives; see `scoring.ideas.trace_ideas`."""
        asked, roadmap = self.get("initiatives"), [one for one in self.upstream if one.module == "roadmap"]
        return self._recorded(trace_ideas(
            self.ideas, () if asked is None else asked[["id", "title", "idea"]].to_dict("records"),
            stages=_stages(self.get("journey")), rules=self.rules,
            plan={row.id: row.chosen for one in roadmap for row in one.rows(Planned)} if roadmap else None,
        ))  # fmt: skip

    def assess_maturity(self) -> Chapter:
        """The maturity diagnostic; see `scoring.maturity.assess_maturity`."""
        given = self.settings.maturity
        return self._recorded(assess_maturity(
            self.maturity, self.framework("cx-maturity"), rules=self.rules, seed=self.seed, targets=given.targets,
            wave=given.current_wave,
        ))  # fmt: skip

    def score_operations(self) -> Chapter:
        """What operations measured; see `scoring.operations.score_operations`."""
        return self._recorded(score_operations(
            self.operations, rules=self.rules, survey=self.get("survey"), linking=self.settings.operations,
            currency=self.context.currency,
        ))  # fmt: skip

    def hear_employees(self) -> Chapter:
        """What employees say, and what was done; see `scoring.employees.hear_employees`."""
        given = self.settings.employees
        return self._recorded(hear_employees(
            self.employees, self.employee_actions, self.upstream, rules=self.rules, customers=given.customers if given else "",
        ))  # fmt: skip

    def measure_effects(self) -> Chapter:
        """What initiatives did; see `scoring.effects.measure_effects`."""
        plan, asked = self.get("initiatives"), self.settings.survey
        titles = {} if plan is None else dict(zip(plan["id"], plan["title"], strict=True))
        labels = {f"touchpoint.{one.id}": one.label for one in asked.touchpoints} if asked else {}
        return self._recorded(
            measure_effects(self.effects, rules=self.rules, titles=titles, labels=labels, seed=self.seed)
        )

    def plan_roadmap(self) -> Chapter:
        """The roadmap; see `scoring.roadmap.plan_roadmap`."""
        return self._recorded(plan_roadmap(
            self.initiatives, self.finance, self.upstream, self.previous, rules=self.rules, limits=self.settings.roadmap,
            stopped=[one.id for one in self.get("ideas") or () if one.test.verdict == "stop"],
            as_of=self.context.as_of, currency=self.context.currency,
        ))  # fmt: skip

    def score_workshop(self) -> Chapter:
        """What the room voted; see `scoring.workshop.score_workshop`."""
        return self._recorded(score_workshop(self.workshop, rules=self.rules, released=self.quotes))

    def assess_charter(self) -> Chapter:
        """How complete the governance set is; see `scoring.charter.assess_charter`."""
        return self._recorded(assess_charter(
            charter.written(self.charter), self.decided, self.upstream, rules=self.rules, as_of=self.context.as_of,
            library=charter.library(), language=self.context.language,
        ))  # fmt: skip

    def plan_communication(self) -> Chapter:
        """The communication plan and the stories that may be told; see `scoring.charter.plan_communication`."""
        plan = self.communication
        stories = communication.released(plan, names=self.masked)
        return self._recorded(plan_communication(communication.entries(plan), stories, rules=self.rules))

    def place_client(self) -> Chapter:
        """The client among others; see `scoring.portfolio.place_client`."""
        return self._recorded(place_client(self.portfolio, rules=self.rules))

    def plan_listening(self) -> Chapter:
        """The listening plan; see `scoring.listening.plan_listening`."""
        return self._recorded(plan_listening(self.listening, rules=self.rules))

    def judge_promises(self) -> Chapter:
        """The vision and the brand's promises; see `scoring.vision.judge_promises`."""
        return self._recorded(judge_promises(self.vision, self.upstream, rules=self.rules))

    def plan_outcomes(self) -> Chapter:
        """The business-outcomes roadmap; see `scoring.outcomes.plan_outcomes`."""
        linkages = [one.id for one in self.finance.linkages] if self.finance else []
        self.get("initiatives")  # a change of their names is one of the outcomes' actions
        return self._recorded(plan_outcomes(self.outcomes, self.upstream, linkages=linkages, rules=self.rules))

    def choose_technology(self) -> Chapter:
        """The technology choice; see `scoring.technology.choose_technology`."""
        return self._recorded(
            choose_technology(
                self.technology, self.upstream, rules=self.rules, currency=self.context.currency, seed=self.seed
            )
        )

    def _recorded(self, result: Result) -> Chapter:
        result = release(result)
        display.record(result)
        return Chapter.of(result, self.context)


def _stages(journey: Journey | None) -> dict[str, str]:
    """The labels of a journey's stages by id, in order."""
    return {} if journey is None else dict(zip(journey.stages["id"], journey.stages["label"], strict=True))


def open_engagement(
    client: str, *, run: str = "interactive", workspace: str | None = None, upstream: str | None = None
) -> Job:
    """Load and validate a client's folder, and echo client and run into the executed notebook.

    `workspace` is the folder that holds `client_data/`; without it, it is looked for from the current folder
    upwards, so that a notebook opened in JupyterLab finds it. `upstream` is a folder of notebooks already executed
    in the same run, whose results `Job.upstream` offers. Raises `InputError` with all faults of all files.
    """
    root = Path(workspace) if workspace else _workspace_above(Path.cwd())
    engagement = load(client, workspace=root, run=run, upstream=Path(upstream) if upstream else None)
    job = Job(**{one.name: getattr(engagement, one.name) for one in fields(engagement)})
    display.opened(job)
    return job


def _workspace_above(start: Path) -> Path:
    for folder in (start, *start.parents):
        if (folder / "client_data").is_dir():
            return folder
    raise MisuseError("no folder client_data here or above; pass workspace= or change to the workspace's folder")
