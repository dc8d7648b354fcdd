"""The terms of a client's programme, as its files state them: money, limits of the plan, who governs, how operations are read."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, FiniteFloat

from workbench.sources.values import Amount, Count, Id, Label, Month, NotNegative, Share, Small, Strict, Text

# Some tools name a column by the whole question.
ColumnName = Annotated[Text, Field(min_length=1, max_length=1000)]
Bucket = Literal["retention", "share of spend", "advocacy", "operational efficiency"]


class Linkage(Strict):
    """What one point of a figure is worth a year in one bucket, low to high, and how probable the link is causal.

    `figure` is the name that effects of initiatives use: a rating, a force, a KPI or a line of cost. With `yearly_cost`
    the value is what the whole line costs a year, of which effects save a share, 0 to 1.
    """

    id: Id
    figure: Label
    bucket: Bucket
    value_per_point: tuple[Amount, Amount, Amount]
    causal: Share = 1.0
    yearly_cost: bool = False
    source: Text = ""


class Finance(Strict):
    """The whole of `finance.yaml`; `benefit_months` is how long benefits are counted from the plan's start.

    `customers` bring `revenue_per_customer` a year, of which `margin` stays; `churn` is the share lost a year. With
    `survey_causal` the survey's own value of an NPS point replaces a stated one, as a cause with that chance.
    `correlation` is how far outcomes go well or badly together; costs may come out `cost_range` above or below.
    """

    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    discount_rate: Annotated[Small, Field(gt=-1, le=1)] = 0.08
    benefit_months: Annotated[int, Field(ge=6, le=120)] = 36
    customers: Annotated[Count, Field(ge=1)] | None = None
    revenue_per_customer: NotNegative | None = None
    margin: Share | None = None
    churn: Share | None = None
    linkages: tuple[Linkage, ...] = ()
    survey_causal: Share | None = None
    correlation: Share = 0.3
    cost_range: Share = 0.2
    notes: Text = ""


class Limits(Strict):
    """What the plan may use: first month, months, money a plan year, full-time equivalents a role, starts a quarter.

    `haircut` is the share of a benefit lost where two initiatives claim the same points; `floors` are the least
    shares of the plan's benefit by bucket; `address` lists findings that at least one chosen initiative must answer,
    `address_by` and `address_why` who asks for that and why;
    `quantile` values initiatives by that quantile of their NPV instead of the expected one.
    """

    start: Month | None = None
    horizon: Annotated[int, Field(ge=6, le=60)] = 24
    budget: list[NotNegative] | None = None
    capacity: dict[Label, NotNegative] = Field(default_factory=dict)
    starts_per_quarter: Annotated[int, Field(ge=1)] | None = None
    haircut: Share = 0.3
    floors: dict[Bucket, Share] = Field(default_factory=dict)
    address: tuple[Label, ...] = ()
    address_by: Text = ""
    address_why: Text = ""
    quantile: Annotated[FiniteFloat, Field(gt=0, lt=1)] | None = None


class Seat(Strict):
    """One seat of the governance council: a role, the kind of member it is, and what it answers for."""

    role: Label
    kind: Literal["executive", "business", "functional", "operational"]
    duty: Text = ""


class Forum(Strict):
    """One regular meeting of the programme."""

    forum: Label
    every: Literal["week", "month", "quarter", "half-year", "year"]
    chair: Text = ""
    purpose: Text = ""


OperationsColumn = Literal[
    "metric", "stage", "touchpoint", "unit", "period", "value", "of", "measured_in", "polarity", "target"
]


class OperationsSettings(Strict):
    """How `operations` is to be read and linked; nothing is needed where its columns have their own names.

    `columns` name the file's columns, `given` what holds for every row, `wide` the columns that are metrics themselves, with
    their labels. `unit` is the segment of the survey whose groups are the units; `waves` give the first and the last
    period that belong to a wave, by its id: with both, metrics are held against ratings.
    """

    columns: dict[OperationsColumn, ColumnName] = Field(default_factory=dict)
    given: dict[OperationsColumn, Label] = Field(default_factory=dict)
    wide: dict[ColumnName, Label] = Field(default_factory=dict)
    unit: Id | None = None
    waves: dict[Text, tuple[Text, Text]] = Field(default_factory=dict)
