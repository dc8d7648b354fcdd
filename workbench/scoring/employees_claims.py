"""What the figures of employees bear: where they stand, whether units and customers go together, what became of what was heard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from workbench.claims import Message, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.conditions import ALPHA
from workbench.estimate import Estimate
from workbench.model.employees import FEWEST, NPS, SERVE, Said

if TYPE_CHECKING:
    from workbench.privacy import Rules


def claims(waves: Sequence[Said], figures: Mapping[str, Estimate], rules: Rules) -> tuple[Message, ...]:
    """The result's claims, of what there is something to say about."""
    return holding(
        *(
            level(figures, [one for one in waves if one.measure == measure][-1], rules)
            for measure in (NPS, SERVE)
            if measure in figures
        ),
        first(*linked(figures)) if figures["pairs"].value else None,
        answered(figures) if figures["heard"].value else None,
    )


def level(figures: Mapping[str, Estimate], row: Said, rules: Rules) -> Message:
    """Where a measure of employees stands and how it moved."""
    now, change = figures[row.measure], figures.get(f"change.{row.measure}")
    given: dict[str, Any] = {"measure": row.label, "level": now}
    ways: list[Message] = []
    if change is not None and row.previous:
        given |= {"change": change, "before": row.previous}
        least = {"least": 0}
        ways = [
            claim("employees-rose", when.rose(change, **least), **given),
            claim("employees-fell", when.fell(change, **least), **given),
            claim("employees-steady", when.within(change), **given),
        ]
    return first(
        *ways,
        claim("employees-level", when.shown(now), measure=row.label, level=now),
        claim("employees-hidden", when.hidden(now), measure=row.label, minimum=rules.minimum_group),
    )


def linked(figures: Mapping[str, Estimate]) -> tuple[Message, ...]:
    """Whether units' employees and customers go together: clear, open, or too few or too alike to be told."""
    clear, ties, pairs = (figures[name] for name in ("ties_clear", "ties", "pairs"))
    seen = figures.get("tie_seen", Estimate(None, unit="coefficient"))
    clearly = [
        claim(f"employees-{way}", when.under(figures[f"tie_p.{measure}"], limit=ALPHA), side(figures[f"tie.{measure}"]),
              units=pairs, measure=say(f"employees-word-{measure}"))
        for measure in (SERVE, NPS) if f"tie.{measure}" in figures
        for way, side in (("linked", when.positive), ("linked-against", when.negative))
    ]  # fmt: skip
    return (
        *clearly,
        claim("employees-open", when.none(clear), when.some(ties), when.shown(seen), units=pairs, seen=seen),
        claim("employees-few-units", when.under(pairs, limit=FEWEST), units=pairs, least=FEWEST),
        claim("employees-alike", when.none(ties), units=pairs),
    )


def answered(figures: Mapping[str, Estimate]) -> Message:
    """How far what was heard was acted on and reported back."""
    heard, acted, reported = (figures[name] for name in ("heard", "acted", "reported"))
    return first(
        claim("employees-all-reported", when.each(reported, heard), heard=heard),
        claim("employees-none-acted", when.none(acted), heard=heard),
        claim(
            "employees-some-reported",
            when.counted(acted, heard),
            when.counted(reported, heard),
            heard=heard,
            acted=acted,
            reported=reported,
        ),
    )
