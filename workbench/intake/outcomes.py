"""Reads the business-outcomes roadmap: intermediate benefits, business outcomes, and the actions that they need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from workbench.errors import Fault, InputError, did_you_mean
from workbench.intake.initiatives import circle_in
from workbench.model.outcomes import ACTION, BENEFIT, OUTCOME, Edge, Node, Outcomes
from workbench.sources.models import read_model, repeated
from workbench.sources.values import Amount, Id, Label, Month, Strict, Text
from workbench.sources.yaml import Loc, Source


class LinkSettings(Strict):
    """What follows, by its id, and what is known of it: a linkage of `finance.yaml`, a figure or a finding of this
    engagement by its id (`voice.nps`), or a source in words. Without evidence it is an assumption, and is drawn so.
    """

    to: Id
    evidence: Text = ""


class BenefitSettings(Strict):
    """An intermediate benefit, and the benefits or outcomes that it leads to."""

    id: Id
    label: Label
    leads_to: tuple[LinkSettings, ...] = ()


class OutcomeSettings(Strict):
    """A business outcome, in the metric of the executive who answers for it, and the actions (or initiatives) it needs."""

    id: Id
    label: Label
    executive: Text = ""
    metric: Text = ""
    baseline: Amount | None = None
    target: Amount | None = None
    by: Month | None = None
    leads_to: tuple[LinkSettings, ...] = ()
    needs: tuple[LinkSettings, ...] = ()


class ActionSettings(Strict):
    """An action that is no initiative, and other actions that it needs; initiatives are known by their ids."""

    id: Id
    label: Label
    owner: Text = ""
    needs: tuple[LinkSettings, ...] = ()


class OutcomesFile(Strict):
    """The whole of `outcomes.yaml`."""

    benefits: tuple[BenefitSettings, ...] = ()
    outcomes: tuple[OutcomeSettings, ...] = ()
    actions: tuple[ActionSettings, ...] = ()


def read(path: Path, *, shown: str, initiatives: Mapping[str, tuple[str, str]]) -> Outcomes:
    """The graph; `initiatives` are title and owner by id, of which those that are named become actions.

    Raises `InputError` with all faults: an id twice or unknown, a link to a kind that cannot follow, and a circle, named.
    """
    file, source = read_model(path, OutcomesFile, shown=shown)
    nodes = {
        **{one.id: Node(one.id, one.label, BENEFIT) for one in file.benefits},
        **{one.id: Node(one.id, one.label, OUTCOME, one.executive, one.metric, one.baseline, one.target, one.by or "") for one in file.outcomes},
        **{one.id: Node(one.id, one.label, ACTION, one.owner) for one in file.actions},
    }  # fmt: skip
    links = list(_links(file))
    named = {link.to for _, _, link, _ in links}
    own = list(nodes)
    for id_, (title, owner) in initiatives.items():
        if id_ in named and id_ not in nodes:
            nodes[id_] = Node(id_, title, ACTION, owner)
    faults = [
        *repeated(source, benefits=file.benefits, outcomes=file.outcomes, actions=file.actions),
        *_unknown(links, nodes, [*own, *initiatives], source),
    ]
    faults = faults or _circle(links, source)
    if faults:
        raise InputError(faults)
    return Outcomes(tuple(nodes.values()), tuple(Edge(id_, link.to, link.evidence) for _, id_, link, _ in links))


Link = tuple[Loc, str, LinkSettings, tuple[str, ...]]  # its place, from which id, the link, the kinds that may follow


def _links(file: OutcomesFile) -> Iterator[Link]:
    parts = (
        ("benefits", "leads_to", (BENEFIT, OUTCOME)),
        ("outcomes", "leads_to", (OUTCOME,)),
        ("outcomes", "needs", (ACTION,)),
        ("actions", "needs", (ACTION,)),
    )
    for part, key, kinds in parts:
        for at, one in enumerate(getattr(file, part)):
            for number, link in enumerate(getattr(one, key)):
                yield (part, at, key, number, "to"), one.id, link, kinds


def _unknown(links: list[Link], nodes: Mapping[str, Node], known: list[str], source: Source) -> Iterator[Fault]:
    for loc, _, link, kinds in links:
        if link.to not in nodes:
            yield source.fault(
                loc,
                f'"{link.to}"',
                allowed="the id of a benefit, an outcome, an action or an initiative",
                fix=f"correct it.{did_you_mean(link.to, known)}",
            )
        elif nodes[link.to].kind not in kinds:
            yield source.fault(
                loc,
                f'"{link.to}", which is a{"n" if nodes[link.to].kind != BENEFIT else ""} {nodes[link.to].kind}',
                allowed=" or ".join(kinds),
                fix="lead to what follows",
            )


def _circle(links: list[Link], source: Source) -> list[Fault]:
    """One circle of links, first id repeated at the end."""
    before: dict[str, set[str]] = {}
    for _, id_, link, _ in links:
        before.setdefault(link.to, set()).add(id_)
    if not (circle := circle_in(before)[::-1]):
        return []
    loc = next(loc for loc, id_, link, _ in links if (id_, link.to) == (circle[0], circle[1]))
    return [
        source.fault(
            loc, f"a circle: {' -> '.join(circle)}", allowed="links without a circle", fix="remove one of them"
        )
    ]


__all__ = ["OutcomesFile", "read"]
