"""Business-outcomes roadmap: from actions over intermediate benefits to outcomes, with what is known of each link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from graphlib import TopologicalSorter

from workbench.claims import Message, Text, claim, holding, say
from workbench.claims import conditions as when
from workbench.estimate import count
from workbench.model.effects import Effect, unseen
from workbench.model.ideas import IdeaLine, IdeaTrace, of_stopped
from workbench.model.outcomes import (
    ACTION,
    ASSUMED,
    KINDS,
    MEASURED,
    OUTCOME,
    STATED,
    UNSUPPORTED,
    EdgeLine,
    ExecutiveLine,
    Node,
    NodeLine,
    Outcomes,
)
from workbench.model.roadmap import Planned, Trace
from workbench.model.rows import tables_of
from workbench.privacy import Rules
from workbench.result import Check, Estimate, Result


def plan_outcomes(
    given: Outcomes, upstream: Sequence[Result] = (), *, linkages: Iterable[str] = (), rules: Rules
) -> Result:
    """The graph in layers, the state of each link, and for each executive the actions behind the outcome in its own metric.

    A layer is the longest way to a node; benefits lie behind all actions, outcomes behind all benefits. A link is measured
    where its evidence names one of `linkages` (ids of stated values of a point) or a figure or finding of `upstream`
    by id, stated where it says anything else, else assumed. Of an initiative that was tried the test decides: its links are
    measured where an effect is claimed, and counted as assumed where the test says stop or no effect shows, whatever is stated. Benefits of initiatives are those of the recorded plan (P10 to
    P90); where there is none, or the initiative is not in it, they are missing. A graph without nodes gives no figures and a
    check. Raises `graphlib.CycleError` for a circle.

    Reference: Ward & Daniel (2012), Benefits Management, ch. 4, for the dependency network; layers are the workbench's own.
    """
    if not given.nodes:
        return Result(
            "outcomes", {}, checks=(Check(say("check-outcomes"), "information", say("outcomes-empty")),), rules=rules
        )
    nodes, layers = {node.id: node for node in given.nodes}, layered(given)
    known, tried = {*linkages, *_recorded(upstream)}, _tried(upstream)
    edges = [
        EdgeLine(one.source, nodes[one.source].label, one.to, nodes[one.to].label, one.evidence,
                 tried.get(one.source) or _state(one.evidence, known))
        for one in given.edges
    ]  # fmt: skip
    lines = [
        NodeLine(one.id, one.label, one.kind, layers[one.id], one.owner, one.metric, one.baseline, one.target, one.by)
        for one in sorted(given.nodes, key=lambda node: layers[node.id])
    ]
    executives = list(_executives(given, edges, upstream))
    figures = _figures(given, edges)
    lacks = figures["loose"].value or figures["without_metric"].value
    text = (
        say("outcomes-lacks", loose=figures["loose"], metrics=figures["without_metric"])
        if lacks
        else say("outcomes-whole")
    )
    check = Check(say("check-outcomes"), "failed" if lacks else "passed", text)
    tables = tables_of({NodeLine: lines, EdgeLine: edges, ExecutiveLine: executives})
    return Result("outcomes", figures, tables, (check,), claims=claims(figures), headline="assumed", rules=rules)


def layered(given: Outcomes) -> dict[str, int]:
    """The layer of each node, from 0: the longest way to it, each kind behind the kind before."""
    before: dict[str, set[str]] = {node.id: set() for node in given.nodes}
    for edge in given.edges:
        before[edge.to].add(edge.source)
    order, kinds = (list(TopologicalSorter(before).static_order()), {node.id: node.kind for node in given.nodes})
    layers: dict[str, int] = {}
    for kind in KINDS:
        first = max(layers.values(), default=-1) + 1
        for id_ in (one for one in order if kinds[one] == kind):
            layers[id_] = max([first, *(layers[one] + 1 for one in before[id_] if one in layers)])
    return layers


def _recorded(upstream: Sequence[Result]) -> set[str]:
    """Ids of the figures and findings that earlier notebooks recorded; a touchpoint's figure is also known by its short name."""
    figures = {f"{result.module}.{name}" for result in upstream for name in result.figures}
    short = {figure.partition(".")[2] for figure in figures if figure.startswith("voice.touchpoint.")}
    tables = [result.tables["candidates"] for result in upstream if "candidates" in result.tables]
    return figures | short | {str(one) for table in tables for one in table["finding"]}


