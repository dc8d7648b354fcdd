"""Double diamond: each idea from what was discovered to its test and its initiative, and what is open of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from workbench.claims import Message, claim, holding, say
from workbench.claims import conditions as when
from workbench.estimate import count
from workbench.model.ideas import STATES, Idea, IdeaLine, IdeaTrace, OpenIdea, Test
from workbench.model.rows import tables_of
from workbench.privacy import Rules
from workbench.result import Check, Estimate, Result


def trace_ideas(
    ideas: Sequence[Idea],
    initiatives: Sequence[Mapping[str, Any]] = (),
    *,
    stages: Mapping[str, str] | None = None,
    plan: Mapping[str, bool] | None = None,
    rules: Rules,
) -> Result:
    """Each idea's state, the initiatives that came of it with the test behind them, and a question for what is open.

    `initiatives` have id, title and idea (the id of an idea, empty without one); `stages` are labels of the journey by id;
    `plan` is whether the roadmap chose each initiative, None where there is no roadmap.
    An idea is `stopped` where its test says so (`stopped-planned` where the plan has an initiative of it all the same), else
    `deliver` where the plan has an initiative of it, `waits` where it has none of them, `initiative` where one names it and
    no plan is known, `tested` where its test has a result, `develop` with a concept, `define` with a question, `discover` else. Nothing is filled in: a missing question,
    concept, test, result, number of people or initiative is an open point.

    Reference: Design Council (2005), the double diamond.
    """
    came: dict[str, list[Mapping[str, Any]]] = {}
    for row in initiatives:
        if row["idea"]:
            came.setdefault(row["idea"], []).append(row)
    lines = [_line(one, came.get(one.id, ()), stages or {}, plan) for one in ideas]
    traces = [_trace(one, row) for one in ideas for row in came.get(one.id, ())]
    questions = [
        OpenIdea(one.id, one.concept or one.discover, say(f"ideas-ask-{kind}"))
        for one in ideas
        for kind in _open(one, came.get(one.id, ()), plan)
    ]
    figures = {state: count(sum(line.state == state for line in lines)) for state in STATES}
    figures |= {
        "ideas": count(len(lines)), "with_result": count(sum(one.is_tested for one in ideas)),
        "initiatives": count(len(traces)), "untested": count(sum(one.result is None for one in traces)), "open": count(len(questions)),
    }  # fmt: skip
    text = say("ideas-open", n=figures["open"]) if questions else say("ideas-none-open")
    check = Check(say("check-ideas"), "failed" if figures["untested"].value else "passed", text)
    return Result(
        "ideas",
        figures,
        tables_of({IdeaLine: lines, IdeaTrace: traces, OpenIdea: questions}),
        (check,),
        claims=claims(figures),
        headline="with_result",
        rules=rules,
    )


def _line(
    one: Idea, came: Sequence[Mapping[str, Any]], stages: Mapping[str, str], plan: Mapping[str, bool] | None
) -> IdeaLine:
    test = one.test
    return IdeaLine(
        one.id,
        stages.get(one.stage, one.stage) or None,
        one.discover,
        one.how_might_we or None,
        one.concept or None,
        test.what or None,
        test.n,
        test.date or None,
        test.result or None,
        test.verdict or None,
        "; ".join(f"{row['id']} {row['title']}" for row in came) or None,
        _state(one, came, plan),
    )


def _state(one: Idea, came: Sequence[Mapping[str, Any]], plan: Mapping[str, bool] | None) -> str:
    planned = any((plan or {}).get(row["id"]) for row in came)
    if one.test.verdict == "stop":
        return "stopped-planned" if planned else "stopped"
    held = {
        "deliver": planned,
        "waits": bool(came) and plan is not None,
        "initiative": bool(came),
        "tested": one.is_tested,
        "develop": bool(one.concept),
        "define": bool(one.how_might_we),
    }
    return next((state for state, there in held.items() if there), "discover")


def _trace(one: Idea, row: Mapping[str, Any]) -> IdeaTrace:
    test = one.test if one.is_tested else Test()
    return IdeaTrace(row["id"], row["title"], one.id, test.what or None, test.n, test.date or None, test.result or None)


def _open(one: Idea, came: Sequence[Mapping[str, Any]], plan: Mapping[str, bool] | None) -> Iterator[str]:
    """What an idea lacks, first things first: without a concept, or an initiative that is one, nobody asks for its test."""
    if not one.how_might_we:
        yield "question"
    if not one.concept and not came:
        yield "concept"
    elif not one.test.what:
        yield "test-running" if came else "test"
    elif not one.is_tested:
        yield "result"
    elif one.test.n is None:
        yield "people"
    elif not one.test.verdict:
        yield "verdict"
    elif one.test.verdict == "stop" and came and (plan is None or _state(one, came, plan) == "stopped-planned"):
        yield "stopped"
    elif one.test.verdict == "go" and not came:
        yield "initiative"


def claims(figures: Mapping[str, Estimate]) -> tuple[Message, ...]:
    """How many ideas were tested, and which work rests on none."""
    tested, ideas, initiatives, untested = (
        figures[name] for name in ("with_result", "ideas", "initiatives", "untested")
    )
    return holding(
        claim("ideas-tested", when.some(tested), when.counted(tested, ideas), tested=tested, ideas=ideas),
        claim(
            "ideas-untested",
            when.some(untested),
            when.counted(untested, initiatives),
            untested=untested,
            initiatives=initiatives,
        ),
        claim("ideas-traced", when.none(untested), when.some(initiatives), initiatives=initiatives),
    )


__all__ = ["trace_ideas"]
