"""A position is told only among five clients or more, none of whom outweighs the rest."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from workbench import languages
from workbench.context import Context
from workbench.findings import portfolio
from workbench.privacy.rules import STANDARD
from workbench.scoring.portfolio import place_client, positions


def clients(values, *, n=20, group="", unit="points", figure="voice.nps"):
    sizes = n if isinstance(n, list) else [n] * len(values)
    rows = [
        (f"c{at}", group, figure, unit, value, size) for at, (value, size) in enumerate(zip(values, sizes, strict=True))
    ]
    return pd.DataFrame(rows, columns=["client", "peer_group", "figure", "unit", "value", "n"])


def test_a_client_stands_above_those_with_lower_values():
    row = positions(clients([10, 20, 30, 40, 50, 60]), "c3", minimum=5).iloc[0]
    assert (row["clients"], row["value"], row["below"]) == (6, 40, 3)


def test_four_others_are_too_few():
    assert positions(clients([10, 20, 30, 40, 50]), "c0", minimum=5).empty


def test_a_missing_value_does_not_count_as_a_client():
    assert positions(clients([10, 20, 30, 40, 50, None]), "c0", minimum=5).empty


def test_a_group_with_one_client_above_60_per_cent_is_left_out():
    assert positions(clients([1, 2, 3, 4, 5, 6], n=[10, 10, 10, 10, 10, 76]), "c0", minimum=5).empty
    assert len(positions(clients([1, 2, 3, 4, 5, 6], n=[10, 10, 10, 10, 10, 75]), "c0", minimum=5)) == 1


def test_amounts_of_money_are_weighed_by_themselves():
    assert positions(clients([1, 1, 1, 1, 1, 200], unit="EUR", figure="roadmap.npv"), "c0", minimum=5).empty


@pytest.mark.parametrize(
    ("count", "median", "quarters"), [(10, False, False), (11, True, False), (20, True, False), (21, True, True)]
)
def test_between_two_values_shown_lie_five_clients(count, median, quarters):
    row = positions(clients(list(range(count))), "c0", minimum=5).iloc[0]
    assert (pd.notna(row["median"]), pd.notna(row["low_quarter"])) == (median, quarters)


def test_a_peer_group_is_compared_beside_all_clients():
    frame = pd.concat(
        [clients([1, 2, 3, 4, 5, 4], group="AL"), clients([9, 8, 7, 6, 0], group="AK").assign(client=list("vwxyz"))]
    )
    assert list(
        positions(frame, "c4", minimum=5)[["group", "clients", "below"]].itertuples(index=False, name=None)
    ) == [("all clients", 11, 6), ("AL", 6, 5)]


def test_the_share_below_is_of_the_other_clients():
    figures = place_client(positions(clients([10, 20, 30, 40, 50, 5]), "c4", minimum=5), rules=STANDARD).figures
    assert (figures["voice.nps.all.below"].value, figures["voice.nps.all.below"].n) == (1.0, 5)


def test_no_position_is_refused():
    with pytest.raises(ValueError, match="without a single position"):
        place_client(positions(clients([1]), "c0", minimum=5), rules=STANDARD)


@pytest.mark.parametrize(
    ("client", "said"),
    [
        ("c0", "NPS of +10: none of 5 others is lower (all clients)"),
        ("c3", "NPS of +40 is higher than at 3 of 5 others (all clients)"),
        ("c5", "NPS of +60 is higher than at all 5 others (all clients)"),
    ],
)
def test_a_position_is_told_as_higher_and_never_as_better(client, said):
    placed = place_client(positions(clients([10, 20, 30, 40, 50, 60]), client, minimum=5), rules=STANDARD)
    english = languages.catalogue("en")
    shown = portfolio.position(placed, Context(client="c", name="C", run="r")).told(english)
    assert placed.told(english).text == said + "."
    assert shown.title == said
    assert shown.rows[0][:3] == ("NPS", "all clients", said.split()[2].rstrip(":"))


def test_a_figure_of_an_own_module_is_called_by_its_id():
    placed = place_client(positions(clients([1, 2, 3, 4, 5, 0], figure="own.score"), "c4", minimum=5), rules=STANDARD)
    assert placed.told(languages.catalogue("pl")).text.startswith("own.score: +5, więcej niż u wszystkich")


def test_no_value_of_another_client_follows_from_the_own_and_the_middle():
    values = [2.065217, 1.956522, 2.2, 2.4, 1.8, 2.1, 2.3, 1.7, 2.01, 2.5, 1.9]
    values = [value + 0.001234 for value in values]
    frame = clients(values, unit="score", figure="maturity.mean")
    for at in range(len(values)):
        row = positions(frame, f"c{at}", minimum=5).iloc[0]
        others = np.array(values[:at] + values[at + 1 :])
        assert np.abs(others - (2 * row["median"] - row["value"])).min() > 1e-6
        assert row["median"] == round(row["median"], 1)


@pytest.mark.parametrize(("outside", "shown"), [(1, False), (4, False), (5, True), (0, True)])
def test_peers_are_left_out_where_all_clients_less_the_peers_are_few(outside, shown):
    peers = clients([1, 2, 3, 4, 5, 6], group="AL")
    rest = clients([2.5] * outside, group="AK").assign(client=[f"x{at}" for at in range(outside)])
    rows = positions(pd.concat([peers, rest]) if outside else peers, "c2", minimum=5)
    assert ("AL" in set(rows["group"])) is shown
