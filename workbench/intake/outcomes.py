"""Reads the business-outcomes roadmap: intermediate benefits, business outcomes, and the actions that they need."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from workbench.errors import Fault, did_you_mean
from workbench.intake.initiatives import circle_in
from workbench.model.outcomes import ACTION, BENEFIT, OUTCOME, Edge, Node, Outcomes
from workbench.sources.models import read_checked, repeated
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


Named = Mapping[str, tuple[str, str]]  # title and owner of initiatives by their ids


def read(path: Path, *, shown: str, initiatives: Named | None, linkages: Sequence[str] = ()) -> Outcomes:
    """The graph; of the `initiatives` those that are named become actions, and None says that nobody knows them yet.

    `linkages` are the ids of finance.yaml that evidence may name.

    Raises `InputError` with all faults: an id twice or unknown, a link to a kind that cannot follow, and a circle, named.
    """
    file = read_checked(
        path, OutcomesFile, lambda one, source: _faults(one, source, initiatives, linkages), shown=shown
    )
    nodes = _nodes(file, initiatives or {})
    return Outcomes(tuple(nodes.values()), tuple(_edge(*one) for one in _links(file)))


def _edge(loc: Loc, id_: str, link: LinkSettings, _: tuple[str, ...]) -> Edge:
    """From cause to effect: what is needed leads to what needs it."""
    return Edge(link.to, id_, link.evidence) if "needs" in loc else Edge(id_, link.to, link.evidence)


def _nodes(file: OutcomesFile, initiatives: Named) -> dict[str, Node]:
    nodes = {
        **{one.id: Node(one.id, one.label, BENEFIT) for one in file.benefits},
        **{one.id: Node(one.id, one.label, OUTCOME, one.executive, one.metric, one.baseline, one.target, one.by or "") for one in file.outcomes},
        **{one.id: Node(one.id, one.label, ACTION, one.owner) for one in file.actions},
    }  # fmt: skip
    named = {link.to for _, _, link, _ in _links(file)}
    for id_, (title, owner) in initiatives.items():
        if id_ in named and id_ not in nodes:
            nodes[id_] = Node(id_, title, ACTION, owner)
    return nodes


def _faults(file: OutcomesFile, source: Source, initiatives: Named | None, linkages: Sequence[str]) -> list[Fault]:
    links, nodes = list(_links(file)), _nodes(file, initiatives or {})
    asked = links if initiatives is not None else [link for link in links if link[3] != (ACTION,)]
    faults = repeated(source, benefits=file.benefits, outcomes=file.outcomes, actions=file.actions)
    faults += _unknown(asked, nodes, list(dict.fromkeys([*nodes, *(initiatives or {})])), source)
    faults += _unproved(links, linkages, source)
    return faults or _circle(links, source)


def _unproved(links: list[Link], linkages: Sequence[str], source: Source) -> Iterator[Fault]:
    """A fault for evidence that looks like a linkage of finance.yaml, and is none of them."""
    shapes = {re.sub(r"\d", "0", id_) for id_ in linkages}
    for loc, _, link, _ in links:
        if re.sub(r"\d", "0", link.evidence) in shapes and link.evidence not in linkages:
            yield source.fault(
                (*loc[:-1], "evidence"),
                f'"{link.evidence}", which is no linkage of finance.yaml',
                allowed=", ".join(linkages[:8]),
                fix=f"correct it, or say the source in words.{did_you_mean(link.evidence, linkages)}",
            )


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
