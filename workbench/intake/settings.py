"""What `engagement.yaml` may say: who the client is, on what terms, and how the survey's columns are to be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, FiniteFloat, create_model, model_validator

from workbench.languages import Surveyed
from workbench.model.journey import Force, Lens
from workbench.model.terms import ColumnName, Forum, Limits, OperationsSettings, Seat
from workbench.privacy.rules import STANDARD
from workbench.sources.models import refuse
from workbench.sources.values import (
    UNKNOWN,
    Amount,
    Code,
    Count,
    Day,
    Id,
    Label,
    NotNegative,
    Scale,
    Strict,
    Text,
    scale_of,
    unknown,
)
from workbench.stats.measures import MEASURES


class Period(Strict):
    """The time that the data cover."""

    start: Day
    end: Day


class BrandSettings(Strict):
    """What deliverables take from the client; `template` and `logo` are files in the client's folder.

    `paper` is what the report and the playbook are printed on.
    """

    accent: Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")] = "#0B5A7A"
    template: Text | None = None
    logo: Text | None = None
    paper: Literal["a4", "letter"] = "a4"


class Thresholds(Strict):
    """Sizes below which something is not shown (`minimum_*`, `uniform_limit`) or is flagged (`small_base`)."""

    minimum_group: Annotated[int, Field(ge=STANDARD.minimum_group)] = STANDARD.minimum_group
    minimum_comments: Annotated[int, Field(ge=STANDARD.minimum_comments)] = STANDARD.minimum_comments
    small_base: Annotated[int, Field(ge=STANDARD.minimum_group)] = STANDARD.small_base
    uniform_limit: Annotated[int, Field(ge=STANDARD.uniform_limit)] = STANDARD.uniform_limit


class MaturitySettings(Strict):
    """Target of each competency on the pack's scale, the wave that is the current one, and roles beside the usual four."""

    targets: dict[str, Amount] = Field(default_factory=dict)
    roles: tuple[Label, ...] = ()
    current_wave: Text | None = None
    invited: Annotated[Count, Field(ge=1)] | None = None


class GovernanceSettings(Strict):
    """What "not applicable" does: left out of the score, or its target set to zero; who governs, and how often."""

    na_policy: Literal["excluded", "target-zero"] = "excluded"
    council: tuple[Seat, ...] = ()
    cadence: tuple[Forum, ...] = ()


Column = ColumnName | dict[str, ColumnName]
ScoreText = Annotated[Text, Field(pattern=r"^-?\d+(\.\d+)?$")]


class FileSettings(Strict):
    """How to read a file that does not say it itself: encoding, delimiter, and how it writes numbers and dates.

    `numbers` and `dates` decide only where a column could be read in two ways, such as 1.250 or 09/05/2026.
    """

    encoding: Text | None = None
    delimiter: Literal[",", ";", "\t", "|"] | None = None
    numbers: Literal["1,250.00", "1.250,00", "1 250.00", "1 250,00", "1'250.00"] | None = None
    dates: Literal["31/12/2026", "12/31/2026"] | None = None


def _named(label: str) -> str:
    if label == UNKNOWN:
        refuse(
            '"?" as the label of a wave, whose file does not say when it was',
            allowed="the time of the wave",
            fix='write it, such as label: "2026-05"; waves stand in the order of their dates or numbers',
        )
    return label


class Wave(FileSettings):
    """One wave of a survey: one or more files with the same questions.

    `where` says which rows of a file that holds several waves are of this one: a column and its value.
    """

    id: Id
    label: Annotated[Label, AfterValidator(_named)]
    files: Annotated[tuple[Label, ...], Field(min_length=1)]
    where: dict[ColumnName, Text] = Field(default_factory=dict)


class Item(Strict):
    """One rating question: its column (or one for each wave), scale, missing codes and answer texts as numbers.

    `direction` says which end of the scale is the good one; where it is `low`, answers are turned round (`reverse: true`
    is the same). `top` is the lowest answer that counts as satisfied, where it is not the two highest that do: a score of 0
    to 100 needs one. A key that is `?` waits for a person: `scale` and `answers` are then None.
    """

    column: Column
    scale: Annotated[Scale | None, BeforeValidator(scale_of)]
    missing: tuple[Code, ...] | None = None
    answers: Annotated[dict[str, FiniteFloat] | None, BeforeValidator(unknown)] = Field(default_factory=dict)
    direction: Literal["high", "low", "?"] | None = None
    reverse: bool | None = None
    top: FiniteFloat | Literal["?"] | None = None

    @property
    def unsure(self) -> str:
        """The key that a person has yet to confirm; empty where all is known."""
        if self.direction == UNKNOWN:
            return "direction"
        if self.top == UNKNOWN:
            return "top"
        return "scale" if self.scale is None else "answers" if self.answers is None else ""

    @property
    def turned(self) -> bool:
        """Whether the low end is the good one."""
        return self.direction == "low" if self.direction else bool(self.reverse)

    @property
    def ends(self) -> tuple[float, float]:
        """The lowest and the highest answer of a confirmed scale; raises `ValueError` before it is confirmed."""
        if self.scale is None:
            raise ValueError("the scale is not confirmed yet")
        return self.scale

    @property
    def counted(self) -> tuple[float, ...]:
        """The ends of the scale and, where it is given, the lowest answer that counts as satisfied."""
        return (*self.ends, self.top) if isinstance(self.top, float) else self.ends


