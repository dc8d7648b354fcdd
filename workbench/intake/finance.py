"""Reads the financial assumptions behind the roadmap."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from workbench.errors import Fault
from workbench.model.terms import Finance
from workbench.sources.models import read_checked
from workbench.sources.yaml import Source


def read(path: Path, *, shown: str, currency: str) -> Finance:
    """The assumptions; raises `InputError` with all faults, a currency other than the engagement's among them."""
    return read_checked(path, Finance, lambda finance, source: _faults(finance, source, currency), shown=shown)


def _faults(finance: Finance, source: Source, currency: str) -> Iterator[Fault]:
    if finance.currency != currency:
        yield source.fault(
            ("currency",),
            f'"{finance.currency}"',
            allowed=f"the engagement's currency, {currency}",
            fix="convert the amounts, or correct the currency",
        )
    for at, linkage in enumerate(finance.linkages):
        if list(linkage.value_per_point) != sorted(linkage.value_per_point):
            yield source.fault(
                ("linkages", at, "value_per_point"),
                "values that do not rise",
                allowed="[low, likely, high]",
                fix="write the low value first",
            )
