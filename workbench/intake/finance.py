"""Reads the financial assumptions behind the roadmap."""

from __future__ import annotations

from pathlib import Path

from workbench.errors import Fault, InputError
from workbench.model.terms import Finance
from workbench.sources.models import read_model


def read(path: Path, *, shown: str, currency: str) -> Finance:
    """The assumptions; raises `InputError` with all faults, a currency other than the engagement's among them."""
    finance, source = read_model(path, Finance, shown=shown)
    faults: list[Fault] = []
    if finance.currency != currency:
        faults.append(
            source.fault(
                ("currency",),
                f'"{finance.currency}"',
                allowed=f"the engagement's currency, {currency}",
                fix="convert the amounts, or correct the currency",
            )
        )
    for at, linkage in enumerate(finance.linkages):
        if list(linkage.value_per_point) != sorted(linkage.value_per_point):
            faults.append(
                source.fault(
                    ("linkages", at, "value_per_point"),
                    "values that do not rise",
                    allowed="[low, likely, high]",
                    fix="write the low value first",
                )
            )
    if faults:
        raise InputError(faults)
    return finance
