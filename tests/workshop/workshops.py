"""Literal workshops as frames, as the intake gives them to the scoring."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

ROUND = {
    "round": "maturity-1", "title": "How mature are we?", "kind": "rating", "subject": "maturity", "low": 1, "high": 5,
    "budget": 0, "rule": "iqr", "limit": 1.0, "turns": 1,
    "joined": 8, "voted": 6, "source": "The pack's attribution.",
}  # fmt: skip
NOTES = ["kind", "text", "owner", "due", "round"]


def question(id_, **values):
    keys = dict.fromkeys(("stage", "force", "lens", "item", "aspect", "initiative"), "")
    return (
        {
            "round": "maturity-1",
            "question": id_,
            "page": "Strategy",
            "card": f"Practice {id_}",
            "facet": "",
            "label": f"Practice {id_}",
        }
        | keys
        | values
    )


@dataclass
class Literal:
    rounds: pd.DataFrame
    questions: pd.DataFrame
    votes: pd.DataFrame
    levels: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=["round", "level", "answer"]))
    notes: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=NOTES))


def workshop(votes, *, notes=(), questions=None, **round_values) -> Literal:
    """One round; `votes` maps a question, or a question and turn, to the room's values (None is cannot say)."""
    round_ = ROUND | round_values
    rows = []
    for key, values in votes.items():
        name, turn = key if isinstance(key, tuple) else (key, round_["turns"])
        rows += [
            {"round": round_["round"], "turn": turn, "rater": f"w-{at}", "role": "", "question": name, "value": value}
            for at, value in enumerate(values)
        ]
    names = dict.fromkeys(key[0] if isinstance(key, tuple) else key for key in votes)
    asked = questions or [question(name) for name in names]
    return Literal(
        rounds=pd.DataFrame([round_]),
        questions=pd.DataFrame([row | {"round": round_["round"]} for row in asked]),
        votes=pd.DataFrame(rows).astype({"value": float}),
        notes=pd.DataFrame(notes, columns=NOTES),
    )
