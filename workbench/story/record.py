"""Record: the results that an argument is made of, asked for figures and tables that may be missing."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workbench.claims import Message, Text, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate
from workbench.model.charter import Written
from workbench.model.governance import Meeting, Seated, Seats
from workbench.model.roadmap import ON_TRACK, KpiLine, Planned
from workbench.model.rows import R, absent_from
from workbench.model.voice import Wave
from workbench.result import Result


@dataclass(frozen=True)
class Record:
    """The results of a run by module, the budget by plan year, and the date on the deliverables."""

    results: Mapping[str, Result]
    budget: tuple[float, ...] = ()
    currency: str = "EUR"
    period: str = ""

    def figure(self, id_: str) -> Estimate | None:
        """A recorded figure by its id, `roadmap.npv`; None where it is missing or not shown."""
        module, _, name = id_.partition(".")
        found = self.results[module].figures.get(name) if module in self.results else None
        return found if found is not None and when.shown(found).holds() else None

    def value(self, id_: str) -> float:
        """A figure's value; 0 where it is missing."""
        found = self.figure(id_)
        return found.value or 0.0 if found else 0.0

    def rows(self, module: str, kind: type[R]) -> list[R]:
        """The rows of a module's table, `record.rows("roadmap", KpiLine)`.

        None where the table is missing, or comes from a run of before its columns were what they are now.
        """
        result = self.results.get(module)
        if result is None or kind.table not in result.tables or absent_from(result.tables[kind.table], kind):
            return []
        return result.rows(kind)

    def plan(self) -> list[Planned]:
        """The initiatives that are in the plan, those of more benefit in front, those of none known last."""
        chosen = [one for one in self.rows("roadmap", Planned) if one.chosen]
        return sorted(chosen, key=lambda one: (one.benefit is None, -(one.benefit or 0.0)))

    def measure(self) -> Text:
        """The name of the survey's headline, of which drivers are told."""
        headline = self.results["voice"].headline if "voice" in self.results else ""
        known = (one.label for one in self.rows("voice", Wave) if one.measure == headline)
        return next(known, say("story-overall"))

    def chair(self) -> str:
        """Who chairs the first of the regular meetings that were given; empty where they are only proposed."""
        first = next(iter(self.rows("governance", Meeting)), None)
        return first.chair if first and not first.proposed else ""

    def begins(self, forum: str) -> dt.date | None:
        """The day of a forum's first meeting, as the charter has it."""
        written: dict[int, dict[str, str]] = {}
        for one in self.rows("charter", Written):
            if one.part == "cadence":
                written.setdefault(one.entry, {})[one.field] = one.text
        return next((day(one.get("first")) for one in written.values() if one.get("forum") == forum), None)

    def missing_seats(self) -> tuple[Text, ...]:
        """Where a council has no member from, as words; none where no council was described."""
        if not self.value("governance.council_seats"):
            return ()
        return tuple(say(f"story-from-{one.kind}") for one in self.rows("governance", Seats) if one.missing)

    def without_seat(self) -> Planned | None:
        """The initiative of most benefit whose owner has no seat in the council; None where all have, or no benefit is known."""
        seated = {one.role for one in self.rows("governance", Seated)}
        return next((one for one in self.plan() if one.benefit and one.owner and one.owner not in seated), None)

    def unanswered(self) -> Estimate | None:
        """How many questions of the audit that apply nobody answered; None where at least half have an answer."""
        answered, asked = self.figure("governance.answered"), self.figure("governance.applicable")
        if answered is None or asked is None or 2 * (answered.value or 0) >= (asked.value or 0):
            return None
        return Estimate((asked.value or 0) - (answered.value or 0), unit="count")

    def few_answers(self) -> Estimate | None:
        """The survey's headline where fewer answered than a small base has; None otherwise."""
        voice = self.results.get("voice")
        level = self.figure(f"voice.{voice.headline}") if voice and voice.headline else None
        return level if voice and level and (level.n or 0) < voice.rules.small_base else None


