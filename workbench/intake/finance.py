"""Reads the financial assumptions behind the roadmap."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from workbench.errors import Fault, InputError
from workbench.intake.settings import NotNegative, Share, Strict
from workbench.intake.values import Amount, Count, Id, Label, Small, Text
from workbench.sources.models import read_model

Bucket = Literal["retention", "share of spend", "advocacy", "operational efficiency"]


class Linkage(Strict):
    """What one point of a figure is worth a year in one bucket, low to high, and how probable the link is causal.

    `figure` is the name that effects of initiatives use: a rating, a force, a KPI or a line of cost.
    """

    id: Id
    figure: Label
    bucket: Bucket
    value_per_point: tuple[Amount, Amount, Amount]
    causal: Share = 1.0
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


def read(path: Path, *, shown: str, currency: str) -> Finance:
    """The assumptions; raises `InputError` with all faults, a currency other than the engagement's among them."""
    finance, source = read_model(path, Finance, shown=shown)
    faults: list[Fault] = []
    if finance.currency != currency:
        faults.append(source.fault(("currency",), f'"{finance.currency}"', allowed=f"the engagement's currency, {currency}",
                                   fix="convert the amounts, or correct the currency"))  # fmt: skip
    for at, linkage in enumerate(finance.linkages):
        if list(linkage.value_per_point) != sorted(linkage.value_per_point):
            faults.append(source.fault(("linkages", at, "value_per_point"), "values that do not rise",
                                       allowed="[low, likely, high]", fix="write the low value first"))  # fmt: skip
    if faults:
        raise InputError(faults)
    return finance
