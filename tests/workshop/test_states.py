"""The states of a round: every move that is possible, and no other."""

from __future__ import annotations

import itertools

import pytest

from workbench.workshop.states import MOVES, MoveError, Standing

ALLOWED = {
    ("draft", "open"): "open",
    ("open", "close"): "closed",
    ("closed", "reopen"): "open",
    ("closed", "reveal"): "revealed",
    ("revealed", "revote"): "open",
    ("revealed", "archive"): "archived",
}


@pytest.mark.parametrize(
    ("state", "move"), list(itertools.product(("draft", "open", "closed", "revealed", "archived"), MOVES))
)
def test_exactly_the_listed_moves_are_possible(state, move):
    standing = Standing(state)
    if (state, move) in ALLOWED:
        assert standing.after(move, reason="asked").state == ALLOWED[state, move]
    else:
        with pytest.raises(MoveError, match=f"{state} on vote 1 cannot {move}"):
            standing.after(move, reason="asked")


def test_there_are_at_most_two_re_votes():
    assert Standing("revealed", 1).after("revote") == Standing("open", 2)
    assert Standing("revealed", 2).after("revote") == Standing("open", 3)
    with pytest.raises(MoveError, match="possible: archive"):
        Standing("revealed", 3).after("revote")


def test_reopening_needs_a_reason():
    with pytest.raises(MoveError, match="reason"):
        Standing("closed").after("reopen", reason="  ")


def test_nothing_leads_out_of_the_archive():
    assert Standing("archived").moves() == ()


def test_a_made_up_move_is_refused():
    with pytest.raises(MoveError):
        Standing("open").after("delete")  # type: ignore[arg-type]