class NamedItem(Item):
    """A rating question with an id and a label of its own, such as a driver."""

    id: Id
    label: Label


class Touchpoint(NamedItem):
    """A rating of one touchpoint, in a stage of the journey."""

    stage: Id


class ForceItem(Item):
    """A survey item that measures one force in one stage."""

    stage: Id
    force: Force
    lens: Lens


class SharedScale(Strict):
    """How several questions are answered, under the name that they give as their `scale`."""

    scale: Annotated[Scale | None, BeforeValidator(scale_of)]
    missing: tuple[Code, ...] | None = None
    answers: Annotated[dict[str, FiniteFloat] | None, BeforeValidator(unknown)] = Field(default_factory=dict)
    direction: Literal["high", "low", "?"] | None = None
    top: FiniteFloat | Literal["?"] | None = None


class Segment(Strict):
    """A column that divides respondents; `labels` translate its codes."""

    id: Id
    label: Label
    column: Column
    labels: dict[str, Label] = Field(default_factory=dict)
    missing: tuple[Text, ...] = ()


class Verbatim(Strict):
    """A column of free text that may be quoted after masking."""

    id: Id
    label: Label
    column: Column


class Joined(FileSettings):
    """A file of its own that an outcome stands in; its column `key` holds the ids of the survey's respondents."""

    file: Label
    key: ColumnName


class Outcome(Strict):
    """What a customer did: stayed or left (`binary`, with the text that means yes), spent (`amount`), or a part of a whole.

    A margin of 12% is `percent` where the column holds 12 or 12%, and `share` where it holds 0.12.

    `no` are the texts that mean no, where there are several; `missing` those that mean not known. `joined` says which
    other file has the column, and by which id.
    """

    id: Id
    label: Label
    column: Column
    kind: Literal["binary", "amount", "percent", "share"]
    yes: Text | None = None
    no: tuple[Text, ...] = ()
    missing: tuple[Code, ...] = ()
    joined: Joined | None = None


class Retention(Strict):
    """When customers left, as dates: `since` is the day from which each is watched, best that of the answer.

    A blank `left` is a customer who was still there on the day `until`. `joined` says which other file has both columns.
    """

    label: Label
    since: Column
    left: Column
    until: Day
    joined: Joined | None = None


if TYPE_CHECKING:

    class Measures(Strict):
        """The headline measures of `stats.measures`, where asked: one field each."""
else:
    Measures = create_model("Measures", __base__=Strict, **dict.fromkeys(MEASURES, (Item | None, None)))


class Tally(Strict):
    """A question of which a table tells how many gave each score: `scores` has the column of each.

    With `of`, the column of how many were asked, the columns hold shares, and the others gave `rest`. `where` says which
    rows are of the question, where each question has its own: a column and its value.
    """

    scores: Annotated[dict[ScoreText, ColumnName], Field(min_length=1)]
    of: ColumnName | None = None
    rest: FiniteFloat | None = None
    where: dict[ColumnName, Text] = Field(default_factory=dict)


class Complete(Strict):
    """Which responses are finished: those with one of these values in a column, or with anything where none is given."""

    column: Column
    values: tuple[Text, ...] = ()