@dataclass(frozen=True)
class Kpi:
    """The KPI of an initiative of the plan: where it is, where it should be, by when, and who answers for it."""

    name: str
    target: Text
    date: dt.date | None
    owner: str
    figures: str
    benefit: float
    ids: tuple[str, ...] = ()
    baseline: Text | None = None
    falls: bool | None = None
    bound: Text = ""

    @property
    def on_track(self) -> Text:
        """That most of the way to the target is gone, from the side on which the KPI stands today; else that it is met."""
        if self.falls is None:
            return say("story-kpi-at", kpi=self.name, target=self.target)
        return say(f"story-kpi-at-{'most' if self.falls else 'least'}", kpi=self.name, bound=self.bound)

    @property
    def still(self) -> Text:
        """What shows early that it does not move."""
        if self.baseline is None:
            return say("story-sign-kpi", kpi=self.name)
        return say("story-sign-near", kpi=self.name, baseline=self.baseline)

    @property
    def due(self) -> Text:
        """What has to be true by when: the threshold below which the plan is late."""
        if self.date is None:
            return say("story-kpi-unmet", kpi=self.name, target=self.target)
        key = "story-kpi-due" if self.falls is None else "story-kpi-above" if self.falls else "story-kpi-below"
        return say(key, kpi=self.name, target=self.target, date=self.date)


def kpis(record: Record) -> tuple[Kpi, ...]:
    """The KPIs that have a target, each once, those of more benefit in front."""
    lines: dict[str, list[KpiLine]] = {}
    for line in record.rows("roadmap", KpiLine):
        if line.kpi and line.kpi_target is not None:
            lines.setdefault(line.kpi, []).append(line)
    made = [
        Kpi(name, number(one.kpi_target or 0.0), day(one.date), one.owner, ", ".join(line.figures for line in (one, *others)),
            sum(line.benefit or 0.0 for line in (one, *others)), tuple(dict.fromkeys(line.id for line in (one, *others))),
            None if one.kpi_baseline is None else number(one.kpi_baseline), _falls(one), number(_bound(one)))
        for name, (one, *others) in lines.items()
    ]  # fmt: skip
    return tuple(sorted(made, key=lambda one: -one.benefit))


def moved(record: Record, initiatives: Iterable[Planned]) -> tuple[Message, ...]:
    """What initiatives change for customers: the KPI of each, its target and where it stands; nothing where one has none."""
    known, found = kpis(record), []
    for one in initiatives:
        kpi = next((kpi for kpi in known if one.id in kpi.ids and kpi.falls is not None), None)
        if kpi is None or kpi.baseline is None:
            return ()
        found.append(say("story-moves", kpi=named(kpi.name), target=kpi.target, baseline=kpi.baseline))
    return tuple(found)


def _falls(line: KpiLine) -> bool | None:
    """Whether the KPI has to go down; None where it is not known."""
    if line.kpi_baseline is None or line.kpi_target is None or line.kpi_baseline == line.kpi_target:
        return None
    return line.kpi_target < line.kpi_baseline


def _bound(line: KpiLine) -> float:
    """Where the KPI has gone most of its way, in as many digits as baseline and target have, and no short of it."""
    target, baseline = line.kpi_target or 0.0, line.kpi_baseline
    if baseline is None:
        return target
    digits = max(len(f"{end:.6f}".rstrip("0").partition(".")[2]) for end in (target, baseline))
    way = round((target + (1 - ON_TRACK) * (baseline - target)) * 10**digits, 6)
    whole = math.floor(way) if target < baseline else math.ceil(way)
    return float(whole / 10**digits)


def number(value: float) -> Message:
    """A client's own number, printed as it is."""
    return say("story-number", value=Estimate(value, unit="text"))


def day(value: str | None) -> dt.date | None:
    """A date of a table; None where there is none."""
    return dt.date.fromisoformat(value[:10]) if value else None


def ends(month: str) -> dt.date:
    """The last working day of a month (ISO): nobody decides at a weekend."""
    year, number = int(month[:4]), int(month[5:7])
    last = dt.date(year + number // 12, number % 12 + 1, 1) - dt.timedelta(days=1)
    return last - dt.timedelta(days=max(last.weekday() - 4, 0))


def said(texts: Iterable[Text]) -> Text:
    """Texts one after the other as sentences, those that say nothing left out."""
    known = [text for text in texts if text]
    if len(known) < 2:
        return known[0] if known else ""
    return say("story-why-two", one=known[0], two=said(known[1:]))


def named(what: Text) -> Message:
    """A cause by its name, in quotation marks: a stage may be called anything, with an "and" in it."""
    return say("story-named", name=what)


def some(names: Iterable[Text], most: int = 2) -> tuple[Text, ...]:
    """The first names, and how many others there are; all where only one more would be left."""
    known = tuple(names)
    shown = known if len(known) <= most + 1 else known[:most]
    left = Estimate(len(known) - len(shown), unit="count")
    return (*shown, say("roadmap-others", n=left)) if left.value else shown


def who(*names: str) -> Text:
    """All who answer, each once; who is not named is asked for."""
    known = tuple(dict.fromkeys(name for name in names if name))
    return say("story-owners", names=known) if known else say("story-owner-asked")
