"""The states of a round and the moves between them: draft, open, closed, revealed, archived."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.workshop.rounds import MAX_TURNS

State = Literal["draft", "open", "closed", "revealed", "archived"]
Move = Literal["open", "close", "reopen", "reveal", "revote", "archive"]

MOVES: dict[Move, tuple[State, State]] = {
    "open": ("draft", "open"),
    "close": ("open", "closed"),
    "reopen": ("closed", "open"),  # undo: before the reveal only, and with a reason in the log
    "reveal": ("closed", "revealed"),
    "revote": ("revealed", "open"),
    "archive": ("revealed", "archived"),
}


class MoveError(Exception):
    """A move that the state does not allow, said in a sentence. `reason` is a key of the pages' texts."""

    def __init__(self, said: str, *, reason: str = "fault_move") -> None:
        self.reason = reason
        super().__init__(said)


@dataclass(frozen=True)
class Standing:
    """Where a round stands: its state and its turn, 1 for the first vote, 2 and 3 for re-votes."""

    state: State = "draft"
    turn: int = 1

    def moves(self) -> tuple[Move, ...]:
        """The moves that are possible now."""
        return tuple(
            move
            for move, (start, _) in MOVES.items()
            if start == self.state and not (move == "revote" and self.turn >= MAX_TURNS)
        )

    def after(self, move: Move, *, reason: str = "") -> Standing:
        """The standing after a move; raises `MoveError` where it is not possible."""
        if move not in self.moves():
            raise MoveError(
                f"a round that is {self.state} on vote {self.turn} cannot {move}; "
                f"possible: {', '.join(self.moves()) or 'nothing'}"
            )
        if move == "reopen" and not reason.strip():
            raise MoveError("reopening a closed vote needs a reason, which the record keeps", reason="fault_reason")
        return Standing(MOVES[move][1], self.turn + (move == "revote"))