class Answered(Strict):
    """What the mappings of a survey of customers and of employees have in common."""

    waves: Annotated[tuple[Wave, ...], Field(min_length=1)]
    count: Column | None = None
    tables: dict[ColumnName, Tally] = Field(default_factory=dict)
    respondent: Column | None = None
    missing: tuple[Code, ...] = ()
    scales: dict[Id, Annotated[SharedScale | None, BeforeValidator(unknown)]] = Field(default_factory=dict)
    segments: tuple[Segment, ...] = ()
    drivers: tuple[NamedItem, ...] = ()
    complete: Annotated[Complete | None, BeforeValidator(unknown)] = None
    keep: tuple[Literal["preview", "test", "unfinished", "disqualified", "spam"], ...] = ()
    duplicates: Literal["refuse", "first", "last"] = "refuse"

    @model_validator(mode="before")
    @classmethod
    def _share(cls, value: Any) -> Any:
        """Each question that names a shared scale, with what stands there; `?` where a person has yet to confirm it."""
        scales = value.get("scales") if isinstance(value, dict) else None
        if not isinstance(scales, dict):
            return value
        spread: dict[str, Any] = {
            part: [_with_scale(item, scales) for item in value[part]]
            for part in ("touchpoints", "drivers", "forces") if isinstance(value.get(part), list)
        }  # fmt: skip
        if isinstance(measures := value.get("measures"), dict):
            spread["measures"] = {name: _with_scale(item, scales) for name, item in measures.items()}
        return {**value, **spread}


class SurveySettings(Answered):
    """How the survey's files become one frame; nothing that is not mapped here is read.

    `count` is a column that says how many responses a row stands for; `tables` makes columns of single answers, by their
    names, of columns that hold counts or shares; `scales` are read by several questions, which give the name as their `scale`; `complete` says which responses are finished where the export's words are not known; `keep` names kinds of responses
    to keep that are left out otherwise. `themes` are the words that comments are counted by, `mask` names to mask in
    quotes, `margins` the population shares of the groups of a segment, to which the answers are weighted. `retention` has
    the dates from which it follows who is still there, and how long.
    """

    weight: Column | None = None
    measures: Measures = Measures()
    touchpoints: tuple[Touchpoint, ...] = ()
    forces: tuple[ForceItem, ...] = ()
    verbatims: tuple[Verbatim, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    retention: Retention | None = None
    themes: dict[Label, tuple[Label, ...]] = Field(default_factory=dict)
    mask: tuple[Label, ...] = ()
    margins: dict[Id, dict[Text, Annotated[Amount, Field(gt=0)]]] = Field(default_factory=dict)


class EmployeeMeasures(Strict):
    """Whether employees would recommend working here: eNPS."""

    nps: Item | None = None


class EmployeesSettings(Answered):
    """How the survey of employees becomes one frame, with the keys of `survey`: `drivers` are statements on what lets them
    serve well, the one segment is their unit.

    `customers` says whose answers a unit is held against: a segment of the survey whose groups are called like the units,
    or for each unit the touchpoint that it serves.
    """

    measures: EmployeeMeasures = EmployeeMeasures()
    customers: Id | dict[Text, Id] = Field(default_factory=dict)

    def as_survey(self) -> SurveySettings:
        """The same for the one reader of surveys."""
        given = {name: getattr(self, name) for name in Answered.model_fields}
        return SurveySettings.model_construct(**given, measures=self.measures)


def _with_scale(item: Any, scales: Mapping[str, Any]) -> Any:
    name = item.get("scale") if isinstance(item, dict) else None
    name = getattr(name, "text", name)
    if not isinstance(name, str) or name not in scales:
        return item
    shared = scales[name]
    return {**item, **shared} if isinstance(shared, dict) else {**item, "scale": UNKNOWN}


class Settings(Strict):
    """The whole of `engagement.yaml`.

    `client` is the folder's name, `name` what readers see, `as_of` the date on the deliverables and `period` the time
    that the data cover. `surveyed` is the word for those whose experience it is. `fictional` marks invented data.
    `notebooks` names the only ones to run; without it, all whose inputs are there. With `benchmark` the client takes
    part in the portfolio, without its name, among its `peer_group`. `force_points` are the points of the six forces
    where a workshop gave them on paper. `operations` says how its file is read. `files` says how to read single files, by their names.
    """

    client: Text
    name: Label
    fictional: bool = False
    industry: Text = ""
    language: Literal["en", "pl", "zh"] = "en"
    surveyed: Surveyed = "customers"
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = "EUR"
    period: Period | None = None
    as_of: Day
    confidentiality: Text = "Confidential"
    prepared_by: Text = ""
    brand: BrandSettings = BrandSettings()
    audience: Literal["board", "working"] = "board"
    notebooks: list[Text] | None = None
    benchmark: bool = False  # takes part in the portfolio, without its name
    peer_group: Text = ""
    thresholds: Thresholds = Thresholds()
    maturity: MaturitySettings = MaturitySettings()
    governance: GovernanceSettings = GovernanceSettings()
    roadmap: Limits = Limits()
    operations: OperationsSettings = OperationsSettings()
    survey: SurveySettings | None = None
    employees: EmployeesSettings | None = None
    force_points: dict[Force, NotNegative] = Field(default_factory=dict)  # of the six forces, in a workshop
    files: dict[str, FileSettings] = Field(default_factory=dict)
