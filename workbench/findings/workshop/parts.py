"""What the pictures of a workshop's rounds share: rows, labels, figures, sentences and footing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

from workbench.claims import Message, Text, claim, say
from workbench.claims import conditions as when
from workbench.claims.labels import brief
from workbench.context import Context
from workbench.model.workshop import Held, Voted
from workbench.result import Estimate, Result
from workbench.stats.consensus import Rule, RuleName

MOST_BARS = 12
LONGEST_LABEL = 36
TITLE = 44  # columns for all names of a title together
NAMED = 2  # names in a title


def rows_of(result: Result, held: Held) -> list[Voted]:
    """The questions of a round that enough people answered."""
    return [row for row in result.rows(Voted) if row.round == held.round and row.n is not None]


def labels_of(rows: Iterable[Voted]) -> dict[str, Text]:
    """A short, distinct label for each question; forces carry stage and lens, other facets their aspect."""
    labels: dict[str, Text] = {}
    for row in rows:
        text: Text = brief(row.label, LONGEST_LABEL)
        if row.lens:
            text = say(
                "workshop-label-lens", force=row.label, stage=brief(row.page, 20), lens=say(f"workshop-lens-{row.lens}")
            )
        elif row.aspect:
            text = say("workshop-label-aspect", card=str(text), aspect=say(f"workshop-aspect-{row.aspect}"))
        distinct = text not in labels.values()
        labels[row.question] = text if distinct else say("workshop-label-again", label=text, id=row.question)
    return labels


def n_where_it_differs(rows: Sequence[Voted]) -> dict[str, str]:
    """The encoding of bases, left out where all are equal: the exhibit's own base says it then."""
    return {"n": "n"} if len({row.n for row in rows}) > 1 else {}


def together(names: Sequence[Text]) -> tuple[Text, ...]:
    """Names as a title can carry them, and how many it leaves out."""
    kept = tuple(
        brief(name, TITLE // min(len(names), NAMED)) if isinstance(name, str) else name for name in names[:NAMED]
    )
    more = len(names) - len(kept)
    return (*kept, say("workshop-others", n=more)) if more else kept


def alike(figure: Estimate, others: Sequence[Estimate]) -> int:
    """How many of the figures that follow print the same as the first."""
    return next((at for at, one in enumerate(others) if str(one) != str(figure)), len(others))


def voted(result: Result, held: Held, said: str, **more: Any) -> Message:
    """'6 of 8 people ...', in one of the sentences that begin so."""
    of = of_round(result, held, "voted", "joined")
    return claim(said, when.counted(of["voted"], of["joined"]), **of, **more)


def of_round(result: Result, held: Held, *names: str) -> dict[str, Any]:
    """Figures of a round by their short names."""
    return {name: result.figures[f"{held.round}.{name}"] for name in names}


def ids_of(result: Result, *names: str) -> tuple[str, ...]:
    """The ids of those figures that the result has."""
    return tuple(result.figure_id(name) for name in names if name in result.figures)


def rule(held: Held) -> Message:
    """The consensus rule that was fixed before the round's first vote."""
    return Rule(cast(RuleName, held.rule), held.limit).said()


def footing(context: Context, held: Held | None = None) -> dict[str, Any]:
    """Period and source of an exhibit, with the attribution of the round's questions."""
    own = held.source.rstrip(".") if held and held.source else ""
    source = (
        say("workshop-source-of", client=context.short_name, own=own)
        if own
        else say("workshop-source", client=context.short_name)
    )
    return {"period": context.period, "source": source}
