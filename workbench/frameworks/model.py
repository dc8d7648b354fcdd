"""What a content pack is made of: scales, groups, items, levels and moves, each with a stable id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

import pandas as pd
from pydantic import BaseModel, ConfigDict, Field

Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,40}$")]
Text = Annotated[str, Field(min_length=1, max_length=2000)]
Weight = Annotated[float, Field(gt=0, le=100, allow_inf_nan=False)]
Workstream = Literal[
    "CX vision", "Strategy", "Governance", "CX central team", "Communication", "Target setting",
    "Journey maps and personas", "Voice of the customer", "Data integration", "Inner closed loop",
    "Outer closed loop", "CX training", "Reward and recognition",
]  # fmt: skip
Member = Literal["executive", "business", "functional", "operational"]
Dimension = Literal["technology", "people", "process", "knowledge", "capability"]


class Part(BaseModel):
    """Base of everything written in a pack: unknown keys are refused and values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Answer(Part):
    """One answer of a scale; `value` counts, `label` is shown, `text` says when it applies."""

    value: float
    label: Text
    text: str = ""


class Item(Part):
    """A question, a practice statement or a criterion.

    `short` fits a table row or a chart label; `evidence` lists what a reviewer would accept as proof; `scale`
    names an answer scale, the pack's first one where it is left out; `answers` say what each answer of the scale means
    for this item, lowest first; `action` is the step that closes a gap.
    A playbook's clause may repeat (`every`) or hold only where every kind of member sits on the council, and an activity may have roles by kind of council member (`raci`).
    """

    id: Id
    text: Text
    short: str = ""
    evidence: tuple[Text, ...] = ()
    weight: Weight = 1.0
    scale: str | None = None
    answers: tuple[Text, ...] = ()
    action: str = ""
    workstream: Workstream | None = None
    dimension: Dimension | None = None
    every: Literal["week", "month", "quarter", "half-year", "year"] | None = None
    needs_full_council: bool = False
    raci: dict[Member, Literal["R", "A", "C", "I", "A/R"]] = Field(default_factory=dict)

    @property
    def label(self) -> str:
        """The short name, or the full text where there is none."""
        return self.short or self.text


class Level(Part):
    """One staged level: its description, the criteria that must all hold, and how it sounds from inside."""

    id: Id
    level: Annotated[int, Field(ge=1, le=10)]
    title: Text
    text: Text
    voice: str = ""
    speaker: str = ""
    criteria: tuple[Item, ...] = ()


class Move(Part):
    """A step that helps from the level below up to level `to`: the focus area and what to do."""

    id: Id
    to: Annotated[int, Field(ge=2, le=10)]
    focus: Text
    step: Text
    detail: str = ""
    workstream: Workstream
    dimension: Dimension


class Group(Part):
    """A step, component, element, competency or chapter: what its items have in common.

    `plain` says in everyday words what is missing where it falls short; pages for a board say that in place of the title.
    A playbook's chapter `shows` the table that belongs to it.
    """

    id: Id
    title: Text
    plain: str = ""
    text: str = ""
    weight: Weight = 1.0
    shows: Literal["council", "raci", "cadence"] | None = None
    items: tuple[Item, ...] = ()
    levels: tuple[Level, ...] = ()
    moves: tuple[Move, ...] = ()


class Link(Part):
    """One line of a cross-walk: the answer to `id` also informs the ids in `informs`."""

    id: Id
    informs: tuple[Id, ...]


class Benchmark(Part):
    """A published figure to compare with, as a share between 0 and 1, with the source that states it.

    `text` completes the sentence that the share begins; `title` is its short name.
    """

    id: Id
    title: Text
    text: Text
    value: Annotated[float, Field(ge=0, le=1)]
    source: Text


class Framework(Part):
    """One content pack in one language.

    `kind` says how the pack is used: `checklist` (questions answered about the organisation), `competencies`
    (practices rated by many people), `levels` (criteria of staged levels), `view` (another arrangement of answers
    given elsewhere), `crosswalk` (links between packs) or `playbook` (clauses filled from answers). `in_place` is the answer from which something counts as
    in place, `staging` the rule by which a level is reached, in words, and `subject` what is measured, where that is
    not the title.
    """

    id: Id
    version: Text
    kind: Literal["checklist", "competencies", "levels", "view", "crosswalk", "playbook", "forces"]
    title: Text
    text: str = ""
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] = "en"
    source: Text
    licence: Text
    attribution: Text
    in_place: float | None = None
    staging: str = ""
    subject: str = ""
    scales: dict[str, tuple[Answer, ...]] = Field(default_factory=dict)
    groups: tuple[Group, ...] = ()
    links: tuple[Link, ...] = ()
    benchmarks: tuple[Benchmark, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """All items of all groups and levels, in the order of the pack."""
        return tuple(item for group in self.groups for item in items_of(group))

    def group(self, id: str) -> Group:  # noqa: A002 - the packs' own word
        """The group with an id; raises `KeyError` where there is none."""
        return {group.id: group for group in self.groups}[id]

    def scale_of(self, item: Item) -> tuple[Answer, ...]:
        """The answers an item allows, lowest first, with what each means for it where the item says so."""
        answers = self.scales[item.scale] if item.scale else next(iter(self.scales.values()))
        if not item.answers:
            return answers
        return tuple(
            answer.model_copy(update={"text": text}) for answer, text in zip(answers, item.answers, strict=True)
        )

    @property
    def ends(self) -> tuple[float, float]:
        """The lowest and the highest answer of its scales; raises `ValueError` for a pack without one."""
        values = [answer.value for answers in self.scales.values() for answer in answers]
        return min(values), max(values)

    def provenance(self, **rules: str) -> pd.DataFrame:
        """One row that says which pack, of which version and source, and by which rules figures were made."""
        cited = {"id": self.id, "title": self.title, "version": self.version}
        cited["subject"] = self.subject or self.title
        return pd.DataFrame([cited | {"source": self.source, "attribution": self.attribution} | rules])

    def informs(self) -> dict[str, tuple[str, ...]]:
        """A cross-walk's links as a mapping from id to ids."""
        return {link.id: link.informs for link in self.links}


class Example(Part):
    """A worked example of a pack: answers by item id (`other` for all the rest), and what they must come to.

    An answer is a list of numbers, one a rater; for a checklist [documented, practised] or `na`. `pack` names the
    pack that is answered where it is another one. A value that must be missing is expected as null.
    """

    name: Text
    pack: str | None = None
    answers: dict[str, list[float | None] | Literal["na"]] = Field(default_factory=dict)
    expect: dict[str, float | str | list[str] | None]


class Examples(Part):
    """The file `examples.yaml` of a pack."""

    examples: tuple[Example, ...]


def items_of(group: Group) -> Iterator[Item]:
    """The items of a group and the criteria of its levels."""
    yield from group.items
    for level in group.levels:
        yield from level.criteria