def _tried(upstream: Sequence[Result]) -> dict[str, str]:
    """The state of what initiatives lead to, of those that were tried: what a test shows goes before what is stated."""
    effects = [row for one in upstream if Effect.table in one.tables for row in one.rows(Effect)]
    good = {row.initiative for row in effects if row.claimed and not row.harms}
    none = unseen(effects) | {row.initiative for row in effects if row.harms}
    for ideas in (one for one in upstream if IdeaLine.table in one.tables):
        none |= of_stopped(ideas.rows(IdeaLine), ideas.rows(IdeaTrace))
    return dict.fromkeys(good, MEASURED) | dict.fromkeys(none, UNSUPPORTED)


def _state(evidence: str, known: set[str]) -> str:
    return MEASURED if evidence in known else STATED if evidence else ASSUMED


def _executives(given: Outcomes, edges: list[EdgeLine], upstream: Sequence[Result]) -> Iterable[ExecutiveLine]:
    """A line for each action that an outcome with an executive needs, in the order of the file."""
    plan = {row.id: row for result in upstream if result.module == "roadmap" for row in result.rows(Planned)}
    found: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for trace in (row for result in upstream if result.module == "roadmap" for row in result.rows(Trace)):
        found.setdefault(trace.id, []).append(str(trace.name))
        names[trace.finding] = str(trace.name)
    nodes = {node.id: node for node in given.nodes}
    for outcome in (node for node in given.nodes if node.kind == OUTCOME and node.owner):
        for edge in (one for one in edges if one.to == outcome.id and nodes[one.source].kind == ACTION):
            row = plan.get(edge.source)
            chosen = row if row and row.chosen else None
            yield ExecutiveLine(
                outcome.owner,
                outcome.id,
                outcome.label,
                outcome.metric,
                outcome.baseline,
                outcome.target,
                outcome.by,
                edge.source,
                edge.source_label,
                "; ".join(dict.fromkeys(found.get(edge.source, ()))),
                _told(edge, names),
                (chosen.live_in_full or "")[:7] if chosen else "",
                chosen.benefit if chosen else None,
                chosen.benefit_low if chosen else None,
                chosen.benefit_high if chosen else None,
            )


def _told(edge: EdgeLine, names: Mapping[str, str]) -> Text:
    """What is known of a link in a reader's words: a finding by its name, never an id."""
    if edge.state == MEASURED:
        return names.get(edge.evidence) or say("outcomes-here")
    if edge.state == UNSUPPORTED:
        return say("outcomes-state-unsupported")
    return edge.evidence or say("outcomes-assumption")


def _figures(given: Outcomes, edges: list[EdgeLine]) -> dict[str, Estimate]:
    outcomes = [node for node in given.nodes if node.kind == OUTCOME]
    states = [edge.state for edge in edges]
    figures = {kind + "s": count(sum(node.kind == kind for node in given.nodes)) for kind in KINDS}
    figures |= {state: count(states.count(state)) for state in (MEASURED, STATED)}
    figures |= {ASSUMED: count(states.count(ASSUMED) + states.count(UNSUPPORTED)), "edges": count(len(edges))}
    figures["loose"] = count(len(_loose(given, outcomes)))
    figures["without_metric"] = count(sum(not (one.metric and one.owner) or one.target is None for one in outcomes))
    for one in outcomes:
        figures |= {f"{name}.{one.id}": Estimate(getattr(one, name), unit="text") for name in ("baseline", "target")}
    return figures


def _loose(given: Outcomes, outcomes: list[Node]) -> list[Node]:
    """Outcomes that no benefit or other outcome leads to, or no action."""
    actions = {node.id for node in given.nodes if node.kind == ACTION}
    need, led = ({edge.to for edge in given.edges if (edge.source in actions) is own} for own in (True, False))
    return [one for one in outcomes if one.id not in led or one.id not in need]


def claims(figures: Mapping[str, Estimate]) -> tuple[Message, ...]:
    """How much of the way from action to outcome is known, and which outcomes hang in the air."""
    assumed, edges = figures["assumed"], figures["edges"]
    return holding(
        claim("outcomes-assumed", when.some(assumed), when.counted(assumed, edges), assumed=assumed, edges=edges),
        claim("outcomes-no-assumption", when.none(assumed), when.some(edges), edges=edges),
        claim("outcomes-loose", when.some(figures["loose"]), n=figures["loose"]),
    )


__all__ = ["layered", "plan_outcomes"]
