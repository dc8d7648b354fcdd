"""Brand preference by region with the base rule smbase=30 (Quantum manual, creating tables)."""

import pandas as pd
import pytest

from workbench.stats.bases import column_shares

REGIONS = ["Total", "North", "South", "East", "West"]
BASES = pd.Series([170, 27, 54, 40, 49], index=REGIONS)
COUNTS = pd.DataFrame(
    {"A": [38, 6, 11, 8, 13], "B": [57, 8, 24, 13, 12], "C": [29, 5, 8, 5, 11], "D": [34, 7, 9, 8, 10],
     "E": [11, 1, 2, 5, 3]}, index=REGIONS,
).T  # fmt: skip
PUBLISHED = """
A 22.4 - 20.4 20.0 26.5
B 33.5 - 44.4 32.5 24.5
C 17.1 - 14.8 12.5 22.4
D 20.0 - 16.7 20.0 20.4
E  6.5 -  3.7 12.5  6.1
"""


def test_the_percentages_are_the_published_ones_and_those_of_the_small_region_are_withheld():
    shares = column_shares(COUNTS, BASES, minimum_base=30, small_base=100).pivot(
        index="answer", columns="group", values="share"
    )[REGIONS]
    for line in PUBLISHED.strip().splitlines():
        brand, *printed = line.split()
        shown = ["-" if pd.isna(share) else f"{100 * share:.1f}" for share in shares.loc[brand]]
        assert shown == printed


def test_the_small_region_is_marked_with_two_asterisks_and_small_bases_with_one():
    marks = column_shares(COUNTS, BASES, minimum_base=30, small_base=100).groupby("group")["mark"].first()
    assert marks.to_dict() == {"Total": "", "North": "**", "South": "*", "East": "*", "West": "*"}


def test_the_unrounded_base_counts():
    bases = BASES.astype(float)
    bases["East"] = 29.9
    assert (
        column_shares(COUNTS, bases, minimum_base=30, small_base=100)
        .query("group == 'East'")["share"]
        .isna()
        .all()
    )


def test_a_group_without_a_base_is_refused():
    with pytest.raises(ValueError, match="no base for West"):
        column_shares(COUNTS, BASES.drop("West"), minimum_base=30, small_base=100)


def test_counts_above_the_base_are_refused():
    with pytest.raises(ValueError, match="above the base in North"):
        column_shares(COUNTS, BASES.where(BASES.index != "North", 5), minimum_base=30, small_base=100)
