"""One ranked list of causes: what drivers, journey, governance and maturity found, joined with the plan's answer.

Findings about one stage of the journey are one cause. A finding about governance or maturity belongs to the stage whose
initiative answers it too; those that share an initiative and no stage are one cause, any other is one by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workbench import wording
from workbench.claims import Message, Text, claim, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate
from workbench.model import governance, journey, maturity
from workbench.model.roadmap import Candidate, Planned
from workbench.model.themes import ThemeGap
from workbench.model.voice import LEAST_R2, Touchpoint
from workbench.scoring.named import names
from workbench.story.record import Record

SOURCES = ("voice", "journey", "governance", "maturity")


@dataclass(frozen=True)
class Finding:
    """One finding: its id, the module that made it, what it is about, what it says and how far it falls short.

    `alone` is what it says under its own name, which is not said again; empty where that cannot be parted.
    """

    id: str
    source: str
    about: str
    says: Text
    weight: float = 0.0
    alone: Text = ""


@dataclass(frozen=True)
class Cause:
    """One cause: what is wrong where, the findings that show it, and the initiatives of the plan that answer it.

    `benefit` is the present value of those initiatives' benefits, in the client's currency, 0 where none is known;
    `cost` that of their costs, 0 where not known; `fails` whether it is a place where the journey fails, and not why it lasts;
    `share` how much of the measure's drivers it holds, 0 to 1; `written` what clearly comes in comments with low ratings of
    its touchpoints, which is of the same survey and so no measurement of its own.
    """

    about: str
    findings: tuple[Finding, ...]
    initiatives: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    benefit: float = 0.0
    share: float = 0.0
    written: tuple[Text, ...] = ()
    cost: float = 0.0
    fails: bool = False

    @property
    def enables(self) -> bool:
        """Whether what answers it brings less than half of its own cost: it makes other work possible."""
        return bool(self.initiatives) and 2 * self.benefit < self.cost

    @property
    def sources(self) -> tuple[str, ...]:
        """The measurements that point at it."""
        return tuple(name for name in SOURCES if any(one.source == name for one in self.findings))

    def evidence(self) -> tuple[Text, ...]:
        """What each measurement that points at it says: its heaviest finding."""
        by_source = [[one for one in self.findings if one.source == name] for name in self.sources]
        heaviest = [max(found, key=lambda one: one.weight) for found in by_source]
        return tuple(one.alone if one.alone and one.about == self.about else one.says for one in heaviest)


def ranked(record: Record) -> tuple[Cause, ...]:
    """All causes, first those at which more measurements point, then by the plan's benefit and the drivers' share."""
    groups: dict[str, list[Finding]] = {}
    for finding, group in _grouped(record):
        groups.setdefault(group, []).append(finding)
    causes = [_cause(found, record) for found in groups.values()]
    return tuple(sorted(causes, key=lambda one: (-len(one.sources), -one.benefit, -one.share)))


def _cause(found: list[Finding], record: Record) -> Cause:
    ids = {one.id for one in found}
    answers = [one for one in record.plan() if not ids.isdisjoint(one.answers)]
    shares = [record.figure(_driver(one.id)) for one in found if one.source == "voice"]
    named = [one for one in found if one.source == found[0].source]
    return Cause(
        about=max(named, key=lambda one: one.weight).about,
        findings=tuple(found),
        initiatives=tuple(one.title for one in answers),
        owners=tuple(dict.fromkeys(one.owner for one in answers if one.owner)),
        benefit=sum(one.benefit or 0.0 for one in answers),
        share=sum(one.value or 0.0 for one in shares if one),
        cost=sum((one.benefit or 0.0) - one.npv for one in answers if one.npv is not None),
        fails=any(_stage(id_, record) for id_ in ids),
        written=tuple(_written(record, {one.removeprefix("voice.") for one in ids})),
    )


def _written(record: Record, touchpoints: set[str]) -> Iterator[Text]:
    """The themes that clearly come with low ratings of the touchpoints, the largest difference first."""
    gaps = [one for one in record.rows("voice", ThemeGap) if one.at_touchpoint and one.by in touchpoints]
    for one in sorted(gaps, key=lambda one: -one.value):
        gap = record.results["voice"].figures[f"theme_at.{one.by}.{one.id}"]
        yield claim("story-finding-theme", when.beyond(gap), theme=one.theme, gap=gap)


def _grouped(record: Record) -> Iterator[tuple[Finding, str]]:
    """Each finding with the name of its group; findings of a stage come first, so that they name the cause."""
    found = list(_findings(record))
    place = {one.id: _stage(one.id, record) for one in found}
    teams = [set(one.answers) & set(place) for one in record.rows("roadmap", Planned)]
    groups = {id_: stage for id_, stage in place.items() if stage}
    for one in found:
        if one.id not in groups:
            joined = [groups[other] for team in teams if one.id in team for other in sorted(team) if place.get(other)]
            if joined:
                groups[one.id] = joined[0]
    left = {one.id: one.id for one in found if one.id not in groups}
    for team in teams:
        names = [left[id_] for id_ in sorted(team) if id_ in left]
        for id_, name in list(left.items()):
            if name in names:
                left[id_] = names[0]
    groups |= left
    for one in sorted(found, key=lambda one: (not place[one.id], one.source == "governance")):
        yield one, groups[one.id]


def _findings(record: Record) -> Iterator[Finding]:
    # A step to the next level is offered to the roadmap and is nothing that was measured.
    seen = {one.id for one in record.rows("governance", governance.NextStep)}
    for source in SOURCES:
        for offer in record.rows(source, Candidate):
            if offer.finding not in seen:
                seen.add(offer.finding)
                yield _finding(source, offer, record)


def _finding(source: str, offer: Candidate, record: Record) -> Finding:
    id_, stage = offer.finding, _stage(offer.finding, record)
    about = _stage_label(stage, record) if stage else _label(id_, record)
    share, weight = record.figure(f"voice.touchpoint.{id_.removeprefix('voice.')}"), record.figure(_driver(id_))
    r2 = record.figure("voice.driver_r2")
    if source == "voice" and r2 and share and weight:
        explained = when.explains(r2, least=LEAST_R2)
        says = claim(
            "story-finding-voice",
            explained,
            what=_label(id_, record),
            share=share,
            weight=weight,
            measure=record.measure(),
        )
        return Finding(id_, source, about, says, weight.value or 0.0)
    depth = _depth(id_, source, record)
    gap = next((one for one in record.rows("governance", governance.Gap) if one.id == id_), None)
    alone: Text = ""
    if gap and gap.documented is not None and gap.practised is not None:
        ends = {"documented": Estimate(gap.documented), "practised": Estimate(gap.practised)}
        alone = say("story-finding-practice", **ends)
    if rated := _rated(id_, record):
        return Finding(id_, source, about, say("story-finding-of", what=about, says=rated), depth, rated)
    return Finding(id_, source, about, offer.detail or "", depth, alone)


def _rated(id_: str, record: Record) -> Message | None:
    """How a competency was rated, against its target where it has one; None for anything else."""
    top = record.figure("maturity.scale_top")
    one = next((one for one in record.rows("maturity", maturity.Competency) if one.id == id_), None)
    if top is None or one is None or one.mean is None:
        return None
    given = {"mean": Estimate(one.mean), "top": top}
    if one.target is None:
        return say("story-finding-rated", **given)
    return say("story-finding-rated-target", target=Estimate(one.target), **given)


def _driver(finding: str) -> str:
    """The id of the figure that says how much a touchpoint drives the measure."""
    return f"voice.driver.{finding.removeprefix('voice.')}"


def _depth(id_: str, source: str, record: Record) -> float:
    """How far a finding falls short on its own scale, to tell the heaviest of one measurement."""
    ends: list[tuple[float | None, float | None]] = []
    if source == "journey":
        where = id_.split(".")[1:3]
        gaps = [one for one in record.rows(source, journey.Gap) if one.gap == "delivery"]
        ends = [(0.0, one.value) for one in gaps if [one.stage, one.force] == where]
    elif source == "governance":
        ends = [(one.documented, one.practised) for one in record.rows(source, governance.Gap) if one.id == id_]
    elif source == "maturity":
        ends = [(one.target, one.mean) for one in record.rows(source, maturity.Competency) if one.id == id_]
    return next(((wanted or 0.0) - (reached or 0.0) for wanted, reached in ends), 0.0)


def _stage(id_: str, record: Record) -> str:
    """The stage of the journey that a finding is about; without a journey the touchpoint itself."""
    source, _, rest = id_.partition(".")
    if source == "journey":
        return f"stage {rest.partition('.')[0]}"
    if source == "voice":
        points = (one.stage for one in record.rows(source, Touchpoint) if one.touchpoint == rest)
        stage = next(points, "") if "journey" in record.results else ""
        return f"stage {stage}" if stage else f"touchpoint {rest}"
    return ""


def _stage_label(stage: str, record: Record) -> str:
    kind, _, name = stage.partition(" ")
    if kind == "stage":
        return next((one.label for one in record.rows("journey", journey.Stage) if one.id == name), name)
    return _label(f"voice.{name}", record)


def _label(id_: str, record: Record) -> str:
    """What a finding's touchpoint, question or competency is called."""
    return str(names(record.results.values()).get(id_, id_))


def brought(cause: Cause, currency: str) -> Text:
    """What answers a cause should bring, in two digits; that it enables other work where it costs more than twice that."""
    worth = wording.in_two_digits(cause.benefit, cause.benefit)
    if not worth:
        return say("story-enabling") if cause.enables else "–"
    return say("story-enabling-amount" if cause.enables else "roadmap-amount", amount=Estimate(worth, unit=currency))
