"""Portfolio: where a client's main figures stand among the other clients, without telling who they are."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

import pandas as pd

from workbench.claims import Message, Text, claim, first, say
from workbench.claims import conditions as when
from workbench.model.portfolio import Position
from workbench.privacy import Rules
from workbench.result import Check, Estimate, Result
from workbench.stats.across import gradient, rank_correlation
from workbench.stats.measures import MEASURES
from workbench.wording import printed

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_OF_ONE = 0.60
ALL = "all clients"
OUTCOME = "voice.outcome."
# Figures whose name is a message; those of a firm's own modules are called by their id.
NAMED = frozenset({
    "effects.measured", "operations.metrics",
    "governance.practised", "journey.delivery_gap", "maturity.mean", "roadmap.npv", "roadmap.initiatives",
    "charter.complete", "communication.messages", "journey.stages", "listening.contacts", "outcomes.assumed", "technology.best", "vision.broken",
    "workshop.rounds", "employees.nps", "employees.serve", "employees.responses", "interviews.interviews", "ideas.with_result", "voice.responses", *(f"voice.{name}" for name in MEASURES),
})  # fmt: skip
COLUMNS = tuple(field.name for field in fields(Position))


def positions(figures: pd.DataFrame, client: str, *, minimum: int) -> pd.DataFrame:
    """A client's position among all clients and within its peer group, one row a figure and group (`COLUMNS`).

    `figures` has a row for each client and figure: client, peer_group ("" for none), figure, unit, value, n. `value`
    is the client's own and `below` the number of clients with a lower one. A group with fewer than `minimum` others,
    in which one has more than 60 % of the people (of the absolute amounts for money), or whose complement is one to
    `minimum` - 1 clients, gives no row. `median` is the mean of the middle clients among the others, `low_quarter` and
    `high_quarter` that of the clients about the quarters, each of `minimum` or one more and printed precision: the
    reader's own value is known, and a value of one or two others must not follow from it. They are there from two and
    from four times `minimum` others; below that they are missing. Missing values do not count; a client without a
    value has no row.
    """
    known = figures[figures["value"].notna()]
    rows: list[tuple[object, ...]] = []
    own = known[known["client"] == client]
    for mine in own.sort_values("figure").to_dict("records"):
        same = known[(known["figure"] == mine["figure"]) & (known["unit"] == mine["unit"])]
        groups = {ALL: same}
        if mine["peer_group"]:
            peers = same[same["peer_group"] == mine["peer_group"]]
            if not 0 < len(same) - len(peers) < minimum:
                groups[str(mine["peer_group"])] = peers
        rows += [
            (mine["figure"], mine["unit"], name, len(group), printed(mine["value"], mine["unit"]),
             int((group["value"] < mine["value"]).sum()),
             *_distribution(group.loc[group["client"] != client, "value"], str(mine["unit"]), minimum))
            for name, group in groups.items() if _may_be_shown(group, minimum)
        ]  # fmt: skip
    return pd.DataFrame(rows, columns=list(COLUMNS))


@dataclass(frozen=True, eq=False)
class Across:
    """How an outcome goes with a measure over clients: the rank correlation, and its mean in five steps of the measure.

    `steps` is empty with fewer clients than five times the minimum group, so that no step tells of a single client.
    """

    measure: str
    outcome: str
    unit: str
    correlation: Estimate
    steps: pd.DataFrame


def across(figures: pd.DataFrame, *, minimum: int) -> list[Across]:
    """The links of measures with outcomes over clients, each with at least `minimum` clients that have both.

    `figures` has a row for each client and figure: client, figure (`voice.<measure>`, `voice.outcome.<id>`), unit, value.
    Amounts in different currencies are kept apart. An association over clients: these differ in more than the measure.
    """
    known = figures[figures["value"].notna()]
    found = []
    for measure in (f"voice.{name}" for name in MEASURES):
        levels = known[known["figure"] == measure].set_index("client")["value"]
        for (outcome, unit), part in known[known["figure"].str.startswith(OUTCOME)].groupby(["figure", "unit"]):
            both = part.set_index("client")["value"].to_frame("y").join(levels.rename("x"), how="inner")
            if len(both) >= minimum:
                steps = gradient(both["x"], both["y"])
                found.append(
                    Across(
                        measure,
                        str(outcome),
                        str(unit),
                        rank_correlation(both["x"], both["y"]),
                        steps if len(both) >= 5 * minimum else steps.iloc[:0],
                    )
                )
    return found


def _may_be_shown(group: pd.DataFrame, minimum: int) -> bool:
    if len(group) <= minimum:  # the reader is one of them, and the position tells of the others
        return False
    money = str(group["unit"].iloc[0]).isupper()
    weights = group["value"].abs() if money else group["n"].astype(float).fillna(1.0)
    return bool(weights.sum() > 0 and weights.max() / weights.sum() <= MOST_OF_ONE)


def _distribution(others: pd.Series, unit: str, minimum: int) -> tuple[float, float, float]:
    """The mean of those about the median and about the quarters of the other clients; NaN where they are too few."""
    ordered = sorted(float(value) for value in others)

    def about(share: float) -> float:
        width = minimum + (len(ordered) - minimum) % 2  # so that as many lie on either side of the median
        first = round(share * (len(ordered) - width))
        chosen = ordered[first : first + width]
        return printed(sum(chosen) / len(chosen), unit)

    nothing = float("nan")
    quarters = len(ordered) >= 4 * minimum
    return (
        about(0.5) if len(ordered) >= 2 * minimum else nothing,
        about(0.25) if quarters else nothing,
        about(0.75) if quarters else nothing,
    )


def place_client(portfolio: pd.DataFrame, *, rules: Rules) -> Result:
    """The positions of one client (a frame of `positions`) as figures.

    `<figure>.<group>.below` is the share (0-1) of the other clients with a lower value, with their number as n. Raises
    `ValueError` for a frame without rows.
    """
    if portfolio.empty:
        raise ValueError("a portfolio without a single position")
    figures: dict[str, Estimate] = {}
    for row in portfolio.to_dict("records"):
        scope = "all" if row["group"] == ALL else "peers"
        others = int(row["clients"]) - 1
        figures[f"{row['figure']}.{scope}.value"] = Estimate(row["value"], unit=row["unit"])
        figures[f"{row['figure']}.{scope}.below"] = Estimate(row["below"] / others, n=others, unit="share")
        figures[f"{row['figure']}.{scope}.lower"] = Estimate(row["below"], unit="count")
        figures[f"{row['figure']}.{scope}.others"] = Estimate(others, unit="count")
        figures[f"{row['figure']}.{scope}.median"] = Estimate(row["median"], n=row["clients"], unit=row["unit"])
    last = portfolio.iloc[-1] if (portfolio["group"] != ALL).any() else portfolio.iloc[0]
    enough = say("check-portfolio-groups-enough", minimum=rules.minimum_group)
    checks = (Check(say("check-portfolio-groups"), "passed", enough),)
    claims = (stated(figures, last["figure"], last["group"]),)
    return Result("portfolio", figures, {"positions": portfolio}, checks, claims=claims, rules=rules)


def stated(figures: Mapping[str, Estimate], figure: str, group: str) -> Message:
    """A position as a claim: higher than all others, than some, or than none."""
    at = f"{figure}.{'all' if group == ALL else 'peers'}"
    value, lower, others = (figures[f"{at}.{name}"] for name in ("value", "lower", "others"))
    given: dict[str, Any] = {"label": called(figure), "value": value, "among": among(group), "others": others}
    return first(
        claim("portfolio-highest", when.each(lower, others), **given),
        claim("portfolio-lowest", when.none(lower), **given),
        claim("portfolio-above", when.counted(lower, others), lower=lower, **given),
    )


def called(figure: str) -> Text:
    """The name of a figure, by its id."""
    return say(f"headline-{figure.replace('.', '-').replace('_', '-')}") if figure in NAMED else figure


def among(group: str) -> Text:
    """The group that a client is compared with: all clients, or its peers by their name."""
    return say("portfolio-all") if group == ALL else group
