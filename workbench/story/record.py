"""Record: the results that an argument is made of, asked for figures and tables that may be missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from workbench.claims import Message, Text, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate
from workbench.result import Result


@dataclass(frozen=True)
class Record:
    """The results of a run by module, the money released by plan year, and the date on the deliverables."""

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

    def table(self, id_: str) -> pd.DataFrame:
        """A recorded table by its id, `roadmap.kpis`; without rows where it is missing."""
        module, _, name = id_.partition(".")
        result = self.results.get(module)
        return result.table(name) if result is not None and name in result.tables else pd.DataFrame()

    @property
    def released(self) -> tuple[Estimate, ...]:
        """What the plan spends in each year that has a budget; the budgets where that is not recorded."""
        years = [self.figure(f"roadmap.spend_year_{at}") for at in range(1, len(self.budget) + 1)]
        stated = [Estimate(money, unit=self.currency) for money in self.budget]
        return tuple(replace(spent or budget, id="") for spent, budget in zip(years, stated, strict=True))

    def missing_seats(self) -> tuple[Text, ...]:
        """The kinds of member that a council lacks, as words; none where no council was described."""
        council = self.table("governance.council")
        if council.empty or not self.value("governance.council_seats"):
            return ()
        return tuple(say(f"playbook-{kind}") for kind in council.loc[council["missing"].astype(bool), "kind"])

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

    def gate(self) -> dt.date | None:
        """The last day of the plan's first year, where money is planned for a second; None otherwise."""
        plan = self.table("roadmap.initiatives")
        if len(self.released) < 2 or "plan_start" not in plan or plan.empty or not self.released[1].value:
            return None
        start = dt.date.fromisoformat(str(plan["plan_start"].iloc[0])[:10])
        return start.replace(year=start.year + 1) - dt.timedelta(days=1)


@dataclass(frozen=True)
class Kpi:
    """The KPI of an initiative of the plan: where it is, where it should be, by when, and who answers for it."""

    name: str
    target: Text
    date: dt.date | None
    owner: str
    figures: str
    benefit: float

    @property
    def due(self) -> Text:
        """What has to be true by when: the threshold below which the plan is late."""
        if self.date is None:
            return say("story-kpi-unmet", kpi=self.name, target=self.target)
        return say("story-kpi-due", kpi=self.name, target=self.target, date=self.date)


def kpis(record: Record) -> tuple[Kpi, ...]:
    """The KPIs that have a target, each once, those of more benefit in front."""
    rows = record.table("roadmap.kpis")
    if rows.empty:
        return ()
    rows = rows[rows["kpi"].astype(bool) & rows["kpi_target"].notna()]
    worth = rows.groupby("kpi")["benefit"].sum()
    labels = rows.groupby("kpi")["figures"].agg(lambda texts: ", ".join(map(str, texts)))
    chosen = rows.drop_duplicates("kpi")
    made = [
        Kpi(str(row["kpi"]), number(row["kpi_target"]), day(row["date"]), str(row["owner"] or ""),
            str(labels[row["kpi"]]), float(worth[row["kpi"]]))
        for row in chosen.to_dict("records")
    ]  # fmt: skip
    return tuple(sorted(made, key=lambda one: -one.benefit))


def number(value: float) -> Message:
    """A client's own number, printed as it is."""
    return say("story-number", value=Estimate(value, unit="text"))


def day(value: object) -> dt.date | None:
    """A date of a table; None where there is none."""
    return dt.date.fromisoformat(value[:10]) if isinstance(value, str) and value else None


def who(*names: str) -> Text:
    """Who answers: at most three names, each once; who is not named is asked for."""
    known = tuple(dict.fromkeys(name for name in names if name and name != "nan"))[:3]
    return say("story-owners", names=known) if known else say("story-owner-asked")
