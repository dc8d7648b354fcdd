"""A pack of two competencies and ballots of raters, for the tests of the diagnostic."""

from __future__ import annotations

import pandas as pd

from workbench import languages
from workbench.frameworks.model import Answer, Framework, Group, Item, Level, Move
from workbench.privacy.rules import Rules

OPEN = Rules(minimum_group=1, minimum_comments=2, small_base=30, uniform_limit=2)  # where methods are tested


def competency(id_: str) -> Group:
    return Group(
        id=id_,
        title=f"Competency {id_}",
        items=tuple(Item(id=f"{id_}.{at}", text=f"Practice {at}") for at in (1, 2)),
        levels=tuple(Level(id=f"{id_}.L{k}", level=k, title=str(k), text=f"Level {k}") for k in range(1, 6)),
        moves=tuple(
            Move(
                id=f"{id_}.S{k}", to=k, focus=f"Focus {k}", step=f"Step {k}", workstream="Strategy", dimension="process"
            )
            for k in range(2, 6)
        ),
    )


EN = languages.catalogue("en")


PACK = Framework(
    id="toy",
    version="1",
    kind="competencies",
    title="Toy",
    source="own",
    licence="own",
    attribution="own",
    scales={"1-5": tuple(Answer(value=value, label=str(value)) for value in range(1, 6))},
    groups=(competency("A"), competency("B")),
)


def ballots(
    scores: dict[str, list[float]],
    *,
    roles: list[str] | None = None,
    departments: list[str] | None = None,
    wave: str = "1",
) -> pd.DataFrame:
    """One list of ratings an item, a rating a rater; items left out get 2, 4 and then 3 from everybody."""
    people = len(next(iter(scores.values())))
    others = [2.0, 4.0, *[3.0] * (people - 2)]
    full = {item.id: scores.get(item.id, others) for item in PACK.items}
    rows = [
        {"rater": f"r{at:02}", "role": (roles or ["manager"] * people)[at], "seniority": "", "item": item, "wave": wave,
         "department": (departments or ["D"] * people)[at], "score": float(score)}
        for item, given_ in full.items()
        for at, score in enumerate(given_)
    ]  # fmt: skip
    return pd.DataFrame(rows)


def _check(result, name: str) -> str:
    return next(EN.text(check.text) for check in result.checks if check.id == name)


def values(result, *names: str) -> list[float | None]:
    return [result.figures[name].value for name in names]
