"""The business-outcomes roadmap: layers, what is known of each link, and each executive's own metric."""

from __future__ import annotations

from dataclasses import fields
from graphlib import CycleError

import pytest

from workbench.model.effects import Effect
from workbench.model.ideas import Idea, Test
from workbench.model.outcomes import Edge, EdgeLine, ExecutiveLine, Node, NodeLine, Outcomes
from workbench.model.rows import frame_of
from workbench.privacy.rules import STANDARD
from workbench.result import Estimate, Result
from workbench.scoring.ideas import trace_ideas
from workbench.scoring.outcomes import layered, plan_outcomes

NODES = (
    Node("b1", "Crew are confident", "benefit"),
    Node("b2", "Passengers know early", "benefit"),
    Node("o1", "Fewer leave", "outcome", "CFO", "Churn, per cent", 21, 19, "2028-09"),
    Node("a1", "One desk", "action"),
)
EDGES = (Edge("b1", "b2"), Edge("b2", "o1", "L01"), Edge("a1", "o1", "Pilot 2025"))
GRAPH = Outcomes(NODES, EDGES)


def test_a_layer_is_the_longest_way_and_each_kind_lies_behind_the_kind_before():
    assert layered(GRAPH) == {"a1": 0, "b1": 1, "b2": 2, "o1": 3}
    assert layered(Outcomes(NODES, ())) == {"a1": 0, "b1": 1, "b2": 1, "o1": 2}


def test_a_link_is_measured_stated_or_assumed():
    result = plan_outcomes(GRAPH, linkages=["L01"], rules=STANDARD)
    assert [row.state for row in result.rows(EdgeLine)] == ["assumed", "measured", "stated"]
    assert {name: result.figures[name].value for name in ("assumed", "stated", "measured", "edges")} == {
        "assumed": 1, "stated": 1, "measured": 1, "edges": 3,
    }  # fmt: skip
    assert result.claims[0].id == "outcomes-assumed"


def test_a_figure_that_an_earlier_notebook_recorded_is_evidence():
    voice = Result("voice", {"nps": Estimate(20, unit="points")}, rules=STANDARD)
    graph = Outcomes(NODES, (Edge("b1", "o1", "voice.nps"), Edge("b2", "o1", "voice.csat")))
    assert [row.state for row in plan_outcomes(graph, [voice], rules=STANDARD).rows(EdgeLine)] == ["measured", "stated"]


def test_each_action_behind_an_outcome_stands_with_its_executive_and_an_unplanned_one_without_money():
    (line,) = plan_outcomes(GRAPH, rules=STANDARD).rows(ExecutiveLine)
    assert (line.executive, line.metric, line.baseline, line.target, line.action) == (
        "CFO",
        "Churn, per cent",
        21,
        19,
        "a1",
    )
    assert (line.benefit, line.low, line.high) == (None, None, None)


def test_an_outcome_without_benefit_action_or_target_is_told():
    graph = Outcomes((*NODES, Node("o2", "Lower cost", "outcome")), EDGES)
    result = plan_outcomes(graph, rules=STANDARD)
    assert (result.figures["loose"].value, result.figures["without_metric"].value) == (1, 1)
    assert (result.checks[0].status, result.checks[0].text.id) == ("failed", "outcomes-lacks")
    assert [row.id for row in result.rows(NodeLine)] == ["a1", "b1", "b2", "o1", "o2"]


def test_a_graph_without_nodes_asks_for_an_outcome():
    result = plan_outcomes(Outcomes((), ()), rules=STANDARD)
    assert (dict(result.figures), result.checks[0].text.id) == ({}, "outcomes-empty")


def test_a_circle_is_refused():
    with pytest.raises(CycleError):
        layered(Outcomes(NODES, (*EDGES, Edge("b2", "b1"))))


def tried(**given):
    empty = {"str": "", "int": 0, "bool": True}
    values = {one.name: empty.get(str(one.type)) for one in fields(Effect)} | {"initiative": "a1", "polarity": "up"}
    return Result("effects", {}, {"effects": frame_of(Effect, [Effect(**values | given)])}, rules=STANDARD)


@pytest.mark.parametrize(
    ("effect", "state"),
    [
        ({"value": 0.3, "low": 0.2, "high": 0.4, "claimed": True}, "measured"),
        ({"value": 0.1, "low": -0.1, "high": 0.3, "claimed": False}, "unsupported"),
        ({"value": -0.3, "low": -0.4, "high": -0.2, "claimed": True}, "unsupported"),
        ({"claimed": False}, "stated"),  # a launch to come says nothing yet
    ],
)
def test_what_a_trial_shows_goes_before_what_is_stated_of_its_initiative(effect, state):
    result = plan_outcomes(GRAPH, [tried(**effect)], rules=STANDARD)
    assert [row.state for row in result.rows(EdgeLine)][-1] == state
    assert result.figures["assumed"].value == 1 + (state == "unsupported")


def test_an_initiative_of_an_idea_whose_test_says_stop_is_not_drawn_as_proven():
    idea = Idea("X1", "Fares are a riddle", how_might_we="?", concept="c", test=Test("t", 6, "2026-07", "no", "stop"))
    ideas = trace_ideas([idea], [{"id": "a1", "title": "One desk", "idea": "X1"}], rules=STANDARD)
    result = plan_outcomes(GRAPH, [ideas], rules=STANDARD)
    assert [row.state for row in result.rows(EdgeLine)][-1] == "unsupported"
    (line,) = result.rows(ExecutiveLine)
    assert line.evidence.id == "outcomes-state-unsupported"
